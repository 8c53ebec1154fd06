/**
 * The state of every (class, arc, epoch): physical reasons and the verdict of the rules, interned. Rules
 * are matched once per (class, kind of arc, epoch): arcs that no rule tells apart are judged together.
 */
import { compareText } from '../core/ids.js';
import { ALLOWED, isInForce, judge, type Verdict } from '../sanctions/evaluate.js';
import type { ArcFacts } from '../sanctions/facts.js';
import { matchesArc } from '../sanctions/match.js';
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

/** Judges everything. O(classes × arcs × epochs) table look-ups; rules only per kind of arc. */
export function buildStates(question: StateQuestion): StateTable {
  const { scenario, arcs, classes, physical, epochs } = question;
  const rules = [...scenario.corridor.rules].sort((a, b) => compareText(a.id, b.id));
  const pools = numberEffects(rules, question);
  const kinds = kindsOfArcs(arcs, rules, question);
  const size = classes.length * arcs.length;
  const state = new Uint16Array(epochs.length * size);
  const states: ArcState[] = [openState(ALLOWED)];
  const interned = new Map<string, number>([['|', 0]]);
  const texts = new Map<readonly PhysicalReason[], string>();
  const closedAt = closures(question);
  epochs.forEach((day, e) => {
    const date = dateText(day);
    const inForce = new Set(
      rules.filter((rule) => isRuleInForce(rule, date, scenario)).map(({ id }) => id),
    );
    const now = kinds.kinds.map((kind) => ({
      ...kind,
      rules: kind.rules.filter(({ id }) => inForce.has(id)),
    }));
    const shut = arcs.map((arc) => closedAt(arc, date));
    classes.forEach((flowClass, c) => {
      const judged = new Map<number, { key: string; verdict: Verdict }>();
      for (let a = 0; a < arcs.length; a++) {
        const k = kinds.kindOf(c, a);
        let found = judged.get(k);
        if (found === undefined) {
          const kind = now[k];
          const verdict =
            kind === undefined || kind.rules.length === 0
              ? ALLOWED
              : judge(kind.rules, flowClass.shipment, kind.facts, date, scenario.conduct);
          found = {
            key:
              verdict === ALLOWED || isPlain(verdict)
                ? ''
                : `${JSON.stringify(verdict)}${verdict.surcharges.length > 0 ? String(c) : ''}`,
            verdict,
          };
          judged.set(k, found);
        }
        const always = physical[c * arcs.length + a] ?? [];
        const dated = shut[a] ?? [];
        if (found.key === '' && always.length === 0 && dated.length === 0) continue;
        const key = `${found.key}|${reasonText(always, texts)}${reasonText(dated, texts)}`;
        let index = interned.get(key);
        if (index === undefined) {
          index = states.length;
          interned.set(key, index);
          states.push(makeState(found.verdict, [...always, ...dated], flowClass, pools));
        }
        state[e * size + c * arcs.length + a] = index;
      }
    });
  });
  return {
    state,
    states,
    quotas: pools.quotas,
    licences: pools.licences,
    inspections: pools.inspections,
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

function reasonText(
  reasons: readonly PhysicalReason[],
  texts: Map<readonly PhysicalReason[], string>,
): string {
  if (reasons.length === 0) return '';
  let text = texts.get(reasons);
  if (text === undefined) {
    text = reasons.map(({ kind, detail }) => `${kind}:${detail};`).join('');
    texts.set(reasons, text);
  }
  return text;
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
  readonly rules: readonly Rule[];
}

/** Arcs grouped by what rules can see of them; the vehicle matters only where a rule names vehicles or flags. */
function kindsOfArcs(
  arcs: readonly DrawnArc[],
  rules: readonly Rule[],
  { scenario, vehicle }: StateQuestion,
): {
  readonly kinds: readonly ArcKind[];
  readonly kindOf: (flowClass: number, arc: number) => number;
} {
  const countryOf = new Map(scenario.corridor.places.map(({ id, country }) => [id, country]));
  const seesVehicles = rules.some(
    ({ match }) => match.vehicles !== undefined || match.flags !== undefined,
  );
  const namesPlaces = new Set(rules.flatMap(namedPlaces));
  const kinds: ArcKind[] = [
    { facts: factsOf(undefined, countryOf, undefined, undefined), rules: [] },
  ];
  const known = new Map<string, number>();
  const base = new Uint32Array(arcs.length);
  const byVehicle = new Map<string, number>();
  const register = (facts: ArcFacts, matching: readonly Rule[]): number => {
    if (matching.length === 0) return 0;
    const place = (id: string): string => (namesPlaces.has(id) ? id : '');
    const key = [
      place(facts.tailPlace),
      place(facts.headPlace),
      facts.tailCountry,
      facts.headCountry,
      facts.territories.join('+'),
      facts.mode ?? '',
      facts.flag ?? '',
      matching.map(({ id }) => id).join(','),
    ].join('|');
    let index = known.get(key);
    if (index === undefined) {
      index = kinds.length;
      known.set(key, index);
      kinds.push({ facts, rules: matching });
    }
    return index;
  };
  const vehicles = scenario.corridor.vehicles;
  arcs.forEach((arc, a) => {
    const facts = factsOf(arc, countryOf, undefined, undefined);
    base[a] = register(
      facts,
      rules.filter(
        (rule) =>
          rule.match.vehicles === undefined &&
          rule.match.flags === undefined &&
          matchesArc(rule, facts),
      ),
    );
  });
  const kindOf = (c: number, a: number): number => {
    if (!seesVehicles) return base[a] ?? 0;
    const v = vehicle[c * arcs.length + a] ?? -1;
    if (v < 0) return base[a] ?? 0;
    const key = `${String(a)}|${String(v)}`;
    let index = byVehicle.get(key);
    if (index === undefined) {
      const facts = factsOf(arcs[a], countryOf, vehicles[v]?.id, vehicles[v]?.flag);
      index = register(
        facts,
        rules.filter((rule) => matchesArc(rule, facts)),
      );
      byVehicle.set(key, index);
    }
    return index;
  };
  return { kinds, kindOf };
}

function namedPlaces(rule: Rule): readonly string[] {
  const named = [...(rule.match.places ?? [])];
  for (const clause of rule.unless ?? []) {
    for (const condition of clause.conditions) {
      if ('leavesFrom' in condition) named.push(...condition.leavesFrom);
      if ('entersAt' in condition) named.push(...condition.entersAt);
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
