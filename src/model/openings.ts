/** Assets whose opening date is uncertain: a simulation draws it, routes go by the likeliest. */
import { compareText } from '../core/ids.js';
import { knownDay, SECONDS_PER_DAY } from '../scenario/calendar.js';
import type { Corridor } from '../scenario/corridor.js';
import type { DrawnArc } from './expand.js';
import type { UncertainOpening } from './model.js';

/** The uncertain openings of a corridor, sorted by asset; times in seconds from the start. O(openings × arcs). */
export function uncertainOpenings(
  corridor: Corridor,
  arcs: readonly DrawnArc[],
  startDay: number,
): readonly UncertainOpening[] {
  const openings: UncertainOpening[] = [];
  for (const asset of [...corridor.links, ...corridor.terminals, ...corridor.services]) {
    const from = asset.validity?.from;
    if (typeof from !== 'object') continue;
    const seconds = (date: string): number => (knownDay(date) - startDay) * SECONDS_PER_DAY;
    openings.push({
      asset: asset.id,
      low: seconds(from.low),
      mode: seconds(from.mode),
      high: seconds(from.high),
      arcs: arcs.flatMap((arc, index) =>
        arc.kind !== 'gate' && arc.asset === asset.id ? [index] : [],
      ),
    });
  }
  return openings.sort((a, b) => compareText(a.asset, b.asset));
}
