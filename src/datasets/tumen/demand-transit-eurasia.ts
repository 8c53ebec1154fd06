/**
 * Category 5: boxes between Asia and Europe or Central Asia by the Trans-Siberian, kTEU by year.
 * Tags: 5a the main reading, 5b imports of third countries into north-east China, 5c by Rajin.
 * Boxes whose final market is Russia belong to category 1.
 */
import { type FigureSeries, yearly } from '../../core/figure.js';
import type { Demand } from '../../scenario/corridor.js';
import { demandsOf, lane, type Flow } from './demand-flow.js';
import { BLOCK_62_FEU, lotOf, priceOf } from './demand-lots.js';
import { routed, rounded, yearsOf, type YearTable } from './demand-tools.js';

const CATEGORY = 'eurasian-transit';
const BLOCK = lotOf('142 TEU', 'Block train of 71 wagons with two boxes each.', ['X12']);

/** Shanghai to Rotterdam, USD for a box of 40 feet. */
export const DEEP_SEA_FEU: YearTable = {
  2013: 2100,
  2017: 1760,
  2019: 1500,
  2020: 2300,
  2021: 11000,
  2022: 7500,
  2023: 1550,
  2024: 3700,
  2025: 2080,
  2026: 2200,
};
/** Haulage and handling at both ends, USD/TEU. */
const ENDS = 800;
/** Value of a day, USD/TEU, × 38 days by sea against about 20 by rail. */
const DAYS_SAVED = 60 * 18;

const DEEP_SEA_PRICE: FigureSeries = yearly(
  'USD/TEU',
  Object.fromEntries(
    yearsOf(DEEP_SEA_FEU).map((year) => [
      year,
      rounded((DEEP_SEA_FEU[year] ?? 0) / 2 + ENDS + DAYS_SAVED, 0),
    ]),
  ),
  'EST',
  ['Q2', 'Q8', 'Q9'],
  'Door cost by deep sea + value of time × days saved: half the rate of a 40-foot box Shanghai–Rotterdam + 800 for both ends + 60 USD/TEU·day × (38 − 20) days. 2017, 2019, 2020, 2024, 2025 published, other years general knowledge.',
);

/** Transit of third countries counted by the ports in 2024, 40 kTEU of 8.5 t, of the 240 kTEU of 7.9 t of 5a. */
const CAPTURED_2024 = (40 * 8.5) / (240 * 7.9);
const BY_PORTS = routed(
  {
    vladivostok: rounded(0.7 * CAPTURED_2024, 6),
    vostochny: rounded(0.235 * CAPTURED_2024, 6),
    nakhodka: rounded(0.06 * CAPTURED_2024, 6),
  },
  'EST',
  ['H15', 'X5', 'X6'],
  'The ports counted about 40 kTEU of transit of 8.5 t in 2024, a sixth of the base; split like other boxes. The rest went by deep sea or by Chinese ports.',
);
const BY_SUIFENHE = routed(
  { 'suifenhe-transit': 1 },
  'DER',
  ['B34', 'I2'],
  'By Suifenhe. The published totals of the crossing are exports and imports of Russia and leave transit out, so this is not counted into them.',
);

