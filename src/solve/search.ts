/**
 * Shortest paths on the compiled network: Dijkstra (1959) with an indexed heap, equal costs settled in
 * order of vertex index, so that an answer never depends on the order of the input. The network is
 * shared and constant; a search owns its scratch arrays and can be used any number of times.
 *
 * Multi-arcs, loops, zero costs and disconnected parts are legal. Costs are finite and not negative, or
 * Infinity for a shut arc.
 */
import { IndexedHeap } from '../numeric/indexed-heap.js';

/** What a search reads of a model. */
export interface SearchNetwork {
  readonly vertexCount: number;
  readonly firstOut: Uint32Array;
  readonly tail: Uint32Array;
  readonly head: Uint32Array;
  readonly firstIn: Uint32Array;
  readonly inArc: Uint32Array;
}

/** Scratch of a search; make one and reuse it. */
export interface Search {
  readonly network: SearchNetwork;
  readonly heap: IndexedHeap;
  /** Cost from the source, Infinity where not reached. */
  readonly distance: Float64Array;
  /** Arc by which a vertex was reached, −1 for none. */
  readonly arcTo: Int32Array;
  /** Vertices settled by the last search: the work it took. */
  settled: number;
}

/** Allocates a search over a network. O(V) space. */
export function createSearch(network: SearchNetwork): Search {
  return {
    network,
    heap: new IndexedHeap(network.vertexCount),
    distance: new Float64Array(network.vertexCount),
    arcTo: new Int32Array(network.vertexCount),
    settled: 0,
  };
}

/** Forgets the last search: nothing is reached but `from`, at no cost. */
function restart(search: Search, from: number): void {
  const { distance, arcTo, heap } = search;
  distance.fill(Infinity);
  arcTo.fill(-1);
  heap.clear();
  search.settled = 0;
  distance[from] = 0;
}

/** Cheapest cost from `source` to every vertex; results stay in the search. O((V + A) log V). */
export function settleFrom(search: Search, source: number, costs: Float64Array): void {
  const { heap, distance, arcTo } = search;
  const { firstOut, head } = search.network;
  restart(search, source);
  heap.lower(source, 0);
  while (heap.size > 0) {
    const vertex = heap.pop();
    search.settled++;
    const base = distance[vertex] as number;
    const end = firstOut[vertex + 1] as number;
    for (let arc = firstOut[vertex] as number; arc < end; arc++) {
      const next = head[arc] as number;
      const cost = base + (costs[arc] as number);
      if (cost < (distance[next] as number)) {
        distance[next] = cost;
        arcTo[next] = arc;
        heap.lower(next, cost);
      }
    }
  }
}

/** Vertices sought by {@link settleTargets}: 1 in the mask, each counted once. */
export interface SearchTargets {
  readonly mask: Uint8Array;
  readonly count: number;
  /** Nothing dearer than this is of interest. */
  readonly most: number;
}

/** A little dearer than the dearest target: what equals it but for rounding is settled, too. */
const AS_DEAR = 1 + 1e-9;

/**
 * Cheapest cost from `source` to some targets: stops once all of them are settled, with every vertex that
 * is no dearer than the dearest of them, or at the cost that is of no more interest. O((V + A) log V).
 */
export function settleTargets(
  search: Search,
  source: number,
  costs: Float64Array,
  { mask, count, most }: SearchTargets,
): void {
  const { heap, distance, arcTo } = search;
  const { firstOut, head } = search.network;
  restart(search, source);
  heap.lower(source, 0);
  let left = count;
  let limit = most;
  while (heap.size > 0) {
    const vertex = heap.pop();
    const base = distance[vertex] as number;
    if (base > limit) break;
    search.settled++;
    if (mask[vertex] === 1 && --left === 0) limit = Math.min(limit, base * AS_DEAR);
    const end = firstOut[vertex + 1] as number;
    for (let arc = firstOut[vertex] as number; arc < end; arc++) {
      const next = head[arc] as number;
      const cost = base + (costs[arc] as number);
      if (cost < (distance[next] as number)) {
        distance[next] = cost;
        arcTo[next] = arc;
        heap.lower(next, cost);
      }
    }
  }
}

