/**
 * The cheapest lawful routes, and the cheaper ones that are closed with what closes each. Costs are for
 * one shipment of the demand's lot on one date; queues are not foreseen (that is the simulation's work),
 * half a headway, handling and expected delay by rules are.
 */
import type {
  LegClosure,
  LegVerdict,
  RouteAnswer,
  RouteLeg,
  RoutesAnswer,
} from '../model/answers.js';
import type { CorridorModel, FlowClass } from '../model/model.js';
import { arcCosts, arcMoney, arcSeconds, type CostQuestion, isPassable, stateOf } from './costs.js';
import { createPathSearch, kCheapestPaths, type PathSearch } from './k-cheapest.js';
import { type Asked, epochOf, questionsOf, type RouteQuery } from './route-query.js';
import { comesBack } from './search.js';

export type { RouteQuery };

/**
 * Answers for each part (by conduct) of each demand asked for, in order of demand id. Throws a usage
 * error for an unknown id or a date outside the model. O(answers × k shortest paths).
 *
 * @example
 * routes(compileScenario(scenario), { demand: 'coal-export', k: 2 })[0].routes[0].cost
 */
export function routes(model: CorridorModel, query: RouteQuery = {}): readonly RoutesAnswer[] {
  const search = createPathSearch(model);
  const epoch = epochOf(model, query.date);
  const date = query.date ?? model.start;
  return questionsOf(model, query, epoch).map((one) =>
    answer(model, search, { ...one, epoch, date }, query),
  );
}

function answer(
  model: CorridorModel,
  search: PathSearch,
  asked: Asked & { readonly epoch: number; readonly date: string },
  query: RouteQuery,
): RoutesAnswer {
  const { flowClass, epoch, lot, origin, destination } = asked;
  const question: CostQuestion = { flowClass, epoch, lot, utilisation: loads(model, query) };
  const exists = origin >= 0 && destination >= 0;
  const find = (one: CostQuestion, k: number): readonly (readonly number[])[] =>
    exists
      ? kCheapestPaths(search, origin, destination, arcCosts(model, one), k).map(({ arcs }) => arcs)
      : [];
  const open = find(question, query.k ?? 3).map((arcs, i) =>
    describe(model, question, arcs, i + 1),
  );
  const lifted: CostQuestion = { ...question, liftAllRules: true, liftPhysical: true };
  const wanted = query.closed ?? 3;
  const limit = open[0]?.cost ?? Infinity;
  const closed = (wanted === 0 ? [] : find(lifted, CLOSED_SEARCHED))
    .filter((arcs) => arcs.some((arc) => !isPassable(model, question, arc)))
    .filter((arcs) => !comesBack(model, arcs))
    .map((arcs, i) => describe(model, lifted, arcs, i + 1))
    .filter(({ cost }) => cost < limit)
    .filter(
      ({ closures }, i, all) =>
        all.findIndex((other) => sameObstacles(other.closures, closures)) === i,
    )
    .slice(0, wanted);
  const one = model.classes[flowClass];
  const used = new Set([...open, ...closed].flatMap(({ legs }) => legs.map(({ asset }) => asset)));
  return {
    demand: asked.demand,
    commodity: one?.commodity ?? '',
    origin: model.vertexPlace[origin] ?? '',
    destination: model.vertexPlace[destination] ?? '',
    date: asked.date,
    conduct: conductText(one),
    share: asked.share,
    unservedPrice: asked.unservedPrice,
    status:
      open.length > 0
        ? asked.unservedPrice !== null && (open[0]?.cost ?? 0) > asked.unservedPrice
          ? 'priced-out'
          : 'open'
        : find({ ...question, liftAllRules: true }, 1).length > 0
          ? 'no lawful way'
          : 'no physical way',
    routes: open,
    closed,
    uncertain: model.uncertain.map(({ asset }) => asset).filter((asset) => used.has(asset)),
  };
}

/** Closed ways looked through for those that differ in what closes them. */
const CLOSED_SEARCHED = 40;

