/** Failures told in plain sentences on stderr, each with its exit code; a stack trace only on request. */
import { CommanderError } from 'commander';
import { CorridorError } from '../core/errors.js';
import { formatIssue, InputError, MAXIMUM_ISSUES, type Issue } from '../core/issues.js';
import { plain } from '../report/style.js';
import { coloursFor, type Context } from './context.js';
import { EXIT, type ExitCode } from './exit-codes.js';

const CODES = {
  usage: EXIT.usage,
  limit: EXIT.limit,
  host: EXIT.host,
  internal: EXIT.internal,
  aborted: EXIT.interrupted,
} as const;

/** Tells a failure and returns its exit code. */
export function tellFailure(error: unknown, context: Context): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.answered : EXIT.usage;
  if (error instanceof InputError) {
    tellIssues(error.issues, context);
    return issuesCode(error.issues);
  }
  const { red } = coloursFor(context.stderr, context);
  const prefix = red('error:');
  if (error instanceof CorridorError) {
    const code = CODES[error.code];
    context.stderr.write(
      error.code === 'aborted'
        ? `${plain(error.message)}\n`
        : `${prefix} ${plain(error.message)}\n`,
    );
    if (code === EXIT.internal) tellBug(error, context);
    return code;
  }
  const message = error instanceof Error ? error.message : String(error);
  context.stderr.write(`${prefix} unexpected: ${plain(message)}\n`);
  tellBug(error, context);
  return EXIT.internal;
}

/** An issue as one line without control characters, which a hostile file could hold. */
export function issueLine(issue: Issue): string {
  return plain(formatIssue(issue));
}

/** Lists issues on stderr, with their number if there are several. */
export function tellIssues(issues: readonly Issue[], context: Context): void {
  const { red } = coloursFor(context.stderr, context);
  for (const issue of issues) context.stderr.write(`${red('error:')} ${issueLine(issue)}\n`);
  if (issues.length > 1) {
    const more = issues.length >= MAXIMUM_ISSUES ? ' (there may be more)' : '';
    context.stderr.write(`${issues.length} problems${more}\n`);
  }
}

/** Exit code of an input with issues: `limit` if going over limits is all that is wrong. */
export function issuesCode(issues: readonly Issue[]): ExitCode {
  return issues.length > 0 && issues.every(({ code }) => code.startsWith('limit.'))
    ? EXIT.limit
    : EXIT.issues;
}

function tellBug(error: unknown, { stderr, env }: Context): void {
  if ((env['CORRIDOR_DEBUG'] ?? '') !== '' && error instanceof Error) {
    stderr.write(`${error.stack ?? ''}\n`);
    return;
  }
  stderr.write('This is a bug of corridor-sim; CORRIDOR_DEBUG=1 shows where it is.\n');
}
