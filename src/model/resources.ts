/**
 * Resources: links, terminals, services and shared limits with a finite rate, and how much of each one
 * kilogram of a class uses on each arc. A yearly amount is net, so its rate is amount ÷ open seconds of
 * that calendar year; an amount per hour or day is per hour or day of opening.
 */
import { CorridorError } from '../core/errors.js';
import { compareText } from '../core/ids.js';
import type { Figure } from '../core/figure.js';
import {
  dateText,
  openIntervals,
  openSecondsOfDay,
  openSecondsOfYear,
  openTimesOf,
  type OpenTimes,
  SECONDS_PER_DAY,
  daysOfYear,
  LONGEST_SINGLE_YEAR,
} from '../scenario/calendar.js';
import { assetNames } from '../scenario/asset-names.js';
import type { Corridor, SharedLimit, Terminal, VehicleClass } from '../scenario/corridor.js';
import type { Amount, FigureReader } from './dated.js';
import { covers, openingDate } from './epochs.js';
import type { DrawnArc } from './expand.js';
import type { FlowClass, Resource } from './model.js';
import { loadOf } from './physical.js';
import type { TimeFrame } from './time-frame.js';

/** kg (or any other measure) per second of a shared limit in a year in which it is not valid yet or no more. */
const WITHOUT_LIMIT = 1e9;

/** Finds every resource of a corridor, sorted by id. */
export function buildResources(
  corridor: Corridor,
  reader: FigureReader,
  frame: TimeFrame,
): readonly Resource[] {
  const names = assetNames(corridor);
  const resources: Resource[] = [];
  for (const link of corridor.links) {
    if (link.capacity === 'unlimited') continue;
    resources.push({
      ...rated(
        link.id,
        names.link(link),
        'link',
        link.capacity,
        openTimesOf(link, corridor.calendars),
        reader,
        frame,
      ),
      service: link.service ?? 'fixed',
      variation: reader.valueOr(link.variation, 0),
      sectionTime: Math.round(reader.valueOr(link.sectionTime, 0)),
      following: Math.round(reader.valueOr(link.following, 0)),
    });
  }
  for (const terminal of corridor.terminals) {
    if (terminal.capacity === 'unlimited') continue;
    const resource = rated(
      terminal.id,
      terminal.name,
      'terminal',
      terminal.capacity,
      openTimesOf(terminal, corridor.calendars),
      reader,
      frame,
    );
    if (resource.measure !== 'kg' && resource.measure !== 'TEU') {
      throw new CorridorError(
        'usage',
        `terminal ${terminal.id}: capacity is counted in t or TEU, not in ${resource.measure}`,
      );
    }
    resources.push({
      ...resource,
      servers: Math.max(1, Math.round(reader.valueOr(terminal.servers, 1))),
      service: terminal.service ?? 'fixed',
      variation: reader.valueOr(terminal.variation, 0),
      batch: batchOf(terminal, resource.measure, reader),
    });
  }
  for (const limit of corridor.limits) {
    const valid = validYears(limit, frame);
    if (!valid.includes(true)) continue;
    const resource = rated(limit.id, limit.name, 'limit', limit.capacity, {}, reader, frame);
    const rates = resource.rates.map((rate, index) =>
      valid[index] === true ? rate : WITHOUT_LIMIT,
    );
    resources.push({ ...resource, rates });
  }
  const isLong = frame.lastDay - frame.startDay > LONGEST_SINGLE_YEAR;
  for (const service of corridor.services) {
    const departuresIn = frame.readers.map((each) =>
      perSecond(each.amount(service.frequency), {}, frame.years[0] ?? 1970),
    );
    const departures = perSecond(reader.amount(service.frequency), {}, frame.years[0] ?? 1970);
    const capacity = reader.amount(service.capacity);
    const measure = capacity.dimension.startsWith('TEU') ? 'TEU' : 'kg';
    service.legs.forEach((leg, position) => {
      for (const back of service.oneWay === true ? [false] : [false, true]) {
        const rate = departures * capacity.value;
        resources.push({
          id: legResource(service.id, position, !back),
          name: names.leg(service, back ? leg.to : leg.from, back ? leg.from : leg.to),
          kind: 'service',
          measure,
          servers: 1,
          perYear: rate * SECONDS_PER_DAY * daysOfYear(frame.years[0] ?? 1970),
          rates: departuresIn.map((each) => each * capacity.value),
          openTimes: new Float64Array(0),
          openShare: 1,
          service: 'fixed',
          ...PLAIN_QUEUE,
          headway: Math.round(1 / departures),
          perDeparture: capacity.value,
          ...(isLong ? { headways: departuresIn.map((each) => Math.round(1 / each)) } : {}),
        });
      }
    });
  }
  return resources.sort((a, b) => compareText(a.id, b.id));
}

