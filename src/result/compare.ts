/**
 * Compares finished runs: a base with any number of variants, side by side. Where seed and replications
 * agree, both runs drew the same random numbers and differences are taken replication by replication;
 * otherwise the samples count as independent, and the comparison says so.
 */
import { CorridorError } from '../core/errors.js';
import type { InputDifference } from '../scenario/difference.js';
import { allCategories, compareCategory, measuresOf } from './compare-measures.js';
import { makePairs, notesOf } from './compare-pairs.js';
import { compareGates, compareResources } from './compare-resources.js';
import { compareRefusals, compareRules } from './compare-rules.js';
import {
  type Comparison,
  COMPARISON_FORMAT_VERSION,
  type RunIdentity,
  type VariantComparison,
} from './comparison.js';
import { countedCategories } from './indicators.js';
import { movesBetween } from './moves.js';
import type { CategoryResult, RunResult } from './run-result.js';

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