/** Rows of the demand table. */
export const EURASIA_FLOWS: readonly Flow[] = [
  {
    id: 'cont-kr-eu',
    category: CATEGORY,
    tags: ['reconstructed', 'boxes', '5a'],
    unit: 'kTEU/year',
    total: {
      2013: 180,
      2017: 190,
      2019: 200,
      2021: 230,
      2022: 120,
      2023: 120,
      2024: 150,
      2026: 150,
    },
    grade: 'EST',
    source: ['A12', 'H15', 'X11'],
    note: 'Contestable base with Japan, an estimate from a claim of 200 k boxes a year by Busan and Khasan; Korea 0.8, Japan 0.2; west 0.6, east 0.4.',
    lanes: [
      lane('west', 'boxes-transit', 'busan', 'malaszewicze', 0.48),
      lane('east', 'boxes-transit', 'malaszewicze', 'busan', 0.32),
      lane('japan-west', 'boxes-transit', 'osaka', 'malaszewicze', 0.12),
      lane('japan-east', 'boxes-transit', 'malaszewicze', 'osaka', 0.08),
    ],
    lot: BLOCK,
    unservedPrice: DEEP_SEA_PRICE,
    observedRouting: BY_PORTS,
  },
  {
    id: 'cont-kr-ca',
    category: CATEGORY,
    tags: ['reconstructed', 'boxes', '5a'],
    unit: 'kTEU/year',
    total: { 2013: 60, 2017: 60, 2019: 70, 2021: 90, 2022: 80, 2023: 90, 2024: 90, 2026: 90 },
    grade: 'EST',
    source: ['H15', 'I3'],
    note: 'Busan to and from Kazakhstan and Uzbekistan; the rival way is by Lianyungang. West 0.85.',
    lanes: [
      lane('west', 'boxes-transit', 'busan', 'tashkent', 0.85),
      lane('east', 'boxes-transit', 'tashkent', 'busan', 0.15),
    ],
    lot: BLOCK,
    unservedPrice: priceOf(
      '3500 USD/TEU',
      'Door cost by Lianyungang: sea 250 + handling 250 + rail to Central Asia about 2 700 + a tenth.',
    ),
    observedRouting: BY_PORTS,
  },
  {
    id: 'cont-ne-eu',
    category: CATEGORY,
    tags: ['reconstructed', 'boxes', '5a'],
    unit: 'kTEU/year',
    total: {
      2013: 0,
      2017: 5,
      2019: 12,
      2021: 25,
      2022: 45,
      2023: 86,
      2024: 91,
      2025: 85,
      2026: 85,
    },
    grade: 'DER',
    source: ['I1', 'I2', 'B34'],
    note: 'China–Europe trains by Suifenhe: 217 trains in 2020; 68 k TEU to 16 October 2023 × 1.27; 77.2 k to 6 November 2024 × 1.18; other years estimates. Harbin, Changchun and east China; west 0.65.',
    lanes: [
      lane('harbin-west', 'boxes-transit', 'harbin', 'malaszewicze', 0.3),
      lane('changchun-west', 'boxes-transit', 'changchun', 'malaszewicze', 0.15),
      lane('shanghai-west', 'boxes-transit', 'shanghai', 'malaszewicze', 0.2),
      lane('harbin-east', 'boxes-transit', 'malaszewicze', 'harbin', 0.2),
      lane('changchun-east', 'boxes-transit', 'malaszewicze', 'changchun', 0.15),
    ],
    lot: BLOCK_62_FEU,
    unservedPrice: DEEP_SEA_PRICE,
    observedRouting: BY_SUIFENHE,
  },
  {
    id: 'cont-shanghai-mow-rajin',
    category: CATEGORY,
    tags: ['reconstructed', 'boxes', '5c'],
    unit: 'kTEU/year',
    total: { 2013: 0, 2015: 0.1, 2018: 0, 2026: 0 },
    grade: 'L',
    source: ['A2', 'A12'],
    note: 'First boxes from Shanghai by Rajin to Moscow in 2015, about 100 a year to 2017, nothing since; a plan of 100 kTEU is a value for scenarios.',
    lanes: [lane('', 'boxes-to-russia', 'shanghai', 'transsib-west')],
    lot: lotOf('60 TEU', 'One call of the trial line.', ['A2']),
    unservedPrice: priceOf('6000 USD/TEU', '560 USD/t × 10.7 t, as other boxes to Russia.', ['Q2']),
    observedRouting: routed({}, 'L', ['A2'], 'No flow in 2024.'),
  },
  {
    id: 'cont-third-ne',
    category: CATEGORY,
    tags: ['reconstructed', 'boxes', '5b'],
    unit: 'kTEU/year',
    total: { 2013: 0, 2019: 1, 2023: 1, 2026: 1 },
    grade: 'EST',
    source: ['H12', 'B36'],
    note: 'Overseas goods for north-east China by Primorye: 9.8 kt to China on the Suifenhe corridor in one part-year is the only trace.',
    lanes: [lane('', 'boxes-import-ne', 'vung-tau', 'harbin')],
    lot: lotOf('50 TEU', 'Block of 25 wagons.'),
    unservedPrice: priceOf('7680 USD/TEU', '0.16 × 6 000 USD/t × 8 t.', ['Q2']),
    observedRouting: routed({}, 'EST', ['H12'], 'Too small to be seen in the totals.'),
  },
];

export const eurasiaTransitDemands: readonly Demand[] = EURASIA_FLOWS.flatMap(demandsOf);
