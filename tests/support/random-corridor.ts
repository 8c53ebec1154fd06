/**
 * Small random corridors of all that a corridor can have: 3 to 12 places, rail of both gauges, roads and
 * sea, terminals, a service, shared limits, rules of every kind with and without exemptions, quotas and
 * several demands. Loops, parallel links, one-way links and places without any link are among them.
 */
import fc from 'fast-check';
import type { Figure } from '../../src/core/figure.js';
import type {
  Access,
  Corridor,
  Demand,
  Effect,
  Exemption,
  Gauge,
  Link,
  Rule,
  SharedLimit,
  Terminal,
} from '../../src/scenario/corridor.js';
import type { Conduct, Scenario } from '../../src/scenario/scenario.js';
import { place, rule, scenarioOf } from './scenarios.js';
import { TINY, tinyCorridor } from './tiny-corridor.js';

type DrawOf<Source> = Source extends fc.Arbitrary<infer Draw> ? Draw : never;

const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;
const STATES = ['RU', 'CN', 'KR', 'ZZ'] as const;
const COMMODITIES = ['coal', 'boxes', 'scrap'] as const;
const GAUGES: readonly (readonly Gauge[])[] = [['1520'], ['1435'], ['1520', '1435']];

const CAPACITIES = {
  rail: ['unlimited', '2 Mt/year', '3 train/day', '200 t/hour', '30 kTEU/year'],
  road: ['unlimited', '40 vehicle/day', '0.4 Mt/year', '3 vehicle/hour'],
  sea: ['unlimited', '2 call/day', '1.5 Mt/year'],
} as const satisfies Record<string, readonly Figure[]>;

const nat = (max: number): fc.Arbitrary<number> => fc.nat({ max });
const id = (word: string, index: number): string => `${word}-${String(index).padStart(2, '0')}`;

interface PlaceDraw {
  readonly state: number;
  readonly isGateway: boolean;
}

const placeDraw: fc.Arbitrary<PlaceDraw> = fc.record({
  state: nat(3),
  isGateway: fc.nat({ max: 5 }).map((n) => n === 5),
});

const linkDraw = fc.record({
  from: nat(99),
  to: nat(99),
  mode: fc.constantFrom('rail', 'rail', 'road', 'sea'),
  gauges: nat(2),
  km: fc.integer({ min: 20, max: 400 }),
  capacity: nat(99),
  isOneWay: fc.nat({ max: 4 }).map((n) => n === 4),
  hours: fc.constantFrom(undefined, undefined, undefined, '06:00-22:00', '08:00-20:00'),
  season: fc.constantFrom(undefined, undefined, undefined, undefined, '02-01'),
  processing: fc.constantFrom(undefined, '2 hour', 'spread'),
  isExponential: fc.boolean(),
});

function linkOf(
  draw: DrawOf<typeof linkDraw>,
  index: number,
  places: number,
  ends?: readonly [number, number],
): Link {
  const [from, to] = ends ?? [draw.from % places, draw.to % places];
  const mode = ends === undefined ? draw.mode : 'rail';
  const capacities = CAPACITIES[mode];
  const gauges = ends === undefined ? GAUGES[draw.gauges] : (['1520'] as const);
  return {
    id: id('link', index),
    from: id('place', from),
    to: id('place', to),
    mode,
    kind: mode === 'sea' ? 'lane' : 'track',
    length: `${draw.km} km`,
    capacity: capacities[draw.capacity % capacities.length] ?? 'unlimited',
    tariffs:
      mode === 'rail'
        ? ['rail-bulk', 'rail-box']
        : mode === 'road'
          ? ['truck-box', 'truck-bulk']
          : ['sea-bulk', 'sea-box'],
    ...(mode === 'rail' && gauges !== undefined ? { gauges } : {}),
    ...(draw.isOneWay && ends === undefined ? { oneWay: true } : {}),
    ...(draw.hours === undefined ? {} : { hours: { daily: draw.hours, ...invented } }),
    ...(draw.season === undefined || ends !== undefined
      ? {}
      : { season: { from: draw.season, until: '12-01', ...invented } }),
    ...(draw.processing === undefined
      ? {}
      : {
          processing:
            draw.processing === 'spread'
              ? { value: '3 hour', spread: { low: '1 hour', high: '9 hour' }, ...invented }
              : draw.processing,
        }),
    ...(draw.isExponential ? { service: 'exponential' as const } : {}),
  };
}

