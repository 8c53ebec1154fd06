// The cost of the optimum against the amount of one limit: convex, falling, and its breaks exact.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { compileScenario } from '../../../src/model/compile.js';
import { loadSolver } from '../../../src/solve/linear/highs-solver.js';
import type { LinearSolver } from '../../../src/solve/linear/linear-program.js';
import { formulate } from '../../../src/solve/optimum/formulate.js';
import { solveFlow } from '../../../src/solve/optimum/solve-flow.js';
import { sweep } from '../../../src/solve/optimum/sweep.js';
import { randomScenario } from '../../support/random-corridor.js';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

test('between breaks the cost is what solving afresh says, and worth falls from piece to piece', () => {
  fc.assert(
    fc.property(
      randomScenario,
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (scenario, part) => {
        const model = compileScenario(scenario);
        const resource = model.resources.findIndex(({ kind }) => kind === 'link');
        const of = model.resources[resource]?.id;
        if (of === undefined) return;
        const { points, pieces, isComplete, amount } = sweep(model, { of }, solver);
        expect(isComplete).toBe(true);
        pieces.slice(1).forEach(({ worth }, i) => {
          expect(worth).toBeLessThanOrEqual((pieces[i]?.worth ?? 0) * (1 + 1e-6) + 1e-9);
        });
        const { problem, limits } = formulate(model);
        points.slice(1).forEach((until, i) => {
          const from = points[i];
          if (from === undefined) return;
          const share = from.share + part * (until.share - from.share);
          const capacity = problem.capacity.map((room, l) => {
            const owner = limits[l];
            return owner?.kind === 'resource' && owner.resource === resource ? room * share : room;
          });
          const { objective } = solveFlow({ ...problem, capacity }, solver, { anyFlow: true });
          const straight = from.cost + part * (until.cost - from.cost);
          const scale = Math.max(1, points[0]?.cost ?? 0, amount * 1e-6);
          expect(Math.abs(objective - straight)).toBeLessThanOrEqual(1e-7 * scale);
        });
      },
    ),
    { numRuns: 25 },
  );
});

test('an unknown limit is refused with the nearest name', () => {
  const [scenario] = fc.sample(randomScenario, { numRuns: 1, seed: 7 });
  expect(scenario).toBeDefined();
  if (scenario === undefined) return;
  const model = compileScenario(scenario);
  const id = `${model.resources[0]?.id ?? ''}x`;
  expect(() => sweep(model, { of: id }, solver)).toThrow('no resource or quota is called');
});
