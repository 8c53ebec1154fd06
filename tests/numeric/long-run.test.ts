// One long run: batch means and the end of the warm-up, against processes whose answers are known.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchMeans, lagOneCorrelation } from '../../src/numeric/batch-means.js';
import { meanInterval } from '../../src/numeric/interval.js';
import { normalQuantile } from '../../src/numeric/normal.js';
import { warmUpOf } from '../../src/numeric/warm-up.js';
import { createStream } from '../../src/random/stream.js';

/** x(k + 1) = share · x(k) + noise, begun at `first`; its mean is 0 and its lag-1 correlation the share. */
function autoregression(seed: string, length: number, share: number, first?: number): number[] {
  const { next } = createStream(seed);
  const noise = Math.sqrt(1 - share * share);
  let x = first ?? normalQuantile(next());
  return Array.from({ length }, () => {
    const value = x;
    x = share * x + noise * normalQuantile(next());
    return value;
  });
}

/** Seeds of 200 whose interval covers 0. */
function covering(
  interval: (values: readonly number[]) => { low: number | null; high: number | null },
): number {
  let covered = 0;
  for (let seed = 0; seed < 200; seed++) {
    const { low, high } = interval(autoregression(`ar/${String(seed)}`, 2000, 0.8));
    if ((low ?? 1) <= 0 && (high ?? -1) >= 0) covered++;
  }
  return covered;
}

describe('batch means', () => {
  it('cover the mean of an autoregression where the plain interval does not', () => {
    // The exact binomial 99 % range of 200 trials at 0.95 is 181 to 197; batches of 100 are nearly free.
    const covered = covering((values) => batchMeans(values).interval);
    expect(covered).toBeGreaterThanOrEqual(181);
    expect(covered).toBeLessThanOrEqual(198);
    expect(covering((values) => meanInterval(values))).toBeLessThan(120);
  });

  it('have the variance that the closed form gives', () => {
    // Var of a mean of m values = (1 + 2 Σ (1 − k/m) ρ^k) / m; over 40 runs of 20 batches.
    const m = 100;
    let expected = 1;
    for (let k = 1; k < m; k++) expected += 2 * (1 - k / m) * Math.exp(k * Math.log(0.8));
    expected /= m;
    let squares = 0;
    for (let run = 0; run < 40; run++)
      for (const mean of batchMeans(autoregression(`var/${String(run)}`, 2000, 0.8)).means)
        squares += mean * mean;
    expect(squares / 800 / expected).toBeGreaterThan(0.87);
    expect(squares / 800 / expected).toBeLessThan(1.13);
  });

  it('of short batches are told to be dependent, of long ones not', () => {
    const values = autoregression('short', 4000, 0.95);
    expect(batchMeans(values, 400).isIndependent).toBe(false);
    expect(batchMeans(values, 400).lagOne).toBeGreaterThan(0.3);
    expect(batchMeans(values, 10).isIndependent).toBe(true);
  });

  it('leave out the beginning, and keep the mean of the rest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 60 }),
        fc.integer({ min: 2, max: 4 }),
        (values, batches) => {
          const { leftOut, size, means, interval } = batchMeans(values, batches);
          expect(leftOut + size * batches).toBe(values.length);
          expect(leftOut).toBeLessThan(batches);
          const rest = values.slice(leftOut);
          const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length;
          expect(interval.mean).toBeCloseTo(mean, 9);
          expect(means).toHaveLength(batches);
        },
      ),
    );
  });

  it('refuse what makes no batches', () => {
    for (const batches of [1, 2.5, 4, NaN])
      expect(() => batchMeans([1, 2, 3], batches)).toThrow(/no .* batches/);
  });
});

describe('the correlation with the next', () => {
  it('lies between −1 and 1, is that of the process, and 0 of a constant', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 50 }),
        (values) => {
          expect(Math.abs(lagOneCorrelation(values))).toBeLessThanOrEqual(1);
        },
      ),
    );
    expect(lagOneCorrelation(autoregression('lag', 20_000, 0.6))).toBeCloseTo(0.6, 1);
    expect(lagOneCorrelation([5, 5, 5])).toBe(0);
    expect(lagOneCorrelation([5])).toBeNaN();
  });
});

describe('the end of the warm-up', () => {
  it('is found where a known transient ends', () => {
    // Begun 40 deviations off at a share of 0.9: less than one deviation is left after ln 40 / −ln 0.9 = 35.
    const lengths: number[] = [];
    let bias = 0;
    let left = 0;
    for (let seed = 0; seed < 41; seed++) {
      const values = autoregression(`warm/${String(seed)}`, 1000, 0.9, 40);
      const { length, isFound } = warmUpOf(values);
      expect(length).toBeGreaterThanOrEqual(15);
      expect(isFound).toBe(length <= 500);
      lengths.push(length);
      bias += meanInterval(values).mean / 41;
      left += meanInterval(values.slice(length)).mean / 41;
    }
    // 40 / (1 − 0.9) / 1000; what is left is noise of one in √41 · √(1000 / 19).
    expect(bias).toBeGreaterThan(0.25);
    expect(Math.abs(left)).toBeLessThan(0.08);
    const median = lengths.sort((a, b) => a - b)[20] ?? NaN;
    expect(median).toBeGreaterThanOrEqual(25);
    expect(median).toBeLessThanOrEqual(80);
    // The rule is a heuristic: in a few runs a calm end tempts it to cut too much, and it says so.
    expect(lengths.filter((length) => length > 500).length).toBeLessThanOrEqual(4);
  });

  it('costs a settled series little', () => {
    let removed = 0;
    for (let seed = 0; seed < 50; seed++)
      removed += warmUpOf(autoregression(`settled/${String(seed)}`, 1000, 0.5)).length;
    expect(removed / 50).toBeLessThan(150);
  });

  it('is not found in what never settles', () => {
    const trend = Array.from({ length: 500 }, (_, i) => i);
    expect(warmUpOf(trend).isFound).toBe(false);
    const lateJump = Array.from({ length: 500 }, (_, i) => (i < 400 ? 0 : 10));
    expect(warmUpOf(lateJump).isFound).toBe(false);
  });

  it('does not move when the series is shifted or scaled', () => {
    const values = autoregression('shift', 300, 0.7, 20);
    expect(warmUpOf(values.map((value) => 4 * value + 128))).toEqual(warmUpOf(values));
  });

  it('is the least of the definition, looked up by hand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 50, maxLength: 200 }),
        (values) => {
          const groups = Array.from(
            { length: Math.floor(values.length / 5) },
            (_, g) => values.slice(5 * g, 5 * g + 5).reduce((a, b) => a + b, 0) / 5,
          );
          const errorFrom = (cut: number): number => {
            const rest = groups.slice(cut);
            const mean = rest.reduce((a, b) => a + b, 0) / rest.length;
            return (
              rest.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) /
              (rest.length * rest.length)
            );
          };
          const cuts = groups.slice(0, -5).map((_, cut) => errorFrom(cut));
          const chosen = cuts[warmUpOf(values).length / 5] ?? Infinity;
          expect(chosen).toBeLessThanOrEqual(Math.min(...cuts) + 1e-9);
        },
      ),
      { numRuns: 50 },
    );
  });
});
