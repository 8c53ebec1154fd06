/**
 * How many replications are enough for a mean to be known as well as somebody asked: run on until the
 * half-width of the 95 % interval is at most a given share of the mean. Looking at fixed numbers only
 * (see {@link CHECK_EVERY}) keeps the answer the same for any number of workers, and looking seldom, not
 * before {@link LEAST_VALUES}, keeps the interval from stopping at a stroke of luck.
 */

import { CorridorError } from '../core/errors.js';
import { SUM_BLOCK } from './sum.js';
import { sqrt } from './elementary.js';
import { normalQuantile } from './normal.js';
import { meanOf, type Moments, momentsOf, varianceOf } from './statistics.js';
import { studentQuantile } from './student.js';

/** The rule looks whenever so many more replications are done. */
export const CHECK_EVERY = SUM_BLOCK;

/** It does not look at fewer values than these. */
export const LEAST_VALUES = 16;

/** More replications than this are as good as never. */
const NEVER = 1e9;

/** What a rule found. */
export interface Precision {
  /** Number of values. */
  readonly n: number;
  /** Half of the 95 % interval; null for fewer than two values. */
  readonly halfWidth: number | null;
  /** The same as a share of the mean: 0 if nothing varies, null without an interval or around 0. */
  readonly share: number | null;
  /** Whether the share asked for is reached with enough values. */
  readonly isEnough: boolean;
  /** Values that would reach it if the spread stays as it is; null if that cannot be said. */
  readonly needed: number | null;
}

/**
 * Looks at the values so far (one a replication, or one an antithetic pair). The share asked for lies
 * above 0. O(n). Chow and Robbins 1965, "On the asymptotic theory of fixed-width sequential confidence
 * intervals for the mean"; Law 2015, "Simulation Modeling and Analysis", 9.4.1.
 *
 * @example
 * ```ts
 * const precision = enoughReplications([...new Array(8).fill(99), ...new Array(8).fill(101)], 0.01);
 * precision.isEnough; // true
 * precision.needed; // 7
 * enoughReplications([99, 101], 0.5).isEnough; // false
 * ```
 */
export function enoughReplications(values: ArrayLike<number>, share: number): Precision {
  if (!(share > 0)) throw new CorridorError('usage', `a share lies above 0, not at ${share}`);
  const moments = momentsOf(values);
  const n = moments.count;
  if (n < 2) return { n, halfWidth: null, share: null, isEnough: false, needed: null };
  const halfWidth = studentQuantile(0.975, n - 1) * sqrt(varianceOf(moments) / n);
  const mean = Math.abs(meanOf(moments));
  const reached = halfWidth === 0 ? 0 : mean === 0 ? null : halfWidth / mean;
  return {
    n,
    halfWidth,
    share: reached,
    isEnough: n >= LEAST_VALUES && reached !== null && reached <= share,
    needed: valuesNeeded(moments, share),
  };
}

/**
 * The least number of values whose 95 % interval would have a half-width of at most `share` of the mean,
 * if mean and spread stay as they are: at least 2, null if there is no spread to go by or the mean is 0
 * or it would take more than a billion. O(1).
 *
 * @example
 * ```ts
 * valuesNeeded(momentsOf([90, 100, 110]), 0.05); // 18
 * valuesNeeded(momentsOf([7, 7]), 0.05); // 2
 * ```
 */
export function valuesNeeded(moments: Moments, share: number): number | null {
  if (moments.count < 2) return null;
  const deviation = sqrt(varianceOf(moments));
  if (deviation === 0) return 2;
  const wanted = share * Math.abs(meanOf(moments));
  const ratio = deviation / wanted;
  // The normal law needs fewer values than Student's; from there the answer is a few steps up.
  const z = normalQuantile(0.975);
  let n = Math.max(2, Math.floor(z * z * ratio * ratio));
  if (!(n < NEVER)) return null;
  while (studentQuantile(0.975, n - 1) * ratio > sqrt(n)) n++;
  return n;
}
