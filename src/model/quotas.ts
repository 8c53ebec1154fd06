/** Windows in which a quota is counted (calendar years, twelve months from a day, or one for all time), and in what. */
import { CorridorError } from '../core/errors.js';
import { dateText, knownDay, SECONDS_PER_DAY, yearOfDay } from '../scenario/calendar.js';
import type { Effect } from '../scenario/corridor.js';
import { safeDate } from './epochs.js';
import type { CorridorModel } from './model.js';

/** Starts of the windows that touch the time frame, in seconds from the start day. */
export function quotaWindows(
  effect: Extract<Effect, { kind: 'quota' }>,
  ruleFrom: string,
  frame: { readonly firstDay: number; readonly startDay: number; readonly lastDay: number },
): Float64Array {
  const { firstDay, startDay, lastDay } = frame;
  if (effect.period === 'whole')
    return Float64Array.of((Math.min(knownDay(ruleFrom), firstDay) - startDay) * SECONDS_PER_DAY);
  const monthDay =
    effect.period === 'calendar-year'
      ? '01-01'
      : (effect.startsOn ?? dateText(knownDay(ruleFrom)).slice(5));
  const starts: number[] = [];
  for (let year = yearOfDay(firstDay) - 1; year <= yearOfDay(lastDay); year++) {
    const day = knownDay(safeDate(year, monthDay));
    const next = knownDay(safeDate(year + 1, monthDay));
    if (next > firstDay && day < lastDay) starts.push((day - startDay) * SECONDS_PER_DAY);
  }
  return Float64Array.from(starts);
}

/** Amount of a quota's measure for one kg of a class. */
export function quotaPerKg(model: CorridorModel, quota: number, flowClass: number): number {
  const entry = model.classes[flowClass];
  switch (model.quotas[quota]?.measure) {
    case 'USD':
      return entry?.value ?? 0;
    case 'barrel':
      if (entry === undefined || entry.barrelsPerKg <= 0)
        throw new CorridorError(
          'usage',
          `a quota in barrels needs barrelsPerTonne of ${entry?.commodity ?? 'the commodity'}`,
        );
      return entry.barrelsPerKg;
    case 'TEU':
      return entry !== undefined && entry.massPerTeu > 0 ? 1 / entry.massPerTeu : 0;
    default:
      return 1;
  }
}
