/** Which disruptions struck in a run, how often and how long. */
import { halfWidth } from '../result/indicators.js';
import type { DisruptionResult, RunResult } from '../result/run-result.js';
import { countOf, formatHalfWidth, formatNumber, formatPercent } from './format.js';
import { paragraph, section } from './run-header.js';
import type { Layout } from './style.js';
import { type Cell, table } from './table.js';

const SHOWN = 12;

/** The section, those that held longest first; nothing where no disruption acts or nobody counted. */
export function disruptionsSection(
  { disruptions, manifest }: RunResult,
  layout: Layout,
): readonly string[] {
  if (disruptions === null || disruptions.length === 0 || manifest.replications === 0) return [];
  const struck = disruptions
    .filter((one) => one.struck !== 0)
    .sort((a, b) => (b.days.mean ?? 0) - (a.days.mean ?? 0) || (a.id < b.id ? -1 : 1));
  const all = countOf(disruptions.length, 'disruption');
  if (struck.length === 0)
    return section(`Disruptions that struck: none of ${formatNumber(disruptions.length)}`, layout);
  const shown = struck.slice(0, SHOWN);
  const more = struck.length - shown.length;
  return [
    ...section(`Disruptions that struck (${formatNumber(struck.length)} of ${all})`, layout),
    ...table(
      [
        { header: 'disruption', wrap: true },
        { header: 'kind' },
        { header: 'known\nbefore' },
        { header: 'times', align: 'right' },
        { header: '±', align: 'right' },
        { header: 'days in\nforce', align: 'right' },
        { header: '±', align: 'right' },
        { header: 'struck in\nreplications', align: 'right' },
      ],
      shown.map((one) => rowOf(one)),
      layout,
    ),
    ...(more > 0 ? paragraph(`and ${countOf(more, 'more disruption')}`, layout) : []),
  ];
}

function rowOf({
  name,
  kind,
  isPlanned,
  occurrences,
  days,
  struck,
}: DisruptionResult): readonly Cell[] {
  return [
    name,
    kind,
    isPlanned ? 'yes' : 'no',
    formatNumber(occurrences.mean, 1),
    formatHalfWidth(halfWidth(occurrences), 1),
    formatNumber(days.mean, 1),
    formatHalfWidth(halfWidth(days), 1),
    formatPercent(struck),
  ];
}
