/**
 * The exact work behind the benchmarks of the optimum, on smaller instances of the same generators. A count
 * that moves is either a mistake or a change of method, or of the solver's version. To regenerate one,
 * run `npx vitest run tests/benchmarks`, understand the difference, and write the new number here.
 */
import { describe, expect, it } from 'vitest';
import { generateSupplyNetwork } from '../../benchmarks/supply-network.js';
import { timeExpanded, YEAR } from '../../benchmarks/time-expanded.js';
import { loadSolver } from '../../src/solve/linear/highs-solver.js';
import { minimumCostFlow } from '../../src/solve/network-simplex/minimum-cost-flow.js';
import { formulateArcs, solveByArcs } from '../../src/solve/optimum/arc-formulation.js';
import { openFlow } from '../../src/solve/optimum/solve-flow.js';
import { expectProved } from '../support/supply-networks.js';

describe('the network simplex on the generated networks', () => {
  it('pivots and scans as ever, and proves its answer', () => {
    const network = generateSupplyNetwork(1000, 8000);
    const answer = minimumCostFlow(network);
    expectProved(network, answer);
    expect(answer).toMatchObject({
      status: 'optimal',
      counters: { pivots: 2828, degeneratePivots: 2209, arcsScanned: 551_086 },
    });
  });
});

describe('the year day by day', { timeout: 60_000 }, () => {
  const problem = timeExpanded({ ...YEAR, periods: 30 });

  it('has the size that the benchmark states', () => {
    const { program } = formulateArcs(problem);
    expect([
      problem.network.arcCount,
      problem.commodityKeys.length,
      problem.limitKeys.length,
      program.cost.length,
      program.rowLower.length,
    ]).toEqual([1040, 450, 540, 10_817, 3547]);
  });

  it('is solved with no more work than ever, and again with a fraction of it', async () => {
    const solver = await loadSolver();
    const { solution, session } = openFlow(problem, solver, { relativeGap: 1e-6, anyFlow: true });
    const { objective } = solveByArcs(problem, solver);
    expect(Math.abs(solution.objective / objective - 1)).toBeLessThanOrEqual(1e-6);
    expect(solution.relativeGap).toBeLessThanOrEqual(1e-6);
    const { iterations, masterSolves, columns, settled } = solution.counters;
    // Roofs, not counts: less work is welcome. Limits and paths enter in rounds of their own: more solves
    // of the master, each of fewer iterations.
    expect(columns).toBeLessThanOrEqual(800);
    expect(masterSolves).toBeLessThanOrEqual(16);
    expect(iterations).toBeLessThanOrEqual(700);
    expect(settled).toBeLessThanOrEqual(16_000);
    session.update({
      ...problem,
      capacity: problem.capacity.map((most, l) => most * (1 - (l % 2) / 50)),
    });
    const again = session.solve();
    expect(again.status).toBe('optimal');
    expect(again.counters.iterations - iterations).toBeLessThan(iterations / 3);
    session.dispose();
  });
});
