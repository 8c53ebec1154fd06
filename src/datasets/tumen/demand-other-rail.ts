/** Land trade between Russia and China by rail, other than coal; kt by year, boxes in kTEU. */
import type { Demand } from '../../scenario/corridor.js';
import { demandsOf, lane, type Flow } from './demand-flow.js';
import {
  BLOCK_62_FEU,
  GRAIN_TRAIN,
  lotOf,
  ORE_TRAIN,
  ORE_TRAIN_HUNCHUN,
  PRICE_BOX_FROM_RUSSIA,
  PRICE_BOX_TO_RUSSIA,
  PRICE_IRON_ORE,
  PRICE_RUSSIAN_GRAIN,
  PRICE_TIMBER_LOGS,
  PRICE_TIMBER_SAWN,
  priceOf,
  TANK_TRAIN,
  TIMBER_TRAIN,
} from './demand-lots.js';
import { LOG_SHARE, SAWN_SHARE } from './demand-other-bulk.js';
import { product, routed, seasonOf, type YearTable } from './demand-tools.js';

const CATEGORY = 'ru-cn-land';

/** Sales of the K&S mine and, in 2013, of the mines before it, kt. */
export const ORE_SALES: YearTable = {
  2013: 2300,
  2017: 1900,
  2019: 2400,
  2022: 2500,
  2023: 2528,
  2024: 2250,
  2025: 2600,
  2026: 2600,
};
/** Part of the ore that takes Suifenhe; the bridge at Nizhneleninskoye opened on 16 November 2022. */
export const ORE_BY_SUIFENHE: YearTable = { 2013: 0.85, 2022: 0.72, 2023: 0.64, 2024: 0.49 };

/** Boxes are published in tonnes; the tables divide by the mass of a box. */
const RUSSIAN_BOX_TONNES = 16.5;
const CHINESE_BOX_TONNES = 10.7;
const inBoxes = (kilotonnes: YearTable, tonnesPerBox: number): YearTable =>
  product(kilotonnes, [1 / tonnesPerBox], 4);

