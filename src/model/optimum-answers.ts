/**
 * The plain types of the optimum. Masses are kg, money is USD, costs and prices are USD/kg or USD per unit
 * of a limit's measure; all numbers are real, not whole. Indices of periods point into
 * {@link OptimumAnswer.periods}.
 */

/** A period of the optimum: months, cut further where a rule, an asset or a season begins or ends. */
export interface OptimumPeriod {
  /** First day. */
  readonly date: string;
  /** Seconds from the start. */
  readonly from: number;
  readonly until: number;
  /** Index into the model's epochs. */
  readonly epoch: number;
}

/** Why cargo stayed behind. */
export type UnservedReason = 'no physical way' | 'no lawful way' | 'priced out' | 'capacity';

/** Cargo that stayed behind for one reason. */
export interface OptimumUnserved {
  readonly reason: UnservedReason;
  readonly kg: number;
  /**
   * `no lawful way`: rules on the cheapest physically possible way. `capacity`: ids of resources and
   * quotas and rules of licences that are fully used and close every way cheaper than staying behind.
   */
  readonly by: readonly string[];
}

/** One demand over the whole time. */
export interface OptimumDemand {
  readonly demand: string;
  readonly released: number;
  readonly served: number;
  /** Generalized cost of what was served, USD. */
  readonly cost: number;
  readonly unserved: readonly OptimumUnserved[];
  /** USD/kg. */
  readonly unservedPrice: number;
}

/** Flow of one part (by conduct) of one demand on one way. */
export interface OptimumRoute {
  readonly demand: string;
  readonly flowClass: number;
  /** Arcs of the model in order of travel. */
  readonly arcs: readonly number[];
  readonly kg: number;
  /** Generalized, USD/kg, mean over the flow. */
  readonly cost: number;
  readonly byPeriod: readonly { readonly period: number; readonly kg: number }[];
}

/** Use of one resource in one period. */
export interface OptimumResourcePeriod {
  readonly period: number;
  /** In the resource's measure. */
  readonly used: number;
  readonly offered: number;
  /** What one more unit in this period alone would save at the margin, USD; one of possibly many. */
  readonly price: number;
}

/** Use of one resource. */
export interface OptimumResource {
  readonly resource: string;
  readonly used: number;
  readonly offered: number;
  /** used ÷ offered, 0 where nothing is offered. */
  readonly utilisation: number;
  readonly periods: readonly OptimumResourcePeriod[];
}

/** Use of one quota in one window. */
export interface OptimumQuota {
  readonly quota: string;
  readonly rules: readonly string[];
  readonly window: number;
  readonly used: number;
  readonly amount: number;
  readonly price: number;
}

/** A limit of the optimum and its price: what the proof is made of. */
export interface OptimumLimit {
  readonly key: string;
  readonly kind: 'resource' | 'quota' | 'licence';
  /** Index into the model's resources, quotas or licences. */
  readonly index: number;
  /** Resources: the period. Quotas: the window. Licences: the index of the commodity it limits. */
  readonly at: number;
  readonly capacity: number;
  readonly used: number;
  /** ≥ 0; what one more unit would save. */
  readonly price: number;
}

/** A part of a demand in a period, and its price. */
export interface OptimumCommodity {
  readonly key: string;
  /** Index into the model's demands, and into its parts. */
  readonly demand: number;
  readonly part: number;
  readonly period: number;
  readonly amount: number;
  readonly unserved: number;
  /** What one more kg would cost, at most the unserved price. */
  readonly price: number;
}

/** Flow of one commodity on one path. */
export interface OptimumFlow {
  /** Index into {@link OptimumCertificate.commodities}. */
  readonly commodity: number;
  readonly arcs: readonly number[];
  readonly kg: number;
  /** USD/kg. */
  readonly cost: number;
}

/**
 * The optimum in full: flows, and prices that prove it. It is optimal if flows respect limits and amounts,
 * no path costs less than its commodity's price when limits are paid for, and Σ amount × price − Σ capacity
 * × price is the cost.
 */
export interface OptimumCertificate {
  readonly limits: readonly OptimumLimit[];
  readonly commodities: readonly OptimumCommodity[];
  readonly flows: readonly OptimumFlow[];
}

/** The work it took: exact and the same on every machine with one version of the solver. */
export interface OptimumCounters {
  readonly searches: number;
  readonly settled: number;
  readonly columns: number;
  readonly masterSolves: number;
  readonly iterations: number;
  readonly masterCommodities: number;
  readonly masterLimits: number;
}

/** What the corridor carries at best. */
export interface OptimumAnswer {
  readonly modelHash: string;
  /** `budget-exhausted`: a good flow; `bound` says how far it may be from the best. */
  readonly status: 'optimal' | 'budget-exhausted';
  /** Name and version of the solver of linear programs. */
  readonly solver: string;
  /** Generalized cost of what travels and unserved price of what does not, USD. */
  readonly objective: number;
  /** Proved: nothing costs less. */
  readonly bound: number;
  readonly relativeGap: number;
  readonly periods: readonly OptimumPeriod[];
  /** In the order of the model's demands. */
  readonly demands: readonly OptimumDemand[];
  /** By demand, then by kg. */
  readonly routes: readonly OptimumRoute[];
  /** In the order of the model's resources. */
  readonly resources: readonly OptimumResource[];
  /** Windows that the time of the scenario touches. */
  readonly quotas: readonly OptimumQuota[];
  /** Assets with an uncertain opening date that carry flow; the likeliest date was used. */
  readonly uncertain: readonly string[];
  readonly certificate: OptimumCertificate;
  readonly counters: OptimumCounters;
}
