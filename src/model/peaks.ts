/**
 * Yearly amounts are net: what a usual disruption takes every year is not in them. So on days that it
 * spares, a resource works above its mean rate, by as much as keeps its year at the yearly amount (in the
 * mean, where the days are a matter of chance).
 */
import {
  daysOfYear,
  knownDay,
  openIntervals,
  openTimesOf,
  type OpenTimes,
  SECONDS_PER_DAY,
  seasonCovers,
} from '../scenario/calendar.js';
import type { Corridor, Disruption } from '../scenario/corridor.js';
import type { FigureReader } from './dated.js';
import { metBy } from './disruptions.js';
import type { DrawnArc } from './expand.js';
import type { Resource } from './model.js';
import type { TimeFrame } from './time-frame.js';

/** What peaks are reckoned from. */
export interface PeakTables {
  readonly corridor: Corridor;
  /** Those that act. */
  readonly disruptions: readonly Disruption[];
  readonly arcs: readonly DrawnArc[];
  readonly reader: FigureReader;
  readonly frame: TimeFrame;
}

/** Resources with the peaks of those that usual disruptions meet. O(usual disruptions × arcs + met × days). */
export function withPeaks(
  resources: readonly Resource[],
  { corridor, disruptions, arcs, reader, frame }: PeakTables,
): readonly Resource[] {
  const met = new Map<number, Disruption[]>();
  for (const one of disruptions) {
    if (one.usual !== true || one.capacityLeft === undefined) continue;
    for (const resource of metBy(one, { arcs, resources }).resources)
      met.set(resource, [...(met.get(resource) ?? []), one]);
  }
  if (met.size === 0) return resources;
  const assets = new Map([...corridor.links, ...corridor.terminals].map((one) => [one.id, one]));
  return resources.map((resource, index) => {
    const usual = met.get(index);
    const asset = assets.get(resource.id);
    if (usual === undefined || asset === undefined || !isYearly(asset.capacity, reader))
      return resource;
    const times = openTimesOf(asset, corridor.calendars);
    return { ...resource, peaks: frame.years.map((year) => peakOf(times, usual, year, reader)) };
  });
}

function isYearly(capacity: Corridor['links'][number]['capacity'], reader: FigureReader): boolean {
  return capacity !== 'unlimited' && reader.amount(capacity).dimension.endsWith('/year');
}

function peakOf(
  times: OpenTimes,
  usual: readonly Disruption[],
  year: number,
  reader: FigureReader,
): number {
  const first = knownDay(`${String(year)}-01-01`);
  let open = 0;
  let left = 0;
  for (const [from, until] of openIntervals(times, first, first + daysOfYear(year))) {
    for (let at = from; at < until;) {
      const day = Math.floor(at / SECONDS_PER_DAY);
      const end = Math.min(until, (day + 1) * SECONDS_PER_DAY);
      open += end - at;
      left += (end - at) * usual.reduce((share, one) => share * expectedLeft(one, day, reader), 1);
      at = end;
    }
  }
  return left > 0 ? open / left : 1;
}

/** Share that a usual disruption leaves of a day in the mean. */
function expectedLeft(
  { season, probability, capacityLeft }: Disruption,
  day: number,
  reader: FigureReader,
): number {
  if (season !== undefined && !seasonCovers(season, day)) return 1;
  return 1 - reader.valueOr(probability, 1) * (1 - reader.valueOr(capacityLeft, 1));
}
