/**
 * Trade of the DPRK in the corridor. Exports that are barred today carry in 2026 what the seller wants
 * to send, so that the rules have something to stop; from 2018 to 2025 they carry what was seen.
 */
import { figure } from '../../core/figure.js';
import type { Demand } from '../../scenario/corridor.js';
import { demandsOf, lane, type Flow } from './demand-flow.js';
import { lotOf, priceOf } from './demand-lots.js';
import { product, routed, type YearTable } from './demand-tools.js';

const CATEGORY = 'dprk-trade';

const NO_FLOW = routed({}, 'H', ['SN28'], 'Nothing lawful in 2024.');
const BARRED =
  'Barred since 2017: the value of 2026 is what the seller wants to send, not what goes.';

/** The border value times a share, for exports whose seller has no other buyer. */
const half = (value: number) =>
  priceOf(`${value / 2} USD/t`, `0.5 × ${value} USD/t: the seller has no other buyer.`);
const whole = (value: number) =>
  priceOf(`${value} USD/t`, `1.0 × ${value} USD/t: there is no other supply.`);

/** Sold to the people of the seller, no listed party, under contracts older than the bans of 2017. */
const EXPORT_FACTS = {
  livelihood: true,
  'prohibited-revenue': false,
  'contract-date': '2017-06-01',
};
const FOOD_FACTS = { humanitarian: true, livelihood: true, 'prohibited-revenue': false };
const GOODS_FACTS = { livelihood: true, 'prohibited-revenue': false };

const TRUCK_KP_CONVOY = lotOf('150 t', 'Convoy of ten trucks × 15 t, the size the bridges take.');

/** Oil products to the DPRK, thousand barrels by year; 8.333 barrels a tonne. */
export const REFINED_KBBL: YearTable = {
  2013: 150,
  2014: 150,
  2015: 150,
  2016: 150,
  2017: 170,
  2018: 241.1,
  2019: 277.4,
  2022: 5,
  2023: 105.8,
  2024: 1000,
  2026: 1000,
};
/** Part by rail through Khasan; the rest by sea from Vostochny. */
const REFINED_BY_RAIL: YearTable = { 2013: 0.7, 2023: 0.4, 2024: 0.1 };
const REFINED_BY_SEA: YearTable = { 2013: 0.3, 2023: 0.6, 2024: 0.9 };