const ACCESSES: readonly (readonly [Access, Access])[] = [
  [
    { mode: 'rail', gauge: '1520' },
    { mode: 'rail', gauge: '1435' },
  ],
  [{ mode: 'rail', gauge: '1520' }, { mode: 'sea' }],
  [{ mode: 'rail', gauge: '1435' }, { mode: 'sea' }],
  [{ mode: 'road' }, { mode: 'sea' }],
  [{ mode: 'rail', gauge: '1520' }, { mode: 'road' }],
  [{ mode: 'gate' }, { mode: 'road' }],
  [{ mode: 'gate' }, { mode: 'sea' }],
];

const terminalDraw = fc.record({
  place: nat(99),
  between: fc.uniqueArray(nat(ACCESSES.length - 1), { minLength: 1, maxLength: 4 }),
  capacity: fc.constantFrom('unlimited', '0.8 Mt/year', '500 t/hour', '40 kTEU/year'),
  servers: fc.integer({ min: 1, max: 3 }),
  hasBoxes: fc.boolean(),
  hours: fc.constantFrom(undefined, undefined, '06:00-22:00'),
  isSpread: fc.boolean(),
});

function terminalOf(draw: DrawOf<typeof terminalDraw>, index: number, places: number): Terminal {
  return {
    id: id('terminal', index),
    name: id('Terminal', index),
    place: id('place', draw.place % places),
    kind: 'berth',
    between: draw.between.flatMap((n) => {
      const access = ACCESSES[n];
      return access === undefined ? [] : [access];
    }),
    handles: draw.hasBoxes ? ['bulk', 'container'] : ['bulk'],
    capacity: draw.capacity,
    servers: String(draw.servers),
    dwell: draw.isSpread
      ? { value: '12 hour', spread: { low: '4 hour', high: '1 day' }, ...invented }
      : '10 hour',
    tariffs: ['handling-bulk', 'handling-box'],
    ...(draw.hours === undefined ? {} : { hours: { daily: draw.hours, ...invented } }),
  };
}

/** One exemption of each kind of condition that a random rule may carry. */
const exemptionDraw = fc.record({
  kind: nat(8),
  isUnclear: fc.nat({ max: 5 }).map((n) => n === 5),
  isDated: fc.boolean(),
});

function exemptionOf(draw: DrawOf<typeof exemptionDraw>, name: string): Exemption {
  const conditions = [
    [{ fact: 'permit' }],
    [{ factNot: 'permit' }],
    [{ factInAdvance: 'permit' }],
    [{ flags: ['RU'] }],
    [{ originState: ['RU'] }],
    [{ destinationStateNot: ['KR'] }],
    [{ commodity: ['coal', 'boxes'] }],
    [{ modes: ['rail' as const] }],
    [{ leavesFrom: ['place-00', 'place-02'] }, { destinationState: ['CN', 'KR'] }],
  ][draw.kind] ?? [{ fact: 'permit' }];
  return {
    id: name,
    instrument: 'Decree',
    paragraph: '§ 2',
    text: 'Unless so.',
    conditions,
    evidence: invented,
    ...(draw.isUnclear ? { unclear: true } : {}),
    ...(draw.isDated ? { from: '2026-01-20' } : {}),
  };
}

const EFFECTS: readonly Effect[] = [
  { kind: 'ban' },
  { kind: 'ban' },
  { kind: 'ban' },
  { kind: 'quota', amounts: ['60 kt'], period: 'calendar-year' },
  { kind: 'quota', amounts: ['50 kt', '4e6 USD'], period: 'twelve-months', startsOn: '02-01' },
  { kind: 'licence', leadTime: '2 day', refusalProbability: '0.3' },
  { kind: 'inspection', probability: '0.2', delay: '1 day' },
  { kind: 'surcharge', perTonne: '4 USD/t', adValorem: '0.02' },
  { kind: 'designation', perTonne: '1 USD/t' },
  { kind: 'monitoring' },
];

