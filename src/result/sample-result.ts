/** The part of a run's result that speaks of the sample: how sure, how bad, day by day, in the long run. */
import type { IsoDate } from '../core/figure.js';
import type { PrecisionIndicator } from '../scenario/statistics.js';

/** How well one indicator of all counted categories together is known. */
export interface IndicatorPrecision {
  readonly indicator: PrecisionIndicator;
  readonly mean: number | null;
  /** Half of the 95 % interval, and the same as a share of the mean. */
  readonly halfWidth: number | null;
  readonly share: number | null;
  /** Replications for a half-width of 1 % of the mean, if the spread stays as it is. */
  readonly neededForOnePercent: number | null;
  /**
   * Variance of a pair's mean ÷ half the variance of a single replication; below 1 pairs gain, above 1 they
   * lose. Null without antithetic pairs.
   */
  readonly antitheticRatio: number | null;
}

/** How well the totals of a run are known. */
export interface PrecisionResult {
  readonly indicators: readonly IndicatorPrecision[];
  /** Whether the half-width that was asked for was reached; null where none was asked for. */
  readonly isReached: boolean | null;
}

/** Losses of a category, or of all counted together (`all`): tonnes refused, declined, returned, stranded. */
export interface LossResult {
  readonly id: string;
  /** Points of the exceedance curve, ascending in tonnes. */
  readonly curve: readonly {
    readonly tonnes: number;
    /** Share of replications that lost at least as much, and of those that lost more. */
    readonly atLeast: number;
    readonly above: number;
  }[];
  readonly tails: readonly {
    /** 0.9 or 0.95. */
    readonly level: number;
    /** Loss that this share of replications does not exceed. */
    readonly quantile: number;
    /** Mean loss in the worst 1 − level of all replications (conditional value at risk), with interval. */
    readonly mean: number;
    readonly low: number | null;
    readonly high: number | null;
    /** Replications that would put ten into the tail; fewer say little. */
    readonly needed: number;
  }[];
}

/** A series over replications, one number for each step; tonnes. */
export interface Band {
  readonly mean: readonly number[];
  /** The 5 % and the 95 % quantile over the replications kept for the band. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** A category day by day, or all counted together (`all`). */
export interface DailyCategory {
  readonly id: string;
  readonly emitted: Band;
  readonly delivered: Band;
  readonly lost: Band;
  /** Under way at the end of each step. */
  readonly inTransit: Band;
}

/** Daily series. */
export interface DailyResult {
  readonly start: IsoDate;
  /** Days in a step: 1, or 7 in long runs. */
  readonly stepDays: number;
  readonly steps: number;
  /** The band is that of so many replications from the first on; the mean is that of all. */
  readonly bandReplications: number;
  readonly categories: readonly DailyCategory[];
}

/** A series in its steady state, tonnes a day or tonnes. */
export interface SteadySeries {
  readonly series: 'delivered' | 'inTransit';
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly batches: number;
  readonly batchDays: number;
  /** Correlation of each batch with the next. */
  readonly lagOne: number;
  readonly isIndependent: boolean;
}

/** One long run taken as a steady state. */
export interface SteadyResult {
  /** Why it cannot be taken so; null if it can. */
  readonly refusal: string | null;
  /** Days at the beginning that were left out, as MSER-5 finds them. */
  readonly warmUpDays: number;
  readonly isWarmUpFound: boolean;
  readonly series: readonly SteadySeries[];
}
