/**
 * Categories 3 and 4: Chinese cargo that could cross Russia on its way to third countries or back to
 * China. The quantities are the contestable base; nearly all of it goes by Dalian, Yingkou and
 * Jinzhou today, and what Primorye has ever captured is an observation, never an input.
 */
import type { Demand } from '../../scenario/corridor.js';
import { demandsOf, lane, type Flow } from './demand-flow.js';
import { CHINA_TRAIN, lotOf, PRICE_NE_GRAIN, priceOf } from './demand-lots.js';
import { product, routed, seasonOf, type YearTable } from './demand-tools.js';

/** Base by year against 2019. */
export const BASE_BY_YEAR: YearTable = { 2013: 0.85, 2017: 0.95, 2019: 1, 2022: 0.95, 2024: 1, 2026: 1 };
const base = (amount: number): YearTable => product(BASE_BY_YEAR, [amount], 3);

const THIRD = 'cn-transit-third';
const DOMESTIC = 'cn-domestic-transit';
const BY_YEAR = 'Times 0.85 (2013), 0.95 (2017), 1.00 (2019), 0.95 (2022–23), 1.00 (2024–26).';
const SPLIT = 'Split between origins and ports is an estimate by the size of the towns and the trade.';
const BY_DALIAN = routed({ dalian: 1 }, 'EST', ['H20', 'H1'], 'Nearly all by Dalian and its neighbours; the few hundred boxes a year seen in Primorye are observations.');

const THIRD_BASIS = `The whole base of category 3 is 0.30 M TEU a year, the sober ceiling for both corridors; the split is an estimate by the weight of the eastern parts of the provinces and of Korean and Japanese trade. ${BY_YEAR} Growth +2 % a year. ${SPLIT}`;
const BLOCK = lotOf('50 TEU', 'Block of 25 flat wagons or trucks over a few days, what one feeder call fills; observed calls carried 14–200 boxes.', ['B14', 'B16']);
const HLJ_BLOCK = lotOf('100 TEU', 'Block train of 50 wagons; the first train carried 144 boxes.', ['U5']);

/** The formula of category 3 and 4 prices: 0.16 × value × mass of a box. */
const boxPrice = (perTonne: number, tonnes: number) =>
  priceOf(`${Math.round(0.16 * perTonne * tonnes)} USD/TEU`, `0.16 × ${perTonne} USD/t × ${tonnes} t; never more than the door cost by Dalian plus 10 %, which the network offers anyway.`, ['Q2']);
const JILIN_PRICE = boxPrice(6000, 9.5);
const HLJ_PRICE = boxPrice(957, 14);
const IMPORT_PRICE = boxPrice(6000, 8);
const DOMESTIC_PRICE = boxPrice(4050, 7.4);
const HLJ_DOMESTIC_PRICE = boxPrice(957, 18);

const JILIN_FACTS = { 'jilin-goods': true };
const NOT_JILIN = { 'jilin-goods': false };
const GRAIN_SEASON = seasonOf({ 11: 1.6, 12: 1.6, 1: 1.6, 2: 1.6, 3: 1.6, 7: 0.5, 8: 0.5, 9: 0.5 }, 'EST', ['U7'], 'After harvest, November to March × 1.6, July to September × 0.5.');
const GRAIN_BASIS = `745 wagons a day × 65 t × 365 = 17.7 Mt a year by rail to the ports of Liaoning from one railway bureau (1 771 wagons loaded a day less 1 026 that went inland); with the other bureau and trucks about 40 Mt (general knowledge), of which a third lies east of the line Harbin–Changchun: 12 Mt. ${BY_YEAR} Growth +1 % a year. ${SPLIT}`;
const BOX_BASIS = `An early study put 15–22 Mt of the region's box cargo within reach, at 20 t a box; the eastern part is taken as a quarter. ${BY_YEAR} Growth +1 % a year. ${SPLIT}`;

