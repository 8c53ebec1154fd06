/** Fish, cars and coastal cargo by the ports of Primorye; kt by year. */
import { figure } from '../../core/figure.js';
import type { Demand } from '../../scenario/corridor.js';
import { demandsOf, lane, type Flow } from './demand-flow.js';
import { lotOf, PRICE_FROZEN_FISH, priceOf } from './demand-lots.js';
import { routed, seasonOf } from './demand-tools.js';

const CATEGORY = 'ru-primorye-ports';
const BY_PORT_NOTE = 'Split between ports chosen so that the totals of the ports of 2024 close.';
const FISH_SEASON = seasonOf(
  { 2: 2, 3: 2, 4: 2 },
  'EST',
  ['Y1'],
  'Pollock season, February to April × 2.',
);
const FISH_ROUTING = routed(
  { vladivostok: 0.7, nakhodka: 0.3 },
  'EST',
  ['Y2'],
  `Landed at Vladivostok and Nakhodka. ${BY_PORT_NOTE}`,
);
const REEFER_PARCEL = lotOf(
  '500 t',
  'About 22 boxes of 40 feet, or part of a reefer ship of 3 000 t.',
);

/** Rows of the demand table. */
export const SEA_FLOWS: readonly Flow[] = [
  {
    id: 'seafood-ru-kr',
    category: CATEGORY,
    tags: ['seafood'],
    unit: 'kt/year',
    total: {
      2013: 170,
      2017: 190,
      2019: 200,
      2022: 200,
      2023: 210,
      2024: 200,
      2025: 200,
      2026: 200,
    },
    grade: 'EST',
    source: ['Y1', 'Y2'],
    note: '353 kt of Primorye and Sakhalin in 2023 × 0.6: what is landed in Primorye first; direct landings from the fishing grounds are not counted. Growth 0 / +2 / +5 % a year.',
    lanes: [lane('', 'frozen-fish', 'okhotsk-sea', 'busan')],
    lot: REEFER_PARCEL,
    unservedPrice: PRICE_FROZEN_FISH,
    season: FISH_SEASON,
    originState: 'RU',
    observedRouting: FISH_ROUTING,
  },
  {
    id: 'seafood-ru-cn-sea',
    category: CATEGORY,
    tags: ['seafood'],
    unit: 'kt/year',
    total: {
      2013: 150,
      2017: 220,
      2019: 250,
      2022: 200,
      2023: 300,
      2024: 290,
      2025: 300,
      2026: 300,
    },
    grade: 'EST',
    source: ['Y1', 'Y2'],
    note: '566 kt in 2023 × 0.53: landed in Primorye first, then to the plants of Dalian and Qingdao. Growth 0 / +2 / +5 % a year.',
    lanes: [
      lane('dalian', 'frozen-fish', 'okhotsk-sea', 'dalian', 0.5),
      lane('qingdao', 'frozen-fish', 'okhotsk-sea', 'qingdao', 0.5),
    ],
    lot: REEFER_PARCEL,
    unservedPrice: PRICE_FROZEN_FISH,
    season: FISH_SEASON,
    originState: 'RU',
    observedRouting: FISH_ROUTING,
  },
  {
    id: 'cars-jpkr-ru',
    category: CATEGORY,
    tags: ['cars'],
    unit: 'kt/year',
    total: {
      2013: 165,
      2017: 120,
      2019: 165,
      2022: 240,
      2023: 340,
      2024: 415,
      2025: 520,
      2026: 400,
    },
    grade: 'DER',
    source: ['J1', 'J2', 'J3', 'J4'],
    note: 'Cars × 1.5 t: 2023 226 000; 2024 = 286 000 in nine months of 2025 / 1.38 × 4/3; 2025 311 000 to 26 November; 2026 estimate after the change of duty; other years estimates. Japan 0.85, Korea 0.10, China 0.05. Growth −20 / −5 / +10 % a year.',
    lanes: [
      lane('jp-niigata', 'used-cars', 'niigata', 'vladivostok', 0.5),
      lane('jp-osaka', 'used-cars', 'osaka', 'vladivostok', 0.35),
      lane('kr', 'used-cars', 'busan', 'vladivostok', 0.1),
      lane('cn', 'used-cars', 'shanghai', 'vladivostok', 0.05),
    ],
    lot: lotOf('450 t', 'A car ship with 300 cars × 1.5 t; ships carry 300–800.'),
    unservedPrice: priceOf('1280 USD/t', '0.16 × 8 000 USD/t.', ['Q2']),
    season: seasonOf(
      { 3: 1.2, 11: 1.2 },
      'EST',
      ['J1'],
      'Peaks before changes of duty and holidays, March and November × 1.2.',
    ),
    observedRouting: routed(
      { vladivostok: 1 },
      'H',
      ['J1', 'J4'],
      'Car ships land at Vladivostok.',
    ),
  },
  {
    id: 'general-ru-islands',
    category: CATEGORY,
    tags: ['coastal'],
    unit: 'kt/year',
    total: {
      2013: 1500,
      2017: 1600,
      2019: 1600,
      2022: 1700,
      2023: 1700,
      2024: 1700,
      2025: 1700,
      2026: 1700,
    },
    grade: 'EST',
    source: ['F8'],
    note: 'Food, building goods and general cargo for Sakhalin, Kamchatka and Magadan outside boxes; residual of Vladivostok.',
    lanes: [lane('', 'building-materials', 'vladivostok', 'korsakov')],
    lot: figure('4000 t', 'EST', [], { note: 'Coaster of 3–5 kt.' }),
    unservedPrice: priceOf(
      '150 USD/t',
      'The islands have no other supply; a cap at three quarters of the value.',
    ),
    season: seasonOf(
      { 6: 1.5, 7: 1.5, 8: 1.5, 9: 1.5, 10: 1.5 },
      'EST',
      [],
      'Northern navigation, June to October × 1.5.',
    ),
    observedRouting: routed(
      { vladivostok: 1 },
      'EST',
      ['F8'],
      'Coastal ships load at Vladivostok.',
    ),
  },
];

export const seaDemands: readonly Demand[] = SEA_FLOWS.flatMap(demandsOf);
