/**
 * What goods are worth, USD/t by year, and what their owners pay for time: capital cost per year and
 * loss of value per day. Value of time = value × (capital cost / 365 + decay).
 */
import { type FigureSeries, type SingleFigure, figure, yearly } from '../../core/figure.js';
import { from2013, product, type YearTable } from './demand-tools.js';

const USD_PER_T = 'USD/t';

/** FOB quotation of thermal coal in the Far East; 2026 is the baseline estimate. */
export const THERMAL_COAL = from2013(
  80,
  67,
  56,
  63,
  84,
  102,
  74,
  58,
  117,
  152.2,
  105,
  84.4,
  72,
  78,
);
/** FOB quotation of the coking and injection mix in the Far East. */
export const COKING_COAL = from2013(
  95,
  74,
  56,
  92,
  120,
  132,
  113,
  79,
  145,
  233,
  189,
  154,
  120,
  125,
);
/** Iron ore, 62 %, delivered in China. */
export const IRON_ORE_62 = from2013(135, 97, 56, 58, 72, 70, 94, 109, 162, 121, 121, 109, 100);
const COPPER = from2013(
  7330,
  6860,
  5510,
  4870,
  6170,
  6530,
  6010,
  6170,
  9320,
  8820,
  8490,
  9140,
  9800,
);
const SOY = from2013(538, 492, 390, 406, 393, 394, 369, 407, 583, 675, 598, 462, 410);
const RICE = from2013(506, 423, 386, 396, 399, 421, 418, 497, 458, 437, 554, 588, 400);
const UREA = from2013(340, 316, 273, 194, 214, 249, 245, 229, 483, 700, 358, 338, 420);
const GASOIL = from2013(915, 835, 490, 395, 490, 635, 580, 370, 575, 1000, 790, 715, 660);
const BRENT_BARREL = from2013(109, 99, 52, 44, 54, 71, 64, 42, 71, 101, 82, 81, 69);
const STEEL = from2013(560, 530, 400, 380, 510, 580, 490, 460, 850, 720, 590, 520, 470);
const LOGS = from2013(140, 140, 115, 115, 125, 130, 125, 120, 150, 140, 125, 125, 120);
const SAWN = from2013(300, 290, 230, 230, 250, 260, 240, 240, 420, 330, 260, 250, 240);
const FROZEN_FISH = from2013(
  1500,
  1500,
  1300,
  1400,
  1550,
  1700,
  1800,
  1600,
  1700,
  2200,
  2090,
  2000,
  2050,
);
const DPRK_COAL = from2013(84, 73, 47, 53, 85.65);
const LIVE_CRAB: YearTable = {
  2015: 20000,
  2016: 22000,
  2017: 25000,
  2018: 27700,
  2019: 30000,
  2020: 28000,
  2021: 45900,
  2022: 38000,
  2023: 32000,
  2024: 33000,
  2025: 35000,
};

const flat = (value: number, spread: string, note: string): SingleFigure =>
  figure(`${value} USD/t`, 'EST', [], {
    note: `${note}${spread === '' ? '' : ` Range ${spread}.`}`,
  });

