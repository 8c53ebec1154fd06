/**
 * Moments of many quantities at once, gathered value by value in flat columns: what is known of a thousand
 * replications takes the room of one. Values are added in the order of their number, so that the digits
 * are those of `momentsOf` over all of them.
 */
import type { Moments } from './statistics.js';

/**
 * Count, mean and squared deviations of each of a fixed number of quantities. Memory O(size).
 *
 * @example
 * ```ts
 * const columns = new MomentColumns(2);
 * [1, 2, 6].forEach((value) => columns.add(1, value));
 * columns.of(1); // { count: 3, mean: 3, squares: 14 }
 * ```
 */
export class MomentColumns {
  /** Of antithetic pairs: the first value of a pair, NaN for none, until the second comes. */
  private readonly first: Float64Array | undefined;
  private readonly isSecond: Uint8Array;
  private readonly counts: Float64Array;
  private readonly means: Float64Array;
  private readonly squares: Float64Array;

  /**
   * Quantities are numbered from 0 to `size` − 1. Of antithetic pairs, the mean of every two values counts
   * as one: a pair of which one is no value is none, and so is a first one without its second.
   */
  constructor(size: number, isPaired = false) {
    this.first = isPaired ? new Float64Array(size) : undefined;
    this.isSecond = new Uint8Array(isPaired ? size : 0);
    this.counts = new Float64Array(size);
    this.means = new Float64Array(size);
    this.squares = new Float64Array(size);
  }

  /** Adds a value of one quantity; null and whatever is not finite is no value. O(1), Welford 1962. */
  add(quantity: number, value: number | null): void {
    if (this.first === undefined) this.count(quantity, value);
    else if (this.isSecond[quantity] === 0) {
      this.isSecond[quantity] = 1;
      this.first[quantity] = value ?? NaN;
    } else {
      this.isSecond[quantity] = 0;
      this.count(quantity, value === null ? null : ((this.first[quantity] ?? NaN) + value) / 2);
    }
  }

  private count(quantity: number, value: number | null): void {
    if (value === null || !Number.isFinite(value)) return;
    const count = (this.counts[quantity] ?? 0) + 1;
    const mean = this.means[quantity] ?? 0;
    const deviation = value - mean;
    const next = mean + deviation / count;
    this.counts[quantity] = count;
    this.means[quantity] = next;
    this.squares[quantity] = (this.squares[quantity] ?? 0) + deviation * (value - next);
  }

  /** The moments of one quantity so far. */
  of(quantity: number): Moments {
    return {
      count: this.counts[quantity] ?? 0,
      mean: this.means[quantity] ?? 0,
      squares: this.squares[quantity] ?? 0,
    };
  }
}
