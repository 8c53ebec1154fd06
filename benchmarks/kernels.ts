/** What the benchmarks time besides the public functions; bundled before it is run, as the library is. */
export { compileLinks, generateNetwork, PLACES } from './generated-network.js';
export { rulesBenchmark } from './rules.js';
export { buildPlan } from '../src/simulate/plan.js';
export { createSearch, settleFrom } from '../src/solve/search.js';
