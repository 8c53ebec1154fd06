/**
 * The verdict on a shipment, an arc and a date. The default is allowed; rules only restrict; refused
 * means any ban in force without a met `unless`. The order of rules never matters: every list in a
 * verdict is sorted by rule id.
 */
import type { IsoDate } from '../core/figure.js';
import { compareText } from '../core/ids.js';
import type { Exemption, Rule } from '../scenario/corridor.js';
import type { Conduct } from '../scenario/scenario.js';
import { metExemptions } from './exempt.js';
import type { ArcFacts, ShipmentFacts } from './facts.js';
import { goesThere, isBound, matchesArc, mayConcern, partiesOf } from './match.js';

/** What a verdict comes to, worst first; a verdict has the worst that applies. */
export type Outcome =
  'refused' | 'unclear' | 'limited' | 'delayed' | 'surcharged' | 'allowed-by-exemption' | 'allowed';

/** What the rules say of one shipment on one arc on one date. */
export interface Verdict {
  readonly outcome: Outcome;
  /** Rules that close the arc. Empty: open. */
  readonly closedBy: readonly string[];
  /** Of those, rules that close it only because the parties are wary. */
  readonly closedByCaution: readonly string[];
  /** Of those, rules (or exemptions) whose text is unclear. */
  readonly unclear: readonly string[];
  readonly exempted: readonly { readonly rule: string; readonly exemption: string }[];
  /** Rules that would refuse but that all bound parties defy. */
  readonly defied: readonly string[];
  readonly quotas: readonly string[];
  readonly licences: readonly string[];
  readonly inspections: readonly string[];
  readonly surcharges: readonly string[];
  /** Listings and monitoring that match, whatever they do. */
  readonly marks: readonly string[];
}

/** The verdict where no rule matches. */
export const ALLOWED: Verdict = {
  outcome: 'allowed',
  closedBy: [],
  closedByCaution: [],
  unclear: [],
  exempted: [],
  defied: [],
  quotas: [],
  licences: [],
  inspections: [],
  surcharges: [],
  marks: [],
};

/** Whether a rule is in force on a date by its own dates. */
export function isInForce(rule: Rule, date: IsoDate): boolean {
  return rule.from <= date && (rule.until === undefined || date < rule.until);
}

/**
 * Judges a shipment on an arc on a date by the given rules, which are taken to be in force (see
 * {@link isInForce}). Rules that do not match are passed over. O(rules).
 */
export function judge(
  rules: readonly Rule[],
  shipment: ShipmentFacts,
  arc: ArcFacts,
  date: IsoDate,
  conduct: Conduct = {},
): Verdict {
  const matching = rules.filter((rule) => matchesArc(rule, arc) && mayConcern(rule, shipment));
  return judgeMatching(matching, shipment, arc, date, conduct);
}

/**
 * The same for rules already known to match the arc and to concern the shipment; only where the cargo
 * goes through a territory is still looked at.
 */
export function judgeMatching(
  rules: readonly Rule[],
  shipment: ShipmentFacts,
  arc: ArcFacts,
  date: IsoDate,
  conduct: Conduct,
): Verdict {
  const lists = new VerdictLists();
  const closeByCaution = (rule: string): void => {
    lists.add('closedBy', rule);
    lists.add('closedByCaution', rule);
  };
  let exempted: { rule: string; exemption: string }[] = [];
  const parties = partiesOf(shipment, arc);
  const isWary = shipment.originConduct.wary || shipment.destinationConduct.wary;
  for (const rule of rules) {
    if (!goesThere(rule, shipment, arc)) continue;
    const { kind } = rule.effect;
    if (kind === 'designation' || kind === 'monitoring') {
      lists.add('marks', rule.id);
      if (kind === 'monitoring') continue;
      const isCharged = rule.effect.perTonne !== undefined;
      if (!isCharged && !isWary) continue;
      const spared = metExemptions(rule, shipment, arc, date).find(isClear);
      if (spared !== undefined) exempted.push({ rule: rule.id, exemption: spared.id });
      else {
        if (isCharged) lists.add('surcharges', rule.id);
        if (isWary) closeByCaution(rule.id);
      }
      continue;
    }
    const isDefied = whetherDefied(rule, parties, shipment, conduct);
    if (kind !== 'surcharge' && isDefied === undefined) continue;
    if (isDefied === true) {
      lists.add('defied', rule.id);
      continue;
    }
    const met = rule.unless === undefined ? NO_CLAUSES : metExemptions(rule, shipment, arc, date);
    const clear = met.find(isClear);
    if (clear !== undefined) {
      exempted = [...exempted, { rule: rule.id, exemption: clear.id }];
      if (isWary) closeByCaution(rule.id);
      continue;
    }
    if (kind === 'ban') {
      lists.add('closedBy', rule.id);
      if (rule.unclear === true || met.length > 0) lists.add('unclear', rule.id);
    } else if (kind === 'quota') lists.add('quotas', rule.id);
    else if (kind === 'inspection') lists.add('inspections', rule.id);
    else if (kind === 'surcharge') lists.add('surcharges', rule.id);
    else {
      lists.add('licences', rule.id);
      if (isWary) closeByCaution(rule.id);
    }
  }
  if (exempted.length > 1) exempted.sort((a, b) => compareText(a.rule, b.rule));
  const found = lists.sorted();
  return { ...found, exempted, outcome: outcomeOf(found, exempted.length) };
}

