/** A cheap part of the test against history: two years, two replications. */
import { describe, expect, it } from 'vitest';
import { ANSWER_SCHEMAS } from '../../src/result/schemas/index.js';
import { BUILT_IN_CORRIDORS, PROTOCOLS } from '../../src/run/built-in.js';
import { backtestScenario } from '../../src/run/backtest.js';
import { yearOfScenario } from '../../src/run/backtest-year.js';
import { drawnCorridor } from '../../src/run/uncertainty-piece.js';
import { uncertainFigures } from '../../src/scenario/uncertain-figures.js';
import { runScenarioSync } from '../../src/run/run.js';
import { scenario } from '../../src/run/scenario.js';
import { scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const TWO_YEARS = scenario({
  title: 'Two years',
  corridor: 'tumen-backtest',
  start: '2015-01-01',
  horizon: '731 days',
  seed: 'cheap',
});

describe('a backtest', () => {
  it('runs each calendar year by itself and scores every series', async () => {
    const progress: number[] = [];
    const card = await backtestScenario(TWO_YEARS, {
      replications: 2,
      onProgress: (_, done) => progress.push(done),
    });
    expect(card).toMatchObject({ format: 'corridor-backtest', formatVersion: 1 });
    expect(ANSWER_SCHEMAS['corridor-backtest'].safeParse(card)).toEqual({
      success: true,
      data: card,
    });
    expect(card.manifest).toMatchObject({ firstYear: 2015, lastYear: 2016, replications: 2 });
    expect(card.verification).toMatchObject({ ok: true });
    expect(progress[progress.length - 1]).toBe(4);
    const protocol = PROTOCOLS.get('tumen-backtest');
    expect(card.series.map(({ id }) => id)).toEqual(protocol?.series.map(({ id }) => id));
    for (const { years } of card.series) {
      expect(years.map(({ year }) => year)).toEqual([2015, 2016]);
      for (const { simulated, low, high } of years) {
        expect(low ?? NaN).toBeLessThanOrEqual(simulated);
        expect(high ?? NaN).toBeGreaterThanOrEqual(simulated);
      }
    }
    const jsc = card.series.find(({ id }) => id === 'vostochny-jsc');
    // Nothing is held out in these two years.
    expect([jsc?.calibration.model.years, jsc?.heldOut.model.years]).toEqual([2, 0]);
    expect(jsc?.calibration.model.wape ?? 1).toBeLessThan(0.15);

    // The second year is that year run for itself: the same tonnes at the gate of a port.
    const alone = runScenarioSync(yearOfScenario(TWO_YEARS, 2016), { replications: 2 });
    const resource = alone.resources.find(({ id }) => id === 'vostochny-jsc-coal');
    const simulated = jsc?.years[1]?.simulated ?? NaN;
    expect((resource?.used.mean ?? 0) / 1e6).toBeCloseTo(simulated, 6);
  }, 120_000);

  it('draws what is not known well anew in every replication, the same for every year', async () => {
    const figures = uncertainFigures(TWO_YEARS.corridor);
    const card = await backtestScenario(TWO_YEARS, { replications: 1, isDrawn: true });
    expect(card.verification).toMatchObject({ ok: true });
    expect(card.manifest).toMatchObject({ drawnFigures: figures.length, replications: 1 });
    const port = card.series.find(({ id }) => id === 'vostochny-jsc');

    // The first draw of each year is that year run for itself with the figures of the draw.
    const corridor = drawnCorridor(TWO_YEARS.corridor, figures, { seed: TWO_YEARS.seed, draw: 0 });
    expect(corridor).not.toEqual(TWO_YEARS.corridor);
    for (const { year, simulated } of port?.years ?? []) {
      const own = { ...yearOfScenario(TWO_YEARS, year), corridor };
      const { resources } = runScenarioSync(own, { replications: 1 });
      const terminal = resources.find(({ id }) => id === 'vostochny-jsc-coal');
      expect((terminal?.used.mean ?? 0) / 1e6).toBeCloseTo(simulated, 6);
    }
  }, 120_000);

  it('draws for every replication by itself, also where a scenario asks for antithetic pairs', async () => {
    const year = scenarioOf(tinyCorridor(), { horizonDays: 365, seed: 'past' });
    const port = { id: 'port', name: 'port', gate: 'port-gate', calibratedUntil: 2026 };
    const series = [{ ...port, drivers: 'nothing' }];
    const protocol = { corridor: 'tiny', series, derivations: {}, fitted: [] };
    const options = { replications: 3, protocol, isDrawn: true };
    const paired = { ...year, simulation: { ...year.simulation, antithetic: true as const } };
    const [plain, pairs] = [
      await backtestScenario(year, options),
      await backtestScenario(paired, options),
    ];
    expect(pairs.verification.ok).toBe(true);
    expect(pairs.series).toEqual(plain.series);
  });

  it('refuses a corridor nobody says how to test, and a scenario without a whole year', async () => {
    const corridor = { ...tinyCorridor(), id: 'tiny' };
    await expect(
      backtestScenario(scenario({ title: 'x', start: '2015-01-01' }, { corridor })),
    ).rejects.toThrow(/nothing says what the corridor "tiny" is tested on/);
    const short = scenario({ title: 'x', corridor: 'tumen-backtest', start: '2015-02-01' });
    await expect(backtestScenario(short)).rejects.toThrow(/no whole calendar year/);
    expect(BUILT_IN_CORRIDORS.has('tumen-backtest')).toBe(true);
  });

  it('stops when interrupted', async () => {
    await expect(
      backtestScenario(TWO_YEARS, { replications: 1, signal: { aborted: true } }),
    ).rejects.toThrow(/interrupted/);
  });
});
