import { describe, expect, it } from 'vitest';
import { seasonCovers } from '../../src/scenario/calendar.js';
import type { Disruption } from '../../src/scenario/corridor.js';
import type { ModelDisruption } from '../../src/model/model.js';
import {
  appendIntensity,
  occurrencesOf,
  type Occurrence,
  recoverySteps,
} from '../../src/simulate/occurrences.js';
import { StepFunction } from '../../src/simulate/step-function.js';
import { modelOf, oneLink } from '../support/scenarios.js';

const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;
const DAY = 86_400;

/** Disruptions of the one link, compiled for a year of 2026. */
function compiled(
  more: readonly Partial<Disruption>[],
  days = 365,
): { readonly disruptions: readonly ModelDisruption[]; readonly of: typeof draw } {
  const disruptions = more.map((one, i): Disruption => ({
    ...{ id: `event-${String(i)}`, name: 'Event', kind: 'other', affects: ['line'] },
    ...{ capacityLeft: '0', evidence: invented },
    ...one,
  }));
  const model = modelOf(oneLink({ more: { disruptions } }), { horizonDays: days });
  const draw = (id: string, replication: number, seed = 'test'): readonly Occurrence[] => {
    const found = model.disruptions.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no disruption ${id}`);
    return occurrencesOf(found, {
      seed,
      replication,
      earliest: model.earliest,
      horizon: model.horizon,
    });
  };
  return { disruptions: model.disruptions, of: draw };
}

const replications = Array.from({ length: 400 }, (_, i) => i);
const length = ({ from, until }: Occurrence): number => until - from;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('days met by chance', () => {
  const season = { from: '04-01', until: '09-01', ...invented };
  const { of } = compiled([{ id: 'fog', kind: 'fog', season, probability: '0.25' }]);

  it('are as many as the binomial distribution says, each by itself, within the season', () => {
    const days = replications.flatMap((replication) =>
      of('fog', replication).flatMap(({ from, until }) =>
        Array.from({ length: (until - from) / DAY }, (_, i) => from / DAY + i),
      ),
    );
    // 153 days a year in 400 years; four standard deviations.
    const n = 153 * replications.length;
    expect(Math.abs(days.length - n / 4)).toBeLessThan(4 * Math.sqrt(n * 0.25 * 0.75));
    const start = Date.parse('2026-01-01') / (DAY * 1000);
    for (const day of new Set(days)) {
      expect(Number.isInteger(day)).toBe(true);
      expect(seasonCovers(season, start + day)).toBe(true);
    }
    // Variance between years, too: independent days, not good and bad years.
    const counts = replications.map((replication) => sum(of('fog', replication).map(length)) / DAY);
    const mean = sum(counts) / counts.length;
    const variance = sum(counts.map((count) => (count - mean) * (count - mean))) / counts.length;
    expect(variance / (153 * 0.25 * 0.75)).toBeGreaterThan(0.7);
    expect(variance / (153 * 0.25 * 0.75)).toBeLessThan(1.35);
  });

  it('are the same days in another season, and more of the same with a higher probability', () => {
    const days = (more: Partial<Disruption>): ReadonlySet<number> =>
      new Set(
        compiled([{ id: 'fog', ...more }])
          .of('fog', 7)
          .flatMap(({ from, until }) =>
            Array.from({ length: (until - from) / DAY }, (_, i) => from / DAY + i),
          ),
      );
    const few = days({ probability: '0.2', season });
    for (const day of few) {
      expect(days({ probability: '0.2' })).toContain(day);
      expect(days({ probability: '0.3', season })).toContain(day);
    }
    expect(days({ probability: '0.2' }).size).toBeGreaterThan(few.size);
  });
});

describe('random events', () => {
  it('come at their yearly number within the season that they may begin in', () => {
    const season = { from: '07-01', until: '10-01', ...invented };
    const { of } = compiled([
      { id: 'flood', kind: 'flood', season, perYear: '3 1/year', duration: '1 hour' },
    ]);
    const all = replications.flatMap((replication) => of('flood', replication));
    const n = 3 * replications.length;
    expect(Math.abs(all.length - n)).toBeLessThan(4 * Math.sqrt(n));
    for (const { from } of all) {
      expect(from).toBeGreaterThanOrEqual(181 * DAY);
      expect(from).toBeLessThan(273 * DAY);
    }
  });

  it('last as long as stated: triangular with a spread, exponential without', () => {
    const spread = { low: '30 day', mode: '45 day', high: '90 day' };
    const { of } = compiled(
      [
        { id: 'long', perYear: '0.4 1/year', duration: { value: '45 day', spread, ...invented } },
        { id: 'short', perYear: '0.4 1/year', duration: '5 day' },
      ],
      3650,
    );
    const lasting = (id: string): readonly number[] =>
      replications.slice(0, 200).flatMap((replication) =>
        // Those that overlap are one, which is rare at this rate.
        of(id, replication).map((one) => length(one) / DAY),
      );
    const long = lasting('long');
    const mean = sum(long) / long.length;
    expect(Math.abs(mean - 55)).toBeLessThan(4);
    expect(Math.min(...long)).toBeGreaterThanOrEqual(30);
    const short = lasting('short');
    expect(Math.abs(sum(short) / short.length - 5)).toBeLessThan(0.8);
    const above = short.filter((days) => days > 5 * Math.log(4)).length / short.length;
    expect(Math.abs(above - 0.25)).toBeLessThan(0.06);
  });

  it('at a yearly rate of a season count per year, at a daily rate per day of the season', () => {
    const season = { from: '12-01', until: '03-01', ...invented };
    const { disruptions } = compiled([
      { id: 'a', season, perYear: '2 1/year', duration: '1 day' },
      { id: 'b', season, perYear: '0.1 1/day', duration: '1 day' },
    ]);
    const inYear = ({ windows, expected }: ModelDisruption): number =>
      sum([...expected].filter((_, i) => (windows[2 * i] ?? -1) >= 0));
    const [a, b] = disruptions;
    expect(a === undefined ? NaN : inYear(a)).toBeCloseTo(2, 12);
    expect(b === undefined ? NaN : inYear(b)).toBeCloseTo(9, 12);
  });
});

describe('draws', () => {
  const flood = { id: 'flood', perYear: '6 1/year', duration: '5 day' } as const;

  it('are of the seed, the replication and the id alone', () => {
    const alone = compiled([flood]).of('flood', 3);
    const beside = compiled([{ id: 'a-fog', probability: '0.5' }, flood]).of('flood', 3);
    expect(beside).toEqual(alone);
    expect(compiled([flood]).of('flood', 4)).not.toEqual(alone);
    expect(compiled([{ ...flood, id: 'other' }]).of('other', 3)).not.toEqual(alone);
    expect(compiled([flood]).of('flood', 3, 'another seed')).not.toEqual(alone);
  });

  it('of beginnings stay when the events last longer or take more', () => {
    const starts = (more: Partial<Disruption>): readonly number[] =>
      compiled([{ ...flood, duration: '1 hour', ...more }])
        .of('flood', 5)
        .map(({ from }) => from);
    expect(starts({ duration: '2 hour', capacityLeft: '0.5' })).toEqual(starts({}));
    expect(starts({}).length).toBeGreaterThan(2);
  });
});

describe('planned events', () => {
  it('last in their windows, joined where they overlap, and in the days of a season', () => {
    const windows = [
      { from: '2026-02-01', until: '2026-02-05' },
      { from: '2026-02-03', until: '2026-02-07' },
    ];
    const season = { from: '12-01', until: '03-01', ...invented };
    const { of } = compiled([
      { id: 'works', windows },
      { id: 'ice', season, capacityLeft: '0.5' },
    ]);
    expect(of('works', 0)).toEqual([{ from: 31 * DAY, until: 37 * DAY }]);
    expect(of('ice', 0)).toEqual([
      { from: -31 * DAY, until: 59 * DAY },
      { from: 334 * DAY, until: 365 * DAY },
    ]);
  });

  it('are kept alone, or not at all, if the scenario says so', () => {
    const disruptions: Disruption[] = [
      { id: 'ice', season: { from: '12-01', until: '03-01', ...invented } },
      { id: 'flood', perYear: '1 1/year', duration: '1 day' },
    ].map((one) => ({
      ...{ name: 'Event', kind: 'other', affects: ['line'], capacityLeft: '0.5' },
      ...{ ...one, evidence: invented },
    }));
    const corridor = oneLink({ more: { disruptions } });
    const ids = (choice: 'all' | 'planned' | 'none'): readonly string[] =>
      modelOf(corridor, {
        simulation: { longestWaitDays: 5, candidates: 8, disruptions: choice },
      }).disruptions.map(({ id }) => id);
    expect([ids('all'), ids('planned'), ids('none')]).toEqual([['flood', 'ice'], ['ice'], []]);
  });
});

describe('a recovery', () => {
  it('goes back evenly, in days or quarters of days, and costs half of its length', () => {
    expect([0, 1, 4 * DAY - 1, 4 * DAY, 10.5 * DAY].map(recoverySteps)).toEqual([0, 1, 16, 4, 11]);
    const over = new StepFunction(0);
    appendIntensity([{ from: 0, until: DAY }], 2 * DAY, (time, felt) => over.append(time, felt));
    expect(over.integral(-DAY, 10 * DAY)).toBeCloseTo(2 * DAY, 6);
    expect(over.at(DAY)).toBeCloseTo(15 / 16, 12);
    expect(over.at(3 * DAY - 1)).toBeCloseTo(1 / 16, 12);
    expect(over.at(3 * DAY)).toBe(0);
    for (let at = DAY; at < 3 * DAY; at += 600)
      expect(over.at(at + 600)).toBeLessThanOrEqual(over.at(at));
  });

  it('ends where the next event begins', () => {
    const over = new StepFunction(0);
    const twice = [
      { from: 0, until: DAY },
      { from: 2 * DAY, until: 3 * DAY },
    ];
    appendIntensity(twice, 8 * DAY, (time, felt) => over.append(time, felt));
    expect(over.at(2 * DAY)).toBe(1);
    expect(over.integral(0, 20 * DAY)).toBeCloseTo((1 + 15 / 16 + 1 + 4) * DAY, 6);
  });
});
