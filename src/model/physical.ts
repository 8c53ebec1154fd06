/**
 * What can physically go where: the vehicle class of each (class, arc), chosen by cost among those that
 * carry the cargo and fit gauge, draught, air draught, length and mass; and the reasons where none does.
 */
import type { Commodity, Corridor, Place, Terminal, VehicleClass } from '../scenario/corridor.js';
import type { FigureReader } from './dated.js';
import type { DrawnArc } from './expand.js';
import type { FlowClass, PhysicalReason } from './model.js';
import type { PricedCargo, PricedRide, PriceList } from './prices.js';

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
  /** What a stay costs where nothing rides. */
  readonly stay: PricedRide;
  readonly riders: readonly Rider[];
  /** What kinds of handling that cannot go here are told. */
  readonly refusals: Map<string, Passage>;
}

/** A vehicle class that runs on a way. */
interface Rider {
  /** Index of the vehicle class. */
  readonly index: number;
  readonly ride: PricedRide;
  /** Expected seconds, whole, formalities included. */
  readonly seconds: number;
  readonly limits: readonly PhysicalReason[];
}

/** Cargo as ways meet it. */
export interface Cargo {
  readonly flowClass: FlowClass;
  readonly isKnown: boolean;
  readonly priced: PricedCargo;
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
  const choice = prices.choice(tariffs);
  const stay = { choice, vehicle: undefined, kilometres: 0, seconds: fixed };
  const way = { arc, fixed, service, stay, refusals: new Map<string, Passage>() };
  if (arc.kind === 'gate' || arc.terminal !== undefined) return { ...way, riders: [] };
  const allowed = arc.onlyVehicle === undefined ? arc.link?.vehicles : [arc.onlyVehicle];
  const riders: Rider[] = [];
  for (let index = 0; index < tables.vehicles.length; index++) {
    const vehicle = tables.vehicles[index];
    if (vehicle === undefined || vehicle.mode !== arc.mode) continue;
    if (allowed?.includes(vehicle.id) === false) continue;
    if (arc.gauge !== undefined && vehicle.gauges?.includes(arc.gauge) === false) continue;
    const metresPerSecond = reader.value(arc.link?.speed ?? vehicle.speed);
    const running =
      arc.link?.runningTime === undefined
        ? (arc.kilometres * 1000) / metresPerSecond
        : reader.value(arc.link.runningTime);
    const priced = prices.vehicle(vehicle, metresPerSecond);
    const ride = { choice, vehicle: priced, kilometres: arc.kilometres, seconds: running };
    const seconds = Math.round(running) + fixed;
    riders.push({ index, ride, seconds, limits: findLimits(tables, arc, vehicle) });
  }
  return { ...way, riders };
}

/** The cargo of a class; classes of one commodity and, where a tariff asks for it, origin are alike. */
export function buildCargo(tables: PassageTables, flowClass: FlowClass): Cargo {
  const commodity = tables.commodities.get(flowClass.commodity);
  return {
    flowClass,
    isKnown: commodity !== undefined,
    priced: tables.prices.cargo(flowClass, commodity),
    loads: Float64Array.from(
      tables.vehicles.map((vehicle) =>
        vehicle.carries.includes(flowClass.handling)
          ? loadOf(tables.reader, vehicle, flowClass)
          : Number.NaN,
      ),
    ),
  };
}

/** The passage of a cargo along a way. */
export function findPassage(prices: PriceList, way: Way, cargo: Cargo): Passage {
  const { arc, service } = way;
  if (arc.kind === 'gate' || !cargo.isKnown) return FREE;
  if (arc.terminal !== undefined) return terminalPassage(prices, way, arc.terminal, cargo);
  const { handling } = cargo.flowClass;
  return service === undefined || service.handles.includes(handling)
    ? cheapestRide(prices, way, cargo)
    : refusal(way, handling, 'handling', `${service.name} does not take ${handling}`);
}

const NO_REASONS: readonly PhysicalReason[] = [];
const FREE: Passage = { money: 0, seconds: 0, vehicle: -1, reasons: NO_REASONS };

