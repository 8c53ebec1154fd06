/** A test against history as tidy tables: one of years, one of scores. */
import { type BacktestResult, PREDICTORS } from '../result/backtest-result.js';
import { type CsvFile, csvText } from './csv-text.js';

/** `backtest-years.csv` and `backtest-scores.csv`, Mt and shares of one. */
export function backtestCsvFiles({ series }: BacktestResult): readonly CsvFile[] {
  return [
    {
      name: 'backtest-years.csv',
      text: csvText(
        [
          'series',
          'year',
          'held_out',
          'scored',
          'observed_mt',
          'observation',
          'grade',
          'simulated_mt',
          'low_mt',
          'high_mt',
          'last_year_mt',
          'capacity_mt',
          'frozen_mt',
          'reason',
        ],
        series.flatMap(({ id, years }) =>
          years.map((one) => [
            id,
            one.year,
            one.isHeldOut,
            one.isScored,
            one.observed,
            one.observation,
            one.grade,
            one.simulated,
            one.low,
            one.high,
            one.lastYear,
            one.capacity,
            one.frozen,
            one.reason,
          ]),
        ),
      ),
    },
    {
      name: 'backtest-scores.csv',
      text: csvText(
        [
          'series',
          'years_kind',
          'predictor',
          'years',
          'wape',
          'bias',
          'rank_correlation',
          'mean_absolute_error_mt',
          'signs_right',
          'signs',
          'coverage',
        ],
        series.flatMap((one) =>
          (['calibration', 'heldOut'] as const).flatMap((kind) =>
            PREDICTORS.map((predictor) => {
              const scores = one[kind][predictor];
              return [
                one.id,
                kind === 'heldOut' ? 'held out' : 'calibration',
                predictor,
                scores.years,
                scores.wape,
                scores.bias,
                scores.rankCorrelation,
                scores.meanAbsoluteError,
                scores.signsRight,
                scores.signs,
                scores.coverage,
              ];
            }),
          ),
        ),
      ),
    },
  ];
}
