/**
 * A layer of a flow problem as a plain network, on which what an arc takes of limits depends on nothing
 * but the arc. Where slots count once for a path, a vertex becomes one state for each set of such slots
 * that a way to it can have taken, so that an arc takes of its slot only on ways that have not passed it:
 * exponential in the number of those slots that meet on one way, and refused beyond {@link MOST_STATES}.
 */
import { CorridorError } from '../../core/errors.js';
import type { FlowProblem, UseRow } from './flow-problem.js';

/** More states than this are refused. */
export const MOST_STATES = 2_000_000;

/** A vertex with the set of once-only slots taken on the way to it, as bits. */
export interface ArcState {
  readonly vertex: number;
  readonly taken: number;
}

/** A passage of an arc, with what it takes of which limits. */
export interface ArcStep {
  readonly from: number;
  readonly to: number;
  readonly arc: number;
  readonly uses: readonly (readonly [number, number])[];
}

/** What cargo of one layer can meet on its ways. */
export interface StateNetwork {
  readonly states: readonly ArcState[];
  readonly steps: readonly ArcStep[];
}

/** Where cargo of a layer comes from and goes to. */
export interface StateEnds {
  readonly layer: number;
  readonly origins: readonly number[];
  readonly destinations: readonly number[];
}

/**
 * The states that lie on open ways from the origins to the destinations, and the steps between them. An
 * origin without any way has no state; nothing leads out of a destination. O(states × arcs of a vertex).
 */
export function expandStates(
  problem: FlowProblem,
  { layer, origins, destinations }: StateEnds,
): StateNetwork {
  const { network } = problem;
  const costs = problem.costRows[problem.layerCost[layer] as number] as Float64Array;
  const isUseful = verticesBefore(problem, destinations, costs);
  const usesOf = layerUses(problem, layer);
  const isEnd = new Set(destinations);
  const states: ArcState[] = [];
  const steps: ArcStep[] = [];
  const indexOf = new Map<number, number>();
  const enter = (vertex: number, taken: number): number => {
    const key = taken * network.vertexCount + vertex;
    let state = indexOf.get(key);
    if (state === undefined) {
      if (states.length === MOST_STATES)
        throw new CorridorError('limit', `by arcs the problem has over ${MOST_STATES} vertices`);
      indexOf.set(key, (state = states.length));
      states.push({ vertex, taken });
    }
    return state;
  };
  for (const origin of origins) if (isUseful[origin] === 1) enter(origin, 0);
  for (let from = 0; from < states.length; from++) {
    const { vertex, taken } = states[from] as ArcState;
    if (isEnd.has(vertex)) continue;
    const end = network.firstOut[vertex + 1] as number;
    for (let arc = network.firstOut[vertex] as number; arc < end; arc++) {
      const next = network.head[arc] as number;
      if (costs[arc] === Infinity || isUseful[next] !== 1 || next === vertex) continue;
      const { uses, bits } = usesOf(arc, taken);
      steps.push({ from, to: enter(next, taken | bits), arc, uses });
    }
  }
  return { states, steps };
}

/** What an arc takes of which limits, for cargo that has taken a set of once-only slots already. */
function layerUses(
  problem: FlowProblem,
  layer: number,
): (
  arc: number,
  taken: number,
) => { readonly uses: readonly (readonly [number, number])[]; readonly bits: number } {
  const { firstUse, slot, coefficient } = problem.useRows[
    problem.layerUse[layer] as number
  ] as UseRow;
  const limits = problem.limitRows[problem.layerLimits[layer] as number] as Int32Array;
  const bitOf = new Map<number, number>();
  return (arc, taken) => {
    const amounts = new Map<number, number>();
    let bits = 0;
    for (let use = firstUse[arc] as number; use < (firstUse[arc + 1] as number); use++) {
      const s = slot[use] as number;
      const limit = limits[s] as number;
      if (limit < 0) continue;
      if (problem.slotOnce[s] === 1) {
        const bit = bitOf.get(s) ?? 1 << bitOf.size;
        if (bitOf.size > 30)
          throw new CorridorError('limit', 'by arcs, at most 30 slots may count once in a layer');
        bitOf.set(s, bit);
        if (((taken | bits) & bit) !== 0) continue;
        bits |= bit;
      }
      amounts.set(limit, (amounts.get(limit) ?? 0) + (coefficient[use] as number));
    }
    return { uses: [...amounts], bits };
  };
}

/** Vertices from which a destination can be reached. */
function verticesBefore(
  { network }: FlowProblem,
  destinations: readonly number[],
  costs: Float64Array,
): Uint8Array {
  const isBefore = new Uint8Array(network.vertexCount);
  const queue = [...destinations];
  for (const destination of destinations) isBefore[destination] = 1;
  for (let vertex = queue.pop(); vertex !== undefined; vertex = queue.pop()) {
    const end = network.firstIn[vertex + 1] as number;
    for (let position = network.firstIn[vertex] as number; position < end; position++) {
      const arc = network.inArc[position] as number;
      const tail = network.tail[arc] as number;
      if (costs[arc] === Infinity || isBefore[tail] === 1) continue;
      isBefore[tail] = 1;
      queue.push(tail);
    }
  }
  return isBefore;
}
