/**
 * From a corridor to its network: a graphology multigraph with one node for each place and one directed
 * edge for each direction of each link and service leg, in canonical order whatever the order of the input.
 */
import { MultiDirectedGraph } from 'graphology';
import { CorridorError } from '../core/errors.js';
import type { IsoDate } from '../core/figure.js';
import { compareText } from '../core/ids.js';
import type { Corridor, Terminal } from '../scenario/corridor.js';
import { figureText, kilometres } from './figures.js';
import {
  unknownPlace,
  type AssetIdOf,
  type CargoNetwork,
  type NetworkEdge,
  type PlaceIdOf,
  type PlaceNode,
} from './network.js';

/** How to read a corridor. */
export interface BuildOptions {
  /** Dated figures are taken as of this day; default: their latest value. */
  readonly on?: IsoDate | undefined;
}

type Graph = MultiDirectedGraph<PlaceNode, NetworkEdge>;

/**
 * Builds the network of a corridor; an empty corridor gives an empty network. Parallel links, loops and
 * disconnected parts are legal. Throws a `usage` error for a place named twice, a link or leg to an
 * unknown place, and a length that is none. O(n log n) time, O(n) space.
 *
 * @example
 * const network = buildNetwork(corridor);
 * network.place('port').terminals.map(({ id }) => id); // → ["port-berth"]
 * network.leaving('mine').map(({ to, lengthKm }) => [to, lengthKm]); // → [["junction", 180]]
 */
export function buildNetwork<const C extends Corridor>(
  corridor: C,
  options: BuildOptions = {},
): CargoNetwork<PlaceIdOf<C>, AssetIdOf<C>> {
  const graph: Graph = new MultiDirectedGraph();
  addPlaces(graph, corridor);
  for (const edge of drawEdges(corridor, options.on)) {
    for (const end of [edge.from, edge.to]) {
      if (graph.hasNode(nodeKey(end))) continue;
      const error = unknownPlace(
        end,
        corridor.id,
        corridor.places.map(({ id }) => id),
      );
      throw new CorridorError('usage', `${edge.id}: ${error.message}`);
    }
    if (graph.hasEdge(edge.key)) {
      const table = edge.kind === 'service' ? 'service' : 'link';
      throw new CorridorError(
        'usage',
        `corridor ${corridor.id} has two entries ${table}/${edge.id}`,
      );
    }
    graph.addEdgeWithKey(edge.key, nodeKey(edge.from), nodeKey(edge.to), edge);
  }
  // Typed on trust: the ids in the graph are those of the corridor.
  return wrap(graph, corridor.id);
}

/** Key of a place in the graph. The prefix makes ids such as `__proto__` harmless. */
export function nodeKey(place: string): string {
  return `p:${place}`;
}

function addPlaces(graph: Graph, corridor: Corridor): void {
  const terminals = new Map<string, Terminal[]>();
  for (const terminal of sortedById(corridor.terminals)) {
    terminals.set(terminal.place, [...(terminals.get(terminal.place) ?? []), terminal]);
  }
  for (const place of sortedById(corridor.places)) {
    const { id, name, kinds, country, position } = place;
    if (graph.hasNode(nodeKey(id))) {
      throw new CorridorError('usage', `corridor ${corridor.id} has two entries place/${id}`);
    }
    graph.addNode(nodeKey(id), {
      id,
      name,
      kinds,
      country,
      position: { latitude: position.latitude, longitude: position.longitude },
      terminals: terminals.get(id) ?? [],
      place,
    });
  }
}

/** Every directed edge, links before services, each sorted by id. */
function drawEdges(corridor: Corridor, on: IsoDate | undefined): readonly NetworkEdge[] {
  const edges: NetworkEdge[] = [];
  for (const link of sortedById(corridor.links)) {
    const { id, name = id, mode, kind, gauges = [], tariffs = [], validity } = link;
    const lengthKm = kilometres(link.length, `link ${id}`, on);
    const capacity = figureText(link.capacity, on);
    const shared = { id, name, mode, kind, gauges, lengthKm, capacity, tariffs, validity, link };
    for (const way of directions(link, link.oneWay)) {
      edges.push({ key: `l:${id}:${way.direction}`, ...way, ...shared });
    }
  }
  for (const service of sortedById(corridor.services)) {
    const { id, name, mode, gauge, vehicle, validity } = service;
    const gauges = gauge === undefined ? [] : [gauge];
    const capacity = figureText(service.capacity, on);
    const frequency = figureText(service.frequency, on);
    service.legs.forEach(({ from, to, length, tariffs = [] }, leg) => {
      const lengthKm = kilometres(length, `leg ${leg} of service ${id}`, on);
      const shared = { id, name, mode, kind: 'service', gauges, lengthKm, capacity } as const;
      const own = { tariffs, validity, leg, vehicle, frequency, service };
      for (const way of directions({ from, to }, service.oneWay)) {
        edges.push({ key: `s:${id}:${leg}:${way.direction}`, ...way, ...shared, ...own });
      }
    });
  }
  return edges;
}

interface Way {
  readonly direction: 'out' | 'back';
  readonly from: string;
  readonly to: string;
}

function directions(
  { from, to }: { readonly from: string; readonly to: string },
  oneWay: boolean | undefined,
): readonly Way[] {
  const out: Way = { direction: 'out', from, to };
  return oneWay === true ? [out] : [out, { direction: 'back', from: to, to: from }];
}

function wrap(graph: Graph, corridor: string): CargoNetwork {
  const places = graph.mapNodes((key) => Object.freeze(graph.getNodeAttributes(key)));
  const edges = graph.mapEdges((_, edge) => Object.freeze(edge)).sort(byKey);
  const keyOf = (id: string): string => {
    const key = nodeKey(id);
    if (!graph.hasNode(key))
      throw unknownPlace(
        id,
        corridor,
        places.map((place) => place.id),
      );
    return key;
  };
  return Object.freeze<CargoNetwork>({
    corridor,
    places: Object.freeze(places),
    edges: Object.freeze(edges),
    has: (id): id is string => graph.hasNode(nodeKey(id)),
    place: (id) => graph.getNodeAttributes(keyOf(id)),
    leaving: (id) => graph.mapOutEdges(keyOf(id), (_, edge) => edge).sort(byKey),
    entering: (id) => graph.mapInEdges(keyOf(id), (_, edge) => edge).sort(byKey),
    toGraph: () => {
      const copy: Graph = new MultiDirectedGraph();
      for (const place of places) copy.addNode(nodeKey(place.id), { ...place });
      for (const edge of edges) {
        copy.addEdgeWithKey(edge.key, nodeKey(edge.from), nodeKey(edge.to), { ...edge });
      }
      return copy;
    },
  });
}

function byKey(a: NetworkEdge, b: NetworkEdge): number {
  return compareText(a.key, b.key);
}

function sortedById<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): readonly Entry[] {
  return [...entries].sort((a, b) => compareText(a.id, b.id));
}
