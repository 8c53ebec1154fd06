/**
 * Compiles a scenario: expands the network, prices every (class, arc), judges every (class, arc, epoch)
 * and lays it all out in flat arrays in canonical order. The same content gives the same model, whatever
 * the order of the input. A what-if never patches a model; it compiles again.
 */
import { contentHash, rememberedHash } from '../core/hash.js';
import { compareText } from '../core/ids.js';
import {
  dateText,
  daysOfYear,
  knownDay,
  SECONDS_PER_DAY,
  yearOfDay,
} from '../scenario/calendar.js';
import type { Corridor, Demand } from '../scenario/corridor.js';
import { POLICY_DEFAULTS } from '../scenario/policies.js';
import { actingDisruptions } from '../scenario/disruptions.js';
import type { Scenario } from '../scenario/scenario.js';
import { modelChoice } from './choice.js';
import { buildClasses, conductDays } from './classes.js';
import { type FigureReader, figureReader, readersByYear } from './dated.js';
import { compileDisruptions } from './disruptions.js';
import { epochDays } from './epochs.js';
import { type DrawnArc, expandNetwork, finalVertex, originVertex } from './expand.js';
import type {
  CorridorModel,
  DemandPart,
  FlowClass,
  ModelDemand,
  RandomDelay,
  UncertainOpening,
} from './model.js';
import { buildPassages } from './passages.js';
import type { PassageTables } from './physical.js';
import { withPeaks } from './peaks.js';
import { priceList } from './prices.js';
import { ReasonLists } from './reasons.js';
import { buildResources, buildUses, type TimeFrame } from './resources.js';
import { buildGatherings, buildStorages } from './storage.js';
import { buildStates } from './verdicts.js';
import { compileVolumeDelay } from './volume-delay.js';

/** Days before the start that a model covers, so that a run-in fits in. */
const LEAD_DAYS = 90;

/**
 * Compiles a checked scenario. Throws a usage error for a formula that gives no price; a demand without
 * any physical way is legal and shows up in answers. Some tens of milliseconds for the Tumen corridor;
 * time and space O(classes × arcs × epochs).
 */
