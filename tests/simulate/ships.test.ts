import { describe, expect, it } from 'vitest';
import type { VehicleClass } from '../../src/scenario/corridor.js';
import { type OneLink } from '../support/scenarios.js';
import { lawfulRun, lineToTerminal, meanDays, PATIENT } from '../support/rooms.js';

/** A lot of 1000 t a day, loaded in no time on ships that take an hour. */
function port(vehicle: Partial<VehicleClass>, more: OneLink = {}) {
  return lineToTerminal(
    {
      place: 'west',
      between: [[{ mode: 'gate' }, { mode: 'sea' }]],
      capacity: 'unlimited',
    },
    {
      link: { mode: 'sea', kind: 'lane' },
      vehicle,
      demand: { quantity: '1 kt/day', ...more.demand },
      ...(more.more === undefined ? {} : { more: more.more }),
    },
  );
}

const run = (vehicle: Partial<VehicleClass>, more: OneLink = {}, days = 100) =>
  lawfulRun(port(vehicle, more), { horizonDays: days });
const waiting = (found: ReturnType<typeof run>): number => meanDays(found) - 1 / 24;

describe('a ship that gathers', () => {
  it('leaves when its patience ends', () => {
    // Called by the first lot, joined by two more, gone half a day later: 2.5, 1.5 and 0.5 days.
    const found = run({ payload: '9 kt', gather: { patience: '2.5 days' } });
    expect(waiting(found)).toBeCloseTo(1.5, 1);
  });

  it('leaves when it is full', () => {
    const found = run({ payload: '2 kt', gather: { patience: '100 days' } });
    expect(waiting(found)).toBeCloseTo(0.5, 2);
  });

  it('comes some time after it is called, and loads what has come meanwhile', () => {
    const found = run({ payload: '2 kt', gather: { patience: '100 days', call: '36 h' } });
    // Two lots wait when it comes, a day and a half after the first: 1.5 and 0.5 days.
    expect(waiting(found)).toBeCloseTo(1, 2);
  });

  it('splits a lot that is larger than itself; the lot leaves with the last ship', () => {
    const found = run({ payload: '500 t', gather: { patience: '100 days', call: '6 h' } });
    expect(waiting(found)).toBeCloseTo(0.5, 6);
  });

  it('leaves at once where the scenario says so', () => {
    const { one, model } = lawfulRun(port({ payload: '9 kt', gather: { patience: '2.5 days' } }), {
      horizonDays: 100,
      simulation: { ...PATIENT, ships: 'leave-at-once' },
    });
    expect(meanDays({ one, model, scenario: {} as never })).toBeCloseTo(1 / 24, 6);
  });

  it('takes parcels of several demands, but of one group and for one port', () => {
    const [coal] = port({}).demands;
    if (coal === undefined) throw new Error('no demand');
    const demands = [coal, { ...coal, id: 'other-coal' }];
    const alone = run({ payload: '4 kt', gather: { patience: '100 days' } });
    const together = run(
      { payload: '4 kt', gather: { patience: '100 days' } },
      { more: { demands } },
    );
    expect(waiting(alone)).toBeCloseTo(1.5, 1);
    expect(waiting(together)).toBeLessThan(1);
  });

  it('keeps its cargo in storage until it leaves', () => {
    const corridor = port({ payload: '4 kt', gather: { patience: '100 days' } });
    const terminals = corridor.terminals.map((one) => ({ ...one, storage: '3 kt' }));
    const { one } = lawfulRun({ ...corridor, terminals }, { horizonDays: 100 });
    // The fourth lot that would fill the ship never finds room: a port too small for its ships.
    expect(one.storages[0]?.most).toBe(3e6);
    expect(one.demands[0]?.delivered).toBe(0);
  });
});
