/**
 * The command: its subcommands in the order of the help. Each lives in a folder of its own in commands/,
 * where the part that answers is loaded when it is called, so that help is quick. Data goes to stdout,
 * everything else to stderr.
 */
import { Command } from 'commander';
import { VERSION } from '../run/version.js';
import { backtest } from './commands/backtest/command.js';
import { compare } from './commands/compare/command.js';
import { evasion } from './commands/evasion/command.js';
import { explain } from './commands/explain/command.js';
import { init } from './commands/init/command.js';
import { inspect } from './commands/inspect/command.js';
import { list } from './commands/list/command.js';
import { maxFlow } from './commands/max-flow/command.js';
import { optimum } from './commands/optimum/command.js';
import { priceOf } from './commands/price-of/command.js';
import { routes } from './commands/routes/command.js';
import { rules } from './commands/rules/command.js';
import { run } from './commands/run/command.js';
import { validate } from './commands/validate/command.js';
import { contextOf, type Context } from './context.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { tellFailure } from './failures.js';
import type { DefineCommand } from './shell.js';

/** Every subcommand, in the order of the help. */
const COMMANDS: readonly DefineCommand[] = [
  list,
  validate,
  inspect,
  rules,
  routes,
  explain,
  evasion,
  run,
  compare,
  optimum,
  priceOf,
  maxFlow,
  backtest,
  init,
];

/**
 * Runs the command with the arguments after its name and returns its exit code. Never throws and never
 * ends the process.
 *
 * @example
 * const code = await main(['validate', 'baseline']);
 */
export async function main(
  argv: readonly string[],
  given: Partial<Context> = {},
): Promise<ExitCode> {
  const context = contextOf(given);
  let code: ExitCode = EXIT.answered;
  const program = createProgram(context);
  for (const define of COMMANDS) {
    define({ program, context, finish: (answer) => (code = answer) });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return tellFailure(error, context);
  }
}

const DETAILS = `
SCENARIO is the name of a shipped scenario (see "corridor list"), a file, or a folder with a
scenario.yaml. "corridor help COMMAND" shows the options and examples of a command.

Exit codes: 0 answered, 1 the answer is no, 2 problems in the input, 3 a limit was hit, 4 files or
machine, 64 called wrongly, 70 a bug of ours, 130 interrupted.`;

/** The program before it has commands; they take over how it fails and where it writes. */
function createProgram({ stdout, stderr }: Context): Command {
  return new Command('corridor')
    .description('Freight through a transport corridor: routes under dated rules, runs, what-ifs.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', DETAILS)
    .showHelpAfterError('(see "corridor --help")')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => helpWidth(stdout.columns),
      getErrHelpWidth: () => helpWidth(stderr.columns),
    });
}

function helpWidth(columns = 100): number {
  return Math.max(60, Math.min(100, columns));
}
