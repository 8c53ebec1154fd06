/**
 * Deadlocks: storages of which no shipment can ever leave, since each waits for room in another of them,
 * for a direction of a link that such shipments hold, or for servers that they all keep. Looked for when
 * a shipment comes to wait, and when one leaves and the next still does not fit; so a circle is found in
 * the second in which it closes. The test takes away every storage with a shipment that can move; what
 * is left, if anything, is stuck for good.
 * Coffman, Elphick and Shoshani 1971, "System deadlocks"; Holt 1972, "Some deadlock properties of
 * computer systems".
 */
import { CorridorError } from '../core/errors.js';
import type { DeadlockRecord } from '../model/answers.js';
import type { SimulationPlan } from './plan.js';
import type { Replication } from './replication.js';
import type { Storages } from './storages.js';

/** A record lists no more deadlocks than this; all are counted. */
export const DEADLOCK_LIMIT = 20;

/** The parts of the engine in which shipments wait for each other. */
export interface WaitingParts {
  readonly storages: Storages;
  /** By resource: servers, and how many of them are kept by shipments without room. */
  readonly terminals: { readonly servers: Int32Array; readonly kept: Int32Array };
  /** By lane: how many wait at its end for room. */
  readonly tracks: { readonly held: Int32Array };
}

/** Finds deadlocks and ends them as the scenario says. */
export class Deadlocks {
  found: DeadlockRecord[] = [];
  count = 0;
  private readonly plan: SimulationPlan;
  private parts: WaitingParts | undefined;
  /** By slot: what a shipment waits for (kind) and which. */
  private kind = new Uint8Array(0);
  private target = new Int32Array(0);
  private readonly isStuck: Uint8Array;
  /** By lane and by terminal: how many of those who hold it wait for storages that are stuck. */
  private readonly laneHolders: Int32Array;
  private readonly serverHolders: Int32Array;

  constructor(private readonly state: Replication) {
    this.plan = state.plan;
    const { resources, storages } = state.plan.model;
    this.isStuck = new Uint8Array(storages.length);
    this.laneHolders = new Int32Array(2 * resources.length);
    this.serverHolders = new Int32Array(resources.length);
  }

  /** The parts to look at; they are made after this one. */
  watch(parts: WaitingParts): void {
    this.parts = parts;
  }

  clear(): void {
    this.found = [];
    this.count = 0;
  }

  /** A shipment has joined the queue of a resource that shipments without room hold. */
  joined(slot: number, time: number): void {
    const storage = this.state.shipments.storage[slot] as number;
    if (storage >= 0) this.look(storage, -1, time);
  }

  /**
   * Looks whether `storage` is stuck for good. If so a shipment is let in above capacity whose waiting
   * stands in the way of one in `storage`: the one that has just come to wait (`slot`, −1 for none) if it
   * does, else the first that does. True if it was `slot`, which is then let in at once.
   */
  look(storage: number, slot: number, time: number): boolean {
    const { parts } = this;
    if (parts === undefined || parts.storages.queues.length[storage] === 0) return false;
    if (!this.reduce(parts, storage)) return false;
    this.count++;
    if (this.found.length < DEADLOCK_LIMIT) this.found.push(this.describe(storage, time));
    if (this.plan.model.deadlock === 'stop') {
      this.state.stoppedAt = time;
      return false;
    }
    if (slot >= 0 && this.isInTheWay(slot)) {
      parts.storages.pass(slot, storage, time);
      return true;
    }
    parts.storages.passNext(this.obstacleOf(storage), time);
    return false;
  }

  /** Whether a shipment that waits for room takes up a storage that is stuck, or holds what is waited for. */
  private isInTheWay(waiting: number): boolean {
    const { shipments } = this.state;
    const storage = shipments.storage[waiting] as number;
    if (storage >= 0 && this.isStuck[storage] === 1) return true;
    const lane = shipments.heldLane[waiting] as number;
    const server = shipments.heldServer[waiting] as number;
    for (let slot = 0; slot < shipments.usedSlots; slot++) {
      const stored = shipments.storage[slot] as number;
      if (!shipments.isUnderWay(slot) || stored < 0 || this.isStuck[stored] === 0) continue;
      const held =
        this.kind[slot] === FOR_LANE ? lane : this.kind[slot] === FOR_SERVER ? server : -1;
      if (held >= 0 && this.target[slot] === held) return true;
    }
    return false;
  }

