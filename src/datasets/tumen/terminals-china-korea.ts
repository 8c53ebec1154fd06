/** Chinese and DPRK terminals: changes of gauge, yards, the river wharf, piers, and Dalian. */
import { figure, yearly } from '../../core/figure.js';
import type { Access, Terminal } from '../../scenario/corridor.js';
import { because, estimate, known, spread } from './estimates.js';
import { CHINESE_PORT, RAJIN_PORT, RIVER_WHARF } from './tariffs-ports.js';
import { CHINESE_YARD } from './tariffs-rail.js';
import { GAUGE_CHANGE } from './tariffs-road.js';

const BROAD: Access = { mode: 'rail', gauge: '1520' };
const STANDARD: Access = { mode: 'rail', gauge: '1435' };
const ROAD: Access = { mode: 'road' };
const SEA: Access = { mode: 'sea' };
const RIVER: Access = { mode: 'river' };
const GATE: Access = { mode: 'gate' };

const ALL_GOODS = [
  'coal',
  'ore',
  'grain',
  'timber',
  'metal',
  'container',
  'oil',
  'general',
  'reefer',
  'vehicle',
  'fertiliser',
];
/** General goods, cars and perishables cross the border by truck or in boxes, hardly ever by wagonload. */
const WAGONLOADS = ['coal', 'ore', 'grain', 'timber', 'metal', 'container', 'oil', 'fertiliser'];

const gaugeChanges: readonly Terminal[] = [
  {
    id: 'hunchun-gauge-change',
    name: 'Hunchun rail port, change of gauge',
    place: 'hunchun',
    kind: 'gauge-change',
    between: [
      [BROAD, STANDARD],
      [BROAD, GATE],
      [BROAD, ROAD],
    ],
    handles: WAGONLOADS,
    capacity: yearly(
      'Mt/year',
      { 2013: 3, 2017: 4, 2022: 6.5 },
      'M',
      ['B2', 'B5', 'B8', 'B12'],
      '3 Mt in 2015; 10 Mt on paper in 2025; design 6.8 from and 6.2 to the standard gauge, coal yard 3 Mt; works round the clock since 2022; 4.0 Mt passed in 2024',
    ),
    servers: known('3', 'coal yard, container yard, general yard'),
    dwell: estimate(
      '20 h',
      'with the transfer of coal; 17 kt a day through one coal yard; customs batches 40 % quicker since 2024',
      spread('12 h', '20 h', '48 h'),
    ),
    storage: estimate('150 kt', 'ten days of the coal yard'),
    tariffs: GAUGE_CHANGE,
    evidence: because('M', ['B2', 'B3', 'B5', 'B8', 'B12']),
  },
  {
    id: 'hunchun-cold-store',
    name: 'Hunchun rail port, reefer yard',
    place: 'hunchun',
    kind: 'yard',
    between: [
      [BROAD, GATE],
      [BROAD, ROAD],
    ],
    handles: ['reefer', 'live'],
    capacity: figure('0.15 Mt/year', 'EST', ['B9'], {
      note: '41–43 kt by rail in the first half of 2021, with some room',
    }),
    dwell: estimate('24 h', 'veterinary control', spread('12 h', '24 h', '72 h')),
    tariffs: GAUGE_CHANGE,
    evidence: because('M', ['B9']),
  },
  {
    id: 'suifenhe-gauge-change',
    name: 'Suifenhe rail port, change of gauge',
    place: 'suifenhe',
    kind: 'gauge-change',
    between: [
      [BROAD, STANDARD],
      [BROAD, GATE],
      [BROAD, ROAD],
    ],
    handles: WAGONLOADS,
    capacity: yearly(
      'Mt/year',
      { 2013: 11.2, 2024: 15, 2025: 17.7 },
      'H',
      ['B27', 'B28', 'B33'],
      'transfer of 780, then 1 000 wagons a day; target 17.7 Mt; 2024 halfway (estimate)',
    ),
    servers: known('4', 'ore and coal, timber, container and general yards'),
    dwell: estimate(
      '30 h',
      'Suifenhe–Vladivostok took 2 days for boxes in all',
      spread('18 h', '30 h', '72 h'),
    ),
    storage: estimate('300 kt', 'ten days'),
    tariffs: GAUGE_CHANGE,
    evidence: because('M', ['B27', 'B28', 'B33', 'H14']),
  },
  {
    id: 'rajin-gauge-yard',
    name: 'Rajin yard, change of gauge',
    place: 'rajin',
    kind: 'gauge-change',
    between: [[BROAD, STANDARD]],
    handles: WAGONLOADS,
    capacity: estimate('0.5 Mt/year', 'small yard; 11.7 of 16 km of sidings are broad gauge'),
    dwell: estimate('36 h', 'by hand and mobile crane', spread('24 h', '36 h', '96 h')),
    tariffs: GAUGE_CHANGE,
    evidence: because('M', ['C3', 'C4']),
  },
  {
    id: 'malaszewicze-gauge-change',
    name: 'Małaszewicze, change of gauge',
    place: 'malaszewicze',
    kind: 'gauge-change',
    between: [[BROAD, GATE]],
    handles: ['container', 'general'],
    capacity: known('400 kTEU/year', 'several terminals; share left to this corridor'),
    dwell: known('48 h', 'waiting for the European path'),
    tariffs: GAUGE_CHANGE,
    evidence: because('GK', ['I2'], 'does not bind'),
  },
];

