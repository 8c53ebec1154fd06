import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankCorrelation, ranksOf } from '../../src/numeric/rank-correlation.js';

describe('rank correlation', () => {
  it('is what the formula without ties gives on paper', () => {
    // d = 0, 1, −1, 0, 0: 1 − 6 × 2 / (5 × 24).
    expect(rankCorrelation([1, 2, 3, 4, 5], [10, 30, 20, 40, 50])).toBeCloseTo(0.9, 12);
    expect(rankCorrelation([1, 2, 3], [9, 5, 1])).toBe(-1);
  });

  it('gives ties their mean rank', () => {
    expect([...ranksOf([30, 10, 30, 20])]).toEqual([3.5, 1, 3.5, 2]);
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 × 5).
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it('is null where nothing has an order', () => {
    expect(rankCorrelation([], [])).toBeNull();
    expect(rankCorrelation([1, 2], [2, 1])).toBeNull();
    expect(rankCorrelation([4, 4, 4], [1, 2, 3])).toBeNull();
    expect(() => rankCorrelation([1], [1, 2])).toThrow(/no pairs/);
  });

  it('lies between −1 and 1, is symmetric, and does not see growing transformations', () => {
    const value = fc.integer({ min: -20, max: 20 });
    const pairs = fc.array(fc.tuple(value, value), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(pairs, (some) => {
        const [a, b] = [some.map(([x]) => x), some.map(([, y]) => y)];
        const own = rankCorrelation(a, b);
        expect(rankCorrelation(b, a)).toBe(own);
        expect(
          rankCorrelation(
            a.map((x) => x * x * x + 7),
            b,
          ),
        ).toBe(own);
        if (own !== null) expect(Math.abs(own)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
