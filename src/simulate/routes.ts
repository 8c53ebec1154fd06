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
}

/** Candidate sets by demand, part and epoch. */
export type CandidateTable = readonly (readonly (readonly CandidateSet[])[])[];

/**
 * Finds all candidates. Parts that face the same network between the same places share their searches.
 * O(demands × epochs × k shortest paths), each on a network of hundreds of arcs.
 */
export function findCandidates(model: CorridorModel): CandidateTable {
  const search = createPathSearch(model);
  const kept = new Map<
    string,
    { readonly paths: readonly CostedPath[]; readonly without: NoRoute | undefined }
  >();
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

function searchRoutes(
  model: CorridorModel,
  search: PathSearch,
  demandIndex: number,
  flowClass: number,
  epoch: number,
): { readonly paths: readonly CostedPath[]; readonly without: NoRoute | undefined } {
  const demand = model.demands[demandIndex];
  if (demand === undefined || demand.origin < 0 || demand.destination < 0) {
    return { paths: [], without: { kind: 'physical', rules: [] } };
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
  if (awaited.length === 0) {
    add(
      kCheapestPaths(
        search,
        demand.origin,
        demand.destination,
        arcCosts(model, question),
        model.candidates,
      ),
    );
  } else {
    // An asset that may or may not be open by now: the best ways with it and the best ways without it.
    const costs = arcCosts(model, { ...question, openUncertain: true });
    add(kCheapestPaths(search, demand.origin, demand.destination, costs, model.candidates));
    for (const arc of awaited) costs[arc] = Infinity;
    add(kCheapestPaths(search, demand.origin, demand.destination, costs, model.candidates));
  }
  add(waysRound(model, search, question, demand, [...paths.values()]));
  const sorted = [...paths.values()].sort(comparePaths);
  const without = sorted.length > 0 ? undefined : whyNone(model, search, question, demand);
  return { paths: sorted, without };
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
  question: CostQuestion,
  demand: { readonly origin: number; readonly destination: number },
  paths: readonly CostedPath[],
): readonly CostedPath[] {
  const [first, ...others] = paths.map(({ arcs }) => needsOf(model, question, arcs));
  if (first === undefined) return [];
  const shared = [...first.keys()].filter((need) => others.every((needs) => needs.has(need)));
  const costs = arcCosts(model, question);
  const without = (isAvoided: (need: string) => boolean): readonly CostedPath[] => {
    const closed = costs.slice();
    for (let arc = 0; arc < model.arcCount; arc++) {
      if (closed[arc] === Infinity) continue;
      if ([...needsOf(model, question, [arc]).keys()].some(isAvoided)) closed[arc] = Infinity;
    }
    return kCheapestPaths(search, demand.origin, demand.destination, closed, 1);
  };
  const isDrawn = (need: string): boolean => !need.startsWith('resource');
  const all = [first, ...others];
  const needsLuck = all.every((needs) => [...needs.keys()].some(isDrawn));
  // One way for each port, crossing and service that the cargo could turn to when the others are full.
  const isLine = (need: string): boolean => {
    const [kind, index] = need.split(' ');
    return kind === 'resource' && model.resources[Number(index)]?.kind === 'link';
  };
  const full = new Set(
    all
      .flatMap((needs) => [...needs.keys()])
      .filter((one) => !shared.includes(one) && !isLine(one)),
  );
  const lastResorts: CostedPath[] = [];
  for (let round = 0; round < MOST_LAST_RESORTS && full.size > 0; round++) {
    const [path] = without((one) => full.has(one));
    if (path === undefined) break;
    lastResorts.push(path);
    const before = full.size;
    for (const need of needsOf(model, question, path.arcs).keys()) {
      if (!shared.includes(need) && !isLine(need)) full.add(need);
    }
    if (full.size === before) break;
  }
  return [
    ...shared.flatMap((need) => without((one) => one === need)),
    ...(needsLuck ? without(isDrawn) : []),
    ...lastResorts,
  ];
}

/** At most so many ways are sought beyond those round a common need. */
const MOST_LAST_RESORTS = 12;

/** Whether a path visits a place again after it has left it. */
function comesBack(model: CorridorModel, arcs: readonly number[]): boolean {
  const left = new Set<string>();
  let here = '';
  for (const arc of arcs) {
    const place = model.arcs[arc]?.headPlace ?? '';
    if (place === here) continue;
    if (left.has(place)) return true;
    left.add(here);
    here = place;
  }
  return false;
}

/** Limited resources, licences and quotas that a path needs. */
function needsOf(
  model: CorridorModel,
  { flowClass, epoch }: CostQuestion,
  arcs: readonly number[],
): ReadonlyMap<string, true> {
  const needs = new Map<string, true>();
  const uses = model.useResource.length;
  for (const arc of arcs) {
    for (let use = model.firstUse[arc] ?? 0; use < (model.firstUse[arc + 1] ?? 0); use++) {
      const amount = model.useCoefficient[flowClass * uses + use] ?? 0;
      if (amount > 0) needs.set(`resource ${String(model.useResource[use])}`, true);
    }
    const { licences, quotas } = stateOf(model, flowClass, arc, epoch);
    for (const licence of licences) needs.set(`licence ${String(licence)}`, true);
    for (const quota of quotas) needs.set(`quota ${String(quota)}`, true);
  }
  return needs;
}

/** Charges a refusal to the rules on the cheapest physically possible route with all rules lifted. */
function whyNone(
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
