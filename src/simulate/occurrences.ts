/**
 * When a disruption lasts in one replication: stretches of full effect, in order and apart, drawn from
 * streams of its own that nothing else reads. One uniform value for each variate: the k-th gap and the
 * k-th duration belong to the k-th event, and each day has its value whether it is in season or not, so
 * that a change of one disruption moves no draw of another, nor the other draws of its own.
 */
import { CorridorError } from '../core/errors.js';
import type { ModelDisruption } from '../model/model.js';
import { buildIntensity, createArrivalCursor, randomArrivals } from '../random/arrivals.js';
import { bernoulliAt } from '../random/discrete.js';
import { exponentialAt, triangularAt } from '../random/distributions.js';
import { createStream, streamKey } from '../random/stream.js';

const DAY = 86_400;

/** At most so many events of one disruption in one replication. */
export const MOST_OCCURRENCES = 200_000;

/** A stretch of full effect, from inclusive, until exclusive, seconds. */
export interface Occurrence {
  readonly from: number;
  readonly until: number;
}

/** The time that draws cover and what names their streams. */
export interface DrawFrame {
  readonly seed: string;
  readonly replication: number;
  readonly earliest: number;
  readonly horizon: number;
}

/**
 * The occurrences of a disruption, those that overlap as one. Planned ones take no draw. Throws a
 * `limit` error above {@link MOST_OCCURRENCES}. O(occurrences log occurrences + days).
 */
export function occurrencesOf(
  disruption: ModelDisruption,
  frame: DrawFrame,
): readonly Occurrence[] {
  switch (disruption.timing) {
    case 'planned':
      return merged(windowsOf(disruption));
    case 'days':
      return merged(metDays(disruption, frame));
    case 'random':
      return merged(randomEvents(disruption, frame));
  }
}

function windowsOf({ windows }: ModelDisruption): Occurrence[] {
  const found: Occurrence[] = [];
  for (let i = 0; i + 1 < windows.length; i += 2)
    found.push({ from: windows[i] as number, until: windows[i + 1] as number });
  return found;
}

function metDays({ id, windows, probability }: ModelDisruption, frame: DrawFrame): Occurrence[] {
  const stream = createStream(streamKey(frame.seed, frame.replication, 'disrupted-day', id));
  const found: Occurrence[] = [];
  let window = 0;
  for (let from = frame.earliest; from < frame.horizon; from += DAY) {
    const u = stream.next();
    while (window < windows.length && (windows[window + 1] as number) <= from) window += 2;
    const isInSeason = window < windows.length && (windows[window] as number) <= from;
    if (isInSeason && bernoulliAt(u, probability)) found.push({ from, until: from + DAY });
  }
  return found;
}

function randomEvents(disruption: ModelDisruption, frame: DrawFrame): Occurrence[] {
  const { id, windows, expected, duration, meanDuration } = disruption;
  const { seed, replication } = frame;
  const bounds: number[] = [frame.earliest];
  const counts: number[] = [];
  expected.forEach((count, window) => {
    const from = windows[2 * window] as number;
    if (from > (bounds[bounds.length - 1] as number)) {
      bounds.push(from);
      counts.push(0);
    }
    bounds.push(windows[2 * window + 1] as number);
    counts.push(count);
  });
  const timeOf = createArrivalCursor(buildIntensity(bounds, counts));
  const gaps = randomArrivals(createStream(streamKey(seed, replication, 'disruption', id)));
  const lengths = createStream(streamKey(seed, replication, 'disruption-duration', id));
  const found: Occurrence[] = [];
  for (let from = timeOf(gaps.next()); from < Infinity; from = timeOf(gaps.next())) {
    if (found.length === MOST_OCCURRENCES)
      throw new CorridorError(
        'limit',
        `disruption ${id} happens more than ${String(MOST_OCCURRENCES)} times in a replication`,
      );
    const u = lengths.next();
    const length =
      duration === undefined
        ? meanDuration > 0
          ? exponentialAt(u, meanDuration)
          : 0
        : triangularAt(u, duration.low, duration.mode, duration.high);
    const begin = Math.floor(from);
    found.push({ from: begin, until: begin + Math.max(1, Math.round(length)) });
  }
  return found;
}

/** Occurrences in order of their beginning, joined where they touch or overlap. */
function merged(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const found: { from: number; until: number }[] = [];
  for (const { from, until } of occurrences) {
    const last = found[found.length - 1];
    if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until);
    else found.push({ from, until });
  }
  return found;
}

/** How often and for how many seconds occurrences that are in order and apart fall into the horizon. */
export function countWithin(
  occurrences: readonly Occurrence[],
  horizon: number,
): { readonly occurrences: number; readonly seconds: number } {
  let count = 0;
  let seconds = 0;
  for (const { from, until } of occurrences) {
    const held = Math.min(until, horizon) - Math.max(from, 0);
    if (held <= 0) continue;
    count++;
    seconds += held;
  }
  return { occurrences: count, seconds };
}

/** Steps of a recovery: of a day, or of six hours if it is shorter than four days. */
export function recoverySteps(recovery: number): number {
  return recovery <= 0 ? 0 : Math.ceil(recovery / (recovery < 4 * DAY ? DAY / 4 : DAY));
}

/**
 * Tells `append` of each change of how much of a disruption is felt: 1 in an occurrence, falling evenly
 * in its recovery (in each step the mean of the step), 0 otherwise.
 */
export function appendIntensity(
  occurrences: readonly Occurrence[],
  recovery: number,
  append: (time: number, intensity: number) => void,
): void {
  const steps = recoverySteps(recovery);
  occurrences.forEach(({ from, until }, i) => {
    append(from, 1);
    const next = occurrences[i + 1]?.from ?? Infinity;
    for (let step = 0; step <= steps; step++) {
      const begin = until + Math.round((recovery * step) / Math.max(1, steps));
      if (begin >= next) return;
      append(begin, step === steps ? 0 : 1 - (step + 0.5) / steps);
    }
  });
}
