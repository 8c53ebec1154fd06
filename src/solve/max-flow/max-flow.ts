/**
 * The most that could flow between two sets of places in a year, and what holds it back: one flow class
 * alone on the corridor, under the rules, works and closures of one day, on ways of any cost. Each
 * resource offers what it does in the calendar year of the start (net of hours and season), each quota
 * what one of its windows allows; quotas are drawn once by a way. Licences and inspections take time and
 * money, not capacity.
 *
 * This is the largest flow when limits are shared by arcs (a single track by both directions, a yard by
 * two gauges) and counted in trains, calls or TEU: a linear program, whose dual is the smallest "cut". A
 * resource may then make up part of the bound with another, as its share says. Several sets of limits
 * can be equally tight; one is named.
 */
import { CorridorError } from '../../core/errors.js';
import { compareText, didYouMean } from '../../core/ids.js';
import type {
  FlowBarrier,
  FlowBound,
  FlowRoute,
  MaxFlowAnswer,
} from '../../model/max-flow-answers.js';
import { finalVertex, originVertex } from '../../model/expand.js';
import type { CorridorModel } from '../../model/model.js';
import { arcCosts, isPassable, stateOf, type CostQuestion } from '../costs.js';
import { loadSolver } from '../linear/highs-solver.js';
import type { LinearSolver } from '../linear/linear-program.js';
import type { FlowProblem } from '../optimum/flow-problem.js';
import { useRowOf } from '../optimum/uses.js';
import { epochOf, questionsOf } from '../route-query.js';
import { createSearch, pathTo, settleFrom, settleTo } from '../search.js';
import { type FlowEndSets, largestFlow } from './capacity-program.js';

/** What may flow, whence and whither. */
export interface MaxFlowQuery {
  /** Ids of places; default: those of the demand. */
  readonly from?: string | readonly string[] | undefined;
  readonly to?: string | readonly string[] | undefined;
  /** The demand whose cargo, rules and conduct count; of several parts the one with the largest share. */
  readonly demand?: string | undefined;
  /** Instead of a demand: one that moves this commodity, preferably one that is not captive. */
  readonly commodity?: string | undefined;
  /** Default: the start of the scenario. */
  readonly date?: string | undefined;
  /** As if there were no rules at all. */
  readonly liftRules?: boolean | undefined;
}

/**
 * The largest flow and the limits that bound it. Throws a usage error for unknown ids, for places on both
 * sides, and where neither a demand nor a commodity is named. Some 20 ms for the Tumen corridor.
 *
 * @example
 * const model = compileScenario(scenario({ title: 'As is', horizon: '365 days' }));
 * const { tonnes, bounds } = await maxFlow(model, { demand: 'coal-evraz-kr' });
 * bounds.map(({ id }) => id); // what holds it back
 */
export async function maxFlow(model: CorridorModel, query: MaxFlowQuery): Promise<MaxFlowAnswer> {
  return maxFlowSync(model, query, await loadSolver());
}

/**
 * The same at once, with a solver that is loaded already.
 *
 * @example
 * ```ts
 * const { tonnes, bounds } = maxFlowSync(model, { demand: 'coal-export' }, solver);
 * tonnes; // 900000
 * bounds.map(({ name, share }) => [name, share]); // [['coal-quota', 1]]
 * ```
 */
export function maxFlowSync(
  model: CorridorModel,
  query: MaxFlowQuery,
  solver: LinearSolver,
): MaxFlowAnswer {
  const asked = ask(model, query);
  const { flowClass, date, from, to } = asked;
  const about = { from, to, commodity: model.classes[flowClass]?.commodity ?? '', flowClass, date };
  const problem = problemOf(model, asked);
  const ends = endsOf(model, asked);
  const nothing = { routes: [], bounds: [], barriers: [] };
  const free = unlimitedWay(problem, ends);
  if (free !== undefined) {
    const routes = [{ ...describeWay(model, free), tonnes: null }];
    return { ...about, ...nothing, status: 'unlimited', tonnes: null, bound: null, routes };
  }
  const { ways, value, contribution, bound, empty } = largestFlow(problem, ends, solver);
  if (ways.length === 0) {
    const barriers = barriersOf(model, asked, ends);
    const bounds = empty.map((limit) => ({ ...limitOf(model, limit), tonnes: 0, share: 0 }));
    return { ...about, ...nothing, status: 'no way', tonnes: 0, bound: 0, barriers, bounds };
  }
  return {
    ...about,
    ...nothing,
    status: 'bounded',
    tonnes: value / 1000,
    bound: bound / 1000,
    routes: ways.map(({ arcs, flow }) => ({ ...describeWay(model, arcs), tonnes: flow / 1000 })),
    bounds: boundsOf(model, contribution, bound),
  };
}

