/**
 * Services: a departure each headway that takes what fits, first come first served; a block may be split
 * over departures. The time of the first departure is drawn.
 */
import { createStream, streamKey } from '../random/stream.js';
import { SAIL } from './agenda.js';
import type { Replication } from './replication.js';
import { enqueue, NO_SERVER, type Onward } from './waiting.js';

/** All services of a corridor. */
export class Sailings {
  constructor(
    private readonly state: Replication,
    private readonly onward: Onward,
  ) {}

  /** Puts the first departure of each service on the agenda. */
  begin(): void {
    const { agenda, plan, seed, number } = this.state;
    const { model, runIn } = plan;
    model.resources.forEach(({ kind, headway, id }, resource) => {
      if (kind !== 'service') return;
      const phase = createStream(streamKey(seed, number, 'sailing', id)).next();
      const first = model.earliest + Math.floor(phase * headway);
      const missed = Math.max(0, Math.ceil((-runIn - first) / headway));
      agenda.push(first + missed * headway, SAIL, resource);
    });
  }

  /** A shipment waits for departures. */
  enter(slot: number, stage: number, resource: number): void {
    const { plan, shipments } = this.state;
    shipments.left[slot] = (shipments.lot[slot] as number) * (plan.stageAmount[stage] as number);
    enqueue(this.state, slot, resource, 0);
  }

  /** A departure. */
  sail(resource: number, time: number): void {
    const { account, agenda, plan, queues, shipments } = this.state;
    const { perDeparture, headway, headways } = plan.model.resources[resource] ?? {
      perDeparture: 0,
      headway: 0,
    };
    const share = this.state.disruptions.capacity[resource];
    let space = share === undefined ? perDeparture : perDeparture * share.at(time);
    while (space > 1e-9) {
      const queue = queues.first(resource);
      if (queue < 0) break;
      const slot = queues.head[queue] as number;
      const needed = shipments.left[slot] as number;
      const taken = Math.min(space, needed);
      space -= taken;
      account.used[resource] = (account.used[resource] as number) + taken;
      const remaining = needed - taken;
      shipments.left[slot] = remaining;
      if (remaining > 1e-9) break;
      queues.leave(resource, queue);
      const lot = shipments.lot[slot] as number;
      account.served[resource] = (account.served[resource] as number) + lot;
      account.waited[resource] =
        (account.waited[resource] as number) + lot * (time - (shipments.queuedAt[slot] as number));
      this.onward.goOn(slot, shipments.stage[slot] as number, time, NO_SERVER);
    }
    const next = headways === undefined ? headway : (headways[this.yearAt(time)] ?? headway);
    agenda.push(time + next, SAIL, resource);
  }

  /** Position among the model's years of the calendar year of a time. */
  private yearAt(time: number): number {
    const { yearStarts } = this.state.plan.model;
    let year = 0;
    for (let index = 0; index < yearStarts.length; index++) {
      const start = yearStarts[index] as number;
      const known = yearStarts[year] as number;
      if (start <= time && (start > known || known > time)) year = index;
    }
    return year;
  }
}
