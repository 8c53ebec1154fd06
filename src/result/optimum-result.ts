/** The optimum of a scenario as people read it: tonnes, USD/t and names; plain data that can be written. */
import type { CheckResult } from './run-result.js';
import type { OptimumCounters, UnservedReason } from '../model/optimum-answers.js';

/** Something that a result names: a resource, a quota or a rule, in words. */
export interface NamedLimit {
  readonly id: string;
  readonly name: string;
}

/** Cargo that stays behind, by reason and what stands in the way. */
export interface UnservedResult {
  readonly reason: UnservedReason;
  readonly by: readonly NamedLimit[];
  readonly tonnes: number;
  /** Demands, most tonnes first. */
  readonly demands: readonly string[];
}

/** Tonnes of a category or demand; cost is generalized, of what travels. */
export interface ServedResult {
  readonly released: number;
  readonly served: number;
  readonly unserved: number;
  readonly costPerTonne: number | null;
}

/** One category. */
export interface OptimumCategoryResult extends ServedResult {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly status: 'named' | 'reconstructed';
}

/** One demand. */
export interface OptimumDemandResult extends ServedResult {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  /** USD/t. */
  readonly unservedPrice: number;
}

/** One way of one demand. */
export interface OptimumRouteResult {
  readonly demand: string;
  readonly category: string;
  readonly assets: readonly string[];
  readonly places: readonly string[];
  readonly tonnes: number;
  readonly costPerTonne: number;
}

/** Use of one resource over the whole time, in its own measure (tonnes for mass). */
export interface OptimumResourceResult {
  readonly id: string;
  readonly name: string;
  readonly measure: string;
  readonly used: number;
  readonly offered: number;
  readonly utilisation: number;
  /** Periods in which it is full, of all. */
  readonly fullPeriods: number;
  readonly periods: number;
}

/** Use of one quota in one window. */
export interface OptimumQuotaResult {
  readonly id: string;
  readonly rules: readonly NamedLimit[];
  readonly measure: string;
  readonly window: number;
  readonly used: number;
  readonly amount: number;
}

/** A demand that a worth rests on, through the price of not shipping it. */
export interface RestsOnResult {
  readonly demand: string;
  /** Tonnes that travel (or stay) for each unit. */
  readonly tonnesPerUnit: number;
  /** USD/t, and the grade of that figure. */
  readonly unservedPrice: number;
  readonly grade: string | null;
}

/** What one more or one less of a limit changes, USD per unit of its measure (tonnes for mass). */
export interface OneSidedResult {
  readonly worth: number;
  /** Units for which it holds; null: as far as was looked. */
  readonly until: number | null;
  readonly restsOn: readonly RestsOnResult[];
}

/** A full resource (units a year) or quota (units in one window). */
export interface WorthResult {
  readonly id: string;
  readonly name: string;
  readonly kind: 'resource' | 'quota';
  readonly window: number | null;
  readonly measure: string;
  readonly amount: number;
  readonly more: OneSidedResult;
  readonly less: OneSidedResult;
}

/** Limits worth nothing each alone and something together. */
export interface GroupResult {
  readonly members: readonly NamedLimit[];
  readonly worthOfOnePercent: number;
  readonly untilPercent: number | null;
}

/** The optimum of one scenario. */
export interface OptimumResult {
  readonly format: 'corridor-optimum';
  readonly formatVersion: 1;
  readonly manifest: {
    readonly program: 'corridor-sim';
    readonly version: string;
    readonly corridor: string;
    readonly corridorHash: string;
    readonly scenarioHash: string;
    readonly start: string;
    readonly horizonDays: number;
    readonly periods: number;
    readonly solver: string;
  };
  readonly title: string;
  readonly question: string | null;
  readonly status: 'optimal' | 'budget-exhausted';
  /** USD; `bound` is proved, nothing costs less. */
  readonly objective: number;
  readonly bound: number;
  readonly relativeGap: number;
  readonly categories: readonly OptimumCategoryResult[];
  readonly demands: readonly OptimumDemandResult[];
  readonly unserved: readonly UnservedResult[];
  readonly resources: readonly OptimumResourceResult[];
  readonly quotas: readonly OptimumQuotaResult[];
  /** By what one percent more saves, largest first; null if it was not asked for. */
  readonly worths: readonly WorthResult[] | null;
  readonly groups: readonly GroupResult[] | null;
  readonly routes: readonly OptimumRouteResult[];
  /** Assets with an uncertain opening date that carry flow at the likeliest date. */
  readonly uncertain: readonly NamedLimit[];
  readonly counters: OptimumCounters;
  readonly verification: { readonly ok: boolean; readonly checks: readonly CheckResult[] };
}
