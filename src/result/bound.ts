/** How far a simulation stays below the most that could be carried; tonnes and USD. */
import { meanInterval } from '../numeric/interval.js';
import type { Estimate, ReplicationRow } from './run-result.js';

/** The simulation with some sources of loss taken away, one more in each step. */
export interface BoundStep {
  /** What was taken away besides what the steps before it had taken. */
  readonly without:
    'nothing' | 'irregular arrivals' | 'disruptions' | 'limited storage and ships that gather';
  /** Delivered, all categories, tonnes. */
  readonly delivered: Estimate;
  /** Under way at the end, mean, tonnes. */
  readonly inTransit: number;
  /** Bound less the mean delivered. */
  readonly gap: number;
  /** How much of the gap of the step before this step closes; 0 for the first. */
  readonly closes: number;
}

/** The bound, the simulation below it, and where the gap comes from. */
export interface BoundResult {
  readonly format: 'corridor-bound';
  readonly formatVersion: 1;
  readonly title: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly replications: number;
  /** Expected to be released, tonnes. */
  readonly released: number;
  /** Most of it that could be carried. */
  readonly carried: number;
  /** Under way at the start, mean of the simulation. */
  readonly initial: number;
  /** carried + initial: nothing can deliver more on average. */
  readonly bound: number;
  /** Least generalized cost of carrying so much, USD. */
  readonly cost: number;
  readonly steps: readonly BoundStep[];
  /** What the last step leaves: under way at the end, declined for its price, lots, order of bookings. */
  readonly remaining: number;
  /** Whether the mean as stated lies below the bound within half of its 95 % interval. */
  readonly holds: boolean;
  /** Limits that hold the bound down, with tonnes that one more unit of each would let through. */
  readonly binding: readonly { readonly limit: string; readonly tonnesPerUnit: number }[];
}

/** Tonnes delivered by all categories together, over replications. */
export function deliveredTogether(rows: readonly ReplicationRow[]): Estimate {
  const sums = new Map<number, number>();
  for (const { replication, delivered } of rows)
    sums.set(replication, (sums.get(replication) ?? 0) + delivered);
  if (sums.size === 0) return { mean: null, low: null, high: null };
  const { mean, low, high } = meanInterval([...sums.values()]);
  return { mean, low, high };
}
