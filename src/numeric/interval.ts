/**
 * Confidence intervals for a mean over independent replications, and for the mean of paired
 * differences between two variants that share their random numbers (the pairing is what makes a small
 * effect visible). Student's t; the unit is that of the values.
 */

import { CorridorError } from '../core/errors.js';
import { sqrt } from './elementary.js';
import { meanOf, type Moments, momentsOf, varianceOf } from './statistics.js';
import { studentQuantile } from './student.js';

/** A mean and how far it can be trusted. */
export interface MeanInterval {
  /** Number of values. */
  readonly n: number;
  /** NaN if there are no values. */
  readonly mean: number;
  /** Null for fewer than two values: one replication says nothing about its own spread. */
  readonly halfWidth: number | null;
  /** mean − halfWidth, or null with it. */
  readonly low: number | null;
  /** mean + halfWidth, or null with it. */
  readonly high: number | null;
}

/**
 * The interval that covers the true mean with the given confidence (0.95 unless told), if the values
 * are independent and not far from normal. O(n). Law 2015, "Simulation Modeling and Analysis", 9.4.
 *
 * @example
 * ```ts
 * meanInterval([9, 10, 11]).halfWidth; // about 2.4841377117503
 * meanInterval([9]); // { n: 1, mean: 9, halfWidth: null, low: null, high: null }
 * ```
 */
export function meanInterval(values: ArrayLike<number>, confidence = 0.95): MeanInterval {
  return intervalOf(momentsOf(values), confidence);
}

/**
 * The same from the moments of the values. O(1).
 *
 * @example
 * ```ts
 * intervalOf({ count: 3, mean: 10, squares: 2 }).halfWidth; // about 2.4841377117503
 * ```
 */
export function intervalOf(moments: Moments, confidence = 0.95): MeanInterval {
  if (!(confidence > 0 && confidence < 1)) {
    throw new CorridorError('usage', `confidence lies between 0 and 1, not at ${confidence}`);
  }
  const n = moments.count;
  const mean = meanOf(moments);
  if (n < 2) return { n, mean, halfWidth: null, low: null, high: null };
  const t = studentQuantile(0.5 + confidence / 2, n - 1);
  const halfWidth = t * sqrt(varianceOf(moments) / n);
  return { n, mean, halfWidth, low: mean - halfWidth, high: mean + halfWidth };
}

/**
 * The interval of `variant[i] − base[i]`, replication by replication; the two must have equally many
 * values. O(n) time and memory. Law 2015, 10.2.1 (the paired-t confidence interval).
 *
 * @example
 * ```ts
 * pairedInterval([1, 2, 3], [2, 3, 4]); // { n: 3, mean: 1, halfWidth: 0, low: 1, high: 1 }
 * ```
 */
export function pairedInterval(
  base: ArrayLike<number>,
  variant: ArrayLike<number>,
  confidence = 0.95,
): MeanInterval {
  if (base.length !== variant.length) {
    throw new CorridorError('usage', `${base.length} and ${variant.length} values make no pairs`);
  }
  const differences = new Float64Array(base.length);
  for (let i = 0; i < base.length; i++) differences[i] = (variant[i] ?? NaN) - (base[i] ?? NaN);
  return meanInterval(differences, confidence);
}
