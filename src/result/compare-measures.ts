/** The measures of categories in two runs, and of all categories together. */
import { compareText } from '../core/ids.js';
import type { CategoryComparison, Difference, Measure } from './comparison.js';
import { boundedDifference, pairedDifference, unpairedDifference } from './difference.js';
import {
  estimateOf,
  REPLICATION_MEASURES,
  type ReplicationMeasure,
  replicationValues,
} from './indicators.js';
import type { CategoryResult, Estimate, RunResult } from './run-result.js';

/** Every category of any of the results, by number. */
export function allCategories(results: readonly RunResult[]): readonly CategoryResult[] {
  const known = new Map<string, CategoryResult>();
  for (const { categories } of results)
    for (const category of categories)
      if (!known.has(category.id)) known.set(category.id, category);
  return [...known.values()].sort((a, b) => a.number - b.number || compareText(a.id, b.id));
}

/** One category in two runs. */
export function compareCategory(
  base: RunResult,
  variant: RunResult,
  { id, number, name, status }: CategoryResult,
  isPaired: boolean,
): CategoryComparison {
  const only = (): readonly string[] => [id];
  return { id, number, name, status, measures: measuresOf(base, variant, isPaired, only) };
}

/** All measures of some categories; what a run has no rows of is not known. */
export function measuresOf(
  base: RunResult,
  variant: RunResult,
  isPaired: boolean,
  categoriesOf: (result: RunResult) => readonly string[],
): Readonly<Record<Measure, Difference>> {
  const [inBase, inVariant] = [categoriesOf(base), categoriesOf(variant)];
  const difference = isPaired ? pairedDifference : unpairedDifference;
  const compare = (measure: ReplicationMeasure): Difference => {
    const a = replicationValues(base, inBase, measure);
    const b = replicationValues(variant, inVariant, measure);
    return difference(a, b, { base: estimateOf(a).mean, variant: estimateOf(b).mean });
  };
  const measures = Object.fromEntries(
    REPLICATION_MEASURES.map((measure) => [measure, compare(measure)]),
  ) as Record<ReplicationMeasure, Difference>;
  return { ...measures, inTransit: inTransitDifference(base, variant, inBase, inVariant) };
}

function inTransitDifference(
  base: RunResult,
  variant: RunResult,
  inBase: readonly string[],
  inVariant: readonly string[],
): Difference {
  const pick = (result: RunResult, ids: readonly string[]): Estimate =>
    sumOf(result.categories.filter(({ id }) => ids.includes(id)).map(({ inTransit }) => inTransit));
  return boundedDifference(pick(base, inBase), pick(variant, inVariant));
}

/** The half width of a sum is at most the sum of the half widths. */
function sumOf(estimates: readonly Estimate[]): Estimate {
  let sum: Estimate = { mean: null, low: null, high: null };
  estimates.forEach(({ mean, low, high }, i) => {
    const add = (a: number | null, b: number | null): number | null =>
      i === 0 ? b : a === null || b === null ? null : a + b;
    sum = { mean: add(sum.mean, mean), low: add(sum.low, low), high: add(sum.high, high) };
  });
  return sum;
}
