/** When resources with hours or seasons are open. Asked in the order of time, so a pointer follows. */
import type { Resource } from '../model/model.js';

/** Opening times of all resources of a model. */
export class OpeningTimes {
  /** 1 where a resource is not always open. */
  readonly isLimited: Uint8Array;
  private readonly times: readonly Float64Array[];
  /** First pair of times that is not over yet. */
  private readonly pair: Int32Array;

  constructor(resources: readonly Resource[]) {
    this.times = resources.map(({ openTimes }) => openTimes);
    this.isLimited = Uint8Array.from(this.times, ({ length }) => (length > 0 ? 1 : 0));
    this.pair = new Int32Array(resources.length);
  }

  clear(): void {
    this.pair.fill(0);
  }

  /** First second at or after `time` at which a limited resource is open; moves the pointer there. */
  next(resource: number, time: number): number {
    const times = this.times[resource] as Float64Array;
    let pair = this.pair[resource] as number;
    while (2 * pair < times.length && (times[2 * pair + 1] as number) <= time) pair++;
    this.pair[resource] = pair;
    return 2 * pair >= times.length ? Infinity : Math.max(time, times[2 * pair] as number);
  }

  /** When `seconds` of open time have passed from `begin`, at which a limited resource is open. */
  after(resource: number, begin: number, seconds: number): number {
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
}
