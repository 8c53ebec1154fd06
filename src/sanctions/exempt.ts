/**
 * Exemptions: the `unless` clauses of a restriction. Every condition of a clause must hold.
 */
import { never } from '../core/errors.js';
import type { IsoDate } from '../core/figure.js';
import type { Condition, Exemption, Rule } from '../scenario/corridor.js';
import type { ArcFacts, ShipmentFacts } from './facts.js';

/** Clauses of a rule that stand open on a date for a shipment on an arc, in the order written. */
export function metExemptions(
  rule: Rule,
  shipment: ShipmentFacts,
  arc: ArcFacts,
  date: IsoDate,
): readonly Exemption[] {
  return (rule.unless ?? []).filter(
    (clause) =>
      (clause.from === undefined || clause.from <= date) &&
      (clause.until === undefined || date < clause.until) &&
      clause.conditions.every((condition) => holds(condition, shipment, arc, date)),
  );
}

/** Whether one condition holds. */
export function holds(
  condition: Condition,
  shipment: ShipmentFacts,
  arc: ArcFacts,
  date: IsoDate,
): boolean {
  if ('originState' in condition) return condition.originState.includes(shipment.originState);
  if ('originStateNot' in condition)
    return !condition.originStateNot.includes(shipment.originState);
  if ('destinationState' in condition) {
    return condition.destinationState.includes(shipment.destinationState);
  }
  if ('destinationStateNot' in condition) {
    return !condition.destinationStateNot.includes(shipment.destinationState);
  }
  if ('commodity' in condition) return condition.commodity.includes(shipment.commodity);
  if ('leavesFrom' in condition) return condition.leavesFrom.includes(arc.tailPlace);
  if ('entersAt' in condition) return condition.entersAt.includes(arc.headPlace);
  if ('modes' in condition) return arc.mode !== undefined && condition.modes.includes(arc.mode);
  if ('flags' in condition) return arc.flag !== undefined && condition.flags.includes(arc.flag);
  if ('fact' in condition) return isTrue(shipment, condition.fact, date);
  if ('factNot' in condition) return !isTrue(shipment, condition.factNot, date);
  if ('factInAdvance' in condition) {
    const value = factOf(shipment, condition.factInAdvance);
    return typeof value === 'string' ? value < date : value === true;
  }
  if ('factBefore' in condition) {
    const [name, limit] = condition.factBefore;
    const value = factOf(shipment, name);
    return typeof value === 'string' && value < limit;
  }
  return never(condition);
}

function factOf(shipment: ShipmentFacts, name: string): boolean | IsoDate | undefined {
  return Object.hasOwn(shipment.facts, name) ? shipment.facts[name] : undefined;
}

/** A dated fact is true from its date on. */
function isTrue(shipment: ShipmentFacts, name: string, date: IsoDate): boolean {
  const value = factOf(shipment, name);
  return typeof value === 'string' ? value <= date : value === true;
}
