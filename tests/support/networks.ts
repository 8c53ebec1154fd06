/** Small random networks in the compiled form, with slow but obvious answers to compare with. */
import fc from 'fast-check';
import type { CostedPath } from '../../src/solve/k-cheapest.js';
import type { SearchNetwork } from '../../src/solve/search.js';

/** A network with the cost of each arc. */
export interface CostedNetwork extends SearchNetwork {
  readonly costs: Float64Array;
}

/** [tail, head, cost] of an arc. */
export type ArcTriple = readonly [number, number, number];

/** Lays arcs out as a model does: by tail, in the order given. */
export function networkOf(vertexCount: number, triples: readonly ArcTriple[]): CostedNetwork {
  const arcs = [...triples].sort(([a], [b]) => a - b);
  const tail = Uint32Array.from(arcs, ([from]) => from);
  const head = Uint32Array.from(arcs, ([, to]) => to);
  const starts = (ends: Uint32Array): Uint32Array =>
    Uint32Array.from({ length: vertexCount + 1 }, (_, v) => ends.filter((end) => end < v).length);
  const inArc = Uint32Array.from(
    [...arcs.keys()].sort((a, b) => (head[a] ?? 0) - (head[b] ?? 0) || a - b),
  );
  return {
    vertexCount,
    firstOut: starts(tail),
    tail,
    head,
    firstIn: starts(head),
    inArc,
    costs: Float64Array.from(arcs, ([, , cost]) => cost),
  };
}

/** Costs with many ties, zeros and shut arcs. */
export const tiedCost = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.constant(Infinity) },
);

/** Costs of any size without ties to speak of. */
export const realCost = fc.double({ min: 1e-9, max: 1e3, noNaN: true });

/** Multigraphs with loops and isolated vertices; vertices beyond `connected` have no arc. */
export function randomNetwork(
  vertices: number,
  arcs: number,
  cost: fc.Arbitrary<number>,
): fc.Arbitrary<CostedNetwork> {
  return fc.integer({ min: 1, max: vertices }).chain((count) =>
    fc
      .tuple(
        fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 }), cost), {
          maxLength: arcs,
        }),
        fc.nat({ max: 2 }),
      )
      .map(([triples, isolated]) => networkOf(count + isolated, triples)),
  );
}

/** All simple paths between two vertices, cheapest first, by walking everywhere. */
export function allSimplePaths(
  network: CostedNetwork,
  source: number,
  target: number,
): readonly CostedPath[] {
  const found: CostedPath[] = [];
  const visited = new Set<number>([source]);
  const walk = (vertex: number, arcs: readonly number[], cost: number): void => {
    if (vertex === target) {
      found.push({ arcs, cost });
      return;
    }
    for (let arc = 0; arc < network.tail.length; arc++) {
      const next = network.head[arc] ?? -1;
      const price = network.costs[arc] ?? Infinity;
      if (network.tail[arc] !== vertex || price === Infinity || visited.has(next)) continue;
      visited.add(next);
      walk(next, [...arcs, arc], cost + price);
      visited.delete(next);
    }
  };
  walk(source, [], 0);
  return found.sort((a, b) => a.cost - b.cost);
}
