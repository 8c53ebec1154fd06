/**
 * Rules as a time line: one bar for each regime, or for each rule where there are few, from the year in
 * which the first begins to the year after the scenario.
 */
import type { DaySpan, ListedRule, RuleList } from '../result/rule-list.js';
import { countOf } from './format.js';
import { headLines } from './rules-text.js';
import { type Layout, layoutOf, plain, type TextOptions } from './style.js';
import { displayWidth, truncate, wrap } from './width.js';

/** With more rules than this only regimes have bars. */
const FEW = 40;
const LABEL = 34;
const DAY = 86_400_000;

/**
 * The time line of a list of rules. A full block is a stretch in which some rule is in force on each day,
 * a light one a stretch in which it is so on some days. No line is wider than `width`.
 *
 * @example
 * process.stdout.write(rulesTimeline(listRules(asIs, { authority: 'unsc' })));
 */
export function rulesTimeline(list: RuleList, options: TextOptions = {}): string {
  const layout = layoutOf(options);
  const { rules, start, until } = list;
  if (rules.length === 0) return `${headLines(list, layout).join('\n')}\n`;
  const scale = scaleOf(list, layout);
  const isBrief = rules.length > FEW;
  const row = (label: string, spans: readonly DaySpan[], indent = 0): string => {
    const name = truncate(plain(label), LABEL - 1 - indent);
    const blanks = ' '.repeat(LABEL - indent - displayWidth(name));
    return ' '.repeat(indent) + name + blanks + scale.bar(spans);
  };
  const lines = [
    ...headLines(list, layout),
    '',
    `${' '.repeat(LABEL)}${layout.style(scale.years, 'muted')}`,
    row('the scenario', [{ from: start, until }]),
  ];
  let authority: string | undefined;
  for (const regime of [...new Set(rules.map((rule) => rule.regime))]) {
    const own = rules.filter((rule) => rule.regime === regime);
    const first = own[0];
    if (first?.authority !== authority) {
      authority = first?.authority;
      lines.push('', layout.style(authority ?? '', 'heading'));
    }
    const acting = own.filter(({ effect }) => effect.kind !== 'monitoring');
    const spans = (acting.length > 0 ? acting : own).flatMap(({ inForce }) => inForce);
    if (isBrief) lines.push(row(`${regime} (${countOf(own.length, 'rule')})`, spans));
    else {
      lines.push(row(regime, spans));
      for (const rule of own) lines.push(row(shortId(rule), rule.inForce, 2));
    }
  }
  const narrow = `More than ${FEW} rules, so only regimes are shown: --authority, --regime, --hs or --date narrow them down.`;
  const legend = `█ in force, ▒ in force for a part of what one sign stands for (${scale.daysText}), · not. The bar of a regime leaves out mere records, if it has anything else. ${isBrief ? narrow : ''}`;
  lines.push('', ...wrap(legend.trim(), layout.width).map((line) => layout.style(line, 'muted')));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** The id without the name of its regime before it. */
function shortId({ id, regime }: ListedRule): string {
  return id.startsWith(`${regime}-`) ? id.slice(regime.length + 1) : id;
}

interface Scale {
  readonly years: string;
  readonly daysText: string;
  readonly bar: (spans: readonly DaySpan[]) => string;
}

/** Whole years from the first begin (or what was asked for) to the year after the scenario. */
function scaleOf({ rules, asked, until }: RuleList, { width }: Layout): Scale {
  const dates = rules.flatMap(({ from, inForce }) => [
    from,
    ...inForce.flatMap((span) => (span.from === null ? [] : [span.from])),
  ]);
  const earliest = dates.reduce((least, date) => (date < least ? date : least), until);
  const latest = dates.reduce((most, date) => (date > most ? date : most), until);
  const firstYear = yearOf(asked.from ?? earliest);
  const lastYear = Math.max(firstYear + 1, yearOf(asked.until ?? latest) + 1);
  const columns = width - LABEL;
  const begin = dayOf(`${firstYear}-01-01`);
  const days = dayOf(`${lastYear}-01-01`) - begin;
  const each = days / columns;
  const edge = (column: number): number => begin + column * each;
  return {
    years: yearMarks(firstYear, lastYear, columns, (day) => Math.round((day - begin) / each)),
    daysText:
      each >= 45
        ? `about ${Math.round(each / 30.4)} months`
        : countOf(Math.max(1, Math.round(each)), 'day'),
    bar: (spans) => {
      const known = spans.map(({ from, until: end }): readonly [number, number] => [
        from === null ? -Infinity : dayOf(from),
        end === null ? Infinity : dayOf(end),
      ]);
      return Array.from({ length: columns }, (_, column) =>
        sign(covered(known, edge(column), edge(column + 1)), each),
      ).join('');
    },
  };
}

function sign(days: number, each: number): string {
  if (days >= each - 1e-6) return '█';
  return days > 0 ? '▒' : '·';
}

/** Days of [start, end) that lie in one of the spans. */
function covered(
  spans: readonly (readonly [number, number])[],
  start: number,
  end: number,
): number {
  const inside = spans
    .map(([from, until]): readonly [number, number] => [
      Math.max(from, start),
      Math.min(until, end),
    ])
    .filter(([from, until]) => until > from)
    .sort(([a], [b]) => a - b);
  let days = 0;
  let reached = start;
  for (const [from, until] of inside) {
    days += Math.max(0, until - Math.max(from, reached));
    reached = Math.max(reached, until);
  }
  return days;
}

/** Years above the bars, at steps that leave room for each. */
function yearMarks(
  first: number,
  last: number,
  columns: number,
  at: (day: number) => number,
): string {
  const room = columns / (last - first);
  const step = [1, 2, 5, 10, 20].find((years) => years * room >= 6) ?? 50;
  let marks = '';
  for (let year = first; year < last; year++) {
    const column = at(dayOf(`${year}-01-01`));
    if (year % step === 0 && column + 4 <= columns) marks = marks.padEnd(column) + String(year);
  }
  return marks;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}
