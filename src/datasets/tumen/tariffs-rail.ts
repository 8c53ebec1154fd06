/**
 * What rail costs. Russian coal: 12 % of the price of the haul Kuzbass–Vostochny is charged where the
 * train is loaded, the rest by the kilometre; other bulk pays its class over coal. China: a base where
 * the train is loaded and a rate by the kilometre. Boxes: by TEU and kilometre, with a charge at the border.
 */
import { type FigureSeries, figure, yearly } from '../../core/figure.js';
import type { Tariff } from '../../scenario/corridor.js';
import { because, estimate, known } from './estimates.js';

const BULK = ['coal', 'ore', 'grain', 'timber', 'metal', 'general', 'fertiliser', 'oil'];

const tariff: FigureSeries = yearly(
  'RUB/t',
  {
    2013: 900,
    2014: 900,
    2015: 990,
    2016: 1079,
    2017: 1144,
    2018: 1206,
    2019: 1248,
    2020: 1292,
    2021: 1340,
    2022: 1847,
    2023: 2361,
    2024: 2615,
    2025: 2976,
    2026: 3274,
  },
  'EST',
  ['V9', 'V10', 'V11', 'H28'],
  'Kuzbass to a Far Eastern port without the wagon: 2025 from a delivered price of 3 420 RUB/t less the wagon; back in time by the published steps (+13.8 % Dec 2024, +10.75 % Dec 2023, +10.09 % Jan 2023, +18.6 % in 2022) and × 1.35 in June 2022 for the lost discounts; forward +10 % of December 2025',
);
const wagon: FigureSeries = yearly(
  'RUB/t',
  {
    2013: 345,
    2014: 246,
    2015: 222,
    2016: 345,
    2017: 710,
    2018: 862,
    2019: 1014,
    2020: 431,
    2021: 522,
    2022: 912,
    2023: 1267,
    2024: 1322,
    2025: 652,
    2026: 390,
  },
  'EST',
  ['V12', 'V9'],
  'wagon rent × round trip of 36 days ÷ 69 t; rents of 700–930 RUB a day published for 2020–21 and 2025, others general knowledge',
);
const haul = estimate(
  '6125 km',
  'Kuzbass–Vostochny in this network, to which the price of the haul belongs: 5 870 + 255 km',
);
const RU_NOTE =
  'share of the haul price = 0.12 + 0.88 × km / haul, an estimate from the degression of the tariff; class of the cargo over coal';

const boxRate: FigureSeries = yearly(
  'USD/TEU/km',
  {
    2013: 0.194,
    2017: 0.156,
    2019: 0.151,
    2020: 0.167,
    2021: 0.183,
    2022: 0.269,
    2023: 0.16,
    2024: 0.21,
    2025: 0.188,
    2026: 0.188,
  },
  'EST',
  ['Q2', 'Q6'],
  'door rate Shanghai–Moscow for a 40-foot box less two sea legs, ÷ 2 TEU ÷ 9 288 km; 2021 and 2022 interpolated, since the sea rate took all of the door rate',
);
const RU_BOX = 'no quotation for rail alone is published; derived from door rates';

