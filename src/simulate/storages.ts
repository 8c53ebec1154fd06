/**
 * Room at places. A shipment takes up room from joining a terminal until it leaves the place. Without
 * room it waits where it is, first come first served, and holds on to what brought it: the server of the
 * terminal before, or its direction of the link, which lets nobody enter until all who wait at its end
 * have room. A lot larger than a storage is let in when the storage is empty.
 */
import { ROOM } from './agenda.js';
import { Presence } from './presence.js';
import type { SimulationPlan } from './plan.js';
import { Queues } from './queues.js';
import type { Replication } from './replication.js';

/** What a storage asks of the rest of the engine. */
export interface Doors {
  /** A shipment that waited has been let in: it lets go of what it held and goes on with its stage. */
  readonly letIn: (slot: number, time: number) => void;
  /** A shipment waits without room, or one has left and there is still too little. */
  readonly stuck: (storage: number, slot: number, time: number) => void;
}

/** All storages of a corridor. */
export class Storages {
  readonly queues: Queues;
  readonly presence: Presence;
  /** Whole kg or TEU, by storage. */
  readonly occupied: Float64Array;
  readonly most: Float64Array;
  /** Shipments let in above capacity to end a deadlock. */
  readonly passes: Float64Array;
  /** 1 while the queue is about to be looked at. */
  readonly isCalled: Uint8Array;
  /** Who is then let in whatever the room, −1 for nobody. */
  private readonly passed: Int32Array;
  private readonly capacity: Float64Array;
  private readonly plan: SimulationPlan;

  constructor(
    private readonly state: Replication,
    private readonly doors: Doors,
  ) {
    this.plan = state.plan;
    const { storages } = state.plan.model;
    const per = (): Float64Array => new Float64Array(storages.length);
    this.queues = new Queues(storages.length, state.shipments, state.plan.levels, 1);
    this.presence = new Presence(storages.length);
    this.occupied = per();
    this.most = per();
    this.passes = per();
    this.isCalled = new Uint8Array(storages.length);
    this.passed = new Int32Array(storages.length);
    this.capacity = Float64Array.from(storages, ({ amount }) => amount);
  }

  clear(): void {
    this.queues.clear();
    this.presence.clear(-this.plan.runIn);
    for (const column of [this.occupied, this.most, this.passes, this.isCalled]) column.fill(0);
    this.passed.fill(-1);
  }

  /** Counting begins. */
  openWindow(time: number): void {
    this.presence.count(time);
    this.most.set(this.occupied);
  }

  /** Whether a shipment would be let in at once for a stage; it may be in the storage already. */
  hasRoomFor(slot: number, stage: number): boolean {
    const storage = this.plan.stageStorage[stage] as number;
    if (storage < 0 || this.state.shipments.storage[slot] === storage) return true;
    const room = this.plan.stageRoom[stage] as number;
    return this.queues.length[storage] === 0 && this.fits(storage, room);
  }

  /** Takes up room for the stage of a shipment; false if it has to wait for it. */
  admit(slot: number, storage: number, time: number): boolean {
    const { shipments } = this.state;
    const room = this.plan.stageRoom[shipments.stage[slot] as number] as number;
    if (this.queues.length[storage] === 0 && this.fits(storage, room)) {
      this.moveIn(slot, storage, room, time);
      return true;
    }
    shipments.waitsFor[slot] = storage;
    this.queues.join(storage, 0, slot);
    return false;
  }

  /** Lets in one above capacity if a deadlock is to be ended, and the next ones for whom there is room. */
  call(storage: number, time: number): void {
    const passed = this.passed[storage] as number;
    this.passed[storage] = -1;
    this.isCalled[storage] = 0;
    if (passed >= 0) {
      this.pass(passed, storage, time);
      this.doors.letIn(passed, time);
    }
    for (;;) {
      const queue = this.queues.first(storage);
      if (queue < 0) return;
      const slot = this.queues.head[queue] as number;
      const room = this.roomOf(slot);
      if (!this.fits(storage, room)) break;
      this.queues.leave(storage, queue);
      this.moveIn(slot, storage, room, time);
      this.doors.letIn(slot, time);
    }
    if (this.plan.mayDeadlock && this.isCalled[storage] === 0) this.doors.stuck(storage, -1, time);
  }

  /** Lets a shipment in at once although there is no room. */
  pass(slot: number, storage: number, time: number): void {
    this.queues.remove(storage, slot);
    this.passes[storage] = (this.passes[storage] as number) + 1;
    this.moveIn(slot, storage, this.roomOf(slot), time);
  }

  /** A shipment leaves the storage that it takes up. */
  leave(slot: number, time: number): void {
    const { shipments } = this.state;
    const storage = shipments.storage[slot] as number;
    shipments.storage[slot] = -1;
    this.occupied[storage] = (this.occupied[storage] as number) - (shipments.room[slot] as number);
    this.presence.leave(storage, time, shipments.storedAt[slot] as number);
    const queue = this.queues.first(storage);
    if (queue < 0 || this.isCalled[storage] !== 0) return;
    if (this.fits(storage, this.roomOf(this.queues.head[queue] as number)))
      this.callNext(storage, time);
    else if (this.plan.mayDeadlock) this.doors.stuck(storage, -1, time);
  }

  /** Lets a shipment that waits in within this second although there is no room. */
  passNext(slot: number, time: number): void {
    const storage = this.state.shipments.waitsFor[slot] as number;
    this.passed[storage] = slot;
    this.callNext(storage, time);
  }

  /** Has the queue looked at within this second. */
  private callNext(storage: number, time: number): void {
    if (this.isCalled[storage] === 0) this.state.agenda.push(time, ROOM, storage);
    this.isCalled[storage] = 1;
  }

  private roomOf(slot: number): number {
    return this.plan.stageRoom[this.state.shipments.stage[slot] as number] as number;
  }

  private fits(storage: number, room: number): boolean {
    const occupied = this.occupied[storage] as number;
    return occupied === 0 || occupied + room <= (this.capacity[storage] as number);
  }

  private moveIn(slot: number, storage: number, room: number, time: number): void {
    const { shipments } = this.state;
    shipments.waitsFor[slot] = -1;
    if ((shipments.storage[slot] as number) >= 0) this.leave(slot, time);
    shipments.storage[slot] = storage;
    shipments.room[slot] = room;
    shipments.storedAt[slot] = time;
    const occupied = (this.occupied[storage] as number) + room;
    this.occupied[storage] = occupied;
    if (occupied > (this.most[storage] as number)) this.most[storage] = occupied;
    this.presence.enter(storage, time);
  }
}
