/**
 * How a command joins the program. Each has a folder in commands/: `command.ts` says what can be asked (its
 * arguments, options and examples) and is read whenever the program starts, so it imports nothing heavy;
 * `action.ts` answers, and is loaded when the command is called.
 */
import type { Command } from 'commander';
import type { Context } from './context.js';
import type { ExitCode } from './exit-codes.js';

/** The program that is being put together, and what its commands need. */
export interface Shell {
  readonly program: Command;
  readonly context: Context;
  /** Takes the exit code of the command that was called. */
  readonly finish: (code: ExitCode) => void;
}

/** Adds one command to the program. */
export type DefineCommand = (shell: Shell) => void;

/** What the help of a command says besides its options. */
export interface CommandHelp {
  /** Name and arguments, such as `run <scenario>`. */
  readonly usage: string;
  readonly about: string;
  /** Lines as they are typed. */
  readonly examples: readonly string[];
}

/** Adds a command without options; they follow in the order in which the help is to list them. */
export function addCommand({ program }: Shell, { usage, about, examples }: CommandHelp): Command {
  const name = usage.split(' ', 1)[0] ?? usage;
  return program
    .command(usage)
    .description(about)
    .showHelpAfterError(`(see "corridor ${name} --help")`)
    .addHelpText('after', `\nExamples:\n${examples.map((line) => `  $ ${line}`).join('\n')}`);
}
