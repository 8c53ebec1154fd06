/**
 * Whether shipments could ever wait for each other in a circle: cargo in a storage waits for a track or
 * a server held by cargo that waits for another storage, and so on back to the first. Where the routes
 * allow no such circle, nobody looks for deadlocks while events run.
 */
import type { CorridorModel } from '../../model/model.js';
import { StageKind } from './shape.js';
import type { Stage } from './stage.js';

/** Whether the routes of a plan allow a circle of waiting. O(stages). */
export function mayDeadlock(model: CorridorModel, stages: readonly Stage[]): boolean {
  const waits = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const known = waits.get(from);
    if (known === undefined) waits.set(from, new Set([to]));
    else known.add(to);
  };
  let held = -1;
  stages.forEach((stage, index) => {
    const before = stages[index - 1];
    if (before?.route !== stage.route) held = -1;
    if (held >= 0) add(`storage ${String(held)}`, facilityOf(stage));
    if (stage.storage >= 0) {
      add(`storage ${String(stage.storage)}`, facilityOf(stage));
      if (stage.storage !== held) {
        if (held >= 0) add(`storage ${String(held)}`, `storage ${String(stage.storage)}`);
        if (before?.route === stage.route)
          add(facilityOf(before), `storage ${String(stage.storage)}`);
      }
      held = stage.storage;
    } else if (stage.leavesStorage) held = -1;
  });
  return model.storages.length > 0 && hasCircle(waits);
}

/** What a stage makes a shipment wait for. */
function facilityOf({ kind, resource, lane }: Stage): string {
  if (kind === StageKind.handling) return `terminal ${String(resource)}`;
  if (kind === StageKind.headway) return `lane ${String(2 * resource + lane)}`;
  return 'time';
}

function hasCircle(waits: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  // Takes away what waits for nothing, again and again: what is left goes round.
  const degree = new Map<string, number>();
  const waiting = new Map<string, string[]>();
  for (const [from, targets] of waits) {
    degree.set(from, targets.size);
    for (const to of targets) {
      waiting.set(to, [...(waiting.get(to) ?? []), from]);
      if (!degree.has(to)) degree.set(to, waits.get(to)?.size ?? 0);
    }
  }
  const free = [...degree].flatMap(([node, count]) => (count === 0 ? [node] : []));
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    degree.delete(node);
    for (const from of waiting.get(node) ?? []) {
      const left = (degree.get(from) ?? 0) - 1;
      degree.set(from, left);
      if (left === 0) free.push(from);
    }
  }
  return degree.size > 0;
}
