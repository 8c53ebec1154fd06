/**
 * Everything that a check holds a record against: the scenario and the model under test, with the
 * corridor's tables by id. Nothing here was worked out by the model.
 */
import type { Figure } from '../core/figure.js';
import type { Arc, CorridorModel } from '../model/model.js';
import { knownDay } from '../scenario/calendar.js';
import type {
  Commodity,
  Corridor,
  Demand,
  Link,
  Place,
  Rule,
  Service,
  Tariff,
  Terminal,
  Validity,
  VehicleClass,
} from '../scenario/corridor.js';
import type { Scenario } from '../scenario/scenario.js';
import { FigureBook } from './figures.js';
import { newYear, type Times, yearOf } from './open-time.js';

/** The case as it lies before the checks. */
export interface Ledger {
  readonly scenario: Scenario;
  readonly corridor: Corridor;
  readonly model: CorridorModel;
  /** Ids in the order in which the record lists its categories. */
  readonly categories: readonly string[];
  /** Figures as of the start. */
  readonly figures: FigureBook;
  /** Capacities of each stretch of the run: of the whole run, or of each calendar year of a longer one. */
  readonly stretches: readonly Stretch[];
  readonly places: ReadonlyMap<string, Place>;
  readonly links: ReadonlyMap<string, Link>;
  readonly terminals: ReadonlyMap<string, Terminal>;
  readonly services: ReadonlyMap<string, Service>;
  readonly vehicles: ReadonlyMap<string, VehicleClass>;
  readonly commodities: ReadonlyMap<string, Commodity>;
  readonly demands: ReadonlyMap<string, Demand>;
  readonly tariffs: ReadonlyMap<string, Tariff>;
  readonly rules: ReadonlyMap<string, Rule>;
  /** First day and the day after the last, since 1970. */
  readonly firstDay: number;
  readonly endDay: number;
}

/** Days [from, until) whose capacities are read as of one date. */
export interface Stretch {
  readonly date: string;
  readonly from: number;
  readonly until: number;
  readonly figures: FigureBook;
}

/** Lays out a case. O(corridor). */
export function openLedger(
  scenario: Scenario,
  model: CorridorModel,
  categories: readonly string[],
): Ledger {
  const { corridor } = scenario;
  const firstDay = knownDay(scenario.start);
  const endDay = firstDay + scenario.horizonDays;
  const figures = new FigureBook(corridor.currencies, scenario.start);
  return {
    scenario,
    corridor,
    model,
    categories,
    figures,
    stretches: stretchesOf(scenario, figures, firstDay, endDay),
    places: byId(corridor.places),
    links: byId(corridor.links),
    terminals: byId(corridor.terminals),
    services: byId(corridor.services),
    vehicles: byId(corridor.vehicles),
    commodities: byId(corridor.commodities),
    demands: byId(corridor.demands),
    tariffs: byId(corridor.tariffs),
    rules: byId(corridor.rules),
    firstDay,
    endDay,
  };
}

/** A run of more than 366 days takes the capacities of each later calendar year from that year. */
function stretchesOf(
  { start, corridor }: Scenario,
  figures: FigureBook,
  firstDay: number,
  endDay: number,
): readonly Stretch[] {
  if (endDay - firstDay <= 366) return [{ date: start, from: firstDay, until: endDay, figures }];
  const found: Stretch[] = [];
  for (let year = yearOf(firstDay); newYear(year) < endDay; year++) {
    const isFirst = year === yearOf(firstDay);
    const date = isFirst ? start : `${year}-01-01`;
    found.push({
      date,
      from: Math.max(firstDay, newYear(year)),
      until: Math.min(endDay, newYear(year + 1)),
      figures: isFirst ? figures : new FigureBook(corridor.currencies, date),
    });
  }
  return found;
}

function byId<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The commodity of a demand. */
export function commodityOf(ledger: Ledger, demandId: string): Commodity | undefined {
  return ledger.commodities.get(ledger.demands.get(demandId)?.commodity ?? '');
}

/** The vehicle class that the model rides on an arc for a class; undefined where it needs none. */
export function vehicleOn(
  { model, vehicles }: Ledger,
  flowClass: number,
  arc: number,
): VehicleClass | undefined {
  const index = model.vehicle[flowClass * model.arcCount + arc] ?? -1;
  return vehicles.get(model.vehicles[index] ?? '');
}

/** Position of the leg of a service arc, from its key `service:ID:LEG:out`. */
export function legOf(arc: Arc): number {
  return Number(arc.key.split(':').at(-2));
}

/** First day on which an asset can be in use at all; an uncertain opening is not before its `low`. */
export function earliestDay(validity: Validity | undefined): string | undefined {
  const from = validity?.from;
  return typeof from === 'object' ? from.low : from;
}

/** When an asset is open, with the calendars that its hours may name. */
export function timesOf({ corridor }: Ledger, { hours, season }: Times): Times {
  return { hours, season, calendars: corridor.calendars };
}

/** Mass of one TEU, kg; bulk cargo counted in boxes takes 12 t to each. */
export function kgPerTeu(ledger: Ledger, commodity: Commodity): number {
  return commodity.unit === 'TEU' && commodity.massPerTeu !== undefined
    ? Math.round(ledger.figures.value(commodity.massPerTeu))
    : 12_000;
}

/** kg of a figure in t or TEU. */
export function kgOf(ledger: Ledger, figure: Figure, commodity: Commodity): number {
  const reading = ledger.figures.read(figure);
  return reading.above.includes('TEU')
    ? reading.value * kgPerTeu(ledger, commodity)
    : reading.value;
}

/** kg of one shipment: whole TEU, or whole kg. */
export function lotOf(ledger: Ledger, demand: Demand, commodity: Commodity): number {
  const reading = ledger.figures.read(demand.lot);
  const units = Math.max(1, Math.round(reading.value));
  return reading.above.includes('TEU') ? units * kgPerTeu(ledger, commodity) : units;
}
