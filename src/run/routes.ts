/** Routes of a scenario without compiling by hand. */
import type { ChoiceAnswer, RoutesAnswer } from '../model/answers.js';
import { compileScenario } from '../model/compile.js';
import type { Scenario } from '../scenario/scenario.js';
import { choiceShares, type ChoiceQuery } from '../solve/choice-shares.js';
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

/**
 * Who would take which of them in free flow, by the scenario's choice or another. Compiles first, as
 * `routesOfScenario` does.
 *
 * @example
 * ```ts
 * const asIs = scenario({ title: 'As is' });
 * sharesOfScenario(asIs, { demand: 'coal-land-jilin-kuz', model: 'logit', dispersion: 4 }).length; // 1
 * ```
 */
export function sharesOfScenario(
  scenario: Scenario,
  query: ChoiceQuery = {},
): readonly ChoiceAnswer[] {
  return choiceShares(compileScenario(scenario), query);
}