const ruleDraw = fc.record({
  effect: nat(EFFECTS.length - 1),
  direction: fc.constantFrom('from', 'to', 'through', 'within', undefined),
  state: nat(3),
  match: nat(5),
  unless: fc.array(exemptionDraw, { maxLength: 2 }),
  dates: nat(4),
  isUnclear: fc.nat({ max: 7 }).map((n) => n === 7),
  binds: nat(3),
});

/** A rule as drawn; exported so that a test can add one more. */
export function ruleOf(draw: DrawOf<typeof ruleDraw>, index: number): Rule {
  const name = id('rule', index);
  const narrow = [
    {},
    { commodities: ['coal'] },
    { hs: ['27', '72'] },
    { destinationStates: ['KR', 'CN'] },
    { modes: ['rail' as const, 'sea' as const] },
    { flags: ['KR'] },
  ][draw.match];
  const dates = [
    {},
    { until: '2026-01-25' },
    { from: '2026-01-12' },
    { from: '2026-01-10', until: '2026-02-01' },
    { from: '2027-01-01' },
  ][draw.dates];
  return rule(name, {
    match: {
      ...(draw.direction === undefined
        ? {}
        : {
            directions: [{ direction: draw.direction, territory: STATES[draw.state % 3] ?? 'RU' }],
          }),
      ...narrow,
    },
    effect: EFFECTS[draw.effect] ?? { kind: 'ban' },
    unless: draw.unless.map((one, i) => exemptionOf(one, `${name}-unless-${i}`)),
    binds: draw.binds === 0 ? ['RU', 'KR'] : 'all',
    ...(draw.binds === 1 ? { targets: ['RU'] } : {}),
    ...(draw.isUnclear ? { unclear: true } : {}),
    ...dates,
  });
}

/** A random rule with a given number. */
export function randomRule(index: number): fc.Arbitrary<Rule> {
  return ruleDraw.map((draw) => ruleOf(draw, index));
}

/** A random exemption. */
export function randomExemption(name: string): fc.Arbitrary<Exemption> {
  return exemptionDraw.map((draw) => exemptionOf(draw, name));
}

const demandDraw = fc.record({
  commodity: nat(2),
  origin: nat(99),
  step: nat(99),
  shipments: fc.integer({ min: 20, max: 400 }),
  isRegular: fc.boolean(),
  permit: fc.constantFrom(undefined, undefined, true, '2026-01-18'),
  price: fc.constantFrom('15 USD/t', '80 USD/t', '1000 USD/t'),
  isSeasonal: fc.boolean(),
});

function demandOf(draw: DrawOf<typeof demandDraw>, index: number, places: number): Demand {
  const commodity = COMMODITIES[draw.commodity] ?? 'coal';
  const origin = draw.origin % places;
  const destination = (origin + 1 + (draw.step % (places - 1))) % places;
  const isBox = commodity === 'boxes';
  return {
    id: id('demand', index),
    category: ['export', 'land-trade', 'transit'][draw.commodity] ?? 'export',
    commodity,
    origin: id('place', origin),
    destination: id('place', destination),
    quantity: isBox ? `${draw.shipments * 40} TEU/year` : `${draw.shipments * 2} kt/year`,
    lot: isBox ? '40 TEU' : '2000 t',
    unservedPrice: draw.price,
    arrivals: draw.isRegular ? 'regular' : 'poisson',
    ...(draw.permit === undefined ? {} : { facts: { permit: draw.permit } }),
    ...(draw.isSeasonal
      ? { season: { monthly: [0.5, 1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], ...invented } }
      : {}),
  };
}

const limitDraw = fc.record({
  links: fc.array(nat(99), { minLength: 1, maxLength: 3 }),
  isForCoal: fc.boolean(),
  capacity: fc.constantFrom('0.3 Mt/year', '60 t/hour'),
});

