/**
 * The forward and the reverse star: where the arcs out of and into each vertex begin. Vertex v is left by
 * the arcs from `firstOut[v]` up to `firstOut[v + 1]`, and entered by those that `inArc` lists from
 * `firstIn[v]` up to `firstIn[v + 1]`.
 */
import type { CorridorModel } from './model.js';

/** Both stars of arcs that are sorted by tail. O(vertices + arcs). */
export function starOf(
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
