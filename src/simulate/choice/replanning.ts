/**
 * Changes of way: cargo that stands before a stage that is shut, whose quota is gone, or where it must
 * expect to wait longer than the scenario says, goes on by the rest of the cheapest other candidate of its
 * part in the present epoch that passes where it stands. It gives back its quotas and bookings and takes
 * new ones; what the rules ask on the new way is asked of it with the draws that were its own from the
 * beginning.
 */
import type { Bookings } from '../bookings.js';
import type { SimulationPlan } from '../plan.js';
import type { Replication } from '../replication.js';
import { epochBefore } from '../route-choice.js';
import { type Flees, RestOfWay } from './rest-of-way.js';
import type { Storages } from '../storages.js';
import type { Waits } from './waits.js';

/** Cargo does not change its way more often: it might go to and fro for ever. */
const MOST_CHANGES = 4;

/** Finds other ways. */
export class Replanning {
  private readonly plan: SimulationPlan;
  private readonly bookings: Bookings;
  private readonly rest: RestOfWay;
  private readonly longest: number;
  private readonly refusalProbability: Float64Array;

  constructor(
    private readonly state: Replication,
    private readonly waits: Waits,
    private readonly storages: Storages,
  ) {
    this.plan = state.plan;
    this.bookings = state.bookings;
    this.rest = new RestOfWay(state.plan);
    const { choice, licences } = state.plan.model;
    this.longest = choice.replanAfter;
    this.refusalProbability = Float64Array.from(licences, (one) => one.refusalProbability);
  }

  /** Whether a shipment that stands before a resource must expect to wait too long. */
  isTooLong(resource: number, time: number): boolean {
    return this.waits.ahead(resource, time, this.longest) > this.longest;
  }

  /** Whether a wait of so many seconds is too long. */
  isTooLongAWait(seconds: number): boolean {
    return seconds > this.longest;
  }

  /**
   * Puts a shipment on the cheapest other way from where it stands; false if there is none that is worth
   * its price. It then stands before the first stage of the rest of that way.
   */
  change(slot: number, time: number, flees: Flees): boolean {
    const { plan, rest } = this;
    const { epoch, shipments } = this.state;
    const stage = shipments.stage[slot] as number;
    const vertex = plan.stageVertex[stage] as number;
    if (vertex < 0 || (shipments.changes[slot] as number) >= MOST_CHANGES) return false;
    const part = Math.floor(
      (rest.setOf[shipments.candidate[slot] as number] as number) / plan.epochCount,
    );
    const set = part * plan.epochCount + epoch;
    const obstacle = rest.arcAt(stage);
    const { valueOfTime = 0 } = plan.model.classes[plan.partClass[part] as number] ?? {};
    const demand = plan.model.demands[plan.partDemand[part] as number];
    let bestCost = demand?.unservedPrice ?? Infinity;
    let best = -1;
    let bestStage = -1;
    const end = plan.firstCandidate[set + 1] as number;
    for (let candidate = plan.firstCandidate[set] as number; candidate < end; candidate++) {
      const joined = rest.joins(plan.candidateRoute[candidate] as number, vertex);
      if (joined < 0 || rest.arcAt(joined) === obstacle) continue;
      const cost = rest.costFrom(candidate, joined);
      // It would have to wait on what brought it, which the new way does not know.
      if (!this.storages.hasRoomFor(slot, joined)) continue;
      if (rest.visits(candidate, joined, flees)) continue;
      if (cost > bestCost || !this.meetsConditions(slot, candidate, joined, time)) continue;
      const wait = this.expectedWait(candidate, joined, time);
      if (wait < 0) continue;
      const perceived = cost + valueOfTime * wait;
      if (perceived > bestCost || (best >= 0 && perceived === bestCost)) continue;
      bestCost = perceived;
      best = candidate;
      bestStage = joined;
    }
    if (best < 0) return false;
    this.take(slot, best, bestStage, time);
    return true;
  }

  /** Licences that it was refused, assets that have not opened, quotas without room. */
  private meetsConditions(slot: number, candidate: number, from: number, time: number): boolean {
    const { plan, rest } = this;
    const { draws, shipments } = this.state;
    const route = plan.candidateRoute[candidate] as number;
    const lead = plan.stageLead[from] as number;
    const ordinal = shipments.ordinal[slot] as number;
    for (const { licence, stream } of plan.routeLicences[route] ?? []) {
      if (
        rest.asks(candidate, from, 'licences', licence) &&
        draws.uniformLate(stream, ordinal) < (this.refusalProbability[licence] as number)
      )
        return false;
    }
    for (const { opening, lead: at } of plan.routeUncertain[route] ?? []) {
      if (at >= lead && time + at - lead < (draws.openings[opening] as number)) return false;
    }
    return this.findsQuotas(slot, candidate, from, time);
  }

