/** What changed in one variant: who moved, what is refused, which rules, resources and gates differ. */
import type { VariantComparison } from '../result/compare.js';
import { ofAll, plusMinus, type ReportSection, SHOWN, signed } from './compare-parts.js';
import { countOf, formatAmount, formatNumber, formatTonnes } from './format.js';
import type { Names } from './names.js';
import { REFUSAL_WORDS } from './run-refusals.js';
import { signedTonnes, wayTexts } from './way-text.js';

/** Sections on what changed; those on rules and gates only if they have something to say. */
export function changeSections(variant: VariantComparison, names: Names): readonly ReportSection[] {
  return [
    movesSection(variant, names),
    refusalsSection(variant),
    rulesSection(variant),
    resourcesSection(variant),
    gatesSection(variant),
  ].flatMap((section) => (section === undefined ? [] : [section]));
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

function refusalsSection({ refusals, resources }: VariantComparison): ReportSection {
  const resourceNames = new Map(resources.map(({ id, name }) => [id, name]));
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
          by.map((id) => (kind === 'resource' ? (resourceNames.get(id) ?? id) : id)).join(', '),
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