const russianRail: readonly Tariff[] = [
  {
    id: 'rail-ru-bulk',
    name: 'Russian rail, bulk by the kilometre',
    per: 't',
    handling: BULK,
    expression: '(tariff + wagon) * tariffClass * 0.88 * km / haul',
    parameters: { tariff, wagon, haul },
    evidence: because('EST', ['V9', 'V10', 'V12', 'H28'], RU_NOTE),
  },
  {
    id: 'rail-ru-border-bulk',
    name: 'Russian rail, bulk over the land border',
    per: 't',
    handling: BULK,
    expression: '(tariff + wagon) * tariffClass * (0.88 * km / haul + 0.03)',
    parameters: { tariff, wagon, haul },
    evidence: because(
      'EST',
      ['V13'],
      'land-border scale: 3 % of the haul price more than to a port',
    ),
  },
  {
    id: 'rail-ru-border-bulk-china',
    name: 'Russian rail, Chinese bulk over the land border',
    per: 't',
    handling: BULK,
    origins: [
      'hunchun',
      'suifenhe',
      'yanji',
      'tumen-city',
      'jilin-city',
      'changchun',
      'mudanjiang',
      'harbin',
    ],
    expression: '(tariff + wagon) * tariffClass * (0.88 * km / haul + 0.15)',
    parameters: { tariff, wagon, haul },
    evidence: because(
      'EST',
      ['V13'],
      'Russian cargo paid its start where it was loaded; Chinese cargo pays it at the border',
    ),
  },
  {
    id: 'rail-ru-start-ore',
    name: 'Russian rail, loading of ore',
    per: 't',
    handling: ['ore'],
    expression: '(tariff + wagon) * tariffClass * 0.25',
    parameters: { tariff, wagon },
    evidence: because(
      'EST',
      ['O3'],
      'twice the share of coal: gives 13 and 16 USD/t from the Kimkan mine to Suifenhe in 2019 and 2024',
    ),
  },
  {
    id: 'rail-ru-start-bulk',
    name: 'Russian rail, loading of bulk',
    per: 't',
    handling: BULK,
    expression: '(tariff + wagon) * tariffClass * 0.12',
    parameters: { tariff, wagon },
    evidence: because('EST', ['V9', 'V10', 'V12', 'H28'], RU_NOTE),
  },
  {
    id: 'rail-ru-reefer',
    name: 'Russian rail, refrigerated boxes',
    per: 't',
    handling: ['reefer', 'live'],
    expression: 'fixed * km / (km + 400) + rate * km',
    parameters: {
      fixed: estimate(
        '6 USD/t',
        'genset and priority, spread over the first hundreds of kilometres',
      ),
      rate: estimate(
        '0.03 USD/t/km',
        'two and a half times a dry box of 12 t per TEU, since the box goes back empty',
      ),
    },
    evidence: because('EST', [], 'no quotation found'),
  },
  {
    id: 'rail-ru-vehicle',
    name: 'Russian rail, cars',
    per: 't',
    handling: ['vehicle'],
    expression: 'rate * km',
    parameters: {
      rate: known('0.086 USD/t/km', 'about 1 200 USD a car of 1.5 t from Vladivostok to Moscow'),
    },
    evidence: because('GK', [], 'price of a place on a car wagon'),
  },
  {
    id: 'rail-ru-box',
    name: 'Russian rail, boxes by the kilometre',
    per: 'TEU',
    handling: ['container'],
    expression: 'rate * km',
    parameters: { rate: boxRate },
    evidence: because('EST', ['Q2', 'Q6'], RU_BOX),
  },
  {
    id: 'rail-ru-box-export',
    name: 'Russian rail, export boxes by the kilometre',
    per: 'TEU',
    handling: ['container'],
    commodities: ['boxes-from-russia'],
    expression: 'rate * km * backhaul',
    parameters: {
      rate: boxRate,
      backhaul: estimate('0.7', 'eastbound flats fill little more than half of their places'),
    },
    evidence: because('EST', ['X12'], 'back-haul rate'),
  },
  {
    id: 'rail-ru-border-box-hunchun',
    name: 'Russian rail, boxes over the border at Hunchun',
    per: 'TEU',
    handling: ['container'],
    expression: 'border + rate * km',
    parameters: {
      rate: boxRate,
      border: yearly(
        'USD/TEU',
        { 2013: 235, 2019: 235, 2023: 215, 2026: 235 },
        'EST',
        ['B36'],
        'so that Hunchun–Zarubino (80.5 km) costs some 250 USD/TEU, a price on record as high; a rouble price, so lower in dollars in 2023',
      ),
    },
    evidence: because('EST', ['B36'], 'short hauls pay station and shunting charges'),
  },
  {
    id: 'rail-ru-border-box-grodekovo',
    name: 'Russian rail, boxes over the border at Grodekovo',
    per: 'TEU',
    handling: ['container'],
    expression: 'border + rate * km',
    parameters: {
      rate: boxRate,
      border: yearly(
        'USD/TEU',
        { 2013: 355, 2019: 355, 2023: 325, 2026: 355 },
        'EST',
        ['B36', 'H14'],
        'so that Suifenhe–Vladivostok (234 km) costs some 400 USD/TEU',
      ),
    },
    evidence: because('EST', ['B36', 'H14'], 'short hauls pay station and shunting charges'),
  },
  {
    id: 'yard-ru-box',
    name: 'Russian container yard',
    per: 'TEU',
    handling: ['container'],
    expression: 'lift',
    parameters: { lift: estimate('60 USD/TEU', 'two lifts and one day of storage') },
    evidence: because('EST', [], 'no price list found'),
  },
  {
    id: 'yard-ru-other',
    name: 'Russian goods yard, other cargo',
    per: 't',
    expression: 'lift',
    parameters: { lift: estimate('5 USD/t', 'forklift and ramp work') },
    evidence: because('EST', [], 'no price list found'),
  },
];

