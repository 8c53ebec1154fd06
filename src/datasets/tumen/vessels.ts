/**
 * Vessel classes: the river craft and sea-river ship of the Tumen, coasters, feeders, bulkers, tankers.
 * Time charter by year, fuel at sea per day. Typical dimensions are general knowledge unless sourced;
 * the air draughts of the four smallest decide the tests of the bridges and are estimates.
 */
import { type Figure, type FigureSeries, figure, yearly } from '../../core/figure.js';
import type { VehicleClass } from '../../scenario/corridor.js';
import { estimate, known } from './estimates.js';

/** Charter of 2013, 2016, 2019, 2021, 2022, 2023, 2024 and 2026 in USD a day. */
function charter(
  rates: readonly [number, number, number, number, number, number, number, number],
  note = 'typical time charter of the year, general knowledge',
  source: readonly string[] = [],
): FigureSeries {
  const [y13, y16, y19, y21, y22, y23, y24, y26] = rates;
  return yearly(
    'USD/day',
    { 2013: y13, 2016: y16, 2019: y19, 2021: y21, 2022: y22, 2023: y23, 2024: y24, 2026: y26 },
    source.length === 0 ? 'GK' : 'DER',
    source,
    note,
  );
}

interface Ship {
  readonly deadweight: string;
  readonly length: string;
  readonly draught: string;
  readonly air: Figure;
  readonly knots: string;
  readonly parcel: Figure;
  readonly fuel: string;
}

const TYPICAL = 'typical of the class';
const air = (metres: number): Figure => known(`${String(metres)} m`, TYPICAL);
const NO_EMPTY = known(
  '0',
  'sea resources count cargo, not ships; the ballast voyage is in the freight',
);

const ship = (
  id: string,
  name: string,
  mode: 'sea' | 'river',
  carries: readonly string[],
  of: Ship,
  hire: Figure,
): VehicleClass => ({
  id,
  name,
  mode,
  carries,
  payload: of.parcel,
  deadweight: known(of.deadweight, TYPICAL),
  length: known(of.length, TYPICAL),
  draught: known(of.draught, `${TYPICAL}, laden`),
  airDraught: of.air,
  speed: known(of.knots, TYPICAL),
  emptyReturn: NO_EMPTY,
  charter: hire,
  fuel: known(of.fuel, 'at sea, typical of the class'),
});

const RIVER_CARGO = [
  'container',
  'general',
  'grain',
  'timber',
  'reefer',
  'fertiliser',
  'coal',
  'metal',
  'ore',
  'live',
];
/** What goes in small parcels; large bulkers are for coal and ore alone. */
const SMALL_PARCELS = ['coal', 'ore', 'grain', 'metal', 'timber', 'fertiliser', 'general'];
const MEDIUM_PARCELS = ['coal', 'ore', 'grain', 'metal', 'fertiliser'];
const LARGE_PARCELS = ['coal', 'ore'];
const TANKER_RATE =
  'general knowledge; gives the lump sum of about 1 M USD Kozmino–China of autumn 2022 with the premium';

