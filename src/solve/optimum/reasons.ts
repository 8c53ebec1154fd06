/** Why cargo stays behind in an optimum: no way, no lawful way, too dear, or no room, and what is full. */
import type { UnservedReason } from '../../model/optimum-answers.js';
import { compareText } from '../../core/ids.js';
import { arcCosts, stateOf } from '../costs.js';
import { pathTo, settleFrom } from '../search.js';
import { createFlowSearch, type FlowSearch, searchGroup } from './flow-search.js';
import type { FlowSolution, UseRow } from './flow-problem.js';
import type { CorridorFlow } from './formulate.js';

/** A reason with the names that belong to it. */
export interface Reason {
  readonly reason: UnservedReason;
  readonly by: readonly string[];
}

/** Finds reasons for commodities of one solution; the same question is answered once. */
export class Reasons {
  private readonly scratch: FlowSearch;
  private readonly known = new Map<string, Reason>();

  constructor(
    private readonly flow: CorridorFlow,
    private readonly solution: FlowSolution,
  ) {
    this.scratch = createFlowSearch(flow.problem);
  }

  /** Why a commodity with unserved cargo did not travel. A few searches. */
  of(commodity: number): Reason {
    const { problem } = this.flow;
    const layer = problem.layer[commodity] as number;
    const scarce = this.scarceSlots(layer);
    const key = [
      problem.layerCost[layer],
      problem.layerUse[layer],
      problem.origin[commodity],
      problem.destination[commodity],
      problem.unservedCost[commodity],
      this.epochOf(commodity),
      ...scarce,
    ].join();
    let reason = this.known.get(key);
    if (reason === undefined) {
      reason = this.find(commodity, new Set(scarce));
      this.known.set(key, reason);
    }
    return reason;
  }

  private epochOf(commodity: number): number {
    const { periods, commodities } = this.flow;
    return periods[commodities[commodity]?.period ?? 0]?.epoch ?? 0;
  }

  private find(commodity: number, scarce: ReadonlySet<number>): Reason {
    const { problem } = this.flow;
    const layer = problem.layer[commodity] as number;
    const origin = problem.origin[commodity] as number;
    const destination = problem.destination[commodity] as number;
    if (origin < 0 || destination < 0) return { reason: 'no physical way', by: [] };
    const row = problem.costRows[problem.layerCost[layer] as number] as Float64Array;
    const uses = problem.useRows[problem.layerUse[layer] as number] as UseRow;
    const costs = row.slice();
    const full = new Set<number>();
    const most = problem.unservedCost[commodity] as number;
    for (;;) {
      searchGroup(problem, this.scratch, origin, [commodity], costs);
      const { search } = this.scratch;
      const arcs =
        (search.distance[destination] as number) < most ? pathTo(search, destination) : undefined;
      const onWay = (arcs ?? []).flatMap((arc) => scarceOn(uses, arc, scarce));
      // A way without anything scarce costs exactly what staying behind does.
      if (onWay.length === 0) break;
      for (const slot of onWay) full.add(slot);
      shutAll(uses, new Set(onWay), costs);
    }
    if (full.size > 0)
      return {
        reason: 'capacity',
        by: [...full].map((slot) => this.nameOf(slot)).sort(compareText),
      };
    return this.withoutWay(commodity, row);
  }

  private withoutWay(commodity: number, costs: Float64Array): Reason {
    const { flow, scratch } = this;
    const { model, problem } = flow;
    const { search } = scratch;
    const origin = problem.origin[commodity] as number;
    const destination = problem.destination[commodity] as number;
    settleFrom(search, origin, costs);
    if ((search.distance[destination] as number) < Infinity)
      return { reason: 'priced out', by: [] };
    const owner = flow.commodities[commodity];
    const { flowClass, demand } = owner ?? { flowClass: 0, demand: 0 };
    const epoch = this.epochOf(commodity);
    const lot = model.demands[demand]?.lot ?? 0;
    settleFrom(search, origin, arcCosts(model, { flowClass, epoch, lot, liftAllRules: true }));
    const arcs = pathTo(search, destination);
    if (arcs === undefined) return { reason: 'no physical way', by: [] };
    const rules = new Set<string>();
    for (const arc of arcs)
      for (const rule of stateOf(model, flowClass, arc, epoch).verdict.closedBy) rules.add(rule);
    return { reason: 'no lawful way', by: [...rules].sort(compareText) };
  }

  /** Slots of a layer whose limit has a price. */
  private scarceSlots(layer: number): readonly number[] {
    const { problem } = this.flow;
    const limits = problem.limitRows[problem.layerLimits[layer] as number] as Int32Array;
    const found: number[] = [];
    for (let slot = 0; slot < problem.slotCount; slot++) {
      const limit = limits[slot] as number;
      if (limit >= 0 && (this.solution.prices.limit[limit] as number) > 0) found.push(slot);
    }
    return found;
  }

  private nameOf(slot: number): string {
    const { resources, quotas, licences } = this.flow.model;
    const quota = slot - resources.length;
    return resources[slot]?.id ?? quotas[quota]?.id ?? licences[quota - quotas.length]?.rule ?? '';
  }
}

/** Scarce slots that an arc takes. */
function scarceOn(
  { firstUse, slot }: UseRow,
  arc: number,
  scarce: ReadonlySet<number>,
): readonly number[] {
  const found: number[] = [];
  for (let use = firstUse[arc] as number; use < (firstUse[arc + 1] as number); use++) {
    const s = slot[use] as number;
    if (scarce.has(s)) found.push(s);
  }
  return found;
}

/** Shuts every arc that takes one of some slots. O(arcs + uses). */
function shutAll(
  { firstUse, slot }: UseRow,
  slots: ReadonlySet<number>,
  costs: Float64Array,
): void {
  for (let arc = 0; arc < costs.length; arc++) {
    if (costs[arc] === Infinity) continue;
    const end = firstUse[arc + 1] as number;
    for (let use = firstUse[arc] as number; use < end; use++)
      if (slots.has(slot[use] as number)) costs[arc] = Infinity;
  }
}
