/**
 * A comparison as sections of sentences and tables, before anybody decides whether they become plain text
 * or Markdown. Noise is called noise in every row.
 */
import type {
  CategoryComparison,
  Comparison,
  Difference,
  Measure,
  VariantComparison,
  Verdict,
} from '../result/compare.js';
import {
  countOf,
  formatAmount,
  formatHalfWidth,
  formatNumber,
  formatSigned,
  formatTonnes,
  scaleFor,
} from './format.js';
import { idsAsNames, type Names } from './names.js';
import { REFUSAL_WORDS } from './run-refusals.js';
import type { Column, Row } from './table.js';
import { signedTonnes, wayTexts } from './way-text.js';

/** A part of a report. */
export interface ReportSection {
  readonly title: string;
  /** Sentences before the table. */
  readonly text: readonly string[];
  readonly table: { readonly columns: readonly Column[]; readonly rows: readonly Row[] } | null;
}

/** How many rows tables that could be long show. */
const SHOWN = 10;

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
  { key: 'inTransit', name: 'In transit at the end', unit: 't' },
  { key: 'costPerTonne', name: 'Cost', unit: 'USD/t' },
  { key: 'medianDays', name: 'Median transit time', unit: 'days' },
  { key: 'ninetyPercentDays', name: '90 % transit time', unit: 'days' },
];

/** `A`, `B`, …, `Z`, `27`, …: the name of a variant in tables. */
export function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

