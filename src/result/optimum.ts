/** From the numbers of an optimum to an {@link OptimumResult}: sums and names, nothing else. */
import { compareText } from '../core/ids.js';
import type { CorridorModel } from '../model/model.js';
import type { WorthAnswer } from '../model/worth-answers.js';
import type { OptimumAnswer, OptimumRoute } from '../model/optimum-answers.js';
import type { Scenario } from '../scenario/scenario.js';
import { namer } from './limit-names.js';
import { summarizeWorth } from './worth.js';
import { placesOn } from './places-on.js';
import type {
  NamedLimit,
  OptimumCategoryResult,
  OptimumDemandResult,
  OptimumResult,
  OptimumRouteResult,
  ServedResult,
  UnservedResult,
} from './optimum-result.js';

/** What a result is made of. */
export interface OptimumParts {
  readonly scenario: Scenario;
  readonly model: CorridorModel;
  readonly answer: OptimumAnswer;
  /** Worth of what is full, if it was asked for. */
  readonly worth?: WorthAnswer | undefined;
  readonly verification: OptimumResult['verification'];
  readonly version: string;
}

const KG_PER_TONNE = 1000;
const DAY = 86_400;
/** A resource with so much of what it offers in use is full. */
const FULL = 1 - 1e-9;

/** Puts an optimum into tonnes and names. O(answer). */
export function summarizeOptimum(parts: OptimumParts): OptimumResult {
  const { scenario, model, answer, verification, version } = parts;
  const name = namer(scenario, model);
  return {
    format: 'corridor-optimum',
    formatVersion: 1,
    manifest: {
      program: 'corridor-sim',
      version,
      corridor: scenario.corridor.id,
      corridorHash: model.corridorHash,
      scenarioHash: model.hash,
      start: model.start,
      horizonDays: model.horizon / DAY,
      periods: answer.periods.length,
      solver: answer.solver,
    },
    title: scenario.title,
    question: scenario.question ?? null,
    status: answer.status,
    objective: answer.objective,
    bound: answer.bound,
    relativeGap: answer.relativeGap,
    categories: categoriesOf(parts),
    demands: demandsOf(parts),
    unserved: unservedOf(answer, name),
    resources: answer.resources.map(({ used, offered, utilisation, periods }, r) => {
      const { id = '', measure = 'kg', name: title = '' } = model.resources[r] ?? {};
      const unit = measure === 'kg' ? KG_PER_TONNE : 1;
      return {
        id,
        name: title,
        measure: measure === 'kg' ? 't' : measure,
        used: used / unit,
        offered: offered / unit,
        utilisation,
        fullPeriods: periods.filter((one) => one.used > 0 && one.used >= one.offered * FULL).length,
        periods: periods.length,
      };
    }),
    quotas: answer.quotas.map(({ quota, rules, window, used, amount }) => {
      const measure = model.quotas.find(({ id }) => id === quota)?.measure ?? 'kg';
      const unit = measure === 'kg' ? KG_PER_TONNE : 1;
      return {
        id: quota,
        rules: rules.map(name),
        measure: measure === 'kg' ? 't' : measure,
        window,
        used: used / unit,
        amount: amount / unit,
      };
    }),
    ...(parts.worth === undefined
      ? { worths: null, groups: null }
      : summarizeWorth(parts.worth, name)),
    routes: routesOf(model, answer.routes),
    uncertain: answer.uncertain.map(name),
    counters: answer.counters,
    verification,
  };
}

interface Sum {
  released: number;
  served: number;
  cost: number;
}

function servedOf({ released, served, cost }: Sum): ServedResult {
  return {
    released: released / KG_PER_TONNE,
    served: served / KG_PER_TONNE,
    unserved: Math.max(0, released - served) / KG_PER_TONNE,
    costPerTonne: served > 0 ? (cost / served) * KG_PER_TONNE : null,
  };
}

function categoriesOf({ scenario, model, answer }: OptimumParts): readonly OptimumCategoryResult[] {
  const sums = new Map<string, Sum>();
  answer.demands.forEach(({ released, served, cost }, d) => {
    const category = model.demands[d]?.category ?? '';
    const sum = sums.get(category) ?? { released: 0, served: 0, cost: 0 };
    sum.released += released;
    sum.served += served;
    sum.cost += cost;
    sums.set(category, sum);
  });
  return [...scenario.corridor.categories]
    .sort((a, b) => a.number - b.number || compareText(a.id, b.id))
    .map(({ id, number, name, status }) => ({
      id,
      number,
      name,
      status,
      ...servedOf(sums.get(id) ?? { released: 0, served: 0, cost: 0 }),
    }));
}

function demandsOf({ model, answer }: OptimumParts): readonly OptimumDemandResult[] {
  return answer.demands.map((one, d) => ({
    id: one.demand,
    name: model.demands[d]?.name ?? one.demand,
    category: model.demands[d]?.category ?? '',
    unservedPrice: one.unservedPrice * KG_PER_TONNE,
    ...servedOf(one),
  }));
}

function unservedOf(
  { demands }: OptimumAnswer,
  name: (id: string) => NamedLimit,
): readonly UnservedResult[] {
  interface Growing {
    readonly reason: UnservedResult['reason'];
    readonly by: readonly string[];
    tonnes: number;
    readonly demands: { readonly id: string; readonly tonnes: number }[];
  }
  const found = new Map<string, Growing>();
  for (const { demand, unserved } of demands)
    for (const { reason, by, kg } of unserved) {
      const key = `${reason}|${by.join()}`;
      const one = found.get(key) ?? { reason, by, tonnes: 0, demands: [] };
      one.tonnes += kg / KG_PER_TONNE;
      one.demands.push({ id: demand, tonnes: kg / KG_PER_TONNE });
      found.set(key, one);
    }
  return [...found.values()]
    .sort((a, b) => b.tonnes - a.tonnes || compareText(a.by.join(), b.by.join()))
    .map(({ reason, by, tonnes, demands: all }) => ({
      reason,
      by: by.map(name),
      tonnes,
      demands: [...all]
        .sort((a, b) => b.tonnes - a.tonnes || compareText(a.id, b.id))
        .map(({ id }) => id),
    }));
}

function routesOf(
  model: CorridorModel,
  routes: readonly OptimumRoute[],
): readonly OptimumRouteResult[] {
  const categoryOf = new Map(model.demands.map(({ id, category }) => [id, category]));
  const merged = new Map<string, OptimumRouteResult>();
  for (const { demand, arcs, kg, cost } of routes) {
    const drawn = arcs
      .flatMap((arc) => model.arcs[arc] ?? [])
      .filter(({ kind }) => kind !== 'gate');
    const assets = drawn.map(({ asset }) => asset);
    const key = `${demand}|${assets.join('>')}`;
    const known = merged.get(key);
    const tonnes = kg / KG_PER_TONNE + (known?.tonnes ?? 0);
    const paid = kg * cost + (known?.costPerTonne ?? 0) * (known?.tonnes ?? 0);
    merged.set(key, {
      demand,
      category: categoryOf.get(demand) ?? '',
      assets,
      places: placesOn(model, arcs),
      tonnes,
      costPerTonne: paid / tonnes,
    });
  }
  return [...merged.values()].sort(
    (a, b) =>
      compareText(a.demand, b.demand) ||
      b.tonnes - a.tonnes ||
      compareText(a.assets.join(), b.assets.join()),
  );
}
