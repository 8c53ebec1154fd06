/**
 * What categories 3 and 4 share. The quantities are the contestable base: nearly all of it goes by
 * Dalian, Yingkou and Jinzhou today, and what Primorye has ever captured is an observation, never an
 * input.
 */
import { lotOf, priceOf } from './demand-lots.js';
import { product, routed, seasonOf, type YearTable } from './demand-tools.js';

/** Base by year against 2019. */
export const BASE_BY_YEAR: YearTable = {
  2013: 0.85,
  2017: 0.95,
  2019: 1,
  2022: 0.95,
  2024: 1,
  2026: 1,
};
/** A base amount by year. */
export const base = (amount: number): YearTable => product(BASE_BY_YEAR, [amount], 3);

/** The factors in words. */
export const BY_YEAR =
  'Times 0.85 (2013), 0.95 (2017), 1.00 (2019), 0.95 (2022–23), 1.00 (2024–26).';
/** How rows are split. */
export const SPLIT =
  'Split between origins and ports is an estimate by the size of the towns and the trade.';
/** The way this cargo takes today. */
export const BY_DALIAN = routed(
  { dalian: 1 },
  'EST',
  ['H20', 'H1'],
  'Nearly all by Dalian and its neighbours; the few hundred boxes a year seen in Primorye are observations.',
);

/** A block of boxes of Jilin. */
export const BLOCK = lotOf(
  '50 TEU',
  'Block of 25 flat wagons or trucks over a few days, what one feeder call fills; observed calls carried 14–200 boxes.',
  ['B14', 'B16'],
);
/** A block train of Heilongjiang. */
export const HLJ_BLOCK = lotOf(
  '100 TEU',
  'Block train of 50 wagons; the first train carried 144 boxes.',
  ['U5'],
);

/** The formula of category 3 and 4 prices: 0.16 × value × mass of a box. */
export const boxPrice = (perTonne: number, tonnes: number) =>
  priceOf(
    `${Math.round(0.16 * perTonne * tonnes)} USD/TEU`,
    `0.16 × ${perTonne} USD/t × ${tonnes} t; never more than the door cost by Dalian plus 10 %, which the network offers anyway.`,
    ['Q2'],
  );

/** Goods of Jilin province, which some lists of ports ask for. */
export const JILIN_FACTS = { 'jilin-goods': true };
/** Goods of another province. */
export const NOT_JILIN = { 'jilin-goods': false };
/** Grain moves after the harvest. */
export const GRAIN_SEASON = seasonOf(
  { 11: 1.6, 12: 1.6, 1: 1.6, 2: 1.6, 3: 1.6, 7: 0.5, 8: 0.5, 9: 0.5 },
  'EST',
  ['U7'],
  'After harvest, November to March × 1.6, July to September × 0.5.',
);
