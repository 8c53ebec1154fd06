/**
 * Sea lanes for tramp ships: from every port of the corridor, from Dalian and from the river mouth to every
 * market. Boxes do not ride here but on services; ships are kept out of a port by its draught and length.
 */
import { type SingleFigure, figure } from '../../core/figure.js';
import type { Link, PlaceId } from '../../scenario/corridor.js';
import { because } from './estimates.js';
import { placesMarkets } from './places-markets.js';
import { placesRussia } from './places-russia.js';
import { placesTumen } from './places-tumen.js';
import {
  EXITS,
  PUBLISHED,
  sailed,
  TO_KORSAKOV,
  TO_OKHOTSK,
  WAYS,
  WAYS_FROM_DALIAN,
} from './sea-distances.js';

type Point = readonly [number, number];

/** Markets that every port has a lane to. */
export const SEA_MARKETS: readonly PlaceId[] = [
  'busan',
  'pohang',
  'donghae',
  'sokcho',
  'niigata',
  'sakaiminato',
  'osaka',
  'shanghai',
  'ningbo',
  'zhoushan',
  'qingdao',
  'tianjin',
  'guangzhou',
  'kaohsiung',
  'vung-tau',
  'paradip',
];
const PORTS: readonly PlaceId[] = [
  'rajin',
  'sonbong',
  'chongjin',
  'posyet',
  'zarubino',
  'slavyanka',
  'vladivostok',
  'sukhodol',
  'nakhodka',
  'vostochny',
];

const TRAMPS = [
  'coaster',
  'small-bulker',
  'handysize',
  'handymax',
  'supramax',
  'panamax',
  'product-tanker',
  'small-tanker',
  'aframax',
  'reefer-ship',
  'car-ship',
];
const WITH_CAPESIZE = [...TRAMPS, 'capesize'];
const COASTAL = ['coaster', 'small-tanker', 'product-tanker', 'reefer-ship', 'car-ship'];

const pointOf = new Map<PlaceId, Point>(
  [...placesTumen, ...placesRussia, ...placesMarkets].map(({ id, position }) => [
    id,
    [position.longitude, position.latitude],
  ]),
);

/** Waypoints from a port to a market, without the ends. */
export function seaWay(from: PlaceId, to: PlaceId): readonly Point[] {
  const way = from === 'dalian' ? WAYS_FROM_DALIAN[to] : WAYS[to];
  if (way === undefined) throw new RangeError(`no way by sea from ${from} to ${to}`);
  return [...(EXITS[from] ?? []), ...way];
}

/** Length of a way by sea: as published where it was, else the sum along the waypoints. */
export function seaLength(from: PlaceId, to: PlaceId, way: readonly Point[]): SingleFigure {
  const published = PUBLISHED[from]?.[to];
  if (published !== undefined) {
    return figure(`${String(published)} nmi`, 'M', ['B15'], {
      note: 'great circles along waypoints round Korea, ±3 %; checked against the published Zarubino–Busan, 480 against 476',
    });
  }
  const ends = [pointOf.get(from), pointOf.get(to)];
  const [first, last] = ends;
  if (first === undefined || last === undefined)
    throw new RangeError(`no position of ${from} or ${to}`);
  return figure(`${String(sailed([first, ...way, last]))} nmi`, 'EST', [], {
    note: 'sum of great circles along the waypoints of the lane and 2 %',
  });
}

interface LaneOptions {
  readonly vehicles?: readonly string[];
  readonly tariffs?: readonly string[];
  readonly way?: readonly Point[];
  readonly note?: string;
}

function lane(from: PlaceId, to: PlaceId, options: LaneOptions = {}): Link {
  const way = options.way ?? seaWay(from, to);
  return {
    id: `sea-${from}-${to}`,
    from,
    to,
    mode: 'sea',
    kind: 'lane',
    length: seaLength(from, to, way),
    capacity: 'unlimited',
    vehicles: options.vehicles ?? TRAMPS,
    tariffs: options.tariffs ?? ['sea-voyage'],
    geometry: way,
    evidence: because(
      'M',
      ['B15', 'A19', 'B20'],
      options.note ??
        'open sea; observed speeds 11.7–11.8 knots on Rajin–Pohang and Rajin–Shanghai',
    ),
  };
}

const fromPorts: readonly Link[] = PORTS.flatMap((port) =>
  [...SEA_MARKETS, 'dalian'].map((market) =>
    lane(
      port,
      market,
      (port === 'vostochny' || port === 'sukhodol') && market === 'pohang'
        ? {
            vehicles: WITH_CAPESIZE,
            note: 'ore and coal berths for capesize ships at both ends; elsewhere buyers take panamax parcels at most',
          }
        : {},
    ),
  ),
);

const CHINESE_COAST = new Set([
  'shanghai',
  'ningbo',
  'zhoushan',
  'qingdao',
  'tianjin',
  'guangzhou',
]);
const WITHOUT_CARS = TRAMPS.filter((id) => id !== 'car-ship');
const fromDalian: readonly Link[] = SEA_MARKETS.map((market) =>
  lane('dalian', market, {
    vehicles: WITHOUT_CARS,
    tariffs: CHINESE_COAST.has(market)
      ? ['sea-coastal-grain', 'sea-voyage-cn', 'sea-voyage']
      : ['sea-voyage-cn', 'sea-voyage'],
  }),
);

const fromRiver: readonly Link[] = [...SEA_MARKETS, 'dalian'].map((market) =>
  lane('tumen-mouth', market, {
    vehicles: ['sea-river-ship'],
    tariffs: ['sea-voyage-box', 'sea-voyage-cn', 'sea-voyage'],
    note: 'sea-river ship straight from the river',
  }),
);

const FISH: readonly string[] = ['reefer-ship'];
const fishing: readonly Link[] = ['vladivostok', 'nakhodka', 'zarubino', 'slavyanka'].map((port) =>
  lane(port, 'okhotsk-sea', {
    vehicles: FISH,
    way: [...(EXITS[port] ?? []), ...TO_OKHOTSK],
    note: 'fish and crab landed in Primorye',
  }),
);

const coastal: readonly Link[] = [
  ...['vladivostok', 'nakhodka', 'vostochny'].map((port) =>
    lane(port, 'korsakov', {
      vehicles: COASTAL,
      way: [...(EXITS[port] ?? []), ...TO_KORSAKOV],
      note: 'cabotage',
    }),
  ),
  ...['vostochny', 'nakhodka', 'vladivostok'].flatMap((port) =>
    ['rajin', 'chongjin', 'sonbong'].map((korean) =>
      lane(port, korean, {
        vehicles: COASTAL,
        way: [...(EXITS[port] ?? []), ...[...(EXITS[korean] ?? [])].reverse()],
        note: 'coastal ships to the DPRK; tankers seen since March 2024',
      }),
    ),
  ),
];

/** Every sea lane. */
export const seaLinks: readonly Link[] = [
  ...fromPorts,
  ...fromDalian,
  ...fromRiver,
  ...fishing,
  ...coastal,
];
