/**
 * One scenario from question to answer: compile, simulate, have the result verified by an independent
 * second opinion, summarize. Same scenario, seed and number of replications: the same result, whether
 * run at once or step by step.
 */
import { CorridorError } from '../core/errors.js';
import type { SimulationRecord } from '../model/answers.js';
import { compileScenario } from '../model/compile.js';
import type { CorridorModel } from '../model/model.js';
import type { CheckResult, RunResult } from '../result/run-result.js';
import { summarizeRun } from '../result/summarize.js';
import type { Scenario } from '../scenario/scenario.js';
import { simulate, simulateStepwise, type SimulationOptions } from '../simulate/simulate.js';
import { verifySimulation } from '../verify/verify.js';
import { VERSION } from './version.js';

/** How to run a scenario; what is left out is as the scenario says. */
export type RunOptions = SimulationOptions;

/**
 * Runs a scenario and lets other things happen between replications, so that an `AbortSignal` works. An
 * aborted run keeps what it finished: the result is that of a run with so many replications, as its
 * manifest says. Aborted before the first one was finished, it throws a `CorridorError` `aborted`.
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
  options: RunOptions = {},
): Promise<RunResult> {
  throwIfAborted(options);
  await turn();
  const model = compileScenario(scenario);
  const steps = simulateStepwise(model, options);
  for (;;) {
    await turn();
    const step = steps.next();
    if (step.done !== true) continue;
    if (step.value.replications.length === 0) throwIfAborted(options);
    return conclude(scenario, model, step.value);
  }
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
  const model = compileScenario(scenario);
  const record = simulate(model, options);
  if (record.replications.length === 0) throwIfAborted(options);
  return conclude(scenario, model, record);
}

function conclude(scenario: Scenario, model: CorridorModel, record: SimulationRecord): RunResult {
  const { ok, checks } = verifySimulation(scenario, model, record);
  const verification = {
    ok,
    checks: checks.map(({ name, ok: isWell, tested, problems }): CheckResult => ({
      name,
      ok: isWell,
      tested,
      problems: problems.map(({ where, message }) => `${where}: ${message}`),
    })),
  };
  return summarizeRun({ scenario, model, record, verification, version: VERSION });
}

function throwIfAborted({ signal }: RunOptions): void {
  if (signal?.aborted === true) {
    throw new CorridorError('aborted', 'interrupted before the first replication was finished');
  }
}

/** Lets timers, signals and the drawing of a page have their turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
