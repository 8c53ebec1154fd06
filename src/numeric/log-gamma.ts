/**
 * The logarithm of the gamma function by Stirling's series, and how far Stirling's formula is off: with
 * that difference the densities of large shapes can be written without cancellation.
 * Loader 2000, "Fast and accurate computation of binomial probabilities".
 */

import { log } from './elementary.js';

/** Half the logarithm of 2π. */
export const HALF_LOG_TWO_PI = 0.9189385332046728;

/** Coefficients of x⁻¹, x⁻³, … in Stirling's series. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * The logarithm of Γ(x), absolute error about 3e-15 for moderate x; ∞ at 0, NaN below.
 *
 * @example
 * ```ts
 * logGamma(5); // about 3.1780538303479458
 * ```
 */
export function logGamma(x: number): number {
  if (x < 0) return NaN;
  if (x === 0 || x === Infinity) return Infinity;
  // Γ(x) = Γ(x + k) / (x (x + 1) … (x + k − 1)) until Stirling's series is exact to the last place.
  let product = 1;
  let shifted = x;
  while (shifted < 10) {
    product *= shifted;
    shifted += 1;
  }
  return (
    (shifted - 0.5) * log(shifted) -
    shifted +
    HALF_LOG_TWO_PI +
    stirlingSeries(shifted) -
    log(product)
  );
}

/**
 * log Γ(x) less Stirling's formula (x − ½) log x − x + ½ log 2π, for x > 0.
 *
 * @example
 * ```ts
 * stirlingError(100); // about 0.00083333055563491469
 * ```
 */
export function stirlingError(x: number): number {
  if (x >= 10) return stirlingSeries(x);
  return logGamma(x) - ((x - 0.5) * log(x) - x + HALF_LOG_TWO_PI);
}

function stirlingSeries(x: number): number {
  const inverseSquare = 1 / (x * x);
  let value = 0;
  for (let i = STIRLING.length - 1; i >= 0; i--) value = value * inverseSquare + (STIRLING[i] ?? 0);
  return value / x;
}
