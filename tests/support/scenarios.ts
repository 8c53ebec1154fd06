/** Scenarios for tests, with as little said as possible, and one-link corridors for queueing laws. */
import { compileScenario } from '../../src/model/compile.js';
import type { CorridorModel } from '../../src/model/model.js';
import type {
  Corridor,
  Demand,
  Link,
  Place,
  Rule,
  VehicleClass,
} from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { tinyCorridor } from './tiny-corridor.js';

const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;

/** A scenario of a corridor: 90 days of 2026, one replication, ten days of run-in. */
export function scenarioOf(corridor: Corridor, more: Partial<Scenario> = {}): Scenario {
  return {
    title: 'A test',
    corridor,
    start: '2026-01-01',
    horizonDays: 90,
    seed: 'test',
    replications: 1,
    closures: [],
    enforcements: [],
    liftings: [],
    conduct: {},
    ...more,
    simulation: { longestWaitDays: 5, candidates: 8, runInDays: 10, ...more.simulation },
  };
}

/** The compiled scenario of a corridor. */
export function modelOf(corridor: Corridor, more: Partial<Scenario> = {}): CorridorModel {
  return compileScenario(scenarioOf(corridor, more));
}

/** A place of one country. */
export function place(id: string, country = 'RU', more: Partial<Place> = {}): Place {
  return {
    id,
    name: id,
    kinds: ['rail-station'],
    country,
    position: { latitude: 43, longitude: 131, ...invented },
    role: 'Stands in a test.',
    ...more,
  };
}

/** A ban on everything that leaves Russia, in force since 2020. */
export function rule(id: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    regime: 'test-regime',
    authority: 'ru',
    instrument: 'Decree',
    paragraph: '§ 1',
    text: 'Nothing leaves.',
    from: '2020-01-01',
    dateBasis: 'loading',
    binds: 'all',
    match: { directions: [{ direction: 'from', territory: 'RU' }] },
    effect: { kind: 'ban' },
    evidence: invented,
    ...more,
  };
}

/** What stands between `west` and `east` in {@link oneLink}. */
export interface OneLink {
  readonly link?: Partial<Link>;
  readonly demand?: Partial<Demand>;
  readonly vehicle?: Partial<VehicleClass>;
  readonly more?: Partial<Corridor>;
}

/**
 * Two places in Russia and China, one rail link of 40 km without tariffs, one kind of train that carries
 * 1000 t and comes back for nothing, and coal from `west` to `east` in lots of 1000 t.
 */
export function oneLink({ link, demand, vehicle, more }: OneLink = {}): Corridor {
  return tinyCorridor({
    places: [place('west', 'RU'), place('east', 'CN')],
    links: [
      {
        id: 'line',
        from: 'west',
        to: 'east',
        mode: 'rail',
        kind: 'track',
        length: '40 km',
        capacity: 'unlimited',
        ...link,
      },
    ],
    terminals: [],
    services: [],
    limits: [],
    rules: [],
    gates: [],
    storages: [],
    observations: [],
    vehicles: [
      {
        id: 'train',
        name: 'Train',
        mode: link?.mode ?? 'rail',
        carries: ['bulk', 'container'],
        payload: '1000 t',
        speed: '40 km/h',
        emptyReturn: '0',
        ...vehicle,
      },
    ],
    demands: [
      {
        id: 'coal-trade',
        category: 'land-trade',
        commodity: 'coal',
        origin: 'west',
        destination: 'east',
        quantity: '1 Mt/year',
        lot: '1000 t',
        unservedPrice: '1e6 USD/t',
        ...demand,
      },
    ],
    ...more,
  });
}

/** The same corridor with every table in another order; `random` gives numbers in [0, 1). */
export function reordered(corridor: Corridor, random: () => number): Corridor {
  return Object.fromEntries(
    Object.entries(corridor).map(([key, table]: [string, unknown]) => [
      key,
      Array.isArray(table) ? shuffled(table, random) : table,
    ]),
  ) as unknown as Corridor;
}

function shuffled<Entry>(entries: readonly Entry[], random: () => number): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}
