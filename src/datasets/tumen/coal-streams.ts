/**
 * Coal that wants to travel, as two tables: streams by origin and owner (Mt by year), and the markets
 * that buy the seaborne part (percent by year). A demand is one stream to one market; see
 * `demand-coal.ts`. Ports are an outcome, except for coal that belongs to the owner of a terminal.
 */
import type { Grade } from '../../core/figure.js';
import type { CommodityId, PlaceId, TerminalId } from '../../scenario/corridor.js';
import { from2013, product, type YearTable } from './demand-tools.js';

/** A place of origin and its share of the stream. */
export interface OriginShare {
  /** Part of the demand id; empty when the stream has one origin. */
  readonly suffix: string;
  readonly origin: PlaceId;
  readonly share: number;
}

/** Coal of one owner group, or the free coal of one basin. */
export interface CoalStream {
  readonly id: string;
  readonly owner: string;
  readonly commodity: CommodityId;
  readonly origins: readonly OriginShare[];
  readonly captive?: readonly TerminalId[];
  /** Mt by year. */
  readonly total: YearTable;
  /** Share bought by China, in place of the common table. */
  readonly chinaShare?: YearTable;
  readonly grade: Grade;
  readonly source: readonly string[];
  readonly note: string;
}

const one = (origin: PlaceId): readonly OriginShare[] => [{ suffix: '', origin, share: 1 }];

/** Streams by sea. Free coal is what is left of the gate totals after the captive streams. */
export const COAL_STREAMS: readonly CoalStream[] = [
  {
    id: 'coal-kru',
    owner: 'Kuzbassrazrezugol',
    commodity: 'thermal-coal',
    origins: one('kuzbass'),
    captive: ['vostochny-jsc-coal'],
    total: from2013(10.5, 12.6, 13.7, 14.1, 13.9, 14.5, 15.3, 16.2, 15, 15, 15.6, 15, 16.8, 17.4),
    grade: 'EST',
    source: ['F14', 'F15', 'F16', 'F17', 'K3', 'K4', 'K5'],
    note: 'Coal of the group that owns Vostochny Port: 0.60 × what that terminal loaded; no share is published, 0.60 is general knowledge from ownership.',
  },
  {
    id: 'coal-mechel',
    owner: 'Mechel',
    commodity: 'coking-coal',
    origins: [
      { suffix: 'kuz', origin: 'kuzbass', share: 0.6 },
      { suffix: 'yak', origin: 'south-yakutia', share: 0.4 },
    ],
    captive: ['posyet-coal'],
    total: from2013(5.2, 5, 5.6, 5.5, 5.4, 4.7, 4.2, 4.7, 5.1, 5.3, 5.1, 4.7, 4.7, 4.7),
    chinaShare: { 2013: 78, 2014: 75 },
    grade: 'EST',
    source: ['F1', 'F2', 'F3', 'F5', 'K11', 'K22'],
    note: 'All of Posyet to 2015, then 0.85 × Posyet (third parties since December 2015, aim 20 %). Southern Kuzbass 0.6 and Neryungri 0.4 by mine output. China took 6.5 of 8.3 Mt sold in Asia in 2013 (78 %), 75 % later.',
  },
  {
    id: 'coal-evraz',
    owner: 'Evraz',
    commodity: 'coking-coal',
    origins: one('kuzbass'),
    captive: ['nakhodka-evraz'],
    total: from2013(3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4),
    grade: 'EST',
    source: ['K35'],
    note: 'The terminal loaded 3.6 Mt of coal in 2013 and 0.72 Mt in January–February 2014; the share of its owner, 3–4 Mt, is general knowledge.',
  },
  {
    id: 'coal-suek',
    owner: 'SUEK',
    commodity: 'thermal-coal',
    origins: one('south-siberia'),
    captive: ['vostochny-maly-coal'],
    total: from2013(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3),
    grade: 'GK',
    source: ['K6'],
    note: 'Khakassia and Buryatia by Maly Port at Vostochny, about 3 Mt a year by general knowledge; the larger flow of this owner goes to its terminal at Vanino.',
  },
  {
    id: 'coal-sds',
    owner: 'SDS-Ugol',
    commodity: 'thermal-coal',
    origins: one('kuzbass'),
    captive: ['sukhodol-coal'],
    total: from2013(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1.5, 4.5, 7, 8),
    grade: 'EST',
    source: ['K8', 'K9'],
    note: 'Sukhodol opened in autumn 2023: 0.3 Mt a month in spring 2024, allowed 1 Mt a month from September 2024, design 12 then 20 Mt a year; yearly path between these.',
  },
  {
    id: 'coal-free-kuz',
    owner: 'other mines of Kuzbass',
    commodity: 'thermal-coal',
    origins: one('kuzbass'),
    total: from2013(8.7, 11.5, 15.3, 17.3, 20, 19.6, 19.8, 21.1, 20.7, 19, 19.7, 19.4, 20.5, 20.1),
    grade: 'EST',
    source: ['K1', 'K3', 'K10', 'K17', 'K18'],
    note: '0.60 × (coal of all gates − captive streams). The share 0.60 / 0.30 / 0.10 of the three basins is chosen so that the origins of 2024 agree: Kuzbass 53.2 Mt here against 53.6 reported.',
  },
  {
    id: 'coal-free-ssib',
    owner: 'mines of Khakassia, Buryatia, Irkutsk, Zabaikalye, Novosibirsk',
    commodity: 'thermal-coal',
    origins: one('south-siberia'),
    total: from2013(4.4, 5.7, 7.6, 8.7, 10, 9.8, 9.9, 10.6, 10.4, 9.5, 9.8, 9.7, 10.2, 10.1),
    grade: 'EST',
    source: ['K1', 'K3', 'K10', 'K17'],
    note: '0.30 × (coal of all gates − captive streams).',
  },
  {
    id: 'coal-free-yak',
    owner: 'mines of South Yakutia (Elga, Kolmar)',
    commodity: 'coking-coal',
    origins: one('south-yakutia'),
    total: from2013(1.5, 1.9, 2.5, 2.9, 3.3, 3.3, 3.3, 3.5, 3.5, 3.2, 3.3, 3.2, 3.4, 3.4),
    grade: 'EST',
    source: ['K1', 'K3', 'K10', 'K17'],
    note: '0.10 × (coal of all gates − captive streams); most of this basin is coking coal by general knowledge.',
  },
];

