/**
 * What it costs at least to get from every vertex to a destination, at true costs: one search backwards
 * serves all origins of a row of costs. It says where cargo would go if nothing were scarce, and leads
 * every search at prices.
 */
import { createSearch, type Search, type SearchNetwork, settleTo } from '../search.js';
import type { FlowSearch } from './flow-search.js';
import type { FlowProblem } from './flow-problem.js';

/** Numbers kept at most, 64 MB; further destinations go without. */
const MOST_NUMBERS = 8_000_000;

/** Found on first use, and kept until the row of costs changes. */
export class CostsToward {
  private readonly tables = new Map<number, Float64Array>();
  private readonly backward: Search;

  constructor(
    private problem: FlowProblem,
    private readonly scratch: FlowSearch,
  ) {
    this.backward = createSearch(problem.network);
  }

  /** Takes over a problem of the same shape, of which some rows of costs may have changed. */
  update(problem: FlowProblem): void {
    const { vertexCount } = problem.network;
    for (const key of this.tables.keys()) {
      const row = Math.floor(key / vertexCount);
      if (problem.costRows[row] !== this.problem.costRows[row]) this.tables.delete(key);
    }
    this.problem = problem;
  }

  /** Costs by vertex at a row of costs, Infinity where there is no way; undefined if memory is spent. */
  of(row: number, target: number): Float64Array | undefined {
    const { problem, tables, backward, scratch } = this;
    const { vertexCount } = problem.network;
    const key = row * vertexCount + target;
    const known = tables.get(key);
    if (known !== undefined) return known;
    if ((tables.size + 1) * vertexCount > MOST_NUMBERS) return undefined;
    settleTo(backward, target, problem.costRows[row] as Float64Array);
    scratch.searches++;
    scratch.settled += backward.settled;
    const table = backward.distance.slice();
    tables.set(key, table);
    return table;
  }
}

/** Where a path begins and ends, and which costs count as equal, as a share of its own. */
interface PathEnds {
  readonly origin: number;
  readonly target: number;
  readonly same: number;
}

/**
 * The only cheapest path from an origin, by what it costs to get to its destination from everywhere;
 * undefined where there are several, or might be but for rounding. O(arcs of the vertices on it).
 */
export function onlyPathToward(
  { firstOut, head, vertexCount }: SearchNetwork,
  { origin, target, same }: PathEnds,
  costs: Float64Array,
  toward: Float64Array,
): readonly number[] | undefined {
  const slack = same * (toward[origin] as number);
  const path: number[] = [];
  for (let vertex = origin; vertex !== target;) {
    const most = (toward[vertex] as number) + slack;
    const end = firstOut[vertex + 1] as number;
    let only = -1;
    for (let arc = firstOut[vertex] as number; arc < end; arc++) {
      if ((costs[arc] as number) + (toward[head[arc] as number] as number) > most) continue;
      if (only >= 0) return undefined;
      only = arc;
    }
    if (only < 0 || path.length === vertexCount) return undefined;
    path.push(only);
    vertex = head[only] as number;
  }
  return path;
}
