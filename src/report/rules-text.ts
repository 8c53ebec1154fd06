/**
 * Rules as text: each with its paragraph, what it does in plain words, when it is in force, what opens it
 * again, and where it comes from. One rule in full also says what it speaks of and cites its sources.
 */
import type {
  DaySpan,
  ListedAmount,
  ListedEffect,
  ListedEvidence,
  ListedExemption,
  ListedRule,
  RuleList,
} from '../result/rule-list.js';
import { countOf, formatCost, formatNumber, formatPercent, formatTonnes } from './format.js';
import { heading, section } from './run-header.js';
import { type Layout, layoutOf, plain, type TextOptions } from './style.js';
import { wrap } from './width.js';

/** How to print rules. */
export interface RulesTextOptions extends TextOptions {
  /** Sources in full and what each rule speaks of (default: only where there is one rule). */
  readonly full?: boolean | undefined;
}

/**
 * Text of a list of rules; says so if there are none. No line is wider than `width`. Ends with a line
 * break.
 *
 * @example
 * process.stdout.write(rulesText(listRules(asIs, { regime: 'unsc-2371' })));
 */
export function rulesText(list: RuleList, options: RulesTextOptions = {}): string {
  const layout = layoutOf(options);
  const full = options.full ?? list.rules.length === 1;
  const lines = [...headLines(list, layout)];
  let regime: string | undefined;
  for (const rule of list.rules) {
    if (rule.regime !== regime) {
      regime = rule.regime;
      const own = list.rules.filter((other) => other.regime === rule.regime);
      const count = countOf(own.length, 'rule');
      const authorities = [...new Set(own.map(({ authority }) => authority))].join(', ');
      lines.push(...section(`${authorities}: ${rule.regime} (${count})`, layout));
    }
    lines.push(...(full ? [] : ['']), ...ruleLines(rule, full, layout));
  }
  if (list.rules.length > 0)
    lines.push('', ...say('This is a model of the law, not legal advice.', layout, 0));
  return `${lines.join('\n')}\n`;
}

/** Title and what was asked. */
export function headLines(list: RuleList, layout: Layout): readonly string[] {
  const { title, corridor, rules, total, start, until } = list;
  return [
    ...heading(`Rules of ${title}`, layout),
    ...say(
      `Corridor ${corridor}, ${start} to ${until}. ${askedText(list)}: ${rules.length === total ? `all ${countOf(total, 'rule')}` : `${formatNumber(rules.length)} of ${countOf(total, 'rule')}`}.`,
      layout,
      0,
    ),
  ];
}

function askedText({ asked }: RuleList): string {
  const { authority, regime, commodity, hs, date, from, until, rule } = asked;
  const words = [
    ...(rule === undefined ? [] : [`rule ${rule}`]),
    ...(authority === undefined ? [] : [`authority ${authority}`]),
    ...(regime === undefined ? [] : [`regime ${regime}`]),
    ...(commodity === undefined ? [] : [`on ${commodity}`]),
    ...(hs === undefined ? [] : [`on HS ${hs}`]),
    ...(date === undefined ? [] : [`in force on ${date}`]),
    ...(from === undefined && until === undefined
      ? []
      : [
          `in force${from === undefined ? '' : ` from ${from}`}${until === undefined ? '' : ` until ${until}`}`,
        ]),
  ];
  return words.length === 0 ? 'No filter' : `Asked for: ${words.join(', ')}`;
}