interface Asked {
  readonly question: CostQuestion;
  readonly flowClass: number;
  readonly epoch: number;
  readonly date: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

function ask(model: CorridorModel, query: MaxFlowQuery): Asked {
  if (query.demand === undefined && query.commodity === undefined)
    throw new CorridorError('usage', 'name the demand or the commodity that is to flow');
  if (query.demand === undefined && (query.from === undefined || query.to === undefined))
    throw new CorridorError('usage', 'a commodity needs places to come from and to go to');
  const epoch = epochOf(model, query.date);
  const { demand, commodity } = query;
  const candidates =
    demand !== undefined
      ? questionsOf(model, { demand }, epoch)
      : questionsOf(model, { from: firstPlace(model), to: firstPlace(model), commodity }, epoch);
  const first = candidates.reduce((best, one) => (one.share > best.share ? one : best));
  const whose = model.demands.find(({ id }) => id === demand);
  const from = placesOf(model, query.from, whose?.originPlace ?? '');
  const to = placesOf(model, query.to, whose?.destinationPlace ?? '');
  const both = from.find((id) => to.includes(id));
  if (both !== undefined)
    throw new CorridorError('usage', `${both} is both where the flow comes from and where it goes`);
  const { flowClass } = first;
  const liftAllRules = query.liftRules === true;
  const question = { flowClass, epoch, lot: 0, liftAllRules };
  return { question, flowClass, epoch, date: query.date ?? model.start, from, to };
}

function firstPlace(model: CorridorModel): string {
  return model.vertexPlace[0] ?? '';
}

function placesOf(
  model: CorridorModel,
  given: string | readonly string[] | undefined,
  otherwise: string,
): readonly string[] {
  const ids = given === undefined ? [otherwise] : typeof given === 'string' ? [given] : given;
  const known = new Set([
    ...model.vertexPlace,
    ...model.demands.flatMap(({ originPlace, destinationPlace }) => [
      originPlace,
      destinationPlace,
    ]),
  ]);
  for (const id of ids) {
    if (known.has(id)) continue;
    const hint = didYouMean(id, known);
    const end = hint === undefined ? '' : `; ${hint}`;
    throw new CorridorError('usage', `no place "${id}"${end}`);
  }
  return [...new Set(ids)];
}

/** One layer of the model, its arcs at no cost or shut. */
function problemOf(model: CorridorModel, { question, flowClass, epoch }: Asked): FlowProblem {
  const { limitKeys, capacity, row } = limitsOf(model, question);
  const slotCount = row.length + model.licences.length;
  return {
    network: model,
    costRows: [arcCosts(model, question).map((cost) => (cost < Infinity ? 0 : Infinity))],
    useRows: [useRowOf(model, flowClass, epoch)],
    slotCount,
    slotOnce: new Uint8Array(slotCount).fill(1, model.resources.length),
    limitRows: [Int32Array.of(...row, ...model.licences.map(() => -1))],
    layerCount: 1,
    layerCost: Uint32Array.of(0),
    layerUse: Uint32Array.of(0),
    layerLimits: Uint32Array.of(0),
    limitKeys,
    capacity,
    commodityKeys: [],
    layer: new Uint32Array(0),
    origin: new Int32Array(0),
    destination: new Int32Array(0),
    amount: new Float64Array(0),
    unservedCost: new Float64Array(0),
  };
}

function endsOf(model: CorridorModel, { from, to }: Asked): FlowEndSets {
  const vertices = new Map(model.vertexNames.map((name, vertex) => [name, vertex]));
  const found = (names: readonly string[]): readonly number[] =>
    names.flatMap((name) => {
      const vertex = vertices.get(name);
      return vertex === undefined ? [] : [vertex];
    });
  return {
    origins: found(from.map(originVertex)),
    destinations: found(to.map(finalVertex)),
  };
}

/** Limits in the order of slots: resources, then quotas, unless rules are lifted. */
function limitsOf(
  model: CorridorModel,
  { liftAllRules }: CostQuestion,
): { readonly limitKeys: string[]; readonly capacity: Float64Array; readonly row: Int32Array } {
  const { resources, quotas } = model;
  const isFinite = (limit: number): boolean => limit < Infinity;
  return {
    limitKeys: [...resources, ...quotas].map(({ id }) => id),
    capacity: Float64Array.of(
      ...resources.map(({ perYear }) => (isFinite(perYear) ? perYear : 0)),
      ...quotas.map(({ amount }) => amount),
    ),
    row: Int32Array.of(
      ...resources.map(({ perYear }, limit) => (isFinite(perYear) ? limit : -1)),
      ...quotas.map((_, quota) => (liftAllRules === true ? -1 : resources.length + quota)),
    ),
  };
}

/** Arcs of a way that passes no limit, if there is one. */
function unlimitedWay(problem: FlowProblem, ends: FlowEndSets): readonly number[] | undefined {
  const { network, costRows, useRows, limitRows } = problem;
  const [costs] = costRows;
  const [uses] = useRows;
  const [limits] = limitRows;
  if (costs === undefined || uses === undefined || limits === undefined) return undefined;
  const free = costs.map((cost, arc) => {
    for (let use = uses.firstUse[arc] ?? 0; use < (uses.firstUse[arc + 1] ?? 0); use++)
      if ((limits[uses.slot[use] ?? -1] ?? -1) >= 0) return Infinity;
    return cost;
  });
  const search = createSearch(network);
  for (const origin of ends.origins) {
    settleFrom(search, origin, free);
    for (const destination of ends.destinations) {
      const way = pathTo(search, destination);
      if (way !== undefined) return way;
    }
  }
  return undefined;
}

function describeWay(
  model: CorridorModel,
  arcs: readonly number[],
): Pick<FlowRoute, 'arcs' | 'assets'> {
  const assets = arcs.flatMap((arc) => {
    const drawn = model.arcs[arc];
    return drawn === undefined || drawn.kind === 'gate' ? [] : [drawn.asset];
  });
  return { arcs, assets };
}

/** Limits with a price, the largest part of the bound first. */
function boundsOf(
  model: CorridorModel,
  contribution: Float64Array,
  bound: number,
): readonly FlowBound[] {
  const found: FlowBound[] = [];
  contribution.forEach((part, limit) => {
    if (part > NEGLIGIBLE * bound)
      found.push({ ...limitOf(model, limit), tonnes: part / 1000, share: part / bound });
  });
  return found.sort((a, b) => b.tonnes - a.tonnes || compareText(a.id, b.id));
}

/** Share of the bound that is rounding. */
const NEGLIGIBLE = 1e-12;

function limitOf(model: CorridorModel, limit: number): Omit<FlowBound, 'tonnes' | 'share'> {
  const { resources, quotas } = model;
  const resource = resources[limit];
  if (resource !== undefined) {
    const { id, name, measure, perYear } = resource;
    return { kind: 'resource', id, name, measure, perYear };
  }
  const { id = '', rules = [], measure = '', amount = 0 } = quotas[limit - resources.length] ?? {};
  return { kind: 'quota', id, name: rules.join(', '), measure, perYear: amount };
}

/** Closed arcs from what the origins reach to what leads to a destination were everything open. */
function barriersOf(
  model: CorridorModel,
  { question, flowClass, epoch }: Asked,
  ends: FlowEndSets,
): readonly FlowBarrier[] {
  const search = createSearch(model);
  const open = arcCosts(model, question);
  const lifted = arcCosts(model, { ...question, liftAllRules: true, liftPhysical: true });
  const isReached = mark(model, ends.origins, (vertex) => {
    settleFrom(search, vertex, open);
    return search.distance;
  });
  const leadsOn = mark(model, ends.destinations, (vertex) => {
    settleTo(search, vertex, lifted);
    return search.distance;
  });
  const found = new Map<string, FlowBarrier>();
  model.arcs.forEach(({ asset, tailPlace, headPlace }, arc) => {
    const [tail = -1, head = -1] = [model.tail[arc], model.head[arc]];
    if (isReached[tail] !== 1 || isReached[head] === 1 || leadsOn[head] !== 1) return;
    if (isPassable(model, question, arc) || lifted[arc] === Infinity) return;
    const { physical, verdict } = stateOf(model, flowClass, arc, epoch);
    const details = [...new Set(physical.map(({ detail }) => detail))];
    const rules = question.liftAllRules === true ? [] : verdict.closedBy;
    const barrier = { asset, from: tailPlace, to: headPlace, physical: details, rules };
    found.set(JSON.stringify(barrier), barrier);
  });
  return [...found.values()];
}

function mark(
  { vertexCount }: CorridorModel,
  ends: readonly number[],
  distancesOf: (vertex: number) => Float64Array,
): Uint8Array {
  const isMarked = new Uint8Array(vertexCount);
  for (const end of ends)
    distancesOf(end).forEach((distance, vertex) => {
      if (distance < Infinity) isMarked[vertex] = 1;
    });
  return isMarked;
}
