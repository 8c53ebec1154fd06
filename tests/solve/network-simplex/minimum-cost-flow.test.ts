import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../../src/solve/linear/highs-solver.js';
import { minimumCostFlow } from '../../../src/solve/network-simplex/minimum-cost-flow.js';
import { programOfSupply } from '../../../src/solve/network-simplex/supply-program.js';
import type { SupplyNetwork } from '../../../src/solve/network-simplex/supply-network.js';
import { columnsOf, expectProved, randomSupplyNetwork } from '../../support/supply-networks.js';

const SAMPLE = 2000;

/** One arc from 0 to 1 and what must travel over it. */
function oneArc(amount: number, arc: { cost: number; capacity: number }): SupplyNetwork {
  return {
    vertexCount: 2,
    ...columnsOf([{ tail: 0, head: 1, ...arc }]),
    supply: [amount, -amount],
  };
}

function costOf(network: SupplyNetwork): number | string {
  const answer = minimumCostFlow(network);
  return answer.status === 'optimal' ? answer.cost : answer.status;
}

describe('the cheapest flow of one kind of cargo', { timeout: 60_000 }, () => {
  it(`equals the linear program to the unit on ${SAMPLE} random networks, and proves each answer`, async () => {
    const solver = await loadSolver();
    const seen = { optimal: 0, infeasible: 0, unbounded: 0, overflow: 0 };
    for (let i = 0; i < SAMPLE; i++) {
      const network = randomSupplyNetwork(`simplex/${i}`);
      const answer = minimumCostFlow(network);
      seen[answer.status]++;
      expectProved(network, answer);
      if (network.tail.length === 0) continue;
      const model = solver.hold(programOfSupply(network));
      const { status, objective } = model.solve();
      model.dispose();
      if (answer.status === 'optimal') {
        expect([i, status, Math.round(objective)]).toEqual([i, 'optimal', answer.cost]);
        expect(Math.abs(objective - Math.round(objective))).toBeLessThan(1e-3);
      } else {
        // A circle that earns is found whether or not the cargo could travel at all.
        const asserted =
          answer.status === 'unbounded' ? ['unbounded', 'infeasible'] : ['infeasible'];
        expect(asserted, `network ${i}`).toContain(status);
      }
    }
    expect(seen.optimal).toBeGreaterThan(SAMPLE / 3);
    expect(seen.infeasible).toBeGreaterThan(SAMPLE / 4);
    expect(seen.unbounded).toBeGreaterThan(SAMPLE / 100);
    expect(seen.overflow).toBe(0);
  });

  it('gives the first answer again after a change and its undoing', () => {
    for (let i = 0; i < 100; i++) {
      const network = randomSupplyNetwork(`restore/${i}`);
      const first = minimumCostFlow(network);
      minimumCostFlow({ ...network, capacity: Array.from(network.capacity, (c) => c * 2) });
      expect(minimumCostFlow(network)).toEqual(first);
    }
  });

  it('never gets dearer with more room', () => {
    for (let i = 0; i < 300; i++) {
      const network = randomSupplyNetwork(`room/${i}`);
      const before = minimumCostFlow(network);
      const after = minimumCostFlow({
        ...network,
        capacity: Array.from(network.capacity, (c, arc) => c + (arc % 3)),
      });
      if (before.status !== 'optimal' || after.status === 'unbounded') continue;
      expect(after.status).toBe('optimal');
      expect(after.status === 'optimal' && after.cost <= before.cost).toBe(true);
    }
  });

  it('costs twice as much for twice the cargo and twice the room, and for twice the prices', () => {
    const twice = (list: ArrayLike<number>): number[] => Array.from(list, (n) => 2 * n);
    for (let i = 0; i < 200; i++) {
      const network = randomSupplyNetwork(`twice/${i}`);
      const once = costOf(network);
      const expected = typeof once === 'number' ? 2 * once : once;
      const { supply, capacity, cost } = network;
      expect(costOf({ ...network, supply: twice(supply), capacity: twice(capacity) })).toBe(
        expected,
      );
      expect(costOf({ ...network, cost: twice(cost) })).toBe(expected);
    }
  });

  it('costs the same when an arc is split in two in series', () => {
    for (let i = 0; i < 200; i++) {
      const network = randomSupplyNetwork(`split/${i}`);
      if (network.tail.length === 0) continue;
      const arc = i % network.tail.length;
      const { vertexCount, tail, head, cost, capacity, supply } = network;
      const price = cost[arc] ?? 0;
      const limit = capacity[arc] ?? 0;
      const split = {
        vertexCount: vertexCount + 1,
        tail: [...Array.from(tail), vertexCount],
        head: [...Array.from(head, (v, a) => (a === arc ? vertexCount : v)), head[arc] ?? 0],
        cost: [...Array.from(cost, (c, a) => (a === arc ? price - 1 : c)), 1],
        capacity: [...Array.from(capacity), limit],
        supply: [...Array.from(supply), 0],
      };
      expect(costOf(split)).toBe(costOf(network));
    }
  });

  it('fills the cheap way first', () => {
    const answer = minimumCostFlow({
      vertexCount: 2,
      ...columnsOf([
        { tail: 0, head: 1, cost: 3, capacity: 6 },
        { tail: 0, head: 1, cost: 5, capacity: Infinity },
      ]),
      supply: [10, -10],
    });
    expect(answer).toMatchObject({ status: 'optimal', cost: 38, flow: Float64Array.of(6, 4) });
    // One more unit at vertex 1 costs 5 more than at vertex 0.
    if (answer.status === 'optimal')
      expect((answer.potential[1] ?? 0) - (answer.potential[0] ?? 0)).toBe(5);
  });

  it('ends on a network on which many pivots move nothing', () => {
    // An assignment of 60 to 60: whoever is no multiple of three finds a partner for nothing among those
    // who are, save twenty on each side, who pay 1.
    const side = Array.from({ length: 60 }, (_, i) => i);
    const network = {
      vertexCount: 120,
      ...columnsOf(
        side.flatMap((from) =>
          side.map((to) => ({ tail: from, head: 60 + to, cost: (from * to) % 3, capacity: 1 })),
        ),
      ),
      supply: [...side.map(() => 1), ...side.map(() => -1)],
    };
    const answer = minimumCostFlow(network);
    expectProved(network, answer);
    expect(answer).toMatchObject({ status: 'optimal', cost: 20 });
    expect(answer.counters.degeneratePivots).toBeGreaterThan(answer.counters.pivots / 3);
  });

  it('answers an empty network, a vertex alone, and cargo that is where it should be', () => {
    const none = columnsOf([]);
    expect(costOf({ vertexCount: 0, ...none, supply: [] })).toBe(0);
    expect(costOf({ vertexCount: 1, ...none, supply: [0] })).toBe(0);
    expect(costOf({ vertexCount: 2, ...none, supply: [1, -1] })).toBe('infeasible');
  });

  it('says which vertices have too much or too little where supplies do not sum to zero', () => {
    const over = minimumCostFlow({ ...oneArc(3, { cost: 1, capacity: 9 }), supply: [3, -1] });
    expect(over).toMatchObject({
      status: 'infeasible',
      cut: { vertices: [0, 1], arcs: [], required: 2, capacity: 0 },
    });
    const under = minimumCostFlow({ ...oneArc(3, { cost: 1, capacity: 9 }), supply: [3, -4] });
    expect(under).toMatchObject({ status: 'infeasible', cut: { required: -1 } });
  });

  it('says what grew beyond the exact whole numbers, and never cuts it off', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const of = (network: SupplyNetwork): string => {
      const answer = minimumCostFlow(network);
      return answer.status === 'overflow' ? answer.of : answer.status;
    };
    expect(of(oneArc(most, { cost: 1, capacity: Infinity }))).toBe('optimal');
    expect(of(oneArc(most, { cost: 2, capacity: Infinity }))).toBe('cost');
    expect(of(oneArc(most + 1, { cost: 1, capacity: Infinity }))).toBe('supply');
    expect(of(oneArc(1, { cost: most, capacity: 1 }))).toBe('potential');
    const circle = {
      vertexCount: 3,
      ...columnsOf([
        { tail: 0, head: 1, cost: -1, capacity: most + 1 },
        { tail: 1, head: 0, cost: 0, capacity: most + 1 },
      ]),
      supply: [0, 0, 0],
    };
    expect(of(circle)).toBe('flow');
    expect(of({ ...circle, capacity: [Infinity, Infinity] })).toBe('unbounded');
  });

  it('refuses what is no network', () => {
    const good = oneArc(1, { cost: 1, capacity: 1 });
    for (const bad of [
      { ...good, tail: [2] },
      { ...good, head: [-1] },
      { ...good, cost: [0.5] },
      { ...good, cost: [1, 2] },
      { ...good, capacity: [-1] },
      { ...good, capacity: [0.5] },
      { ...good, capacity: [Number.NaN] },
      { ...good, supply: [0] },
      { ...good, supply: [0.5, -0.5] },
    ])
      expect(() => minimumCostFlow(bad)).toThrow(/arc|supply/);
  });
});
