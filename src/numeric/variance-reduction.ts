/**
 * What sharing random numbers has gained: the variance reached against the variance without it, from the
 * same values. 1 is no gain, 0.25 means that a quarter of the replications gives the same interval, more
 * than 1 a loss.
 */

import { CorridorError } from '../core/errors.js';
import { meanOf, momentsOf, varianceOf } from './statistics.js';

/** A gain, or the lack of one. */
export interface VarianceReduction {
  /** Number of pairs. */
  readonly pairs: number;
  /** Variance with the device. */
  readonly reached: number;
  /** Variance without it. */
  readonly without: number;
  /** reached ÷ without; NaN where nothing varies. */
  readonly ratio: number;
}

/**
 * Means of neighbouring values: 0 and 1, 2 and 3, …; a last one alone is left out. O(n).
 *
 * @example
 * ```ts
 * pairMeans([1, 3, 10, 20, 7]); // new Float64Array([2, 15])
 * ```
 */
export function pairMeans(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(
    { length: Math.floor(values.length / 2) },
    (_, pair) => ((values[2 * pair] ?? NaN) + (values[2 * pair + 1] ?? NaN)) / 2,
  );
}

/**
 * Antithetic pairs (neighbouring values): the variance of a pair's mean against half the variance of a
 * single value, that is 1 + the correlation within pairs; null for fewer than two pairs. O(n).
 * Hammersley and Morton 1956, "A new Monte Carlo technique: antithetic variates"; Law 2015, 11.3.
 *
 * @example
 * ```ts
 * antitheticReduction([1, 9, 2, 8, 4, 6])?.ratio; // 0
 * antitheticReduction([1, 1, 3, 3])?.ratio; // 2
 * antitheticReduction([1, 2]); // null
 * ```
 */
export function antitheticReduction(values: ArrayLike<number>): VarianceReduction | null {
  const means = pairMeans(values);
  const pairs = means.length;
  if (pairs < 2) return null;
  const side = (odd: 0 | 1): Float64Array =>
    Float64Array.from({ length: pairs }, (_, pair) => values[2 * pair + odd] ?? NaN);
  const singles = (varianceOf(momentsOf(side(0))) + varianceOf(momentsOf(side(1)))) / 2;
  return reductionOf(pairs, varianceOf(momentsOf(means)), singles / 2);
}

/**
 * Common random numbers: the variance of the paired differences against the sum of the variances, which
 * is what independent runs would have; null for fewer than two pairs. O(n).
 * Law 2015, 11.2.
 *
 * @example
 * ```ts
 * commonNumbersReduction([1, 2, 3], [3, 4, 5])?.ratio; // 0
 * commonNumbersReduction([1, 2, 3], [3, 2, 1])?.ratio; // 2
 * ```
 */
export function commonNumbersReduction(
  base: ArrayLike<number>,
  variant: ArrayLike<number>,
): VarianceReduction | null {
  if (base.length !== variant.length) {
    throw new CorridorError('usage', `${base.length} and ${variant.length} values make no pairs`);
  }
  const pairs = base.length;
  if (pairs < 2) return null;
  const differences = Float64Array.from(
    { length: pairs },
    (_, i) => (variant[i] ?? NaN) - (base[i] ?? NaN),
  );
  const without = varianceOf(momentsOf(base)) + varianceOf(momentsOf(variant));
  const reached = varianceOf(momentsOf(differences));
  // A shift by a constant leaves rounding behind, which is no variance.
  const size = Math.max(Math.abs(meanOf(momentsOf(base))), Math.abs(meanOf(momentsOf(variant))));
  return reductionOf(pairs, reached <= 1e-24 * size * size ? 0 : reached, without);
}

function reductionOf(pairs: number, reached: number, without: number): VarianceReduction {
  return { pairs, reached, without, ratio: without === 0 ? NaN : reached / without };
}
