/**
 * The state of every (class, arc, epoch): physical reasons and the verdict of the rules, interned. Rules
 * are matched once per (class, kind of arc, epoch): arcs that no rule tells apart are judged together.
 */
import { CorridorError } from '../core/errors.js';
import { compareText } from '../core/ids.js';
import { ALLOWED, isInForce, judgeMatching, type Verdict } from '../sanctions/evaluate.js';
import type { ArcFacts } from '../sanctions/facts.js';
import { matchesArc, mayConcern } from '../sanctions/match.js';
import { dateText, knownDay, seasonCovers, SECONDS_PER_DAY } from '../scenario/calendar.js';
import type { Rule, Season } from '../scenario/corridor.js';
import type { Scenario } from '../scenario/scenario.js';
import type { FigureReader } from './dated.js';
import { covers, openingDate, shutWindows } from './epochs.js';
import type { DrawnArc } from './expand.js';
import type { ArcState, FlowClass, Inspection, Licence, PhysicalReason, Quota } from './model.js';
import { quotaWindows } from './quotas.js';

/** The interned states and everything they point to. */
export interface StateTable {
  readonly state: Uint16Array;
  readonly states: readonly ArcState[];
  readonly quotas: readonly Quota[];
  readonly licences: readonly Licence[];
  readonly inspections: readonly Inspection[];
}

/** What a state table is made from. */
export interface StateQuestion {
  readonly scenario: Scenario;
  readonly arcs: readonly DrawnArc[];
  readonly classes: readonly FlowClass[];
  /** (class, arc): reasons that hold at all times. */
  readonly physical: readonly (readonly PhysicalReason[])[];
  /** (class, arc): chosen vehicle. */
  readonly vehicle: Int16Array;
  readonly epochs: readonly number[];
  readonly startDay: number;
  readonly lastDay: number;
  readonly reader: FigureReader;
}

/**
 * Judges everything. Classes that the rules cannot tell apart are judged together, arcs likewise, and an
 * epoch judges again only what changed; the rest is table look-ups, O(classes × arcs × epochs).
 */
export function buildStates(question: StateQuestion): StateTable {
  const { scenario, arcs, classes, physical, epochs } = question;
  const rules = [...scenario.corridor.rules].sort((a, b) => compareText(a.id, b.id));
  const pools = numberEffects(rules, question);
  const kinds = kindsOfArcs(arcs, rules, question);
  const hasDatedFacts = classes.some(({ shipment }) =>
    Object.values(shipment.facts).some((value) => typeof value === 'string'),
  );
  const profiles = profilesOf(classes, rules);
  const reasons = reasonNumbers();
  const always = Int32Array.from(physical, reasons.numberOf);
  const verdicts = verdictNumbers();
  const closedAt = closures(question);
  const interner = stateInterner(reasons, verdicts, pools);
  const size = classes.length * arcs.length;
  const state = new Uint16Array(epochs.length * size);
  const asksForGoods = rules.map((rule) =>
    (rule.unless ?? []).some(({ conditions }) => conditions.some((one) => 'commodity' in one)),
  );
  const judged = new Int32Array(profiles.list.length * kinds.list.length);
  let before: readonly string[] = [];
  epochs.forEach((day, e) => {
    const date = dateText(day);
    const answers = new Map<string, number>();
    const standing = rules.map((rule) => standingOf(rule, date, scenario, hasDatedFacts));
    kinds.list.forEach((kind, k) => {
      if (e > 0 && kind.rules.every((rule) => standing[rule] === before[rule])) return;
      profiles.list.forEach((profile, p) => {
        const active = kind.rules.filter(
          (rule) => standing[rule] !== '' && profile.concern[rule] === true,
        );
        let verdict = 0;
        if (active.length > 0) {
          const goods = active.some((rule) => asksForGoods[rule] === true) ? profile.commodity : '';
          const asked = `${String(profile.parties)}|${goods}|${String(k)}|${active.join(',')}`;
          const known = answers.get(asked);
          if (known === undefined) {
            const list = active.flatMap((rule) => rules[rule] ?? []);
            verdict = verdicts.numberOf(
              judgeMatching(list, profile.shipment, kind.facts, date, scenario.conduct),
            );
            answers.set(asked, verdict);
          } else verdict = known;
        }
        judged[p * kinds.list.length + k] = verdict;
      });
    });
    before = standing;
    const shut = Int32Array.from(arcs, (arc) => reasons.numberOf(closedAt(arc, date)));
    classes.forEach((flowClass, c) => {
      const row = c * arcs.length;
      const profile = (profiles.of[c] ?? 0) * kinds.list.length;
      for (let a = 0; a < arcs.length; a++) {
        const verdict = judged[profile + kinds.kindOf(c, a)] ?? 0;
        const index = interner.numberOf(verdict, always[row + a] ?? 0, shut[a] ?? 0, flowClass, c);
        if (index !== 0) state[e * size + row + a] = index;
      }
    });
  });
  const { quotas, licences, inspections } = pools;
  return { state, states: interner.states, quotas, licences, inspections };
}

