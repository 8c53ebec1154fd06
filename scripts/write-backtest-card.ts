// Runs the test against history twice, with inputs as stated and with inputs drawn, and publishes its card:
// every number in docs/data/backtest.json and backtest-drawn.json, the tables between the marks in
// docs/backtest.md. Some minutes.
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
import { coverageMarkdown } from './backtest-coverage.js';

const NUMBERS = {
  stated: new URL('../docs/data/backtest.json', import.meta.url),
  drawn: new URL('../docs/data/backtest-drawn.json', import.meta.url),
} as const;
const PAGE = new URL('../docs/backtest.md', import.meta.url);
type Kind = keyof typeof NUMBERS;

const asked = process.argv[2];
const replications = asked === undefined ? BACKTEST_REPLICATIONS : Number(asked);
if (asked !== 'page') for (const kind of ['stated', 'drawn'] as const) await publish(kind);
const [stated, drawn] = [read('stated'), read('drawn')];
const page = readFileSync(PAGE, 'utf8');
const withCard = between(page, 'card', backtestMarkdown(stated));
writeFileSync(PAGE, between(withCard, 'drawn', `${coverageMarkdown(stated, drawn)}\n`));
console.log('CARD docs/backtest.md docs/data/backtest.json docs/data/backtest-drawn.json');

async function publish(kind: Kind): Promise<void> {
  const card = await backtestScenario(await loadScenario('history-2013-2024'), {
    replications,
    isDrawn: kind === 'drawn',
    onProgress: (year, done, all) => process.stderr.write(`\r${kind} ${year} ${done}/${all} `),
  });
  process.stderr.write('\n');
  if (!card.verification.ok) throw new Error('the runs did not pass their verification');
  writeFileSync(NUMBERS[kind], toJson(card));
}

function read(kind: Kind): BacktestResult {
  return JSON.parse(readFileSync(NUMBERS[kind], 'utf8')) as BacktestResult;
}

/** Puts a text between the marks of a name. */
function between(text: string, name: string, part: string): string {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [before, rest = ''] = text.split(begin);
  return `${before}${begin}\n\n${part}\n${end}${rest.split(end)[1] ?? ''}`;
}
