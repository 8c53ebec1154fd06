/** How well the totals of a run are known, and whether that is as well as was asked. */
import { enoughReplications, valuesNeeded } from '../numeric/enough.js';
import { intervalOf } from '../numeric/interval.js';
import { momentsOf } from '../numeric/statistics.js';
import { antitheticReduction } from '../numeric/variance-reduction.js';
import {
  type HalfWidthGoal,
  PRECISION_INDICATORS,
  type PrecisionIndicator,
} from '../scenario/statistics.js';
import { type ReplicationMeasure, samplesOf, valuesOf } from './indicators.js';
import type { IndicatorPrecision, PrecisionResult, ReplicationRow } from './run-result.js';

const MEASURES: Readonly<Record<PrecisionIndicator, ReplicationMeasure>> = {
  delivered: 'delivered',
  lost: 'lost',
  'fill-rate': 'fillRate',
  cost: 'costPerTonne',
  days: 'meanDays',
};

/** What rows are looked at and how. */
export interface PrecisionParts {
  readonly rows: readonly ReplicationRow[];
  /** Categories that count. */
  readonly counted: readonly string[];
  readonly isAntithetic: boolean;
  readonly goal: HalfWidthGoal | null;
}

/** Means, half-widths and the replications that one per cent would take. O(rows). */
export function precisionOf({
  rows,
  counted,
  isAntithetic,
  goal,
}: PrecisionParts): PrecisionResult {
  return {
    indicators: PRECISION_INDICATORS.map((indicator): IndicatorPrecision => {
      const singles = valuesOf(rows, counted, MEASURES[indicator]);
      const moments = momentsOf(known(samplesOf(singles, isAntithetic)));
      const { mean, halfWidth } = intervalOf(moments);
      const size = Math.abs(mean);
      const needed = valuesNeeded(moments, 0.01);
      const gain = isAntithetic ? antitheticReduction(pairedOnly(singles)) : null;
      return {
        indicator,
        mean: moments.count === 0 ? null : mean,
        halfWidth,
        share:
          halfWidth === null ? null : halfWidth === 0 ? 0 : size === 0 ? null : halfWidth / size,
        neededForOnePercent: needed === null ? null : isAntithetic ? 2 * needed : needed,
        antitheticRatio: gain === null || Number.isNaN(gain.ratio) ? null : gain.ratio,
      };
    }),
    isReached: goal === null ? null : isPrecise({ rows, counted, isAntithetic, goal }),
  };
}

/**
 * Whether the rows so far reach a goal: pure, so that the same rows stop a run wherever they were made. A
 * pair of antithetic replications counts as one value. O(rows).
 */
export function isPrecise({
  rows,
  counted,
  isAntithetic,
  goal,
}: PrecisionParts & { readonly goal: HalfWidthGoal }): boolean {
  const samples = samplesOf(valuesOf(rows, counted, MEASURES[goal.of]), isAntithetic);
  return enoughReplications(known(samples), goal.share).isEnough;
}

interface Value {
  readonly replication: number;
  readonly value: number | null;
}

function known(values: readonly Value[]): readonly number[] {
  return values.flatMap(({ value }) => (value === null ? [] : [value]));
}

/** Values of pairs in which both are known, in order. */
function pairedOnly(values: readonly Value[]): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i + 1 < values.length; i += 2) {
    const [a, b] = [values[i]?.value ?? null, values[i + 1]?.value ?? null];
    if (a !== null && b !== null) found.push(a, b);
  }
  return found;
}
