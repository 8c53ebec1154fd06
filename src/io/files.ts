/**
 * Reading files named by people and by other files: sizes are looked at before reading, and a file
 * named by another must lie under the scenario's own folder once every link was followed.
 */
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { CorridorError } from '../core/errors.js';
import { didYouMean } from '../core/ids.js';
import type { Checked, Issue } from '../core/issues.js';
import type { InputLimits } from './limits.js';

/** A file as it lies on the disk, every link followed, and as messages name it. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
}

/** How messages name a file: relative to where the program runs, if it lies below. */
export function displayName(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown === '' || shown.startsWith('..') || isAbsolute(shown) ? path : shown;
}

/** Whether a path lies under a folder (or is it); both with links followed. */
export function isUnder(path: string, folder: string): boolean {
  const steps = relative(folder, path);
  return steps === '' || (steps !== '..' && !steps.startsWith(`..${sep}`) && !isAbsolute(steps));
}

/** Whether a text is a web address or the like; a drive letter (`C:\`) is none. */
export function isAddress(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(text);
}

/** The real path of a file or folder, or undefined if there is nothing of the name. */
export async function realPathOf(path: string): Promise<string | undefined> {
  if (path.includes('\0')) return undefined;
  try {
    return await realpath(path);
  } catch (error) {
    if (isCode(error, ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL'])) return undefined;
    throw hostError(`cannot look at ${path}`, error);
  }
}

/** Whether a real path is a folder. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw hostError(`cannot look at ${path}`, error);
  }
}

/** Bytes of a file, unless it is too large or no file at all. */
export async function readBytes(
  file: FoundFile,
  limits: InputLimits,
): Promise<Checked<Uint8Array>> {
  const refuse = (rest: Omit<Issue, 'path' | 'file'>): Checked<Uint8Array> => ({
    ok: false,
    issues: [{ path: [], file: file.name, ...rest }],
  });
  let handle;
  try {
    const status = await stat(file.path);
    if (!status.isFile()) {
      return refuse({
        code: 'file.kind',
        message: 'this is not a file',
        expected: 'a YAML or JSON file',
      });
    }
    handle = await open(file.path, 'r');
    // One byte more than is accepted tells a file that is too large or grew since.
    const limit = limits.fileBytes + 1;
    const buffer = new Uint8Array(Math.min(status.size + 1, limit));
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    if (status.size > limits.fileBytes || length > limits.fileBytes) {
      return refuse({
        code: 'limit.file-size',
        message: 'this file is too large',
        expected: `at most ${limits.fileBytes} bytes`,
        found: `${Math.max(status.size, length)} bytes`,
        hint: 'split it, or leave out what the scenario does not need',
      });
    }
    return { ok: true, value: buffer.subarray(0, length), warnings: [] };
  } catch (error) {
    throw hostError(`cannot read ${file.name}`, error);
  } finally {
    await handle?.close();
  }
}

/** Names in a folder, sorted by the file system's own order being ignored; none if there is no folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}

/** A hint that names the file nearest to one that is missing. */
export async function nearestFile(path: string): Promise<string | undefined> {
  const full = resolve(path);
  const folder = dirname(full);
  const names = await namesIn(folder);
  return didYouMean(full.slice(folder.length).replace(/^[\\/]+/, ''), names);
}

/** Whether an error of Node has one of the codes. */
export function isCode(error: unknown, codes: readonly string[]): boolean {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && codes.includes(code);
}

/** Trouble with the machine, told in one sentence. */
export function hostError(what: string, error: unknown): CorridorError {
  const why = error instanceof Error ? error.message : String(error);
  return new CorridorError('host', `${what}: ${why}`, { cause: error });
}
