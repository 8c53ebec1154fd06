/** An explanation in plain sentences: the open way, the closed ways that are cheaper, and what closes them. */
import { formatCost, formatDays, formatPercent } from '../../../report/format.js';
import { paragraphText } from '../../../report/rules-text.js';
import { type Layout, plain } from '../../../report/style.js';
import { wrap } from '../../../report/width.js';
import type {
  Consideration,
  ExplainedExemption,
  ExplainedPart,
  Explanation,
  Obstacle,
} from '../../../result/explanation.js';

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
  const lines = [
    ...say(`${who} ${openSentence(part)}`),
    ...considerationSentences(part.considered).flatMap((sentence) => say(sentence, 6, '- ')),
  ];
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

/** `Security Council resolution 2371, ¶8 [unsc-2371-coal]`. */
function cite(
  one: Parameters<typeof paragraphText>[0] & { readonly instrument: string },
  id: string,
): string {
  const isSaid = !one.isParagraphUnconfirmed && one.instrument.includes(one.paragraph);
  return `${one.instrument}${isSaid ? '' : `, ${paragraphText(one)}`} [${id}]`;
}

/** Roles that are told one rule at a time; the others are told together, by place. */
const TOLD_SINGLY: readonly Consideration['role'][] = ['exempted', 'defied', 'quota', 'licence'];

const TOGETHER: readonly (readonly [Consideration['role'], string])[] = [
  ['inspection', 'it may be inspected by'],
  ['surcharge', 'it pays more because of'],
  ['mark', 'noted, which stops only the wary or nobody, by'],
];

/** What the rules say on the way that is open; what opened it comes first. */
function considerationSentences(considered: readonly Consideration[]): readonly string[] {
  const singly = TOLD_SINGLY.flatMap((role) => considered.filter((one) => one.role === role));
  const together = TOGETHER.flatMap(([role, words]) => {
    const own = considered.filter((one) => one.role === role);
    return [...new Set(own.map(placeText))].map((at) => {
      const cited = own.filter((one) => placeText(one) === at).map((one) => cite(one, one.rule));
      return `${at}: ${words} ${cited.join('; ')}.`;
    });
  });
  return [...singly.map(considerationSentence), ...together];
}

function placeText({ where, assets }: Pick<Consideration, 'where' | 'assets'>): string {
  return `${where} (${assets.join(', ')})`;
}

function considerationSentence(one: Consideration): string {
  const { role, rule, text, exemption } = one;
  const said = `${placeText(one)}: ${cite(one, rule)}`;
  if (role === 'quota') return `${said} limits it, and it counts on that quota. ${text}`;
  if (role === 'licence') return `${said} asks for a licence. ${text}`;
  if (role === 'defied')
    return `${said} would stop or limit it, but every party that it binds defies it. ${text}`;
  if (exemption === null) return `${said} does not stop it, by an exemption. ${text}`;
  const { met, id } = exemption;
  const why = met.length === 0 ? '' : ` This is met: ${met.join('; ')}.`;
  return `${said} would stop it, but its exemption ${cite(exemption, id)} opens the way. The rule: ${text} The exemption: ${exemption.text}${why}`;
}

function obstacleSentence(obstacle: Obstacle): string {
  const { kind, text, rule, exemptions = [] } = obstacle;
  const at = placeText(obstacle);
  if (kind === 'physical') return `${at}: ${text}.`;
  const { instrument = '', paragraph = '', isParagraphUnconfirmed = false } = obstacle;
  const notes = [
    obstacle.isCaution === true ? 'only because a party is wary' : '',
    obstacle.isUnclear === true ? 'whether it applies is unclear from its text' : '',
  ].filter((note) => note !== '');
  const tail = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  const cited = cite({ instrument, paragraph, isParagraphUnconfirmed }, rule ?? '');
  const ways = exemptions.map((one) => ` ${exemptionSentence(one, instrument)}`).join('');
  return `${at}: closed by ${cited}${tail}. ${text}${ways}`;
}

/** Why an exemption does not help, or whom it would help. */
function exemptionSentence(one: ExplainedExemption, instrument: string): string {
  const { missed, shut, isUnclear } = one;
  const where = one.instrument === instrument ? '' : `${one.instrument}, `;
  const name = `Its exemption ${where}${paragraphText(one)} [${one.id}]`;
  if (shut !== null) return `${name} does not help: ${shut}.`;
  if (missed.length > 0)
    return `${name} does not help: it asks that ${missed.join('; that ')}, which is not so.`;
  return isUnclear
    ? `${name} may apply, but its text is unclear.`
    : `${name} is met and would open it to those who are not wary.`;
}
