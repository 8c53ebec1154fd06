/** A changed problem solved from where the last one ended has the optimum of a cold solve. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSolver } from '../../../src/solve/linear/highs-solver.js';
import type { LinearSolver } from '../../../src/solve/linear/linear-program.js';
import { openFlow, solveFlow } from '../../../src/solve/optimum/solve-flow.js';
import type { FlowProblem } from '../../../src/solve/optimum/flow-problem.js';
import { type ArcText, problemOf } from './networks.js';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const PLACES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;

/** A problem of seven places from a number; parallel arcs and scarce limits are common. */
function problemNumber(seed: number): FlowProblem {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  const place = (): string => PLACES[next(7)] ?? 'a';
  const arcs: ArcText[] = Array.from({ length: 26 }, () => ({
    from: place(),
    to: place(),
    cost: 1 + next(9),
    ...(next(2) === 0 ? { most: 2 + next(9) } : {}),
    ...(next(3) === 0 ? { uses: { crane: 1 + next(2) } } : {}),
  }));
  const cargo = Array.from({ length: 8 }, () => ({
    from: place(),
    to: place(),
    amount: 1 + next(9),
    unserved: 10 + next(40),
  }));
  return problemOf(arcs, cargo, { crane: 6 + next(20) });
}

const scaled = (values: Float64Array, by: (index: number) => number): Float64Array =>
  values.map((value, index) => value * by(index));

/** One change after the other: everything that may change, arcs shut and opened among it. */
const CHANGES: readonly ((problem: FlowProblem) => FlowProblem)[] = [
  (problem) => ({ ...problem, capacity: scaled(problem.capacity, (l) => 0.5 + (l % 3) / 2) }),
  (problem) => ({
    ...problem,
    costRows: problem.costRows.map((row) => scaled(row, (arc) => 0.95 + (arc % 5) / 40)),
  }),
  (problem) => ({ ...problem, amount: scaled(problem.amount, (k) => (k % 2 === 0 ? 1.7 : 0)) }),
  (problem) => ({
    ...problem,
    costRows: problem.costRows.map((row) =>
      row.map((cost, arc) => (arc % 4 === 0 ? Infinity : cost)),
    ),
  }),
  (problem) => ({ ...problem, unservedCost: scaled(problem.unservedCost, () => 0.6) }),
  (problem) => ({ ...problem, capacity: problem.capacity.map(() => 0) }),
];

describe('a session', () => {
  it('finds the optimum of each changed problem, and of the first one again', () => {
    for (let seed = 0; seed < 30; seed++) {
      const problem = problemNumber(seed);
      const { solution, session } = openFlow(problem, solver);
      let changed = problem;
      for (const change of CHANGES) {
        changed = change(changed);
        session.update(changed);
        const { status, objective, bound, unserved } = session.solve();
        const cold = solveFlow(changed, solver);
        expect(status).toBe('optimal');
        expect(objective).toBeCloseTo(cold.objective, 7);
        expect(bound).toBeCloseTo(objective, 6);
        unserved.forEach((flow, k) => {
          expect(flow).toBeCloseTo(cold.unserved[k] ?? NaN, 7);
        });
      }
      session.update(problem);
      const again = session.solve();
      expect(again.objective).toBeCloseTo(solution.objective, 7);
      expect(again.paths.map(({ arcs }) => arcs)).toEqual(solution.paths.map(({ arcs }) => arcs));
      session.dispose();
    }
  }, 60_000);

  it('asks the solver for little after a small change', () => {
    const problem = problemNumber(3);
    const { solution, session } = openFlow(problem, solver, { anyFlow: true });
    const { iterations } = solution.counters;
    session.update({ ...problem, capacity: scaled(problem.capacity, () => 1.05) });
    const again = session.solve();
    expect(again.counters.iterations - iterations).toBeLessThan(iterations / 2);
    session.dispose();
  });
});
