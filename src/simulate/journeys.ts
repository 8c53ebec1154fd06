/**
 * The way of a shipment from stage to stage: it enters a stage if that is open and its quota is there,
 * is served by the resource, goes on after the stage's delay, and is delivered in the end, unless it is
 * stranded or returned on the way.
 */
import { TRANSIT_BINS } from './account.js';
import { ARRIVE } from './agenda.js';
import { Replanning } from './choice/replanning.js';
import { Waits } from './choice/waits.js';
import { type SimulationPlan, StageKind } from './plan.js';
import type { Replication } from './replication.js';
import { Sailings } from './sailings.js';
import type { ServiceTimes } from './service-times.js';
import { AWAITED, OPEN, SHUT, shutReason } from './shut-stages.js';
import { Terminals } from './terminals.js';
import { Tracks } from './tracks.js';
import type { Onward } from './waiting.js';

/** Moves shipments along their routes. */
export class Journeys implements Onward {
  readonly tracks: Tracks;
  readonly terminals: Terminals;
  readonly sailings: Sailings;
  readonly waits: Waits;
  /** Undefined where cargo keeps to its way, come what may. */
  private readonly replanning: Replanning | undefined;
  private readonly plan: SimulationPlan;
  private readonly categoryOf: Int32Array;

  constructor(
    private readonly state: Replication,
    times: ServiceTimes,
  ) {
    this.plan = state.plan;
    this.tracks = new Tracks(state, times, this);
    this.terminals = new Terminals(state, times, this);
    this.sailings = new Sailings(state, this);
    this.waits = new Waits(state, times, this.tracks, this.terminals);
    this.replanning =
      this.plan.model.choice.replanAfter < Infinity ? new Replanning(state, this.waits) : undefined;
    this.categoryOf = Int32Array.from(this.plan.model.demands, ({ category }) =>
      state.categories.indexOf(category),
    );
  }

  clear(): void {
    this.tracks.clear();
    this.terminals.clear();
  }

  /** The shipment has finished a stage and stands before the next one, or at its destination. */
  arrive(slot: number, time: number): void {
    const { plan } = this;
    const { shipments } = this.state;
    const stage = (shipments.stage[slot] as number) + 1;
    shipments.stage[slot] = stage;
    if (stage === (plan.firstStage[(shipments.route[slot] as number) + 1] as number))
      this.deliver(slot, time);
    else this.enter(slot, time);
  }

  /** Stands before its stage. */
  enter(slot: number, time: number): void {
    const { plan } = this;
    const { shipments } = this.state;
    const stage = shipments.stage[slot] as number;
    if (plan.stageMayShut[stage] === 1 && this.isHeldUp(slot, stage, time)) return;
    if (plan.stageHasQuota[stage] === 1 && !this.drawQuotas(slot, stage, time)) return;
    const resource = plan.stageResource[stage] as number;
    if (resource < 0) {
      this.goOn(slot, stage, time);
      return;
    }
    if (
      this.replanning?.isTooLong(resource, time) === true &&
      this.changesWay(slot, time, resource)
    )
      return;
    shipments.queuedAt[slot] = time;
    const kind = plan.stageKind[stage] as number;
    if (kind === StageKind.headway) this.tracks.enter(slot, stage, resource, time);
    else if (kind === StageKind.handling) this.terminals.enter(slot, stage, resource, time);
    else this.sailings.enter(slot, stage, resource);
  }

  /** Takes another way from where it stands, if there is one. */
  private changesWay(slot: number, time: number, avoided = -1): boolean {
    if (this.replanning?.change(slot, time, avoided) !== true) return false;
    this.enter(slot, time);
    return true;
  }

  goOn(slot: number, stage: number, time: number): void {
    const { plan } = this;
    const { account, agenda, shipments } = this.state;
    const { passed } = account;
    passed[stage] = (passed[stage] as number) + (shipments.lot[slot] as number);
    const chance = plan.stageSlot[stage] as number;
    const delay = plan.stageDelay[stage] as number;
    const whole =
      chance < 0
        ? delay
        : delay + (shipments.chances[slot * shipments.chanceSlots + chance] as number);
    agenda.push(time + whole, ARRIVE, slot);
  }

  private deliver(slot: number, time: number): void {
    const { account, shipments } = this.state;
    const demand = shipments.demand[slot] as number;
    const lot = shipments.lot[slot] as number;
    const seconds = time - (shipments.released[slot] as number);
    account.delivered[demand] = (account.delivered[demand] as number) + lot;
    account.paid[demand] =
      (account.paid[demand] as number) + lot * (shipments.money[slot] as number);
    if ((shipments.detour[slot] as number) >= 0)
      account.diverted[demand] = (account.diverted[demand] as number) + lot;
    account.transitKgSeconds[demand] = (account.transitKgSeconds[demand] as number) + lot * seconds;
    const category = this.categoryOf[demand] as number;
    if (category >= 0) {
      const bin = category * TRANSIT_BINS + Math.min(TRANSIT_BINS - 1, Math.floor(seconds / 3600));
      account.transit[bin] = (account.transit[bin] as number) + lot;
    }
    shipments.give(slot);
  }

  /** Out of season: the shipment waits for the next epoch. Shut otherwise: it is stranded. */
  private isHeldUp(slot: number, stage: number, time: number): boolean {
    const { plan } = this;
    const { account, agenda, epoch, opening, shipments } = this.state;
    const flowClass = plan.routes[shipments.route[slot] as number]?.flowClass ?? 0;
    const why = shutReason(plan, stage, flowClass, epoch);
    if (why === OPEN || why === AWAITED) return false;
    if (why === SHUT) {
      if (!this.changesWay(slot, time)) this.drop(slot, account.stranded);
      return true;
    }
    const resource = plan.stageResource[stage] as number;
    if (resource >= 0 && opening.isLimited[resource] === 1) return false;
    const end = plan.epochEnds[epoch] as number;
    if (this.replanning?.isTooLongAWait(end - time) === true && this.changesWay(slot, time))
      return true;
    if (end > time && end < Infinity) {
      shipments.stage[slot] = stage - 1;
      agenda.push(end, ARRIVE, slot);
    }
    return true;
  }

  /** Draws the quotas of a stage; a shipment that finds one of them used up has no way on. */
  private drawQuotas(slot: number, stage: number, time: number): boolean {
    const { account, quotas, shipments } = this.state;
    const uses = this.plan.routeQuotas[shipments.route[slot] as number] ?? [];
    const isDrawn = quotas.draw(uses, slot, stage, time);
    if (!isDrawn && !this.changesWay(slot, time)) this.drop(slot, account.returned);
    return isDrawn;
  }

  /** Takes a shipment out of the run and gives back its quotas; its bookings of capacity lapse. */
  private drop(slot: number, into: Float64Array): void {
    const { quotas, shipments } = this.state;
    const demand = shipments.demand[slot] as number;
    into[demand] = (into[demand] as number) + (shipments.lot[slot] as number);
    quotas.giveBack(this.plan.routeQuotas[shipments.route[slot] as number] ?? [], slot);
    shipments.give(slot);
  }
}
