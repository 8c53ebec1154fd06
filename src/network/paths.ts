/**
 * Distances: the shortest way by kilometres and the places that most shortest ways pass. Graphology answers
 * with places only and takes any of several parallel edges, so parallel connections are collapsed to the
 * shortest before it is asked, and closed ones removed. Kilometres only: prices, times, permissions and
 * changes of gauge are the business of `routes`.
 */
import { DirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { bidirectional } from 'graphology-shortest-path/dijkstra.js';
import { CorridorError, invariant } from '../core/errors.js';
import { nodeKey } from './build.js';
import { edgeTest, type CargoNetwork, type EdgeFilter, type NetworkEdge } from './network.js';

/** A way through the network. */
export interface NetworkPath<Id extends string = string, Asset extends string = string> {
  readonly kilometres: number;
  /** Places passed, both ends included. */
  readonly places: readonly Id[];
  /** Links and services used, one fewer than places. */
  readonly links: readonly Asset[];
}

/**
 * The shortest way between two places by kilometres, or undefined if there is none; from a place to itself
 * it has no links. Of equally short ways one is taken, always the same. Throws a `usage` error if a place
 * is unknown. O((V + A) log (V + A)) time, O(V + A) space.
 *
 * @example
 * shortestPath(buildNetwork(corridor), 'city', 'port')?.links; // → ["inland-line", "border-track", "port-road"]
 * shortestPath(buildNetwork(corridor), 'city', 'port', { mode: 'rail' })?.kilometres; // → 740
 * shortestPath(buildNetwork(corridor), 'mine', 'market', { mode: 'rail' }); // → undefined
 */
export function shortestPath<Id extends string, Asset extends string>(
  network: CargoNetwork<Id, Asset>,
  from: NoInfer<Id>,
  to: NoInfer<Id>,
  filter: EdgeFilter = {},
): NetworkPath<Id, Asset> | undefined {
  const [source, target] = [nodeKey(network.place(from).id), nodeKey(network.place(to).id)];
  const graph = collapse(network, filter);
  // The types promise a path, but there is null where there is none.
  const keys = bidirectional(graph, source, target, 'kilometres') as readonly string[] | null;
  if (keys === null) return undefined;
  const edges = keys.slice(1).map((key, i) => graph.getEdgeAttribute(keys[i], key, 'edge'));
  return {
    kilometres: edges.reduce((sum, edge) => sum + edge.lengthKm, 0),
    places: keys.map((key) => graph.getNodeAttribute(key, 'id')),
    links: edges.map(({ id }) => id),
  };
}

/** Which connections count, and in what measure to answer. */
export interface BetweennessOptions extends EdgeFilter {
  /** True (default): share of the ordered pairs of other places; false: number of pairs. */
  readonly normalized?: boolean | undefined;
}

/**
 * Betweenness of every place, sorted by id: of all ordered pairs of other places, the share whose shortest
 * way by kilometres leads over it, equally short ways counted in equal parts; pairs without a way count
 * nothing. An empty network gives an empty map. Lengths count in whole millimetres, so that equal ways are
 * equal, and at least one, since graphology miscounts edges of length zero. O(V (V + A) log V) time, O(V + A)
 * space. More than 2³² equally short ways between two places (a regular grid of 18 × 18) overflow its counters.
 *
 * @example
 * betweenness(buildNetwork(corridor)).get('mine'); // → 0
 * betweenness(buildNetwork(corridor), { mode: 'rail', normalized: false }).get('yard'); // → 8
 */
export function betweenness<Id extends string>(
  network: CargoNetwork<Id>,
  options: BetweennessOptions = {},
): ReadonlyMap<Id, number> {
  // Graphology throws on a graph without nodes.
  if (network.places.length === 0) return new Map();
  const scores = betweennessCentrality(collapse(network, options), {
    getEdgeWeight: 'millimetres',
    normalized: options.normalized ?? true,
  });
  return new Map(
    network.places.map(({ id }) => {
      const score = scores[nodeKey(id)] ?? 0;
      if (Number.isFinite(score)) return [id, score];
      throw new CorridorError('limit', `too many equally short ways to count those over ${id}`);
    }),
  );
}

interface CollapsedEdge<Id extends string, Asset extends string> {
  readonly edge: NetworkEdge<Id, Asset>;
  readonly kilometres: number;
  readonly millimetres: number;
}

/**
 * At most one edge from a place to another, the shortest that passes the filter (the first by key among
 * equals), and no loops. Checks the weights, since graphology reads a missing or NaN weight as 1.
 */
function collapse<Id extends string, Asset extends string>(
  network: CargoNetwork<Id, Asset>,
  filter: EdgeFilter,
): DirectedGraph<{ readonly id: Id }, CollapsedEdge<Id, Asset>> {
  const passes = edgeTest(filter);
  const graph = new DirectedGraph<{ readonly id: Id }, CollapsedEdge<Id, Asset>>();
  for (const { id } of network.places) graph.addNode(nodeKey(id), { id });
  for (const edge of network.edges) {
    if (edge.from === edge.to || !passes(edge)) continue;
    const { lengthKm } = edge;
    invariant(Number.isFinite(lengthKm) && lengthKm >= 0, `length of ${edge.key}`);
    const [tail, head] = [nodeKey(edge.from), nodeKey(edge.to)];
    const weights = {
      edge,
      kilometres: lengthKm,
      millimetres: Math.max(1, Math.round(lengthKm * 1e6)),
    };
    if (!graph.hasEdge(tail, head)) graph.addEdge(tail, head, weights);
    else if (lengthKm < graph.getEdgeAttribute(tail, head, 'kilometres')) {
      graph.replaceEdgeAttributes(graph.edge(tail, head), weights);
    }
  }
  return graph;
}