  /** Whether a storage is left when every storage with a shipment that can move is taken away. */
  private reduce(parts: WaitingParts, asked: number): boolean {
    const { isStuck } = this;
    const { queues, isCalled } = parts.storages;
    for (let storage = 0; storage < isStuck.length; storage++)
      isStuck[storage] = (queues.length[storage] as number) > 0 && isCalled[storage] === 0 ? 1 : 0;
    if (isStuck[asked] === 0) return false;
    this.readQueues(parts);
    const { shipments } = this.state;
    for (let changed = true; changed;) {
      changed = false;
      this.countHolders();
      for (let slot = 0; slot < shipments.usedSlots; slot++) {
        const storage = shipments.storage[slot] as number;
        if (!shipments.isUnderWay(slot) || storage < 0 || isStuck[storage] === 0) continue;
        if (this.waitsInVain(parts, slot)) continue;
        if (storage === asked) return false;
        isStuck[storage] = 0;
        changed = true;
      }
    }
    return true;
  }

  /** Writes down for every shipment what it waits for. */
  private readQueues({ terminals, tracks }: WaitingParts): void {
    const { queues, shipments } = this.state;
    const slots = shipments.usedSlots;
    if (this.kind.length < slots) {
      this.kind = new Uint8Array(2 * slots);
      this.target = new Int32Array(2 * slots);
    }
    this.kind.fill(MOBILE, 0, slots);
    for (let slot = 0; slot < slots; slot++) {
      if (!shipments.isUnderWay(slot) || (shipments.waitsFor[slot] as number) < 0) continue;
      this.kind[slot] = FOR_ROOM;
      this.target[slot] = shipments.waitsFor[slot] as number;
    }
    const { span, head, length } = queues;
    for (let resource = 0; resource < length.length; resource++) {
      if (length[resource] === 0) continue;
      const isKept =
        (terminals.kept[resource] as number) === (terminals.servers[resource] as number);
      for (let queue = resource * span; queue < (resource + 1) * span; queue++) {
        for (let slot = head[queue] as number; slot >= 0; slot = shipments.next[slot] as number) {
          const lane =
            2 * resource + (this.plan.stageLane[shipments.stage[slot] as number] as number);
          if ((tracks.held[lane] as number) > 0) {
            this.kind[slot] = FOR_LANE;
            this.target[slot] = lane;
          } else if (isKept && (terminals.kept[resource] as number) > 0) {
            this.kind[slot] = FOR_SERVER;
            this.target[slot] = resource;
          }
        }
      }
    }
  }

  private countHolders(): void {
    const { shipments } = this.state;
    this.laneHolders.fill(0);
    this.serverHolders.fill(0);
    for (let slot = 0; slot < shipments.usedSlots; slot++) {
      if (this.kind[slot] !== FOR_ROOM || this.isStuck[this.target[slot] as number] === 0) continue;
      const lane = shipments.heldLane[slot] as number;
      const server = shipments.heldServer[slot] as number;
      if (lane >= 0) this.laneHolders[lane] = (this.laneHolders[lane] as number) + 1;
      if (server >= 0) this.serverHolders[server] = (this.serverHolders[server] as number) + 1;
    }
  }

  /** A direction opens when all who hold it have gone on; of servers one is enough. */
  private waitsInVain({ terminals }: WaitingParts, slot: number): boolean {
    const target = this.target[slot] as number;
    switch (this.kind[slot]) {
      case FOR_ROOM:
        return this.isStuck[target] === 1;
      case FOR_LANE:
        return (this.laneHolders[target] as number) > 0;
      case FOR_SERVER:
        return this.serverHolders[target] === terminals.servers[target];
      default:
        return false;
    }
  }

  /** A circle of storages, each holding a shipment that waits for the next. */
  private describe(storage: number, time: number): DeadlockRecord {
    const { storages } = this.plan.model;
    const seen: number[] = [];
    for (let at = storage; at >= 0 && !seen.includes(at);) {
      seen.push(at);
      const next = this.target[this.obstacleOf(at)] as number;
      if (seen.includes(next)) {
        seen.splice(0, seen.indexOf(next));
        break;
      }
      at = next;
    }
    return {
      time,
      storages: seen.map((index) => storages[index]?.id ?? ''),
      places: seen.map((index) => storages[index]?.place ?? ''),
    };
  }

  /**
   * The shipment for whose room the first one in a stuck storage waits in the end: itself, or one that
   * holds the direction or the server that it waits for.
   */
  private obstacleOf(storage: number): number {
    const { shipments } = this.state;
    for (let slot = 0; slot < shipments.usedSlots; slot++) {
      if (!shipments.isUnderWay(slot) || shipments.storage[slot] !== storage) continue;
      if (this.kind[slot] === FOR_ROOM) return slot;
      const holds = this.kind[slot] === FOR_LANE ? shipments.heldLane : shipments.heldServer;
      for (let holder = 0; holder < shipments.usedSlots; holder++) {
        const isHolder = this.kind[holder] === FOR_ROOM && holds[holder] === this.target[slot];
        if (isHolder && this.isStuck[this.target[holder] as number] === 1) return holder;
      }
    }
    throw new CorridorError('internal', 'internal invariant broken: a stuck storage is empty');
  }
}

const MOBILE = 0;
const FOR_ROOM = 1;
const FOR_LANE = 2;
const FOR_SERVER = 3;
