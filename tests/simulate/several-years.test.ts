/** Runs of several calendar years: quantities and capacities of each year are those of that year. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureSeries } from '../../src/core/figure.js';
import type { CorridorModel } from '../../src/model/model.js';
import { releaseClock, releaseIntensities } from '../../src/simulate/releases.js';
import { simulate } from '../../src/simulate/simulate.js';
import { verifySimulation } from '../../src/verify/verify.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { modelOf, oneLink, scenarioOf } from '../support/scenarios.js';
import { compileScenario } from '../../src/model/compile.js';

const DAY = 86_400;
const evidence = { grade: 'EST', source: [], note: 'invented for tests' } as const;
const THREE_YEARS = { start: '2019-01-01', horizonDays: 365 + 366 + 365 } as const;

/** A series in one unit by year. */
const byYear = (unit: string, values: Readonly<Record<number, number>>): FigureSeries => ({
  series: Object.entries(values).map(([year, value]) => ({
    date: `${year}-01-01`,
    value: `${value} ${unit}`,
  })),
  ...evidence,
});

const QUANTITY = byYear('kt/year', { 2018: 50, 2019: 100, 2020: 300, 2022: 900 });

function releasesIn(model: CorridorModel, years: readonly number[]): readonly number[] {
  const [intensity] = releaseIntensities(model);
  if (intensity === undefined) throw new Error('no demand');
  const clock = releaseClock(model, 0, intensity, model.seed, 0);
  const counts = years.map(() => 0);
  for (let time = clock(); time < Infinity; time = clock()) {
    const date = new Date(Date.parse(`${model.start}T00:00:00Z`) + time * 1000);
    const index = years.indexOf(date.getUTCFullYear());
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

describe('a run of several years', () => {
  it('releases in each calendar year what the series says for it, the last value staying', () => {
    const corridor = oneLink({
      demand: { quantity: QUANTITY, arrivals: 'regular', lot: '1000 t' },
    });
    const counts = releasesIn(modelOf(corridor, THREE_YEARS), [2019, 2020, 2021]);
    expect(counts[0]).toBeGreaterThanOrEqual(99);
    expect(counts[0]).toBeLessThanOrEqual(101);
    expect([counts[1], counts[2]]).toEqual([300, 300]);
  });

  it('lets through in each year the capacity of that year', () => {
    const capacity = byYear('kt/year', { 2018: 10, 2019: 20, 2020: 60, 2021: 40 });
    const corridor = oneLink({ link: { capacity } });
    const { resources, years } = modelOf(corridor, THREE_YEARS);
    const rates = resources.find(({ id }) => corridor.links.some((link) => link.id === id))?.rates;
    const inYear = (year: number): number => (rates?.[years.indexOf(year)] ?? NaN) * DAY;
    expect(inYear(2019) * 365).toBeCloseTo(20e6, 3);
    expect(inYear(2020) * 366).toBeCloseTo(60e6, 3);
    expect(inYear(2021) * 365).toBeCloseTo(40e6, 3);
    // The run-in before the start stays at the figures of the start.
    expect(inYear(2018) * 365).toBeCloseTo(20e6, 3);
  });

  it('passes the independent checks, which reckon the capacity of each year themselves', () => {
    const corridor = oneLink({
      demand: { quantity: QUANTITY, lot: '1000 t' },
      link: { mode: 'road', capacity: byYear('kt/year', { 2018: 90, 2020: 310, 2021: 150 }) },
    });
    const scenario = scenarioOf(corridor, THREE_YEARS);
    const model = compileScenario(scenario);
    const record = simulate(model, { replications: 2 });
    const { checks, ok } = verifySimulation(scenario, model, record);
    expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(ok).toBe(true);
    // 90 + 310 + 150 kt at most, less than the 700 that want to go: the limit binds.
    const used = record.replications[0]?.resources[0]?.used ?? 0;
    expect(used).toBeGreaterThan(480e6);
    expect(used).toBeLessThan(552e6);
  });

  it('counts a shared limit from the first year on whose first day it is valid', () => {
    const limit = {
      id: 'agreement',
      name: 'Agreement',
      capacity: byYear('kt/year', { 2019: 70 }),
      links: oneLink({}).links.map(({ id }) => id),
      validity: { from: '2020-01-01' },
      evidence,
    };
    const corridor = oneLink({
      demand: { quantity: QUANTITY, lot: '1000 t' },
      link: { mode: 'road' },
      more: { limits: [limit] },
    });
    const scenario = scenarioOf(corridor, THREE_YEARS);
    const model = compileScenario(scenario);
    const rates = model.resources.find(({ id }) => id === 'agreement')?.rates ?? [];
    const inYear = (year: number): number => (rates[model.years.indexOf(year)] ?? NaN) * DAY;
    expect(inYear(2020) * 366).toBeCloseTo(70e6, 3);
    expect(inYear(2019)).toBeGreaterThan(1e12);
    const record = simulate(model, { replications: 1 });
    expect(verifySimulation(scenario, model, record).ok).toBe(true);
    const delivered = record.replications[0]?.demands[0]?.delivered ?? 0;
    // About 100 kt in 2019 before the agreement, then 70 kt a year.
    expect(delivered / 1e6).toBeGreaterThan(190);
    expect(delivered / 1e6).toBeLessThan(270);
  });
});

describe('a run of one year at most', () => {
  it('takes every figure at its start, whatever the later years say', () => {
    const days = fc.integer({ min: 1, max: 366 });
    const start = fc.constantFrom('2018-07-01', '2019-01-01', '2020-02-29', '2021-12-31');
    const quantities = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(days, start, quantities, (horizonDays, from, values) => {
        const figures = Object.fromEntries(values.map((value, i) => [2017 + i, value]));
        const at = (quantity: FigureSeries): CorridorModel => {
          const more: Partial<Scenario> = { start: from, horizonDays };
          return modelOf(oneLink({ demand: { quantity }, link: { capacity: quantity } }), more);
        };
        const own = figures[Number(from.slice(0, 4))] ?? 0;
        const changing = at(byYear('kt/year', figures));
        const constant = at(byYear('kt/year', { 2000: own }));
        expect(changing.demands).toEqual(constant.demands);
        expect(changing.resources).toEqual(constant.resources);
      }),
      { numRuns: 60 },
    );
  });
});
