/**
 * Indicators that one replication gives and a reader compares: sums over categories, refused in all,
 * cost per delivered tonne. Tonnes, USD/t and days.
 */
import { meanInterval } from '../numeric/interval.js';
import { fillRate } from './account-fold.js';
import type { Estimate, ReplicationRow, RunResult } from './run-result.js';

/** What is counted per replication and category. */
export const REPLICATION_MEASURES = [
  'emitted',
  'delivered',
  'refused',
  'refusedByRule',
  'refusedByLimit',
  'declined',
  'lost',
  'fillRate',
  'costPerTonne',
  'meanDays',
  'medianDays',
  'ninetyPercentDays',
] as const;

/**
 * One of {@link REPLICATION_MEASURES}; `refused` is by rule and by limit together, `lost` is all that never
 * arrived, `fillRate` is delivered ÷ (delivered + lost).
 */
export type ReplicationMeasure = (typeof REPLICATION_MEASURES)[number];

/** A value of one replication; null where there is none, such as the cost of nothing delivered. */
export interface ReplicationValue {
  readonly replication: number;
  readonly value: number | null;
}

/**
 * A measure of some categories taken together, one value for each independent sample: a replication, or an
 * antithetic pair. O(rows).
 */
export function replicationValues(
  { manifest, perReplication }: RunResult,
  categories: readonly string[],
  measure: ReplicationMeasure,
): readonly ReplicationValue[] {
  return samplesOf(valuesOf(perReplication, categories, measure), manifest.isAntithetic);
}

/**
 * The independent samples among values of replications: the values themselves, or means of antithetic pairs
 * (numbered by the even one; one alone is no sample, and a pair of which one is null is null). O(n).
 */
export function samplesOf(
  values: readonly ReplicationValue[],
  isAntithetic: boolean,
): readonly ReplicationValue[] {
  if (!isAntithetic) return values;
  return values.flatMap(({ replication, value }, i): readonly ReplicationValue[] => {
    const next = values[i + 1];
    if (replication % 2 === 1 || next?.replication !== replication + 1) return [];
    const mean = value === null || next.value === null ? null : (value + next.value) / 2;
    return [{ replication, value: mean }];
  });
}

/**
 * A measure of some categories taken together, replication by replication in their order. Tonnes add up,
 * cost and mean time are weighted by what was delivered; quantiles of days do not add up, so of several
 * categories they are null. O(rows).
 */
export function valuesOf(
  perReplication: readonly ReplicationRow[],
  categories: readonly string[],
  measure: ReplicationMeasure,
): readonly ReplicationValue[] {
  const wanted = new Set(categories);
  const rows = new Map<number, ReplicationRow[]>();
  for (const row of perReplication) {
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
    case 'lost':
      return sum(lostIn);
    case 'fillRate':
      return fillRate(
        sum((row) => row.delivered),
        sum(lostIn),
      );
    case 'costPerTonne':
    case 'meanDays': {
      if (rows.length === 1) return rows[0]?.[measure] ?? null;
      const delivered = sum((row) => (row[measure] === null ? 0 : row.delivered));
      return delivered > 0 ? sum((row) => (row[measure] ?? 0) * row.delivered) / delivered : null;
    }
    case 'medianDays':
    case 'ninetyPercentDays':
      return rows.length === 1 ? (rows[0]?.[measure] ?? null) : null;
    default:
      return sum((row) => row[measure]);
  }
}

function lostIn(row: ReplicationRow): number {
  return row.refusedByRule + row.refusedByLimit + row.declined + row.returned + row.stranded;
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
