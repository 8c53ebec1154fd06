/**
 * The state of a network simplex: the network copied into flat arrays with one artificial arc for each
 * vertex, and the spanning tree, which also holds the flow on its arcs; all other arcs are empty or full.
 * Each supply first flows to the root for nothing and each demand is first met from there at a price
 * above that of any path, so a tree exists from the start; it is strongly feasible, since the arcs that
 * carry nothing point to the root.
 */
import { artificialCost } from './exactness.js';
import { createSpanningTree, flowAbove, hang, type SpanningTree } from './spanning-tree.js';
import type { SimplexCounters, SupplyNetwork } from './supply-network.js';

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

/** Everything that a pivot reads and writes. */
export interface Simplex {
  readonly vertexCount: number;
  readonly arcCount: number;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly cost: Float64Array;
  /** Infinity where there is no limit, or one that no exact flow could reach. */
  readonly capacity: Float64Array;
  /** 1: empty, −1: full, 0: in the tree; artificial arcs behind the others. */
  readonly state: Int8Array;
  readonly tree: SpanningTree;
  readonly blockSize: number;
  /** Arc at which the next search for an entering arc begins. */
  nextArc: number;
  readonly counters: Writable<SimplexCounters>;
}

/** Lays out a network whose supplies sum to zero. O(V + A). */
export function createSimplex(network: SupplyNetwork): Simplex {
  const { vertexCount, supply } = network;
  const arcCount = network.tail.length;
  const tree = createSpanningTree(vertexCount);
  const price = artificialCost(network);
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const amount = supply[vertex] as number;
    const isUp = amount >= 0;
    hang(tree, vertex, vertexCount);
    tree.parentArc[vertex] = arcCount + vertex;
    tree.direction[vertex] = isUp ? 1 : -1;
    tree.roomUp[vertex] = isUp ? Infinity : -amount;
    tree.roomDown[vertex] = isUp ? amount : Infinity;
    tree.potential[vertex] = isUp ? 0 : price;
  }
  tree.size[vertexCount] = vertexCount + 1;
  return {
    vertexCount,
    arcCount,
    tail: Int32Array.from(network.tail),
    head: Int32Array.from(network.head),
    cost: Float64Array.from(network.cost),
    capacity: Float64Array.from(network.capacity, (limit) =>
      limit > Number.MAX_SAFE_INTEGER ? Infinity : limit,
    ),
    state: new Int8Array(arcCount + vertexCount).fill(1, 0, arcCount),
    tree,
    blockSize: Math.max(10, Math.ceil(2 * Math.sqrt(arcCount))),
    nextArc: 0,
    counters: { pivots: 0, degeneratePivots: 0, arcsScanned: 0 },
  };
}

/** The flow on every arc of the network, and what each vertex still sends to the root. O(V + A). */
export function readFlow({ vertexCount, arcCount, capacity, state, tree }: Simplex): {
  readonly flow: Float64Array;
  readonly leftOver: Float64Array;
} {
  const flow = new Float64Array(arcCount);
  const leftOver = new Float64Array(vertexCount);
  for (let arc = 0; arc < arcCount; arc++)
    if (state[arc] === -1) flow[arc] = capacity[arc] as number;
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const arc = tree.parentArc[vertex] as number;
    if (arc < arcCount) flow[arc] = flowAbove(tree, vertex);
    else if (tree.direction[vertex] === 1) leftOver[vertex] = flowAbove(tree, vertex);
  }
  return { flow, leftOver };
}
