/** The optimum of one scenario from question to answer: compile, optimize, a second opinion, summarize. */
import { compileScenario } from '../model/compile.js';
import type { CorridorModel } from '../model/model.js';
import type { OptimumAnswer } from '../model/optimum-answers.js';
import { summarizeOptimum } from '../result/optimum.js';
import type { OptimumResult } from '../result/optimum-result.js';
import type { Scenario } from '../scenario/scenario.js';
import { optimize, type OptimumOptions } from '../solve/optimum/optimize.js';
import { worths } from '../solve/optimum/worth.js';
import { verifyOptimum } from '../verify/optimum/index.js';
import { VERSION } from './version.js';

/** How to optimize. */
export interface OptimumRunOptions extends OptimumOptions {
  /** Work out what full limits are worth as well, by re-solving; default true. */
  readonly worth?: boolean | undefined;
}

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
 * ```ts
 * const month = scenario({ title: 'A month', horizon: '31 days' });
 * const { result } = await optimumOf(month, { worth: false });
 * result.verification.ok; // true
 * ```
 */
export async function optimumOf(
  scenario: Scenario,
  { worth: isWorthAsked = true, ...options }: OptimumRunOptions = {},
): Promise<OptimumRun> {
  const model = compileScenario(scenario);
  const answer = await optimize(model, options);
  const worth = isWorthAsked ? await worths(model, { solver: options.solver }) : undefined;
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
  const result = summarizeOptimum({
    scenario,
    model,
    answer,
    worth,
    verification,
    version: VERSION,
  });
  return { model, answer, result };
}
