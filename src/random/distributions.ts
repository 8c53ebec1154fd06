/**
 * Continuous distributions by inverse: one uniform number in, one value out, rising with it. One uniform
 * per value is what keeps two variants in step (common random numbers). The result has the unit of the
 * parameters and is finite for every u in [0, 1]; parameters outside the stated range are usage errors.
 * Gamma and PERT cost 2 to 5 µs, all others below 0.1 µs.
 */

import { exp, log, log1p, power, sqrt } from '../numeric/elementary.js';
import { inverseIncompleteBeta } from '../numeric/incomplete-beta.js';
import { inverseIncompleteGamma } from '../numeric/inverse-gamma.js';
import { normalQuantile } from '../numeric/normal.js';
import { openUnit, requireParameter } from './unit.js';

/**
 * Evenly spread from `low` to `high`, low ≤ high.
 *
 * @example
 * ```ts
 * uniformAt(0.25, 10, 20); // 12.5
 * ```
 */
export function uniformAt(u: number, low: number, high: number): number {
  requireParameter(low <= high, 'low ≤ high', low, high);
  return low + (high - low) * u;
}

/**
 * Triangular: rises from `low` to the likeliest value `mode` and falls to `high`; all three may agree.
 *
 * @example
 * ```ts
 * triangularAt(0.5, 0, 1, 2); // 1
 * ```
 */
export function triangularAt(u: number, low: number, mode: number, high: number): number {
  // The check comes first, so that no list of arguments is made for the nearly always good.
  if (!(low <= mode && mode <= high)) requireParameter(false, 'low ≤ mode ≤ high', low, mode, high);
  const width = high - low;
  if (u * width <= mode - low) return low + sqrt(u * width * (mode - low));
  return high - sqrt((1 - u) * width * (high - mode));
}

/**
 * Exponential with the given mean, above 0: the time between independent events.
 *
 * @example
 * ```ts
 * exponentialAt(0.5, 10); // about 6.931471805599453
 * ```
 */
export function exponentialAt(u: number, mean: number): number {
  if (!(mean > 0)) requireParameter(false, 'a mean above 0', mean);
  return -mean * log1p(-Math.min(u, openUnit(u)));
}

/**
 * Weibull, shape and scale above 0: lifetimes that age (shape above 1) or heal (below); the scale is not
 * exceeded with probability 1 − 1/e.
 *
 * @example
 * ```ts
 * weibullAt(1 - Math.exp(-1), 3, 100); // about 100
 * ```
 */
export function weibullAt(u: number, shape: number, scale: number): number {
  requireParameter(shape > 0 && scale > 0, 'a shape and a scale above 0', shape, scale);
  return scale * power(exponentialAt(u, 1), 1 / shape);
}

/**
 * Normal with the given mean and standard deviation, the deviation 0 or more.
 *
 * @example
 * ```ts
 * normalAt(0.975, 0, 1); // about 1.959963984540054
 * ```
 */
export function normalAt(u: number, mean: number, deviation: number): number {
  requireParameter(deviation >= 0, 'a deviation of 0 or more', deviation);
  return mean + deviation * normalQuantile(openUnit(u));
}

/**
 * Lognormal with the given mean (above 0) and standard deviation (0 or more) of the value itself, not of
 * its logarithm.
 *
 * @example
 * ```ts
 * lognormalAt(0.5, 10, 0); // about 10
 * ```
 */
export function lognormalAt(u: number, mean: number, deviation: number): number {
  requireParameter(
    mean > 0 && deviation >= 0,
    'a mean above 0, a deviation of 0 or more',
    mean,
    deviation,
  );
  const spread = deviation / mean;
  const variance = log1p(spread * spread);
  return exp(log(mean) - variance / 2 + sqrt(variance) * normalQuantile(openUnit(u)));
}

/**
 * Gamma with the given shape and scale, both above 0; mean shape · scale.
 *
 * @example
 * ```ts
 * gammaAt(0.5, 1, 10); // about 6.931471805599453
 * ```
 */
export function gammaAt(u: number, shape: number, scale: number): number {
  requireParameter(shape > 0 && scale > 0, 'a shape and a scale above 0', shape, scale);
  return scale * inverseIncompleteGamma(shape, openUnit(u));
}

/**
 * PERT: a smooth beta curve from `low` over `mode` to `high`, mean (low + 4 mode + high) / 6; all three
 * may agree. Malcolm et al. 1959, "Application of a technique for research and development program
 * evaluation".
 *
 * @example
 * ```ts
 * pertAt(0.5, 0, 5, 10); // about 5
 * ```
 */
export function pertAt(u: number, low: number, mode: number, high: number): number {
  requireParameter(low <= mode && mode <= high, 'low ≤ mode ≤ high', low, mode, high);
  const width = high - low;
  if (width === 0) return low;
  const a = 1 + (4 * (mode - low)) / width;
  const b = 1 + (4 * (high - mode)) / width;
  return low + width * inverseIncompleteBeta(a, b, openUnit(u));
}
