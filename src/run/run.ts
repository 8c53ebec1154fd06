/**
 * One scenario from question to answer: compile, simulate, have every replication verified by an
 * independent second opinion, summarize. Same scenario, seed and number of replications: the same
 * result, whoever does the replications.
 */
import { CorridorError } from '../core/errors.js';
import { compileScenario } from '../model/compile.js';
import { CHECK_EVERY } from '../numeric/enough.js';
import type { ReplicationRow, RunResult } from '../result/run-result.js';
import type { Scenario } from '../scenario/scenario.js';
import { buildPlan } from '../simulate/plan.js';
import {
  replicationsAsked,
  type ReplicationsAsked,
  type SimulationOptions,
  Simulator,
} from '../simulate/simulate.js';
import { RunFold, type FoldParts } from './fold.js';
import { halfWidthRule } from './sampling.js';
import { executeHere, type Executor, turn } from './work.js';

/** How to run a scenario; what is left out is as the scenario says. */
export interface RunOptions extends Omit<SimulationOptions, 'statistics'> {
  /**
   * Asked after every 16 replications, with the rows of all so far, whether they are enough; `replications`
   * is then the most there can be. Default: the half-width that the scenario asks for, if it asks for one.
   */
  readonly isEnough?: ((rows: readonly ReplicationRow[]) => boolean) | undefined;
}

/** How to run a scenario when others may lend a hand. */
export interface AsyncRunOptions extends RunOptions {
  /** Who does the replications (`corridor-sim/node` has worker threads). Default: this thread. */
  readonly executor?: Executor | undefined;
}

/**
 * Runs a scenario and lets other things happen between replications, so that an `AbortSignal` works. An
 * aborted run keeps what it finished: the result is that of a run with so many replications, as its
 * manifest says. Aborted before the first one was finished, it throws a `CorridorError` `aborted`. Memory
 * does not grow with the events; with replications only by a small row for each of them and each category.
 *
 * @example
 * ```ts
 * const result = await runScenario(scenario({ title: 'A month', horizon: '30 days' }), { replications: 2 });
 * result.manifest.replications; // 2
 * result.verification.ok; // true
 * ```
 */
export async function runScenario(
  scenario: Scenario,
  options: AsyncRunOptions = {},
): Promise<RunResult> {
  throwIfAborted(options);
  await turn();
  const { parts, asked, fold, isEnough } = open(scenario, options);
  const { plan, seed } = parts;
  const { first, count } = asked;
  const execute = options.executor ?? executeHere;
  const context = { plan, seed };
  const { signal } = options;
  for await (const outcome of execute({ kind: 'replications', context, first, count, signal })) {
    fold.add(outcome);
    options.onProgress?.(fold.count, asked.count);
    if (isEnough(fold)) break;
  }
  return close(fold, options);
}

/**
 * The same at once. A signal is looked at between replications, but only code that `onProgress` calls
 * can raise it.
 *
 * @example
 * ```ts
 * const month = scenario({ title: 'A month', horizon: '30 days', replications: 1 });
 * runScenarioSync(month, { seed: 'another' }).manifest.seed; // 'another'
 * ```
 */
export function runScenarioSync(scenario: Scenario, options: RunOptions = {}): RunResult {
  throwIfAborted(options);
  const { parts, asked, fold, isEnough } = open(scenario, options);
  const simulator = new Simulator(parts.plan);
  while (fold.count < asked.count && options.signal?.aborted !== true) {
    fold.add(simulator.run(asked.seed, asked.first + fold.count));
    options.onProgress?.(fold.count, asked.count);
    if (isEnough(fold)) break;
  }
  return close(fold, options);
}

interface OpenRun {
  readonly parts: FoldParts;
  readonly asked: ReplicationsAsked;
  readonly fold: RunFold;
  /** Looks after whole blocks only, so that the answer does not depend on who does the replications. */
  readonly isEnough: (fold: RunFold) => boolean;
}

function open(scenario: Scenario, options: RunOptions): OpenRun {
  const model = compileScenario(scenario);
  const rule = options.isEnough === undefined ? halfWidthRule(scenario) : undefined;
  const isEnough = options.isEnough ?? rule?.isEnough;
  const asked = replicationsAsked(model, {
    ...options,
    replications: options.replications ?? rule?.atMost,
  });
  const parts = { scenario, model, plan: buildPlan(model), seed: asked.seed };
  return {
    parts,
    asked,
    fold: new RunFold(parts),
    isEnough: (fold) => fold.count % CHECK_EVERY === 0 && isEnough?.(fold.rows) === true,
  };
}

function close(fold: RunFold, options: RunOptions): RunResult {
  if (fold.count === 0) throwIfAborted(options);
  return fold.finish();
}

function throwIfAborted({ signal }: RunOptions): void {
  if (signal?.aborted === true) {
    throw new CorridorError('aborted', 'interrupted before the first replication was finished');
  }
}
