/** `corridor init`: a small corridor of your own to begin with. */
import { isAbsolute, relative, resolve } from 'node:path';
import { writeTemplates } from '../../../io/init.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';

/** How to write. */
export interface InitOptions {
  readonly force?: true;
  readonly quiet?: true;
}

/** Writes the files and says what to do next. */
export async function init(
  context: Context,
  folder: string,
  { force, quiet }: InitOptions,
): Promise<ExitCode> {
  const written = await writeTemplates(resolve(context.cwd, folder), { force });
  if (quiet === true) return EXIT.answered;
  for (const path of written) context.stdout.write(`${shown(path, context)}\n`);
  context.stderr.write(`Next: corridor run ${folder}\n`);
  return EXIT.answered;
}

/** A path relative to where the command runs, if it lies below. */
function shown(path: string, { cwd }: Context): string {
  const short = relative(cwd, path);
  return short.startsWith('..') || isAbsolute(short) ? path : short;
}
