/** Disruptions, and openings on an uncertain date. */
import type { Disruption } from '../../scenario/corridor.js';
import type { RandomDelay } from './arcs.js';

/** An arc or resource whose opening date is drawn once per replication. */
export interface UncertainOpening {
  readonly asset: string;
  readonly low: number;
  readonly mode: number;
  readonly high: number;
  readonly arcs: readonly number[];
}

/** A disruption: what it meets, what it leaves, and when it lasts or may come. */
export interface ModelDisruption {
  readonly id: string;
  readonly name: string;
  readonly kind: Disruption['kind'];
  /** Lasts in its windows; meets each day of them by chance; or begins in them at random. */
  readonly timing: 'planned' | 'days' | 'random';
  /** Shut between written dates: routes go round it, for its windows are epochs. */
  readonly isClosure: boolean;
  /** Shares left while it lasts, 0 … 1; speed above 0. */
  readonly capacityLeft: number;
  readonly speedLeft: number;
  /** Added to a passage, s. */
  readonly delay: number;
  /** Seconds in which all comes back afterwards. */
  readonly recovery: number;
  /** Start, end, start, end … in seconds from the start, rising by start. */
  readonly windows: Float64Array;
  /** Random ones: expected beginnings in each window. */
  readonly expected: Float64Array;
  /** Days: chance of each. */
  readonly probability: number;
  /** Random ones: mean of an exponential duration, s, unless a triangular one is given. */
  readonly meanDuration: number;
  readonly duration: RandomDelay | undefined;
  /** What it meets; a delay counts on {@link delayArcs} only. */
  readonly resources: readonly number[];
  readonly arcs: readonly number[];
  readonly delayArcs: readonly number[];
}
