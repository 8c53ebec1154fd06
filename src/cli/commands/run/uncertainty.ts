/** `corridor run --uncertainty`: how much of the spread comes from chance, how much from figures. */
import { resolve } from 'node:path';
import { CorridorError } from '../../../core/errors.js';
import { refuseToReplace, writeFiles } from '../../../io/results.js';
import { workerExecutor } from '../../../io/workers.js';
import { toJson } from '../../../report/json.js';
import { uncertaintyCsvFiles } from '../../../report/uncertainty-csv.js';
import { uncertaintyText } from '../../../report/uncertainty-text.js';
import type { UncertaintyResult } from '../../../result/uncertainty-result.js';
import { DRAWS, uncertainty as drawFigures } from '../../../run/uncertainty.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { loadFor } from '../../load.js';
import { createProgress } from '../../progress.js';
import { layoutFor } from '../../style.js';
import type { RunCommandOptions } from './action.js';
import { makeFolder, openRunJournal } from './journal.js';

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
  const { seed, replications, draws: asked = DRAWS, workers, out, force, json, quiet } = options;
  const loaded = await loadFor(context, scenario);
  const folder = out === undefined ? undefined : resolve(context.cwd, out);
  // Looked at before the work, not after it.
  const journal = await openRunJournal(context, options);
  const replace = { force: force === true || journal.isResumed };
  if (folder !== undefined) {
    await refuseToReplace(folder, FILES, replace);
    await makeFolder(folder);
  }
  const progress = createProgress(context, 'drawing', quiet === true, 'draws');
  let result: UncertaintyResult;
  try {
    result = await drawFigures(loaded, {
      seed,
      replications,
      draws: asked,
      signal: context.signal,
      executor: journal.through(workerExecutor({ workers, entry: context.worker })),
      onProgress: progress.update,
    });
  } catch (error) {
    // Too few draws to report, and yet not lost.
    if (!journal.isKept || !(error instanceof CorridorError) || error.code !== 'aborted')
      throw error;
    throw new CorridorError('aborted', `${error.message}; --resume goes on from there`);
  } finally {
    progress.clear();
  }
  const { stdout, stderr } = context;
  if (json === true) stdout.write(toJson(result));
  else if (quiet !== true || folder === undefined)
    stdout.write(uncertaintyText(result, layoutFor(stdout, context)));
  if (folder !== undefined) {
    const paths = await writeFiles(folder, filesOf(result), replace);
    if (quiet !== true) stderr.write(`${paths.length} files written\n`);
  }
  if (!result.isVerified) {
    stderr.write('error: a draw did not pass its verification; this is a bug of corridor-sim\n');
    return EXIT.internal;
  }
  const isCutShort = context.signal?.aborted === true && result.manifest.draws < asked;
  if (!isCutShort) {
    await journal.finish();
    return EXIT.answered;
  }
  const hint = journal.isKept ? '; --resume goes on from there' : '';
  stderr.write(`interrupted: ${result.manifest.draws} of ${asked} draws were finished${hint}\n`);
  return EXIT.interrupted;
}

function filesOf(result: UncertaintyResult): ReadonlyMap<string, string> {
  return new Map([
    ['uncertainty.json', toJson(result)],
    ['uncertainty.txt', uncertaintyText(result)],
    ...uncertaintyCsvFiles(result).map(({ name, text }) => [name, text] as const),
  ]);
}
