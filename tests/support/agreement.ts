/** Two unrelated methods on one problem: they agree on status and cost, and the paths prove their optimum. */
import { expect } from 'vitest';
import type { LinearSolver } from '../../src/solve/linear/linear-program.js';
import { solveByArcs } from '../../src/solve/optimum/arc-formulation.js';
import type { FlowProblem, FlowSolution } from '../../src/solve/optimum/flow-problem.js';
import { solveFlow } from '../../src/solve/optimum/solve-flow.js';
import { expectFlowProved } from './flow-proof.js';

/** Solves by column generation and by arcs; returns the former. */
export function expectAgreement(
  problem: FlowProblem,
  solver: LinearSolver,
  name: string | number = '',
): FlowSolution {
  const paths = solveFlow(problem, solver);
  const arcs = solveByArcs(problem, solver);
  expect([name, paths.status]).toEqual([name, arcs.status]);
  if (paths.status === 'infeasible') return paths;
  const difference = Math.abs(paths.objective - arcs.objective);
  expect(difference).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(arcs.objective)));
  expectFlowProved(problem, paths);
  return paths;
}
