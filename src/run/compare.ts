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
import { sampledAs } from './sampling.js';

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
 * given; where the base asks for a half-width, it decides the number of replications for all. An aborted comparison throws a `CorridorError` `aborted`: half of it would compare unequal runs.
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
  const seed = options.seed ?? base.seed;
  const isAntithetic = base.simulation.antithetic === true;
  const results: RunResult[] = [];
  for (const [run, scenario] of [base, ...variants].entries()) {
    // What makes two runs pairs is the base's to say.
    const sampled = run === 0 ? scenario : sampledAs(scenario, { isAntithetic, share: 0 });
    const result: RunResult = await runScenario(sampled, {
      ...rest,
      seed,
      replications: run === 0 ? options.replications : results[0]?.manifest.replications,
      onProgress: (done, all) => onProgress?.(run, done, all),
    });
    if (isShort(result, base, options.replications, results[0])) {
      throw new CorridorError('aborted', 'interrupted before every scenario was run');
    }
    results.push(result);
  }
  const [first, ...others] = results;
  if (first === undefined) throw new CorridorError('internal', 'the base was not run');
  // Seed, replications and pairs of a variant are not used here, so they are no difference.
  const differences = variants.map((variant) =>
    scenarioDifference(sampledAs(base, { share: 0 }), {
      ...sampledAs(variant, { isAntithetic, share: 0 }),
      seed: base.seed,
      replications: base.replications,
    }),
  );
  return {
    base: first,
    variants: others,
    comparison: compareRuns(first, others, differences),
  };
}

/** Whether a run ended before it had what it was to have. */
function isShort(
  { manifest, precision }: RunResult,
  base: Scenario,
  asked: number | undefined,
  first: RunResult | undefined,
): boolean {
  if (first !== undefined) return manifest.replications < first.manifest.replications;
  if (precision.isReached === true) return false;
  const most = base.simulation.halfWidth?.atMost ?? base.replications;
  return manifest.replications < (asked ?? most);
}
