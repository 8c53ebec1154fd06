/**
 * The search for an arc to enter the tree: arcs are looked at in blocks of 2√A, round and round, and the
 * one with the worst reduced cost of the first block that has any enters. Király and Kovács 2012;
 * twice their √A takes a quarter fewer pivots here for half as many looks again.
 */
import type { Simplex } from './simplex.js';

/** An arc whose reduced cost has the wrong sign, −1 if none has: then the flow is cheapest. O(A) at worst. */
export function findEnteringArc(simplex: Simplex): number {
  const { arcCount, tail, head, cost, state, blockSize } = simplex;
  const { potential } = simplex.tree;
  let arc = simplex.nextArc;
  let worst = 0;
  let found = -1;
  let left = arcCount;
  while (left > 0) {
    const size = Math.min(blockSize, left);
    left -= size;
    for (let i = 0; i < size; i++) {
      const reduced =
        (state[arc] as number) *
        ((cost[arc] as number) +
          (potential[tail[arc] as number] as number) -
          (potential[head[arc] as number] as number));
      if (reduced < worst) {
        worst = reduced;
        found = arc;
      }
      if (++arc === arcCount) arc = 0;
    }
    if (found >= 0) break;
  }
  simplex.counters.arcsScanned += arcCount - left;
  simplex.nextArc = arc;
  return found;
}
