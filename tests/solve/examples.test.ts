/** The examples in the comments of the flow solvers, executed. */
import { describe } from 'vitest';
import { loadSolver } from '../../src/solve/linear/highs-solver.js';
import * as corridor from '../../src/solve/max-flow/max-flow.js';
import * as largest from '../../src/solve/max-flow/maximum-flow.js';
import * as cheapest from '../../src/solve/network-simplex/minimum-cost-flow.js';
import { testExamples } from '../support/examples.js';
import { modelOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const solver = await loadSolver();

describe('the examples of the flow solvers', () => {
  testExamples('src/solve/network-simplex/minimum-cost-flow.ts', { ...cheapest });
  testExamples('src/solve/max-flow/maximum-flow.ts', { ...largest });
  testExamples('src/solve/max-flow/max-flow.ts', {
    ...corridor,
    solver,
    model: modelOf(tinyCorridor()),
  });
});