const yard = (
  place: string,
  name: string,
  capacity: Terminal['capacity'] = 'unlimited',
): Terminal => ({
  id: `${place}-yard`,
  name,
  place,
  kind: 'yard',
  between: [
    [GATE, STANDARD],
    [ROAD, STANDARD],
  ],
  handles: ALL_GOODS,
  capacity,
  dwell: estimate(
    '24 h',
    'loading, marshalling, waiting for a path',
    spread('12 h', '24 h', '48 h'),
  ),
  tariffs: CHINESE_YARD,
  evidence: because('EST', [], 'goods stations of the city taken together; does not bind'),
});

const yards: readonly Terminal[] = [
  yard('yanji', 'Yanji goods stations'),
  yard('jilin-city', 'Jilin goods stations'),
  yard('changchun', 'Changchun goods stations'),
  yard('harbin', 'Harbin goods stations'),
  yard('mudanjiang', 'Mudanjiang goods stations'),
  {
    id: 'hunchun-road-rail',
    name: 'Hunchun station',
    place: 'hunchun',
    kind: 'yard',
    between: [
      [GATE, STANDARD],
      [ROAD, STANDARD],
    ],
    handles: ALL_GOODS,
    capacity: estimate('5 Mt/year', 'city station and sidings of the mines and the smelter'),
    dwell: estimate('24 h', 'loading and marshalling', spread('12 h', '24 h', '48 h')),
    tariffs: CHINESE_YARD,
    evidence: because('EST', ['B8'], 'capacity and dwell estimated'),
  },
  {
    id: 'suifenhe-road-rail',
    name: 'Suifenhe station',
    place: 'suifenhe',
    kind: 'yard',
    between: [
      [GATE, STANDARD],
      [ROAD, STANDARD],
    ],
    handles: ALL_GOODS,
    capacity: estimate('6 Mt/year', 'timber mills and sidings'),
    dwell: estimate('24 h', 'loading and marshalling', spread('12 h', '24 h', '48 h')),
    tariffs: CHINESE_YARD,
    evidence: because('EST', ['B33'], 'capacity and dwell estimated'),
  },
  {
    id: 'tumen-city-yard',
    name: 'Tumen border yard',
    place: 'tumen-city',
    kind: 'yard',
    between: [
      [GATE, STANDARD],
      [ROAD, STANDARD],
    ],
    handles: ALL_GOODS,
    capacity: estimate('3 Mt/year', 'largest Chinese yard on the border of the DPRK'),
    dwell: estimate('24 h', 'loading and customs', spread('12 h', '24 h', '72 h')),
    tariffs: CHINESE_YARD,
    evidence: because('EST', ['D15'], 'capacity and dwell estimated'),
  },
];

const river: readonly Terminal[] = [
  {
    id: 'fangchuan-wharf',
    name: 'Fangchuan wharf',
    place: 'fangchuan',
    kind: 'berth',
    between: [
      [ROAD, RIVER],
      [ROAD, SEA],
      [GATE, RIVER],
      [GATE, SEA],
    ],
    handles: [
      'container',
      'general',
      'grain',
      'timber',
      'reefer',
      'live',
      'fertiliser',
      'coal',
      'metal',
      'ore',
    ],
    capacity: estimate(
      '0.3 Mt/year',
      'one small quay with a mobile crane; a river wharf of 21 kt in 2024 is claimed on a blog only',
    ),
    servers: estimate('1', 'one quay'),
    dwell: estimate('24 h', 'gathering a craft load', spread('12 h', '24 h', '72 h')),
    tariffs: RIVER_WHARF,
    evidence: because('EST', ['E1', 'E3'], 'serves river craft and the sea-river ship alike'),
  },
];

const PIERS = [
  'coal',
  'ore',
  'grain',
  'timber',
  'metal',
  'general',
  'reefer',
  'fertiliser',
  'container',
];
const DRY_DWELL = estimate(
  '5 days',
  'gathering a ship load',
  spread('2 days', '5 days', '14 days'),
);

