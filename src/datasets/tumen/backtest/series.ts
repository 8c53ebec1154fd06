/**
 * The series a backtest scores, and the last year of each whose observations may have shaped an input.
 * All later years are held out, whether or not the model is scored on them.
 */
import { figure } from '../../../core/figure.js';
import type { BacktestSeries } from '../../../scenario/backtest.js';

/** Port statistics weigh boxes with their 2.2 t and count empties. */
const BOX_TARE = figure('3.1 t/TEU', 'DER', ['X2', 'X4', 'X5'], {
  date: '2017',
  note: '2.2 t × turnover 1 250 / (1 250 − 365 empties) of 2017: tare of a loaded box and of the empties that go with it.',
});
const PORT_DRIVERS =
  'coal by buyers’ imports; all other cargo stays at its last calibration year, for want of a permitted figure';

/** Series in the order of the report. */
export const backtestSeries: readonly BacktestSeries[] = [
  {
    id: 'rajin-coal',
    name: 'Coal over pier 3 of Rajin',
    gate: 'rajin-coal',
    commodity: 'coal',
    calibratedUntil: 2016,
    drivers: 'rules and closures on their dates, prices, buyers’ imports, room at other ports',
    blind:
      'the contracts of the joint company of the pier, and the decisions to stop in 2018 and to come back in 2024',
  },
  {
    id: 'khasan-rail',
    name: 'Khasan–Tumangang by rail',
    gate: 'khasan',
    calibratedUntil: 2016,
    drivers: 'what moves coal over Rajin; trade with the DPRK stays at 2016',
    blind: 'trade that both states decide',
  },
  {
    id: 'hunchun-rail',
    name: 'Hunchun by rail',
    gate: 'hunchun-rail',
    calibratedUntil: 2018,
    drivers: 'China’s imports of Russian coal × the share of 2016–18, prices, yard by year',
    blind:
      'where in China the additional coal went: most of it by sea and by crossings far to the west',
  },
  {
    id: 'suifenhe-rail',
    name: 'Grodekovo–Suifenhe by rail',
    gate: 'grodekovo',
    calibratedUntil: 2018,
    drivers:
      'China’s imports of Russian coal, output of the K&S mine, the ban of logs in 2022, the Amur bridge since November 2022',
    blind: 'boxes and grain that came and went with prices inside China',
  },
  {
    id: 'posyet',
    name: 'Posyet',
    gate: 'posyet',
    calibratedUntil: 2016,
    drivers: 'captive coal of the owner as in 2016; prices',
    blind: 'the owner’s output by mine',
  },
  {
    id: 'zarubino',
    name: 'Zarubino',
    gate: 'zarubino',
    calibratedUntil: 2017,
    drivers: 'service dates and headways, freight, border time; access of coal as in 2017',
    blind: 'coal, fish and scrap that a small port takes when larger ones are full',
    boxTare: BOX_TARE,
  },
  {
    id: 'vladivostok',
    name: 'Vladivostok with Sukhodol',
    gate: 'vladivostok',
    calibratedUntil: 2017,
    drivers: PORT_DRIVERS,
    blind:
      'boxes and cars that turned to this port when the western ports of Russia lost their lines in 2022',
    boxTare: BOX_TARE,
  },
  {
    id: 'nakhodka',
    name: 'Nakhodka',
    gate: 'nakhodka',
    calibratedUntil: 2018,
    drivers: PORT_DRIVERS,
    blind: 'what its many small terminals built',
    boxTare: BOX_TARE,
  },
  {
    id: 'vostochny',
    name: 'Vostochny with Kozmino',
    gate: 'vostochny',
    calibratedUntil: 2018,
    drivers: PORT_DRIVERS,
    blind: 'crude that left by the pipeline',
    boxTare: BOX_TARE,
  },
  {
    id: 'vostochny-jsc',
    name: 'Coal terminal of Vostochny Port',
    gate: 'vostochny-jsc',
    commodity: 'coal',
    calibratedUntil: 2019,
    drivers: 'buyers’ imports, prices, quota of the basin',
    blind: 'the share of the terminal that other mines get',
  },
  {
    id: 'primorye-ports',
    name: 'All sea ports of Primorye',
    gate: 'primorye-ports',
    calibratedUntil: 2013,
    drivers: PORT_DRIVERS,
    blind:
      'what it does not know of the ports, and the small harbours of the observed total that the network lacks',
    boxTare: BOX_TARE,
  },
];
