import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../../src/solve/linear/highs-solver.js';
import {
  maximumFlow,
  type CapacityNetwork,
  type FlowEnds,
} from '../../../src/solve/max-flow/maximum-flow.js';
import { minimumCostFlow } from '../../../src/solve/network-simplex/minimum-cost-flow.js';
import { programOfSupply } from '../../../src/solve/network-simplex/supply-program.js';
import { randomSupplyNetwork } from '../../support/supply-networks.js';

interface Case {
  readonly network: CapacityNetwork;
  readonly ends: FlowEnds;
}

/** Up to nine vertices; one or two of them at each end. */
function randomCase(seed: string): Case | undefined {
  const { vertexCount, tail, head, capacity } = randomSupplyNetwork(seed);
  if (vertexCount < 4 || vertexCount > 9) return undefined;
  const ends = { from: [0, 1], to: vertexCount % 2 === 0 ? [2] : [2, 3] };
  return { network: { vertexCount, tail, head, capacity }, ends };
}

/** The least capacity of all cuts, by trying every one. */
function smallestCut({ network, ends }: Case): number {
  const { vertexCount, tail, head, capacity } = network;
  let least = Infinity;
  for (let inside = 0; inside < 1 << vertexCount; inside++) {
    const has = (vertex: number): boolean => (inside & (1 << vertex)) !== 0;
    if (!ends.from.every(has) || ends.to.some(has)) continue;
    let sum = 0;
    for (let arc = 0; arc < tail.length; arc++)
      if (has(tail[arc] ?? 0) && !has(head[arc] ?? 0)) sum += capacity[arc] ?? 0;
    least = Math.min(least, sum);
  }
  return least;
}

function expectFlow({ network, ends }: Case, flow: Float64Array, value: number): void {
  const net = new Float64Array(network.vertexCount);
  flow.forEach((amount, arc) => {
    expect(Number.isInteger(amount) && amount >= 0).toBe(true);
    expect(amount).toBeLessThanOrEqual(network.capacity[arc] ?? 0);
    const [tail = 0, head = 0] = [network.tail[arc], network.head[arc]];
    net[tail] = (net[tail] ?? 0) + amount;
    net[head] = (net[head] ?? 0) - amount;
  });
  const sum = (vertices: readonly number[]): number =>
    vertices.reduce((all, vertex) => all + (net[vertex] ?? 0), 0);
  expect(sum(ends.from)).toBe(value);
  expect(sum(ends.to)).toBe(0 - value);
  net.forEach((amount, vertex) => {
    if (![...ends.from, ...ends.to].includes(vertex)) expect(amount).toBe(0);
  });
}

describe('the largest flow between two sets of vertices', () => {
  it('is as large as the smallest of all cuts, on random networks', () => {
    const seen = { optimal: 0, unbounded: 0, overflow: 0 };
    for (let i = 0; i < 600; i++) {
      const drawn = randomCase(`cut/${i}`);
      if (drawn === undefined) continue;
      const answer = maximumFlow(drawn.network, drawn.ends);
      seen[answer.status]++;
      const least = smallestCut(drawn);
      if (answer.status !== 'optimal') {
        expect([i, least]).toEqual([i, Infinity]);
        continue;
      }
      expect([i, answer.value]).toEqual([i, least]);
      expectFlow(drawn, answer.flow, answer.value);
      const { cut } = answer;
      expect(cut.arcs.reduce((sum, arc) => sum + (drawn.network.capacity[arc] ?? 0), 0)).toBe(
        least,
      );
      for (const arc of cut.arcs) {
        expect(cut.vertices).toContain(drawn.network.tail[arc]);
        expect(cut.vertices).not.toContain(drawn.network.head[arc]);
      }
    }
    expect(seen.optimal).toBeGreaterThan(150);
    expect(seen.unbounded).toBeGreaterThan(5);
  });

  it('is what the network simplex and the linear program find', async () => {
    const solver = await loadSolver();
    for (let i = 0; i < 300; i++) {
      const drawn = randomCase(`cost/${i}`);
      if (drawn === undefined) continue;
      const { network, ends } = drawn;
      const [from = 0] = ends.from;
      const [to = 0] = ends.to;
      const answer = maximumFlow(network, { from: [from], to: [to] });
      // An arc back that earns 1 for each unit.
      const circulation = {
        vertexCount: network.vertexCount,
        tail: [...Array.from(network.tail), to],
        head: [...Array.from(network.head), from],
        cost: [...Array.from(network.tail, () => 0), -1],
        capacity: [...Array.from(network.capacity), Infinity],
        supply: new Float64Array(network.vertexCount),
      };
      const simplex = minimumCostFlow(circulation);
      const model = solver.hold(programOfSupply(circulation));
      const { status, objective } = model.solve();
      model.dispose();
      expect([i, simplex.status, status]).toEqual([i, answer.status, answer.status]);
      if (simplex.status !== 'optimal' || answer.status !== 'optimal') continue;
      expect(answer.value).toBe(0 - simplex.cost);
      expect(Math.round(0 - objective)).toBe(answer.value);
    }
  });

  it('says which way has no limit, and what outgrows whole numbers', () => {
    const way = {
      vertexCount: 3,
      tail: [0, 1, 0],
      head: [1, 2, 2],
      capacity: [Infinity, Infinity, 4],
    };
    expect(maximumFlow(way, { from: [0], to: [2] })).toEqual({ status: 'unbounded', path: [0, 1] });
    const large = { ...way, capacity: [Number.MAX_SAFE_INTEGER, Infinity, 4] };
    expect(maximumFlow(large, { from: [0], to: [2] })).toEqual({ status: 'overflow' });
  });

  it('is 0 with an empty cut where there is no way', () => {
    const apart = { vertexCount: 2, tail: [], head: [], capacity: [] };
    expect(maximumFlow(apart, { from: [0], to: [1] })).toMatchObject({
      value: 0,
      cut: { vertices: [0], arcs: [] },
    });
  });

  it('refuses what is no question', () => {
    const network = { vertexCount: 2, tail: [0], head: [1], capacity: [1] };
    const ask = (more: Partial<CapacityNetwork>, ends: FlowEnds) => () =>
      maximumFlow({ ...network, ...more }, ends);
    const good = { from: [0], to: [1] };
    expect(ask({ capacity: [0.5] }, good)).toThrow(/whole/);
    expect(ask({ capacity: [] }, good)).toThrow(/one entry/);
    expect(ask({ head: [7] }, good)).toThrow(/vertex 7/);
    expect(ask({}, { from: [], to: [1] })).toThrow(/come from/);
    expect(ask({}, { from: [0], to: [2] })).toThrow(/vertices of the network/);
    expect(ask({}, { from: [0, 1], to: [1] })).toThrow(/same vertex/);
  });
});
