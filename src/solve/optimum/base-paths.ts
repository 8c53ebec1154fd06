/**
 * Where every commodity would go if nothing were scarce: its cheapest path at true costs, the preferred
 * one of equals, or nowhere if that costs more than to stay behind. One search backwards serves all
 * commodities that share a row of costs and a destination, so months in which nothing changed are searched
 * once.
 */
import { type CostsToward, onlyPathToward } from './costs-toward.js';
import type { FlowProblem } from './flow-problem.js';
import { type FlowSearch, SAME } from './flow-search.js';
import { type FlowRoute, routeCost, type RoutePool } from './routes-in-use.js';
import type { TowardSearch } from './toward-search.js';

/** Cheapest paths by commodity. */
export interface BasePaths {
  /** Money per unit; Infinity where there is no way or staying behind is cheaper. */
  readonly cost: Float64Array;
  /** The path; undefined where the cost is Infinity. */
  readonly route: (FlowRoute | undefined)[];
}

/** What finding them takes. */
export interface BaseTools {
  readonly scratch: FlowSearch;
  readonly pool: RoutePool;
  readonly costsToward: CostsToward;
  readonly toward: TowardSearch;
  /** Secondary costs of arcs. */
  readonly preference: Float64Array;
}

/** Finds all of them. O(rows of costs × destinations × (V + A) log V). */
export function findBasePaths(problem: FlowProblem, tools: BaseTools): BasePaths {
  const count = problem.commodityKeys.length;
  const base: BasePaths = {
    cost: new Float64Array(count).fill(Infinity),
    route: new Array<FlowRoute | undefined>(count).fill(undefined),
  };
  updateBasePaths(base, problem, tools, new Set(problem.costRows.keys()));
  return base;
}

/** Finds anew those of commodities at some rows of costs. */
export function updateBasePaths(
  base: BasePaths,
  problem: FlowProblem,
  tools: BaseTools,
  rows: ReadonlySet<number>,
): void {
  if (rows.size === 0) return;
  const { vertexCount } = problem.network;
  const found = new Map<number, readonly number[]>();
  for (let k = 0; k < problem.commodityKeys.length; k++) {
    const row = problem.layerCost[problem.layer[k] as number] as number;
    if (!rows.has(row)) continue;
    base.cost[k] = Infinity;
    base.route[k] = undefined;
    const origin = problem.origin[k] as number;
    const target = problem.destination[k] as number;
    if (origin < 0 || target < 0) continue;
    const key = (row * vertexCount + origin) * vertexCount + target;
    const arcs = found.get(key) ?? cheapestPath(problem, k, tools);
    if (arcs === undefined) continue;
    found.set(key, arcs);
    const cost = routeCost(arcs, problem.costRows[row] as Float64Array);
    if (cost > (problem.unservedCost[k] as number)) continue;
    base.cost[k] = cost;
    base.route[k] = tools.pool.routeOf(problem.layer[k] as number, arcs);
  }
}

/** The preferred of a commodity's cheapest paths; undefined where it would rather stay behind. */
function cheapestPath(
  problem: FlowProblem,
  commodity: number,
  { scratch, costsToward, toward, preference }: BaseTools,
): readonly number[] | undefined {
  const origin = problem.origin[commodity] as number;
  const target = problem.destination[commodity] as number;
  const row = problem.layerCost[problem.layer[commodity] as number] as number;
  const costs = problem.costRows[row] as Float64Array;
  const most = (problem.unservedCost[commodity] as number) * (1 + SAME);
  const table = costsToward.of(row, target);
  if (table !== undefined) {
    const least = table[origin] as number;
    if (least === Infinity || least > most) return undefined;
    const only = onlyPathToward(problem.network, { origin, target, same: SAME }, costs, table);
    if (only !== undefined) return only;
  }
  toward.search(commodity, costs, most);
  if (scratch.search.distance[target] === Infinity) return undefined;
  return scratch.tight.pathTo(origin, target, costs, preference);
}
