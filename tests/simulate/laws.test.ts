import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import { simulate, simulateStepwise } from '../../src/simulate/simulate.js';
import type { Demand } from '../../src/scenario/corridor.js';
import { resolveScenario } from '../../src/scenario/resolve.js';
import { randomScenario } from '../support/random-corridor.js';
import { modelOf, oneLink, scenarioOf } from '../support/scenarios.js';
import {
  accountsOf,
  expectConservation,
  expectDeterminism,
  expectIslandToChangeNothing,
  expectSameReleases,
  expectShards,
  withIsland,
} from '../support/simulation-laws.js';
import { TINY, tinyCorridor } from '../support/tiny-corridor.js';

/** Coal from the mine to the market, under another name. */
const moreCoal: Demand = { ...TINY.demands[0], id: 'a-rival' };

describe('laws of the simulation', () => {
  it('every kilogram is accounted for', () => {
    fc.assert(fc.property(randomScenario, expectConservation), { numRuns: 60 });
  });

  it('same input and seed, same record, in whatever order the input comes', () => {
    fc.assert(fc.property(randomScenario, expectDeterminism), { numRuns: 20 });
    expectDeterminism(scenarioOf(tinyCorridor()));
  });

  it('a shard has the replications that the whole has', () => {
    fc.assert(fc.property(randomScenario, expectShards), { numRuns: 20 });
  });

  it('an empty change changes nothing', () => {
    const corridor = tinyCorridor();
    const texts = [[], [{ title: 'Base', changes: [] }]].map((children) => {
      const resolved = resolveScenario({ layers: [{ title: 'Base' }, ...children], corridor });
      if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
      return JSON.stringify(simulate(compileScenario(resolved.value), { replications: 2 }));
    });
    expect(texts[1]).toBe(texts[0]);
  });

  it('a demand that shares nothing changes nothing of any other', () => {
    fc.assert(fc.property(randomScenario, expectIslandToChangeNothing), { numRuns: 30 });
  });

  it('no demand changes what another one sends out', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const [first] = scenario.corridor.demands;
        if (first !== undefined) expectSameReleases(scenario, { ...first, id: 'a-rival' });
      }),
      { numRuns: 20 },
    );
    expectSameReleases(scenarioOf(tinyCorridor()), moreCoal);
  });

  it('no demand changes what another one sends out, where the run-in is left to the program', () => {
    // Boxes travel for hours, the coal that is added for days: the run-in grows.
    const boxes = withIsland(tinyCorridor({ demands: [] }));
    const { simulation, ...rest } = scenarioOf(boxes);
    const { longestWaitDays, candidates } = simulation;
    expectSameReleases({ ...rest, simulation: { longestWaitDays, candidates } }, moreCoal);
  });

  it('a seed of its own makes another run; replications of one run differ', () => {
    const model = modelOf(oneLink());
    const [a, b] = simulate(model, { replications: 2 }).replications;
    const [c] = simulate(model, { replications: 1, seed: 'other' }).replications;
    expect(new Set([a, b, c].map((one) => JSON.stringify({ ...one, replication: 0 }))).size).toBe(
      3,
    );
  });

  it('nothing in, nothing out; no way, all refused', () => {
    const none = simulate(modelOf(tinyCorridor({ demands: [] })), { replications: 1 });
    expect(none).toMatchObject({ routes: [], flows: [], refusals: [], categories: [] });
    const model = modelOf(tinyCorridor({ links: [], services: [], terminals: [] }));
    const record = simulate(model, { replications: 1 });
    for (const { emitted, refusedByRule } of record.replications[0]?.demands ?? []) {
      expect(emitted).toBeGreaterThan(0);
      expect(refusedByRule).toBe(emitted);
    }
    for (const { kind, by } of record.refusals) expect([kind, by]).toEqual(['physical', []]);
  });
});

describe('a run', () => {
  it('of no replications is an empty record', () => {
    expect(simulate(modelOf(oneLink()), { replications: 0 }).replications).toEqual([]);
    expect(() => simulate(modelOf(oneLink()), { replications: 1.5 })).toThrow(/whole/);
    expect(() => simulate(modelOf(oneLink()), { firstReplication: -1 })).toThrow(/whole/);
  });

  it('stops between replications and keeps what is done; progress changes nothing', () => {
    const model = modelOf(oneLink());
    const signal = { aborted: false };
    const seen: (readonly [number, number])[] = [];
    const stopped = simulate(model, {
      replications: 5,
      signal,
      onProgress: (done, all) => {
        seen.push([done, all]);
        signal.aborted = done === 2;
      },
    });
    expect(seen).toEqual([
      [1, 5],
      [2, 5],
    ]);
    expect(stopped).toEqual(simulate(model, { replications: 2 }));
  });

  it('can be taken step by step', () => {
    const model = modelOf(oneLink());
    const steps = simulateStepwise(model, { replications: 2 });
    expect(steps.next()).toEqual({ done: false, value: 1 });
    expect(steps.next()).toEqual({ done: false, value: 2 });
    expect(steps.next()).toEqual({ done: true, value: simulate(model, { replications: 2 }) });
  });

  it('counts from the start: what is under way by then is the initial stock', () => {
    // Two days on the way, two shipments a day: about four are under way when the run-in ends.
    const corridor = oneLink({
      link: { runningTime: '2 day' },
      demand: { quantity: '730 kt/year', arrivals: 'regular' },
    });
    const model = modelOf(corridor, { horizonDays: 10 });
    const account = accountsOf(model, simulate(model).replications[0])['coal-trade'];
    expect(account).toMatchObject({
      initial: 4e6,
      emitted: 20e6,
      delivered: 20e6,
      inTransit: 4e6,
      transitKgSeconds: 20e6 * 2 * 86_400,
    });
    const cold = { longestWaitDays: 5, candidates: 8, runInDays: 0 };
    const without = modelOf(corridor, { horizonDays: 10, simulation: cold });
    expect(accountsOf(without, simulate(without).replications[0])['coal-trade']?.initial).toBe(0);
  });

  it('gives quantiles of the days on the way, each in the middle of its hour', () => {
    const corridor = oneLink({ link: { runningTime: '2 day' }, demand: { arrivals: 'regular' } });
    const [first] = simulate(modelOf(corridor)).replications;
    const days = 2 + 0.5 / 24;
    expect(first?.categories).toEqual([
      {
        tenPercentDays: days,
        medianDays: days,
        ninetyPercentDays: days,
        ninetyFivePercentDays: days,
        deliveredInTime: null,
      },
    ]);
  });

  it('refuses nothing near its end for want of opening hours after it', () => {
    // Fifty hours to the gate of the line; the run ends before the last shipments get there.
    const corridor = oneLink({
      demand: { origin: 'far', arrivals: 'regular' },
      link: { capacity: '5 Mt/year', hours: { daily: '06:00-22:00', grade: 'EST', source: [] } },
    });
    const [line] = corridor.links;
    const [west] = corridor.places;
    if (line === undefined || west === undefined) throw new Error('no line');
    const model = modelOf({
      ...corridor,
      places: [...corridor.places, { ...west, id: 'far' }],
      links: [
        line,
        {
          id: 'long-line',
          from: 'far',
          to: 'west',
          mode: 'rail',
          kind: 'track',
          length: '2000 km',
          capacity: 'unlimited',
        },
      ],
    });
    expect(accountsOf(model, simulate(model).replications[0])['coal-trade']).toMatchObject({
      refusedByLimit: 0,
      refusedByRule: 0,
    });
  });
});
