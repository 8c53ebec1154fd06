/** `corridor run`: simulate, verify, report. */
import { relative, resolve } from 'node:path';
import { refuseToReplace } from '../../io/results.js';
import { workerExecutor } from '../../io/workers.js';
import { toJson } from '../../report/json.js';
import { runText } from '../../report/run-text.js';
import type { RunResult } from '../../result/run-result.js';
import { runScenario } from '../../run/run.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { loadFor } from '../load.js';
import { createProgress } from '../progress.js';
import { resultFileNames, writeResult } from '../result-files.js';
import { layoutFor } from '../style.js';

/** How to run and what to print. */
export interface RunCommandOptions {
  readonly seed?: string;
  readonly replications?: number;
  readonly workers?: number;
  readonly out?: string;
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
  const { seed, out, force, json, quiet } = options;
  const loaded = await loadFor(context, scenario);
  const folder = out === undefined ? undefined : resolve(context.cwd, out);
  // Looked at before the work, not after it.
  if (folder !== undefined) await refuseToReplace(folder, resultFileNames(), { force });
  const asked = options.replications ?? loaded.replications;
  const progress = createProgress(context, 'running', quiet === true);
  let result: RunResult;
  try {
    result = await runScenario(loaded, {
      seed,
      replications: asked,
      signal: context.signal,
      executor: workerExecutor({ workers: options.workers, entry: context.worker }),
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
    const paths = await writeResult(folder, result, { force });
    if (quiet !== true) {
      const shown = relative(context.cwd, folder) || '.';
      context.stderr.write(`${paths.length} files written to ${shown}\n`);
    }
  }
  return verdictOn(result, asked, context);
}

function verdictOn(result: RunResult, asked: number, { stderr }: Context): ExitCode {
  const { replications } = result.manifest;
  if (!result.verification.ok) {
    stderr.write(
      'error: the result did not pass its verification; this is a bug of corridor-sim\n',
    );
    return EXIT.internal;
  }
  if (replications < asked) {
    stderr.write(`interrupted: ${replications} of ${asked} replications were finished\n`);
    return EXIT.interrupted;
  }
  return EXIT.answered;
}