  /**
   * Whether every quota on the rest of a way has room, or was drawn by the shipment before. A quota that
   * the route would have drawn before the shipment joined it cannot be drawn any more.
   */
  private findsQuotas(slot: number, candidate: number, from: number, time: number): boolean {
    const { plan, rest } = this;
    const { quotas, shipments } = this.state;
    const lead = plan.stageLead[from] as number;
    const lot = shipments.lot[slot] as number;
    for (const use of plan.routeQuotas[plan.candidateRoute[candidate] as number] ?? []) {
      if (use.stage < from) {
        if (rest.asks(candidate, from, 'quotas', use.quota) && !this.hasDrawn(slot, use.quota))
          return false;
      } else if (
        !this.hasDrawn(slot, use.quota) &&
        !quotas.hasRoom(use, time + use.lead - lead, lot)
      )
        return false;
    }
    return true;
  }

  /** Whether a shipment has drawn a quota on its way so far. */
  private hasDrawn(slot: number, quota: number): boolean {
    const { hasDrawn, quotas } = this.state.shipments;
    return hasDrawn[slot * quotas + quota] === 1;
  }

  /** Seconds of waiting on the rest of a way; −1 if it is too long anywhere, or shut by then. */
  private expectedWait(candidate: number, from: number, time: number): number {
    const { plan, bookings, waits } = this;
    const { met } = this.state;
    const { model } = plan;
    const epochEnd = plan.epochEnds[this.state.epoch] as number;
    const lead = plan.stageLead[from] as number;
    const first = plan.stageResource[from] as number;
    const here = first < 0 ? 0 : waits.ahead(first, time, this.longest);
    if (here > this.longest) return -1;
    const end = plan.firstStage[(plan.candidateRoute[candidate] as number) + 1] as number;
    let wait = 0;
    for (let stage = from; stage < end; stage++) {
      const resource = plan.stageResource[stage] as number;
      let at = time + (plan.stageLead[stage] as number) - lead + wait;
      if (resource >= 0) {
        const day = bookings.dayOf(at);
        const room = bookings.roomFrom(resource, day);
        if (room > day) {
          const there = bookings.secondOf(room) - at;
          if (there > model.longestWait) return -1;
          wait += there;
          at += there;
        }
      }
      if (met.isMet[stage] === 1) {
        if (met.opensAt(stage, time) - at > model.longestWait) return -1;
        const lost = met.foreseen(stage, time, at);
        wait += lost;
        at += lost;
      }
      const isLater = at >= epochEnd && plan.stageMayShut[stage] === 1;
      if (isLater && plan.shutStages.has(stage * plan.epochCount + epochBefore(model.epochs, at)))
        return -1;
    }
    return Math.max(wait, here);
  }

  private take(slot: number, candidate: number, joined: number, time: number): void {
    const { plan, rest } = this;
    const { detours, draws, quotas, routeBookings, shipments } = this.state;
    const left = shipments.candidate[slot] as number;
    const leftAt = shipments.stage[slot] as number;
    const oldUses = plan.routeQuotas[shipments.route[slot] as number] ?? [];
    const route = plan.candidateRoute[candidate] as number;
    const uses = plan.routeQuotas[route] ?? [];
    const lot = shipments.lot[slot] as number;
    quotas.giveBack(oldUses, slot);
    routeBookings.giveBack(slot);
    const hop = { from: left, leftAt, to: candidate, joinedAt: joined };
    const detour = detours.number(shipments.detour[slot] as number, hop);
    detours.add(detour, lot);
    shipments.detour[slot] = detour;
    shipments.changes[slot] = (shipments.changes[slot] as number) + 1;
    shipments.money[slot] =
      (shipments.money[slot] as number) +
      rest.moneyFrom(candidate, joined) -
      rest.moneyFrom(left, leftAt);
    shipments.candidate[slot] = candidate;
    shipments.route[slot] = route;
    shipments.stage[slot] = joined;
    routeBookings.book(slot, joined, time);
    const base = slot * shipments.chanceSlots;
    shipments.chances.fill(0, base, base + shipments.chanceSlots);
    draws.addChances(route, shipments.ordinal[slot] as number, shipments.chances, base, true);
    const lead = plan.stageLead[joined] as number;
    for (const use of uses) {
      if (use.stage < joined || this.hasDrawn(slot, use.quota)) quotas.settle(use, slot);
      else quotas.reserveOne(use, slot, time + use.lead - lead, lot);
    }
  }
}
