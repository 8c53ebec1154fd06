/** Arcs on which a disruption does more than to take capacity from a resource. */
import type { CorridorModel } from '../../model/model.js';

/** 1 for each arc that a disruption can slow, delay, or shut though nothing else limits it. O(uses). */
export function metArcs(model: CorridorModel): Uint8Array {
  const met = new Uint8Array(model.arcCount);
  for (const { arcs, delayArcs, speedLeft, delay, capacityLeft } of model.disruptions) {
    if (speedLeft < 1) for (const arc of arcs) met[arc] = 1;
    if (delay > 0) for (const arc of delayArcs) met[arc] = 1;
    if (capacityLeft === 0) for (const arc of arcs) if (!hasLimit(model, arc)) met[arc] = 1;
  }
  return met;
}

/** Whether an arc has a resource of its own; a limit that it shares with others is none. */
export function hasLimit(
  { firstUse, useResource, resources }: CorridorModel,
  arc: number,
): boolean {
  for (let use = firstUse[arc] ?? 0; use < (firstUse[arc + 1] ?? 0); use++)
    if (resources[useResource[use] ?? -1]?.kind !== 'limit') return true;
  return false;
}
