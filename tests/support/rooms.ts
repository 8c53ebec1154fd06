/** Small corridors in which cargo waits for room, for servers, for ships and for trains the other way. */
import { compileScenario } from '../../src/model/compile.js';
import type { ReplicationRecord } from '../../src/model/answers.js';
import type { CorridorModel } from '../../src/model/model.js';
import type { Corridor, Demand, Link, Terminal } from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { simulate } from '../../src/simulate/simulate.js';
import { verifySimulation } from '../../src/verify/index.js';
import { expect } from 'vitest';
import { oneLink, type OneLink, place, scenarioOf } from './scenarios.js';
import { balance } from './simulation-laws.js';

/** Nobody is refused for a long wait, and nothing runs before the start. */
export const PATIENT = { longestWaitDays: 20_000, candidates: 8, runInDays: 0 } as const;

/** One replication, whose laws are checked whatever else is asked of it. */
export function lawfulRun(
  corridor: Corridor,
  more: Partial<Scenario> = {},
): { readonly model: CorridorModel; readonly one: ReplicationRecord; readonly scenario: Scenario } {
  const scenario = scenarioOf(corridor, {
    horizonDays: 10,
    ...more,
    simulation: { ...PATIENT, ...more.simulation },
  });
  const model = compileScenario(scenario);
  const record = simulate(model);
  const [one] = record.replications;
  if (one === undefined) throw new Error('no replication');
  for (const account of one.demands) expect(balance(account)).toBe(0);
  for (const { presentSeconds, staySeconds } of [...one.resources, ...one.storages])
    expect(presentSeconds).toBe(staySeconds);
  const { checks } = verifySimulation(scenario, model, record);
  expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
  return { model, one, scenario };
}

/** Mean days from release to delivery of a demand. */
export function meanDays(
  { one, model }: ReturnType<typeof lawfulRun>,
  demand = 'coal-trade',
): number {
  const account = one.demands[model.demands.findIndex(({ id }) => id === demand)];
  return (account?.transitKgSeconds ?? NaN) / (account?.delivered ?? NaN) / 86_400;
}

/** Use of a resource by id. */
export function useOf({ one, model }: ReturnType<typeof lawfulRun>, id: string) {
  const use = one.resources[model.resources.findIndex((resource) => resource.id === id)];
  if (use === undefined) throw new Error(`no resource ${id}`);
  return use;
}

/** The line of {@link oneLink} with a terminal at its east end; 1 lot of 1000 t in an hour unless said otherwise. */
export function lineToTerminal(terminal: Partial<Terminal> = {}, more: OneLink = {}): Corridor {
  const isRail = more.link?.mode === undefined;
  return oneLink({
    ...more,
    ...(isRail ? railed(more) : {}),
    demand: { arrivals: 'regular', ...more.demand },
    more: {
      terminals: [
        {
          id: 'yard',
          name: 'Yard',
          place: 'east',
          kind: 'warehouse',
          between: [[{ mode: 'rail', gauge: '1520' }, { mode: 'gate' }]],
          handles: ['bulk'],
          capacity: '1 kt/hour',
          ...terminal,
        },
      ],
      ...more.more,
    },
  });
}

/** The same on gauge 1520. */
export function railed({ link, vehicle }: OneLink): Pick<OneLink, 'link' | 'vehicle'> {
  return { link: { gauges: ['1520'], ...link }, vehicle: { gauges: ['1520'], ...vehicle } };
}

const GAUGES = {
  broad: { mode: 'rail', gauge: '1520' },
  standard: { mode: 'rail', gauge: '1435' },
} as const;

/**
 * Four places in a row. Cargo goes both ways through two yards with a track between them: each yard has
 * room for `lots` lots of 1000 t, and a lot leaves one only by the track to the other.
 */
export function facingYards(lots: number, more: Partial<Demand> = {}): Corridor {
  const way = (id: string, from: string, to: string, gauge: '1520' | '1435'): Link => ({
    id,
    from,
    to,
    mode: 'rail',
    kind: 'track',
    gauges: [gauge],
    length: '1 km',
    runningTime: '0 s',
    capacity: 'unlimited',
  });
  const yard = (at: string): Terminal => ({
    id: `yard-${at}`,
    name: at,
    place: at,
    kind: 'gauge-change',
    between: [[GAUGES.broad, GAUGES.standard]],
    handles: ['bulk'],
    capacity: '1 kt/hour',
  });
  const base = oneLink();
  const [there] = base.demands;
  if (there === undefined) throw new Error('no demand');
  const demand = { ...there, quantity: '20 kt/day', ...more };
  return {
    ...base,
    places: [place('a'), place('b'), place('c'), place('d')],
    links: [
      way('ab', 'a', 'b', '1520'),
      { ...way('bc', 'b', 'c', '1435'), capacity: '200 train/day' },
      way('cd', 'c', 'd', '1520'),
    ],
    terminals: [yard('b'), yard('c')],
    storages: ['b', 'c'].map((at) => ({
      id: `room-${at}`,
      name: at,
      place: at,
      handles: ['bulk'],
      amount: `${String(lots)} kt`,
    })),
    vehicles: base.vehicles.map((one) => ({ ...one, gauges: ['1520', '1435'] as const })),
    demands: [
      { ...demand, id: 'out', origin: 'a', destination: 'd' },
      { ...demand, id: 'back', origin: 'd', destination: 'a' },
    ],
  };
}
