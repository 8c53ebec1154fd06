/** Scratch and counters of all searches of one problem, and the search that needs no bounds. */
import { createSearch, type Search, settleTargets } from '../search.js';
import type { FlowProblem } from './flow-problem.js';
import { TightPaths } from './tight-paths.js';

/** Scratch and counters of all searches of one problem. */
export interface FlowSearch {
  readonly search: Search;
  readonly tight: TightPaths;
  readonly mask: Uint8Array;
  searches: number;
  settled: number;
}

/** Sums in another order differ by less than this share. */
export const SAME = 1e-12;

/** Allocates the scratch for a network. */
export function createFlowSearch(problem: FlowProblem): FlowSearch {
  const search = createSearch(problem.network);
  return {
    search,
    tight: new TightPaths(search, SAME),
    mask: new Uint8Array(problem.network.vertexCount),
    searches: 0,
    settled: 0,
  };
}

/** Searches from an origin to the destinations of some commodities, as far as any of them would pay. */
export function searchGroup(
  problem: FlowProblem,
  scratch: FlowSearch,
  origin: number,
  commodities: readonly number[],
  costs: Float64Array,
): void {
  const { mask, search } = scratch;
  let count = 0;
  let most = 0;
  for (const k of commodities) {
    const target = problem.destination[k] as number;
    if (mask[target] === 0) count++;
    mask[target] = 1;
    most = Math.max(most, problem.unservedCost[k] as number);
  }
  settleTargets(search, origin, costs, { mask, count, most });
  for (const k of commodities) mask[problem.destination[k] as number] = 0;
  scratch.searches++;
  scratch.settled += search.settled;
}
