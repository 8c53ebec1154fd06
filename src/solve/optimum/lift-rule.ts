/**
 * A corridor's flow problem with one rule lifted: arcs that this rule and nothing else shuts are open, at
 * what they cost with all other rules, and everything that passes one of them counts once against a limit
 * of its own, by which the first tonne can be told from all of them.
 */
import { arcMoney, arcSeconds, stateOf } from '../costs.js';
import type { FlowProblem } from './flow-problem.js';
import type { CorridorFlow, RowOwner } from './formulate.js';
import { isShutOnlyBy, useRowOf } from './uses.js';

/** Adds, without an effect, the limit on what a lifted rule lets through: the last limit, 0 kg. */
export function withLiftLimit({ problem }: CorridorFlow): FlowProblem {
  const limit = problem.limitKeys.length;
  return {
    ...problem,
    limitKeys: [...problem.limitKeys, 'lifted'],
    capacity: Float64Array.of(...problem.capacity, 0),
    limitRows: problem.limitRows.map((row) => {
      const with_ = row.slice();
      with_[problem.slotCount - 1] = limit;
      return with_;
    }),
  };
}

/** The problem of {@link withLiftLimit} with a rule lifted; undefined where no arc opens. O(classes × arcs). */
export function liftRule(
  flow: CorridorFlow,
  problem: FlowProblem,
  rule: string,
): FlowProblem | undefined {
  const { model } = flow;
  const opened = new Map<string, readonly number[]>();
  const arcsOf = ({ flowClass, epoch }: RowOwner): readonly number[] => {
    const key = `${String(flowClass)}|${String(epoch)}`;
    let arcs = opened.get(key);
    if (arcs === undefined) {
      arcs = openedArcs(flow, flowClass, epoch, rule);
      opened.set(key, arcs);
    }
    return arcs;
  };
  let count = 0;
  const costRows = problem.costRows.map((row, index) => {
    const owner = flow.costOwners[index];
    const arcs = owner === undefined ? [] : arcsOf(owner);
    if (owner === undefined || arcs.length === 0) return row;
    const costs = row.slice();
    const valueOfTime = model.classes[owner.flowClass]?.valueOfTime ?? 0;
    for (const arc of arcs) {
      const cost = arcMoney(model, owner, arc) + valueOfTime * arcSeconds(model, owner, arc);
      if (!(cost >= 0)) continue;
      costs[arc] = cost;
      count++;
    }
    return costs;
  });
  if (count === 0) return undefined;
  const useRows = problem.useRows.map((row, index) => {
    const owner = flow.useOwners[index];
    return owner === undefined || arcsOf(owner).length === 0
      ? row
      : useRowOf(model, owner.flowClass, owner.epoch, rule);
  });
  return { ...problem, costRows, useRows };
}

function openedArcs(
  { model }: CorridorFlow,
  flowClass: number,
  epoch: number,
  rule: string,
): readonly number[] {
  const arcs: number[] = [];
  for (let arc = 0; arc < model.arcCount; arc++)
    if (isShutOnlyBy(stateOf(model, flowClass, arc, epoch), rule)) arcs.push(arc);
  return arcs;
}

/** Rules that shut any arc to any class of the problem. */
export function closingRules(flow: CorridorFlow): ReadonlyMap<string, ReadonlySet<string>> {
  const { model, useOwners } = flow;
  const seen = new Set<number>();
  for (const { flowClass, epoch } of useOwners) {
    const first = (epoch * model.classCount + flowClass) * model.arcCount;
    for (let arc = 0; arc < model.arcCount; arc++) seen.add(model.state[first + arc] as number);
  }
  const rules = new Map<string, Set<string>>();
  for (const index of seen) {
    const closedBy = model.states[index]?.verdict.closedBy ?? [];
    for (const rule of closedBy) {
      const others = rules.get(rule) ?? new Set();
      rules.set(rule, others);
      for (const other of closedBy) if (other !== rule) others.add(other);
    }
  }
  return rules;
}
