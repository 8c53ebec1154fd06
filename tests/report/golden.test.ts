// Readable texts of the tiny corridor. The results they are made from are kept beside them, so that these
// files change only when a report does. Written anew by `UPDATE_GOLDEN=1 npx vitest run tests/report`.

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { valueOrThrow } from '../../src/core/issues.js';
import { compareMarkdown } from '../../src/report/compare-markdown.js';
import { compareText } from '../../src/report/compare-text.js';
import { csvFiles } from '../../src/report/csv.js';
import { namesOf } from '../../src/report/names.js';
import { routesText } from '../../src/report/routes-text.js';
import { runText } from '../../src/report/run-text.js';
import { compareRuns } from '../../src/result/compare.js';
import type { RoutesAnswer } from '../../src/result/answers.js';
import { readRunResult } from '../../src/result/read.js';
import type { Band, RunResult } from '../../src/result/run-result.js';
import { routes } from '../../src/solve/routes.js';
import { expectGolden } from '../support/golden.js';
import { modelOf } from '../support/scenarios.js';
import { runOf } from '../support/tiny-run.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const FOLDER = 'tests/report/golden';

interface Kept {
  readonly runs: readonly unknown[];
  readonly routes: readonly RoutesAnswer[];
}

/** The kept results; made anew by the library as it is today when asked to. */
function keptResults(): { readonly runs: readonly RunResult[]; readonly routes: Kept['routes'] } {
  const file = `${FOLDER}/tiny-results.json`;
  if (process.env['UPDATE_GOLDEN'] === '1') {
    const runs = [
      runOf(tinyCorridor(), {
        question: 'Where does the cargo of the tiny corridor go?',
        assumption: 'Everything is as invented.',
      }),
      runOf(tinyCorridor({ rules: [] }), { title: 'No rules' }),
      runOf(tinyCorridor(), {
        title: 'Border track shut',
        closures: [{ id: 'border-track', from: '2026-07-01' }],
      }),
    ];
    const answers = routes(modelOf(tinyCorridor()), { k: 2 });
    writeFileSync(file, `${JSON.stringify({ runs: runs.map(shortened), routes: answers })}\n`);
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  return { runs: kept.runs.map((run) => valueOrThrow(readRunResult(run))), routes: kept.routes };
}

/** With the first days of the series only: all would be most of the file. */
function shortened(run: RunResult): RunResult {
  if (run.daily === null) return run;
  const cut = (band: Band): Band => ({
    mean: band.mean.slice(0, 3),
    low: band.low.slice(0, 3),
    high: band.high.slice(0, 3),
  });
  const categories = run.daily.categories.map(({ id, emitted, delivered, lost, inTransit }) => ({
    id,
    emitted: cut(emitted),
    delivered: cut(delivered),
    lost: cut(lost),
    inTransit: cut(inTransit),
  }));
  return { ...run, daily: { ...run.daily, steps: 3, categories } };
}

const { runs, routes: answers } = keptResults();
const [base, ...variants] = runs;
if (base === undefined) throw new Error('no result is kept');
const names = namesOf(base.snapshot, base.rules);
const inputs = [
  [
    { kind: 'removed', path: 'rule/coal-quota', before: 'coal-quota' },
    { kind: 'removed', path: 'rule/scrap-ban', before: 'scrap-ban' },
  ],
  [{ kind: 'added', path: 'closure/border-track', after: 'from 2026-07-01' }],
] as const;

describe('golden texts of the tiny corridor', () => {
  it('a run', () => {
    expectGolden(runText(base), 'report/golden/run.txt');
  });

  it('a run in 72 columns', () => {
    expectGolden(runText(base, { width: 72 }), 'report/golden/run-narrow.txt');
  });

  it('routes', () => {
    expectGolden(routesText(answers, { names }), 'report/golden/routes.txt');
  });

  it('a comparison with one variant', () => {
    const comparison = compareRuns(base, variants.slice(0, 1), inputs.slice(0, 1));
    expectGolden(compareText(comparison, { names }), 'report/golden/compare.txt');
  });

  it('a comparison with two variants, as text and as Markdown', () => {
    const comparison = compareRuns(base, variants, inputs);
    expectGolden(compareText(comparison, { names }), 'report/golden/compare-two.txt');
    expectGolden(compareMarkdown(comparison, { names }), 'report/golden/compare-two.md.txt');
  });

  it('the CSV files', () => {
    const text = csvFiles([base]).map((file) => `--- ${file.name}\n${file.text}`);
    expectGolden(text.join('\n').replaceAll('\r\n', '\n'), 'report/golden/csv.txt');
  });
});
