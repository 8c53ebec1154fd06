/** A comparison as text, as `corridor compare` prints it. */
import type { Comparison, RunIdentity, VariantComparison } from '../result/compare.js';
import { compareSentences } from './compare-sentences.js';
import { legend } from './compare-measures.js';
import { letterOf } from './compare-parts.js';
import { comparisonSections } from './compare-tables.js';
import { idsAsNames, type Names } from './names.js';
import {
  field,
  heading,
  paragraph,
  periodText,
  sampleText,
  section,
  sectionLines,
} from './run-header.js';
import { type Layout, layoutOf, plain, type TextOptions } from './style.js';
import { wrap } from './width.js';

/** How to print a comparison. */
export interface CompareTextOptions extends TextOptions {
  /** Default: ids stand for themselves. See `namesOf`. */
  readonly names?: Names | undefined;
}

/**
 * Differences of inputs, totals side by side with intervals and a verdict, who moved, refusals, resources
 * and gates, and plain sentences. No line is wider than `width` (100). Ends with a line break.
 *
 * @example
 * process.stdout.write(compareText(compareRuns(base, [variant])));
 */
export function compareText(comparison: Comparison, options: CompareTextOptions = {}): string {
  const layout = layoutOf(options);
  const names = options.names ?? idsAsNames;
  const { base, variants } = comparison;
  const lines = [
    ...heading(`Compared with "${base.title}"`, layout),
    ...field('base', runText(base), layout),
    ...field('', periodText(base.manifest), layout),
    ...variants.flatMap((variant, i) => variantHead(variant, i, variants.length, layout)),
    ...(variants.length === 0 ? ['', 'There is nothing to compare it with.'] : []),
    ...comparisonSections(comparison, names).flatMap((part) => sectionLines(part, layout)),
    ...(variants.length === 0
      ? []
      : ['', ...legend(comparison).flatMap((text) => paragraph(text, layout))]),
    ...variants.flatMap((variant, i) => wordLines(variant, i, variants.length, names, layout)),
  ];
  return `${lines.join('\n')}\n`;
}

function runText({ title, manifest, isVerified }: RunIdentity): string {
  return `${title}: ${sampleText(manifest)}${isVerified ? '' : ' — NOT VERIFIED'}`;
}

function variantHead(
  { run, isPaired, notes }: VariantComparison,
  index: number,
  count: number,
  layout: Layout,
): readonly string[] {
  const name = count > 1 ? letterOf(index) : 'variant';
  const pairing = isPaired
    ? `paired with the base, replication by replication`
    : 'NOT paired with the base';
  return [
    ...field(name, runText(run), layout),
    ...field('', pairing, layout),
    ...notes.flatMap(({ message }) =>
      wrap(plain(`! ${message}`), layout.width - 10).map(
        (line) => ' '.repeat(10) + layout.style(line, 'bad'),
      ),
    ),
  ];
}

function wordLines(
  variant: VariantComparison,
  index: number,
  count: number,
  names: Names,
  layout: Layout,
): readonly string[] {
  const title = count > 1 ? `${letterOf(index)} in plain words` : 'In plain words';
  return [
    ...section(title, layout),
    ...compareSentences(variant, names).flatMap((sentence) =>
      wrap(`- ${sentence}`, layout.width - 2).map((line, i) => (i === 0 ? line : `  ${line}`)),
    ),
  ];
}
