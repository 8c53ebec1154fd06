/** `corridor explain`: in plain sentences, why cargo does not go a cheaper way. */
import { formatCost, formatDays, formatPercent } from '../../report/format.js';
import { type Layout, plain } from '../../report/style.js';
import { wrap } from '../../report/width.js';
import {
  explainDemand,
  type ExplainedPart,
  type Explanation,
  type Obstacle,
} from '../../run/explain.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { loadFor } from '../load.js';
import { printJson } from '../print.js';
import { layoutFor } from '../style.js';

/** What to explain. */
export interface ExplainOptions {
  readonly demand: string;
  readonly date?: string;
  readonly count?: number;
  readonly json?: true;
}

/** Explains one demand. */
export async function explain(
  context: Context,
  scenario: string,
  { demand, date, count, json }: ExplainOptions,
): Promise<ExitCode> {
  const loaded = await loadFor(context, scenario);
  const explanation = explainDemand(loaded, { demand, date, closed: count });
  if (json === true) printJson(explanation, context);
  else context.stdout.write(explanationText(explanation, layoutFor(context.stdout, context)));
  return EXIT.answered;
}

/** The explanation as text, at most as wide as the layout. */
export function explanationText(explanation: Explanation, layout: Layout): string {
  const { demand, name, commodity, origin, destination, date, parts } = explanation;
  const say = sayer(layout);
  const heading = name === demand ? demand : `${name} (${demand})`;
  const lines = [
    ...wrap(plain(heading), layout.width).map((line) => layout.style(line, 'title')),
    ...say(`${commodity} from ${origin} to ${destination} on ${date}.`),
    ...parts.flatMap((part) => ['', ...partLines(part, say, layout)]),
  ];
  return `${lines.join('\n')}\n`;
}

type Say = (text: string, indent?: number, mark?: string) => readonly string[];

/** Wraps a sentence; the first line may bear a mark in the indent. */
function sayer({ width }: Layout): Say {
  return (text, indent = 0, mark = '') =>
    wrap(plain(text), width - indent).map(
      (line, i) => (i === 0 ? mark : '').padStart(indent) + line,
    );
}

function partLines(part: ExplainedPart, say: Say, { style }: Layout): readonly string[] {
  const { cheapest, closed, conduct, share, uncertain } = part;
  const who = share === 1 ? `All of it is ${conduct}.` : `${formatPercent(share)} is ${conduct}.`;
  const lines = [...say(`${who} ${openSentence(part)}`)];
  if (closed.length === 0) {
    lines.push(
      ...say(
        cheapest === null
          ? 'Even with every rule and limit lifted there is no way.'
          : 'No cheaper way is closed to it.',
      ),
    );
  }
  closed.forEach(({ cost, days, places, saving, obstacles }, i) => {
    const gain = saving === null ? 'would cost' : `would save ${formatCost(saving)}; it would cost`;
    lines.push(
      ...say(
        `${places.join(' → ')} ${gain} ${formatCost(cost)} and take ${formatDays(days)}.`,
        4,
        `${i + 1}. `,
      ),
      ...obstacles.flatMap((obstacle) =>
        say(obstacleSentence(obstacle), 6, '- ').map((line) => style(line, 'bad')),
      ),
    );
  });
  if (uncertain.length > 0) {
    lines.push(
      ...say(`The opening date of ${uncertain.join(', ')} is uncertain; the likeliest was used.`),
    );
  }
  return lines;
}

function openSentence({ status, cheapest, unservedPrice }: ExplainedPart): string {
  switch (status) {
    case 'no lawful way':
      return 'No lawful way is open to it.';
    case 'no physical way':
      return 'No way is physically open to it.';
    case 'open':
    case 'priced-out': {
      if (cheapest === null) return '';
      const { places, cost, days } = cheapest;
      const way = `The cheapest open way is ${places.join(' → ')}, ${formatCost(cost)} and ${formatDays(days)}.`;
      return status === 'open'
        ? way
        : `${way} That is more than the ${formatCost(unservedPrice)} its owner would pay, so it stays.`;
    }
  }
}

function obstacleSentence(obstacle: Obstacle): string {
  const { where, assets, kind, text, instrument, paragraph, rule } = obstacle;
  const at = `${where} (${assets.join(', ')})`;
  if (kind === 'physical') return `${at}: ${text}.`;
  const name = [instrument, paragraph].filter((word) => word !== undefined).join(', ');
  const notes = [
    obstacle.isCaution === true ? 'only because a party is wary' : '',
    obstacle.isUnclear === true ? 'whether it applies is unclear from its text' : '',
  ].filter((note) => note !== '');
  const tail = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  return `${at}: closed by ${name} [${rule ?? ''}]${tail}. ${text}`;
}
