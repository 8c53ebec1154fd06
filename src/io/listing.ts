/**
 * The shipped scenarios at a glance. Only the words of each file are looked at: nothing is resolved, so
 * that a list is quick; `checkScenario` finds what is wrong.
 */
import { join } from 'node:path';
import type { Issue } from '../core/issues.js';
import { displayName, namesIn, readBytes, realPathOf } from './files.js';
import { INPUT_LIMITS, type InputLimits } from './limits.js';
import { SCENARIO_FILE, shippedFolder } from './package-folder.js';
import { parseText } from './text.js';

/** What `corridor list` says of one scenario. */
export interface ListedScenario {
  readonly name: string;
  readonly title: string;
  readonly question: string | null;
  readonly extends: string | null;
  /** The corridor that its own file names. */
  readonly corridor: string | null;
  /** Why its file could not be read. */
  readonly issues: readonly Issue[];
}

/** Where to look. */
export interface ListOptions {
  /** Folder of the shipped scenarios; default: that of the package. */
  readonly shipped?: string | undefined;
  readonly limits?: InputLimits | undefined;
}

const ENDING = /\.(?:yaml|yml|json)$/;

/**
 * The shipped scenarios with what their own files say, sorted by name; none if there is no such folder.
 * Parents are not followed.
 *
 * @example
 * (await listScenarios()).map(({ name }) => name);
 */
export async function listScenarios({
  shipped = shippedFolder(),
  limits = INPUT_LIMITS,
}: ListOptions = {}): Promise<readonly ListedScenario[]> {
  const listed = new Map<string, ListedScenario>();
  for (const file of await namesIn(shipped)) {
    if (file.startsWith('.')) continue;
    const isFile = ENDING.test(file);
    const name = file.replace(ENDING, '');
    const path = await realPathOf(join(shipped, file, ...(isFile ? [] : [SCENARIO_FILE])));
    if (path === undefined || listed.has(name)) continue;
    listed.set(name, await describe(name, path, limits));
  }
  return [...listed.values()];
}

async function describe(name: string, path: string, limits: InputLimits): Promise<ListedScenario> {
  const shown = displayName(path);
  const bytes = await readBytes({ path, name: shown }, limits);
  const text = bytes.ok ? parseText(bytes.value, shown, limits) : bytes;
  const field = (key: string): string | null => {
    const data: unknown = text.ok ? text.value.value : undefined;
    if (typeof data !== 'object' || data === null) return null;
    const found: unknown = new Map<string, unknown>(Object.entries(data)).get(key);
    return typeof found === 'string' ? found : null;
  };
  return {
    name,
    title: field('title') ?? name,
    question: field('question'),
    extends: field('extends'),
    corridor: field('corridor'),
    issues: text.ok ? [] : text.issues,
  };
}
