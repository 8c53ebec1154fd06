/**
 * Loading scenarios as the command does: by the name of a shipped one, by the path of a file, or by a
 * folder that holds a `scenario.yaml`; built-in corridors by their id.
 */
import { isAbsolute, join, resolve } from 'node:path';
import { valueOrThrow, type Checked, type Issue } from '../core/issues.js';
import { parseScenario } from '../scenario/parse.js';
import type { Scenario } from '../scenario/scenario.js';
import { BUILT_IN_CORRIDORS } from '../run/built-in.js';
import { displayName, isFolder, namesIn, readBytes, realPathOf } from './files.js';
import { INPUT_LIMITS, type InputLimits } from './limits.js';
import { shippedFolder } from './package-folder.js';
import {
  loadScenario as loadFrom,
  shippedScenarios,
  type LoadedScenario,
} from './scenario-files.js';
import { parseText } from './text.js';

/** Where a scenario is looked for; everything has a default. */
export interface LoadOptions {
  /** Folder that a relative path starts from; default: the working directory. */
  readonly from?: string | undefined;
  /** Folder of the shipped scenarios; default: that of the package. */
  readonly shipped?: string | undefined;
  readonly limits?: InputLimits | undefined;
}

/** Name of the scenario file in a folder. */
const IN_FOLDER = 'scenario.yaml';

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

/** What `corridor list` says of one scenario. */
export interface ListedScenario {
  readonly name: string;
  readonly title: string;
  readonly question: string | null;
  readonly extends: string | null;
  /** The corridor that its own file names. */
  readonly corridor: string | null;
  readonly issues: readonly Issue[];
}

/** The shipped scenarios with what their own files say, sorted by name. Parents are not followed. */
export async function listScenarios(options: LoadOptions = {}): Promise<readonly ListedScenario[]> {
  const folder = options.shipped ?? shippedFolder();
  const names = await shippedScenarios(folder);
  const folders: string[] = [];
  for (const name of await namesIn(folder)) {
    if ((await realPathOf(join(folder, name, IN_FOLDER))) !== undefined) folders.push(name);
  }
  const listed: ListedScenario[] = [];
  for (const name of [...new Set([...names, ...folders])].sort()) {
    listed.push(await describe(name, folder, options.limits ?? INPUT_LIMITS));
  }
  return listed;
}

async function describe(
  name: string,
  folder: string,
  limits: InputLimits,
): Promise<ListedScenario> {
  const candidates = [`${name}.yaml`, `${name}.yml`, `${name}.json`, join(name, IN_FOLDER)];
  let path: string | undefined;
  for (const candidate of candidates) path ??= await realPathOf(join(folder, candidate));
  const nothing = { name, title: name, question: null, extends: null, corridor: null };
  if (path === undefined) return { ...nothing, issues: [] };
  const shown = displayName(path);
  const bytes = await readBytes({ path, name: shown }, limits);
  const text = bytes.ok ? parseText(bytes.value, shown, limits) : bytes;
  const parsed = text.ok ? parseScenario(text.value.value, limits) : text;
  if (!parsed.ok) return { ...nothing, issues: parsed.issues };
  const { title, question = null, extends: parent = null, corridor = null } = parsed.value;
  return { name, title, question, extends: parent, corridor, issues: [] };
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
    const inFolder = await realPathOf(join(shipped, nameOrPath, IN_FOLDER));
    if (inFolder !== undefined) return inFolder;
  }
  const path =
    from === undefined || isAbsolute(nameOrPath) ? nameOrPath : resolve(from, nameOrPath);
  const real = await realPathOf(resolve(path));
  if (real === undefined) return /[\\/.]/.test(nameOrPath) ? path : nameOrPath;
  return (await isFolder(real)) ? join(path, IN_FOLDER) : path;
}
