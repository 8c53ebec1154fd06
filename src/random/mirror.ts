/**
 * Antithetic random numbers: where a stream has u, its mirror image has 1 − u (less the last place, so that
 * both lie in [0, 1)). Of two replications that mirror each other, one is lucky where the other is not, so
 * that their mean varies less than that of two strangers.
 *
 * The mirror image of replication r is written as replication −1 − r; its keys are those of r with a mark
 * before them. Everything that draws by key is mirrored without knowing of it.
 * Hammersley and Morton 1956, "A new Monte Carlo technique: antithetic variates".
 */

/** Stands before the key of a mirrored stream; no seed can begin so, since `~` is escaped in keys. */
export const mirrorMark = '~-';

const LARGEST = 1 - 1 / 9007199254740992;

/**
 * The antithetic partner of a uniform number, a multiple of 2⁻⁵³ in [0, 1); exact, and its own inverse.
 *
 * @example
 * ```ts
 * mirrored(mirrored(0.25)); // 0.25
 * mirrored(0) < 1; // true
 * ```
 */
export function mirrored(u: number): number {
  return LARGEST - u;
}

/**
 * A key without its mark.
 *
 * @example
 * ```ts
 * unmarked('~-a/0/c'); // 'a/0/c'
 * unmarked('a/0/c'); // 'a/0/c'
 * ```
 */
export function unmarked(key: string): string {
  return key.startsWith(mirrorMark) ? key.slice(mirrorMark.length) : key;
}

/**
 * The replication whose draws a replication of a run uses. With antithetic pairs, every odd one is the
 * mirror image of the even one before it; without, each has its own.
 *
 * @example
 * ```ts
 * [0, 1, 2, 3].map((replication) => drawsOf(replication, true)); // [0, -1, 2, -3]
 * [0, 1, 2, 3].map((replication) => drawsOf(replication, false)); // [0, 1, 2, 3]
 * ```
 */
export function drawsOf(replication: number, isAntithetic: boolean): number {
  return isAntithetic && replication % 2 === 1 ? -replication : replication;
}
