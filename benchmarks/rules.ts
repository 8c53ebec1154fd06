/**
 * How long rules take at compile time: a thousand of them, with exemptions and twelve dates of change in
 * the year, on ten thousand arcs and fifty flow classes of an invented corridor. The same corridor is
 * compiled without rules and with them; the difference is what the rules cost. A model once compiled
 * holds verdicts by number, so nothing here comes back in the event loop.
 */
import { performance } from 'node:perf_hooks';
import { compileScenario } from '../src/model/compile.js';
import type { CorridorModel } from '../src/model/model.js';
import type {
  Commodity,
  Condition,
  Corridor,
  Demand,
  Effect,
  Link,
  Place,
  Rule,
} from '../src/scenario/corridor.js';
import type { Scenario } from '../src/scenario/scenario.js';

/** One line of a benchmark; `limit` is the most that is acceptable. */
export interface RuleBenchmarkRow {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'count';
  readonly limit?: number;
}

/** How much of everything. */
export interface ManyRules {
  readonly countries: number;
  readonly places: number;
  readonly links: number;
  readonly commodities: number;
  readonly routes: number;
  readonly rules: number;
}

/** Ten thousand arcs (each link is two, each place has a way in and out), fifty classes, a thousand rules. */
export const MANY_RULES: ManyRules = {
  countries: 12,
  places: 1000,
  links: 4000,
  commodities: 10,
  routes: 5,
  rules: 1000,
};

const invented = { grade: 'EST', source: [], note: 'invented for a benchmark' } as const;
const letter = (n: number): string => String.fromCharCode(65 + n);
const country = (n: number): string => `X${letter(n)}`;
const name = (word: string, n: number): string => `${word}-${String(n).padStart(4, '0')}`;
const chapter = (n: number): string => String(20 + n);
const month = (n: number): string => String(1 + (n % 12)).padStart(2, '0');

/** A country each for a row of places in turn; most links join neighbours of one country. */
function placesOf(size: ManyRules): readonly Place[] {
  const perCountry = Math.ceil(size.places / size.countries);
  return Array.from({ length: size.places }, (_, i) => ({
    id: name('place', i),
    name: name('Place', i),
    kinds: ['rail-station'],
    country: country(Math.floor(i / perCountry)),
    position: { latitude: 40 + i / 100, longitude: 100 + (i % 50) / 10, ...invented },
    role: 'Stands in a benchmark.',
  }));
}

function linksOf(size: ManyRules): readonly Link[] {
  return Array.from({ length: size.links }, (_, i) => {
    const from = i % size.places;
    const step = 1 + Math.floor(i / size.places) * 7;
    return {
      id: name('link', i),
      from: name('place', from),
      to: name('place', (from + step) % size.places),
      mode: 'rail',
      kind: 'track',
      length: '300 km',
      capacity: 'unlimited',
    };
  });
}

function commoditiesOf(size: ManyRules): readonly Commodity[] {
  return Array.from({ length: size.commodities }, (_, i) => ({
    id: name('goods', i),
    name: name('Goods', i),
    handling: 'bulk',
    hs: [chapter(i)],
    unit: 't',
    value: '500 USD/t',
    capitalCost: '0.08 1/year',
    decay: '0 1/day',
  }));
}

function demandsOf(size: ManyRules): readonly Demand[] {
  const stride = Math.floor(size.places / size.routes);
  return Array.from({ length: size.commodities * size.routes }, (_, i) => {
    const route = i % size.routes;
    return {
      id: name('demand', i),
      category: 'trade',
      commodity: name('goods', Math.floor(i / size.routes)),
      origin: name('place', route * stride),
      destination: name('place', (route * stride + Math.floor(size.places / 2)) % size.places),
      quantity: '100 kt/year',
      lot: '1000 t',
      unservedPrice: '1000 USD/t',
      facts: { permit: route % 2 === 0 },
    };
  });
}

const EFFECTS: readonly Effect[] = [
  { kind: 'ban' },
  { kind: 'ban' },
  { kind: 'quota', amounts: ['1 Mt'], period: 'calendar-year' },
  { kind: 'inspection', probability: '0.1', delay: '12 hour' },
  { kind: 'surcharge', perTonne: '1 USD/t' },
  { kind: 'licence', leadTime: '3 day', refusalProbability: '0.1' },
  { kind: 'designation', perTonne: '2 USD/t' },
];

