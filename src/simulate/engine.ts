/**
 * The event loop. Events are ordered by (time, priority, sequence). A link or a shared limit is a queue
 * that lets one shipment go each headway; a terminal is a queue with servers that hold the shipment; a
 * service sails at intervals with what fits. Time is whole seconds and rounding carries its remainder.
 *
 * A shipment books, day by day, the capacity of every resource on its route for the time it expects to
 * be there, and leaves only if nowhere it need wait longer than the scenario allows. This is how a
 * railway or a port takes bookings. If the next cheapest lawful route has room, it goes
 * there; if none has, it never leaves and counts as refused by a limit.
 */
import { invariant } from '../core/errors.js';
import { EventHeap } from '../numeric/event-heap.js';
import {
  createIndexedStream,
  createStream,
  type IndexedStream,
  streamKey,
} from '../random/stream.js';
import { exponentialAt, triangularAt } from '../random/distributions.js';
import { type Account, clearAccount, createAccount, TRANSIT_BINS } from './account.js';
import { causeKey, CLOSED, LICENCE, QUOTA, RESOURCE } from './causes.js';
import { type SimulationPlan, type StageChance, StageKind } from './plan.js';
import { releaseClock, type ReleaseClock, releaseIntensities } from './releases.js';

/** Kinds of event, in order of priority at one instant. */
const EPOCH = 0;
const WINDOW = 1;
const FREE = 2;
const HANDLED = 3;
const ARRIVE = 4;
const SAIL = 5;
const RELEASE = 6;
const KIND_SHIFT = 28;
const INDEX_MASK = (1 << KIND_SHIFT) - 1;
/** Room for 2^45 events below the priority in the tie. */
const PRIORITY = 35_184_372_088_832;

/** One engine runs any number of replications of one plan, one after the other, in the same memory. */
export class Engine {
  readonly account: Account;
  /** Events handled by the last replication. */
  events = 0;
  /** Most shipments under way at once in the last replication. */
  mostUnderWay = 0;

  private readonly heap = new EventHeap(4096);
  private readonly categoryOf: Int32Array;
  private readonly intensities;
  private sequence = 0;
  private epoch = 0;
  private underWay = 0;

  // Shipments, by slot.
  private capacity = 4096;
  private route = new Int32Array(this.capacity);
  private stage = new Int32Array(this.capacity);
  private released = new Float64Array(this.capacity);
  private money = new Float64Array(this.capacity);
  private queuedAt = new Float64Array(this.capacity);
  private left = new Float64Array(this.capacity);
  private next = new Int32Array(this.capacity);
  private isActive = new Uint8Array(this.capacity);
  private chances: Float64Array;
  private quotaWindow: Int32Array;
  private freeSlot = -1;
  private usedSlots = 0;

  // Resources.
  private readonly queueHead: Int32Array;
  private readonly queueTail: Int32Array;
  private readonly queueLength: Int32Array;
  private readonly freeAt: Float64Array;
  private readonly isFreePending: Uint8Array;
  private readonly busyServers: Int32Array;
  private readonly servers: Int32Array;
  private readonly secondsPerUnit: Float64Array;
  private readonly remainder: Float64Array;
  /** Resource × day: amount booked for that day, in the resource's measure. */
  private readonly booked: Float64Array;
  /** Days before this one are booked full. */
  private readonly firstRoom: Int32Array;
  private readonly days: number;
  /** Resource × day: what the day offers. */
  private readonly offered: Float64Array;
  private readonly openPointer: Int32Array;
  private readonly hasHours: Uint8Array;

  private readonly lot: Float64Array;
  private readonly ordinal: Float64Array;
  private readonly reserved: readonly Float64Array[];
  private readonly openings: Float64Array;

  // Streams of the running replication.
  private clocks: ReleaseClock[] = [];
  private conductStreams: (IndexedStream | undefined)[] = [];
  private streams: (IndexedStream | undefined)[] = [];
  private seed = '';
  private replication = 0;

