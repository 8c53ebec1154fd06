/**
 * What can be reached from where, by the connections alone: no capacity, no rule, no change of gauge is
 * asked about. Closed links, modes and dates are left to the filter.
 */
import { DirectedGraph, UndirectedGraph } from 'graphology';
import { connectedComponents, stronglyConnectedComponents } from 'graphology-components';
import { CorridorError } from '../core/errors.js';
import { compareText } from '../core/ids.js';
import { edgeTest, type CargoNetwork, type EdgeFilter } from './network.js';

/**
 * Places that can be reached from a place, itself included, sorted. Throws a `usage` error if the place is
 * unknown. O(V log V + A log A) time, O(V) space.
 *
 * @example
 * reachable(buildNetwork(corridor), 'city', { mode: 'road' }); // → ["border", "city", "port", "yard"]
 * reachable(buildNetwork(corridor), 'mine', { mode: 'road' }); // → ["mine"]
 */
export function reachable<Id extends string>(
  network: CargoNetwork<Id>,
  from: NoInfer<Id>,
  filter: EdgeFilter = {},
): readonly Id[] {
  return [...flood(network, network.place(from).id, filter)].sort(compareText);
}

/**
 * Whether one place can be reached from another; every place from itself. Throws a `usage` error if a
 * place is unknown. O(V + A log A) time, O(V) space.
 *
 * @example
 * isReachable(buildNetwork(corridor), 'mine', 'market'); // → true
 * isReachable(buildNetwork(corridor), 'mine', 'market', { without: ['strait', 'feeder'] }); // → false
 */
export function isReachable<Id extends string>(
  network: CargoNetwork<Id>,
  from: NoInfer<Id>,
  to: NoInfer<Id>,
  filter: EdgeFilter = {},
): boolean {
  const target = network.place(to).id;
  return flood(network, network.place(from).id, filter).has(target);
}

/** Breadth first; a set keeps what was put in while it is walked. */
function flood<Id extends string>(
  network: CargoNetwork<Id>,
  from: Id,
  filter: EdgeFilter,
): ReadonlySet<Id> {
  const passes = edgeTest(filter);
  const seen = new Set([from]);
  for (const place of seen) {
    for (const edge of network.leaving(place)) if (passes(edge)) seen.add(edge.to);
  }
  return seen;
}

/** Graphology's search for strong components recurses once for each node: 6,000 went well, 8,000 did not. */
const MOST_GROUPS = 5000;

/**
 * Parts of the network within which every place can be reached from every other, largest first, then by
 * first place; each sorted. An isolated place is a part of its own; an empty network has none. A corridor
 * in which cargo can return has one part. O((V + A) log (V + A)) time, O(V + A) space. More than
 * 5,000 places (or groups of places joined by two-way links) joined one way give a `limit` error.
 *
 * @example
 * stronglyConnectedParts(buildNetwork(corridor), { mode: 'sea' })[0]; // → ["market", "port", "strait"]
 */
export function stronglyConnectedParts<Id extends string>(
  network: CargoNetwork<Id>,
  filter: EdgeFilter = {},
): readonly (readonly Id[])[] {
  const passes = edgeTest(filter);
  const edges = network.edges.filter((edge) => passes(edge) && edge.from !== edge.to);
  const groups = joinTwoWay(network, edges);
  const groupOf = new Map(groups.flatMap((group, index) => group.map((place) => [place, index])));
  // Groups are numbered, so no id is ever a key of these graphs.
  const oneWay = new DirectedGraph();
  for (const { from, to } of edges) {
    const [tail, head] = [groupOf.get(from), groupOf.get(to)];
    if (tail !== head) oneWay.mergeEdge(tail, head);
  }
  if (oneWay.order > MOST_GROUPS) {
    throw new CorridorError(
      'limit',
      `one-way links join ${oneWay.order} parts of the network; at most ${MOST_GROUPS} can be searched`,
    );
  }
  const alone = groups.flatMap((_, index) => (oneWay.hasNode(index) ? [] : [[String(index)]]));
  return [...stronglyConnectedComponents(oneWay), ...alone]
    .map((part) => part.flatMap((index) => groups[Number(index)] ?? []).sort(compareText))
    .sort((a, b) => b.length - a.length || compareText(a[0] ?? '', b[0] ?? ''));
}

/**
 * Groups of places joined by pairs of opposite connections. In a real corridor that is nearly all of it,
 * which leaves little for the search that recurses.
 */
function joinTwoWay<Id extends string>(
  network: CargoNetwork<Id>,
  edges: readonly { readonly from: Id; readonly to: Id }[],
): readonly (readonly Id[])[] {
  const { places } = network;
  const indexOf = new Map(places.map(({ id }, index) => [id, index]));
  const pair = (from: Id, to: Id): string =>
    `${String(indexOf.get(from))}>${String(indexOf.get(to))}`;
  const directed = new Set(edges.map(({ from, to }) => pair(from, to)));
  const twoWay = new UndirectedGraph();
  places.forEach((_, index) => twoWay.addNode(index));
  for (const { from, to } of edges) {
    if (directed.has(pair(to, from))) twoWay.mergeEdge(indexOf.get(from), indexOf.get(to));
  }
  return connectedComponents(twoWay).map((group) =>
    group.flatMap((index) => places[Number(index)]?.id ?? []),
  );
}
