/**
 * Where the warm-up of a stationary series ends. A run that begins empty is not yet itself; leaving out
 * its beginning removes that, leaving out too much wastes data. MSER-5 cuts where the standard error of
 * the mean of the rest, reckoned from means of five, is least.
 *
 * It is for models that settle down. A series with a trend, a season or a jump has no warm-up to remove.
 * White 1997, "An effective truncation heuristic for bias reduction in simulation output"; White, Cobb and
 * Spratt 2000, "A comparison of five steady-state truncation heuristics for simulation".
 */

/** Values averaged before the rule looks at them. */
const GROUP = 5;

/** Groups at the end that are no candidates: the standard error of so few is accidental. */
const LAST = 5;

/** Where to cut. */
export interface WarmUp {
  /** Values to leave out at the beginning, a multiple of five. */
  readonly length: number;
  /**
   * Whether the cut lies in the first half of the series. If not, the series is too short or does not
   * settle down, and the cut is no answer.
   */
  readonly isFound: boolean;
}

/**
 * The warm-up of a series; values after the last full group of five are not looked at. A series of fewer
 * than fifty values has none that can be found. O(n) time, O(n) memory.
 *
 * @example
 * ```ts
 * warmUpOf([...new Array(10).fill(0), ...new Array(90).fill(7)]); // { length: 10, isFound: true }
 * warmUpOf(new Array(100).fill(7)); // { length: 0, isFound: true }
 * warmUpOf([1, 2, 3]); // { length: 0, isFound: false }
 * ```
 */
export function warmUpOf(values: ArrayLike<number>): WarmUp {
  const groups = Math.floor(values.length / GROUP);
  if (groups < 2 * LAST) return { length: 0, isFound: false };
  let mean = 0;
  let squares = 0;
  let least = Infinity;
  let cut = 0;
  // From the end, so that one pass (Welford) gives the spread of every rest.
  for (let group = groups - 1; group >= 0; group--) {
    let value = 0;
    for (let i = 0; i < GROUP; i++) value += (values[group * GROUP + i] ?? NaN) / GROUP;
    const count = groups - group;
    const deviation = value - mean;
    mean += deviation / count;
    squares += deviation * (value - mean);
    if (count <= LAST) continue;
    const error = squares / (count * count);
    // Of equal cuts the earliest; and what is rounding is equal.
    if (error <= least + 1e-18 * mean * mean) {
      least = Math.min(least, error);
      cut = group;
    }
  }
  return { length: cut * GROUP, isFound: cut <= groups / 2 };
}
