/**
 * How long something is open, counted day by day from its shifts, holidays and season; and the amount that a
 * capacity allows over a stretch of days. A yearly amount is net: it is spread evenly over the open
 * seconds of its calendar year. An amount per day or week counts days of opening, one per hour hours.
 */
import type { HolidayCalendar, OpeningHours, Season } from '../scenario/corridor.js';
import type { Reading } from './figures.js';

const DAY = 86_400;

/** What says when an asset is open. */
export interface Times {
  readonly hours?: OpeningHours | undefined;
  readonly season?: Season | undefined;
  /** Calendars that `hours` may name. */
  readonly calendars?: readonly HolidayCalendar[] | undefined;
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

/** Whether a calendar names a day. */
function names({ days }: HolidayCalendar, date: string): boolean {
  return days.some((entry) => {
    if (typeof entry === 'string') return date.endsWith(entry);
    const { from, until } = entry;
    const own = date.slice(-from.length);
    return from < until ? own >= from && own < until : own >= from || own < until;
  });
}

/** Whether a shift opens on a day. */
function opens({ hours, season, calendars = [] }: Times, day: number): boolean {
  if (season !== undefined && !isInSeason(season, day)) return false;
  if (hours === undefined) return true;
  const then = new Date(day * DAY * 1000);
  if (hours.weekdays?.includes(then.getUTCDay() || 7) === false) return false;
  const date = then.toISOString().slice(0, 10);
  return !calendars.some((each) => hours.holidays?.includes(each.id) === true && names(each, date));
}

/** Number of days in [from, until) on which an asset opens. O(days). */
export function openDays(times: Times, from: number, until: number): number {
  if (isEveryDay(times)) return Math.max(0, until - from);
  let days = 0;
  for (let day = from; day < until; day++) if (opens(times, day)) days++;
  return days;
}

function isEveryDay({ hours, season }: Times): boolean {
  return hours?.weekdays === undefined && hours?.holidays === undefined && season === undefined;
}

/** Seconds open before midnight of the day on which the shifts begin, and after it. */
function shiftsOf({ hours }: Times): { readonly evening: number; readonly morning: number } {
  if (hours === undefined) return { evening: DAY, morning: 0 };
  let evening = 0;
  let morning = 0;
  for (const shift of hours.daily.split(',')) {
    const [h1, m1, h2, m2] = shift.split(/[:-]/).map(Number);
    const begin = ((h1 ?? 0) * 60 + (m1 ?? 0)) * 60;
    const end = ((h2 ?? 24) * 60 + (m2 ?? 0)) * 60;
    evening += (end > begin ? end : DAY) - begin;
    if (end <= begin) morning += end;
  }
  return { evening, morning };
}

/** Seconds of opening of the shifts of one day. */
export function secondsOfDay(times: Times): number {
  const { evening, morning } = shiftsOf(times);
  return evening + morning;
}

/** Open seconds of the days [from, until): what a shift does after midnight counts for the day after. */
export function openSeconds(times: Times, from: number, until: number): number {
  if (until <= from) return 0;
  const { evening, morning } = shiftsOf(times);
  const inDays = openDays(times, from, until) * evening;
  if (morning === 0) return inDays;
  let after = 0;
  for (let day = from; day < until; day++) {
    const isStopped = times.season !== undefined && !isInSeason(times.season, day);
    if (opens(times, day - 1) && !isStopped) after += morning;
  }
  return inDays + after;
}

/** Amount of a capacity's measure over the days [from, until). O(days). */
export function amountOver(capacity: Reading, times: Times, from: number, until: number): number {
  if (until <= from) return 0;
  if (capacity.below.includes('year')) return yearlyOver(capacity.value, times, from, until);
  const seconds = openSeconds(times, from, until);
  // Hours of opening count as they are; a day or a week of opening counts whole, however short.
  const isPerHour = !/\/\s*(?:days?|weeks?)\b/.test(capacity.text);
  return capacity.value * seconds * (isPerHour ? 1 : DAY / secondsOfDay(times));
}

function yearlyOver(amount: number, times: Times, from: number, until: number): number {
  let total = 0;
  for (let year = yearOf(from); year <= yearOf(until - 1); year++) {
    const first = newYear(year);
    const next = newYear(year + 1);
    const all = openSeconds(times, first, next);
    const here = openSeconds(times, Math.max(first, from), Math.min(next, until));
    if (all > 0) total += (amount * here) / all;
  }
  return total;
}
