/**
 * How much of a spread lies within groups and how much between them: one-way analysis of variance with
 * equally large groups (a nested experiment: outer draws, inner replications). Searle, Casella and
 * McCulloch 1992, "Variance Components", 3.6; Sun, Apley and Staum 2011, "Efficient nested simulation for
 * estimating the variance of a conditional expectation".
 */
import { CorridorError } from '../core/errors.js';
import { incompleteBeta } from './incomplete-beta.js';
import { meanOf, momentsOf } from './statistics.js';

/** Both parts of a variance. */
export interface VarianceComponents {
  readonly mean: number;
  /** Of a value about the mean of its group. */
  readonly within: number;
  /** Of the true means of groups; an estimate below 0 is clipped. */
  readonly between: number;
  /** Chance of means at least as different if the true ones were all equal (F test); 1 if nothing varies. */
  readonly chance: number;
}

/**
 * Splits the variance of groups of equally many values, two or more groups of two or more; throws a usage
 * error otherwise. O(values).
 *
 * @example
 * ```ts
 * varianceComponents([[1, 3], [5, 7], [9, 11]]).within; // 2
 * varianceComponents([[1, 3], [5, 7], [9, 11]]).between; // 15
 * ```
 */
export function varianceComponents(groups: readonly ArrayLike<number>[]): VarianceComponents {
  const size = groups[0]?.length ?? 0;
  const count = groups.length;
  if (count < 2 || size < 2 || groups.some(({ length }) => length !== size)) {
    const message = 'two or more groups of two or more values, all of one size, are needed';
    throw new CorridorError('usage', message);
  }
  const inside = groups.map((group) => momentsOf(group));
  const outside = momentsOf(inside.map(meanOf));
  const freedom = count * (size - 1);
  const within = inside.reduce((sum, { squares }) => sum + squares, 0) / freedom;
  const ofMeans = (size * outside.squares) / (count - 1);
  return {
    mean: meanOf(outside),
    within,
    between: Math.max(0, (ofMeans - within) / size),
    chance: ofMeans === 0 ? 1 : upperTail(ofMeans / within, count - 1, freedom),
  };
}

/** P(F > f) for a and b degrees of freedom; 0 for an infinite f. */
function upperTail(f: number, a: number, b: number): number {
  return f === Infinity ? 0 : incompleteBeta(b / 2, a / 2, b / (b + a * f));
}