/** Whether two ways are closed by the same obstacles, wherever else they differ. */
function sameObstacles(a: readonly LegClosure[], b: readonly LegClosure[]): boolean {
  const key = (closures: readonly LegClosure[]): string =>
    JSON.stringify(closures.map(({ asset, physical, rules }) => [asset, physical, rules]));
  return key(a) === key(b);
}

function loads(model: CorridorModel, { utilisation }: RouteQuery): Float64Array | undefined {
  if (utilisation === undefined) return undefined;
  return Float64Array.from(model.arcs, ({ asset }) =>
    typeof utilisation === 'number'
      ? utilisation
      : Object.hasOwn(utilisation, asset)
        ? (utilisation[asset] ?? 0)
        : 0,
  );
}

function describe(
  model: CorridorModel,
  question: CostQuestion,
  arcs: readonly number[],
  rank: number,
): RouteAnswer {
  const { flowClass, epoch } = question;
  const valueOfTime = model.classes[flowClass]?.valueOfTime ?? 0;
  const legs: RouteLeg[] = [];
  const verdicts: LegVerdict[] = [];
  const closures: LegClosure[] = [];
  for (const arc of arcs) {
    const drawn = model.arcs[arc];
    if (drawn === undefined || drawn.kind === 'gate') continue;
    const { verdict, physical, isOpen, delay } = stateOf(model, flowClass, arc, epoch);
    const tariff = (model.money[flowClass * model.arcCount + arc] ?? 0) * 1000;
    const ruleSeconds = question.liftAllRules === true ? 0 : delay;
    const at = { asset: drawn.asset, from: drawn.tailPlace, to: drawn.headPlace };
    legs.push({
      arc,
      kind: drawn.kind,
      ...at,
      mode: drawn.mode ?? null,
      gauge: drawn.gauge ?? null,
      vehicle: model.vehicles[model.vehicle[flowClass * model.arcCount + arc] ?? -1] ?? null,
      kilometres: drawn.kilometres,
      tariff,
      surcharge: arcMoney(model, question, arc) * 1000 - tariff,
      hours: (arcSeconds(model, question, arc) - ruleSeconds) / 3600,
      ruleHours: ruleSeconds / 3600,
    });
    if (!isOpen) {
      closures.push({
        ...at,
        physical: physical.map(({ detail }) => detail),
        rules: verdict.closedBy,
        byCaution: verdict.closedByCaution,
        unclear: verdict.unclear,
      });
    } else if (
      verdict.outcome !== 'allowed' ||
      verdict.marks.length > 0 ||
      verdict.defied.length > 0
    ) {
      const { outcome, exempted, quotas, licences, inspections, surcharges, marks, defied } =
        verdict;
      verdicts.push({
        ...at,
        outcome,
        exempted,
        quotas,
        licences,
        inspections,
        surcharges,
        marks,
        defied,
      });
    }
  }
  const sum = (value: (leg: RouteLeg) => number): number =>
    legs.reduce((total, leg) => total + value(leg), 0);
  const hours = sum((leg) => leg.hours + leg.ruleHours);
  const tariffs = sum((leg) => leg.tariff);
  const surcharges = sum((leg) => leg.surcharge);
  const timeCost = valueOfTime * 1000 * hours * 3600;
  return {
    rank,
    cost: tariffs + surcharges + timeCost,
    tariffs,
    surcharges,
    timeCost,
    days: hours / 24,
    kilometres: sum((leg) => leg.kilometres),
    legs,
    verdicts,
    closures,
  };
}

/** How the two parties of a class behave, in words. */
export function conductText(flowClass: FlowClass | undefined): string {
  if (flowClass === undefined) return '';
  const { originConduct: origin, destinationConduct: destination } = flowClass.shipment;
  const of = ({ wary, defies }: typeof origin): string =>
    wary ? 'wary' : defies.length > 0 ? `defies ${defies.join(', ')}` : 'lawful';
  return of(origin) === of(destination) ? of(origin) : `${of(origin)} → ${of(destination)}`;
}
