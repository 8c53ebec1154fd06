/** Where the files that ship with the package lie, from its source as from its built form. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the package: the nearest above this file that has a package.json and scenarios. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  return folder;
}

/** Folder of the shipped scenarios. */
export function shippedFolder(): string {
  return join(packageFolder(), 'scenarios');
}

/** Name of the scenario in a folder that holds one with its corridor. */
export const SCENARIO_FILE = 'scenario.yaml';
