/** Bottlenecks by worth, and groups that bind only together. */
import type { OneSidedResult, OptimumResult, WorthResult } from '../result/optimum-result.js';
import { type ReportSection, SHOWN } from './compare-parts.js';
import { countOf, formatAmount, formatNumber } from './format.js';

/** None if worth was not asked for. */
export function worthSections({ worths, groups }: OptimumResult): readonly ReportSection[] {
  if (worths === null) return [];
  return [
    bottlenecks(worths),
    ...(groups === null || groups.length === 0 ? [] : [together(groups)]),
  ];
}

function bottlenecks(worths: readonly WorthResult[]): ReportSection {
  const worthy = worths.filter(({ more, less }) => more.worth > 0 || less.worth > 0);
  return {
    title: 'Bottlenecks by worth',
    text: [
      'USD that one more unit a year would save and one less would cost, and for how many units that holds; largest saving by one percent first. The two differ at a corner of the optimum. A worth may rest on a demand that would rather not ship (its price, and the grade of that figure).',
      ...(worthy.length > SHOWN ? [`The first ${SHOWN} of ${worthy.length}.`] : []),
    ],
    table: {
      columns: [
        { header: 'limit', wrap: true },
        { header: 'there is', align: 'right' },
        { header: 'one more saves', align: 'right' },
        { header: 'for', align: 'right' },
        { header: 'one less costs', align: 'right' },
        { header: 'rests on', wrap: true },
      ],
      rows: worthy
        .slice(0, SHOWN)
        .map(({ name, measure, amount, more, less }) => [
          name,
          formatAmount(amount, measure),
          formatNumber(more.worth, 2),
          more.until === null ? 'all' : formatAmount(more.until, measure),
          formatNumber(less.worth, 2),
          rests(more.worth > 0 ? more : less),
        ]),
    },
  };
}

function rests({ restsOn }: OneSidedResult): string {
  const [first] = restsOn;
  if (first === undefined) return 'nobody: dearer ways only';
  const grade = first.grade === null ? '' : `, ${first.grade}`;
  const others = restsOn.length > 1 ? ` and ${countOf(restsOn.length - 1, 'other')}` : '';
  return `${first.demand} (${formatNumber(first.unservedPrice)} USD/t${grade})${others}`;
}

function together(groups: NonNullable<OptimumResult['groups']>): ReportSection {
  return {
    title: 'Worth something only together',
    text: ['More of one alone is worth nothing.'],
    table: {
      columns: [
        { header: 'limits', wrap: true },
        { header: 'one percent more of each saves, USD', align: 'right' },
        { header: 'up to', align: 'right' },
      ],
      rows: groups
        .slice(0, SHOWN)
        .map(({ members, worthOfOnePercent, untilPercent }) => [
          members.map(({ name }) => name).join('; '),
          formatNumber(worthOfOnePercent),
          untilPercent === null ? 'twice as much' : `${formatNumber(untilPercent, 1)} %`,
        ]),
    },
  };
}
