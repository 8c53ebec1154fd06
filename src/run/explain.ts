/**
 * Why cargo does not go the cheaper way: for one demand on one date, the routes that would cost less than
 * its cheapest open one, and every rule, limit or closing that stands in their way, with its paragraph.
 */
import { CorridorError } from '../core/errors.js';
import type { LegClosure, RouteAnswer, RoutesAnswer } from '../model/answers.js';
import { compileScenario } from '../model/compile.js';
import type { Rule } from '../scenario/corridor.js';
import type { Scenario } from '../scenario/scenario.js';
import { routes } from '../solve/routes.js';

/** A way from origin to market, USD/t and days. */
export interface ExplainedWay {
  readonly cost: number;
  readonly days: number;
  /** Names of the places passed. */
  readonly places: readonly string[];
  /** Ids of links, terminals and services. */
  readonly assets: readonly string[];
}

/** One thing that closes a way. */
export interface Obstacle {
  /** Ids of what it closes. */
  readonly assets: readonly string[];
  /** `Khasan → Tumangang` or `in Rajin`, where it is met first. */
  readonly where: string;
  readonly kind: 'physical' | 'rule';
  /** The physical reason, or what the rule says. */
  readonly text: string;
  /** Of a rule. */
  readonly rule?: string | undefined;
  readonly instrument?: string | undefined;
  readonly paragraph?: string | undefined;
  /** It closes the way only because a party is wary. */
  readonly isCaution?: boolean | undefined;
  /** Whether it applies is unclear from its text. */
  readonly isUnclear?: boolean | undefined;
}

/** A way that would be cheaper, and what closes it. */
export interface ClosedWay extends ExplainedWay {
  /** USD/t less than the cheapest open way; null where none is open. */
  readonly saving: number | null;
  readonly obstacles: readonly Obstacle[];
}

/** What holds for one part (by conduct) of the demand. */
export interface ExplainedPart {
  readonly conduct: string;
  readonly share: number;
  readonly status: RoutesAnswer['status'];
  readonly unservedPrice: number | null;
  readonly cheapest: ExplainedWay | null;
  readonly closed: readonly ClosedWay[];
  /** Assets whose opening date is uncertain; the likeliest date was used. */
  readonly uncertain: readonly string[];
}

/** The answer to "why does it not go the cheaper way?". */
export interface Explanation {
  readonly demand: string;
  readonly name: string;
  readonly commodity: string;
  readonly origin: string;
  readonly destination: string;
  readonly date: string;
  readonly parts: readonly ExplainedPart[];
}

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
  const answers = routes(compileScenario(scenario), { demand: id, date, k: 1, closed });
  const [first] = answers;
  if (first === undefined)
    throw new CorridorError('usage', `demand "${id}" has no cargo to explain`);
  const names = namesOf(scenario);
  const { corridor } = scenario;
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

interface Names {
  readonly place: (id: string) => string;
  readonly rule: (id: string) => Rule | undefined;
}

function namesOf({ corridor }: Scenario): Names {
  const places = new Map(corridor.places.map(({ id, name }) => [id, name]));
  const rules = new Map(corridor.rules.map((rule) => [rule.id, rule]));
  return { place: (id) => places.get(id) ?? id, rule: (id) => rules.get(id) };
}

function explainPart(answer: RoutesAnswer, names: Names): ExplainedPart {
  const [open] = answer.routes;
  return {
    conduct: answer.conduct,
    share: answer.share,
    status: answer.status,
    unservedPrice: answer.unservedPrice,
    cheapest: open === undefined ? null : wayOf(open, names),
    closed: answer.closed.map((route) => ({
      ...wayOf(route, names),
      saving: open === undefined ? null : open.cost - route.cost,
      obstacles: obstaclesOf(route.closures, names),
    })),
    uncertain: answer.uncertain,
  };
}

function wayOf({ cost, days, legs }: RouteAnswer, names: Names): ExplainedWay {
  const stops = [...legs.slice(0, 1).map(({ from }) => from), ...legs.map(({ to }) => to)];
  return {
    cost,
    days,
    places: stops.filter((place, i) => place !== stops[i - 1]).map(names.place),
    assets: legs.map(({ asset }) => asset),
  };
}

/** Each reason once, with all it closes, in the order in which the way meets them. */
function obstaclesOf(closures: readonly LegClosure[], names: Names): readonly Obstacle[] {
  const found = new Map<string, Obstacle>();
  const add = (key: string, asset: string, make: () => Obstacle): void => {
    const known = found.get(key);
    if (known === undefined) found.set(key, make());
    else if (!known.assets.includes(asset))
      found.set(key, { ...known, assets: [...known.assets, asset] });
  };
  for (const { asset, from, to, physical, rules, byCaution, unclear } of closures) {
    const where =
      from === to ? `in ${names.place(from)}` : `${names.place(from)} → ${names.place(to)}`;
    const at = { assets: [asset], where };
    for (const text of physical) {
      add(`${asset}|${text}`, asset, () => ({ ...at, kind: 'physical', text }));
    }
    for (const id of rules) {
      add(`rule|${id}`, asset, () => {
        const rule = names.rule(id);
        return {
          ...at,
          kind: 'rule',
          text: rule?.text ?? '',
          rule: id,
          instrument: rule?.instrument,
          paragraph: rule?.paragraph,
          isCaution: byCaution.includes(id),
          isUnclear: unclear.includes(id),
        };
      });
    }
  }
  return [...found.values()];
}
