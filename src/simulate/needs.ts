/**
 * What a route needs that can run short: limited resources, licences and quotas, numbered in that order.
 * Kept flat by arc for one flow class and epoch, so that ways round a need are found without any text.
 */
import type { CorridorModel } from '../model/model.js';
import { stateOf } from '../solve/costs.js';

/** Needs of arc `a`: `needs[first[a]]` … `needs[first[a + 1] - 1]`. */
export interface NeedTable {
  readonly first: Uint32Array;
  readonly needs: Uint32Array;
  /** Number of different needs. */
  readonly count: number;
  /** Needs from here on are licences and quotas, which are drawn or used up rather than waited for. */
  readonly firstDrawn: number;
}

/** The needs of every arc for one class in one epoch. O(arcs). */
export function needTable(model: CorridorModel, flowClass: number, epoch: number): NeedTable {
  const first = new Uint32Array(model.arcCount + 1);
  const needs: number[] = [];
  const uses = model.useResource.length;
  const firstDrawn = model.resources.length;
  const firstQuota = firstDrawn + model.licences.length;
  for (let arc = 0; arc < model.arcCount; arc++) {
    first[arc] = needs.length;
    const end = model.firstUse[arc + 1] ?? 0;
    for (let use = model.firstUse[arc] ?? 0; use < end; use++) {
      const amount = model.useCoefficient[flowClass * uses + use] ?? 0;
      if (amount > 0) needs.push(model.useResource[use] ?? 0);
    }
    const { licences, quotas } = stateOf(model, flowClass, arc, epoch);
    for (const licence of licences) needs.push(firstDrawn + licence);
    for (const quota of quotas) needs.push(firstQuota + quota);
  }
  first[model.arcCount] = needs.length;
  const count = firstQuota + model.quotas.length;
  return { first, needs: Uint32Array.from(needs), count, firstDrawn };
}

/** The different needs of a path, ascending. */
export function needsOfPath(
  { first, needs }: NeedTable,
  arcs: readonly number[],
): readonly number[] {
  const found = new Set<number>();
  for (const arc of arcs) {
    for (let i = first[arc] ?? 0; i < (first[arc + 1] ?? 0); i++) found.add(needs[i] ?? 0);
  }
  return [...found].sort((a, b) => a - b);
}

/** A copy of arc costs in which every arc with an avoided need is shut. O(arcs). */
export function costsWithout(
  { first, needs }: NeedTable,
  costs: Float64Array,
  avoided: Uint8Array,
): Float64Array {
  const closed = costs.slice();
  for (let arc = 0; arc < closed.length; arc++) {
    const end = first[arc + 1] as number;
    for (let i = first[arc] as number; i < end; i++) {
      if (avoided[needs[i] as number] === 1) closed[arc] = Infinity;
    }
  }
  return closed;
}
