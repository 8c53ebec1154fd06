/** Categories of a run: what was offered, what became of it and what it cost. */
import {
  countedCategories,
  estimateOf,
  halfWidth,
  type ReplicationMeasure,
  replicationValues,
} from '../result/indicators.js';
import type { CategoryResult, Estimate, RunResult } from '../result/run-result.js';
import { countOf, formatHalfWidth, formatNumber, formatTonnes, scaleFor } from './format.js';
import { paragraph, section } from './run-header.js';
import { type Layout, plain } from './style.js';
import { type Column, type Row, table } from './table.js';

interface Line {
  readonly name: string;
  readonly tonnes: readonly Estimate[];
  readonly others: readonly { readonly estimate: Estimate; readonly decimals: number }[];
}

/** The section of categories; number 0 stands apart, below the total. */
export function categoriesSection(result: RunResult, layout: Layout): readonly string[] {
  const counted = result.categories.filter(({ number }) => number > 0);
  const apart = result.categories.filter(({ number }) => number <= 0);
  const lines = result.categories.map((category) => lineOf(result, category));
  const total = counted.length > 1 ? [totalLine(result, counted)] : [];
  const scale = scaleFor(
    [...lines, ...total].flatMap(({ tonnes }) => tonnes.map(({ mean }) => mean)),
  );
  const rowOf = ({ name, tonnes, others }: Line): Row => [
    name,
    ...tonnes.map(({ mean, low, high }) =>
      cell(
        {
          mean: scaled(mean, scale.tonnes),
          low: scaled(low, scale.tonnes),
          high: scaled(high, scale.tonnes),
        },
        scale.decimals,
      ),
    ),
    ...others.map(({ estimate, decimals }) => cell(estimate, decimals)),
  ];
  const of = (some: readonly CategoryResult[]): readonly Row[] =>
    some.map((category) => rowOf(lineOf(result, category)));
  const rows: readonly Row[] = [
    ...of(counted),
    ...total.map(rowOf),
    ...(apart.length === 0 ? [] : [[{ text: 'Not in the total:', tone: 'muted' } as const]]),
    ...of(apart),
  ];
  const right = (header: string): Column => ({ header, align: 'right' });
  return [
    ...section('Cargo by category', layout),
    ...table(
      [
        { header: 'category', wrap: true },
        ...['offered', 'delivered', 'refused', 'declined', 'in transit'].map((word) =>
          right(`${word}\n${scale.unit}`),
        ),
        right('cost\nUSD/t'),
      ],
      rows,
      layout,
    ),
    ...notes(result, layout),
  ];
}

function lineOf(result: RunResult, category: CategoryResult): Line {
  const { number, name, status, emitted, delivered, declined, inTransit } = category;
  return {
    name: `${number} ${plain(name)}${status === 'reconstructed' ? ' *' : ''}`,
    tonnes: [emitted, delivered, pooled(result, [category.id], 'refused'), declined, inTransit],
    others: [{ estimate: category.costPerTonne, decimals: 2 }],
  };
}

function totalLine(result: RunResult, counted: readonly CategoryResult[]): Line {
  const ids = countedCategories(result);
  const nothing: Estimate = { mean: null, low: null, high: null };
  const inTransit = counted.reduce<number | null>(
    (sum, category) =>
      category.inTransit.mean === null ? sum : (sum ?? 0) + category.inTransit.mean,
    null,
  );
  return {
    name: 'Together',
    tonnes: [
      pooled(result, ids, 'emitted'),
      pooled(result, ids, 'delivered'),
      pooled(result, ids, 'refused'),
      pooled(result, ids, 'declined'),
      { ...nothing, mean: inTransit },
    ],
    others: [{ estimate: pooled(result, ids, 'costPerTonne'), decimals: 2 }],
  };
}

function pooled(
  result: RunResult,
  categories: readonly string[],
  measure: ReplicationMeasure,
): Estimate {
  return estimateOf(replicationValues(result, categories, measure));
}

function scaled(value: number | null, by: number): number | null {
  return value === null ? null : value / by;
}

function cell(estimate: Estimate, decimals: number): string {
  const half = formatHalfWidth(halfWidth(estimate), decimals);
  return `${formatNumber(estimate.mean, decimals)}${half === '' ? '' : `\n${half}`}`;
}

function notes(result: RunResult, layout: Layout): readonly string[] {
  const sum = (field: 'initial' | 'returned' | 'stranded' | 'diverted'): number =>
    result.categories
      .filter(({ number }) => number > 0)
      .reduce((total, category) => total + (category[field].mean ?? 0), 0);
  const { replications } = result.manifest;
  const meaning =
    replications > 1
      ? `Means of ${countOf(replications, 'replication')} ± half of their 95 % interval. `
      : '';
  const diverted =
    sum('diverted') > 0
      ? ` Of what was delivered, ${formatTonnes(sum('diverted'))} left the way that was planned for it.`
      : '';
  const balance =
    replications > 0
      ? `Besides: ${formatTonnes(sum('initial'))} under way at the start, ${formatTonnes(sum('returned'))} returned, ${formatTonnes(sum('stranded'))} stranded.${diverted}`
      : '';
  const hasReconstructed = result.categories.some(({ status }) => status === 'reconstructed');
  return [
    ...paragraph(`${meaning}${balance}`, layout),
    ...(hasReconstructed
      ? paragraph(
          '* A reconstruction from sources: the article on which the categories rest does not name it.',
          layout,
        )
      : []),
  ].filter((line) => line !== '');
}
