/**
 * A comparison as sections of sentences and tables, before anybody decides whether they become plain text
 * or Markdown. Noise is called noise in every row.
 */
import type { Comparison, VariantComparison } from '../result/compare.js';
import { changeSections } from './compare-changes.js';
import { measureSections } from './compare-measures.js';
import { letterOf, type ReportSection, SHOWN } from './compare-parts.js';
import { idsAsNames, type Names } from './names.js';

/** All sections of a comparison. */
export function comparisonSections(
  comparison: Comparison,
  names: Names = idsAsNames,
): readonly ReportSection[] {
  const { variants } = comparison;
  return [
    ...variants.map((variant, i) => inputSection(variant, i, variants.length)),
    ...measureSections(variants),
    ...variants.flatMap((variant, i) =>
      changeSections(variant, names).map((section) => ({
        ...section,
        title: titled(section.title, i, variants.length),
      })),
    ),
  ];
}

function titled(title: string, index: number, count: number): string {
  return count > 1 ? `${letterOf(index)}: ${title}` : title;
}

function inputSection({ inputs }: VariantComparison, index: number, count: number): ReportSection {
  const title = titled('What differs in the inputs', index, count);
  if (inputs === null) return { title, text: ['The inputs were not given.'], table: null };
  if (inputs.length === 0)
    return { title, text: ['Nothing: the inputs are the same.'], table: null };
  const more = inputs.length - 2 * SHOWN;
  return {
    title,
    text: more > 0 ? [`The first ${2 * SHOWN} of ${inputs.length} differences.`] : [],
    table: {
      columns: [
        { header: 'input' },
        { header: 'base', wrap: true },
        { header: 'variant', wrap: true },
      ],
      rows: inputs
        .slice(0, 2 * SHOWN)
        .map(({ path, before, after }) => [path, before ?? '(none)', after ?? '(none)']),
    },
  };
}
