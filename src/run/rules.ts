/**
 * The rules of a scenario's corridor as a reader wants them: filtered, with names for ids, conditions in
 * words, quotas in tonnes, and the days on which the scenario has them in force.
 */
import { CorridorError } from '../core/errors.js';
import { compareText, didYouMean } from '../core/ids.js';
import type { DaySpan, RuleList, RuleQuery } from '../result/rule-list.js';
import { concernsGoods } from '../sanctions/match.js';
import { matchesNothing, speaksOfHs } from '../sanctions/words.js';
import { dateText, dayNumber, knownDay } from '../scenario/calendar.js';
import type { Corridor, Rule } from '../scenario/corridor.js';
import type { Scenario } from '../scenario/scenario.js';
import { RuleLister } from './rule-lister.js';

/**
 * Lists rules. Throws a usage error for an authority, regime, commodity or rule that is not there, for
 * an HS code that is none, and for a date that does not exist. O(rules).
 *
 * @example
 * ```ts
 * const asIs = scenario({ title: 'As is' });
 * listRules(asIs, { rule: 'unsc-2371-coal' }).rules[0].paragraph; // '¶8'
 * listRules(asIs, { authority: 'jp', date: '2010-01-01' }).rules.length < 5; // true
 * ```
 */
export function listRules(scenario: Scenario, query: RuleQuery = {}): RuleList {
  const { corridor, start, horizonDays } = scenario;
  checkQuery(query, corridor);
  const asked = Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined),
  );
  const date = query.date ?? start;
  const lister = new RuleLister(scenario, date);
  const rules = corridor.rules
    .filter((rule) => isAskedFor(rule, query, corridor))
    .map((rule) => lister.listed(rule))
    .filter(({ isInForce }) => query.date === undefined || isInForce)
    .filter(({ inForce }) => overlaps(inForce, query));
  const place = placesOf(corridor.rules);
  return {
    title: scenario.title,
    corridor: corridor.id,
    asked,
    start,
    until: dateText(knownDay(start) + horizonDays),
    date,
    total: corridor.rules.length,
    rules: rules.sort(
      (a, b) => place(a) - place(b) || compareText(a.from, b.from) || compareText(a.id, b.id),
    ),
  };
}

/** Where a rule's regime stands: authorities as they come in the corridor, regimes of each by id. */
function placesOf(rules: readonly Rule[]): (rule: Pick<Rule, 'regime'>) => number {
  const authorityOf = new Map(
    [...rules].reverse().map(({ regime, authority }) => [regime, authority]),
  );
  const authorities = [...new Set(rules.map(({ authority }) => authority))];
  const regimes = [...authorityOf]
    .sort(([a, x], [b, y]) => authorities.indexOf(x) - authorities.indexOf(y) || compareText(a, b))
    .map(([regime]) => regime);
  const places = new Map(regimes.map((regime, index) => [regime, index]));
  return ({ regime }) => places.get(regime) ?? 0;
}

function checkQuery(query: RuleQuery, corridor: Corridor): void {
  const { rules, commodities } = corridor;
  const among = (word: string, id: string | undefined, known: readonly string[]): void => {
    if (id === undefined || known.includes(id)) return;
    const all = [...new Set(known)];
    const hint = didYouMean(id, all) ?? (all.length <= 30 ? `there are ${all.join(', ')}` : '');
    throw new CorridorError('usage', `no ${word} "${id}"${hint === '' ? '' : `; ${hint}`}`);
  };
  among(
    'authority',
    query.authority,
    rules.map(({ authority }) => authority),
  );
  among(
    'regime',
    query.regime,
    rules.map(({ regime }) => regime),
  );
  among(
    'rule',
    query.rule,
    rules.map(({ id }) => id),
  );
  among(
    'commodity',
    query.commodity,
    commodities.map(({ id }) => id),
  );
  if (query.hs !== undefined && !/^\d{2,10}$/.test(query.hs))
    throw new CorridorError(
      'usage',
      `"${query.hs}" is no HS code; write digits only, such as 2701`,
    );
  for (const day of [query.date, query.from, query.until]) {
    if (day !== undefined && dayNumber(day) === undefined)
      throw new CorridorError('usage', `there is no date "${day}"; write it as 2026-07-01`);
  }
  if (query.from !== undefined && query.until !== undefined && query.until <= query.from)
    throw new CorridorError('usage', `"from" ${query.from} must lie before "until" ${query.until}`);
}

function isAskedFor(rule: Rule, query: RuleQuery, corridor: Corridor): boolean {
  const { authority, regime, commodity, hs } = query;
  if (query.rule !== undefined && rule.id !== query.rule) return false;
  if (authority !== undefined && rule.authority !== authority) return false;
  if (regime !== undefined && rule.regime !== regime) return false;
  if (commodity === undefined && hs === undefined) return true;
  if (matchesNothing(rule.match)) return false;
  const hsOf = (id: string): readonly string[] =>
    corridor.commodities.find((one) => one.id === id)?.hs ?? [];
  return (
    (commodity === undefined || concernsGoods(rule, { commodity, hs: hsOf(commodity) })) &&
    (hs === undefined || speaksOfHs(rule, hs, hsOf))
  );
}

function overlaps(spans: readonly DaySpan[], { from, until }: RuleQuery): boolean {
  if (from === undefined && until === undefined) return true;
  return spans.some(
    (span) =>
      (until === undefined || span.from === null || span.from < until) &&
      (from === undefined || span.until === null || span.until > from),
  );
}
