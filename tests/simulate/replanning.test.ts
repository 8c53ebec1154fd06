import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import type { Corridor, Link, Terminal } from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { simulate } from '../../src/simulate/simulate.js';
import { verifySimulation } from '../../src/verify/index.js';
import { randomScenario } from '../support/random-corridor.js';
import { rule, scenarioOf } from '../support/scenarios.js';
import {
  expectConservation,
  expectDeterminism,
  expectIslandToChangeNothing,
  expectShards,
} from '../support/simulation-laws.js';
import { fullShare } from '../support/queueing-theory.js';
import { stations } from '../support/service-place.js';
import { twoLines } from '../support/two-lines.js';

const restless = (scenario: Scenario, replanAfterDays: number): Scenario => ({
  ...scenario,
  simulation: {
    ...scenario.simulation,
    choice: { model: 'cheapest', replanAfterDays },
  },
});

/** Names of the checks that fail as it is. */
function doubts(scenario: Scenario): readonly string[] {
  const model = compileScenario(scenario);
  const record = simulate(model, { replications: 2 });
  const { checks } = verifySimulation(scenario, model, record);
  return checks.filter(({ ok }) => !ok).map(({ name }) => name);
}

const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;

/** Two lines from `west` to `east`, the second 5 USD/t dearer, behind a feeder of 3 to 15 days. */
function behindFeeder(more: Partial<Corridor> = {}, line: Partial<Link> = {}): Corridor {
  const lines = twoLines({
    tariffs: [0, 5],
    links: [line, {}],
    quantity: '3.65 Mt/year',
    link: { gauges: ['1520'] },
  });
  const [west] = lines.places;
  const [first] = lines.links;
  if (west === undefined || first === undefined) throw new Error('no line');
  return {
    ...lines,
    places: [...lines.places, { ...west, id: 'far' }],
    links: [
      ...lines.links,
      {
        id: 'feeder',
        from: 'far',
        to: 'west',
        mode: 'rail',
        kind: 'track',
        gauges: ['1520'],
        length: '60 km',
        runningTime: '1 day',
        capacity: 'unlimited',
        processing: { value: '4 day', spread: { low: '2 day', high: '14 day' }, ...invented },
      },
    ],
    demands: lines.demands.map((demand) => ({ ...demand, origin: 'far' })),
    ...more,
  };
}

function run(corridor: Corridor, replanAfterDays?: number) {
  const scenario = scenarioOf(corridor, {
    horizonDays: 120,
    simulation: {
      longestWaitDays: 100,
      candidates: 8,
      runInDays: 0,
      ...(replanAfterDays === undefined ? {} : { choice: { model: 'cheapest', replanAfterDays } }),
    },
  });
  const model = compileScenario(scenario);
  const record = simulate(model);
  const { checks } = verifySimulation(scenario, model, record);
  expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
  const [account] = record.replications[0]?.demands ?? [];
  if (account === undefined) throw new Error('no account');
  return { model, record, account };
}

describe('cargo that finds its way shut', () => {
  const closed = behindFeeder({}, { validity: { until: '2026-03-01' } });

  it('is stranded if it keeps to its way, and goes another if it may', () => {
    const before = run(closed).account;
    expect(before.stranded).toBeGreaterThan(0);
    expect(before.diverted).toBe(0);
    const { account: after, record } = run(closed, 30);
    expect(after.stranded).toBe(0);
    expect(after.diverted).toBe(before.stranded);
    expect(after.emitted).toBe(before.emitted);
    // Whatever took the second line in the end paid for it.
    expect(after.paid - before.paid).toBeCloseTo(before.stranded * 0.005, 3);
    expect(record.detours?.map(({ kg }) => kg)).toEqual([before.stranded]);
    expect(record.detours?.[0]?.money).toBeCloseTo(0.005, 12);
  });

  it('stays where it is if the other way is not worth its price', () => {
    const poor = behindFeeder({}, { validity: { until: '2026-03-01' } });
    const demands = poor.demands.map((demand) => ({ ...demand, unservedPrice: '4 USD/t' }));
    const { account } = run({ ...poor, demands }, 30);
    expect(account.stranded).toBeGreaterThan(0);
    expect(account.diverted).toBe(0);
  });

  it('does not go where a licence was refused to it', () => {
    const licence = rule('licence', {
      match: { links: ['line-1'] },
      effect: { kind: 'licence', leadTime: '0 day', refusalProbability: '0.4' },
    });
    const { account, record } = run({ ...closed, rules: [licence] }, 30);
    const { account: before } = run({ ...closed, rules: [licence] });
    expect(account.stranded).toBeGreaterThan(0.2 * before.stranded);
    expect(account.diverted).toBeGreaterThan(0.3 * before.stranded);
    expect(account.diverted + account.stranded).toBe(before.stranded);
    expect(record.detours).toHaveLength(1);
  });
});

