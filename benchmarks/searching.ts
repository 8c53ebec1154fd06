/** One-to-all shortest paths on the flat arrays, beside graphology on the same network in the same run. */
import { DirectedGraph } from 'graphology';
import type { Attributes } from 'graphology-types';
import { singleSource } from 'graphology-shortest-path/dijkstra.js';
import type { Kernels } from './built.js';
import { collectGarbage, time } from './measure.js';
import type { Row } from './rows.js';

/** Times both from the same place and checks that they agree on every distance. */
export function searchRows(kernels: Kernels, isQuick: boolean): readonly Row[] {
  const network = kernels.generateNetwork(kernels.PLACES);
  const compile = time(() => void kernels.compileLinks(network), 3);
  const compiled = kernels.compileLinks(network);
  const search = kernels.createSearch(compiled);
  const source = Math.floor(compiled.vertexCount / 2);
  collectGarbage();
  const ours = time(
    () => kernels.settleFrom(search, source, compiled.costs),
    isQuick ? 10 : 40,
    10,
  );
  // Without parallel links a plain graph will do, which graphology reads faster than a multigraph.
  const graph = new DirectedGraph<Attributes, { readonly lengthKm: number }>();
  for (const { id } of network.places) graph.addNode(id);
  for (const { from, to, lengthKm } of network.edges) graph.addEdge(from, to, { lengthKm });
  const start = network.places[source]?.id ?? '';
  let paths: Readonly<Record<string, readonly string[]>> = {};
  collectGarbage();
  const theirs = time(
    () => {
      paths = singleSource(graph, start, 'lengthKm');
    },
    isQuick ? 2 : 5,
    1,
  );
  network.places.forEach(({ id }, vertex) => {
    const keys = paths[id] ?? [];
    let kilometres = 0;
    for (let i = 1; i < keys.length; i++)
      kilometres += graph.getEdgeAttribute(keys[i - 1], keys[i], 'lengthKm');
    if (kilometres !== search.distance[vertex])
      throw new Error(
        `two lengths to ${id}: ${kilometres} and ${search.distance[vertex] ?? NaN} km`,
      );
  });
  const size = `${compiled.vertexCount} places, ${compiled.head.length} arcs`;
  return [
    { name: 'search: lay out the links', value: compile.least, unit: 'ms', note: size },
    {
      name: 'search: one place to all',
      value: ours.least,
      unit: 'ms',
      note: `median ${ours.median.toFixed(2)} ms, ${search.settled} places settled`,
    },
    {
      name: 'search: the same by graphology-shortest-path',
      value: theirs.least,
      unit: 'ms',
      note: `median ${theirs.median.toFixed(0)} ms; it also lists the places of every path`,
    },
    {
      name: 'search: times faster',
      value: theirs.least / ours.least,
      unit: '×',
      target: { atLeast: 40 },
      note: 'equal distances to every place',
    },
  ];
}
