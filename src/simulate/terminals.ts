/** Terminals: a queue with servers, each of which holds one shipment for its handling time. */
import { HANDLED } from './agenda.js';
import type { Replication } from './replication.js';
import type { ServiceTimes } from './service-times.js';
import { enqueue, type Onward } from './waiting.js';

/** All terminals of a corridor. */
export class Terminals {
  private readonly busyServers: Int32Array;
  private readonly servers: Int32Array;

  constructor(
    private readonly state: Replication,
    private readonly times: ServiceTimes,
    private readonly onward: Onward,
  ) {
    const { resources } = state.plan.model;
    this.busyServers = new Int32Array(resources.length);
    this.servers = Int32Array.from(resources, ({ servers }) => servers);
  }

  clear(): void {
    this.busyServers.fill(0);
  }

  /** Whether all servers are busy. */
  isFull(resource: number): boolean {
    return (this.busyServers[resource] as number) >= (this.servers[resource] as number);
  }

  /** A shipment stands before the terminal. */
  enter(slot: number, stage: number, resource: number, time: number): void {
    if ((this.busyServers[resource] as number) < (this.servers[resource] as number))
      this.handle(slot, stage, resource, time);
    else enqueue(this.state, slot, resource);
  }

  /** Handling of a shipment is finished; its server takes the next. */
  handled(slot: number, time: number): void {
    const { plan, queues, shipments } = this.state;
    const stage = shipments.stage[slot] as number;
    const resource = plan.stageResource[stage] as number;
    this.onward.goOn(slot, stage, time);
    this.busyServers[resource] = (this.busyServers[resource] as number) - 1;
    if ((queues.head[resource] as number) < 0) return;
    const waiting = queues.leave(resource);
    this.handle(waiting, shipments.stage[waiting] as number, resource, time);
  }

  private handle(slot: number, stage: number, resource: number, time: number): void {
    const begin = this.times.openFrom(resource, time);
    this.busyServers[resource] = (this.busyServers[resource] as number) + 1;
    if (begin < Infinity)
      this.state.agenda.push(this.times.serve(slot, stage, resource, begin), HANDLED, slot);
  }
}