/** Rows of the demand table. */
export const DPRK_FLOWS: readonly Flow[] = [
  {
    id: 'kp-coal-cn',
    category: CATEGORY,
    tags: ['barred', 'coal'],
    unit: 'kt/year',
    total: { 2013: 800, 2015: 1000, 2016: 1100, 2017: 200, 2018: 0, 2026: 800 },
    grade: 'EST',
    source: ['N1', 'N2', 'N14', 'SN26', 'K36'],
    note: `The part that loads at Chongjin and Rajin, 5 % of all DPRK coal for China (16.5, 14.4, 19.6, 22.5 and 4.83 Mt in 2013–17; 15 Mt wanted today): most loads on the west coast, outside the network. ${BARRED} Pictures show Chongjin loading DPRK coal in 2024–25 against the ban, perhaps 0.2–0.4 Mt a year: that is a matter of conduct, not of demand.`,
    lanes: [
      lane('chongjin', 'kp-coal', 'chongjin', 'shanghai', 0.8),
      lane('rajin', 'kp-coal', 'rajin', 'qingdao', 0.2),
    ],
    lot: lotOf('5000 t', 'Small bulk carriers of 5–20 kt.'),
    unservedPrice: half(80),
    facts: EXPORT_FACTS,
    originState: 'KP',
    observedRouting: NO_FLOW,
  },
  {
    id: 'kp-ironore-jilin',
    category: CATEGORY,
    tags: ['barred', 'ore'],
    unit: 'kt/year',
    total: { 2013: 2000, 2014: 1900, 2015: 1000, 2016: 1200, 2017: 1700, 2018: 0, 2026: 1500 },
    grade: 'EST',
    source: ['N3', 'N4'],
    note: `Musan to Jilin by truck over Nanping, some by Namyang: 259, 285 and 234 kt in March, April, May 2017, about 2.6 Mt a year until 5 September; other years estimates. ${BARRED}`,
    lanes: [lane('', 'kp-iron-ore', 'musan', 'jilin-city')],
    lot: lotOf('350 t', 'Convoy of ten ore trucks × 35 t.', ['N4']),
    unservedPrice: half(70),
    facts: EXPORT_FACTS,
    originState: 'KP',
    observedRouting: NO_FLOW,
  },
  {
    id: 'kp-seafood-hunchun',
    category: CATEGORY,
    tags: ['barred', 'seafood'],
    unit: 'kt/year',
    total: { 2013: 30, 2014: 35, 2015: 45, 2016: 60, 2017: 45, 2018: 0, 2026: 60 },
    grade: 'EST',
    source: ['B19', 'N5'],
    note: `Squid and crab of Rason for the plants of Hunchun by Quanhe: 20 kt of squid in 2004; all DPRK seafood earned USD 91 M in the first half of 2017. ${BARRED}`,
    lanes: [lane('', 'kp-seafood', 'rajin', 'hunchun')],
    lot: TRUCK_KP_CONVOY,
    unservedPrice: half(2500),
    facts: EXPORT_FACTS,
    originState: 'KP',
    observedRouting: NO_FLOW,
  },
  {
    id: 'kp-textile-hunchun',
    category: CATEGORY,
    tags: ['barred', 'garments'],
    unit: 'kt/year',
    total: { 2013: 3, 2014: 4, 2015: 5, 2016: 6, 2017: 5, 2018: 0, 2023: 1, 2024: 1, 2026: 1 },
    grade: 'EST',
    source: ['D12', 'SN23'],
    note: `Garments sewn for Chinese orders, by Quanhe. ${BARRED} About 1 kt is thought to pass since 2023.`,
    lanes: [lane('', 'textiles', 'rajin', 'hunchun')],
    lot: lotOf('50 t', 'Five trucks.'),
    unservedPrice: half(10000),
    facts: EXPORT_FACTS,
    originState: 'KP',
    observedRouting: routed({ quanhe: 1 }, 'EST', ['D12'], 'Quanhe.'),
  },
  {
    id: 'cn-kp-goods-rason',
    category: CATEGORY,
    tags: ['food', 'goods'],
    unit: 'kt/year',
    total: {
      2013: 120,
      2014: 140,
      2015: 150,
      2016: 170,
      2017: 180,
      2018: 120,
      2019: 130,
      2022: 5,
      2023: 300,
      2024: 250,
      2026: 220,
    },
    grade: 'EST',
    source: ['D12', 'B19'],
    note: 'Flour, rice, building and consumer goods by Quanhe: from the index of trucks on pictures of the bridge (1.0 before 2020, 9.5 in the summer of 2023, about 4 in 2024, not in proportion to tonnes) and 0.2 Mt of the whole customs house in 2004.',
    lanes: [
      lane('flour', 'flour', 'hunchun', 'rajin', 0.3, {
        facts: FOOD_FACTS,
        unservedPrice: whole(350),
      }),
      lane('rice', 'rice', 'hunchun', 'rajin', 0.2, {
        facts: FOOD_FACTS,
        unservedPrice: whole(400),
      }),
      lane('building', 'building-materials', 'hunchun', 'rajin', 0.3, {
        unservedPrice: whole(200),
      }),
      lane('consumer', 'consumer-goods', 'hunchun', 'rajin', 0.2, { unservedPrice: whole(3500) }),
    ],
    lot: TRUCK_KP_CONVOY,
    unservedPrice: whole(350),
    facts: GOODS_FACTS,
    observedRouting: routed({ quanhe: 1 }, 'EST', ['D12'], 'Quanhe.'),
  },
  {
    id: 'cn-kp-namyang',
    category: CATEGORY,
    tags: ['goods'],
    unit: 'kt/year',
    total: {
      2013: 150,
      2015: 150,
      2016: 130,
      2017: 120,
      2018: 70,
      2019: 70,
      2022: 0,
      2023: 60,
      2024: 90,
      2026: 90,
    },
    grade: 'EST',
    source: ['D15'],
    note: 'Food and goods for North Hamgyong by the rail and road bridges Tumen–Namyang; nothing is published.',
    lanes: [
      lane('flour', 'flour', 'tumen-city', 'chongjin', 0.4, {
        facts: FOOD_FACTS,
        unservedPrice: whole(350),
      }),
      lane('building', 'building-materials', 'tumen-city', 'chongjin', 0.3, {
        unservedPrice: whole(200),
      }),
      lane('consumer', 'consumer-goods', 'tumen-city', 'namyang', 0.3, {
        unservedPrice: whole(3500),
      }),
    ],
    lot: TRUCK_KP_CONVOY,
    unservedPrice: whole(350),
    facts: GOODS_FACTS,
    observedRouting: routed({ namyang: 1 }, 'EST', ['D15'], 'Tumen–Namyang.'),
  },
  {
    id: 'ru-kp-refined',
    category: CATEGORY,
    tags: ['oil'],
    unit: 'kt/year',
    total: product(REFINED_KBBL, [1 / 8.333], 2),
    grade: 'DER',
    source: ['N6', 'N7', 'N8', 'N9', 'S13'],
    note: 'Thousand barrels / 8.333: 241.1 (2018), 277.4 (2019) and 105.8 (2023) as reported; more than 1 000 seen in 2024 against 15.3 reported; before 2018 estimates. Rail 0.7 to 2020, sea 0.9 from 2024.',
    lanes: [
      lane('rason', 'oil-products', 'khabarovsk', 'rajin', [REFINED_BY_RAIL], {
        lot: lotOf('1200 t', 'Half a train of 20 tank wagons at a time.'),
      }),
      lane('chongjin', 'oil-products', 'khabarovsk', 'chongjin', [REFINED_BY_SEA], {
        lot: figure('2800 t', 'DER', ['S13'], {
          note: '1 000 000 barrels / 8.333 / 43 tanker calls to 5 November 2024.',
        }),
      }),
    ],
    lot: lotOf('2800 t', 'One tanker.'),
    unservedPrice: whole(660),
    facts: GOODS_FACTS,
    originState: 'RU',
    observedRouting: routed(
      { khasan: 0.1 },
      'EST',
      ['S13'],
      'Sea from Vostochny 0.9 and rail by Khasan 0.1 in 2024; the sea part is inside the crude and small berths of the port total and not added.',
    ),
  },
  {
    id: 'ru-kp-grain-flour',
    category: CATEGORY,
    tags: ['food'],
    unit: 'kt/year',
    total: {
      2013: 20,
      2014: 30,
      2015: 30,
      2016: 30,
      2017: 25,
      2018: 20,
      2019: 20,
      2022: 2,
      2023: 40,
      2024: 60,
      2026: 80,
    },
    grade: 'EST',
    source: ['N10', 'A31'],
    note: 'Flour, wheat and soy by Khasan; 0.4 kt in December 2023 shows the low end.',
    lanes: [
      lane('flour', 'flour', 'south-siberia', 'rajin', 0.6, { unservedPrice: whole(350) }),
      lane('grain', 'grain', 'south-siberia', 'chongjin', 0.25, { unservedPrice: whole(230) }),
      lane('soy', 'soy', 'amur-grain', 'chongjin', 0.15, { unservedPrice: whole(410) }),
    ],
    lot: lotOf('1000 t', 'Group of 15–20 wagons.'),
    unservedPrice: whole(350),
    facts: FOOD_FACTS,
    originState: 'RU',
    observedRouting: routed({ khasan: 1 }, 'EST', ['N10'], 'Khasan.'),
  },
];

export const dprkDemands: readonly Demand[] = DPRK_FLOWS.flatMap(demandsOf);
