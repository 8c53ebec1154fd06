/**
 * What is going to happen: events ordered by time, then by the priority of their kind, then by the order
 * in which they were put down. A kind and an index say what an event is about.
 */
import { EventHeap } from '../numeric/event-heap.js';

/** Kinds of event, in order of priority at one instant. */
export const EPOCH = 0;
export const WINDOW = 1;
export const FREE = 2;
export const HANDLED = 3;
export const ROOM = 4;
export const ARRIVE = 5;
export const SAIL = 6;
export const SHIP = 7;
export const RELEASE = 8;
export const NEWS = 9;
export const LEARN = 10;

const KIND_SHIFT = 28;

/** Largest index that an event can carry. */
export const LARGEST_INDEX = (1 << KIND_SHIFT) - 1;

/** The pending events of one replication. */
export class Agenda {
  /** Of the event taken last. */
  time = Number.NaN;
  kind = 0;
  index = 0;

  private readonly heap = new EventHeap(4096);

  clear(): void {
    this.heap.clear();
  }

  push(time: number, kind: number, index: number): void {
    this.heap.pushRanked(time, kind, (kind << KIND_SHIFT) | index);
  }

  /** Takes the next event; false if there is none. */
  take(): boolean {
    const { heap } = this;
    if (!heap.pop()) return false;
    this.time = heap.topTime;
    this.kind = heap.topPayload >>> KIND_SHIFT;
    this.index = heap.topPayload & LARGEST_INDEX;
    return true;
  }
}
