/**
 * What-if: a base and its variants, each run with the same seed and the same replications, so that both
 * draw the same random numbers and a difference is an effect of what was changed, not of chance.
 */
import { CorridorError } from '../core/errors.js';
import { compareRuns, type Comparison } from '../result/compare.js';
import type { RunResult } from '../result/run-result.js';
import { scenarioDifference } from '../scenario/difference.js';
import type { Scenario } from '../scenario/scenario.js';
import { type AsyncRunOptions, runScenario } from './run.js';

/** How to run the scenarios that are compared. */
export interface CompareOptions extends Omit<AsyncRunOptions, 'onProgress' | 'isEnough'> {
  /** Called after each replication with the run (0 is the base), the number done, and the number to do. */
  readonly onProgress?: ((run: number, done: number, all: number) => void) | undefined;
}

/** A comparison with the runs it rests on. */
export interface ComparedScenarios {
  readonly base: RunResult;
  readonly variants: readonly RunResult[];
  readonly comparison: Comparison;
}

/**
 * Runs the base and every variant and compares them. Seed and replications are those of the base unless
 * given. An aborted comparison throws a `CorridorError` `aborted`: half of it would compare unequal runs.
 *
 * @example
 * ```ts
 * const base = scenario({ title: 'As is', horizon: '30 days' });
 * const shut = scenario({ title: 'Bridge shut', horizon: '30 days', changes: [{ close: 'quanhe-wonjong-bridge' }] });
 * const { comparison } = await compareScenarios(base, [shut], { replications: 2 });
 * comparison.variants[0].isPaired; // true
 * comparison.variants[0].inputs.length; // 1
 * ```
 */
export async function compareScenarios(
  base: Scenario,
  variants: readonly Scenario[],
  options: CompareOptions = {},
): Promise<ComparedScenarios> {
  const { onProgress, ...rest } = options;
  const paired = {
    ...rest,
    seed: options.seed ?? base.seed,
    replications: options.replications ?? base.replications,
  };
  const results: RunResult[] = [];
  for (const [run, scenario] of [base, ...variants].entries()) {
    const result = await runScenario(scenario, {
      ...paired,
      onProgress: (done, all) => onProgress?.(run, done, all),
    });
    if (result.manifest.replications < paired.replications) {
      throw new CorridorError('aborted', 'interrupted before every scenario was run');
    }
    results.push(result);
  }
  const [first, ...others] = results;
  if (first === undefined) throw new CorridorError('internal', 'the base was not run');
  // Seed and replications of a variant are not used here, so they are no difference.
  const differences = variants.map((variant) =>
    scenarioDifference(base, { ...variant, seed: base.seed, replications: base.replications }),
  );
  return {
    base: first,
    variants: others,
    comparison: compareRuns(first, others, differences),
  };
}
