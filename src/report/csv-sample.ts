/** Tables of the sample: daily series, exceedance curves, precision of the totals. */
import type { Band, DailyCategory, RunResult } from '../result/run-result.js';
import type { CsvCell } from './csv-text.js';

/** One table: its file, its columns, and what rows a result gives. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rowsOf: (result: RunResult) => readonly (readonly CsvCell[])[];
}

const SERIES = ['emitted', 'delivered', 'lost', 'inTransit'] as const;

const bandColumns = (name: string): readonly string[] => [name, `${name}_5`, `${name}_95`];

/** The tables, in the order of writing. */
export const SAMPLE_TABLES: readonly Table[] = [
  {
    name: 'daily.csv',
    columns: [
      'date',
      'days',
      'category',
      ...bandColumns('emitted_t'),
      ...bandColumns('delivered_t'),
      ...bandColumns('lost_t'),
      ...bandColumns('in_transit_t'),
    ],
    rowsOf: ({ daily, manifest }) =>
      daily === null
        ? []
        : daily.categories.flatMap((category) =>
            Array.from({ length: daily.steps }, (_, step) => {
              const first = step * daily.stepDays;
              const days = Math.min(daily.stepDays, Math.ceil(manifest.horizonDays) - first);
              return [dateAfter(daily.start, first), days, category.id, ...cellsOf(category, step)];
            }),
          ),
  },
  {
    name: 'losses.csv',
    columns: ['category', 'lost_t', 'at_least_share', 'above_share'],
    rowsOf: ({ losses }) =>
      losses.flatMap(({ id, curve }) =>
        curve.map(({ tonnes, atLeast, above }) => [id, tonnes, atLeast, above]),
      ),
  },
  {
    name: 'tails.csv',
    columns: [
      'category',
      'level_share',
      'quantile_lost_t',
      'mean_beyond_lost_t',
      'mean_beyond_lost_t_low',
      'mean_beyond_lost_t_high',
      'replications_needed',
    ],
    rowsOf: ({ losses }) =>
      losses.flatMap(({ id, tails }) =>
        tails.map(({ level, quantile, mean, low, high, needed }) => [
          id,
          level,
          quantile,
          mean,
          low,
          high,
          needed,
        ]),
      ),
  },
  {
    name: 'precision.csv',
    columns: [
      'indicator',
      'mean',
      'half_width',
      'half_width_share',
      'replications_for_one_percent',
      'antithetic_variance_ratio',
    ],
    rowsOf: ({ precision }) =>
      precision.indicators.map((one) => [
        one.indicator,
        one.mean,
        one.halfWidth,
        one.share,
        one.neededForOnePercent,
        one.antitheticRatio,
      ]),
  },
];

function cellsOf(category: DailyCategory, step: number): readonly CsvCell[] {
  return SERIES.flatMap((name) => {
    const { mean, low, high }: Band = category[name];
    return [mean[step] ?? null, low[step] ?? null, high[step] ?? null];
  });
}

function dateAfter(start: string, days: number): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
