/**
 * Shipments under way, one slot each, as columns. A slot that is given back is the next to be taken, so
 * memory follows the most that are ever under way at once.
 */
import { invariant } from '../core/errors.js';
import { LARGEST_INDEX } from '../numeric/timing-wheel.js';

/** The columns grow: read them anew after {@link take}. */
export class Shipments {
  demand = new Int32Array(FIRST_CAPACITY);
  priority = new Int32Array(FIRST_CAPACITY);
  route = new Int32Array(FIRST_CAPACITY);
  stage = new Int32Array(FIRST_CAPACITY);
  /** kg. */
  lot = new Float64Array(FIRST_CAPACITY);
  released = new Float64Array(FIRST_CAPACITY);
  /** USD/kg. */
  money = new Float64Array(FIRST_CAPACITY);
  /** When it came to the resource of its stage; NaN while it is at none. */
  queuedAt = new Float64Array(FIRST_CAPACITY);
  /** Amount that still waits for a departure, a ship or a server, in the measure of the resource. */
  left = new Float64Array(FIRST_CAPACITY);
  /** Batches that servers are working at. */
  running = new Int32Array(FIRST_CAPACITY);
  /** The shipment behind in its queue, −1 for none. */
  next = new Int32Array(FIRST_CAPACITY);
  /** The how-manieth it was to join a queue. */
  order = new Float64Array(FIRST_CAPACITY);
  /** Storage that it takes up, −1 for none; how much of it, and since when. */
  storage = new Int32Array(FIRST_CAPACITY);
  room = new Float64Array(FIRST_CAPACITY);
  storedAt = new Float64Array(FIRST_CAPACITY);
  /** While it waits for room: the storage, and what it holds on to: a terminal's server, a lane of a link. */
  waitsFor = new Int32Array(FIRST_CAPACITY);
  heldServer = new Int32Array(FIRST_CAPACITY);
  heldLane = new Int32Array(FIRST_CAPACITY);
  /** Random delays and service factors, {@link chanceSlots} each. */
  chances: Float64Array;
  /** Windows in which quotas are reserved, {@link quotaSlots} each; −1 once drawn. */
  quotaWindow: Int32Array;
  /** Candidate that it follows, its number among its demand's shipments, and its detour, −1 for none. */
  candidate = new Int32Array(FIRST_CAPACITY);
  ordinal = new Float64Array(FIRST_CAPACITY);
  detour = new Int32Array(FIRST_CAPACITY);
  /** How often it has changed its way. */
  changes = new Uint8Array(FIRST_CAPACITY);
  /** Day for which each stage of its route is booked, {@link stageSlots} each; none unless cargo may change its way. */
  bookedDay: Int32Array;
  /** 1 for each quota that it has drawn, {@link quotas} each; none unless cargo may change its way. */
  hasDrawn: Uint8Array;

  underWay = 0;
  mostUnderWay = 0;
  /** Slots from here on have never been taken in this replication. */
  usedSlots = 0;

  private isActive = new Uint8Array(FIRST_CAPACITY);
  private freeSlot = -1;

  constructor(
    readonly chanceSlots: number,
    readonly quotaSlots: number,
    readonly stageSlots: number,
    readonly quotas: number,
  ) {
    this.hasDrawn = new Uint8Array(FIRST_CAPACITY * quotas);
    this.bookedDay = new Int32Array(FIRST_CAPACITY * stageSlots);
    this.chances = new Float64Array(FIRST_CAPACITY * chanceSlots);
    this.quotaWindow = new Int32Array(FIRST_CAPACITY * quotaSlots);
  }

  clear(): void {
    this.underWay = 0;
    this.mostUnderWay = 0;
    this.freeSlot = -1;
    this.usedSlots = 0;
    this.isActive.fill(0);
  }

  /** A free slot, at no resource and in no storage. */
  take(): number {
    let slot = this.freeSlot;
    if (slot >= 0) this.freeSlot = this.next[slot] as number;
    else {
      if (this.usedSlots === this.isActive.length) this.grow();
      slot = this.usedSlots++;
    }
    this.isActive[slot] = 1;
    this.detour[slot] = -1;
    this.changes[slot] = 0;
    if (this.quotas > 0) this.hasDrawn.fill(0, slot * this.quotas, (slot + 1) * this.quotas);
    this.queuedAt[slot] = NaN;
    this.storage[slot] = -1;
    this.waitsFor[slot] = -1;
    this.underWay++;
    if (this.underWay > this.mostUnderWay) this.mostUnderWay = this.underWay;
    return slot;
  }

  give(slot: number): void {
    this.isActive[slot] = 0;
    this.next[slot] = this.freeSlot;
    this.freeSlot = slot;
    this.underWay--;
  }

  /** Whether a slot below {@link usedSlots} is taken. */
  isUnderWay(slot: number): boolean {
    return this.isActive[slot] === 1;
  }

  /** Adds the kg under way to each demand. */
  addLots(into: Float64Array): void {
    for (let slot = 0; slot < this.usedSlots; slot++) {
      if (this.isActive[slot] === 0) continue;
      const demand = this.demand[slot] as number;
      into[demand] = (into[demand] as number) + (this.lot[slot] as number);
    }
  }

  private grow(): void {
    const capacity = 2 * this.isActive.length;
    invariant(capacity <= LARGEST_INDEX, 'fewer than 2^27 shipments under way');
    const whole = (old: Int32Array, width = 1): Int32Array<ArrayBuffer> => {
      const fresh = new Int32Array(capacity * width);
      fresh.set(old);
      return fresh;
    };
    const real = (old: Float64Array, width = 1): Float64Array<ArrayBuffer> => {
      const fresh = new Float64Array(capacity * width);
      fresh.set(old);
      return fresh;
    };
    const bytes = (old: Uint8Array, width = 1): Uint8Array<ArrayBuffer> => {
      const fresh = new Uint8Array(capacity * width);
      fresh.set(old);
      return fresh;
    };
    this.demand = whole(this.demand);
    this.priority = whole(this.priority);
    this.route = whole(this.route);
    this.stage = whole(this.stage);
    this.lot = real(this.lot);
    this.released = real(this.released);
    this.money = real(this.money);
    this.queuedAt = real(this.queuedAt);
    this.left = real(this.left);
    this.candidate = whole(this.candidate);
    this.ordinal = real(this.ordinal);
    this.detour = whole(this.detour);
    this.changes = bytes(this.changes);
    this.hasDrawn = bytes(this.hasDrawn, this.quotas);
    this.bookedDay = whole(this.bookedDay, this.stageSlots);
    this.running = whole(this.running);
    this.next = whole(this.next);
    this.order = real(this.order);
    this.storage = whole(this.storage);
    this.room = real(this.room);
    this.storedAt = real(this.storedAt);
    this.waitsFor = whole(this.waitsFor);
    this.heldServer = whole(this.heldServer);
    this.heldLane = whole(this.heldLane);
    this.chances = real(this.chances, this.chanceSlots);
    this.quotaWindow = whole(this.quotaWindow, this.quotaSlots);
    this.isActive = bytes(this.isActive);
  }
}

const FIRST_CAPACITY = 4096;
