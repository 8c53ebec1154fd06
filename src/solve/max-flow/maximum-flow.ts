/**
 * The most that can flow between two sets of vertices when every arc has a capacity of its own, and the
 * smallest cut, which is as large (Ford and Fulkerson 1956, "Maximal flow through a network").
 *
 * **Problem.** Maximise the net flow out of the sources such that no arc carries more than its capacity
 * and at every vertex that is neither source nor target as much leaves as arrives.
 *
 * **Method.** Dinic's blocking flows (1970, "Algorithm for solution of a problem of maximum flow in networks with
 * power estimation"): a breadth-first search layers the residual network, a depth-first search with a
 * current arc at each vertex fills the layers, until the targets are cut off. The vertices then still
 * reached are the sources' side of a smallest cut: the one nearest to the sources, whatever the flow.
 *
 * **Numbers.** Whole numbers, exact up to 2⁵³ − 1; a total beyond ends with the status `overflow`.
 *
 * **Cost.** O(V² A) at worst, O(√V A) where all capacities are 1, in practice a few passes over the arcs.
 *
 * **Cannot do.** Limits that several arcs share and coefficients other than 1: `maxFlow` is for those.
 */
import { CorridorError } from '../../core/errors.js';
import { buildStar, type Star } from '../../numeric/forward-star.js';

/** Arcs with whole capacities. */
export interface CapacityNetwork {
  readonly vertexCount: number;
  readonly tail: ArrayLike<number>;
  readonly head: ArrayLike<number>;
  /** Most units on each arc, a whole number from 0, or Infinity for no limit. */
  readonly capacity: ArrayLike<number>;
}

