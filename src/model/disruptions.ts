/**
 * Disruptions as they act while a run goes on: which resources and arcs they meet, what they leave, and
 * the seconds in which they last or may begin. One that takes nothing away, or can never come in the time
 * that the model covers, is left out.
 */
import {
  daysOfYear,
  knownDay,
  SECONDS_PER_DAY,
  seasonCovers,
  yearOfDay,
} from '../scenario/calendar.js';
import type { Disruption } from '../scenario/corridor.js';
import { isPlanned } from '../scenario/disruptions.js';
import type { FigureReader } from './dated.js';
import type { DrawnArc } from './expand.js';
import type { ModelDisruption, Resource } from './model.js';
import { legResource } from './resources.js';
import type { TimeFrame } from './time-frame.js';

/** What decides how disruptions act. */
export interface DisruptionTables {
  /** Those that act, in canonical order. */
  readonly disruptions: readonly Disruption[];
  readonly arcs: readonly DrawnArc[];
  readonly resources: readonly Resource[];
  readonly reader: FigureReader;
  readonly frame: TimeFrame;
}

/** Compiles the disruptions that act. O(disruptions × (arcs + days)). */
export function compileDisruptions(tables: DisruptionTables): readonly ModelDisruption[] {
  const { reader } = tables;
  return tables.disruptions.flatMap((disruption): readonly ModelDisruption[] => {
    const { id, name, kind, capacityLeft, speedLeft, delay, probability, duration } = disruption;
    const left = reader.valueOr(capacityLeft, 1);
    const speed = reader.valueOr(speedLeft, 1);
    const seconds = Math.round(reader.valueOr(delay, 0));
    if (left === 1 && speed === 1 && seconds === 0) return [];
    const recovery = Math.round(reader.valueOr(disruption.recovery, 0));
    const timing = isPlanned(disruption)
      ? 'planned'
      : probability === undefined
        ? 'random'
        : 'days';
    const spans =
      disruption.windows === undefined
        ? seasonSpans(disruption, tables.frame)
        : windowSpans(disruption.windows, recovery, tables.frame);
    const chance = reader.valueOr(probability, 1);
    if (spans.length === 0 || chance === 0) return [];
    const spread = duration === undefined ? undefined : reader.spread(duration);
    return [
      {
        id,
        name,
        kind,
        timing,
        isClosure: timing === 'planned' && disruption.windows !== undefined && left === 0,
        capacityLeft: left,
        speedLeft: speed,
        delay: seconds,
        recovery,
        windows: Float64Array.from(spans.flatMap(({ from, until }) => [from, until])),
        expected:
          timing === 'random'
            ? Float64Array.from(spans, (span) => expectedIn(span, disruption, reader))
            : new Float64Array(0),
        probability: chance,
        meanDuration: reader.valueOr(duration, 0),
        duration: spread === undefined || spread.low === spread.high ? undefined : spread,
        ...metBy(disruption, tables),
      },
    ];
  });
}

interface Span {
  readonly year: number;
  readonly from: number;
  readonly until: number;
}

/** Dated windows of which something, if only recovery, falls into the frame; whole, wherever they end. */
function windowSpans(
  windows: NonNullable<Disruption['windows']>,
  recovery: number,
  { startDay, firstDay, lastDay }: TimeFrame,
): readonly Span[] {
  return windows
    .map(({ from, until }) => ({ from: knownDay(from), until: knownDay(until) }))
    .filter(({ from, until }) => from < lastDay && until + recovery / SECONDS_PER_DAY > firstDay)
    .sort((a, b) => a.from - b.from || a.until - b.until)
    .map(({ from, until }) => ({
      year: yearOfDay(Math.max(from, firstDay)),
      from: (from - startDay) * SECONDS_PER_DAY,
      until: (until - startDay) * SECONDS_PER_DAY,
    }));
}

/** Days of a season (all days without one) within the frame, cut at New Year. */
function seasonSpans(
  { season }: Disruption,
  { startDay, firstDay, lastDay }: TimeFrame,
): readonly Span[] {
  const spans: { year: number; from: number; until: number }[] = [];
  for (let day = firstDay; day < lastDay; day++) {
    if (season !== undefined && !seasonCovers(season, day)) continue;
    const second = (day - startDay) * SECONDS_PER_DAY;
    const year = yearOfDay(day);
    const last = spans[spans.length - 1];
    if (last?.until === second && last.year === year) last.until = second + SECONDS_PER_DAY;
    else spans.push({ year, from: second, until: second + SECONDS_PER_DAY });
  }
  return spans;
}

/**
 * Expected number of beginnings in a span. A number per year falls on the days of the season, all of
 * them, also those that the frame does not reach; a number per day counts for each day of the season.
 */
function expectedIn(
  { year, from, until }: Span,
  { perYear, season }: Disruption,
  reader: FigureReader,
): number {
  if (perYear === undefined) return 0;
  const rate = reader.amount(perYear);
  const seconds = until - from;
  if (!rate.dimension.endsWith('/year')) return rate.value * seconds;
  const first = knownDay(`${String(year)}-01-01`);
  let days = 0;
  for (let day = first; day < first + daysOfYear(year); day++)
    if (season === undefined || seasonCovers(season, day)) days++;
  return (rate.value * seconds) / (days * SECONDS_PER_DAY);
}

/** What a disruption meets: a place means all that touches it; its delay counts on arrival there. */
export function metBy(
  { affects }: Disruption,
  { arcs, resources }: Pick<DisruptionTables, 'arcs' | 'resources'>,
): Pick<ModelDisruption, 'resources' | 'arcs' | 'delayArcs'> {
  const indexOf = new Map(resources.map(({ id }, index) => [id, index]));
  const met = new Set(affects);
  const found = { resources: new Set<number>(), arcs: [] as number[], delayArcs: [] as number[] };
  arcs.forEach((arc, index) => {
    if (arc.kind === 'gate') return;
    const isNamed = met.has(arc.asset);
    if (!isNamed && !met.has(arc.tailPlace) && !met.has(arc.headPlace)) return;
    found.arcs.push(index);
    if (isNamed || (arc.kind !== 'terminal' && met.has(arc.headPlace))) found.delayArcs.push(index);
    const own = indexOf.get(
      arc.kind === 'service' ? legResource(arc.asset, arc.leg ?? 0, arc.isForward) : arc.asset,
    );
    if (own !== undefined) found.resources.add(own);
  });
  return { ...found, resources: [...found.resources].sort((a, b) => a - b) };
}
