/**
 * What planned disruptions leave of an asset's capacity, day by day, read from the corridor. Recovery and
 * what comes by chance are left out: the verification asks for no more than what can never be passed. A
 * yearly amount is net of usual disruptions, so that more passes on the other days.
 */
import { knownDay } from '../scenario/calendar.js';
import type { Disruption } from '../scenario/corridor.js';
import type { Ledger } from './ledger.js';
import { isInSeason, newYear, openSeconds, type Times, yearOf } from './open-time.js';

/** The disruptions that act in a scenario. */
export function actingOn({ corridor, scenario }: Ledger): readonly Disruption[] {
  const { disruptions: choice } = scenario.simulation;
  if (choice === 'none') return [];
  return corridor.disruptions.filter(
    ({ perYear, probability }) =>
      choice !== 'planned' || (perYear === undefined && probability === undefined),
  );
}

/** The same case as if nothing disturbed it: what an optimum is asked for, which knows no weather. */
export function undisturbed(ledger: Ledger): Ledger {
  const { scenario } = ledger;
  const simulation = { ...scenario.simulation, disruptions: 'none' as const };
  return { ...ledger, scenario: { ...scenario, simulation } };
}

/** Days with one and the same share left. */
export interface SharedDays {
  readonly from: number;
  readonly until: number;
  readonly share: number;
}

/** An asset as disruptions meet it. */
export interface MetAsset {
  /** Its id and those of the places it touches. */
  readonly names: readonly string[];
  readonly times: Times;
  /** Whether its capacity is a yearly amount, which is net of what comes every year. */
  readonly isYearly: boolean;
}

/**
 * Cuts the days [from, until) where the share of the mean rate changes that an asset has. Of days that
 * are met by chance it is the share without them.
 */
export function sharedDays(
  ledger: Ledger,
  asset: MetAsset,
  from: number,
  until: number,
): readonly SharedDays[] {
  const met = actingOn(ledger).filter(
    ({ affects, capacityLeft }) =>
      capacityLeft !== undefined && affects.some((id) => asset.names.includes(id)),
  );
  if (met.length === 0) return [{ from, until, share: 1 }];
  const certain = met.filter(
    ({ perYear, probability }) => perYear === undefined && probability === undefined,
  );
  const usual = asset.isYearly ? met.filter((one) => one.usual === true) : [];
  const peaks = new Map<number, number>();
  const found: { from: number; until: number; share: number }[] = [];
  for (let day = from; day < until; day++) {
    const year = yearOf(day);
    const peak = peaks.get(year) ?? peakOf(ledger, asset.times, usual, year);
    peaks.set(year, peak);
    let share = peak;
    for (const one of certain)
      if (lastsOn(one, day)) share *= ledger.figures.value(one.capacityLeft, 1);
    const last = found[found.length - 1];
    if (last?.share === share) last.until = day + 1;
    else found.push({ from: day, until: day + 1, share });
  }
  return found;
}

/** Open seconds of a year ÷ those that usual disruptions leave in the mean. */
function peakOf(
  { figures }: Ledger,
  times: Times,
  usual: readonly Disruption[],
  year: number,
): number {
  if (usual.length === 0) return 1;
  let open = 0;
  let left = 0;
  for (let day = newYear(year); day < newYear(year + 1); day++) {
    let share = 1;
    for (const one of usual)
      if (lastsOn(one, day))
        share *= 1 - figures.value(one.probability, 1) * (1 - figures.value(one.capacityLeft, 1));
    const seconds = openSeconds(times, day, day + 1);
    open += seconds;
    left += seconds * share;
  }
  return left > 0 ? open / left : 1;
}

/** Whether a disruption is in full effect on a day; of one that comes by chance, whether it may begin. */
export function lastsOn({ windows, season }: Disruption, day: number): boolean {
  if (windows === undefined) return season === undefined || isInSeason(season, day);
  return windows.some((window) => knownDay(window.from) <= day && day < knownDay(window.until));
}
