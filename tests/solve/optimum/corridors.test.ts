/**
 * Random corridors of all that a corridor can have, compiled and formulated as a user's are: column
 * generation agrees with the linear program by arcs, and relief never costs.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileScenario } from '../../../src/model/compile.js';
import { loadSolver } from '../../../src/solve/linear/highs-solver.js';
import type { LinearSolver } from '../../../src/solve/linear/linear-program.js';
import { formulate } from '../../../src/solve/optimum/formulate.js';
import { solveFlow } from '../../../src/solve/optimum/solve-flow.js';
import { expectAgreement } from '../../support/agreement.js';
import { randomScenario } from '../../support/random-corridor.js';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

describe('the optimum of a random corridor', { timeout: 120_000 }, () => {
  it('is the same by paths and by arcs, with a proof', () => {
    let scarce = 0;
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const { problem } = formulate(compileScenario(scenario));
        const paths = expectAgreement(problem, solver);
        if (paths.prices.limit.some((price) => price > 0)) scarce++;
      }),
      { numRuns: 150 },
    );
    expect(scarce).toBeGreaterThan(10);
  });

  it('is the same where the solver first takes a badly scaled program for an unbounded one', () => {
    // One corridor in some 5,000; these came from 35,000.
    const found = [
      [105, '313'],
      [505, '790'],
      [507, '548'],
      [508, '591'],
      [510, '842'],
      [514, '795'],
    ] as const;
    for (const [seed, path] of found) {
      fc.assert(
        fc.property(randomScenario, (scenario) => {
          expectAgreement(formulate(compileScenario(scenario)).problem, solver);
        }),
        { seed, path, numRuns: 1, endOnFailure: true },
      );
    }
  });

  it('never gets dearer when every capacity and quota grows, or when a rule is left out', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const cost = (of: typeof scenario, growth: number): number => {
          const { problem } = formulate(compileScenario(of));
          const capacity = problem.capacity.map((most) => most * growth);
          return solveFlow({ ...problem, capacity }, solver).objective;
        };
        const before = cost(scenario, 1);
        const slack = 1e-9 * Math.max(1, before);
        expect(cost(scenario, 1.3)).toBeLessThanOrEqual(before + slack);
        const [rule] = scenario.corridor.rules;
        // A surcharge left out also changes what is paid on the way, which is relief as well.
        if (rule === undefined) return;
        const rules = scenario.corridor.rules.slice(1);
        const fewer = { ...scenario, corridor: { ...scenario.corridor, rules } };
        expect(cost(fewer, 1)).toBeLessThanOrEqual(before + slack);
      }),
      { numRuns: 60 },
    );
  });
});