/** The cheapest vehicle class that may go; or the cheapest that only a limit bars, and why. */
function cheapestRide(prices: PriceList, way: Way, cargo: Cargo): Passage {
  const { valueOfTime, handling } = cargo.flowClass;
  let best: Rider | undefined;
  let barred: Rider | undefined;
  let bestMoney = Number.NaN;
  let barredMoney = Number.NaN;
  let bestCost = Infinity;
  let barredCost = Infinity;
  let hasRider = false;
  for (const rider of way.riders) {
    const load = cargo.loads[rider.index] as number;
    if (Number.isNaN(load)) continue;
    hasRider = true;
    const money = prices.price(rider.ride, cargo.priced, load);
    if (money === undefined) continue;
    const cost = money + valueOfTime * rider.seconds;
    if (rider.limits.length > 0) {
      if (barred !== undefined && !(cost < barredCost)) continue;
      barred = rider;
      barredMoney = money;
      barredCost = cost;
    } else if (best === undefined || cost < bestCost) {
      best = rider;
      bestMoney = money;
      bestCost = cost;
    }
  }
  if (best !== undefined) return passageOf(best, bestMoney, NO_REASONS);
  if (!hasRider) {
    const detail = `no ${String(way.arc.mode)} vehicle carries ${handling} here`;
    return refusal(way, handling, 'no-vehicle', detail);
  }
  // What it would cost is kept, so that a closed route can be compared with the open ones.
  const reasons = whatBars(prices, way, cargo);
  return barred === undefined ? impossible(reasons) : passageOf(barred, barredMoney, reasons);
}

function passageOf(rider: Rider, money: number, reasons: readonly PhysicalReason[]): Passage {
  return { money, seconds: rider.seconds, vehicle: rider.index, reasons };
}

/** Every limit that bars a vehicle class, and whether no tariff covers the cargo, each said once. */
function whatBars(prices: PriceList, way: Way, cargo: Cargo): readonly PhysicalReason[] {
  const reasons = way.riders.flatMap((rider): readonly PhysicalReason[] => {
    const load = cargo.loads[rider.index] ?? Number.NaN;
    if (Number.isNaN(load)) return [];
    if (prices.price(rider.ride, cargo.priced, load) !== undefined) return rider.limits;
    const detail = `no tariff of ${way.arc.asset} covers ${cargo.flowClass.commodity}`;
    return [{ kind: 'tariff', detail }];
  });
  return [...new Map(reasons.map((reason) => [reason.detail, reason])).values()];
}

function terminalPassage(
  prices: PriceList,
  way: Way,
  terminal: Terminal,
  { flowClass, priced }: Cargo,
): Passage {
  const { handling, captive, commodity } = flowClass;
  if (!terminal.handles.includes(handling))
    return refusal(way, handling, 'handling', `${terminal.name} does not handle ${handling}`);
  const isLoading = way.arc.to.endsWith('|depart');
  if (isLoading && captive.length > 0 && !captive.includes(terminal.id)) {
    const detail = `cargo bound to its owner's terminal (${captive.join(', ')})`;
    return impossible([{ kind: 'captive', detail }]);
  }
  const money = prices.price(way.stay, priced, 0);
  if (money === undefined) {
    const detail = `no tariff of ${terminal.id} covers ${commodity}`;
    return impossible([{ kind: 'tariff', detail }]);
  }
  return { money, seconds: way.fixed, vehicle: -1, reasons: NO_REASONS };
}

/** One object for all cargo of a kind: half of all passages are such refusals. */
function refusal(
  { refusals }: Way,
  handling: string,
  kind: PhysicalReason['kind'],
  detail: string,
): Passage {
  let found = refusals.get(handling);
  if (found === undefined) {
    found = impossible([{ kind, detail }]);
    refusals.set(handling, found);
  }
  return found;
}

function impossible(reasons: readonly PhysicalReason[]): Passage {
  return { money: Number.NaN, seconds: Number.NaN, vehicle: -1, reasons };
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
  if (arc.link === undefined && arc.mode !== 'sea' && arc.mode !== 'river') return NO_REASONS;
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
    const since = link.clearance === undefined ? undefined : reader.dateOf(link.clearance);
    const dated = since === undefined ? '' : ` (${since})`;
    check(
      'air-draught',
      vehicle.airDraught,
      link.clearance,
      (a, b) => `${vehicle.name} stands ${a} m above water, ${name} clears ${b} m${dated}`,
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
