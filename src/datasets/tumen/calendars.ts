/**
 * Holidays on which road posts do not clear cargo. No list by post was found: the days are the public
 * holidays on which both customs services are known to rest, without the days moved to weekends.
 */
import type { HolidayCalendar } from '../../scenario/corridor.js';

/** First day of the Chinese New Year, by year. */
const SPRING_FESTIVAL = [
  '2013-02-10',
  '2014-01-31',
  '2015-02-19',
  '2016-02-08',
  '2017-01-28',
  '2018-02-16',
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
] as const;

/** The day itself and the two after it; none of these ends a month but 31 January. */
const threeDays = (first: string): readonly string[] => {
  const start = Date.parse(`${first}T00:00:00Z`);
  return [0, 1, 2].map((day) => new Date(start + day * 86_400_000).toISOString().slice(0, 10));
};

export const calendars: readonly HolidayCalendar[] = [
  {
    id: 'china-public',
    name: 'Public holidays of China at the road posts',
    days: ['01-01', ...SPRING_FESTIVAL.flatMap(threeDays), { from: '10-01', until: '10-04' }],
    evidence: {
      grade: 'EST',
      source: ['B25'],
      note: 'New Year, three days of the Spring Festival by its calendar, 1–3 October: the statutory days, general knowledge; the rest of the long holidays are worked with few hands (see the jams before and after).',
    },
  },
  {
    id: 'russia-public',
    name: 'Public holidays of Russia at the road posts',
    days: [
      { from: '01-01', until: '01-03' },
      '01-07',
      '02-23',
      '03-08',
      '05-01',
      '05-09',
      '06-12',
      '11-04',
    ],
    evidence: {
      grade: 'EST',
      source: [],
      note: 'Statutory holidays, general knowledge; of 1–8 January the posts rest on the first two days and at Christmas, an estimate.',
    },
  },
];
