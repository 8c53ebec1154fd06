/** Where `corridor run` keeps its journal, and what becomes of it. */
import { mkdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { CorridorError } from '../../../core/errors.js';
import { hostError, realPathOf } from '../../../io/files.js';
import { journaled } from '../../../io/journaled.js';
import type { Executor } from '../../../run/work.js';
import type { Context } from '../../context.js';

/** Name of the journal in a folder of results; it is there only while a run is unfinished. */
export const JOURNAL_FILE = 'journal.ndjson';

/** What was asked about journals. */
export interface JournalFlags {
  /** Folder of the results. */
  readonly out?: string | undefined;
  readonly journal?: string | undefined;
  readonly resume?: true | undefined;
  readonly force?: true | undefined;
}

/** The journal of a run, if it has one. */
export interface RunJournal {
  /** Whether there is one. */
  readonly isKept: boolean;
  /** Whether a run is gone on with that left a journal. */
  readonly isResumed: boolean;
  /** The same executor, through the journal. */
  readonly through: (executor: Executor) => Executor;
  /** To be called when the run is complete and its results are written. */
  readonly finish: () => Promise<void>;
}

const NONE: RunJournal = {
  isKept: false,
  isResumed: false,
  through: (executor) => executor,
  finish: () => Promise.resolve(),
};

/**
 * The journal of a run: the file that was named, or one in the folder of the results. Throws a usage error
 * if there is neither and the run is to be resumed, or if one is there that nobody mentioned.
 */
export async function openRunJournal(context: Context, flags: JournalFlags): Promise<RunJournal> {
  const { out, journal, resume, force } = flags;
  if (out === undefined && journal === undefined) {
    if (resume !== true) return NONE;
    throw new CorridorError(
      'usage',
      '--resume needs the --out or --journal of the run to go on with',
    );
  }
  const folder = resolve(context.cwd, out ?? '.');
  const path = journal === undefined ? join(folder, JOURNAL_FILE) : resolve(context.cwd, journal);
  const isThere = (await realPathOf(path)) !== undefined;
  if (isThere && resume !== true && force !== true) {
    const shown = relative(context.cwd, path);
    throw new CorridorError(
      'usage',
      `${shown} is the journal of an unfinished run: --resume goes on with it, --force begins anew`,
    );
  }
  return {
    isKept: true,
    isResumed: isThere && resume === true,
    through: (executor) => journaled(executor, path, { resume, force }),
    finish: async () => {
      if (journal === undefined) await rm(path, { force: true });
    },
  };
}

/** Makes the folder of the results, so that the journal can be in it. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw hostError(`cannot make ${folder}`, error);
  }
}
