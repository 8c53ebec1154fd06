// Flows near the optimum, and the most that could be carried.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { compileScenario } from '../../../src/model/compile.js';
import { loadSolver } from '../../../src/solve/linear/highs-solver.js';
import type { LinearSolver } from '../../../src/solve/linear/linear-program.js';
import { mostTonnes } from '../../../src/solve/optimum/most-tonnes.js';
import { nearOptimal } from '../../../src/solve/optimum/near-optimal.js';
import { optimizeSync } from '../../../src/solve/optimum/optimize.js';
import { randomScenario } from '../../support/random-corridor.js';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

test('an alternative keeps to its budget, uses no more, and a larger budget never uses more', () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const model = compileScenario(scenario);
      const { objective, certificate } = optimizeSync(model, solver);
      const used = certificate.flows[0]?.arcs.map((arc) => model.arcs[arc]?.headPlace)[1];
      if (used === undefined) return;
      let before = Infinity;
      for (const within of [0, 0.01, 0.2, 5]) {
        const { optimum, alternative, budget } = nearOptimal(
          model,
          { aim: 'least', of: used, within },
          solver,
        );
        const rounding = 1e-7 * Math.max(1, optimum.use);
        expect(optimum.cost).toBeCloseTo(objective, -Math.log10(Math.max(1, objective) * 1e-8));
        expect(alternative.cost).toBeLessThanOrEqual(budget * (1 + 1e-8) + 1e-6);
        expect(alternative.use).toBeLessThanOrEqual(optimum.use + rounding);
        expect(alternative.use).toBeLessThanOrEqual(before + rounding);
        before = alternative.use;
      }
    }),
    { numRuns: 25 },
  );
});

test('the curve of cost and use falls and is convex', () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const model = compileScenario(scenario);
      const { curve } = nearOptimal(model, { aim: 'different', within: 0.05 }, solver);
      curve.forEach((point, i) => {
        const before = curve[i - 1];
        const after = curve[i + 1];
        const rounding = 1e-6 * Math.max(1, curve[0]?.use ?? 0);
        if (before !== undefined) expect(point.use).toBeLessThanOrEqual(before.use + rounding);
        if (before === undefined || after === undefined || after.cost === before.cost) return;
        const share = (point.cost - before.cost) / (after.cost - before.cost);
        const chord = before.use * (1 - share) + after.use * share;
        expect(point.use).toBeLessThanOrEqual(chord + rounding);
      });
    }),
    { numRuns: 25 },
  );
});

test('what nobody knows is refused with the nearest name', () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const model = compileScenario(scenario);
      const [arc] = model.arcs;
      if (arc === undefined) return;
      const wrong = `${arc.asset}x`;
      const ask = (): unknown => nearOptimal(model, { aim: 'least', of: wrong, within: 0 }, solver);
      expect(ask).toThrow(`is called ${wrong}; did you mean`);
    }),
    { numRuns: 3 },
  );
});

test('the most tonnes are at least those of the optimum, and no more than are released', () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const model = compileScenario(scenario);
      const { demands } = optimizeSync(model, solver);
      const { released, served, servedByDemand } = mostTonnes(model, solver);
      const carried = demands.reduce((sum, one) => sum + one.served, 0);
      const byDemand = servedByDemand.reduce((sum, kg) => sum + kg, 0);
      expect(served).toBeGreaterThanOrEqual(carried * (1 - 1e-9) - 1e-6);
      expect(served).toBeLessThanOrEqual(released * (1 + 1e-9));
      expect(Math.abs(byDemand - served)).toBeLessThanOrEqual(1e-6 * Math.max(1, released));
    }),
    { numRuns: 40 },
  );
});
