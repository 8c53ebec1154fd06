/**
 * How long something is open, counted day by day from its hours and season; and the amount that a
 * capacity allows over a stretch of days. A yearly amount is net: it is spread evenly over the open
 * seconds of its calendar year. An amount per day or week counts days of opening, one per hour hours.
 */
import type { OpeningHours, Season } from '../scenario/corridor.js';
import type { Reading } from './figures.js';

const DAY = 86_400;

/** What says when an asset is open. */
export interface Times {
  readonly hours?: OpeningHours | undefined;
  readonly season?: Season | undefined;
}

/** Days since 1970 of the first day of a year. */
export function newYear(year: number): number {
  return Date.UTC(year, 0, 1) / (DAY * 1000);
}

/** Calendar year of a day. */
export function yearOf(day: number): number {
  return new Date(day * DAY * 1000).getUTCFullYear();
}

/** Whether a season covers a day. */
export function isInSeason(season: Season, day: number): boolean {
  const monthDay = new Date(day * DAY * 1000).toISOString().slice(5, 10);
  const wraps = season.from > season.until;
  const hasBegun = monthDay >= season.from;
  const hasNotEnded = monthDay < season.until;
  return wraps ? hasBegun || hasNotEnded : hasBegun && hasNotEnded;
}

/** Number of days in [from, until) on which an asset opens. O(days). */
export function openDays({ hours, season }: Times, from: number, until: number): number {
  if (hours?.weekdays === undefined && season === undefined) return Math.max(0, until - from);
  let days = 0;
  for (let day = from; day < until; day++) {
    const weekday = new Date(day * DAY * 1000).getUTCDay() || 7;
    const isOpen =
      hours?.weekdays?.includes(weekday) !== false &&
      (season === undefined || isInSeason(season, day));
    if (isOpen) days++;
  }
  return days;
}

/** Seconds of opening on a day that it opens at all. */
export function secondsOfDay({ hours }: Times): number {
  if (hours === undefined) return DAY;
  const [h1, m1, h2, m2] = hours.daily.split(/[:-]/).map(Number);
  return ((h2 ?? 24) * 60 + (m2 ?? 0) - (h1 ?? 0) * 60 - (m1 ?? 0)) * 60;
}

/** Amount of a capacity's measure over the days [from, until). O(days). */
export function amountOver(capacity: Reading, times: Times, from: number, until: number): number {
  if (until <= from) return 0;
  if (capacity.below.includes('year')) return yearlyOver(capacity.value, times, from, until);
  const days = openDays(times, from, until);
  // Hours of opening count as they are; a day or a week of opening counts whole, however short.
  const isPerHour = !/\/\s*(?:days?|weeks?)\b/.test(capacity.text);
  return capacity.value * days * (isPerHour ? secondsOfDay(times) : DAY);
}

function yearlyOver(amount: number, times: Times, from: number, until: number): number {
  let total = 0;
  for (let year = yearOf(from); year <= yearOf(until - 1); year++) {
    const first = newYear(year);
    const next = newYear(year + 1);
    const all = openDays(times, first, next);
    const here = openDays(times, Math.max(first, from), Math.min(next, until));
    if (all > 0) total += (amount * here) / all;
  }
  return total;
}
