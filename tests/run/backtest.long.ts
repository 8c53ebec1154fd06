/** The published card is what the program gives: all twelve years, as often as the card says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/report/json.js';
import type { BacktestResult } from '../../src/result/backtest-result.js';
import { backtestScenario } from '../../src/run/backtest.js';
import { shippedScenario } from '../support/shipped.js';

describe('docs/data/backtest.json', () => {
  it('is what corridor backtest gives today (else: npm run backtest:card)', async () => {
    const text = readFileSync(new URL('../../docs/data/backtest.json', import.meta.url), 'utf8');
    const { manifest } = JSON.parse(text) as BacktestResult;
    const { replications, seed } = manifest;
    const card = await backtestScenario(await shippedScenario('history-2013-2024'), {
      replications,
      seed,
    });
    expect(toJson(card)).toBe(text);
  });
});
