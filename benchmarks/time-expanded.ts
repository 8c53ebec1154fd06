/**
 * A year of an invented corridor, day by day: five classes of cargo between eight places on eleven links.
 * A vertex is a place on a day, an arc a journey of one to three days or a night in storage. Both
 * directions of a link and all classes share its capacity of each day, all classes the storage of a
 * place; demand is lumpy and seasonal, so that capacity is scarce for weeks and idle for others.
 */
import { buildStar } from '../src/numeric/forward-star.js';
import { createStream } from '../src/random/stream.js';
import type { FlowProblem } from '../src/solve/optimum/flow-problem.js';

/** How much of everything. */
export interface ExpandedSize {
  readonly classes: number;
  readonly periods: number;
  readonly places: number;
  /** Origin–destination pairs of each class; each is one commodity a day. */
  readonly pairs: number;
}

/** The size that the target speaks of. */
export const YEAR: ExpandedSize = { classes: 5, periods: 365, places: 8, pairs: 3 };

interface Draw {
  readonly between: (low: number, high: number) => number;
  readonly below: (count: number) => number;
}

/** Arcs of the expanded network before they are sorted. */
interface ExpandedArc {
  readonly tail: number;
  readonly head: number;
  /** Link, storage of a place (after the links) or −1: the way out of the network. */
  readonly asset: number;
  readonly day: number;
}

/** The problem; the same for the same size. Vertices: place × day, then one sink for each place. */
export function timeExpanded({ classes, periods, places, pairs }: ExpandedSize): FlowProblem {
  const { next } = createStream('time-expanded');
  const draw: Draw = {
    between: (low, high) => low + (high - low) * next(),
    below: (count) => Math.floor(next() * count),
  };
  const links = linksOf(draw, places);
  const arcs = sortedArcs(expand(links, places, periods), places * (periods + 1));
  const assets = links.length + places;
  const network = layOut(arcs, places * (periods + 1));

  const costRows = Array.from({ length: classes }, () => {
    const toll = Array.from({ length: assets }, (_, asset) =>
      asset < links.length
        ? (links[asset]?.days ?? 1) * draw.between(4, 9)
        : draw.between(0.3, 0.8),
    );
    return Float64Array.from(arcs, ({ asset }) => toll[asset] ?? 0);
  });
  const useRows = Array.from({ length: classes }, () => {
    const rate = Array.from({ length: assets }, () => draw.between(0.7, 1.3));
    const used = arcs.filter(({ asset }) => asset >= 0);
    const firstUse = new Uint32Array(arcs.length + 1);
    arcs.forEach(({ asset }, arc) => {
      firstUse[arc + 1] = (firstUse[arc] ?? 0) + (asset >= 0 ? 1 : 0);
    });
    return {
      firstUse,
      slot: Uint32Array.from(used, ({ asset, day }) => asset * periods + day),
      coefficient: Float64Array.from(used, ({ asset }) => rate[asset] ?? 1),
    };
  });
  const commodities = demand(draw, { classes, periods, places, pairs });
  const limitCount = assets * periods;
  const capacityOf = Array.from({ length: assets }, (_, asset) =>
    asset < links.length ? draw.between(150, 260) : draw.between(80, 200),
  );
  return {
    network,
    costRows,
    useRows,
    slotCount: limitCount,
    slotOnce: new Uint8Array(limitCount),
    limitRows: [Int32Array.from({ length: limitCount }, (_, slot) => slot)],
    layerCount: classes,
    layerCost: Uint32Array.from({ length: classes }, (_, layer) => layer),
    layerUse: Uint32Array.from({ length: classes }, (_, layer) => layer),
    layerLimits: new Uint32Array(classes),
    limitKeys: Array.from(
      { length: limitCount },
      (_, slot) => `asset-${Math.floor(slot / periods)}/day-${slot % periods}`,
    ),
    capacity: Float64Array.from(
      { length: limitCount },
      (_, slot) => capacityOf[Math.floor(slot / periods)] ?? 0,
    ),
    commodityKeys: commodities.map(({ key }) => key),
    layer: Uint32Array.from(commodities, ({ layer }) => layer),
    origin: Int32Array.from(commodities, ({ origin }) => origin),
    destination: Int32Array.from(commodities, ({ destination }) => destination),
    amount: Float64Array.from(commodities, ({ amount }) => amount),
    unservedCost: Float64Array.from(commodities, ({ unserved }) => unserved),
  };
}

