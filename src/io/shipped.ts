/**
 * Loading scenarios as the command does: by the name of a shipped one, by the path of a file, or by a
 * folder that holds a `scenario.yaml`; built-in corridors by their id.
 */
import { isAbsolute, join, resolve } from 'node:path';
import { valueOrThrow, type Checked } from '../core/issues.js';
import type { Scenario } from '../scenario/scenario.js';
import { BUILT_IN_CORRIDORS } from '../run/built-in.js';
import { isFolder, realPathOf } from './files.js';
import type { InputLimits } from './limits.js';
import { SCENARIO_FILE, shippedFolder } from './package-folder.js';
import {
  loadScenario as loadFrom,
  shippedScenarios,
  type LoadedScenario,
} from './scenario-files.js';

/** Where a scenario is looked for; everything has a default. */
export interface LoadOptions {
  /** Folder that a relative path starts from; default: the working directory. */
  readonly from?: string | undefined;
  /** Folder of the shipped scenarios; default: that of the package. */
  readonly shipped?: string | undefined;
  readonly limits?: InputLimits | undefined;
}

/**
 * Loads a scenario by name or path; what is wrong with it comes back as issues with file, line and
 * column. Throws a `CorridorError` `host` if the disk refuses.
 *
 * @example
 * const checked = await checkScenario('baseline');
 * checked.ok ? checked.value.title : checked.issues.map(formatIssue);
 */
export async function checkScenario(
  nameOrPath: string,
  options: LoadOptions = {},
): Promise<Checked<LoadedScenario>> {
  const shipped = options.shipped ?? shippedFolder();
  const found = await locate(nameOrPath, shipped, options.from);
  return loadFrom(found, {
    shippedFolder: shipped,
    builtIn: BUILT_IN_CORRIDORS,
    limits: options.limits,
  });
}

/**
 * Loads a scenario by name or path; throws an `InputError` that lists everything wrong with it.
 *
 * @example
 * const result = await runScenario(await loadScenario('baseline'));
 */
export async function loadScenario(
  nameOrPath: string,
  options: LoadOptions = {},
): Promise<Scenario> {
  return valueOrThrow(await checkScenario(nameOrPath, options));
}

/** Turns a folder with a scenario in it, shipped or not, into the path of that scenario. */
async function locate(
  nameOrPath: string,
  shipped: string,
  from: string | undefined,
): Promise<string> {
  if (/^[A-Za-z0-9_-]+$/.test(nameOrPath)) {
    const names = await shippedScenarios(shipped);
    if (names.includes(nameOrPath)) return nameOrPath;
    const inFolder = await realPathOf(join(shipped, nameOrPath, SCENARIO_FILE));
    if (inFolder !== undefined) return inFolder;
  }
  const path =
    from === undefined || isAbsolute(nameOrPath) ? nameOrPath : resolve(from, nameOrPath);
  const real = await realPathOf(resolve(path));
  if (real === undefined) return /[\\/.]/.test(nameOrPath) ? path : nameOrPath;
  return (await isFolder(real)) ? join(path, SCENARIO_FILE) : path;
}
