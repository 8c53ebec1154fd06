/**
 * At what delivered cost a mine would rather leave the coal in the ground: the price of the buyer
 * less the avoidable cost of the coal. The slump years come out of this by themselves.
 */
import { yearly, type FigureSeries } from '../../core/figure.js';
import { COKING_COAL, THERMAL_COAL } from './commodity-values.js';
import { from2013, rounded, valueIn, yearsOf, type YearTable } from './demand-tools.js';

/** Freight for 75 kt from Vostochny to north China and back, USD/t. */
const PANAMAX = from2013(4.8, 4.4, 3.3, 3.1, 4, 4.6, 4.5, 3.9, 7.3, 10.2, 7.7, 7.9, 7.6, 8);
/** Freight for 28 kt from Posyet or Rajin to Shanghai and back, USD/t. */
const HANDYSIZE = from2013(
  9.6,
  8.6,
  6.5,
  6.1,
  8.2,
  9.4,
  9.1,
  7.8,
  15.5,
  21.2,
  15.6,
  16.2,
  15.4,
  16.2,
);
/** Avoidable cost of an open pit, RUB/t, and roubles per dollar. */
const MINE_ROUBLES = from2013(
  700,
  720,
  750,
  800,
  850,
  900,
  950,
  950,
  1050,
  1300,
  1400,
  1350,
  1150,
  1200,
);
const ROUBLES_PER_DOLLAR = from2013(
  31.85,
  38.42,
  60.96,
  67.03,
  58.35,
  62.71,
  64.74,
  72.15,
  73.65,
  68.55,
  85.25,
  92.6,
  83.5,
  80,
);

/** Deep mines and washing: 22 against 15 USD/t in 2026. */
const COKING_MINE_FACTOR = 22 / 15;
/** What the owner of a terminal keeps of its charge. */
const OWNER_PORT_MARGIN = 5;
/** Inland haul in China that a buyer near the border saves. */
const SAVED_CHINESE_HAUL = 10;

const SOURCES = [
  'V1',
  'V2',
  'V3',
  'V4',
  'V5',
  'V6',
  'V7',
  'V9',
  'V10',
  'V11',
  'V12',
  'K16',
  'Q4',
  'H31',
];
const BASIS =
  'Avoidable mine cost is an estimate, 0.45–0.6 of full cost, 1 200 RUB/t in 2026 at 80 RUB/USD; spread between mines × 0.6 / 0.9 / 1.5. Freight by the formula (charter × days + fuel + port) / parcel.';

/** Import duty the rules of China charge: 6 % thermal and 3 % coking of the FOB value from 2024. */
function dutyIn(year: number, fob: YearTable, rate: number): number {
  return year >= 2024 ? rate * valueIn(fob, year) : 0;
}

function mineDollars(year: number): number {
  return valueIn(MINE_ROUBLES, year) / valueIn(ROUBLES_PER_DOLLAR, year);
}

function byYear(value: (year: number) => number, note: string): FigureSeries {
  const years = yearsOf(THERMAL_COAL);
  return yearly(
    'USD/t',
    Object.fromEntries(years.map((year) => [year, rounded(value(year), 1)])),
    'EST',
    SOURCES,
    `${note} ${BASIS}`,
  );
}

/** Price of not shipping seaborne coal of one grade to one market. */
export function seaCoalPrice(
  commodity: string,
  options: {
    readonly freight: number;
    readonly china: boolean;
    readonly captive: boolean;
    readonly smallPort: boolean;
  },
): FigureSeries {
  const coking = commodity === 'coking-coal';
  const fob = coking ? COKING_COAL : THERMAL_COAL;
  const freight = options.smallPort ? HANDYSIZE : PANAMAX;
  const factor = coking ? COKING_MINE_FACTOR : 1;
  const margin = options.captive ? OWNER_PORT_MARGIN : 0;
  const duty = coking ? 0.03 : 0.06;
  return byYear(
    (year) =>
      valueIn(fob, year) +
      options.freight * valueIn(freight, year) -
      factor * mineDollars(year) +
      (options.china ? dutyIn(year, fob, duty) : 0) +
      margin,
    [
      `FOB + ${options.freight} × ${options.smallPort ? 'handysize' : 'panamax'} freight − ${coking ? '1.47 × ' : ''}avoidable mine cost`,
      options.china ? ` + duty of ${duty * 100} % from 2024` : '',
      options.captive ? ` + ${OWNER_PORT_MARGIN} that the owner keeps of the port charge` : '',
      options.smallPort
        ? '; small ships, because most berths free coal gets take no panamax and their buyers pay the dearer freight.'
        : '.',
    ].join(''),
  );
}

/** Price of not shipping coal by land to a buyer near the border. */
export function landCoalPrice(): FigureSeries {
  return byYear(
    (year) =>
      valueIn(THERMAL_COAL, year) +
      valueIn(PANAMAX, year) +
      SAVED_CHINESE_HAUL +
      dutyIn(year, THERMAL_COAL, 0.06) -
      mineDollars(year),
    'FOB + panamax freight + 10 of Chinese inland haul saved + duty of 6 % from 2024 − avoidable mine cost.',
  );
}

/** Price of not shipping to the quay of the rival port: without sea freight and port charge. */
export function rivalPortCoalPrice(): FigureSeries {
  const port = from2013(9, 9, 8, 9, 12, 14, 14, 13, 16, 22, 16, 12, 11.2, 11.3);
  return byYear(
    (year) => valueIn(THERMAL_COAL, year) - valueIn(port, year) - mineDollars(year),
    'FOB − port charge − avoidable mine cost: value at the gate of the port.',
  );
}
