/** Joining and leaving a resource, and what a shipment does once the resource is done with it. */
import type { Replication } from './replication.js';

/** Where a shipment goes when a resource lets it go. */
export interface Onward {
  /**
   * Leaves a stage for the next one, which it reaches after the delay of this one. True if it found no
   * room there at once, so that it keeps the server of the terminal `server` (−1: none).
   */
  readonly goOn: (slot: number, stage: number, time: number, server: number) => boolean;
}

/** No terminal's server. */
export const NO_SERVER = -1;

/** Puts a shipment at the end of the queue of a resource. */
export function enqueue(
  { account, queues }: Replication,
  slot: number,
  resource: number,
  lane: number,
): void {
  const { longestQueue } = account;
  const length = queues.join(resource, lane, slot);
  if (length > (longestQueue[resource] as number)) longestQueue[resource] = length;
}