const fleet: readonly VehicleClass[] = [
  ship(
    'river-craft-300',
    'River craft of 300 t',
    'river',
    RIVER_CARGO,
    {
      deadweight: '300 t',
      length: '45 m',
      draught: '1.4 m',
      air: estimate('6 m', 'Chinese notes say 300 t passes without lowering masts'),
      knots: '8 knot',
      parcel: estimate('250 t', '300 t less fuel, stores and trim'),
      fuel: '0.6 t/day',
    },
    estimate('600 USD/day', 'crew of six'),
  ),
  ship(
    'river-craft-500',
    'River craft of 500 t',
    'river',
    RIVER_CARGO,
    {
      deadweight: '500 t',
      length: '55 m',
      draught: '1.9 m',
      air: estimate('6.5 m', 'largest craft named for the river'),
      knots: '8 knot',
      parcel: estimate('420 t', '500 t less fuel, stores and trim'),
      fuel: '0.9 t/day',
    },
    estimate('900 USD/day', 'crew of eight'),
  ),
  ship(
    'sea-river-ship',
    'Sea-river ship of 3,000 t',
    'sea',
    RIVER_CARGO,
    {
      deadweight: '3000 t',
      length: '95 m',
      draught: '3.7 m',
      air: estimate('12 m', 'wheelhouse over two tiers of boxes'),
      knots: '10 knot',
      parcel: estimate('2700 t', 'full load; 900 t at a draught of 2.5 m'),
      fuel: '5 t/day',
    },
    charter([2500, 1800, 2300, 5000, 5000, 3500, 3500, 3500]),
  ),
  ship(
    'coaster',
    'Coaster of 5,000 t',
    'sea',
    [...SMALL_PARCELS, 'live'],
    {
      deadweight: '5000 t',
      length: '105 m',
      draught: '6.5 m',
      air: estimate('22 m', 'typical of the class'),
      knots: '11 knot',
      parcel: known('4500 t', TYPICAL),
      fuel: '8 t/day',
    },
    charter([3500, 2500, 3000, 7500, 7000, 4500, 4500, 4500]),
  ),
  ship(
    'feeder-200',
    'Feeder of 200 TEU',
    'sea',
    ['container', 'reefer'],
    {
      deadweight: '4000 t',
      length: '100 m',
      draught: '6 m',
      air: air(26),
      knots: '12.5 knot',
      parcel: figure('200 TEU', 'H', ['B16'], { note: '200–220 TEU for each call at Zarubino' }),
      fuel: '11 t/day',
    },
    charter([4500, 4000, 4500, 12000, 18000, 8000, 9000, 9000]),
  ),
  ship(
    'feeder-700',
    'Feeder of 700 TEU',
    'sea',
    ['container', 'reefer'],
    {
      deadweight: '8900 t',
      length: '125 m',
      draught: '7.5 m',
      air: air(30),
      knots: '14 knot',
      parcel: figure('700 TEU', 'M', ['U9']),
      fuel: '22 t/day',
    },
    charter([5500, 5000, 6000, 20000, 30000, 11000, 13000, 13000]),
  ),
  ship(
    'feeder-1700',
    'Feeder of 1,700 TEU',
    'sea',
    ['container', 'reefer'],
    {
      deadweight: '23 kt',
      length: '172 m',
      draught: '9.5 m',
      air: air(38),
      knots: '16 knot',
      parcel: known('1700 TEU', TYPICAL),
      fuel: '40 t/day',
    },
    charter([7500, 6500, 9000, 30000, 40000, 14000, 20000, 20000]),
  ),
  ship(
    'small-bulker',
    'Small bulker of 20,000 t',
    'sea',
    [...MEDIUM_PARCELS, 'timber'],
    {
      deadweight: '20 kt',
      length: '150 m',
      draught: '9 m',
      air: air(34),
      knots: '11.5 knot',
      parcel: known('17 kt', TYPICAL),
      fuel: '15 t/day',
    },
    charter([6600, 3600, 5800, 16800, 14400, 6800, 9400, 8800], '0.8 × handysize, rounded'),
  ),
  ship(
    'handysize',
    'Handysize bulker',
    'sea',
    MEDIUM_PARCELS,
    {
      deadweight: '32 kt',
      length: '178 m',
      draught: '10 m',
      air: air(38),
      knots: '11.7 knot',
      parcel: estimate('28 kt', 'parcels of 21.5–30 kt; 28 kt in the voyage formula'),
      fuel: '20 t/day',
    },
    charter(
      [8200, 4450, 7200, 21000, 18000, 8500, 11700, 11000],
      '2016 = 6 400 / 1.44; 2024 = 13 740 − 2 040; other years general knowledge',
      ['Q4'],
    ),
  ),
  ship(
    'handymax',
    'Handymax bulker of at most 180 m',
    'sea',
    LARGE_PARCELS,
    {
      deadweight: '46 kt',
      length: '180 m',
      draught: '10.8 m',
      air: air(40),
      knots: '11.7 knot',
      parcel: figure('40.5 kt', 'H', ['A16', 'A19'], {
        note: 'first coal for Korea by Rajin, November 2014',
      }),
      fuel: '22 t/day',
    },
    charter([9200, 4850, 8500, 23500, 19800, 9800, 12700, 12000], 'mean of handysize and supramax'),
  ),
  ship(
    'supramax',
    'Supramax bulker',
    'sea',
    LARGE_PARCELS,
    {
      deadweight: '56 kt',
      length: '190 m',
      draught: '12.5 m',
      air: air(42),
      knots: '11.7 knot',
      parcel: estimate('50 kt', 'parcels of 45–52 kt'),
      fuel: '25 t/day',
    },
    charter(
      [10300, 5300, 10000, 26800, 22000, 11200, 13800, 13000],
      '2016 = 6 430 / 1.21; 2024 = 12 220 + 1 600; other years general knowledge',
      ['Q4'],
    ),
  ),
  ship(
    'panamax',
    'Panamax bulker',
    'sea',
    LARGE_PARCELS,
    {
      deadweight: '79 kt',
      length: '229 m',
      draught: '14.2 m',
      air: air(45),
      knots: '12 knot',
      parcel: estimate('75 kt', 'parcels of 70–80 kt'),
      fuel: '28 t/day',
    },
    charter(
      [9500, 5600, 11100, 26900, 20700, 12900, 14100, 13500],
      'typical time charter; one day of February 2023 stood at 7 473',
      ['Q5'],
    ),
  ),
  ship(
    'capesize',
    'Capesize bulker at part load',
    'sea',
    ['coal', 'ore'],
    {
      deadweight: '180 kt',
      length: '290 m',
      draught: '16.5 m',
      air: air(52),
      knots: '12 knot',
      parcel: estimate('140 kt', '180 kt at the draught of berths 51–52: 130–150 kt'),
      fuel: '42 t/day',
    },
    charter(
      [14600, 7400, 18000, 33300, 16200, 16400, 22600, 20000],
      'typical time charter; one day of February 2023 stood at 2 630',
      ['Q5'],
    ),
  ),
  ship(
    'roro-ferry',
    'Ro-ro ferry',
    'sea',
    ['container', 'vehicle', 'general', 'reefer'],
    {
      deadweight: '4000 t',
      length: '140 m',
      draught: '6 m',
      air: air(35),
      knots: '18 knot',
      parcel: figure('130 TEU', 'H', ['G17', 'U3'], { note: 'and 250 cars' }),
      fuel: '28 t/day',
    },
    estimate('12000 USD/day', 'flat over the years'),
  ),
  ship(
    'car-ship',
    'Small car ship',
    'sea',
    ['vehicle'],
    {
      deadweight: '5000 t',
      length: '105 m',
      draught: '6 m',
      air: air(28),
      knots: '12 knot',
      parcel: estimate('825 t', '550 cars × 1.5 t; ships of 300–800 cars'),
      fuel: '12 t/day',
    },
    estimate('6000 USD/day', 'flat over the years'),
  ),
  ship(
    'aframax',
    'Aframax tanker',
    'sea',
    ['oil'],
    {
      deadweight: '105 kt',
      length: '244 m',
      draught: '14.5 m',
      air: air(46),
      knots: '12 knot',
      parcel: figure('100 kt', 'M', ['L3']),
      fuel: '45 t/day',
    },
    charter([14000, 18000, 20000, 15000, 32000, 30000, 28000, 25000], TANKER_RATE),
  ),
  ship(
    'product-tanker',
    'Product tanker',
    'sea',
    ['oil'],
    {
      deadweight: '28 kt',
      length: '170 m',
      draught: '9.4 m',
      air: air(40),
      knots: '12 knot',
      parcel: estimate('22 kt', 'parcels of 20–30 kt'),
      fuel: '22 t/day',
    },
    charter([11000, 12000, 12000, 10000, 20000, 20000, 19000, 17000]),
  ),
  ship(
    'small-tanker',
    'Coastal tanker',
    'sea',
    ['oil'],
    {
      deadweight: '3500 t',
      length: '90 m',
      draught: '6 m',
      air: air(24),
      knots: '10.5 knot',
      parcel: figure('3000 t', 'DER', ['S13'], {
        note: 'over 1 M barrels (120 kt) in 43 calls of March–November 2024 = 2.8 kt a call',
      }),
      fuel: '7 t/day',
    },
    charter([4000, 4000, 4000, 4500, 6000, 6000, 6000, 6000]),
  ),
  ship(
    'reefer-ship',
    'Fish carrier',
    'sea',
    ['reefer', 'live'],
    {
      deadweight: '3500 t',
      length: '95 m',
      draught: '6 m',
      air: air(26),
      knots: '13 knot',
      parcel: known('3000 t', 'usual parcel of frozen fish'),
      fuel: '12 t/day',
    },
    estimate('5000 USD/day', 'flat over the years'),
  ),
];

/**
 * Bulk ships gather parcels: ships lie on the roads of Primorye and take a berth when cargo waits, so no
 * time passes from call to arrival. Scheduled ships, tankers and river craft load whole lots.
 */
const PATIENCE: ReadonlyMap<string, string> = new Map([
  ['coaster', '2 days'],
  ['small-bulker', '2 days'],
  ['handysize', '3 days'],
  ['handymax', '3 days'],
  ['supramax', '3 days'],
  ['panamax', '3 days'],
  ['capesize', '4 days'],
]);

/** Every vessel class. */
export const vessels: readonly VehicleClass[] = fleet.map((vessel) => {
  const patience = PATIENCE.get(vessel.id);
  if (patience === undefined) return vessel;
  const why =
    'beyond the loading itself: of the order of the days of grace that charters leave a port';
  return { ...vessel, gather: { patience: estimate(patience, why) } };
});
