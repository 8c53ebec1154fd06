/**
 * Issues: everything wrong with an input, as data. Input is never half accepted: all problems are
 * collected, with the place they stand, what was expected, what was found and how to repair it.
 */

/** Where in the input: keys and list positions from the root. */
export type IssuePath = readonly (string | number)[];

/** One problem of an input. */
export interface Issue {
  /** Stable name of the kind of problem, e.g. `scenario.key.unknown`. */
  readonly code: string;
  readonly path: IssuePath;
  /** One plain sentence. */
  readonly message: string;
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
  /** How to repair it, or the nearest valid name. */
  readonly hint?: string | undefined;
  readonly file?: string | undefined;
  /** 1-based. */
  readonly line?: number | undefined;
  /** 1-based. */
  readonly column?: number | undefined;
}

/** Thrown by the convenience functions that cannot return issues; `issues` holds all of them. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code = 'input';
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(formatIssue).join('\n'));
  }
}

/** The outcome of reading an input: a value, or the issues that kept it from being one. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Returns the value, or throws an {@link InputError} that lists every issue. */
export function valueOrThrow<Value>(checked: Checked<Value>): Value {
  if (checked.ok) return checked.value;
  throw new InputError(checked.issues);
}

/** At most this many issues are kept of one input, so that a hostile file cannot flood the answer. */
export const MAXIMUM_ISSUES = 200;

/** `file:line:column path: message (expected …, found …; hint)`, parts that are unknown left out. */
export function formatIssue(issue: Issue): string {
  const where = [issue.file, issue.line, issue.column]
    .filter((part) => part !== undefined)
    .join(':');
  const path = formatPath(issue.path);
  const details = [
    issue.expected === undefined ? '' : `expected ${issue.expected}`,
    issue.found === undefined ? '' : `found ${issue.found}`,
  ].filter((part) => part !== '');
  const tail = details.length === 0 ? '' : ` (${details.join(', ')})`;
  const hint = issue.hint === undefined ? '' : ` — ${issue.hint}`;
  return `${[where, path].filter((part) => part !== '').join(' ')}${where === '' && path === '' ? '' : ': '}${issue.message}${tail}${hint}`;
}

/** `changes[2].set` and the like. */
export function formatPath(path: IssuePath): string {
  return path
    .map((step, i) =>
      typeof step === 'number' ? `[${String(step)}]` : i === 0 ? step : `.${step}`,
    )
    .join('');
}
