/**
 * Time on an arc besides running, queueing and service: formalities on a link, dwell in a terminal, half
 * the headway of a service.
 */
import { SECONDS_PER_DAY } from '../scenario/calendar.js';
import type { Corridor } from '../scenario/corridor.js';
import type { FigureReader } from './dated.js';
import type { DrawnArc } from './expand.js';
import type { RandomDelay } from './model.js';

/** The delay of one arc. */
export interface ArcDelay {
  /** Whole seconds. */
  readonly expected: number;
  /** The spread, if it is random in simulation. */
  readonly random: RandomDelay | undefined;
}

/** The delay of an arc; none for one about which nothing is said. */
export function arcDelay(arc: DrawnArc, corridor: Corridor, reader: FigureReader): ArcDelay {
  if (arc.kind === 'service') {
    const service = corridor.services.find(({ id }) => id === arc.asset);
    const frequency = service === undefined ? 0 : reader.amount(service.frequency);
    if (frequency === 0) return { expected: 0, random: undefined };
    const seconds = frequency.dimension.endsWith('/year')
      ? (365 * SECONDS_PER_DAY) / frequency.value
      : 1 / frequency.value;
    return { expected: Math.round(seconds / 2), random: undefined };
  }
  const figure = arc.link?.processing ?? arc.terminal?.dwell;
  if (figure === undefined) return { expected: 0, random: undefined };
  const spread = reader.spread(figure);
  if (spread === undefined || spread.low === spread.high)
    return { expected: Math.round(reader.value(figure)), random: undefined };
  return { expected: Math.round((spread.low + spread.mode + spread.high) / 3), random: spread };
}