const CN_SOURCE =
  'Chinese price table of 2015–18, general knowledge; surcharges for electrified lines and the construction fund folded in';

/** Base at loading, rate by the kilometre, and what is taken off in practice. */
const chinese = (
  id: string,
  name: string,
  handling: readonly string[],
  base: number,
  rate: number,
  factor: string,
  factorNote: string,
): readonly Tariff[] => [
  {
    id: `rail-cn-start-${id}`,
    name: `Chinese rail, loading of ${name}`,
    per: 't',
    handling,
    expression: 'base * factor',
    parameters: {
      base: known(`${String(base)} CNY/t`, CN_SOURCE),
      factor: known(factor, factorNote),
    },
    evidence: because('GK', [], CN_SOURCE),
  },
  {
    id: `rail-cn-${id}`,
    name: `Chinese rail, ${name} by the kilometre`,
    per: 't',
    handling,
    expression: 'rate * km * factor',
    parameters: {
      rate: known(`${String(rate)} CNY/t/km`, CN_SOURCE),
      factor: known(factor, factorNote),
    },
    evidence: because('GK', [], CN_SOURCE),
  },
];

const FULL = 'price table without rebate';

const chineseRail: readonly Tariff[] = [
  ...chinese(
    'grain',
    'grain',
    ['grain'],
    9.5,
    0.086,
    '0.75',
    'grain gets 20–40 % off to the Liaoning ports; middle',
  ),
  ...chinese('fertiliser', 'fertiliser', ['fertiliser'], 9.5, 0.086, '1', FULL),
  ...chinese('ore', 'ore', ['ore'], 12.8, 0.091, '1', FULL),
  ...chinese('coal', 'coal', ['coal'], 16.3, 0.098, '1', FULL),
  ...chinese('timber', 'timber and metal', ['timber', 'metal'], 18.6, 0.103, '1', FULL),
  ...chinese('general', 'other goods', ['general', 'oil', 'vehicle'], 26, 0.138, '1', FULL),
  ...chinese(
    'reefer',
    'refrigerated goods',
    ['reefer', 'live'],
    26,
    0.25,
    '1',
    'class 6 with the genset and the empty way back',
  ),
  {
    id: 'rail-cn-start-box',
    name: 'Chinese rail, loading of a box',
    per: 'TEU',
    handling: ['container'],
    expression: 'base',
    parameters: { base: known('440 CNY/TEU', CN_SOURCE) },
    evidence: because('GK', [], CN_SOURCE),
  },
  {
    id: 'rail-cn-box',
    name: 'Chinese rail, boxes by the kilometre',
    per: 'TEU',
    handling: ['container'],
    expression: 'rate * km',
    parameters: { rate: known('3.185 CNY/TEU/km', CN_SOURCE) },
    evidence: because('GK', [], CN_SOURCE),
  },
];

