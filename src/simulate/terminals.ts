/**
 * Terminals: a queue with servers. A server holds one shipment, or one batch of it, for its handling
 * time; a shipment goes on when all its batches are done. If it finds no room further on it keeps its
 * server until it does (blocking after service).
 */
import { HANDLED } from './agenda.js';
import type { Deadlocks } from './deadlocks.js';
import type { SimulationPlan } from './plan.js';
import type { Replication } from './replication.js';
import type { Shipments } from './shipments.js';
import type { Queues } from './queues.js';
import type { ServiceTimes } from './service-times.js';
import { enqueue, type Onward } from './waiting.js';

/** All terminals of a corridor. */
export class Terminals {
  readonly servers: Int32Array;
  /** Servers kept by shipments that have found no room further on. */
  readonly kept: Int32Array;
  private readonly plan: SimulationPlan;
  private readonly shipments: Shipments;
  private readonly queues: Queues;
  private readonly busyServers: Int32Array;
  private readonly batch: Float64Array;
  private readonly isBatched: Uint8Array;
  private readonly resource: Int32Array;
  private readonly mayDeadlock: boolean;

  constructor(
    private readonly state: Replication,
    private readonly times: ServiceTimes,
    private readonly onward: Onward,
    private readonly deadlocks: Deadlocks,
  ) {
    this.plan = state.plan;
    this.shipments = state.shipments;
    this.queues = state.queues;
    const { resources } = state.plan.model;
    this.busyServers = new Int32Array(resources.length);
    this.kept = new Int32Array(resources.length);
    this.servers = Int32Array.from(resources, ({ servers }) => servers);
    this.batch = Float64Array.from(resources, ({ batch }) => batch);
    this.isBatched = Uint8Array.from(resources, ({ batch }) => (batch > 0 ? 1 : 0));
    this.resource = state.plan.stageResource;
    this.mayDeadlock = state.plan.mayDeadlock;
  }

  clear(): void {
    this.busyServers.fill(0);
    this.kept.fill(0);
  }

  /** Whether all servers are busy. */
  isFull(resource: number): boolean {
    return (this.busyServers[resource] as number) >= (this.servers[resource] as number);
  }

  /** A shipment stands before the terminal. */
  enter(slot: number, stage: number, resource: number, time: number): void {
    if (this.isBatched[resource] === 1) {
      if (this.isTaken(slot, stage, resource, time)) return;
    } else {
      const busy = this.busyServers[resource] as number;
      if (busy < (this.servers[resource] as number)) {
        this.busyServers[resource] = busy + 1;
        this.handle(slot, stage, resource, time);
        return;
      }
    }
    enqueue(this.state, slot, resource, 0);
    if (this.mayDeadlock && this.kept[resource] === this.servers[resource])
      this.deadlocks.joined(slot, time);
  }

  /** Handling of a shipment or of a batch is finished; its server takes the next. */
  handled(slot: number, time: number): void {
    const { shipments } = this;
    const stage = shipments.stage[slot] as number;
    const resource = this.resource[stage] as number;
    if (this.isBatched[resource] === 1 && !this.isLastBatch(slot)) {
      this.freeServer(resource, time);
      return;
    }
    if (!this.onward.goOn(slot, stage, time, resource)) this.freeServer(resource, time);
  }

  /** A shipment that kept its server has found room. */
  release(resource: number, time: number): void {
    this.kept[resource] = (this.kept[resource] as number) - 1;
    this.freeServer(resource, time);
  }

  /** A shipment that has been handled keeps its server. */
  keep(resource: number): void {
    this.kept[resource] = (this.kept[resource] as number) + 1;
  }

  /** It has been let in at once after all. */
  unkeep(resource: number): void {
    this.kept[resource] = (this.kept[resource] as number) - 1;
  }

  private freeServer(resource: number, time: number): void {
    const { queues, shipments } = this;
    const queue = queues.first(resource);
    if (queue < 0) {
      this.busyServers[resource] = (this.busyServers[resource] as number) - 1;
      return;
    }
    if (this.isBatched[resource] === 1) {
      this.handleNextBatch(queue, resource, time);
      return;
    }
    const slot = queues.leave(resource, queue);
    this.handle(slot, shipments.stage[slot] as number, resource, time);
  }

  /** A batch is done; whether it was the last of its shipment. */
  private isLastBatch(slot: number): boolean {
    const { shipments } = this;
    const running = (shipments.running[slot] as number) - 1;
    shipments.running[slot] = running;
    return running === 0 && (shipments.left[slot] as number) <= NOTHING;
  }

  /** A server that counts as busy takes a batch of the first in a queue. */
  private handleNextBatch(queue: number, resource: number, time: number): void {
    const { queues, shipments } = this;
    const slot = queues.head[queue] as number;
    this.handleBatch(slot, shipments.stage[slot] as number, resource, time);
    if ((shipments.left[slot] as number) <= NOTHING) queues.leave(resource, queue);
  }

  /** A server that counts as busy takes a shipment. */
  private handle(slot: number, stage: number, resource: number, time: number): void {
    const begin = this.times.openFrom(resource, time);
    if (begin < Infinity)
      this.state.agenda.push(this.times.serve(slot, stage, resource, begin), HANDLED, slot);
  }

  /** Puts a shipment of batches on all free servers, if nobody waits before it; whether that was all of it. */
  private isTaken(slot: number, stage: number, resource: number, time: number): boolean {
    const { queues, shipments } = this;
    shipments.left[slot] =
      (shipments.lot[slot] as number) * (this.plan.stageAmount[stage] as number);
    shipments.running[slot] = 0;
    const isFirst = queues.length[resource] === 0;
    while (isFirst && !this.isFull(resource) && shipments.left[slot] > NOTHING) {
      this.busyServers[resource] = (this.busyServers[resource] as number) + 1;
      this.handleBatch(slot, stage, resource, time);
    }
    return shipments.left[slot] <= NOTHING;
  }

  private handleBatch(slot: number, stage: number, resource: number, time: number): void {
    const { shipments } = this;
    const begin = this.times.openFrom(resource, time);
    shipments.running[slot] = (shipments.running[slot] as number) + 1;
    const size = this.batch[resource] as number;
    const left = shipments.left[slot] as number;
    const amount = left < size ? left : size;
    const number = Math.round(
      ((shipments.lot[slot] as number) * (this.plan.stageAmount[stage] as number) - left) / size,
    );
    shipments.left[slot] = left - amount;
    if (begin === Infinity) return;
    const end = this.times.serveBatch(slot, stage, resource, begin, amount, number);
    this.state.agenda.push(end, HANDLED, slot);
  }
}

/** Less than this is nothing left, in any measure. */
const NOTHING = 1e-9;
