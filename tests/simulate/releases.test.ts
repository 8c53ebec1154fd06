import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorridorModel } from '../../src/model/model.js';
import type { Demand } from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { releaseClock, releaseIntensities } from '../../src/simulate/releases.js';
import { createArrivalCursor, randomArrivals, regularArrivals } from '../../src/random/arrivals.js';
import { createStream, streamKey } from '../../src/random/stream.js';
import { modelOf, oneLink } from '../support/scenarios.js';

const DAY = 86_400;
const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;

/** Release times of the coal of one link. */
function releases(
  demand: Partial<Demand>,
  more: Partial<Scenario> = {},
  replication = 0,
): { readonly times: readonly number[]; readonly model: CorridorModel } {
  const model = modelOf(oneLink({ demand }), more);
  const [intensity] = releaseIntensities(model);
  if (intensity === undefined) throw new Error('no demand');
  const clock = releaseClock(model, 0, intensity, model.seed, replication);
  const times: number[] = [];
  for (let time = clock(); time < Infinity; time = clock()) times.push(time);
  return { times, model };
}

const between = (times: readonly number[], from: number, until: number): number =>
  times.filter((time) => time >= from * DAY && time < until * DAY).length;

describe('the clocks of releases', () => {
  it('say what the arrival process over the intensity says, to the second', () => {
    const arrivals = fc.constantFrom('poisson' as const, 'regular' as const);
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 0, max: 1000 }), fc.nat(50), (law, kt, seed) => {
        const demand = { arrivals: law, quantity: `${String(kt)} kt/year` };
        const { times, model } = releases(demand, { seed: `clock-${String(seed)}` });
        const [intensity] = releaseIntensities(model);
        if (intensity === undefined) throw new Error('no demand');
        const stream = createStream(streamKey(model.seed, 0, 'release', 'coal-trade'));
        const process = law === 'regular' ? regularArrivals(stream.next()) : randomArrivals(stream);
        const timeOf = createArrivalCursor(intensity);
        const expected = times.map(() => Math.floor(timeOf(process.next())));
        expect(times).toEqual(expected);
        expect(timeOf(process.next())).toBe(Infinity);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the releases of a demand', () => {
  it('are whole seconds in order, from the beginning of the model to the horizon', () => {
    for (const arrivals of ['poisson', 'regular'] as const) {
      const { times, model } = releases({ arrivals });
      expect(times.every(Number.isInteger)).toBe(true);
      expect([...times].sort((a, b) => a - b)).toEqual(times);
      expect(times[0]).toBeGreaterThanOrEqual(model.earliest);
      expect(times[times.length - 1]).toBeLessThan(model.horizon);
    }
  });

  it('are as many as the yearly quantity asks for', () => {
    const year = { horizonDays: 365 };
    const regular = releases({ arrivals: 'regular', quantity: '1000 kt/year' }, year).times;
    expect(between(regular, 0, 365)).toBe(1000);
    const random = releases({ quantity: '100 Mt/year' }, year).times;
    // Poisson: 100,000 with a standard deviation of 316.
    expect(Math.abs(between(random, 0, 365) - 100_000)).toBeLessThan(3 * 316);
  });

  it('keep their draws when the quantity is scaled: half the time to the first, twice as many', () => {
    const once = releases({ quantity: '1 Mt/year' }, { horizonDays: 365 });
    const twice = releases({ quantity: '2 Mt/year' }, { horizonDays: 365 });
    const { earliest } = once.model;
    // The years 2025 and 2026 are equally long, so time is simply halved.
    once.times.slice(0, 200).forEach((time, k) => {
      expect(
        Math.abs(time - earliest - 2 * ((twice.times[k] ?? NaN) - earliest)),
      ).toBeLessThanOrEqual(2);
    });
    const ratio = twice.times.length / once.times.length;
    expect(ratio).toBeGreaterThan(1.85);
    expect(ratio).toBeLessThan(2.15);
  });

  it('are the same whatever the run-in, the horizon or the other demands', () => {
    const base = releases({});
    const settings = fc.record({
      runInDays: fc.constantFrom(0, 1.5, 30, 90),
      horizonDays: fc.constantFrom(90, 120, 400),
    });
    fc.assert(
      fc.property(settings, ({ runInDays, horizonDays }) => {
        const simulation = { longestWaitDays: 5, candidates: 8, runInDays };
        const { times } = releases({}, { horizonDays, simulation });
        expect(times.filter((time) => time < 90 * DAY)).toEqual(base.times);
      }),
    );
  });

  it('differ by replication, seed and demand', () => {
    const all = [
      releases({}),
      releases({}, {}, 1),
      releases({}, { seed: 'other' }),
      releases({ id: 'other-demand' }),
    ].map(({ times }) => times.join());
    expect(new Set(all).size).toBe(4);
  });

  it('follow the months, and still come to the yearly quantity', () => {
    const monthly = [0, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const { times } = releases(
      { arrivals: 'regular', quantity: '36.5 Mt/year', season: { monthly, ...invented } },
      { horizonDays: 365 },
    );
    expect(between(times, 0, 31)).toBe(0);
    const [february, march] = [between(times, 31, 59) / 28, between(times, 59, 90) / 31];
    expect(february / march).toBeCloseTo(2, 1);
    expect(Math.abs(between(times, 0, 365) - 36_500)).toBeLessThanOrEqual(1);
  });

  it('of nothing are none', () => {
    expect(releases({ quantity: '0 t/year' }).times).toEqual([]);
  });
});