/**
 * Whether a limit counts in each year of a frame. Limits are dated by whole years: one counts if it is
 * valid on the first day of a year; of the year of the start, and of the run-in, on the start day.
 */
function validYears({ validity }: SharedLimit, frame: TimeFrame): readonly boolean[] {
  const span = { from: openingDate(validity?.from), until: validity?.until };
  const own = covers(span, dateText(frame.startDay));
  const isLong = frame.lastDay - frame.startDay > LONGEST_SINGLE_YEAR;
  const first = frame.years[0] ?? 1970;
  return frame.years.map((year) =>
    isLong && year > first ? covers(span, `${String(year)}-01-01`) : own,
  );
}

/** Id of the resource of one direction of one service leg. */
export function legResource(service: string, leg: number, isForward: boolean): string {
  return `${service}:${String(leg)}:${isForward ? 'out' : 'back'}`;
}

/** A queue without anything special. */
const PLAIN_QUEUE = { variation: 0, batch: 0, sectionTime: 0, following: 0 } as const;

function batchOf(terminal: Terminal, measure: string, reader: FigureReader): number {
  if (terminal.batch === undefined) return 0;
  const { value, dimension } = reader.amount(terminal.batch);
  if (dimension === measure) return value;
  throw new CorridorError(
    'usage',
    `terminal ${terminal.id}: a batch is counted like the capacity, in ${measure}, not in ${dimension}`,
  );
}

function rated(
  id: string,
  name: string,
  kind: Resource['kind'],
  capacity: Figure,
  times: OpenTimes,
  reader: FigureReader,
  frame: TimeFrame,
): Resource {
  const amount = reader.amount(capacity);
  const start = frame.startDay * SECONDS_PER_DAY;
  const intervals = openIntervals(times, frame.firstDay, frame.lastDay).map(
    ([from, until]) => [from - start, until - start] as const,
  );
  const isAlwaysOpen = times.hours === undefined && times.season === undefined;
  const open = intervals.reduce((sum, [from, until]) => sum + (until - from), 0);
  const year = frame.years[0] ?? 1970;
  const rates = frame.years.map((each, index) =>
    perSecond((frame.readers[index] ?? reader).amount(capacity), times, each),
  );
  return {
    id,
    name,
    kind,
    measure: measureOf(amount.dimension),
    servers: 1,
    perYear: (rates[0] ?? 0) * openSecondsOfYear(times, year),
    rates,
    openTimes: isAlwaysOpen ? new Float64Array(0) : Float64Array.from(intervals.flat()),
    openShare: isAlwaysOpen ? 1 : open / ((frame.lastDay - frame.firstDay) * SECONDS_PER_DAY),
    service: 'fixed',
    ...PLAIN_QUEUE,
    headway: 0,
    perDeparture: 0,
  };
}

function perSecond(amount: Amount, times: OpenTimes, year: number): number {
  if (amount.dimension.endsWith('/year')) {
    const open = openSecondsOfYear(times, year);
    return open > 0 ? amount.value / open : 0;
  }
  // A day of opening has fewer seconds than a civil day; an hour of opening is an hour.
  return amount.isPerDay
    ? (amount.value * SECONDS_PER_DAY) / openSecondsOfDay(times)
    : amount.value;
}

function measureOf(dimension: string): Resource['measure'] {
  const measure = dimension.split('/')[0];
  if (
    measure === 'kg' ||
    measure === 'TEU' ||
    measure === 'vehicle' ||
    measure === 'train' ||
    measure === 'call'
  )
    return measure;
  throw new CorridorError('internal', `a capacity cannot be measured in ${dimension}`);
}

