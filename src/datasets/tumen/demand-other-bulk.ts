/** Russian bulk cargo by the ports of Primorye other than coal: oil, metal, timber, grain, fertiliser; kt by year. */
import type { Demand } from '../../scenario/corridor.js';
import { demandsOf, lane, type Flow } from './demand-flow.js';
import {
  GRAIN_TRAIN,
  lotOf,
  PRICE_RUSSIAN_GRAIN,
  PRICE_TIMBER_LOGS,
  PRICE_TIMBER_SAWN,
  priceOf,
  STEEL_TRAIN,
  TANK_TRAIN,
  TIMBER_TRAIN,
} from './demand-lots.js';
import { routed, seasonOf, type YearTable } from './demand-tools.js';

const CATEGORY = 'ru-primorye-ports';

/** China's part of the crude shipped at Kozmino; 78 % to 2019, 97 % since 2023. */
const CRUDE_TO_CHINA: YearTable = { 2013: 0.78, 2022: 0.9, 2023: 0.97 };
const CRUDE_TO_KOREA: YearTable = { 2013: 0.12, 2022: 0.06, 2023: 0.02 };
const CRUDE_TO_JAPAN: YearTable = { 2013: 0.1, 2022: 0.04, 2023: 0.01 };

/** Logs were most of the timber until the duties and border limits of 2022. */
export const LOG_SHARE: YearTable = { 2013: 0.7, 2022: 0.2 };
export const SAWN_SHARE: YearTable = { 2013: 0.3, 2022: 0.8 };

const BY_PORT_NOTE = 'Split between ports chosen so that the totals of the ports of 2024 close.';

