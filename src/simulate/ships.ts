/**
 * Ships that gather parcels. The first lot that waits calls a ship; it is there after its call, loads in
 * the order of the queue, and leaves when it is full or when its patience ends. A lot larger than what is
 * left of a ship is split, and leaves with the last ship that takes of it.
 */
import { SHIP } from './agenda.js';
import { Queues } from './queues.js';
import type { Replication } from './replication.js';
import { NO_SERVER, type Onward } from './waiting.js';

/** All groups of ships of a plan. */
export class Ships {
  /** Sailed, and loaded in all, by group; kg. */
  readonly sailed: Float64Array;
  readonly loaded: Float64Array;
  private readonly queues: Queues;
  private readonly payload: Float64Array;
  private readonly patience: Float64Array;
  private readonly callTime: Float64Array;
  private readonly condition: Uint8Array;
  /** When the ship called comes, or the one in port leaves at the latest. */
  private readonly dueAt: Float64Array;
  private readonly space: Float64Array;
  /** First and last of the shipments that leave with the ship in port. */
  private readonly firstAboard: Int32Array;
  private readonly lastAboard: Int32Array;

  constructor(
    private readonly state: Replication,
    private readonly onward: Onward,
  ) {
    const { ships } = state.plan;
    this.queues = new Queues(ships.length, state.shipments, state.plan.levels, 1);
    this.payload = Float64Array.from(ships, ({ payload }) => payload);
    this.patience = Float64Array.from(ships, ({ patience }) => patience);
    this.callTime = Float64Array.from(ships, ({ call }) => call);
    this.condition = new Uint8Array(ships.length);
    this.dueAt = new Float64Array(ships.length);
    this.space = new Float64Array(ships.length);
    this.firstAboard = new Int32Array(ships.length);
    this.lastAboard = new Int32Array(ships.length);
    this.sailed = new Float64Array(ships.length);
    this.loaded = new Float64Array(ships.length);
  }

  clear(): void {
    this.queues.clear();
    this.condition.fill(NONE);
    this.dueAt.fill(NaN);
    this.firstAboard.fill(-1);
    this.openWindow();
  }

  /** Counting begins. */
  openWindow(): void {
    this.sailed.fill(0);
    this.loaded.fill(0);
  }

  /** A shipment waits for a ship. */
  enter(slot: number, group: number, time: number): void {
    const { shipments } = this.state;
    shipments.left[slot] = shipments.lot[slot] as number;
    this.queues.join(group, 0, slot);
    if (this.condition[group] === NONE) this.callShip(group, time);
    else if (this.condition[group] === IN_PORT) this.load(group, time);
  }

  /** A ship comes, or its patience ends. */
  due(group: number, time: number): void {
    if (this.dueAt[group] !== time) return;
    if (this.condition[group] === CALLED) this.arrive(group, time);
    else if (this.condition[group] === IN_PORT) this.sail(group, time);
  }

  private callShip(group: number, time: number): void {
    this.condition[group] = CALLED;
    if (this.callTime[group] === 0) this.arrive(group, time);
    else this.await(group, time + (this.callTime[group] as number));
  }

  private arrive(group: number, time: number): void {
    this.condition[group] = IN_PORT;
    this.space[group] = this.payload[group] as number;
    this.load(group, time);
    if (this.condition[group] === IN_PORT)
      this.await(group, time + (this.patience[group] as number));
  }

  private await(group: number, time: number): void {
    this.dueAt[group] = time;
    this.state.agenda.push(time, SHIP, group);
  }

  private load(group: number, time: number): void {
    const { next, left } = this.state.shipments;
    let space = this.space[group] as number;
    while (space > NOTHING) {
      const queue = this.queues.first(group);
      if (queue < 0) break;
      const slot = this.queues.head[queue] as number;
      const needed = left[slot] as number;
      const taken = needed < space ? needed : space;
      space -= taken;
      this.loaded[group] = (this.loaded[group] as number) + taken;
      left[slot] = needed - taken;
      if (needed - taken > NOTHING) break;
      this.queues.leave(group, queue);
      next[slot] = -1;
      if ((this.firstAboard[group] as number) < 0) this.firstAboard[group] = slot;
      else next[this.lastAboard[group] as number] = slot;
      this.lastAboard[group] = slot;
    }
    this.space[group] = space;
    if (space <= NOTHING) this.sail(group, time);
  }

  private sail(group: number, time: number): void {
    const { shipments } = this.state;
    let slot = this.firstAboard[group] as number;
    this.firstAboard[group] = -1;
    this.condition[group] = NONE;
    this.dueAt[group] = NaN;
    this.sailed[group] = (this.sailed[group] as number) + 1;
    while (slot >= 0) {
      const after = shipments.next[slot] as number;
      this.onward.goOn(slot, shipments.stage[slot] as number, time, NO_SERVER);
      slot = after;
    }
    if ((this.queues.length[group] as number) > 0 && this.condition[group] === NONE)
      this.callShip(group, time);
  }
}

const NONE = 0;
const CALLED = 1;
const IN_PORT = 2;
const NOTHING = 1e-6;