/** Category 3. */
export const THIRD_COUNTRY_FLOWS: readonly Flow[] = [
  {
    id: 'cont-jilin-kr', category: THIRD, tags: ['boxes', 'jilin'], unit: 'kTEU/year', total: base(60), grade: 'EST', source: ['H1', 'B14'], note: THIRD_BASIS,
    lanes: [
      lane('hunchun', 'boxes-jilin', 'hunchun', 'busan', 0.15),
      lane('yanji', 'boxes-jilin', 'yanji', 'busan', 0.2),
      lane('jilin', 'boxes-jilin', 'jilin-city', 'busan', 0.2),
      lane('changchun', 'boxes-jilin', 'changchun', 'busan', 0.45),
    ],
    lot: BLOCK, unservedPrice: JILIN_PRICE, facts: JILIN_FACTS, observedRouting: BY_DALIAN,
  },
  {
    id: 'cont-jilin-jp', category: THIRD, tags: ['boxes', 'jilin'], unit: 'kTEU/year', total: base(40), grade: 'EST', source: ['H1', 'B14'], note: THIRD_BASIS,
    lanes: [
      lane('hunchun', 'boxes-jilin', 'hunchun', 'niigata', 0.15),
      lane('yanji', 'boxes-jilin', 'yanji', 'sakaiminato', 0.2),
      lane('jilin', 'boxes-jilin', 'jilin-city', 'osaka', 0.2),
      lane('changchun', 'boxes-jilin', 'changchun', 'osaka', 0.45),
    ],
    lot: BLOCK, unservedPrice: JILIN_PRICE, facts: JILIN_FACTS, observedRouting: BY_DALIAN,
  },
  {
    id: 'cont-hlj-kr', category: THIRD, tags: ['boxes', 'heilongjiang'], unit: 'kTEU/year', total: base(80), grade: 'EST', source: ['H1', 'H14'], note: THIRD_BASIS,
    lanes: [
      lane('harbin', 'boxes-heilongjiang', 'harbin', 'busan', 0.6),
      lane('mudanjiang', 'boxes-heilongjiang', 'mudanjiang', 'busan', 0.25),
      lane('suifenhe', 'boxes-heilongjiang', 'suifenhe', 'busan', 0.15),
    ],
    lot: HLJ_BLOCK, unservedPrice: HLJ_PRICE, facts: NOT_JILIN, observedRouting: BY_DALIAN,
  },
  {
    id: 'cont-hlj-jp', category: THIRD, tags: ['boxes', 'heilongjiang'], unit: 'kTEU/year', total: base(60), grade: 'EST', source: ['H1', 'H14'], note: THIRD_BASIS,
    lanes: [
      lane('harbin', 'boxes-heilongjiang', 'harbin', 'osaka', 0.6),
      lane('mudanjiang', 'boxes-heilongjiang', 'mudanjiang', 'niigata', 0.25),
      lane('suifenhe', 'boxes-heilongjiang', 'suifenhe', 'niigata', 0.15),
    ],
    lot: HLJ_BLOCK, unservedPrice: HLJ_PRICE, facts: NOT_JILIN, observedRouting: BY_DALIAN,
  },
  {
    id: 'cont-kr-jilin', category: THIRD, tags: ['boxes', 'jilin'], unit: 'kTEU/year', total: base(15), grade: 'EST', source: ['H1', 'B14'], note: `25 kTEU with Japan, 0.6 of it Korean. ${THIRD_BASIS}`,
    lanes: [
      lane('changchun', 'boxes-import-ne', 'busan', 'changchun', 0.7),
      lane('yanji', 'boxes-import-ne', 'busan', 'yanji', 0.3),
    ],
    lot: BLOCK, unservedPrice: IMPORT_PRICE, observedRouting: BY_DALIAN,
  },
  {
    id: 'cont-jp-jilin', category: THIRD, tags: ['boxes', 'jilin'], unit: 'kTEU/year', total: base(10), grade: 'EST', source: ['H1', 'B14'], note: `25 kTEU with Korea, 0.4 of it Japanese. ${THIRD_BASIS}`,
    lanes: [lane('', 'boxes-import-ne', 'osaka', 'changchun')],
    lot: BLOCK, unservedPrice: IMPORT_PRICE, observedRouting: BY_DALIAN,
  },
  {
    id: 'cont-kr-hlj', category: THIRD, tags: ['boxes', 'heilongjiang'], unit: 'kTEU/year', total: base(20), grade: 'EST', source: ['H1', 'H14'], note: `35 kTEU with Japan, 4/7 of it Korean as on the way out. ${THIRD_BASIS}`,
    lanes: [lane('', 'boxes-import-ne', 'busan', 'harbin')],
    lot: HLJ_BLOCK, unservedPrice: IMPORT_PRICE, observedRouting: BY_DALIAN,
  },
  {
    id: 'cont-jp-hlj', category: THIRD, tags: ['boxes', 'heilongjiang'], unit: 'kTEU/year', total: base(15), grade: 'EST', source: ['H1', 'H14'], note: `35 kTEU with Korea, 3/7 of it Japanese as on the way out. ${THIRD_BASIS}`,
    lanes: [lane('', 'boxes-import-ne', 'osaka', 'harbin')],
    lot: HLJ_BLOCK, unservedPrice: IMPORT_PRICE, observedRouting: BY_DALIAN,
  },
  {
    id: 'beans-hlj-krjp', category: THIRD, tags: ['grain', 'heilongjiang'], unit: 'kt/year', total: base(150), grade: 'EST', source: ['U1'],
    note: `Beans, soy and maize in bulk bags; “tens of thousands of tonnes” by Suifenhe in 2017. ${BY_YEAR} Growth +2 % a year.`,
    lanes: [
      lane('kr', 'soy', 'mudanjiang', 'busan', 0.6),
      lane('jp', 'soy', 'harbin', 'osaka', 0.4),
    ],
    lot: CHINA_TRAIN, unservedPrice: priceOf('66 USD/t', '0.16 × 410 USD/t, the rule for categories 3 and 4.', ['Q2']), season: GRAIN_SEASON, observedRouting: BY_DALIAN,
  },
  {
    id: 'ro-ro-kr-ru', category: THIRD, tags: ['ferry', 'final-market-russia'], unit: 'kt/year', total: base(25), grade: 'H', source: ['U2', 'U3'],
    note: `Machines, vegetables and goods by ferry from Donghae to Vladivostok: 17.0 kt in nine months of 2014, 8.8 kt in nine months of 2015; 921 TEU, 3 537 cars, 1 185 machines and 1.9 kt in 113 voyages to June 2022. Listed with category 3 because the ferry was made for it, although the final market is Russia. ${BY_YEAR}`,
    lanes: [lane('', 'machinery', 'donghae', 'vladivostok')],
    lot: lotOf('450 t', 'One ferry call: about 30 machines or 300 cars.', ['U3']), unservedPrice: priceOf('960 USD/t', '0.16 × 6 000 USD/t.', ['Q2']),
    observedRouting: routed({}, 'M', ['G17'], 'The ferry stood still in 2024; its cargo took other ships or was not sent.'),
  },
];

