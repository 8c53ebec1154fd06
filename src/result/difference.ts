/**
 * The difference of one indicator between two runs with its 95 % interval, and a verdict that calls noise
 * noise. Differences are variant − base.
 */
import { pairedInterval } from '../numeric/interval.js';
import { commonNumbersReduction } from '../numeric/variance-reduction.js';
import { sqrt } from '../numeric/elementary.js';
import { meanOf, momentsOf, varianceOf } from '../numeric/statistics.js';
import { studentQuantile } from '../numeric/student.js';
import type { Difference, Verdict } from './comparison.js';
import { halfWidth, type ReplicationValue } from './indicators.js';
import type { Estimate } from './run-result.js';

/** Differences smaller than this share of the values are rounding. */
const ROUNDING = 1e-9;

const NOTHING: Estimate = { mean: null, low: null, high: null };

/** An indicator that one side does not have cannot be compared. */
export function unknownDifference(base: number | null, variant: number | null): Difference {
  return {
    base,
    variant,
    difference: null,
    low: null,
    high: null,
    method: 'none',
    pairs: 0,
    varianceRatio: null,
    verdict: 'not known',
  };
}

/**
 * Difference paired by replication (paired t, Law 2015, 10.2.1): both runs drew the same random numbers,
 * so what is left is the effect. Replications in which either side has no value are left out and `pairs`
 * says how many remain.
 */
export function pairedDifference(
  base: readonly ReplicationValue[],
  variant: readonly ReplicationValue[],
  means: { readonly base: number | null; readonly variant: number | null },
): Difference {
  const of = new Map(base.map(({ replication, value }) => [replication, value]));
  const befores: number[] = [];
  const afters: number[] = [];
  let isSame = true;
  for (const { replication, value } of variant) {
    const before = of.get(replication);
    if (before === undefined || before === null || value === null) continue;
    const isEqual = isRounding(value - before, before, value);
    befores.push(before);
    afters.push(isEqual ? before : value);
    isSame &&= isEqual;
  }
  if (befores.length === 0) return unknownDifference(means.base, means.variant);
  const { n, mean, low, high } = pairedInterval(befores, afters);
  return {
    ...means,
    difference: mean,
    low,
    high,
    method: 'paired',
    pairs: n,
    varianceRatio: ratioOf(befores, afters),
    verdict: isSame ? 'identical' : verdictOf(low, high),
  };
}

/** Difference of two independent samples (Welch's t; Law 2015, 10.2.2), for runs that make no pairs. */
export function unpairedDifference(
  base: readonly ReplicationValue[],
  variant: readonly ReplicationValue[],
  means: { readonly base: number | null; readonly variant: number | null },
): Difference {
  const a = known(base);
  const b = known(variant);
  if (a.length === 0 || b.length === 0) return unknownDifference(means.base, means.variant);
  const [ma, mb] = [momentsOf(a), momentsOf(b)];
  const difference = meanOf(mb) - meanOf(ma);
  const isSame =
    a.length === b.length &&
    a.every((value, i) => isRounding(value - (b[i] ?? NaN), value, b[i] ?? NaN));
  const half = a.length < 2 || b.length < 2 ? null : welchHalfWidth(ma, mb);
  const low = half === null ? null : difference - half;
  const high = half === null ? null : difference + half;
  return {
    ...means,
    difference,
    low,
    high,
    method: 'unpaired',
    pairs: 0,
    varianceRatio: null,
    verdict: isSame ? 'identical' : verdictOf(low, high),
  };
}

/** What common random numbers gained; null where there was nothing to gain. */
function ratioOf(befores: readonly number[], afters: readonly number[]): number | null {
  const ratio = commonNumbersReduction(befores, afters)?.ratio ?? NaN;
  return Number.isNaN(ratio) ? null : ratio;
}

type Moments = ReturnType<typeof momentsOf>;

function welchHalfWidth(a: Moments, b: Moments): number {
  const va = varianceOf(a) / a.count;
  const vb = varianceOf(b) / b.count;
  const both = va + vb;
  if (both === 0) return 0;
  const freedom = (both * both) / ((va * va) / (a.count - 1) + (vb * vb) / (b.count - 1));
  return studentQuantile(0.975, freedom) * sqrt(both);
}

/**
 * Difference of two estimates of which only mean and interval are known. Standard deviations of a
 * difference never exceed their sum, so the sum of the half widths bounds the interval however the two
 * depend on each other: cautious, never too narrow.
 */
export function boundedDifference(
  base: Estimate = NOTHING,
  variant: Estimate = NOTHING,
): Difference {
  if (base.mean === null || variant.mean === null) {
    return unknownDifference(base.mean, variant.mean);
  }
  const [a, b] = [halfWidth(base), halfWidth(variant)];
  const isSame =
    isRounding(variant.mean - base.mean, base.mean, variant.mean) &&
    (a === null) === (b === null) &&
    isRounding((b ?? 0) - (a ?? 0), base.mean, variant.mean);
  const difference = isSame ? 0 : variant.mean - base.mean;
  const half = a === null || b === null ? null : isSame ? 0 : a + b;
  const low = half === null ? null : difference - half;
  const high = half === null ? null : difference + half;
  return {
    base: base.mean,
    variant: variant.mean,
    difference,
    low,
    high,
    method: 'bound',
    pairs: 0,
    varianceRatio: null,
    verdict: isSame ? 'identical' : verdictOf(low, high),
  };
}

/** An interval that covers zero is noise; without an interval nothing is known. */
function verdictOf(low: number | null, high: number | null): Verdict {
  if (low === null || high === null) return 'not known';
  if (low > 0) return 'more';
  if (high < 0) return 'less';
  return 'no clear difference';
}

function isRounding(difference: number, a: number, b: number): boolean {
  return Math.abs(difference) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}

function known(values: readonly ReplicationValue[]): readonly number[] {
  return values.flatMap(({ value }) => (value === null ? [] : [value]));
}
