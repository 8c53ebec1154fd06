/** Shipment sizes and prices of not shipping that several demands share. */
import { type Figure, type SingleFigure, figure, yearly } from '../../core/figure.js';
import { IRON_ORE_62 } from './commodity-values.js';
import { product, yearsOf } from './demand-tools.js';

/** A lot that is one train, convoy or ship, with how it is made up. */
export const lotOf = (
  quantity: string,
  note: string,
  source: readonly string[] = [],
): SingleFigure => figure(quantity, source.length === 0 ? 'EST' : 'DER', source, { note });

/** A price of not shipping; the note gives the formula. */
export const priceOf = (
  quantity: string,
  note: string,
  source: readonly string[] = [],
): SingleFigure => figure(quantity, 'EST', source, { date: '2026', note });

export const TANK_TRAIN = lotOf('3600 t', 'Train of 60 tank wagons × 60 t.');
export const TIMBER_TRAIN = lotOf('3600 t', 'Train of 60 wagons × 60 t.');
export const GRAIN_TRAIN = lotOf('4080 t', 'Train of 60 hoppers × 68 t.');
export const ORE_TRAIN = lotOf('4899 t', 'Train of 71 wagons × 69 t.', ['O3', 'A16']);
export const ORE_TRAIN_HUNCHUN = lotOf('4485 t', 'Train of 65 wagons × 69 t.', ['A16']);
export const STEEL_TRAIN = lotOf('4686 t', 'Train of 71 wagons × 66 t.');
export const CHINA_TRAIN = lotOf('3900 t', 'Chinese train of 60 wagons × 65 t.', ['U7']);
export const BLOCK_62_FEU = lotOf('124 TEU', 'Block train of 62 boxes of 40 feet.', ['B29']);
export const TRUCK_CONVOY = lotOf('207 t', 'Convoy of ten trucks × 20.7 t.', ['B24']);
export const LIVE_CONVOY = lotOf('40 t', 'Convoy of ten live trucks × 4 t.', ['Y5']);

export const PRICE_TIMBER_LOGS = priceOf(
  '70 USD/t',
  'Value at the border less stump and felling of about 50 USD/t.',
);
export const PRICE_TIMBER_SAWN = priceOf(
  '110 USD/t',
  'Value at the border less logs, sawing and felling of about 130 USD/t.',
);
export const PRICE_RUSSIAN_GRAIN = priceOf(
  '110 USD/t',
  'Border price 230 − farm price 120: a surplus region without a home market.',
  ['W6'],
);
export const PRICE_NE_GRAIN = priceOf(
  '49 USD/t',
  'Price in the south − price at the farm, CNY 350 a tonne (general knowledge); inland rail is the fallback.',
);
export const PRICE_FROZEN_FISH = priceOf(
  '500 USD/t',
  'A quarter of the value; the fallback is landing at Busan.',
  ['Y4'],
);
export const PRICE_LIVE = priceOf(
  '12000 USD/t',
  'A third of the value; the fallback is landing at Busan.',
  ['Y7', 'Y8'],
);
export const PRICE_CHILLED = priceOf('2000 USD/t', 'A third of the value, as live crab.', ['Y7']);
export const PRICE_MACHINERY = priceOf(
  '960 USD/t',
  '0.16 × 6 000 USD/t: the top of the reported share of logistics in price.',
  ['Q2'],
);
export const PRICE_PRODUCE = priceOf(
  '200 USD/t',
  'A quarter of 800 USD/t: what the shop price in Primorye leaves for transport.',
);
export const PRICE_BOX_TO_RUSSIA = priceOf('6000 USD/TEU', '560 USD/t × 10.7 t, 16 % of value.', [
  'Q2',
]);
export const PRICE_BOX_FROM_RUSSIA = priceOf('2145 USD/TEU', '20 % of 650 USD/t = 130 × 16.5 t.');

/** Ore: delivered price of concentrate less what the mine must spend. */
export const PRICE_IRON_ORE: Figure = yearly(
  'USD/t',
  Object.fromEntries(
    yearsOf(IRON_ORE_62).map((year) => [
      year,
      Number(((product(IRON_ORE_62, [1.13], 1)[year] ?? 0) - 38).toFixed(1)),
    ]),
  ),
  'EST',
  ['O2'],
  '1.13 × benchmark of 62 % − cash cost of the mine of 38 USD/t; 75 at today’s 113.',
);
