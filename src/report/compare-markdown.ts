/** A comparison as Markdown (GitHub's tables), everything that came from data escaped. */
import type { Comparison, VariantComparison } from '../result/compare.js';
import { compareSentences } from './compare-sentences.js';
import { legend } from './compare-measures.js';
import { letterOf } from './compare-parts.js';
import { comparisonSections } from './compare-tables.js';
import { idsAsNames, type Names } from './names.js';
import { escapeMarkdown, markdownSection } from './markdown.js';
import { periodText, sampleText } from './run-header.js';

/** How to write a comparison. */
export interface CompareMarkdownOptions {
  /** Default: ids stand for themselves. See `namesOf`. */
  readonly names?: Names | undefined;
}

/** The comparison as `compareText` prints it, as Markdown. Ends with a line break. */
export function compareMarkdown(
  comparison: Comparison,
  options: CompareMarkdownOptions = {},
): string {
  const { base, variants } = comparison;
  const names = options.names ?? idsAsNames;
  const isMany = variants.length > 1;
  const blocks = [
    `# Compared with ${escapeMarkdown(`"${base.title}"`)}`,
    [
      `- base: ${escapeMarkdown(`${sampleText(base.manifest)}; ${periodText(base.manifest)}`)}${base.isVerified ? '' : ' **NOT VERIFIED**'}`,
      ...variants.flatMap((variant, i) => variantLines(variant, i, isMany)),
    ].join('\n'),
    ...variants.map((variant, i) =>
      [
        isMany ? `## ${letterOf(i)} in plain words` : '## In plain words',
        '',
        ...compareSentences(variant, names).map((sentence) => `- ${escapeMarkdown(sentence)}`),
      ].join('\n'),
    ),
    ...comparisonSections(comparison, names).map((part) => markdownSection(part)),
    ...(variants.length === 0 ? [] : legend(comparison).map(escapeMarkdown)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function variantLines(
  { run, isPaired, notes }: VariantComparison,
  index: number,
  isMany: boolean,
): readonly string[] {
  const name = isMany ? letterOf(index) : 'variant';
  const pairing = isPaired ? 'paired with the base' : '**not paired with the base**';
  return [
    `- ${name}: ${escapeMarkdown(`${run.title}, ${sampleText(run.manifest)}`)}, ${pairing}`,
    ...notes.map(({ message }) => `  - ${escapeMarkdown(message)}`),
  ];
}
