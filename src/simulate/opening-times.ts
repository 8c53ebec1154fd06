/**
 * When resources with hours or seasons are open, and at which share of their rate they work while
 * disruptions last. Asked in the order of time, so pointers follow.
 */
import type { Resource } from '../model/model.js';
import type { StepFunction } from './step-function.js';

/** Opening times of all resources of a model. */
export class OpeningTimes {
  /** 1 where a resource is not always open at its full rate. */
  readonly isLimited: Uint8Array;
  /** 1 where it keeps hours or a season. */
  readonly hasHours: Uint8Array;
  /** Share of the rate at the time that {@link after} found last. */
  share = 1;

  private readonly times: readonly Float64Array[];
  /** First pair of times that is not over yet. */
  private readonly pair: Int32Array;

  /** `capacity`: the share of its rate of each resource over time; undefined: always all. */
  constructor(
    resources: readonly Resource[],
    private readonly capacity: readonly (StepFunction | undefined)[],
  ) {
    this.times = resources.map(({ openTimes }) => openTimes);
    this.hasHours = Uint8Array.from(this.times, ({ length }) => (length > 0 ? 1 : 0));
    this.isLimited = Uint8Array.from(this.times, ({ length }, resource) =>
      length > 0 || capacity[resource] !== undefined ? 1 : 0,
    );
    this.pair = new Int32Array(resources.length);
  }

  clear(): void {
    this.pair.fill(0);
  }

  /** First second at or after `time` at which a limited resource works; moves the pointer there. */
  next(resource: number, time: number): number {
    const times = this.times[resource] as Float64Array;
    const capacity = this.capacity[resource];
    let pair = this.pair[resource] as number;
    while (2 * pair < times.length && (times[2 * pair + 1] as number) <= time) pair++;
    this.pair[resource] = pair;
    let at = times.length === 0 ? time : opening(times, pair, time);
    if (capacity === undefined) return at;
    // Open, but shut down: on to when it works again, then to when it is open again, and so on.
    for (;;) {
      const working = capacity.nextAboveZero(at);
      if (working === at || working === Infinity) return working;
      at = working;
      if (times.length === 0) return at;
      while (2 * pair < times.length && (times[2 * pair + 1] as number) <= at) pair++;
      const open = opening(times, pair, at);
      if (open === at || open === Infinity) return open;
      at = open;
    }
  }

  /**
   * When `seconds` of work at the full rate are done from `begin`, at which a limited resource works:
   * work stops while it is shut and is slower at a lower share. With a share below 1 the answer may lie
   * within a second; otherwise it is whole.
   */
  after(resource: number, begin: number, seconds: number): number {
    const capacity = this.capacity[resource];
    this.share = 1;
    if (capacity !== undefined) return this.afterAtShares(resource, capacity, begin, seconds);
    const times = this.times[resource] as Float64Array;
    let pair = this.pair[resource] as number;
    let at = begin;
    let left = seconds;
    while (2 * pair < times.length) {
      const end = times[2 * pair + 1] as number;
      at = Math.max(at, times[2 * pair] as number);
      if (at + left <= end) return at + left;
      left -= Math.max(0, end - at);
      pair++;
    }
    return Infinity;
  }

  private afterAtShares(
    resource: number,
    capacity: StepFunction,
    begin: number,
    seconds: number,
  ): number {
    const times = this.times[resource] as Float64Array;
    let pair = this.pair[resource] as number;
    let step = capacity.stepAt(begin);
    let at = begin;
    let left = seconds;
    for (;;) {
      let closes = Infinity;
      if (times.length > 0) {
        while (2 * pair < times.length && (times[2 * pair + 1] as number) <= at) pair++;
        if (2 * pair >= times.length) return Infinity;
        at = Math.max(at, times[2 * pair] as number);
        closes = times[2 * pair + 1] as number;
      }
      while (capacity.endOf(step) <= at) step++;
      const share = capacity.values[step] as number;
      const end = Math.min(closes, capacity.endOf(step));
      if (share > 0 && at + left / share <= end) {
        this.share = share;
        return at + left / share;
      }
      if (end === Infinity) return Infinity;
      left -= share * (end - at);
      // Rounding may leave a breath less than nothing.
      if (left < 0) left = 0;
      at = end;
    }
  }
}

/** First second from `time` on within an open interval, from the pair that is not over yet. */
function opening(times: Float64Array, pair: number, time: number): number {
  return 2 * pair >= times.length ? Infinity : Math.max(time, times[2 * pair] as number);
}
