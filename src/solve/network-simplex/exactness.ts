/**
 * Guards of exactness: what a network simplex computes must stay within the whole numbers that a double
 * counts exactly, ± (2⁵³ − 1). Each check says beforehand, or at the end, that it did; nothing saturates.
 */
import type { SupplyNetwork } from './supply-network.js';

/** Sum of the supplies; undefined where any of the sums on the way is not exact. O(V). */
export function balance({ supply }: SupplyNetwork): number | undefined {
  let given = 0;
  let wanted = 0;
  for (let vertex = 0; vertex < supply.length; vertex++) {
    const amount = supply[vertex] as number;
    if (amount > 0) given += amount;
    else wanted -= amount;
  }
  return Number.isSafeInteger(given) && Number.isSafeInteger(wanted) ? given - wanted : undefined;
}

/** A price above that of any path: (largest cost by size + 1) × vertices. O(A). */
export function artificialCost({ cost, vertexCount }: SupplyNetwork): number {
  let most = 0;
  for (let arc = 0; arc < cost.length; arc++) most = Math.max(most, Math.abs(cost[arc] as number));
  return (most + 1) * Math.max(1, vertexCount);
}

/**
 * Whether all potentials and reduced costs will be exact: a potential is that of the root, kept
 * within an eighth of what is exact, and the cost of a path in the tree, one arc of which is artificial.
 * O(A).
 */
export function potentialsFit(network: SupplyNetwork): boolean {
  return artificialCost(network) * 8 <= Number.MAX_SAFE_INTEGER;
}

/** Σ cost × flow; undefined where a product or a sum on the way is not exact. O(A). */
export function exactCost({ cost }: SupplyNetwork, flow: Float64Array): number | undefined {
  let earned = 0;
  let paid = 0;
  for (let arc = 0; arc < flow.length; arc++) {
    const amount = (cost[arc] as number) * (flow[arc] as number);
    if (amount > 0) paid += amount;
    else earned -= amount;
    if (!(Number.isSafeInteger(paid) && Number.isSafeInteger(earned))) return undefined;
  }
  return paid - earned;
}
