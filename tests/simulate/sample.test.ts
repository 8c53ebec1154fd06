// The sample of a run: daily series, transit times, antithetic pairs, arrivals, what is counted at all.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DailyCounts, SimulationRecord } from '../../src/model/answers.js';
import { compileScenario } from '../../src/model/compile.js';
import type { CorridorModel } from '../../src/model/model.js';
import { antitheticReduction } from '../../src/numeric/variance-reduction.js';
import { simulate } from '../../src/simulate/simulate.js';
import { transitTimes } from '../../src/simulate/transit-times.js';
import { verifySimulation } from '../../src/verify/index.js';
import { randomScenario } from '../support/random-corridor.js';
import { modelOf, oneLink, scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

/** Sum over a category's demands. */
function sumIn(
  model: CorridorModel,
  { replications, categories }: SimulationRecord,
  category: number,
  field: 'initial' | 'emitted' | 'delivered' | 'inTransit',
): number {
  return (replications[0]?.demands ?? []).reduce(
    (sum, account, d) =>
      model.demands[d]?.category === categories[category] ? sum + account[field] : sum,
    0,
  );
}

function total(series: readonly number[] | undefined): number {
  return (series ?? []).reduce((sum, kg) => sum + kg, 0);
}

describe('daily series', () => {
  it('add up to the accounts, and what is left under way is what is in transit at the end', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const model = compileScenario(scenario);
        const record = simulate(model, { replications: 1 });
        const daily = record.replications[0]?.daily ?? [];
        expect(daily).toHaveLength(record.categories.length);
        daily.forEach(({ initial, emitted, delivered, lost }, c) => {
          expect(emitted).toHaveLength(scenario.horizonDays);
          expect(initial).toBe(sumIn(model, record, c, 'initial'));
          expect(total(emitted)).toBe(sumIn(model, record, c, 'emitted'));
          expect(total(delivered)).toBe(sumIn(model, record, c, 'delivered'));
          const left = initial + total(emitted) - total(delivered) - total(lost);
          expect(left).toBe(sumIn(model, record, c, 'inTransit'));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('are those of a run cut off at any midnight', () => {
    // A run of d days and one of more days are the same until then: what is booked later is not seen.
    const run = (horizonDays: number): DailyCounts | undefined =>
      simulate(modelOf(oneLink({ demand: { arrivals: 'poisson' } }), { horizonDays }), {
        replications: 1,
      }).replications[0]?.daily?.[0];
    const long = run(60);
    for (const days of [1, 2, 17]) {
      const short = run(days);
      expect(short?.initial).toBe(long?.initial);
      expect(short?.emitted).toEqual(long?.emitted.slice(0, days));
      expect(short?.delivered).toEqual(long?.delivered.slice(0, days));
    }
  });

  it('of regular shipments on a free line are even, and come two days later', () => {
    const corridor = oneLink({
      link: { runningTime: '2 day' },
      demand: { arrivals: 'regular', quantity: '365 kt/year', lot: '1000 t' },
    });
    const model = modelOf(corridor, { horizonDays: 30 });
    const daily = simulate(model, { replications: 1 }).replications[0]?.daily?.[0];
    expect(daily?.emitted).toEqual(new Array(30).fill(1e6));
    expect(daily?.delivered).toEqual(new Array(30).fill(1e6));
    expect(daily?.initial).toBe(2e6);
    expect(total(daily?.lost)).toBe(0);
  });
});

describe('what is counted', () => {
  it('is the same with full statistics as with counts only, and both balance', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const model = compileScenario(scenario);
        const full = simulate(model, { replications: 2 });
        const counts = simulate(model, { replications: 2, statistics: 'counts' });
        for (const one of counts.replications) {
          expect(one.daily).toBeNull();
          for (const times of one.categories) expect(times.medianDays).toBeNull();
        }
        const bare = ({ replications, ...totals }: SimulationRecord): unknown => ({
          ...totals,
          replications: replications.map(({ daily, categories, ...one }) => {
            expect([daily, categories]).toHaveLength(2);
            return one;
          }),
        });
        expect(bare(counts)).toEqual(bare(full));
        expect(verifySimulation(scenario, model, counts).ok).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

describe('transit times', () => {
  const bins = (amounts: Readonly<Record<number, number>>): Float64Array => {
    const hours = new Float64Array(240);
    for (const [hour, kg] of Object.entries(amounts)) hours[Number(hour)] = kg;
    return hours;
  };

  it('are quantiles by mass, as counted by hand', () => {
    const times = transitTimes(bins({ 3: 10, 5: 39, 7: 1, 50: 40, 100: 6, 200: 4 }), undefined);
    expect(times).toEqual({
      tenPercentDays: 3.5 / 24,
      medianDays: 7.5 / 24,
      ninetyPercentDays: 50.5 / 24,
      ninetyFivePercentDays: 100.5 / 24,
      deliveredInTime: null,
    });
  });

  it('rise, lie where there is cargo, and count as late what takes as long as allowed', () => {
    const amounts = fc.dictionary(fc.nat(239).map(String), fc.integer({ min: 1, max: 1e9 }), {
      minKeys: 1,
      maxKeys: 30,
    });
    fc.assert(
      fc.property(amounts, fc.nat(10 * 24), (kg, hours) => {
        const all = bins(kg);
        const times = transitTimes(all, hours * 3600);
        const quantiles = [
          times.tenPercentDays,
          times.medianDays,
          times.ninetyPercentDays,
          times.ninetyFivePercentDays,
        ].map((days) => days ?? NaN);
        quantiles.forEach((days, q) => {
          expect(all[Math.round(days * 24 - 0.5)]).toBeGreaterThan(0);
          if (q > 0) expect(days).toBeGreaterThanOrEqual(quantiles[q - 1] ?? NaN);
        });
        expect(times.deliveredInTime).toBe(all.subarray(0, hours).reduce((a, b) => a + b, 0));
      }),
    );
  });

  it('of nothing are unknown, but nothing was in time', () => {
    expect(transitTimes(bins({}), 3600)).toMatchObject({ medianDays: null, deliveredInTime: 0 });
  });

  it('in time are counted where the scenario asks', () => {
    const corridor = oneLink({ link: { runningTime: '2 day' }, demand: { arrivals: 'regular' } });
    const inTime = (deliveredWithinDays: number): number | null | undefined =>
      simulate(
        modelOf(corridor, {
          simulation: { longestWaitDays: 5, candidates: 8, deliveredWithinDays },
        }),
        { replications: 1 },
      ).replications[0]?.categories[0]?.deliveredInTime;
    expect(inTime(2)).toBe(0);
    expect(inTime(3)).toBeGreaterThan(0);
  });
});

describe('antithetic pairs', () => {
  const pairs = (antithetic: true | undefined, replications: number): SimulationRecord => {
    const scenario = scenarioOf(oneLink({ demand: { arrivals: 'poisson' } }), {
      horizonDays: 365,
      replications,
    });
    return simulate(
      compileScenario({
        ...scenario,
        simulation: { ...scenario.simulation, ...(antithetic === undefined ? {} : { antithetic }) },
      }),
      { replications },
    );
  };

  it('have the even replications of a run without pairs, and odd ones of their own', () => {
    const plain = pairs(undefined, 6).replications;
    const paired = pairs(true, 6).replications;
    for (const i of [0, 2, 4]) expect(paired[i]).toEqual(plain[i]);
    for (const i of [1, 3, 5]) expect(paired[i]?.demands).not.toEqual(plain[i]?.demands);
    expect(paired.map(({ replication }) => replication)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are made up to whole pairs, and a shard begins with a whole pair', () => {
    expect(pairs(true, 5).replications).toHaveLength(6);
    const scenario = scenarioOf(oneLink());
    const model = compileScenario({
      ...scenario,
      simulation: { ...scenario.simulation, antithetic: true },
    });
    expect(() => simulate(model, { firstReplication: 3 })).toThrow(/even/);
    const whole = simulate(model, { replications: 6 }).replications;
    expect(simulate(model, { replications: 2, firstReplication: 4 }).replications).toEqual(
      whole.slice(4),
    );
  });

  it('gain much where what arrives is what was sent: random gaps, mirrored', () => {
    const emitted = pairs(true, 60).replications.map(({ demands }) => demands[0]?.emitted ?? NaN);
    const ratio = antitheticReduction(emitted)?.ratio ?? NaN;
    // Sums of exponentials and their mirrors correlate with 1 − π²/6 = −0.645; sixty runs tell that from 1.
    expect(ratio).toBeLessThan(0.65);
  });
});

describe('arrivals', () => {
  const emittedIn = (arrivals: 'regular' | undefined): readonly number[] => {
    const scenario = scenarioOf(tinyCorridor(), { horizonDays: 365 });
    const model = compileScenario({
      ...scenario,
      simulation: { ...scenario.simulation, ...(arrivals === undefined ? {} : { arrivals }) },
    });
    return simulate(model, { replications: 6 }).replications.map(({ demands }) =>
      demands.reduce((sum, { shipments }) => sum + shipments, 0),
    );
  };
  const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

  it('all regular differ from year to year by no more than a shipment of each demand', () => {
    const demands = tinyCorridor().demands.length;
    expect(spread(emittedIn('regular'))).toBeLessThanOrEqual(demands);
    expect(spread(emittedIn(undefined))).toBeGreaterThan(demands);
  });
});
