/**
 * Questions about what is next to what: neighbours, links of a place, links between two places. Answers
 * are sorted, so they do not depend on the order of the input. An unknown place is a `usage` error.
 */
import { compareText } from '../core/ids.js';
import type { PlaceKind } from '../scenario/corridor.js';
import {
  edgeTest,
  type CargoNetwork,
  type EdgeFilter,
  type NetworkEdge,
  type PlaceNode,
} from './network.js';

/** Which connections count, and which way they are looked along. */
export interface NeighbourFilter extends EdgeFilter {
  /** `out` (default): places one can go to; `in`: places one can come from; `both`: either. */
  readonly direction?: 'out' | 'in' | 'both' | undefined;
}

/**
 * Places one connection away from a place, sorted, each once, the place itself never; empty if there are
 * none. Throws a `usage` error if the place is unknown. O(d log d) for d connections of the place.
 *
 * @example
 * neighbours(buildNetwork(corridor), 'yard', { mode: 'rail' }); // → ["border", "city"]
 * neighbours(buildNetwork(corridor), 'yard', { mode: 'rail', gauge: '1520' }); // → ["border"]
 */
export function neighbours<Id extends string>(
  network: CargoNetwork<Id>,
  place: NoInfer<Id>,
  filter: NeighbourFilter = {},
): readonly Id[] {
  const { direction = 'out' } = filter;
  const passes = edgeTest(filter);
  const found = new Set<Id>();
  if (direction !== 'in') {
    for (const edge of network.leaving(place)) if (passes(edge)) found.add(edge.to);
  }
  if (direction !== 'out') {
    for (const edge of network.entering(place)) if (passes(edge)) found.add(edge.from);
  }
  found.delete(place);
  return [...found].sort(compareText);
}

/**
 * Links and service legs that touch a place at either end, each once and as drawn, sorted by key; empty
 * if there are none. Throws a `usage` error if the place is unknown. O(d log d) for d connections.
 *
 * @example
 * linksOf(buildNetwork(corridor), 'mine').map(({ id }) => id); // → ["mine-line"]
 * linksOf(buildNetwork(corridor), 'port', { mode: 'sea' }).map(({ id }) => id); // → ["lane-north","feeder"]
 */
export function linksOf<Id extends string, Asset extends string>(
  network: CargoNetwork<Id, Asset>,
  place: NoInfer<Id>,
  filter: EdgeFilter = {},
): readonly NetworkEdge<Id, Asset>[] {
  const passes = edgeTest(filter);
  const drawn = new Map<string, NetworkEdge<Id, Asset>>();
  for (const edge of [...network.leaving(place), ...network.entering(place)]) {
    if (edge.direction === 'out' && passes(edge)) drawn.set(edge.key, edge);
  }
  return [...drawn.values()].sort((a, b) => compareText(a.key, b.key));
}

/**
 * Every connection that leads from one place straight to another, in that direction, sorted by key; empty
 * if there is none. Throws a `usage` error if a place is unknown. O(d) for d connections of `from`.
 *
 * @example
 * linksBetween(buildNetwork(corridor), 'border', 'yard').map(({ id }) => id); // → ["border-track", "bridge"]
 */
export function linksBetween<Id extends string, Asset extends string>(
  network: CargoNetwork<Id, Asset>,
  from: NoInfer<Id>,
  to: NoInfer<Id>,
  filter: EdgeFilter = {},
): readonly NetworkEdge<Id, Asset>[] {
  const target = network.place(to).id;
  const passes = edgeTest(filter);
  return network.leaving(from).filter((edge) => edge.to === target && passes(edge));
}

/**
 * Places of one kind, sorted by id; empty if there are none. O(places).
 *
 * @example
 * placesOfKind(buildNetwork(corridor), 'seaport').map(({ id }) => id); // → ["market", "port"]
 */
export function placesOfKind<Id extends string>(
  network: CargoNetwork<Id>,
  kind: PlaceKind,
): readonly PlaceNode<Id>[] {
  return network.places.filter(({ kinds }) => kinds.includes(kind));
}
