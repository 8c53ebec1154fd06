/**
 * Candidate routes: for every part of every demand and every epoch, the k cheapest lawful routes, and
 * where there is none, why. Found before the first event, so that no rule is matched while running.
 */
import type { CorridorModel } from '../model/model.js';
import { arcCosts, arcMoney, arcSeconds, type CostQuestion, stateOf } from '../solve/costs.js';
import {
  comparePaths,
  type CostedPath,
  createPathSearch,
  kCheapestPaths,
  type PathSearch,
} from '../solve/k-cheapest.js';
import { within } from '../solve/choice-shares.js';
import { comesBack } from '../solve/search.js';
import { costsWithout, needsOfPath, needTable } from './needs.js';

/** A route of one part of one demand, as an epoch prices it. */
export interface CandidateRoute {
  readonly demand: number;
  readonly flowClass: number;
  readonly epoch: number;
  readonly arcs: readonly number[];
  /** Generalized, USD/kg. */
  readonly cost: number;
  /** Tariffs and surcharges, USD/kg. */
  readonly money: number;
  /** Expected free-flow seconds. */
  readonly seconds: number;
}

/** Why nothing can go: rules on the cheapest physically possible route, or nothing physical at all. */
export interface NoRoute {
  readonly kind: 'rules' | 'physical';
  /** Rules that close the cheapest route with all rules lifted, sorted. */
  readonly rules: readonly string[];
}

/** Candidates of one part of a demand in one epoch. */
export interface CandidateSet {
  readonly routes: readonly CandidateRoute[];
  readonly without: NoRoute | undefined;
  /** Rules that close the cheapest physically possible route, so that cargo goes another way. */
  readonly around: readonly string[];
}

/** Candidate sets by demand, part and epoch. */
export type CandidateTable = readonly (readonly (readonly CandidateSet[])[])[];

/**
 * Finds all candidates. Parts that face the same network between the same places share their searches.
 * O(demands × epochs × k shortest paths), each on a network of hundreds of arcs.
 */
export function findCandidates(model: CorridorModel): CandidateTable {
  const search = createPathSearch(model);
  const kept = new Map<string, Found>();
  return model.demands.map((demand, demandIndex) =>
    demand.parts.map(({ flowClass }) =>
      Array.from(model.epochs, (_, epoch) => {
        const signature = networkSignature(model, flowClass, epoch);
        const key = `${String(flowClass)}|${String(demand.origin)}|${String(demand.destination)}|${String(demand.lot)}|${signature}`;
        let found = kept.get(key);
        if (found === undefined) {
          found = searchRoutes(model, search, demandIndex, flowClass, epoch);
          kept.set(key, found);
        }
        const question: CostQuestion = { flowClass, epoch, lot: demand.lot, openUncertain: true };
        return {
          without: found.without,
          around: found.around,
          routes: found.paths.map(({ arcs, cost }) => ({
            demand: demandIndex,
            flowClass,
            epoch,
            arcs,
            cost,
            money: sum(arcs, (arc) => arcMoney(model, question, arc)),
            seconds: sum(arcs, (arc) => arcSeconds(model, question, arc)),
          })),
        };
      }),
    ),
  );
}

/** Rows of the state table that are equal give equal candidates: epochs in which nothing of a class changed. */
function networkSignature(model: CorridorModel, flowClass: number, epoch: number): string {
  const size = model.classCount * model.arcCount;
  const row = (e: number): Uint16Array =>
    model.state.subarray(
      e * size + flowClass * model.arcCount,
      e * size + (flowClass + 1) * model.arcCount,
    );
  const own = row(epoch);
  for (let earlier = 0; earlier < epoch; earlier++) {
    const other = row(earlier);
    if (own.every((state, arc) => state === other[arc]) && awaitedAlike(model, earlier, epoch))
      return String(earlier);
  }
  return String(epoch);
}

function awaitedAlike(model: CorridorModel, a: number, b: number): boolean {
  const isPast = (epoch: number): readonly boolean[] =>
    model.uncertain.map(({ low }) => (model.epochs[epoch] ?? 0) >= low);
  return isPast(a).join() === isPast(b).join();
}

/** What a search found for one class between two places in one epoch. */
interface Found {
  readonly paths: readonly CostedPath[];
  readonly without: NoRoute | undefined;
  readonly around: readonly string[];
}

