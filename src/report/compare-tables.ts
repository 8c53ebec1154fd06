/**
 * A comparison as sections of sentences and tables, before anybody decides whether they become plain text
 * or Markdown. Noise is called noise in every row.
 */
import type { Comparison, InputDifference, VariantComparison } from '../result/compare.js';
import { changeSections } from './compare-changes.js';
import { measureSections } from './compare-measures.js';
import { letterOf, type ReportSection, SHOWN } from './compare-parts.js';
import { idsAsNames, type Names } from './names.js';
import type { Row } from './table.js';

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
  const rows = inputRows(inputs);
  const more = rows.length - 2 * SHOWN;
  return {
    title,
    text: more > 0 ? [`The first ${2 * SHOWN} of ${rows.length} kinds of differences.`] : [],
    table: {
      columns: [
        { header: 'input', wrap: true },
        { header: 'base', wrap: true },
        { header: 'variant', wrap: true },
      ],
      rows: rows.slice(0, 2 * SHOWN),
    },
  };
}

/** Entries of one table that differ in the same way are listed in one row from so many on. */
const ALIKE = 4;
const ALIKE_NAMED = 12;

function inputRows(inputs: readonly InputDifference[]): readonly Row[] {
  const groups = new Map<string, InputDifference[]>();
  for (const input of inputs) {
    const { table, field } = partsOf(input.path);
    const alike = [table, field, input.kind, input.before ?? null, input.after ?? null];
    const key = table === '' ? input.path : JSON.stringify(alike);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [input]);
    else group.push(input);
  }
  return [...groups.values()].flatMap((group): readonly Row[] => {
    const row = (path: string, { before, after }: InputDifference): Row => [
      path,
      before ?? '(none)',
      after ?? '(none)',
    ];
    const [first] = group;
    if (first === undefined || group.length < ALIKE)
      return group.map((input) => row(input.path, input));
    const { table, field } = partsOf(first.path);
    const ids = group.slice(0, ALIKE_NAMED).map(({ path }) => partsOf(path).id);
    const more = group.length > ids.length ? ', …' : '';
    return [row(`${group.length} of ${table}${field}: ${ids.join(', ')}${more}`, first)];
  });
}

/** `link/bridge.capacity` → link, bridge, .capacity; a path without a table has none. */
function partsOf(path: string): {
  readonly table: string;
  readonly id: string;
  readonly field: string;
} {
  const slash = path.indexOf('/');
  if (slash < 0) return { table: '', id: '', field: path };
  const dot = path.indexOf('.', slash);
  const end = dot < 0 ? path.length : dot;
  return { table: path.slice(0, slash), id: path.slice(slash + 1, end), field: path.slice(end) };
}
