import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/simulate/simulate.js';
import { facingYards, lawfulRun, lineToTerminal, useOf } from '../support/rooms.js';
import { modelOf } from '../support/scenarios.js';

/** A train an hour for a yard that takes ten hours for each. */
const SLOW = { capacity: '100 t/hour' };
const HOURLY = { link: { capacity: '2 kt/hour' }, demand: { quantity: '24 kt/day' } };

describe('a terminal with room for two trains', () => {
  const limited = lineToTerminal({ ...SLOW, storage: '2 kt' }, HOURLY);

  it('holds two trains and no more, one of them in its queue', () => {
    const run = lawfulRun(limited);
    expect(run.one.storages[0]?.most).toBe(2e6);
    expect(useOf(run, 'yard').longestQueue).toBe(1);
    expect(useOf(run, 'yard').used).toBe(24e6);
  });

  it('holds up the line: nobody enters while a train waits at its end', () => {
    const run = lawfulRun(limited);
    // Two in the yard, one at the end of the line; the line takes an hour, so one more is on it.
    expect(useOf(run, 'line').served - useOf(run, 'yard').used).toBeLessThanOrEqual(5e6);
    expect(useOf(run, 'line').longestQueue).toBeGreaterThan(200);
  });

  it('leaves the line free where the scenario says that storage is unlimited', () => {
    const run = lawfulRun(limited, { simulation: { ...LONG, storage: 'unlimited' } });
    expect(useOf(run, 'line').served).toBeGreaterThan(235e6);
    expect(run.one.storages[0]).toEqual({ most: 0, passes: 0, presentSeconds: 0, staySeconds: 0 });
  });

  it('lets in a train that is larger than its room when it is empty', () => {
    const run = lawfulRun(lineToTerminal({ storage: '300 t' }, HOURLY));
    expect(run.one.storages[0]?.most).toBe(1e6);
    expect(useOf(run, 'yard').longestQueue).toBe(0);
    expect(run.one.demands[0]?.delivered).toBeGreaterThan(220e6);
  });

  it('counts boxes in whole TEU', () => {
    const run = lawfulRun(
      lineToTerminal(
        { handles: ['container'], capacity: '2 TEU/hour', storage: '65 TEU' },
        {
          demand: {
            commodity: 'boxes',
            lot: '30 TEU',
            quantity: '300 TEU/day',
            unservedPrice: '1e6 USD/TEU',
          },
        },
      ),
    );
    expect(run.one.storages[0]?.most).toBe(60);
  });
});

describe('a shared storage', () => {
  it('is taken up by all terminals of its place that handle its groups, and by no other', () => {
    const corridor = lineToTerminal(SLOW, {
      ...HOURLY,
      more: {
        storages: [
          { id: 'field', name: 'Field', place: 'east', handles: ['bulk'], amount: '3 kt' },
          { id: 'shed', name: 'Shed', place: 'east', handles: ['container'], amount: '9 kt' },
        ],
      },
    });
    const { one, model } = lawfulRun(corridor);
    expect(model.storages.map(({ id }, s) => [id, one.storages[s]?.most])).toEqual([
      ['field', 3e6],
      ['shed', 0],
    ]);
  });
});

const LONG = { longestWaitDays: 20_000, candidates: 8, runInDays: 0 };

describe('shipments that wait for each other’s room', () => {
  const stopping = { simulation: { ...LONG, deadlock: 'stop' as const } };

  it('are found out in the second in which the circle closes, and the circle is named', () => {
    const { one } = lawfulRun(facingYards(1), stopping);
    expect(one.status).toBe('deadlocked');
    expect(one.deadlockCount).toBe(1);
    const [found] = one.deadlocks;
    expect([...(found?.places ?? [])].sort()).toEqual(['b', 'c']);
    expect([...(found?.storages ?? [])].sort()).toEqual(['room-b', 'room-c']);
    // Until then both ways have delivered what they could; afterwards nothing moves any more.
    expect(found?.time).toBeGreaterThan(0);
    expect(one.storages.map(({ most }) => most)).toEqual([1e6, 1e6]);
  });

  it('are let in above capacity, one for each circle, if the scenario says nothing else', () => {
    const stopped = lawfulRun(facingYards(1), stopping).one;
    const { one, model } = lawfulRun(facingYards(1));
    expect(one.status).toBe('complete');
    expect(one.deadlocks[0]?.time).toBe(stopped.deadlocks[0]?.time);
    expect(one.deadlockCount).toBeGreaterThan(1);
    expect(one.deadlocks).toHaveLength(Math.min(20, one.deadlockCount));
    const passes = one.storages.reduce((sum, { passes: here }) => sum + here, 0);
    expect(passes).toBe(one.deadlockCount);
    for (const { delivered } of one.demands) expect(delivered).toBeGreaterThan(20e6);
    // One lot at a time stands beside the room, and the yards work on as if there were no circles.
    for (const { most } of one.storages) expect(most).toBeLessThanOrEqual(2e6);
    const yards = one.resources.filter((_, r) => model.resources[r]?.kind === 'terminal');
    for (const { used } of yards) expect(used).toBeGreaterThan(230e6);
  });

  it('never are where cargo goes one way only', () => {
    const corridor = facingYards(1);
    const oneWay = { ...corridor, demands: corridor.demands.slice(0, 1) };
    const { one } = lawfulRun(oneWay, stopping);
    expect([one.status, one.deadlockCount]).toEqual(['complete', 0]);
  });

  it('are found at the same time whatever the policy, and a run that stops was stuck for good', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 }), (lots, seed) => {
        const more = { seed: `circle-${String(seed)}` };
        const stopped = lawfulRun(facingYards(lots), { ...more, ...stopping }).one;
        const passed = lawfulRun(facingYards(lots), more).one;
        expect(passed.deadlocks[0]).toEqual(stopped.deadlocks[0]);
        if (stopped.status === 'complete') return;
        // Both yards are full of lots for the other one.
        expect(stopped.storages.map(({ most }) => most)).toEqual([lots * 1e6, lots * 1e6]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('storage', () => {
  it('changes no draw and no event where there is room for all', () => {
    const strip = (corridor: ReturnType<typeof lineToTerminal>) => {
      const [one] = simulate(modelOf(corridor, { simulation: LONG })).replications;
      return { ...one, storages: [] };
    };
    const plain = lineToTerminal({}, HOURLY);
    expect(strip(lineToTerminal({ storage: '1000 kt' }, HOURLY))).toEqual(strip(plain));
  });
});
