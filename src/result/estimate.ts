/** Means over replications with their 95 % Student-t intervals. */
import { intervalOf } from '../numeric/interval.js';
import type { Moments } from '../numeric/statistics.js';
import type { Estimate } from './run-result.js';

/** Mean and interval from moments: all null without values, no interval for one value alone. */
export function estimateFrom(moments: Moments): Estimate {
  if (moments.count === 0) return { mean: null, low: null, high: null };
  const { mean, low, high } = intervalOf(moments);
  return { mean, low, high };
}
