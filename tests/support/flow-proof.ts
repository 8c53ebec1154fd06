/**
 * An independent look at a flow: everything is counted again from the problem and the listed paths. It
 * leads its walks along the arcs by itself and uses nothing of the solvers.
 */
import { expect } from 'vitest';
import type { FlowProblem, FlowSolution } from '../../src/solve/optimum/flow-problem.js';

const SHARE = 1e-9;

/** Checks conservation, capacities, costs, and that prices prove the optimum (weak duality, met). */
export function expectFlowProved(problem: FlowProblem, solution: FlowSolution): void {
  const { amount, capacity, unservedCost } = problem;
  const moved = new Float64Array(amount.length);
  const used = new Float64Array(capacity.length);
  let cost = 0;
  for (const { commodity, arcs, flow } of solution.paths) {
    expect(flow).toBeGreaterThan(0);
    const way = walk(problem, commodity, arcs);
    moved[commodity] = (moved[commodity] ?? 0) + flow;
    cost += way.cost * flow;
    for (const [limit, coefficient] of way.uses)
      used[limit] = (used[limit] ?? 0) + coefficient * flow;
  }
  amount.forEach((all, k) => {
    const left = solution.unserved[k] ?? 0;
    expect(left).toBeGreaterThanOrEqual(0);
    expect(Math.abs((moved[k] ?? 0) + left - all)).toBeLessThanOrEqual(SHARE * Math.max(1, all));
    if (left > 0) cost += left * (unservedCost[k] ?? 0);
  });
  used.forEach((total, limit) => {
    const most = capacity[limit] ?? 0;
    expect(total).toBeLessThanOrEqual(most + SHARE * Math.max(1, most));
    expect(Math.abs(total - (solution.used[limit] ?? 0))).toBeLessThanOrEqual(SHARE * (1 + most));
  });
  expect(Math.abs(cost - solution.objective)).toBeLessThanOrEqual(SHARE * Math.max(1, cost));
  expect(Math.abs(dualOf(problem, solution) - cost)).toBeLessThanOrEqual(1e-8 * Math.max(1, cost));
}

/** Σ amount × price of the commodity − Σ price × capacity, each price checked against every listed way. */
function dualOf(problem: FlowProblem, { prices, paths }: FlowSolution): number {
  const { amount, capacity, unservedCost } = problem;
  let sum = 0;
  amount.forEach((all, k) => {
    const price = prices.commodity[k] ?? NaN;
    if (all === 0) return;
    expect(price).toBeLessThanOrEqual((unservedCost[k] ?? 0) * (1 + SHARE));
    sum += all * price;
  });
  capacity.forEach((most, limit) => {
    const price = prices.limit[limit] ?? NaN;
    expect(price).toBeGreaterThanOrEqual(0);
    sum -= price * most;
  });
  for (const { commodity, arcs } of paths) {
    const way = walk(problem, commodity, arcs);
    const full = way.uses.reduce(
      (all, [limit, c]) => all + c * (prices.limit[limit] ?? 0),
      way.cost,
    );
    expect(full).toBeGreaterThanOrEqual((prices.commodity[commodity] ?? 0) - 1e-7 * (1 + full));
  }
  return sum;
}

/** Cost and use of a way, and that it leads from origin to destination over open arcs. */
function walk(
  problem: FlowProblem,
  commodity: number,
  arcs: readonly number[],
): { readonly cost: number; readonly uses: readonly (readonly [number, number])[] } {
  const { network, slotOnce } = problem;
  const layer = problem.layer[commodity] ?? 0;
  const costs = problem.costRows[problem.layerCost[layer] ?? 0];
  const uses = problem.useRows[problem.layerUse[layer] ?? 0];
  const limits = problem.limitRows[problem.layerLimits[layer] ?? 0];
  const taken = new Set<number>();
  const found: [number, number][] = [];
  let cost = 0;
  let here = problem.origin[commodity] ?? -1;
  for (const arc of arcs) {
    expect(network.tail[arc]).toBe(here);
    here = network.head[arc] ?? -1;
    cost += costs?.[arc] ?? NaN;
    const end = uses?.firstUse[arc + 1] ?? 0;
    for (let use = uses?.firstUse[arc] ?? 0; use < end; use++) {
      const slot = uses?.slot[use] ?? -1;
      const limit = limits?.[slot] ?? -1;
      if (limit < 0 || (slotOnce[slot] === 1 && taken.has(slot))) continue;
      taken.add(slot);
      found.push([limit, uses?.coefficient[use] ?? NaN]);
    }
  }
  expect(here).toBe(problem.destination[commodity]);
  expect(cost).toBeLessThan(Infinity);
  return { cost, uses: found };
}
