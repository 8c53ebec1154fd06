/** A file of which it is not known whether it holds a scenario or a corridor. */
import { isAbsolute, resolve } from 'node:path';
import { type Checked } from '../core/issues.js';
import { readCorridor } from '../scenario/parse.js';
import { displayName, isFolder, readBytes, realPathOf } from './files.js';
import { INPUT_LIMITS } from './limits.js';
import { checkScenario, type LoadOptions } from './shipped.js';
import { placeIssues, readText } from './text.js';

/** What was found in a file, with its title. */
export interface CheckedFile {
  readonly kind: 'scenario' | 'corridor';
  readonly checked: Checked<{ readonly title: string }>;
}

/**
 * Checks a scenario by name or path with all that it rests on, or a corridor file by path. A file with a
 * list of places is a corridor. Throws a `CorridorError` `host` if the disk refuses.
 *
 * @example
 * const { kind, checked } = await checkFile('corridor.yaml');
 */
export async function checkFile(
  nameOrPath: string,
  options: LoadOptions = {},
): Promise<CheckedFile> {
  return (
    (await checkCorridorFile(nameOrPath, options)) ?? {
      kind: 'scenario',
      checked: await checkScenario(nameOrPath, options),
    }
  );
}

/** Undefined if the file is not there or holds no corridor. */
async function checkCorridorFile(
  path: string,
  { from = '', limits = INPUT_LIMITS }: LoadOptions,
): Promise<CheckedFile | undefined> {
  if (!/[\\/.]/.test(path)) return undefined;
  const real = await realPathOf(isAbsolute(path) ? path : resolve(from, path));
  if (real === undefined || (await isFolder(real))) return undefined;
  const name = displayName(real);
  const bytes = await readBytes({ path: real, name }, limits);
  if (!bytes.ok) return undefined;
  const { text, issues: ofText } = readText(bytes.value, name, limits);
  if (text === undefined || !isCorridor(text.value)) return undefined;
  const { corridor, issues } = readCorridor(text.value, limits, ofText);
  return {
    kind: 'corridor',
    checked:
      issues.length === 0
        ? { ok: true, value: corridor, warnings: [] }
        : { ok: false, issues: placeIssues(issues, text, name) },
  };
}

function isCorridor(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'places' in value && 'links' in value;
}
