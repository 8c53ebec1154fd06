/**
 * Newton's method where it cannot fail: on the logarithm of a distribution function, taken over the
 * logarithm (or logit) of its argument. For the gamma and beta families that curve is concave and
 * almost straight in the tail, so the first step lands on the safe side and the rest close in.
 */

import { invariant } from '../core/errors.js';

/** Longest step, in units of the log or logit scale; keeps a poor start from leaving the doubles. */
const LONGEST_STEP = 4;

/** After a step this short the next one would be below the rounding of a double. */
const SHORTEST_STEP = 1e-9;

/** Below this, a step that is not shorter than the last one is rounding noise (huge shapes). */
const NOISE = 1e-5;

/**
 * The point where steps vanish: `stepAt(s)` is the Newton step −g(s)/g'(s). Some 3 to 8 evaluations;
 * an internal error if 400 do not suffice.
 *
 * @example
 * ```ts
 * solveByNewton(1, (s) => (Math.exp(-s) * 2 - 1)); // about 0.6931471805599453
 * ```
 */
export function solveByNewton(start: number, stepAt: (s: number) => number): number {
  let s = start;
  let last = Infinity;
  for (let iteration = 0; iteration < 400; iteration++) {
    const step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, stepAt(s)));
    s += step;
    const size = Math.abs(step);
    if (size <= SHORTEST_STEP || (size < NOISE && size >= last)) return s;
    last = size;
  }
  invariant(false, `Newton's method did not settle from ${start}`);
}