/** USD/t by commodity id. */
export const VALUES: Readonly<Record<string, FigureSeries | SingleFigure>> = {
  'thermal-coal': yearly(
    USD_PER_T,
    THERMAL_COAL,
    'DER',
    ['V1', 'V2', 'V3', 'V4', 'V5'],
    'FOB Far East. 2022 and 2024 are published (grade H); to 2020 it is 0.95 × the Newcastle yearly mean, 2021 0.85 ×; 2023 is an estimate from a north-east Asian delivered price of 111; 2025 between 70 in August and 80.4 in November; 2026 estimate 78.',
  ),
  'coking-coal': yearly(
    USD_PER_T,
    COKING_COAL,
    'DER',
    ['V6', 'V7'],
    'FOB Far East mix of coking and injection coal = 0.64 × the premium hard coking price (general knowledge series); ratio from 139 FOB against 217 delivered in China, January 2026. 2026 estimate 125.',
  ),
  'iron-ore': yearly(
    USD_PER_T,
    product(IRON_ORE_62, [1.13], 1),
    'DER',
    ['O2'],
    'Concentrate of 65 % = 1.13 × the 62 % benchmark delivered in China (general knowledge series). The mine realised 71.4 (H1 2019) and 76.8 (H1 2020) per wet tonne.',
  ),
  'copper-concentrate': yearly(
    USD_PER_T,
    product(COPPER, [0.22], 0),
    'GK',
    [],
    '0.22 × the yearly copper price: about 23.5 % copper less treatment charge; the copper price is a world series from general knowledge.',
  ),
  'copper-plate': yearly(
    USD_PER_T,
    COPPER,
    'GK',
    [],
    'Yearly world copper price, general knowledge.',
  ),
  'crude-oil': yearly(
    USD_PER_T,
    product(BRENT_BARREL, [7.3], 0),
    'GK',
    [],
    '7.3 barrels a tonne × the yearly Brent mean, general knowledge; ESPO blend trades within a few dollars of it.',
  ),
  'oil-products': yearly(
    USD_PER_T,
    GASOIL,
    'GK',
    [],
    'Yearly gasoil price, general knowledge; fuel oil is worth about 0.6 of it.',
  ),
  gas: yearly(
    USD_PER_T,
    product(GASOIL, [0.75], 0),
    'GK',
    [],
    'Liquefied petroleum gas at 0.75 × gasoil, general knowledge.',
  ),
  steel: yearly(
    USD_PER_T,
    STEEL,
    'GK',
    [],
    'Slabs and hot-rolled coil, FOB, yearly level from general knowledge; scrap is about 0.6 of it.',
  ),
  logs: yearly(USD_PER_T, LOGS, 'EST', [], 'Price per cubic metre at 0.8 t/m³.'),
  'sawn-timber': yearly(USD_PER_T, SAWN, 'EST', [], 'Price per cubic metre at 0.8 t/m³.'),
  maize: figure('345 USD/t', 'GK', [], {
    note: 'Price inside China, CNY 2 100–2 800 per tonne; the world price is 155–320 in these years.',
    spread: { low: '300 USD/t', high: '390 USD/t' },
  }),
  rice: yearly(USD_PER_T, RICE, 'GK', [], 'Yearly world price, general knowledge.'),
  soy: yearly(USD_PER_T, SOY, 'GK', [], 'Yearly world price, general knowledge.'),
  grain: yearly(
    USD_PER_T,
    { 2013: 230, 2023: 253, 2024: 227, 2025: 230 },
    'M',
    ['V8', 'W6'],
    'Declared value of maize leaving Primorye, 253 (2023) and 227 (2024), stands for Russian maize, wheat, barley, oats and rape; other years 230 EST.',
  ),
  flour: flat(350, '300–420', 'Wheat flour at 1.3–1.5 × the wheat price.'),
  fertiliser: yearly(
    USD_PER_T,
    UREA,
    'GK',
    [],
    'Yearly urea price, general knowledge; stands for methanol and other bulk chemicals too.',
  ),
  'frozen-fish': yearly(
    USD_PER_T,
    FROZEN_FISH,
    'EST',
    ['Y4'],
    '2023 published: USD 2.3 bn for 1.1 Mt; other years by the price of pollock and herring.',
  ),
  'live-crab': yearly(
    USD_PER_T,
    LIVE_CRAB,
    'EST',
    ['Y7', 'Y8'],
    '2018: CNY 549 M for 3 kt; 2021: CNY 1.26 bn for 4.26 kt; other years between and after them.',
  ),
  'chilled-fish': flat(
    6000,
    '4 000–9 000',
    'Chilled fish, sea urchin and shellfish for restaurants, about three times frozen fish.',
  ),
  'kp-seafood': flat(
    2500,
    '1 500–4 000',
    'Squid and crab at the border; all DPRK seafood earned USD 91 M in the first half of 2017.',
  ),
  garments: flat(12000, '8 000–20 000', 'Knitted and woven garments.'),
  textiles: flat(
    10000,
    '6 000–15 000',
    'Garments sewn for Chinese orders, somewhat below shop goods.',
  ),
  machinery: flat(6000, '4 000–12 000', 'Machinery and parts; 124 000 USD on a truck of 20.7 t.'),
  'consumer-goods': flat(3500, '2 000–8 000', 'Household goods, as in boxes to Russia.'),
  produce: flat(800, '500–1 500', 'Vegetables and fruit at the border.'),
  'used-cars': flat(8000, '6 000–12 000', 'USD 12 000 a car of 1.5 t.'),
  'building-materials': flat(200, '80–500', 'Cement, tiles, glass, stone.'),
  'kp-coal': yearly(
    USD_PER_T,
    DPRK_COAL,
    'DER',
    ['N1', 'N14', 'SN26'],
    'Border value: 2013–14 published; 2015 USD 925 M / 19.6 Mt; 2016 USD 1 190 M / 22.5 Mt; 2017 USD 413.6 M / 4.83 Mt. The two limits of resolution 2321 imply 53.45.',
  ),
  'kp-iron-ore': yearly(
    USD_PER_T,
    product(IRON_ORE_62, [0.7], 0),
    'EST',
    [],
    '0.7 × the 62 % benchmark: Musan concentrate sold at the border to one buyer.',
  ),
  'boxes-to-russia': flat(
    3500,
    '2 000–6 000',
    'Chinese and Korean goods to Russia; 37 000 USD a box.',
  ),
  'boxes-from-russia': flat(650, '400–1 000', 'Pulp, timber, food; 11 000 USD a box.'),
  'boxes-cabotage': flat(
    1500,
    '800–3 000',
    'Food, building goods and household goods for the islands.',
  ),
  'boxes-cn-domestic': figure('4050 USD/t', 'DER', ['B16', 'B36'], {
    note: 'CNY 280 M / 10.2 kt / 6.78: first year of the line Zarubino–Ningbo; half of it was copper plate.',
  }),
  'boxes-hlj-domestic': figure('957 USD/t', 'DER', ['U4'], {
    note: 'CNY 110 M / 17 kt / 6.76: grain and timber by Suifenhe, January–February 2017.',
  }),
  'boxes-jilin': flat(
    6000,
    '4 000–12 000',
    'Garments, car parts, food of Jilin; 57 000 USD a box.',
  ),
  'boxes-heilongjiang': figure('957 USD/t', 'DER', ['U4'], {
    note: 'CNY 110 M / 17 kt / 6.76, as observed at Suifenhe in January–February 2017: beans, food, wood products.',
  }),
  'boxes-transit': flat(6500, '4 000–15 000', 'Goods between Asia and Europe; 51 000 USD a box.'),
  'boxes-import-ne': flat(
    6000,
    '4 000–12 000',
    'Machinery, parts and cosmetics for north-east China.',
  ),
};

/** Capital cost of goods a Russian firm owns: dear since 2022. */
export const RUSSIAN_CAPITAL = yearly(
  '1/year',
  { 2013: 0.1, 2022: 0.15, 2024: 0.18 },
  'GK',
  [],
  'Policy rate plus a margin: 10 % to 2021, 15 % in 2022–23, 18 % from 2024 with the policy rate at 16–21 %.',
);
/** Capital cost of Chinese, Korean, Japanese and European owners. */
export const ASIAN_CAPITAL = figure('0.06 1/year', 'GK', [], {
  note: 'Usual bank rate of Chinese, Korean, Japanese and European shippers.',
});
/** Capital cost of traders in consumer goods. */
export const TRADER_CAPITAL = figure('0.08 1/year', 'GK', [], {
  note: 'Chinese traders in consumer goods: bank rate plus stock risk.',
});
/** Capital cost in the DPRK. */
export const DPRK_CAPITAL = figure('0.2 1/year', 'EST', [], {
  note: 'No bank credit from abroad since 2016: cash is dear.',
});

/** Loss of value per day. */
export const decay = (perDay: number, reason: string): SingleFigure =>
  figure(`${perDay} 1/day`, 'EST', [], { note: reason });
