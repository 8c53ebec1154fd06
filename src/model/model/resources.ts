/** Resources: whatever has a limited rate that arcs share. */
import type { ServiceLaw } from '../../scenario/corridor.js';

/** Anything with a limited rate that arcs share. */
export interface Resource {
  readonly id: string;
  readonly name: string;
  readonly kind: 'link' | 'terminal' | 'service' | 'limit';
  readonly measure: 'kg' | 'TEU' | 'vehicle' | 'train' | 'call';
  readonly servers: number;
  /** Amount of the measure in the calendar year of the start (net), for display. */
  readonly perYear: number;
  /** Amount per open second, by each of the `years` of the model. */
  readonly rates: readonly number[];
  /** Open intervals as start, end, start, end … in seconds from the start; empty: always open. */
  readonly openTimes: Float64Array;
  /** Share of all time that it is open, for expected waits. */
  readonly openShare: number;
  /**
   * By calendar year: rate while no usual disruption lasts ÷ mean rate; absent: 1. A yearly amount is net
   * of what comes every year.
   */
  readonly peaks?: readonly number[] | undefined;
  readonly service: ServiceLaw;
  /** Coefficient of variation of gamma and lognormal service times; otherwise 0. */
  readonly variation: number;
  /** Terminals: largest amount that one server works at a time; 0: whole shipments. */
  readonly batch: number;
  /** Rail: seconds before a train may enter that meets, and that follows; 0: no such limit. */
  readonly sectionTime: number;
  readonly following: number;
  /** Services: seconds between departures and amount for each; otherwise 0. */
  readonly headway: number;
  /** The same by each of the `years` of the model, in runs of several years only. */
  readonly headways?: readonly number[] | undefined;
  readonly perDeparture: number;
}
