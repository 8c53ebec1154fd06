/**
 * How long a resource serves a shipment: amount × seconds for each unit (× a random factor), in whole
 * seconds of open time; rounding carries its remainder, so that a full year holds its yearly amount.
 */
import type { SimulationPlan } from './plan.js';
import type { Replication } from './replication.js';
import type { Shipments } from './shipments.js';

/** Rates of the moment, by resource. */
export class ServiceTimes {
  private readonly plan: SimulationPlan;
  private readonly shipments: Shipments;
  private readonly secondsPerUnit: Float64Array;
  private readonly remainder: Float64Array;
  // Columns that most events touch: looked up once, not each time.
  private readonly amount: Float64Array;
  private readonly serviceSlot: Int32Array;
  private readonly isLimited: Uint8Array;
  private readonly used: Float64Array;
  private readonly served: Float64Array;
  private readonly waited: Float64Array;

  constructor(private readonly state: Replication) {
    this.plan = state.plan;
    this.shipments = state.shipments;
    const resources = state.plan.model.resources.length;
    this.secondsPerUnit = new Float64Array(resources);
    this.remainder = new Float64Array(resources);
    this.amount = this.plan.stageAmount;
    this.serviceSlot = this.plan.stageServiceSlot;
    this.isLimited = state.opening.isLimited;
    this.used = state.account.used;
    this.served = state.account.served;
    this.waited = state.account.waited;
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
    return this.isLimited[resource] === 1 ? this.state.opening.next(resource, time) : time;
  }

  /** Open seconds that an amount takes at the rate of the moment, all servers together. */
  meanSeconds(resource: number, amount: number): number {
    const servers = this.plan.model.resources[resource]?.servers ?? 1;
    return (amount * (this.secondsPerUnit[resource] as number)) / servers;
  }

  /** Counts the use of a resource from `begin` and returns when its server is free again. */
  serve(slot: number, stage: number, resource: number, begin: number): number {
    const { used } = this;
    const { shipments } = this;
    const amount = (shipments.lot[slot] as number) * (this.amount[stage] as number);
    used[resource] = (used[resource] as number) + amount;
    this.count(slot, resource, begin);
    const chance = this.serviceSlot[stage] as number;
    if (chance < 0) return this.endOf(resource, begin, amount);
    const factor = shipments.chances[slot * shipments.chanceSlots + chance] as number;
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
    const { used } = this;
    const { shipments } = this;
    used[resource] = (used[resource] as number) + amount;
    if (batch === 0) this.count(slot, resource, begin);
    const chance = this.serviceSlot[stage] as number;
    if (chance < 0) return this.endOf(resource, begin, amount);
    const factor = shipments.chances[slot * shipments.chanceSlots + chance + batch] as number;
    return this.endOf(resource, begin, amount * factor);
  }

  /** Counts a shipment as served, and how long it has waited. */
  private count(slot: number, resource: number, begin: number): void {
    const { served, waited } = this;
    const { lot, queuedAt } = this.shipments;
    const kg = lot[slot] as number;
    served[resource] = (served[resource] as number) + kg;
    waited[resource] = (waited[resource] as number) + kg * (begin - (queuedAt[slot] as number));
  }

  /** When an amount that begins to be served is done: whole seconds, the rest carried over. */
  private endOf(resource: number, begin: number, amount: number): number {
    const exact =
      amount * (this.secondsPerUnit[resource] as number) + (this.remainder[resource] as number);
    const whole = Math.floor(exact);
    this.remainder[resource] = exact - whole;
    return this.isLimited[resource] === 0 ? begin + whole : this.openEnd(resource, begin, whole);
  }

  /** The same where a resource is shut or disrupted now and then. */
  private openEnd(resource: number, begin: number, whole: number): number {
    const { opening } = this.state;
    const end = opening.after(resource, begin, whole);
    const second = Math.floor(end);
    // What a disrupted resource has done beyond the whole second is done for the next in line.
    if (end > second && end < Infinity)
      this.remainder[resource] =
        (this.remainder[resource] as number) + (end - second) * opening.share;
    return second;
  }
}
