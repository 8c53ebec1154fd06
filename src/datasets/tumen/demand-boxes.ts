/**
 * Loaded boxes of Russia's own trade by the sea ports of Primorye, kTEU by year. Boxes count without
 * their 2.2 t of tare; empties are no demand but a consequence (see `closure-allowances.ts`).
 */
import { figure } from '../../core/figure.js';
import type { CommodityId, Demand, PlaceId } from '../../scenario/corridor.js';
import { quantityOf, routed, seasonOf, type YearTable } from './demand-tools.js';

/** kTEU by year: rows of the container table that are demands of Russia's own trade. */
export const BOX_TOTALS: Readonly<Record<string, YearTable>> = {
  'cont-cn-ruwest': {
    2013: 260,
    2017: 249,
    2019: 300,
    2022: 422,
    2023: 553,
    2024: 595,
    2025: 490,
    2026: 497,
  },
  'cont-kr-ruwest': {
    2013: 130,
    2017: 95,
    2019: 105,
    2022: 102,
    2023: 103,
    2024: 102,
    2025: 85,
    2026: 86,
  },
  'cont-jp-ruwest': {
    2013: 78,
    2017: 39,
    2019: 40,
    2022: 19,
    2023: 16,
    2024: 17,
    2025: 14,
    2026: 14,
  },
  'cont-sea-ruwest': {
    2013: 52,
    2017: 47,
    2019: 55,
    2022: 96,
    2023: 118,
    2024: 136,
    2025: 121,
    2026: 122,
  },
  'cont-ru-cn': {
    2013: 150,
    2017: 175,
    2019: 210,
    2022: 400,
    2023: 430,
    2024: 430,
    2025: 430,
    2026: 430,
  },
  'cont-ru-islands': {
    2013: 240,
    2017: 230,
    2019: 260,
    2022: 290,
    2023: 300,
    2024: 310,
    2025: 310,
    2026: 310,
  },
};

/** Turnover of all Primorye ports, kTEU: each box once in and, if transhipped, once out; with empties. */
export const PORT_TURNOVER: YearTable = {
  2013: 1360,
  2017: 1250,
  2019: 1490,
  2022: 2050,
  2023: 2280,
  2024: 2270,
  2025: 2130,
  2026: 2130,
};
/** Empty boxes of that turnover, kTEU. */
export const PORT_EMPTIES: YearTable = {
  2013: 410,
  2017: 365,
  2019: 450,
  2022: 670,
  2023: 720,
  2024: 640,
  2025: 640,
  2026: 630,
};

/** Share of the ports in import, export and turnover of boxes in 2024. */
export const BOX_PORTS_2024 = { vladivostok: 0.7, vostochny: 0.235, nakhodka: 0.06 };

