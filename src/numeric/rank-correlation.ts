/** Rank correlation of two series, ties sharing their mean rank. */
import { CorridorError } from '../core/errors.js';
import { sqrt } from './elementary.js';
import { studentQuantile } from './student.js';

/**
 * Spearman's rank correlation, between −1 and 1; null for fewer than three pairs, and where one series
 * does not vary, since then nothing has an order. Throws a usage error for series of unequal length.
 * O(n log n). Spearman 1904, "The proof and measurement of association between two things".
 *
 * @example
 * ```ts
 * rankCorrelation([1, 2, 3], [10, 40, 90]); // 1
 * rankCorrelation([1, 2, 3], [5, 5, 5]); // null
 * ```
 */
export function rankCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  if (a.length !== b.length) {
    throw new CorridorError('usage', `${a.length} and ${b.length} values make no pairs`);
  }
  const n = a.length;
  if (n < 3) return null;
  const ranksA = ranksOf(a);
  const ranksB = ranksOf(b);
  const middle = (n + 1) / 2;
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < n; i++) {
    const fromA = (ranksA[i] ?? 0) - middle;
    const fromB = (ranksB[i] ?? 0) - middle;
    product += fromA * fromB;
    squaresA += fromA * fromA;
    squaresB += fromB * fromB;
  }
  if (squaresA === 0 || squaresB === 0) return null;
  return product / sqrt(squaresA * squaresB);
}

/**
 * Rank of each value, the smallest 1; equal values share the mean of their ranks. O(n log n).
 *
 * @example
 * ```ts
 * ranksOf([30, 10, 30]); // Float64Array [2.5, 1, 2.5]
 * ```
 */
export function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, i) => i).sort(
    (i, j) => (values[i] ?? 0) - (values[j] ?? 0),
  );
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let until = from + 1;
    while (until < order.length && values[order[until] ?? 0] === values[order[from] ?? 0]) until++;
    for (let k = from; k < until; k++) ranks[order[k] ?? 0] = (from + until + 1) / 2;
    from = until;
  }
  return ranks;
}

/**
 * The absolute correlation that, of so many unrelated quantities looked at together, not even one would
 * reach in 95 of 100 experiments with n values (Student's t with Bonferroni's correction); 1 for n below 4.
 *
 * @example
 * ```ts
 * noiseCorrelation(100, 1); // about 0.19655119559322562
 * ```
 */
export function noiseCorrelation(n: number, looked: number): number {
  if (n < 4) return 1;
  const t = studentQuantile(1 - 0.025 / Math.max(1, looked), n - 2);
  return t / sqrt(n - 2 + t * t);
}
