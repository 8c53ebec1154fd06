/** The exactness tests of the quick suite on ten times as many corridors. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileScenario } from '../../../src/model/compile.js';
import { loadSolver } from '../../../src/solve/linear/highs-solver.js';
import type { LinearSolver } from '../../../src/solve/linear/linear-program.js';
import { minimumCostFlow } from '../../../src/solve/network-simplex/minimum-cost-flow.js';
import { programOfSupply } from '../../../src/solve/network-simplex/supply-program.js';
import { formulate } from '../../../src/solve/optimum/formulate.js';
import { expectAgreement } from '../../support/agreement.js';
import { randomScenario } from '../../support/random-corridor.js';
import { randomFlowProblem } from '../../support/random-flow-problem.js';
import { expectProved, randomSupplyNetwork } from '../../support/supply-networks.js';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

describe('many random instances', () => {
  it('column generation and the linear program by arcs agree on 20,000 problems', () => {
    for (let i = 0; i < 20_000; i++) expectAgreement(randomFlowProblem(`long/${i}`), solver, i);
  });

  it('and on 2,000 compiled corridors', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        expectAgreement(formulate(compileScenario(scenario)).problem, solver);
      }),
      { numRuns: 2000 },
    );
  });

  it('the network simplex and the linear program agree to the unit on 20,000 networks', () => {
    for (let i = 0; i < 20_000; i++) {
      const network = randomSupplyNetwork(`long/${i}`);
      const answer = minimumCostFlow(network);
      expectProved(network, answer);
      if (answer.status !== 'optimal' || network.tail.length === 0) continue;
      const model = solver.hold(programOfSupply(network));
      const { objective } = model.solve();
      model.dispose();
      expect([i, Math.round(objective)]).toEqual([i, answer.cost]);
    }
  });
});