export function compileScenario(scenario: Scenario): CorridorModel {
  const corridor = inCanonicalOrder(scenario.corridor);
  const reader = figureReader(corridor.currencies, scenario.start);
  const startDay = knownDay(scenario.start);
  const lastDay = startDay + scenario.horizonDays;
  const firstDay = startDay - Math.max(LEAD_DAYS, Math.ceil(scenario.simulation.runInDays ?? 0));
  const years = yearsFrom(startDay, firstDay, lastDay);
  const { start, horizonDays } = scenario;
  const { currencies } = corridor;
  const frame: TimeFrame = {
    startDay,
    firstDay,
    lastDay,
    years,
    readers: readersByYear(years, { start, horizonDays, currencies, reader }),
  };
  const serviceOf = new Map(corridor.services.map((service) => [service.id, service]));
  const network = expandNetwork(
    corridor,
    (link) => reader.value(link.length) / 1000,
    (service, leg) => reader.valueOr(serviceOf.get(service)?.legs[leg]?.length, 0) / 1000,
  );
  const { arcs, tail, head } = network;
  const days = epochDays(scenario, firstDay, lastDay);
  const epochDates = days.map(dateText);
  const conduct = conductDays(scenario, epochDates);
  const { classes, partsOf } = buildClasses(corridor, conduct, reader);
  const delays = arcs.map((arc) => arcDelay(arc, corridor, reader));
  const tables: PassageTables = {
    vehicles: corridor.vehicles,
    places: new Map(corridor.places.map((place) => [place.id, place])),
    services: serviceOf,
    commodities: new Map(corridor.commodities.map((commodity) => [commodity.id, commodity])),
    reader,
    prices: priceList(corridor.tariffs, reader),
  };
  const fixedSeconds = Float64Array.from(delays, ({ expected }) => expected);
  const reasons = new ReasonLists();
  const passages = buildPassages(tables, arcs, fixedSeconds, classes, reasons);
  const canonical: Scenario = { ...scenario, corridor };
  const disruptions = actingDisruptions(canonical);
  const resources = withPeaks(buildResources(corridor, reader, frame), {
    corridor,
    disruptions,
    arcs,
    reader,
    frame,
  });
  const states = buildStates({
    scenario: canonical,
    arcs,
    classes,
    reasons,
    always: passages.reasons,
    vehicle: passages.vehicle,
    epochs: days,
    startDay,
    lastDay,
    reader,
  });
  const vertexIndex = new Map(network.vertices.map((key, index) => [key, index]));
  const corridorHash = hashOfCorridor(scenario.corridor);
  return {
    formatVersion: 1,
    hash: scenarioHash(scenario, corridorHash),
    corridorHash,
    title: scenario.title,
    start: scenario.start,
    seed: scenario.seed,
    replications: scenario.replications,
    horizon: scenario.horizonDays * SECONDS_PER_DAY,
    earliest: (firstDay - startDay) * SECONDS_PER_DAY,
    runIn:
      scenario.simulation.runInDays === undefined
        ? undefined
        : Math.round(scenario.simulation.runInDays * SECONDS_PER_DAY),
    longestWait: Math.round(scenario.simulation.longestWaitDays * SECONDS_PER_DAY),
    candidates: scenario.simulation.candidates,
    choice: modelChoice(scenario.simulation.choice),
    deadlock: scenario.simulation.deadlock ?? POLICY_DEFAULTS.deadlock,
    storage: scenario.simulation.storage ?? POLICY_DEFAULTS.storage,
    ships: scenario.simulation.ships ?? POLICY_DEFAULTS.ships,
    isAntithetic: scenario.simulation.antithetic === true,
    deliveredWithin:
      scenario.simulation.deliveredWithinDays === undefined
        ? undefined
        : Math.round(scenario.simulation.deliveredWithinDays * SECONDS_PER_DAY),
    caught: scenario.simulation.caught ?? POLICY_DEFAULTS.caught,
    years: frame.years,
    yearStarts: Float64Array.from(
      frame.years,
      (year) => (knownDay(`${String(year)}-01-01`) - startDay) * SECONDS_PER_DAY,
    ),
    epochs: Float64Array.from(days, (day) => (day - startDay) * SECONDS_PER_DAY),
    epochDates,
    vertexCount: network.vertices.length,
    arcCount: arcs.length,
    classCount: classes.length,
    vertexNames: network.vertices,
    vertexPlace: network.vertexPlace,
    arcs: arcs.map(
      ({
        key,
        kind,
        asset,
        tailPlace,
        headPlace,
        mode,
        gauge,
        kilometres,
        isForward,
        onlyVehicle,
      }) => ({
        key,
        kind,
        asset,
        tailPlace,
        headPlace,
        mode,
        gauge,
        kilometres,
        isForward,
        onlyVehicle,
      }),
    ),
    ...star(network.vertices.length, tail, head),
    tail,
    head,
    classes,
    vehicles: corridor.vehicles.map(({ id }) => id),
    gatherings: buildGatherings(corridor, reader),
    storages: buildStorages(corridor, reader),
    money: passages.money,
    seconds: passages.seconds,
    vehicle: passages.vehicle,
    ...states,
    randomDelays: delays.map(({ random }) => random),
    fixedSeconds,
    ...delayTable(arcs),
    resources,
    ...buildUses(corridor, arcs, classes, resources, passages.vehicle, reader),
    disruptions: compileDisruptions({
      disruptions,
      arcs,
      resources,
      reader,
      frame,
    }),
    uncertain: uncertainOpenings(corridor, arcs, startDay),
    demands: corridor.demands.map((demand) => ({
      ...modelDemand(demand, frame, reader, classes, partsOf.get(demand.id) ?? [], vertexIndex),
      arrivals: scenario.simulation.arrivals ?? demand.arrivals ?? 'poisson',
    })),
  };
}

