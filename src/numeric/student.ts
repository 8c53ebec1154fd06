/**
 * Student's t distribution, through the incomplete beta function; it turns a standard deviation over
 * few replications into an honest interval. Degrees of freedom are any number above 0.
 */

import { CorridorError } from '../core/errors.js';
import { logIncompleteBeta, logitOfBeta } from './incomplete-beta.js';
import { exp, sqrt } from './elementary.js';
import { normalCdf, normalQuantile } from './normal.js';

/** Above this, an expansion around the normal law is exact where the beta function grows noisy. */
const MANY = 1e5;

/**
 * The probability of a t value of at most `t`; infinite freedom gives the normal law.
 *
 * @example
 * ```ts
 * studentCdf(1, 1); // about 0.75
 * ```
 */
export function studentCdf(t: number, freedom: number): number {
  requireFreedom(freedom);
  if (freedom === Infinity) return normalCdf(t);
  const squared = t * t;
  if (squared === 0) return 0.5;
  const x = squared === Infinity ? 0 : freedom / (freedom + squared);
  const tail =
    x === 0 ? 0 : 0.5 * exp(logIncompleteBeta(freedom / 2, 0.5, x, squared / (freedom + squared)));
  return t < 0 ? tail : 1 - tail;
}

/**
 * The t value that is not exceeded with probability `p`, relative error about 1e-14; −∞ at 0, ∞ at 1,
 * NaN outside. Some 2 to 10 µs.
 *
 * @example
 * ```ts
 * studentQuantile(0.975, 9); // about 2.262157162798205
 * ```
 */
export function studentQuantile(p: number, freedom: number): number {
  requireFreedom(freedom);
  if (!(p > 0 && p < 1) || freedom === Infinity) return normalQuantile(p);
  if (p === 0.5) return 0;
  if (freedom > MANY) return quantileForMany(normalQuantile(p), freedom);
  // The two tails beyond ±t hold I_x(ν/2, ½) with x = ν / (ν + t²), hence t² = ν (1 − x) / x.
  const [tails, middle] = p < 0.5 ? [2 * p, 1 - 2 * p] : [2 * (1 - p), 2 * (p - 0.5)];
  const size = sqrt(freedom) * exp(-0.5 * logitOfBeta(freedom / 2, 0.5, tails, middle));
  return p < 0.5 ? -size : size;
}

/** The first terms of the Cornish–Fisher expansion in 1 / freedom; Abramowitz and Stegun 26.7.5. */
function quantileForMany(z: number, freedom: number): number {
  const s = z * z;
  const first = (s + 1) / 4;
  const second = ((5 * s + 16) * s + 3) / 96;
  const third = (((3 * s + 19) * s + 17) * s - 15) / 384;
  return z * (1 + (first + (second + third / freedom) / freedom) / freedom);
}

function requireFreedom(freedom: number): void {
  if (!(freedom > 0)) {
    throw new CorridorError('usage', `degrees of freedom are above 0, not ${freedom}`);
  }
}
