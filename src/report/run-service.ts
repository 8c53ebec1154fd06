/** How much of the cargo arrives, and how fast: fill rate and quantiles of transit time by category. */
import {
  countedCategories,
  estimateOf,
  halfWidth,
  replicationValues,
} from '../result/indicators.js';
import type { CategoryResult, Estimate, RunResult } from '../result/run-result.js';
import { formatHalfWidth, formatNumber } from './format.js';
import { paragraph, section } from './run-header.js';
import { type Layout, plain } from './style.js';
import { type Column, type Row, table } from './table.js';

const NOTHING: Estimate = { mean: null, low: null, high: null };

/** The section; categories in which nothing was decided show dashes. */
export function serviceSection(result: RunResult, layout: Layout): readonly string[] {
  const { manifest } = result;
  const counted = result.categories.filter(({ number }) => number > 0);
  const apart = result.categories.filter(({ number }) => number <= 0);
  const hasLimit = manifest.deliveredWithinDays !== null;
  const rowOf = (category: CategoryResult): Row =>
    row(`${category.number} ${plain(category.name)}`, category, hasLimit);
  const together: Row = row(
    'Together',
    {
      fillRate: estimateOf(replicationValues(result, countedCategories(result), 'fillRate')),
      inTime: NOTHING,
      tenPercentDays: NOTHING,
      medianDays: NOTHING,
      ninetyPercentDays: NOTHING,
      ninetyFivePercentDays: NOTHING,
    },
    hasLimit,
  );
  const right = (header: string): Column => ({ header, align: 'right' });
  return [
    ...section('How much arrives, and how fast', layout),
    ...table(
      [
        { header: 'category', wrap: true },
        right('fill rate\n%'),
        ...(hasLimit ? [right('in time\n%')] : []),
        ...['10 %', '50 %', '90 %', '95 %'].map((share) => right(`${share}\ndays`)),
      ],
      [
        ...counted.map(rowOf),
        ...(counted.length > 1 ? [together] : []),
        ...(apart.length === 0 ? [] : [[{ text: 'Not in the total:', tone: 'muted' } as const]]),
        ...apart.map(rowOf),
      ],
      layout,
    ),
    ...paragraph(meaning(manifest.deliveredWithinDays), layout),
  ];
}

type Service = Pick<
  CategoryResult,
  | 'fillRate'
  | 'inTime'
  | 'tenPercentDays'
  | 'medianDays'
  | 'ninetyPercentDays'
  | 'ninetyFivePercentDays'
>;

function row(name: string, service: Service, hasLimit: boolean): Row {
  const { tenPercentDays, medianDays, ninetyPercentDays, ninetyFivePercentDays } = service;
  return [
    name,
    percent(service.fillRate),
    ...(hasLimit ? [percent(service.inTime)] : []),
    ...[tenPercentDays, medianDays, ninetyPercentDays, ninetyFivePercentDays].map((days) =>
      cell(days, 1, 1),
    ),
  ];
}

function percent(estimate: Estimate): string {
  return cell(estimate, 100, 1);
}

function cell(estimate: Estimate, scale: number, decimals: number): string {
  const { mean } = estimate;
  const half = halfWidth(estimate);
  const below = formatHalfWidth(half === null ? null : half * scale, decimals);
  return `${formatNumber(mean === null ? null : mean * scale, decimals)}${below === '' ? '' : `\n${below}`}`;
}

function meaning(within: number | null): string {
  const inTime =
    within === null
      ? ''
      : ` In time: of all that, what arrived in less than ${formatNumber(within, within % 1 === 0 ? 0 : 1)} days.`;
  return `Fill rate: what arrived of all cargo whose fate was decided in the period.${inTime} Days: the time that so many per cent of the delivered tonnes did not exceed.`;
}
