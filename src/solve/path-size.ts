/**
 * How much of a way of its own a route is among others: 1 if it shares nothing, 1/n for n equal routes.
 * Each stretch counts by its part of the route's time, divided by the number of routes that use it. The
 * logit takes a route in proportion to its size, so that a way with many small variants is not taken for
 * many ways. Ben-Akiva & Bierlaire 1999, "Discrete choice methods and their applications to short term
 * travel decisions".
 */

/**
 * Path sizes of routes, in their order, between 0 (exclusive) and 1. `seconds` gives the weight of an
 * arc (time here; arcs that take none do not count); a route that takes no time at all counts its arcs
 * alike. O(arcs of all routes).
 *
 * @example
 * ```ts
 * pathSizes([[0, 1], [0, 2], [3]], () => 1); // [0.75, 0.75, 1]
 * ```
 */
export function pathSizes(
  routes: readonly (readonly number[])[],
  seconds: (arc: number) => number,
): readonly number[] {
  const users = new Map<number, number>();
  for (const arcs of routes)
    for (const arc of new Set(arcs)) users.set(arc, (users.get(arc) ?? 0) + 1);
  return routes.map((arcs) => {
    const timed = arcs.reduce((sum, arc) => sum + seconds(arc), 0);
    const weight = timed > 0 ? seconds : (): number => 1;
    const total = timed > 0 ? timed : arcs.length;
    if (total === 0) return 1;
    let size = 0;
    for (const arc of arcs) size += weight(arc) / total / (users.get(arc) ?? 1);
    return size;
  });
}
