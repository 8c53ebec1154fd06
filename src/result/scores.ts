/** How well predictions agree with observations: the usual scores of forecasting, on whole years. */
import { rankCorrelation } from '../numeric/rank-correlation.js';
import { neumaierSum } from '../numeric/sum.js';
import type { Scores } from './backtest-result.js';

/** A scored year of one predictor, with the scored year before it. */
export interface ScoredYear {
  readonly observed: number;
  /** Null where the predictor says nothing. */
  readonly predicted: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly before: { readonly observed: number; readonly predicted: number | null } | undefined;
}

/**
 * Scores of one predictor: weighted absolute percentage error, bias, rank correlation, mean absolute
 * error, signs of change, coverage. Years without a prediction are left out; of none everything is null.
 * O(n log n). Hyndman and Koehler 2006, "Another look at measures of forecast accuracy".
 */
export function scoresOf(years: readonly ScoredYear[]): Scores {
  const said = years.flatMap((one) =>
    one.predicted === null ? [] : [{ ...one, predicted: one.predicted }],
  );
  const observed = said.map((one) => one.observed);
  const predicted = said.map((one) => one.predicted);
  const errors = said.map((one) => one.predicted - one.observed);
  const weight = neumaierSum(observed.map((value) => Math.abs(value)));
  const absolute = neumaierSum(errors.map((value) => Math.abs(value)));
  const banded = said.filter(({ low, high }) => low !== null && high !== null);
  const inside = banded.filter(
    (one) => one.observed >= (one.low ?? Infinity) && one.observed <= (one.high ?? -Infinity),
  );
  const changes = said.flatMap(({ observed: seen, predicted: own, before }) =>
    before === undefined || before.predicted === null || seen === before.observed
      ? []
      : [Math.sign(seen - before.observed) === Math.sign(own - before.predicted)],
  );
  return {
    years: said.length,
    wape: weight === 0 ? null : absolute / weight,
    bias: weight === 0 ? null : neumaierSum(errors) / weight,
    rankCorrelation: rankCorrelation(predicted, observed),
    meanAbsoluteError: said.length === 0 ? null : absolute / said.length,
    signsRight: changes.filter((isRight) => isRight).length,
    signs: changes.length,
    coverage: banded.length === 0 ? null : inside.length / banded.length,
  };
}
