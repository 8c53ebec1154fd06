/**
 * Tidy CSV files of runs: one observation a row, units in the column names, rows of several scenarios in
 * one file.
 */
import type { Estimate, RunResult } from '../result/run-result.js';
import { type CsvCell, type CsvFile, csvText, listCell } from './csv-text.js';
import { DISRUPTIONS_TABLE } from './csv-disruptions.js';
import { SAMPLE_TABLES, type Table } from './csv-sample.js';

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
  ['lost', 'lost_t'],
  ['fillRate', 'fill_rate_share'],
  ['costPerTonne', 'cost_usd_per_t'],
  ['meanDays', 'mean_days'],
] as const;

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
      'returned_t',
      'stranded_t',
      'cost_usd_per_t',
      'mean_days',
      'ten_percent_days',
      'median_days',
      'ninety_percent_days',
      'ninety_five_percent_days',
      'delivered_in_time_t',
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
        row.returned,
        row.stranded,
        row.costPerTonne,
        row.meanDays,
        row.tenPercentDays,
        row.medianDays,
        row.ninetyPercentDays,
        row.ninetyFivePercentDays,
        row.deliveredInTime,
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
      ...estimateColumns('ten_percent_days'),
      ...estimateColumns('median_days'),
      ...estimateColumns('ninety_percent_days'),
      ...estimateColumns('ninety_five_percent_days'),
      ...estimateColumns('in_time_share'),
    ],
    rowsOf: ({ categories }) =>
      categories.map((category) => [
        category.id,
        category.number,
        category.name,
        category.status,
        ...ACCOUNT.flatMap(([field]) => estimateCells(category[field])),
        ...estimateCells(category.tenPercentDays),
        ...estimateCells(category.medianDays),
        ...estimateCells(category.ninetyPercentDays),
        ...estimateCells(category.ninetyFivePercentDays),
        ...estimateCells(category.inTime),
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
        listCell(route.places),
        listCell(route.assets),
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
      'rerouted_t',
      'surcharged_t',
      'delayed_t',
      'limited_t',
      'exempted_t',
      'defied_t',
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
        rule.rerouted,
        rule.surcharged,
        rule.delayed,
        rule.limited,
        rule.exempted,
        rule.defied,
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
  DISRUPTIONS_TABLE,
  ...SAMPLE_TABLES,
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
