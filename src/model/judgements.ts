/**
 * Verdict numbers by (rule profile, kind of arc), day after day. Classes that rules cannot tell apart
 * are one profile, and a day judges again only what its changed rules concern: of some 80,000 questions
 * that the Tumen corridor raises, about 5,000 are ever put.
 */
import { ALLOWED, isInForce, judgeMatching, type Verdict } from '../sanctions/evaluate.js';
import { mayConcern } from '../sanctions/match.js';
import type { Condition, Rule } from '../scenario/corridor.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ArcKind } from './arc-kinds.js';
import { covers, factTurn } from './epochs.js';
import type { FlowClass } from './model.js';

/** Classes that no rule can tell apart. */
interface RuleProfile {
  readonly shipment: FlowClass['shipment'];
  readonly commodity: string;
  /** Number of the combination of states, facts and conduct. */
  readonly parties: number;
  /** By rule: 1 if it can concern the class at all. */
  readonly concern: Uint8Array;
}

type RuleSettings = Pick<Scenario, 'liftings' | 'enforcements' | 'conduct'>;

/** Judges one day after the other. */
export class Judge {
  /** Profile of each class. */
  readonly profileOf: Int32Array;
  /** Verdict number by profile × kind, on the day judged last. */
  readonly verdicts: Int32Array;
  /** By profile: 1 if a verdict changed on the day judged last. */
  readonly hasChanged: Uint8Array;
  /** Judgements made so far: the work it took. */
  judgements = 0;

  private readonly profiles: readonly RuleProfile[];
  private readonly numbers = new VerdictNumbers();
  private readonly asksForGoods: Uint8Array;
  private readonly standingOn: (date: string) => readonly string[];
  private before: readonly string[];

  constructor(
    private readonly rules: readonly Rule[],
    private readonly kinds: readonly ArcKind[],
    classes: readonly FlowClass[],
    private readonly scenario: RuleSettings,
  ) {
    const { list, of } = profilesOf(classes, rules);
    this.profiles = list;
    this.profileOf = of;
    this.verdicts = new Int32Array(list.length * kinds.length);
    this.hasChanged = new Uint8Array(list.length);
    this.asksForGoods = Uint8Array.from(rules, (rule) =>
      conditionsOf(rule).some((condition) => 'commodity' in condition) ? 1 : 0,
    );
    this.standingOn = standings(rules, classes, scenario);
    this.before = rules.map(() => '');
  }

  /** The verdict with a number; 0 has nothing to say. */
  verdict(index: number): Verdict {
    return this.numbers.of(index);
  }

  /** Judges everything that has changed since the day judged before. */
  judgeDay(date: string): void {
    const { profiles, kinds, verdicts, hasChanged, before } = this;
    const standing = this.standingOn(date);
    this.before = standing;
    hasChanged.fill(0);
    kinds.forEach((kind, k) => {
      const changed = kind.rules.filter((rule) => standing[rule] !== before[rule]);
      if (changed.length === 0) return;
      const active = kind.rules.filter((rule) => standing[rule] !== '');
      const answers = new Map<string, number>();
      profiles.forEach((profile, p) => {
        if (!changed.some((rule) => profile.concern[rule] === 1)) return;
        const verdict = this.judgeOne(kind, profile, active, date, answers);
        const cell = p * kinds.length + k;
        if (verdicts[cell] === verdict) return;
        verdicts[cell] = verdict;
        hasChanged[p] = 1;
      });
    });
  }

  /** Profiles with the same parties, rules and (where a rule asks for them) goods share one answer. */
  private judgeOne(
    { facts }: ArcKind,
    { shipment, commodity, parties, concern }: RuleProfile,
    active: readonly number[],
    date: string,
    answers: Map<string, number>,
  ): number {
    const list: Rule[] = [];
    let goods = '';
    let asked = String(parties);
    for (const index of active) {
      const rule = this.rules[index];
      if (concern[index] !== 1 || rule === undefined) continue;
      list.push(rule);
      asked += `,${String(index)}`;
      if (this.asksForGoods[index] === 1) goods = commodity;
    }
    if (list.length === 0) return 0;
    const key = goods === '' ? asked : `${asked}|${goods}`;
    let verdict = answers.get(key);
    if (verdict === undefined) {
      this.judgements++;
      const { conduct } = this.scenario;
      verdict = this.numbers.numberOf(judgeMatching(list, shipment, facts, date, conduct));
      answers.set(key, verdict);
    }
    return verdict;
  }
}

