/**
 * Who takes which way, where more than the least cost decides: by logit, by path-size logit, or by least
 * cost with equals sharing (when waits are known from news, those who know the same must not all turn to
 * the same one of two equal ways). One uniform number for each shipment, and one more for the age of its
 * news.
 */
import { arcSeconds } from '../../solve/costs.js';
import { LOGIT_REACH, pickByWeight, weighByLogit } from '../../solve/logit.js';
import { pathSizes } from '../../solve/path-size.js';
import type { Draws } from '../draws.js';
import type { SimulationPlan } from '../plan.js';
import type { News } from './news.js';

/** What a choice says if no candidate can be taken, or if none is worth its price. */
export const NONE = -1;
export const DECLINED = -2;

/** The alternatives of one shipment at a time. No allocation once made. */
export class Shares {
  /** Candidates added since {@link begin}. */
  count = 0;
  private readonly candidates: Int32Array;
  private readonly costs: Float64Array;
  private readonly sizes: Float64Array;
  private readonly weights: Float64Array;
  /** By candidate; undefined: all 1. */
  private readonly sizeOf: Float64Array | undefined;
  private readonly dispersion: number;
  private readonly isLogit: boolean;
  private readonly lag: number;
  private readonly refresh: number;
  private demand = 0;
  private ordinal = 0;
  private outside = Infinity;
  private best = Infinity;
  private age = 0;

  constructor(
    private readonly plan: SimulationPlan,
    private readonly draws: Draws,
    private readonly news: News | undefined,
  ) {
    const { choice } = plan.model;
    this.isLogit = choice.model !== 'cheapest';
    this.dispersion = choice.dispersion;
    this.lag = choice.lag;
    this.refresh = choice.refresh;
    let most = 0;
    for (let set = 0; set + 1 < plan.firstCandidate.length; set++)
      most = Math.max(
        most,
        (plan.firstCandidate[set + 1] as number) - (plan.firstCandidate[set] as number),
      );
    this.candidates = new Int32Array(most + 1);
    this.costs = new Float64Array(most + 1);
    this.sizes = new Float64Array(most + 1);
    this.weights = new Float64Array(most + 1);
    this.sizeOf = choice.model === 'path-size-logit' ? sizesOf(plan) : undefined;
  }

  /** Begins with the shipment of a part, whose owner would rather stay at home above a price. */
  begin(part: number, ordinal: number, outside: number): void {
    this.count = 0;
    this.demand = this.plan.partDemand[part] as number;
    this.ordinal = ordinal;
    this.outside = outside;
    this.best = outside;
    this.age =
      this.news === undefined
        ? 0
        : this.lag +
          (this.refresh > 0 ? this.refresh * this.draws.newsAge(this.demand, ordinal) : 0);
  }

  /** Whether nobody would take a way of this free-flow cost, nor any dearer one. */
  isOutOfReach(cost: number): boolean {
    return cost > this.best + LOGIT_REACH * this.dispersion;
  }

  /** Seconds of waiting that the shipment foresees on a route. */
  waitOn(route: number, time: number, booked: number): number {
    return this.news === undefined ? booked : this.news.waitOn(route, time, this.age);
  }

  /** Adds a candidate that can be taken, at its perceived cost. */
  add(candidate: number, perceived: number): void {
    const { count } = this;
    this.candidates[count] = candidate;
    this.costs[count] = perceived;
    this.sizes[count] = this.sizeOf === undefined ? 1 : (this.sizeOf[candidate] as number);
    this.count = count + 1;
    if (perceived < this.best) this.best = perceived;
  }

  /** The candidate that the shipment takes, or {@link DECLINED}. */
  pick(): number {
    const { count, candidates, weights } = this;
    this.costs[count] = this.outside;
    this.sizes[count] = 1;
    const sum = this.isLogit
      ? weighByLogit(this.costs, this.sizes, count + 1, this.dispersion, weights)
      : this.weighCheapest();
    const uniform = this.draws.choice(this.demand, this.ordinal);
    const picked = pickByWeight(weights, count + 1, sum, uniform);
    return picked >= 0 && picked < count ? (candidates[picked] as number) : DECLINED;
  }

  /** Those of the least cost share; staying at home only if all are dearer. */
  private weighCheapest(): number {
    const { costs, count, weights } = this;
    let best = Infinity;
    for (let i = 0; i < count; i++) best = Math.min(best, costs[i] as number);
    const isWorthIt = best <= this.outside;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const weight = isWorthIt && (costs[i] as number) <= best ? 1 : 0;
      weights[i] = weight;
      sum += weight;
    }
    weights[count] = isWorthIt ? 0 : 1;
    return isWorthIt ? sum : 1;
  }
}

/** Path size of each candidate among those of its part and epoch, by free-flow time. */
function sizesOf(plan: SimulationPlan): Float64Array {
  const { model, epochCount, firstCandidate, candidateRoute, partClass, partDemand } = plan;
  const sizes = new Float64Array(candidateRoute.length);
  for (let set = 0; set + 1 < firstCandidate.length; set++) {
    const first = firstCandidate[set] as number;
    const part = Math.floor(set / epochCount);
    const question = {
      flowClass: partClass[part] as number,
      epoch: set % epochCount,
      lot: model.demands[partDemand[part] as number]?.lot ?? 0,
      openUncertain: true,
    };
    const routes = Array.from(
      candidateRoute.subarray(first, firstCandidate[set + 1]),
      (route) => plan.routes[route]?.arcs ?? [],
    );
    sizes.set(
      pathSizes(routes, (arc) => arcSeconds(model, question, arc)),
      first,
    );
  }
  return sizes;
}
