/** What comes from chance and what from figures that are not known well, as plain data. */
import type { Grade } from '../core/figure.js';

/** Version of the format of {@link UncertaintyResult}. */
export const UNCERTAINTY_FORMAT_VERSION = 1;

/** A figure and how far an answer depends on it. */
export interface InfluentialFigure {
  /** `table.id.field`. */
  readonly path: string;
  readonly grade: Grade;
  /** Whether its range is a stated spread or that of its grade. */
  readonly basis: 'spread' | 'grade';
  /** Rank correlation of the drawn figure with the mean of the draw, −1 to 1. */
  readonly correlation: number;
  /** Its square: about the share of the difference between draws that goes with this figure. */
  readonly share: number;
  /** `noise`: unrelated figures would reach as much, so many were looked at. */
  readonly verdict: 'more' | 'less' | 'noise';
}

/** One answer: tonnes delivered or lost of a category, or of all numbered ones. */
export interface UncertainAnswer {
  readonly category: string;
  readonly name: string;
  readonly measure: 'delivered' | 'lost';
  /** Over all draws, tonnes. */
  readonly mean: number;
  /** 5 % and 95 % of the draws' means lie below. */
  readonly low: number;
  readonly high: number;
  /** Standard deviations, tonnes: of a replication with known figures, and of the truth about the mean. */
  readonly byChance: number;
  readonly byFigures: number;
  /** Share of the variance that comes from figures; null where nothing varies. */
  readonly shareOfFigures: number | null;
  /** Whether the draws differ by more than chance (F test, 5 %). */
  readonly isClear: boolean;
  /** The ten figures with the largest correlation. */
  readonly figures: readonly InfluentialFigure[];
}

/** The result of `corridor run --uncertainty`. */
export interface UncertaintyResult {
  readonly format: 'corridor-uncertainty';
  readonly formatVersion: typeof UNCERTAINTY_FORMAT_VERSION;
  readonly title: string;
  readonly manifest: {
    readonly program: string;
    readonly version: string;
    readonly corridor: string;
    readonly scenarioHash: string;
    readonly seed: string;
    readonly draws: number;
    /** Of each draw. */
    readonly replications: number;
    readonly start: string;
    readonly horizonDays: number;
  };
  /** How many figures were drawn, by grade, and the range of those without a stated spread. */
  readonly grades: readonly {
    readonly grade: Grade;
    readonly range: number;
    readonly figures: number;
    readonly withSpread: number;
  }[];
  readonly figures: number;
  /** Correlations below this are noise. */
  readonly noiseBelow: number;
  readonly answers: readonly UncertainAnswer[];
  /** Whether every replication of every draw passed its verification. */
  readonly isVerified: boolean;
}
