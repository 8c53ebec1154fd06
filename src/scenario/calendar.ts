/**
 * The civil calendar of the corridor: one clock (UTC+10), days counted from 1970-01-01, seconds from
 * that day's midnight. Open time of resources with hours and seasons.
 */
import type { IsoDate } from '../core/figure.js';
import type { OpeningHours, Season } from './corridor.js';

export const SECONDS_PER_DAY = 86_400;

/**
 * Longest run, in days, whose figures are all those of its start. A longer run takes quantities and
 * capacities of each calendar year after its first from that year.
 */
export const LONGEST_SINGLE_YEAR = 366;

/** Longest horizon: 60 years of which every fourth has a day more. */
export const MAXIMUM_HORIZON_DAYS = 21_915;

/** Days from 1970-01-01 to a civil date, or undefined if there is no such date. */
export function dayNumber(date: IsoDate): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const days = Date.UTC(year, month - 1, day) / (SECONDS_PER_DAY * 1000);
  return dateText(days) === date ? days : undefined;
}

/** Days from 1970-01-01 to a date known to be real; throws a RangeError otherwise. */
export function knownDay(date: IsoDate): number {
  const day = dayNumber(date);
  if (day === undefined) throw new RangeError(`no such date: ${date}`);
  return day;
}

/** The civil date of a day number, `YYYY-MM-DD`. */
export function dateText(day: number): IsoDate {
  let known = dates.get(day);
  if (known === undefined) {
    known = new Date(day * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);
    if (dates.size < 100_000) dates.set(day, known);
  }
  return known;
}

/** Dates written so far. Seasons and opening hours ask for the same days of a year over and over. */
const dates = new Map<number, IsoDate>();

/** Calendar year of a day number. */
export function yearOfDay(day: number): number {
  return Number(dateText(day).slice(0, 4));
}

/** Days of a calendar year, 365 or 366. */
export function daysOfYear(year: number): number {
  return knownDay(`${String(year + 1)}-01-01`) - knownDay(`${String(year)}-01-01`);
}

/** Whether a season covers a day. A season that wraps (11-15 to 04-01) covers both ends of the year. */
export function seasonCovers(season: Pick<Season, 'from' | 'until'>, day: number): boolean {
  const monthDay = dateText(day).slice(5);
  return season.from <= season.until
    ? monthDay >= season.from && monthDay < season.until
    : monthDay >= season.from || monthDay < season.until;
}

/** Opening and closing second of a day from "HH:MM-HH:MM"; closing may be 24:00. */
export function dailyWindow(
  hours: Pick<OpeningHours, 'daily'>,
): readonly [number, number] | undefined {
  const match = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(hours.daily);
  if (match === null) return undefined;
  const opens = (Number(match[1]) * 60 + Number(match[2])) * 60;
  const closes = (Number(match[3]) * 60 + Number(match[4])) * 60;
  return opens < closes &&
    closes <= SECONDS_PER_DAY &&
    Number(match[2]) < 60 &&
    Number(match[4]) < 60
    ? [opens, closes]
    : undefined;
}

/** ISO weekday of a day number, 1 = Monday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Hours and season that together say when something is open. */
export interface OpenTimes {
  readonly hours?: OpeningHours | undefined;
  readonly season?: Season | undefined;
}

/**
 * Open intervals [start, end) in seconds since 1970 between two days, merged where they touch.
 * Always open gives one interval; never open gives none. O(days).
 */
export function openIntervals(
  times: OpenTimes,
  fromDay: number,
  untilDay: number,
): readonly (readonly [number, number])[] {
  if (times.hours === undefined && times.season === undefined) {
    return [[fromDay * SECONDS_PER_DAY, untilDay * SECONDS_PER_DAY]];
  }
  const [opens, closes] = (times.hours === undefined ? undefined : dailyWindow(times.hours)) ?? [
    0,
    SECONDS_PER_DAY,
  ];
  const intervals: [number, number][] = [];
  for (let day = fromDay; day < untilDay; day++) {
    if (times.season !== undefined && !seasonCovers(times.season, day)) continue;
    if (times.hours?.weekdays !== undefined && !times.hours.weekdays.includes(weekdayOf(day)))
      continue;
    const start = day * SECONDS_PER_DAY + opens;
    const end = day * SECONDS_PER_DAY + closes;
    const last = intervals[intervals.length - 1];
    if (last?.[1] === start) last[1] = end;
    else intervals.push([start, end]);
  }
  return intervals;
}

/** Open seconds of one calendar year. */
export function openSecondsOfYear(times: OpenTimes, year: number): number {
  const first = knownDay(`${String(year)}-01-01`);
  let seconds = 0;
  for (const [start, end] of openIntervals(times, first, first + daysOfYear(year)))
    seconds += end - start;
  return seconds;
}

/** Open seconds of one day on which it opens at all. */
export function openSecondsOfDay(times: OpenTimes): number {
  const window = times.hours === undefined ? undefined : dailyWindow(times.hours);
  return window === undefined ? SECONDS_PER_DAY : window[1] - window[0];
}
