/**
 * What is going to happen: events ordered by time, then by the priority of their kind, then by the order
 * in which they were put down. A kind and an index say what an event is about.
 */
import { TimingWheel } from '../numeric/timing-wheel.js';

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

/** The pending events of one replication. */
export class Agenda extends TimingWheel {
  /** Kind of the event taken last. */
  get kind(): number {
    return this.rank;
  }
}