/** Every table sorted by id; the order in which things were written means nothing. */
function inCanonicalOrder(corridor: Corridor): Corridor {
  const sorted = <Entry extends { readonly id: string }>(
    entries: readonly Entry[],
  ): readonly Entry[] => [...entries].sort((a, b) => compareText(a.id, b.id));
  return {
    id: corridor.id,
    title: corridor.title,
    sources: sorted(corridor.sources),
    countries: sorted(corridor.countries),
    currencies: sorted(corridor.currencies),
    places: sorted(corridor.places),
    links: sorted(corridor.links),
    terminals: sorted(corridor.terminals),
    storages: sorted(corridor.storages),
    vehicles: sorted(corridor.vehicles),
    tariffs: sorted(corridor.tariffs),
    services: sorted(corridor.services),
    limits: sorted(corridor.limits),
    commodities: sorted(corridor.commodities),
    categories: sorted(corridor.categories),
    demands: sorted(corridor.demands),
    rules: sorted(corridor.rules),
    disruptions: sorted(corridor.disruptions),
    calendars: sorted(corridor.calendars),
    gates: sorted(corridor.gates),
    observations: sorted(corridor.observations),
  };
}

/** Hash of all tables; the order of their entries means nothing. An entry is hashed once in its life. */
function hashOfCorridor(corridor: Corridor): string {
  const tables = Object.entries(corridor).map(([name, table]) => [
    name,
    Array.isArray(table)
      ? table.map((entry: object) => rememberedHash(entry)).sort(compareText)
      : String(table),
  ]);
  return contentHash(tables.sort(([a], [b]) => compareText(String(a), String(b))));
}

/** Without the half-width, which decides the number of replications and nothing else. */
function decisive(simulation: Scenario['simulation']): Scenario['simulation'] {
  const kept = Object.entries(simulation).filter(([key]) => key !== 'halfWidth');
  return Object.fromEntries(kept) as unknown as Scenario['simulation'];
}

/** Hash of everything that decides an answer; titles and prose do not. */
function scenarioHash(scenario: Scenario, corridorHash: string): string {
  const order = (spans: Scenario['closures']): readonly string[] =>
    spans
      .map((span) => JSON.stringify([span.id, span.from ?? null, span.until ?? null]))
      .sort(compareText);
  return contentHash({
    corridorHash,
    start: scenario.start,
    horizonDays: scenario.horizonDays,
    seed: scenario.seed,
    closures: order(scenario.closures),
    enforcements: order(scenario.enforcements),
    liftings: order(scenario.liftings),
    conduct: scenario.conduct,
    ...(scenario.conductChanges === undefined ? {} : { conductChanges: scenario.conductChanges }),
    simulation: decisive(scenario.simulation),
  });
}

/** The start's own year first, then the others that the frame touches. */
function yearsFrom(startDay: number, firstDay: number, lastDay: number): readonly number[] {
  const years: number[] = [];
  for (let year = yearOfDay(firstDay); year <= yearOfDay(lastDay); year++) years.push(year);
  const own = yearOfDay(startDay);
  return [own, ...years.filter((year) => year !== own)];
}

interface ArcDelay {
  readonly expected: number;
  readonly random: RandomDelay | undefined;
}

function arcDelay(arc: DrawnArc, corridor: Corridor, reader: FigureReader): ArcDelay {
  if (arc.kind === 'service') {
    const service = corridor.services.find(({ id }) => id === arc.asset);
    const frequency = service === undefined ? 0 : reader.amount(service.frequency);
    if (frequency === 0) return { expected: 0, random: undefined };
    const seconds = frequency.dimension.endsWith('/year')
      ? (365 * SECONDS_PER_DAY) / frequency.value
      : 1 / frequency.value;
    return { expected: Math.round(seconds / 2), random: undefined };
  }
  const figure = arc.link?.processing ?? arc.terminal?.dwell;
  if (figure === undefined) return { expected: 0, random: undefined };
  const spread = reader.spread(figure);
  if (spread === undefined || spread.low === spread.high)
    return { expected: Math.round(reader.value(figure)), random: undefined };
  return { expected: Math.round((spread.low + spread.mode + spread.high) / 3), random: spread };
}

