import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dailyWindows,
  holidays,
  knownDay,
  openIntervals,
  openSecondsOfDay,
  openSecondsOfYear,
  type OpenTimes,
  openTimesOf,
  seasonCovers,
  weekdayOf,
} from '../../src/scenario/calendar.js';
import { parseCorridor } from '../../src/scenario/parse.js';
import type { HolidayCalendar, OpeningHours } from '../../src/scenario/corridor.js';
import { newYear, openSeconds, secondsOfDay } from '../../src/verify/open-time.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;
const DAY = 86_400;
const hour = 3600;

const feasts: HolidayCalendar = {
  id: 'feasts',
  name: 'Feasts',
  days: [
    '05-01',
    '2026-02-17',
    { from: '12-31', until: '01-02' },
    { from: '2026-10-01', until: '2026-10-04' },
  ],
  evidence: invented,
};

describe('shifts of a day', () => {
  it.each([
    ['08:00-20:00', [[8, 20]]],
    ['00:00-24:00', [[0, 24]]],
    [
      '08:00-12:00,13:00-20:00',
      [
        [8, 12],
        [13, 20],
      ],
    ],
    [
      '06:00-12:00, 20:00-04:00',
      [
        [6, 12],
        [20, 28],
      ],
    ],
    ['20:00-00:00', [[20, 24]]],
  ])('%s', (daily, hours) => {
    expect(dailyWindows({ daily })).toEqual(hours.map((pair) => pair.map((h) => h * hour)));
  });

  it.each([
    '',
    '8-20',
    '08:00-25:00',
    '24:00-08:00',
    '08:60-10:00',
    '08:00-08:00',
    '13:00-20:00,08:00-12:00',
    '08:00-12:00,11:00-20:00',
    '20:00-04:00,06:00-12:00',
    '02:00-12:00,20:00-04:00',
    Array.from({ length: 9 }, (_, i) => `0${i}:00-0${i}:30`).join(','),
  ])('%s is refused', (daily) => {
    expect(dailyWindows({ daily })).toBeUndefined();
    const [link, ...links] = tinyCorridor().links;
    if (link === undefined) throw new Error('no link');
    const parsed = parseCorridor(
      tinyCorridor({ links: [{ ...link, hours: { daily, ...invented } }, ...links] }),
    );
    expect(parsed.ok ? [] : parsed.issues.map(({ code }) => code)).toContain(
      'corridor.hours.format',
    );
  });
});

describe('holidays', () => {
  it('are days of every year, dates, and spans of either', () => {
    const isHoliday = holidays([feasts]);
    const days = ['2025-05-01', '2026-02-17', '2027-12-31', '2028-01-01', '2026-10-03'];
    for (const date of days) expect(isHoliday(knownDay(date)), date).toBe(true);
    const others = ['2027-02-17', '2028-01-02', '2026-10-04', '2027-10-02'];
    for (const date of others) expect(isHoliday(knownDay(date)), date).toBe(false);
  });

  it('keep what names their calendar shut, and what is yearly stays what it is', () => {
    const hours: OpeningHours = { daily: '09:00-18:00', holidays: ['feasts'], ...invented };
    const times = openTimesOf({ hours }, [feasts]);
    // New Year and its eve, May, 17 February, three days in October.
    expect(openSecondsOfYear(times, 2026)).toBe((365 - 7) * 9 * hour);
    expect(openSecondsOfYear(openTimesOf({ hours }, []), 2026)).toBe(365 * 9 * hour);
  });

  it('must be in the corridor', () => {
    const [link, ...links] = tinyCorridor().links;
    if (link === undefined) throw new Error('no link');
    const hours = { daily: '09:00-18:00', holidays: ['feast'], ...invented };
    const parsed = parseCorridor(
      tinyCorridor({ links: [{ ...link, hours }, ...links], calendars: [feasts] }),
    );
    expect(parsed.ok ? [] : parsed.issues).toMatchObject([
      { code: 'corridor.reference', hint: 'did you mean "feasts"?' },
    ]);
  });

  it('may be left out of a file, and are days that exist', () => {
    const { calendars: _, ...rest } = tinyCorridor();
    const parsed = parseCorridor(rest);
    expect(parsed.ok && parsed.value.calendars).toEqual([]);
    const bad = ['02-30', '2026-02-29', 'May', { from: '05-01', until: '2026-05-02' }];
    const wrong = parseCorridor({ ...rest, calendars: [{ ...feasts, days: bad }] });
    expect(wrong.ok ? [] : wrong.issues.map(({ path }) => path[3])).toEqual([0, 1, 2, 3]);
  });
});

const opensAt = fc.integer({ min: 0, max: 23 });
const dailyHours = fc.oneof(
  fc.constantFrom('00:00-24:00', '08:00-12:00,13:00-20:00', '06:00-12:00,20:00-04:00'),
  fc
    .tuple(opensAt, opensAt)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => `${String(a).padStart(2, '0')}:00-${String(b).padStart(2, '0')}:30`),
);
const timesArbitrary = fc.record({
  daily: dailyHours,
  weekdays: fc.constantFrom(undefined, [1, 2, 3, 4, 5], [7]),
  named: fc.boolean(),
  season: fc.constantFrom(undefined, ['04-01', '11-15'], ['11-01', '03-01']),
});

describe('open time', () => {
  it('is what half-hours looked at one by one say, here and in the verification', () => {
    fc.assert(
      fc.property(
        timesArbitrary,
        fc.integer({ min: 0, max: 360 }),
        fc.integer({ min: 1, max: 12 }),
        ({ daily, weekdays, named, season: dates }, offset, length) => {
          const hours: OpeningHours = {
            daily,
            ...invented,
            ...(weekdays === undefined ? {} : { weekdays }),
            ...(named ? { holidays: ['feasts'] } : {}),
          };
          const [begin = '', finish = ''] = dates ?? [];
          const season = dates && { from: begin, until: finish, ...invented };
          const times: OpenTimes = openTimesOf({ hours, season }, [feasts]);
          const from = knownDay('2026-01-01') + offset;
          const until = from + length;
          const intervals = openIntervals(times, from, until);
          let expected = 0;
          for (let at = from * DAY; at < until * DAY; at += hour / 2)
            if (isOpenAt(times, at)) expected += hour / 2;
          const sum = intervals.reduce((all, [start, end]) => all + end - start, 0);
          expect(sum).toBe(expected);
          for (const [i, [start, end]] of intervals.entries()) {
            expect(start).toBeLessThan(end);
            if (i > 0) expect(start).toBeGreaterThan(intervals[i - 1]?.[1] ?? NaN);
          }
          const again = { hours, season, calendars: [feasts] };
          expect(openSeconds(again, from, until)).toBe(expected);
          expect(secondsOfDay(again)).toBe(openSecondsOfDay(times));
          expect(openSeconds(again, newYear(2026), newYear(2027))).toBe(
            openSecondsOfYear(times, 2026),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Whether a second lies in a shift of its day or of the day before. */
function isOpenAt({ hours, season, isHoliday }: OpenTimes, second: number): boolean {
  const today = Math.floor(second / DAY);
  const isIn = (day: number): boolean => season === undefined || seasonCovers(season, day);
  return [today - 1, today].some((day) => {
    if (!isIn(day) || !isIn(today)) return false;
    if (hours?.weekdays?.includes(weekdayOf(day)) === false || isHoliday?.(day) === true)
      return false;
    return (dailyWindows({ daily: hours?.daily ?? '' }) ?? []).some(
      ([opens, closes]) => second >= day * DAY + opens && second < day * DAY + closes,
    );
  });
}
