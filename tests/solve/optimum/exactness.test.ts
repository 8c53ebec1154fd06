/**
 * Two unrelated methods on random corridors: column generation over cheapest paths, and the whole problem
 * by arcs in one linear program. And laws that hold for every optimum, whoever finds it.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSolver } from '../../../src/solve/linear/highs-solver.js';
import type { LinearSolver } from '../../../src/solve/linear/linear-program.js';
import { minimumCostFlow } from '../../../src/solve/network-simplex/minimum-cost-flow.js';
import type { FlowProblem, UseRow } from '../../../src/solve/optimum/flow-problem.js';
import { solveFlow } from '../../../src/solve/optimum/solve-flow.js';
import { expectAgreement } from '../../support/agreement.js';
import { layOut, randomFlowProblem } from '../../support/random-flow-problem.js';
import { randomSupplyNetwork } from '../../support/supply-networks.js';

const SAMPLE = 2000;
const PART = 250;
const LAWS = 150;

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Cost of the optimum; Infinity where cargo that must travel cannot. */
function costOf(problem: FlowProblem): number {
  const { status, objective } = solveFlow(problem, solver);
  expect(status).not.toBe('budget-exhausted');
  return status === 'optimal' ? objective : Infinity;
}

function expectSame(actual: number, expected: number, share = 1e-9): void {
  if (actual === expected) return;
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(share * Math.max(1, Math.abs(expected)));
}

function expectAtMost(actual: number, most: number): void {
  if (most === Infinity) return;
  expect(actual).toBeLessThanOrEqual(most + 1e-9 * Math.max(1, most));
}

describe('column generation', { timeout: 60_000 }, () => {
  // In parts, so that none of them takes long on a busy machine.
  const seen = { scarce: 0, infeasible: 0, quota: 0, free: 0 };
  it.each(Array.from({ length: SAMPLE / PART }, (_, part) => part * PART))(
    `agrees with the linear program by arcs on ${PART} random corridors from number %i, and proves every optimum`,
    (first) => {
      for (let i = first; i < first + PART; i++) {
        const problem = randomFlowProblem(`exact/${i}`);
        const paths = expectAgreement(problem, solver, i);
        if (paths.status === 'infeasible') {
          seen.infeasible++;
          continue;
        }
        const isDear = (of: string): boolean =>
          paths.prices.limit.some(
            (price, l) => price > 0 && problem.limitKeys[l]?.startsWith(of) === true,
          );
        if (isDear('')) seen.scarce++;
        else seen.free++;
        if (isDear('quota')) seen.quota++;
      }
    },
  );

  it('meets every kind of corridor among those', () => {
    expect(seen.scarce).toBeGreaterThan(SAMPLE / 3);
    expect(seen.free).toBeGreaterThan(SAMPLE / 20);
    expect(seen.quota).toBeGreaterThan(SAMPLE / 20);
    expect(seen.infeasible).toBeGreaterThan(SAMPLE / 50);
  }, 120_000);

  it('agrees with the network simplex to the unit where one cargo goes from one place to another', () => {
    let travelled = 0;
    for (let i = 0; i < 300; i++) {
      const network = randomSupplyNetwork(`pair/${i}`);
      const vertices = network.vertexCount + 1;
      const destination = vertices - 1;
      const amount = 1 + (i % 17);
      const price = 40;
      const pairs = Array.from(network.tail, (tail, arc) => {
        const head = network.head[arc] ?? 0;
        return [tail, head === 0 ? destination : head] as const;
      });
      const cost = Array.from(network.cost, Math.abs);
      const capacity = Array.from(network.capacity);
      // What stays behind goes by an arc of its own.
      const simplex = minimumCostFlow({
        vertexCount: vertices,
        tail: [...pairs.map(([tail]) => tail), 0],
        head: [...pairs.map(([, head]) => head), destination],
        cost: [...cost, price],
        capacity: [...capacity, Infinity],
        supply: Array.from({ length: vertices }, (_, v) =>
          v === 0 ? amount : v === destination ? -amount : 0,
        ),
      });
      const problem = onePair(vertices, { pairs, cost, capacity, amount, price });
      const { objective, unserved } = solveFlow(problem, solver);
      if ((unserved[0] ?? 0) < amount) travelled++;
      expectSame(objective, simplex.status === 'optimal' ? simplex.cost : NaN);
    }
    expect(travelled).toBeGreaterThan(100);
  });
});

