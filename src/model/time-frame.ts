/** The time that a model covers: the days before the start that a run-in may need, and the horizon. */
import { knownDay, yearOfDay } from '../scenario/calendar.js';
import type { Scenario } from '../scenario/scenario.js';
import { type FigureReader, readersByYear } from './dated.js';

/** Days before the start that a model covers, so that a run-in fits in. */
const LEAD_DAYS = 90;

/** The time a model covers, in days since 1970. */
export interface TimeFrame {
  readonly startDay: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly years: readonly number[];
  /** Readers of the figures of each of {@link years}. */
  readonly readers: readonly FigureReader[];
}

/** The frame of a scenario; `reader` reads figures as of its start. */
export function timeFrameOf(
  { start, horizonDays, simulation, corridor: { currencies } }: Scenario,
  reader: FigureReader,
): TimeFrame {
  const startDay = knownDay(start);
  const firstDay = startDay - Math.max(LEAD_DAYS, Math.ceil(simulation.runInDays ?? 0));
  const lastDay = startDay + horizonDays;
  const years = yearsFrom(startDay, firstDay, lastDay);
  const readers = readersByYear(years, { start, horizonDays, currencies, reader });
  return { startDay, firstDay, lastDay, years, readers };
}

/** The start's own year first, then the others that the frame touches. */
function yearsFrom(startDay: number, firstDay: number, lastDay: number): readonly number[] {
  const years: number[] = [];
  for (let year = yearOfDay(firstDay); year <= yearOfDay(lastDay); year++) years.push(year);
  const own = yearOfDay(startDay);
  return [own, ...years.filter((year) => year !== own)];
}
