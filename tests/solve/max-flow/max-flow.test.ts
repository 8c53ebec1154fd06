import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MaxFlowAnswer } from '../../../src/model/max-flow-answers.js';
import type { CorridorModel } from '../../../src/model/model.js';
import { compileScenario } from '../../../src/model/compile.js';
import type { Link } from '../../../src/scenario/corridor.js';
import { loadSolver } from '../../../src/solve/linear/highs-solver.js';
import type { LinearSolver } from '../../../src/solve/linear/linear-program.js';
import { largestFlow } from '../../../src/solve/max-flow/capacity-program.js';
import { maxFlow, maxFlowSync, type MaxFlowQuery } from '../../../src/solve/max-flow/max-flow.js';
import { maximumFlow } from '../../../src/solve/max-flow/maximum-flow.js';
import type { FlowProblem } from '../../../src/solve/optimum/flow-problem.js';
import { layOut, randomFlowProblem } from '../../support/random-flow-problem.js';
import { randomScenario } from '../../support/random-corridor.js';
import { modelOf, oneLink, place, rule } from '../../support/scenarios.js';
import { randomSupplyNetwork } from '../../support/supply-networks.js';
import { tinyCorridor } from '../../support/tiny-corridor.js';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const tiny = modelOf(tinyCorridor());

function ask(query: MaxFlowQuery, model: CorridorModel = tiny): MaxFlowAnswer {
  return maxFlowSync(model, query, solver);
}

/** Two parallel lines of their own gauge between two places, with what each may carry. */
function twoLines(more: (link: Link) => Partial<Link> = () => ({})): CorridorModel {
  const base = oneLink().links[0];
  if (base === undefined) throw new Error('no link');
  const links: readonly Link[] = [
    { ...base, id: 'north', capacity: '2 Mt/year' },
    { ...base, id: 'south', capacity: '3000 train/year' },
  ];
  return modelOf(oneLink({ more: { links: links.map((link) => ({ ...link, ...more(link) })) } }));
}

describe('the largest flow between places', () => {
  it('is held back by a quota', () => {
    const answer = ask({ demand: 'coal-export' });
    expect(answer).toMatchObject({
      status: 'bounded',
      tonnes: 900_000,
      from: ['mine'],
      to: ['market'],
    });
    expect(answer.bounds).toMatchObject([{ kind: 'quota', name: 'coal-quota', share: 1 }]);
    expect(answer.routes.map(({ assets }) => assets)).toEqual([
      ['mine-line', 'trunk', 'port-berth', 'lane-north', 'lane-south'],
    ]);
  });

  it('is held back by the mine line once the rules are lifted', () => {
    const answer = ask({ demand: 'coal-export', liftRules: true });
    expect(answer.tonnes).toBeCloseTo(5e6, 3);
    expect(answer.bounds).toMatchObject([{ id: 'mine-line', share: expect.closeTo(1, 12) }]);
  });

  it('counts boxes by the slots of a feeder, 12 t in each', () => {
    const answer = ask({ demand: 'box-transit' });
    const slots = ((400 * 365) / 7) * 12;
    expect(answer.tonnes).toBeCloseTo(slots, 3);
    expect(answer.bounds).toMatchObject([{ id: 'feeder:0:out', measure: 'TEU' }]);
  });

  it('says what is closed where there is no way', () => {
    const answer = ask({ demand: 'scrap-trade' });
    expect(answer).toMatchObject({ status: 'no way', tonnes: 0, routes: [], bounds: [] });
    expect(answer.barriers).toContainEqual({
      asset: 'border-track',
      from: 'border',
      to: 'yard',
      physical: [],
      rules: ['scrap-ban'],
    });
    expect(ask({ demand: 'scrap-trade', liftRules: true }).status).toBe('bounded');
  });

  it('adds up what runs side by side, and takes each limit in its own measure', () => {
    const answer = ask({ demand: 'coal-trade' }, twoLines());
    expect(answer.tonnes).toBeCloseTo(5e6, 3);
    expect(answer.bounds).toMatchObject([
      { id: 'south', share: expect.closeTo(0.6, 12), tonnes: expect.closeTo(3e6, 3) },
      { id: 'north', share: expect.closeTo(0.4, 12), perYear: expect.closeTo(2e9, 0) },
    ]);
  });

  it('is unlimited where a way has no limit, and names the way', () => {
    const free = twoLines(({ id }) => (id === 'north' ? { capacity: 'unlimited' } : {}));
    expect(ask({ demand: 'coal-trade' }, free)).toMatchObject({
      status: 'unlimited',
      tonnes: null,
      bound: null,
      routes: [{ assets: ['north'], tonnes: null }],
    });
  });

  it('names limits of nothing where they alone are in the way', () => {
    const shut = twoLines(() => ({ capacity: '0 t/year' }));
    expect(ask({ demand: 'coal-trade' }, shut)).toMatchObject({
      status: 'no way',
      barriers: [],
      bounds: [
        { id: 'north', tonnes: 0 },
        { id: 'south', tonnes: 0 },
      ],
    });
  });

  it('runs between sets of places, for a commodity, and on another day', () => {
    const corridor = oneLink({
      more: {
        places: [place('west'), place('north'), place('east', 'CN')],
        links: [
          { ...oneLink().links[0], id: 'a', from: 'west', capacity: '2 Mt/year' } as Link,
          { ...oneLink().links[0], id: 'b', from: 'north', capacity: '1 Mt/year' } as Link,
        ],
        rules: [rule('ban', { from: '2026-02-01', until: '2026-03-01' })],
      },
    });
    const model = modelOf(corridor);
    const both = { from: ['west', 'north'], to: 'east', commodity: 'coal' };
    expect(ask(both, model).tonnes).toBeCloseTo(3e6, 3);
    expect(ask({ ...both, from: 'north' }, model).tonnes).toBeCloseTo(1e6, 3);
    expect(ask({ ...both, date: '2026-02-10' }, model).status).toBe('no way');
    expect(ask({ ...both, date: '2026-03-01' }, model).tonnes).toBeCloseTo(3e6, 3);
  });

  it('loads the solver by itself, and refuses what it does not know', async () => {
    const { tonnes } = await maxFlow(tiny, { demand: 'coal-export' });
    expect(tonnes).toBe(900_000);
    expect(() => ask({})).toThrow(/demand or the commodity/);
    expect(() => ask({ demand: 'coal-exprt' })).toThrow(/did you mean/);
    expect(() => ask({ demand: 'coal-export', to: 'markt' })).toThrow(/no place "markt"/);
    expect(() => ask({ commodity: 'coal' })).toThrow(/places/);
    expect(() => ask({ demand: 'coal-export', to: 'mine' })).toThrow(/both/);
    expect(() => ask({ demand: 'coal-export', date: '2031-01-01' })).toThrow(/outside/);
  });
});

