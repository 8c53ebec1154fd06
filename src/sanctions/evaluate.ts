/**
 * The verdict on a shipment, an arc and a date. The default is allowed; rules only restrict; refused
 * means any ban in force without a met `unless`. The order of rules never matters: every list in a
 * verdict is sorted by rule id.
 */
import type { IsoDate } from '../core/figure.js';
import { compareText } from '../core/ids.js';
import type { Rule } from '../scenario/corridor.js';
import type { Conduct } from '../scenario/scenario.js';
import { metExemptions } from './exempt.js';
import type { ArcFacts, ShipmentFacts } from './facts.js';
import { boundParties, matchesArc, matchesShipment } from './match.js';

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
  const lists = {
    closedBy: new Set<string>(),
    closedByCaution: new Set<string>(),
    unclear: new Set<string>(),
    defied: new Set<string>(),
    quotas: new Set<string>(),
    licences: new Set<string>(),
    inspections: new Set<string>(),
    surcharges: new Set<string>(),
    marks: new Set<string>(),
  };
  const exempted: { rule: string; exemption: string }[] = [];
  const isWary = shipment.originConduct.wary || shipment.destinationConduct.wary;
  for (const rule of rules) {
    if (!matchesArc(rule, arc) || !matchesShipment(rule, shipment, arc)) continue;
    const { kind } = rule.effect;
    if (kind === 'designation' || kind === 'monitoring') {
      lists.marks.add(rule.id);
      if (kind === 'designation' && rule.effect.perTonne !== undefined)
        lists.surcharges.add(rule.id);
      if (kind === 'designation' && isWary) close(rule.id, lists.closedBy, lists.closedByCaution);
      continue;
    }
    const bound = boundParties(rule, shipment, arc);
    if (kind !== 'surcharge' && bound.length === 0) continue;
    if (
      bound.length > 0 &&
      bound.every((state) => defies(state, rule.authority, shipment, conduct))
    ) {
      lists.defied.add(rule.id);
      continue;
    }
    const met = metExemptions(rule, shipment, arc, date);
    const clear = met.find((clause) => clause.unclear !== true);
    if (clear !== undefined) {
      exempted.push({ rule: rule.id, exemption: clear.id });
      if (isWary) close(rule.id, lists.closedBy, lists.closedByCaution);
      continue;
    }
    if (kind === 'ban') {
      lists.closedBy.add(rule.id);
      if (rule.unclear === true || met.length > 0) lists.unclear.add(rule.id);
    } else if (kind === 'quota') lists.quotas.add(rule.id);
    else if (kind === 'inspection') lists.inspections.add(rule.id);
    else if (kind === 'surcharge') lists.surcharges.add(rule.id);
    else {
      lists.licences.add(rule.id);
      if (isWary) close(rule.id, lists.closedBy, lists.closedByCaution);
    }
  }
  const sorted = {
    closedBy: inOrder(lists.closedBy),
    closedByCaution: inOrder(lists.closedByCaution),
    unclear: inOrder(lists.unclear),
    defied: inOrder(lists.defied),
    quotas: inOrder(lists.quotas),
    licences: inOrder(lists.licences),
    inspections: inOrder(lists.inspections),
    surcharges: inOrder(lists.surcharges),
    marks: inOrder(lists.marks),
  };
  exempted.sort((a, b) => compareText(a.rule, b.rule));
  return { ...sorted, exempted, outcome: outcomeOf(sorted, exempted.length) };
}

function inOrder(ids: ReadonlySet<string>): readonly string[] {
  return [...ids].sort(compareText);
}

function close(rule: string, closedBy: Set<string>, closedByCaution: Set<string>): void {
  if (!closedBy.has(rule)) closedByCaution.add(rule);
  closedBy.add(rule);
}

function outcomeOf(lists: Omit<Verdict, 'outcome' | 'exempted'>, exemptions: number): Outcome {
  if (lists.closedBy.some((rule) => !lists.unclear.includes(rule))) return 'refused';
  if (lists.closedBy.length > 0) return 'unclear';
  if (lists.quotas.length > 0) return 'limited';
  if (lists.inspections.length > 0 || lists.licences.length > 0) return 'delayed';
  if (lists.surcharges.length > 0) return 'surcharged';
  return exemptions > 0 ? 'allowed-by-exemption' : 'allowed';
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
