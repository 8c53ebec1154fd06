/**
 * The indicators of the categories in both runs, variants side by side, each difference with its interval
 * and its verdict. Lines without any difference are left out, except of what is delivered.
 */
import type {
  CategoryComparison,
  Comparison,
  Measure,
  VariantComparison,
  Verdict,
} from '../result/compare.js';
import { letterOf, plusMinus, type ReportSection, signed } from './compare-parts.js';
import { countOf, formatNumber, scaleFor } from './format.js';
import type { Column, Row } from './table.js';

/** Variants side by side in one table. */
const ABREAST = 3;

const MARKS: Readonly<Record<Verdict, string>> = {
  identical: '=',
  more: '▲',
  less: '▼',
  'no clear difference': '~',
  'not known': '?',
};

const MEASURES: readonly {
  readonly key: Measure;
  readonly name: string;
  readonly unit: string;
}[] = [
  { key: 'emitted', name: 'Offered', unit: 't' },
  { key: 'delivered', name: 'Delivered', unit: 't' },
  { key: 'refused', name: 'Refused', unit: 't' },
  { key: 'declined', name: 'Declined', unit: 't' },
  { key: 'fillRate', name: 'Fill rate', unit: '%' },
  { key: 'inTransit', name: 'In transit at the end', unit: 't' },
  { key: 'costPerTonne', name: 'Cost', unit: 'USD/t' },
  { key: 'medianDays', name: 'Median transit time', unit: 'days' },
  { key: 'ninetyPercentDays', name: '90 % transit time', unit: 'days' },
];

const SCALES: Readonly<Record<string, TonneLikeScale>> = {
  '%': { unit: '%', tonnes: 0.01, decimals: 1 },
  days: { unit: 'days', tonnes: 1, decimals: 1 },
};

interface TonneLikeScale {
  readonly unit: string;
  readonly tonnes: number;
  readonly decimals: number;
}

/** A section for each measure in which something differs, and one that names the others. */
export function measureSections(variants: readonly VariantComparison[]): readonly ReportSection[] {
  const same: string[] = [];
  const sections: ReportSection[] = [];
  for (const { key, name, unit } of MEASURES) {
    const rows = changedRows(variants, key);
    if (rows.length === 0) {
      same.push(name.toLowerCase());
      continue;
    }
    for (let first = 0; first < variants.length; first += ABREAST)
      sections.push(measureSection(variants, first, { key, name, unit }, rows));
  }
  const isAny = variants.length > 0 && same.length > 0;
  return isAny
    ? [...sections, { title: 'The same everywhere', text: [`${same.join(', ')}.`], table: null }]
    : sections;
}

/** Lines that differ in some variant; of what is delivered, all lines. */
function changedRows(variants: readonly VariantComparison[], key: Measure): readonly number[] {
  const isSame = ({ measures }: CategoryComparison): boolean =>
    measures[key].verdict === 'identical' ||
    (measures[key].base === null && measures[key].variant === null);
  const lines = variants.map(linesOf);
  const all = (lines[0] ?? []).map((_, row) => row);
  const changed = all.filter((row) =>
    lines.some((some) => {
      const line = some[row];
      return line !== undefined && !isSame(line);
    }),
  );
  return key === 'delivered' && changed.length > 0 ? all : changed;
}

/** Numbered categories, their total, then those that stand apart. */
function linesOf({ categories, all }: VariantComparison): readonly CategoryComparison[] {
  const counted = categories.filter(({ number }) => number > 0);
  const apart = categories.filter(({ number }) => number <= 0);
  return [...counted, ...(counted.length > 1 ? [all] : []), ...apart];
}

function measureSection(
  variants: readonly VariantComparison[],
  first: number,
  { key, name, unit }: (typeof MEASURES)[number],
  shown: readonly number[],
): ReportSection {
  const group = variants.slice(first, first + ABREAST);
  const lines = group.map(linesOf);
  const values = lines.flatMap((some) =>
    some.flatMap(({ measures }) => [measures[key].base, measures[key].variant]),
  );
  const scale =
    unit === 't' ? scaleFor(values) : (SCALES[unit] ?? { unit, tonnes: 1, decimals: 2 });
  const number = (value: number | null): string =>
    formatNumber(value === null ? null : value / scale.tonnes, scale.decimals);
  const isAlone = variants.length === 1;
  const columns: Column[] = [
    { header: 'category', wrap: true },
    { header: 'base', align: 'right' },
    ...group.flatMap((_, i): readonly Column[] => {
      const letter = letterOf(first + i);
      return isAlone
        ? [
            { header: 'variant', align: 'right' },
            { header: 'difference', align: 'right' },
            { header: '±', align: 'right' },
            { header: 'verdict' },
          ]
        : [
            { header: letter, align: 'right' },
            { header: 'diff.', align: 'right' },
            { header: '±', align: 'right' },
            { header: ' ' },
          ];
    }),
  ];
  const rows = shown.map((row): Row => {
    const line = lines[0]?.[row];
    if (line === undefined) return [];
    return [
      nameOf(line),
      number(line.measures[key].base),
      ...group.flatMap((_, i) => {
        const cell = lines[i]?.[row]?.measures[key];
        if (cell === undefined) return [];
        const { verdict } = cell;
        return [
          number(cell.variant),
          verdict === 'identical' ? '0' : signed(cell.difference, scale.tonnes, scale.decimals),
          verdict === 'identical' ? '' : plusMinus(cell, scale.tonnes, scale.decimals),
          cell.base === null && cell.variant === null ? '' : isAlone ? verdict : MARKS[verdict],
        ];
      }),
    ];
  });
  const left = (lines[0] ?? []).filter((_, row) => !shown.includes(row)).length;
  const text = left > 0 ? [`${countOf(left, 'other line')} without any difference.`] : [];
  return { title: `${name}, ${scale.unit}`, text, table: { columns, rows } };
}

function nameOf({ name, number }: CategoryComparison): string {
  return number < 0 ? 'Together' : `${number} ${name}`;
}

/** What the marks mean, for a reader of several variants side by side. */
export function legend(comparison: Comparison): readonly string[] {
  const bound =
    'Differences of cargo in transit and of resources come from two intervals added up: cautious, never too narrow.';
  const chance =
    'Intervals are 95 %: of twenty differences that are only chance, one is expected to look clear.';
  const marks = Object.entries(MARKS)
    .map(([verdict, mark]) => `${mark} ${verdict}`)
    .join(', ');
  return comparison.variants.length > 1 ? [`${marks}.`, chance, bound] : [chance, bound];
}
