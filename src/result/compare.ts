/**
 * Compares finished runs: a base with any number of variants, side by side. Where seed and replications
 * agree, both runs drew the same random numbers and differences are taken replication by replication;
 * otherwise the samples count as independent, and the comparison says so.
 */
import { CorridorError } from '../core/errors.js';
import { compareText } from '../core/ids.js';
import type { InputDifference } from '../scenario/difference.js';
import {
  type CategoryComparison,
  type Comparison,
  COMPARISON_FORMAT_VERSION,
  type ComparisonNote,
  type Difference,
  type GateComparison,
  type Measure,
  type RefusalComparison,
  type ResourceComparison,
  type RuleComparison,
  type RuleEffect,
  type RunIdentity,
  type VariantComparison,
} from './comparison.js';
import { boundedDifference, pairedDifference, unpairedDifference } from './difference.js';
import {
  countedCategories,
  estimateOf,
  REPLICATION_MEASURES,
  type ReplicationMeasure,
  replicationValues,
} from './indicators.js';
import { movesBetween } from './moves.js';
import type {
  CategoryResult,
  Estimate,
  RefusalResult,
  RuleResult,
  RunResult,
} from './run-result.js';

export type * from './comparison.js';

/**
 * Compares every variant with the base. `inputDifferences` has one list for each variant (see
 * `scenarioDifference`); without it the comparison does not say what differs in the inputs. Throws a usage
 * error if it has another length. O(size of the results).
 *
 * @example
 * compareRuns(baseline, [roadBridge]).variants[0].moves[0]; // the largest move
 */
export function compareRuns(
  base: RunResult,
  variants: readonly RunResult[],
  inputDifferences?: readonly (readonly InputDifference[])[],
): Comparison {
  if (inputDifferences !== undefined && inputDifferences.length !== variants.length) {
    throw new CorridorError(
      'usage',
      `${inputDifferences.length} lists of input differences for ${variants.length} variants`,
    );
  }
  const categories = allCategories([base, ...variants]);
  return {
    format: 'corridor-comparison',
    formatVersion: COMPARISON_FORMAT_VERSION,
    base: identityOf(base),
    variants: variants.map((variant, i) =>
      compareWith(base, variant, categories, inputDifferences?.[i] ?? null),
    ),
  };
}

function compareWith(
  base: RunResult,
  variant: RunResult,
  categories: readonly CategoryResult[],
  inputs: readonly InputDifference[] | null,
): VariantComparison {
  const isPaired = makePairs(base, variant);
  return {
    run: identityOf(variant),
    isPaired,
    notes: notesOf(base, variant),
    inputs,
    categories: categories.map((category) => compareCategory(base, variant, category, isPaired)),
    all: {
      id: 'all',
      number: -1,
      name: 'All categories',
      status: 'named',
      measures: measuresOf(base, variant, isPaired, countedCategories),
    },
    ...movesBetween(base, variant),
    refusals: compareRefusals(base, variant),
    rules: compareRules(base, variant),
    resources: compareResources(base, variant),
    gates: compareGates(base, variant),
  };
}

function identityOf({ title, manifest, verification }: RunResult): RunIdentity {
  return { title, manifest, isVerified: verification.ok };
}

function makePairs({ manifest: a }: RunResult, { manifest: b }: RunResult): boolean {
  return (
    a.seed === b.seed &&
    a.replications === b.replications &&
    a.firstReplication === b.firstReplication &&
    a.isAntithetic === b.isAntithetic
  );
}

function notesOf(base: RunResult, variant: RunResult): readonly ComparisonNote[] {
  const [a, b] = [base.manifest, variant.manifest];
  const notes: ComparisonNote[] = [];
  const add = (code: ComparisonNote['code'], message: string): void => {
    notes.push({ code, message });
  };
  const unpaired = 'differences are not paired and their intervals are wider';
  if (a.seed !== b.seed) add('seed', `the seeds differ ("${a.seed}", "${b.seed}"): ${unpaired}`);
  if (a.replications !== b.replications || a.firstReplication !== b.firstReplication) {
    const text = (manifest: typeof a): string =>
      `${manifest.replications} from number ${manifest.firstReplication}`;
    add('replications', `the replications differ (${text(a)}, ${text(b)}): ${unpaired}`);
  }
  if (a.isAntithetic !== b.isAntithetic)
    add('antithetic', `one run has antithetic pairs, the other has not: ${unpaired}`);
  if (a.corridor !== b.corridor)
    add('corridor', `the runs are of two corridors, "${a.corridor}" and "${b.corridor}"`);
  if (a.start !== b.start) add('start', `the runs start on ${a.start} and on ${b.start}`);
  if (a.horizonDays !== b.horizonDays) {
    const message = `the runs last ${a.horizonDays} and ${b.horizonDays} days: totals are of two spans`;
    add('horizon', message);
  }
  if (a.version !== b.version)
    add('version', `the runs were made by versions ${a.version} and ${b.version}`);
  for (const { title, verification } of [base, variant])
    if (!verification.ok) add('unverified', `"${title}" did not pass its verification`);
  return notes;
}

