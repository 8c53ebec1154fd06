/**
 * Coal demands: every stream to every market it sells to, quantity = stream total × share of the
 * origin × share of the market, by year; coal by land; and coal outside the corridor.
 */
import { figure, yearly } from '../../core/figure.js';
import type { Demand } from '../../scenario/corridor.js';
import { landCoalPrice, rivalPortCoalPrice, seaCoalPrice } from './coal-prices.js';
import {
  CHINA_SHARE,
  COAL_LANES,
  COAL_MARKETS,
  COAL_STREAMS,
  MARKET_EVIDENCE,
  TRAIN_TONNES,
  type CoalLane,
  type CoalMarket,
  type CoalStream,
  type OriginShare,
} from './coal-streams.js';
import {
  from2013,
  product,
  quantityOf,
  routed,
  rounded,
  seasonOf,
  valueIn,
  type YearTable,
} from './demand-tools.js';

const SEASON = seasonOf(
  {
    1: 1.05,
    2: 0.92,
    3: 1.05,
    4: 1,
    5: 1.02,
    6: 0.98,
    7: 1.03,
    8: 1.02,
    9: 0.98,
    10: 1,
    11: 0.96,
    12: 0.99,
  },
  'EST',
  ['P3', 'K34'],
  'Peaks in spring and late summer; no monthly series is published, checked on January only (Vostochny 1.07, Nakhodka 0.96, Vladivostok 0.97).',
);

/** Both states have notified the transit of this coal over Rajin, and no listed party earns by it. */
const RUSSIAN_COAL_FACTS = {
  'notified-by-exporting-state': true,
  'notified-by-procuring-state': true,
  'prohibited-revenue': false,
};

/** Free coal by gate in 2024, Mt: gate total less the captive streams, Rajin apart. */
const FREE_2024 = { vostochny: 13, nakhodka: 12, vladivostok: 5.5, posyet: 0.8, zarubino: 0.45 };
const FREE_AT_JSC_2024 = 10;
const RAJIN_2024 = 0.5;
const FREE_TOTAL_2024 = 32.3;

const trainLot = (tonnes: YearTable) =>
  yearly(
    't',
    tonnes,
    'DER',
    ['A16', 'B1', 'K16'],
    '71 wagons × 69 t; from 2025 × 75 t, since heavy wagons carry 84 % of eastbound export coal; 58 wagons × 69 t where tracks hold 850 m.',
  );

/** Share of a stream's seaborne coal that a market buys: the common table, or the stream's own China share. */
export function marketShare(stream: CoalStream, market: CoalMarket): YearTable {
  const own = stream.chinaShare;
  if (own === undefined) return product(market.share, [0.01], 6);
  return Object.fromEntries(
    Object.keys(market.share).map((key) => {
      const year = Number(key);
      const common = valueIn(CHINA_SHARE, year);
      const scale = market.china
        ? valueIn(own, year) / common
        : (100 - valueIn(own, year)) / (100 - common);
      return [year, rounded((valueIn(market.share, year) * scale) / 100, 6)];
    }),
  );
}

function routingOf(stream: CoalStream, market: CoalMarket): NonNullable<Demand['observedRouting']> {
  const by: Readonly<Record<string, Record<string, number>>> = {
    'coal-kru': { vostochny: 1, 'vostochny-jsc': 1 },
    'coal-mechel': { posyet: 1 },
    'coal-evraz': { nakhodka: 1 },
    'coal-suek': { vostochny: 1 },
    'coal-sds': { vladivostok: 1 },
  };
  const captive = by[stream.id];
  if (captive !== undefined) {
    return routed(
      captive,
      'DER',
      stream.source,
      'Captive: the terminal of the owner; closes by construction.',
    );
  }
  // Only Kuzbass coal for China went by Rajin in 2024; the rest of the free coal shares the ports.
  const kuzbassToChina = valueIn(stream.total, 2024) * 0.01 * valueIn(CHINA_SHARE, 2024);
  const rajin = stream.id === 'coal-free-kuz' && market.china ? RAJIN_2024 / kuzbassToChina : 0;
  const port = (tonnes: number) =>
    rounded(((1 - rajin) * tonnes) / (FREE_TOTAL_2024 - RAJIN_2024), 6);
  const ports = Object.fromEntries(
    Object.entries(FREE_2024).map(([gate, tonnes]) => [gate, port(tonnes)]),
  );
  return routed(
    {
      ...ports,
      'vostochny-jsc': port(FREE_AT_JSC_2024),
      ...(rajin === 0 ? {} : { khasan: rounded(rajin, 6), 'rajin-coal': rounded(rajin, 6) }),
    },
    'EST',
    ['K5', 'A23', 'A28'],
    'Free coal by gate in 2024 = gate total − captive coal: Vostochny 13, Nakhodka 12, Vladivostok 5.5, Posyet 0.8, Zarubino 0.45, Rajin 0.5 Mt; the same shares for every free stream. Nakhodka is solved from the port total and closes by construction.',
  );
}