function ruleOf(size: ManyRules, i: number): Rule {
  const territory = country((i * 5) % size.countries);
  const direction = (['from', 'to', 'through'] as const)[i % 3] ?? 'from';
  const conditions: readonly Condition[] = [
    i % 2 === 0 ? { fact: 'permit' } : { originStateNot: [territory] },
    { leavesFrom: [name('place', (i * 17) % size.places)] },
  ];
  return {
    id: name('rule', i),
    regime: name('regime', i % 20),
    authority: 'xx',
    instrument: 'Act',
    paragraph: `§ ${i}`,
    text: 'Restricts something.',
    from: i % 5 === 1 ? `2026-${month(i)}-15` : '2020-01-01',
    ...(i % 5 === 2 ? { until: `2026-${month(i)}-15` } : {}),
    dateBasis: 'loading',
    binds: 'all',
    match: {
      directions: [{ direction, territory }],
      hs: [chapter(i % size.commodities)],
      ...(i % 10 === 0 ? { places: [name('place', (i * 13) % size.places)] } : {}),
    },
    effect: EFFECTS[i % EFFECTS.length] ?? { kind: 'ban' },
    ...(i % 5 < 3
      ? {
          unless: [
            {
              id: `${name('rule', i)}-unless`,
              instrument: 'Act',
              paragraph: '§ 0',
              conditions,
              text: 'Unless permitted.',
              evidence: invented,
            },
          ],
        }
      : {}),
    evidence: invented,
  };
}

/** The invented scenario: a year of a corridor with so many rules on so many arcs. */
export function manyRules(size: ManyRules = MANY_RULES): Scenario {
  const corridor: Corridor = {
    id: 'many-rules',
    title: 'A corridor of many rules',
    sources: [],
    countries: Array.from({ length: size.countries }, (_, i) => ({
      id: country(i),
      name: country(i),
    })),
    currencies: [],
    places: placesOf(size),
    links: linksOf(size),
    terminals: [],
    vehicles: [
      {
        id: 'train',
        name: 'Train',
        mode: 'rail',
        carries: ['bulk'],
        payload: '1000 t',
        speed: '40 km/h',
        emptyReturn: '1',
      },
    ],
    tariffs: [],
    services: [],
    limits: [],
    commodities: commoditiesOf(size),
    categories: [{ id: 'trade', number: 1, name: 'Trade', status: 'named', evidence: invented }],
    demands: demandsOf(size),
    rules: Array.from({ length: size.rules }, (_, i) => ruleOf(size, i)),
    disruptions: [],
    gates: [],
    calendars: [],
    storages: [],
    observations: [],
  };
  return {
    title: 'Many rules',
    corridor,
    start: '2026-01-01',
    horizonDays: 365,
    seed: 'many-rules',
    replications: 1,
    closures: [],
    enforcements: [],
    liftings: [],
    conduct: {},
    simulation: { longestWaitDays: 30, candidates: 8 },
  };
}

/** Compiles with and without rules, each some times, and takes the shortest of each. */
export function rulesBenchmark(
  size: ManyRules = MANY_RULES,
  times = 3,
): readonly RuleBenchmarkRow[] {
  const withRules = manyRules(size);
  const without = { ...withRules, corridor: { ...withRules.corridor, rules: [] } };
  const bare = shortest(without, times);
  const ruled = shortest(withRules, times);
  const { arcCount, classCount, epochs, states } = ruled.model;
  const count = (what: string, value: number): RuleBenchmarkRow => ({
    name: `rules: ${what}`,
    value,
    unit: 'count',
  });
  return [
    count('rules', size.rules),
    count('arcs', arcCount),
    count('flow classes', classCount),
    count('epochs', epochs.length),
    count('different states of arcs', states.length),
    { name: 'rules: compile without rules', value: bare.milliseconds, unit: 'ms' },
    { name: 'rules: compile with rules', value: ruled.milliseconds, unit: 'ms' },
    {
      name: 'rules: judged at compile',
      value: ruled.milliseconds - bare.milliseconds,
      unit: 'ms',
      limit: 1000,
    },
  ];
}

function shortest(
  scenario: Scenario,
  times: number,
): { readonly milliseconds: number; readonly model: CorridorModel } {
  let milliseconds = Infinity;
  let model = compileScenario(scenario); // warms up
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    model = compileScenario(scenario);
    milliseconds = Math.min(milliseconds, performance.now() - began);
  }
  return { milliseconds, model };
}
