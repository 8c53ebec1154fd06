/** From simulated yearly totals and observations to a scored test against history. Pure arithmetic. */
import type { Figure } from '../core/figure.js';
import { momentsOf, meanOf, varianceOf } from '../numeric/statistics.js';
import { studentQuantile } from '../numeric/student.js';
import { sqrt } from '../numeric/elementary.js';
import type { BacktestProtocol, BacktestSeries, FittedParameter } from '../scenario/backtest.js';
import type { Observation } from '../scenario/corridor.js';
import {
  type BacktestSeriesResult,
  type BacktestYear,
  type FittedResult,
  type Predictor,
  PREDICTORS,
  type ScoreTable,
} from './backtest-result.js';
import { observedYears } from './observed-years.js';
import { scoresOf, type ScoredYear } from './scores.js';

/** Confidence of the band around a simulated total. */
export const BAND = 0.9;

/** Years after which an observation is no longer anybody's idea of last year's value. */
const OLDEST = 3;

/** What a simulated year gave at the gate of one series, Mt. */
export interface SimulatedYear {
  readonly year: number;
  /** One value for each replication, at least one. */
  readonly totals: readonly number[];
  readonly capacity: number | null;
}

/**
 * Scores one series. Years come in any order; a year without an observation is shown and not scored.
 * O(years × replications).
 */
export function scoreSeries(
  series: BacktestSeries,
  simulated: readonly SimulatedYear[],
  observations: readonly Observation[],
  derivations: BacktestProtocol['derivations'],
): BacktestSeriesResult {
  const observed = observedYears(series, observations, derivations);
  const counted = [...observed.values()]
    .filter(({ reason }) => reason === undefined)
    .sort((a, b) => a.year - b.year);
  const latest = (from: number, until: number): number | null =>
    counted.filter(({ year }) => year >= from && year <= until).at(-1)?.megatonnes ?? null;
  const frozen = latest(-Infinity, series.calibratedUntil);
  const years = [...simulated]
    .sort((a, b) => a.year - b.year)
    .map(({ year, totals, capacity }): BacktestYear => {
      const seen = observed.get(year);
      const isHeldOut = year > series.calibratedUntil;
      return {
        year,
        isHeldOut,
        observed: seen?.megatonnes ?? null,
        observation: seen?.id ?? null,
        grade: seen?.grade ?? null,
        isScored: seen !== undefined && seen.reason === undefined,
        reason: seen === undefined ? 'no whole year was observed' : (seen.reason ?? null),
        ...bandOf(totals),
        lastYear: latest(year - OLDEST, year - 1),
        capacity,
        frozen: isHeldOut ? frozen : null,
      };
    });
  return {
    id: series.id,
    name: series.name,
    gate: series.gate,
    commodity: series.commodity ?? null,
    calibratedUntil: series.calibratedUntil,
    drivers: series.drivers,
    blind: series.blind ?? null,
    years,
    calibration: scoreTable(years, false),
    heldOut: scoreTable(years, true),
    beats: {
      lastYear: beats(years, 'lastYear'),
      capacity: beats(years, 'capacity'),
      frozen: beats(years, 'frozen'),
    },
  };
}

/** Mean, and the interval that holds another replication with 90 % confidence (none for one alone). */
export function bandOf(totals: readonly number[]): {
  readonly simulated: number;
  readonly low: number | null;
  readonly high: number | null;
} {
  const moments = momentsOf(totals);
  const simulated = meanOf(moments);
  if (totals.length < 2) return { simulated, low: null, high: null };
  const n = totals.length;
  const half = studentQuantile(0.5 + BAND / 2, n - 1) * sqrt(varianceOf(moments) * (1 + 1 / n));
  return { simulated, low: Math.max(0, simulated - half), high: simulated + half };
}

function predictionOf(year: BacktestYear, predictor: Predictor): number | null {
  return predictor === 'model' ? year.simulated : year[predictor];
}

function scoreTable(years: readonly BacktestYear[], heldOut: boolean): ScoreTable {
  const scores = (predictor: Predictor): ScoreTable[Predictor] =>
    scoresOf(scoredYears(years, predictor, heldOut));
  return {
    model: scores('model'),
    lastYear: scores('lastYear'),
    capacity: scores('capacity'),
    frozen: scores('frozen'),
  };
}

/** The scored years of one kind; the year before may be of the other. */
function scoredYears(
  years: readonly BacktestYear[],
  predictor: Predictor,
  heldOut: boolean,
): readonly ScoredYear[] {
  const counted = years.filter((year) => year.isScored);
  return counted.flatMap((year, index) => {
    if (year.isHeldOut !== heldOut) return [];
    const before = counted[index - 1];
    return [
      {
        observed: year.observed ?? 0,
        predicted: predictionOf(year, predictor),
        low: predictor === 'model' ? year.low : null,
        high: predictor === 'model' ? year.high : null,
        before:
          before === undefined
            ? undefined
            : { observed: before.observed ?? 0, predicted: predictionOf(before, predictor) },
      },
    ];
  });
}

/** Mean absolute errors on the held-out years for which both say something. */
function beats(years: readonly BacktestYear[], rival: Exclude<Predictor, 'model'>): boolean | null {
  const both = years.filter((year) => year.isScored && year.isHeldOut && year[rival] !== null);
  if (both.length === 0) return null;
  const error = (of: (year: BacktestYear) => number): number =>
    both.reduce((sum, year) => sum + Math.abs(of(year) - (year.observed ?? 0)), 0);
  return error((year) => year.simulated) < error((year) => year[rival] ?? 0);
}

/** Fitted parameters as reported. */
export function fittedResults(fitted: readonly FittedParameter[]): readonly FittedResult[] {
  return fitted.map(({ id, name, figure, fittedOn }) => ({
    id,
    name,
    value: valueText(figure),
    grade: typeof figure === 'string' ? null : figure.grade,
    note: typeof figure === 'string' ? null : (figure.note ?? null),
    fittedOn,
  }));
}

function valueText(figure: Figure): string {
  if (typeof figure === 'string') return figure;
  if ('value' in figure) return figure.value;
  return figure.series.map(({ date, value }) => `${date.slice(0, 4)} ${value}`).join(', ');
}

/** All predictors but the model. */
export const NAIVE = PREDICTORS.filter((predictor) => predictor !== 'model');
