/** `corridor run`: simulate, verify, report. */
import { relative, resolve } from 'node:path';
import { refuseToReplace } from '../../../io/results.js';
import { workerExecutor } from '../../../io/workers.js';
import { toJson } from '../../../report/json.js';
import { runText } from '../../../report/run-text.js';
import type { RunResult } from '../../../result/run-result.js';
import { runScenario } from '../../../run/run.js';
import { sampledAs } from '../../../run/sampling.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { loadFor } from '../../load.js';
import { makeFolder, openRunJournal, type RunJournal } from './journal.js';
import { createProgress } from '../../progress.js';
import { resultFileNames, writeResult } from '../../result-files.js';
import { samplingOf } from '../../sampling.js';
import { layoutFor } from '../../style.js';

/** How to run and what to print. */
export interface RunCommandOptions {
  readonly seed?: string;
  readonly replications?: number;
  readonly antithetic?: true;
  /** A share of the mean. */
  readonly halfWidth?: number;
  readonly workers?: number;
  readonly out?: string;
  readonly journal?: string;
  readonly resume?: true;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** Runs a scenario. Interrupted, it reports the replications that were finished. */
export async function run(
  context: Context,
  scenario: string,
  options: RunCommandOptions,
): Promise<ExitCode> {
  const { seed, out, force, workers, json, quiet } = options;
  const loaded = sampledAs(await loadFor(context, scenario), samplingOf(options));
  const folder = out === undefined ? undefined : resolve(context.cwd, out);
  // Looked at before the work, not after it.
  const journal = await openRunJournal(context, options);
  // What an interrupted run wrote may be replaced when it is gone on with.
  const replace = { force: force === true || journal.isResumed };
  if (folder !== undefined) {
    await refuseToReplace(folder, resultFileNames(), replace);
    await makeFolder(folder);
  }
  const asked = options.replications ?? loaded.simulation.halfWidth?.atMost ?? loaded.replications;
  const progress = createProgress(context, 'running', quiet === true);
  let result: RunResult;
  try {
    result = await runScenario(loaded, {
      seed,
      replications: asked,
      signal: context.signal,
      executor: journal.through(workerExecutor({ workers, entry: context.worker })),
      onProgress: progress.update,
    });
  } finally {
    progress.clear();
  }
  if (json === true) context.stdout.write(toJson(result));
  else if (quiet !== true || folder === undefined) {
    context.stdout.write(runText(result, layoutFor(context.stdout, context)));
  }
  if (folder !== undefined) {
    const paths = await writeResult(folder, result, replace);
    if (quiet !== true) {
      const shown = relative(context.cwd, folder) || '.';
      context.stderr.write(`${paths.length} files written to ${shown}\n`);
    }
  }
  const isCutShort =
    context.signal?.aborted === true &&
    result.manifest.replications < asked &&
    result.precision.isReached !== true;
  if (!isCutShort) await journal.finish();
  return verdictOn(result, { asked, isCutShort, journal }, context);
}

interface Ending {
  readonly asked: number;
  readonly isCutShort: boolean;
  readonly journal: RunJournal;
}

function verdictOn(
  { manifest: { replications }, verification }: RunResult,
  { asked, isCutShort, journal }: Ending,
  { stderr }: Context,
): ExitCode {
  if (!verification.ok) {
    stderr.write(
      'error: the result did not pass its verification; this is a bug of corridor-sim\n',
    );
    return EXIT.internal;
  }
  if (isCutShort) {
    const hint = journal.isKept ? '; --resume goes on from there' : '';
    stderr.write(`interrupted: ${replications} of ${asked} replications were finished${hint}\n`);
    return EXIT.interrupted;
  }
  return EXIT.answered;
}