/** Which resources each arc uses, and how much of each one kilogram of each class takes. */
export interface UseTable {
  readonly firstUse: Uint32Array;
  readonly useResource: Uint32Array;
  readonly useCoefficient: Float64Array;
}

/** Builds the use table. `vehicle` is the (class, arc) table of chosen vehicle classes. O(classes × uses). */
export function buildUses(
  corridor: Corridor,
  arcs: readonly DrawnArc[],
  classes: readonly FlowClass[],
  resources: readonly Resource[],
  vehicle: Int16Array,
  reader: FigureReader,
): UseTable {
  const indexOf = new Map(resources.map(({ id }, index) => [id, index]));
  const limitsOf = new Map<string, SharedLimit[]>();
  for (const limit of [...corridor.limits].sort((a, b) => compareText(a.id, b.id))) {
    for (const asset of [...(limit.links ?? []), ...(limit.terminals ?? [])]) {
      limitsOf.set(asset, [...(limitsOf.get(asset) ?? []), limit]);
    }
  }
  const firstUse = new Uint32Array(arcs.length + 1);
  const uses: { arc: number; resource: number; limit: SharedLimit | undefined }[] = [];
  arcs.forEach((arc, index) => {
    firstUse[index] = uses.length;
    if (arc.kind === 'gate') return;
    // A shared limit is booked before the asset itself: it is what lets cargo come at all.
    for (const limit of limitsOf.get(arc.asset) ?? []) {
      const resource = indexOf.get(limit.id);
      if (resource !== undefined) uses.push({ arc: index, resource, limit });
    }
    const own = indexOf.get(
      arc.kind === 'service' ? legResource(arc.asset, arc.leg ?? 0, arc.isForward) : arc.asset,
    );
    if (own !== undefined) uses.push({ arc: index, resource: own, limit: undefined });
  });
  firstUse[arcs.length] = uses.length;
  const useCoefficient = new Float64Array(classes.length * uses.length);
  const classVehicles = loadTable(corridor.vehicles, classes, reader);
  classes.forEach((flowClass, c) => {
    uses.forEach(({ arc, resource, limit }, u) => {
      const what = resources[resource];
      if (what === undefined || !counts(limit, flowClass)) return;
      const v = vehicle[c * arcs.length + arc] ?? -1;
      const load = v < 0 ? undefined : classVehicles[c]?.[v];
      useCoefficient[c * uses.length + u] = coefficient(what, flowClass, load);
    });
  });
  return {
    firstUse,
    useResource: Uint32Array.from(uses, ({ resource }) => resource),
    useCoefficient,
  };
}

interface Load {
  readonly kg: number;
  readonly emptyReturn: number;
}

function loadTable(
  vehicles: readonly VehicleClass[],
  classes: readonly FlowClass[],
  reader: FigureReader,
): readonly (readonly Load[])[] {
  const byMass = new Map<number, readonly Load[]>();
  return classes.map((flowClass) => {
    const loads =
      byMass.get(flowClass.massPerTeu) ??
      vehicles.map((vehicle) => ({
        kg: loadOf(reader, vehicle, flowClass),
        emptyReturn: reader.value(vehicle.emptyReturn),
      }));
    byMass.set(flowClass.massPerTeu, loads);
    return loads;
  });
}

function counts(limit: SharedLimit | undefined, flowClass: FlowClass): boolean {
  if (limit === undefined) return true;
  return (
    limit.commodities?.includes(flowClass.commodity) !== false &&
    limit.origins?.includes(flowClass.shipment.originPlace) !== false &&
    (limit.thirdPartiesOnly !== true ||
      !flowClass.captive.some((id) => limit.terminals?.includes(id) === true))
  );
}

/** Amount of a resource's measure for one kilogram; vehicles count their empty return. */
function coefficient(resource: Resource, flowClass: FlowClass, load: Load | undefined): number {
  switch (resource.measure) {
    case 'kg':
      return 1;
    case 'TEU':
      return 1 / (flowClass.massPerTeu > 0 ? flowClass.massPerTeu : 12_000);
    case 'call':
      return load === undefined ? 0 : 1 / load.kg;
    case 'vehicle':
    case 'train':
      return load === undefined ? 0 : (1 + load.emptyReturn) / load.kg;
  }
}
