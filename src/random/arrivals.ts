/**
 * When the shipments of a demand set out. A process of unit rate gives the expected number of shipments
 * at which the k-th one leaves (sums of unit exponentials, or evenly spaced with a drawn phase); the
 * cumulative intensity of the demand turns that number into a time. Scaling a demand or changing its
 * season bends the curve and keeps the unit process, so the k-th shipment keeps its draws.
 * Çinlar 1975, "Introduction to Stochastic Processes", 4.7; Law 2015, 8.6.2.
 *
 * Times are seconds from any common origin, real numbers: the caller rounds. Segments include their start
 * and exclude their end.
 */

import { CorridorError } from '../core/errors.js';
import { exponentialAt } from './distributions.js';
import { type RandomStream } from './stream.js';

/** Expected shipments as a rising, piecewise straight curve of time. */
export interface Intensity {
  /** Segment bounds in seconds, strictly ascending: one more than there are segments. */
  readonly bounds: Float64Array;
  /** Shipments expected from the first bound to each bound; starts with 0, never falls. */
  readonly expected: Float64Array;
}

/** The points of a unit-rate process, ascending, in expected shipments. */
export interface UnitProcess {
  readonly next: () => number;
}

/**
 * The curve for a number of shipments expected in each segment (amount ÷ lot, 0 or more), spread evenly
 * within it. O(n). No segment is legal: nothing ever arrives.
 *
 * @example
 * ```ts
 * buildIntensity([0, 10, 30], [5, 4]).expected; // new Float64Array([0, 5, 9])
 * ```
 */
export function buildIntensity(bounds: ArrayLike<number>, counts: ArrayLike<number>): Intensity {
  if (bounds.length !== counts.length + 1) {
    throw new CorridorError('usage', `${counts.length} segments, but ${bounds.length} bounds`);
  }
  const expected = new Float64Array(bounds.length);
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? NaN;
    const seconds = (bounds[i + 1] ?? NaN) - (bounds[i] ?? NaN);
    if (!(count >= 0 && count < Infinity && seconds > 0)) {
      throw new CorridorError('usage', `segment ${i} expects ${count} in ${seconds} seconds`);
    }
    expected[i + 1] = (expected[i] ?? 0) + count;
  }
  return { bounds: Float64Array.from(bounds), expected };
}

/**
 * Divides an amount over segments by seconds × seasonal index (of any scale, say the month's index with
 * mean 1); the parts add up to the amount. All weights 0 give zeros. O(n).
 *
 * @example
 * ```ts
 * divideBySeason(100, [0, 10, 30], [2, 1.5]); // new Float64Array([40, 60])
 * ```
 */
export function divideBySeason(
  amount: number,
  bounds: ArrayLike<number>,
  season: ArrayLike<number>,
): Float64Array {
  const parts = new Float64Array(season.length);
  let total = 0;
  for (let i = 0; i < parts.length; i++) {
    const weight = ((bounds[i + 1] ?? NaN) - (bounds[i] ?? NaN)) * (season[i] ?? NaN);
    parts[i] = weight;
    total += weight;
  }
  return total === 0 ? parts : parts.map((weight) => (amount * weight) / total);
}

/**
 * The time at which the expected number of shipments passes `point`; a point on a level stretch leaves
 * at its end, when the flow resumes, and one at or beyond the total never (∞). O(log n).
 *
 * @example
 * ```ts
 * const closedInBetween = buildIntensity([0, 10, 20, 30], [5, 0, 5]);
 * arrivalTime(closedInBetween, 2.5); // 5
 * arrivalTime(closedInBetween, 5); // 20
 * arrivalTime(closedInBetween, 10); // Infinity
 * ```
 */
export function arrivalTime(intensity: Intensity, point: number): number {
  const { expected } = intensity;
  let low = 0;
  let high = expected.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((expected[middle] ?? 0) > point) high = middle;
    else low = middle + 1;
  }
  return timeWithin(intensity, low, point);
}

/**
 * The same as {@link arrivalTime} for points that never fall, such as those of a {@link UnitProcess}:
 * a pointer that only moves on, O(n) for all calls together. A falling point is a usage error.
 *
 * @example
 * ```ts
 * const timeOf = createArrivalCursor(buildIntensity([0, 10, 30], [5, 4]));
 * [timeOf(1), timeOf(7), timeOf(9)]; // [2, 20, Infinity]
 * ```
 */
export function createArrivalCursor(intensity: Intensity): (point: number) => number {
  const { expected } = intensity;
  let bound = 0;
  let last = -Infinity;
  return (point) => {
    if (!(point >= last)) throw new CorridorError('usage', `point ${point} after ${last}`);
    last = point;
    while (bound < expected.length && (expected[bound] ?? 0) <= point) bound++;
    return timeWithin(intensity, bound, point);
  };
}

/** The time of a point in the segment that ends at `bound`, the first bound that expects more than it. */
function timeWithin({ bounds, expected }: Intensity, bound: number, point: number): number {
  if (bound === expected.length) return Infinity;
  if (bound === 0) throw new CorridorError('usage', `an arrival at ${point} expected shipments`);
  const start = bounds[bound - 1] ?? NaN;
  const end = bounds[bound] ?? NaN;
  const before = expected[bound - 1] ?? NaN;
  const share = (point - before) / ((expected[bound] ?? NaN) - before);
  const time = start + (end - start) * share;
  return time < end ? time : previousDouble(end); // rounding must not push it into the next segment
}

function previousDouble(x: number): number {
  if (x === 0) return -Number.MIN_VALUE;
  return x > 0 ? x * (1 - Number.EPSILON / 2) : x * (1 + Number.EPSILON);
}

/**
 * Independent arrivals: the points are running sums of unit exponentials, one uniform each. Endless.
 *
 * @example
 * ```ts
 * const process = randomArrivals(createStream('arrivals'));
 * process.next() < process.next(); // true
 * ```
 */
export function randomArrivals(stream: RandomStream): UnitProcess {
  let point = 0;
  return {
    next() {
      point += exponentialAt(stream.next(), 1);
      return point;
    },
  };
}

/**
 * Evenly spaced arrivals: phase, phase + 1, …, with a phase in [0, 1), usually drawn once. Endless.
 *
 * @example
 * ```ts
 * const process = regularArrivals(0.5);
 * [process.next(), process.next()]; // [0.5, 1.5]
 * ```
 */
export function regularArrivals(phase: number): UnitProcess {
  if (!(phase >= 0 && phase < 1)) {
    throw new CorridorError('usage', `a phase lies in [0, 1), not at ${phase}`);
  }
  let count = 0;
  return { next: () => phase + count++ };
}
