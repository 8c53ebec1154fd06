/**
 * An interval from one long run. Neighbouring values of a series depend on each other, so the usual
 * interval would be far too narrow; means of long stretches (batches) hardly do. Whether the batches are
 * long enough shows in the correlation of each with the next.
 */

import { CorridorError } from '../core/errors.js';
import { sqrt } from './elementary.js';
import { meanInterval, type MeanInterval } from './interval.js';
import { normalQuantile } from './normal.js';

/** Batches into which a run is cut unless told otherwise; Schmeiser 1982: 10 to 30 serve nearly always. */
export const BATCHES = 20;

/** A run cut into batches. */
export interface BatchMeans {
  /** Mean of each batch, in order. */
  readonly means: Float64Array;
  /** Values in a batch. */
  readonly size: number;
  /** Values at the beginning that fill no batch and are left out. */
  readonly leftOut: number;
  /** Mean and 95 % interval over the batches. */
  readonly interval: MeanInterval;
  /** Correlation of each batch with the next; about −1 / batches if they are independent. */
  readonly lagOne: number;
  /** Whether the correlation is small enough (one-sided, 95 %) to take the interval at its word. */
  readonly isIndependent: boolean;
}

/**
 * Means of equally long batches with their interval; fewer values than batches, or fewer than two
 * batches, are a usage error. O(n) time, O(batches) memory.
 * Schmeiser 1982, "Batch size effects in the analysis of simulation output"; Law 2015, 9.5.3.
 *
 * @example
 * ```ts
 * batchMeans([9, 1, 3, 5, 7], 2).means; // new Float64Array([2, 6])
 * batchMeans([9, 1, 3, 5, 7], 2).interval.mean; // 4
 * ```
 */
export function batchMeans(values: ArrayLike<number>, batches = BATCHES): BatchMeans {
  if (!Number.isInteger(batches) || batches < 2 || values.length < batches) {
    throw new CorridorError('usage', `${values.length} values make no ${batches} batches`);
  }
  const size = Math.floor(values.length / batches);
  const leftOut = values.length - size * batches;
  const means = new Float64Array(batches);
  for (let batch = 0; batch < batches; batch++) {
    let sum = 0;
    const from = leftOut + batch * size;
    for (let i = from; i < from + size; i++) sum += values[i] ?? NaN;
    means[batch] = sum / size;
  }
  const lagOne = lagOneCorrelation(means);
  return {
    means,
    size,
    leftOut,
    interval: meanInterval(means),
    lagOne,
    isIndependent: lagOne <= normalQuantile(0.95) / sqrt(batches),
  };
}

/**
 * The correlation of each value with the next, between −1 and 1; 0 for values that are all equal, NaN for
 * fewer than two. O(n). Box and Jenkins 1976, "Time Series Analysis", 2.1.5.
 *
 * @example
 * ```ts
 * lagOneCorrelation([1, -1, 1, -1]); // -0.75
 * ```
 */
export function lagOneCorrelation(values: ArrayLike<number>): number {
  const n = values.length;
  if (n < 2) return NaN;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += ((values[i] ?? NaN) - mean) / (i + 1);
  let squares = 0;
  let products = 0;
  for (let i = 0; i < n; i++) {
    const deviation = (values[i] ?? NaN) - mean;
    squares += deviation * deviation;
    if (i + 1 < n) products += deviation * ((values[i + 1] ?? NaN) - mean);
  }
  return squares === 0 ? 0 : products / squares;
}