/** Vertices 0 and 1 against 2. */
const ENDS = { origins: [0, 1], destinations: [2] };

/** Price of the cheapest way of layer 0 from an origin, each once-only slot paid once, by trying all sets. */
function cheapestPriced(problem: FlowProblem, price: Float64Array): number {
  const { network, slotOnce, useRows, limitRows, costRows } = problem;
  const [uses] = useRows;
  const [limits] = limitRows;
  const once = [...slotOnce.keys()].filter((slot) => slotOnce[slot] === 1);
  let least = Infinity;
  for (let set = 0; set < 1 << once.length; set++) {
    const paid = once.filter((_, bit) => (set & (1 << bit)) !== 0);
    let extra = 0;
    const cost = Array.from({ length: network.arcCount }, (_, arc) => {
      let sum = costRows[0]?.[arc] === Infinity ? Infinity : 0;
      for (let use = uses?.firstUse[arc] ?? 0; use < (uses?.firstUse[arc + 1] ?? 0); use++) {
        const slot = uses?.slot[use] ?? -1;
        const limit = limits?.[slot] ?? -1;
        if (limit < 0) continue;
        if (problem.capacity[limit] === 0) sum = Infinity;
        if (slotOnce[slot] !== 1) sum += (price[limit] ?? 0) * (uses?.coefficient[use] ?? 0);
        else if (!paid.includes(slot)) sum = Infinity;
      }
      return sum;
    });
    for (const slot of paid) {
      const limit = limits?.[slot] ?? -1;
      const use = uses?.slot.indexOf(slot) ?? -1;
      if (limit >= 0 && use >= 0) extra += (price[limit] ?? 0) * (uses?.coefficient[use] ?? 0);
    }
    // Bellman and Ford.
    const distance = Array.from({ length: network.vertexCount }, (_, v) =>
      ENDS.origins.includes(v) ? 0 : Infinity,
    );
    for (let round = 0; round < network.vertexCount; round++)
      cost.forEach((each, arc) => {
        const reached = (distance[network.tail[arc] ?? 0] ?? Infinity) + each;
        const head = network.head[arc] ?? 0;
        distance[head] = Math.min(distance[head] ?? Infinity, reached);
      });
    least = Math.min(least, (distance[2] ?? Infinity) + extra);
  }
  return least;
}