describe('an optimum of cost', { timeout: 60_000 }, () => {
  it('is found again, path by path, after a change and its undoing', () => {
    for (let i = 0; i < 60; i++) {
      const problem = randomFlowProblem(`restore/${i}`);
      const first = solveFlow(problem, solver);
      solveFlow({ ...problem, capacity: problem.capacity.map((most) => most / 2) }, solver);
      expect(solveFlow(problem, solver)).toEqual(first);
    }
  });

  it('never rises with more room, with a limit less or with a ban less', () => {
    let fell = 0;
    for (let i = 0; i < LAWS; i++) {
      const problem = randomFlowProblem(`relief/${i}`);
      const before = costOf(problem);
      const more = { ...problem, capacity: problem.capacity.map((c, l) => c * (1 + (l % 3))) };
      const fewer = {
        ...problem,
        limitRows: problem.limitRows.map((row) => row.map((l) => (l % 3 === 1 ? -1 : l))),
      };
      const open = {
        ...problem,
        costRows: problem.costRows.map((row) =>
          row.map((cost, arc) => (cost === Infinity && arc % 2 === 0 ? 9 : cost)),
        ),
      };
      for (const relieved of [more, fewer, open]) {
        const after = costOf(relieved);
        expectAtMost(after, before);
        if (after < before * (1 - 1e-6)) fell++;
      }
    }
    expect(fell).toBeGreaterThan(LAWS / 2);
  });

  it('never falls with more cargo', () => {
    for (let i = 0; i < LAWS; i++) {
      const problem = randomFlowProblem(`cargo/${i}`, { hasMusts: false });
      const more = { ...problem, amount: problem.amount.map((all, k) => all * (1 + (k % 2))) };
      expectAtMost(costOf(problem), costOf(more));
    }
  });

  it('stays when a link is drawn as two in a row', () => {
    for (let i = 0; i < LAWS; i++) {
      const problem = randomFlowProblem(`split/${i}`);
      const arc = i % problem.network.arcCount;
      expectSame(costOf(splitArc(problem, arc)), costOf(problem));
    }
  });

  it('stays when one demand is written as two', () => {
    for (let i = 0; i < LAWS; i++) {
      const problem = randomFlowProblem(`two/${i}`);
      expectSame(costOf(halveFirst(problem)), costOf(problem));
    }
  });

  it('follows the units: of cargo, of money, of a measure', () => {
    const by = (factor: number) => (value: number) => value * factor;
    for (let i = 0; i < LAWS; i++) {
      const problem = randomFlowProblem(`units/${i}`);
      const { amount, capacity, costRows, unservedCost, useRows } = problem;
      const cost = costOf(problem);
      const cargo = { amount: amount.map(by(1000)), capacity: capacity.map(by(1000)) };
      expectSame(costOf({ ...problem, ...cargo }), 1000 * cost);
      const money = {
        costRows: costRows.map((row) => row.map(by(0.03))),
        unservedCost: unservedCost.map(by(0.03)),
      };
      expectSame(costOf({ ...problem, ...money }), 0.03 * cost);
      const measure = {
        capacity: capacity.map(by(7)),
        useRows: useRows.map((row) => ({ ...row, coefficient: row.coefficient.map(by(7)) })),
      };
      expectSame(costOf({ ...problem, ...measure }), cost);
    }
  });

  it('doubles with twice the cargo and twice the room', () => {
    for (let i = 0; i < LAWS; i++) {
      const problem = randomFlowProblem(`double/${i}`);
      const { amount, capacity } = problem;
      const twice = { amount: amount.map((x) => 2 * x), capacity: capacity.map((x) => 2 * x) };
      expectSame(costOf({ ...problem, ...twice }), 2 * costOf(problem));
    }
  });
});

