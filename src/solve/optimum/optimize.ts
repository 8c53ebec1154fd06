/**
 * The system optimum: what the corridor would carry if one hand directed all cargo, at the least
 * generalized cost, with every capacity, quota and rule kept. Cargo that does not travel pays its unserved
 * price, so there always is an answer.
 */
import type { CorridorModel } from '../../model/model.js';
import type { OptimumAnswer } from '../../model/optimum-answers.js';
import { loadSolver } from '../linear/highs-solver.js';
import type { LinearSolver } from '../linear/linear-program.js';
import { describeOptimum } from './answer.js';
import type { FlowOptions } from './column-generation.js';
import { formulate } from './formulate.js';
import { solveFlow } from './solve-flow.js';

/** How to optimize; everything has a default. */
export interface OptimumOptions extends FlowOptions {
  /** A solver that is loaded already; default: {@link loadSolver}. */
  readonly solver?: LinearSolver | undefined;
}

/**
 * The optimum of a model, with the prices that prove it: status `optimal` means cost and proved bound
 * agree to `relativeGap` (1e-9). Periods are months, cut further at every epoch; cargo travels within the
 * period of its release. A model without demands costs nothing. Throws a `CorridorError` `host` where the
 * solver cannot be loaded. Tens of milliseconds for a year of the Tumen corridor; memory O(classes ×
 * periods × arcs). Ford and Fulkerson 1958, "A suggested computation for maximal multi-commodity network
 * flows".
 *
 * @example
 * ```ts
 * const optimum = await optimize(compileScenario(scenario({ title: 'As is', horizon: '90 days' })));
 * optimum.status; // 'optimal'
 * ```
 */
export async function optimize(
  model: CorridorModel,
  options: OptimumOptions = {},
): Promise<OptimumAnswer> {
  return optimizeSync(model, options.solver ?? (await loadSolver()), options);
}

/**
 * The same at once, with a solver that is loaded already.
 *
 * @example
 * ```ts
 * const solver = await loadSolver();
 * optimizeSync(compileScenario(scenario({ title: 'As is', horizon: '90 days' })), solver).status; // 'optimal'
 * ```
 */
export function optimizeSync(
  model: CorridorModel,
  solver: LinearSolver,
  options: FlowOptions = {},
): OptimumAnswer {
  const flow = formulate(model);
  return describeOptimum(flow, solveFlow(flow.problem, solver, options), solver.name);
}
