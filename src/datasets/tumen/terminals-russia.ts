/**
 * Russian terminals: berths, border yards, loading yards. A capacity is what the berth can really pass in
 * a year, not the nameplate of a plan; cargo of others at an owner's berth is limited in `limits.ts`.
 */
import { type Figure, figure, yearly } from '../../core/figure.js';
import type { Access, Terminal } from '../../scenario/corridor.js';
import { because, estimate, known, spread } from './estimates.js';
import { RUSSIAN_PORT, ZARUBINO_PORT } from './tariffs-ports.js';
import { RUSSIAN_YARD } from './tariffs-rail.js';
import { TRANSFER } from './tariffs-road.js';

const RAIL: Access = { mode: 'rail', gauge: '1520' };
const ROAD: Access = { mode: 'road' };
const SEA: Access = { mode: 'sea' };
const RIVER: Access = { mode: 'river' };
const GATE: Access = { mode: 'gate' };
type Pairs = Terminal['between'];

const TO_RAIL: Pairs = [[RAIL, SEA]];
const ALL_LAND: Pairs = [
  [RAIL, SEA],
  [ROAD, SEA],
  [GATE, SEA],
  [SEA, SEA],
];

const COAL_DWELL = estimate(
  '4 days',
  'unloading, stockpile, magnetic cleaning, waiting for the ship',
  spread('2 days', '4 days', '9 days'),
);
const DRY_DWELL = estimate(
  '4 days',
  'gathering a ship load',
  spread('2 days', '4 days', '10 days'),
);
const BOX_DWELL = estimate(
  '72 h',
  'customs and waiting for train or ship',
  spread('24 h', '72 h', '168 h'),
);
const FISH_DWELL = estimate(
  '8 h',
  'veterinary and customs papers; crab goes on in 6 h',
  spread('4 h', '8 h', '24 h'),
);

interface Berth {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly between: Pairs;
  readonly handles: readonly string[];
  readonly capacity: Figure;
  readonly servers: string;
  readonly dwell: Figure;
  readonly tariffs: readonly string[];
  readonly source: readonly string[];
  readonly note?: string;
  readonly operator?: string;
  readonly storage?: Figure;
  readonly from?: string;
}

const berth = (b: Berth): Terminal => ({
  id: b.id,
  name: b.name,
  place: b.place,
  kind: 'berth',
  between: b.between,
  handles: b.handles,
  capacity: b.capacity,
  servers: known(b.servers, 'berths or lines that work at once'),
  dwell: b.dwell,
  tariffs: b.tariffs,
  storage: b.storage,
  operator: b.operator,
  validity: b.from === undefined ? undefined : { from: b.from },
  evidence: because(
    b.source.length === 0 ? 'GK' : 'M',
    b.source,
    b.note ?? 'capacity explained with its figure',
  ),
});