  /** Categories in the order in which the account lists them. */
  constructor(
    readonly plan: SimulationPlan,
    readonly categories: readonly string[],
  ) {
    const { model } = plan;
    const resources = model.resources.length;
    this.account = createAccount(plan, categories.length);
    this.categoryOf = Int32Array.from(model.demands, ({ category }) =>
      categories.indexOf(category),
    );
    this.intensities = releaseIntensities(model);
    this.chances = new Float64Array(this.capacity * plan.slotsPerShipment);
    this.quotaWindow = new Int32Array(this.capacity * plan.quotaSlotsPerShipment);
    this.queueHead = new Int32Array(resources);
    this.queueTail = new Int32Array(resources);
    this.queueLength = new Int32Array(resources);
    this.freeAt = new Float64Array(resources);
    this.isFreePending = new Uint8Array(resources);
    this.busyServers = new Int32Array(resources);
    this.servers = Int32Array.from(model.resources, (resource) => resource.servers);
    this.secondsPerUnit = new Float64Array(resources);
    this.remainder = new Float64Array(resources);
    // Days of the run-in, the horizon, and time for what leaves on the last day to book ahead.
    this.days = Math.ceil((plan.runIn + model.horizon) / DAY) + DAYS_AHEAD;
    this.booked = new Float64Array(resources * this.days);
    this.firstRoom = new Int32Array(resources);
    this.offered = dailyOffer(plan, this.days);
    this.openPointer = new Int32Array(resources);
    this.hasHours = Uint8Array.from(model.resources, ({ openTimes }) =>
      openTimes.length > 0 ? 1 : 0,
    );
    this.lot = Float64Array.from(model.demands, (demand) => demand.lot);
    this.ordinal = new Float64Array(model.demands.length);
    this.reserved = model.quotas.map(({ windows }) => new Float64Array(windows.length));
    this.openings = new Float64Array(model.uncertain.length);
  }