/** Category 4. */
export const DOMESTIC_FLOWS: readonly Flow[] = [
  {
    id: 'grain-jilin-south', category: DOMESTIC, tags: ['reconstructed', 'grain', 'jilin'], unit: 'kt/year', total: base(4000), grade: 'EST', source: ['U7', 'U8', 'H20'], note: GRAIN_BASIS,
    lanes: [
      lane('maize-guangzhou', 'maize', 'jilin-city', 'guangzhou', 0.45),
      lane('maize-ningbo', 'maize', 'yanji', 'ningbo', 0.25),
      lane('rice-ningbo', 'rice', 'jilin-city', 'ningbo', 0.2),
      lane('rice-shanghai', 'rice', 'yanji', 'shanghai', 0.1),
    ],
    lot: CHINA_TRAIN, unservedPrice: PRICE_NE_GRAIN, season: GRAIN_SEASON, facts: JILIN_FACTS, observedRouting: BY_DALIAN,
  },
  {
    id: 'grain-hlj-south', category: DOMESTIC, tags: ['reconstructed', 'grain', 'heilongjiang'], unit: 'kt/year', total: base(8000), grade: 'EST', source: ['U7', 'U8', 'H20'], note: GRAIN_BASIS,
    lanes: [
      lane('maize-mudanjiang-guangzhou', 'maize', 'mudanjiang', 'guangzhou', 0.3),
      lane('maize-harbin-guangzhou', 'maize', 'harbin', 'guangzhou', 0.3),
      lane('rice-mudanjiang-ningbo', 'rice', 'mudanjiang', 'ningbo', 0.15),
      lane('rice-harbin-shanghai', 'rice', 'harbin', 'shanghai', 0.1),
      lane('soy-mudanjiang-guangzhou', 'soy', 'mudanjiang', 'guangzhou', 0.15),
    ],
    lot: CHINA_TRAIN, unservedPrice: PRICE_NE_GRAIN, season: GRAIN_SEASON, facts: NOT_JILIN, observedRouting: BY_DALIAN,
  },
  {
    id: 'cont-jilin-south', category: DOMESTIC, tags: ['reconstructed', 'boxes', 'jilin'], unit: 'kTEU/year', total: base(120), grade: 'EST', source: ['H2'], note: `Chemicals, wood, car parts. ${BOX_BASIS}`,
    lanes: [
      lane('changchun-shanghai', 'boxes-cn-domestic', 'changchun', 'shanghai', 0.3),
      lane('changchun-guangzhou', 'boxes-cn-domestic', 'changchun', 'guangzhou', 0.25),
      lane('jilin-ningbo', 'boxes-cn-domestic', 'jilin-city', 'ningbo', 0.25),
      lane('yanji-ningbo', 'boxes-cn-domestic', 'yanji', 'ningbo', 0.12),
      lane('hunchun-ningbo', 'boxes-cn-domestic', 'hunchun', 'ningbo', 0.08),
    ],
    lot: BLOCK, unservedPrice: DOMESTIC_PRICE, facts: JILIN_FACTS, observedRouting: BY_DALIAN,
  },
  {
    id: 'cont-south-jilin', category: DOMESTIC, tags: ['reconstructed', 'boxes', 'jilin'], unit: 'kTEU/year', total: base(100), grade: 'EST', source: ['H2'], note: `Light goods, beer, fertiliser. ${BOX_BASIS}`,
    lanes: [
      lane('shanghai-changchun', 'boxes-cn-domestic', 'shanghai', 'changchun', 0.3),
      lane('guangzhou-changchun', 'boxes-cn-domestic', 'guangzhou', 'changchun', 0.3),
      lane('ningbo-jilin', 'boxes-cn-domestic', 'ningbo', 'jilin-city', 0.25),
      lane('ningbo-yanji', 'boxes-cn-domestic', 'ningbo', 'yanji', 0.15),
    ],
    lot: BLOCK, unservedPrice: DOMESTIC_PRICE, observedRouting: BY_DALIAN,
  },
  {
    id: 'cont-hlj-south', category: DOMESTIC, tags: ['reconstructed', 'boxes', 'heilongjiang'], unit: 'kTEU/year', total: base(180), grade: 'EST', source: ['H2'], note: `Grain, timber, chemicals. ${BOX_BASIS}`,
    lanes: [
      lane('harbin-shanghai', 'boxes-hlj-domestic', 'harbin', 'shanghai', 0.35),
      lane('harbin-guangzhou', 'boxes-hlj-domestic', 'harbin', 'guangzhou', 0.25),
      lane('mudanjiang-ningbo', 'boxes-hlj-domestic', 'mudanjiang', 'ningbo', 0.25),
      lane('suifenhe-shanghai', 'boxes-hlj-domestic', 'suifenhe', 'shanghai', 0.15),
    ],
    lot: HLJ_BLOCK, unservedPrice: HLJ_DOMESTIC_PRICE, facts: NOT_JILIN, observedRouting: BY_DALIAN,
  },
  {
    id: 'cont-south-hlj', category: DOMESTIC, tags: ['reconstructed', 'boxes', 'heilongjiang'], unit: 'kTEU/year', total: base(150), grade: 'EST', source: ['H2'], note: `Light goods, beer, fertiliser. ${BOX_BASIS}`,
    lanes: [
      lane('shanghai-harbin', 'boxes-cn-domestic', 'shanghai', 'harbin', 0.4),
      lane('guangzhou-harbin', 'boxes-cn-domestic', 'guangzhou', 'harbin', 0.3),
      lane('ningbo-mudanjiang', 'boxes-cn-domestic', 'ningbo', 'mudanjiang', 0.3),
    ],
    lot: HLJ_BLOCK, unservedPrice: DOMESTIC_PRICE, observedRouting: BY_DALIAN,
  },
  {
    id: 'copper-plate-jilin-east', category: DOMESTIC, tags: ['reconstructed', 'boxes', 'jilin'], unit: 'kTEU/year', total: base(6.5), grade: 'GK', source: ['B16', 'B36'],
    note: `The smelter at Hunchun makes 150 kt a year (general knowledge), of which 130 kt go east; 130 kt / 20 t a box. It was part of the 10.2 kt of 2018–19. ${BY_YEAR}`,
    lanes: [
      lane('ningbo', 'copper-plate', 'hunchun', 'ningbo', 0.6),
      lane('shanghai', 'copper-plate', 'hunchun', 'shanghai', 0.4),
    ],
    lot: lotOf('20 TEU', 'A few days of the smelter, 400 t.'), unservedPrice: boxPrice(9800, 20), facts: JILIN_FACTS, observedRouting: BY_DALIAN,
  },
  {
    id: 'copper-conc-hunchun', category: DOMESTIC, tags: ['reconstructed', '5b', 'ore', 'jilin'], unit: 'kt/year', total: base(550), grade: 'EST', source: ['B36'],
    note: `130 kt of plate / 0.235 t of copper a tonne of concentrate. Overseas concentrate by way of south-east Asia; 11.5 kt came by Zarubino in November 2019, the rest by Dalian and Yingkou. An import of a third country, hence the tag 5b. ${BY_YEAR}`,
    lanes: [lane('', 'copper-concentrate', 'vung-tau', 'hunchun')],
    lot: lotOf('11500 t', 'A coaster or part of a handysize ship, as in November 2019.', ['B36']), unservedPrice: priceOf('340 USD/t', '0.16 × about 2 150 USD/t.', ['Q2']),
    observedRouting: BY_DALIAN,
  },
  {
    id: 'timber-suifenhe-south', category: DOMESTIC, tags: ['reconstructed', 'timber', 'heilongjiang'], unit: 'kt/year', total: base(300), grade: 'EST', source: ['U1'],
    note: `Sawn timber of the mills at Suifenhe for Shanghai and Huangpu; 250 TEU by sea in 2016, 32 boxes a train in 2017. ${BY_YEAR}`,
    lanes: [
      lane('shanghai', 'sawn-timber', 'suifenhe', 'shanghai', 0.6),
      lane('guangzhou', 'sawn-timber', 'suifenhe', 'guangzhou', 0.4),
    ],
    lot: lotOf('3600 t', 'Chinese train of 60 wagons × 60 t.'), unservedPrice: priceOf('110 USD/t', 'As sawn timber; inland rail is the fallback.'), facts: NOT_JILIN,
    observedRouting: BY_DALIAN,
  },
  {
    id: 'coal-hunchun-shanghai', category: DOMESTIC, tags: ['reconstructed', 'coal', 'jilin'], unit: 'kt/year', total: { 2013: 0, 2026: 0 }, grade: 'M', source: ['B20'],
    note: 'Nothing since the 21 kt of January 2011: the haul no longer pays. A plan of 1 000 kt a year by pier 1 of Rajin is a value for scenarios.',
    lanes: [lane('', 'thermal-coal', 'hunchun', 'shanghai')],
    lot: lotOf('4000 t', 'Trucks to Rajin gathered for a ship of 21 kt in a month.', ['B20']), unservedPrice: priceOf('30 USD/t', 'Coal price on the coast less cost at the mine.'),
    facts: JILIN_FACTS, originState: 'CN', observedRouting: routed({}, 'M', ['B20'], 'No flow.'),
  },
  {
    id: 'grain-hunchun-shanghai-pilot', category: DOMESTIC, tags: ['reconstructed', 'grain', 'jilin', 'pilot'], unit: 'kt/year', total: { 2013: 0, 2015: 0.6, 2016: 0 }, grade: 'H', source: ['U6'],
    note: 'One trial of 0.6 kt by Rajin in 2015.',
    lanes: [lane('', 'maize', 'hunchun', 'shanghai')],
    lot: lotOf('600 t', 'The whole trial.', ['U6']), unservedPrice: PRICE_NE_GRAIN, facts: JILIN_FACTS,
    observedRouting: routed({}, 'H', ['U6'], 'No flow in 2024.'),
  },
];

export const chinaTransitDemands: readonly Demand[] = [...THIRD_COUNTRY_FLOWS, ...DOMESTIC_FLOWS].flatMap(demandsOf);
