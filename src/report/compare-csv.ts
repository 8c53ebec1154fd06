/** Tidy CSV files of a comparison: one difference or one move a row, units in the column names. */
import type { Comparison, Measure } from '../result/compare.js';
import { type CsvFile, csvText, listCell } from './csv-text.js';

const MEASURE_UNITS: readonly (readonly [Measure, string])[] = [
  ['emitted', 't'],
  ['delivered', 't'],
  ['refused', 't'],
  ['refusedByRule', 't'],
  ['refusedByLimit', 't'],
  ['declined', 't'],
  ['inTransit', 't'],
  ['costPerTonne', 'USD/t'],
  ['medianDays', 'days'],
  ['ninetyPercentDays', 'days'],
];

/** A comparison as CSV files: differences by category and measure, and moves. O(size). */
export function comparisonCsvFiles(comparison: Comparison): readonly CsvFile[] {
  const { base, variants } = comparison;
  return [
    {
      name: 'comparison.csv',
      text: csvText(
        [
          ...['base', 'variant', 'variant_hash', 'category', 'measure', 'unit', 'base_value'],
          ...['variant_value', 'difference', 'difference_low', 'difference_high'],
          ...['method', 'pairs', 'verdict'],
        ],
        variants.flatMap(({ run, categories, all }) =>
          [...categories, all].flatMap(({ id, measures }) =>
            MEASURE_UNITS.map(([measure, unit]) => {
              const cell = measures[measure];
              return [
                ...[base.title, run.title, run.manifest.scenarioHash, id, measure, unit],
                ...[cell.base, cell.variant, cell.difference, cell.low, cell.high],
                ...[cell.method, cell.pairs, cell.verdict],
              ];
            }),
          ),
        ),
      ),
    },
    {
      name: 'moves.csv',
      text: csvText(
        [
          ...['base', 'variant', 'variant_hash', 'demand', 'category', 'moved_t', 'apportioned'],
          ...['from_kind', 'from_assets', 'to_kind', 'to_assets'],
        ],
        variants.flatMap(({ run, moves }) =>
          moves.map(({ demand, category, from, to, tonnes, isApportioned }) => [
            ...[base.title, run.title, run.manifest.scenarioHash, demand, category],
            ...[
              tonnes,
              isApportioned,
              from.kind,
              listCell(from.assets),
              to.kind,
              listCell(to.assets),
            ],
          ]),
        ),
      ),
    },
  ];
}
