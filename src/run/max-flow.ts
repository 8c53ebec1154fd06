/** The largest flow between places of a scenario, in words. */
import { compileScenario } from '../model/compile.js';
import type { FlowBound } from '../model/max-flow-answers.js';
import { namer } from '../result/limit-names.js';
import type { MaxFlowResult } from '../result/max-flow.js';
import type { Scenario } from '../scenario/scenario.js';
import { maxFlow, type MaxFlowQuery } from '../solve/max-flow/max-flow.js';

/**
 * The most that could flow in a year if nothing else moved, with what bounds it or what is closed. Usage
 * errors as of `maxFlow`.
 *
 * @example
 * ```ts
 * const year = scenario({ title: 'A year', horizon: '365 days' });
 * const { status } = await maxFlowOfScenario(year, { demand: 'coal-evraz-kr' });
 * status; // 'bounded'
 * ```
 */
export async function maxFlowOfScenario(
  scenario: Scenario,
  query: MaxFlowQuery,
): Promise<MaxFlowResult> {
  const model = compileScenario(scenario);
  const answer = await maxFlow(model, query);
  const name = namer(scenario, model);
  const places = new Map(scenario.corridor.places.map((place) => [place.id, place.name]));
  const placeName = (id: string): string => places.get(id) ?? id;
  return {
    format: 'corridor-max-flow',
    formatVersion: 1,
    ...answer,
    title: scenario.title,
    fromNames: answer.from.map(placeName),
    toNames: answer.to.map(placeName),
    rulesLifted: query.liftRules === true,
    routes: answer.routes.map((route) => ({
      ...route,
      names: route.assets.map((id) => name(id).name),
    })),
    bounds: answer.bounds.map((bound) => inTonnes({ ...bound, name: name(bound.id).name })),
    barriers: answer.barriers.map((barrier) => ({
      ...barrier,
      name: name(barrier.asset).name,
      fromName: placeName(barrier.from),
      toName: placeName(barrier.to),
      ruleNames: barrier.rules.map((rule) => name(rule).name),
    })),
  };
}

function inTonnes(bound: FlowBound): FlowBound {
  return bound.measure === 'kg' ? { ...bound, measure: 't', perYear: bound.perYear / 1000 } : bound;
}
