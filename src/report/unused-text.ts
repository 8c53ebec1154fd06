/** Routes that an optimum leaves unused, as text. */
import type { UnusedRoutesResult } from '../result/unused.js';
import { formatNumber } from './format.js';
import { heading, paragraph } from './run-header.js';
import { layoutOf, type TextOptions } from './style.js';
import { table } from './table.js';

/** Routes shown before the table is cut. */
const SHOWN = 25;

/**
 * The open routes that come closest to being used. No line is wider than `width` (100). Ends with a line
 * break.
 *
 * @example
 * process.stdout.write(unusedText(await unusedRoutesOf(question)));
 */
export function unusedText(result: UnusedRoutesResult, options: TextOptions = {}): string {
  const layout = layoutOf(options);
  const { routes, title } = result;
  const lines = [
    ...heading(`Unused routes: ${title}`, layout),
    ...paragraph(
      `${formatNumber(routes.length)} open routes carry nothing at the optimum. Each would be used if it were cheaper by more than the last figure; 0 means that it would do as well as those in use.${routes.length > SHOWN ? ` The closest ${SHOWN}.` : ''}`,
      layout,
    ),
    '',
    ...table(
      [
        { header: 'demand', wrap: true },
        { header: 'by way of', wrap: true },
        { header: 'USD/t', align: 'right' },
        { header: 'too dear by', align: 'right' },
        { header: 'in the period from', align: 'right' },
      ],
      routes
        .slice(0, SHOWN)
        .map(({ demand, places, cost, tooDearBy, period }) => [
          demand,
          places.join(' – '),
          formatNumber(cost, 2),
          formatNumber(tooDearBy, 2),
          period,
        ]),
      layout,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
