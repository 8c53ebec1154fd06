/**
 * What can physically go where: the vehicle class of each (class, arc), chosen by cost among those that
 * carry the cargo and fit gauge, draught, air draught, length and mass; and the reasons where none does.
 */
import type {
  Commodity,
  Corridor,
  Link,
  Place,
  Terminal,
  VehicleClass,
} from '../scenario/corridor.js';
import type { FigureReader } from './dated.js';
import type { DrawnArc } from './expand.js';
import type { FlowClass, PhysicalReason } from './model.js';
import type { PriceList, PricedVehicle } from './prices.js';

/** What one class pays, takes and rides on one arc. */
export interface Passage {
  /** USD/kg; what it would cost, if only a physical limit bars the way; NaN if nothing could go at all. */
  readonly money: number;
  /** Expected seconds. */
  readonly seconds: number;
  /** Index of the vehicle class, −1 where none is needed. */
  readonly vehicle: number;
  /** Empty: possible. */
  readonly reasons: readonly PhysicalReason[];
}

/** Everything a passage needs to know, looked up once. */
export interface PassageTables {
  readonly vehicles: readonly VehicleClass[];
  readonly places: ReadonlyMap<string, Place>;
  readonly services: ReadonlyMap<string, Corridor['services'][number]>;
  readonly commodities: ReadonlyMap<string, Commodity>;
  readonly reader: FigureReader;
  readonly prices: PriceList;
  /** Expected seconds of formalities, dwell and waiting for a departure, by arc. */
  readonly fixedSeconds: Float64Array;
  /** Vehicle limits of an arc, found once: index of vehicle → reasons. */
  readonly limits: Map<string, readonly PhysicalReason[]>;
}

/** The passage of one class over one arc. */
export function findPassage(
  tables: PassageTables,
  arcIndex: number,
  arc: DrawnArc,
  flowClass: FlowClass,
): Passage {
  const fixed = tables.fixedSeconds[arcIndex] ?? 0;
  const commodity = tables.commodities.get(flowClass.commodity);
  if (arc.kind === 'gate' || commodity === undefined) {
    return { money: 0, seconds: 0, vehicle: -1, reasons: [] };
  }
  if (arc.terminal !== undefined)
    return terminalPassage(tables, arc.terminal, fixed, flowClass, commodity);
  const service = arc.kind === 'service' ? tables.services.get(arc.asset) : undefined;
  if (service !== undefined && !service.handles.includes(flowClass.handling)) {
    return impossible([
      { kind: 'handling', detail: `${service.name} does not take ${flowClass.handling}` },
    ]);
  }
  const tariffs =
    (service === undefined ? arc.link?.tariffs : service.legs[arc.leg ?? 0]?.tariffs) ?? [];
  const allowed = arc.onlyVehicle === undefined ? arc.link?.vehicles : [arc.onlyVehicle];
  let best: Passage | undefined;
  let barred: Passage | undefined;
  const reasons: PhysicalReason[] = [];
  const costOf = ({ money, seconds }: Passage): number => money + flowClass.valueOfTime * seconds;
  tables.vehicles.forEach((vehicle, index) => {
    if (vehicle.mode !== arc.mode || allowed?.includes(vehicle.id) === false) return;
    if (!vehicle.carries.includes(flowClass.handling)) return;
    if (arc.gauge !== undefined && vehicle.gauges?.includes(arc.gauge) === false) return;
    const priced = pricedVehicle(tables.reader, vehicle, flowClass, arc.link);
    const running =
      arc.link?.runningTime === undefined
        ? (arc.kilometres * 1000) / priced.metresPerSecond
        : tables.reader.value(arc.link.runningTime);
    const money = tables.prices.price({
      tariffs,
      flowClass,
      commodity,
      vehicle: priced,
      kilometres: arc.kilometres,
      seconds: running,
    });
    if (money === undefined) {
      const detail = `no tariff of ${arc.asset} covers ${flowClass.commodity}`;
      reasons.push({ kind: 'tariff', detail });
      return;
    }
    const limits = vehicleLimits(tables, arc, vehicle);
    reasons.push(...limits);
    const passage = { money, seconds: Math.round(running) + fixed, vehicle: index, reasons: [] };
    if (limits.length > 0) {
      if (barred === undefined || costOf(passage) < costOf(barred)) barred = passage;
    } else if (best === undefined || costOf(passage) < costOf(best)) best = passage;
  });
  if (best !== undefined) return best;
  if (reasons.length === 0) {
    const detail = `no ${String(arc.mode)} vehicle carries ${flowClass.handling} here`;
    return impossible([{ kind: 'no-vehicle', detail }]);
  }
  // What it would cost is kept, so that a closed route can be compared with the open ones.
  return { ...(barred ?? impossible([])), reasons: dedupe(reasons) };
}