/** Whether a rule is in force on a date, its own dates, liftings and enforcements considered. */
export function isRuleInForce(
  rule: Rule,
  date: string,
  scenario: Pick<Scenario, 'liftings' | 'enforcements'>,
): boolean {
  if (scenario.liftings.some((span) => span.id === rule.id && covers(span, date))) return false;
  if (scenario.enforcements.some((span) => span.id === rule.id && covers(span, date))) return true;
  return rule.dormant !== true && isInForce(rule, date);
}

/**
 * Says of every rule how it stands on a date: empty if it is not in force, otherwise which of its clauses
 * are open and how many of the dates that classes give for facts it asks after have come.
 */
function standings(
  rules: readonly Rule[],
  classes: readonly FlowClass[],
  scenario: RuleSettings,
): (date: string) => readonly string[] {
  const datesOf = rules.map((rule) => factDates(rule, classes));
  return (date) =>
    rules.map((rule, index) => {
      if (!isRuleInForce(rule, date, scenario)) return '';
      const clauses = (rule.unless ?? []).map((clause) => (covers(clause, date) ? '1' : '0'));
      const come = (datesOf[index] ?? []).filter((day) => day <= date).length;
      return `in force ${clauses.join('')} ${String(come)}`;
    });
}

/** Different days on which a fact that classes date changes what a rule says. */
function factDates(rule: Rule, classes: readonly FlowClass[]): readonly string[] {
  const turns = conditionsOf(rule).flatMap((condition) => factTurn(condition) ?? []);
  if (turns.length === 0) return [];
  const dates = classes.flatMap(({ shipment: { facts } }) =>
    turns.flatMap(({ fact, turnsOn }) => {
      const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
      return typeof value === 'string' ? turnsOn(value) : [];
    }),
  );
  return [...new Set(dates)];
}

function conditionsOf(rule: Rule): readonly Condition[] {
  return (rule.unless ?? []).flatMap(({ conditions }) => conditions);
}

/** Groups classes that no rule can tell apart. */
function profilesOf(
  classes: readonly FlowClass[],
  rules: readonly Rule[],
): { readonly list: readonly RuleProfile[]; readonly of: Int32Array } {
  const list: RuleProfile[] = [];
  const known = new Map<string, number>();
  const parties = new Map<string, number>();
  const of = Int32Array.from(classes, ({ shipment }) => {
    const concern = Uint8Array.from(rules, (rule) => (mayConcern(rule, shipment) ? 1 : 0));
    const { commodity, originState, destinationState, buyerState, facts } = shipment;
    const { originConduct, destinationConduct } = shipment;
    const who = JSON.stringify([
      originState,
      destinationState,
      buyerState,
      facts,
      originConduct,
      destinationConduct,
    ]);
    const whoIndex = parties.get(who) ?? parties.size;
    parties.set(who, whoIndex);
    const key = `${concern.join('')}|${commodity}|${String(whoIndex)}`;
    const index =
      known.get(key) ?? list.push({ shipment, commodity, parties: whoIndex, concern }) - 1;
    known.set(key, index);
    return index;
  });
  return { list, of };
}

/** Numbers verdicts; a verdict with nothing to say is 0. */
class VerdictNumbers {
  private readonly verdicts: Verdict[] = [ALLOWED];
  private readonly byText = new Map<string, number>();

  of(index: number): Verdict {
    return this.verdicts[index] ?? ALLOWED;
  }

  numberOf(verdict: Verdict): number {
    if (isPlain(verdict)) return 0;
    const text = JSON.stringify(verdict);
    const index = this.byText.get(text) ?? this.verdicts.push(verdict) - 1;
    this.byText.set(text, index);
    return index;
  }
}

function isPlain(verdict: Verdict): boolean {
  return verdict.outcome === 'allowed' && verdict.marks.length === 0 && verdict.defied.length === 0;
}
