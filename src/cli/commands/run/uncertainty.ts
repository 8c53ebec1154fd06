/** `corridor run --uncertainty`: how much of the spread comes from chance, how much from figures. */
import { resolve } from 'node:path';
import { CorridorError } from '../../../core/errors.js';
import { refuseToReplace, writeFiles } from '../../../io/results.js';
import { workerExecutor } from '../../../io/workers.js';
import { toJson } from '../../../report/json.js';
import { uncertaintyCsvFiles } from '../../../report/uncertainty-csv.js';
import { uncertaintyText } from '../../../report/uncertainty-text.js';
import type { UncertaintyResult } from '../../../result/uncertainty-result.js';
import { uncertainty as drawFigures } from '../../../run/uncertainty.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { loadFor } from '../../load.js';
import { createProgress } from '../../progress.js';
import { layoutFor } from '../../style.js';
import type { RunCommandOptions } from './action.js';

/** As for a run, with the number of draws; `replications` are those of each draw. */
export interface UncertaintyCommandOptions extends RunCommandOptions {
  readonly draws?: number | undefined;
}

const FILES = ['uncertainty.json', 'uncertainty.txt', 'uncertainty.csv', 'uncertain-figures.csv'];

/** Draws, simulates and reports. Interrupted, it reports the draws that were finished. */
export async function uncertainty(
  context: Context,
  scenario: string,
  options: UncertaintyCommandOptions,
): Promise<ExitCode> {
  const { seed, replications, draws, workers, out, force, json, quiet } = options;
  if (options.journal !== undefined || options.resume === true) {
    throw new CorridorError('usage', 'a run with --uncertainty keeps no journal');
  }
  const loaded = await loadFor(context, scenario);
  const folder = out === undefined ? undefined : resolve(context.cwd, out);
  if (folder !== undefined) await refuseToReplace(folder, FILES, { force });
  const progress = createProgress(context, 'drawing', quiet === true, 'draws');
  let result: UncertaintyResult;
  try {
    result = await drawFigures(loaded, {
      seed,
      replications,
      draws,
      signal: context.signal,
      executor: workerExecutor({ workers, entry: context.worker }),
      onProgress: progress.update,
    });
  } finally {
    progress.clear();
  }
  const { stdout, stderr } = context;
  if (json === true) stdout.write(toJson(result));
  else if (quiet !== true || folder === undefined)
    stdout.write(uncertaintyText(result, layoutFor(stdout, context)));
  if (folder !== undefined) {
    const paths = await writeFiles(folder, filesOf(result), { force });
    if (quiet !== true) stderr.write(`${paths.length} files written\n`);
  }
  if (!result.isVerified) {
    stderr.write('error: a draw did not pass its verification; this is a bug of corridor-sim\n');
    return EXIT.internal;
  }
  if (context.signal?.aborted !== true) return EXIT.answered;
  stderr.write(`interrupted: ${result.manifest.draws} draws were finished\n`);
  return EXIT.interrupted;
}

function filesOf(result: UncertaintyResult): ReadonlyMap<string, string> {
  return new Map([
    ['uncertainty.json', toJson(result)],
    ['uncertainty.txt', uncertaintyText(result)],
    ...uncertaintyCsvFiles(result).map(({ name, text }) => [name, text] as const),
  ]);
}
