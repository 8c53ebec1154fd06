/**
 * Where every commodity would go if nothing were scarce: its cheapest path at true costs, the preferred
 * one of equals, or nowhere if that costs more than to stay behind. One search serves all commodities
 * that share a row of costs and an origin, so months in which nothing changed are searched once.
 */
import { createSearch, type Search, settleTargets } from '../search.js';
import type { FlowProblem } from './flow-problem.js';
import type { FlowRoute, RoutePool } from './routes-in-use.js';
import { TightPaths } from './tight-paths.js';

/** Scratch and counters of all searches of one problem. */
export interface FlowSearch {
  readonly search: Search;
  readonly tight: TightPaths;
  readonly mask: Uint8Array;
  searches: number;
  settled: number;
}

/** Sums in another order differ by less than this share. */
const SAME = 1e-12;

/** Allocates the scratch for a network. */
export function createFlowSearch(problem: FlowProblem): FlowSearch {
  const search = createSearch(problem.network);
  return {
    search,
    tight: new TightPaths(search, SAME),
    mask: new Uint8Array(problem.network.vertexCount),
    searches: 0,
    settled: 0,
  };
}

/** Cheapest paths by commodity. */
export interface BasePaths {
  /** Money per unit; Infinity where there is no way. */
  readonly cost: Float64Array;
  /** The path; undefined where there is none or staying behind is cheaper. */
  readonly route: (FlowRoute | undefined)[];
}

/** Commodities that one search serves. */
interface Group {
  readonly layer: number;
  readonly origin: number;
  readonly commodities: number[];
}

/** Finds all of them. O(groups × (V + A) log V). */
export function findBasePaths(
  problem: FlowProblem,
  scratch: FlowSearch,
  pool: RoutePool,
  preference: Float64Array,
): BasePaths {
  const count = problem.commodityKeys.length;
  const base: BasePaths = {
    cost: new Float64Array(count).fill(Infinity),
    route: new Array<FlowRoute | undefined>(count).fill(undefined),
  };
  const rows = new Set(problem.costRows.keys());
  updateBasePaths(base, problem, scratch, pool, preference, rows);
  return base;
}

/** Finds anew those of commodities at some rows of costs. */
export function updateBasePaths(
  base: BasePaths,
  problem: FlowProblem,
  scratch: FlowSearch,
  pool: RoutePool,
  preference: Float64Array,
  rows: ReadonlySet<number>,
): void {
  if (rows.size === 0) return;
  for (const { layer, origin, commodities } of groupsOf(problem)) {
    const row = problem.layerCost[layer] as number;
    if (!rows.has(row)) continue;
    const costs = problem.costRows[row] as Float64Array;
    searchGroup(problem, scratch, origin, commodities, costs);
    const found = new Map<number, readonly number[]>();
    for (const k of commodities) {
      const target = problem.destination[k] as number;
      const least = scratch.search.distance[target] as number;
      // Beyond what staying behind costs, the search may have stopped before the last word.
      base.cost[k] = least;
      base.route[k] = undefined;
      if (least > (problem.unservedCost[k] as number) || least === Infinity) continue;
      const arcs = found.get(target) ?? scratch.tight.pathTo(origin, target, costs, preference);
      found.set(target, arcs);
      base.route[k] = pool.routeOf(problem.layer[k] as number, arcs);
    }
  }
}

/** Searches from an origin to the destinations of some commodities, as far as any of them would pay. */
export function searchGroup(
  problem: FlowProblem,
  scratch: FlowSearch,
  origin: number,
  commodities: readonly number[],
  costs: Float64Array,
): void {
  const { mask, search } = scratch;
  let count = 0;
  let most = 0;
  for (const k of commodities) {
    const target = problem.destination[k] as number;
    if (mask[target] === 0) count++;
    mask[target] = 1;
    most = Math.max(most, problem.unservedCost[k] as number);
  }
  settleTargets(search, origin, costs, { mask, count, most });
  for (const k of commodities) mask[problem.destination[k] as number] = 0;
  scratch.searches++;
  scratch.settled += search.settled;
}

function groupsOf(problem: FlowProblem): Iterable<Group> {
  const groups = new Map<number, Group>();
  const { vertexCount } = problem.network;
  for (let k = 0; k < problem.commodityKeys.length; k++) {
    const origin = problem.origin[k] as number;
    if (origin < 0 || (problem.destination[k] as number) < 0) continue;
    const layer = problem.layer[k] as number;
    const key = (problem.layerCost[layer] as number) * vertexCount + origin;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { layer, origin, commodities: [k] });
    else group.commodities.push(k);
  }
  return groups.values();
}
