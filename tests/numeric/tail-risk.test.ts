import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/numeric/normal.js';
import { exceedanceCurve, tailRisk } from '../../src/numeric/tail-risk.js';
import { createStream } from '../../src/random/stream.js';

const losses = fc.array(
  fc.integer({ min: 0, max: 1_000_000_000 }).map((x) => x / 1000),
  {
    minLength: 1,
    maxLength: 300,
  },
);
const level = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('an exceedance curve', () => {
  it('rises in value, falls from 1 to 0, and says at each point what can be counted', () => {
    fc.assert(
      fc.property(losses, (values) => {
        const curve = exceedanceCurve(values);
        expect(curve[0]?.atLeast).toBe(1);
        expect(curve.at(-1)?.above).toBe(0);
        expect(curve.length).toBeLessThanOrEqual(101);
        curve.forEach(({ value, atLeast, above }, i) => {
          expect(atLeast).toBe(values.filter((one) => one >= value).length / values.length);
          expect(above).toBe(values.filter((one) => one > value).length / values.length);
          const next = curve[i + 1];
          if (next === undefined) return;
          expect(next.value).toBeGreaterThan(value);
          expect(next.atLeast).toBeLessThanOrEqual(above);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('of nothing is empty, of one value is a step', () => {
    expect(exceedanceCurve([])).toEqual([]);
    expect(exceedanceCurve([4])).toEqual([{ value: 4, atLeast: 1, above: 0 }]);
    expect(() => exceedanceCurve([4], 1)).toThrow(/two points/);
  });
});

describe('the tail of losses', () => {
  it('is never milder than its quantile, never worse than the worst, and grows with the level', () => {
    fc.assert(
      fc.property(losses, level, level, (values, a, b) => {
        const [low, high] =
          a < b
            ? [tailRisk(values, a), tailRisk(values, b)]
            : [tailRisk(values, b), tailRisk(values, a)];
        const worst = Math.max(...values);
        const rounding = 1e-9 * (1 + worst);
        for (const { quantile, mean } of [low, high]) {
          expect(values).toContain(quantile);
          expect(mean).toBeGreaterThanOrEqual(quantile);
          expect(mean).toBeLessThanOrEqual(worst + rounding);
        }
        expect(high.quantile).toBeGreaterThanOrEqual(low.quantile);
        expect(high.mean).toBeGreaterThanOrEqual(low.mean - rounding);
      }),
      { numRuns: 100 },
    );
  });

  it('is the least value of what Rockafellar and Uryasev minimize', () => {
    fc.assert(
      fc.property(losses, level, (values, alpha) => {
        const cost = (threshold: number): number =>
          threshold +
          values.reduce((sum, value) => sum + Math.max(0, value - threshold), 0) /
            (values.length * (1 - alpha));
        const least = Math.min(...values.map(cost));
        expect(
          Math.abs(tailRisk(values, alpha).mean / (least || 1) - (least === 0 ? 0 : 1)),
        ).toBeLessThan(1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it('grows with the losses and turns with them: shift and scale', () => {
    const values = [5, 0, 9, 2, 7, 7, 1, 30];
    const { quantile, mean, halfWidth } = tailRisk(values, 0.75);
    const turned = tailRisk(
      values.map((value) => 3 * value + 10),
      0.75,
    );
    expect(turned.quantile).toBe(3 * quantile + 10);
    expect(turned.mean).toBeCloseTo(3 * mean + 10, 9);
    expect(turned.halfWidth).toBeCloseTo(3 * (halfWidth ?? NaN), 9);
  });

  it('of a normal law is φ(z) ÷ (1 − level), within its interval nearly always', () => {
    let covered = 0;
    const exact = Math.exp(-(normalQuantile(0.9) ** 2) / 2) / Math.sqrt(2 * Math.PI) / 0.1;
    for (let seed = 0; seed < 200; seed++) {
      const { next } = createStream(`tail/${String(seed)}`);
      const { mean, halfWidth } = tailRisk(
        Array.from({ length: 400 }, () => normalQuantile(next())),
        0.9,
      );
      if (Math.abs(mean - exact) <= (halfWidth ?? 0)) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(180);
    expect(covered).toBeLessThan(200);
  });

  it('says how many values it takes: ten in the tail', () => {
    expect(tailRisk([1, 2], 0.9)).toMatchObject({ needed: 100 });
    expect(tailRisk([1, 2], 0.95)).toMatchObject({ needed: 200 });
    expect(tailRisk(new Array(40).fill(1), 0.95).inTail).toBeCloseTo(2, 12);
  });

  it('of nothing is unknown, of one value without interval; a level is a share', () => {
    expect(tailRisk([], 0.9)).toMatchObject({ quantile: NaN, mean: NaN, halfWidth: null });
    expect(tailRisk([3], 0.9)).toMatchObject({ quantile: 3, mean: 3, halfWidth: null });
    expect(tailRisk(new Array(19).fill(3), 0.9).halfWidth).toBeNull();
    expect(tailRisk(new Array(20).fill(3), 0.9).halfWidth).toBe(0);
    expect(() => tailRisk([1], 1)).toThrow(/between 0 and 1/);
    expect(() => tailRisk([1], NaN)).toThrow(/between 0 and 1/);
  });
});
