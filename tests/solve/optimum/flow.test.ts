import { beforeAll, describe, expect, it } from 'vitest';
import { loadSolver } from '../../../src/solve/linear/highs-solver.js';
import type { LinearSolver } from '../../../src/solve/linear/linear-program.js';
import type { FlowProblem, FlowSolution } from '../../../src/solve/optimum/flow-problem.js';
import { solveFlow } from '../../../src/solve/optimum/solve-flow.js';
import { type ArcText, problemOf } from './networks.js';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const solve = (problem: FlowProblem): FlowSolution => solveFlow(problem, solver);

/** Two ways from a to d: over b for 2 (at most 60), over c for 5. */
const twoWays: readonly ArcText[] = [
  { from: 'a', to: 'b', cost: 1 },
  { from: 'b', to: 'd', cost: 1, most: 60 },
  { from: 'a', to: 'c', cost: 2 },
  { from: 'c', to: 'd', cost: 3 },
];

describe('minimum-cost flow, answers on paper', () => {
  it('everything goes the cheapest way while nothing is scarce', () => {
    const { status, objective, paths, counters } = solve(
      problemOf(twoWays, [{ from: 'a', to: 'd', amount: 50 }]),
    );
    expect({ status, objective }).toEqual({ status: 'optimal', objective: 100 });
    expect(paths).toHaveLength(1);
    expect(counters.masterSolves).toBe(0);
  });

  it('a bottleneck sends the rest round and is worth the difference', () => {
    const solution = solve(problemOf(twoWays, [{ from: 'a', to: 'd', amount: 100 }]));
    expect(solution.objective).toBeCloseTo(60 * 2 + 40 * 5, 9);
    expect(solution.relativeGap).toBeLessThan(1e-9);
    expect(solution.prices.limit[0]).toBeCloseTo(3, 9);
    expect(solution.prices.commodity[0]).toBeCloseTo(5, 9);
    expect(solution.paths.map(({ flow }) => flow).sort()).toEqual([
      expect.closeTo(40, 9),
      expect.closeTo(60, 9),
    ]);
  });

  it('cargo stays behind where that is cheaper, and where there is no way', () => {
    const solution = solve(
      problemOf(twoWays, [
        { from: 'a', to: 'd', amount: 100, unserved: 4 },
        { from: 'd', to: 'a', amount: 7, unserved: 10 },
        { from: 'a', to: 'b', amount: 3, unserved: 0.5 },
      ]),
    );
    expect([...solution.unserved]).toEqual([expect.closeTo(40, 9), 7, 3]);
    expect(solution.objective).toBeCloseTo(60 * 2 + 40 * 4 + 70 + 1.5, 9);
  });

  it('commodities share a limit with coefficients of their own, the one that gains most first', () => {
    const arcs: readonly ArcText[] = [
      { from: 'a', to: 'd', cost: 1, uses: { berth: 2 } },
      { from: 'b', to: 'd', cost: 1, uses: { berth: 1 } },
    ];
    const solution = solve(
      problemOf(
        arcs,
        [
          { from: 'a', to: 'd', amount: 10, unserved: 11 },
          { from: 'b', to: 'd', amount: 10, unserved: 9 },
        ],
        { berth: 16 },
      ),
    );
    // A unit of berth saves 10 / 2 for the first and 8 / 1 for the second.
    expect([...solution.unserved]).toEqual([expect.closeTo(7, 9), expect.closeTo(0, 9)]);
    expect(solution.prices.limit[0]).toBeCloseTo(5, 9);
  });

  it('a limit that counts once is taken once on a path that passes it twice', () => {
    const arcs: readonly ArcText[] = [
      { from: 'a', to: 'b', cost: 1, uses: { quota: 1 } },
      { from: 'b', to: 'd', cost: 1, uses: { quota: 1 } },
      { from: 'a', to: 'd', cost: 9 },
    ];
    const cargo = [{ from: 'a', to: 'd', amount: 10 }];
    const once = solve(problemOf(arcs, cargo, { quota: 6 }, ['quota']));
    expect(once.objective).toBeCloseTo(6 * 2 + 4 * 9, 9);
    expect(once.prices.limit[0]).toBeCloseTo(7, 9);
    const twice = solve(problemOf(arcs, cargo, { quota: 6 }));
    expect(twice.objective).toBeCloseTo(3 * 2 + 7 * 9, 9);
    expect(twice.prices.limit[0]).toBeCloseTo(3.5, 9);
  });

  it('says what cannot travel though it must', () => {
    const cargo = [
      { from: 'a', to: 'd', amount: 100, unserved: Infinity },
      { from: 'a', to: 'b', amount: 5, unserved: 3 },
    ];
    const feasible = solve(problemOf(twoWays, cargo));
    expect(feasible.status).toBe('optimal');
    expect(feasible.objective).toBeCloseTo(60 * 2 + 40 * 5 + 5, 9);
    const narrow = solve(problemOf(twoWays.slice(0, 2), cargo));
    expect(narrow.status).toBe('infeasible');
    expect(narrow.unserved[0]).toBeCloseTo(40, 9);
    expect(narrow.prices.limit[0]).toBeCloseTo(1, 9);
  });

  it('answers for nothing at all', () => {
    expect(solve(problemOf([], [])).objective).toBe(0);
    const still = solve(problemOf(twoWays, [{ from: 'a', to: 'a', amount: 4 }]));
    expect(still).toMatchObject({ objective: 0, status: 'optimal' });
  });

  it('stops when its budget is spent, with a bound', () => {
    const solution = solveFlow(problemOf(twoWays, [{ from: 'a', to: 'd', amount: 100 }]), solver, {
      masterSolves: 1,
    });
    expect(solution.status).toBe('budget-exhausted');
    expect(solution.bound).toBeLessThanOrEqual(320);
    expect(solution.objective).toBeGreaterThanOrEqual(320);
  });

  it('refuses what makes no sense', () => {
    const cargo = [{ from: 'a', to: 'd', amount: -1 }];
    expect(() => solve(problemOf(twoWays, cargo))).toThrow('amounts');
  });
});
