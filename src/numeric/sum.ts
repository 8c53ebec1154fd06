/**
 * Sums whose digits do not depend on who added them. Values are numbered (by replication, by arc);
 * they are added in order inside fixed blocks of {@link SUM_BLOCK}, and the blocks are added in order.
 * A worker that owns whole blocks therefore contributes the same digits as a single loop.
 */

/** How many consecutive values make one block; part of the numbers, so changing it changes results. */
export const SUM_BLOCK = 16;

/**
 * The sum of all values with the rounding errors added back, as good as twice the working precision
 * for sums of moderate length; 0 if there are none. O(n) time, no memory.
 * Neumaier 1974, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen".
 *
 * @example
 * ```ts
 * neumaierSum([1, 1e100, 1, -1e100]); // 2
 * ```
 */
export function neumaierSum(values: ArrayLike<number>): number {
  return sumRange(values, 0, values.length);
}

/**
 * The sum of each block of {@link SUM_BLOCK} values, the last possibly shorter; empty if there are no
 * values. Blocks of consecutive slices, each cut at a multiple of the block size, join into the blocks
 * of the whole. O(n) time, O(n / block) memory.
 *
 * @example
 * ```ts
 * blockSums(new Float64Array(20).fill(0.5)); // new Float64Array([8, 2])
 * ```
 */
export function blockSums(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(Math.ceil(values.length / SUM_BLOCK));
  for (let block = 0; block < sums.length; block++) {
    const start = block * SUM_BLOCK;
    sums[block] = sumRange(values, start, Math.min(start + SUM_BLOCK, values.length));
  }
  return sums;
}

/**
 * The sum by blocks: what {@link neumaierSum} of the joined {@link blockSums} of all workers gives,
 * digit for digit; 0 if there are no values.
 *
 * @example
 * ```ts
 * sumByBlocks([0.1, 0.2, 0.3]); // 0.6
 * ```
 */
export function sumByBlocks(values: ArrayLike<number>): number {
  return neumaierSum(blockSums(values));
}

function sumRange(values: ArrayLike<number>, from: number, until: number): number {
  let sum = 0;
  let lost = 0;
  for (let i = from; i < until; i++) {
    const value = values[i] ?? 0;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  // With an infinite or undefined term the correction is NaN and the plain sum is the answer.
  return Number.isFinite(sum) ? sum + lost : sum;
}