/** A buyer of seaborne coal and its share by year, %. */
export interface CoalMarket {
  readonly suffix: string;
  readonly destination: PlaceId;
  readonly share: YearTable;
  /** Sea freight against the run from Vostochny to north China. */
  readonly freight: number;
  readonly china: boolean;
}

const CHINA = from2013(30, 25, 20, 23.5, 27, 25.5, 24, 25, 33, 48, 62, 60, 58, 58);

/** Markets by sea; the columns of one year add up to 100 %. */
export const COAL_MARKETS: readonly CoalMarket[] = [
  {
    suffix: 'cn-east',
    destination: 'shanghai',
    share: product(CHINA, [0.45], 4),
    freight: 1,
    china: true,
  },
  {
    suffix: 'cn-south',
    destination: 'guangzhou',
    share: product(CHINA, [0.3], 4),
    freight: 1.35,
    china: true,
  },
  {
    suffix: 'cn-north',
    destination: 'tianjin',
    share: product(CHINA, [0.25], 4),
    freight: 1.15,
    china: true,
  },
  {
    suffix: 'kr',
    destination: 'pohang',
    share: from2013(32, 34, 36, 33.5, 31, 29, 27, 23, 24, 27, 18, 17, 16, 16),
    freight: 0.75,
    china: false,
  },
  {
    suffix: 'jp',
    destination: 'osaka',
    share: from2013(28, 29, 30, 28.5, 27, 27.5, 28, 27, 23, 9, 2, 1, 1, 1),
    freight: 0.8,
    china: false,
  },
  {
    suffix: 'tw',
    destination: 'kaohsiung',
    share: from2013(7, 8, 9, 9, 9, 10, 11, 12, 10, 7, 6, 6, 6, 6),
    freight: 1.2,
    china: false,
  },
  {
    suffix: 'in',
    destination: 'paradip',
    share: from2013(1, 1, 1, 1.5, 2, 2.5, 3, 6, 3, 5, 7, 9, 11, 11),
    freight: 2.3,
    china: false,
  },
  {
    suffix: 'sea',
    destination: 'vung-tau',
    share: from2013(2, 3, 4, 4, 4, 5.5, 7, 7, 7, 4, 5, 7, 8, 8),
    freight: 1.6,
    china: false,
  },
];

/** Why the shares are as they are. */
export const MARKET_EVIDENCE = {
  source: ['K20', 'K21', 'K22', 'K23', 'K24', 'K25', 'K26', 'K6'],
  note: 'Market shares are estimates, weak before 2019: 2020 from the buyers of one terminal, 2018 from all Russian coal sold to Japan, Korea and Taiwan, 2024 from Korean customs (above the Russian count) and the energy ministry. China splits 0.45 east, 0.30 south, 0.25 north by where coastal plants stand.',
};

