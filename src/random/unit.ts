/**
 * Guards shared by the distributions: what counts as a uniform number, and what as misuse.
 */

import { CorridorError } from '../core/errors.js';

/** The smallest number that stands in for a uniform draw of exactly 0: half the step between draws. */
const ABOVE_ZERO = 1 / 18014398509481984;

/** The largest number below 1. */
const BELOW_ONE = 1 - 1 / 9007199254740992;

/**
 * A uniform number kept off 0 and 1, where quantiles of unbounded distributions are infinite; anything
 * outside [0, 1] is a usage error.
 *
 * @example
 * ```ts
 * openUnit(0.25); // 0.25
 * openUnit(0) > 0; // true
 * ```
 */
export function openUnit(u: number): number {
  if (u >= ABOVE_ZERO && u <= BELOW_ONE) return u;
  requireParameter(u >= 0 && u <= 1, 'a uniform number in [0, 1]', u);
  return u < 0.5 ? ABOVE_ZERO : BELOW_ONE;
}

/**
 * Throws a usage error that says what a distribution needs and what it got.
 *
 * @example
 * ```ts
 * requireParameter(true, 'a mean above 0', 5); // undefined
 * ```
 */
export function requireParameter(holds: boolean, needs: string, ...found: number[]): void {
  if (!holds) throw new CorridorError('usage', `needs ${needs}, not ${found.join(', ')}`);
}
