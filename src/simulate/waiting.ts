/** Joining the queue of a resource, and what a shipment does once the resource is done with it. */
import type { Replication } from './replication.js';

/** Where a shipment goes when a resource lets it go. */
export interface Onward {
  /** Leaves a stage for the next one, which it reaches after the delay of this one. */
  readonly goOn: (slot: number, stage: number, time: number) => void;
}

/** Puts a shipment at the end of the queue of a resource. */
export function enqueue({ account, queues }: Replication, slot: number, resource: number): void {
  const { longestQueue } = account;
  const length = queues.join(resource, slot);
  if (length > (longestQueue[resource] as number)) longestQueue[resource] = length;
}
