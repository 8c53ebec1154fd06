/**
 * The comparison of a base run with variants as plain data. Every difference is variant − base; tonnes are
 * means of a replication over the horizon, gates are tonnes a year.
 */
import type { Grade } from '../core/figure.js';
import type { InputDifference } from '../scenario/difference.js';
import type { ReplicationMeasure } from './indicators.js';
import type {
  CategoryResult,
  Manifest,
  RefusalResult,
  ResourceResult,
  RuleResult,
} from './run-result.js';

export type { InputDifference } from '../scenario/difference.js';

/** Version of the format of {@link Comparison}. */
export const COMPARISON_FORMAT_VERSION = 2;

/**
 * `identical`: equal in every replication. `no clear difference`: the 95 % interval covers zero, so what is
 * seen may be noise. `not known`: one side has no value, or there are too few replications for an interval.
 */
export type Verdict = 'identical' | 'more' | 'less' | 'no clear difference' | 'not known';

/** One indicator in both runs. */
export interface Difference {
  /** Means as each run reports them. */
  readonly base: number | null;
  readonly variant: number | null;
  /** variant − base; where some replications make no pair, of the pairs only. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** `bound`: only the two intervals were known, their half widths are added (cautious). */
  readonly method: 'paired' | 'unpaired' | 'bound' | 'none';
  readonly pairs: number;
  /**
   * Of pairs: variance of the differences ÷ sum of the variances, which independent runs would have. Below 1
   * common random numbers gain, above 1 they lose; null where nothing varies or nothing was paired.
   */
  readonly varianceRatio: number | null;
  readonly verdict: Verdict;
}

/** What is compared of a category. */
export type Measure = ReplicationMeasure | 'inTransit';

/** A category in both runs; `all` stands for the numbered categories together. */
export interface CategoryComparison {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly status: CategoryResult['status'];
  readonly measures: Readonly<Record<Measure, Difference>>;
}

/** What became of cargo: a route, or why it did not leave. `not emitted`: the other run has this cargo. */
export interface Way {
  readonly kind: 'route' | 'refused by rule' | 'refused by limit' | 'declined' | 'not emitted';
  /** Links, terminals and services in order of travel; empty unless a route. */
  readonly assets: readonly string[];
  readonly places: readonly string[];
}

/** A way of one demand whose tonnes differ. */
export interface WayChange {
  readonly demand: string;
  readonly way: Way;
  readonly base: number;
  readonly variant: number;
  readonly difference: number;
}

/** Cargo of one demand that goes another way. */
export interface Move {
  readonly demand: string;
  readonly demandName: string;
  readonly category: string;
  readonly from: Way;
  readonly to: Way;
  readonly tonnes: number;
  /**
   * Whether it is known only how much each way lost and gained: with several on both sides, each loss is
   * spread over the gains in proportion.
   */
  readonly isApportioned: boolean;
}

/** Refused tonnes by one cause in both runs. */
export interface RefusalComparison {
  readonly kind: RefusalResult['kind'];
  readonly by: readonly string[];
  readonly base: number;
  readonly variant: number;
  readonly difference: number;
}

/** What a rule did in one run. */
export type RuleEffect = Pick<RuleResult, 'status' | 'refusedAlone' | 'refusedWithOthers'>;

/** A rule that did something else; null where the run does not have it. */
export interface RuleComparison {
  readonly id: string;
  readonly instrument: string;
  readonly paragraph: string;
  readonly isParagraphUnconfirmed: boolean;
  readonly base: RuleEffect | null;
  readonly variant: RuleEffect | null;
}

/** A resource in both runs. */
export interface ResourceComparison {
  readonly id: string;
  readonly name: string;
  readonly kind: ResourceResult['kind'];
  readonly measure: string;
  readonly baseCapacity: number | null;
  readonly variantCapacity: number | null;
  readonly used: Difference;
  readonly utilisation: Difference;
  readonly meanWaitDays: Difference;
  readonly refusedBase: number;
  readonly refusedVariant: number;
}

/** A counting line in both runs, tonnes a year. */
export interface GateComparison {
  readonly id: string;
  readonly name: string;
  readonly base: number | null;
  readonly variant: number | null;
  readonly difference: number | null;
  readonly observed: number | null;
  readonly observedPeriod: string | null;
  readonly observedGrade: Grade | null;
}

/** Which run. */
export interface RunIdentity {
  readonly title: string;
  readonly manifest: Manifest;
  readonly isVerified: boolean;
}

/** Something that limits what the comparison can say. */
export interface ComparisonNote {
  readonly code:
    | 'seed'
    | 'replications'
    | 'antithetic'
    | 'corridor'
    | 'start'
    | 'horizon'
    | 'version'
    | 'unverified';
  readonly message: string;
}

/** A variant beside the base. */
export interface VariantComparison {
  readonly run: RunIdentity;
  /** Whether replications were compared one by one (same seed, same replications). */
  readonly isPaired: boolean;
  readonly notes: readonly ComparisonNote[];
  /** Resolved differences of the inputs; null if they were not given. */
  readonly inputs: readonly InputDifference[] | null;
  /** The same categories in the same order for every variant, by number. */
  readonly categories: readonly CategoryComparison[];
  /** All categories with a number from 1 up, together. */
  readonly all: CategoryComparison;
  /** Largest first. */
  readonly moves: readonly Move[];
  readonly ways: readonly WayChange[];
  /** Largest difference first. */
  readonly refusals: readonly RefusalComparison[];
  /** Rules whose effect differs, by id. */
  readonly rules: readonly RuleComparison[];
  /** Largest difference of utilisation first. */
  readonly resources: readonly ResourceComparison[];
  /** By id. */
  readonly gates: readonly GateComparison[];
}

/** The result of `corridor compare`. */
export interface Comparison {
  readonly format: 'corridor-comparison';
  readonly formatVersion: typeof COMPARISON_FORMAT_VERSION;
  readonly base: RunIdentity;
  readonly variants: readonly VariantComparison[];
}
