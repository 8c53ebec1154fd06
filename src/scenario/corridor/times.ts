/** When things exist and are open, and how the time of service varies. */
import type { Evidence, IsoDate } from '../../core/figure.js';
import type { CalendarId } from './ids.js';

/** From inclusive, until exclusive; absent end: for ever. */
export interface Validity {
  readonly from?: IsoDate | UncertainDate | undefined;
  readonly until?: IsoDate | undefined;
}

/** A date not yet known: drawn once per replication (triangular); routes use the mode and say so. */
export interface UncertainDate extends Evidence {
  readonly low: IsoDate;
  readonly mode: IsoDate;
  readonly high: IsoDate;
}

/** When something opens: shifts of a day, and on which days. */
export interface OpeningHours extends Evidence {
  /**
   * "HH:MM-HH:MM", several shifts with commas, in order; the last may close after midnight:
   * "08:00-12:00,13:00-20:00", "20:00-04:00". A shift belongs to the day on which it opens.
   */
  readonly daily: string;
  /** ISO weekdays (1 = Monday); absent: every day. */
  readonly weekdays?: readonly number[] | undefined;
  /** Calendars on whose days it does not open. */
  readonly holidays?: readonly CalendarId[] | undefined;
}

/** Days on which whatever names the calendar does not open, such as the holidays of a state. */
export interface HolidayCalendar {
  readonly id: CalendarId;
  readonly name: string;
  /**
   * "MM-DD" of every year, a date "YYYY-MM-DD", or a span of either, from inclusive, until exclusive
   * ("12-31" until "01-03" runs over New Year).
   */
  readonly days: readonly (string | { readonly from: string; readonly until: string })[];
  readonly evidence: Evidence;
}

/** Days of the year in use, "MM-DD" from inclusive, until exclusive; may wrap over New Year. */
export interface Season extends Evidence {
  readonly from: string;
  readonly until: string;
}

/** How service times vary about their mean; gamma and lognormal by a stated `variation`. */
export type ServiceLaw = 'fixed' | 'exponential' | 'gamma' | 'lognormal';