const otherRail: readonly Tariff[] = [
  {
    id: 'rail-rajin-bulk',
    name: 'Line Khasan–Rajin, bulk',
    per: 't',
    handling: BULK,
    expression: 'toll',
    parameters: {
      toll: figure('4 USD/t', 'EST', ['A23'], {
        note: 'with handling at the pier what a Russian port costs, 12 USD/t in 2024',
      }),
    },
    evidence: because('EST', ['A23'], 'no price of the joint company is published'),
  },
  {
    id: 'rail-rajin-box',
    name: 'Line Khasan–Rajin, boxes',
    per: 'TEU',
    handling: ['container'],
    expression: 'toll',
    parameters: {
      toll: estimate('240 USD/TEU', '4 USD/t × 15 t for the line and the border charge of Hunchun'),
    },
    evidence: because('EST', [], 'no price found'),
  },
  {
    id: 'rail-rajin-other',
    name: 'Line Khasan–Rajin, other cargo',
    per: 't',
    expression: 'toll',
    parameters: { toll: estimate('6 USD/t', 'one and a half times coal') },
    evidence: because('EST', [], 'no price found'),
  },
  {
    id: 'rail-kp-box',
    name: 'DPRK rail, boxes',
    per: 'TEU',
    handling: ['container'],
    expression: 'rate * km',
    parameters: { rate: estimate('0.9 USD/TEU/km', 'as bulk at 10 t a box') },
    evidence: because('EST', [], 'no price found'),
  },
  {
    id: 'rail-kp',
    name: 'DPRK rail',
    per: 't',
    expression: 'rate * km',
    parameters: {
      rate: estimate(
        '0.09 USD/t/km',
        'short hauls on a weak line with paid escorts; trade takes the road where there is one',
      ),
    },
    evidence: because('EST', [], 'no price found'),
  },
  {
    id: 'pipeline-espo',
    name: 'Oil pipeline to Kozmino',
    per: 't',
    handling: ['oil'],
    expression: 'tariff',
    parameters: {
      tariff: known('2400 RUB/t', 'network tariff of the pipeline, order of magnitude'),
    },
    evidence: because('GK', [], 'not confirmed'),
  },
  {
    id: 'service-moscow',
    name: 'Block train Vladivostok–Moscow',
    per: 'TEU',
    handling: ['container'],
    expression: 'rate * km',
    parameters: { rate: boxRate },
    evidence: because('EST', ['Q2', 'Q6'], RU_BOX),
  },
  {
    id: 'service-europe',
    name: 'Block train Suifenhe–Europe',
    per: 'TEU',
    handling: ['container'],
    commodities: ['boxes-transit'],
    expression: 'rate * km + changes',
    parameters: {
      changes: estimate('120 USD/TEU', 'two changes of gauge'),
      rate: figure('0.135 USD/TEU/km', 'EST', ['Q2'], {
        note: 'some 2 400 USD/TEU over 10 400 km less a Chinese subsidy of about 1 000',
      }),
    },
    evidence: because('EST', ['Q2'], 'subsidised transit'),
  },
];

export const railTariffs: readonly Tariff[] = [...russianRail, ...chineseRail, ...otherRail];

/** Lists for the links: the first that applies to the cargo is charged. */
export const RUSSIAN_RAIL = [
  'rail-ru-bulk',
  'rail-ru-box-export',
  'rail-ru-box',
  'rail-ru-reefer',
  'rail-ru-vehicle',
];
export const HUNCHUN_BORDER_RAIL = [
  'rail-ru-border-bulk-china',
  'rail-ru-border-bulk',
  'rail-ru-border-box-hunchun',
  'rail-ru-reefer',
  'rail-ru-vehicle',
];
export const GRODEKOVO_BORDER_RAIL = [
  'rail-ru-border-bulk-china',
  'rail-ru-border-bulk',
  'rail-ru-border-box-grodekovo',
  'rail-ru-reefer',
  'rail-ru-vehicle',
];
export const RUSSIAN_YARD = [
  'rail-ru-start-ore',
  'rail-ru-start-bulk',
  'yard-ru-box',
  'yard-ru-other',
];
const CHINESE_CLASSES = [
  'grain',
  'fertiliser',
  'ore',
  'coal',
  'timber',
  'general',
  'reefer',
  'box',
];
export const CHINESE_RAIL = CHINESE_CLASSES.map((each) => `rail-cn-${each}`);
export const CHINESE_YARD = CHINESE_CLASSES.map((each) => `rail-cn-start-${each}`);
export const DPRK_RAIL = ['rail-kp-box', 'rail-kp'];
export const RAJIN_RAIL = ['rail-rajin-bulk', 'rail-rajin-box', 'rail-rajin-other'];
