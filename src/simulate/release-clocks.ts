/**
 * The release clocks of all demands side by side, in typed arrays: as closures, one for each demand, they
 * made most of the garbage of a run. The times are those of the arrival processes of `random/arrivals.ts`
 * over the demand's intensity, to the second.
 */
import { exponentialQuantile } from '../numeric/exponential.js';
import type { Intensity } from '../random/arrivals.js';
import { StreamTable } from '../random/stream-table.js';

/** Clocks by demand; each gives the release times of its demand, one after the other. */
export class ReleaseClocks {
  /** Bounds of demand `d` and what is expected up to each: `first[d]` … `first[d + 1] - 1`. */
  private readonly first: Uint32Array;
  private readonly bounds: Float64Array;
  private readonly expected: Float64Array;
  private readonly streams: StreamTable;
  /** The bound before which the last point lay, how many points there were, and the last one. */
  private readonly bound: Uint32Array;
  private readonly count: Float64Array;
  private readonly point: Float64Array;

  /** `isRegular[d]`: evenly spaced with a drawn phase, else independent. */
  constructor(
    intensities: readonly Intensity[],
    private readonly isRegular: readonly boolean[],
  ) {
    this.first = new Uint32Array(intensities.length + 1);
    intensities.forEach(({ bounds }, demand) => {
      this.first[demand + 1] = (this.first[demand] as number) + bounds.length;
    });
    this.bounds = Float64Array.from(intensities.flatMap(({ bounds }) => [...bounds]));
    this.expected = Float64Array.from(intensities.flatMap(({ expected }) => [...expected]));
    this.streams = new StreamTable(intensities.length);
    this.bound = new Uint32Array(intensities.length);
    this.count = new Float64Array(intensities.length);
    this.point = new Float64Array(intensities.length);
  }

  /** Winds up all clocks; `keyOf` names the random stream of a demand. */
  begin(keyOf: (demand: number) => string): void {
    this.count.fill(0);
    this.point.fill(0);
    for (let demand = 0; demand < this.bound.length; demand++) {
      this.bound[demand] = this.first[demand] as number;
      this.streams.open(demand, keyOf(demand));
    }
  }

  /** The next release of a demand, whole seconds; Infinity once there are no more. Amortized O(1). */
  next(demand: number): number {
    const { bounds, expected } = this;
    const k = this.count[demand] as number;
    this.count[demand] = k + 1;
    const point =
      this.isRegular[demand] === true
        ? this.streams.at(demand, 0) + k
        : (this.point[demand] as number) + exponentialQuantile(this.streams.at(demand, k));
    this.point[demand] = point;
    const start = this.first[demand] as number;
    const end = this.first[demand + 1] as number;
    let bound = this.bound[demand] as number;
    while (bound < end && (expected[bound] as number) <= point) bound++;
    this.bound[demand] = bound;
    if (bound >= end || bound === start) return Infinity;
    const from = bounds[bound - 1] as number;
    const until = bounds[bound] as number;
    const before = expected[bound - 1] as number;
    const share = (point - before) / ((expected[bound] as number) - before);
    const time = Math.floor(from + (until - from) * share);
    // Rounding must not push it into the next segment, whose first second is whole.
    return time < until ? time : until - 1;
  }
}
