/**
 * Why no flow exists: vertices with cargo left over, and all that they can still reach. Nothing more can
 * leave that set, since its arcs out are full and its arcs in are empty (were there a way to a vertex
 * in want, it would be cheaper than the artificial arcs), and yet more begins in it than may leave.
 */
import { buildStar } from '../../numeric/forward-star.js';
import type { FlowCut, SupplyNetwork } from './supply-network.js';

/**
 * The cut around what is left over at the end of a simplex; undefined where nothing is. O(V + A).
 */
export function cutAround(
  network: SupplyNetwork,
  flow: Float64Array,
  leftOver: Float64Array,
): FlowCut | undefined {
  const { vertexCount, tail, head, capacity } = network;
  const isInside = new Uint8Array(vertexCount);
  const queue: number[] = [];
  const enter = (vertex: number): void => {
    if (isInside[vertex] === 1) return;
    isInside[vertex] = 1;
    queue.push(vertex);
  };
  leftOver.forEach((amount, vertex) => {
    if (amount > 0) enter(vertex);
  });
  if (queue.length === 0) return undefined;
  const out = buildStar(tail, vertexCount);
  const into = buildStar(head, vertexCount);
  for (let i = 0; i < queue.length; i++) {
    const vertex = queue[i] as number;
    for (const arc of out.arcs.subarray(out.first[vertex], out.first[vertex + 1]))
      if ((flow[arc] as number) < (capacity[arc] as number)) enter(head[arc] as number);
    for (const arc of into.arcs.subarray(into.first[vertex], into.first[vertex + 1]))
      if ((flow[arc] as number) > 0) enter(tail[arc] as number);
  }
  const vertices = queue.sort((a, b) => a - b);
  const arcs: number[] = [];
  let limit = 0;
  for (let arc = 0; arc < tail.length; arc++) {
    if (isInside[tail[arc] as number] !== 1 || isInside[head[arc] as number] === 1) continue;
    arcs.push(arc);
    limit += capacity[arc] as number;
  }
  const required = vertices.reduce((sum, vertex) => sum + (network.supply[vertex] as number), 0);
  return { vertices, arcs, required, capacity: limit };
}
