/** What a variant comes to, in plain sentences built from the numbers; noise is called noise. */
import type { Difference, Move, VariantComparison } from '../result/compare.js';
import { formatCost, formatNumber, formatPercent, formatTonnes } from './format.js';
import { idsAsNames, type Names } from './names.js';
import { plain } from './style.js';
import { wayTexts } from './way-text.js';

/** A few sentences about one variant. */
export function compareSentences(
  variant: VariantComparison,
  names: Names = idsAsNames,
): readonly string[] {
  const { moves, all, categories, resources } = variant;
  const isSame =
    moves.length === 0 &&
    [all, ...categories].every(({ measures }) =>
      Object.values(measures).every(
        ({ verdict, base, variant: value }) =>
          verdict === 'identical' || (base === null && value === null),
      ),
    ) &&
    resources.every(
      ({ utilisation }) =>
        utilisation.verdict === 'identical' || utilisation.base === utilisation.variant,
    );
  if (isSame) return ['Nothing changes: both runs give the same numbers.'];
  return [
    deliveredSentence(variant),
    ...moveSentence(variant, names),
    ...costSentence(variant),
    ...sharedNumbersSentence(variant),
  ].map(plain);
}

function deliveredSentence({ all, categories }: VariantComparison): string {
  const start = totalText(all.measures.delivered);
  const clear = categories
    .filter(({ measures: { delivered } }) => isClear(delivered))
    .sort((a, b) => sizeOf(b.measures.delivered) - sizeOf(a.measures.delivered));
  if (clear.length === 0) return `${start}; no category delivers clearly more or less.`;
  const listed = clear
    .slice(0, 3)
    .map(({ name, measures: { delivered } }) => `"${name}" (${changeText(delivered)})`)
    .join(', ');
  const more = clear.length > 3 ? ` and ${clear.length - 3} more` : '';
  return `${start}; clearly different: ${listed}${more}.`;
}

function totalText(total: Difference): string {
  const change = changeText(total);
  switch (total.verdict) {
    case 'identical':
      return 'The categories together deliver exactly as much as before';
    case 'no clear difference':
      return `There is no clear difference in what the categories deliver together (${change})`;
    case 'not known':
      return total.difference === null
        ? 'What the categories deliver together cannot be compared'
        : `The categories together deliver ${change}, but so few replications cannot tell that from chance`;
    default:
      return `The categories together deliver ${total.verdict} (${change})`;
  }
}

function changeText({ difference, low, high }: Difference): string {
  const sign = (difference ?? 0) > 0 ? '+' : '';
  const half = low === null || high === null ? '' : ` ±${formatTonnes((high - low) / 2)}`;
  return `${sign}${formatTonnes(difference)}${half}`;
}

function moveSentence({ moves }: VariantComparison, names: Names): readonly string[] {
  const [largest] = moves;
  if (largest === undefined) return ['No cargo goes another way.'];
  const about = largest.isApportioned ? 'about ' : '';
  const cargo = `${about}${formatTonnes(largest.tonnes)} of "${largest.demandName}"`;
  const which = moves.length === 1 ? 'The only move' : `The largest of ${moves.length} moves`;
  return [`${which}: ${cargo} ${moveText(largest, names)}.`];
}

function moveText({ from, to }: Move, names: Names): string {
  const [before, after] = wayTexts(from, to, names);
  if (from.kind === 'route' && to.kind === 'route') return `goes ${after} instead of ${before}`;
  const was =
    from.kind === 'route'
      ? `went ${before}`
      : from.kind === 'not emitted'
        ? 'was not offered'
        : `was ${before}`;
  const is =
    to.kind === 'route'
      ? `now goes ${after}`
      : to.kind === 'not emitted'
        ? 'is no longer offered'
        : `is now ${after}`;
  return `${was} and ${is}`;
}

function costSentence({ all }: VariantComparison): readonly string[] {
  const cost = all.measures.costPerTonne;
  if (!isClear(cost)) return [];
  return [
    `A delivered tonne costs ${formatCost(Math.abs(cost.difference ?? 0))} ${cost.verdict}, ${formatCost(cost.variant)} instead of ${formatCost(cost.base)}.`,
  ];
}

/** What common random numbers gained, also where it is nothing. */
function sharedNumbersSentence({ all }: VariantComparison): readonly string[] {
  const { varianceRatio: ratio, verdict } = all.measures.delivered;
  if (ratio === null || verdict === 'identical') return [];
  const start = `Because both runs draw the same random numbers, the difference in what is delivered has ${formatPercent(ratio)} of the variance that two independent runs would give it`;
  if (ratio > 0.95 && ratio < 1.05) return [`${start}: sharing gains nothing here.`];
  return [
    ratio >= 1.05
      ? `${start}: sharing does harm here.`
      : ratio < 0.001
        ? `${start}: chance hardly enters it.`
        : `${start}: worth ${formatNumber(1 / ratio, 1)} times as many replications.`,
  ];
}

function isClear({ verdict }: Difference): boolean {
  return verdict === 'more' || verdict === 'less';
}

function sizeOf({ difference }: Difference): number {
  return Math.abs(difference ?? 0);
}
