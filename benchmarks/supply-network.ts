/**
 * Invented networks for one kind of cargo, of the family on which network simplex codes are compared
 * (NETGEN-8 in Király and Kovács 2012): √V origins and √V destinations, 1000 units for each, 8 arcs a
 * vertex, costs of 1 to 10,000, capacities of 1 to 1000. Chains from each origin through all vertices make
 * sure that everything can travel; all other arcs are drawn at random.
 */
import { createStream } from '../src/random/stream.js';
import type { SupplyNetwork } from '../src/solve/network-simplex/supply-network.js';

/** A network with so many vertices and arcs; the same for the same numbers. */
export function generateSupplyNetwork(vertexCount: number, arcCount: number): SupplyNetwork {
  const { next } = createStream(`supply-network/${vertexCount}/${arcCount}`);
  const below = (count: number): number => Math.floor(next() * count);
  const tail: number[] = [];
  const head: number[] = [];
  const cost: number[] = [];
  const capacity: number[] = [];
  const addArc = (from: number, to: number, limit: number): void => {
    tail.push(from);
    head.push(to);
    cost.push(1 + below(10_000));
    capacity.push(limit);
  };
  const ends = Math.floor(Math.sqrt(vertexCount));
  const supply = new Float64Array(vertexCount);
  for (let unit = 0; unit < 1000 * ends; unit++) {
    const origin = below(ends);
    supply[origin] = (supply[origin] ?? 0) + 1;
  }
  const last = Array.from({ length: ends }, (_, origin) => origin);
  for (let vertex = ends; vertex < vertexCount - ends; vertex++) {
    const origin = below(ends);
    addArc(last[origin] ?? origin, vertex, supply[origin] ?? 0);
    last[origin] = vertex;
  }
  last.forEach((vertex, origin) => {
    const amount = supply[origin] ?? 0;
    const first = below(amount + 1);
    for (const part of [first, amount - first]) {
      const to = vertexCount - ends + below(ends);
      addArc(vertex, to, amount);
      supply[to] = (supply[to] ?? 0) - part;
    }
  });
  while (tail.length < arcCount) {
    const from = below(vertexCount - ends);
    const to = ends + below(vertexCount - ends);
    if (from !== to) addArc(from, to, 1 + below(1000));
  }
  return {
    vertexCount,
    tail: Int32Array.from(tail),
    head: Int32Array.from(head),
    cost: Float64Array.from(cost),
    capacity: Float64Array.from(capacity),
    supply,
  };
}
