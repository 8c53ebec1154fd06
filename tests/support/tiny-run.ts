/** Runs for tests: a corridor simulated and summarized, with a verification that is taken for granted. */
import { compileScenario } from '../../src/model/compile.js';
import type { CheckResult, RunResult } from '../../src/result/run-result.js';
import { summarizeRun } from '../../src/result/summarize.js';
import type { Corridor } from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { simulate } from '../../src/simulate/simulate.js';
import { scenarioOf } from './scenarios.js';

const GRANTED: readonly CheckResult[] = [
  { name: 'conservation', ok: true, tested: 3, problems: [] },
  { name: 'permissions', ok: true, tested: 12, problems: [] },
];

/** The result of a scenario of a corridor: a year of 2026, eight replications unless told otherwise. */
export function runOf(corridor: Corridor, more: Partial<Scenario> = {}): RunResult {
  return runOfScenario(
    scenarioOf(corridor, {
      title: 'The tiny corridor as it is',
      horizonDays: 365,
      seed: 'tiny',
      replications: 8,
      ...more,
    }),
  );
}

/** The result of a scenario as it is. */
export function runOfScenario(scenario: Scenario): RunResult {
  const model = compileScenario(scenario);
  return summarizeRun({
    scenario,
    model,
    record: simulate(model),
    verification: { ok: true, checks: GRANTED },
    version: '0.1.0',
  });
}
