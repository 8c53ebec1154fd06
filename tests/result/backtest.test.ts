import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '../../src/core/figure.js';
import { bandOf, scoreSeries, type SimulatedYear } from '../../src/result/backtest.js';
import { scoresOf, type ScoredYear } from '../../src/result/scores.js';
import type { BacktestSeries } from '../../src/scenario/backtest.js';
import type { Observation } from '../../src/scenario/corridor.js';

const SERIES: BacktestSeries = {
  id: 'port',
  name: 'Port',
  gate: 'port',
  calibratedUntil: 2016,
  drivers: 'nothing',
};

const seen = (
  year: number,
  amount: string,
  grade: 'H' | 'M' | 'DER' | 'EST' | 'L' = 'H',
): Observation => ({
  id: `port-${year}`,
  gate: 'port',
  period: String(year),
  quantity: figure(amount, grade, grade === 'EST' ? [] : ['A1'], { note: 'invented' }),
});
const ran = (year: number, ...totals: readonly number[]): SimulatedYear => ({
  year,
  totals,
  capacity: 10,
});

/** A scored year of which a predictor says something. */
const scored = (
  observed: number,
  predicted: number | null,
  more: Partial<ScoredYear> = {},
): ScoredYear => ({ observed, predicted, low: null, high: null, before: undefined, ...more });

describe('scores', () => {
  it('are those of paper', () => {
    const scores = scoresOf([
      scored(10, 12, { low: 9, high: 15 }),
      scored(20, 14, { low: 13, high: 15, before: { observed: 10, predicted: 12 } }),
      scored(0, 1, { low: 0, high: 2, before: { observed: 20, predicted: 14 } }),
    ]);
    // Errors +2, −6, +1 on 30 observed.
    expect(scores.years).toBe(3);
    expect(scores.wape).toBeCloseTo(9 / 30, 12);
    expect(scores.bias).toBeCloseTo(-3 / 30, 12);
    expect(scores.meanAbsoluteError).toBeCloseTo(3, 12);
    expect(scores.rankCorrelation).toBe(1);
    expect([scores.signsRight, scores.signs]).toEqual([2, 2]);
    expect(scores.coverage).toBeCloseTo(2 / 3, 12);
  });

  it('of nothing are null, and a year without a prediction counts nowhere', () => {
    const none = scoresOf([scored(5, null)]);
    expect(none).toEqual({
      years: 0,
      wape: null,
      bias: null,
      rankCorrelation: null,
      meanAbsoluteError: null,
      signsRight: 0,
      signs: 0,
      coverage: null,
    });
    expect(scoresOf([scored(5, null), scored(4, 5)]).wape).toBe(0.25);
    expect(scoresOf([scored(0, 3)]).wape).toBeNull();
  });

  it('obey laws: WAPE bounds bias, a perfect model is perfect, the unit does not matter', () => {
    const mass = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(mass, mass), { minLength: 1, maxLength: 12 }), (pairs) => {
        const own = scoresOf(pairs.map(([observed, predicted]) => scored(observed, predicted)));
        expect(Math.abs(own.bias ?? 0)).toBeLessThanOrEqual((own.wape ?? 0) + 1e-9);
        const scaled = scoresOf(
          pairs.map(([observed, predicted]) => scored(1024 * observed, 1024 * predicted)),
        );
        expect(scaled.wape).toBeCloseTo(own.wape ?? 0, 9);
        expect(scaled.rankCorrelation).toBe(own.rankCorrelation);
        const perfect = scoresOf(pairs.map(([observed]) => scored(observed, observed)));
        expect([perfect.wape, perfect.bias, perfect.meanAbsoluteError]).toEqual([0, 0, 0]);
      }),
    );
  });
});

describe('a series', () => {
  const observations = [
    seen(2014, '4 Mt'),
    seen(2015, '5 Mt', 'EST'),
    seen(2016, '6 Mt'),
    seen(2017, '8 Mt', 'M'),
    seen(2018, '9 Mt', 'DER'),
    seen(2019, '7 Mt', 'L'),
    seen(2021, '5 Mt'),
  ];
  const years = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021].map((year) => ran(year, 6, 8));
  const own = scoreSeries(SERIES, years, observations, {
    'port-2018': { from: ['port-2019'], by: 'ratio' },
  });
  const inYear = (year: number) => own.years.find((one) => one.year === year);

  it('splits years at the last of calibration and scores only what may be scored', () => {
    expect(own.years.filter(({ isScored }) => isScored).map(({ year }) => year)).toEqual([
      2014, 2016, 2017, 2021,
    ]);
    expect(own.years.filter(({ isHeldOut }) => isHeldOut).map(({ year }) => year)).toEqual([
      2017, 2018, 2019, 2020, 2021,
    ]);
    expect(inYear(2015)?.reason).toBe('graded EST');
    expect(inYear(2018)?.reason).toBe('derived from port-2019, graded L');
    expect(inYear(2020)?.reason).toBe('no whole year was observed');
    expect([own.calibration.model.years, own.heldOut.model.years]).toEqual([2, 2]);
  });

  it('gives naive predictors what they know and no more', () => {
    expect(inYear(2014)?.lastYear).toBeNull();
    // Estimates are nobody's knowledge.
    expect(inYear(2016)?.lastYear).toBe(4);
    expect(inYear(2017)?.lastYear).toBe(6);
    // Four years after 2017 nobody calls it last year's value.
    expect(inYear(2021)?.lastYear).toBeNull();
    expect(inYear(2020)?.lastYear).toBe(8);
    expect([inYear(2014)?.frozen, inYear(2021)?.frozen]).toEqual([null, 6]);
  });

  it('says who is better, on the same years', () => {
    // Simulated 7: errors 1 and 2 in 2017 and 2021; frozen 6: errors 2 and 1; last year only in 2017: 2.
    expect(own.heldOut.model.meanAbsoluteError).toBe(1.5);
    expect(own.heldOut.frozen.meanAbsoluteError).toBe(1.5);
    expect(own.beats).toEqual({ lastYear: true, frozen: false, capacity: true });
  });

  it('takes the sign of change into held-out years from the scored year before', () => {
    // 6 → 8 rose, 8 → 5 fell; the model stood still.
    expect([own.heldOut.model.signsRight, own.heldOut.model.signs]).toEqual([0, 2]);
    const moving = scoreSeries(
      SERIES,
      [ran(2016, 1), ran(2017, 2), ran(2021, 1)],
      observations,
      {},
    );
    expect([moving.heldOut.model.signsRight, moving.heldOut.model.signs]).toEqual([2, 2]);
  });
});

describe('the band', () => {
  it('is the mean and Student’s interval for one more replication', () => {
    const { simulated, low, high } = bandOf([9, 10, 11]);
    // t(0.95, 2) = 2.919985580355516, s = 1, √(1 + 1/3).
    const half = 2.919985580355516 * Math.sqrt(4 / 3);
    expect(simulated).toBe(10);
    expect(low).toBeCloseTo(10 - half, 9);
    expect(high).toBeCloseTo(10 + half, 9);
  });

  it('is none for one replication, and never below nothing', () => {
    expect(bandOf([3])).toEqual({ simulated: 3, low: null, high: null });
    expect(bandOf([0, 1, 9]).low).toBe(0);
  });
});