const korea: readonly Terminal[] = [
  {
    id: 'rajin-pier-1',
    name: 'Rajin pier 1',
    place: 'rajin',
    kind: 'berth',
    operator: 'Chuangli (China), lease of 2008–09',
    between: [
      [ROAD, SEA],
      [STANDARD, SEA],
      [GATE, SEA],
      [RIVER, SEA],
      [ROAD, RIVER],
    ],
    handles: PIERS,
    capacity: figure('1 Mt/year', 'M', ['B20', 'D14', 'C4'], {
      note: 'planned coal; 21 kt in some four days of January 2011 = 5.2 kt a day',
    }),
    servers: known('2', 'berths'),
    dwell: DRY_DWELL,
    storage: figure('60 kt', 'EST', ['C3'], {
      note: 'a third of 177 000 m² of open yard at 1 t/m²',
    }),
    tariffs: RAJIN_PORT,
    evidence: because('M', ['B20', 'C4', 'D14']),
  },
  {
    id: 'rajin-pier-2',
    name: 'Rajin pier 2',
    place: 'rajin',
    kind: 'berth',
    operator: 'DPRK',
    between: [
      [STANDARD, SEA],
      [ROAD, SEA],
      [GATE, SEA],
    ],
    handles: PIERS.filter((group) => group !== 'container'),
    capacity: estimate('1 Mt/year', 'one third of the 3 Mt of the old port'),
    servers: known('3', 'berths'),
    dwell: DRY_DWELL,
    storage: figure('60 kt', 'EST', ['C3'], { note: 'a third of the open yard' }),
    tariffs: RAJIN_PORT,
    evidence: because('EST', ['C1', 'C2', 'C3'], 'capacity and dwell estimated'),
  },
  {
    id: 'rajin-pier-3',
    name: 'Rajin pier 3',
    place: 'rajin',
    kind: 'berth',
    operator: 'RasonConTrans (70 % Russian Railways, 30 % Rajin port), 49 years',
    between: [[BROAD, SEA]],
    handles: ['coal', 'container'],
    capacity: figure('5 Mt/year', 'H', ['A7', 'A11', 'A15', 'A17'], {
      note: '4 Mt at the opening of 18 July 2014, 5 since; 40.5 kt in about three days = 13.5 kt a day',
      spread: spread('4 Mt/year', '5 Mt/year', '5 Mt/year'),
    }),
    servers: known('1', 'one ship of up to 180 m at a time'),
    dwell: estimate(
      '4 days',
      'stockpile, magnetic cleaning and sorting',
      spread('2 days', '4 days', '10 days'),
    ),
    storage: estimate('200 kt', 'four ship loads'),
    tariffs: ['port-coal-rajin', 'port-rajin-box'],
    evidence: because('H', ['A7', 'A11', 'A15', 'A17', 'C6']),
    validity: { from: '2014-07-18' },
  },
  {
    id: 'sonbong-oil',
    name: 'Sonbong oil port',
    place: 'sonbong',
    kind: 'berth',
    between: [[GATE, SEA]],
    handles: ['oil'],
    capacity: figure('2 Mt/year', 'M', ['C5', 'C7'], {
      note: 'crude, 1993; pipeline of 6 km to the Sungri refinery; idle',
    }),
    dwell: DRY_DWELL,
    tariffs: ['port-ru-oil'],
    evidence: because('L', ['C5', 'C7'], 'dolphin for tankers of 200 kt; state of today not known'),
  },
  {
    id: 'chongjin-port',
    name: 'Chongjin East and West harbours',
    place: 'chongjin',
    kind: 'berth',
    between: [
      [STANDARD, SEA],
      [ROAD, SEA],
      [GATE, SEA],
    ],
    handles: [...PIERS, 'oil'],
    capacity: figure('8.8 Mt/year', 'M', ['C8', 'C9'], {
      note: 'nominal; 5.27 km of quay, eight piers',
    }),
    servers: known('6', 'piers in use'),
    dwell: DRY_DWELL,
    tariffs: RAJIN_PORT,
    evidence: because('M', ['C8', 'C9']),
  },
];

const gateway: readonly Terminal[] = [
  {
    id: 'dalian-port',
    name: 'Dalian, Yingkou and Jinzhou',
    place: 'dalian',
    kind: 'berth',
    between: [
      [STANDARD, SEA],
      [ROAD, SEA],
      [GATE, SEA],
    ],
    handles: ALL_GOODS.filter((group) => group !== 'coal' && group !== 'oil'),
    capacity: 'unlimited',
    dwell: estimate(
      '72 h',
      'closing time of liner and gathering of grain',
      spread('48 h', '72 h', '144 h'),
    ),
    tariffs: CHINESE_PORT,
    evidence: because(
      'M',
      ['H20'],
      'some 90 % of the seaborne trade of north-east China; does not bind. Russian coal and oil do not leave China again',
    ),
  },
];

export const terminalsChinaKorea: readonly Terminal[] = [
  ...gaugeChanges,
  ...yards,
  ...river,
  ...korea,
  ...gateway,
];
