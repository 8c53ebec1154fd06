// How many replications are enough, and what shared random numbers gain.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enoughReplications, LEAST_VALUES, valuesNeeded } from '../../src/numeric/enough.js';
import { meanInterval } from '../../src/numeric/interval.js';
import { normalQuantile } from '../../src/numeric/normal.js';
import { momentsOf } from '../../src/numeric/statistics.js';
import {
  antitheticReduction,
  commonNumbersReduction,
  pairMeans,
} from '../../src/numeric/variance-reduction.js';
import { createStream } from '../../src/random/stream.js';

const sample = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), {
  minLength: 2,
  maxLength: 80,
});

/** Runs on in blocks of 16 until the rule says enough, and gives what there is then. */
function runUntil(seed: string, draw: (u: number) => number, share: number): number[] {
  const { next } = createStream(seed);
  const values: number[] = [];
  do for (let i = 0; i < 16; i++) values.push(draw(next()));
  while (!enoughReplications(values, share).isEnough && values.length < 4096);
  return values;
}

describe('enough replications', () => {
  it('have the half-width that the interval has', () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0.001, max: 1, noNaN: true }), (values, share) => {
        const { halfWidth, mean, n } = meanInterval(values);
        const precision = enoughReplications(values, share);
        expect(precision.n).toBe(n);
        expect(precision.halfWidth).toBeCloseTo(halfWidth ?? NaN, 9);
        expect(precision.isEnough).toBe(n >= LEAST_VALUES && (precision.share ?? 1) <= share);
        expect(precision.share).toBeCloseTo((halfWidth ?? NaN) / mean, 9);
      }),
    );
  });

  it('are the least number that would do', () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (values, share) => {
        const moments = momentsOf(values);
        const needed = valuesNeeded(moments, share) ?? NaN;
        // A sample of n values with the same mean and variance.
        const halfWidthOf = (n: number): number => {
          const { halfWidth } = meanInterval([moments.mean, moments.mean + 1]);
          expect(halfWidth).not.toBeNull();
          const s = Math.sqrt(moments.squares / (moments.count - 1));
          const unit = meanInterval([...new Array(n - 1).fill(0), 1]);
          const t = (unit.halfWidth ?? NaN) * n; // deviation of the unit sample is 1 / √n
          return (t * s) / Math.sqrt(n);
        };
        if (needed > 400) return;
        expect(halfWidthOf(needed)).toBeLessThanOrEqual(share * moments.mean * (1 + 1e-9));
        if (needed > 2)
          expect(halfWidthOf(needed - 1)).toBeGreaterThan(share * moments.mean * (1 - 1e-9));
      }),
      { numRuns: 60 },
    );
  });

  it('end a run with the precision asked for, and the interval still covers', () => {
    let covered = 0;
    for (let seed = 0; seed < 200; seed++) {
      const values = runUntil(`enough/${String(seed)}`, (u) => 100 + 20 * normalQuantile(u), 0.05);
      const { low, high, halfWidth, mean } = meanInterval(values);
      expect((halfWidth ?? NaN) / mean).toBeLessThanOrEqual(0.05);
      expect(values.length).toBeLessThan(200);
      if ((low ?? NaN) <= 100 && (high ?? NaN) >= 100) covered++;
    }
    // Stopping when it looks good costs a little coverage: 95 % would be 181 to 197 of 200.
    expect(covered).toBeGreaterThanOrEqual(179);
    expect(covered).toBeLessThan(200);
  });

  it('are never fewer than sixteen, and nothing that varies is enough around zero', () => {
    expect(enoughReplications(new Array(15).fill(7), 0.01).isEnough).toBe(false);
    expect(enoughReplications(new Array(16).fill(7), 0.01)).toMatchObject({
      isEnough: true,
      share: 0,
      needed: 2,
    });
    const aroundZero = Array.from({ length: 32 }, (_, i) => (i % 2 === 0 ? 1 : -1));
    expect(enoughReplications(aroundZero, 0.01)).toMatchObject({ isEnough: false, needed: null });
    expect(enoughReplications(new Array(16).fill(0), 0.01).isEnough).toBe(true);
    expect(enoughReplications([], 0.01)).toMatchObject({ n: 0, halfWidth: null, isEnough: false });
    expect(() => enoughReplications([1, 2], 0)).toThrow(/above 0/);
  });
});

describe('Student intervals', () => {
  it('cover the mean as often as they say, also of few values', () => {
    for (const n of [3, 5, 20]) {
      let covered = 0;
      for (let seed = 0; seed < 400; seed++) {
        const { next } = createStream(`cover/${String(n)}/${String(seed)}`);
        const { low, high } = meanInterval(Array.from({ length: n }, () => normalQuantile(next())));
        if ((low ?? 1) <= 0 && (high ?? -1) >= 0) covered++;
      }
      // The binomial 99.9 % range of 400 trials at 0.95.
      expect(covered).toBeGreaterThanOrEqual(365);
      expect(covered).toBeLessThanOrEqual(393);
    }
  });
});

describe('antithetic pairs', () => {
  it('are exact for a straight response: the pair means do not vary', () => {
    const { next } = createStream('straight');
    const values: number[] = [];
    for (let pair = 0; pair < 50; pair++) {
      const u = next();
      values.push(10 + 4 * u, 10 + 4 * (1 - u));
    }
    const reduction = antitheticReduction(values);
    expect(reduction?.ratio).toBeLessThan(1e-25);
    for (const mean of pairMeans(values)) expect(mean).toBeCloseTo(12, 12);
  });

  it('gain what the correlation says for a bent response, and lose for an even one', () => {
    const ratioOf = (response: (u: number) => number): number => {
      const { next } = createStream('bent');
      const values: number[] = [];
      for (let pair = 0; pair < 20_000; pair++) {
        const u = next();
        values.push(response(u), response(1 - u));
      }
      return antitheticReduction(values)?.ratio ?? NaN;
    };
    // e^u: 1 + correlation = 1 − 0.9677 (Law 2015, 11.3); (u − ½)² is the same for both of a pair.
    expect(ratioOf(Math.exp)).toBeCloseTo(0.0323, 2);
    expect(ratioOf((u) => (u - 0.5) * (u - 0.5))).toBeCloseTo(2, 9);
  });

  it('is the variance of pair means over half the mean variance of the two sides', () => {
    expect(antitheticReduction([1, 2, 3, 5, 9, 4])).toEqual({
      pairs: 3,
      reached: 6.25, // pair means 1.5, 4, 6.5
      without: expect.closeTo((52 / 3 + 7 / 3) / 4, 12),
      ratio: expect.closeTo(6.25 / ((52 / 3 + 7 / 3) / 4), 12),
    });
    expect(antitheticReduction([])).toBeNull();
    expect(antitheticReduction([4, 4, 4, 4])?.ratio).toBeNaN();
  });
});

describe('common random numbers', () => {
  it('gain everything where the change adds a constant, nothing where runs are independent', () => {
    const { next } = createStream('common');
    const base = Array.from({ length: 4000 }, () => next());
    const other = Array.from({ length: 4000 }, () => next());
    expect(
      commonNumbersReduction(
        base,
        base.map((x) => x + 1e6),
      )?.ratio,
    ).toBe(0);
    expect(commonNumbersReduction(base, other)?.ratio).toBeCloseTo(1, 1);
    expect(
      commonNumbersReduction(
        base,
        base.map((x) => -x),
      )?.ratio,
    ).toBeCloseTo(2, 12);
    expect(commonNumbersReduction([1], [2])).toBeNull();
    expect(() => commonNumbersReduction([1], [])).toThrow(/no pairs/);
  });
});
