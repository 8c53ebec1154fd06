/** Runs the command within the test's process and keeps what it printed. */
import { main } from '../../src/cli/program.js';
import type { Context } from '../../src/cli/context.js';

/** What a call of the command came to. */
export interface CommandOutcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls the command with the arguments after its name; streams are no terminals unless said so. */
export async function runCommand(
  argv: readonly string[],
  {
    isTerminal = false,
    ...given
  }: Partial<Omit<Context, 'stdout' | 'stderr'>> & { readonly isTerminal?: boolean } = {},
): Promise<CommandOutcome> {
  let stdout = '';
  let stderr = '';
  const exitCode = await main(argv, {
    env: {},
    ...given,
    stdout: { isTTY: isTerminal, columns: 100, write: (text) => (stdout += text) },
    stderr: { isTTY: isTerminal, columns: 100, write: (text) => (stderr += text) },
  });
  return { exitCode, stdout, stderr };
}
