/**
 * The standard normal distribution: distribution function and quantile, both to about 1e-15.
 */

import { log, sqrt } from './elementary.js';
import { incompleteGammaUpper } from './incomplete-gamma.js';

/**
 * The probability of a standard normal value of at most `z`; the lower tail keeps its relative
 * accuracy down to 1e-300.
 *
 * @example
 * ```ts
 * normalCdf(0); // 0.5
 * normalCdf(1.959963984540054); // about 0.975
 * ```
 */
export function normalCdf(z: number): number {
  if (z === 0) return 0.5;
  const tail = 0.5 * incompleteGammaUpper(0.5, 0.5 * z * z);
  return z < 0 ? tail : 1 - tail;
}

/** Wichura's coefficients, highest power first; near the middle, in the tails, far in the tails. */
const MIDDLE_TOP = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const MIDDLE_BOTTOM = [
  5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const TAIL_TOP = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
  3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const TAIL_BOTTOM = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
  0.6897673349851, 1.6763848301838038, 2.053191626637759, 1,
];
const FAR_TOP = [
  2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FAR_BOTTOM = [
  2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

/**
 * The standard normal value that is not exceeded with probability `p`, to about 1e-16; −∞ at 0, ∞ at
 * 1, NaN outside. Wichura 1988, "Algorithm AS 241: the percentage points of the normal distribution".
 *
 * @example
 * ```ts
 * normalQuantile(0.975); // about 1.959963984540054
 * ```
 */
export function normalQuantile(p: number): number {
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    const r = 0.180625 - fromMiddle * fromMiddle;
    return (fromMiddle * polynomial(MIDDLE_TOP, r)) / polynomial(MIDDLE_BOTTOM, r);
  }
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const depth = sqrt(-log(fromMiddle < 0 ? p : 1 - p));
  const size =
    depth <= 5
      ? polynomial(TAIL_TOP, depth - 1.6) / polynomial(TAIL_BOTTOM, depth - 1.6)
      : polynomial(FAR_TOP, depth - 5) / polynomial(FAR_BOTTOM, depth - 5);
  return fromMiddle < 0 ? -size : size;
}

/** Horner's rule, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}
