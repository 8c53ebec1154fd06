/**
 * Errors: misuse of the library, trouble with the machine, or our own bug. Bad input is never an error
 * but a list of issues; a mathematical no is a status.
 */

/** `usage`: called wrongly; `limit`: a stated cap was hit; `host`: files, memory, workers; `internal`: our bug. */
export type ErrorCode = 'usage' | 'limit' | 'host' | 'internal' | 'aborted';

/** The one error class of the library besides {@link InputError}; `code` is the contract, the text may improve. */
export class CorridorError extends Error {
  override readonly name = 'CorridorError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Throws an `internal` error: an invariant of ours does not hold. */
export function invariant(holds: boolean, what: string): asserts holds {
  if (!holds) throw new CorridorError('internal', `internal invariant broken: ${what}`);
}

/** For exhaustive switches: a case that the types say cannot be. */
export function never(value: never): never {
  throw new CorridorError('internal', `unexpected case ${JSON.stringify(value)}`);
}
