/** What takes capacity, speed or time away: closures, ice, storms, strikes. */
import type { Evidence, Figure, IsoDate } from '../../core/figure.js';
import type { Season } from './times.js';

/**
 * An event that takes capacity, speed or time away. It acts in dated `windows`; or every day of a
 * `season`; or on each day (of the season) with a `probability`; or at random, `perYear` times with a
 * `duration`, beginning within the season. One draw acts on all that it affects; what several leave of
 * one thing is multiplied.
 */
export interface Disruption {
  readonly id: string;
  readonly name: string;
  readonly kind: 'closure' | 'ice' | 'fog' | 'flood' | 'queue' | 'labour' | 'shortfall' | 'other';
  /** Ids of links, terminals, services or places (a place means all that touches it). */
  readonly affects: readonly string[];
  /** Share of capacity or speed left while it lasts: 0 shuts. */
  readonly capacityLeft?: Figure | undefined;
  readonly speedLeft?: Figure | undefined;
  /** Added to the time of each shipment that passes while it lasts (a place: that arrives there). */
  readonly delay?: Figure | undefined;
  /** Dated events. */
  readonly windows?: readonly { readonly from: IsoDate; readonly until: IsoDate }[] | undefined;
  /** Recurrent season "MM-DD": alone, when it lasts; with a probability or rate, when it may begin. */
  readonly season?: Season | undefined;
  /** Share of days that it meets, each by itself, from midnight to midnight. */
  readonly probability?: Figure | undefined;
  /** Random events: mean number per year. */
  readonly perYear?: Figure | undefined;
  /** How long a random event lasts: triangular if it has a spread, else exponential. */
  readonly duration?: Figure | undefined;
  /**
   * It comes every year, and yearly capacities are net of it already: they keep their yearly amount, and
   * only the days on which it passes move. For a season or a probability.
   */
  readonly usual?: boolean | undefined;
  /** After a window or a random event: all comes back evenly over this time, in steps of a day (of six hours, if shorter than four days). */
  readonly recovery?: Figure | undefined;
  readonly evidence: Evidence;
}
