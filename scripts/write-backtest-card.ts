// Runs the test against history and publishes its card: every number in docs/data/backtest.json, the
// tables between the marks in docs/backtest.md. Some minutes.
//
//   npm run backtest:card            # ten replications of each year
//   npm run backtest:card -- 2       # another number
//   npm run backtest:card -- page    # only the tables, from the numbers that are there

import { readFileSync, writeFileSync } from 'node:fs';
import { loadScenario } from '../src/node.js';
import { backtestMarkdown } from '../src/report/backtest-text.js';
import { toJson } from '../src/report/json.js';
import type { BacktestResult } from '../src/result/backtest-result.js';
import { BACKTEST_REPLICATIONS, backtestScenario } from '../src/run/backtest.js';

const NUMBERS = new URL('../docs/data/backtest.json', import.meta.url);
const PAGE = new URL('../docs/backtest.md', import.meta.url);
const [BEGIN, END] = ['<!-- card: begin -->', '<!-- card: end -->'];

const asked = process.argv[2];
if (asked !== 'page') {
  const history = await loadScenario('history-2013-2024');
  const card = await backtestScenario(history, {
    replications: asked === undefined ? BACKTEST_REPLICATIONS : Number(asked),
    onProgress: (year, done, all) => process.stderr.write(`\r${year} ${done}/${all} `),
  });
  process.stderr.write('\n');
  if (!card.verification.ok) throw new Error('the runs did not pass their verification');
  writeFileSync(NUMBERS, toJson(card));
}
const card = JSON.parse(readFileSync(NUMBERS, 'utf8')) as BacktestResult;
const page = readFileSync(PAGE, 'utf8');
const [before, rest = ''] = page.split(BEGIN);
const after = rest.split(END)[1] ?? '';
writeFileSync(PAGE, `${before}${BEGIN}\n\n${backtestMarkdown(card)}\n${END}${after}`);
console.log('CARD docs/backtest.md docs/data/backtest.json');
