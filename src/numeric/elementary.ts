/**
 * Elementary functions with the same last digit on every supported Node. `Math.pow` and `**` changed
 * between Node 22 and 24; products do not, and `exp`, `log`, `sqrt`, `log1p`, `expm1` agreed on all of
 * them. Sine and its kin are left out: V8 may take them from the machine's own library.
 */

import { CorridorError } from '../core/errors.js';

/** e to the power x; the plain `Math.exp`, named here so that one file says which functions are safe. */
export const exp: (x: number) => number = Math.exp;

/** Natural logarithm; −∞ at 0, NaN below. */
export const log: (x: number) => number = Math.log;

/** log(1 + x), exact to the last place for tiny x. */
export const log1p: (x: number) => number = Math.log1p;

/** exp(x) − 1, exact to the last place for tiny x. */
export const expm1: (x: number) => number = Math.expm1;

/** Square root, correctly rounded by IEEE 754; NaN below 0. */
export const sqrt: (x: number) => number = Math.sqrt;

/** Above this, a whole exponent goes by exp(y log x): repeated squaring would lose as many digits. */
const LARGEST_PRODUCT = 1024;

/**
 * `base` to a whole power by repeated squaring, O(log |exponent|) products; `integerPower(0, 0)` is 1,
 * a negative power of 0 is ±∞, and an exponent that is not whole is a usage error.
 * Knuth, The Art of Computer Programming 2, 4.6.3.
 *
 * @example
 * ```ts
 * integerPower(2, 10); // 1024
 * integerPower(-2, -3); // -0.125
 * ```
 */
export function integerPower(base: number, exponent: number): number {
  if (!Number.isSafeInteger(exponent)) {
    throw new CorridorError('usage', `integerPower needs a whole exponent, not ${exponent}`);
  }
  if (exponent >= 0) return productPower(base, exponent);
  const denominator = productPower(base, -exponent);
  // Where the product leaves the range of doubles, the powers of the inverse may still be in it.
  const isInRange = denominator !== 0 && Number.isFinite(denominator);
  return isInRange ? 1 / denominator : productPower(1 / base, -exponent);
}

/**
 * `base` to any real power: whole exponents up to 1024 by products, ½ by the square root, all others
 * as exp(exponent · log base), to about 1e-16 · |exponent · log base|. NaN for a negative base with an
 * exponent that is not whole; `power(x, 0)` and `power(1, y)` are 1.
 *
 * @example
 * ```ts
 * power(1.5, 4); // 5.0625
 * power(2, 0.5); // 1.4142135623730951
 * power(-8, 1 / 3); // NaN
 * ```
 */
export function power(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  if (exponent === 0.5) return sqrt(base);
  if (!Number.isInteger(exponent)) return exp(exponent * log(base));
  if (Math.abs(exponent) <= LARGEST_PRODUCT) return integerPower(base, exponent);
  const size = exp(exponent * log(Math.abs(base)));
  return base < 0 && exponent % 2 !== 0 ? -size : size;
}

function productPower(base: number, exponent: number): number {
  if (exponent === 4) {
    // The usual volume-delay exponent: 4 ns instead of 11, same digits.
    const square = base * base;
    return square * square;
  }
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    if (rest > 1) square *= square;
  }
  return result;
}