type IdLists = Omit<Verdict, 'outcome' | 'exempted'>;

/**
 * The lists of a verdict in the making. Most stay empty and share one empty array, and rules mostly come
 * in order: nine fresh arrays and as many sorts for each judgement were a fifth of a compilation.
 */
class VerdictLists {
  private readonly lists: Partial<Record<keyof IdLists, string[]>> = {};

  add(name: keyof IdLists, rule: string): void {
    const list = this.lists[name];
    if (list === undefined) this.lists[name] = [rule];
    else list.push(rule);
  }

  sorted(): IdLists {
    const { lists } = this;
    for (const ids of Object.values(lists)) {
      if (ids.some((id, i) => i > 0 && compareText(ids[i - 1] ?? '', id) > 0))
        ids.sort(compareText);
    }
    return {
      closedBy: lists.closedBy ?? NONE,
      closedByCaution: lists.closedByCaution ?? NONE,
      unclear: lists.unclear ?? NONE,
      defied: lists.defied ?? NONE,
      quotas: lists.quotas ?? NONE,
      licences: lists.licences ?? NONE,
      inspections: lists.inspections ?? NONE,
      surcharges: lists.surcharges ?? NONE,
      marks: lists.marks ?? NONE,
    };
  }
}

const NONE: readonly string[] = [];
const NO_CLAUSES: readonly Exemption[] = [];

function isClear(clause: Exemption): boolean {
  return clause.unclear !== true;
}

function outcomeOf(lists: IdLists, exemptions: number): Outcome {
  if (lists.closedBy.some((rule) => !lists.unclear.includes(rule))) return 'refused';
  if (lists.closedBy.length > 0) return 'unclear';
  if (lists.quotas.length > 0) return 'limited';
  if (lists.inspections.length > 0 || lists.licences.length > 0) return 'delayed';
  if (lists.surcharges.length > 0) return 'surcharged';
  return exemptions > 0 ? 'allowed-by-exemption' : 'allowed';
}

/** Whether every party that a rule binds defies it; undefined if it binds none. */
function whetherDefied(
  rule: Rule,
  parties: readonly string[],
  shipment: ShipmentFacts,
  conduct: Conduct,
): boolean | undefined {
  let isDefied: boolean | undefined;
  for (const state of parties) {
    if (!isBound(rule, state)) continue;
    if (!defies(state, rule.authority, shipment, conduct)) return false;
    isDefied = true;
  }
  return isDefied;
}

/**
 * Whether a party defies an authority: origin and destination by the conduct drawn for the shipment;
 * a state merely crossed, or a flag, only if all of its shipments do.
 */
function defies(
  state: string,
  authority: string,
  shipment: ShipmentFacts,
  conduct: Conduct,
): boolean {
  const isOrigin = state === shipment.originState;
  const isDestination = state === shipment.destinationState || state === shipment.buyerState;
  if (!isOrigin && !isDestination) {
    const share = Object.hasOwn(conduct, state) ? (conduct[state]?.defiant?.[authority] ?? 0) : 0;
    return share >= 1;
  }
  return (
    (!isOrigin || shipment.originConduct.defies.includes(authority)) &&
    (!isDestination || shipment.destinationConduct.defies.includes(authority))
  );
}
