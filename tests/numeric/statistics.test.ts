import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MomentColumns } from '../../src/numeric/moment-columns.js';
import {
  addToMoments,
  histogramQuantile,
  meanOf,
  mergeMoments,
  type Moments,
  momentsOf,
  NO_MOMENTS,
  quantile,
  quantileOfSorted,
  varianceOf,
} from '../../src/numeric/statistics.js';

const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 });
const shares = fc.double({ noNaN: true, min: 0, max: 1 });

function expectSame(a: Moments, b: Moments): void {
  expect(a.count).toBe(b.count);
  expect(Math.abs(a.mean - b.mean)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(a.mean)));
  expect(Math.abs(a.squares - b.squares)).toBeLessThanOrEqual(1e-3 + 1e-9 * a.squares);
}

describe('moments', () => {
  it('added one by one are those of the array, digit for digit', () => {
    fc.assert(
      fc.property(values, (sample) => {
        expect(sample.reduce(addToMoments, NO_MOMENTS)).toEqual(momentsOf(sample));
      }),
    );
  });

  it('in columns are those of the array, digit for digit, and leave out what is no value', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const columns = new MomentColumns(2);
        a.forEach((value) => columns.add(0, value));
        [null, NaN, Infinity, ...b].forEach((value) => columns.add(1, value));
        expect([columns.of(0), columns.of(1)]).toEqual([momentsOf(a), momentsOf(b)]);
      }),
    );
  });

  it('of two samples merge into those of one', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expectSame(mergeMoments(momentsOf(a), momentsOf(b)), momentsOf([...a, ...b]));
      }),
    );
    const one = momentsOf([4]);
    expect(mergeMoments(NO_MOMENTS, one)).toBe(one);
    expect(mergeMoments(one, NO_MOMENTS)).toBe(one);
  });

  it('keep the variance of values far from zero', () => {
    const far = [4, 7, 13, 16].map((value) => value + 1e9);
    expect(varianceOf(momentsOf(far))).toBe(30);
  });

  it('of nothing are undefined, never 0', () => {
    expect(meanOf(momentsOf([]))).toBeNaN();
    expect(varianceOf(momentsOf([]))).toBeNaN();
    expect(varianceOf(momentsOf([3]))).toBeNaN();
    expect(meanOf(momentsOf([3]))).toBe(3);
  });
});

describe('quantile', () => {
  it('agrees with the values R gives for type 7', () => {
    const sample = new Float64Array([2, 3, 5, 7, 11, 13]);
    expect(quantile(sample, 0.1)).toBe(2.5);
    expect(quantile(sample, 0.25)).toBe(3.5);
    expect(quantile(sample, 0.5)).toBe(6);
    expect(quantile(sample, 0.9)).toBe(12);
  });

  it('reaches the extremes, never leaves them and never falls', () => {
    fc.assert(
      fc.property(values, shares, shares, (sample, p, q) => {
        const sorted = new Float64Array(sample).sort();
        const [low, high] = [quantileOfSorted(sorted, 0), quantileOfSorted(sorted, 1)];
        expect(low).toBe(sorted[0]);
        expect(high).toBe(sorted.at(-1));
        const [first, second] = [Math.min(p, q), Math.max(p, q)];
        // Interpolation may round by an ulp of the larger neighbour.
        const slack = 1e-9;
        expect(quantileOfSorted(sorted, first)).toBeLessThanOrEqual(
          quantileOfSorted(sorted, second) + slack,
        );
        expect(quantileOfSorted(sorted, p)).toBeLessThanOrEqual(high + slack);
      }),
    );
  });

  it('leaves its input as it was', () => {
    const sample = new Float64Array([3, 1, 2]);
    quantile(sample, 0.5);
    expect([...sample]).toEqual([3, 1, 2]);
  });

  it('is NaN for no values and refuses a share outside [0, 1]', () => {
    expect(quantile(new Float64Array(), 0.5)).toBeNaN();
    expect(() => quantile(new Float64Array([1]), 1.1)).toThrow(/share/);
    expect(() => quantile(new Float64Array([1]), NaN)).toThrow(/share/);
  });
});

describe('histogramQuantile', () => {
  it('spreads counts evenly within their bin', () => {
    expect(histogramQuantile([0, 10, 20], [1, 1], 0.25)).toBe(5);
    expect(histogramQuantile([0, 10, 20], [1, 1], 0.5)).toBe(10);
    expect(histogramQuantile([0, 10, 20], [1, 1], 1)).toBe(20);
    expect(histogramQuantile([5, 10], [3], 0)).toBe(5);
  });

  it('skips empty bins, at both ends too', () => {
    expect(histogramQuantile([0, 1, 2, 3, 4], [0, 2, 0, 0], 0)).toBe(1);
    expect(histogramQuantile([0, 1, 2, 3, 4], [0, 2, 0, 0], 1)).toBe(2);
  });

  it('inverts the cumulative count', () => {
    const counts = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(counts, shares, (bins, p) => {
        const total = bins.reduce((sum, count) => sum + count, 0);
        const edges = Array.from({ length: bins.length + 1 }, (_, i) => i);
        const at = histogramQuantile(edges, bins, p);
        if (total === 0) {
          expect(at).toBeNaN();
          return;
        }
        const whole = Math.min(Math.floor(at), bins.length - 1);
        const before = bins.slice(0, whole).reduce((sum, count) => sum + count, 0);
        const below = before + (at - whole) * (bins[whole] ?? 0);
        expect(below).toBeCloseTo(p * total, 9);
      }),
    );
  });

  it('needs one edge more than bins', () => {
    expect(() => histogramQuantile([0, 1], [1, 1], 0.5)).toThrow(/edge/);
  });
});
