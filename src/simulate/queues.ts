/**
 * Those who wait, in the order in which they go: the highest priority first, within one priority who came
 * first. A place has a lane for each direction where directions are told apart; of two lanes the one goes
 * first whose first came first. Linked lists through the slots of shipments, one for each level and lane.
 */
import type { Shipments } from './shipments.js';

/** The queues of a number of places. */
export class Queues {
  /** First in each queue, −1 if nobody waits; queue = (place × levels + level) × lanes + lane. */
  readonly head: Int32Array;
  /** How many wait at each place. */
  readonly length: Int32Array;
  /** Queues of one place. */
  readonly span: number;
  private readonly tail: Int32Array;
  private joined = 0;

  constructor(
    places: number,
    private readonly shipments: Shipments,
    private readonly levels: number,
    private readonly lanes: number,
  ) {
    this.span = levels * lanes;
    this.head = new Int32Array(places * this.span);
    this.tail = new Int32Array(places * this.span);
    this.length = new Int32Array(places);
  }

  clear(): void {
    this.head.fill(-1);
    this.tail.fill(-1);
    this.length.fill(0);
    this.joined = 0;
  }

  /** Puts a shipment at the end of its level and lane; returns how many now wait at the place. */
  join(place: number, lane: number, slot: number): number {
    const { next } = this.shipments;
    let queue = place;
    if (this.span > 1) {
      const { order, priority } = this.shipments;
      const level = this.levels - 1 - (priority[slot] as number);
      queue = (place * this.levels + level) * this.lanes + lane;
      order[slot] = this.joined++;
    }
    next[slot] = -1;
    const last = this.tail[queue] as number;
    if (last < 0) this.head[queue] = slot;
    else next[last] = slot;
    this.tail[queue] = slot;
    const length = (this.length[place] as number) + 1;
    this.length[place] = length;
    return length;
  }

  /** The queue whose first is next, −1 if nobody waits. */
  first(place: number): number {
    if (this.length[place] === 0) return -1;
    if (this.span === 1) return place;
    return this.firstOpen(place, NOTHING_HELD);
  }

  /** The same among lanes that are not held: `held[2 × place + lane]` is above zero for those that are. */
  firstOpen(place: number, held: Int32Array): number {
    if (this.length[place] === 0) return -1;
    const { head, lanes } = this;
    const { order } = this.shipments;
    const end = (place + 1) * this.span;
    for (let queue = place * this.span; queue < end; queue += lanes) {
      let best = -1;
      for (let lane = 0; lane < lanes; lane++) {
        const slot = head[queue + lane] as number;
        if (slot < 0 || (held.length > 0 && (held[2 * place + lane] as number) > 0)) continue;
        if (best < 0 || (order[slot] as number) < (order[head[best] as number] as number))
          best = queue + lane;
      }
      if (best >= 0) return best;
    }
    return -1;
  }

  /** Takes the first of a queue that is not empty. */
  leave(place: number, queue: number): number {
    const slot = this.head[queue] as number;
    const next = this.shipments.next[slot] as number;
    this.head[queue] = next;
    if (next < 0) this.tail[queue] = -1;
    this.length[place] = (this.length[place] as number) - 1;
    return slot;
  }

  /** Takes out a shipment wherever it stands at a place. O(those who wait there). */
  remove(place: number, slot: number): void {
    const { next } = this.shipments;
    const end = (place + 1) * this.span;
    for (let queue = place * this.span; queue < end; queue++) {
      let before = -1;
      for (let at = this.head[queue] as number; at >= 0; at = next[at] as number) {
        if (at !== slot) {
          before = at;
          continue;
        }
        const after = next[at] as number;
        if (before < 0) this.head[queue] = after;
        else next[before] = after;
        if (after < 0) this.tail[queue] = before;
        this.length[place] = (this.length[place] as number) - 1;
        return;
      }
    }
  }
}

const NOTHING_HELD = new Int32Array(0);
