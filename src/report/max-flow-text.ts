/** The largest flow between places as text: how much, what bounds it, by which ways, or what is closed. */
import type { MaxFlowResult } from '../result/max-flow.js';
import { ofAll, SHOWN, type ReportSection } from './compare-parts.js';
import { formatAmount, formatPercent, formatTonnes } from './format.js';
import { heading, paragraph, sectionLines } from './run-header.js';
import { layoutOf, type TextOptions } from './style.js';

/**
 * The flow with its bounds, ways and barriers. No line is wider than `width` (100). Ends with a line break.
 *
 * @example
 * process.stdout.write(maxFlowText(await maxFlowOfScenario(year, { demand: 'coal-evraz-kr' })));
 */
export function maxFlowText(result: MaxFlowResult, options: TextOptions = {}): string {
  const layout = layoutOf(options);
  const { commodity, date, fromNames, toNames } = result;
  const lines = [
    ...heading(`Largest flow: ${result.title}`, layout),
    ...paragraph(
      `${commodity} from ${fromNames.join(', ')} to ${toNames.join(', ')}, as things stand on ${date}${result.rulesLifted ? ', all rules lifted' : ''}. ${sentence(result)}`,
      layout,
    ),
    ...sections(result).flatMap((section) => sectionLines(section, layout)),
  ];
  return `${lines.join('\n')}\n`;
}

function sentence({ status, tonnes }: MaxFlowResult): string {
  switch (status) {
    case 'bounded':
      return `At most ${formatTonnes(tonnes)} a year could go if nothing else moved. The limits below let no more pass: their shares are the proof.`;
    case 'unlimited':
      return 'Nothing limits it: the way below has no capacity in the data.';
    case 'no way':
      return 'Nothing can go.';
  }
}

function sections(result: MaxFlowResult): readonly ReportSection[] {
  const found: ReportSection[] = [];
  if (result.bounds.length > 0) found.push(boundSection(result));
  if (result.barriers.length > 0) found.push(barrierSection(result));
  if (result.routes.length > 0) found.push(routeSection(result));
  return found;
}

function boundSection({ bounds }: MaxFlowResult): ReportSection {
  return {
    title: 'What bounds it',
    text: [],
    table: {
      columns: [
        { header: 'limit', wrap: true },
        { header: 'offers in a year', align: 'right' },
        { header: 'lets pass', align: 'right' },
        { header: 'share', align: 'right' },
      ],
      rows: bounds.map(({ name, perYear, measure, tonnes, share }) => [
        name,
        formatAmount(perYear, measure),
        formatTonnes(tonnes),
        formatPercent(share),
      ]),
    },
  };
}

function barrierSection({ barriers }: MaxFlowResult): ReportSection {
  return {
    title: 'What is closed',
    text: ofAll(barriers.length),
    table: {
      columns: [
        { header: 'asset', wrap: true },
        { header: 'from' },
        { header: 'to' },
        { header: 'closed by', wrap: true },
      ],
      rows: barriers
        .slice(0, SHOWN)
        .map(({ name, fromName, toName, physical, ruleNames }) => [
          name,
          fromName,
          toName,
          [...ruleNames, ...physical].join('; '),
        ]),
    },
  };
}

function routeSection({ routes }: MaxFlowResult): ReportSection {
  return {
    title: 'Ways',
    text: ofAll(routes.length),
    table: {
      columns: [
        { header: 'way', wrap: true },
        { header: 'carries', align: 'right' },
      ],
      rows: routes
        .slice(0, SHOWN)
        .map(({ names, tonnes }) => [
          names.join(' → '),
          tonnes === null ? 'no limit' : formatTonnes(tonnes),
        ]),
    },
  };
}