function allCategories(results: readonly RunResult[]): readonly CategoryResult[] {
  const known = new Map<string, CategoryResult>();
  for (const { categories } of results)
    for (const category of categories)
      if (!known.has(category.id)) known.set(category.id, category);
  return [...known.values()].sort((a, b) => a.number - b.number || compareText(a.id, b.id));
}

function compareCategory(
  base: RunResult,
  variant: RunResult,
  { id, number, name, status }: CategoryResult,
  isPaired: boolean,
): CategoryComparison {
  const only = (): readonly string[] => [id];
  return { id, number, name, status, measures: measuresOf(base, variant, isPaired, only) };
}

/** All measures of some categories; what a run has no rows of is not known. */
function measuresOf(
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

function compareRefusals(base: RunResult, variant: RunResult): readonly RefusalComparison[] {
  const merged = new Map<
    string,
    { -readonly [K in keyof RefusalComparison]: RefusalComparison[K] }
  >();
  const entry = ({ kind, by }: RefusalResult) => {
    const key = `${kind}|${by.join()}`;
    const known = merged.get(key) ?? { kind, by, base: 0, variant: 0, difference: 0 };
    merged.set(key, known);
    return known;
  };
  for (const refusal of base.refusals) entry(refusal).base += refusal.tonnes;
  for (const refusal of variant.refusals) entry(refusal).variant += refusal.tonnes;
  return [...merged]
    .map(([key, refusal]) => ({
      key,
      refusal: { ...refusal, difference: refusal.variant - refusal.base },
    }))
    .sort(
      (a, b) =>
        Math.abs(b.refusal.difference) - Math.abs(a.refusal.difference) ||
        b.refusal.base + b.refusal.variant - a.refusal.base - a.refusal.variant ||
        compareText(a.key, b.key),
    )
    .map(({ refusal }) => refusal);
}

function compareRules(base: RunResult, variant: RunResult): readonly RuleComparison[] {
  const before = byId(base.rules);
  const after = byId(variant.rules);
  return union(before, after).flatMap((id): readonly RuleComparison[] => {
    const [a, b] = [before.get(id), after.get(id)];
    const rule = b ?? a;
    if (rule === undefined || isSameEffect(a, b)) return [];
    const { instrument, paragraph, isParagraphUnconfirmed } = rule;
    return [
      {
        id,
        instrument,
        paragraph,
        isParagraphUnconfirmed,
        base: effectOf(a),
        variant: effectOf(b),
      },
    ];
  });
}

function isSameEffect(a: RuleResult | undefined, b: RuleResult | undefined): boolean {
  return (
    a?.status === b?.status &&
    a?.refusedAlone === b?.refusedAlone &&
    a?.refusedWithOthers === b?.refusedWithOthers
  );
}

function effectOf(rule: RuleResult | undefined): RuleEffect | null {
  if (rule === undefined) return null;
  const { status, refusedAlone, refusedWithOthers } = rule;
  return { status, refusedAlone, refusedWithOthers };
}

function compareResources(base: RunResult, variant: RunResult): readonly ResourceComparison[] {
  const before = byId(base.resources);
  const after = byId(variant.resources);
  return union(before, after)
    .flatMap((id): readonly ResourceComparison[] => {
      const [a, b] = [before.get(id), after.get(id)];
      const resource = b ?? a;
      if (resource === undefined) return [];
      const { name, kind, measure } = resource;
      return [
        {
          id,
          name,
          kind,
          measure,
          baseCapacity: a?.capacity ?? null,
          variantCapacity: b?.capacity ?? null,
          used: boundedDifference(a?.used, b?.used),
          utilisation: boundedDifference(a?.utilisation, b?.utilisation),
          meanWaitDays: boundedDifference(a?.meanWaitDays, b?.meanWaitDays),
          refusedBase: a?.refused ?? 0,
          refusedVariant: b?.refused ?? 0,
        },
      ];
    })
    .sort((a, b) => changeOf(b) - changeOf(a) || compareText(a.id, b.id));
}

/** A resource that only one run has changes by all of its utilisation. */
function changeOf({ utilisation: { base, variant } }: ResourceComparison): number {
  return Math.abs((variant ?? 0) - (base ?? 0));
}

function compareGates(base: RunResult, variant: RunResult): readonly GateComparison[] {
  const before = byId(base.gates);
  const after = byId(variant.gates);
  return union(before, after).flatMap((id): readonly GateComparison[] => {
    const [a, b] = [before.get(id), after.get(id)];
    const gate = a ?? b;
    if (gate === undefined) return [];
    const { name, observed, observedPeriod, observedGrade } = gate;
    const difference = a === undefined || b === undefined ? null : b.modelled - a.modelled;
    return [
      {
        id,
        name,
        base: a?.modelled ?? null,
        variant: b?.modelled ?? null,
        difference,
        observed,
        observedPeriod,
        observedGrade,
      },
    ];
  });
}

function byId<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function union(
  a: ReadonlyMap<string, unknown>,
  b: ReadonlyMap<string, unknown>,
): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort(compareText);
}
