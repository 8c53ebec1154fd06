/** Open routes that an optimum leaves unused, and by how much they are too dear. */
import { CorridorError } from '../../core/errors.js';
import { didYouMean } from '../../core/ids.js';
import type { CorridorModel } from '../../model/model.js';
import type { OptimumAnswer } from '../../model/optimum-answers.js';
import type { UnusedRoute } from '../../model/worth-answers.js';
import { createPathSearch, kCheapestPaths } from '../k-cheapest.js';
import { formulate } from './formulate.js';
import { routeCost, RoutePool } from './routes-in-use.js';

/** Which routes to look at; everything has a default. */
export interface UnusedRouteQuery {
  /** Id of a demand; default: all. */
  readonly demand?: string | undefined;
  /** Routes looked at for each part of a demand and epoch, cheapest first; default 5. */
  readonly k?: number | undefined;
}

/**
 * The cheapest open routes that carry nothing in an optimum, each with what it would have to be cheaper by
 * to be used: its cost + what it takes of scarce limits at their prices − what its cargo costs at the
 * margin, in the period in which that is least. 0 means that it would do as well as those in use. By
 * demand, then by how little is missing. Throws a usage error for an unknown demand, or an optimum of
 * another model. O(demands × epochs × k shortest paths).
 *
 * @example
 * ```ts
 * const model = compileScenario(scenario({ title: 'As is', horizon: '30 days' }));
 * unusedRoutes(model, await optimize(model)).every(({ tooDearBy }) => tooDearBy >= 0); // true
 * ```
 */
export function unusedRoutes(
  model: CorridorModel,
  optimum: OptimumAnswer,
  { demand: wanted, k = 5 }: UnusedRouteQuery = {},
): readonly UnusedRoute[] {
  if (optimum.modelHash !== model.hash)
    throw new CorridorError('usage', 'the optimum is of another model');
  const ids = model.demands.map(({ id }) => id);
  if (wanted !== undefined && !ids.includes(wanted)) {
    const hint = didYouMean(wanted, ids);
    throw new CorridorError(
      'usage',
      `no demand "${wanted}"${hint === undefined ? '' : `; ${hint}`}`,
    );
  }
  const { problem, commodities } = formulate(model);
  const { certificate } = optimum;
  const search = createPathSearch(model);
  const pool = new RoutePool(problem);
  const used = new Set(
    certificate.flows.map(({ commodity, arcs }) => {
      const { demand = 0, part = 0 } = certificate.commodities[commodity] ?? {};
      return `${String(demand)}|${String(part)}|${arcs.join()}`;
    }),
  );
  const found = new Map<string, UnusedRoute & { readonly index: number }>();
  const kept = new Map<string, readonly (readonly number[])[]>();
  commodities.forEach(({ demand, part, flowClass, period }, commodity) => {
    const id = ids[demand] ?? '';
    const origin = problem.origin[commodity] as number;
    const destination = problem.destination[commodity] as number;
    if ((wanted ?? id) !== id || origin < 0 || destination < 0) return;
    const layer = problem.layer[commodity] as number;
    const row = problem.layerCost[layer] as number;
    const costs = problem.costRows[row] as Float64Array;
    const limits = problem.limitRows[problem.layerLimits[layer] as number] as Int32Array;
    const searched = `${String(row)}|${String(origin)}|${String(destination)}`;
    const paths =
      kept.get(searched) ??
      kCheapestPaths(search, origin, destination, costs, k).map(({ arcs }) => arcs);
    kept.set(searched, paths);
    const price = certificate.commodities[commodity]?.price ?? 0;
    for (const arcs of paths) {
      const key = `${String(demand)}|${String(part)}|${arcs.join()}`;
      if (used.has(key)) continue;
      const { slots, coefficients } = pool.routeOf(layer, arcs);
      const cost = routeCost(arcs, costs);
      let full = cost;
      slots.forEach((slot, i) => {
        const limit = certificate.limits[limits[slot] as number];
        full += (coefficients[i] as number) * (limit?.price ?? 0);
      });
      const tooDearBy = Math.max(0, full - price);
      const known = found.get(key);
      if (known === undefined || tooDearBy < known.tooDearBy)
        found.set(key, { demand: id, flowClass, arcs, cost, tooDearBy, period, index: demand });
    }
  });
  return [...found.values()]
    .sort((a, b) => a.index - b.index || a.tooDearBy - b.tooDearBy || a.cost - b.cost)
    .map(({ demand, flowClass, arcs, cost, tooDearBy, period }) => ({
      demand,
      flowClass,
      arcs,
      cost,
      tooDearBy,
      period,
    }));
}
