/**
 * The only clock: for progress and remaining time on a terminal, never for a result.
 */

/** Seconds since some moment in the past; never runs backwards. */
export function secondsNow(): number {
  return performance.now() / 1000;
}
