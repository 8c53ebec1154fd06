/**
 * What a model is tested on: series of yearly observations at counting lines, the years that may have
 * shaped its inputs, and how observations were derived. Plain data, like everything of a corridor.
 */
import type { Figure } from '../core/figure.js';
import type { GateId } from './corridor.js';

/** A series of yearly totals at one gate. */
export interface BacktestSeries {
  readonly id: string;
  readonly name: string;
  readonly gate: GateId;
  /** Part of the cargo, as observations name it; absent: all of it. */
  readonly commodity?: string | undefined;
  /** Last year whose observations may have entered an input; every later year is held out. */
  readonly calibratedUntil: number;
  /** What moves the inputs of held-out years, in words. */
  readonly drivers: string;
  /** What the model cannot know here, in words. */
  readonly blind?: string | undefined;
  /** Mass added for each loaded TEU, t/TEU, where the observed tonnes count boxes with their tare. */
  readonly boxTare?: Figure | undefined;
}

/** How an observation graded DER was reckoned. */
export interface Derivation {
  /** Ids of observations of the same corridor, or grades of figures that stand in no observation. */
  readonly from: readonly string[];
  /**
   * `ratio`: a published level over a published change; `sum`; `part of year`: scaled up from months;
   * `analogy`: assumed to have moved like something larger.
   */
  readonly by: 'ratio' | 'sum' | 'part of year' | 'analogy';
}

/** A parameter that was fitted, on calibration years only. */
export interface FittedParameter {
  readonly id: string;
  readonly name: string;
  /** Value as used, with its unit. */
  readonly figure: Figure;
  /** Years and series it was fitted on. */
  readonly fittedOn: string;
}

/** Everything that a test against history of one corridor needs besides the corridor. */
export interface BacktestProtocol {
  /** Id of the corridor it belongs to. */
  readonly corridor: string;
  readonly series: readonly BacktestSeries[];
  /** By observation id, for observations graded DER; one that is missing here is not scored. */
  readonly derivations: Readonly<Record<string, Derivation>>;
  readonly fitted: readonly FittedParameter[];
}
