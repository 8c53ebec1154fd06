/**
 * Discrete distributions by inverse: one uniform number in, one outcome out. Parameters outside the
 * stated range are usage errors.
 */

import { exp } from '../numeric/elementary.js';
import { requireParameter } from './unit.js';

/** Above this mean a Poisson value is refused: exp(−mean) would soon leave the doubles. */
export const LARGEST_POISSON_MEAN = 500;

/**
 * Whether an event of the given probability happens. It happens for the small uniform numbers, so that
 * raising the probability only adds events.
 *
 * @example
 * ```ts
 * bernoulliAt(0.1, 0.25); // true
 * bernoulliAt(0.3, 0.25); // false
 * ```
 */
export function bernoulliAt(u: number, probability: number): boolean {
  requireParameter(probability >= 0 && probability <= 1, 'a probability', probability);
  return u < probability;
}

/**
 * A number of events with the given mean, 0 to 500, by adding up probabilities from 0: O(mean) time.
 *
 * @example
 * ```ts
 * poissonAt(0.9, 1); // 2
 * ```
 */
export function poissonAt(u: number, mean: number): number {
  requireParameter(mean >= 0 && mean <= LARGEST_POISSON_MEAN, 'a mean from 0 to 500', mean);
  let count = 0;
  let probability = exp(-mean);
  let below = probability;
  // The sum may round to a little less than 1; where terms no longer count, the search ends.
  while (below <= u && (count < mean || probability > 1e-17)) {
    count++;
    probability *= mean / count;
    below += probability;
  }
  return count;
}

/**
 * One of the observed values, all equally likely, in ascending order of u if they are sorted; no values
 * are a usage error. O(1).
 *
 * @example
 * ```ts
 * empiricalAt(0.5, [10, 20, 30, 40]); // 30
 * ```
 */
export function empiricalAt(u: number, values: ArrayLike<number>): number {
  requireParameter(values.length > 0, 'at least one value', values.length);
  return values[Math.min(Math.floor(u * values.length), values.length - 1)] ?? NaN;
}

/**
 * The index of a choice made with the given weights (0 or more, their sum above 0); a weight of 0 is
 * never chosen. O(n).
 *
 * @example
 * ```ts
 * indexAt(0.5, [1, 0, 3]); // 2
 * ```
 */
export function indexAt(u: number, weights: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    requireParameter(weight >= 0, 'weights of 0 or more', weight);
    total += weight;
  }
  requireParameter(total > 0 && total < Infinity, 'weights with a sum above 0', total);
  let below = 0;
  let chosen = -1;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    if (weight === 0) continue;
    chosen = i;
    below += weight;
    if (u * total < below) break;
  }
  return chosen;
}
