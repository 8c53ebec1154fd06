/**
 * Shares of ways as text: for each answer who would take which way in free flow, who would stay at home,
 * and the cheapest cost and the logsum by which choice sets are compared.
 */
import type { AlternativeShare, ChoiceAnswer } from '../result/answers.js';
import { formatCost, formatNumber, formatPercent } from './format.js';
import { idsAsNames, type Names } from './names.js';
import { heading } from './run-header.js';
import { layoutOf, type TextOptions } from './style.js';
import { type Column, table } from './table.js';
import { wrap } from './width.js';

/** How to print shares. */
export interface SharesTextOptions extends TextOptions {
  /** Default: ids stand for themselves. */
  readonly names?: Names | undefined;
}

const COLUMNS: readonly Column[] = [
  { header: 'share', align: 'right' },
  { header: 'cost\nUSD/t', align: 'right' },
  { header: 'path\nsize', align: 'right' },
  { header: 'way', wrap: true },
];

/**
 * Text of the answers of `choiceShares`, one after the other; empty if there are none. No line is wider
 * than `width`. Ends with a line break.
 *
 * @example
 * process.stdout.write(sharesText(choiceShares(model, { demand: 'coal-export' })));
 */
export function sharesText(
  answers: readonly ChoiceAnswer[],
  options: SharesTextOptions = {},
): string {
  const layout = layoutOf(options);
  const names = options.names ?? idsAsNames;
  return answers
    .flatMap((answer) => {
      const { demand, origin, destination, conduct, share, alternatives, outside } = answer;
      const part = share < 1 ? `, ${conduct}, ${formatPercent(share)} of the demand` : '';
      const title = demand ?? `${names.nameOf(origin)} → ${names.nameOf(destination)}`;
      const rows = alternatives.map((one) => rowOf(one, alternatives, names));
      const home =
        outside === null
          ? []
          : [[formatPercent(outside.share), formatNumber(outside.cost, 2), '', 'stays at home']];
      return [
        ...heading(`Who goes which way: ${title}${part}`, layout),
        ...table(COLUMNS, [...rows, ...home], layout),
        '',
        ...wrap(sentenceOf(answer), layout.width),
        '',
      ];
    })
    .map((line) => `${line}\n`)
    .join('');
}

function rowOf(
  { share, cost, size, places, assets }: AlternativeShare,
  all: readonly AlternativeShare[],
  { nameOf }: Names,
): readonly string[] {
  const alike = all.filter((other) => other.places.join('>') === places.join('>'));
  const own = assets.filter((asset) => alike.some((other) => !other.assets.includes(asset)));
  const by = own.length === 0 ? '' : ` (by ${[...new Set(own)].map(nameOf).join(', ')})`;
  return [
    formatPercent(share),
    formatNumber(cost, 2),
    formatNumber(size, 2),
    `${places.map(nameOf).join(' → ')}${by}`,
  ];
}

function sentenceOf({ model, dispersion, cheapest, logsum }: ChoiceAnswer): string {
  if (cheapest === null || logsum === null)
    return 'There is no way, and nobody said what staying at home is worth.';
  if (dispersion === null)
    return `All take the cheapest: ${formatCost(cheapest)}. State a dispersion for other shares.`;
  return `By ${model} with a dispersion of ${formatCost(dispersion)} in free flow. Cheapest ${formatCost(cheapest)}, logsum ${formatCost(logsum)}: compare these between scenarios, never the mean cost.`;
}
