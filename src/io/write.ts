/**
 * Writing files so that a reader never sees half of one: under a temporary name in the same folder,
 * then renamed. What is there already stays, unless forced.
 */
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CorridorError } from '../core/errors.js';
import { hostError, isCode } from './files.js';

/** How a file is written. */
export interface WriteOptions {
  /** Replace a file that is there already. */
  readonly force?: boolean | undefined;
  /** Make the folder if it is missing. */
  readonly makeFolder?: boolean | undefined;
}

/**
 * Writes a whole file at once; returns its absolute path. Throws a `CorridorError`: `usage` if the file
 * is there and not to be replaced or its folder is missing, `host` if the disk refuses.
 *
 * @example
 * await writeFileAtomically('out/run.json', text, { force: true, makeFolder: true });
 */
export async function writeFileAtomically(
  path: string,
  data: string | Uint8Array,
  { force = false, makeFolder = false }: WriteOptions = {},
): Promise<string> {
  const target = resolve(path);
  const folder = dirname(target);
  if (!force && (await exists(target))) throw occupied(path);
  const temporary = join(folder, `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    if (makeFolder) await mkdir(folder, { recursive: true });
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (force) await rename(temporary, target);
    else await renameToFree(temporary, target, path);
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof CorridorError) throw error;
    if (isCode(error, ['ENOENT'])) {
      throw new CorridorError('usage', `there is no folder ${folder}`, { cause: error });
    }
    throw hostError(`cannot write ${path}`, error);
  }
  return target;
}

/** A rename would replace a file that appeared meanwhile; a hard link refuses to. */
async function renameToFree(temporary: string, target: string, path: string): Promise<void> {
  try {
    await link(temporary, target);
    await rm(temporary);
  } catch (error) {
    if (isCode(error, ['EEXIST'])) throw occupied(path);
    // Some file systems have no hard links: there the check at the beginning must do.
    if (!isCode(error, ['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK', 'EXDEV']))
      throw error;
    await rename(temporary, target);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isCode(error, ['ENOENT'])) return false;
    throw hostError(`cannot look at ${path}`, error);
  }
}

function occupied(path: string): CorridorError {
  return new CorridorError('usage', `${path} is there already and is not replaced unless forced`);
}
