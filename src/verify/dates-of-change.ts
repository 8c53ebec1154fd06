/**
 * Every date on which something written down begins or ends. A route is judged on the first day of its
 * epoch and on each such date inside it; if the model cut its epochs well there is none.
 */
import { dateText } from '../scenario/calendar.js';
import type { Season, Validity } from '../scenario/corridor.js';
import type { Ledger } from './ledger.js';
import { earliestDay } from './ledger.js';
import { shuttings } from './in-use.js';
import { isInSeason, yearOf } from './open-time.js';

/** Dates of change in order, each once. O(entries × years). */
export function datesOfChange(ledger: Ledger): readonly string[] {
  const { corridor, scenario } = ledger;
  const dates = new Set<string>();
  const add = (span: { from?: string | undefined; until?: string | undefined }): void => {
    if (span.from !== undefined) dates.add(span.from);
    if (span.until !== undefined) dates.add(span.until);
  };
  const addAsset = (validity: Validity | undefined, season: Season | undefined): void => {
    add({ from: earliestDay(validity), until: validity?.until });
    if (season !== undefined) for (const date of turns(ledger, season)) dates.add(date);
  };
  for (const { validity, season } of [...corridor.links, ...corridor.terminals])
    addAsset(validity, season);
  for (const { validity } of corridor.services) addAsset(validity, undefined);
  for (const rule of corridor.rules) {
    add(rule);
    for (const clause of rule.unless ?? []) add(clause);
  }
  for (const demand of corridor.demands)
    for (const fact of Object.values(demand.facts ?? {}))
      if (typeof fact === 'string')
        for (const days of [0, 1]) dates.add(dateText(dayOf(fact) + days));
  for (const { from } of scenario.conductChanges ?? []) dates.add(from);
  for (const span of [...scenario.enforcements, ...scenario.liftings, ...shuttings(ledger)])
    add(span);
  return [...dates].sort();
}

/** Days on which a season begins or ends, from the year before the start to the end. */
function turns({ firstDay, endDay }: Ledger, season: Season): readonly string[] {
  const found: string[] = [];
  for (let year = yearOf(firstDay) - 1; year <= yearOf(endDay); year++) {
    for (const monthDay of [season.from, season.until]) {
      // 29 February stands for 1 March in common years.
      const day = Math.round(Date.parse(`${year}-${monthDay}T00:00:00Z`) / 86_400_000);
      const date = Number.isNaN(day) ? `${year}-03-01` : dateText(day);
      const isTurn = isInSeason(season, dayOf(date)) !== isInSeason(season, dayOf(date) - 1);
      if (isTurn) found.push(date);
    }
  }
  return found;
}

function dayOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}