describe('the linear program of the largest flow', { timeout: 60_000 }, () => {
  it('proves its value: no way costs less than 1 at prices that are worth the flow', () => {
    let flows = 0;
    for (let i = 0; i < 300; i++) {
      const problem = everythingLimited(randomFlowProblem(`largest/${i}`));
      const { value, bound, contribution } = largestFlow(problem, ENDS, solver);
      expect(Math.abs(value - bound)).toBeLessThanOrEqual(1e-9 * Math.max(1, bound));
      if (value === 0) continue;
      flows++;
      const price = contribution.map(
        (part, l) => part / Math.max(problem.capacity[l] ?? 0, 1e-300),
      );
      expect(cheapestPriced(problem, price)).toBeGreaterThanOrEqual(1 - 1e-9);
    }
    expect(flows).toBeGreaterThan(100);
  });

  it('equals the blocking flows where every arc has a limit of its own', () => {
    let flows = 0;
    for (let i = 0; i < 300; i++) {
      const { vertexCount, tail, head, capacity } = randomSupplyNetwork(`plain/${i}`);
      if (vertexCount < 4) continue;
      const most = Array.from(capacity, (limit) => Math.min(limit, 50));
      const plain = maximumFlow(
        { vertexCount, tail, head, capacity: most },
        { from: ENDS.origins, to: ENDS.destinations },
      );
      const order = most.map((_, arc) => arc).sort((a, b) => (tail[a] ?? 0) - (tail[b] ?? 0));
      const base = randomFlowProblem('any');
      const problem: FlowProblem = {
        ...base,
        network: layOut(
          vertexCount,
          order.map((arc) => [tail[arc] ?? 0, head[arc] ?? 0]),
        ),
        costRows: [new Float64Array(order.length)],
        useRows: [
          {
            firstUse: Uint32Array.from({ length: order.length + 1 }, (_, arc) => arc),
            slot: Uint32Array.from(order.keys()),
            coefficient: new Float64Array(order.length).fill(1),
          },
        ],
        slotCount: order.length,
        slotOnce: new Uint8Array(order.length),
        limitRows: [Int32Array.from(order.keys())],
        layerCount: 1,
        limitKeys: order.map(String),
        capacity: Float64Array.from(order, (arc) => most[arc] ?? 0),
      };
      const { value, ways } = largestFlow(problem, ENDS, solver);
      const expected = plain.status === 'optimal' ? plain.value : NaN;
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, expected));
      if (ways.length > 0) flows++;
    }
    expect(flows).toBeGreaterThan(50);
  });

  it('never falls with more room or fewer rules, on random corridors', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const model = compileScenario(scenario);
        for (const { id } of model.demands) {
          const [before, after] = [false, true].map((liftRules) =>
            ask({ demand: id, liftRules }, model),
          );
          const size = ({ tonnes }: MaxFlowAnswer): number => tonnes ?? Infinity;
          if (before === undefined || after === undefined) throw new Error('two answers');
          expect(size(after)).toBeGreaterThanOrEqual(size(before) * (1 - 1e-9));
          if (before.status === 'no way')
            expect(before.tonnes === 0 && before.routes.length === 0).toBe(true);
          if (before.status !== 'bounded') continue;
          const wider = {
            ...model,
            resources: model.resources.map((one) => ({ ...one, perYear: one.perYear * 1.5 })),
          };
          expect(size(ask({ demand: id }, wider))).toBeGreaterThanOrEqual(
            size(before) * (1 - 1e-9),
          );
          const shares = before.bounds.reduce((sum, { share }) => sum + share, 0);
          expect(shares).toBeCloseTo(1, 9);
          const carried = before.routes.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0);
          expect(carried / size(before)).toBeCloseTo(1, 9);
          expect((before.bound ?? 0) / size(before)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** A limit of its own on every arc, so that no way is without one. */
function everythingLimited(problem: FlowProblem): FlowProblem {
  const { network, slotCount, useRows, limitRows, limitKeys, capacity } = problem;
  const own = slotCount;
  return {
    ...problem,
    slotCount: slotCount + 1,
    slotOnce: Uint8Array.of(...problem.slotOnce, 0),
    useRows: useRows.map(({ firstUse, slot, coefficient }) => {
      const slots: number[] = [];
      const coefficients: number[] = [];
      const first = [0];
      for (let arc = 0; arc < network.arcCount; arc++) {
        for (let use = firstUse[arc] ?? 0; use < (firstUse[arc + 1] ?? 0); use++) {
          slots.push(slot[use] ?? 0);
          coefficients.push(coefficient[use] ?? 0);
        }
        slots.push(own);
        coefficients.push(1);
        first.push(slots.length);
      }
      return {
        firstUse: Uint32Array.from(first),
        slot: Uint32Array.from(slots),
        coefficient: Float64Array.from(coefficients),
      };
    }),
    limitRows: limitRows.map((row) => Int32Array.of(...row, limitKeys.length)),
    limitKeys: [...limitKeys, 'all'],
    capacity: Float64Array.of(...capacity, 80),
  };
}
