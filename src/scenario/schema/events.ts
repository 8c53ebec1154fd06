/**
 * Schemas of what happens by date or by chance: disruptions, and calendars of holidays.
 */
import { z } from 'zod';
import { dayNumber } from '../calendar.js';
import { evidence, id, isoDate, season, text } from './basics.js';
import { checked, note } from './notes.js';
import { figureOf } from './quantities.js';

/** Kinds of disruptions. */
export const DISRUPTION_KINDS = [
  'closure',
  'ice',
  'fog',
  'flood',
  'queue',
  'labour',
  'shortfall',
  'other',
] as const;

export const disruptionSchema = note(
  z.strictObject({
    id,
    name: text,
    kind: z.enum(DISRUPTION_KINDS),
    affects: note(z.array(id).min(1), 'Links, terminals, services or places.'),
    capacityLeft: figureOf('share', 'Share of capacity left; 0 shuts.').optional(),
    speedLeft: figureOf('speedShare', 'Share of speed left, above 0.').optional(),
    delay: figureOf('duration', 'Added to each shipment that passes while it lasts.').optional(),
    windows: note(
      z.array(z.strictObject({ from: isoDate, until: isoDate })),
      'Dated events.',
    ).optional(),
    season: season.optional(),
    probability: figureOf('share', 'Share of days that it meets, each by itself.').optional(),
    perYear: figureOf('perYear', 'Random events: mean number per year.').optional(),
    duration: figureOf(
      'duration',
      'Random events: how long one lasts; triangular with a spread, else exponential.',
    ).optional(),
    usual: note(
      z.boolean(),
      'It comes every year, and yearly capacities are net of it already.',
    ).optional(),
    recovery: figureOf('duration', 'Time in which all comes back evenly afterwards.').optional(),
    evidence,
  }),
  'An event that takes capacity, speed or time away.',
  { id: 'disruption' },
);

/** "MM-DD" of every year or one date. */
const calendarDay = note(
  checked(z.string(), (value) =>
    dayNumber(value.length === 5 ? `2024-${value}` : value) === undefined
      ? [
          {
            code: 'date.calendar-day',
            message: 'there is no such day',
            expected: 'MM-DD of every year, or a date YYYY-MM-DD',
          },
        ]
      : [],
  ),
  'MM-DD of every year, or a date YYYY-MM-DD.',
  { pattern: '^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$' },
);

/** Both ends of a span are of one kind, and a span of dates runs forwards. */
const calendarSpan = note(
  checked(z.strictObject({ from: calendarDay, until: calendarDay }), ({ from, until }) =>
    from.length === until.length && (from.length === 5 ? from !== until : from < until)
      ? []
      : [
          {
            code: 'date.order',
            message: 'a span runs from one day to a later one, both with or both without a year',
            expected: 'from inclusive, until exclusive',
            path: ['until'],
          },
        ],
  ),
  'From inclusive, until exclusive.',
);

export const calendarSchema = note(
  z.strictObject({
    id,
    name: text,
    days: note(z.array(z.union([calendarDay, calendarSpan])).min(1), 'Days and spans of days.'),
    evidence,
  }),
  'Days on which what names the calendar does not open.',
  { id: 'calendar' },
);