interface RuleProfile {
  readonly shipment: FlowClass['shipment'];
  readonly commodity: string;
  /** Number of the combination of states, facts and conduct. */
  readonly parties: number;
  /** By rule: whether it can concern the class at all. */
  readonly concern: readonly boolean[];
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
    const concern = rules.map((rule) => mayConcern(rule, shipment));
    const { commodity, originState, destinationState, buyerState, facts } = shipment;
    const { originConduct, destinationConduct } = shipment;
    const who = [
      originState,
      destinationState,
      buyerState,
      facts,
      originConduct,
      destinationConduct,
    ];
    const whoKey = JSON.stringify(who);
    const whoIndex = parties.get(whoKey) ?? parties.size;
    parties.set(whoKey, whoIndex);
    const key = `${concern.map(Number).join('')}|${commodity}|${String(whoIndex)}`;
    const index =
      known.get(key) ?? list.push({ shipment, commodity, parties: whoIndex, concern }) - 1;
    known.set(key, index);
    return index;
  });
  return { list, of };
}

/** Numbers states by (verdict, reasons that always hold, reasons of the date). State 0 is plainly open. */
function stateInterner(
  reasons: ReturnType<typeof reasonNumbers>,
  verdicts: ReturnType<typeof verdictNumbers>,
  pools: EffectPools,
): {
  readonly states: readonly ArcState[];
  readonly numberOf: (
    verdict: number,
    always: number,
    dated: number,
    flowClass: FlowClass,
    c: number,
  ) => number;
} {
  const states: ArcState[] = [openState(ALLOWED)];
  const known = new Map<number, number>();
  return {
    states,
    numberOf: (verdict, always, dated, flowClass, c) => {
      if (verdict === 0 && always === 0 && dated === 0) return 0;
      // What a surcharge comes to depends on the value of the goods.
      const payer = verdicts.of(verdict).surcharges.length > 0 ? c + 1 : 0;
      const key = ((verdict * 4096 + always) * 4096 + dated) * 4096 + payer;
      let index = known.get(key);
      if (index === undefined) {
        index = states.length;
        if (index > 65_535 || Math.max(always, dated, payer) > 4095 || verdict > 131_071) {
          throw new CorridorError(
            'limit',
            'more different states of arcs than can be numbered: fewer rules or classes',
          );
        }
        known.set(key, index);
        const physical = [...reasons.of(always), ...reasons.of(dated)];
        states.push(makeState(verdicts.of(verdict), physical, flowClass, pools));
      }
      return index;
    },
  };
}

/** Numbers lists of reasons; equal lists get one number, the empty list 0. */
function reasonNumbers(): {
  readonly numberOf: (reasons: readonly PhysicalReason[] | undefined) => number;
  readonly of: (index: number) => readonly PhysicalReason[];
} {
  const lists: (readonly PhysicalReason[])[] = [[]];
  const byText = new Map<string, number>();
  const byList = new Map<readonly PhysicalReason[], number>();
  return {
    of: (index) => lists[index] ?? [],
    numberOf: (reasons) => {
      if (reasons === undefined || reasons.length === 0) return 0;
      let index = byList.get(reasons);
      if (index === undefined) {
        const text = reasons.map(({ kind, detail }) => `${kind}:${detail}`).join(';');
        index = byText.get(text) ?? lists.push(reasons) - 1;
        byText.set(text, index);
        byList.set(reasons, index);
      }
      return index;
    },
  };
}

