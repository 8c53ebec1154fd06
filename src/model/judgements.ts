/**
 * Verdict numbers by (rule profile, kind of arc), day after day. Classes that rules cannot tell apart
 * are one profile, and a day judges again only what its changed rules concern: of some 80,000 questions
 * that the Tumen corridor raises, about 5,000 are ever put.
 */
import { TripleNumbers } from '../numeric/triple-numbers.js';
import { ALLOWED, isInForce, judgeMatching, type Verdict } from '../sanctions/evaluate.js';
import { concernsGoods, concernsParties } from '../sanctions/match.js';
import type { Condition, Rule } from '../scenario/corridor.js';
import { conductOn } from '../scenario/conduct.js';
import type { Conduct, Scenario } from '../scenario/scenario.js';
import type { ArcKind } from './arc-kinds.js';
import { covers, factTurn } from './epochs.js';
import type { FlowClass } from './model.js';

/** Classes that no rule can tell apart. */
interface RuleProfile {
  readonly shipment: FlowClass['shipment'];
  /** Number of the commodity. */
  readonly goods: number;
  /** Number of the combination of states, facts and conduct. */
  readonly parties: number;
  /** By rule: 1 if it can concern the class at all. */
  readonly concern: Uint8Array;
}

type RuleSettings = Pick<Scenario, 'liftings' | 'enforcements' | 'conduct' | 'conductChanges'>;

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
  /** Questions put so far, and the verdicts that answer them. A round is one kind of arc on one day. */
  private readonly questions = new TripleNumbers();
  private readonly answers = new Map<number, number>();
  private round = 0;

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
      this.round++;
      profiles.forEach((profile, p) => {
        if (!concernsAny(profile, changed)) return;
        const verdict = this.judgeOne(kind.facts, profile, active, date);
        const cell = p * kinds.length + k;
        if (verdicts[cell] === verdict) return;
        verdicts[cell] = verdict;
        hasChanged[p] = 1;
      });
    });
  }

  /** Profiles with the same parties, rules and (where a rule asks for them) goods share one answer. */
  private judgeOne(
    facts: ArcKind['facts'],
    profile: RuleProfile,
    active: readonly number[],
    date: string,
  ): number {
    const { parties, goods, concern } = profile;
    // A chain of numbers stands for the list of rules: no text is put together to look it up.
    const { questions } = this;
    let asked = questions.numberOf(parties, this.round, ROOT);
    let count = 0;
    let asksForGoods = false;
    for (const rule of active) {
      if (concern[rule] !== 1) continue;
      count++;
      asked = questions.numberOf(asked, rule, RULE);
      if (this.asksForGoods[rule] === 1) asksForGoods = true;
    }
    if (count === 0) return 0;
    if (asksForGoods) asked = questions.numberOf(asked, goods, GOODS);
    let verdict = this.answers.get(asked);
    if (verdict === undefined) {
      this.judgements++;
      const rules: Rule[] = [];
      for (const index of active) {
        const rule = this.rules[index];
        if (concern[index] === 1 && rule !== undefined) rules.push(rule);
      }
      const conduct = conductOn(this.scenario, date);
      verdict = this.numbers.numberOf(judgeMatching(rules, profile.shipment, facts, date, conduct));
      this.answers.set(asked, verdict);
    }
    return verdict;
  }
}

/** Links of the chain that stands for a question. */
const ROOT = 0;
const RULE = 1;
const GOODS = 2;

function concernsAny({ concern }: RuleProfile, rules: readonly number[]): boolean {
  for (const rule of rules) if (concern[rule] === 1) return true;
  return false;
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
 * are open, how many of the dates that classes give for facts it asks after have come, and which states
 * defy its authority altogether.
 */
function standings(
  rules: readonly Rule[],
  classes: readonly FlowClass[],
  scenario: RuleSettings,
): (date: string) => readonly string[] {
  const dated = datedFacts(classes);
  const datesOf = rules.map((rule) => factDates(rule, dated));
  return (date) => {
    const conduct = conductOn(scenario, date);
    return rules.map((rule, index) => {
      if (!isRuleInForce(rule, date, scenario)) return '';
      const clauses = (rule.unless ?? []).map((clause) => (covers(clause, date) ? '1' : '0'));
      const come = (datesOf[index] ?? []).filter((day) => day <= date).length;
      return `in force ${clauses.join('')} ${String(come)} ${defiers(conduct, rule.authority)}`;
    });
  };
}

/** States of which every party defies an authority. */
function defiers(conduct: Conduct, authority: string): string {
  return Object.keys(conduct)
    .filter((state) => (conduct[state]?.defiant?.[authority] ?? 0) >= 1)
    .join();
}

interface DatedFact {
  readonly name: string;
  readonly date: string;
}

/** Facts that classes give a date, each once. */
function datedFacts(classes: readonly FlowClass[]): readonly DatedFact[] {
  const found = new Map<string, DatedFact>();
  for (const { shipment } of classes) {
    for (const [name, date] of Object.entries(shipment.facts))
      if (typeof date === 'string') found.set(`${name}|${date}`, { name, date });
  }
  return [...found.values()];
}

/** Different days on which a dated fact changes what a rule says. */
function factDates(rule: Rule, dated: readonly DatedFact[]): readonly string[] {
  const turns = conditionsOf(rule).flatMap((condition) => factTurn(condition) ?? []);
  const dates = turns.flatMap(({ fact, turnsOn }) =>
    dated.flatMap(({ name, date }) => (name === fact ? turnsOn(date) : [])),
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
  const goods = new Map<string, { readonly index: number; readonly concern: Uint8Array }>();
  const of = new Int32Array(classes.length);
  classes.forEach(({ shipment }, c) => {
    const { commodity, originState, destinationState, buyerState, facts } = shipment;
    const { originConduct, destinationConduct } = shipment;
    const ofGoods = goods.get(commodity) ?? {
      index: goods.size,
      concern: Uint8Array.from(rules, (rule) => (concernsGoods(rule, shipment) ? 1 : 0)),
    };
    goods.set(commodity, ofGoods);
    const concern = ofGoods.concern.map((is, index) => {
      const rule = rules[index];
      return is === 1 && rule !== undefined && concernsParties(rule, shipment) ? 1 : 0;
    });
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
    let key = `${commodity}|${String(whoIndex)}`;
    for (let rule = 0; rule < concern.length; rule++) if (concern[rule] === 1) key += `|${rule}`;
    const profile = { shipment, goods: ofGoods.index, parties: whoIndex, concern };
    const index = known.get(key) ?? list.push(profile) - 1;
    known.set(key, index);
    of[c] = index;
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
    const text = textOf(verdict);
    const index = this.byText.get(text) ?? this.verdicts.push(verdict) - 1;
    this.byText.set(text, index);
    return index;
  }
}

/** Equal for equal verdicts; the outcome follows from the lists. A third of the time of JSON. */
function textOf(verdict: Verdict): string {
  let text = '';
  for (const name of LISTS) {
    const ids = verdict[name];
    if (ids.length > 0) text += `${name}:${ids.join(',')};`;
  }
  for (const { rule, exemption } of verdict.exempted) text += `${rule}/${exemption},`;
  return text;
}

const LISTS = [
  'closedBy',
  'closedByCaution',
  'unclear',
  'defied',
  'quotas',
  'licences',
  'inspections',
  'surcharges',
  'marks',
] as const satisfies readonly (keyof Verdict)[];

function isPlain(verdict: Verdict): boolean {
  return verdict.outcome === 'allowed' && verdict.marks.length === 0 && verdict.defied.length === 0;
}
