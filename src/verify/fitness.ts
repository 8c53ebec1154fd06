/**
 * Whether the cargo and the vehicle that the model chose fit an arc: handling accepted, right mode and
 * gauge, on the list of the link, and within depth, clearance, gross mass and the ports' ship limits.
 */
import type { Arc } from '../model/model.js';
import type { Figure } from '../core/figure.js';
import type { Commodity, VehicleClass } from '../scenario/corridor.js';
import type { Ledger } from './ledger.js';

/** Everything that does not fit, in words; empty if all does. */
export function misfits(
  ledger: Ledger,
  arc: Arc,
  commodity: Commodity,
  vehicle: VehicleClass | undefined,
): readonly string[] {
  if (arc.kind === 'gate') return [];
  const house =
    arc.kind === 'terminal' ? ledger.terminals.get(arc.asset) : ledger.services.get(arc.asset);
  const found: string[] = [];
  if (house?.handles.includes(commodity.handling) === false)
    found.push(`does not take ${commodity.handling}`);
  if (arc.kind === 'terminal') return found;
  if (vehicle === undefined) return [...found, 'rides no vehicle'];
  const link = arc.kind === 'link' ? ledger.links.get(arc.asset) : undefined;
  const service = arc.kind === 'service' ? ledger.services.get(arc.asset) : undefined;
  const say = (isWrong: boolean, what: string): void => {
    if (isWrong) found.push(`${vehicle.id} ${what}`);
  };
  say(vehicle.mode !== arc.mode, `does not go by ${arc.mode ?? 'this'}`);
  say(!vehicle.carries.includes(commodity.handling), `does not carry ${commodity.handling}`);
  say(
    arc.gauge !== undefined && vehicle.gauges?.includes(arc.gauge) === false,
    'has another gauge',
  );
  say(link?.vehicles?.includes(vehicle.id) === false, 'may not use the link');
  say(service !== undefined && service.vehicle !== vehicle.id, 'does not sail the service');
  say(
    arc.onlyVehicle !== undefined && arc.onlyVehicle !== vehicle.id,
    `is not ${arc.onlyVehicle ?? ''}`,
  );
  const exceeds = (needs: Figure | undefined, has: Figure | undefined): boolean =>
    needs !== undefined &&
    has !== undefined &&
    ledger.figures.value(needs) > ledger.figures.value(has) * (1 + 1e-9);
  say(exceeds(vehicle.draught, link?.depth), 'draws too much water');
  say(exceeds(vehicle.airDraught, link?.clearance), 'is too high');
  say(exceeds(vehicle.grossMass, link?.grossLimit), 'is too heavy');
  if (arc.mode === 'sea' || arc.mode === 'river') {
    for (const id of [arc.tailPlace, arc.headPlace]) {
      const limits = ledger.places.get(id)?.shipLimits;
      say(exceeds(vehicle.draught, limits?.draught), `draws too much water for ${id}`);
      say(exceeds(vehicle.length, limits?.length), `is too long for ${id}`);
      say(exceeds(vehicle.deadweight, limits?.deadweight), `is too large for ${id}`);
    }
  }
  return found;
}