const berths: readonly Terminal[] = [
  berth({
    id: 'posyet-coal',
    name: 'Posyet coal terminal',
    place: 'posyet',
    between: [
      [RAIL, SEA],
      [RAIL, RIVER],
      [RIVER, SEA],
    ],
    handles: ['coal'],
    capacity: yearly(
      'Mt/year',
      { 2013: 5.5, 2014: 7 },
      'M',
      ['F3', 'F4', 'F5', 'F6'],
      '7 Mt after the refit of 2014, 9 planned; 28 kt a day, ship loader of 2 500 t/h',
    ),
    servers: '2',
    dwell: COAL_DWELL,
    tariffs: ['port-coal-posyet'],
    source: ['F3', 'F4', 'F6'],
    operator: 'Mechel',
    storage: estimate('250 kt', 'two weeks of loading'),
  }),
  berth({
    id: 'zarubino-berths',
    name: 'Zarubino (Troitsa) berths',
    place: 'zarubino',
    between: [...ALL_LAND, [RIVER, SEA], [RIVER, RAIL], [RIVER, ROAD]],
    handles: [
      'container',
      'metal',
      'grain',
      'general',
      'timber',
      'reefer',
      'live',
      'vehicle',
      'coal',
      'ore',
      'fertiliser',
    ],
    capacity: known(
      '1.2 Mt/year',
      'four cargo berths of about 650 m; plans of 60–100 Mt were never built',
    ),
    servers: '4',
    dwell: estimate(
      '36 h',
      'the train meets the ship; 200–220 TEU a call',
      spread('12 h', '24 h', '72 h'),
    ),
    tariffs: ZARUBINO_PORT,
    source: ['B16', 'F8', 'H10'],
    storage: estimate('60 kt', 'open yard behind the berths'),
  }),
  berth({
    id: 'slavyanka-dry',
    name: 'Slavyanka dry quays',
    place: 'slavyanka',
    between: [
      [ROAD, SEA],
      [GATE, SEA],
      [SEA, SEA],
    ],
    handles: ['timber', 'reefer', 'metal', 'general', 'live', 'container'],
    capacity: figure('0.1 Mt/year', 'M', ['C10', 'C11'], { note: '230 m at 6 m and 138 m at 5 m' }),
    servers: '2',
    dwell: FISH_DWELL,
    tariffs: ['port-ru-box', 'port-ru-reefer', 'port-ru-live', 'port-ru-dry'],
    source: ['C10', 'C11'],
  }),
  berth({
    id: 'slavyanka-oil',
    name: 'Slavyanka oil jetty',
    place: 'slavyanka',
    between: [
      [GATE, SEA],
      [ROAD, SEA],
    ],
    handles: ['oil'],
    capacity: figure('1.5 Mt/year', 'M', ['C10', 'C11']),
    servers: '1',
    dwell: DRY_DWELL,
    tariffs: ['port-ru-oil'],
    source: ['C10', 'C11'],
    note: 'bunker oil; no railway',
  }),
  berth({
    id: 'vladivostok-containers',
    name: 'Vladivostok container berths (commercial and fishing port)',
    place: 'vladivostok',
    between: ALL_LAND,
    handles: ['container'],
    capacity: yearly(
      'kTEU/year',
      { 2013: 700, 2017: 750, 2019: 900, 2022: 1050, 2023: 1200, 2024: 1250 },
      'EST',
      ['F9', 'F11', 'F12', 'F13', 'Y2'],
      'loaded boxes: turnover of 1.52 MTEU in 2023 and a week of 22 217 TEU show room for 1.7 MTEU, of which some 30 % are empties',
    ),
    servers: '6',
    dwell: BOX_DWELL,
    tariffs: ['port-ru-box'],
    source: ['F9', 'F11', 'F12', 'F13'],
    storage: figure('44.9 kTEU', 'M', ['F13'], { note: 'goal for 2028; less today' }),
    operator: 'Commercial port (VMTP) and fishing port',
  }),
  berth({
    id: 'vladivostok-coal',
    name: 'Vladivostok coal berths',
    place: 'vladivostok',
    between: TO_RAIL,
    handles: ['coal'],
    capacity: yearly(
      'Mt/year',
      { 2013: 3, 2016: 4.5, 2019: 6, 2024: 5 },
      'EST',
      ['F1'],
      'residual of the port; grab berths that boxes and cars crowd out since 2022',
    ),
    servers: '2',
    dwell: COAL_DWELL,
    tariffs: ['port-coal-small'],
    source: ['F1'],
  }),
  berth({
    id: 'vladivostok-general',
    name: 'Vladivostok general cargo berths',
    place: 'vladivostok',
    between: ALL_LAND,
    handles: ['metal', 'general', 'timber', 'grain', 'fertiliser', 'ore'],
    capacity: estimate('7 Mt/year', 'metals, timber, grain and coastal cargo of 5–6 Mt pass'),
    servers: '8',
    dwell: DRY_DWELL,
    tariffs: RUSSIAN_PORT,
    source: ['F1'],
  }),
  berth({
    id: 'vladivostok-oil',
    name: 'Vladivostok oil terminal',
    place: 'vladivostok',
    between: [
      [RAIL, SEA],
      [GATE, SEA],
    ],
    handles: ['oil'],
    capacity: estimate('2 Mt/year', 'a quarter of the oil products of the region'),
    servers: '2',
    dwell: DRY_DWELL,
    tariffs: ['port-ru-oil'],
    source: ['F1'],
  }),
  berth({
    id: 'vladivostok-fish',
    name: 'Vladivostok fishing port',
    place: 'vladivostok',
    between: ALL_LAND,
    handles: ['reefer', 'live'],
    capacity: estimate('1.5 Mt/year', 'some 1.1 Mt of fish are landed and shipped on'),
    servers: '6',
    dwell: FISH_DWELL,
    tariffs: RUSSIAN_PORT,
    source: ['Y1', 'Y2'],
  }),
  berth({
    id: 'vladivostok-roro',
    name: 'Vladivostok car and ferry berths',
    place: 'vladivostok',
    between: ALL_LAND,
    handles: ['vehicle', 'general'],
    capacity: estimate(
      '0.9 Mt/year',
      '311 000 cars of 1.5 t to 26 November 2025 passed, with some queues',
    ),
    servers: '4',
    dwell: estimate('48 h', 'customs of used cars', spread('24 h', '48 h', '240 h')),
    tariffs: RUSSIAN_PORT,
    source: ['J1', 'J2', 'J4'],
  }),
  berth({
    id: 'sukhodol-coal',
    name: 'Sukhodol coal port',
    place: 'sukhodol',
    between: TO_RAIL,
    handles: ['coal'],
    capacity: yearly(
      'Mt/year',
      { 2023: 6, 2024: 12 },
      'M',
      ['K8', 'K9'],
      '0.3 Mt a month in spring 2024, licence for 1 Mt a month from September 2024; design 12, then 20',
    ),
    servers: '2',
    dwell: COAL_DWELL,
    tariffs: ['port-coal'],
    source: ['K8', 'K9'],
    from: '2023-10-01',
  }),
  berth({
    id: 'nakhodka-evraz',
    name: 'Nakhodka commercial port',
    place: 'nakhodka',
    between: TO_RAIL,
    handles: ['coal', 'metal'],
    capacity: figure('10 Mt/year', 'DER', ['K35'], {
      note: '7.4 Mt in 2013, 9.3 in 2014, 9.0 in 2015 with some room',
    }),
    servers: '6',
    dwell: COAL_DWELL,
    tariffs: ['port-coal-small', 'port-nakhodka-metal'],
    source: ['K35'],
    operator: 'Evraz',
  }),
  berth({
    id: 'nakhodka-coal',
    name: 'Nakhodka small coal terminals',
    place: 'nakhodka',
    between: TO_RAIL,
    handles: ['coal'],
    capacity: yearly(
      'Mt/year',
      { 2013: 6, 2014: 8, 2015: 9, 2016: 10, 2019: 12, 2024: 13 },
      'EST',
      ['F1', 'H18'],
      'several terminals with grabs; 33.1 kt in a record day of one of them; port of about 30 Mt with oil and metal',
    ),
    servers: '6',
    dwell: COAL_DWELL,
    tariffs: ['port-coal-small'],
    source: ['F1', 'H18'],
  }),
  berth({
    id: 'nakhodka-oil',
    name: 'Nakhodka oil terminals',
    place: 'nakhodka',
    between: [
      [RAIL, SEA],
      [GATE, SEA],
    ],
    handles: ['oil'],
    capacity: estimate(
      '8 Mt/year',
      'three quarters of the oil products of the region and some room',
    ),
    servers: '4',
    dwell: DRY_DWELL,
    tariffs: ['port-ru-oil'],
    source: ['F1'],
  }),
  berth({
    id: 'nakhodka-general',
    name: 'Nakhodka general cargo and fishing port',
    place: 'nakhodka',
    between: ALL_LAND,
    handles: ['metal', 'timber', 'general', 'reefer', 'fertiliser', 'grain', 'container', 'live'],
    capacity: estimate('3 Mt/year', 'older berths of the fishing and timber port'),
    servers: '6',
    dwell: DRY_DWELL,
    tariffs: RUSSIAN_PORT,
    source: ['F1'],
  }),
  berth({
    id: 'vostochny-jsc-coal',
    name: 'Vostochny Port coal terminal',
    place: 'vostochny',
    between: TO_RAIL,
    handles: ['coal'],
    capacity: yearly(
      'Mt/year',
      { 2013: 18, 2014: 22, 2015: 24, 2018: 26, 2019: 50, 2021: 55, 2023: 58 },
      'M',
      ['F14', 'F15', 'F16', 'F17', 'F18'],
      'third stage in 2019; 58 Mt in December 2022, 70 planned; what others may use is a limit of its own',
    ),
    servers: '4',
    dwell: COAL_DWELL,
    tariffs: ['port-coal'],
    source: ['F14', 'F15', 'F16', 'F17', 'F18'],
    operator: 'Vostochny Port JSC (Kuzbassrazrezugol group)',
    storage: estimate('1.2 Mt', 'two weeks of loading'),
  }),
  berth({
    id: 'vostochny-maly-coal',
    name: 'Maly Port at Vostochny',
    place: 'vostochny',
    between: TO_RAIL,
    handles: ['coal'],
    capacity: known('3.2 Mt/year', 'SUEK ships some 3 Mt here'),
    servers: '2',
    dwell: COAL_DWELL,
    tariffs: ['port-coal'],
    source: ['K6'],
    operator: 'SUEK',
  }),
  berth({
    id: 'vostochny-small-coal',
    name: 'Other coal berths at Vostochny',
    place: 'vostochny',
    between: TO_RAIL,
    handles: ['coal'],
    capacity: yearly(
      'Mt/year',
      { 2013: 2, 2014: 2.5, 2015: 4.5, 2017: 6.5, 2019: 6.5, 2022: 3.5, 2025: 2.5 },
      'EST',
      ['K1', 'K2', 'K5'],
      'coal of all Vostochny less the two owners; rail arrivals of 2017 give 32.9 Mt in all, 2022 at most 32',
    ),
    servers: '2',
    dwell: COAL_DWELL,
    tariffs: ['port-coal-small'],
    source: ['K1', 'K2', 'K5'],
  }),
  berth({
    id: 'vostochny-containers',
    name: 'Vostochny container terminal',
    place: 'vostochny',
    between: [
      [RAIL, SEA],
      [ROAD, SEA],
    ],
    handles: ['container'],
    capacity: estimate(
      '500 kTEU/year',
      'loaded boxes: 638 kTEU of turnover in 2023 with a quarter of empties',
    ),
    servers: '4',
    dwell: BOX_DWELL,
    tariffs: ['port-vostochny-box'],
    source: ['F9', 'F10'],
    operator: 'Global Ports (VSC)',
  }),
  berth({
    id: 'vostochny-kozmino-oil',
    name: 'Kozmino oil port',
    place: 'vostochny',
    between: [[{ mode: 'pipeline' }, SEA]],
    handles: ['oil'],
    capacity: yearly(
      'Mt/year',
      { 2013: 30, 2018: 36, 2020: 50 },
      'GK',
      ['L1', 'L2', 'L4'],
      'grows with the pipeline; loaded 31.8 Mt in 2016 and 33.2 Mt in 2019',
    ),
    servers: '3',
    dwell: estimate('3 days', 'tank farm', spread('1 day', '3 days', '7 days')),
    tariffs: ['port-kozmino-oil'],
    source: ['L1', 'L2', 'L4'],
  }),
  berth({
    id: 'vostochny-general',
    name: 'Vostochny chemicals, timber and grain',
    place: 'vostochny',
    between: [
      [RAIL, SEA],
      [GATE, SEA],
    ],
    handles: ['fertiliser', 'timber', 'metal', 'general', 'grain'],
    capacity: estimate('4 Mt/year', 'fertiliser, methanol, some timber and grain'),
    servers: '4',
    dwell: DRY_DWELL,
    tariffs: ['port-vostochny-fertiliser', 'port-ru-dry'],
    source: ['F1'],
  }),
  berth({
    id: 'vostochny-oil',
    name: 'Vostochny oil products',
    place: 'vostochny',
    between: [
      [RAIL, SEA],
      [GATE, SEA],
    ],
    handles: ['oil'],
    capacity: estimate(
      '0.3 Mt/year',
      '43 tankers of some 2.8 kt for the DPRK in March–November 2024, and as much for coastal trade',
    ),
    servers: '1',
    dwell: DRY_DWELL,
    tariffs: ['port-vostochny-oil'],
    source: ['S13'],
  }),
  berth({
    id: 'korsakov-quay',
    name: 'Korsakov and other island quays',
    place: 'korsakov',
    between: [[GATE, SEA]],
    handles: ['container', 'general', 'oil', 'vehicle', 'timber', 'metal', 'grain', 'reefer'],
    capacity: estimate('6 Mt/year', 'all harbours of Sakhalin, Kamchatka and Magadan'),
    servers: '8',
    dwell: DRY_DWELL,
    tariffs: RUSSIAN_PORT,
    source: [],
    note: 'outside the corridor',
  }),
];