function seaDemand(stream: CoalStream, from: OriginShare, market: CoalMarket): Demand {
  const captive = stream.captive;
  return {
    id: [stream.id, from.suffix, market.suffix].filter((part) => part !== '').join('-'),
    name: `Coal of ${stream.owner} to ${market.destination}`,
    category: 'ru-primorye-ports',
    tags: ['coal', stream.id, captive === undefined ? 'free' : 'captive'],
    commodity: stream.commodity,
    origin: from.origin,
    destination: market.destination,
    quantity: quantityOf(
      'Mt/year',
      stream.total,
      [from.share, marketShare(stream, market)],
      stream.grade,
      [...stream.source, ...MARKET_EVIDENCE.source],
      `Stream total × origin ${from.share} × share of the market. ${stream.note} ${MARKET_EVIDENCE.note}`,
    ),
    lot: trainLot(TRAIN_TONNES),
    unservedPrice: seaCoalPrice(stream.commodity, {
      freight: market.freight,
      china: market.china,
      captive: captive !== undefined,
      smallPort: captive === undefined || stream.id === 'coal-mechel' || stream.id === 'coal-evraz',
    }),
    ...(captive === undefined ? {} : { captive }),
    season: SEASON,
    facts: RUSSIAN_COAL_FACTS,
    originState: 'RU',
    observedRouting: routingOf(stream, market),
  };
}

const LANE_GATES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'coal-land-jilin': { 'hunchun-rail': 1 },
  'coal-land-hlj': { grodekovo: 1 },
  'coal-vanino': { vanino: 1 },
  'coal-primorye-local': {},
};

function lanePrice(lane: CoalLane): Demand['unservedPrice'] {
  if (lane.category === 'ru-cn-land') return landCoalPrice();
  if (lane.id === 'coal-vanino') return rivalPortCoalPrice();
  return figure('40 USD/t', 'EST', [], {
    note: 'The plants would burn fuel oil or gas instead: several times dearer heat; a cap above any local haul.',
  });
}

function laneDemand(lane: CoalLane, from: OriginShare): Demand {
  return {
    id: [lane.id, from.suffix].filter((part) => part !== '').join('-'),
    name: `Coal from ${from.origin} to ${lane.destination}`,
    category: lane.category,
    tags: [...lane.tags, lane.id],
    commodity: 'thermal-coal',
    origin: from.origin,
    destination: lane.destination,
    quantity: quantityOf(
      'Mt/year',
      lane.total,
      [from.share],
      lane.grade,
      lane.source,
      `Total × origin ${from.share}. ${lane.note}`,
    ),
    lot: trainLot(lane.trainTonnes),
    unservedPrice: lanePrice(lane),
    season: SEASON,
    facts: RUSSIAN_COAL_FACTS,
    originState: 'RU',
    observedRouting: routed(
      LANE_GATES[lane.id] ?? {},
      'DER',
      lane.source,
      'The stream was built from what this crossing or port carried.',
    ),
  };
}

/** Share of the free coal in what mines wanted to send, against what was carried, by year. */
export const WANTED_OVER_CARRIED = yearly(
  '',
  from2013(1.05, 1.05, 1.05, 1.05, 1.1, 1.1, 1.1, 1.1, 1.35, 1.35, 1.35, 1.26, 1, 1),
  'EST',
  ['K14', 'K16', 'K37', 'K18'],
  'Quantities are what was carried. For a run that widens the railway, multiply free coal by this: 2024 from 68 Mt asked for against 54 agreed; 1.00 since 2025, when cargo was missing and not paths. A run that lifts the basin quota of 2026 uses 68/55 = 1.24.',
);

/** All coal, by sea, by land and outside. */
export const coalDemands: readonly Demand[] = [
  ...COAL_STREAMS.flatMap((stream) =>
    stream.origins.flatMap((from) => COAL_MARKETS.map((market) => seaDemand(stream, from, market))),
  ),
  ...COAL_LANES.flatMap((lane) => lane.origins.map((from) => laneDemand(lane, from))),
];
