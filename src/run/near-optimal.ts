/** A scenario's flow that costs a little more than the optimum and differs most from it. */
import { compileScenario } from '../model/compile.js';
import { type NearOptimalResult, summarizeNearOptimal } from '../result/near-optimal.js';
import type { Scenario } from '../scenario/scenario.js';
import { loadSolver } from '../solve/linear/highs-solver.js';
import { nearOptimal, type NearOptimalQuestion } from '../solve/optimum/near-optimal.js';

/**
 * Answers a question such as "the least use of Rajin at 2 % more cost". Errors and cost as of
 * `nearOptimal`.
 *
 * @example
 * ```ts
 * const month = scenario({ title: 'A month', horizon: '31 days' });
 * const answer = await nearOptimalOf(month, { aim: 'least', of: 'rajin', within: 0.02 });
 * answer.alternative.use <= answer.optimum.use; // true
 * ```
 */
export async function nearOptimalOf(
  scenario: Scenario,
  question: NearOptimalQuestion,
): Promise<NearOptimalResult> {
  const model = compileScenario(scenario);
  const found = nearOptimal(model, question, await loadSolver());
  return summarizeNearOptimal(model, question, found);
}
