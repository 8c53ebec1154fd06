/**
 * The way of a shipment from stage to stage: it enters a stage if that is open and its quota is there,
 * is served by the resource, goes on after the stage's delay, and is delivered in the end, unless it is
 * stranded or returned on the way.
 */
import { TRANSIT_BINS } from './account.js';
import { ARRIVE, RELEASE } from './agenda.js';
import { Replanning } from './choice/replanning.js';
import { Waits } from './choice/waits.js';
import { Deadlocks } from './deadlocks.js';
import { type SimulationPlan, StageKind, Unusual } from './plan.js';
import type { Replication } from './replication.js';
import type { Shipments } from './shipments.js';
import type { Presence } from './presence.js';
import { Sailings } from './sailings.js';
import type { ServiceTimes } from './service-times.js';
import { AWAITED, OPEN, SHUT, shutReason } from './shut-stages.js';
import { Ships } from './ships.js';
import { type Doors, Storages } from './storages.js';
import { Terminals } from './terminals.js';
import { Tracks } from './tracks.js';
import { NO_SERVER, type Onward } from './waiting.js';

/** What is unusual about entering a stage, about joining its resource, and about leaving it. */
const BEFORE = Unusual.mayShut | Unusual.storage | Unusual.met;
const JOINING = Unusual.quota | Unusual.turn;
const AFTER = Unusual.leaves | Unusual.chance | Unusual.met;

/** What comes of looking before a stage: it goes on with it, it is elsewhere or waits, it stays on its server. */
const GOES_ON = 0;
const GONE = 1;
const STAYS = 2;

/** Moves shipments along their routes. */
export class Journeys implements Onward, Doors {
  readonly tracks: Tracks;
  readonly terminals: Terminals;
  readonly sailings: Sailings;
  readonly ships: Ships;
  readonly storages: Storages;
  readonly deadlocks: Deadlocks;
  readonly waits: Waits;
  /** Undefined where cargo keeps to its way, come what may. */
  private readonly replanning: Replanning | undefined;
  private readonly plan: SimulationPlan;
  private readonly shipments: Shipments;
  private readonly presence: Presence;
  private readonly categoryOf: Int32Array;
  // Columns of the plan and of the account that most events touch: looked up once, not each time.
  private readonly firstStage: Uint32Array;
  private readonly unusual: Uint8Array;
  private readonly kind: Uint8Array;
  private readonly resource: Int32Array;
  private readonly delay: Float64Array;
  private readonly passed: Float64Array;
  /** By demand: 1 if what is delivered sets out again. */
  private readonly isCirculating: Uint8Array;

  constructor(
    private readonly state: Replication,
    times: ServiceTimes,
  ) {
    this.plan = state.plan;
    this.shipments = state.shipments;
    this.presence = state.presence;
    this.firstStage = this.plan.firstStage;
    const mayTurn = this.plan.model.choice.replanAfter < Infinity;
    this.unusual = this.plan.stageUnusual.map((unusual, stage) => {
      const met = state.met.isMet[stage] === 1 ? Unusual.met : 0;
      const turn = mayTurn || (this.plan.stageResource[stage] as number) < 0 ? Unusual.turn : 0;
      return unusual | met | turn;
    });
    this.kind = this.plan.stageKind;
    this.resource = this.plan.stageResource;
    this.delay = this.plan.stageDelay;
    this.passed = state.account.passed;
    this.deadlocks = new Deadlocks(state);
    this.tracks = new Tracks(state, times, this, this.deadlocks);
    this.terminals = new Terminals(state, times, this, this.deadlocks);
    this.sailings = new Sailings(state, this);
    this.ships = new Ships(state, this);
    this.storages = new Storages(state, this);
    this.deadlocks.watch(this);
    this.isCirculating = Uint8Array.from(this.plan.model.demands, ({ circulating }) =>
      circulating > 0 ? 1 : 0,
    );
    this.waits = new Waits(state, times, this.tracks, this.terminals);
    this.replanning = mayTurn ? new Replanning(state, this.waits, this.storages) : undefined;
    this.categoryOf = Int32Array.from(this.plan.model.demands, ({ category }) =>
      state.categories.indexOf(category),
    );
  }

  clear(): void {
    for (const part of [this.tracks, this.terminals, this.ships, this.storages, this.deadlocks])
      part.clear();
  }

  /** Counting begins. */
  openWindow(time: number): void {
    this.presence.count(time);
    this.storages.openWindow(time);
    this.ships.openWindow();
  }

