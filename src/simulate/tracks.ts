/**
 * Links and shared limits: a queue that lets one shipment go each headway, the time that its use takes
 * at the rate. A shipment is on its way as soon as its headway begins.
 */
import { FREE } from './agenda.js';
import type { Replication } from './replication.js';
import type { ServiceTimes } from './service-times.js';
import { enqueue, type Onward } from './waiting.js';

/** All links and limits of a corridor. */
export class Tracks {
  private readonly freeAt: Float64Array;
  private readonly isFreePending: Uint8Array;

  constructor(
    private readonly state: Replication,
    private readonly times: ServiceTimes,
    private readonly onward: Onward,
  ) {
    const resources = state.plan.model.resources.length;
    this.freeAt = new Float64Array(resources);
    this.isFreePending = new Uint8Array(resources);
  }

  clear(): void {
    this.freeAt.fill(-Infinity);
    this.isFreePending.fill(0);
  }

  /** Seconds until the headway that runs is over; not above zero if none runs. */
  busyFor(resource: number, time: number): number {
    return (this.freeAt[resource] as number) - time;
  }

  /** A shipment stands before the resource. */
  enter(slot: number, stage: number, resource: number, time: number): void {
    const { queues } = this.state;
    if ((queues.head[resource] as number) < 0 && (this.freeAt[resource] as number) <= time) {
      this.letGo(slot, stage, resource, time);
      return;
    }
    enqueue(this.state, slot, resource);
    if (this.isFreePending[resource] === 0) this.expectFree(resource);
  }

  /** The headway is over: the next may go. */
  free(resource: number, time: number): void {
    const { queues, shipments } = this.state;
    this.isFreePending[resource] = 0;
    const slot = queues.leave(resource);
    this.letGo(slot, shipments.stage[slot] as number, resource, time);
    if ((queues.head[resource] as number) >= 0 && (this.freeAt[resource] as number) < Infinity)
      this.expectFree(resource);
  }

  private expectFree(resource: number): void {
    this.isFreePending[resource] = 1;
    this.state.agenda.push(this.freeAt[resource] as number, FREE, resource);
  }

  private letGo(slot: number, stage: number, resource: number, time: number): void {
    const begin = this.times.openFrom(resource, time);
    this.freeAt[resource] =
      begin === Infinity ? Infinity : this.times.serve(slot, stage, resource, begin);
    if (begin < Infinity) this.onward.goOn(slot, stage, begin);
  }
}