function ruleLines(rule: ListedRule, full: boolean, layout: Layout): readonly string[] {
  const { id, instrument, text, effect, matches, unless, evidence } = rule;
  const label = (name: string, words: string): readonly string[] => labelled(name, words, layout);
  return [
    ...wrap(plain(id), layout.width).map((line) => layout.style(line, 'title')),
    ...say(`${instrument}, ${paragraphText(rule)}`, layout),
    ...say(text, layout),
    ...label('effect', effectText(effect)),
    ...label('in force', inForceText(rule)),
    ...label('binds', bindsText(rule)),
    ...(full ? label('speaks of', matches.length === 0 ? 'everything' : matches.join('; ')) : []),
    ...(full ? label('dated by', rule.dateBasis) : []),
    ...(full && rule.notifier !== null
      ? label('notice by', `the ${rule.notifier.replace('-', ' ')}`)
      : []),
    ...(rule.countCallsFrom === null
      ? []
      : label('port calls', `those before ${rule.countCallsFrom} do not count`)),
    ...unless.flatMap((clause) => label('unless', exemptionText(clause, rule))),
    ...(full || unless.length > 0 || effect.kind === 'monitoring'
      ? []
      : label('unless', 'nothing')),
    ...(rule.isUnclear
      ? label('unclear', 'the text leaves open whether it applies; it is not taken as allowed')
      : []),
    ...(full
      ? [
          ...sourceLines(evidence, layout),
          ...unless.flatMap((clause) => clauseSources(clause, layout)),
        ]
      : label('source', briefEvidence(evidence))),
  ];
}

/** The paragraph, with a warning where its number has to be confirmed. */
export function paragraphText({
  paragraph,
  isParagraphUnconfirmed,
}: Pick<ListedRule, 'paragraph' | 'isParagraphUnconfirmed'>): string {
  return isParagraphUnconfirmed ? `${paragraph} (paragraph to be confirmed)` : paragraph;
}

/**
 * What a rule does, in words.
 *
 * @example
 * effectText({ kind: 'ban' }); // 'ban: it may not pass'
 */
export function effectText(effect: ListedEffect): string {
  switch (effect.kind) {
    case 'ban':
      return 'ban: it may not pass';
    case 'quota':
      return quotaText(effect);
    case 'licence':
      return `licence: it takes ${daysText(effect.leadTimeDays)} and is refused in ${formatPercent(effect.refusalProbability)} of the cases`;
    case 'inspection':
      return `inspection: ${formatPercent(effect.probability)} of the shipments are held for ${daysText(effect.delayDays)}`;
    case 'surcharge': {
      const parts = [
        ...(effect.usdPerTonne === null ? [] : [formatCost(effect.usdPerTonne)]),
        ...(effect.ofValue === null ? [] : [`${formatPercent(effect.ofValue)} of the value`]),
      ];
      return `surcharge: ${parts.length === 0 ? 'nothing' : parts.join(' and ')}`;
    }
    case 'designation':
      return `listing: the wary stay away${effect.usdPerTonne === null ? '' : `, others pay ${formatCost(effect.usdPerTonne)} more`}`;
    case 'monitoring':
      return 'record: it stops nothing';
  }
}

function daysText(days: number): string {
  if (days < 2) return countOf(Math.round(days * 24), 'hour');
  return `${formatNumber(days, days % 1 === 0 ? 0 : 1)} days`;
}

const PERIODS = {
  'calendar-year': 'in a calendar year',
  'twelve-months': 'in twelve months',
  whole: 'in all its time',
} as const;

function quotaText(effect: Extract<ListedEffect, { kind: 'quota' }>): string {
  const { amounts, period, startsOn, sharedWith, pricedOn } = effect;
  const limits = amounts.map((amount) => amountText(amount, pricedOn)).join(', and ');
  const from = startsOn === null ? '' : ` from each ${startsOn}`;
  const shared = sharedWith.length === 0 ? '' : `; counted together with ${sharedWith.join(', ')}`;
  const both = amounts.length > 1 ? '; all of these limits hold' : '';
  return `quota: at most ${limits} ${PERIODS[period]}${from}${both}${shared}`;
}

/** An amount as written and in tonnes of what it counts. */
function amountText({ amount, unit, conversions }: ListedAmount, pricedOn: string): string {
  const written =
    unit === 't'
      ? tonnesText(amount)
      : `${formatNumber(amount, amount % 1 === 0 ? 0 : 2)} ${unit === 'barrel' ? 'barrels' : unit}`;
  const byFactor = new Map<number, string[]>();
  for (const { name, perTonne } of conversions)
    byFactor.set(perTonne, [...(byFactor.get(perTonne) ?? []), name]);
  const converted = [...byFactor].map(([perTonne, names]) => {
    const per =
      unit === 'barrel'
        ? 'barrels a tonne'
        : unit === 'TEU'
          ? 'TEU a tonne'
          : `USD a tonne (price of ${pricedOn})`;
    return `${formatTonnes(amount / perTonne)} of ${names.join(', ')} at ${formatNumber(perTonne, unit === 'USD' ? 2 : 3)} ${per}`;
  });
  return converted.length === 0 ? written : `${written} (${converted.join('; ')})`;
}

