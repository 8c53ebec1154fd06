import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noiseCorrelation, rankCorrelation } from '../../src/numeric/rank-correlation.js';
import { varianceComponents } from '../../src/numeric/variance-components.js';
import { createStream } from '../../src/random/stream.js';

describe('variance components', () => {
  it('are those of the textbook on paper', () => {
    // Means 2, 6, 10: mean square between 2 × 32 / 2 = 32, within 2; (32 − 2) / 2 = 15.
    const parts = varianceComponents([
      [1, 3],
      [5, 7],
      [9, 11],
    ]);
    expect(parts).toMatchObject({ mean: 6, within: 2, between: 15 });
    // P(F(2, 3) > 16) = (1 + 2 × 16 / 3) ^ −1.5.
    expect(parts.chance).toBeCloseTo(Math.pow(1 + 32 / 3, -1.5), 12);
  });

  it('know the 5 % points of the F distribution', () => {
    // Groups made so that F is the tabulated quantile: F(1, 4) = 7.7086, F(1, 8) = 5.3177.
    for (const [size, f] of [
      [3, 7.7086],
      [5, 5.3177],
    ] as const) {
      const values = Array.from({ length: size }, (_, i) => i);
      const within = (size * (size + 1)) / 12;
      const shift = Math.sqrt((2 * f * within) / size);
      const { chance } = varianceComponents([values, values.map((value) => value + shift)]);
      expect(chance).toBeCloseTo(0.05, 4);
    }
  });

  it('are not below zero, and are clear where nothing varies or all does', () => {
    expect(varianceComponents([[0, 9], [9, 0]])).toMatchObject({ between: 0, chance: 1 }); // prettier-ignore
    expect(varianceComponents([[5, 5], [5, 5]])).toMatchObject({ within: 0, between: 0, chance: 1 }); // prettier-ignore
    expect(varianceComponents([[5, 5], [6, 6]])).toMatchObject({ within: 0, between: 0.5, chance: 0 }); // prettier-ignore
  });

  it('do not see a shift, and scale as squares', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    const table = fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(table, value, (groups, by) => {
        const one = varianceComponents(groups);
        const other = varianceComponents(groups.map((group) => group.map((x) => 2 * x + by)));
        expect(other.within).toBeCloseTo(4 * one.within, 4);
        expect(other.between).toBeCloseTo(4 * one.between, 4);
        expect(other.chance).toBeCloseTo(one.chance, 6);
      }),
    );
  });

  it('find what random groups were made of', () => {
    const stream = createStream('components');
    const triangle = (): number => stream.next() + stream.next();
    const groups = Array.from({ length: 2000 }, () => {
      const center = 3 * triangle();
      return Array.from({ length: 4 }, () => center + triangle());
    });
    const { within, between } = varianceComponents(groups);
    expect(Math.abs(within - 1 / 6)).toBeLessThan(0.01);
    expect(Math.abs(between - 1.5)).toBeLessThan(0.15);
  });

  it('need two groups of two', () => {
    for (const wrong of [[], [[1, 2]], [[1], [2]], [[1, 2], [3]]])
      expect(() => varianceComponents(wrong)).toThrow('two or more groups');
  });
});

describe('the correlation of noise', () => {
  it('is reached by none of many unrelated quantities in about 95 of 100 experiments', () => {
    const stream = createStream('noise');
    const threshold = noiseCorrelation(30, 20);
    const values = (): readonly number[] => Array.from({ length: 30 }, () => stream.next());
    let misled = 0;
    for (let experiment = 0; experiment < 400; experiment++) {
      const answer = values();
      let most = 0;
      for (let each = 0; each < 20; each++)
        most = Math.max(most, Math.abs(rankCorrelation(values(), answer) ?? 0));
      if (most >= threshold) misled++;
    }
    expect(misled / 400).toBeGreaterThan(0.02);
    expect(misled / 400).toBeLessThan(0.08);
  });
});