  /** Runs one replication from the run-in to the horizon and leaves its counts in the account. */
  run(seed: string, replication: number): Account {
    this.reset(seed, replication);
    const { heap } = this;
    const { horizon } = this.plan.model;
    let events = 0;
    while (heap.pop()) {
      const time = heap.topTime;
      if (time >= horizon) break;
      events++;
      const index = heap.topPayload & INDEX_MASK;
      switch (heap.topPayload >>> KIND_SHIFT) {
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
    this.close();
    return this.account;
  }

  private push(time: number, kind: number, index: number): void {
    this.heap.push(time, kind * PRIORITY + this.sequence++, (kind << KIND_SHIFT) | index);
  }

  // ── beginning and end ────────────────────────────────────────────────────────────────────────────

  private reset(seed: string, replication: number): void {
    const { plan, heap } = this;
    const { model, runIn } = plan;
    this.seed = seed;
    this.replication = replication;
    heap.clear();
    clearAccount(this.account);
    this.sequence = 0;
    this.underWay = 0;
    this.mostUnderWay = 0;
    this.freeSlot = -1;
    this.usedSlots = 0;
    this.isActive.fill(0);
    this.queueHead.fill(-1);
    this.queueTail.fill(-1);
    for (const array of [this.queueLength, this.busyServers, this.openPointer]) array.fill(0);
    this.isFreePending.fill(0);
    this.freeAt.fill(-Infinity);
    this.remainder.fill(0);
    this.booked.fill(0);
    this.firstRoom.fill(0);
    this.ordinal.fill(0);
    for (const quota of this.reserved) quota.fill(0);
    model.uncertain.forEach(({ asset, low, mode, high }, index) => {
      const u = createStream(streamKey(seed, replication, 'opening', asset)).next();
      this.openings[index] = Math.round(triangularAt(u, low, mode, high));
    });
    this.streams = new Array<IndexedStream | undefined>(plan.streams.length).fill(undefined);
    this.conductStreams = model.demands.map(({ id, parts }) =>
      parts.length > 1
        ? createIndexedStream(streamKey(seed, replication, 'conduct', id))
        : undefined,
    );
    this.clocks = model.demands.map((_, demand) =>
      releaseClock(
        model,
        demand,
        this.intensities[demand] ?? { bounds: new Float64Array(0), expected: new Float64Array(0) },
        seed,
        replication,
      ),
    );
    this.push(0, WINDOW, 0);
    model.epochs.forEach((start, epoch) => {
      if (start > -runIn) this.push(start, EPOCH, epoch);
    });
    for (const start of model.yearStarts) if (start > -runIn) this.push(start, EPOCH, INDEX_MASK);
    this.enterEpoch(epochBefore(model.epochs, -runIn), -runIn);
    model.resources.forEach(({ kind, headway, id }, resource) => {
      if (kind !== 'service') return;
      const phase = createStream(streamKey(seed, replication, 'sailing', id)).next();
      const first = model.earliest + Math.floor(phase * headway);
      const missed = Math.max(0, Math.ceil((-runIn - first) / headway));
      this.push(first + missed * headway, SAIL, resource);
    });
    model.demands.forEach((_, demand) => this.scheduleRelease(demand));
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
    this.sumUnderWay(this.account.initial);
  }

  private close(): void {
    this.sumUnderWay(this.account.inTransit);
  }

  private sumUnderWay(into: Float64Array): void {
    for (let slot = 0; slot < this.usedSlots; slot++) {
      if (this.isActive[slot] === 1) {
        const demand = this.demandOf(slot);
        into[demand] = (into[demand] as number) + (this.lot[demand] as number);
      }
    }
  }

  // ── release ──────────────────────────────────────────────────────────────────────────────────────

  private scheduleRelease(demand: number): void {
    const { model, runIn } = this.plan;
    const clock = this.clocks[demand];
    let time = clock?.() ?? Infinity;
    // Shipments of the time before the run-in have a number, and with it their draws, but never leave.
    for (; time < -runIn; time = clock?.() ?? Infinity)
      this.ordinal[demand] = (this.ordinal[demand] as number) + 1;
    if (time < model.horizon) this.push(time, RELEASE, demand);
  }

  private release(demand: number, time: number): void {
    const { account, plan } = this;
    const ordinal = this.ordinal[demand] as number;
    this.ordinal[demand] = ordinal + 1;
    const lot = this.lot[demand] as number;
    account.emitted[demand] = (account.emitted[demand] as number) + lot;
    account.shipments[demand] = (account.shipments[demand] as number) + 1;
    const part = this.partOf(demand, ordinal);
    if (part >= 0) {
      const set = part * plan.epochCount + this.epoch;
      const without = plan.setWithout[set] as number;
      if (without >= 0) {
        account.refusedByRule[demand] = (account.refusedByRule[demand] as number) + lot;
        this.charge(causeKey(CLOSED, without), demand, lot);
      } else this.choose(demand, part, set, ordinal, time);
    }
    this.scheduleRelease(demand);
  }

  private partOf(demand: number, ordinal: number): number {
    const { firstPart, partShare } = this.plan;
    const first = firstPart[demand] as number;
    const end = firstPart[demand + 1] as number;
    const stream = this.conductStreams[demand];
    if (stream === undefined) return first < end ? first : -1;
    let u = stream.at(ordinal);
    for (let part = first; part < end - 1; part++) {
      u -= partShare[part] as number;
      if (u < 0) return part;
    }
    return end - 1;
  }

  /** Cheapest candidate by perceived cost (free-flow cost + value of the expected wait) that has room. */
  private choose(demand: number, part: number, set: number, ordinal: number, time: number): void {
    const { account, plan } = this;
    const { model } = plan;
    const lot = this.lot[demand] as number;
    const valueOfTime = model.classes[plan.partClass[part] as number]?.valueOfTime ?? 0;
    let best = -1;
    let bestCost = Infinity;
    this.obstacles.length = 0;
    const end = plan.firstCandidate[set + 1] as number;
    for (let candidate = plan.firstCandidate[set] as number; candidate < end; candidate++) {
      const cost = plan.candidateCost[candidate] as number;
      if (cost >= bestCost) break;
      const route = plan.candidateRoute[candidate] as number;
      const wait = this.expectedWait(route, time, lot, ordinal);
      if (wait < 0) continue;
      const perceived = cost + valueOfTime * wait;
      if (perceived < bestCost) {
        bestCost = perceived;
        best = candidate;
      }
    }
    if (best < 0) this.refuse(demand, lot);
    else if (bestCost > (model.demands[demand]?.unservedPrice ?? Infinity)) {
      account.declined[demand] = (account.declined[demand] as number) + lot;
    } else this.depart(best, ordinal, time, lot);
  }

  /** What stood in the way of each candidate of the shipment in hand. */
  private readonly obstacles: string[] = [];

  /** Charges a refusal to everything that stood in the way: room, quotas, licences, closures. */
  private refuse(demand: number, lot: number): void {
    const { account } = this;
    const causes = [...new Set(this.obstacles)].sort();
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

  /** Expected seconds of waiting on a route; −1 if it cannot be taken now, with the obstacle noted. */
  private expectedWait(route: number, time: number, lot: number, ordinal: number): number {
    const { plan } = this;
    const { model } = plan;
    for (const { licence, stream } of plan.routeLicences[route] ?? []) {
      if (this.draw(stream, ordinal) < (model.licences[licence]?.refusalProbability ?? 0))
        return this.blocked(LICENCE, licence);
    }
    for (const { opening, lead } of plan.routeUncertain[route] ?? []) {
      if (time + lead < (this.openings[opening] as number))
        return this.blocked(CLOSED, plan.notYetOpen);
    }
    for (const { quota, lead, perKg } of plan.routeQuotas[route] ?? []) {
      const window = windowAt(model.quotas[quota]?.windows, time + lead);
      const taken =
        (this.reserved[quota]?.[window] ?? 0) + (this.account.drawn[quota]?.[window] ?? 0);
      if (taken + perKg * lot > (model.quotas[quota]?.amount ?? Infinity) * (1 + 1e-12))
        return this.blocked(QUOTA, quota);
    }
    const epochEnd = plan.epochEnds[this.epoch] as number;
    let wait = 0;
    const end = plan.firstStage[route + 1] as number;
    for (let stage = plan.firstStage[route] as number; stage < end; stage++) {
      const resource = plan.stageResource[stage] as number;
      let at = time + (plan.stageLead[stage] as number) + wait;
      if (resource >= 0) {
        const day = this.dayOf(at);
        const room = this.roomFrom(resource, day);
        if (room > day) {
          const here = this.secondOf(room) - at;
          if (here > model.longestWait) return this.blocked(RESOURCE, resource);
          wait += here;
          at += here;
        }
      }
      if (at >= epochEnd && plan.stageMayShut[stage] === 1) {
        const epoch = epochBefore(model.epochs, at);
        const reason = plan.shutStages.get(stage * plan.epochCount + epoch);
        if (reason !== undefined) return this.blocked(CLOSED, reason);
      }
    }
    return wait;
  }

  private dayOf(time: number): number {
    return Math.min(this.days - 1, Math.floor((time + this.plan.runIn) / DAY));
  }

  private secondOf(day: number): number {
    return day * DAY - this.plan.runIn;
  }

  /** First day from `day` on that is not booked full; the last day has room for everything. */
  private roomFrom(resource: number, day: number): number {
    const row = resource * this.days;
    const last = this.days - 1;
    let first = Math.max(day, this.firstRoom[resource] as number);
    while (
      first < last &&
      (this.booked[row + first] as number) >= (this.offered[row + first] as number)
    )
      first++;
    return first;
  }

  /** Books an amount from a day on, over as many days as it takes. */
  private book(resource: number, day: number, amount: number): void {
    const row = resource * this.days;
    const last = this.days - 1;
    let left = amount;
    for (let at = this.roomFrom(resource, day); left > 0; at++) {
      if (at >= last) return;
      const room = (this.offered[row + at] as number) - (this.booked[row + at] as number);
      if (room <= 0) continue;
      const taken = Math.min(room, left);
      this.booked[row + at] = (this.booked[row + at] as number) + taken;
      left -= taken;
    }
    let full = this.firstRoom[resource] as number;
    while (
      full < last &&
      (this.booked[row + full] as number) >= (this.offered[row + full] as number)
    )
      full++;
    this.firstRoom[resource] = full;
  }

  private blocked(kind: string, index: number): number {
    this.obstacles.push(causeKey(kind, index));
    return -1;
  }

  private depart(candidate: number, ordinal: number, time: number, lot: number): void {
    const { plan, account } = this;
    const route = plan.candidateRoute[candidate] as number;
    const slot = this.takeSlot();
    this.route[slot] = route;
    this.stage[slot] = plan.firstStage[route] as number;
    this.released[slot] = time;
    this.money[slot] = plan.candidateMoney[candidate] as number;
    account.released[candidate] = (account.released[candidate] as number) + lot;
    const end = plan.firstStage[route + 1] as number;
    let wait = 0;
    for (let stage = plan.firstStage[route] as number; stage < end; stage++) {
      const resource = plan.stageResource[stage] as number;
      if (resource < 0) continue;
      const at = time + (plan.stageLead[stage] as number) + wait;
      const day = this.dayOf(at);
      const room = this.roomFrom(resource, day);
      if (room > day) wait += this.secondOf(room) - at;
      this.book(resource, day, lot * (plan.stageAmount[stage] as number));
    }
    const chances = plan.routeChances[route];
    if (chances !== undefined && chances.length > 0) {
      const base = slot * plan.slotsPerShipment;
      this.chances.fill(0, base, base + plan.slotsPerShipment);
      for (const { slot: position, chance } of chances) {
        this.chances[base + position] =
          (this.chances[base + position] as number) + this.chanceOf(chance, ordinal);
      }
    }
    const quotas = plan.routeQuotas[route];
    if (quotas !== undefined) {
      for (const { quota, lead, perKg, slot: position } of quotas) {
        const window = windowAt(plan.model.quotas[quota]?.windows, time + lead);
        this.quotaWindow[slot * plan.quotaSlotsPerShipment + position] = window;
        const reserved = this.reserved[quota];
        if (reserved !== undefined) reserved[window] = (reserved[window] ?? 0) + perKg * lot;
      }
    }
    this.enter(slot, time);
  }

  private chanceOf(chance: StageChance, ordinal: number): number {
    const u = this.draw(chance.stream, ordinal);
    if (chance.kind === 'inspection') return u < chance.probability ? chance.delay : 0;
    if (chance.kind === 'exponential') return exponentialAt(u, 1);
    const { spread } = chance;
    return spread === undefined
      ? 0
      : Math.round(triangularAt(u, spread.low, spread.mode, spread.high));
  }

  private draw(stream: number, ordinal: number): number {
    let found = this.streams[stream];
    if (found === undefined) {
      const { demand, purpose, owner } = this.plan.streams[stream] ?? {
        demand: 0,
        purpose: '',
        owner: '',
      };
      const id = this.plan.model.demands[demand]?.id ?? '';
      found = createIndexedStream(streamKey(this.seed, this.replication, purpose, id, owner));
      this.streams[stream] = found;
    }
    return found.at(ordinal);
  }

  // ── on the way ───────────────────────────────────────────────────────────────────────────────────

  private demandOf(slot: number): number {
    return this.plan.routeDemand[this.route[slot] as number] as number;
  }

  /** The shipment has finished a stage and stands before the next one, or at its destination. */
  private arrive(slot: number, time: number): void {
    const stage = (this.stage[slot] as number) + 1;
    this.stage[slot] = stage;
    if (stage === (this.plan.firstStage[(this.route[slot] as number) + 1] as number))
      this.deliver(slot, time);
    else this.enter(slot, time);
  }

  private enter(slot: number, time: number): void {
    const { plan } = this;
    const stage = this.stage[slot] as number;
    if (plan.stageMayShut[stage] === 1 && this.isHeldUp(slot, stage, time)) return;
    if (plan.stageHasQuota[stage] === 1 && !this.drawQuotas(slot, stage, time)) {
      this.drop(slot, this.account.returned);
      return;
    }
    const resource = plan.stageResource[stage] as number;
    if (resource < 0) {
      this.pass(slot, stage);
      this.push(time + this.delayOf(slot, stage), ARRIVE, slot);
      return;
    }
    this.queuedAt[slot] = time;
    const kind = plan.stageKind[stage] as number;
    if (kind === StageKind.headway) {
      if ((this.queueHead[resource] as number) < 0 && (this.freeAt[resource] as number) <= time) {
        this.letGo(slot, stage, resource, time);
      } else {
        this.enqueue(slot, resource);
        if (this.isFreePending[resource] === 0) {
          this.isFreePending[resource] = 1;
          this.push(this.freeAt[resource] as number, FREE, resource);
        }
      }
    } else if (kind === StageKind.handling) {
      if ((this.busyServers[resource] as number) < (this.servers[resource] as number))
        this.handle(slot, stage, resource, time);
      else this.enqueue(slot, resource);
    } else {
      this.left[slot] = this.lotOf(slot) * (plan.stageAmount[stage] as number);
      this.enqueue(slot, resource);
    }
  }

  private lotOf(slot: number): number {
    return this.lot[this.demandOf(slot)] as number;
  }

  private delayOf(slot: number, stage: number): number {
    const position = this.plan.stageSlot[stage] as number;
    const delay = this.plan.stageDelay[stage] as number;
    return position < 0
      ? delay
      : delay + (this.chances[slot * this.plan.slotsPerShipment + position] as number);
  }

  private pass(slot: number, stage: number): void {
    const { passed } = this.account;
    passed[stage] = (passed[stage] as number) + this.lotOf(slot);
  }

  private enqueue(slot: number, resource: number): void {
    this.next[slot] = -1;
    const tail = this.queueTail[resource] as number;
    if (tail < 0) this.queueHead[resource] = slot;
    else this.next[tail] = slot;
    this.queueTail[resource] = slot;
    const length = (this.queueLength[resource] as number) + 1;
    this.queueLength[resource] = length;
    if (length > (this.account.longestQueue[resource] as number))
      this.account.longestQueue[resource] = length;
  }

  private dequeue(resource: number): number {
    const slot = this.queueHead[resource] as number;
    const next = this.next[slot] as number;
    this.queueHead[resource] = next;
    if (next < 0) this.queueTail[resource] = -1;
    this.queueLength[resource] = (this.queueLength[resource] as number) - 1;
    return slot;
  }

  /** Books the use of a resource from `begin` and returns when its server is free again. */
  private serve(slot: number, stage: number, resource: number, begin: number): number {
    const { account, plan } = this;
    const lot = this.lotOf(slot);
    const amount = lot * (plan.stageAmount[stage] as number);
    account.used[resource] = (account.used[resource] as number) + amount;
    account.served[resource] = (account.served[resource] as number) + lot;
    account.waited[resource] =
      (account.waited[resource] as number) + lot * (begin - (this.queuedAt[slot] as number));
    const serviceSlot = plan.stageServiceSlot[stage] as number;
    const factor =
      serviceSlot < 0 ? 1 : (this.chances[slot * plan.slotsPerShipment + serviceSlot] as number);
    const exact =
      amount * (this.secondsPerUnit[resource] as number) * factor +
      (this.remainder[resource] as number);
    const whole = Math.floor(exact);
    this.remainder[resource] = exact - whole;
    return this.hasHours[resource] === 1 ? this.advance(resource, begin, whole) : begin + whole;
  }

  private letGo(slot: number, stage: number, resource: number, time: number): void {
    const begin = this.hasHours[resource] === 1 ? this.nextOpen(resource, time, true) : time;
    this.freeAt[resource] =
      begin === Infinity ? Infinity : this.serve(slot, stage, resource, begin);
    if (begin === Infinity) return;
    this.pass(slot, stage);
    this.push(begin + this.delayOf(slot, stage), ARRIVE, slot);
  }

  private free(resource: number, time: number): void {
    this.isFreePending[resource] = 0;
    const slot = this.dequeue(resource);
    this.letGo(slot, this.stage[slot] as number, resource, time);
    if ((this.queueHead[resource] as number) >= 0 && (this.freeAt[resource] as number) < Infinity) {
      this.isFreePending[resource] = 1;
      this.push(this.freeAt[resource] as number, FREE, resource);
    }
  }

  private handle(slot: number, stage: number, resource: number, time: number): void {
    const begin = this.hasHours[resource] === 1 ? this.nextOpen(resource, time, true) : time;
    this.busyServers[resource] = (this.busyServers[resource] as number) + 1;
    if (begin < Infinity) this.push(this.serve(slot, stage, resource, begin), HANDLED, slot);
  }

  private handled(slot: number, time: number): void {
    const stage = this.stage[slot] as number;
    const resource = this.plan.stageResource[stage] as number;
    this.pass(slot, stage);
    this.push(time + this.delayOf(slot, stage), ARRIVE, slot);
    this.busyServers[resource] = (this.busyServers[resource] as number) - 1;
    if ((this.queueHead[resource] as number) >= 0) {
      const waiting = this.dequeue(resource);
      this.handle(waiting, this.stage[waiting] as number, resource, time);
    }
  }

  /** A departure takes what fits, first come first served; a block may be split over departures. */
  private sail(resource: number, time: number): void {
    const { account, plan } = this;
    const { perDeparture, headway } = plan.model.resources[resource] ?? {
      perDeparture: 0,
      headway: 0,
    };
    let space = perDeparture;
    while (space > 1e-9 && (this.queueHead[resource] as number) >= 0) {
      const slot = this.queueHead[resource] as number;
      const stage = this.stage[slot] as number;
      const needed = this.left[slot] as number;
      const taken = Math.min(space, needed);
      space -= taken;
      account.used[resource] = (account.used[resource] as number) + taken;
      const remaining = needed - taken;
      this.left[slot] = remaining;
      if (remaining > 1e-9) break;
      this.dequeue(resource);
      const lot = this.lotOf(slot);
      account.served[resource] = (account.served[resource] as number) + lot;
      account.waited[resource] =
        (account.waited[resource] as number) + lot * (time - (this.queuedAt[slot] as number));
      this.pass(slot, stage);
      this.push(time + this.delayOf(slot, stage), ARRIVE, slot);
    }
    this.push(time + headway, SAIL, resource);
  }

  private deliver(slot: number, time: number): void {
    const { account } = this;
    const demand = this.demandOf(slot);
    const lot = this.lot[demand] as number;
    const seconds = time - (this.released[slot] as number);
    account.delivered[demand] = (account.delivered[demand] as number) + lot;
    account.paid[demand] = (account.paid[demand] as number) + lot * (this.money[slot] as number);
    account.transitKgSeconds[demand] = (account.transitKgSeconds[demand] as number) + lot * seconds;
    const category = this.categoryOf[demand] as number;
    if (category >= 0) {
      const bin = category * TRANSIT_BINS + Math.min(TRANSIT_BINS - 1, Math.floor(seconds / 3600));
      account.transit[bin] = (account.transit[bin] as number) + lot;
    }
    this.giveSlot(slot);
  }

  // ── shut arcs, quotas ────────────────────────────────────────────────────────────────────────────

  /** Out of season: the shipment waits for the next epoch. Shut otherwise: it is stranded. */
  private isHeldUp(slot: number, stage: number, time: number): boolean {
    const { plan } = this;
    const flowClass = plan.routes[this.route[slot] as number]?.flowClass ?? 0;
    const why = this.shutReason(stage, flowClass, this.epoch);
    if (why === OPEN) return false;
    if (why === AWAITED) return false;
    if (why === SHUT) {
      this.drop(slot, this.account.stranded);
      return true;
    }
    if (
      (plan.stageResource[stage] as number) >= 0 &&
      this.hasHours[plan.stageResource[stage] as number] === 1
    )
      return false;
    const end = plan.epochEnds[this.epoch] as number;
    if (end > time && end < Infinity) {
      this.stage[slot] = stage - 1;
      this.push(end, ARRIVE, slot);
    }
    return true;
  }

  private shutReason(stage: number, flowClass: number, epoch: number): number {
    const { model } = this.plan;
    const size = model.classCount * model.arcCount;
    let worst = OPEN;
    for (const arc of this.plan.stageArcs[stage] ?? []) {
      const state =
        model.states[model.state[epoch * size + flowClass * model.arcCount + arc] as number];
      if (state === undefined || state.isOpen) continue;
      if (state.verdict.closedBy.length > 0) return SHUT;
      for (const { kind } of state.physical) {
        const one =
          kind === 'season'
            ? SEASON
            : kind === 'not-in-use' && this.isUncertain(arc)
              ? AWAITED
              : SHUT;
        worst = Math.max(worst, one);
      }
    }
    return worst;
  }

  private isUncertain(arc: number): boolean {
    return this.plan.model.uncertain.some(({ arcs }) => arcs.includes(arc));
  }

  /**
   * Turns the reservations of a stage into draws, all of them or none: if the window has changed and the
   * new one of any quota is full, there is no way on.
   */
  private drawQuotas(slot: number, stage: number, time: number): boolean {
    const { plan } = this;
    const lot = this.lotOf(slot);
    const uses = plan.routeQuotas[this.route[slot] as number] ?? [];
    const first = slot * plan.quotaSlotsPerShipment;
    for (const { stage: at, quota, perKg, slot: position } of uses) {
      if (at !== stage) continue;
      const { windows, amount } = plan.model.quotas[quota] ?? {};
      const window = windowAt(windows, time);
      const taken =
        (this.reserved[quota]?.[window] ?? 0) + (this.account.drawn[quota]?.[window] ?? 0);
      const isMoved = window !== (this.quotaWindow[first + position] as number);
      if (isMoved && taken + perKg * lot > (amount ?? Infinity) * (1 + 1e-12)) return false;
    }
    for (const { stage: at, quota, perKg, slot: position } of uses) {
      const booked = this.quotaWindow[first + position] as number;
      const reserved = this.reserved[quota];
      const drawn = this.account.drawn[quota];
      if (at !== stage || booked < 0 || reserved === undefined || drawn === undefined) continue;
      const window = windowAt(plan.model.quotas[quota]?.windows, time);
      reserved[booked] = (reserved[booked] ?? 0) - perKg * lot;
      drawn[window] = (drawn[window] ?? 0) + perKg * lot;
      this.quotaWindow[first + position] = -1;
    }
    return true;
  }

  /** Takes a shipment out of the run and gives back its quotas; its bookings of capacity lapse. */
  private drop(slot: number, into: Float64Array): void {
    const { plan } = this;
    const demand = this.demandOf(slot);
    const lot = this.lot[demand] as number;
    into[demand] = (into[demand] as number) + lot;
    const route = this.route[slot] as number;
    for (const { quota, slot: use, perKg, stage } of plan.routeQuotas[route] ?? []) {
      const position = slot * plan.quotaSlotsPerShipment + use;
      const booked = this.quotaWindow[position] as number;
      const reserved = this.reserved[quota];
      if (stage < (this.stage[slot] as number) || booked < 0 || reserved === undefined) continue;
      reserved[booked] = (reserved[booked] ?? 0) - perKg * lot;
    }
    this.giveSlot(slot);
  }

  // ── opening hours ────────────────────────────────────────────────────────────────────────────────

  /** First second at or after `time` at which a resource is open. The pointer moves on only for events. */
  private nextOpen(resource: number, time: number, moves: boolean): number {
    const times = this.plan.model.resources[resource]?.openTimes;
    if (times === undefined || times.length === 0) return time;
    let pair = this.openPointer[resource] as number;
    while (2 * pair < times.length && (times[2 * pair + 1] as number) <= time) pair++;
    if (moves) this.openPointer[resource] = pair;
    return 2 * pair >= times.length ? Infinity : Math.max(time, times[2 * pair] as number);
  }

  /** When `seconds` of open time have passed from `begin`, which is open. */
  private advance(resource: number, begin: number, seconds: number): number {
    const times = this.plan.model.resources[resource]?.openTimes;
    if (times === undefined || times.length === 0) return begin + seconds;
    let pair = this.openPointer[resource] as number;
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

  // ── slots ────────────────────────────────────────────────────────────────────────────────────────

  private takeSlot(): number {
    let slot = this.freeSlot;
    if (slot >= 0) this.freeSlot = this.next[slot] as number;
    else {
      if (this.usedSlots === this.capacity) this.grow();
      slot = this.usedSlots++;
    }
    this.isActive[slot] = 1;
    this.underWay++;
    if (this.underWay > this.mostUnderWay) this.mostUnderWay = this.underWay;
    return slot;
  }

  private giveSlot(slot: number): void {
    this.isActive[slot] = 0;
    this.next[slot] = this.freeSlot;
    this.freeSlot = slot;
    this.underWay--;
  }

  private grow(): void {
    const capacity = 2 * this.capacity;
    invariant(capacity <= INDEX_MASK, 'fewer than 2^27 shipments under way');
    const larger = <Numbers extends Int32Array | Float64Array | Uint8Array>(
      old: Numbers,
      fresh: Numbers,
    ): Numbers => {
      fresh.set(old);
      return fresh;
    };
    this.route = larger(this.route, new Int32Array(capacity));
    this.stage = larger(this.stage, new Int32Array(capacity));
    this.released = larger(this.released, new Float64Array(capacity));
    this.money = larger(this.money, new Float64Array(capacity));
    this.queuedAt = larger(this.queuedAt, new Float64Array(capacity));
    this.left = larger(this.left, new Float64Array(capacity));
    this.next = larger(this.next, new Int32Array(capacity));
    this.isActive = larger(this.isActive, new Uint8Array(capacity));
    this.chances = larger(this.chances, new Float64Array(capacity * this.plan.slotsPerShipment));
    this.quotaWindow = larger(
      this.quotaWindow,
      new Int32Array(capacity * this.plan.quotaSlotsPerShipment),
    );
    this.capacity = capacity;
  }
}

/** What shuts a stage, mildest first. */
const OPEN = 0;
const AWAITED = 1;
const SEASON = 2;
const SHUT = 3;

/** Days that a shipment released on the last day can book ahead. */
const DAYS_AHEAD = 120;
const DAY = 86_400;

/** What each resource offers on each day from the beginning of the run-in: rate × open time. */
function dailyOffer({ model, runIn }: SimulationPlan, days: number): Float64Array {
  const offered = new Float64Array(model.resources.length * days);
  const years = model.years
    .map((_, index) => ({ index, start: model.yearStarts[index] ?? 0 }))
    .sort((a, b) => a.start - b.start);
  model.resources.forEach(({ rates, openTimes, openShare }, resource) => {
    let pair = 0;
    for (let day = 0; day < days; day++) {
      const from = day * DAY - runIn;
      let year = years[0]?.index ?? 0;
      for (const { index, start } of years) if (start <= from) year = index;
      // Opening times end with the run; what leaves towards its end books ahead on the average.
      const isBeyond = from >= model.horizon;
      let open = openTimes.length === 0 ? DAY : isBeyond ? DAY * openShare : 0;
      while (2 * pair < openTimes.length && (openTimes[2 * pair + 1] as number) <= from) pair++;
      for (
        let next = pair;
        2 * next < openTimes.length && (openTimes[2 * next] as number) < from + DAY;
        next++
      ) {
        const begin = Math.max(from, openTimes[2 * next] as number);
        open += Math.max(0, Math.min(from + DAY, openTimes[2 * next + 1] as number) - begin);
      }
      offered[resource * days + day] = (rates[year] ?? 0) * open;
    }
  });
  return offered;
}

/** Index of the last epoch that begins at or before a second. */
function epochBefore(epochs: Float64Array, second: number): number {
  let epoch = 0;
  while (epoch + 1 < epochs.length && (epochs[epoch + 1] as number) <= second) epoch++;
  return epoch;
}

function windowAt(windows: Float64Array | undefined, second: number): number {
  if (windows === undefined) return 0;
  let window = 0;
  while (window + 1 < windows.length && (windows[window + 1] as number) <= second) window++;
  return window;
}