const EVERYTHING = [
  'coal',
  'ore',
  'grain',
  'timber',
  'metal',
  'container',
  'oil',
  'general',
  'reefer',
  'live',
  'vehicle',
  'fertiliser',
];

const yard = (place: string, name: string, dwell: Figure, note: string): Terminal => ({
  id: `${place}-loading`,
  name,
  place,
  kind: 'yard',
  between: [[GATE, RAIL]],
  handles: EVERYTHING,
  capacity: 'unlimited',
  dwell,
  tariffs: RUSSIAN_YARD,
  evidence: because('EST', [], note),
});
const COAL_LOADING = estimate(
  '60 h',
  'loading the train, marshalling, waiting for a path: loaded Kuzbass–Primorye takes 12–14 days in all',
  spread('24 h', '60 h', '120 h'),
);
const LOADING = estimate(
  '48 h',
  'loading, marshalling, waiting for a path',
  spread('24 h', '48 h', '96 h'),
);
const BOX_YARD = estimate('36 h', 'container yard', spread('12 h', '36 h', '96 h'));

const yards: readonly Terminal[] = [
  yard('kuzbass', 'Kuzbass loading', COAL_LOADING, 'stations of the coal field taken together'),
  yard(
    'south-siberia',
    'South Siberia loading',
    COAL_LOADING,
    'stations from Khakassia to Zabaikalye',
  ),
  yard('south-yakutia', 'South Yakutia loading', COAL_LOADING, 'Neryungri, Berkakit, Elga'),
  yard('urgal', 'Urgal loading', COAL_LOADING, 'mines of Chegdomyn'),
  yard(
    'pavlovka',
    'Pavlovka loading',
    estimate('12 h', 'short haul for power plants', spread('6 h', '12 h', '24 h')),
    'open pits',
  ),
  yard('izvestkovaya', 'Kimkan loading', LOADING, 'concentrator at the railway'),
  yard('angarsk', 'Angarsk loading', LOADING, 'refinery racks'),
  yard('amur-grain', 'Amur loading', LOADING, 'elevators'),
  yard('khabarovsk', 'Khabarovsk yards', LOADING, 'refinery racks, timber and container yards'),
  yard('ussuriysk', 'Ussuriysk yards', LOADING, 'timber, grain and goods of Primorye'),
  yard('vladivostok', 'Vladivostok town yards', LOADING, 'goods of the city, apart from the port'),
  yard('transsib-west', 'Moscow container yards', BOX_YARD, 'several terminals'),
  {
    id: 'ussuriysk-terminal',
    name: 'Ussuriysk truck and rail terminal',
    place: 'ussuriysk',
    kind: 'yard',
    between: [[ROAD, RAIL]],
    handles: ['container', 'general', 'reefer', 'vehicle', 'timber', 'grain', 'metal'],
    capacity: estimate('2 Mt/year', 'several yards along the station'),
    dwell: estimate('48 h', 'customs and gathering a train', spread('12 h', '48 h', '120 h')),
    tariffs: TRANSFER,
    evidence: because('EST', [], 'where Chinese goods leave the truck for the railway'),
  },
  {
    id: 'khasan-yard',
    name: 'Khasan station',
    place: 'khasan',
    kind: 'border-post',
    between: [
      [ROAD, RAIL],
      [GATE, RAIL],
    ],
    handles: EVERYTHING,
    capacity: estimate(
      '1 Mt/year',
      'ramps of a small border station; trains pass without using them',
    ),
    dwell: estimate('24 h', 'customs', spread('12 h', '24 h', '72 h')),
    tariffs: TRANSFER,
    evidence: because('EST', ['A29'], '112 ore and 33 tank wagons stood here on 17 June 2024'),
  },
];

export const terminalsRussia: readonly Terminal[] = [...berths, ...yards];
