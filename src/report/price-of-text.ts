/** The price of a resource, a quota or a rule as text. */
import type { BanResult, PriceOfResult, SweepResult } from '../result/price-of.js';
import type { ReportSection } from './compare-parts.js';
import { countOf, formatAmount, formatNumber, formatTonnes } from './format.js';
import { heading, paragraph, sectionLines } from './run-header.js';
import { layoutOf, type TextOptions } from './style.js';

/** Steps shown before the table is cut. */
const MOST_STEPS = 24;

/**
 * Steps of the worth of each resource and quota, and the price of each ban. No line is wider than `width`
 * (100). Ends with a line break.
 *
 * @example
 * process.stdout.write(priceOfText(await priceOf(question, { of: 'rajin-pier-3' })));
 */
export function priceOfText(result: PriceOfResult, options: TextOptions = {}): string {
  const layout = layoutOf(options);
  const lines = [
    ...heading(`Price of ${result.of}: ${result.title}`, layout),
    ...paragraph(
      `At the optimum everything together costs ${formatNumber(result.objective)} USD, with the price of what stays behind.`,
      layout,
    ),
    ...result.sweeps.flatMap((one) => sectionLines(sweepSection(one), layout)),
    ...(result.bans.length > 0 ? sectionLines(banSection(result.bans), layout) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function sweepSection(sweep: SweepResult): ReportSection {
  const { name, measure, amount, cost, steps, isComplete } = sweep;
  const isHere = (from: number, until: number): boolean => from < amount && amount <= until;
  const shown = steps.slice(0, MOST_STEPS);
  return {
    title: name,
    text: [
      `There are ${formatAmount(amount, measure)}. Without any, ${formatNumber(Math.round(cost.without - cost.now))} USD more; with the most that was asked, ${formatNumber(Math.round(cost.now - cost.most))} USD less.`,
      ...(isComplete
        ? []
        : ['The budget of solves ran out: smaller breaks within the steps are not told.']),
      ...(steps.length > shown.length
        ? [`The first ${shown.length} of ${steps.length} steps.`]
        : []),
    ],
    table: {
      columns: [
        { header: 'from', align: 'right' },
        { header: 'to', align: 'right' },
        { header: `USD saved by one more ${measure}`, align: 'right' },
        { header: 'all cargo that travels', align: 'right' },
        { header: '' },
      ],
      rows: shown.map(({ from, until, worth, served }) => [
        formatAmount(from, measure),
        formatAmount(until, measure),
        formatNumber(worth, worth < 10 ? 3 : 1),
        formatTonnes(served),
        isHere(from, until) ? '← now' : '',
      ]),
    },
  };
}

function banSection(bans: readonly BanResult[]): ReportSection {
  return {
    title: 'Bans, each lifted alone',
    text: ['A ban costs nothing alone where another rule stops the same cargo.'],
    table: {
      columns: [
        { header: 'rule', wrap: true },
        { header: 'first tonne, USD', align: 'right' },
        { header: 'in full, USD', align: 'right' },
        { header: 'would go', align: 'right' },
        { header: 'also refused by', wrap: true },
      ],
      rows: bans.map(({ name, first, inFull, demands, alsoRefusedBy }) => [
        name,
        formatNumber(first, 2),
        formatNumber(inFull),
        formatTonnes(demands.reduce((sum, { tonnes }) => sum + tonnes, 0)),
        shortList(alsoRefusedBy.map((rule) => rule.name)),
      ]),
    },
  };
}

function shortList(names: readonly string[]): string {
  const more = names.length - 2;
  return `${names.slice(0, 2).join('; ')}${more > 0 ? ` and ${countOf(more, 'other')}` : ''}`;
}
