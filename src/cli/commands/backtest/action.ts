/** `corridor backtest`: a scenario of the past, year by year, scored against what was observed. */
import { resolve } from 'node:path';
import { CorridorError } from '../../../core/errors.js';
import { refuseToReplace, writeFiles } from '../../../io/results.js';
import { workerExecutor } from '../../../io/workers.js';
import { backtestCsvFiles } from '../../../report/backtest-csv.js';
import { backtestMarkdown, backtestText } from '../../../report/backtest-text.js';
import { toJson } from '../../../report/json.js';
import type { BacktestResult } from '../../../result/backtest-result.js';
import { backtestScenario } from '../../../run/backtest.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { loadFor } from '../../load.js';
import { createProgress } from '../../progress.js';
import { layoutFor } from '../../style.js';

/** How to run and what to print. */
export interface BacktestCommandOptions {
  readonly seed?: string;
  readonly replications?: number;
  readonly workers?: number;
  readonly uncertainty?: true;
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
  readonly markdown?: true;
  readonly quiet?: true;
}

const FILES = ['backtest.json', 'report.txt', 'backtest-years.csv', 'backtest-scores.csv'];

/** Runs every year and reports. */
export async function backtest(
  context: Context,
  scenario: string,
  options: BacktestCommandOptions,
): Promise<ExitCode> {
  const { seed, replications, workers, uncertainty, out, force, json, markdown, quiet } = options;
  if (json === true && markdown === true)
    throw new CorridorError('usage', 'give --json or --markdown, not both');
  const loaded = await loadFor(context, scenario);
  const folder = out === undefined ? undefined : resolve(context.cwd, out);
  if (folder !== undefined) await refuseToReplace(folder, FILES, { force });
  const progress = createProgress(context, 'history', quiet === true);
  let result: BacktestResult;
  try {
    result = await backtestScenario(loaded, {
      seed,
      replications,
      isDrawn: uncertainty === true,
      executor: workerExecutor({ workers, entry: context.worker }),
      signal: context.signal,
      onProgress: (_, done, all) => progress.update(done, all),
    });
  } finally {
    progress.clear();
  }
  const { stdout, stderr } = context;
  if (json === true) stdout.write(toJson(result));
  else if (markdown === true) stdout.write(backtestMarkdown(result));
  else if (quiet !== true || folder === undefined)
    stdout.write(backtestText(result, layoutFor(stdout, context)));
  if (folder !== undefined) {
    const paths = await writeFiles(folder, filesOf(result), { force });
    if (quiet !== true) stderr.write(`${paths.length} files written\n`);
  }
  if (result.verification.ok) return EXIT.answered;
  stderr.write('error: a result did not pass its verification; this is a bug of corridor-sim\n');
  return EXIT.internal;
}

function filesOf(result: BacktestResult): ReadonlyMap<string, string> {
  return new Map([
    ['backtest.json', toJson(result)],
    ['report.txt', backtestText(result)],
    ...backtestCsvFiles(result).map(({ name, text }) => [name, text] as const),
  ]);
}
