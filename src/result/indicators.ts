/**
 * Indicators that one replication gives and a reader compares: sums over categories, refused in all,
 * cost per delivered tonne. Tonnes, USD/t and days.
 */
import { meanInterval } from '../numeric/interval.js';
import type { Estimate, ReplicationRow, RunResult } from './run-result.js';

/** What is counted per replication and category. */
export const REPLICATION_MEASURES = [
  'emitted',
  'delivered',
  'refused',
  'refusedByRule',
  'refusedByLimit',
  'declined',
  'costPerTonne',
  'medianDays',
  'ninetyPercentDays',
] as const;

/** One of {@link REPLICATION_MEASURES}; `refused` is by rule and by limit together. */
export type ReplicationMeasure = (typeof REPLICATION_MEASURES)[number];

/** A value of one replication; null where there is none, such as the cost of nothing delivered. */
export interface ReplicationValue {
  readonly replication: number;
  readonly value: number | null;
}

/**
 * A measure of some categories taken together, replication by replication in their order. Tonnes add up,
 * cost is weighted by what was delivered; quantiles of days do not add up, so of several categories they
 * are null. O(rows).
 */
export function replicationValues(
  result: RunResult,
  categories: readonly string[],
  measure: ReplicationMeasure,
): readonly ReplicationValue[] {
  const wanted = new Set(categories);
  const rows = new Map<number, ReplicationRow[]>();
  for (const row of result.perReplication) {
    if (!wanted.has(row.category)) continue;
    const known = rows.get(row.replication);
    if (known === undefined) rows.set(row.replication, [row]);
    else known.push(row);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([replication, some]) => ({ replication, value: valueOf(some, measure) }));
}

function valueOf(rows: readonly ReplicationRow[], measure: ReplicationMeasure): number | null {
  const sum = (of: (row: ReplicationRow) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  switch (measure) {
    case 'refused':
      return sum((row) => row.refusedByRule + row.refusedByLimit);
    case 'costPerTonne': {
      if (rows.length === 1) return rows[0]?.costPerTonne ?? null;
      const delivered = sum((row) => (row.costPerTonne === null ? 0 : row.delivered));
      return delivered > 0
        ? sum((row) => (row.costPerTonne ?? 0) * row.delivered) / delivered
        : null;
    }
    case 'medianDays':
    case 'ninetyPercentDays':
      return rows.length === 1 ? (rows[0]?.[measure] ?? null) : null;
    default:
      return sum((row) => row[measure]);
  }
}

/** Mean and 95 % interval of the values that exist; all null if none does, no interval for one alone. */
export function estimateOf(values: readonly ReplicationValue[]): Estimate {
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length === 0) return { mean: null, low: null, high: null };
  const { mean, low, high } = meanInterval(known);
  return { mean, low, high };
}

/** Half the width of an estimate's interval; null if it has none, 0 if it is rounding. */
export function halfWidth({ mean, low, high }: Estimate): number | null {
  if (low === null || high === null) return null;
  const half = (high - low) / 2;
  return half <= 1e-9 * Math.abs(mean ?? 0) ? 0 : half;
}

/** The categories of the corridor proper: number 1 and up. Number 0 stands apart and is in no total. */
export function countedCategories(result: RunResult): readonly string[] {
  return result.categories.filter(({ number }) => number > 0).map(({ id }) => id);
}