function searchRoutes(
  model: CorridorModel,
  search: PathSearch,
  demandIndex: number,
  flowClass: number,
  epoch: number,
): Found {
  const demand = model.demands[demandIndex];
  if (demand === undefined || demand.origin < 0 || demand.destination < 0) {
    return { paths: [], without: { kind: 'physical', rules: [] }, around: [] };
  }
  const question: CostQuestion = { flowClass, epoch, lot: demand.lot };
  const start = model.epochs[epoch] ?? 0;
  const awaited = model.uncertain
    .filter(({ low, high }) => start >= low && start <= high)
    .flatMap(({ arcs }) => arcs);
  const paths = new Map<string, CostedPath>();
  // A way that comes back to a place it has left is no way: it would only pass the time there.
  const add = (found: readonly CostedPath[]): void => {
    for (const path of found) {
      if (!comesBack(model, path.arcs)) paths.set(path.arcs.join(','), path);
    }
  };
  const { origin, destination } = demand;
  const { factor } = model.choice;
  const costs = arcCosts(model, question);
  if (awaited.length > 0) {
    // An asset that may or may not be open by now: the best ways with it, besides those without it.
    const opened = arcCosts(model, { ...question, openUncertain: true });
    add(within(kCheapestPaths(search, origin, destination, opened, model.candidates), factor));
    for (const arc of awaited) costs[arc] = Infinity;
  }
  add(within(kCheapestPaths(search, origin, destination, costs, model.candidates), factor));
  add(waysRound(model, search, question, demand, costs, [...paths.values()]));
  const sorted = [...paths.values()].sort(comparePaths);
  const lifted = withoutRules(model, search, question, demand);
  return sorted.length > 0
    ? { paths: sorted, without: undefined, around: lifted.rules }
    : { paths: [], without: lifted, around: [] };
}

/**
 * Ways round what the cheapest candidates need: for each limited resource, licence or quota that they all
 * need, the cheapest route without it; one without any licence or quota; and, one after the other, the
 * cheapest routes that need nothing of what those before them need and do not share. Otherwise full ports
 * or a refused licence would stop cargo that has another, dearer way.
 */
function waysRound(
  model: CorridorModel,
  search: PathSearch,
  { flowClass, epoch }: CostQuestion,
  demand: { readonly origin: number; readonly destination: number },
  costs: Float64Array,
  paths: readonly CostedPath[],
): readonly CostedPath[] {
  const table = needTable(model, flowClass, epoch);
  const all = paths.map(({ arcs }) => needsOfPath(table, arcs));
  const [first] = all;
  if (first === undefined) return [];
  const avoided = new Uint8Array(table.count);
  const cheapest = (): readonly CostedPath[] =>
    kCheapestPaths(
      search,
      demand.origin,
      demand.destination,
      costsWithout(table, costs, avoided),
      1,
    );
  const found: CostedPath[] = [];
  const shared = new Set(first.filter((need) => all.every((needs) => needs.includes(need))));
  for (const need of shared) {
    avoided[need] = 1;
    found.push(...cheapest());
    avoided[need] = 0;
  }
  if (all.every((needs) => needs.some((need) => need >= table.firstDrawn))) {
    avoided.fill(1, table.firstDrawn);
    found.push(...cheapest());
    avoided.fill(0);
  }
  // One way for each port, crossing and service that the cargo could turn to when the others are full.
  const isPassable = (need: number): boolean =>
    shared.has(need) || model.resources[need]?.kind === 'link';
  let added = 0;
  const avoid = (needs: readonly number[]): void => {
    for (const need of needs) {
      if (avoided[need] === 1 || isPassable(need)) continue;
      avoided[need] = 1;
      added++;
    }
  };
  for (const needs of all) avoid(needs);
  for (let round = 0; round < MOST_LAST_RESORTS && added > 0; round++) {
    const [path] = cheapest();
    if (path === undefined) break;
    found.push(path);
    added = 0;
    avoid(needsOfPath(table, path.arcs));
  }
  return found;
}

/** At most so many ways are sought beyond those round a common need. */
const MOST_LAST_RESORTS = 12;

/**
 * The rules on the cheapest physically possible route with all rules lifted. A refusal is charged to
 * them; cargo that has another lawful way is rerouted by them.
 */
function withoutRules(
  model: CorridorModel,
  search: PathSearch,
  question: CostQuestion,
  demand: { readonly origin: number; readonly destination: number },
): NoRoute {
  const lifted = arcCosts(model, { ...question, liftAllRules: true });
  const [path] = kCheapestPaths(search, demand.origin, demand.destination, lifted, 1);
  if (path === undefined) return { kind: 'physical', rules: [] };
  const rules = new Set<string>();
  for (const arc of path.arcs) {
    for (const rule of stateOf(model, question.flowClass, arc, question.epoch).verdict.closedBy)
      rules.add(rule);
  }
  return { kind: 'rules', rules: [...rules].sort() };
}

function sum(arcs: readonly number[], value: (arc: number) => number): number {
  let total = 0;
  for (const arc of arcs) total += value(arc);
  return total;
}
