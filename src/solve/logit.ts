/**
 * Choice by logit: of alternatives that cost c (perceived, USD/kg), each is taken with probability
 * proportional to size × exp(−c / dispersion). Dispersion is the scale of a Gumbel error, so the
 * standard deviation of what shippers perceive is π / √6 ≈ 1.28 times as large. McFadden 1974,
 * "Conditional logit analysis of qualitative choice behavior"; Ben-Akiva & Lerman 1985, chapter 5.
 */
import { exp, log } from '../numeric/elementary.js';

/** Beyond so many dispersions above the best, an alternative is taken less than once in 10^15. */
export const LOGIT_REACH = 35;

/**
 * Weights of the first `count` alternatives, the best having about 1, and their sum. An infinite cost
 * weighs nothing; the sum is 0 where all are infinite. O(count), no allocation.
 */
export function weighByLogit(
  costs: Float64Array,
  sizes: Float64Array | undefined,
  count: number,
  dispersion: number,
  weights: Float64Array,
): number {
  let best = Infinity;
  for (let i = 0; i < count; i++) if ((costs[i] as number) < best) best = costs[i] as number;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const excess = ((costs[i] as number) - best) / dispersion;
    const size = sizes === undefined ? 1 : (sizes[i] as number);
    // The difference of two infinite costs is no number.
    const weight = excess <= LOGIT_REACH ? size * exp(-excess) : 0;
    weights[i] = weight;
    sum += weight;
  }
  return sum;
}

/**
 * The alternative in whose part of [0, 1) a uniform number falls, the parts lying side by side in order;
 * −1 if nothing weighs anything. One number for each shipment, so that a small change of costs moves few
 * shipments. O(count).
 */
export function pickByWeight(
  weights: Float64Array,
  count: number,
  sum: number,
  uniform: number,
): number {
  let left = uniform * sum;
  let last = -1;
  for (let i = 0; i < count; i++) {
    const weight = weights[i] as number;
    if (weight <= 0) continue;
    last = i;
    left -= weight;
    if (left < 0) return i;
  }
  return last;
}

/**
 * The expected least perceived cost: −dispersion × ln Σ size × exp(−cost / dispersion), in the unit of
 * the costs. Never more than the least cost (with sizes of 1), it tends to it as dispersion tends to 0,
 * and no further alternative and no lower cost ever raises it. Infinity without alternatives.
 * Williams 1977, "On the formation of travel demand models"; Small & Rosen 1981.
 *
 * @example
 * ```ts
 * logsumCost([10, 10], 4); // 10 - 4 * ln 2
 * logsumCost([], 4); // Infinity
 * ```
 */
export function logsumCost(
  costs: readonly number[],
  dispersion: number,
  sizes?: readonly number[],
): number {
  let best = Infinity;
  for (const cost of costs) best = Math.min(best, cost);
  if (best === Infinity) return Infinity;
  if (!(dispersion > 0)) return best;
  let sum = 0;
  costs.forEach((cost, i) => {
    if (cost < Infinity) sum += (sizes?.[i] ?? 1) * exp((best - cost) / dispersion);
  });
  return best - dispersion * log(sum);
}
