/** What flow on a route takes of the limits that its commodity meets. */
import type { FlowPath, FlowProblem } from './flow-problem.js';
import type { FlowRoute } from './routes-in-use.js';

/** Limits by slot for a commodity. */
export function limitsOf(problem: FlowProblem, commodity: number): Int32Array {
  const layer = problem.layer[commodity] as number;
  return problem.limitRows[problem.layerLimits[layer] as number] as Int32Array;
}

/** Adds what a flow on a route uses of each limit. */
export function addUse(
  problem: FlowProblem,
  commodity: number,
  route: FlowRoute | undefined,
  flow: number,
  used: Float64Array,
): void {
  if (route === undefined || flow === 0) return;
  const { slots, coefficients } = route;
  const limits = limitsOf(problem, commodity);
  for (let i = 0; i < slots.length; i++) {
    const limit = limits[slots[i] as number] as number;
    if (limit >= 0) used[limit] = (used[limit] as number) + flow * (coefficients[i] as number);
  }
}

/** Whether a route meets any limit of a mask. */
export function passesAny(
  problem: FlowProblem,
  commodity: number,
  { slots }: FlowRoute,
  among: Uint8Array,
): boolean {
  const limits = limitsOf(problem, commodity);
  for (const slot of slots) {
    const limit = limits[slot] as number;
    if (limit >= 0 && among[limit] === 1) return true;
  }
  return false;
}

/** Order of flows in a solution: by commodity, then by arcs. */
export function comparePaths(a: FlowPath, b: FlowPath): number {
  if (a.commodity !== b.commodity) return a.commodity - b.commodity;
  const length = Math.min(a.arcs.length, b.arcs.length);
  for (let i = 0; i < length; i++) {
    const difference = (a.arcs[i] as number) - (b.arcs[i] as number);
    if (difference !== 0) return difference;
  }
  return a.arcs.length - b.arcs.length;
}
