/** Routes of a scenario that its optimum leaves unused. */
import { compileScenario } from '../model/compile.js';
import { placesOn } from '../result/places-on.js';
import type { UnusedRoutesResult } from '../result/unused.js';
import type { Scenario } from '../scenario/scenario.js';
import { optimize } from '../solve/optimum/optimize.js';
import { unusedRoutes, type UnusedRouteQuery } from '../solve/optimum/unused-routes.js';

const KG_PER_TONNE = 1000;

/**
 * Open routes that carry nothing at the optimum, with what they would have to be cheaper by, least first.
 * Errors and cost as of `unusedRoutes` and one optimum.
 *
 * @example
 * ```ts
 * const month = scenario({ title: 'A month', horizon: '31 days' });
 * const unused = await unusedRoutesOf(month, { demand: 'coal-free-kuz-kr', k: 2 });
 * unused.routes.every(({ tooDearBy }) => tooDearBy >= 0); // true
 * ```
 */
export async function unusedRoutesOf(
  scenario: Scenario,
  query: UnusedRouteQuery = {},
): Promise<UnusedRoutesResult> {
  const model = compileScenario(scenario);
  const optimum = await optimize(model, { anyFlow: true });
  const routes = unusedRoutes(model, optimum, query).map(
    ({ demand, arcs, cost, tooDearBy, period }) => ({
      demand,
      places: placesOn(model, arcs),
      cost: cost * KG_PER_TONNE,
      tooDearBy: tooDearBy * KG_PER_TONNE,
      period: optimum.periods[period]?.date ?? '',
    }),
  );
  return {
    format: 'corridor-unused-routes',
    formatVersion: 1,
    title: scenario.title,
    scenarioHash: model.hash,
    routes: [...routes].sort((a, b) => a.tooDearBy - b.tooDearBy),
  };
}
