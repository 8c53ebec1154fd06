/** What a report on an optimum consists of. */
import type { NamedLimit, OptimumResult, UnservedResult } from '../result/optimum-result.js';
import { worthSections } from './worth-sections.js';
import { type ReportSection, SHOWN } from './compare-parts.js';
import { countOf, formatAmount, formatNumber, formatPercent, formatTonnes } from './format.js';

/** Sections in order of reading. */
export function optimumSections(result: OptimumResult): readonly ReportSection[] {
  return [
    categorySection(result),
    unservedSection(result),
    ...worthSections(result),
    resourceSection(result),
    ...(result.quotas.some(({ used }) => used > 0) ? [quotaSection(result)] : []),
    routeSection(result),
  ];
}

function categorySection({ categories }: OptimumResult): ReportSection {
  return {
    title: 'Cargo by category, carried at the least cost',
    text: ['Category 0 stands outside the five: it shares their lines and limits.'],
    table: {
      columns: [
        { header: 'category', wrap: true },
        { header: 'asks', align: 'right' },
        { header: 'travels', align: 'right' },
        { header: 'stays', align: 'right' },
        { header: 'USD/t', align: 'right' },
      ],
      rows: [...categories]
        .sort((a, b) => Number(a.number === 0) - Number(b.number === 0) || a.number - b.number)
        .map((one) => [
          `${one.number} ${one.name}${one.status === 'reconstructed' ? ' *' : ''}`,
          formatTonnes(one.released),
          formatTonnes(one.served),
          formatTonnes(one.unserved),
          formatNumber(one.costPerTonne, 2),
        ]),
    },
  };
}

const WORDS: Readonly<Record<UnservedResult['reason'], string>> = {
  'no physical way': 'no physical way',
  'no lawful way': 'no lawful way, for',
  'priced out': 'every way costs more than its price',
  capacity: 'no room at',
};

/** Names in a sentence; a long list is cut. */
function listed(names: readonly NamedLimit[], most = 4): string {
  const shown = names.slice(0, most).map(({ name }) => name);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join('; ')} and ${more} more` : shown.join('; ');
}

function unservedSection({ unserved }: OptimumResult): ReportSection {
  return {
    title: 'What stays behind, and why',
    text: [
      unserved.length === 0
        ? 'Everything travels.'
        : 'Limits named together are all full, and close every way that costs less than staying.',
      ...(unserved.length > SHOWN ? [`The largest ${SHOWN} of ${unserved.length}.`] : []),
    ],
    table:
      unserved.length === 0
        ? null
        : {
            columns: [
              { header: 'stays', align: 'right' },
              { header: 'because', wrap: true },
              { header: 'mostly', wrap: true },
            ],
            rows: unserved
              .slice(0, SHOWN)
              .map(({ reason, by, tonnes, demands }) => [
                formatTonnes(tonnes),
                by.length === 0 ? WORDS[reason] : `${WORDS[reason]} ${listed(by)}`,
                demands.length > 1
                  ? `${demands[0] ?? ''} and ${countOf(demands.length - 1, 'other')}`
                  : (demands[0] ?? ''),
              ]),
          },
  };
}

function resourceSection({ resources }: OptimumResult): ReportSection {
  const used = resources
    .filter((one) => one.used > 0)
    .sort((a, b) => b.fullPeriods - a.fullPeriods || b.utilisation - a.utilisation);
  return {
    title: 'The fullest resources',
    text: [`${countOf(used.length, 'resource')} in use; full periods first.`],
    table: {
      columns: [
        { header: 'resource', wrap: true },
        { header: 'used', align: 'right' },
        { header: 'offered', align: 'right' },
        { header: 'share', align: 'right' },
        { header: 'full periods', align: 'right' },
      ],
      rows: used
        .slice(0, SHOWN)
        .map((one) => [
          one.name,
          formatAmount(one.used, one.measure),
          formatAmount(one.offered, one.measure),
          formatPercent(one.utilisation),
          `${one.fullPeriods} of ${one.periods}`,
        ]),
    },
  };
}

function quotaSection({ quotas }: OptimumResult): ReportSection {
  const drawn = quotas.filter(({ used }) => used > 0);
  return {
    title: 'Quotas drawn on',
    text: [`${drawn.length} of ${quotas.length}.`],
    table: {
      columns: [
        { header: 'quota', wrap: true },
        { header: 'used', align: 'right' },
        { header: 'granted', align: 'right' },
        { header: 'share', align: 'right' },
      ],
      rows: drawn.map(({ rules, used, amount, measure }) => [
        listed(rules, 2),
        formatAmount(used, measure),
        formatAmount(amount, measure),
        formatPercent(amount > 0 ? used / amount : null),
      ]),
    },
  };
}

function routeSection({ routes }: OptimumResult): ReportSection {
  const largest = [...routes].sort((a, b) => b.tonnes - a.tonnes).slice(0, SHOWN);
  return {
    title: 'The largest flows',
    text: routes.length > SHOWN ? [`The largest ${SHOWN} of ${routes.length} ways in use.`] : [],
    table: {
      columns: [
        { header: 'demand', wrap: true },
        { header: 'tonnes', align: 'right' },
        { header: 'USD/t', align: 'right' },
        { header: 'by way of', wrap: true },
      ],
      rows: largest.map(({ demand, tonnes, costPerTonne, places }) => [
        demand,
        formatTonnes(tonnes),
        formatNumber(costPerTonne, 2),
        places.join(' – '),
      ]),
    },
  };
}

/** Cost, proof and what it rests on, in sentences. */
export function optimumSentences(result: OptimumResult): readonly string[] {
  const { objective, bound, relativeGap, status, manifest, counters, uncertain } = result;
  const proof =
    status === 'optimal'
      ? `optimal: prices prove that nothing costs less (${formatNumber(bound)} USD, gap ${relativeGap.toExponential(1)})`
      : `not proved optimal within the budget: nothing costs less than ${formatNumber(bound)} USD (gap ${formatPercent(relativeGap)})`;
  return [
    `${formatNumber(objective)} USD of generalized cost, with the price of what stays behind; ${proof}.`,
    `${countOf(manifest.periods, 'period')}; cargo travels in the period of its release, and nothing waits. ${countOf(counters.columns, 'way')} priced in ${countOf(counters.masterSolves, 'linear program')} by ${manifest.solver}.`,
    ...(uncertain.length > 0 ? [`Taken to open on the likeliest date: ${listed(uncertain)}.`] : []),
  ];
}
