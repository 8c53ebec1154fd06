/** Work done by worker threads, in order and with the same bytes as in one thread. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { CorridorError } from '../core/errors.js';
import type { RunResult } from '../result/run-result.js';
import { runScenario, type RunOptions } from '../run/run.js';
import { executeHere, type Executor, type Work, type WorkKind } from '../run/work.js';
import type { Scenario } from '../scenario/scenario.js';
import { journaled } from './journaled.js';
import { WorkerCrew } from './worker-crew.js';

/** More threads than this mostly wait for memory. */
export const MOST_WORKERS = 64;

/** Which workers. */
export interface WorkerOptions {
  /** How many threads; 1: none besides this one. Default: one for each core, at most 8. */
  readonly workers?: number | undefined;
  /** Path of the program of a worker; default: the built one beside this file. */
  readonly entry?: string | undefined;
}

/** How to run in parallel. */
export interface ParallelRunOptions extends RunOptions, WorkerOptions {
  /** File in which finished replications are kept, so that a run that was killed can be gone on with. */
  readonly journal?: string | undefined;
  /** Go on with the journal that is there. */
  readonly resume?: boolean | undefined;
}

/** One worker for each core that this process may use, at most 8. */
export function defaultWorkers(): number {
  return Math.min(8, availableParallelism());
}

/**
 * An executor with worker threads. Each thread gets the compiled work once; pieces come back in the order
 * of their numbers, so that what is made of them is the same for any number of workers. Raising the
 * signal ends the threads at once; finished pieces that come next in order are still handed over. Where
 * the program of the workers was not built (as when run from source), the work is done in this thread.
 * Throws a usage error unless the number is a whole one from 1 to 64; a thread that fails ends the work
 * with a `CorridorError`.
 *
 * @example
 * ```ts
 * const executor = workerExecutor({ workers: 4 });
 * await compareScenarios(base, [variant], { executor });
 * ```
 */
export function workerExecutor({
  workers = defaultWorkers(),
  entry = fileURLToPath(new URL('./worker.js', import.meta.url)),
}: WorkerOptions = {}): Executor {
  if (!Number.isInteger(workers) || workers < 1 || workers > MOST_WORKERS) {
    const message = `the number of workers is a whole one from 1 to ${MOST_WORKERS}, not ${workers}`;
    throw new CorridorError('usage', message);
  }
  if (workers === 1 || !existsSync(entry)) return executeHere;
  return async function* <Kind extends WorkKind>(work: Work<Kind>) {
    const crew = new WorkerCrew(work, Math.min(workers, work.count), entry);
    try {
      let piece = await crew.read();
      while (piece !== undefined) {
        yield piece.value;
        piece = await crew.read();
      }
    } finally {
      await crew.dismiss();
    }
  };
}

/**
 * Runs a scenario as `runScenario` does, the replications spread over worker threads: the same result,
 * byte for byte, sooner; with a journal also after it was killed and resumed. A journal of another scenario,
 * seed or version is refused with an `InputError`, one that is there and not to be resumed with a usage error.
 *
 * @example
 * ```ts
 * const result = await runScenarioParallel(await loadScenario('baseline'), { workers: 2 });
 * result.verification.ok; // true
 * ```
 */
export async function runScenarioParallel(
  scenario: Scenario,
  { workers, entry, journal, resume, ...options }: ParallelRunOptions = {},
): Promise<RunResult> {
  const threads = workerExecutor({ workers, entry });
  const executor = journal === undefined ? threads : journaled(threads, journal, { resume });
  return runScenario(scenario, { ...options, executor });
}
