/**
 * How long a resource serves a shipment: amount × seconds for each unit (× a random factor), in whole
 * seconds of open time; rounding carries its remainder, so that a full year holds its yearly amount.
 */
import type { SimulationPlan } from './plan.js';
import type { Replication } from './replication.js';

/** Rates of the moment, by resource. */
export class ServiceTimes {
  private readonly plan: SimulationPlan;
  private readonly secondsPerUnit: Float64Array;
  private readonly remainder: Float64Array;

  constructor(private readonly state: Replication) {
    this.plan = state.plan;
    const resources = state.plan.model.resources.length;
    this.secondsPerUnit = new Float64Array(resources);
    this.remainder = new Float64Array(resources);
  }

  clear(): void {
    this.remainder.fill(0);
  }

  /** Takes the rates of the calendar year of `time`. */
  setRates(time: number): void {
    const { model } = this.plan;
    let year = 0;
    let latest = -Infinity;
    model.yearStarts.forEach((start, position) => {
      if (start <= time && start > latest) {
        latest = start;
        year = position;
      }
    });
    model.resources.forEach((resource, r) => {
      const rate = resource.rates[year] ?? 0;
      this.secondsPerUnit[r] = rate > 0 ? resource.servers / rate : Infinity;
    });
  }

  /** First second from `time` on at which a resource is open; Infinity if it never is again. */
  openFrom(resource: number, time: number): number {
    const { opening } = this.state;
    return opening.isLimited[resource] === 1 ? opening.next(resource, time) : time;
  }

  /** Open seconds that an amount takes at the rate of the moment, all servers together. */
  meanSeconds(resource: number, amount: number): number {
    const servers = this.plan.model.resources[resource]?.servers ?? 1;
    return (amount * (this.secondsPerUnit[resource] as number)) / servers;
  }

  /** Counts the use of a resource from `begin` and returns when its server is free again. */
  serve(slot: number, stage: number, resource: number, begin: number): number {
    const { plan } = this;
    const { account, shipments } = this.state;
    const lot = shipments.lot[slot] as number;
    const amount = lot * (plan.stageAmount[stage] as number);
    account.used[resource] = (account.used[resource] as number) + amount;
    account.served[resource] = (account.served[resource] as number) + lot;
    account.waited[resource] =
      (account.waited[resource] as number) + lot * (begin - (shipments.queuedAt[slot] as number));
    const chance = plan.stageServiceSlot[stage] as number;
    const factor =
      chance < 0 ? 1 : (shipments.chances[slot * shipments.chanceSlots + chance] as number);
    return this.endOf(resource, begin, amount * factor);
  }

  /** The same for one batch of a shipment; the first also says how long the shipment has waited. */
  serveBatch(
    slot: number,
    stage: number,
    resource: number,
    begin: number,
    amount: number,
    batch: number,
  ): number {
    const { account, shipments } = this.state;
    account.used[resource] = (account.used[resource] as number) + amount;
    if (batch === 0) {
      const lot = shipments.lot[slot] as number;
      account.served[resource] = (account.served[resource] as number) + lot;
      account.waited[resource] =
        (account.waited[resource] as number) + lot * (begin - (shipments.queuedAt[slot] as number));
    }
    const chance = this.plan.stageServiceSlot[stage] as number;
    const factor =
      chance < 0 ? 1 : (shipments.chances[slot * shipments.chanceSlots + chance + batch] as number);
    return this.endOf(resource, begin, amount * factor);
  }

  /** When an amount that begins to be served is done: whole seconds, the rest carried over. */
  private endOf(resource: number, begin: number, amount: number): number {
    const { opening } = this.state;
    const exact =
      amount * (this.secondsPerUnit[resource] as number) + (this.remainder[resource] as number);
    const whole = Math.floor(exact);
    this.remainder[resource] = exact - whole;
    if (opening.isLimited[resource] === 0) return begin + whole;
    const end = opening.after(resource, begin, whole);
    const second = Math.floor(end);
    // What a disrupted resource has done beyond the whole second is done for the next in line.
    if (end > second && end < Infinity)
      this.remainder[resource] = this.remainder[resource] + (end - second) * opening.share;
    return second;
  }
}
