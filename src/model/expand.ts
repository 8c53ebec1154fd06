/**
 * From places, links, terminals and services to vertices and arcs. A vertex is a place × (mode, gauge,
 * side). Trains and trucks pass a place without handling, so rail and road have one side, `through`.
 * Ships call: they `arrive` and `depart` on different sides, with handling between; only at gateways
 * and bridge sites do they pass, each ship class on a vertex of its own, so that nobody changes ship
 * under a bridge. Cargo enters at the side `origin` of its place and ends at the side `final`.
 */
import { compareText } from '../core/ids.js';
import type { Access, Corridor, Gauge, Link, Mode, Place, Terminal } from '../scenario/corridor.js';
import type { Arc } from './model.js';

/** An arc with the vertices it joins, before numbering. */
export interface DrawnArc extends Arc {
  readonly from: string;
  readonly to: string;
  readonly link: Link | undefined;
  readonly terminal: Terminal | undefined;
  /** Position of the leg in its service. */
  readonly leg: number | undefined;
}

/** Vertices and arcs in canonical order: vertices by key, arcs by tail and key. */
export interface ExpandedNetwork {
  readonly vertices: readonly string[];
  readonly vertexPlace: readonly string[];
  readonly arcs: readonly DrawnArc[];
  readonly tail: Uint32Array;
  readonly head: Uint32Array;
}

type Side = 'origin' | 'final' | 'through' | 'arrive' | 'depart';

/** Key of the vertex where cargo of a place enters. */
export function originVertex(place: string): string {
  return vertexKey(place, 'gate', undefined, 'origin');
}

/** Key of the vertex where cargo of a place ends. */
export function finalVertex(place: string): string {
  return vertexKey(place, 'gate', undefined, 'final');
}

/** Draws every arc of a corridor. Multi-arcs, loops and disconnected parts are legal. O(n log n). */
export function expandNetwork(
  corridor: Corridor,
  lengthInKm: (link: Link) => number,
  legLengthInKm: (service: string, leg: number) => number,
): ExpandedNetwork {
  const places = new Map(corridor.places.map((place) => [place.id, place]));
  const shipClasses = (link: Link): readonly string[] =>
    link.vehicles ?? corridor.vehicles.filter(({ mode }) => mode === link.mode).map(({ id }) => id);
  const drawn: DrawnArc[] = [];
  for (const link of corridor.links)
    drawLink(link, places, shipClasses(link), lengthInKm(link), drawn);
  for (const service of corridor.services) {
    service.legs.forEach((leg, position) => {
      for (const [isForward, tailPlace, headPlace] of directions(leg, service.oneWay)) {
        drawn.push({
          key: `service:${service.id}:${String(position).padStart(2, '0')}:${isForward ? 'out' : 'back'}`,
          kind: 'service',
          asset: service.id,
          tailPlace,
          headPlace,
          mode: service.mode,
          gauge: service.gauge,
          kilometres: legLengthInKm(service.id, position),
          isForward,
          onlyVehicle: service.vehicle,
          link: undefined,
          terminal: undefined,
          leg: position,
          from: vertexKey(tailPlace, service.mode, service.gauge, departing(service.mode)),
          to: vertexKey(headPlace, service.mode, service.gauge, arriving(service.mode)),
        });
      }
    });
  }
  for (const terminal of corridor.terminals) drawTerminal(terminal, drawn);
  drawGates(corridor, drawn);
  return number(drawn);
}

function directions(
  { from, to }: { readonly from: string; readonly to: string },
  oneWay: boolean | undefined,
): readonly (readonly [boolean, string, string])[] {
  return oneWay === true
    ? [[true, from, to]]
    : [
        [true, from, to],
        [false, to, from],
      ];
}

function drawLink(
  link: Link,
  places: ReadonlyMap<string, Place>,
  ships: readonly string[],
  kilometres: number,
  drawn: DrawnArc[],
): void {
  const isPassed = (id: string): boolean =>
    isWater(link.mode) &&
    places.get(id)?.kinds.some((kind) => kind === 'sea-gateway' || kind === 'bridge-site') === true;
  const perShip = isPassed(link.from) || isPassed(link.to);
  const gauges: readonly (Gauge | undefined)[] = link.gauges ?? [undefined];
  const vehicles: readonly (string | undefined)[] = perShip ? ships : [undefined];
  for (const [isForward, tailPlace, headPlace] of directions(link, link.oneWay)) {
    for (const gauge of gauges) {
      for (const vehicle of vehicles) {
        const end = (place: string, side: Side): string =>
          isPassed(place)
            ? vertexKey(place, 'water', vehicle, 'through')
            : vertexKey(place, link.mode, gauge, side);
        drawn.push({
          key: `link:${link.id}:${isForward ? 'out' : 'back'}:${gauge ?? ''}:${vehicle ?? ''}`,
          kind: 'link',
          asset: link.id,
          tailPlace,
          headPlace,
          mode: link.mode,
          gauge,
          kilometres,
          isForward,
          onlyVehicle: vehicle,
          link,
          terminal: undefined,
          leg: undefined,
          from: end(tailPlace, departing(link.mode)),
          to: end(headPlace, arriving(link.mode)),
        });
      }
    }
  }
}

