/**
 * Whether a rule speaks of a shipment on an arc. The question falls in two halves, so that the arc half
 * can be answered once for all flow classes.
 */
import type { DirectionMatch, Rule } from '../scenario/corridor.js';
import type { ArcFacts, ShipmentFacts } from './facts.js';

/** Whether the arc half of a rule matches. `through` is taken as possible wherever the arc touches the territory. */
export function matchesArc(rule: Rule, arc: ArcFacts): boolean {
  const { match } = rule;
  return (
    (match.directions === undefined || match.directions.some((one) => mayGo(one, arc))) &&
    includes(match.modes, arc.mode) &&
    (match.places === undefined ||
      match.places.includes(arc.tailPlace) ||
      match.places.includes(arc.headPlace)) &&
    onOneOf(match.links, match.terminals, match.services, arc) &&
    includes(match.vehicles, arc.vehicle) &&
    includes(match.flags, arc.flag)
  );
}

/** Whether a rule can concern a shipment at all, whatever the arc: everything but where it goes. */
export function mayConcern(rule: Rule, shipment: ShipmentFacts): boolean {
  return concernsGoods(rule, shipment) && concernsParties(rule, shipment);
}

/** The part of {@link mayConcern} that asks for the goods. */
export function concernsGoods(
  { match }: Rule,
  shipment: Pick<ShipmentFacts, 'commodity' | 'hs'>,
): boolean {
  return (
    includes(match.commodities, shipment.commodity) &&
    (match.hs === undefined || match.hs.some((code) => coversHs(code, shipment.hs)))
  );
}

/** The part of {@link mayConcern} that asks for anything but the goods. */
export function concernsParties({ match }: Rule, shipment: ShipmentFacts): boolean {
  return (
    includes(match.categories, shipment.category) &&
    includes(match.originStates, shipment.originState) &&
    includes(match.originPlaces, shipment.originPlace) &&
    includes(match.destinationStates, shipment.destinationState) &&
    includes(match.buyerStates, shipment.buyerState)
  );
}

/** Whether the cargo goes where a rule says, for an arc that {@link matchesArc} accepted. */
export function goesThere(rule: Rule, shipment: ShipmentFacts, arc: ArcFacts): boolean {
  const { directions } = rule.match;
  if (directions === undefined) return true;
  for (const one of directions) if (goes(one, shipment, arc)) return true;
  return false;
}

/** Whether the shipment half of a rule matches, for an arc that {@link matchesArc} accepted. */
export function matchesShipment(rule: Rule, shipment: ShipmentFacts, arc: ArcFacts): boolean {
  return mayConcern(rule, shipment) && goesThere(rule, shipment, arc);
}

/** States among a shipment's parties and the territories of the arc that a rule binds. */
export function boundParties(
  rule: Rule,
  shipment: ShipmentFacts,
  arc: ArcFacts,
): readonly string[] {
  return partiesOf(shipment, arc).filter((state) => isBound(rule, state));
}

/** A shipment's parties on an arc: states of origin, destination and buyer, territories, flag. */
export function partiesOf(shipment: ShipmentFacts, arc: ArcFacts): readonly string[] {
  const { originState, destinationState, buyerState } = shipment;
  const parties = [originState];
  const add = (state: string): void => {
    if (!parties.includes(state)) parties.push(state);
  };
  add(destinationState);
  add(buyerState);
  arc.territories.forEach(add);
  if (arc.flag !== undefined) add(arc.flag);
  return parties;
}

/** Whether a state must keep a rule. A rule's targets are never bound by it. */
export function isBound(rule: Rule, state: string): boolean {
  if (state === 'ZZ' || rule.targets?.includes(state) === true) return false;
  return rule.binds === 'all' || rule.binds.includes(state);
}

/** A rule on chapter 27 covers 2701; a rule on 2701 covers goods declared only as chapter 27 no further. */
function coversHs(code: string, goods: readonly string[]): boolean {
  return goods.some((heading) => heading.startsWith(code));
}

function mayGo({ direction, territory }: DirectionMatch, arc: ArcFacts): boolean {
  switch (direction) {
    case 'from':
      return arc.tailCountry === territory && arc.headCountry !== territory;
    case 'to':
      return arc.headCountry === territory && arc.tailCountry !== territory;
    case 'within':
      return arc.tailCountry === territory && arc.headCountry === territory;
    case 'through':
      return arc.territories.includes(territory);
  }
}

function goes(one: DirectionMatch, shipment: ShipmentFacts, arc: ArcFacts): boolean {
  if (!mayGo(one, arc)) return false;
  return (
    one.direction !== 'through' ||
    (shipment.originState !== one.territory && shipment.destinationState !== one.territory)
  );
}

function onOneOf(
  links: readonly string[] | undefined,
  terminals: readonly string[] | undefined,
  services: readonly string[] | undefined,
  arc: ArcFacts,
): boolean {
  if (links === undefined && terminals === undefined && services === undefined) return true;
  return (
    (arc.link !== undefined && links?.includes(arc.link) === true) ||
    (arc.terminal !== undefined && terminals?.includes(arc.terminal) === true) ||
    (arc.service !== undefined && services?.includes(arc.service) === true)
  );
}

function includes(list: readonly string[] | undefined, value: string | undefined): boolean {
  return list === undefined || (value !== undefined && list.includes(value));
}
