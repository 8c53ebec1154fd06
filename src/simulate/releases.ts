/**
 * When shipments are released: one point process per demand, its own stream, the amount of each calendar
 * year spread over the months by the demand's index. Scaling a demand keeps the k-th draw.
 */
import type { CorridorModel } from '../model/model.js';
import { buildIntensity, divideBySeason, type Intensity } from '../random/arrivals.js';
import { streamKey } from '../random/stream.js';
import { ReleaseClocks } from './release-clocks.js';

/** Gives the release times of one demand, one after the other; Infinity once there are no more. */
export type ReleaseClock = () => number;

/**
 * Expected shipments from the first second that the model covers to the horizon, month by month, one
 * curve for each demand. A shorter run-in begins in mid-process: it leaves out the first shipments and
 * moves none, so that its length, which depends on all demands, changes no release.
 */
export function releaseIntensities(model: CorridorModel): readonly Intensity[] {
  const { earliest } = model;
  const months = monthBounds(model, earliest);
  return model.demands.map((demand) => {
    const bounds: number[] = [earliest];
    const counts: number[] = [];
    for (const { year, starts, months: indices } of months) {
      const yearCounts = divideBySeason(
        (demand.yearlyIn[year] ?? demand.yearly) / demand.lot,
        starts,
        indices.map((month) => demand.monthly[month] ?? 1),
      );
      yearCounts.forEach((count, i) => {
        const from = starts[i] ?? 0;
        const until = starts[i + 1] ?? 0;
        const clippedFrom = Math.max(from, earliest);
        const clippedUntil = Math.min(until, model.horizon);
        if (clippedUntil <= clippedFrom) return;
        bounds.push(clippedUntil);
        counts.push((count * (clippedUntil - clippedFrom)) / (until - from));
      });
    }
    return buildIntensity(bounds, counts);
  });
}

/** A clock over one demand's intensity for one replication. */
export function releaseClock(
  model: CorridorModel,
  demand: number,
  intensity: Intensity,
  seed: string,
  replication: number,
): ReleaseClock {
  const { id, arrivals } = model.demands[demand] ?? { id: '', arrivals: 'poisson' };
  const clocks = new ReleaseClocks([intensity], [arrivals === 'regular']);
  clocks.begin(() => streamKey(seed, replication, 'release', id));
  return () => clocks.next(0);
}

/** The clocks of all demands of a model. */
export function releaseClocks(model: CorridorModel): ReleaseClocks {
  return new ReleaseClocks(
    releaseIntensities(model),
    model.demands.map(({ arrivals }) => arrivals === 'regular'),
  );
}

interface YearOfMonths {
  /** Position of the year among {@link CorridorModel.years}. */
  readonly year: number;
  /** Thirteen seconds: the bounds of the twelve months. */
  readonly starts: readonly number[];
  readonly months: readonly number[];
}

/** Calendar years that touch the time from `first` to the horizon, with the bounds of their months. */
function monthBounds(model: CorridorModel, first: number): readonly YearOfMonths[] {
  const startMilliseconds = Date.parse(`${model.start}T00:00:00Z`);
  const secondOf = (year: number, month: number): number =>
    (Date.UTC(year, month, 1) - startMilliseconds) / 1000;
  return model.years
    .map((year, index) => ({ year, index }))
    .sort((a, b) => a.year - b.year)
    .map(({ year, index }) => ({
      year: index,
      starts: Array.from({ length: 13 }, (_, month) => secondOf(year, month)),
      months: Array.from({ length: 12 }, (_, month) => month),
    }))
    .filter(({ starts }) => (starts[12] ?? 0) > first && (starts[0] ?? 0) < model.horizon);
}
