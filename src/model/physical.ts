/**
 * What can physically go where: the vehicle class of each (class, arc), chosen by cost among those that
 * carry the cargo and fit gauge, draught, air draught, length and mass; and the reasons where none does.
 */
import type { Commodity, Corridor, Place, Terminal, VehicleClass } from '../scenario/corridor.js';
import type { FigureReader } from './dated.js';
import type { DrawnArc } from './expand.js';
import type { FlowClass, PhysicalReason } from './model.js';
import type { PriceList, TariffChoice } from './prices.js';

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
}

/** An arc as cargo meets it: what rides there and what bars it, before any cargo is named. */
export interface Way {
  readonly arc: DrawnArc;
  /** Expected seconds of formalities, dwell and waiting for a departure. */
  readonly fixed: number;
  readonly service: Corridor['services'][number] | undefined;
  readonly choice: TariffChoice;
  readonly riders: readonly Rider[];
}

/** A vehicle class that runs on a way. */
interface Rider {
  /** Index of the vehicle class. */
  readonly index: number;
  readonly vehicle: VehicleClass;
  readonly metresPerSecond: number;
  readonly running: number;
  readonly limits: readonly PhysicalReason[];
}

/** Cargo as ways meet it. */
export interface Cargo {
  readonly flowClass: FlowClass;
  readonly commodity: Commodity | undefined;
  /** By index of the vehicle class: kg in one vehicle, NaN if it does not carry the cargo. */
  readonly loads: Float64Array;
}

/** A way along an arc; both directions of a link are alike. */
export function buildWay(tables: PassageTables, arc: DrawnArc, fixed: number): Way {
  const { reader, services, prices } = tables;
  const service = arc.kind === 'service' ? services.get(arc.asset) : undefined;
  const tariffs =
    (arc.terminal ?? (service === undefined ? arc.link : service.legs[arc.leg ?? 0]))?.tariffs ??
    [];
  const way = { arc, fixed, service, choice: prices.choice(tariffs) };
  if (arc.kind === 'gate' || arc.terminal !== undefined) return { ...way, riders: [] };
  const allowed = arc.onlyVehicle === undefined ? arc.link?.vehicles : [arc.onlyVehicle];
  const riders = tables.vehicles.flatMap((vehicle, index): readonly Rider[] => {
    if (vehicle.mode !== arc.mode || allowed?.includes(vehicle.id) === false) return [];
    if (arc.gauge !== undefined && vehicle.gauges?.includes(arc.gauge) === false) return [];
    const metresPerSecond = reader.value(arc.link?.speed ?? vehicle.speed);
    const running =
      arc.link?.runningTime === undefined
        ? (arc.kilometres * 1000) / metresPerSecond
        : reader.value(arc.link.runningTime);
    const limits = findLimits(tables, arc, vehicle);
    return [{ index, vehicle, metresPerSecond, running, limits }];
  });
  return { ...way, riders };
}

/** The cargo of a class; classes of one commodity and, where a tariff asks for it, origin are alike. */
export function buildCargo(tables: PassageTables, flowClass: FlowClass): Cargo {
  return {
    flowClass,
    commodity: tables.commodities.get(flowClass.commodity),
    loads: Float64Array.from(tables.vehicles, (vehicle) =>
      vehicle.carries.includes(flowClass.handling)
        ? loadOf(tables.reader, vehicle, flowClass)
        : Number.NaN,
    ),
  };
}

/** The passage of a cargo along a way. */
export function findPassage(tables: PassageTables, way: Way, cargo: Cargo): Passage {
  const { arc, fixed, service } = way;
  const { flowClass, commodity, loads } = cargo;
  if (arc.kind === 'gate' || commodity === undefined) {
    return { money: 0, seconds: 0, vehicle: -1, reasons: [] };
  }
  if (arc.terminal !== undefined)
    return terminalPassage(tables, way, arc.terminal, flowClass, commodity);
  if (service !== undefined && !service.handles.includes(flowClass.handling)) {
    return impossible([
      { kind: 'handling', detail: `${service.name} does not take ${flowClass.handling}` },
    ]);
  }
  let best: Passage | undefined;
  let barred: Passage | undefined;
  const reasons: PhysicalReason[] = [];
  const costOf = ({ money, seconds }: Passage): number => money + flowClass.valueOfTime * seconds;
  for (const { index, vehicle, metresPerSecond, running, limits } of way.riders) {
    const load = loads[index] ?? Number.NaN;
    if (Number.isNaN(load)) continue;
    const money = tables.prices.price({
      choice: way.choice,
      flowClass,
      commodity,
      vehicle: { vehicle, load, metresPerSecond },
      kilometres: arc.kilometres,
      seconds: running,
    });
    if (money === undefined) {
      const detail = `no tariff of ${arc.asset} covers ${flowClass.commodity}`;
      reasons.push({ kind: 'tariff', detail });
      continue;
    }
    reasons.push(...limits);
    const passage = { money, seconds: Math.round(running) + fixed, vehicle: index, reasons: [] };
    if (limits.length > 0) {
      if (barred === undefined || costOf(passage) < costOf(barred)) barred = passage;
    } else if (best === undefined || costOf(passage) < costOf(best)) best = passage;
  }
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
  { fixed, choice }: Way,
  terminal: Terminal,
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
    choice,
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
export function loadOf(
  reader: FigureReader,
  vehicle: VehicleClass,
  flowClass: Pick<FlowClass, 'massPerTeu'>,
): number {
  const payload = reader.amount(vehicle.payload);
  const perTeu = flowClass.massPerTeu > 0 ? flowClass.massPerTeu : 12_000;
  return payload.dimension === 'TEU' ? payload.value * perTeu : payload.value;
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
