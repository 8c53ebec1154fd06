/**
 * One pivot: the entering arc closes a circle with the tree, as much as fits is sent round it, and an
 * arc that has become empty or full leaves. Seen in the direction of the flow, the circle runs from its
 * apex down to `first`, over the entering arc to `second`, and up to the apex again.
 */
import type { Simplex } from './simplex.js';
import { flowAbove, shiftBranch, turnBranch, type SpanningTree } from './spanning-tree.js';

/** What a pivot came to. */
export type PivotOutcome = 'moved' | 'overflow' | { readonly circle: readonly number[] };

/** Lets an arc into the tree. O(V). */
export function enterArc(simplex: Simplex, arc: number): PivotOutcome {
  const { tail, head, cost, capacity, state, tree, counters } = simplex;
  const { parent, size, roomUp, roomDown, potential } = tree;
  const limit = capacity[arc] as number;
  const wasEmpty = state[arc] === 1;
  const first = (wasEmpty ? tail[arc] : head[arc]) as number;
  const second = (wasEmpty ? head[arc] : tail[arc]) as number;

  // Climb to the apex: of two vertices, the one with fewer below it cannot be above the other. Of the
  // arcs that limit the flow, keep the last on each side in the direction of the flow: climbing from
  // `first` meets the later ones first, climbing from `second` meets them last.
  let firstRoom = Infinity;
  let firstTop = -1;
  let secondRoom = Infinity;
  let secondTop = -1;
  let left = first;
  let right = second;
  while (left !== right) {
    if ((size[left] as number) < (size[right] as number)) {
      const room = roomDown[left] as number;
      if (room < firstRoom) {
        firstRoom = room;
        firstTop = left;
      }
      left = parent[left] as number;
    } else {
      const room = roomUp[right] as number;
      if (room <= secondRoom) {
        secondRoom = room;
        secondTop = right;
      }
      right = parent[right] as number;
    }
  }
  const apex = left;
  const room = Math.min(firstRoom, secondRoom, limit);
  if (room === Infinity) return { circle: circleOf(tree, arc, first, second, apex) };

  counters.pivots++;
  if (room === 0) counters.degeneratePivots++;
  else if (!sendRound(tree, first, second, apex, room)) return 'overflow';
  // Cunningham's rule over the whole circle: the last of the limiting arcs leaves.
  const isSecondSide = secondTop >= 0 && secondRoom === room;
  if (!isSecondSide && !(firstRoom === room && firstRoom < limit)) {
    state[arc] = wasEmpty ? -1 : 1;
    return 'moved';
  }

  const top = isSecondSide ? secondTop : firstTop;
  state[tree.parentArc[top] as number] = flowAbove(tree, top) === 0 ? 1 : -1;
  state[arc] = 0;
  const reduced =
    (cost[arc] as number) +
    (potential[tail[arc] as number] as number) -
    (potential[head[arc] as number] as number);
  const from = isSecondSide ? second : first;
  const isUp = from === tail[arc];
  const sent = wasEmpty ? room : limit - room;
  turnBranch(tree, {
    top,
    from,
    to: isSecondSide ? first : second,
    arc,
    direction: isUp ? 1 : -1,
    roomUp: isUp ? limit - sent : sent,
    roomDown: isUp ? sent : limit - sent,
    apex,
  });
  shiftBranch(tree, from, isUp ? -reduced : reduced);
  return 'moved';
}

/** Moves flow on the tree's part of the circle; false if a number outgrew the exact whole numbers. */
function sendRound(
  { parent, roomUp, roomDown }: SpanningTree,
  first: number,
  second: number,
  apex: number,
  amount: number,
): boolean {
  let most = 0;
  for (let vertex = first; vertex !== apex; vertex = parent[vertex] as number) {
    const grown = (roomUp[vertex] as number) + amount;
    roomUp[vertex] = grown;
    roomDown[vertex] = (roomDown[vertex] as number) - amount;
    if (grown > most && grown !== Infinity) most = grown;
  }
  for (let vertex = second; vertex !== apex; vertex = parent[vertex] as number) {
    const grown = (roomDown[vertex] as number) + amount;
    roomDown[vertex] = grown;
    roomUp[vertex] = (roomUp[vertex] as number) - amount;
    if (grown > most && grown !== Infinity) most = grown;
  }
  return most <= Number.MAX_SAFE_INTEGER;
}

/** Arcs of the network on a circle that nothing limits, the entering arc first. */
function circleOf(
  { parent, parentArc }: SpanningTree,
  arc: number,
  first: number,
  second: number,
  apex: number,
): readonly number[] {
  const climb = (start: number): readonly number[] => {
    const arcs: number[] = [];
    for (let vertex = start; vertex !== apex; vertex = parent[vertex] as number)
      arcs.push(parentArc[vertex] as number);
    return arcs;
  };
  return [arc, ...climb(second), ...climb(first).toReversed()];
}
