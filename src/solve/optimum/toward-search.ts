/**
 * Searches for one commodity at prices, led by what its destination costs without any: prices only add, so
 * true costs are a bound below.
 */
import { settleTargets, settleToward } from '../search.js';
import type { FlowSearch } from './flow-search.js';
import type { CostsToward } from './costs-toward.js';
import type { FlowProblem } from './flow-problem.js';

/** Searches with the bounds there are; where memory for them is spent, without. */
export class TowardSearch {
  constructor(
    private problem: FlowProblem,
    private readonly scratch: FlowSearch,
    private readonly toward: CostsToward,
  ) {}

  /** Takes over a problem of the same shape. */
  update(problem: FlowProblem): void {
    this.problem = problem;
  }

  /** Searches from a commodity's origin to its destination, as far as `most`; the answer is in the scratch. */
  search(commodity: number, costs: Float64Array, most: number): void {
    const { problem, scratch } = this;
    const { search, mask } = scratch;
    const origin = problem.origin[commodity] as number;
    const target = problem.destination[commodity] as number;
    const row = problem.layerCost[problem.layer[commodity] as number] as number;
    const bound = this.toward.of(row, target);
    if (bound === undefined) {
      mask[target] = 1;
      settleTargets(search, origin, costs, { mask, count: 1, most });
      mask[target] = 0;
    } else settleToward(search, origin, costs, bound, target, most);
    scratch.searches++;
    scratch.settled += search.settled;
  }
}
