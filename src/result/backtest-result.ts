/**
 * The shape of a test against history: what was simulated and observed, year by year and series by
 * series, and how well the model and three naive predictors did. Masses are Mt a calendar year.
 */
import type { CheckResult } from './run-result.js';

/** Version of the file format of a backtest. */
export const BACKTEST_FORMAT_VERSION = 1;

/** What predicts a year: the model, or something that knows nothing of corridors. */
export const PREDICTORS = ['model', 'lastYear', 'capacity', 'frozen'] as const;
/**
 * `lastYear`: the latest scored observation of the three years before, which the model never sees in
 * held-out years; `capacity`: what the gate could take; `frozen`: the last scored observation of the
 * calibration years, for ever.
 */
export type Predictor = (typeof PREDICTORS)[number];

/** How well a predictor did on some years. */
export interface Scores {
  /** Number of scored years for which it says anything. */
  readonly years: number;
  /** Σ |predicted − observed| / Σ |observed|; null if nothing was observed. */
  readonly wape: number | null;
  /** Σ (predicted − observed) / Σ observed. */
  readonly bias: number | null;
  /** Spearman's rank correlation; null for fewer than three years. */
  readonly rankCorrelation: number | null;
  /** Mean absolute error, Mt. */
  readonly meanAbsoluteError: number | null;
  /** Changes from one scored year to the next whose sign is right, of all changes into these years. */
  readonly signsRight: number;
  readonly signs: number;
  /** The model only: share of the years whose observation lies in the 90 % band; null without a band. */
  readonly coverage: number | null;
}

/** One year of one series. */
export interface BacktestYear {
  readonly year: number;
  readonly isHeldOut: boolean;
  /** Null where no whole year was observed. */
  readonly observed: number | null;
  readonly observation: string | null;
  readonly grade: string | null;
  readonly isScored: boolean;
  /** Why it is not scored. */
  readonly reason: string | null;
  /** Mean over replications, and the band that holds 90 % of replications. */
  readonly simulated: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly lastYear: number | null;
  readonly capacity: number | null;
  readonly frozen: number | null;
}

/** Scores of all predictors on the same kind of years. */
export type ScoreTable = Readonly<Record<Predictor, Scores>>;

/** One series. */
export interface BacktestSeriesResult {
  readonly id: string;
  readonly name: string;
  readonly gate: string;
  readonly commodity: string | null;
  readonly calibratedUntil: number;
  readonly drivers: string;
  readonly blind: string | null;
  readonly years: readonly BacktestYear[];
  readonly calibration: ScoreTable;
  readonly heldOut: ScoreTable;
  /**
   * Held-out years: whether the model's mean absolute error is smaller than that of each naive
   * predictor on the years for which both say something; null where there is none.
   */
  readonly beats: Readonly<Record<Exclude<Predictor, 'model'>, boolean | null>>;
}

/** A fitted parameter as reported. */
export interface FittedResult {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly grade: string | null;
  readonly note: string | null;
  readonly fittedOn: string;
}

/** A test against history. */
export interface BacktestResult {
  readonly format: 'corridor-backtest';
  readonly formatVersion: typeof BACKTEST_FORMAT_VERSION;
  readonly title: string;
  readonly manifest: {
    readonly program: string;
    readonly version: string;
    readonly corridor: string;
    readonly corridorHash: string;
    readonly seed: string;
    readonly replications: number;
    /** Figures that each replication drew from their ranges; 0 if all stood as stated. */
    readonly drawnFigures: number;
    readonly firstYear: number;
    readonly lastYear: number;
    /** Events of all years and replications. */
    readonly events: number;
  };
  readonly fitted: readonly FittedResult[];
  readonly series: readonly BacktestSeriesResult[];
  /** The independent checks of all years together. */
  readonly verification: { readonly ok: boolean; readonly checks: readonly CheckResult[] };
}
