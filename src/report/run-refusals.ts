/**
 * What never left: by the set of rules that stopped it, by rule, and by the limits that were overbooked.
 * Totals by set add up to all that was refused.
 */
import type { RefusalResult, RuleResult, RunResult } from '../result/run-result.js';
import { countOf, formatNumber, formatPercent, formatTonnes } from './format.js';
import { paragraph, section } from './run-header.js';
import type { Layout } from './style.js';
import { type Cell, type Row, table } from './table.js';

const SHOWN = 12;
const RULES_OF_A_SET = 5;
const LIMITS_NAMED = 3;

/** Why cargo stayed, in a word. */
export const REFUSAL_WORDS: Readonly<Record<RefusalResult['kind'], string>> = {
  rules: 'banned',
  physical: 'no way at all',
  quota: 'quota full',
  licence: 'no licence',
  resource: 'overbooked',
};

/** The section of refused cargo. */
export function refusalsSection(result: RunResult, layout: Layout): readonly string[] {
  const { refusals } = result;
  const byRules = refusals.filter(({ kind }) => kind !== 'resource');
  const byLimits = refusals.filter(({ kind }) => kind === 'resource');
  const offered = sumOf(result.categories.map(({ emitted }) => emitted.mean ?? 0));
  return [
    ...section(headline('Refused by rules', byRules, offered), layout),
    ...setsTable(result, byRules, layout),
    ...rulesTable(result, layout),
    ...ruleCounts(result, layout),
    ...rulesAtWork(result, layout),
    ...section(headline('Refused by limits', byLimits, offered), layout),
    ...limitsTable(result, byLimits, layout),
  ];
}

function headline(title: string, refusals: readonly RefusalResult[], offered: number): string {
  const tonnes = sumOf(refusals.map((refusal) => refusal.tonnes));
  if (tonnes === 0) return `${title}: nothing`;
  return `${title}: ${formatTonnes(tonnes)}, ${formatPercent(offered > 0 ? tonnes / offered : null)} of all that was offered`;
}

function setsTable(
  result: RunResult,
  refusals: readonly RefusalResult[],
  layout: Layout,
): readonly string[] {
  if (refusals.length === 0) return [];
  const rules = new Map(result.rules.map((rule) => [rule.id, rule]));
  const all = sumOf(refusals.map(({ tonnes }) => tonnes));
  const shown = refusals.slice(0, SHOWN);
  const rest = refusals.slice(SHOWN);
  const rows = shown.map(({ kind, by, tonnes }): Row => {
    const listed = by.slice(0, RULES_OF_A_SET);
    const more = by.length - listed.length;
    const lines = (of: (id: string) => string): string => listed.map(of).join('\n');
    return [
      formatTonnes(tonnes),
      formatPercent(all > 0 ? tonnes / all : null),
      REFUSAL_WORDS[kind],
      [
        listed.map((id, i) => `${i === 0 ? '' : '+ '}${id}${mark(rules.get(id))}`).join('\n'),
        ...(more > 0 ? [`+ ${countOf(more, 'more rule')}`] : []),
      ].join('\n'),
      lines((id) => rules.get(id)?.paragraph ?? ''),
      lines((id) => rules.get(id)?.instrument ?? ''),
    ];
  });
  if (rest.length > 0) {
    const tonnes = sumOf(rest.map((refusal) => refusal.tonnes));
    rows.push([
      formatTonnes(tonnes),
      formatPercent(all > 0 ? tonnes / all : null),
      { text: countOf(rest.length, 'smaller set'), tone: 'muted' },
    ]);
  }
  const isUnconfirmed = shown.some(({ by }) =>
    by.slice(0, RULES_OF_A_SET).some((id) => rules.get(id)?.isParagraphUnconfirmed === true),
  );
  return [
    ...table(
      [
        { header: 'tonnes', align: 'right' },
        { header: 'share', align: 'right' },
        { header: 'why' },
        { header: 'rules' },
        { header: 'paragraph' },
        { header: 'instrument' },
      ],
      rows,
      layout,
    ),
    ...(isUnconfirmed ? paragraph('† paragraph to be confirmed', layout) : []),
  ];
}

/** † where the paragraph of a rule has to be confirmed. */
function mark(rule: RuleResult | undefined): string {
  return rule?.isParagraphUnconfirmed === true ? ' †' : '';
}

/** Instrument and paragraph of a rule. */
export function citation(rule: RuleResult | undefined): string {
  if (rule === undefined) return '';
  const { instrument, paragraph: number } = rule;
  return number === '' || instrument.includes(number) ? instrument : `${instrument}, ${number}`;
}

