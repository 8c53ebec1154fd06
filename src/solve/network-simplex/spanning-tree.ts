/**
 * The spanning tree of a network simplex, hung from an artificial root. Every vertex but the root knows
 * its parent, the arc that joins them, which way that arc points, and how much more could be sent up or
 * down over it: a pivot climbs thousands of these, so all that it reads stands by vertex, not by arc.
 *
 * Children are doubly linked lists, so that a branch is cut off and hung elsewhere in time proportional
 * to the path that turns over. The number of vertices in each branch tells where two paths to the root
 * meet, and which side of a moved arc is the smaller: only differences of potentials count, so the
 * smaller side is the one that is shifted.
 *
 * Vertices 0 … V − 1 are those of the network and V is the root. Arcs 0 … A − 1 are those of the network;
 * arc A + v joins v to the root.
 */

/** Flat arrays over vertices; −1 stands for none. */
export interface SpanningTree {
  readonly parent: Int32Array;
  readonly parentArc: Int32Array;
  /** 1 where the arc to the parent points up (towards the root), −1 where it points down. */
  readonly direction: Int8Array;
  /** Units that could still be sent from the vertex to its parent, and from the parent to it. */
  readonly roomUp: Float64Array;
  readonly roomDown: Float64Array;
  /** Vertices of the branch that hangs from a vertex, itself included. */
  readonly size: Int32Array;
  readonly potential: Float64Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly previousSibling: Int32Array;
  /** Scratch: the vertices that are being shifted. */
  readonly queue: Int32Array;
}

/** Allocates a tree without arcs. O(V) space: 53 bytes a vertex. */
export function createSpanningTree(vertexCount: number): SpanningTree {
  const links = (): Int32Array => new Int32Array(vertexCount + 1).fill(-1);
  const amounts = (): Float64Array => new Float64Array(vertexCount + 1);
  return {
    parent: links(),
    parentArc: links(),
    direction: new Int8Array(vertexCount + 1),
    roomUp: amounts(),
    roomDown: amounts(),
    size: new Int32Array(vertexCount + 1).fill(1),
    potential: amounts(),
    firstChild: links(),
    nextSibling: links(),
    previousSibling: links(),
    queue: links(),
  };
}

/** Makes `vertex` a child of `parent`; the rest of what the tree says of it is the caller's. O(1). */
export function hang(tree: SpanningTree, vertex: number, parent: number): void {
  const { firstChild, nextSibling, previousSibling } = tree;
  const sibling = firstChild[parent] as number;
  tree.parent[vertex] = parent;
  nextSibling[vertex] = sibling;
  previousSibling[vertex] = -1;
  if (sibling >= 0) previousSibling[sibling] = vertex;
  firstChild[parent] = vertex;
}

function unhang(tree: SpanningTree, vertex: number): void {
  const { firstChild, nextSibling, previousSibling } = tree;
  const before = previousSibling[vertex] as number;
  const after = nextSibling[vertex] as number;
  if (before >= 0) nextSibling[before] = after;
  else firstChild[tree.parent[vertex] as number] = after;
  if (after >= 0) previousSibling[after] = before;
}

/** Units on the arc between a vertex and its parent. */
export function flowAbove(tree: SpanningTree, vertex: number): number {
  return (tree.direction[vertex] === 1 ? tree.roomDown[vertex] : tree.roomUp[vertex]) as number;
}

/** A branch that is cut off at its top and hung again by another arc. */
export interface BranchMove {
  /** The vertex whose arc to its parent leaves the tree. */
  readonly top: number;
  /** The end of the entering arc in the branch, and the end outside. */
  readonly from: number;
  readonly to: number;
  readonly arc: number;
  /** 1 where the entering arc runs from `from` to `to`. */
  readonly direction: number;
  /** Units that could still be sent from `from` to `to`, and back. */
  readonly roomUp: number;
  readonly roomDown: number;
  /** Where the paths of both ends to the root meet. */
  readonly apex: number;
}

/** Hangs the branch by the entering arc; the path from that arc to the top turns over. O(its length). */
export function turnBranch(tree: SpanningTree, move: BranchMove): void {
  const { parent, parentArc, direction, roomUp, roomDown, size } = tree;
  const { top, from, to, apex } = move;
  const branchSize = size[top] as number;
  for (let above = parent[top] as number; above !== apex; above = parent[above] as number)
    size[above] = (size[above] as number) - branchSize;
  for (let above = to; above !== apex; above = parent[above] as number)
    size[above] = (size[above] as number) + branchSize;

  let vertex = from;
  let nextParent = to;
  let nextArc = move.arc;
  let nextDirection = move.direction;
  let nextUp = move.roomUp;
  let nextDown = move.roomDown;
  let nextSize = branchSize;
  for (;;) {
    const oldParent = parent[vertex] as number;
    const oldArc = parentArc[vertex] as number;
    const oldDirection = direction[vertex] as number;
    const oldUp = roomUp[vertex] as number;
    const oldDown = roomDown[vertex] as number;
    const oldSize = size[vertex] as number;
    unhang(tree, vertex);
    hang(tree, vertex, nextParent);
    parentArc[vertex] = nextArc;
    direction[vertex] = nextDirection;
    roomUp[vertex] = nextUp;
    roomDown[vertex] = nextDown;
    size[vertex] = nextSize;
    if (vertex === top) return;
    nextParent = vertex;
    nextArc = oldArc;
    nextDirection = -oldDirection;
    nextUp = oldDown;
    nextDown = oldUp;
    nextSize = branchSize - oldSize;
    vertex = oldParent;
  }
}

/**
 * Shifts the potentials of a branch up, or those of all the rest down by as much, whichever is less work.
 * The root moves with the rest but stays near 0, so that no potential leaves the exact whole numbers:
 * where it would not, the branch is shifted, whatever its size.
 */
export function shiftBranch(tree: SpanningTree, from: number, change: number): void {
  const { potential, parent, size } = tree;
  const root = parent.length - 1;
  const rest = (potential[root] as number) - change;
  const isBranch =
    (size[from] as number) * 2 <= parent.length || Math.abs(rest) > Number.MAX_SAFE_INTEGER / 8;
  if (isBranch) shift(tree, from, -1, change);
  else shift(tree, root, from, -change);
}

function shift(tree: SpanningTree, start: number, except: number, change: number): void {
  const { potential, firstChild, nextSibling, queue } = tree;
  queue[0] = start;
  let length = 1;
  for (let i = 0; i < length; i++) {
    const vertex = queue[i] as number;
    potential[vertex] = (potential[vertex] as number) + change;
    for (let child = firstChild[vertex] as number; child >= 0; child = nextSibling[child] as number)
      if (child !== except) queue[length++] = child;
  }
}
