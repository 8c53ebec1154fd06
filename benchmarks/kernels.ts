/** What the benchmarks time besides the public functions; bundled before it is run, as the library is. */
export { compileLinks, generateNetwork, PLACES } from './generated-network.js';
export { rulesBenchmark } from './rules.js';
export { buildPlan } from '../src/simulate/plan.js';
export { createSearch, settleFrom } from '../src/solve/search.js';
export { generateSupplyNetwork } from './supply-network.js';
export { timeExpanded, YEAR } from './time-expanded.js';
export { minimumCostFlow } from '../src/solve/network-simplex/minimum-cost-flow.js';
export { programOfSupply } from '../src/solve/network-simplex/supply-program.js';
export { formulateArcs } from '../src/solve/optimum/arc-formulation.js';
export { openFlow } from '../src/solve/optimum/solve-flow.js';
