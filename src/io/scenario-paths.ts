/**
 * Finding the files a scenario consists of: shipped ones by name, others by relative paths that stay
 * under the scenario's folder once every link was followed.
 */
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { didYouMean } from '../core/ids.js';
import type { Checked, Issue } from '../core/issues.js';
import type { Corridor } from '../scenario/corridor.js';
import type { ScenarioReading } from '../scenario/scenario-part.js';
import {
  displayName,
  isAddress,
  isUnder,
  namesIn,
  nearestFile,
  realPathOf,
  type FoundFile,
} from './files.js';
import type { InputLimits } from './limits.js';
import { placeIssues, type ParsedText } from './text.js';

/** Where scenarios and corridors are looked for. */
export interface ScenarioSources {
  /** Folder of the shipped scenarios, which may be named without path and ending. */
  readonly shippedFolder: string;
  /** Built-in corridors by id. */
  readonly builtIn: ReadonlyMap<string, Corridor>;
  /** Folder that files named by files must lie in; default: the folder of the scenario file. */
  readonly root?: string | undefined;
  readonly limits?: InputLimits | undefined;
}

const ENDINGS = ['.yaml', '.yml', '.json'];

/** One file of a scenario. */
export interface Layer {
  readonly file: FoundFile;
  readonly text: ParsedText;
  readonly reading: ScenarioReading;
}

/** A scenario being loaded. */
export interface Loading {
  readonly sources: ScenarioSources;
  /** Real paths. */
  readonly shipped: string;
  readonly root: string;
  readonly limits: InputLimits;
  /** The scenario first, its root parent last. */
  readonly layers: Layer[];
  issues: Issue[];
}

/** Names of the shipped scenarios, sorted. */
export async function shippedScenarios(shippedFolder: string): Promise<readonly string[]> {
  const names = await namesIn(shippedFolder);
  const plain = names.flatMap((name) => {
    const ending = ENDINGS.find((each) => name.endsWith(each));
    return ending === undefined || name.startsWith('.') ? [] : [name.slice(0, -ending.length)];
  });
  return [...new Set(plain)];
}

/** The file of a scenario by the name of a shipped one or by its path. */
export async function findNamed(
  nameOrPath: string,
  sources: ScenarioSources,
): Promise<Checked<FoundFile>> {
  const path = isPath(nameOrPath)
    ? undefined
    : await shippedPath(nameOrPath, sources.shippedFolder);
  const real = path ?? (await realPathOf(resolve(nameOrPath)));
  if (real !== undefined)
    return { ok: true, value: { path: real, name: displayName(real) }, warnings: [] };
  const names = isPath(nameOrPath) ? [] : await shippedScenarios(sources.shippedFolder);
  const issue: Issue = {
    code: 'file.missing',
    path: [],
    message: isPath(nameOrPath)
      ? `there is no file ${nameOrPath}`
      : `there is no shipped scenario and no file "${nameOrPath}"`,
    hint: didYouMean(nameOrPath, names) ?? (await nearestFile(nameOrPath)),
    ...(names.length > 0 ? { expected: `a path, or one of ${names.join(', ')}` } : {}),
  };
  return { ok: false, issues: [issue] };
}

/** The real path of a file named in a scenario, if it is there and lies under the root. */
export async function pathInside(
  name: string,
  key: 'extends' | 'corridor',
  layer: Layer,
  loading: Loading,
): Promise<string | undefined> {
  if (isAddress(name) || isAbsolute(name)) {
    refuse(loading, layer, key, `${key}.address`, {
      message: `"${name}" is ${isAbsolute(name) ? 'an absolute path' : 'an address'}; only relative paths are read`,
      hint: 'copy the file beside the scenario and name it from there',
    });
    return undefined;
  }
  const wanted = join(dirname(layer.file.path), name);
  // A parent found by name among the shipped scenarios may name its neighbours there.
  const folders = isUnder(layer.file.path, loading.shipped)
    ? [loading.root, loading.shipped]
    : [loading.root];
  const isInside = (path: string): boolean => folders.some((folder) => isUnder(path, folder));
  const real = await realPathOf(wanted);
  if (!isInside(real ?? wanted)) {
    refuse(loading, layer, key, `${key}.outside`, {
      message: `"${name}" leaves the folder of the scenario`,
      expected: `a file under ${displayName(loading.root)}`,
      hint: 'move the file below the scenario’s folder',
    });
    return undefined;
  }
  if (real === undefined) {
    refuse(loading, layer, key, `${key}.missing`, {
      message: `there is no file "${name}"`,
      hint: await nearestFile(wanted),
    });
  }
  return real;
}

/** Adds an issue about what a key of a scenario names. */
export function refuse(
  loading: Loading,
  layer: Layer,
  key: string,
  code: string,
  rest: Omit<Issue, 'code' | 'path'>,
): void {
  const issue: Issue = { code: `scenario.${code}`, path: [key], ...rest };
  loading.issues.push(...placeIssues([issue], layer.text, layer.file.name));
}

/** A path, not the name of a shipped scenario or a built-in corridor. */
export function isPath(text: string): boolean {
  return /[\\/]/.test(text) || isAddress(text) || ENDINGS.some((ending) => text.endsWith(ending));
}

/** The real path of a shipped scenario, or undefined if there is none of the name. */
export async function shippedPath(name: string, folder: string): Promise<string | undefined> {
  for (const ending of ENDINGS) {
    const path = await realPathOf(join(folder, `${name}${ending}`));
    if (path !== undefined) return path;
  }
  return undefined;
}
