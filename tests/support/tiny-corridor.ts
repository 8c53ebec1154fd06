/**
 * A corridor small enough to reckon with on paper: eight invented places, one of everything. Coal goes
 * from an inland mine by rail and sea to a market; boxes go from a city over a break of gauge, or over a
 * road bridge, to the same market by a weekly feeder; scrap would cross the border but is banned.
 *
 *     mine ──mine-line── junction ──trunk── port ──lane-north── strait ──lane-south── market
 *                            │               │ └────────────── feeder ──────────────────┘
 *                         branch         port-road
 *                            │               │
 *                            └─── border ────┘
 *                  border-track ║     │ bridge (trucks)
 *                             ( yard )
 *                  inland-line  │     │ city-road
 *                             ( city )
 *
 * Track is 1520 mm as far as the yard and 1435 mm beyond it; `border-track` has both gauges.
 */
import { figure } from '../../src/core/figure.js';
import type { Corridor } from '../../src/scenario/corridor.js';

const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;
const at = (latitude: number, longitude: number) => ({ latitude, longitude, ...invented });

/** The tiny corridor with all its ids as literal types. */
export const TINY = {
  id: 'tiny',
  title: 'A tiny corridor',
  sources: [
    {
      id: 'almanac',
      title: 'Almanac of the tiny corridor',
      date: '2024',
      locator: 'example.org/almanac',
    },
  ],
  countries: [
    { id: 'RU', name: 'Russia' },
    { id: 'CN', name: 'China' },
    { id: 'KR', name: 'Republic of Korea' },
    { id: 'ZZ', name: 'International waters' },
  ],
  currencies: [
    { id: 'RUB', perDollar: '90 RUB/USD' },
    { id: 'CNY', perDollar: '7.2 CNY/USD' },
  ],
  places: [
    {
      id: 'mine',
      name: 'Mine',
      kinds: ['origin', 'rail-station'],
      country: 'RU',
      position: at(45, 131),
      role: 'Digs the coal.',
    },
    {
      id: 'junction',
      name: 'Junction',
      kinds: ['rail-station'],
      country: 'RU',
      position: at(43.9, 132),
      role: 'Where the line to the border leaves the trunk.',
    },
    {
      id: 'border',
      name: 'Border',
      kinds: ['rail-station', 'border-crossing'],
      country: 'RU',
      position: at(42.9, 130.9),
      role: 'Last station before the frontier.',
    },
    {
      id: 'yard',
      name: 'Yard',
      kinds: ['rail-station', 'border-crossing'],
      country: 'CN',
      position: at(42.85, 130.3),
      role: 'Changes wagons from one gauge to the other.',
    },
    {
      id: 'city',
      name: 'City',
      kinds: ['city', 'origin', 'market'],
      country: 'CN',
      position: at(43.8, 126.5),
      role: 'Makes what the boxes hold and would take the scrap.',
    },
    {
      id: 'port',
      name: 'Port',
      kinds: ['seaport', 'rail-station'],
      country: 'RU',
      position: at(43.1, 131.9),
      role: 'The way out to sea.',
      shipLimits: { draught: '11 m', length: '190 m' },
    },
    {
      id: 'strait',
      name: 'Strait',
      kinds: ['sea-gateway'],
      country: 'ZZ',
      position: at(40, 131.5),
      role: 'Every bulk carrier passes here.',
    },
    {
      id: 'market',
      name: 'Market',
      kinds: ['market', 'seaport'],
      country: 'KR',
      position: at(35.5, 129.4),
      role: 'Takes coal and boxes.',
    },
  ],
  links: [
    {
      id: 'mine-line',
      from: 'mine',
      to: 'junction',
      mode: 'rail',
      kind: 'track',
      gauges: ['1520'],
      tracks: 'single',
      length: figure('180 km', 'M', 'almanac'),
      capacity: '5 Mt/year',
      tariffs: ['rail-bulk', 'rail-box'],
    },
    {
      id: 'trunk',
      from: 'junction',
      to: 'port',
      mode: 'rail',
      kind: 'track',
      gauges: ['1520'],
      tracks: 'double',
      length: '110 km',
      capacity: '12 train/day',
      tariffs: ['rail-bulk', 'rail-box'],
    },
    {
      id: 'branch',
      from: 'junction',
      to: 'border',
      mode: 'rail',
      kind: 'track',
      gauges: ['1520'],
      tracks: 'single',
      length: '170 km',
      capacity: '6 train/day',
      tariffs: ['rail-bulk', 'rail-box'],
    },
    {
      id: 'border-track',
      name: 'Track over the border',
      from: 'border',
      to: 'yard',
      mode: 'rail',
      kind: 'crossing',
      gauges: ['1520', '1435'],
      tracks: 'single',
      length: '60 km',
      capacity: '4 train/day',
      hours: { daily: '06:00-22:00', ...invented },
      processing: figure('6 h', 'EST', [], {
        spread: { low: '3 h', high: '12 h' },
        note: 'invented for tests',
      }),
      tariffs: ['rail-bulk', 'rail-box'],
    },
    {
      id: 'inland-line',
      from: 'yard',
      to: 'city',
      mode: 'rail',
      kind: 'track',
      gauges: ['1435'],
      tracks: 'double',
      length: '400 km',
      capacity: '10 Mt/year',
      tariffs: ['rail-bulk', 'rail-box'],
    },
    {
      id: 'city-road',
      from: 'city',
      to: 'yard',
      mode: 'road',
      kind: 'track',
      length: '420 km',
      capacity: 'unlimited',
      tariffs: ['truck-box'],
    },
    {
      id: 'bridge',
      name: 'Road bridge',
      from: 'yard',
      to: 'border',
      mode: 'road',
      kind: 'bridge',
      length: '62 km',
      capacity: '300 vehicle/day',
      hours: { daily: '08:00-20:00', ...invented },
      processing: '2 h',
      lanes: '2',
      grossLimit: '44 t',
      tariffs: ['truck-box'],
    },
    {
      id: 'port-road',
      from: 'border',
      to: 'port',
      mode: 'road',
      kind: 'track',
      length: '130 km',
      capacity: 'unlimited',
      tariffs: ['truck-box'],
    },
    {
      id: 'lane-north',
      from: 'port',
      to: 'strait',
      mode: 'sea',
      kind: 'lane',
      length: '200 nmi',
      capacity: 'unlimited',
      vehicles: ['bulk-carrier'],
      tariffs: ['sea-bulk'],
      geometry: [[132.2, 42]],
    },
    {
      id: 'lane-south',
      from: 'strait',
      to: 'market',
      mode: 'sea',
      kind: 'lane',
      length: '300 nmi',
      capacity: 'unlimited',
      vehicles: ['bulk-carrier'],
      tariffs: ['sea-bulk'],
      geometry: [[130.4, 37]],
    },
  ],
  terminals: [
    {
      id: 'yard-transfer',
      name: 'Gauge-change yard',
      place: 'yard',
      kind: 'gauge-change',
      between: [
        [
          { mode: 'rail', gauge: '1520' },
          { mode: 'rail', gauge: '1435' },
        ],
      ],
      handles: ['bulk', 'container'],
      capacity: '2 Mt/year',
      servers: '2',
      dwell: figure('8 h', 'EST', [], {
        spread: { low: '4 h', high: '20 h' },
        note: 'invented for tests',
      }),
      tariffs: ['handling-bulk', 'handling-box'],
    },
    {
      id: 'port-berth',
      name: 'Port berth',
      place: 'port',
      kind: 'berth',
      between: [
        [{ mode: 'rail', gauge: '1520' }, { mode: 'sea' }],
        [{ mode: 'road' }, { mode: 'sea' }],
      ],
      handles: ['bulk', 'container'],
      capacity: '6 Mt/year',
      servers: '2',
      dwell: '1 day',
      storage: '120 kt',
      tariffs: ['handling-bulk', 'handling-box'],
      operator: 'Port company',
    },
  ],
  vehicles: [
    {
      id: 'bulk-train',
      name: 'Bulk train',
      mode: 'rail',
      gauges: ['1520', '1435'],
      carries: ['bulk'],
      payload: '4000 t',
      speed: '40 km/h',
      emptyReturn: '1',
    },
    {
      id: 'box-train',
      name: 'Container train',
      mode: 'rail',
      gauges: ['1520', '1435'],
      carries: ['container'],
      payload: '80 TEU',
      speed: '45 km/h',
      emptyReturn: '0.4',
    },
    {
      id: 'truck',
      name: 'Truck',
      mode: 'road',
      carries: ['container'],
      payload: '2 TEU',
      grossMass: '38 t',
      speed: '50 km/h',
      emptyReturn: '0.5',
    },
    {
      id: 'bulk-carrier',
      name: 'Bulk carrier',
      mode: 'sea',
      carries: ['bulk'],
      payload: '24 kt',
      length: '170 m',
      deadweight: '28 kt',
      draught: '9.8 m',
      airDraught: '32 m',
      speed: '12 knot',
      emptyReturn: '1',
      charter: '9500 USD/day',
      fuel: '18 t/day',
      flag: 'KR',
    },
    {
      id: 'feeder-ship',
      name: 'Feeder ship',
      mode: 'sea',
      carries: ['container'],
      payload: '400 TEU',
      length: '120 m',
      draught: '7 m',
      speed: '14 knot',
      emptyReturn: '0',
      charter: '7000 USD/day',
      fuel: '16 t/day',
      flag: 'KR',
    },
  ],
  tariffs: [
    {
      id: 'rail-bulk',
      name: 'Bulk by rail',
      per: 't',
      expression: '(base + rate * km) * tariffClass',
      parameters: { base: '1.5 USD/t', rate: '0.012 USD/(t km)' },
      handling: ['bulk'],
    },
    {
      id: 'rail-box',
      name: 'Containers by rail',
      per: 'TEU',
      expression: 'base + rate * km',
      parameters: { base: '40 USD/TEU', rate: '0.35 USD/(TEU km)' },
      handling: ['container'],
    },
    {
      id: 'truck-box',
      name: 'Containers by truck',
      per: 'vehicle',
      expression: 'rate * km',
      parameters: { rate: '1.8 USD/(vehicle km)' },
      handling: ['container'],
    },
    {
      id: 'sea-bulk',
      name: 'Bulk by sea',
      per: 't',
      expression: 'hours / 24 * (charter + fuel * bunker) / payload',
      parameters: { bunker: '600 USD/t' },
      handling: ['bulk'],
    },
    {
      id: 'feeder-box',
      name: 'Containers by feeder',
      per: 'TEU',
      expression: 'flat',
      parameters: { flat: '310 USD/TEU' },
      handling: ['container'],
    },
    {
      id: 'handling-bulk',
      name: 'Handling of bulk',
      per: 't',
      expression: 'fee',
      parameters: { fee: '360 RUB/t' },
      handling: ['bulk'],
    },
    {
      id: 'handling-box',
      name: 'Handling of boxes',
      per: 'TEU',
      expression: 'fee',
      parameters: { fee: '70 USD/TEU' },
      handling: ['container'],
    },
  ],
  services: [
    {
      id: 'feeder',
      name: 'Weekly feeder',
      mode: 'sea',
      legs: [
        {
          from: 'port',
          to: 'market',
          length: '490 nmi',
          tariffs: ['feeder-box'],
          geometry: [
            [132, 41.5],
            [130.5, 37],
          ],
        },
      ],
      frequency: '1 call/week',
      capacity: '400 TEU',
      vehicle: 'feeder-ship',
      handles: ['container'],
    },
  ],
  limits: [],
  commodities: [
    {
      id: 'coal',
      name: 'Coal',
      handling: 'bulk',
      hs: ['2701'],
      unit: 't',
      value: '90 USD/t',
      capitalCost: '0.08 1/year',
      decay: '0 1/day',
      tariffClass: '0.9',
    },
    {
      id: 'boxes',
      name: 'Goods in containers',
      handling: 'container',
      hs: ['84', '85'],
      unit: 'TEU',
      massPerTeu: '12 t/TEU',
      value: '4000 USD/t',
      capitalCost: '0.1 1/year',
      decay: '0.001 1/day',
    },
    {
      id: 'scrap',
      name: 'Scrap iron',
      handling: 'bulk',
      hs: ['7204'],
      unit: 't',
      value: '320 USD/t',
      capitalCost: '0.08 1/year',
      decay: '0 1/day',
    },
  ],
  categories: [
    {
      id: 'export',
      number: 1,
      name: 'Russian cargo to the port',
      status: 'named',
      evidence: invented,
    },
    {
      id: 'land-trade',
      number: 2,
      name: 'Trade over the land border',
      status: 'named',
      evidence: invented,
    },
    {
      id: 'transit',
      number: 3,
      name: 'Chinese cargo through Russia',
      status: 'named',
      evidence: invented,
    },
  ],
  demands: [
    {
      id: 'coal-export',
      category: 'export',
      commodity: 'coal',
      origin: 'mine',
      destination: 'market',
      quantity: {
        series: [
          { date: '2024-01-01', value: '0.9 Mt/year' },
          { date: '2026-01-01', value: '1 Mt/year' },
        ],
        grade: 'M',
        source: ['almanac'],
      },
      lot: '4000 t',
      unservedPrice: '60 USD/t',
    },
    {
      id: 'box-transit',
      category: 'transit',
      commodity: 'boxes',
      origin: 'city',
      destination: 'market',
      quantity: '12000 TEU/year',
      lot: '40 TEU',
      unservedPrice: '3000 USD/TEU',
      arrivals: 'regular',
    },
    {
      id: 'scrap-trade',
      category: 'land-trade',
      commodity: 'scrap',
      origin: 'junction',
      destination: 'city',
      quantity: '80 kt/year',
      lot: '2000 t',
      unservedPrice: '100 USD/t',
    },
  ],
  rules: [
    {
      id: 'scrap-ban',
      regime: 'metals-decree',
      authority: 'ru',
      instrument: 'Metals decree',
      paragraph: '§ 2',
      text: 'No scrap leaves the country by land or sea.',
      from: '2020-01-01',
      dateBasis: 'loading',
      binds: 'all',
      match: { directions: [{ direction: 'from', territory: 'RU' }], hs: ['7204'] },
      effect: { kind: 'ban' },
      unless: [
        {
          id: 'scrap-ban-permit',
          instrument: 'Metals decree',
          paragraph: '§ 5',
          text: 'Unless the ministry has permitted it.',
          conditions: [{ fact: 'ministry-permit' }],
          evidence: invented,
        },
      ],
      evidence: invented,
    },
    {
      id: 'coal-quota',
      regime: 'coal-decree',
      authority: 'ru',
      instrument: 'Coal decree',
      paragraph: '§ 1',
      text: 'No more than 900,000 tonnes of coal leave the country in a year.',
      from: '2020-01-01',
      dateBasis: 'loading',
      binds: 'all',
      match: { directions: [{ direction: 'from', territory: 'RU' }], commodities: ['coal'] },
      effect: { kind: 'quota', amounts: ['900 kt'], period: 'calendar-year' },
      evidence: invented,
    },
  ],
  disruptions: [],
  gates: [
    { id: 'port-gate', name: 'Port', terminals: ['port-berth'], inClosure: true },
    { id: 'border-gate', name: 'Border', links: ['border-track', 'bridge'], inClosure: true },
  ],
  calendars: [],
  storages: [],
  observations: [
    {
      id: 'port-2024',
      gate: 'port-gate',
      period: '2024',
      quantity: figure('1.05 Mt', 'M', 'almanac'),
    },
  ],
} as const satisfies Corridor;

/** Tables to put in place of those of the tiny corridor; a function sees the whole corridor first. */
export type TinyOverrides = Partial<Corridor> | ((tiny: Corridor) => Partial<Corridor>);

/**
 * The tiny corridor, with whole tables replaced where a test needs it. Frozen to the bottom, so that code
 * that changes its input fails.
 *
 * @example
 * tinyCorridor((tiny) => ({ demands: tiny.demands.filter(({ id }) => id !== 'scrap-trade') }));
 */
export function tinyCorridor(overrides: TinyOverrides = {}): Corridor {
  const changed = typeof overrides === 'function' ? overrides(TINY) : overrides;
  return freeze(structuredClone({ ...TINY, ...changed }));
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}
