/**
 * Random networks for one kind of cargo, by seed: loops, parallel arcs, arcs without room or without
 * limit, costs of both signs, vertices without arcs; about half of them cannot carry what they must. And
 * three independent looks at an answer: is it a flow, do the prices prove it, are both objectives equal.
 */
import { expect } from 'vitest';
import { createStream } from '../../src/random/stream.js';
import type {
  CheapestFlow,
  SupplyNetwork,
} from '../../src/solve/network-simplex/supply-network.js';

/** A network of 1 to 14 vertices and up to 50 arcs. */
export function randomSupplyNetwork(seed: string): SupplyNetwork {
  const { next } = createStream(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const vertexCount = 1 + below(14);
  const arcCount = below(51);
  const isLargeOnes = below(4) === 0;
  const hasNegative = below(3) === 0;
  const arcs = Array.from({ length: arcCount }, () => {
    const kind = below(10);
    return {
      tail: below(vertexCount),
      head: below(vertexCount),
      cost: below(isLargeOnes ? 1_000_000 : 8) - (hasNegative ? 2 : 0),
      capacity: kind === 0 ? 0 : kind === 1 ? Infinity : 1 + below(isLargeOnes ? 1_000_000 : 9),
    };
  });
  const supply = new Float64Array(vertexCount);
  for (let pair = below(4); pair >= 0; pair--) {
    const amount = 1 + below(isLargeOnes ? 300_000 : 5);
    const from = below(vertexCount);
    const to = below(vertexCount);
    supply[from] = (supply[from] ?? 0) + amount;
    supply[to] = (supply[to] ?? 0) - amount;
  }
  return { vertexCount, ...columnsOf(arcs), supply };
}

/** Arcs as columns. */
export function columnsOf(
  arcs: readonly {
    readonly tail: number;
    readonly head: number;
    readonly cost: number;
    readonly capacity: number;
  }[],
): Pick<SupplyNetwork, 'tail' | 'head' | 'cost' | 'capacity'> {
  return {
    tail: arcs.map(({ tail }) => tail),
    head: arcs.map(({ head }) => head),
    cost: arcs.map(({ cost }) => cost),
    capacity: arcs.map(({ capacity }) => capacity),
  };
}

/** Checks every claim of an answer from nothing but the network. */
export function expectProved(network: SupplyNetwork, answer: CheapestFlow): void {
  switch (answer.status) {
    case 'optimal':
      expectCheapest(network, answer);
      return;
    case 'infeasible':
      expectCut(network, answer);
      return;
    case 'unbounded':
      expectCircle(network, answer);
      return;
    case 'overflow':
      return;
  }
}

type Answer<Status> = Extract<CheapestFlow, { readonly status: Status }>;

function expectCheapest(
  network: SupplyNetwork,
  { flow, potential, cost }: Answer<'optimal'>,
): void {
  const { tail, head, capacity, supply } = network;
  const net = new Float64Array(network.vertexCount);
  let primal = 0;
  let dual = 0;
  flow.forEach((amount, arc) => {
    const [from = 0, to = 0, limit = 0, price = 0] = [
      tail[arc],
      head[arc],
      capacity[arc],
      network.cost[arc],
    ];
    expect(Number.isInteger(amount) && amount >= 0 && amount <= limit).toBe(true);
    net[from] = (net[from] ?? 0) + amount;
    net[to] = (net[to] ?? 0) - amount;
    const reduced = price + (potential[from] ?? 0) - (potential[to] ?? 0);
    if (amount < limit) expect(reduced).toBeGreaterThanOrEqual(0);
    if (amount > 0) expect(reduced).toBeLessThanOrEqual(0);
    primal += price * amount;
    if (reduced < 0) dual += reduced * limit;
  });
  net.forEach((amount, vertex) => {
    expect(amount).toBe(supply[vertex]);
    dual -= (potential[vertex] ?? 0) * amount;
  });
  expect(primal).toBe(cost);
  expect(dual).toBe(cost);
}

function expectCut(network: SupplyNetwork, { cut }: Answer<'infeasible'>): void {
  const { tail, head, capacity, supply } = network;
  const inside = new Set(cut.vertices);
  const required = cut.vertices.reduce((sum, vertex) => sum + (supply[vertex] ?? 0), 0);
  const leaves = (arc: number): boolean =>
    inside.has(tail[arc] ?? -1) !== inside.has(head[arc] ?? -1) &&
    inside.has((required > 0 ? tail : head)[arc] ?? -1);
  const arcs = Array.from(tail, (_, arc) => arc).filter(leaves);
  expect(cut.arcs).toEqual(arcs);
  expect(cut.required).toBe(required);
  expect(cut.capacity).toBe(arcs.reduce((sum, arc) => sum + (capacity[arc] ?? 0), 0));
  expect(cut.capacity).toBeLessThan(Math.abs(required));
}

function expectCircle(network: SupplyNetwork, { circle }: Answer<'unbounded'>): void {
  const { tail, head, capacity, cost } = network;
  expect(circle.length).toBeGreaterThan(0);
  circle.forEach((arc, i) => {
    const next = circle[(i + 1) % circle.length] ?? -1;
    expect(head[arc]).toBe(tail[next]);
    expect(capacity[arc]).toBe(Infinity);
  });
  expect(circle.reduce((sum, arc) => sum + (cost[arc] ?? 0), 0)).toBeLessThan(0);
}
