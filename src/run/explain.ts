/**
 * Why cargo does not go the cheaper way: for one demand on one date, the routes that would cost less than
 * its cheapest open one, and every rule, limit or closing that stands in their way, with its paragraph.
 */
import { CorridorError } from '../core/errors.js';
import type { RouteAnswer, RoutesAnswer } from '../model/answers.js';
import { compileScenario } from '../model/compile.js';
import type { ExplainedPart, ExplainedWay, Explanation } from '../result/explanation.js';
import type { Scenario } from '../scenario/scenario.js';
import { routes } from '../solve/routes.js';
import { RuleReader } from './explain-reader.js';
import { consideredOn, obstaclesOf } from './explain-way.js';

/** What to explain. */
export interface ExplainQuery {
  readonly demand: string;
  /** Default: the start of the scenario. */
  readonly date?: string | undefined;
  /** At most so many closed ways of each part (default 5). */
  readonly closed?: number | undefined;
}

/**
 * Explains one demand. Throws a usage error for an unknown demand or a date outside the scenario.
 *
 * @example
 * ```ts
 * const asIs = scenario({ title: 'As is' });
 * explainDemand(asIs, { demand: 'coal-land-jilin-kuz' }).parts.length > 0; // true
 * ```
 */
export function explainDemand(scenario: Scenario, query: ExplainQuery): Explanation {
  const { demand: id, date, closed = 5 } = query;
  const model = compileScenario(scenario);
  const answers = routes(model, { demand: id, date, k: 1, closed });
  const [first] = answers;
  if (first === undefined)
    throw new CorridorError('usage', `demand "${id}" has no cargo to explain`);
  const { corridor } = scenario;
  // Conditions ask for what all parts of a demand share, so any part's facts will do.
  const [part] = model.demands.find((one) => one.id === id)?.parts ?? [];
  const shipment = model.classes[part?.flowClass ?? 0]?.shipment;
  const names = new RuleReader(scenario, first.date, shipment);
  const commodity = corridor.commodities.find((one) => one.id === first.commodity);
  return {
    demand: id,
    name: corridor.demands.find((one) => one.id === id)?.name ?? id,
    commodity: commodity?.name ?? first.commodity,
    origin: names.place(first.origin),
    destination: names.place(first.destination),
    date: first.date,
    parts: answers.map((answer) => explainPart(answer, names)),
  };
}

function explainPart(answer: RoutesAnswer, names: RuleReader): ExplainedPart {
  const [open] = answer.routes;
  return {
    conduct: answer.conduct,
    share: answer.share,
    status: answer.status,
    unservedPrice: answer.unservedPrice,
    cheapest: open === undefined ? null : wayOf(open, names),
    considered: open === undefined ? [] : consideredOn(open, names),
    closed: answer.closed.map((route) => ({
      ...wayOf(route, names),
      saving: open === undefined ? null : open.cost - route.cost,
      obstacles: obstaclesOf(route, names),
    })),
    uncertain: answer.uncertain,
  };
}

function wayOf({ cost, days, legs }: RouteAnswer, names: RuleReader): ExplainedWay {
  const stops = [...legs.slice(0, 1).map(({ from }) => from), ...legs.map(({ to }) => to)];
  return {
    cost,
    days,
    places: stops.filter((place, i) => place !== stops[i - 1]).map((place) => names.place(place)),
    assets: legs.map(({ asset }) => asset),
  };
}
