/**
 * Links and shared limits: a queue that lets one shipment go each headway, the time that its use takes at
 * the rate. A shipment is on its way as soon as its headway begins. Where directions are told apart, a
 * train that follows another keeps its distance, one that meets another waits until the section is clear,
 * and a direction whose far end is full lets nobody enter until it clears.
 */
import { FREE } from './agenda.js';
import type { Deadlocks } from './deadlocks.js';
import type { SimulationPlan } from './plan.js';
import type { Replication } from './replication.js';
import type { ServiceTimes } from './service-times.js';
import { enqueue, NO_SERVER, type Onward } from './waiting.js';

/** All links and limits of a corridor. Lane of a direction: 2 × resource + 0 or 1. */
export class Tracks {
  /** By lane: how many wait at its far end for room. */
  readonly held: Int32Array;
  private readonly plan: SimulationPlan;
  /** By lane. */
  private readonly freeAt: Float64Array;
  /** By resource: the event that is awaited; NaN for none. */
  private readonly awaited: Float64Array;
  private readonly sectionTime: Float64Array;
  private readonly following: Float64Array;

  constructor(
    private readonly state: Replication,
    private readonly times: ServiceTimes,
    private readonly onward: Onward,
    private readonly deadlocks: Deadlocks,
  ) {
    this.plan = state.plan;
    const { resources } = state.plan.model;
    this.held = new Int32Array(2 * resources.length);
    this.freeAt = new Float64Array(2 * resources.length);
    this.awaited = new Float64Array(resources.length);
    this.sectionTime = Float64Array.from(resources, ({ sectionTime }) => sectionTime);
    this.following = Float64Array.from(resources, ({ following }) => following);
  }

  clear(): void {
    this.held.fill(0);
    this.freeAt.fill(-Infinity);
    this.awaited.fill(NaN);
  }

  /** Seconds until the headway that runs is over; not above zero if none runs. */
  busyFor(resource: number, time: number): number {
    return (
      Math.min(this.freeAt[2 * resource] as number, this.freeAt[2 * resource + 1] as number) - time
    );
  }

  /** A shipment stands before the resource. */
  enter(slot: number, stage: number, resource: number, time: number): void {
    const lane = this.plan.stageLane[stage] as number;
    const at = 2 * resource + lane;
    if (
      this.state.queues.length[resource] === 0 &&
      (this.freeAt[at] as number) <= time &&
      this.held[at] === 0 &&
      this.times.openFrom(resource, time) === time
    ) {
      this.letGo(slot, stage, resource, time);
      return;
    }
    enqueue(this.state, slot, resource, lane);
    this.expect(resource, time);
    if (this.plan.mayDeadlock && (this.held[at] as number) > 0) this.deadlocks.joined(slot, time);
  }

  /** The headway is over, the section clear or the doors open: the next may go. */
  free(resource: number, time: number): void {
    if (this.awaited[resource] !== time) return;
    this.awaited[resource] = NaN;
    const { queues, shipments } = this.state;
    const queue = queues.firstOpen(resource, this.held);
    if (queue < 0) return;
    const stage = shipments.stage[queues.head[queue] as number] as number;
    const at = 2 * resource + (this.plan.stageLane[stage] as number);
    if ((this.freeAt[at] as number) <= time && this.times.openFrom(resource, time) === time) {
      this.letGo(queues.leave(resource, queue), stage, resource, time);
    }
    this.expect(resource, time);
  }

  /** One more waits for room at the far end of a lane. */
  hold(lane: number): void {
    this.held[lane] = (this.held[lane] as number) + 1;
  }

  /** One of them has found room. */
  release(lane: number, time: number): void {
    const left = (this.held[lane] as number) - 1;
    this.held[lane] = left;
    if (left === 0) this.expect(lane >> 1, time);
  }

  /** Sees to it that the next of the queue is let go as soon as it may. */
  private expect(resource: number, time: number): void {
    const { agenda, queues, shipments } = this.state;
    const queue = queues.firstOpen(resource, this.held);
    if (queue < 0) return;
    const stage = shipments.stage[queues.head[queue] as number] as number;
    const at = 2 * resource + (this.plan.stageLane[stage] as number);
    const free = this.freeAt[at] as number;
    // Opening times are asked for the present only, since they follow the clock.
    const begin = free > time ? free : this.times.openFrom(resource, time);
    if (begin === Infinity || this.awaited[resource] === begin) return;
    this.awaited[resource] = begin;
    agenda.push(begin, FREE, resource);
  }

  private letGo(slot: number, stage: number, resource: number, time: number): void {
    const end = this.times.serve(slot, stage, resource, time);
    const own = 2 * resource + (this.plan.stageLane[stage] as number);
    const follows = time + (this.following[resource] as number);
    const meets = time + (this.sectionTime[resource] as number);
    this.freeAt[own] = follows > end ? follows : end;
    this.freeAt[own ^ 1] = meets > end ? meets : end;
    this.onward.goOn(slot, stage, time, NO_SERVER);
  }
}
