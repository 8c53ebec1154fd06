/**
 * Capacity booked day by day: what each resource offers on each day, and how much of it is taken. This
 * is how a railway or a port takes bookings, and how a shipment foresees the queue it would join.
 */
import type { SimulationPlan } from './plan.js';
import type { StepFunction } from './step-function.js';

/** Share of a resource's capacity over time that is known beforehand; undefined: all of it. */
export type Foresight = (resource: number) => StepFunction | undefined;

/** Days that a shipment released on the last day can book ahead. */
const DAYS_AHEAD = 120;
const DAY = 86_400;

/** The book of one replication. Days count from the beginning of the run-in. */
export class Bookings {
  private readonly runIn: number;
  private readonly days: number;
  /** Resource × day, in the resource's measure. */
  private readonly offered: Float64Array;
  /** What is offered as far as it is known beforehand. */
  private readonly planned: Float64Array;
  private isReduced = false;
  private readonly booked: Float64Array;
  /** Days before this one are booked full. */
  private readonly firstRoom: Int32Array;

  constructor(plan: SimulationPlan, foreseen: Foresight) {
    const resources = plan.model.resources.length;
    this.runIn = plan.runIn;
    // Days of the run-in, the horizon, and time for what leaves on the last day to book ahead.
    this.days = Math.ceil((plan.runIn + plan.model.horizon) / DAY) + DAYS_AHEAD;
    this.planned = dailyOffer(plan, this.days, foreseen);
    this.offered = this.planned.slice();
    this.booked = new Float64Array(resources * this.days);
    this.firstRoom = new Int32Array(resources);
  }

  clear(): void {
    this.booked.fill(0);
    if (this.isReduced) this.offered.set(this.planned);
    this.isReduced = false;
    this.firstRoom.fill(0);
  }

  dayOf(time: number): number {
    return Math.min(this.days - 1, Math.floor((time + this.runIn) / DAY));
  }

  secondOf(day: number): number {
    return day * DAY - this.runIn;
  }

  /** First day from `day` on that is not booked full; the last day has room for everything. */
  roomFrom(resource: number, day: number): number {
    const { offered, booked, days } = this;
    const row = resource * days;
    const last = row + days - 1;
    let at = row + Math.max(day, this.firstRoom[resource] as number);
    while (at < last && (booked[at] as number) >= (offered[at] as number)) at++;
    return at - row;
  }

  /** Takes back an amount booked from a day on. What is booked has no name on it. */
  giveBack(resource: number, day: number, amount: number): void {
    const { booked, days } = this;
    const row = resource * days;
    let left = amount;
    for (let at = row + day; left > 0 && at < row + days - 1; at++) {
      const taken = Math.min(booked[at] as number, left);
      booked[at] = (booked[at] as number) - taken;
      left -= taken;
    }
    this.firstRoom[resource] = Math.min(day, this.firstRoom[resource] as number);
  }

  /** Books an amount from a day with room on, over as many days as it takes. */
  book(resource: number, room: number, amount: number): void {
    const { offered, booked, days } = this;
    const row = resource * days;
    const last = row + days - 1;
    let left = amount;
    for (let at = row + room; left > 0; at++) {
      if (at >= last) return;
      const free = (offered[at] as number) - (booked[at] as number);
      if (free <= 0) continue;
      const taken = Math.min(free, left);
      booked[at] = (booked[at] as number) + taken;
      left -= taken;
    }
    let full = row + (this.firstRoom[resource] as number);
    while (full < last && (booked[full] as number) >= (offered[full] as number)) full++;
    this.firstRoom[resource] = full - row;
  }

  /**
   * An event that begins now leaves a share of a resource until it is over: days offer less, and what
   * was booked on them beyond that is booked anew, on the next days with room.
   */
  lose(resource: number, share: StepFunction, from: number, until: number): void {
    const { offered, booked, days } = this;
    const row = resource * days;
    const first = Math.max(0, Math.floor((from + this.runIn) / DAY));
    const end = Math.min(days - 1, Math.ceil((until + this.runIn) / DAY));
    this.isReduced = true;
    for (let day = first; day < end; day++) {
      const begin = this.secondOf(day);
      offered[row + day] =
        (offered[row + day] as number) * (share.integral(begin, begin + DAY) / DAY);
    }
    for (let day = first; day < end; day++) {
      const excess = (booked[row + day] as number) - (offered[row + day] as number);
      if (excess <= 0) continue;
      booked[row + day] = offered[row + day] as number;
      this.book(resource, this.roomFrom(resource, day), excess);
    }
  }
}

/**
 * What each resource offers on each day from the beginning of the run-in: rate × open time, less what
 * planned disruptions take.
 */
function dailyOffer(
  { model, runIn }: SimulationPlan,
  days: number,
  foreseen: Foresight,
): Float64Array {
  const offered = new Float64Array(model.resources.length * days);
  const years = model.years
    .map((_, index) => ({ index, start: model.yearStarts[index] ?? 0 }))
    .sort((a, b) => a.start - b.start);
  model.resources.forEach(({ rates, openTimes, openShare }, resource) => {
    let pair = 0;
    const share = foreseen(resource);
    for (let day = 0; day < days; day++) {
      const from = day * DAY - runIn;
      let year = years[0]?.index ?? 0;
      for (const { index, start } of years) if (start <= from) year = index;
      // Opening times end with the run; what leaves towards its end books ahead on the average.
      const isBeyond = from >= model.horizon;
      const whole = share === undefined ? DAY : share.integral(from, from + DAY);
      let open = openTimes.length === 0 ? whole : isBeyond ? whole * openShare : 0;
      while (2 * pair < openTimes.length && (openTimes[2 * pair + 1] as number) <= from) pair++;
      for (
        let next = pair;
        2 * next < openTimes.length && (openTimes[2 * next] as number) < from + DAY;
        next++
      ) {
        const begin = Math.max(from, openTimes[2 * next] as number);
        const end = Math.min(from + DAY, openTimes[2 * next + 1] as number);
        open += share === undefined ? Math.max(0, end - begin) : share.integral(begin, end);
      }
      offered[resource * days + day] = (rates[year] ?? 0) * open;
    }
  });
  return offered;
}