/** Between which vertices: two sets without a vertex in common, each with one at least. */
export interface FlowEnds {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What can flow at most. */
export type MaximumFlow =
  | {
      readonly status: 'optimal';
      readonly value: number;
      /** Units on each arc. */
      readonly flow: Float64Array;
      /** A cut whose capacity is the value. */
      readonly cut: {
        /** Vertices on the side of the sources, ascending. */
        readonly vertices: readonly number[];
        /** Arcs from that side to the other, all of them full. */
        readonly arcs: readonly number[];
      };
      /** Breadth-first searches, and paths that were filled. */
      readonly counters: { readonly phases: number; readonly paths: number };
    }
  /** A way without any limit, as arcs. */
  | { readonly status: 'unbounded'; readonly path: readonly number[] }
  | { readonly status: 'overflow' };

/**
 * The largest flow and the smallest cut. Multi-arcs, loops and vertices without arcs are legal; where
 * there is no way, the value is 0 and the cut has no arcs. Usage errors: capacities that are not whole,
 * ends that are empty, outside the network or on both sides.
 *
 * @example
 * ```ts
 * // Two parallel arcs and a third in series behind them.
 * const network = { vertexCount: 3, tail: [0, 0, 1], head: [1, 1, 2], capacity: [4, 3, 5] };
 * const answer = maximumFlow(network, { from: [0], to: [2] });
 * answer.status === 'optimal' && answer.value; // 5
 * ```
 */
export function maximumFlow(network: CapacityNetwork, ends: FlowEnds): MaximumFlow {
  check(network, ends);
  const state = createState(network, ends);
  let value = 0;
  let phases = 0;
  let paths = 0;
  while (layer(state)) {
    phases++;
    state.current.set(state.star.first.subarray(0, state.current.length));
    for (;;) {
      const path = descend(state);
      if (path.length === 0) break;
      const amount = fill(state, path);
      if (amount === Infinity)
        return { status: 'unbounded', path: path.slice(1, -1).map((arc) => arc >> 1) };
      paths++;
      value += amount;
      if (!Number.isSafeInteger(value)) return { status: 'overflow' };
    }
  }
  const arcCount = network.tail.length;
  const flow = Float64Array.from(
    { length: arcCount },
    (_, arc) => state.room[2 * arc + 1] as number,
  );
  const isNear = (vertex: number): boolean => (state.level[vertex] as number) >= 0;
  const vertices = Array.from({ length: network.vertexCount }, (_, v) => v).filter(isNear);
  const arcs = Array.from({ length: arcCount }, (_, arc) => arc).filter(
    (arc) => isNear(network.tail[arc] as number) && !isNear(network.head[arc] as number),
  );
  return { status: 'optimal', value, flow, cut: { vertices, arcs }, counters: { phases, paths } };
}

/** The residual network: arc 2a is arc a, 2a + 1 its reverse; super source V, super target V + 1. */
interface Residual {
  readonly source: number;
  readonly target: number;
  readonly star: Star;
  readonly head: Int32Array;
  readonly room: Float64Array;
  readonly level: Int32Array;
  readonly queue: Int32Array;
  /** Position in the star from which to go on, for each vertex. */
  readonly current: Uint32Array;
}

function createState(
  { vertexCount, tail, head, capacity }: CapacityNetwork,
  ends: FlowEnds,
): Residual {
  const source = vertexCount;
  const target = vertexCount + 1;
  const arcCount = tail.length;
  const all = arcCount + ends.from.length + ends.to.length;
  const tails = new Int32Array(2 * all);
  const heads = new Int32Array(2 * all);
  const room = new Float64Array(2 * all);
  const set = (arc: number, from: number, to: number, most: number): void => {
    tails[2 * arc] = heads[2 * arc + 1] = from;
    heads[2 * arc] = tails[2 * arc + 1] = to;
    room[2 * arc] = most;
  };
  for (let arc = 0; arc < arcCount; arc++)
    set(arc, tail[arc] as number, head[arc] as number, capacity[arc] as number);
  ends.from.forEach((vertex, i) => set(arcCount + i, source, vertex, Infinity));
  ends.to.forEach((vertex, i) => set(arcCount + ends.from.length + i, vertex, target, Infinity));
  return {
    source,
    target,
    star: buildStar(tails, vertexCount + 2),
    head: heads,
    room,
    level: new Int32Array(vertexCount + 2),
    queue: new Int32Array(vertexCount + 2),
    current: new Uint32Array(vertexCount + 2),
  };
}

/** Levels by number of arcs from the source, −1 where not reached; true if the target is. */
function layer({ source, target, star, head, room, level, queue }: Residual): boolean {
  level.fill(-1);
  level[source] = 0;
  queue[0] = source;
  let length = 1;
  for (let i = 0; i < length; i++) {
    const vertex = queue[i] as number;
    const end = star.first[vertex + 1] as number;
    for (let position = star.first[vertex] as number; position < end; position++) {
      const arc = star.arcs[position] as number;
      const next = head[arc] as number;
      if ((room[arc] as number) === 0 || (level[next] as number) >= 0) continue;
      level[next] = (level[vertex] as number) + 1;
      queue[length++] = next;
    }
  }
  return (level[target] as number) >= 0;
}

/** Residual arcs of a path down the levels; empty where there is none left. */
function descend({
  source,
  target,
  star,
  head,
  room,
  level,
  current,
}: Residual): readonly number[] {
  const path: number[] = [];
  let vertex = source;
  while (vertex !== target) {
    const end = star.first[vertex + 1] as number;
    let position = current[vertex] as number;
    while (position < end) {
      const arc = star.arcs[position] as number;
      const next = head[arc] as number;
      if ((room[arc] as number) > 0 && level[next] === (level[vertex] as number) + 1) break;
      position++;
    }
    current[vertex] = position;
    if (position < end) {
      const arc = star.arcs[position] as number;
      path.push(arc);
      vertex = head[arc] as number;
      continue;
    }
    const back = path.pop();
    if (back === undefined) return [];
    // A dead end: never again in this phase.
    vertex = head[back ^ 1] as number;
    current[vertex] = (current[vertex] as number) + 1;
  }
  return path;
}

/** Sends what fits along a path; returns it. */
function fill({ room }: Residual, path: readonly number[]): number {
  let amount = Infinity;
  for (const arc of path) amount = Math.min(amount, room[arc] as number);
  if (amount === Infinity) return amount;
  for (const arc of path) {
    room[arc] = (room[arc] as number) - amount;
    room[arc ^ 1] = (room[arc ^ 1] as number) + amount;
  }
  return amount;
}

function check(
  { vertexCount, tail, head, capacity }: CapacityNetwork,
  { from, to }: FlowEnds,
): void {
  if (head.length !== tail.length || capacity.length !== tail.length)
    throw new CorridorError('usage', 'tail, head and capacity need one entry for each arc');
  for (let arc = 0; arc < tail.length; arc++) {
    const limit = capacity[arc] as number;
    if (!(limit >= 0 && (limit === Infinity || Number.isInteger(limit))))
      throw new CorridorError('usage', `the capacity of arc ${arc} is no whole number from 0`);
  }
  const isVertex = (v: number): boolean => Number.isInteger(v) && v >= 0 && v < vertexCount;
  if (from.length === 0 || to.length === 0 || ![...from, ...to].every(isVertex))
    throw new CorridorError(
      'usage',
      'a flow needs vertices of the network to come from and to go to',
    );
  if (from.some((vertex) => to.includes(vertex)))
    throw new CorridorError('usage', 'a flow cannot come from and go to the same vertex');
}
