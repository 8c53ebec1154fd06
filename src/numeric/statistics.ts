/**
 * Moments and quantiles of samples. Moments are gathered in one pass (Welford), so that observers can
 * keep three numbers instead of all values; quantiles are those of Hyndman and Fan's type 7, the
 * default of R, NumPy and spreadsheets. Statistics of nothing are NaN, never 0.
 */

import { CorridorError } from '../core/errors.js';

/** Count, mean and sum of squared deviations from the mean of the values seen so far. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
}

/** The moments of no value at all. */
export const NO_MOMENTS: Moments = { count: 0, mean: 0, squares: 0 };

/**
 * The moments with one more value. O(1).
 * Welford 1962, "Note on a method for calculating corrected sums of squares and products".
 *
 * @example
 * ```ts
 * varianceOf(addToMoments(addToMoments(NO_MOMENTS, 1), 3)); // 2
 * ```
 */
export function addToMoments(moments: Moments, value: number): Moments {
  const count = moments.count + 1;
  const deviation = value - moments.mean;
  const mean = moments.mean + deviation / count;
  return { count, mean, squares: moments.squares + deviation * (value - mean) };
}

/**
 * The moments of two samples together, equal to those of one pass up to rounding. O(1).
 * Chan, Golub and LeVeque 1979, "Updating formulae and a pairwise algorithm for computing variances".
 *
 * @example
 * ```ts
 * mergeMoments(momentsOf([1, 2]), momentsOf([6])).mean; // 3
 * ```
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const count = a.count + b.count;
  const between = b.mean - a.mean;
  return {
    count,
    mean: a.mean + (between * b.count) / count,
    squares: a.squares + b.squares + (between * between * a.count * b.count) / count,
  };
}

/**
 * The moments of all values, in index order; {@link NO_MOMENTS} if there are none. O(n).
 *
 * @example
 * ```ts
 * momentsOf([1, 2, 6]); // { count: 3, mean: 3, squares: 14 }
 * ```
 */
export function momentsOf(values: ArrayLike<number>): Moments {
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    const deviation = value - mean;
    mean += deviation / (i + 1);
    squares += deviation * (value - mean);
  }
  return { count: values.length, mean, squares };
}

/**
 * The arithmetic mean; NaN if there are no values.
 *
 * @example
 * ```ts
 * meanOf(momentsOf([1, 2, 6])); // 3
 * ```
 */
export function meanOf(moments: Moments): number {
  return moments.count === 0 ? NaN : moments.mean;
}

/**
 * The unbiased sample variance (divisor n − 1); NaN for fewer than two values.
 *
 * @example
 * ```ts
 * varianceOf(momentsOf([1, 2, 6])); // 7
 * ```
 */
export function varianceOf(moments: Moments): number {
  return moments.count < 2 ? NaN : moments.squares / (moments.count - 1);
}

/**
 * The value below which a share `p` of the sample lies, between neighbours by straight line (type 7);
 * NaN if there are no values. The values need not be sorted and stay as they are: O(n log n), one copy.
 * Hyndman and Fan 1996, "Sample quantiles in statistical packages".
 *
 * @example
 * ```ts
 * quantile(new Float64Array([40, 10, 20, 30]), 0.5); // 25
 * ```
 */
export function quantile(values: Float64Array, p: number): number {
  return quantileOfSorted(values.slice().sort(), p);
}

/**
 * The same as {@link quantile} for values already in ascending order, O(1); NaN if there are none.
 *
 * @example
 * ```ts
 * quantileOfSorted(new Float64Array([10, 20, 30, 40]), 0.25); // 17.5
 * ```
 */
export function quantileOfSorted(sorted: Float64Array, p: number): number {
  requireShare(p);
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? NaN;
  const high = sorted[below + 1] ?? low;
  return place === below ? low : low + (place - below) * (high - low);
}

/**
 * The quantile of counted values: bin `i` holds `counts[i]` of them (any weights ≥ 0), spread evenly
 * from `edges[i]` to `edges[i + 1]`; NaN if all counts are 0. One more edge than counts, ascending. O(n).
 *
 * @example
 * ```ts
 * histogramQuantile([0, 10, 20], [1, 3], 0.5); // 13.333333333333332
 * ```
 */
export function histogramQuantile(
  edges: ArrayLike<number>,
  counts: ArrayLike<number>,
  p: number,
): number {
  requireShare(p);
  if (edges.length !== counts.length + 1) {
    throw new CorridorError(
      'usage',
      `${counts.length} bins need one more edge, not ${edges.length}`,
    );
  }
  let total = 0;
  for (let bin = 0; bin < counts.length; bin++) total += counts[bin] ?? 0;
  let before = 0;
  let last = NaN;
  for (let bin = 0; bin < counts.length; bin++) {
    const count = counts[bin] ?? 0;
    if (count === 0) continue;
    const low = edges[bin] ?? NaN;
    last = edges[bin + 1] ?? NaN;
    if (before + count >= p * total) return low + (last - low) * ((p * total - before) / count);
    before += count;
  }
  return last; // only rounding of the running count gets here
}

function requireShare(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new CorridorError('usage', `a share lies in [0, 1], not ${p}`);
}