  /** Counting ends: those still at a resource or in a storage have stayed until now. */
  end(time: number): void {
    const { presence, shipments } = this;
    presence.end(time);
    this.storages.presence.end(time);
    for (let slot = 0; slot < shipments.usedSlots; slot++) {
      if (!shipments.isUnderWay(slot)) continue;
      const since = shipments.queuedAt[slot] as number;
      const resource = this.plan.stageResource[shipments.stage[slot] as number] as number;
      if (!Number.isNaN(since)) presence.stay(resource, time, since);
      const storage = shipments.storage[slot] as number;
      if (storage >= 0)
        this.storages.presence.stay(storage, time, shipments.storedAt[slot] as number);
    }
  }

  /** The shipment has finished a stage and stands before the next one, or at its destination. */
  arrive(slot: number, time: number, server = NO_SERVER): boolean {
    const { shipments } = this;
    const stage = (shipments.stage[slot] as number) + 1;
    shipments.stage[slot] = stage;
    if (stage === this.firstStage[(shipments.route[slot] as number) + 1]) {
      this.deliver(slot, time);
      return false;
    }
    return this.enter(slot, time, server);
  }

  /** Stands before its stage, perhaps still on the server of a terminal; true if it has to stay there. */
  enter(slot: number, time: number, server = NO_SERVER): boolean {
    const { shipments } = this;
    const stage = shipments.stage[slot] as number;
    const unusual = this.unusual[stage] as number;
    if ((unusual & BEFORE) !== 0) {
      const outcome = this.look(slot, stage, time, server);
      if (outcome !== GOES_ON) return outcome === STAYS;
    }
    this.begin(slot, stage, time);
    return false;
  }

  /** Whether a stage that may be shut or full lets a shipment in at once. */
  private look(slot: number, stage: number, time: number, server: number): number {
    const { shipments } = this;
    const unusual = this.unusual[stage] as number;
    if ((unusual & Unusual.mayShut) !== 0 && this.isHeldUp(slot, stage, time)) return GONE;
    if ((unusual & Unusual.met) !== 0 && this.waitsForOpening(slot, stage, time)) return GONE;
    const storage = this.plan.stageStorage[stage] as number;
    if (storage < 0 || storage === shipments.storage[slot]) return GOES_ON;
    if (this.fleesStorage(slot, stage, storage, time))
      return this.enter(slot, time, server) ? STAYS : GONE;
    const isIn = this.storages.admit(slot, storage, time);
    return !isIn && this.wait(slot, stage, storage, time, server) ? STAYS : GOES_ON;
  }

  /** There is room for a shipment that has waited for it. */
  letIn(slot: number, time: number): void {
    const { shipments } = this;
    const lane = shipments.heldLane[slot] as number;
    const server = shipments.heldServer[slot] as number;
    this.begin(slot, shipments.stage[slot] as number, time);
    if (lane >= 0) this.tracks.release(lane, time);
    if (server >= 0) this.terminals.release(server, time);
  }

  stuck(storage: number, slot: number, time: number): void {
    this.deadlocks.look(storage, slot, time);
  }

  /** Holds on to what brought it; false if that closed a circle and it was let in above capacity. */
  private wait(
    slot: number,
    stage: number,
    storage: number,
    time: number,
    server: number,
  ): boolean {
    const { plan } = this;
    const { shipments } = this;
    const lane = plan.stageHolds[stage] as number;
    shipments.heldLane[slot] = lane;
    shipments.heldServer[slot] = server;
    if (lane >= 0) this.tracks.hold(lane);
    if (server >= 0) this.terminals.keep(server);
    if (!plan.mayDeadlock || !this.deadlocks.look(storage, slot, time)) return true;
    if (lane >= 0) this.tracks.release(lane, time);
    if (server >= 0) this.terminals.unkeep(server);
    return false;
  }

  /** Joins the resource of its stage. */
  private begin(slot: number, stage: number, time: number): void {
    if (((this.unusual[stage] as number) & JOINING) !== 0 && !this.joins(slot, stage, time)) return;
    const { presence, shipments } = this;
    const resource = this.resource[stage] as number;
    shipments.queuedAt[slot] = time;
    presence.enter(resource, time);
    const kind = this.kind[stage] as number;
    if (kind === StageKind.handling) this.terminals.enter(slot, stage, resource, time);
    else if (kind === StageKind.headway) this.tracks.enter(slot, stage, resource, time);
    else this.sailings.enter(slot, stage, resource);
  }

  /** Not if it takes another way, finds a quota used up, or there is no resource to join. */
  private joins(slot: number, stage: number, time: number): boolean {
    const resource = this.resource[stage] as number;
    if (
      resource >= 0 &&
      this.replanning?.isTooLong(resource, time) === true &&
      this.changesWay(slot, time, resource)
    )
      return false;
    const needsQuota = ((this.unusual[stage] as number) & Unusual.quota) !== 0;
    if (needsQuota && !this.drawQuotas(slot, stage, time)) return false;
    if (resource >= 0) return true;
    if (this.kind[stage] === StageKind.gathering)
      this.ships.enter(slot, this.plan.stageShips[stage] as number, time);
    else this.goOn(slot, stage, time, NO_SERVER);
    return false;
  }

