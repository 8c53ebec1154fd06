/** Loading for commands: relative paths start where the command was called; warnings are told. */
import { InputError, type Issue } from '../core/issues.js';
import type { LoadedScenario } from '../io/scenario-files.js';
import { checkScenario, type LoadOptions } from '../io/shipped.js';
import { coloursFor, type Context } from './context.js';
import { issueLine } from './failures.js';

/** Where the files of a command are looked for. */
export function loadOptions({ cwd, shipped }: Context): LoadOptions {
  return { from: cwd, shipped };
}

/** A scenario by name or path; throws an `InputError` with everything wrong with it. */
export async function loadFor(context: Context, nameOrPath: string): Promise<LoadedScenario> {
  const checked = await checkScenario(nameOrPath, loadOptions(context));
  if (!checked.ok) throw new InputError(checked.issues);
  tellWarnings(checked.warnings, context);
  return checked.value;
}

/** All that paths name, opened one after the other; an `InputError` tells what is wrong with any of them, once. */
export async function allOpened<Opened>(
  paths: readonly string[],
  open: (path: string) => Promise<Opened>,
): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  const issues = new Map<string, Issue>();
  for (const path of paths) {
    try {
      opened.push(await open(path));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const issue of error.issues) issues.set(issueLine(issue), issue);
    }
  }
  if (issues.size > 0) throw new InputError([...issues.values()]);
  return opened;
}

/** Tells what is odd but not wrong, on stderr. */
export function tellWarnings(warnings: readonly Issue[], context: Context): void {
  const { yellow } = coloursFor(context.stderr, context);
  for (const warning of warnings) {
    context.stderr.write(`${yellow('warning:')} ${issueLine(warning)}\n`);
  }
}
