/**
 * Tidy CSV (RFC 4180): one observation a row, units in the column names, lines ended by CR LF. Text that a
 * spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers.
 */
import type { Estimate, RunResult } from '../result/run-result.js';
import type { Comparison, Measure } from '../result/compare.js';
import { CorridorError } from '../core/errors.js';

/** A cell; null is empty. */
export type CsvCell = string | number | boolean | null;

/** A file by name and text. */
export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A CSV text from column names and rows. Throws an internal error for a number that is not finite.
 *
 * @example
 * ```ts
 * csvText(['name', 'delivered_t'], [['=HYPERLINK()', -1.5]]); // 'name,delivered_t\r\n\'=HYPERLINK(),-1.5\r\n'
 * ```
 */
export function csvText(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new CorridorError('internal', `${value} in a CSV file`);
    return String(value);
  }
  const text = neutralise(String(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets run cells that begin so, some also after a full-width form of the sign. */
function neutralise(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** One table: its file, its columns, and what rows a result gives. */
interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rowsOf: (result: RunResult) => readonly (readonly CsvCell[])[];
}

const estimateColumns = (name: string): readonly string[] => [name, `${name}_low`, `${name}_high`];
const estimateCells = ({ mean, low, high }: Estimate): readonly CsvCell[] => [mean, low, high];

const ACCOUNT = [
  ['initial', 'initial_t'],
  ['emitted', 'emitted_t'],
  ['delivered', 'delivered_t'],
  ['refusedByRule', 'refused_by_rule_t'],
  ['refusedByLimit', 'refused_by_limit_t'],
  ['declined', 'declined_t'],
  ['returned', 'returned_t'],
  ['stranded', 'stranded_t'],
  ['inTransit', 'in_transit_t'],
  ['costPerTonne', 'cost_usd_per_t'],
  ['meanDays', 'mean_days'],
] as const;

/** Lists within a cell: ids never hold this sign. */
const list = (items: readonly string[]): string => items.join(' > ');

const TABLES: readonly Table[] = [
  {
    name: 'replications.csv',
    columns: [
      'replication',
      'category',
      'emitted_t',
      'delivered_t',
      'refused_by_rule_t',
      'refused_by_limit_t',
      'declined_t',
      'cost_usd_per_t',
      'median_days',
      'ninety_percent_days',
    ],
    rowsOf: ({ perReplication }) =>
      perReplication.map((row) => [
        row.replication,
        row.category,
        row.emitted,
        row.delivered,
        row.refusedByRule,
        row.refusedByLimit,
        row.declined,
        row.costPerTonne,
        row.medianDays,
        row.ninetyPercentDays,
      ]),
  },
  {
    name: 'categories.csv',
    columns: [
      'category',
      'number',
      'name',
      'status',
      ...ACCOUNT.flatMap(([, column]) => estimateColumns(column)),
      ...estimateColumns('median_days'),
      ...estimateColumns('ninety_percent_days'),
    ],
    rowsOf: ({ categories }) =>
      categories.map((category) => [
        category.id,
        category.number,
        category.name,
        category.status,
        ...ACCOUNT.flatMap(([field]) => estimateCells(category[field])),
        ...estimateCells(category.medianDays),
        ...estimateCells(category.ninetyPercentDays),
      ]),
  },
  {
    name: 'demands.csv',
    columns: [
      'demand',
      'name',
      'category',
      'commodity',
      'origin',
      'destination',
      ...ACCOUNT.flatMap(([, column]) => estimateColumns(column)),
    ],
    rowsOf: ({ demands }) =>
      demands.map((demand) => [
        demand.id,
        demand.name,
        demand.category,
        demand.commodity,
        demand.origin,
        demand.destination,
        ...ACCOUNT.flatMap(([field]) => estimateCells(demand[field])),
      ]),
  },
  {
    name: 'routes.csv',
    columns: [
      'demand',
      'category',
      'places',
      'assets',
      'released_t',
      'cost_usd_per_t',
      'free_flow_days',
    ],
    rowsOf: ({ routes }) =>
      routes.map((route) => [
        route.demand,
        route.category,
        list(route.places),
        list(route.assets),
        route.tonnes,
        route.costPerTonne,
        route.freeFlowDays,
      ]),
  },
  {
    name: 'flows.csv',
    columns: ['asset', 'from', 'to', 'mode', 'category', 'flow_t'],
    rowsOf: ({ flows }) =>
      flows.map(({ asset, from, to, mode, category, tonnes }) => [
        asset,
        from,
        to,
        mode,
        category,
        tonnes,
      ]),
  },
  {
    name: 'resources.csv',
    columns: [
      'resource',
      'name',
      'kind',
      'measure',
      'capacity',
      ...estimateColumns('used'),
      ...estimateColumns('utilisation_share'),
      ...estimateColumns('mean_wait_days'),
      ...estimateColumns('longest_queue_shipments'),
      'refused_t',
    ],
    rowsOf: ({ resources }) =>
      resources.map((resource) => [
        resource.id,
        resource.name,
        resource.kind,
        resource.measure,
        resource.capacity,
        ...estimateCells(resource.used),
        ...estimateCells(resource.utilisation),
        ...estimateCells(resource.meanWaitDays),
        ...estimateCells(resource.longestQueue),
        resource.refused,
      ]),
  },
  {
    name: 'refusals.csv',
    columns: ['kind', 'by', 'category', 'refused_t'],
    rowsOf: ({ refusals }) =>
      refusals.flatMap(({ kind, by, byCategory }) =>
        Object.entries(byCategory).map(([category, tonnes]) => [
          kind,
          by.join(' + '),
          category,
          tonnes,
        ]),
      ),
  },
  {
    name: 'rules.csv',
    columns: [
      'rule',
      'regime',
      'instrument',
      'paragraph',
      'paragraph_unconfirmed',
      'effect',
      'from',
      'until',
      'status',
      'refused_alone_t',
      'refused_with_others_t',
    ],
    rowsOf: ({ rules }) =>
      rules.map((rule) => [
        rule.id,
        rule.regime,
        rule.instrument,
        rule.paragraph,
        rule.isParagraphUnconfirmed,
        rule.effect,
        rule.from,
        rule.until,
        rule.status,
        rule.refusedAlone,
        rule.refusedWithOthers,
      ]),
  },
  {
    name: 'gates.csv',
    columns: [
      'gate',
      'name',
      'modelled_t_per_year',
      'observed_t_per_year',
      'observed_period',
      'observed_grade',
      'note',
    ],
    rowsOf: ({ gates }) =>
      gates.map((gate) => [
        gate.id,
        gate.name,
        gate.modelled,
        gate.observed,
        gate.observedPeriod,
        gate.observedGrade,
        gate.note,
      ]),
  },
];

/**
 * The CSV files of one or several runs, each row with the title and the hash of its scenario. Empty
 * tables have their header. O(size).
 *
 * @example
 * for (const { name, text } of csvFiles([result])) write(name, text);
 */
export function csvFiles(results: readonly RunResult[]): readonly CsvFile[] {
  return TABLES.map(({ name, columns, rowsOf }) => ({
    name,
    text: csvText(
      ['scenario', 'scenario_hash', ...columns],
      results.flatMap((result) =>
        rowsOf(result).map((row) => [result.title, result.manifest.scenarioHash, ...row]),
      ),
    ),
  }));
}

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
            ...[tonnes, isApportioned, from.kind, list(from.assets), to.kind, list(to.assets)],
          ]),
        ),
      ),
    },
  ];
}
