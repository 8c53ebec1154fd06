/**
 * The plain types of worth: what more or less of a limit, or a rule less, would change. USD and kg; a
 * worth is USD per unit of the limit's measure (kg, TEU, vehicle, USD, barrel …).
 */
import type { Grade } from '../core/figure.js';

/** A demand that a worth rests on: more room lets cargo travel that now pays its unserved price. */
export interface RestsOn {
  readonly demand: string;
  /** Cargo that travels (or stays) for each unit of the limit. */
  readonly kgPerUnit: number;
  /** USD/kg. */
  readonly unservedPrice: number;
  /** Grade of that price, null for a bare number. */
  readonly grade: Grade | null;
}

/** One side of a worth. */
export interface OneSidedWorth {
  /** USD for one unit, ≥ 0: saved by one more, or lost by one less. */
  readonly worth: number;
  /** Units for which it holds; null: as far as the limit can go (twice as much, or to nothing). */
  readonly until: number | null;
  /** Largest first; empty where the worth comes from dearer ways alone. */
  readonly restsOn: readonly RestsOn[];
}

/** What one unit a year more or less of a resource changes, spread over its open time. */
export interface ResourceWorth {
  readonly resource: string;
  /** What one unit is. */
  readonly measure: string;
  /** Units a year that there are. */
  readonly perYear: number;
  readonly more: OneSidedWorth;
  readonly less: OneSidedWorth;
}

/** What one unit more or less of a quota changes in one window. */
export interface QuotaWorth {
  readonly quota: string;
  readonly rules: readonly string[];
  readonly window: number;
  readonly measure: string;
  readonly amount: number;
  readonly more: OneSidedWorth;
  readonly less: OneSidedWorth;
}

/** Limits that bind only together: more of any one of them alone is worth nothing. */
export interface JointWorth {
  /** Ids of resources; quotas as `id@window-n`. No member can be left out. */
  readonly members: readonly string[];
  /** USD saved by one percent more of each. */
  readonly worthOfOnePercent: number;
  /** Percent for which it holds; null: at least to twice as much. */
  readonly untilPercent: number | null;
}

/** Worth of everything. Limits that are never full are worth nothing and are left out. */
export interface WorthAnswer {
  readonly modelHash: string;
  /** The optimum it starts from, USD. */
  readonly objective: number;
  /** By worth of one percent more, largest first. */
  readonly resources: readonly ResourceWorth[];
  readonly quotas: readonly QuotaWorth[];
  readonly groups: readonly JointWorth[];
  /** Solves it took. */
  readonly solves: number;
}

/** What a ban costs, all other rules given. */
export interface BanPrice {
  readonly rule: string;
  /** USD that the first kg let through would save. */
  readonly first: number;
  /** kg for which that holds. */
  readonly until: number | null;
  /** USD saved over the time of the scenario if the rule were lifted. */
  readonly inFull: number;
  /** Cargo that would then go where the rule now closes, by demand, largest first. */
  readonly demands: readonly { readonly demand: string; readonly kg: number }[];
  /** Rules that also close what this one closes; told where lifting it alone changes nothing. */
  readonly alsoRefusedBy: readonly string[];
}

/** An open route that an optimum leaves unused. */
export interface UnusedRoute {
  readonly demand: string;
  readonly flowClass: number;
  readonly arcs: readonly number[];
  /** Generalized, USD/kg, in the period in which it comes closest. */
  readonly cost: number;
  /** It would be used if it were cheaper by more than this, USD/kg. */
  readonly tooDearBy: number;
  /** Index into the optimum's periods. */
  readonly period: number;
}
