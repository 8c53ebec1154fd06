/**
 * Releases: a demand's next shipment looks for a way that is worth its price and leaves, or is refused or
 * declined. It books, day by day, the capacity of every resource on its route for the time it expects to
 * be there, and leaves only if nowhere it need wait longer than the scenario allows.
 */
import { RELEASE } from './agenda.js';
import { causeKey, CLOSED, RESOURCE } from './causes.js';
import type { News } from './choice/news.js';
import { DECLINED, NONE } from './choice/shares.js';
import type { Journeys } from './journeys.js';
import type { SimulationPlan } from './plan.js';
import { streamKey } from '../random/stream.js';
import type { ReleaseClocks } from './release-clocks.js';
import { releaseClocks } from './releases.js';
import type { Replication } from './replication.js';
import { RouteChoice } from './route-choice.js';

/** Sends shipments out. */
export class Departures {
  private readonly plan: SimulationPlan;
  private readonly choice: RouteChoice;
  // By demand.
  private readonly lot: Float64Array;
  private readonly ordinal: Float64Array;
  private readonly priority: Int32Array;
  private readonly isCirculating: Uint8Array;
  private readonly clocks: ReleaseClocks;
  /** The shipment that looks for a way; one object for all of them. */
  private readonly leaving = { part: 0, epoch: 0, ordinal: 0, time: 0, lot: 0 };

  constructor(
    private readonly state: Replication,
    private readonly journeys: Journeys,
    news: News | undefined,
  ) {
    const { plan } = state;
    const { model } = plan;
    const { demands } = model;
    this.plan = plan;
    this.choice = new RouteChoice(state, news);
    this.lot = Float64Array.from(demands, ({ lot }) => lot);
    this.clocks = releaseClocks(model);
    this.ordinal = new Float64Array(demands.length);
    this.priority = Int32Array.from(demands, ({ priority }) => priority);
    this.isCirculating = Uint8Array.from(demands, ({ circulating }) => (circulating > 0 ? 1 : 0));
  }

  /** Winds up the clocks of a replication. */
  begin(): void {
    const { seed, number } = this.state;
    const { model } = this.plan;
    this.ordinal.fill(0);
    this.clocks.begin((demand) =>
      streamKey(seed, number, 'release', model.demands[demand]?.id ?? ''),
    );
    model.demands.forEach((_, demand) => this.startCirculation(demand));
  }

  /** Puts the next release of a demand on the agenda. */
  schedule(demand: number): void {
    const { model, runIn } = this.plan;
    if (this.isCirculating[demand] === 1) return;
    let time = this.clocks.next(demand);
    // Shipments of the time before the run-in have a number, and with it their draws, but never leave.
    for (; time < -runIn; time = this.clocks.next(demand))
      this.ordinal[demand] = (this.ordinal[demand] as number) + 1;
    if (time < model.horizon) this.state.agenda.push(time, RELEASE, demand);
  }

  /** Puts the lots of a demand that circulates on their way; each sets out again when it is delivered. */
  private startCirculation(demand: number): void {
    const { model, runIn } = this.plan;
    const lots = model.demands[demand]?.circulating ?? 0;
    for (let lot = 0; lot < lots; lot++) this.state.agenda.push(-runIn, RELEASE, demand);
  }

  /** The next shipment of a demand looks for a way. */
  release(demand: number, time: number): void {
    const { plan } = this;
    const { account, draws, epoch } = this.state;
    const ordinal = this.ordinal[demand] as number;
    this.ordinal[demand] = ordinal + 1;
    const lot = this.lot[demand] as number;
    account.emitted[demand] = (account.emitted[demand] as number) + lot;
    account.shipments[demand] = (account.shipments[demand] as number) + 1;
    const part = draws.partOf(demand, ordinal, epoch);
    if (part >= 0) {
      const without = plan.setWithout[part * plan.epochCount + epoch] as number;
      if (without >= 0) {
        account.refusedByRule[demand] = (account.refusedByRule[demand] as number) + lot;
        this.charge(causeKey(CLOSED, without), demand, lot);
      } else this.send(demand, part, ordinal, time);
    }
    this.schedule(demand);
  }

  /** Sends a shipment on its way, if it finds one that is worth its price. */
  private send(demand: number, part: number, ordinal: number, time: number): void {
    const { choice } = this;
    const { account, epoch } = this.state;
    const lot = this.lot[demand] as number;
    if (this.isCirculating[demand] === 1) {
      const set = part * this.plan.epochCount + epoch;
      this.depart(this.plan.firstCandidate[set] as number, demand, ordinal, time);
      return;
    }
    const { leaving } = this;
    leaving.part = part;
    leaving.epoch = epoch;
    leaving.ordinal = ordinal;
    leaving.time = time;
    leaving.lot = lot;
    const candidate = choice.choose(leaving);
    if (candidate === NONE) this.refuse(demand, lot);
    else if (candidate === DECLINED) {
      account.declined[demand] = (account.declined[demand] as number) + lot;
    } else this.depart(candidate, demand, ordinal, time);
  }

  /** Charges a refusal to everything that stood in the way: room, quotas, licences, closures. */
  private refuse(demand: number, lot: number): void {
    const { account } = this.state;
    const causes = this.choice.causes();
    const isForRoom = causes.some((cause) => cause.startsWith(RESOURCE));
    const total = isForRoom ? account.refusedByLimit : account.refusedByRule;
    total[demand] = (total[demand] as number) + lot;
    this.charge(causes.join(','), demand, lot);
  }

  private charge(cause: string, demand: number, lot: number): void {
    const { refusals } = this.state.account;
    let tonnes = refusals.get(cause);
    if (tonnes === undefined) {
      tonnes = new Float64Array(this.plan.model.demands.length);
      refusals.set(cause, tonnes);
    }
    tonnes[demand] = (tonnes[demand] as number) + lot;
  }

  private depart(candidate: number, demand: number, ordinal: number, time: number): void {
    const { plan } = this;
    const { account, observers, quotas, routeBookings, shipments } = this.state;
    const route = plan.candidateRoute[candidate] as number;
    const lot = this.lot[demand] as number;
    const slot = shipments.take();
    shipments.demand[slot] = demand;
    shipments.priority[slot] = this.priority[demand] as number;
    shipments.route[slot] = route;
    shipments.stage[slot] = plan.firstStage[route] as number;
    shipments.lot[slot] = lot;
    shipments.released[slot] = time;
    shipments.candidate[slot] = candidate;
    shipments.ordinal[slot] = ordinal;
    shipments.money[slot] = plan.candidateMoney[candidate] as number;
    account.released[candidate] = (account.released[candidate] as number) + lot;
    observers.departure?.(demand, ordinal, time, route);
    if (this.isCirculating[demand] === 0)
      routeBookings.book(slot, plan.firstStage[route] as number, time);
    this.drawChances(route, slot, ordinal);
    const uses = plan.routeQuotas[route];
    if (uses !== undefined && uses.length > 0) quotas.reserve(uses, slot, time, lot);
    this.journeys.enter(slot, time);
  }

  private drawChances(route: number, slot: number, ordinal: number): void {
    const { draws, shipments } = this.state;
    const chances = this.plan.routeChances[route];
    if (chances === undefined || chances.length === 0) return;
    const { chances: slots, chanceSlots } = shipments;
    const base = slot * chanceSlots;
    slots.fill(0, base, base + chanceSlots);
    draws.addChances(route, ordinal, slots, base);
  }
}
