/** The optimum of one scenario from question to answer: compile, optimize, a second opinion, summarize. */
import { compileScenario } from '../model/compile.js';
import type { CorridorModel } from '../model/model.js';
import type { OptimumAnswer } from '../model/optimum-answers.js';
import { summarizeOptimum } from '../result/optimum.js';
import type { OptimumResult } from '../result/optimum-result.js';
import type { Scenario } from '../scenario/scenario.js';
import { optimize, type OptimumOptions } from '../solve/optimum/optimize.js';
import { verifyOptimum } from '../verify/optimum/index.js';
import { VERSION } from './version.js';

/** A verified optimum with what it was made from, for those who ask on. */
export interface OptimumRun {
  readonly model: CorridorModel;
  readonly answer: OptimumAnswer;
  readonly result: OptimumResult;
}

/**
 * The least generalized cost at which a scenario's cargo could travel, what stays behind and why. A
 * scenario without demands costs nothing. Errors as of {@link optimize}; seconds for a year of the Tumen
 * corridor, most of them for the second opinion.
 *
 * @example
 * const { result } = await optimumOf(scenario({ title: 'A month', horizon: '31 days' }));
 * result.verification.ok; // true
 */
export async function optimumOf(
  scenario: Scenario,
  options: OptimumOptions = {},
): Promise<OptimumRun> {
  const model = compileScenario(scenario);
  const answer = await optimize(model, options);
  const { ok, checks } = verifyOptimum(scenario, model, answer);
  const verification = {
    ok,
    checks: checks.map(({ name, ok: isWell, tested, problems }) => ({
      name,
      ok: isWell,
      tested,
      problems: problems.map(({ where, message }) => `${where}: ${message}`),
    })),
  };
  const result = summarizeOptimum({ scenario, model, answer, verification, version: VERSION });
  return { model, answer, result };
}