  /** Takes another way from where it stands, if there is one. */
  private changesWay(slot: number, time: number, resource = -1): boolean {
    const demand = this.state.shipments.demand[slot] as number;
    if (this.isCirculating[demand] === 1) return false;
    if (this.replanning?.change(slot, time, { resource, storage: -1 }) !== true) return false;
    this.enter(slot, time);
    return true;
  }

  /** Turns away from a storage without room, if there is another way. */
  private fleesStorage(slot: number, stage: number, storage: number, time: number): boolean {
    const { replanning, storages } = this;
    if (replanning === undefined || storages.hasRoomFor(slot, stage)) return false;
    if (this.isCirculating[this.state.shipments.demand[slot] as number] === 1) return false;
    const resource = this.plan.stageResource[stage] as number;
    return replanning.change(slot, time, { resource, storage });
  }

  goOn(slot: number, stage: number, time: number, server: number): boolean {
    const { passed } = this;
    const { presence, shipments } = this;
    passed[stage] = (passed[stage] as number) + (shipments.lot[slot] as number);
    const resource = this.resource[stage] as number;
    if (resource >= 0) {
      presence.leave(resource, time, shipments.queuedAt[slot] as number);
      shipments.queuedAt[slot] = NaN;
    }
    let delay = this.delay[stage] as number;
    if (((this.unusual[stage] as number) & AFTER) !== 0)
      delay += this.leavePlace(slot, stage, time);
    if (delay === 0) return this.arrive(slot, time, server);
    this.state.agenda.push(time + delay, ARRIVE, slot);
    return false;
  }

  /** Leaves a storage where the stage ends there; seconds by which chance and disruptions delay it. */
  private leavePlace(slot: number, stage: number, time: number): number {
    const { met, shipments } = this.state;
    const unusual = this.unusual[stage] as number;
    if ((unusual & Unusual.leaves) !== 0 && (shipments.storage[slot] as number) >= 0)
      this.storages.leave(slot, time);
    const extra = (unusual & Unusual.met) !== 0 ? met.extra(stage, time) : 0;
    const chance = this.plan.stageSlot[stage] as number;
    if (chance < 0) return extra;
    return extra + (shipments.chances[slot * shipments.chanceSlots + chance] as number);
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
    if ((shipments.storage[slot] as number) >= 0) this.storages.leave(slot, time);
    shipments.give(slot);
    if (this.isCirculating[demand] === 1) this.state.agenda.push(time, RELEASE, demand);
  }

  /** Shut by a disruption, with no limit of its own before which it would queue: it waits. */
  private waitsForOpening(slot: number, stage: number, time: number): boolean {
    const { agenda, met, shipments } = this.state;
    const open = met.opensAt(stage, time);
    if (open === time) return false;
    if (this.replanning?.isTooLongAWait(open - time) === true && this.changesWay(slot, time))
      return true;
    if (open < Infinity) {
      shipments.stage[slot] = stage - 1;
      agenda.push(open, ARRIVE, slot);
    }
    return true;
  }

  /**
   * Out of season: the shipment waits for the next epoch. Shut otherwise: it is stranded, returned or,
   * as it left when its way was lawful, let through.
   */
  private isHeldUp(slot: number, stage: number, time: number): boolean {
    const { plan } = this;
    const { account, agenda, epoch, opening, shipments } = this.state;
    const flowClass = plan.routes[shipments.route[slot] as number]?.flowClass ?? 0;
    const why = shutReason(plan, stage, flowClass, epoch);
    if (why === OPEN || why === AWAITED) return false;
    if (why === SHUT) {
      if (this.changesWay(slot, time)) return true;
      const { caught } = plan.model;
      if (caught === 'let-through') return false;
      this.drop(slot, caught === 'returned' ? account.returned : account.stranded, time);
      return true;
    }
    const resource = plan.stageResource[stage] as number;
    if (resource >= 0 && opening.hasHours[resource] === 1) return false;
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
    if (!isDrawn && !this.changesWay(slot, time)) this.drop(slot, account.returned, time);
    return isDrawn;
  }

  /** Takes a shipment out of the run and gives back its quotas; its bookings of capacity lapse. */
  private drop(slot: number, into: Float64Array, time: number): void {
    const { quotas, shipments } = this.state;
    const demand = shipments.demand[slot] as number;
    into[demand] = (into[demand] as number) + (shipments.lot[slot] as number);
    quotas.giveBack(this.plan.routeQuotas[shipments.route[slot] as number] ?? [], slot);
    if ((shipments.storage[slot] as number) >= 0) this.storages.leave(slot, time);
    shipments.give(slot);
  }
}
