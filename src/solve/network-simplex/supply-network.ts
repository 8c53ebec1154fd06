/**
 * A network on which one kind of cargo flows, in whole numbers: what the network simplex reads. Sign
 * convention: `supply` is positive where cargo begins and negative where it is wanted; a flow runs from
 * the tail of an arc to its head and is never negative. Units are the caller's: a unit of cargo (a
 * kilogram, say) and a whole price for one unit.
 */
import { CorridorError } from '../../core/errors.js';

/** Arcs with whole capacities and costs, vertices with whole supplies. */
export interface SupplyNetwork {
  readonly vertexCount: number;
  readonly tail: ArrayLike<number>;
  readonly head: ArrayLike<number>;
  /** Cost of one unit on each arc, a whole number of either sign. */
  readonly cost: ArrayLike<number>;
  /** Most units on each arc, a whole number from 0, or Infinity for no limit. */
  readonly capacity: ArrayLike<number>;
  /** Units that begin (positive) or are wanted (negative) at each vertex, whole numbers. */
  readonly supply: ArrayLike<number>;
}

/** A set of vertices that cannot send, or cannot receive, all it must: why no flow exists. */
export interface FlowCut {
  /** The vertices of the set, ascending. */
  readonly vertices: readonly number[];
  /** The arcs that bound it in the direction that counts: out of the set, or into it. */
  readonly arcs: readonly number[];
  /** Units that must leave the set (positive: its net supply), or enter it (negative). */
  readonly required: number;
  /** Units that those arcs let through together, less than the size of `required`. */
  readonly capacity: number;
}

/** Which whole number grew beyond 2⁵³ − 1, the largest that a double counts exactly. */
export type OverflowOf = 'potential' | 'flow' | 'cost' | 'supply';

/** The work that a solution took. */
export interface SimplexCounters {
  /** Changes of the spanning tree, those that move no flow included. */
  readonly pivots: number;
  /** Pivots that moved no flow. */
  readonly degeneratePivots: number;
  /** Reduced costs looked at. */
  readonly arcsScanned: number;
}

/** What a problem of cheapest flow comes to: a status with its evidence, never an exception. */
export type CheapestFlow =
  | {
      readonly status: 'optimal';
      /** Units on each arc. */
      readonly flow: Float64Array;
      /**
       * A price at each vertex, whole numbers: the reduced cost `cost + potential[tail] − potential[head]`
       * of an arc is never negative where it has room and never positive where it carries something.
       */
      readonly potential: Float64Array;
      readonly cost: number;
      readonly counters: SimplexCounters;
    }
  | { readonly status: 'infeasible'; readonly cut: FlowCut; readonly counters: SimplexCounters }
  | {
      readonly status: 'unbounded';
      /** Arcs of a circle without limit on which every unit earns. */
      readonly circle: readonly number[];
      readonly counters: SimplexCounters;
    }
  | { readonly status: 'overflow'; readonly of: OverflowOf; readonly counters: SimplexCounters };

/** Throws a usage error unless every number is what the network promises. O(V + A). */
export function checkSupplyNetwork(network: SupplyNetwork): void {
  const { vertexCount, tail, head, cost, capacity, supply } = network;
  const arcCount = tail.length;
  if (head.length !== arcCount || cost.length !== arcCount || capacity.length !== arcCount)
    throw new CorridorError('usage', 'tail, head, cost and capacity need one entry for each arc');
  if (supply.length !== vertexCount)
    throw new CorridorError('usage', 'supply needs one entry for each vertex');
  for (let arc = 0; arc < arcCount; arc++) {
    const limit = capacity[arc] as number;
    if (!isVertex(tail[arc], vertexCount) || !isVertex(head[arc], vertexCount))
      throw new CorridorError(
        'usage',
        `arc ${arc} touches a vertex outside 0 … ${vertexCount - 1}`,
      );
    if (!Number.isInteger(cost[arc]))
      throw new CorridorError('usage', `the cost of arc ${arc} is no whole number`);
    if (!(limit >= 0 && (limit === Infinity || Number.isInteger(limit))))
      throw new CorridorError('usage', `the capacity of arc ${arc} is no whole number from 0`);
  }
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    if (!Number.isInteger(supply[vertex]))
      throw new CorridorError('usage', `the supply of vertex ${vertex} is no whole number`);
  }
}

function isVertex(index: number | undefined, vertexCount: number): boolean {
  return Number.isInteger(index) && (index as number) >= 0 && (index as number) < vertexCount;
}
