/** The report on uncertain figures as CSV: one row an answer, and one row an answer and figure. */
import type { UncertaintyResult } from '../result/uncertainty-result.js';
import { type CsvFile, csvText } from './csv-text.js';

/** Both tables; their names do not depend on the result. */
export function uncertaintyCsvFiles({ answers }: UncertaintyResult): readonly CsvFile[] {
  return [
    {
      name: 'uncertainty.csv',
      text: csvText(
        [
          'category',
          'measure',
          'mean_t',
          'low_5_percent_t',
          'high_95_percent_t',
          'deviation_by_chance_t',
          'deviation_by_figures_t',
          'share_of_figures',
          'is_clear',
        ],
        answers.map((answer) => [
          answer.category,
          answer.measure,
          answer.mean,
          answer.low,
          answer.high,
          answer.byChance,
          answer.byFigures,
          answer.shareOfFigures,
          answer.isClear,
        ]),
      ),
    },
    {
      name: 'uncertain-figures.csv',
      text: csvText(
        ['category', 'measure', 'rank', 'figure', 'grade', 'basis', 'rank_correlation', 'verdict'],
        answers.flatMap(({ category, measure, figures }) =>
          figures.map(({ path, grade, basis, correlation, verdict }, position) => [
            category,
            measure,
            position + 1,
            path,
            grade,
            basis,
            correlation,
            verdict,
          ]),
        ),
      ),
    },
  ];
}