/** Alone and with others, per rule; said only where some set has more than one rule. */
function rulesTable(result: RunResult, layout: Layout): readonly string[] {
  const acting = result.rules
    .filter(({ refusedAlone, refusedWithOthers }) => refusedAlone + refusedWithOthers > 0)
    .sort(
      (a, b) =>
        b.refusedAlone + b.refusedWithOthers - a.refusedAlone - a.refusedWithOthers ||
        (a.id < b.id ? -1 : 1),
    );
  if (!acting.some(({ refusedWithOthers }) => refusedWithOthers > 0)) return [];
  const rows = acting
    .slice(0, SHOWN)
    .map((rule): readonly Cell[] => [
      formatTonnes(rule.refusedAlone),
      formatTonnes(rule.refusedWithOthers),
      `${rule.id}${mark(rule)}`,
      rule.paragraph,
      rule.instrument,
    ]);
  const more = acting.length - rows.length;
  return [
    '',
    ...table(
      [
        { header: 'alone', align: 'right' },
        { header: 'with others', align: 'right' },
        { header: 'rule' },
        { header: 'paragraph' },
        { header: 'instrument' },
      ],
      rows,
      layout,
    ),
    ...(more > 0 ? paragraph(`and ${countOf(more, 'more rule')}`, layout) : []),
  ];
}

function ruleCounts({ rules }: RunResult, layout: Layout): readonly string[] {
  if (rules.length === 0) return paragraph('The corridor has no rules.', layout);
  const count = (status: RuleResult['status']): string =>
    formatNumber(rules.filter((rule) => rule.status === status).length);
  return paragraph(
    `Of ${countOf(rules.length, 'rule')}, ${count('matched')} bore on some cargo, ${count('matched nothing')} on none, and ${count('never in force')} were not in force.`,
    layout,
  );
}

function limitsTable(
  result: RunResult,
  refusals: readonly RefusalResult[],
  layout: Layout,
): readonly string[] {
  if (refusals.length === 0) return [];
  const resources = new Map(result.resources.map((resource) => [resource.id, resource]));
  const shown = refusals.slice(0, SHOWN);
  const rest = refusals.slice(SHOWN);
  const rows: Row[] = shown.map(({ by, tonnes }) => {
    const known = by.flatMap((id) => resources.get(id) ?? []);
    const use = known.reduce<number | null>(
      (most, { utilisation: { mean } }) => (mean === null ? most : Math.max(most ?? 0, mean)),
      null,
    );
    const names = by.map((id) => resources.get(id)?.name ?? id);
    return [
      formatTonnes(tonnes),
      names.length > LIMITS_NAMED + 1
        ? `${names.slice(0, LIMITS_NAMED).join(' + ')} and ${countOf(names.length - LIMITS_NAMED, 'more limit')}`
        : names.join(' + '),
      [...new Set(known.map(({ kind }) => kind))].join(', '),
      formatPercent(use),
    ];
  });
  if (rest.length > 0)
    rows.push([
      formatTonnes(sumOf(rest.map(({ tonnes }) => tonnes))),
      { text: countOf(rest.length, 'more limit'), tone: 'muted' },
    ]);
  const isShared = shown.some(({ by }) => by.length > 1);
  return [
    ...table(
      [
        { header: 'tonnes', align: 'right' },
        { header: 'where', wrap: true },
        { header: 'kind' },
        { header: 'highest use\nof the period', align: 'right' },
      ],
      rows,
      layout,
    ),
    ...(isShared
      ? paragraph('Where several are named, room at any one of them would have done.', layout)
      : []),
  ];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** What rules did to cargo that left all the same: rerouted, delayed, surcharged, let through. */
function rulesAtWork(result: RunResult, layout: Layout): readonly string[] {
  const weight = (rule: RuleResult): number =>
    Math.max(
      rule.rerouted,
      rule.surcharged,
      rule.delayed,
      rule.limited,
      rule.exempted,
      rule.defied,
    );
  const acting = result.rules
    .filter((rule) => weight(rule) > 0)
    .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
  if (acting.length === 0) return [];
  const title = 'What rules did to cargo that left all the same';
  const tonnes = (value: number): string => (value > 0 ? formatTonnes(value) : '');
  const rows = acting
    .slice(0, SHOWN)
    .map((rule): readonly Cell[] => [
      tonnes(rule.rerouted),
      tonnes(rule.surcharged),
      tonnes(rule.delayed),
      tonnes(rule.limited),
      tonnes(rule.exempted),
      tonnes(rule.defied),
      `${rule.id}${mark(rule)}`,
      rule.paragraph,
    ]);
  const more = acting.length - rows.length;
  return [
    ...section(title, layout),
    ...table(
      [
        { header: 'rerouted', align: 'right' },
        { header: 'charged', align: 'right' },
        { header: 'delayed', align: 'right' },
        { header: 'on quota', align: 'right' },
        { header: 'exempted', align: 'right' },
        { header: 'defied', align: 'right' },
        { header: 'rule' },
        { header: 'paragraph' },
      ],
      rows,
      layout,
    ),
    ...(more > 0 ? [`and ${formatNumber(more)} more rules.`] : []),
  ];
}
