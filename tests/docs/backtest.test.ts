/** The published card: its tables are what its numbers give, and its scores are those of its own years. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backtestCsvFiles } from '../../src/report/backtest-csv.js';
import { backtestMarkdown, backtestText } from '../../src/report/backtest-text.js';
import { coverageMarkdown } from '../../scripts/backtest-coverage.js';
import { toJson } from '../../src/report/json.js';
import type { BacktestResult, BacktestYear } from '../../src/result/backtest-result.js';
import { observedYears } from '../../src/result/observed-years.js';
import { PROTOCOLS } from '../../src/run/built-in.js';
import { tumen } from '../../src/datasets/tumen/index.js';
import { shippedScenario } from '../support/shipped.js';
import { readCsv } from '../support/read-csv.js';

const page = readFileSync(new URL('../../docs/backtest.md', import.meta.url), 'utf8');
const text = readFileSync(new URL('../../docs/data/backtest.json', import.meta.url), 'utf8');
const card = JSON.parse(text) as BacktestResult;
const drawn = JSON.parse(
  readFileSync(new URL('../../docs/data/backtest-drawn.json', import.meta.url), 'utf8'),
) as BacktestResult;
const protocol = PROTOCOLS.get('tumen-backtest');

describe('docs/backtest.md', () => {
  it('shows the numbers of docs/data/backtest.json', () => {
    const [, published] = /<!-- card: begin -->\n\n([^]*?)\n<!-- card: end -->/.exec(page) ?? [];
    expect(published).toBe(backtestMarkdown(card));
    expect(toJson(card)).toBe(text);
    const [, coverage] = /<!-- drawn: begin -->\n\n([^]*?)\n\n<!-- drawn: end -->/.exec(page) ?? [];
    expect(coverage).toBe(coverageMarkdown(card, drawn));
  });

  it('is a card of all years, with several replications and verified', () => {
    expect(card).toMatchObject({ format: 'corridor-backtest', formatVersion: 1 });
    expect(card.manifest).toMatchObject({ firstYear: 2013, lastYear: 2024 });
    expect(card.manifest.replications).toBeGreaterThanOrEqual(3);
    expect(card.verification.ok).toBe(true);
    expect(card.manifest.drawnFigures).toBe(0);
    expect(drawn.verification.ok).toBe(true);
    expect(drawn.manifest).toMatchObject({ firstYear: 2013, lastYear: 2024 });
    expect(drawn.manifest.corridorHash).toBe(card.manifest.corridorHash);
    expect(drawn.manifest.drawnFigures).toBeGreaterThan(500);
    expect(card.series.map(({ id }) => id)).toEqual(protocol?.series.map(({ id }) => id));
  });

  it('compares with the observations of today, scored as the protocol says', () => {
    for (const series of protocol?.series ?? []) {
      const observed = observedYears(series, tumen.observations, protocol?.derivations ?? {});
      const years = card.series.find(({ id }) => id === series.id)?.years ?? [];
      expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 12 }, (_, i) => 2013 + i));
      for (const one of years) {
        const seen = observed.get(one.year);
        expect(one.observed, `${series.id} ${one.year}`).toBe(seen?.megatonnes ?? null);
        expect(one.isScored).toBe(seen !== undefined && seen.reason === undefined);
        expect(one.isHeldOut).toBe(one.year > series.calibratedUntil);
      }
    }
  });

  it('has the scores that its own years give, reckoned here once more', () => {
    for (const series of card.series) {
      for (const kind of ['calibration', 'heldOut'] as const) {
        const years = series.years.filter(
          ({ isScored, isHeldOut }) => isScored && isHeldOut === (kind === 'heldOut'),
        );
        for (const predictor of ['model', 'lastYear', 'frozen', 'capacity'] as const) {
          const say = (year: BacktestYear): number | null =>
            predictor === 'model' ? year.simulated : year[predictor];
          const pairs = years.flatMap((year) => {
            const predicted = say(year);
            return predicted === null ? [] : [[predicted, year.observed ?? NaN] as const];
          });
          const own = series[kind][predictor];
          const off = pairs.reduce((sum, [p, o]) => sum + Math.abs(p - o), 0);
          const seen = pairs.reduce((sum, [, o]) => sum + o, 0);
          expect(own.years).toBe(pairs.length);
          if (pairs.length > 0) expect(own.meanAbsoluteError).toBeCloseTo(off / pairs.length, 9);
          if (seen > 0) {
            expect(own.wape).toBeCloseTo(off / seen, 9);
            expect(own.bias).toBeCloseTo(pairs.reduce((sum, [p, o]) => sum + p - o, 0) / seen, 9);
          }
        }
        const inside = years.filter(
          ({ observed, low, high }) =>
            (observed ?? NaN) >= (low ?? NaN) && (observed ?? NaN) <= (high ?? NaN),
        );
        if (years.length > 0)
          expect(series[kind].model.coverage).toBeCloseTo(inside.length / years.length, 12);
      }
    }
  });

  it('prints on a page and as tables', () => {
    const lines = backtestText(card).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    const [years, scores] = backtestCsvFiles(card);
    const rows = readCsv(years?.text ?? '');
    expect(rows.length).toBe(1 + 12 * card.series.length);
    expect(readCsv(scores?.text ?? '').length).toBe(1 + 2 * 4 * card.series.length);
  });

  it('names the fitted parameters that the scenario really uses', async () => {
    const { simulation, conduct } = await shippedScenario('history-2013-2024');
    const value = (id: string): string | undefined =>
      card.fitted.find((one) => one.id === id)?.value;
    const dispersion = simulation.choice?.dispersionPerTonne;
    expect(value('choice-dispersion')).toBe(
      dispersion === undefined ? '0 USD/t' : `${dispersion} USD/t`,
    );
    const shares = new Set(
      ['CN', 'KR', 'JP', 'TW', 'IN', 'VN'].map((id) => conduct[id]?.wary ?? 0),
    );
    expect([...shares].map(String)).toEqual([value('rajin-wary-share')]);
    const published = protocol?.fitted.map(({ id, figure }) => [
      id,
      typeof figure === 'object' && 'value' in figure ? figure.value : '',
    ]);
    expect(card.fitted.map(({ id, value: own }) => [id, own])).toEqual(published);
  });
});
