/**
 * The event loop. A link or a shared limit is a queue that lets one shipment go each headway; a terminal
 * is a queue with servers that hold the shipment; a service sails at intervals with what fits. Time is
 * whole seconds and rounding carries its remainder.
 *
 * A shipment books, day by day, the capacity of every resource on its route for the time it expects to
 * be there, and leaves only if nowhere it need wait longer than the scenario allows. If the next
 * cheapest lawful route has room, it goes there; if none has, it never leaves and counts as refused.
 *
 * Everything that an event touches is a typed array or a method on one object of a kind: 3 to 4 million
 * events a second on one core for the Tumen corridor, a quarter of it in the heap.
 */
import { type Account, clearAccount, createAccount, TRANSIT_BINS } from './account.js';
import {
  Agenda,
  ARRIVE,
  EPOCH,
  FREE,
  HANDLED,
  LARGEST_INDEX,
  RELEASE,
  SAIL,
  WINDOW,
} from './agenda.js';
import { Bookings } from './bookings.js';
import { causeKey, CLOSED, RESOURCE } from './causes.js';
import { createStream, streamKey } from '../random/stream.js';
import { Draws } from './draws.js';
import { OpeningTimes } from './opening-times.js';
import { type SimulationPlan, StageKind } from './plan.js';
import { Queues } from './queues.js';
import { QuotaLedger } from './quota-ledger.js';
import { releaseClock, type ReleaseClock, releaseIntensities } from './releases.js';
import { epochBefore, RouteChoice } from './route-choice.js';
import { Shipments } from './shipments.js';
import { AWAITED, OPEN, SHUT, shutReason } from './shut-stages.js';

/** One engine runs any number of replications of one plan, one after the other, in the same memory. */
export class Engine {
  /** Told of every departure, for those who follow single shipments; it must change nothing. */
  onDeparture:
    ((demand: number, ordinal: number, time: number, route: number) => void) | undefined =
    undefined;
  readonly account: Account;
  /** Events handled by the last replication. */
  events = 0;

  private readonly agenda = new Agenda();
  private readonly shipments: Shipments;
  private readonly queues: Queues;
  private readonly bookings: Bookings;
  private readonly opening: OpeningTimes;
  private readonly quotas: QuotaLedger;
  private readonly draws: Draws;
  private readonly choice: RouteChoice;
  private epoch = 0;

  // By demand.
  private readonly lot: Float64Array;
  private readonly unservedPrice: Float64Array;
  private readonly categoryOf: Int32Array;
  private readonly intensities;
  private readonly ordinal: Float64Array;
  private clocks: ReleaseClock[] = [];

  // By resource.
  private readonly freeAt: Float64Array;
  private readonly isFreePending: Uint8Array;
  private readonly busyServers: Int32Array;
  private readonly servers: Int32Array;
  private readonly secondsPerUnit: Float64Array;
  private readonly remainder: Float64Array;

  /** Categories in the order in which the account lists them. */
  constructor(
    readonly plan: SimulationPlan,
    readonly categories: readonly string[],
  ) {
    const { model } = plan;
    const { demands, resources } = model;
    this.account = createAccount(plan, categories.length);
    this.shipments = new Shipments(plan.slotsPerShipment, plan.quotaSlotsPerShipment);
    this.queues = new Queues(resources.length, this.shipments);
    this.bookings = new Bookings(plan);
    this.opening = new OpeningTimes(resources);
    this.quotas = new QuotaLedger(model.quotas, this.account.drawn, this.shipments);
    this.draws = new Draws(plan);
    this.choice = new RouteChoice(plan, this.bookings, this.draws, this.quotas);
    this.lot = Float64Array.from(demands, ({ lot }) => lot);
    this.unservedPrice = Float64Array.from(demands, ({ unservedPrice }) => unservedPrice);
    this.categoryOf = Int32Array.from(demands, ({ category }) => categories.indexOf(category));
    this.intensities = releaseIntensities(model);
    this.ordinal = new Float64Array(demands.length);
    this.freeAt = new Float64Array(resources.length);
    this.isFreePending = new Uint8Array(resources.length);
    this.busyServers = new Int32Array(resources.length);
    this.servers = Int32Array.from(resources, ({ servers }) => servers);
    this.secondsPerUnit = new Float64Array(resources.length);
    this.remainder = new Float64Array(resources.length);
  }