/** Numbers verdicts; a verdict with nothing to say is 0. */
function verdictNumbers(): {
  readonly numberOf: (verdict: Verdict) => number;
  readonly of: (index: number) => Verdict;
} {
  const verdicts: Verdict[] = [ALLOWED];
  const byText = new Map<string, number>();
  return {
    of: (index) => verdicts[index] ?? ALLOWED,
    numberOf: (verdict) => {
      if (verdict === ALLOWED || isPlain(verdict)) return 0;
      const text = JSON.stringify(verdict);
      const index = byText.get(text) ?? verdicts.push(verdict) - 1;
      byText.set(text, index);
      return index;
    },
  };
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

function isPlain(verdict: Verdict): boolean {
  return verdict.outcome === 'allowed' && verdict.marks.length === 0 && verdict.defied.length === 0;
}

function openState(verdict: Verdict): ArcState {
  return {
    isOpen: true,
    physical: [],
    verdict,
    surcharge: 0,
    delay: 0,
    quotas: [],
    licences: [],
    inspections: [],
  };
}

interface EffectPools {
  readonly quotas: readonly Quota[];
  readonly licences: readonly Licence[];
  readonly inspections: readonly Inspection[];
  readonly quotaOf: ReadonlyMap<string, readonly number[]>;
  readonly licenceOf: ReadonlyMap<string, number>;
  readonly inspectionOf: ReadonlyMap<string, number>;
  /** USD/kg by rule, and share of the value. */
  readonly surchargeOf: ReadonlyMap<string, { readonly perKg: number; readonly ofValue: number }>;
}

function numberEffects(
  rules: readonly Rule[],
  { reader, startDay, epochs, lastDay }: StateQuestion,
): EffectPools {
  const quotas: Quota[] = [];
  const licences: Licence[] = [];
  const inspections: Inspection[] = [];
  const quotaOf = new Map<string, readonly number[]>();
  const licenceOf = new Map<string, number>();
  const inspectionOf = new Map<string, number>();
  const surchargeOf = new Map<string, { perKg: number; ofValue: number }>();
  const shared = new Map<string, number>();
  for (const rule of rules) {
    const { effect } = rule;
    if (effect.kind === 'quota') {
      const indices = effect.amounts.map((figure, position) => {
        const amount = reader.amount(figure);
        const counter = `${effect.counter ?? rule.id}/${amount.dimension}/${String(position)}`;
        const known = shared.get(counter);
        if (known !== undefined) {
          const quota = quotas[known];
          if (quota !== undefined) quotas[known] = { ...quota, rules: [...quota.rules, rule.id] };
          return known;
        }
        shared.set(counter, quotas.length);
        quotas.push({
          id: counter,
          rules: [rule.id],
          measure: amount.dimension as Quota['measure'],
          amount: amount.value,
          windows: quotaWindows(effect, rule.from, {
            firstDay: epochs[0] ?? startDay,
            startDay,
            lastDay,
          }),
        });
        return quotas.length - 1;
      });
      quotaOf.set(rule.id, indices);
    } else if (effect.kind === 'licence') {
      licenceOf.set(rule.id, licences.length);
      licences.push({
        rule: rule.id,
        leadTime: Math.round(reader.value(effect.leadTime)),
        refusalProbability: reader.value(effect.refusalProbability),
      });
    } else if (effect.kind === 'inspection') {
      inspectionOf.set(rule.id, inspections.length);
      inspections.push({
        rule: rule.id,
        probability: reader.value(effect.probability),
        delay: Math.round(reader.value(effect.delay)),
      });
    } else if (effect.kind === 'surcharge') {
      surchargeOf.set(rule.id, {
        perKg: reader.valueOr(effect.perTonne, 0),
        ofValue: reader.valueOr(effect.adValorem, 0),
      });
    } else if (effect.kind === 'designation') {
      surchargeOf.set(rule.id, { perKg: reader.valueOr(effect.perTonne, 0), ofValue: 0 });
    }
  }
  return { quotas, licences, inspections, quotaOf, licenceOf, inspectionOf, surchargeOf };
}

function makeState(
  verdict: Verdict,
  physical: readonly PhysicalReason[],
  flowClass: FlowClass,
  pools: EffectPools,
): ArcState {
  const licences = verdict.licences.flatMap((rule) => pools.licenceOf.get(rule) ?? []);
  const inspections = verdict.inspections.flatMap((rule) => pools.inspectionOf.get(rule) ?? []);
  let surcharge = 0;
  for (const rule of verdict.surcharges) {
    const charge = pools.surchargeOf.get(rule);
    if (charge !== undefined) surcharge += charge.perKg + charge.ofValue * flowClass.value;
  }
  let delay = 0;
  for (const index of licences) delay += pools.licences[index]?.leadTime ?? 0;
  for (const index of inspections) {
    const inspection = pools.inspections[index];
    if (inspection !== undefined) delay += inspection.probability * inspection.delay;
  }
  return {
    isOpen: physical.length === 0 && verdict.closedBy.length === 0,
    physical,
    verdict,
    surcharge,
    delay: Math.round(delay),
    quotas: verdict.quotas.flatMap((rule) => pools.quotaOf.get(rule) ?? []),
    licences,
    inspections,
  };
}

interface ArcKind {
  readonly facts: ArcFacts;
  /** Indices of the rules whose arc half matches. */
  readonly rules: readonly number[];
}

/** Arcs grouped by what rules can see of them; the vehicle matters only where a rule can see it. */
function kindsOfArcs(
  arcs: readonly DrawnArc[],
  rules: readonly Rule[],
  { scenario, vehicle, classes }: StateQuestion,
): {
  readonly list: readonly ArcKind[];
  readonly kindOf: (flowClass: number, arc: number) => number;
} {
  const { places, vehicles } = scenario.corridor;
  const countryOf = new Map(places.map(({ id, country }) => [id, country]));
  const hasFlags = vehicles.some(({ flag }) => flag !== undefined);
  // A ship's flag is a party that rules bind, whether or not any of them names a flag.
  const seesVehicles = hasFlags || rules.some(({ match }) => match.vehicles !== undefined);
  const named = rules.map(placesInExemptions);
  const nothing = factsOf(undefined, countryOf, undefined, undefined);
  const list: ArcKind[] = [{ facts: nothing, rules: [] }];
  const known = new Map<string, number>();
  const register = (facts: ArcFacts): number => {
    const matching = rules.flatMap((rule, index) => (matchesArc(rule, facts) ? [index] : []));
    if (matching.length === 0) return 0;
    const place = (id: string): string =>
      matching.some((rule) => named[rule]?.has(id) === true) ? id : '';
    const key = [
      place(facts.tailPlace),
      place(facts.headPlace),
      facts.tailCountry,
      facts.headCountry,
      facts.territories.join('+'),
      facts.mode ?? '',
      facts.flag ?? '',
      matching.join(','),
    ].join('|');
    const index = known.get(key) ?? list.push({ facts, rules: matching }) - 1;
    known.set(key, index);
    return index;
  };
  const base = Uint32Array.from(arcs, (arc) =>
    register(factsOf(arc, countryOf, undefined, undefined)),
  );
  if (!seesVehicles) return { list, kindOf: (_, arc) => base[arc] ?? 0 };
  const table = new Uint32Array(classes.length * arcs.length);
  const byVehicle = new Map<string, number>();
  vehicle.forEach((v, cell) => {
    const arc = cell % arcs.length;
    const chosen = vehicles[v];
    if (chosen === undefined) {
      table[cell] = base[arc] ?? 0;
      return;
    }
    const key = `${String(arc)}|${String(v)}`;
    const index =
      byVehicle.get(key) ?? register(factsOf(arcs[arc], countryOf, chosen.id, chosen.flag));
    byVehicle.set(key, index);
    table[cell] = index;
  });
  return { list, kindOf: (flowClass, arc) => table[flowClass * arcs.length + arc] ?? 0 };
}

/** Whether a rule is in force on a date and which of its clauses are; empty: not in force. */
function standingOf(
  rule: Rule,
  date: string,
  scenario: StateQuestion['scenario'],
  hasDatedFacts: boolean,
): string {
  if (!isRuleInForce(rule, date, scenario)) return '';
  const clauses = (rule.unless ?? []).map((clause) => (covers(clause, date) ? '1' : '0')).join('');
  return hasDatedFacts ? `in force ${clauses} ${date}` : `in force ${clauses}`;
}

/** Places that the exemptions of a rule ask for; the rule's own places are settled by its match. */
function placesInExemptions(rule: Rule): ReadonlySet<string> {
  const named = new Set<string>();
  for (const clause of rule.unless ?? []) {
    for (const condition of clause.conditions) {
      if ('leavesFrom' in condition) for (const place of condition.leavesFrom) named.add(place);
      if ('entersAt' in condition) for (const place of condition.entersAt) named.add(place);
    }
  }
  return named;
}

/** The facts of an arc as rules see them. */
export function factsOf(
  arc: DrawnArc | undefined,
  countryOf: ReadonlyMap<string, string>,
  vehicle: string | undefined,
  flag: string | undefined,
): ArcFacts {
  const tailCountry = countryOf.get(arc?.tailPlace ?? '') ?? 'ZZ';
  const headCountry = countryOf.get(arc?.headPlace ?? '') ?? 'ZZ';
  return {
    tailPlace: arc?.tailPlace ?? '',
    headPlace: arc?.headPlace ?? '',
    tailCountry,
    headCountry,
    territories: [...new Set(arc?.link?.territories ?? [tailCountry, headCountry])].sort(
      compareText,
    ),
    mode: arc?.mode,
    link: arc?.kind === 'link' ? arc.asset : undefined,
    terminal: arc?.kind === 'terminal' ? arc.asset : undefined,
    service: arc?.kind === 'service' ? arc.asset : undefined,
    vehicle,
    flag,
  };
}

/** Reasons that hold on a date only: not in use, closed, out of season. */
function closures({
  scenario,
}: StateQuestion): (arc: DrawnArc, date: string) => readonly PhysicalReason[] {
  const { corridor } = scenario;
  const services = new Map(corridor.services.map((service) => [service.id, service]));
  const spans = new Map<
    string,
    { from?: string | undefined; until?: string | undefined; why: string }[]
  >();
  const addSpan = (
    id: string,
    span: { from?: string | undefined; until?: string | undefined; why: string },
  ): void => {
    spans.set(id, [...(spans.get(id) ?? []), span]);
  };
  for (const closure of scenario.closures)
    addSpan(closure.id, { ...closure, why: 'closed by the scenario' });
  for (const disruption of corridor.disruptions) {
    for (const window of shutWindows(disruption)) {
      for (const id of disruption.affects) addSpan(id, { ...window, why: disruption.name });
    }
  }
  const cache = new Map<string, readonly PhysicalReason[]>();
  return (arc, date) => {
    if (arc.kind === 'gate') return [];
    const key = `${arc.asset}|${date}`;
    let reasons = cache.get(key);
    if (reasons === undefined) {
      const asset = arc.link ?? arc.terminal ?? services.get(arc.asset);
      const found: PhysicalReason[] = [];
      const opens = openingDate(asset?.validity?.from);
      if (opens !== undefined && date < opens)
        found.push({
          kind: 'not-in-use',
          detail: `${arc.asset} opens on ${opens}${typeof asset?.validity?.from === 'object' ? ' (likeliest date)' : ''}`,
        });
      if (asset?.validity?.until !== undefined && date >= asset.validity.until)
        found.push({ kind: 'not-in-use', detail: `${arc.asset} ended on ${asset.validity.until}` });
      for (const id of [arc.asset, arc.tailPlace, arc.headPlace]) {
        for (const span of spans.get(id) ?? []) {
          if (covers(span, date)) found.push({ kind: 'closed', detail: `${id}: ${span.why}` });
        }
      }
      const season: Season | undefined = arc.link?.season ?? arc.terminal?.season;
      if (season !== undefined && !seasonCovers(season, knownDay(date)))
        found.push({
          kind: 'season',
          detail: `${arc.asset} is open from ${season.from} until ${season.until}`,
        });
      reasons = found;
      cache.set(key, reasons);
    }
    return reasons;
  };
}

/** Seconds from the start to a day. */
export function secondsTo(day: number, startDay: number): number {
  return (day - startDay) * SECONDS_PER_DAY;
}