/** Forward and reverse star. Arcs are already sorted by tail. */
function star(
  vertexCount: number,
  tail: Uint32Array,
  head: Uint32Array,
): Pick<CorridorModel, 'firstOut' | 'firstIn' | 'inArc'> {
  const first = (ends: Uint32Array): Uint32Array => {
    const starts = new Uint32Array(vertexCount + 1);
    for (const vertex of ends) starts[vertex + 1] = (starts[vertex + 1] ?? 0) + 1;
    for (let v = 0; v < vertexCount; v++) starts[v + 1] = (starts[v + 1] ?? 0) + (starts[v] ?? 0);
    return starts;
  };
  const firstIn = first(head);
  const next = firstIn.slice();
  const inArc = new Uint32Array(head.length);
  head.forEach((vertex, arc) => {
    const position = next[vertex] ?? 0;
    inArc[position] = arc;
    next[vertex] = position + 1;
  });
  return { firstOut: first(tail), firstIn, inArc };
}

/** Checks every volume-delay function once and numbers them. */
function delayTable(
  arcs: readonly DrawnArc[],
): Pick<CorridorModel, 'volumeDelays' | 'volumeDelay'> {
  const texts = arcs.map((arc) => arc.link?.volumeDelay);
  const volumeDelays = [...new Set(texts)].filter((text) => text !== undefined).sort(compareText);
  for (const text of volumeDelays) compileVolumeDelay(text);
  const numbers = texts.map((text) => (text === undefined ? -1 : volumeDelays.indexOf(text)));
  return { volumeDelays, volumeDelay: Int16Array.from(numbers) };
}

function uncertainOpenings(
  corridor: Corridor,
  arcs: readonly DrawnArc[],
  startDay: number,
): readonly UncertainOpening[] {
  const openings: UncertainOpening[] = [];
  for (const asset of [...corridor.links, ...corridor.terminals, ...corridor.services]) {
    const from = asset.validity?.from;
    if (typeof from !== 'object') continue;
    const seconds = (date: string): number => (knownDay(date) - startDay) * SECONDS_PER_DAY;
    openings.push({
      asset: asset.id,
      low: seconds(from.low),
      mode: seconds(from.mode),
      high: seconds(from.high),
      arcs: arcs.flatMap((arc, index) =>
        arc.kind !== 'gate' && arc.asset === asset.id ? [index] : [],
      ),
    });
  }
  return openings.sort((a, b) => compareText(a.asset, b.asset));
}

function modelDemand(
  demand: Demand,
  { years, readers }: TimeFrame,
  reader: FigureReader,
  classes: readonly FlowClass[],
  parts: readonly DemandPart[],
  vertexIndex: ReadonlyMap<string, number>,
): Omit<ModelDemand, 'arrivals'> {
  const perTeu = classes[parts[0]?.flowClass ?? 0]?.massPerTeu ?? 0;
  const inKg = ({
    value,
    dimension,
  }: {
    readonly value: number;
    readonly dimension: string;
  }): number => (dimension.startsWith('TEU') ? value * perTeu : value);
  const yearlyIn = years.map((year, index) => {
    const quantity = (readers[index] ?? reader).amount(demand.quantity);
    return quantity.dimension.endsWith('/s')
      ? inKg(quantity) * SECONDS_PER_DAY * daysOfYear(year)
      : inKg(quantity);
  });
  const lot = reader.amount(demand.lot);
  const price = reader.amount(demand.unservedPrice);
  return {
    id: demand.id,
    name: demand.name ?? demand.id,
    category: demand.category,
    commodity: demand.commodity,
    // A place that no arc touches has no vertex; −1 then says that there is no physical way.
    origin: vertexIndex.get(originVertex(demand.origin)) ?? -1,
    destination: vertexIndex.get(finalVertex(demand.destination)) ?? -1,
    originPlace: demand.origin,
    destinationPlace: demand.destination,
    yearly: yearlyIn[0] ?? 0,
    yearlyIn,
    lot:
      lot.dimension === 'TEU'
        ? Math.max(1, Math.round(lot.value)) * perTeu
        : Math.max(1, Math.round(lot.value)),
    unservedPrice: price.dimension === 'USD/TEU' ? price.value / perTeu : price.value,
    ...(typeof demand.unservedPrice === 'string'
      ? {}
      : { unservedPriceGrade: demand.unservedPrice.grade }),
    parts,
    priority: demand.priority ?? 0,
    circulating: demand.circulating ?? 0,
    monthly: demand.season?.monthly ?? new Array<number>(12).fill(1),
  };
}
