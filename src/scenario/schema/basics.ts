/**
 * The small parts that every entry of a corridor is made of: ids, texts, dates, hours, seasons,
 * evidence and positions.
 */
import { z } from 'zod';
import { GRADES } from '../../core/figure.js';
import { isId, isReservedName } from '../../core/ids.js';
import { dailyWindows, dayNumber } from '../calendar.js';
import { checked, note, type Finding } from './notes.js';

/** Text of at least one visible character. */
export const text = note(
  checked(z.string(), (value) =>
    value.trim() === '' ? [{ code: 'text.empty', message: 'this text is empty' }] : [],
  ),
  'Text, not empty.',
  { minLength: 1 },
);

/** An id by the grammar of `core/ids.ts`. */
export const id = note(
  checked(z.string(), (value) => {
    if (isId(value)) return [];
    const message = isReservedName(value)
      ? 'this name has a meaning in JavaScript and cannot be an id'
      : 'this is not an id';
    const hint = 'use letters, digits, hyphens: at most 64, no dots, no blanks';
    return [
      { code: 'id.grammar', message, expected: 'an id such as khasan-tumangang-bridge', hint },
    ];
  }),
  'An id: letters, digits and hyphens, at most 64, no dots.',
  { pattern: '^[A-Za-z0-9][A-Za-z0-9_:-]{0,63}$' },
);

/** Two-letter country code. */
export const countryId = note(
  checked(z.string(), (value) =>
    /^[A-Z]{2}$/.test(value)
      ? []
      : [
          {
            code: 'id.country',
            message: 'this is not a country code',
            expected: 'two capital letters such as RU',
          },
        ],
  ),
  'Two-letter country code such as RU; ZZ for shared or international waters.',
  { pattern: '^[A-Z]{2}$' },
);

/** A civil date that exists. */
export const isoDate = note(
  checked(z.string(), (value) => (dayNumber(value) === undefined ? [impossibleDate(value)] : [])),
  'Civil date YYYY-MM-DD.',
  { id: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
);

function impossibleDate(value: string): Finding {
  return {
    code: 'date.impossible',
    message: /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'there is no such date' : 'this is not a date',
    expected: 'a date YYYY-MM-DD',
    hint: 'write year, month and day with hyphens, such as 2026-07-01',
  };
}

/** Day of the year `MM-DD`; 29 February counts as a day. */
export const monthDay = note(
  checked(z.string(), (value) =>
    /^\d{2}-\d{2}$/.test(value) && dayNumber(`2024-${value}`) !== undefined
      ? []
      : [
          {
            code: 'date.month-day',
            message: 'this is not a day of the year',
            expected: 'month and day MM-DD, such as 11-15',
          },
        ],
  ),
  'Day of the year MM-DD.',
  { pattern: '^[0-9]{2}-[0-9]{2}$' },
);

/** How far a figure can be trusted. */
export const grade = note(
  z.enum(GRADES),
  'H official or several agreeing sources, M one decent source, L old or conflicting, DER arithmetic from cited figures, EST engineering estimate, GK general knowledge.',
);

const evidenceShape = {
  grade,
  source: note(z.array(id), 'Ids of sources; may be empty only for EST and GK, with a note.'),
  date: note(text, 'The date or year the figure speaks of.').optional(),
  note: note(text, 'Formula, reason of an estimate, or caveat.').optional(),
};

function evidenceFindings(evidence: {
  readonly grade: string;
  readonly source: readonly string[];
  readonly date?: string | undefined;
  readonly note?: string | undefined;
}): readonly Finding[] {
  const findings: Finding[] = [];
  const { date } = evidence;
  if (date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) && dayNumber(date) === undefined) {
    findings.push({ ...impossibleDate(date), path: ['date'] });
  }
  if (evidence.source.length > 0) return findings;
  if (evidence.grade !== 'EST' && evidence.grade !== 'GK') {
    findings.push({
      code: 'evidence.source',
      message: `a figure of grade ${evidence.grade} names its source`,
      expected: 'at least one id of sources',
      hint: 'name a source, or grade it EST or GK with a note',
      path: ['source'],
    });
  } else if (evidence.note === undefined) {
    findings.push({
      code: 'evidence.note',
      message: `a figure of grade ${evidence.grade} without a source says in a note where it comes from`,
      expected: 'a note',
      path: ['note'],
    });
  }
  return findings;
}

