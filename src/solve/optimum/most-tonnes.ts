/**
 * The most cargo that a corridor could carry over its whole time, and the least that carrying so much
 * costs: a bound above every simulation of the same demand, rules and capacities. Lexicographic: tonnes
 * first, whatever their price; then generalized cost. To bound cargo that waits, what a resource offers is
 * added up over all periods, while ways stay those of the epoch in which cargo sets out.
 */
import type { CorridorModel } from '../../model/model.js';
import type { LinearSolver } from '../linear/linear-program.js';
import type { FlowProblem } from './flow-problem.js';
import { type CorridorFlow, formulate } from './formulate.js';
import { solveFlow } from './solve-flow.js';

/** The bound; kg and USD. */
export interface MostTonnes {
  readonly released: number;
  readonly served: number;
  /** Generalized cost of what is served, the least for so much. */
  readonly cost: number;
  /** By demand, of one of the cheapest such flows. */
  readonly servedByDemand: Float64Array;
  /** Resources, quotas and licences that hold it down, with kg that one more unit of their measure would let through. */
  readonly binding: readonly { readonly key: string; readonly kgPerUnit: number }[];
}

/**
 * Most tonnes, then least cost. A model without demands gives zeros. Cost of two solutions of the
 * optimum's problem with fewer limits.
 *
 * @example
 * const { released, served } = mostTonnes(model, await loadSolver());
 */
export function mostTonnes(model: CorridorModel, solver: LinearSolver): MostTonnes {
  const flow = overWholeTime(formulate(model));
  const { problem, commodities } = flow;
  const most = solveFlow(countingTonnes(problem), solver, { anyFlow: true });
  const dearest = dearestOf(problem);
  const unservedCost = problem.unservedCost.map(() => DEAR * dearest);
  const cheapest = solveFlow({ ...problem, unservedCost }, solver, { anyFlow: true });
  const released = sum(problem.amount);
  const servedByDemand = new Float64Array(model.demands.length);
  commodities.forEach(({ demand }, k) => {
    const carried = (problem.amount[k] as number) - (cheapest.unserved[k] as number);
    servedByDemand[demand] = (servedByDemand[demand] as number) + carried;
  });
  return {
    released,
    served: released - sum(most.unserved),
    cost: cheapest.paths.reduce((all, path) => all + path.flow * path.cost, 0),
    servedByDemand,
    binding: Array.from(most.prices.limit, (kgPerUnit, l) => ({
      key: problem.limitKeys[l] ?? '',
      kgPerUnit,
    })).filter(({ kgPerUnit }) => kgPerUnit > 1e-9),
  };
}

/** Leaving a kg behind costs so many times the dearest way: no detour is worth it. */
const DEAR = 1000;

/** Moving costs nothing, a kg that stays behind 1. */
function countingTonnes(problem: FlowProblem): FlowProblem {
  return {
    ...problem,
    costRows: problem.costRows.map((row) => row.map((cost) => (cost < Infinity ? 0 : Infinity))),
    unservedCost: problem.unservedCost.map(() => 1),
  };
}

/** At least what any way without detours costs: no arc twice. */
function dearestOf({ costRows }: FlowProblem): number {
  let most = 1;
  for (const row of costRows)
    for (const cost of row) if (cost < Infinity) most = Math.max(most, cost);
  return most;
}

/** The same with one limit for each resource over all periods. */
function overWholeTime(flow: CorridorFlow): CorridorFlow {
  const { problem, limits, model } = flow;
  const indexOf = new Map<string, number>();
  const keys: string[] = [];
  const capacity: number[] = [];
  const owners: CorridorFlow['limits'][number][] = [];
  const merged = limits.map((owner, l) => {
    const key =
      owner.kind === 'resource'
        ? (model.resources[owner.resource]?.id ?? '')
        : (problem.limitKeys[l] ?? '');
    let index = indexOf.get(`${owner.kind}|${key}`);
    if (index === undefined) {
      index = keys.push(key) - 1;
      indexOf.set(`${owner.kind}|${key}`, index);
      capacity.push(0);
      owners.push(owner.kind === 'resource' ? { ...owner, period: 0 } : owner);
    }
    capacity[index] = (capacity[index] ?? 0) + (problem.capacity[l] ?? 0);
    return index;
  });
  return {
    ...flow,
    limits: owners,
    problem: {
      ...problem,
      limitKeys: keys,
      capacity: Float64Array.from(capacity),
      limitRows: problem.limitRows.map((row) =>
        row.map((limit) => (limit < 0 ? limit : (merged[limit] ?? -1))),
      ),
    },
  };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
