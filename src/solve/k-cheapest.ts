/**
 * The k cheapest simple paths between two vertices, by arcs: parallel arcs make distinct paths. Yen
 * (1971) with Lawler's rule (branch only from where a path left its parent), and the exact cost to the
 * target from one backward search as the guide of every spur search.
 */
import { IndexedHeap } from '../numeric/indexed-heap.js';
import { createSearch, pathCost, settleTo, type Search, type SearchNetwork } from './search.js';

/** A path and what it costs. */
export interface CostedPath {
  readonly arcs: readonly number[];
  readonly cost: number;
}

interface Candidate extends CostedPath {
  /** Position at which the path left its parent. */
  readonly deviation: number;
}

/** Scratch for k-cheapest searches on one network. */
export interface PathSearch {
  readonly backward: Search;
  readonly heap: IndexedHeap;
  readonly distance: Float64Array;
  readonly arcTo: Int32Array;
  readonly barredVertex: Uint8Array;
  readonly barredArc: Uint8Array;
}

/** Allocates the scratch. O(V + A) space. */
export function createPathSearch(network: SearchNetwork): PathSearch {
  return {
    backward: createSearch(network),
    heap: new IndexedHeap(network.vertexCount),
    distance: new Float64Array(network.vertexCount),
    arcTo: new Int32Array(network.vertexCount),
    barredVertex: new Uint8Array(network.vertexCount),
    barredArc: new Uint8Array(network.head.length),
  };
}

/**
 * At most k simple paths in order of cost, equal costs in order of their arcs. Empty where the target
 * cannot be reached; the empty path where source and target are one vertex. O(k V (A + V log V)) at
 * worst, in practice little more than the paths themselves.
 */
export function kCheapestPaths(
  search: PathSearch,
  source: number,
  target: number,
  costs: Float64Array,
  k: number,
): readonly CostedPath[] {
  settleTo(search.backward, target, costs);
  const first = descend(search, source, target);
  if (first === undefined || k < 1) return [];
  const found: Candidate[] = [{ arcs: first, cost: pathCost(first, costs), deviation: 0 }];
  const waiting: Candidate[] = [];
  const known = new Set<string>([first.join(',')]);
  while (found.length < k) {
    const parent = found[found.length - 1];
    if (parent === undefined) break;
    for (const candidate of spurs(search, parent, found, target, costs)) {
      const key = candidate.arcs.join(',');
      if (known.has(key)) continue;
      known.add(key);
      waiting.push(candidate);
    }
    let best = -1;
    waiting.forEach((candidate, index) => {
      const leader = waiting[best];
      if (leader === undefined || comparePaths(candidate, leader) < 0) best = index;
    });
    const [next] = best < 0 ? [] : waiting.splice(best, 1);
    if (next === undefined) break;
    found.push(next);
  }
  return found.map(({ arcs, cost }) => ({ arcs, cost })).sort(comparePaths);
}

/** Order by cost, then by arcs one by one. */
export function comparePaths(a: CostedPath, b: CostedPath): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  for (let i = 0; i < Math.min(a.arcs.length, b.arcs.length); i++) {
    const difference = (a.arcs[i] ?? 0) - (b.arcs[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.arcs.length - b.arcs.length;
}

function descend(
  search: PathSearch,
  source: number,
  target: number,
): readonly number[] | undefined {
  const { distance, arcTo, network } = search.backward;
  if ((distance[source] ?? Infinity) === Infinity) return undefined;
  const arcs: number[] = [];
  for (let vertex = source; vertex !== target;) {
    const arc = arcTo[vertex] ?? -1;
    arcs.push(arc);
    vertex = network.head[arc] ?? target;
  }
  return arcs;
}

function* spurs(
  search: PathSearch,
  parent: Candidate,
  found: readonly Candidate[],
  target: number,
  costs: Float64Array,
): Generator<Candidate> {
  const { network } = search.backward;
  const barred: number[] = [];
  for (let position = 0; position < parent.arcs.length; position++) {
    const spurVertex = network.tail[parent.arcs[position] ?? 0] ?? 0;
    if (position >= parent.deviation) {
      const barredArcs: number[] = [];
      for (const { arcs } of found) {
        const next = arcs[position];
        if (next !== undefined && sharesRoot(arcs, parent.arcs, position)) {
          search.barredArc[next] = 1;
          barredArcs.push(next);
        }
      }
      const tail = spurPath(search, spurVertex, target, costs);
      for (const arc of barredArcs) search.barredArc[arc] = 0;
      if (tail !== undefined) {
        const arcs = [...parent.arcs.slice(0, position), ...tail];
        yield { arcs, cost: pathCost(arcs, costs), deviation: position };
      }
    }
    search.barredVertex[spurVertex] = 1;
    barred.push(spurVertex);
  }
  for (const vertex of barred) search.barredVertex[vertex] = 0;
}

function sharesRoot(a: readonly number[], b: readonly number[], length: number): boolean {
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Cheapest way from a spur vertex around everything barred: A* with the exact unbarred cost as guide. */
function spurPath(
  search: PathSearch,
  source: number,
  target: number,
  costs: Float64Array,
): readonly number[] | undefined {
  const { heap, distance, arcTo, barredArc, barredVertex } = search;
  const { distance: guide, network } = search.backward;
  heap.clear();
  distance[source] = 0;
  arcTo[source] = -1;
  heap.lower(source, guide[source] ?? Infinity);
  while (heap.size > 0) {
    const vertex = heap.pop();
    if (vertex === target) break;
    const base = distance[vertex] as number;
    const end = network.firstOut[vertex + 1] as number;
    for (let arc = network.firstOut[vertex] as number; arc < end; arc++) {
      const next = network.head[arc] as number;
      const cost = base + (costs[arc] as number);
      const remaining = guide[next] as number;
      if (
        cost === Infinity ||
        remaining === Infinity ||
        barredArc[arc] === 1 ||
        barredVertex[next] === 1
      )
        continue;
      if (heap.lower(next, cost + remaining)) {
        distance[next] = cost;
        arcTo[next] = arc;
      }
    }
  }
  if (!heap.wasReached(target)) return undefined;
  const arcs: number[] = [];
  for (let arc = arcTo[target] ?? -1; arc >= 0; arc = arcTo[network.tail[arc] ?? 0] ?? -1)
    arcs.push(arc);
  return arcs.reverse();
}
