/**
 * What rules are asked about, put together from the corridor alone: the places' countries, the link's
 * territories and its ends, the vehicle and its flag; the demand's commodity, HS codes, facts and
 * states. Only conduct, which is drawn and not written in the corridor, comes from the model's class.
 */
import type { Arc, FlowClass } from '../model/model.js';
import type { ArcFacts, ShipmentFacts } from '../sanctions/facts.js';
import type { Commodity, Demand, Rule, VehicleClass } from '../scenario/corridor.js';
import type { DatedOverride, Scenario } from '../scenario/scenario.js';
import type { Ledger } from './ledger.js';

/** The arc side of a verdict. */
export function arcFacts(
  { places, links }: Ledger,
  arc: Arc,
  vehicle: VehicleClass | undefined,
): ArcFacts {
  const link = arc.kind === 'link' ? links.get(arc.asset) : undefined;
  const tailCountry = places.get(arc.tailPlace)?.country ?? 'ZZ';
  const headCountry = places.get(arc.headPlace)?.country ?? 'ZZ';
  return {
    tailPlace: arc.tailPlace,
    headPlace: arc.headPlace,
    tailCountry,
    headCountry,
    territories: [...new Set([tailCountry, headCountry, ...(link?.territories ?? [])])],
    mode: arc.mode,
    link: arc.kind === 'link' ? arc.asset : undefined,
    terminal: arc.kind === 'terminal' ? arc.asset : undefined,
    service: arc.kind === 'service' ? arc.asset : undefined,
    vehicle: vehicle?.id,
    flag: vehicle?.flag,
  };
}

/** The shipment side of a verdict. */
export function shipmentFacts(
  { places }: Ledger,
  demand: Demand,
  commodity: Commodity,
  flowClass: FlowClass,
): ShipmentFacts {
  const destinationState = places.get(demand.destination)?.country ?? 'ZZ';
  return {
    commodity: commodity.id,
    hs: commodity.hs,
    category: demand.category,
    originPlace: demand.origin,
    originState: demand.originState ?? places.get(demand.origin)?.country ?? 'ZZ',
    destinationState,
    buyerState: demand.buyerState ?? destinationState,
    facts: demand.facts ?? {},
    originConduct: flowClass.shipment.originConduct,
    destinationConduct: flowClass.shipment.destinationConduct,
  };
}

/** Rules in force on a date: lifting beats enforcement, enforcement beats dormancy and the rule's own dates. */
export function rulesInForce(scenario: Scenario, date: string): readonly Rule[] {
  const among = (spans: readonly DatedOverride[]): ReadonlySet<string> =>
    new Set(spans.filter((span) => isWithin(span, date)).map(({ id }) => id));
  const lifted = among(scenario.liftings);
  const enforced = among(scenario.enforcements);
  return scenario.corridor.rules.filter(
    (rule) =>
      !lifted.has(rule.id) &&
      (enforced.has(rule.id) || (rule.dormant !== true && isWithin(rule, date))),
  );
}

/** From inclusive, until exclusive, either may be absent. */
export function isWithin(
  span: { readonly from?: string | undefined; readonly until?: string | undefined },
  date: string,
): boolean {
  return (
    !(span.from !== undefined && date < span.from) &&
    !(span.until !== undefined && date >= span.until)
  );
}