/** Rows of the demand table. */
export const RAIL_FLOWS: readonly Flow[] = [
  {
    id: 'ironore-ks-ne-china',
    category: CATEGORY,
    tags: ['ore'],
    unit: 'kt/year',
    total: product(ORE_SALES, [ORE_BY_SUIFENHE], 1),
    grade: 'DER',
    source: ['O1', 'O2', 'O3', 'B29', 'B30'],
    note: 'Sales of the mine (2 528 kt in 2023; 533 kt in the first quarter of 2024, −24 %; 1 381 kt in the first half of 2020; other years estimates) × the part that takes Suifenhe: 0.85 to 2019, 0.72 (2022, 1.8 Mt seen), 0.64 (2023), 0.49 (2024), kept at 0.49. The rest crosses the Amur bridge at Nizhneleninskoye, outside the corridor. Growth 0 / +2 / +5 % a year, which the Amur bridge takes.',
    lanes: [
      lane('mudanjiang', 'iron-ore', 'izvestkovaya', 'mudanjiang', 0.6),
      lane('jilin', 'iron-ore', 'izvestkovaya', 'jilin-city', 0.4),
    ],
    lot: ORE_TRAIN,
    unservedPrice: PRICE_IRON_ORE,
    season: seasonOf(
      { 11: 0.9, 12: 0.9, 1: 0.9, 2: 0.9, 3: 0.9 },
      'EST',
      ['O1'],
      'Frozen concentrate, November to March × 0.9.',
    ),
    observedRouting: routed(
      { grodekovo: 1 },
      'DER',
      ['O1', 'B29'],
      'The quantity is already the part by Suifenhe.',
    ),
  },
  {
    id: 'ironore-sib-jilin',
    category: CATEGORY,
    tags: ['ore'],
    unit: 'kt/year',
    total: {
      2013: 0,
      2016: 280,
      2017: 150,
      2019: 30,
      2022: 20,
      2023: 10,
      2024: 10,
      2025: 10,
      2026: 10,
    },
    grade: 'EST',
    source: ['B4'],
    note: 'Concentrate of the Korshunov works for the mills of Jilin: 139 kt to 12 June 2016, doubled for the year; other years estimates.',
    lanes: [lane('', 'iron-ore', 'south-siberia', 'jilin-city')],
    lot: ORE_TRAIN_HUNCHUN,
    unservedPrice: PRICE_IRON_ORE,
    observedRouting: routed({ 'hunchun-rail': 1 }, 'M', ['B4'], 'Hunchun.'),
  },
  {
    id: 'timber-ru-hlj',
    category: CATEGORY,
    tags: ['timber'],
    unit: 'kt/year',
    total: {
      2013: 4200,
      2017: 4900,
      2019: 5000,
      2022: 2500,
      2023: 2400,
      2024: 2560,
      2025: 1900,
      2026: 1900,
    },
    grade: 'DER',
    source: ['T3', 'T4', 'B37'],
    note: '2019 = 498 kt in February / 1.2 × 12; 2017 from 456 kt in February 2018; 2023 = 184 kt × 12 + boxes; 2013, 2024, 2025 from part-year totals; 2022 estimate. Growth −5 / −2 / 0 % a year.',
    lanes: [
      lane('primorye-logs', 'logs', 'ussuriysk', 'suifenhe', [0.4, LOG_SHARE], {
        unservedPrice: PRICE_TIMBER_LOGS,
        facts: { 'birch-lime-aspen': true },
      }),
      lane('khabarovsk-logs', 'logs', 'khabarovsk', 'suifenhe', [0.6, LOG_SHARE], {
        unservedPrice: PRICE_TIMBER_LOGS,
        facts: { 'birch-lime-aspen': true },
      }),
      lane('khabarovsk-sawn', 'sawn-timber', 'khabarovsk', 'suifenhe', [0.5, SAWN_SHARE]),
      lane('siberia-sawn', 'sawn-timber', 'south-siberia', 'harbin', [0.5, SAWN_SHARE]),
    ],
    lot: TIMBER_TRAIN,
    unservedPrice: PRICE_TIMBER_SAWN,
    season: seasonOf(
      { 1: 1.2, 2: 1.2, 3: 1.2, 4: 1.2 },
      'EST',
      ['T4'],
      'Winter felling, January to April × 1.2.',
    ),
    observedRouting: routed({ grodekovo: 1 }, 'H', ['T4', 'B37'], 'Suifenhe.'),
  },
  {
    id: 'cont-ru-ne-china',
    category: CATEGORY,
    tags: ['boxes'],
    unit: 'kTEU/year',
    total: inBoxes(
      { 2013: 100, 2017: 250, 2019: 430, 2022: 1440, 2023: 1300, 2024: 650, 2025: 550, 2026: 550 },
      RUSSIAN_BOX_TONNES,
    ),
    grade: 'DER',
    source: ['B29', 'B30'],
    note: 'Tonnes / 16.5 t a box; 2022 = 1 100 + 344 kt published, 2024 the residual of the crossings, other years estimates. Pulp, timber and food of Siberia and the Urals for north-east and east China; Suifenhe 0.7, Hunchun 0.3.',
    lanes: [
      lane('siberia-harbin', 'boxes-from-russia', 'south-siberia', 'harbin', 0.4),
      lane('west-harbin', 'boxes-from-russia', 'transsib-west', 'harbin', 0.3),
      lane('siberia-changchun', 'boxes-from-russia', 'south-siberia', 'changchun', 0.2),
      lane('west-changchun', 'boxes-from-russia', 'transsib-west', 'changchun', 0.1),
    ],
    lot: BLOCK_62_FEU,
    unservedPrice: PRICE_BOX_FROM_RUSSIA,
    observedRouting: routed(
      { grodekovo: 0.7, 'hunchun-rail': 0.3 },
      'EST',
      ['B29'],
      'Suifenhe 0.7, Hunchun 0.3.',
    ),
  },
  {
    id: 'grain-ru-cn-rail',
    category: CATEGORY,
    tags: ['grain'],
    unit: 'kt/year',
    total: { 2013: 20, 2017: 40, 2019: 50, 2022: 160, 2023: 700, 2024: 300, 2025: 150, 2026: 200 },
    grade: 'DER',
    source: ['W5'],
    note: '2023 from 301 kt in January–May; other years estimates. Barley, soy, rape and oats. Growth −5 / +3 / +10 % a year.',
    lanes: [
      lane('amur-harbin', 'soy', 'amur-grain', 'harbin', 0.45),
      lane('siberia-harbin', 'grain', 'south-siberia', 'harbin', 0.3),
      lane('primorye-harbin', 'grain', 'ussuriysk', 'harbin', 0.2),
      lane('siberia-jilin', 'grain', 'south-siberia', 'jilin-city', 0.05),
    ],
    lot: GRAIN_TRAIN,
    unservedPrice: PRICE_RUSSIAN_GRAIN,
    season: seasonOf(
      { 10: 1.6, 11: 1.6, 12: 1.6, 1: 1.6, 2: 1.6, 3: 1.6 },
      'EST',
      ['W5'],
      'After harvest, October to March × 1.6.',
    ),
    observedRouting: routed(
      { grodekovo: 0.95, 'hunchun-rail': 0.05 },
      'EST',
      ['W5'],
      'Suifenhe 0.95, Hunchun 0.05.',
    ),
  },
  {
    id: 'oilprod-ru-jilin',
    category: CATEGORY,
    tags: ['oil'],
    unit: 'kt/year',
    total: { 2013: 0, 2019: 20, 2022: 20, 2023: 25, 2024: 35, 2025: 200, 2026: 200 },
    grade: 'DER',
    source: ['B37'],
    note: '2025: 122 kt in January–July, 5.3 times the year before; 2024 likewise; earlier years estimates. Growth 0 / +5 / +20 % a year.',
    lanes: [
      lane('angarsk', 'oil-products', 'angarsk', 'jilin-city', 0.4),
      lane('khabarovsk', 'oil-products', 'khabarovsk', 'jilin-city', 0.4),
      lane('gas', 'gas', 'angarsk', 'jilin-city', 0.2),
    ],
    lot: TANK_TRAIN,
    unservedPrice: priceOf('200 USD/t', '0.3 × value of 660 USD/t.'),
    observedRouting: routed({ 'hunchun-rail': 1 }, 'H', ['B37'], 'Hunchun.'),
  },
  {
    id: 'other-ru-hlj-rail',
    category: CATEGORY,
    tags: ['fertiliser'],
    unit: 'kt/year',
    total: {
      2013: 900,
      2017: 1300,
      2019: 1200,
      2022: 1000,
      2023: 500,
      2024: 250,
      2025: 250,
      2026: 250,
    },
    grade: 'EST',
    source: ['B26', 'B29', 'B30'],
    note: 'Chemicals, fertiliser and oil: what is left of the crossing at Suifenhe after the itemised goods.',
    lanes: [lane('', 'fertiliser', 'south-siberia', 'harbin')],
    lot: lotOf('3000 t', 'Mixed train.'),
    unservedPrice: priceOf('170 USD/t', '0.4 × 420 USD/t, as fertiliser by sea.'),
    observedRouting: routed({ grodekovo: 1 }, 'EST', ['B29'], 'Suifenhe.'),
  },
  {
    id: 'cont-cn-ru-rail',
    category: CATEGORY,
    tags: ['boxes'],
    unit: 'kTEU/year',
    total: inBoxes(
      { 2013: 100, 2017: 300, 2019: 300, 2022: 250, 2023: 280, 2024: 320, 2025: 320, 2026: 320 },
      CHINESE_BOX_TONNES,
    ),
    grade: 'DER',
    source: ['B31', 'B38'],
    note: 'Tonnes / 10.7 t a box: 18 kt in January 2024 × 12 by Suifenhe + 32.8 kt in January–April 2025 × 3 by Hunchun; other years estimates.',
    lanes: [
      lane('harbin', 'boxes-to-russia', 'harbin', 'transsib-west', 0.7),
      lane('changchun', 'boxes-to-russia', 'changchun', 'transsib-west', 0.3),
    ],
    lot: BLOCK_62_FEU,
    unservedPrice: PRICE_BOX_TO_RUSSIA,
    observedRouting: routed(
      { grodekovo: 0.7, 'hunchun-rail': 0.3 },
      'DER',
      ['B31', 'B38'],
      'Suifenhe 0.7, Hunchun 0.3.',
    ),
  },
];

/** Category 2 by rail, other than coal. */
export const railDemands: readonly Demand[] = RAIL_FLOWS.flatMap(demandsOf);
