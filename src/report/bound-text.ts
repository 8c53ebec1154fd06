/** How far a simulation stays below the most that could be carried, as text. */
import type { BoundResult } from '../result/bound.js';
import type { ReportSection } from './compare-parts.js';
import { countOf, formatHalfWidth, formatTonnes } from './format.js';
import { heading, paragraph, sectionLines } from './run-header.js';
import { layoutOf, type TextOptions } from './style.js';

const TAKEN: Readonly<Record<BoundResult['steps'][number]['without'], string>> = {
  nothing: 'as the scenario states it',
  'irregular arrivals': 'with regular arrivals',
  disruptions: '… and without disruptions',
  'limited storage and ships that gather': '… and with unlimited storage, ships leaving at once',
};

/**
 * The bound and the gap, split by what is taken away. No line is wider than `width` (100). Ends with a
 * line break.
 *
 * @example
 * process.stdout.write(boundText(await boundScenario(question)));
 */
export function boundText(result: BoundResult, options: TextOptions = {}): string {
  const layout = layoutOf(options);
  const { released, carried, initial, bound, steps, holds, binding } = result;
  const last = steps.at(-1);
  const lines = [
    ...heading(`The most that could be delivered: ${result.title}`, layout),
    ...paragraph(
      `Of ${formatTonnes(released)} expected to be released, ${formatTonnes(carried)} could be carried whatever it cost, and ${formatTonnes(initial)} were under way at the start: no policy can deliver more than ${formatTonnes(bound)} on average.`,
      layout,
    ),
    ...sectionLines(gapSection(result), layout),
    '',
    ...paragraph(
      `What remains is ${formatTonnes(result.remaining)}: ${formatTonnes(last?.inTransit ?? 0)} still under way at the end, and the rest declined for its price, or lost to whole lots and to the order of bookings.`,
      layout,
    ),
    ...paragraph(
      binding.length === 0
        ? 'Nothing but the rules holds the bound down.'
        : `The bound is held down by ${binding
            .slice(0, 6)
            .map(({ limit }) => limit)
            .join(
              ', ',
            )}${binding.length > 6 ? ` and ${countOf(binding.length - 6, 'other')}` : ''}.`,
      layout,
    ),
    ...paragraph(
      holds
        ? 'The simulated mean lies below the bound, as it must.'
        : 'The simulated mean lies ABOVE the bound by more than half of its interval: a bug of ours.',
      layout,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function gapSection({ steps, replications }: BoundResult): ReportSection {
  return {
    title: 'The gap, one source of loss after the other taken away',
    text: [`Means of ${countOf(replications, 'replication')}.`],
    table: {
      columns: [
        { header: 'simulated', wrap: true },
        { header: 'delivered', align: 'right' },
        { header: '± kt', align: 'right' },
        { header: 'below the bound', align: 'right' },
        { header: 'closes', align: 'right' },
      ],
      rows: steps.map(({ without, delivered, gap, closes }) => [
        TAKEN[without],
        formatTonnes(delivered.mean),
        delivered.low === null || delivered.high === null
          ? ''
          : formatHalfWidth((delivered.high - delivered.low) / 2 / 1000, 0),
        formatTonnes(gap),
        without === 'nothing' ? '' : formatTonnes(closes),
      ]),
    },
  };
}
