/**
 * Compiles a scenario: expands the network, prices every (class, arc), judges every (class, arc, epoch)
 * and lays it all out in flat arrays in canonical order. The same content gives the same model, whatever
 * the order of the input. A what-if never patches a model; it compiles again.
 */
import { dateText, knownDay, SECONDS_PER_DAY } from '../scenario/calendar.js';
import { actingDisruptions } from '../scenario/disruptions.js';
import type { Scenario } from '../scenario/scenario.js';
import { arcDelay } from './arc-delays.js';
import { inCanonicalOrder } from './canonical-order.js';
import { buildClasses, conductDays } from './classes.js';
import { hashOfCorridor, hashOfScenario } from './content-hashes.js';
import { figureReader } from './dated.js';
import { buildDemands } from './demands.js';
import { compileDisruptions } from './disruptions.js';
import { epochDays } from './epochs.js';
import { type DrawnArc, expandNetwork } from './expand.js';
import type { Arc, CorridorModel } from './model.js';
import { uncertainOpenings } from './openings.js';
import { buildPassages } from './passages.js';
import { withPeaks } from './peaks.js';
import type { PassageTables } from './physical.js';
import { priceList } from './prices.js';
import { ReasonLists } from './reasons.js';
import { buildResources, buildUses } from './resources.js';
import { runSettings } from './run-settings.js';
import { starOf } from './star.js';
import { buildGatherings, buildStorages } from './storage.js';
import { timeFrameOf } from './time-frame.js';
import { buildStates } from './verdicts.js';
import { volumeDelayTable } from './volume-delay-table.js';

/**
 * Compiles a checked scenario. Throws a usage error for a formula that gives no price; a demand without
 * any physical way is legal and shows up in answers. Some tens of milliseconds for the Tumen corridor;
 * time and space O(classes × arcs × epochs).
 */
export function compileScenario(scenario: Scenario): CorridorModel {
  const corridor = inCanonicalOrder(scenario.corridor);
  const canonical: Scenario = { ...scenario, corridor };
  const reader = figureReader(corridor.currencies, scenario.start);
  const frame = timeFrameOf(canonical, reader);
  const { startDay, firstDay, lastDay } = frame;
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
  const corridorHash = hashOfCorridor(scenario.corridor);
  return {
    formatVersion: 1,
    hash: hashOfScenario(scenario, corridorHash),
    corridorHash,
    title: scenario.title,
    start: scenario.start,
    seed: scenario.seed,
    replications: scenario.replications,
    horizon: scenario.horizonDays * SECONDS_PER_DAY,
    earliest: (firstDay - startDay) * SECONDS_PER_DAY,
    ...runSettings(scenario),
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
    arcs: arcs.map(modelArc),
    ...starOf(network.vertices.length, tail, head),
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
    ...volumeDelayTable(arcs),
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
    demands: buildDemands(corridor, {
      frame,
      reader,
      classes,
      partsOf,
      vertices: network.vertices,
      arrivals: scenario.simulation.arrivals,
    }),
  };
}

/** What the model says of an arc, without the link or terminal that it was drawn from. */
function modelArc(arc: DrawnArc): Arc {
  const { key, kind, asset, tailPlace, headPlace } = arc;
  const { mode, gauge, kilometres, isForward, onlyVehicle } = arc;
  return {
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
  };
}
