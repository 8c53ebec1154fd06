/** Writing the files of a new corridor. */
import { resolve } from 'node:path';
import { CorridorError } from '../core/errors.js';
import { isFolder, namesIn, realPathOf } from './files.js';
import { writeFiles } from './results.js';
import { TEMPLATES } from './templates.js';
import type { WriteOptions } from './write.js';

/**
 * Writes a corridor of four places and a scenario that run into a folder, which is made if it is missing;
 * returns their paths. Throws a usage error if the folder is not empty, unless forced: then only files of
 * the same names are replaced.
 *
 * @example
 * await writeTemplates('my-corridor');
 */
export async function writeTemplates(
  folder: string,
  options: Pick<WriteOptions, 'force'> = {},
): Promise<readonly string[]> {
  const real = await realPathOf(resolve(folder));
  if (real !== undefined) {
    if (!(await isFolder(real))) throw new CorridorError('usage', `${folder} is not a folder`);
    const names = await namesIn(real);
    if (names.length > 0 && options.force !== true) {
      throw new CorridorError(
        'usage',
        `${folder} is not empty; give another folder, or --force to write there all the same`,
      );
    }
  }
  return writeFiles(folder, TEMPLATES, options);
}
