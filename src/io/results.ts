/** Results as files: read back with every problem named, written whole or not at all. */
import { basename, join, resolve } from 'node:path';
import { CorridorError } from '../core/errors.js';
import { valueOrThrow, type Checked } from '../core/issues.js';
import { readRunResult } from '../result/read.js';
import type { RunResult } from '../result/run-result.js';
import { displayName, isFolder, readBytes, realPathOf } from './files.js';
import { INPUT_LIMITS, type InputLimits } from './limits.js';
import { parseJson } from './json.js';
import { writeFileAtomically, type WriteOptions } from './write.js';

/** Results grow with places, demands and replications: they may be larger than what people write. */
export const RESULT_LIMITS: InputLimits = { ...INPUT_LIMITS, fileBytes: 64 * 1024 * 1024 };

/** Name of the result in a folder of results. */
export const RESULT_FILE = 'result.json';
/** Name of the manifest, which is written last. */
export const MANIFEST_FILE = 'run.json';

/**
 * Reads a result file, or `result.json` of a folder, that `corridor run --out` wrote. What is wrong
 * with it comes back as issues; throws a `CorridorError` `host` if the disk refuses.
 *
 * @example
 * const read = await checkResultFile('out/result.json');
 * if (read.ok) read.value.manifest.seed;
 */
export async function checkResultFile(
  path: string,
  limits: InputLimits = RESULT_LIMITS,
): Promise<Checked<RunResult>> {
  let real = await realPathOf(resolve(path));
  if (real !== undefined && (await isFolder(real))) {
    real = await realPathOf(join(real, RESULT_FILE));
  }
  if (real === undefined) {
    const message = `there is no result file ${path}`;
    return { ok: false, issues: [{ code: 'file.missing', path: [], message }] };
  }
  const name = displayName(real);
  const bytes = await readBytes({ path: real, name }, limits);
  if (!bytes.ok) return bytes;
  const text = parseJson(bytes.value, name);
  if (!text.ok) return text;
  const read = readRunResult(text.value);
  if (read.ok) return read;
  return { ok: false, issues: read.issues.map((issue) => ({ ...issue, file: name })) };
}

/** The same; throws an `InputError` that lists what is wrong. */
export async function readResultFile(path: string): Promise<RunResult> {
  return valueOrThrow(await checkResultFile(path));
}

/**
 * Writes files into a folder, which is made if it is missing; returns their paths. Nothing is written if
 * one of them is there already, unless forced; each file appears whole, in the order given.
 *
 * @example
 * await writeFiles('out', new Map([['report.txt', runText(result)]]));
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  options: WriteOptions = {},
): Promise<readonly string[]> {
  await refuseToReplace(folder, [...files.keys()], options);
  const written: string[] = [];
  for (const [name, text] of files) {
    const path = join(folder, name);
    written.push(await writeFileAtomically(path, text, { ...options, makeFolder: true }));
  }
  return written;
}

/** Throws a usage error if the folder is a file, or one of the files is there already and not forced. */
export async function refuseToReplace(
  folder: string,
  names: readonly string[],
  { force = false }: WriteOptions = {},
): Promise<void> {
  const odd = names.find((name) => name !== basename(name) || name.startsWith('.') || name === '');
  if (odd !== undefined) throw new CorridorError('usage', `"${odd}" is no plain file name`);
  const real = await realPathOf(resolve(folder));
  if (real !== undefined && !(await isFolder(real))) {
    throw new CorridorError('usage', `${folder} is not a folder`);
  }
  if (force) return;
  for (const name of names) {
    const path = join(folder, name);
    if ((await realPathOf(resolve(path))) === undefined) continue;
    throw new CorridorError('usage', `${path} is there already and is not replaced unless forced`);
  }
}

/**
 * Whether a path names a result rather than a scenario: a folder with a `result.json`, or a JSON file that
 * says a format of ours.
 *
 * @example
 * await isResult('results/baseline'); // → true, after corridor run baseline --out results/baseline
 */
export async function isResult(path: string, limits = RESULT_LIMITS): Promise<boolean> {
  const real = await realPathOf(resolve(path));
  if (real === undefined) return false;
  if (await isFolder(real)) return (await realPathOf(join(real, RESULT_FILE))) !== undefined;
  if (!real.endsWith('.json')) return false;
  const bytes = await readBytes({ path: real, name: displayName(real) }, limits);
  const text = bytes.ok ? parseJson(bytes.value, path) : bytes;
  const value: unknown = text.ok ? text.value : undefined;
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    typeof value.format === 'string' &&
    value.format.startsWith('corridor-')
  );
}
