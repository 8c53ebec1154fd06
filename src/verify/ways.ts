/**
 * All ways that cargo took, whether as planned or put together on the way, in one form: parts of arcs,
 * each at the prices and under the rules of its epoch, and what the whole is said to cost.
 */
import type { UsedWays, WayPart } from '../model/answers.js';

/** One way. */
export interface Way {
  readonly where: string;
  readonly demand: string;
  readonly flowClass: number;
  readonly parts: readonly WayPart[];
  /** All arcs from origin to destination. */
  readonly arcs: readonly number[];
  /** USD/kg. */
  readonly money: number;
  /** In free flow; undefined for what was put together on the way. */
  readonly seconds: number | undefined;
}

/** Routes first, then detours, in their order. */
export function waysOf({ routes, detours = [] }: UsedWays): readonly Way[] {
  return [
    ...routes.map(({ demand, flowClass, epoch, arcs, money, seconds }, r): Way => ({
      where: `route ${r} of ${demand}`,
      demand,
      flowClass,
      parts: [{ epoch, arcs }],
      arcs,
      money,
      seconds,
    })),
    ...detours.map(({ demand, flowClass, parts, money }, d): Way => ({
      where: `detour ${d} of ${demand}`,
      demand,
      flowClass,
      parts,
      arcs: parts.flatMap(({ arcs }) => arcs),
      money,
      seconds: undefined,
    })),
  ];
}
