/**
 * How long a newcomer must expect to wait at a resource: the work that stands before it, at the rate of
 * the moment, and the time until the doors open. It is what a dispatcher sees of a yard, not what will
 * happen: service times still to be drawn count by their mean.
 */
import type { SimulationPlan } from '../plan.js';
import type { Replication } from '../replication.js';
import type { ServiceTimes } from '../service-times.js';
import type { Terminals } from '../terminals.js';
import type { Tracks } from '../tracks.js';

/** Looks at queues. */
export class Waits {
  private readonly kind: Uint8Array;
  private readonly openShare: Float64Array;
  private readonly perDeparture: Float64Array;
  private readonly headway: Float64Array;
  /** Mean amount of one shipment over the stages that visit a resource. */
  private readonly usualAmount: Float64Array;

  constructor(
    private readonly state: Replication,
    private readonly times: ServiceTimes,
    private readonly tracks: Tracks,
    private readonly terminals: Terminals,
  ) {
    const { resources } = state.plan.model;
    this.kind = Uint8Array.from(resources, ({ kind }) =>
      kind === 'terminal' ? TERMINAL : kind === 'service' ? SERVICE : TRACK,
    );
    this.openShare = Float64Array.from(resources, ({ openShare }) => openShare);
    this.perDeparture = Float64Array.from(resources, ({ perDeparture }) => perDeparture);
    this.headway = Float64Array.from(resources, ({ headway }) => headway);
    this.usualAmount = usualAmounts(state.plan);
  }

  /**
   * Expected seconds until a newcomer is served; Infinity where nothing is served any more. Beyond
   * `limit` it counts no further. O(shipments that wait, up to the limit), no allocation.
   */
  ahead(resource: number, time: number, limit = Infinity): number {
    if (this.kind[resource] === SERVICE) return this.departuresMissed(resource);
    const { times } = this;
    const shut = times.openFrom(resource, time) - time;
    if (shut === Infinity) return Infinity;
    const queued = this.queued(resource, limit);
    const rest =
      this.kind[resource] === TERMINAL
        ? this.terminals.isFull(resource)
          ? this.meanInService(resource)
          : 0
        : this.tracks.busyFor(resource, time);
    if (queued === 0 && rest <= 0) return shut;
    // What is being served has its shut hours in it already.
    return Math.max(shut, rest) + queued / (this.openShare[resource] as number);
  }

  /** Open seconds of service that those who wait will take, shared among the servers. */
  private queued(resource: number, limit: number): number {
    const { plan, queues, shipments } = this.state;
    let seconds = 0;
    const end = (resource + 1) * queues.span;
    for (let queue = resource * queues.span; queue < end; queue++) {
      let slot = queues.head[queue] as number;
      while (slot >= 0 && seconds <= limit) {
        const stage = shipments.stage[slot] as number;
        const amount = (shipments.lot[slot] as number) * (plan.stageAmount[stage] as number);
        seconds += this.times.meanSeconds(resource, amount);
        slot = shipments.next[slot] as number;
      }
    }
    return seconds;
  }

  /** Until the first of busy servers is free: their mean service, shared, as if without memory. */
  private meanInService(resource: number): number {
    return this.times.meanSeconds(resource, this.usualAmount[resource] as number);
  }

  /** The half headway that everybody waits is in the free-flow time; this is what comes on top. */
  private departuresMissed(resource: number): number {
    const { queues, shipments } = this.state;
    let left = 0;
    const end = (resource + 1) * queues.span;
    for (let queue = resource * queues.span; queue < end; queue++) {
      for (let slot = queues.head[queue] as number; slot >= 0;) {
        left += shipments.left[slot] as number;
        slot = shipments.next[slot] as number;
      }
    }
    const room = this.perDeparture[resource] as number;
    if (room <= 0) return Infinity;
    return Math.floor(left / room + 1e-9) * (this.headway[resource] as number);
  }
}

function usualAmounts({
  model,
  routes,
  stageAmount,
  stageResource,
  stageRoute,
}: SimulationPlan): Float64Array {
  const sums = new Float64Array(model.resources.length);
  const visits = new Float64Array(model.resources.length);
  stageResource.forEach((resource, stage) => {
    if (resource < 0) return;
    const lot = model.demands[routes[stageRoute[stage] ?? 0]?.demand ?? 0]?.lot ?? 0;
    sums[resource] = (sums[resource] as number) + lot * (stageAmount[stage] as number);
    visits[resource] = (visits[resource] as number) + 1;
  });
  return sums.map((sum, resource) => sum / Math.max(1, visits[resource] as number));
}

const TRACK = 0;
const TERMINAL = 1;
const SERVICE = 2;
