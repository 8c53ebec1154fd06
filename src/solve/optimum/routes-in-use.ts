/**
 * Paths of a flow problem with what they take of each slot, found once for a path and a row of uses.
 * The same path in another month is the same route with other limits.
 */
import type { FlowProblem, UseRow } from './flow-problem.js';

/** A path and what one unit of flow on it takes. */
export interface FlowRoute {
  readonly arcs: readonly number[];
  /** Slots taken, ascending, with the sum over the path (once for a slot that counts once). */
  readonly slots: Int32Array;
  readonly coefficients: Float64Array;
}

/** Keeps one route for each path and row of uses. */
export class RoutePool {
  private readonly byHash: Map<number, FlowRoute[]>[];
  private readonly sum: Float64Array;

  constructor(private problem: FlowProblem) {
    this.byHash = problem.useRows.map(() => new Map<number, FlowRoute[]>());
    this.sum = new Float64Array(problem.slotCount);
  }

  /** Takes over the uses of a problem of the same shape; known routes keep theirs. */
  update(problem: FlowProblem): void {
    this.problem = problem;
  }

  /** The route of a path in a layer. O(arcs + their uses). */
  routeOf(layer: number, arcs: readonly number[]): FlowRoute {
    const row = this.problem.layerUse[layer] as number;
    const byHash = this.byHash[row] as Map<number, FlowRoute[]>;
    const hash = hashOf(arcs);
    const alike = byHash.get(hash);
    const known = alike?.find((route) => isSame(route.arcs, arcs));
    if (known !== undefined) return known;
    const route = { arcs, ...this.take(this.problem.useRows[row] as UseRow, arcs) };
    if (alike === undefined) byHash.set(hash, [route]);
    else alike.push(route);
    return route;
  }

  private take(
    { firstUse, slot, coefficient }: UseRow,
    arcs: readonly number[],
  ): Pick<FlowRoute, 'slots' | 'coefficients'> {
    const { sum } = this;
    const taken: number[] = [];
    for (const arc of arcs) {
      const end = firstUse[arc + 1] as number;
      for (let use = firstUse[arc] as number; use < end; use++) {
        const s = slot[use] as number;
        const before = sum[s] as number;
        const amount = coefficient[use] as number;
        if (before === 0) taken.push(s);
        sum[s] = this.problem.slotOnce[s] === 1 ? Math.max(before, amount) : before + amount;
      }
    }
    const slots = Int32Array.from(taken).sort();
    const coefficients = Float64Array.from(slots, (s) => sum[s] as number);
    for (const s of slots) sum[s] = 0;
    return { slots, coefficients };
  }
}

/** FNV-1a on the arcs of a path: a text of them would take longer to make than the path to find. */
function hashOf(arcs: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const arc of arcs) hash = Math.imul(hash ^ arc, 0x01000193);
  return hash;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** True cost of a path at a row of costs. */
export function routeCost(arcs: readonly number[], costs: Float64Array): number {
  let cost = 0;
  for (const arc of arcs) cost += costs[arc] as number;
  return cost;
}