/** All sections of a comparison. */
export function comparisonSections(
  comparison: Comparison,
  names: Names = idsAsNames,
): readonly ReportSection[] {
  const { variants } = comparison;
  return [
    ...variants.map((variant, i) => inputSection(variant, i, variants.length)),
    ...measureSections(variants),
    ...variants.flatMap((variant, i) => variantSections(variant, i, variants.length, names)),
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

function measureSections(variants: readonly VariantComparison[]): readonly ReportSection[] {
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
    unit === 't' ? scaleFor(values) : { unit, tonnes: 1, decimals: unit === 'days' ? 1 : 2 };
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
          isAlone ? verdict : MARKS[verdict],
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

function signed(value: number | null, scale: number, decimals: number): string {
  return formatSigned(value === null ? null : value / scale, decimals);
}

function plusMinus({ low, high }: Difference, scale: number, decimals: number): string {
  return low === null || high === null ? '' : formatHalfWidth((high - low) / 2 / scale, decimals);
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

function variantSections(
  variant: VariantComparison,
  index: number,
  count: number,
  names: Names,
): readonly ReportSection[] {
  const sections = [
    movesSection(variant, names),
    refusalsSection(variant),
    rulesSection(variant),
    resourcesSection(variant),
    gatesSection(variant),
  ];
  return sections.flatMap((section) =>
    section === undefined ? [] : [{ ...section, title: titled(section.title, index, count) }],
  );
}

function movesSection({ moves }: VariantComparison, names: Names): ReportSection {
  const title = 'Who moved';
  if (moves.length === 0)
    return { title, text: ['Nobody: every tonne went the same way.'], table: null };
  const shown = moves.slice(0, SHOWN);
  const rest = moves.slice(SHOWN).reduce((sum, { tonnes }) => sum + tonnes, 0);
  const notes = [
    ...(moves.length > SHOWN
      ? [`The largest ${SHOWN} of ${moves.length} moves; ${formatTonnes(rest)} in the others.`]
      : []),
    ...(shown.some(({ isApportioned }) => isApportioned)
      ? [
          '≈ several ways lost and several gained: the loss of each is spread over the gains in proportion.',
        ]
      : []),
  ];
  return {
    title,
    text: notes,
    table: {
      columns: [
        { header: 'tonnes', align: 'right' },
        { header: 'demand', wrap: true },
        { header: 'from', wrap: true },
        { header: 'to', wrap: true },
      ],
      rows: shown.map(({ tonnes, isApportioned, demandName, from, to }) => [
        `${isApportioned ? '≈' : ''}${formatTonnes(tonnes)}`,
        demandName,
        ...wayTexts(from, to, names),
      ]),
    },
  };
}

function refusalsSection({ refusals }: VariantComparison): ReportSection {
  const changed = refusals.filter(({ difference }) => Math.abs(difference) >= 0.5);
  const title = 'Refusals that differ';
  if (changed.length === 0) return { title, text: ['None.'], table: null };
  return {
    title,
    text: ofAll(changed.length),
    table: {
      columns: [
        { header: 'base', align: 'right' },
        { header: 'variant', align: 'right' },
        { header: 'difference', align: 'right' },
        { header: 'why' },
        { header: 'rules or limit', wrap: true },
      ],
      rows: changed
        .slice(0, SHOWN)
        .map(({ base, variant, difference, kind, by }) => [
          formatTonnes(base),
          formatTonnes(variant),
          signedTonnes(difference),
          REFUSAL_WORDS[kind],
          by.join(', '),
        ]),
    },
  };
}

function rulesSection({ rules }: VariantComparison): ReportSection | undefined {
  const of = (effect: (typeof rules)[number]['base']): string =>
    effect === null
      ? 'no such rule'
      : effect.status === 'matched'
        ? formatTonnes(effect.refusedAlone + effect.refusedWithOthers)
        : effect.status;
  const changed = rules.filter(({ base, variant }) => of(base) !== of(variant));
  if (changed.length === 0) return undefined;
  return {
    title: 'Rules that act differently (refused alone and with others)',
    text: [
      ...ofAll(changed.length),
      ...(changed.slice(0, SHOWN).some(({ isParagraphUnconfirmed }) => isParagraphUnconfirmed)
        ? ['† paragraph to be confirmed']
        : []),
    ],
    table: {
      columns: [
        { header: 'rule' },
        { header: 'base', align: 'right' },
        { header: 'variant', align: 'right' },
        { header: 'paragraph' },
        { header: 'instrument' },
      ],
      rows: changed
        .slice(0, SHOWN)
        .map(({ id, base, variant, paragraph, instrument, isParagraphUnconfirmed }) => [
          id,
          of(base),
          of(variant),
          `${paragraph}${isParagraphUnconfirmed ? ' †' : ''}`,
          instrument,
        ]),
    },
  };
}

function resourcesSection({ resources }: VariantComparison): ReportSection {
  const changed = resources.filter(
    ({ utilisation: { verdict, base, variant } }) =>
      verdict === 'more' || verdict === 'less' || (base === null) !== (variant === null),
  );
  const unclear = resources.filter(
    ({ utilisation }) => utilisation.verdict === 'no clear difference',
  ).length;
  const title = 'Resources whose use differs';
  const noise =
    unclear === 0
      ? []
      : [`${countOf(unclear, 'resource')} more with differences that may be noise.`];
  if (changed.length === 0) return { title, text: ['None clearly.', ...noise], table: null };
  const percent = (value: number | null): string =>
    formatNumber(value === null ? null : value * 100, 1);
  return {
    title,
    text: [...ofAll(changed.length), ...noise],
    table: {
      columns: [
        { header: 'resource', wrap: true },
        { header: 'base\n%', align: 'right' },
        { header: 'variant\n%', align: 'right' },
        { header: 'difference\npoints', align: 'right' },
        { header: '±', align: 'right' },
        { header: 'offered', align: 'right' },
        { header: 'verdict' },
      ],
      rows: changed
        .slice(0, SHOWN)
        .map(({ name, measure, utilisation, baseCapacity, variantCapacity }) => [
          name,
          percent(utilisation.base),
          percent(utilisation.variant),
          signed(utilisation.difference, 0.01, 1),
          plusMinus(utilisation, 0.01, 1),
          capacityText(baseCapacity, variantCapacity, measure),
          utilisation.verdict,
        ]),
    },
  };
}

function capacityText(base: number | null, variant: number | null, measure: string): string {
  const after = formatAmount(variant, measure);
  return base === variant ? after : `${formatAmount(base, measure)} → ${after}`;
}

function gatesSection({ gates }: VariantComparison): ReportSection | undefined {
  const changed = gates
    .filter(({ difference, base, variant }) =>
      difference === null ? base !== variant : Math.abs(difference) >= 500,
    )
    .sort(
      (a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0) || (a.id < b.id ? -1 : 1),
    );
  if (changed.length === 0) return undefined;
  const million = (tonnes: number | null): string =>
    formatNumber(tonnes === null ? null : tonnes / 1e6, 2);
  return {
    title: 'Ports and crossings that differ, Mt a year',
    text: ofAll(changed.length),
    table: {
      columns: [
        { header: 'port or crossing', wrap: true },
        { header: 'base', align: 'right' },
        { header: 'variant', align: 'right' },
        { header: 'difference', align: 'right' },
        { header: 'observed', align: 'right' },
        { header: 'year' },
      ],
      rows: changed
        .slice(0, SHOWN)
        .map(({ name, base, variant, difference, observed, observedPeriod }) => [
          name,
          million(base),
          million(variant),
          signed(difference, 1e6, 2),
          million(observed),
          observedPeriod ?? '–',
        ]),
    },
  };
}

function ofAll(count: number): readonly string[] {
  return count > SHOWN ? [`The largest ${SHOWN} of ${count}.`] : [];
}