/** China's share of all seaborne coal, %. */
export const CHINA_SHARE = CHINA;

/** Coal by land and outside the corridor. */
export interface CoalLane {
  readonly id: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly destination: PlaceId;
  readonly origins: readonly OriginShare[];
  readonly total: YearTable;
  readonly trainTonnes: YearTable;
  readonly grade: Grade;
  readonly source: readonly string[];
  readonly note: string;
}

/** Train of 71 wagons: 69 t each, from 2025 mostly heavy wagons of 75 t. */
export const TRAIN_TONNES: YearTable = { 2013: 4900, 2025: 5325 };

/** Lanes by land to China, to the rival port outside the corridor, and to local power plants. */
export const COAL_LANES: readonly CoalLane[] = [
  {
    id: 'coal-land-jilin',
    category: 'ru-cn-land',
    tags: ['coal'],
    destination: 'jilin-city',
    origins: [
      { suffix: 'kuz', origin: 'kuzbass', share: 0.85 },
      { suffix: 'yak', origin: 'south-yakutia', share: 0.15 },
    ],
    total: from2013(0.01, 0.35, 0.55, 1.7, 2.3, 2.8, 1.75, 2.45, 2.7, 2.9, 2.5, 3.55, 2.45, 2.5),
    trainTonnes: { 2013: 4000 },
    grade: 'DER',
    source: ['B4', 'K12', 'B29', 'B30', 'B37', 'B38'],
    note: 'Coal share of the crossing at Hunchun: 85 % (2016), 96 % (2021), 83 % (2022), 97 % (2024) × the total of the crossing; 2019 and 2020 estimates. Origins by estimate. Train of 58 wagons because the port tracks hold 850 m.',
  },
  {
    id: 'coal-land-hlj',
    category: 'ru-cn-land',
    tags: ['coal'],
    destination: 'harbin',
    origins: [
      { suffix: 'kuz', origin: 'kuzbass', share: 0.4 },
      { suffix: 'urgal', origin: 'urgal', share: 0.3 },
      { suffix: 'yak', origin: 'south-yakutia', share: 0.3 },
    ],
    total: from2013(2, 1.6, 1.2, 1, 1.4, 1.3, 1.4, 1.4, 1.5, 1.7, 2.5, 4.1, 4.4, 4.4),
    trainTonnes: TRAIN_TONNES,
    grade: 'DER',
    source: ['B39', 'B29', 'K13', 'B30', 'B37'],
    note: 'Coal by Suifenhe: 1.01 Mt in the first half of 2013, 1.7 (2022), × 1.5 in nine months of 2023, 4.1 (2024), 3.3 in nine months of 2025; other years estimates. What goes by the Amur bridge at Nizhneleninskoye (3.1 Mt in nine months of 2025) is outside.',
  },
  {
    id: 'coal-vanino',
    category: 'background',
    tags: ['outside', 'coal'],
    destination: 'vanino',
    origins: [
      { suffix: 'yak', origin: 'south-yakutia', share: 0.55 },
      { suffix: 'ssib', origin: 'south-siberia', share: 0.3 },
      { suffix: 'urgal', origin: 'urgal', share: 0.15 },
    ],
    total: from2013(18, 20, 20.5, 22, 24.3, 25, 27, 27, 30, 32.5, 32, 31, 36, 37),
    trainTonnes: TRAIN_TONNES,
    grade: 'EST',
    source: ['K1', 'K2', 'K6'],
    note: 'The rival port outside the corridor, kept as one flow that shares the Trans-Siberian west of Komsomolsk. 2017 from rail arrivals (10.14 Mt in five months × 12/5), 2022 above 32 Mt, 2025 from 19.5 Mt planned at its largest terminal. Buyers: China 0.90 to the middle of 2024, 0.70 with India 0.17 in 2025; in 2019 China 0.35, Korea 0.30, Japan 0.20.',
  },
  {
    id: 'coal-primorye-local',
    category: 'background',
    tags: ['local', 'coal'],
    destination: 'vladivostok',
    origins: [{ suffix: '', origin: 'pavlovka', share: 1 }],
    total: from2013(3.2, 3.2, 3.2, 3.2, 3.2, 3.2, 3.2, 3.2, 3.2, 3.2, 3.2, 3.2, 3.2, 3.2),
    trainTonnes: { 2013: 4900 },
    grade: 'DER',
    source: ['K19'],
    note: '1.9 Mt in seven months of 2023 × 12/7, taken for every year: burnt in local power plants, uses the line, never exported.',
  },
];