/**
 * Cheapest cost from `source` to one target when a bound below the cost from every vertex to it is known,
 * such as the cost without any prices: vertices that lead away are hardly looked at (A*: Hart, Nilsson and
 * Raphael 1968). The bound must fall by no more than an arc costs. Stops like {@link settleTargets}.
 */
export function settleToward(
  search: Search,
  source: number,
  costs: Float64Array,
  bound: Float64Array,
  target: number,
  most: number,
): void {
  const { heap, distance, arcTo } = search;
  const { firstOut, head } = search.network;
  restart(search, source);
  if (bound[source] === Infinity) return;
  heap.lower(source, bound[source] as number);
  let limit = most;
  while (heap.size > 0) {
    const vertex = heap.pop();
    const base = distance[vertex] as number;
    if (base + (bound[vertex] as number) > limit) break;
    search.settled++;
    if (vertex === target) limit = Math.min(limit, base * AS_DEAR);
    const end = firstOut[vertex + 1] as number;
    for (let arc = firstOut[vertex] as number; arc < end; arc++) {
      const next = head[arc] as number;
      const cost = base + (costs[arc] as number);
      if (cost >= (distance[next] as number)) continue;
      const key = cost + (bound[next] as number);
      // Beyond the limit nothing is of interest; neither is what leads nowhere.
      if (!(key <= limit) || !heap.lower(next, key)) continue;
      distance[next] = cost;
      arcTo[next] = arc;
    }
  }
}

/** Cheapest cost from every vertex to `target`; `arcTo` then holds the arc to take. O((V + A) log V). */
export function settleTo(search: Search, target: number, costs: Float64Array): void {
  const { heap, distance, arcTo } = search;
  const { firstIn, inArc, tail } = search.network;
  restart(search, target);
  heap.lower(target, 0);
  while (heap.size > 0) {
    const vertex = heap.pop();
    search.settled++;
    const base = distance[vertex] as number;
    const end = firstIn[vertex + 1] as number;
    for (let position = firstIn[vertex] as number; position < end; position++) {
      const arc = inArc[position] as number;
      const next = tail[arc] as number;
      const cost = base + (costs[arc] as number);
      if (cost < (distance[next] as number)) {
        distance[next] = cost;
        arcTo[next] = arc;
        heap.lower(next, cost);
      }
    }
  }
}

/** Arcs of the cheapest path found by {@link settleFrom} to a vertex, in order of travel; undefined if not reached. */
export function pathTo(search: Search, target: number): readonly number[] | undefined {
  if (search.distance[target] === Infinity) return undefined;
  const arcs: number[] = [];
  let vertex = target;
  for (let arc = search.arcTo[vertex] ?? -1; arc >= 0; arc = search.arcTo[vertex] ?? -1) {
    arcs.push(arc);
    vertex = search.network.tail[arc] ?? -1;
  }
  return arcs.reverse();
}

/** Sum of the costs of a path, in order of travel. */
export function pathCost(arcs: readonly number[], costs: Float64Array): number {
  let sum = 0;
  for (const arc of arcs) sum += costs[arc] ?? Infinity;
  return sum;
}

/** Whether a path visits a place again after it has left it. */
export function comesBack(
  {
    arcs: drawn,
  }: { readonly arcs: readonly { readonly headPlace: string; readonly tailPlace: string }[] },
  arcs: readonly number[],
): boolean {
  const left = new Set<string>();
  let here = drawn[arcs[0] ?? -1]?.tailPlace ?? '';
  for (const arc of arcs) {
    const place = drawn[arc]?.headPlace ?? '';
    if (place === here) continue;
    if (left.has(place)) return true;
    left.add(here);
    here = place;
  }
  return false;
}