function drawTerminal(terminal: Terminal, drawn: DrawnArc[]): void {
  const vertex = (access: Access, isEntry: boolean): string =>
    access.mode === 'gate'
      ? isEntry
        ? originVertex(terminal.place)
        : finalVertex(terminal.place)
      : vertexKey(
          terminal.place,
          access.mode,
          access.gauge,
          isEntry ? arriving(access.mode) : departing(access.mode),
        );
  const label = (access: Access): string => `${access.mode}${access.gauge ?? ''}`;
  for (const [first, second] of terminal.between) {
    const ways: readonly (readonly [boolean, Access, Access])[] =
      terminal.oneWay === true
        ? [[true, first, second]]
        : [
            [true, first, second],
            [false, second, first],
          ];
    for (const [isForward, from, to] of ways) {
      if (!isForward && label(first) === label(second)) continue;
      drawn.push({
        key: `terminal:${terminal.id}:${label(from)}>${label(to)}`,
        kind: 'terminal',
        asset: terminal.id,
        tailPlace: terminal.place,
        headPlace: terminal.place,
        mode: undefined,
        gauge: undefined,
        kilometres: 0,
        isForward,
        onlyVehicle: undefined,
        link: undefined,
        terminal,
        leg: undefined,
        from: vertex(from, true),
        to: vertex(to, false),
      });
    }
  }
}

/** Free access between a place's own cargo and every mode that no terminal guards there. */
function drawGates(corridor: Corridor, drawn: DrawnArc[]): void {
  const guarded = new Set<string>();
  for (const { place, between } of corridor.terminals) {
    for (const [a, b] of between) {
      for (const [gate, other] of [
        [a, b],
        [b, a],
      ] as const) {
        if (gate.mode === 'gate') guarded.add(`${place}|${other.mode}|${other.gauge ?? ''}`);
      }
    }
  }
  const entries = new Map<string, { place: string; way: 'enter' | 'leave'; vertex: string }>();
  for (const arc of drawn) {
    if (arc.kind === 'terminal') continue;
    for (const [vertex, place, way] of [
      [arc.from, arc.tailPlace, 'enter'],
      [arc.to, arc.headPlace, 'leave'],
    ] as const) {
      const [, mode = '', variant = ''] = vertex.split('|');
      if (mode === 'water' || guarded.has(`${place}|${mode}|${variant}`)) continue;
      entries.set(`gate:${place}:${way}:${mode}${variant}`, { place, way, vertex });
    }
  }
  for (const [key, { place, way, vertex }] of entries) {
    drawn.push({
      key,
      kind: 'gate',
      asset: place,
      tailPlace: place,
      headPlace: place,
      mode: undefined,
      gauge: undefined,
      kilometres: 0,
      isForward: way === 'enter',
      onlyVehicle: undefined,
      link: undefined,
      terminal: undefined,
      leg: undefined,
      from: way === 'enter' ? originVertex(place) : vertex,
      to: way === 'enter' ? vertex : finalVertex(place),
    });
  }
}

function number(drawn: readonly DrawnArc[]): ExpandedNetwork {
  const vertices = [...new Set(drawn.flatMap(({ from, to }) => [from, to]))].sort(compareText);
  const indexOf = new Map(vertices.map((key, index) => [key, index]));
  const numbered = drawn
    .map((arc) => ({ arc, tail: indexOf.get(arc.from) ?? 0, head: indexOf.get(arc.to) ?? 0 }))
    .sort((a, b) => a.tail - b.tail || compareText(a.arc.key, b.arc.key));
  return {
    vertices,
    vertexPlace: vertices.map((key) => key.split('|')[0] ?? ''),
    arcs: numbered.map(({ arc }) => arc),
    tail: Uint32Array.from(numbered, ({ tail }) => tail),
    head: Uint32Array.from(numbered, ({ head }) => head),
  };
}

function isWater(mode: Mode): boolean {
  return mode === 'sea' || mode === 'river';
}

function departing(mode: Mode): Side {
  return isWater(mode) ? 'depart' : 'through';
}

function arriving(mode: Mode): Side {
  return isWater(mode) ? 'arrive' : 'through';
}

function vertexKey(place: string, mode: string, variant: string | undefined, side: Side): string {
  return `${place}|${mode}|${variant ?? ''}|${side}`;
}
