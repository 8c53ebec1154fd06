/**
 * The civil calendar of the corridor: one clock (UTC+10), days counted from 1970-01-01, seconds from
 * that day's midnight. Open time of resources with hours and seasons.
 */
import type { IsoDate } from '../core/figure.js';
import type { HolidayCalendar, OpeningHours, Season } from './corridor.js';

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

/** Says of day numbers whether they are holidays of one of some calendars. */
export function holidays(calendars: readonly HolidayCalendar[]): (day: number) => boolean {
  const days = calendars.flatMap((calendar) => calendar.days);
  const single = new Set(days.filter((day) => typeof day === 'string'));
  const spans = days.filter((day) => typeof day !== 'string');
  return (day) => {
    const date = dateText(day);
    return (
      single.has(date) ||
      single.has(date.slice(5)) ||
      spans.some(({ from, until }) =>
        from.length === 5 ? seasonCovers({ from, until }, day) : from <= date && date < until,
      )
    );
  };
}

/** At most so many shifts a day. */
const MOST_SHIFTS = 8;

/**
 * Shifts of a day from "HH:MM-HH:MM,…": opening and closing second, counted from midnight of the day on
 * which it opens, so that one that closes after midnight closes after 86 400. Undefined if they are not
 * in order, overlap (the last with the first of the next day, too) or are no hours.
 */
export function dailyWindows(
  hours: Pick<OpeningHours, 'daily'>,
): readonly (readonly [number, number])[] | undefined {
  const windows: (readonly [number, number])[] = [];
  const shifts = hours.daily.split(',');
  if (shifts.length > MOST_SHIFTS) return undefined;
  for (const [i, shift] of shifts.entries()) {
    const [opens, closes] = /^ ?\d{2}:\d{2}-\d{2}:\d{2}$/.test(shift)
      ? shift.trim().split('-').map(secondOfDay)
      : [];
    if (opens === undefined || closes === undefined || opens === SECONDS_PER_DAY) return undefined;
    if (opens === closes || opens < (windows[i - 1]?.[1] ?? 0)) return undefined;
    const isOvernight = closes < opens;
    if (isOvernight && i < shifts.length - 1) return undefined;
    windows.push([opens, isOvernight ? closes + SECONDS_PER_DAY : closes]);
  }
  const [first, last] = [windows[0], windows[windows.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  return last[1] - SECONDS_PER_DAY <= first[0] ? windows : undefined;
}

/** Second of "HH:MM", up to 24:00; undefined if there is no such time. */
function secondOfDay(text: string): number | undefined {
  const [hour = NaN, minute = NaN] = text.split(':').map(Number);
  const second = (hour * 60 + minute) * 60;
  return minute < 60 && second <= SECONDS_PER_DAY ? second : undefined;
}

/** ISO weekday of a day number, 1 = Monday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Hours, season and holidays that together say when something is open. */
export interface OpenTimes {
  readonly hours?: OpeningHours | undefined;
  readonly season?: Season | undefined;
  /** Says of a day number whether it is a holiday, on which no shift opens; absent: none is. */
  readonly isHoliday?: ((day: number) => boolean) | undefined;
}

/** When an asset is open, with the holidays of the calendars that its hours name. */
export function openTimesOf(
  { hours, season }: Pick<OpenTimes, 'hours' | 'season'>,
  calendars: readonly HolidayCalendar[],
): OpenTimes {
  const named = hours?.holidays;
  return named === undefined || named.length === 0
    ? { hours, season }
    : { hours, season, isHoliday: holidays(calendars.filter(({ id }) => named.includes(id))) };
}

const ALL_DAY = [[0, SECONDS_PER_DAY]] as const;

/**
 * Open intervals [start, end) in seconds since 1970 between two days, merged where they touch.
 * Always open gives one interval; never open gives none. A shift belongs to the day on which it opens
 * and goes on into a holiday, but not into a day out of season. O(days).
 */
export function openIntervals(
  times: OpenTimes,
  fromDay: number,
  untilDay: number,
): readonly (readonly [number, number])[] {
  const [from, until] = [fromDay * SECONDS_PER_DAY, untilDay * SECONDS_PER_DAY];
  if (times.hours === undefined && times.season === undefined) return [[from, until]];
  const windows = (times.hours === undefined ? undefined : dailyWindows(times.hours)) ?? ALL_DAY;
  const isNight = (windows[windows.length - 1]?.[1] ?? 0) > SECONDS_PER_DAY;
  const intervals: [number, number][] = [];
  for (let day = isNight ? fromDay - 1 : fromDay; day < untilDay; day++) {
    if (!opensOn(times, day)) continue;
    const midnight = (day + 1) * SECONDS_PER_DAY;
    const isCut = isNight && times.season !== undefined && !seasonCovers(times.season, day + 1);
    for (const [opens, closes] of windows) {
      const start = Math.max(from, day * SECONDS_PER_DAY + opens);
      const closing = day * SECONDS_PER_DAY + closes;
      const end = Math.min(until, isCut ? Math.min(midnight, closing) : closing);
      if (end <= start) continue;
      const last = intervals[intervals.length - 1];
      if (last?.[1] === start) last[1] = end;
      else intervals.push([start, end]);
    }
  }
  return intervals;
}

/** Whether a shift opens on a day: in season, on one of the weekdays, not on a holiday. */
function opensOn({ hours, season, isHoliday }: OpenTimes, day: number): boolean {
  return (
    (season === undefined || seasonCovers(season, day)) &&
    hours?.weekdays?.includes(weekdayOf(day)) !== false &&
    isHoliday?.(day) !== true
  );
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
export function openSecondsOfDay({ hours }: OpenTimes): number {
  const windows = (hours === undefined ? undefined : dailyWindows(hours)) ?? ALL_DAY;
  return windows.reduce((sum, [opens, closes]) => sum + (closes - opens), 0);
}
