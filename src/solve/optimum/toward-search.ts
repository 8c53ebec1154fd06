/**
 * Searches for one commodity at prices, led by what its target costs without any: prices only add, so true
 * costs to the target are a bound below. A bound serves every search at its row of costs to its target.
 */
import { createSearch, type Search, settleTargets, settleTo, settleToward } from '../search.js';
import type { FlowSearch } from './base-paths.js';
import type { FlowProblem } from './flow-problem.js';

/** Numbers kept in bounds at most, 64 MB; searches to further targets go without. */
const MOST_NUMBERS = 8_000_000;

/** Searches with bounds found on first use. */
export class TowardSearch {
  private readonly bounds = new Map<number, Float64Array>();
  private readonly backward: Search;

  constructor(
    private problem: FlowProblem,
    private readonly scratch: FlowSearch,
  ) {
    this.backward = createSearch(problem.network);
  }

  /** Takes over a problem of the same shape, of which some rows of costs have changed. */
  update(problem: FlowProblem, rows: ReadonlySet<number>): void {
    this.problem = problem;
    const { vertexCount } = problem.network;
    for (const key of this.bounds.keys())
      if (rows.has(Math.floor(key / vertexCount))) this.bounds.delete(key);
  }

  /** Searches from a commodity's origin to its destination, as far as `most`; the answer is in the scratch. */
  search(commodity: number, costs: Float64Array, most: number): void {
    const { problem, scratch } = this;
    const { search, mask } = scratch;
    const origin = problem.origin[commodity] as number;
    const target = problem.destination[commodity] as number;
    const bound = this.boundOf(
      problem.layerCost[problem.layer[commodity] as number] as number,
      target,
    );
    if (bound === undefined) {
      mask[target] = 1;
      settleTargets(search, origin, costs, { mask, count: 1, most });
      mask[target] = 0;
    } else settleToward(search, origin, costs, bound, target, most);
    scratch.searches++;
    scratch.settled += search.settled;
  }

  private boundOf(row: number, target: number): Float64Array | undefined {
    const { problem, bounds, backward, scratch } = this;
    const { vertexCount } = problem.network;
    const key = row * vertexCount + target;
    const known = bounds.get(key);
    if (known !== undefined) return known;
    if ((bounds.size + 1) * vertexCount > MOST_NUMBERS) return undefined;
    settleTo(backward, target, problem.costRows[row] as Float64Array);
    scratch.searches++;
    scratch.settled += backward.settled;
    const bound = backward.distance.slice();
    bounds.set(key, bound);
    return bound;
  }
}
