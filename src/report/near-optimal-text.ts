/** A flow that costs a little more than the optimum and differs most from it, as text. */
import type { NearOptimalResult } from '../result/near-optimal.js';
import { type ReportSection, SHOWN } from './compare-parts.js';
import { formatNumber, formatPercent, formatTonnes } from './format.js';
import { heading, paragraph, sectionLines } from './run-header.js';
import { layoutOf, type TextOptions } from './style.js';
import { signedTonnes } from './way-text.js';

/**
 * What the budget buys, the curve of cost and use, and who moves. No line is wider than `width` (100). Ends
 * with a line break.
 *
 * @example
 * process.stdout.write(nearOptimalText(await nearOptimalOf(question, { aim: 'least', of: 'rajin', within: 0.02 })));
 */
export function nearOptimalText(result: NearOptimalResult, options: TextOptions = {}): string {
  const layout = layoutOf(options);
  const { optimum, alternative, within, aim, of, title } = result;
  const what = of ?? 'the ways of the optimum';
  const unit = (use: number): string =>
    aim === 'least' ? formatTonnes(use) : `${formatNumber(use / 1e6, 1)} Mt × arcs`;
  const lines = [
    ...heading(`Near the optimum: ${title}`, layout),
    ...paragraph(
      `At the least cost ${unit(optimum.use)} use ${what}. For ${formatPercent(alternative.dearer)} more (${formatNumber(alternative.cost - optimum.cost)} USD of a budget of ${formatPercent(within)}) it can be ${unit(alternative.use)}.`,
      layout,
    ),
    ...sectionLines(curveSection(result, unit), layout),
    ...sectionLines(movedSection(result), layout),
  ];
  return `${lines.join('\n')}\n`;
}

function curveSection({ curve }: NearOptimalResult, unit: (use: number) => string): ReportSection {
  return {
    title: 'Least use at a cost',
    text: [
      'Corners of the curve that were looked at; between two neighbours it runs straight or below.',
    ],
    table: {
      columns: [
        { header: 'dearer by', align: 'right' },
        { header: 'USD', align: 'right' },
        { header: 'use', align: 'right' },
      ],
      rows: curve.map(({ dearer, cost, use }) => [
        formatPercent(dearer),
        formatNumber(cost),
        unit(use),
      ]),
    },
  };
}

function movedSection({ moved }: NearOptimalResult): ReportSection {
  return {
    title: 'Who moves',
    text: moved.length > SHOWN ? [`The largest ${SHOWN} of ${moved.length} changes.`] : [],
    table: {
      columns: [
        { header: 'demand', wrap: true },
        { header: 'change', align: 'right' },
        { header: 'on the way', wrap: true },
      ],
      rows: moved
        .slice(0, SHOWN)
        .map(({ demand, optimum, alternative, places }) => [
          demand,
          signedTonnes(alternative - optimum),
          places.join(' – '),
        ]),
    },
  };
}