/** One commodity from vertex 0 to the last; every arc with room for so much has a limit of its own. */
function onePair(
  vertices: number,
  {
    pairs,
    cost,
    capacity,
    amount,
    price,
  }: {
    readonly pairs: readonly (readonly [number, number])[];
    readonly cost: readonly number[];
    readonly capacity: readonly number[];
    readonly amount: number;
    readonly price: number;
  },
): FlowProblem {
  const order = pairs
    .map((_, arc) => arc)
    .sort((a, b) => (pairs[a]?.[0] ?? 0) - (pairs[b]?.[0] ?? 0));
  const network = layOut(
    vertices,
    order.map((arc) => pairs[arc] ?? [0, 0]),
  );
  const limits = order.map((arc) => capacity[arc] ?? 0);
  return {
    network,
    costRows: [Float64Array.from(order, (arc) => cost[arc] ?? 0)],
    useRows: [
      {
        firstUse: Uint32Array.from({ length: order.length + 1 }, (_, arc) => arc),
        slot: Uint32Array.from(order.keys()),
        coefficient: new Float64Array(order.length).fill(1),
      },
    ],
    slotCount: order.length,
    slotOnce: new Uint8Array(order.length),
    limitRows: [Int32Array.from(limits, (most, arc) => (most === Infinity ? -1 : arc))],
    layerCount: 1,
    layerCost: Uint32Array.of(0),
    layerUse: Uint32Array.of(0),
    layerLimits: Uint32Array.of(0),
    limitKeys: limits.map((_, arc) => `arc-${arc}`),
    capacity: Float64Array.from(limits, (most) => (most === Infinity ? 0 : most)),
    commodityKeys: ['cargo'],
    layer: Uint32Array.of(0),
    origin: Int32Array.of(0),
    destination: Int32Array.of(vertices - 1),
    amount: Float64Array.of(amount),
    unservedCost: Float64Array.of(price),
  };
}

/** The arc ends at a new vertex, from which a second one, with half of the cost, leads to its old head. */
function splitArc(problem: FlowProblem, arc: number): FlowProblem {
  const { network } = problem;
  const between = network.vertexCount;
  const pairs = Array.from(network.tail, (tail, a) => {
    const head = a === arc ? between : (network.head[a] ?? 0);
    return [tail, head] as const;
  });
  return {
    ...problem,
    network: layOut(between + 1, [...pairs, [between, network.head[arc] ?? 0]]),
    costRows: problem.costRows.map((row) => {
      const half = (row[arc] ?? 0) / 2;
      return Float64Array.of(...row.map((cost, a) => (a === arc ? half : cost)), half);
    }),
    // Both halves lie under a limit that counts once; of other limits the first takes it all.
    useRows: problem.useRows.map((row) => withArc(row, onceUses(problem, row, arc))),
  };
}

function onceUses(
  { slotOnce }: FlowProblem,
  { firstUse, slot, coefficient }: UseRow,
  arc: number,
): readonly (readonly [number, number])[] {
  const uses: [number, number][] = [];
  for (let use = firstUse[arc] ?? 0; use < (firstUse[arc + 1] ?? 0); use++)
    if (slotOnce[slot[use] ?? 0] === 1) uses.push([slot[use] ?? 0, coefficient[use] ?? 0]);
  return uses;
}

/** A row of uses for one more arc. */
function withArc(row: UseRow, uses: readonly (readonly [number, number])[]): UseRow {
  return {
    firstUse: Uint32Array.of(...row.firstUse, row.slot.length + uses.length),
    slot: Uint32Array.of(...row.slot, ...uses.map(([slot]) => slot)),
    coefficient: Float64Array.of(...row.coefficient, ...uses.map(([, coefficient]) => coefficient)),
  };
}

/** A third and two thirds of the first commodity. */
function halveFirst(problem: FlowProblem): FlowProblem {
  const { commodityKeys, layer, origin, destination, amount, unservedCost } = problem;
  const all = amount[0] ?? 0;
  return {
    ...problem,
    commodityKeys: [...commodityKeys, 'second'],
    layer: Uint32Array.of(...layer, layer[0] ?? 0),
    origin: Int32Array.of(...origin, origin[0] ?? 0),
    destination: Int32Array.of(...destination, destination[0] ?? 0),
    amount: Float64Array.of(...amount.with(0, all / 3), (all * 2) / 3),
    unservedCost: Float64Array.of(...unservedCost, unservedCost[0] ?? 0),
  };
}