interface ExpandedLink {
  readonly from: number;
  readonly to: number;
  readonly days: number;
}

/** A ring of places with chords. */
function linksOf(draw: Draw, places: number): readonly ExpandedLink[] {
  const links: ExpandedLink[] = [];
  for (let place = 0; place < places; place++)
    links.push({ from: place, to: (place + 1) % places, days: 1 + draw.below(2) });
  for (let chord = 0; chord + 4 < places; chord += 2)
    links.push({ from: chord, to: chord + 3 + draw.below(2), days: 2 + draw.below(2) });
  return links;
}

function expand(
  links: readonly ExpandedLink[],
  places: number,
  periods: number,
): readonly ExpandedArc[] {
  const at = (place: number, day: number): number => day * places + place;
  const arcs: ExpandedArc[] = [];
  for (let day = 0; day < periods; day++) {
    links.forEach(({ from, to, days }, asset) => {
      if (day + days >= periods) return;
      arcs.push({ tail: at(from, day), head: at(to, day + days), asset, day });
      arcs.push({ tail: at(to, day), head: at(from, day + days), asset, day });
    });
    for (let place = 0; place < places; place++) {
      if (day + 1 < periods) {
        const asset = links.length + place;
        arcs.push({ tail: at(place, day), head: at(place, day + 1), asset, day });
      }
      arcs.push({ tail: at(place, day), head: at(place, periods), asset: -1, day });
    }
  }
  return arcs;
}

function sortedArcs(arcs: readonly ExpandedArc[], vertexCount: number): readonly ExpandedArc[] {
  const order = buildStar(
    arcs.map(({ tail }) => tail),
    vertexCount,
  );
  return Array.from(order.arcs, (index) => arcs[index]).filter((arc) => arc !== undefined);
}

function layOut(arcs: readonly ExpandedArc[], vertexCount: number): FlowProblem['network'] {
  const tail = Uint32Array.from(arcs, (arc) => arc.tail);
  const head = Uint32Array.from(arcs, (arc) => arc.head);
  const into = buildStar(head, vertexCount);
  return {
    vertexCount,
    arcCount: arcs.length,
    firstOut: buildStar(tail, vertexCount).first,
    tail,
    head,
    firstIn: into.first,
    inArc: into.arcs,
  };
}

interface DailyCargo {
  readonly key: string;
  readonly layer: number;
  readonly origin: number;
  readonly destination: number;
  readonly amount: number;
  readonly unserved: number;
}

/** Every pair of a class sends something on three days in four, more in the second half of the year. */
function demand(
  draw: Draw,
  { classes, periods, places, pairs }: ExpandedSize,
): readonly DailyCargo[] {
  const cargo: DailyCargo[] = [];
  for (let layer = 0; layer < classes; layer++) {
    for (let pair = 0; pair < pairs; pair++) {
      const from = draw.below(places);
      const to = (from + 2 + draw.below(places - 3)) % places;
      const mean = draw.between(15, 45);
      const unserved = draw.between(60, 140);
      for (let day = 0; day < periods; day++) {
        const isQuiet = draw.below(4) === 0;
        const season = day * 2 > periods ? 1.3 : 0.8;
        cargo.push({
          key: `class-${layer}/pair-${pair}/day-${day}`,
          layer,
          origin: day * places + from,
          destination: periods * places + to,
          amount: isQuiet ? 0 : mean * season * draw.between(0.3, 2.4),
          unserved,
        });
      }
    }
  }
  return cargo;
}
