/** Laws of the searches, for a short and a long run of random networks. */
import Graph from 'graphology';
import { dijkstra } from 'graphology-shortest-path';
import { expect } from 'vitest';
import { createPathSearch, kCheapestPaths } from '../../src/solve/k-cheapest.js';
import { createSearch, pathCost, pathTo, settleFrom, settleTo } from '../../src/solve/search.js';
import { allSimplePaths, type CostedNetwork } from './networks.js';

/**
 * The certificate of shortest paths: no arc offers a shortcut, every reached vertex but the source has a
 * witness arc, and exactly the vertices that no open arc leads to are infinite.
 */
export function expectCertificate(network: CostedNetwork, source: number): void {
  const search = createSearch(network);
  settleFrom(search, source, network.costs);
  const { distance, arcTo } = search;
  const at = (vertex: number | undefined): number => distance[vertex ?? -1] ?? NaN;
  expect(at(source)).toBe(0);
  network.costs.forEach((cost, arc) => {
    expect(at(network.head[arc])).toBeLessThanOrEqual(at(network.tail[arc]) + cost);
  });
  const reached = reachable(network, source);
  for (let vertex = 0; vertex < network.vertexCount; vertex++) {
    expect(at(vertex) < Infinity).toBe(reached.has(vertex));
    if (vertex === source || at(vertex) === Infinity) {
      expect(arcTo[vertex]).toBe(-1);
      continue;
    }
    const arc = arcTo[vertex] ?? -1;
    expect(network.head[arc]).toBe(vertex);
    expect(at(network.tail[arc]) + (network.costs[arc] ?? NaN)).toBe(at(vertex));
    expect(pathCost(pathTo(search, vertex) ?? [], network.costs)).toBe(at(vertex));
  }
}

function reachable(network: CostedNetwork, source: number): ReadonlySet<number> {
  const reached = new Set([source]);
  for (const vertex of reached) {
    network.tail.forEach((tail, arc) => {
      if (tail === vertex && (network.costs[arc] ?? Infinity) < Infinity)
        reached.add(network.head[arc] ?? -1);
    });
  }
  return reached;
}

/** Searching backwards from a target is searching forwards on the network turned round. */
export function expectBackwardsAsForwards(network: CostedNetwork, target: number): void {
  const search = createSearch(network);
  settleTo(search, target, network.costs);
  const forward = createSearch(network);
  for (let source = 0; source < network.vertexCount; source++) {
    settleFrom(forward, source, network.costs);
    const [there, back] = [forward.distance[target] ?? NaN, search.distance[source] ?? NaN];
    if (there === Infinity) expect(back).toBe(Infinity);
    else expect(back).toBeCloseTo(there, 6);
  }
}

/** The k cheapest paths are simple, distinct, in order, and cost what the k cheapest of all cost. */
export function expectCheapest(
  network: CostedNetwork,
  source: number,
  target: number,
  k: number,
): void {
  const found = kCheapestPaths(createPathSearch(network), source, target, network.costs, k);
  const all = allSimplePaths(network, source, target);
  expect(found).toHaveLength(Math.min(k, all.length));
  expect(new Set(found.map(({ arcs }) => arcs.join())).size).toBe(found.length);
  found.forEach(({ arcs, cost }, index) => {
    const vertices = [source, ...arcs.map((arc) => network.head[arc] ?? -1)];
    expect(new Set(vertices).size).toBe(vertices.length);
    expect(vertices[vertices.length - 1]).toBe(target);
    arcs.forEach((arc, i) => expect(network.tail[arc]).toBe(vertices[i]));
    expect(cost).toBe(pathCost(arcs, network.costs));
    expect(cost).toBeCloseTo(all[index]?.cost ?? NaN, 9);
    if (index > 0) expect(cost).toBeGreaterThanOrEqual((found[index - 1]?.cost ?? NaN) - 1e-9);
  });
  // Among paths cheaper than the dearest one found there is nothing to choose.
  const last = found[found.length - 1]?.cost ?? -Infinity;
  const sure = (paths: readonly { arcs: readonly number[]; cost: number }[]): readonly string[] =>
    paths
      .filter(({ cost }) => cost < last - 1e-9)
      .map(({ arcs }) => arcs.join())
      .sort();
  expect(sure(found)).toEqual(sure(all));
}

/** Costs agree with graphology on simple directed graphs without shut arcs. */
export function expectAsGraphology(network: CostedNetwork, source: number): void {
  const graph = new Graph({ type: 'directed' });
  for (let vertex = 0; vertex < network.vertexCount; vertex++) graph.addNode(`v${vertex}`);
  const costs = network.costs.slice();
  network.costs.forEach((cost, arc) => {
    const [from, to] = [`v${network.tail[arc] ?? ''}`, `v${network.head[arc] ?? ''}`];
    if (from === to || graph.hasEdge(from, to)) costs[arc] = Infinity;
    else graph.addEdge(from, to, { weight: cost });
  });
  const search = createSearch(network);
  settleFrom(search, source, costs);
  const paths = dijkstra.singleSource(graph, `v${source}`, 'weight');
  for (let vertex = 0; vertex < network.vertexCount; vertex++) {
    const path = paths[`v${vertex}`];
    if (path === undefined) expect(search.distance[vertex]).toBe(Infinity);
    else {
      const cost = path
        .slice(1)
        .reduce((sum, to, i) => sum + Number(graph.getEdgeAttribute(path[i], to, 'weight')), 0);
      expect(search.distance[vertex]).toBeCloseTo(cost, 6);
    }
  }
}