const SOURCES = ['F9', 'F10', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7', 'X8', 'X9', 'P2'];
const BASIS =
  'Turnover of the ports (2023: 1 519.5 + 638.3 + 120 kTEU) × loaded shares: import 46–49, coastal 25–31, export 20, transit 3–6 % in 2020; exports risen since 2022. Origins of imports are an estimate around China’s 68 %.';

/** One direction of the trade between two ends, with its share of a row of the table. */
interface BoxLane {
  readonly total: string;
  readonly suffix: string;
  readonly commodity: CommodityId;
  readonly origin: PlaceId;
  readonly destination: PlaceId;
  readonly share: number;
}

const lane = (
  total: string,
  suffix: string,
  commodity: CommodityId,
  origin: PlaceId,
  destination: PlaceId,
  share = 1,
): BoxLane => ({ total, suffix, commodity, origin, destination, share });

/** Splits within a row are estimates by the size of the ports and of the industries behind them. */
export const BOX_LANES: readonly BoxLane[] = [
  lane('cont-cn-ruwest', 'shanghai', 'boxes-to-russia', 'shanghai', 'transsib-west', 0.4),
  lane('cont-cn-ruwest', 'ningbo', 'boxes-to-russia', 'ningbo', 'transsib-west', 0.25),
  lane('cont-cn-ruwest', 'qingdao', 'boxes-to-russia', 'qingdao', 'transsib-west', 0.15),
  lane('cont-cn-ruwest', 'guangzhou', 'boxes-to-russia', 'guangzhou', 'transsib-west', 0.2),
  lane('cont-kr-ruwest', '', 'boxes-to-russia', 'busan', 'transsib-west'),
  lane('cont-jp-ruwest', '', 'boxes-to-russia', 'osaka', 'transsib-west'),
  lane('cont-sea-ruwest', '', 'boxes-to-russia', 'vung-tau', 'transsib-west'),
  lane('cont-ru-cn', 'siberia-shanghai', 'boxes-from-russia', 'south-siberia', 'shanghai', 0.35),
  lane('cont-ru-cn', 'siberia-qingdao', 'boxes-from-russia', 'south-siberia', 'qingdao', 0.15),
  lane('cont-ru-cn', 'siberia-guangzhou', 'boxes-from-russia', 'south-siberia', 'guangzhou', 0.1),
  lane('cont-ru-cn', 'west-shanghai', 'boxes-from-russia', 'transsib-west', 'shanghai', 0.25),
  lane('cont-ru-cn', 'west-ningbo', 'boxes-from-russia', 'transsib-west', 'ningbo', 0.15),
  lane('cont-ru-islands', '', 'boxes-cabotage', 'vladivostok', 'korsakov'),
];

const SEASON = seasonOf(
  { 2: 0.75, 9: 1.15, 10: 1.15, 11: 1.15, 12: 1.15 },
  'EST',
  [],
  'September to December × 1.15 before the holidays, February × 0.75 after the Chinese New Year; the other months share the rest.',
);

const BLOCK = figure('142 TEU', 'H', ['X12'], {
  note: 'Block train of 71 wagons with two boxes each; 142–150 seen (45 trains, 6 767 TEU in one week).',
});

const PRICES: Readonly<Record<CommodityId, Demand['unservedPrice']>> = {
  'boxes-to-russia': figure('6000 USD/TEU', 'DER', ['Q2'], {
    date: '2026',
    note: '560 USD/t × 10.7 t: 16 % of value, the top of the reported share of logistics of 2–16 %.',
  }),
  'boxes-from-russia': figure('2145 USD/TEU', 'EST', ['Q2'], {
    date: '2026',
    note: '20 % of 650 USD/t = 130 × 16.5 t.',
  }),
  'boxes-cabotage': figure('2900 USD/TEU', 'EST', [], {
    note: '0.16 × 1 500 USD/t × 12 t: the islands have no other supply, so a cap above any coastal rate.',
  }),
};

function boxDemand({ total, suffix, commodity, origin, destination, share }: BoxLane): Demand {
  const quantity = BOX_TOTALS[total];
  const unservedPrice = PRICES[commodity];
  if (quantity === undefined || unservedPrice === undefined)
    throw new RangeError(`no data for ${total}`);
  return {
    id: suffix === '' ? total : `${total}-${suffix}`,
    name: `Boxes from ${origin} to ${destination}`,
    category: 'ru-primorye-ports',
    tags: ['boxes', total],
    commodity,
    origin,
    destination,
    quantity: quantityOf(
      'kTEU/year',
      quantity,
      [share],
      'EST',
      SOURCES,
      `${share === 1 ? 'Whole row' : `${share} × the row`} of loaded boxes. ${BASIS}`,
    ),
    lot: BLOCK,
    unservedPrice,
    season: SEASON,
    observedRouting: routed(
      BOX_PORTS_2024,
      'DER',
      ['F9', 'X3', 'F10'],
      'Split of the ports by their turnover: Vladivostok 0.58 in 2019 and 0.70 in 2024, Vostochny 0.36 and 0.235, Nakhodka 0.06; the rest small harbours.',
    ),
  };
}

/** All boxes of Russia's own trade by sea. */
export const boxDemands: readonly Demand[] = BOX_LANES.map(boxDemand);
