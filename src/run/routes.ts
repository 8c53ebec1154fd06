/** Routes of a scenario without compiling by hand. */
import type { RoutesAnswer } from '../model/answers.js';
import { compileScenario } from '../model/compile.js';
import type { Scenario } from '../scenario/scenario.js';
import { routes, type RouteQuery } from '../solve/routes.js';

/**
 * The cheapest lawful routes of a scenario's demands on one date, and the cheaper ones that are closed.
 * Compiles first: to ask the same scenario many things, compile once and call `routes`.
 *
 * @example
 * ```ts
 * const asIs = scenario({ title: 'As is' });
 * routesOfScenario(asIs, { demand: 'coal-land-jilin-kuz', k: 1 })[0].status; // 'open'
 * ```
 */
export function routesOfScenario(
  scenario: Scenario,
  query: RouteQuery = {},
): readonly RoutesAnswer[] {
  return routes(compileScenario(scenario), query);
}
