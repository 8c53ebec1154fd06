/** Land trade between Russia and China by road, and seafood that uses both; kt by year. */
import type { Demand } from '../../scenario/corridor.js';
import { demandsOf, lane, type Flow } from './demand-flow.js';
import {
  LIVE_CONVOY, lotOf, PRICE_CHILLED, PRICE_FROZEN_FISH, PRICE_LIVE, PRICE_MACHINERY, PRICE_PRODUCE,
  PRICE_RUSSIAN_GRAIN, PRICE_TIMBER_SAWN, priceOf, TRUCK_CONVOY,
} from './demand-lots.js';
import { routed, seasonOf } from './demand-tools.js';

const CATEGORY = 'ru-cn-land';

/** Rows of the demand table. */
export const ROAD_FLOWS: readonly Flow[] = [
  {
    id: 'cars-cn-ru-road', category: CATEGORY, tags: ['cars', 'road'], unit: 'kt/year',
    total: { 2013: 5, 2022: 10, 2023: 20, 2024: 30, 2025: 100, 2026: 90 },
    grade: 'EST', source: ['J4', 'J5'],
    note: 'Cars and trucks × 1.5 t: 65 000 units to 26 November 2025; 2 567 passed one customs house in 2023; other years estimates. Growth −20 / −5 / +10 % a year.',
    lanes: [
      lane('changchun', 'used-cars', 'changchun', 'vladivostok', 0.5),
      lane('harbin', 'used-cars', 'harbin', 'ussuriysk', 0.5),
    ],
    lot: lotOf('120 t', 'Convoy of ten car carriers × 8 cars × 1.5 t.'),
    unservedPrice: priceOf('1280 USD/t', '0.16 × 8 000 USD/t.', ['Q2']),
    observedRouting: routed({ 'suifenhe-road': 0.5, 'kraskino-road': 0.5 }, 'EST', ['J4', 'J5'], 'Suifenhe and Hunchun half each.'),
  },
  {
    id: 'seafood-ru-cn-live', category: CATEGORY, tags: ['seafood', 'road'], unit: 'kt/year',
    total: { 2013: 2, 2017: 5, 2019: 9, 2022: 20.6, 2023: 34.9, 2024: 37, 2025: 38, 2026: 38 },
    grade: 'H', source: ['Y3', 'Y4', 'Y5', 'Y6'],
    note: '20.6 kt (2022), 34.9 (2023), 19.0 in seven months of 2024 (+9 %); 2025 on estimate, before 2022 estimates. One live truck carries 4 t. Growth 0 / +2 / +5 % a year.',
    lanes: [
      lane('beijing', 'live-crab', 'okhotsk-sea', 'beijing', 0.4),
      lane('shanghai', 'live-crab', 'okhotsk-sea', 'shanghai', 0.25),
      lane('guangzhou', 'live-crab', 'okhotsk-sea', 'guangzhou', 0.15),
      lane('chilled-beijing', 'chilled-fish', 'okhotsk-sea', 'beijing', 0.2, { unservedPrice: PRICE_CHILLED }),
    ],
    lot: LIVE_CONVOY, unservedPrice: PRICE_LIVE, originState: 'RU',
    season: seasonOf({ 3: 1.3, 4: 1.3, 5: 1.3, 6: 1.3, 10: 1.3, 11: 1.3, 12: 1.3 }, 'EST', ['Y5'], 'Catch quotas, March to June and October to December × 1.3.'),
    observedRouting: routed({ 'kraskino-road': 1 }, 'H', ['Y5', 'Y6'], 'Landed at Zarubino, Slavyanka or Vladivostok, then the road by Kraskino; not in the tonnage of the ports.'),
  },
  {
    id: 'seafood-ru-hunchun-proc', category: CATEGORY, tags: ['seafood'], unit: 'kt/year',
    total: { 2013: 60, 2017: 90, 2019: 100, 2022: 70, 2023: 90, 2024: 90, 2025: 90, 2026: 90 },
    grade: 'DER', source: ['B9'],
    note: 'Frozen fish for the plants of Hunchun, which sell to the world: 41–43 kt by rail in the first half of 2021; rest by road and estimated. Growth 0 / +2 / +5 % a year.',
    lanes: [lane('', 'frozen-fish', 'okhotsk-sea', 'hunchun')],
    lot: lotOf('450 t', 'Ten reefer boxes of 40 feet with about 45 t gross a pair on rail, or a convoy.', ['B9']),
    unservedPrice: PRICE_FROZEN_FISH, originState: 'RU',
    season: seasonOf({ 3: 1.5, 4: 1.5, 5: 1.5 }, 'EST', ['B9'], 'Pollock, March to May × 1.5.'),
    observedRouting: routed({ 'kraskino-road': 0.4, 'hunchun-rail': 0.6 }, 'DER', ['B9'], 'Rail 0.6, road 0.4.'),
  },
  {
    id: 'machinery-cn-ru-road', category: CATEGORY, tags: ['road'], unit: 'kt/year',
    total: { 2013: 450, 2017: 500, 2019: 560, 2022: 420, 2023: 1150, 2024: 1750, 2025: 1700, 2026: 1750 },
    grade: 'DER', source: ['R1', 'R2', 'R3'],
    note: '2024 from 1.1 Mt by road in the first half, all directions; 2023 from 720 kt in seven months at two posts; other years estimates. Machinery, parts, consumer goods of Harbin, Changchun and east China for Primorye, the Urals and Moscow. Growth +2 / +5 / +10 % a year.',
    lanes: [
      lane('harbin-vladivostok', 'machinery', 'harbin', 'vladivostok', 0.22),
      lane('harbin-ussuriysk', 'machinery', 'harbin', 'ussuriysk', 0.2),
      lane('mudanjiang-ussuriysk', 'consumer-goods', 'mudanjiang', 'ussuriysk', 0.22, { unservedPrice: priceOf('560 USD/t', '0.16 × 3 500 USD/t.', ['Q2']) }),
      lane('mudanjiang-khabarovsk', 'machinery', 'mudanjiang', 'khabarovsk', 0.15),
      lane('changchun-vladivostok', 'machinery', 'changchun', 'vladivostok', 0.16),
      lane('mishan-khabarovsk', 'machinery', 'mishan', 'khabarovsk', 0.05),
    ],
    lot: TRUCK_CONVOY, unservedPrice: PRICE_MACHINERY,
    season: seasonOf({ 11: 1.2, 12: 1.2, 1: 1.2, 2: 0.6 }, 'EST', ['R3'], 'Before the holidays × 1.2, February × 0.6.'),
    observedRouting: routed({ 'suifenhe-road': 0.42, 'dongning-road': 0.37, 'kraskino-road': 0.16, 'mishan-road': 0.05 }, 'DER', ['R1', 'R2'], 'Posts: Suifenhe 0.42, Dongning 0.37, Hunchun 0.16, Mishan 0.05.'),
  },
  {
    id: 'produce-cn-ru-road', category: CATEGORY, tags: ['road', 'food'], unit: 'kt/year',
    total: { 2013: 250, 2017: 280, 2019: 300, 2022: 200, 2023: 350, 2024: 420, 2025: 420, 2026: 430 },
    grade: 'EST', source: ['R4'],
    note: '36 % of what left Suifenhe by road in January 2023. Vegetables and fruit of Heilongjiang and Shandong. Growth +2 / +5 / +10 % a year.',
    lanes: [
      lane('harbin', 'produce', 'harbin', 'vladivostok', 0.6),
      lane('mudanjiang', 'produce', 'mudanjiang', 'khabarovsk', 0.3),
      lane('yanji', 'produce', 'yanji', 'vladivostok', 0.1),
    ],
    lot: lotOf('200 t', 'Convoy of ten reefer trucks × 20 t.'), unservedPrice: PRICE_PRODUCE,
    season: seasonOf({ 10: 1.3, 11: 1.3, 12: 1.3, 1: 1.3, 2: 1.3, 3: 1.3 }, 'EST', ['R4'], 'Winter, October to March × 1.3.'),
    observedRouting: routed({ 'suifenhe-road': 0.6, 'dongning-road': 0.3, 'kraskino-road': 0.1 }, 'EST', ['R4'], 'Suifenhe 0.6, Dongning 0.3, Hunchun 0.1.'),
  },
  {
    id: 'agri-ru-cn-road', category: CATEGORY, tags: ['road', 'food'], unit: 'kt/year',
    total: { 2013: 60, 2017: 90, 2019: 110, 2022: 60, 2023: 100, 2024: 180, 2025: 180, 2026: 180 },
    grade: 'EST', source: ['R4'],
    note: '7–10 % of the road tonnage is westbound: soy, honey, timber of Primorye. 92 % of the trucks that bring goods to Russia go home empty.',
    lanes: [
      lane('soy', 'soy', 'ussuriysk', 'mudanjiang', 0.6),
      lane('timber', 'sawn-timber', 'ussuriysk', 'mudanjiang', 0.25, { unservedPrice: PRICE_TIMBER_SAWN }),
      lane('soy-jilin', 'soy', 'ussuriysk', 'yanji', 0.15),
    ],
    lot: TRUCK_CONVOY, unservedPrice: PRICE_RUSSIAN_GRAIN,
    season: seasonOf({ 10: 1.5, 11: 1.5, 12: 1.5, 1: 1.5, 2: 1.5 }, 'EST', ['R4'], 'After harvest, October to February × 1.5.'),
    observedRouting: routed({ 'suifenhe-road': 0.5, 'dongning-road': 0.35, 'kraskino-road': 0.1, 'mishan-road': 0.05 }, 'EST', ['R4'], 'All posts, much as the eastbound goods.'),
  },
];

/** Category 2 by road. */
export const roadDemands: readonly Demand[] = ROAD_FLOWS.flatMap(demandsOf);