describe('cargo that must expect to wait', () => {
  // Ten lots a day and a line that takes four.
  const slow = behindFeeder({}, { capacity: '4 kt/day' });

  it('waits if it keeps to its way, and goes another when its patience ends', () => {
    const before = run(slow).account;
    const { account, record } = run(slow, 2);
    expect(account.diverted).toBeGreaterThan(0.3 * account.delivered);
    expect(account.delivered).toBeGreaterThan(1.5 * before.delivered);
    // Nobody joins a queue of more than two days; the last may have been a lot short of it.
    expect(record.replications[0]?.resources[0]?.longestQueue).toBeLessThanOrEqual(9);
  });

  it('of longer patience waits longer', () => {
    const shares = [0.5, 2, 8].map((days) => {
      const { account } = run(slow, days);
      return account.diverted / account.delivered;
    });
    expect(shares[0]).toBeGreaterThan(shares[1] ?? NaN);
    expect(shares[1]).toBeGreaterThan(shares[2] ?? NaN);
  });
});

describe('cargo that finds no room', () => {
  it('turns to another terminal at once, and never waits before a full storage', () => {
    const network = stations(
      [{ id: 'a', more: { storage: '2 kt' } }],
      [{ id: 'f', perHour: 1.2, through: ['a'] }],
    );
    const [terminal] = network.terminals;
    if (terminal === undefined) throw new Error('no terminal');
    // Another place to change to rail, further on the road and dearer.
    const [, place] = network.places;
    const road = network.links.find(({ mode }) => mode === 'road');
    if (place === undefined || road === undefined) throw new Error('no road');
    const corridor: Corridor = {
      ...network,
      places: [...network.places, { ...place, id: 'beyond' }],
      tariffs: [
        { id: 'dear', name: 'Dear', per: 't', expression: 'rate', parameters: { rate: '9 USD/t' } },
      ],
      links: [
        ...network.links,
        { ...road, id: 'on', from: 'a', to: 'beyond' },
        { ...road, id: 'back', from: 'beyond', to: 'to-f', mode: 'rail' as const },
      ].map((link): Link => (link.mode === 'rail' ? { ...link, gauges: ['1520'] } : link)),
      terminals: [
        ...network.terminals,
        {
          ...terminal,
          id: 'beyond-terminal',
          place: 'beyond',
          capacity: 'unlimited',
          servers: undefined,
          storage: undefined,
          tariffs: ['dear'],
        },
      ].map((one): Terminal => ({
        ...one,
        between: [[{ mode: 'road' }, { mode: 'rail', gauge: '1520' }]],
      })),
    };
    const { account, record } = run(corridor, 50);
    // M/M/1/2: room for two, one of them being handled.
    const share = fullShare(1.2, 2);
    expect(Math.abs(account.diverted / account.delivered - share)).toBeLessThan(0.03);
    expect(record.detours?.every(({ money }) => Math.abs(money - 0.009) < 1e-12)).toBe(true);
  });
});

describe('cargo that may change its way', () => {
  it('keeps all laws of the simulation, and what it did is found true by the second opinion', () => {
    let detours = 0;
    fc.assert(
      fc.property(randomScenario, fc.constantFrom(0, 0.05, 0.5), (scenario, days) => {
        const one = restless(scenario, days);
        expectConservation(one);
        const model = compileScenario(one);
        const record = simulate(model, { replications: 2 });
        const doubtful = verifySimulation(one, model, record).checks.filter(({ ok }) => !ok);
        // What is found in a run in which all keep to their way is no matter of detours.
        if (doubtful.length > 0) expect(doubtful.map(({ name }) => name)).toEqual(doubts(scenario));
        detours += record.detours?.length ?? 0;
        for (const { demands } of record.replications)
          for (const { diverted, delivered } of demands)
            expect(diverted).toBeLessThanOrEqual(delivered);
      }),
      { numRuns: 30 },
    );
    expect(detours).toBeGreaterThan(0);
  });

  it('does the same again, in whatever order the input comes and the replications are run', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const one = restless(scenario, 0.02);
        expectDeterminism(one);
        expectShards(one);
        expectIslandToChangeNothing(one);
      }),
      { numRuns: 6 },
    );
  });
});