/** Rows of the demand table. */
export const BULK_FLOWS: readonly Flow[] = [
  {
    id: 'oil-espo-apr',
    category: CATEGORY,
    tags: ['oil'],
    unit: 'kt/year',
    total: {
      2013: 21300,
      2016: 31800,
      2017: 31700,
      2019: 33200,
      2022: 42000,
      2023: 43500,
      2024: 44000,
      2025: 44000,
      2026: 44000,
    },
    grade: 'EST',
    source: ['L1', 'L2', 'L4'],
    note: 'Pipeline crude that can only leave by Kozmino: 2016 and 2019 published, 2022 one source, 2013 general knowledge against a plan of 22 000 for 2014, the rest estimates. China 78 % growing to 97 %; the earlier split is not documented and keeps the 78 %.',
    lanes: [
      lane('cn', 'crude-oil', 'skovorodino-pipeline', 'qingdao', [CRUDE_TO_CHINA]),
      lane('kr', 'crude-oil', 'skovorodino-pipeline', 'busan', [CRUDE_TO_KOREA]),
      lane('jp', 'crude-oil', 'skovorodino-pipeline', 'osaka', [CRUDE_TO_JAPAN]),
    ],
    lot: lotOf('100000 t', 'One Aframax cargo.', ['L3']),
    unservedPrice: priceOf(
      '150 USD/t',
      'Price less lifting cost and taxes that fall away, about 0.3 × value: the pipe has no other outlet.',
    ),
    captive: ['vostochny-kozmino-oil'],
    arrivals: 'regular',
    observedRouting: routed({ vostochny: 1 }, 'H', ['L1', 'L2'], 'The pipe ends at Kozmino.'),
  },
  {
    id: 'oil-products-apr',
    category: CATEGORY,
    tags: ['oil'],
    unit: 'kt/year',
    total: {
      2013: 7000,
      2017: 8000,
      2019: 8300,
      2022: 8000,
      2023: 8200,
      2024: 7800,
      2025: 7500,
      2026: 7500,
    },
    grade: 'EST',
    source: ['F1', 'F8'],
    note: 'Residual of the totals of Nakhodka and Vladivostok. Refineries at Angarsk, Khabarovsk, Komsomolsk and Omsk; buyers Korea, China, Singapore, Japan.',
    lanes: [
      lane('angarsk-kr', 'oil-products', 'angarsk', 'busan', 0.2),
      lane('angarsk-cn', 'oil-products', 'angarsk', 'shanghai', 0.2),
      lane('angarsk-sea', 'oil-products', 'angarsk', 'vung-tau', 0.15),
      lane('khabarovsk-kr', 'oil-products', 'khabarovsk', 'busan', 0.15),
      lane('khabarovsk-cn', 'oil-products', 'khabarovsk', 'shanghai', 0.2),
      lane('khabarovsk-jp', 'oil-products', 'khabarovsk', 'osaka', 0.1),
    ],
    lot: TANK_TRAIN,
    unservedPrice: priceOf(
      '200 USD/t',
      '0.3 × value of 660 USD/t: what a refinery loses when it must cut runs and sell at home.',
    ),
    observedRouting: routed(
      { nakhodka: 0.75, vladivostok: 0.25 },
      'EST',
      ['F1'],
      'Oil berths of Nakhodka 0.75, Vladivostok 0.25.',
    ),
  },
  {
    id: 'metals-apr',
    category: CATEGORY,
    tags: ['metal'],
    unit: 'kt/year',
    total: {
      2013: 5600,
      2017: 4800,
      2019: 4500,
      2022: 4000,
      2023: 3600,
      2024: 3300,
      2025: 3600,
      2026: 3600,
    },
    grade: 'EST',
    source: ['K35', 'F1'],
    note: '2013 = 3.4 Mt of the Evraz terminal / 0.6 (DER); the rest a residual of the ports. Works of Kuzbass and the Urals.',
    lanes: [
      lane('kuz-tw', 'steel', 'kuzbass', 'kaohsiung', 0.25),
      lane('kuz-kr', 'steel', 'kuzbass', 'pohang', 0.25),
      lane('kuz-cn', 'steel', 'kuzbass', 'shanghai', 0.2),
      lane('urals-cn', 'steel', 'transsib-west', 'shanghai', 0.15),
      lane('urals-sea', 'steel', 'transsib-west', 'vung-tau', 0.15),
    ],
    lot: STEEL_TRAIN,
    unservedPrice: priceOf(
      '200 USD/t',
      '0.4 × value of about 500 USD/t: a mill that cannot export sells at home a quarter cheaper or stops a furnace.',
    ),
    observedRouting: routed(
      { nakhodka: 0.6, vladivostok: 0.4 },
      'EST',
      ['K35'],
      'Evraz terminal at Nakhodka 0.6.',
    ),
  },
  {
    id: 'timber-ru-sea-apr',
    category: CATEGORY,
    tags: ['timber'],
    unit: 'kt/year',
    total: {
      2013: 1300,
      2017: 1200,
      2019: 1100,
      2022: 700,
      2023: 600,
      2024: 600,
      2025: 600,
      2026: 600,
    },
    grade: 'EST',
    source: ['T1', 'T2'],
    note: 'All of Primorye exported 3.209 Mm³ in 2019, 2.69 in 2020, 0.146 in July 2023, by land and sea; part by sea estimated. China 0.6, Japan 0.25, Korea 0.15. Growth −5 / −2 / 0 % a year.',
    lanes: [
      lane('cn-logs', 'logs', 'ussuriysk', 'shanghai', [0.6, LOG_SHARE], {
        unservedPrice: PRICE_TIMBER_LOGS,
        facts: { 'birch-lime-aspen': true },
      }),
      lane('cn-sawn', 'sawn-timber', 'khabarovsk', 'shanghai', [0.6, SAWN_SHARE]),
      lane('jp-sawn', 'sawn-timber', 'khabarovsk', 'niigata', 0.25),
      lane('kr-sawn', 'sawn-timber', 'ussuriysk', 'busan', 0.15),
    ],
    lot: TIMBER_TRAIN,
    unservedPrice: PRICE_TIMBER_SAWN,
    season: seasonOf(
      { 1: 1.3, 2: 1.3, 3: 1.3, 4: 1.3 },
      'EST',
      ['T1'],
      'Winter felling, January to April × 1.3.',
    ),
    observedRouting: routed(
      { vladivostok: 0.31, nakhodka: 0.445, vostochny: 0.175, zarubino: 0.07 },
      'EST',
      ['F1'],
      BY_PORT_NOTE,
    ),
  },
  {
    id: 'grain-ru-apr-sea',
    category: CATEGORY,
    tags: ['grain'],
    unit: 'kt/year',
    total: {
      2013: 30,
      2017: 200,
      2019: 400,
      2022: 550,
      2023: 1030,
      2024: 1000,
      2025: 700,
      2026: 750,
    },
    grade: 'DER',
    source: ['W1', 'W2', 'W3', 'W4'],
    note: '2022 and 2023 = all grain of the region (708.9 and 1 731 kt) − rail; 2019 likewise; other years estimates. China 0.65, Korea 0.25, Japan 0.10. Growth −5 / +3 / +10 % a year.',
    lanes: [
      lane('primorye-cn', 'grain', 'ussuriysk', 'shanghai', 0.3),
      lane('amur-cn', 'soy', 'amur-grain', 'qingdao', 0.2),
      lane('siberia-cn', 'grain', 'south-siberia', 'guangzhou', 0.15),
      lane('primorye-kr', 'grain', 'ussuriysk', 'busan', 0.25),
      lane('primorye-jp', 'grain', 'ussuriysk', 'osaka', 0.1),
    ],
    lot: GRAIN_TRAIN,
    unservedPrice: PRICE_RUSSIAN_GRAIN,
    season: seasonOf(
      { 10: 1.6, 11: 1.6, 12: 1.6, 1: 1.6, 2: 1.6 },
      'EST',
      ['W2'],
      'After harvest, October to February × 1.6.',
    ),
    observedRouting: routed(
      { vladivostok: 0.692, nakhodka: 0.2, zarubino: 0.108 },
      'EST',
      ['W1', 'F1'],
      BY_PORT_NOTE,
    ),
  },
  {
    id: 'fert-chem-apr',
    category: CATEGORY,
    tags: ['fertiliser'],
    unit: 'kt/year',
    total: {
      2013: 900,
      2017: 900,
      2019: 900,
      2022: 1200,
      2023: 1500,
      2024: 1800,
      2025: 2000,
      2026: 2000,
    },
    grade: 'EST',
    source: ['F1'],
    note: 'Fertiliser, methanol and chemicals, a residual of Vostochny. Works of Kuzbass and Siberia; buyers China, south-east Asia, India.',
    lanes: [
      lane('cn', 'fertiliser', 'kuzbass', 'shanghai', 0.4),
      lane('sea', 'fertiliser', 'kuzbass', 'vung-tau', 0.3),
      lane('in', 'fertiliser', 'south-siberia', 'paradip', 0.3),
    ],
    lot: GRAIN_TRAIN,
    unservedPrice: priceOf(
      '170 USD/t',
      '0.4 × 420 USD/t: price less gas and labour that fall away.',
    ),
    observedRouting: routed(
      { vostochny: 1 },
      'EST',
      ['F1'],
      'Special berths exist at Vostochny only.',
    ),
  },
];

export const bulkDemands: readonly Demand[] = BULK_FLOWS.flatMap(demandsOf);