/** A random corridor of three to twelve places. */
export const randomCorridor: fc.Arbitrary<Corridor> = fc
  .record({
    places: fc.array(placeDraw, { minLength: 3, maxLength: 12 }),
    hasBackbone: fc.boolean(),
    backbone: fc.array(linkDraw, { minLength: 11, maxLength: 11 }),
    links: fc.array(linkDraw, { minLength: 1, maxLength: 16 }),
    terminals: fc.array(terminalDraw, { maxLength: 5 }),
    hasService: fc.boolean(),
    limits: fc.array(limitDraw, { maxLength: 2 }),
    rules: fc.array(ruleDraw, { maxLength: 5 }),
    demands: fc.array(demandDraw, { minLength: 1, maxLength: 4 }),
  })
  .map((draw) => {
    const count = draw.places.length;
    const spine = draw.hasBackbone
      ? Array.from({ length: count - 1 }, (_, i): readonly [number, number] => [i, i + 1])
      : [];
    const links = [
      ...draw.links.map((one, i) => linkOf(one, i, count)),
      ...spine.flatMap((ends, i) => {
        const one = draw.backbone[i];
        return one === undefined ? [] : [linkOf(one, 50 + i, count, ends)];
      }),
    ];
    return tinyCorridor({
      places: draw.places.map(({ state, isGateway }, i) =>
        place(id('place', i), STATES[state] ?? 'RU', {
          kinds: isGateway ? ['sea-gateway'] : ['seaport', 'rail-station'],
          position: { latitude: 43 + i / 100, longitude: 131, ...invented },
        }),
      ),
      links,
      terminals: draw.terminals.map((one, i) => terminalOf(one, i, count)),
      services: draw.hasService
        ? [
            {
              id: 'liner',
              name: 'Liner',
              mode: 'sea',
              legs: [{ from: 'place-00', to: id('place', count - 1), length: '300 km' }],
              frequency: '2 call/week',
              capacity: '50 TEU',
              vehicle: 'feeder-ship',
              handles: ['container'],
            },
          ]
        : [],
      limits: draw.limits.map((one, i): SharedLimit => ({
        id: id('limit', i),
        name: id('Limit', i),
        capacity: one.capacity,
        links: [...new Set(one.links.map((n) => links[n % links.length]?.id ?? ''))],
        ...(one.isForCoal ? { commodities: ['coal'] } : {}),
      })),
      vehicles: [
        ...TINY.vehicles,
        {
          id: 'dump-truck',
          name: 'Dump truck',
          mode: 'road',
          carries: ['bulk'],
          payload: '20 t',
          speed: '40 km/h',
          emptyReturn: '1',
        },
        {
          id: 'coaster',
          name: 'Coaster',
          mode: 'sea',
          carries: ['bulk', 'container'],
          payload: '3000 t',
          speed: '9 knot',
          emptyReturn: '0.5',
          charter: '3000 USD/day',
          fuel: '5 t/day',
          flag: 'RU',
        },
      ],
      tariffs: [
        ...TINY.tariffs,
        {
          id: 'truck-bulk',
          name: 'Bulk by truck',
          per: 't',
          expression: 'rate * km',
          parameters: { rate: '0.09 USD/(t km)' },
          handling: ['bulk'],
        },
        {
          id: 'sea-box',
          name: 'Boxes by sea',
          per: 'TEU',
          expression: '30 + 0.05 * km',
          parameters: {},
          handling: ['container'],
        },
      ],
      rules: draw.rules.map(ruleOf),
      demands: draw.demands.map((one, i) => demandOf(one, i, count)),
      gates: [],
      calendars: [],
      storages: [],
      observations: [],
    });
  });

/** Conduct of two states; half of the time everybody is lawful. */
export const randomConduct: fc.Arbitrary<Conduct> = fc.oneof(
  fc.constant({}),
  fc.record({
    RU: fc.record({
      wary: fc.constantFrom(0, 0.25),
      defiant: fc.record({ ru: fc.constantFrom(0, 0.5, 0.75) }),
    }),
    CN: fc.record({ wary: fc.constantFrom(0, 0.5, 1) }),
  }),
);

/** A random corridor for forty days of 2026. */
export const randomScenario: fc.Arbitrary<Scenario> = fc
  .record({ corridor: randomCorridor, conduct: randomConduct, seed: fc.constantFrom('a', 'b') })
  .map(({ corridor, conduct, seed }) => scenarioOf(corridor, { conduct, seed, horizonDays: 40 }));
