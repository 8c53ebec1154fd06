/**
 * Forward star: the arcs of each vertex as one consecutive stretch (compressed sparse rows). `arcs`
 * lists all arc indices vertex by vertex; those of vertex v stand from `first[v]` (inclusive) to
 * `first[v + 1]` (exclusive), in ascending order. Multi-arcs, loops and isolated vertices are legal.
 * The same table over heads is the reverse star.
 */

import { CorridorError } from '../core/errors.js';

/** Arcs grouped by one of their ends. */
export interface Star {
  /** One entry more than there are vertices; the last is the number of arcs. */
  readonly first: Uint32Array;
  /** A permutation of the arc indices. */
  readonly arcs: Uint32Array;
}

/**
 * Groups arcs by their tail (forward star) or, given heads, by their head (reverse star): a stable
 * counting sort, O(V + A) time and 4 (V + A) bytes. No arcs give an empty `arcs` and zeros; a vertex
 * outside 0 … `vertexCount` − 1 is a usage error.
 * Cherkassky, Goldberg and Radzik 1996, "Shortest paths algorithms: theory and experimental evaluation".
 *
 * @example
 * ```ts
 * const { first, arcs } = buildStar(new Uint32Array([2, 0, 2]), 3);
 * arcs.subarray(first[2], first[3]); // new Uint32Array([0, 2])
 * ```
 */
export function buildStar(ends: ArrayLike<number>, vertexCount: number): Star {
  const first = new Uint32Array(vertexCount + 1);
  for (let arc = 0; arc < ends.length; arc++) {
    const vertex = ends[arc] ?? -1;
    if (!(vertex >= 0 && vertex < vertexCount)) {
      throw new CorridorError('usage', `arc ${arc} touches vertex ${vertex} of ${vertexCount}`);
    }
    first[vertex + 1] = (first[vertex + 1] ?? 0) + 1;
  }
  for (let v = 0; v < vertexCount; v++) first[v + 1] = (first[v + 1] ?? 0) + (first[v] ?? 0);

  const next = first.slice();
  const arcs = new Uint32Array(ends.length);
  for (let arc = 0; arc < ends.length; arc++) {
    const vertex = ends[arc] ?? 0;
    const slot = next[vertex] ?? 0;
    arcs[slot] = arc;
    next[vertex] = slot + 1;
  }
  return { first, arcs };
}

/**
 * A column of arc attributes in the order of a star, so that a search reads memory in one direction;
 * same element type as the column. O(A).
 *
 * @example
 * ```ts
 * const star = buildStar([1, 0], 2);
 * permute(new Float64Array([10, 20]), star.arcs); // new Float64Array([20, 10])
 * ```
 */
export function permute<Column extends Float64Array | Int32Array | Uint32Array | Uint8Array>(
  column: Column,
  order: ArrayLike<number>,
): Column {
  const result = column.slice() as Column;
  for (let i = 0; i < order.length; i++) result[i] = column[order[i] ?? 0] ?? 0;
  return result;
}
