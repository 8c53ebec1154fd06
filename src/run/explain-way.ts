/** What a way meets: what the rules say on one that is open, and what closes one that would be cheaper. */
import type { LegClosure, LegVerdict, RouteAnswer, RouteLeg } from '../model/answers.js';
import type { Consideration, Obstacle } from '../result/explanation.js';
import { isUnconfirmed } from '../sanctions/words.js';
import type { Rule } from '../scenario/corridor.js';
import type { RuleReader } from './explain-reader.js';

/** What rules say on an open way: each once in each role, with all it bears on. */
export const consideredOn = (
  { legs, verdicts }: RouteAnswer,
  names: RuleReader,
): readonly Consideration[] => {
  const found = new Map<string, Consideration>();
  for (const verdict of verdicts) {
    const say = (role: Consideration['role'], id: string, exemption?: string): void => {
      addAt(found, `${role}|${id}|${exemption ?? ''}`, verdict.asset, () => {
        const rule = names.rule(id);
        const clause = rule?.unless?.find((one) => one.id === exemption);
        return {
          role,
          assets: [verdict.asset],
          where: names.where(verdict),
          rule: id,
          ...citedOf(rule),
          text: rule?.text ?? '',
          exemption: clause === undefined ? null : names.exemption(clause, legOf(legs, verdict)),
        };
      });
    };
    for (const { rule, exemption } of verdict.exempted) say('exempted', rule, exemption);
    for (const rule of verdict.quotas) say('quota', rule);
    for (const rule of verdict.licences) say('licence', rule);
    for (const rule of verdict.inspections) say('inspection', rule);
    for (const rule of verdict.surcharges) say('surcharge', rule);
    for (const rule of verdict.marks) if (!verdict.surcharges.includes(rule)) say('mark', rule);
    for (const rule of verdict.defied) say('defied', rule);
  }
  return [...found.values()];
};

/** Each reason once, with all it closes, in the order in which the way meets them. */
export const obstaclesOf = (
  { legs, closures }: RouteAnswer,
  names: RuleReader,
): readonly Obstacle[] => {
  const found = new Map<string, Obstacle>();
  for (const closure of closures) {
    const { asset, physical, rules, byCaution, unclear } = closure;
    const at = { assets: [asset], where: names.where(closure) };
    for (const text of physical) {
      addAt<Obstacle>(found, `${asset}|${text}`, asset, () => ({
        ...at,
        kind: 'physical',
        text,
      }));
    }
    for (const id of rules) {
      addAt<Obstacle>(found, `rule|${id}`, asset, () => {
        const rule = names.rule(id);
        const leg = legOf(legs, closure);
        return {
          ...at,
          kind: 'rule',
          text: rule?.text ?? '',
          rule: id,
          ...citedOf(rule),
          exemptions: (rule?.unless ?? []).map((clause) => names.exemption(clause, leg)),
          isCaution: byCaution.includes(id),
          isUnclear: unclear.includes(id),
        };
      });
    }
  }
  return [...found.values()];
};

/** Adds what is met again to what is known of it. */
function addAt<Entry extends { readonly assets: readonly string[] }>(
  found: Map<string, Entry>,
  key: string,
  asset: string,
  make: () => Entry,
): void {
  const known = found.get(key);
  if (known === undefined) found.set(key, make());
  else if (!known.assets.includes(asset))
    found.set(key, { ...known, assets: [...known.assets, asset] });
}

/** The leg on which something is met. */
function legOf(legs: readonly RouteLeg[], at: LegClosure | LegVerdict): RouteLeg | undefined {
  return legs.find(({ asset, from, to }) => asset === at.asset && from === at.from && to === at.to);
}

/** The citation of a rule; empty for one that is not of the corridor. */
function citedOf(rule: Rule | undefined): {
  readonly instrument: string;
  readonly paragraph: string;
  readonly isParagraphUnconfirmed: boolean;
} {
  const { instrument = '', paragraph = '', evidence } = rule ?? {};
  const grade = evidence?.paragraphGrade ?? evidence?.grade;
  return {
    instrument,
    paragraph,
    isParagraphUnconfirmed: grade !== undefined && isUnconfirmed(grade),
  };
}
