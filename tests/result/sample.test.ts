// What a result says of its sample: fill rates, losses, precision, daily bands, the steady state.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../src/numeric/interval.js';
import { samplesOf, valuesOf } from '../../src/result/indicators.js';
import { isPrecise } from '../../src/result/precision.js';
import type { RunResult } from '../../src/result/run-result.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { oneLink, scenarioOf } from '../support/scenarios.js';
import { runOfScenario } from '../support/tiny-run.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const run = (
  simulation: Partial<Scenario['simulation']> = {},
  replications = 8,
  corridor = tinyCorridor(),
  horizonDays = 365,
): RunResult => {
  const scenario = scenarioOf(corridor, { horizonDays, seed: 'tiny', replications });
  return runOfScenario({ ...scenario, simulation: { ...scenario.simulation, ...simulation } });
};

const result = run();
const counted = result.categories.filter(({ number }) => number > 0).map(({ id }) => id);

describe('fill rate and losses', () => {
  it('are what arrived of what was decided, and what was not', () => {
    for (const category of result.categories) {
      const rows = result.perReplication.filter((row) => row.category === category.id);
      const lost = rows.map(
        (row) =>
          row.refusedByRule + row.refusedByLimit + row.declined + row.returned + row.stranded,
      );
      expect(category.lost.mean).toBeCloseTo(meanInterval(lost).mean, 6);
      const rates = rows.flatMap(({ delivered }, i) => {
        const all = delivered + (lost[i] ?? NaN);
        return all > 0 ? [delivered / all] : [];
      });
      expect(category.fillRate.mean).toBeCloseTo(meanInterval(rates).mean, 9);
    }
  });

  it('have an exceedance curve of all counted categories and of each', () => {
    expect(result.losses.map(({ id }) => id)).toEqual([
      'all',
      ...result.categories.map(({ id }) => id),
    ]);
    for (const { id, curve, tails } of result.losses) {
      const some = id === 'all' ? counted : [id];
      const values = valuesOf(result.perReplication, some, 'lost').map(({ value }) => value ?? NaN);
      expect(curve[0]?.tonnes).toBe(Math.min(...values));
      expect(curve.at(-1)?.tonnes).toBe(Math.max(...values));
      for (const { quantile, mean } of tails) expect(mean).toBeGreaterThanOrEqual(quantile);
      expect(tails.map(({ level, needed }) => [level, needed])).toEqual([
        [0.9, 100],
        [0.95, 200],
      ]);
    }
  });

  it('of no replications are empty', () => {
    const empty = run({}, 0);
    expect(empty.losses.every(({ curve, tails }) => curve.length + tails.length === 0)).toBe(true);
    expect(empty.daily).toBeNull();
    expect(empty.precision.indicators.every(({ mean }) => mean === null)).toBe(true);
  });

  it('in time are a share of the same whole', () => {
    const within = run({ deliveredWithinDays: 8 });
    for (const { inTime, fillRate } of within.categories) {
      if (fillRate.mean === null) continue;
      expect(inTime.mean).toBeGreaterThanOrEqual(0);
      expect(inTime.mean).toBeLessThanOrEqual(fillRate.mean + 1e-12);
    }
    expect(result.categories.every(({ inTime }) => inTime.mean === null)).toBe(true);
  });
});

describe('precision', () => {
  it('is the half-width that a row-by-row reckoning gives', () => {
    const values = valuesOf(result.perReplication, counted, 'delivered').map(
      ({ value }) => value ?? NaN,
    );
    const { mean, halfWidth } = meanInterval(values);
    const [delivered] = result.precision.indicators;
    expect(delivered).toMatchObject({ indicator: 'delivered', mean, halfWidth });
    expect(delivered?.share).toBeCloseTo((halfWidth ?? NaN) / mean, 12);
    expect(delivered?.antitheticRatio).toBeNull();
    expect(result.precision.isReached).toBeNull();
  });

  it('of antithetic pairs is that of their means, in every estimate', () => {
    const paired = run({ antithetic: true }, 12);
    const singles = valuesOf(paired.perReplication, counted, 'delivered');
    const pairs = samplesOf(singles, true).map(({ value }) => value ?? NaN);
    expect(pairs).toHaveLength(6);
    const [delivered] = paired.precision.indicators;
    expect(delivered?.halfWidth).toBe(meanInterval(pairs).halfWidth);
    expect(delivered?.antitheticRatio).toBeGreaterThan(0);
    for (const { id, delivered: estimate } of paired.categories) {
      const own = samplesOf(valuesOf(paired.perReplication, [id], 'delivered'), true);
      const { mean, low } = meanInterval(own.map(({ value }) => value ?? NaN));
      expect(estimate.mean).toBeCloseTo(mean, 6);
      expect(estimate.low).toBeCloseTo(low ?? NaN, 6);
    }
  });

  it('leaves out the last replication if it is alone, and pairs of which one is unknown', () => {
    const values = [3, 5, null, 1, 4].map((value, replication) => ({ replication, value }));
    expect(samplesOf(values, true)).toEqual([
      { replication: 0, value: 4 },
      { replication: 2, value: null },
    ]);
    expect(samplesOf(values, false)).toEqual(values);
  });

  it('is enough only from sixteen on, and then for good if nothing varies', () => {
    const goal = { share: 0.5, of: 'delivered', atMost: 100 } as const;
    const rows = run({}, 16).perReplication;
    const parts = { counted, isAntithetic: false, goal };
    const upTo = (count: number): boolean =>
      isPrecise({ ...parts, rows: rows.filter(({ replication }) => replication < count) });
    expect(upTo(15)).toBe(false);
    expect(upTo(16)).toBe(true);
    expect(isPrecise({ ...parts, rows: [] })).toBe(false);
  });
});

