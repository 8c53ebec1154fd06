/** What holds for a class on an arc in one epoch, and the quotas, licences and inspections of rules. */
import type { Verdict } from '../../sanctions/evaluate.js';

/** Why an arc is physically shut to a class. */
export interface PhysicalReason {
  readonly kind:
    | 'handling'
    | 'no-vehicle'
    | 'draught'
    | 'air-draught'
    | 'length'
    | 'gross-mass'
    | 'deadweight'
    | 'not-in-use'
    | 'ended'
    | 'closed'
    | 'season'
    | 'captive'
    | 'tariff';
  /** One plain phrase with the numbers. */
  readonly detail: string;
}

/** State of a (class, arc) in one epoch; interned, index 0 is open with nothing to say. */
export interface ArcState {
  readonly isOpen: boolean;
  readonly physical: readonly PhysicalReason[];
  readonly verdict: Verdict;
  /** Charged by rules, USD/kg. */
  readonly surcharge: number;
  /** Expected delay by rules, s. */
  readonly delay: number;
  /** Indices into `quotas` of the model. */
  readonly quotas: readonly number[];
  /** Indices into `licences` of the model. */
  readonly licences: readonly number[];
  /** Indices into `inspections` of the model. */
  readonly inspections: readonly number[];
}

/** A quota as counted: amount by window; several limits of one rule are several quotas. */
export interface Quota {
  readonly id: string;
  readonly rules: readonly string[];
  readonly measure: 'kg' | 'USD' | 'barrel' | 'TEU';
  readonly amount: number;
  /** Starts of the windows in seconds from the start, ascending; the first lies before the run-in. */
  readonly windows: Float64Array;
}

/** A licence as drawn: refused with this probability, otherwise the lead time passes. */
export interface Licence {
  readonly rule: string;
  readonly leadTime: number;
  readonly refusalProbability: number;
}

/** An inspection as drawn. */
export interface Inspection {
  readonly rule: string;
  readonly probability: number;
  readonly delay: number;
}