/** A strict object that carries its evidence beside its own fields. */
export function withEvidence<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape & typeof evidenceShape, z.core.$strict> {
  const object = z.strictObject({ ...shape, ...evidenceShape });
  return checked(object, (value) =>
    evidenceFindings(value as Parameters<typeof evidenceFindings>[0]),
  );
}

/** Evidence alone. */
export const evidence = note(
  withEvidence({}),
  'Where it comes from and how far it can be trusted.',
  {
    id: 'evidence',
  },
);

/** Degrees north. */
export const latitude = note(z.number().min(-90).max(90), 'Degrees north, WGS84.');
/** Degrees east. */
export const longitude = note(z.number().min(-180).max(180), 'Degrees east, WGS84.');

/** Waypoints [longitude, latitude]. */
export const geometry = note(
  z.array(z.tuple([longitude, latitude])),
  'Waypoints [longitude, latitude] between the ends, for drawing.',
);

/** Daily hours and weekdays. */
export const openingHours = note(
  withEvidence({
    daily: note(
      checked(z.string(), (value) =>
        dailyWindows({ daily: value }) === undefined
          ? [
              {
                code: 'hours.format',
                message: 'these are not opening hours',
                expected:
                  '"HH:MM-HH:MM", or several with commas: in order, without overlap, only the last past midnight',
                hint: 'write "08:00-12:00,13:00-20:00", "20:00-04:00", or "00:00-24:00" for all day',
              },
            ]
          : [],
      ),
      'Opening hours of a day, "HH:MM-HH:MM", several with commas; the last may close after midnight.',
      {
        pattern:
          '^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}(, ?[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}){0,7}$',
      },
    ),
    weekdays: note(
      checked(z.array(z.int().min(1).max(7)), (days) =>
        days.length > 0 && new Set(days).size === days.length
          ? []
          : [
              {
                code: 'hours.weekdays',
                message: 'weekdays are listed once each and there is at least one',
                expected: 'numbers 1 (Monday) to 7 (Sunday)',
              },
            ],
      ),
      'ISO weekdays, 1 = Monday; absent: every day.',
    ).optional(),
    holidays: note(z.array(id), 'Calendars on whose days it does not open.').optional(),
  }),
  'Daily opening hours.',
  { id: 'hours' },
);

/** Part of the year. */
export const season = note(
  withEvidence({
    from: note(monthDay, 'First day in use, MM-DD.'),
    until: note(
      monthDay,
      'First day no longer in use, MM-DD; may lie before `from` (over New Year).',
    ),
  }),
  'Days of the year in use.',
  { id: 'season' },
);

/** A date not yet known. */
export const uncertainDate = note(
  checked(withEvidence({ low: isoDate, mode: isoDate, high: isoDate }), ({ low, mode, high }) =>
    low <= mode && mode <= high
      ? []
      : [
          {
            code: 'date.order',
            message: 'the earliest, likeliest and latest date are in order',
            expected: 'low ≤ mode ≤ high',
          },
        ],
  ),
  'A date not yet known: earliest, likeliest, latest.',
  { id: 'uncertain-date' },
);

/** From inclusive, until exclusive. */
export const validity = note(
  z.strictObject({
    from: note(z.union([isoDate, uncertainDate]), 'First day in use.').optional(),
    until: note(isoDate, 'First day no longer in use.').optional(),
  }),
  'When it is in use: from inclusive, until exclusive; absent: always.',
  { id: 'validity' },
);