/** As written, to the tonne, and rounded where that is easier to read. */
function tonnesText(tonnes: number): string {
  const exact = `${formatNumber(tonnes)} t`;
  return tonnes < 10_000 ? exact : `${exact} (${formatTonnes(tonnes)})`;
}

/** Its own dates, and those of the scenario where they differ. */
function inForceText(rule: ListedRule): string {
  const { from, until, inForce, isDormant, supersededBy } = rule;
  const own = spanText({ from, until });
  const next = supersededBy === null ? '' : `, then ${supersededBy}`;
  const dormant = isDormant ? '; dormant: only if a scenario enforces it' : '';
  const [only] = inForce;
  const isAsWritten =
    (inForce.length === 1 && only?.from === from && only.until === until) ||
    (isDormant && inForce.length === 0);
  if (isAsWritten) return `${own}${next}${dormant}`;
  const here = inForce.length === 0 ? 'never' : inForce.map(spanText).join(' and ');
  return `${own}${next}${dormant}; in this scenario ${here}`;
}

function spanText({ from, until }: DaySpan): string {
  if (from === null) return until === null ? 'always' : `until ${until}`;
  return until === null ? `from ${from}, no end` : `${from} to ${until} (exclusive)`;
}

function bindsText({ binds, targets }: ListedRule): string {
  const against = targets.join(', ');
  if (binds === null)
    return against === '' ? 'all states' : `all states but ${against}, its target`;
  return against === '' ? binds.join(', ') : `${binds.join(', ')}; against ${against}`;
}

function exemptionText(clause: ListedExemption, rule: ListedRule): string {
  const { id, instrument, from, until, text, conditions, isUnclear } = clause;
  const where = instrument === rule.instrument ? '' : `${instrument}, `;
  const when = from === null && until === null ? '' : ` ${spanText({ from, until })}:`;
  const unclear = isUnclear ? ' (unclear: not taken as allowed)' : '';
  const asks = conditions.length === 0 ? '' : ` Conditions: ${conditions.join('; ')}.`;
  return `${where}${paragraphText(clause)} [${id}]${unclear}:${when} ${text}${asks}`;
}

function briefEvidence({ grade, sources }: ListedEvidence): string {
  const ids = sources.map(({ id }) => id).join(', ');
  return ids === '' ? `grade ${grade}, no source` : `grade ${grade}, ${ids}`;
}

function sourceLines(evidence: ListedEvidence, layout: Layout, name = 'source'): readonly string[] {
  const { grade, sources, note } = evidence;
  return [
    ...labelled(name, `grade ${grade}${sources.length === 0 ? ', no source' : ''}`, layout),
    ...sources.flatMap(({ id, title, date, locator }) =>
      labelled('', `${id}: ${title}${date === null ? '' : ` (${date})`}, ${locator}`, layout),
    ),
    ...(note === null ? [] : labelled('note', note, layout)),
  ];
}

function clauseSources(clause: ListedExemption, layout: Layout): readonly string[] {
  return [...say(`on ${clause.id}`, layout), ...sourceLines(clause.evidence, layout)];
}

const LABEL = 12;

function labelled(name: string, words: string, layout: Layout): readonly string[] {
  return wrap(plain(words), layout.width - LABEL - 2).map((line, i) =>
    i === 0
      ? `  ${layout.style(name.padEnd(LABEL), 'muted')}${line}`
      : ' '.repeat(LABEL + 2) + line,
  );
}

function say(text: string, { width }: Layout, indent = 2): readonly string[] {
  return wrap(plain(text), width - indent).map((line) => ' '.repeat(indent) + line);
}
