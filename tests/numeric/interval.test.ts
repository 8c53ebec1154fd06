import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval, pairedInterval } from '../../src/numeric/interval.js';
import { normalAt } from '../../src/random/distributions.js';
import { createStream } from '../../src/random/stream.js';

describe('meanInterval', () => {
  it('is what a textbook computes by hand', () => {
    // Law, Simulation Modeling and Analysis: ten observations, 90 % interval 1.34 ± 0.24.
    const values = [1.2, 1.5, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.5, 1.09];
    const { mean, halfWidth } = meanInterval(values, 0.9);
    expect(mean).toBeCloseTo(1.343, 12);
    expect(halfWidth).toBeCloseTo(0.24, 2);
  });

  it('claims nothing from one value or none', () => {
    expect(meanInterval([7])).toEqual({ n: 1, mean: 7, halfWidth: null, low: null, high: null });
    expect(meanInterval([])).toEqual({ n: 0, mean: NaN, halfWidth: null, low: null, high: null });
  });

  it('covers the true mean about as often as it says', () => {
    const stream = createStream('interval coverage');
    let covered = 0;
    for (let sample = 0; sample < 2000; sample++) {
      const values = Array.from({ length: 5 }, () => normalAt(stream.next(), 10, 3));
      const { low, high } = meanInterval(values, 0.9);
      if (low !== null && high !== null && low <= 10 && 10 <= high) covered++;
    }
    // 1800 expected, standard deviation 13.4
    expect(covered).toBeGreaterThan(1750);
    expect(covered).toBeLessThan(1850);
  });

  it('refuses a confidence of 0, 1 or beyond', () => {
    for (const confidence of [0, 1, -1, NaN]) {
      expect(() => meanInterval([1, 2], confidence)).toThrow(/confidence/);
    }
  });
});

describe('pairedInterval', () => {
  it('sees a constant shift exactly, however noisy the pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2 }), fc.integer(), (base, shift) => {
        const variant = base.map((value) => value + shift);
        expect(pairedInterval(base, variant)).toMatchObject({ mean: shift, halfWidth: 0 });
      }),
    );
  });

  it('refuses what makes no pairs', () => {
    expect(() => pairedInterval([1], [1, 2])).toThrow(/pairs/);
  });
});
