/**
 * Solves a flow problem once, from nothing to the proved optimum. Cargo that must travel is looked after
 * first: as little of it as possible is left behind; if some is, that is the answer, with its proof.
 */
import { CorridorError } from '../../core/errors.js';
import type { LinearSolver } from '../linear/linear-program.js';
import { type FlowOptions, FlowSession } from './column-generation.js';
import type { FlowPath, FlowProblem, FlowSolution } from './flow-problem.js';

/**
 * The optimum of a problem. Throws a usage error for a negative or infinite capacity, amount or cost that
 * makes no sense. Empty problems and unreachable destinations are legal.
 *
 * @example
 * const { objective, prices } = solveFlow(problem, await loadSolver());
 */
export function solveFlow(
  problem: FlowProblem,
  solver: LinearSolver,
  options: FlowOptions = {},
): FlowSolution {
  const { solution, session } = openFlow(problem, solver, options);
  session.dispose();
  return solution;
}

/** The same, keeping the session so that changed problems can be solved from there; dispose of it. */
export function openFlow(
  problem: FlowProblem,
  solver: LinearSolver,
  options: FlowOptions = {},
): { readonly solution: FlowSolution; readonly session: FlowSession } {
  check(problem);
  let seeds: readonly FlowPath[] = [];
  if (mustTravel(problem)) {
    const session = new FlowSession(leavingLeast(problem), solver, options);
    const least = session.solve();
    if (least.objective > FEASIBLE * largest(problem.amount))
      return { solution: { ...least, status: 'infeasible' }, session };
    session.dispose();
    seeds = least.paths;
  }
  const session = new FlowSession(problem, solver, options, seeds);
  return { solution: session.solve(), session };
}

/** Left behind, as a share of the largest amount, that is rounding. */
const FEASIBLE = 1e-9;

function mustTravel({ unservedCost, amount }: FlowProblem): boolean {
  return unservedCost.some((cost, k) => cost === Infinity && (amount[k] as number) > 0);
}

/** Moving costs nothing, staying behind costs 1 for what must travel. */
function leavingLeast(problem: FlowProblem): FlowProblem {
  return {
    ...problem,
    costRows: problem.costRows.map((row) => row.map((cost) => (cost < Infinity ? 0 : Infinity))),
    unservedCost: problem.unservedCost.map((cost) => (cost === Infinity ? 1 : 0)),
  };
}

function check({ capacity, amount, unservedCost, costRows }: FlowProblem): void {
  if (!isCounted(capacity, MOST)) throw misuse('capacities are finite and not negative');
  if (!isCounted(amount, MOST)) throw misuse('amounts are finite and not negative');
  if (!isCounted(unservedCost, Infinity)) throw misuse('unserved costs are not negative');
  for (const row of costRows)
    if (!isCounted(row, Infinity)) throw misuse('costs of arcs are not negative');
}

const MOST = Number.MAX_VALUE;

function isCounted(numbers: Float64Array, most: number): boolean {
  for (const number of numbers) if (!(number >= 0 && number <= most)) return false;
  return true;
}

function misuse(what: string): CorridorError {
  return new CorridorError('usage', `a flow problem is not as it must be: ${what}`);
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return most;
}