describe('daily bands', () => {
  it('hold the mean of all, between the quantiles, and end with what is in transit', () => {
    const { daily } = result;
    expect(daily).toMatchObject({
      start: '2026-01-01',
      stepDays: 1,
      steps: 365,
      bandReplications: 8,
    });
    for (const { id, delivered, inTransit } of daily?.categories ?? []) {
      for (const { mean, low, high } of [delivered, inTransit]) {
        expect([mean.length, low.length, high.length]).toEqual([365, 365, 365]);
        mean.forEach((_, day) => {
          expect(low[day]).toBeLessThanOrEqual(high[day] ?? NaN);
        });
      }
      const category = result.categories.find((one) => one.id === id);
      if (category === undefined) continue;
      expect(inTransit.mean.at(-1)).toBeCloseTo(category.inTransit.mean ?? NaN, 2);
    }
  });

  it('of a long run are weekly, the last week shorter', () => {
    const long = run({}, 2, oneLink({ demand: { arrivals: 'regular' } }), 1000);
    expect(long.daily).toMatchObject({ stepDays: 7, steps: 143 });
    const [all] = long.daily?.categories ?? [];
    const total = all?.emitted.mean.reduce((a, b) => a + b, 0) ?? NaN;
    const emitted = long.categories.reduce((sum, one) => sum + (one.emitted.mean ?? 0), 0);
    expect(total).toBeCloseTo(emitted, 0);
  });

  it('of regular cargo on a free line are a line: no band at all', () => {
    const calm = run(
      {},
      3,
      oneLink({ demand: { arrivals: 'regular', lot: '1000 t', quantity: '365 kt/year' } }),
      40,
    );
    for (const { delivered } of calm.daily?.categories ?? []) {
      expect(delivered.low).toEqual(delivered.high);
      expect(new Set(delivered.mean).size).toBe(1);
    }
  });
});

describe('a steady state', () => {
  const busy = oneLink({
    demand: { arrivals: 'poisson', quantity: '4 Mt/year', lot: '2000 t' },
    link: { capacity: '5 Mt/year' },
  });

  it('of one long run has batches whose interval covers what is offered', () => {
    let covered = 0;
    for (let seed = 0; seed < 12; seed++) {
      const scenario = scenarioOf(busy, {
        horizonDays: 700,
        seed: `steady/${String(seed)}`,
        replications: 1,
      });
      const { steady } = runOfScenario({
        ...scenario,
        simulation: { ...scenario.simulation, stationary: true },
      });
      expect(steady?.refusal).toBeNull();
      const [delivered] = steady?.series ?? [];
      expect(delivered?.batches).toBe(20);
      const perDay = 4_000_000 / 365;
      if ((delivered?.low ?? NaN) <= perDay && (delivered?.high ?? NaN) >= perDay) covered++;
    }
    // 95 % of 12 is 11.4; fewer than 9 would happen once in two hundred times.
    expect(covered).toBeGreaterThanOrEqual(9);
  });

  it('is refused to whatever depends on the date, and to too short a run', () => {
    const refusal = (corridor: ReturnType<typeof tinyCorridor>, days = 365): string | null =>
      run({ stationary: true }, 1, corridor, days).steady?.refusal ?? null;
    expect(refusal(tinyCorridor())).toMatch(/quota/);
    expect(refusal(busy)).toBeNull();
    expect(refusal(busy, 30)).toMatch(/too few/);
    const [demand] = busy.demands;
    if (demand === undefined) throw new Error('no demand');
    const monthly = [2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const seasonal = { ...demand, season: { monthly, grade: 'EST', source: [] } };
    expect(refusal({ ...busy, demands: [seasonal as typeof demand] })).toMatch(/season/);
    expect(result.steady).toBeNull();
  });
});

describe('valuesOf', () => {
  it('adds up tonnes and weights what is told for a tonne', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (a, b) => {
        const [first] = result.perReplication;
        if (first === undefined) throw new Error('no row');
        const rows = [
          { ...first, replication: 0, category: 'x', delivered: a, meanDays: a === 0 ? null : 2 },
          { ...first, replication: 0, category: 'y', delivered: b, meanDays: 5 },
        ];
        const [delivered] = valuesOf(rows, ['x', 'y'], 'delivered');
        const [days] = valuesOf(rows, ['x', 'y'], 'meanDays');
        expect(delivered?.value).toBe(a + b);
        expect(days?.value).toBeCloseTo((2 * a + 5 * b) / (a + b), 9);
      }),
    );
  });
});
