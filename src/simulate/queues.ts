/** Shipments that wait for a resource, first come first served: a linked list through their slots. */
import type { Shipments } from './shipments.js';

/** One queue for each resource. */
export class Queues {
  /** First in each queue, −1 if nobody waits. */
  readonly head: Int32Array;
  private readonly tail: Int32Array;
  private readonly length: Int32Array;

  constructor(
    resources: number,
    private readonly shipments: Shipments,
  ) {
    this.head = new Int32Array(resources);
    this.tail = new Int32Array(resources);
    this.length = new Int32Array(resources);
  }

  clear(): void {
    this.head.fill(-1);
    this.tail.fill(-1);
    this.length.fill(0);
  }

  /** Puts a shipment at the end; returns how long the queue now is. */
  join(resource: number, slot: number): number {
    const { next } = this.shipments;
    next[slot] = -1;
    const last = this.tail[resource] as number;
    if (last < 0) this.head[resource] = slot;
    else next[last] = slot;
    this.tail[resource] = slot;
    const length = (this.length[resource] as number) + 1;
    this.length[resource] = length;
    return length;
  }

  /** Takes the first of a queue that is not empty. */
  leave(resource: number): number {
    const slot = this.head[resource] as number;
    const next = this.shipments.next[slot] as number;
    this.head[resource] = next;
    if (next < 0) this.tail[resource] = -1;
    this.length[resource] = (this.length[resource] as number) - 1;
    return slot;
  }
}