function terminalPassage(
  tables: PassageTables,
  terminal: Terminal,
  fixed: number,
  flowClass: FlowClass,
  commodity: Commodity,
): Passage {
  if (!terminal.handles.includes(flowClass.handling)) {
    return impossible([
      { kind: 'handling', detail: `${terminal.name} does not handle ${flowClass.handling}` },
    ]);
  }
  const isOwners =
    terminal.kind !== 'berth' ||
    flowClass.captive.length === 0 ||
    flowClass.captive.includes(terminal.id);
  if (!isOwners) {
    return impossible([
      {
        kind: 'captive',
        detail: `cargo bound to its owner's terminal (${flowClass.captive.join(', ')})`,
      },
    ]);
  }
  const money = tables.prices.price({
    tariffs: terminal.tariffs ?? [],
    flowClass,
    commodity,
    vehicle: undefined,
    kilometres: 0,
    seconds: fixed,
  });
  return money === undefined
    ? impossible([
        { kind: 'tariff', detail: `no tariff of ${terminal.id} covers ${flowClass.commodity}` },
      ])
    : { money, seconds: fixed, vehicle: -1, reasons: [] };
}

function impossible(reasons: readonly PhysicalReason[]): Passage {
  return { money: Number.NaN, seconds: Number.NaN, vehicle: -1, reasons };
}

function dedupe(reasons: readonly PhysicalReason[]): readonly PhysicalReason[] {
  return [...new Map(reasons.map((reason) => [reason.detail, reason])).values()];
}

/** Load of one vehicle in kg: a payload in TEU holds boxes of the class's mass. */
export function pricedVehicle(
  reader: FigureReader,
  vehicle: VehicleClass,
  flowClass: Pick<FlowClass, 'massPerTeu'>,
  link?: Link,
): PricedVehicle {
  const payload = reader.amount(vehicle.payload);
  const perTeu = flowClass.massPerTeu > 0 ? flowClass.massPerTeu : 12_000;
  return {
    vehicle,
    load: payload.dimension === 'TEU' ? payload.value * perTeu : payload.value,
    metresPerSecond: reader.value(link?.speed ?? vehicle.speed),
  };
}

function vehicleLimits(
  tables: PassageTables,
  arc: DrawnArc,
  vehicle: VehicleClass,
): readonly PhysicalReason[] {
  const key = `${arc.key}|${vehicle.id}`;
  let found = tables.limits.get(key);
  if (found === undefined) {
    found = findLimits(tables, arc, vehicle);
    tables.limits.set(key, found);
  }
  return found;
}

function findLimits(
  { places, reader }: PassageTables,
  arc: DrawnArc,
  vehicle: VehicleClass,
): readonly PhysicalReason[] {
  const reasons: PhysicalReason[] = [];
  const check = (
    kind: PhysicalReason['kind'],
    needs: VehicleClass['draught'],
    has: VehicleClass['draught'],
    say: (need: string, limit: string) => string,
    scale = 1,
  ): void => {
    if (needs === undefined || has === undefined) return;
    const need = reader.value(needs);
    const limit = reader.value(has);
    if (need > limit * (1 + 1e-9))
      reasons.push({ kind, detail: say(String(need / scale), String(limit / scale)) });
  };
  const { link } = arc;
  if (link !== undefined) {
    const name = link.name ?? link.id;
    check(
      'draught',
      vehicle.draught,
      link.depth,
      (a, b) => `${vehicle.name} draws ${a} m, ${name} allows ${b} m`,
    );
    check(
      'air-draught',
      vehicle.airDraught,
      link.clearance,
      (a, b) => `${vehicle.name} stands ${a} m above water, ${name} clears ${b} m`,
    );
    check(
      'gross-mass',
      vehicle.grossMass,
      link.grossLimit,
      (a, b) => `${vehicle.name} weighs ${a} t, ${name} bears ${b} t`,
      1000,
    );
  }
  for (const id of [arc.tailPlace, arc.headPlace]) {
    const place = places.get(id);
    if (place?.shipLimits === undefined || (arc.mode !== 'sea' && arc.mode !== 'river')) continue;
    check(
      'draught',
      vehicle.draught,
      place.shipLimits.draught,
      (a, b) => `${vehicle.name} draws ${a} m, ${place.name} allows ${b} m`,
    );
    check(
      'length',
      vehicle.length,
      place.shipLimits.length,
      (a, b) => `${vehicle.name} is ${a} m long, ${place.name} allows ${b} m`,
    );
    check(
      'deadweight',
      vehicle.deadweight,
      place.shipLimits.deadweight,
      (a, b) => `${vehicle.name} has ${a} t deadweight, ${place.name} allows ${b} t`,
      1000,
    );
  }
  return reasons;
}
