/**
 * Shipments under way, one slot each, as columns. A slot that is given back is the next to be taken, so
 * memory follows the most that are ever under way at once.
 */
import { invariant } from '../core/errors.js';
import { LARGEST_INDEX } from './agenda.js';

/** The columns grow: read them anew after {@link take}. */
export class Shipments {
  demand = new Int32Array(FIRST_CAPACITY);
  route = new Int32Array(FIRST_CAPACITY);
  stage = new Int32Array(FIRST_CAPACITY);
  /** kg. */
  lot = new Float64Array(FIRST_CAPACITY);
  released = new Float64Array(FIRST_CAPACITY);
  /** USD/kg. */
  money = new Float64Array(FIRST_CAPACITY);
  queuedAt = new Float64Array(FIRST_CAPACITY);
  /** Amount that still waits for a departure, in the measure of the service. */
  left = new Float64Array(FIRST_CAPACITY);
  /** The shipment behind in its queue, −1 for none. */
  next = new Int32Array(FIRST_CAPACITY);
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

  private isActive = new Uint8Array(FIRST_CAPACITY);
  private freeSlot = -1;
  private usedSlots = 0;

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

  /** A free slot. */
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
    const larger = <Numbers extends Int32Array | Float64Array | Uint8Array>(
      old: Numbers,
      fresh: Numbers,
    ): Numbers => {
      fresh.set(old);
      return fresh;
    };
    this.demand = larger(this.demand, new Int32Array(capacity));
    this.route = larger(this.route, new Int32Array(capacity));
    this.stage = larger(this.stage, new Int32Array(capacity));
    this.lot = larger(this.lot, new Float64Array(capacity));
    this.released = larger(this.released, new Float64Array(capacity));
    this.money = larger(this.money, new Float64Array(capacity));
    this.queuedAt = larger(this.queuedAt, new Float64Array(capacity));
    this.left = larger(this.left, new Float64Array(capacity));
    this.next = larger(this.next, new Int32Array(capacity));
    this.candidate = larger(this.candidate, new Int32Array(capacity));
    this.ordinal = larger(this.ordinal, new Float64Array(capacity));
    this.detour = larger(this.detour, new Int32Array(capacity));
    this.changes = larger(this.changes, new Uint8Array(capacity));
    this.hasDrawn = larger(this.hasDrawn, new Uint8Array(capacity * this.quotas));
    this.bookedDay = larger(this.bookedDay, new Int32Array(capacity * this.stageSlots));
    this.isActive = larger(this.isActive, new Uint8Array(capacity));
    this.chances = larger(this.chances, new Float64Array(capacity * this.chanceSlots));
    this.quotaWindow = larger(this.quotaWindow, new Int32Array(capacity * this.quotaSlots));
  }
}

const FIRST_CAPACITY = 4096;
