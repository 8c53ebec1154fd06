/**
 * The standard exponential distribution's quantile, for draws in the event loop. `Math.log1p` is a call
 * with a branch that a random argument makes hard to foresee; this is neither, and made of products and
 * sums alone, so that every machine gives the same last digit.
 * The reduction and the coefficients are those of fdlibm's e_log.c (Sun Microsystems 1993), without its
 * special cases.
 */
import { integerPower } from './elementary.js';

/**
 * −log(1 − u) for a uniform number u in [0, 1) that is a multiple of 2⁻⁵³, as all draws are, so that 1 − u
 * is exact; to less than one unit of the last place. From 0 to 36.7, rising with u.
 *
 * @example
 * ```ts
 * exponentialQuantile(0); // 0
 * exponentialQuantile(0.5); // 0.6931471805599453
 * ```
 */
export function exponentialQuantile(u: number): number {
  const rest = 1 - u;
  // rest = (1 + f) × 2^exponent with 1 + f between √½ and √2.
  real[0] = rest;
  const high = words[HIGH] as number;
  const carry = ((high & 0xfffff) + 0x95f64) >> 20;
  const exponent = (high >> 20) - 1023 + carry;
  const f = rest * (powers[-exponent] as number) - 1;
  // log(1 + f) = 2 artanh s = f − ½f² + s (½f² + R(s²)).
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = z * (R1 + w * (R3 + w * (R5 + w * R7)));
  const even = w * (R2 + w * (R4 + w * R6));
  const half = 0.5 * f * f;
  return half - (s * (half + odd + even) + exponent * LOG_2_LOW) - f - exponent * LOG_2_HIGH;
}

/** One double and its two halves; the upper one has the exponent. */
const real = Float64Array.of(1);
const words = new Int32Array(real.buffer);
const HIGH = words[1] === 0x3ff00000 ? 1 : 0;

/** 2^k for every exponent −k that a multiple of 2⁻⁵³ can have. */
const powers = Float64Array.from({ length: 54 }, (_, k) => integerPower(2, k));

/** log 2 in two parts, of which the larger times a small whole number is exact. */
const LOG_2_HIGH = 0.6931471803691238;
const LOG_2_LOW = 1.9082149292705877e-10;

/** R(z) = R1 z + R2 z² + … + R7 z⁷. */
const R1 = 0.6666666666666735;
const R2 = 0.3999999999940942;
const R3 = 0.2857142874366239;
const R4 = 0.22222198432149784;
const R5 = 0.1818357216161805;
const R6 = 0.15313837699209373;
const R7 = 0.14798198605116586;
