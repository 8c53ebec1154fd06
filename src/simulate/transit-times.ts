/** Transit times of delivered cargo by mass, from the hours that the account tells apart. */
import type { CategoryTimes } from '../model/answers.js';

const HOUR = 3600;

/** What is said where nothing was delivered, or nothing was counted. */
const UNKNOWN: CategoryTimes = {
  tenPercentDays: null,
  medianDays: null,
  ninetyPercentDays: null,
  ninetyFivePercentDays: null,
  deliveredInTime: null,
};

/**
 * Quantiles from the kg delivered after each number of hours; a quantile is the middle of the hour in which
 * the share is reached. `within`: seconds that count as in time, whole hours; what takes exactly as long is
 * late. O(bins).
 */
export function transitTimes(bins: Float64Array, within: number | undefined): CategoryTimes {
  let all = 0;
  for (const kg of bins) all += kg;
  const deliveredInTime = within === undefined ? null : sumUntil(bins, Math.round(within / HOUR));
  if (all === 0) return { ...UNKNOWN, deliveredInTime };
  const [ten, half, ninety, ninetyFive] = daysOf(bins, all);
  return {
    tenPercentDays: ten ?? null,
    medianDays: half ?? null,
    ninetyPercentDays: ninety ?? null,
    ninetyFivePercentDays: ninetyFive ?? null,
    deliveredInTime,
  };
}

/** No times at all, where only counts were asked for. */
export function noTransitTimes(): CategoryTimes {
  return UNKNOWN;
}

const SHARES = [0.1, 0.5, 0.9, 0.95];

/** Days at which each share is reached, in one pass. */
function daysOf(bins: Float64Array, all: number): readonly number[] {
  const found: number[] = [];
  let sum = 0;
  for (let bin = 0; bin < bins.length && found.length < SHARES.length; bin++) {
    sum += bins[bin] as number;
    while (found.length < SHARES.length && sum >= (SHARES[found.length] as number) * all)
      found.push((bin + 0.5) / 24);
  }
  return found;
}

function sumUntil(bins: Float64Array, until: number): number {
  let sum = 0;
  for (let bin = 0; bin < Math.min(until, bins.length); bin++) sum += bins[bin] as number;
  return sum;
}