  /** Most shipments under way at once in the last replication. */
  get mostUnderWay(): number {
    return this.shipments.mostUnderWay;
  }

  /** Runs one replication from the run-in to the horizon and leaves its counts in the account. */
  run(seed: string, replication: number): Account {
    this.begin(seed, replication);
    const { agenda } = this;
    const { horizon } = this.plan.model;
    let events = 0;
    while (agenda.take()) {
      const { time, index } = agenda;
      if (time >= horizon) break;
      events++;
      switch (agenda.kind) {
        case ARRIVE:
          this.arrive(index, time);
          break;
        case FREE:
          this.free(index, time);
          break;
        case HANDLED:
          this.handled(index, time);
          break;
        case RELEASE:
          this.release(index, time);
          break;
        case SAIL:
          this.sail(index, time);
          break;
        case WINDOW:
          this.openWindow();
          break;
        case EPOCH:
          this.enterEpoch(index, time);
          break;
      }
    }
    this.events = events;
    this.shipments.addLots(this.account.inTransit);
    return this.account;
  }

  // ── beginning ────────────────────────────────────────────────────────────────────────────────────

  private begin(seed: string, replication: number): void {
    const { agenda, plan } = this;
    const { model, runIn } = plan;
    this.clear();
    this.draws.begin(seed, replication);
    const none = { bounds: new Float64Array(0), expected: new Float64Array(0) };
    this.clocks = model.demands.map((_, demand) =>
      releaseClock(model, demand, this.intensities[demand] ?? none, seed, replication),
    );
    agenda.push(0, WINDOW, 0);
    model.epochs.forEach((start, epoch) => {
      if (start > -runIn) agenda.push(start, EPOCH, epoch);
    });
    for (const start of model.yearStarts)
      if (start > -runIn) agenda.push(start, EPOCH, LARGEST_INDEX);
    this.enterEpoch(epochBefore(model.epochs, -runIn), -runIn);
    model.resources.forEach(({ kind, headway, id }, resource) => {
      if (kind !== 'service') return;
      const phase = createStream(streamKey(seed, replication, 'sailing', id)).next();
      const first = model.earliest + Math.floor(phase * headway);
      const missed = Math.max(0, Math.ceil((-runIn - first) / headway));
      agenda.push(first + missed * headway, SAIL, resource);
    });
    model.demands.forEach((_, demand) => this.scheduleRelease(demand));
  }

  private clear(): void {
    for (const part of [this.agenda, this.shipments, this.queues, this.bookings, this.opening])
      part.clear();
    this.quotas.clear();
    clearAccount(this.account);
    for (const column of [this.ordinal, this.isFreePending, this.busyServers, this.remainder])
      column.fill(0);
    this.freeAt.fill(-Infinity);
  }

