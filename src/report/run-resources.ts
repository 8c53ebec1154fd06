/** The resources of a run that were used most, and those that turned cargo away. */
import { halfWidth } from '../result/indicators.js';
import type { ResourceResult, RunResult } from '../result/run-result.js';
import { formatAmount, formatHalfWidth, formatNumber, formatTonnes } from './format.js';
import { paragraph, section } from './run-header.js';
import type { Layout } from './style.js';
import { type Cell, table } from './table.js';

const SHOWN = 10;

/** Resources by utilisation, highest first; without a known one they come last. O(n log n). */
export function byUtilisation(resources: readonly ResourceResult[]): readonly ResourceResult[] {
  const of = ({ utilisation }: ResourceResult): number => utilisation.mean ?? -1;
  return [...resources].sort((a, b) => of(b) - of(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The section of the ten most used resources. */
export function resourcesSection(result: RunResult, layout: Layout): readonly string[] {
  const ranked = byUtilisation(result.resources);
  const shown = ranked.slice(0, SHOWN);
  const title = `Most used resources (${shown.length} of ${ranked.length})`;
  if (shown.length === 0) {
    return [
      ...section('Most used resources', layout),
      ...paragraph('Nothing here has a limit.', layout),
    ];
  }
  return [
    ...section(title, layout),
    ...table(
      [
        { header: 'resource', wrap: true },
        { header: 'used', align: 'right' },
        { header: 'offered', align: 'right' },
        { header: 'use\n%', align: 'right' },
        { header: '±', align: 'right' },
        { header: 'mean wait\ndays', align: 'right' },
        { header: 'refused\nthere', align: 'right' },
      ],
      shown.map((resource) => rowOf(resource)),
      layout,
    ),
  ];
}

function rowOf({
  name,
  used,
  capacity,
  measure,
  utilisation,
  meanWaitDays,
  refused,
}: ResourceResult): readonly Cell[] {
  const share = utilisation.mean;
  const percent = formatNumber(share === null ? null : share * 100, 1);
  const half = halfWidth(utilisation);
  return [
    name,
    formatAmount(used.mean, measure),
    formatAmount(capacity, measure),
    share !== null && share >= 0.9 ? { text: percent, tone: 'bad' } : percent,
    formatHalfWidth(half === null ? null : half * 100, 1),
    formatNumber(meanWaitDays.mean, 2),
    refused > 0 ? { text: formatTonnes(refused), tone: 'bad' } : '0',
  ];
}
