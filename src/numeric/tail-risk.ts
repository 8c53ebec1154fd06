/**
 * The bad end of a sample of losses (one value a replication, larger is worse): how often a loss is
 * exceeded, the loss that is not exceeded with a given probability, and the mean of what lies beyond it.
 * Everything is exact for the sample as it stands; the interval says how far the sample can be trusted.
 */

import { CorridorError } from '../core/errors.js';
import { sqrt } from './elementary.js';
import { addToMoments, type Moments, NO_MOMENTS, varianceOf } from './statistics.js';
import { studentQuantile } from './student.js';

/** A point of an exceedance curve. */
export interface ExceedancePoint {
  /** A loss that occurred. */
  readonly value: number;
  /** Share of the sample that is at least as large; 1 at the smallest loss. */
  readonly atLeast: number;
  /** Share of the sample that is larger; 0 at the largest loss. */
  readonly above: number;
}

/** What lies beyond a level of the loss. */
export interface TailRisk {
  /** Share of the sample that is thought harmless, such as 0.95. */
  readonly level: number;
  /** Smallest loss that at least this share does not exceed (value at risk); NaN of nothing. */
  readonly quantile: number;
  /** Mean loss in the worst 1 − level (conditional value at risk), never below the quantile. */
  readonly mean: number;
  /** Half of the 95 % interval of the mean, large-sample; null for fewer than two values in the tail. */
  readonly halfWidth: number | null;
  /** Values that the tail is made of, on average: n · (1 − level). */
  readonly inTail: number;
  /** Values from which on the tail is made of {@link TAIL_VALUES}; fewer give a poor estimate. */
  readonly needed: number;
}

/** A tail of fewer values than this says little: its mean hangs on one or two of them. */
export const TAIL_VALUES = 10;

/**
 * The exceedance curve of a sample, ascending in value, falling from 1 to 0; at most `most` of its points
 * (first and last always), each exact; empty for no values. O(n log n), one copy.
 *
 * @example
 * ```ts
 * exceedanceCurve([5, 1, 5, 3]).map(({ value, atLeast, above }) => [value, atLeast, above]); // [[1, 1, 0.75], [3, 0.75, 0.5], [5, 0.5, 0]]
 * ```
 */
export function exceedanceCurve(values: ArrayLike<number>, most = 101): readonly ExceedancePoint[] {
  if (!(most >= 2)) throw new CorridorError('usage', `a curve has two points or more, not ${most}`);
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const points: ExceedancePoint[] = [];
  for (let from = 0; from < n;) {
    const value = sorted[from] ?? NaN;
    let until = from + 1;
    while (until < n && sorted[until] === value) until++;
    points.push({ value, atLeast: (n - from) / n, above: (n - until) / n });
    from = until;
  }
  if (points.length <= most) return points;
  return Array.from({ length: most }, (_, i) => {
    const point = points[Math.round((i * (points.length - 1)) / (most - 1))];
    return point ?? { value: NaN, atLeast: NaN, above: NaN };
  });
}

/**
 * Quantile and mean of the tail beyond a level between 0 and 1. O(n log n), one copy.
 * Rockafellar and Uryasev 2002, "Conditional value-at-risk for general loss distributions"; interval by
 * Trindade et al. 2007, "Financial prediction with constrained tail risk".
 *
 * @example
 * ```ts
 * tailRisk([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.8).quantile; // 8
 * tailRisk([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.8).mean; // about 9.5
 * tailRisk([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.8).needed; // 50
 * ```
 */
export function tailRisk(values: ArrayLike<number>, level: number): TailRisk {
  if (!(level > 0 && level < 1)) {
    throw new CorridorError('usage', `a level lies between 0 and 1, not at ${level}`);
  }
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const rest = 1 - level;
  const quantile = n === 0 ? NaN : (sorted[wholeAbove(level * n) - 1] ?? NaN);
  // The mean beyond the quantile, cut so that the tail weighs exactly 1 − level.
  let excess: Moments = NO_MOMENTS;
  for (const value of sorted) excess = addToMoments(excess, Math.max(0, value - quantile));
  return {
    level,
    quantile,
    mean: n === 0 ? NaN : quantile + excess.mean / rest,
    halfWidth:
      n * rest < 2 - 1e-9
        ? null
        : (studentQuantile(0.975, n - 1) * sqrt(varianceOf(excess) / n)) / rest,
    inTail: n * rest,
    needed: wholeAbove(TAIL_VALUES / rest),
  };
}

/** The whole number at or above, at least 1; rounding of the last digit is not carried up. */
function wholeAbove(x: number): number {
  return Math.max(1, Math.ceil(x - 1e-9));
}