  /** A new epoch, or (index out of range) a new calendar year, whose rates may differ. */
  private enterEpoch(index: number, time: number): void {
    const { model } = this.plan;
    if (index < model.epochs.length) this.epoch = index;
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

  /** The start of the scenario: what is under way becomes the initial stock, and counting begins. */
  private openWindow(): void {
    clearAccount(this.account, true);
    this.shipments.addLots(this.account.initial);
  }

  // ── release ──────────────────────────────────────────────────────────────────────────────────────

  private scheduleRelease(demand: number): void {
    const { model, runIn } = this.plan;
    const clock = this.clocks[demand];
    let time = clock?.() ?? Infinity;
    // Shipments of the time before the run-in have a number, and with it their draws, but never leave.
    for (; time < -runIn; time = clock?.() ?? Infinity)
      this.ordinal[demand] = (this.ordinal[demand] as number) + 1;
    if (time < model.horizon) this.agenda.push(time, RELEASE, demand);
  }

  private release(demand: number, time: number): void {
    const { account, plan } = this;
    const ordinal = this.ordinal[demand] as number;
    this.ordinal[demand] = ordinal + 1;
    const lot = this.lot[demand] as number;
    account.emitted[demand] = (account.emitted[demand] as number) + lot;
    account.shipments[demand] = (account.shipments[demand] as number) + 1;
    const part = this.draws.partOf(demand, ordinal, this.epoch);
    if (part >= 0) {
      const without = plan.setWithout[part * plan.epochCount + this.epoch] as number;
      if (without >= 0) {
        account.refusedByRule[demand] = (account.refusedByRule[demand] as number) + lot;
        this.charge(causeKey(CLOSED, without), demand, lot);
      } else this.send(demand, part, ordinal, time);
    }
    this.scheduleRelease(demand);
  }

  /** Sends a shipment on its way, if it finds one that is worth its price. */
  private send(demand: number, part: number, ordinal: number, time: number): void {
    const { account, choice } = this;
    const lot = this.lot[demand] as number;
    const candidate = choice.choose({ part, epoch: this.epoch, ordinal, time, lot });
    if (candidate < 0) this.refuse(demand, lot);
    else if (choice.perceivedCost > (this.unservedPrice[demand] as number)) {
      account.declined[demand] = (account.declined[demand] as number) + lot;
    } else this.depart(candidate, demand, ordinal, time);
  }

  /** Charges a refusal to everything that stood in the way: room, quotas, licences, closures. */
  private refuse(demand: number, lot: number): void {
    const { account } = this;
    const causes = this.choice.causes();
    const isForRoom = causes.some((cause) => cause.startsWith(RESOURCE));
    const total = isForRoom ? account.refusedByLimit : account.refusedByRule;
    total[demand] = (total[demand] as number) + lot;
    this.charge(causes.join(','), demand, lot);
  }

  private charge(cause: string, demand: number, lot: number): void {
    const { refusals } = this.account;
    let tonnes = refusals.get(cause);
    if (tonnes === undefined) {
      tonnes = new Float64Array(this.plan.model.demands.length);
      refusals.set(cause, tonnes);
    }
    tonnes[demand] = (tonnes[demand] as number) + lot;
  }

  private depart(candidate: number, demand: number, ordinal: number, time: number): void {
    const { plan, account, shipments } = this;
    const route = plan.candidateRoute[candidate] as number;
    const lot = this.lot[demand] as number;
    const slot = shipments.take();
    shipments.demand[slot] = demand;
    shipments.route[slot] = route;
    shipments.stage[slot] = plan.firstStage[route] as number;
    shipments.lot[slot] = lot;
    shipments.released[slot] = time;
    shipments.money[slot] = plan.candidateMoney[candidate] as number;
    account.released[candidate] = (account.released[candidate] as number) + lot;
    this.onDeparture?.(demand, ordinal, time, route);
    this.bookRoute(route, time, lot);
    this.drawChances(route, slot, ordinal);
    const quotas = plan.routeQuotas[route];
    if (quotas !== undefined && quotas.length > 0) this.quotas.reserve(quotas, slot, time, lot);
    this.enter(slot, time);
  }

  /** Books every resource of a route for the day on which it has room for the shipment. */
  private bookRoute(route: number, time: number, lot: number): void {
    const { plan, bookings } = this;
    const end = plan.firstStage[route + 1] as number;
    let wait = 0;
    for (let stage = plan.firstStage[route] as number; stage < end; stage++) {
      const resource = plan.stageResource[stage] as number;
      if (resource < 0) continue;
      const at = time + (plan.stageLead[stage] as number) + wait;
      const day = bookings.dayOf(at);
      const room = bookings.roomFrom(resource, day);
      if (room > day) wait += bookings.secondOf(room) - at;
      bookings.book(resource, room, lot * (plan.stageAmount[stage] as number));
    }
  }

  private drawChances(route: number, slot: number, ordinal: number): void {
    const chances = this.plan.routeChances[route];
    if (chances === undefined || chances.length === 0) return;
    const { chances: slots, chanceSlots } = this.shipments;
    const base = slot * chanceSlots;
    slots.fill(0, base, base + chanceSlots);
    this.draws.addChances(route, ordinal, slots, base);
  }

  // ── on the way ───────────────────────────────────────────────────────────────────────────────────

  /** The shipment has finished a stage and stands before the next one, or at its destination. */
  private arrive(slot: number, time: number): void {
    const { shipments, plan } = this;
    const stage = (shipments.stage[slot] as number) + 1;
    shipments.stage[slot] = stage;
    if (stage === (plan.firstStage[(shipments.route[slot] as number) + 1] as number))
      this.deliver(slot, time);
    else this.enter(slot, time);
  }

  private enter(slot: number, time: number): void {
    const { plan, shipments } = this;
    const stage = shipments.stage[slot] as number;
    if (plan.stageMayShut[stage] === 1 && this.isHeldUp(slot, stage, time)) return;
    if (plan.stageHasQuota[stage] === 1 && !this.drawQuotas(slot, stage, time)) return;
    const resource = plan.stageResource[stage] as number;
    if (resource < 0) {
      this.goOn(slot, stage, time);
      return;
    }
    shipments.queuedAt[slot] = time;
    const kind = plan.stageKind[stage] as number;
    if (kind === StageKind.headway) this.waitForHeadway(slot, stage, resource, time);
    else if (kind === StageKind.handling) {
      if ((this.busyServers[resource] as number) < (this.servers[resource] as number))
        this.handle(slot, stage, resource, time);
      else this.enqueue(slot, resource);
    } else {
      shipments.left[slot] = (shipments.lot[slot] as number) * (plan.stageAmount[stage] as number);
      this.enqueue(slot, resource);
    }
  }

  private enqueue(slot: number, resource: number): void {
    const { longestQueue } = this.account;
    const length = this.queues.join(resource, slot);
    if (length > (longestQueue[resource] as number)) longestQueue[resource] = length;
  }

  /** Leaves a stage for the next one, which it reaches after the delay of this one. */
  private goOn(slot: number, stage: number, time: number): void {
    const { plan, shipments } = this;
    const { passed } = this.account;
    passed[stage] = (passed[stage] as number) + (shipments.lot[slot] as number);
    const chance = plan.stageSlot[stage] as number;
    const delay = plan.stageDelay[stage] as number;
    const whole =
      chance < 0
        ? delay
        : delay + (shipments.chances[slot * shipments.chanceSlots + chance] as number);
    this.agenda.push(time + whole, ARRIVE, slot);
  }

  // ── links and limits ─────────────────────────────────────────────────────────────────────────────

  private waitForHeadway(slot: number, stage: number, resource: number, time: number): void {
    if ((this.queues.head[resource] as number) < 0 && (this.freeAt[resource] as number) <= time) {
      this.letGo(slot, stage, resource, time);
      return;
    }
    this.enqueue(slot, resource);
    if (this.isFreePending[resource] === 0) this.expectFree(resource);
  }

  private expectFree(resource: number): void {
    this.isFreePending[resource] = 1;
    this.agenda.push(this.freeAt[resource] as number, FREE, resource);
  }

  private free(resource: number, time: number): void {
    this.isFreePending[resource] = 0;
    const slot = this.queues.leave(resource);
    this.letGo(slot, this.shipments.stage[slot] as number, resource, time);
    if ((this.queues.head[resource] as number) >= 0 && (this.freeAt[resource] as number) < Infinity)
      this.expectFree(resource);
  }

  private letGo(slot: number, stage: number, resource: number, time: number): void {
    const begin = this.openFrom(resource, time);
    this.freeAt[resource] =
      begin === Infinity ? Infinity : this.serve(slot, stage, resource, begin);
    if (begin < Infinity) this.goOn(slot, stage, begin);
  }

  private openFrom(resource: number, time: number): number {
    return this.opening.isLimited[resource] === 1 ? this.opening.next(resource, time) : time;
  }

  /** Counts the use of a resource from `begin` and returns when its server is free again. */
  private serve(slot: number, stage: number, resource: number, begin: number): number {
    const { account, plan, shipments } = this;
    const lot = shipments.lot[slot] as number;
    const amount = lot * (plan.stageAmount[stage] as number);
    account.used[resource] = (account.used[resource] as number) + amount;
    account.served[resource] = (account.served[resource] as number) + lot;
    account.waited[resource] =
      (account.waited[resource] as number) + lot * (begin - (shipments.queuedAt[slot] as number));
    const chance = plan.stageServiceSlot[stage] as number;
    const factor =
      chance < 0 ? 1 : (shipments.chances[slot * shipments.chanceSlots + chance] as number);
    const exact =
      amount * (this.secondsPerUnit[resource] as number) * factor +
      (this.remainder[resource] as number);
    const whole = Math.floor(exact);
    this.remainder[resource] = exact - whole;
    return this.opening.isLimited[resource] === 1
      ? this.opening.after(resource, begin, whole)
      : begin + whole;
  }

  // ── terminals and services ───────────────────────────────────────────────────────────────────────

  private handle(slot: number, stage: number, resource: number, time: number): void {
    const begin = this.openFrom(resource, time);
    this.busyServers[resource] = (this.busyServers[resource] as number) + 1;
    if (begin < Infinity) this.agenda.push(this.serve(slot, stage, resource, begin), HANDLED, slot);
  }

  private handled(slot: number, time: number): void {
    const { queues, shipments } = this;
    const stage = shipments.stage[slot] as number;
    const resource = this.plan.stageResource[stage] as number;
    this.goOn(slot, stage, time);
    this.busyServers[resource] = (this.busyServers[resource] as number) - 1;
    if ((queues.head[resource] as number) < 0) return;
    const waiting = queues.leave(resource);
    this.handle(waiting, shipments.stage[waiting] as number, resource, time);
  }

  /** A departure takes what fits, first come first served; a block may be split over departures. */
  private sail(resource: number, time: number): void {
    const { account, plan, queues, shipments } = this;
    const { perDeparture, headway } = plan.model.resources[resource] ?? {
      perDeparture: 0,
      headway: 0,
    };
    let space = perDeparture;
    while (space > 1e-9 && (queues.head[resource] as number) >= 0) {
      const slot = queues.head[resource] as number;
      const needed = shipments.left[slot] as number;
      const taken = Math.min(space, needed);
      space -= taken;
      account.used[resource] = (account.used[resource] as number) + taken;
      const remaining = needed - taken;
      shipments.left[slot] = remaining;
      if (remaining > 1e-9) break;
      queues.leave(resource);
      const lot = shipments.lot[slot] as number;
      account.served[resource] = (account.served[resource] as number) + lot;
      account.waited[resource] =
        (account.waited[resource] as number) + lot * (time - (shipments.queuedAt[slot] as number));
      this.goOn(slot, shipments.stage[slot] as number, time);
    }
    this.agenda.push(time + headway, SAIL, resource);
  }

  // ── the end of a journey ─────────────────────────────────────────────────────────────────────────

  private deliver(slot: number, time: number): void {
    const { account, shipments } = this;
    const demand = shipments.demand[slot] as number;
    const lot = shipments.lot[slot] as number;
    const seconds = time - (shipments.released[slot] as number);
    account.delivered[demand] = (account.delivered[demand] as number) + lot;
    account.paid[demand] =
      (account.paid[demand] as number) + lot * (shipments.money[slot] as number);
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
    const { plan, shipments } = this;
    const flowClass = plan.routes[shipments.route[slot] as number]?.flowClass ?? 0;
    const why = shutReason(plan, stage, flowClass, this.epoch);
    if (why === OPEN || why === AWAITED) return false;
    if (why === SHUT) {
      this.drop(slot, this.account.stranded);
      return true;
    }
    const resource = plan.stageResource[stage] as number;
    if (resource >= 0 && this.opening.isLimited[resource] === 1) return false;
    const end = plan.epochEnds[this.epoch] as number;
    if (end > time && end < Infinity) {
      shipments.stage[slot] = stage - 1;
      this.agenda.push(end, ARRIVE, slot);
    }
    return true;
  }

  /** Draws the quotas of a stage; a shipment that finds one of them used up has no way on. */
  private drawQuotas(slot: number, stage: number, time: number): boolean {
    const uses = this.plan.routeQuotas[this.shipments.route[slot] as number] ?? [];
    const isDrawn = this.quotas.draw(uses, slot, stage, time);
    if (!isDrawn) this.drop(slot, this.account.returned);
    return isDrawn;
  }

  /** Takes a shipment out of the run and gives back its quotas; its bookings of capacity lapse. */
  private drop(slot: number, into: Float64Array): void {
    const { plan, shipments } = this;
    const demand = shipments.demand[slot] as number;
    into[demand] = (into[demand] as number) + (shipments.lot[slot] as number);
    this.quotas.giveBack(plan.routeQuotas[shipments.route[slot] as number] ?? [], slot);
    shipments.give(slot);
  }
}
