/** What the exit code of the command says. */

/** Exit codes; documented in the help. */
export const EXIT = {
  /** The question was answered. */
  answered: 0,
  /** The answer is no: no lawful way, for example. */
  no: 1,
  /** Something is wrong with the input; everything wrong is listed. */
  issues: 2,
  /** A stated limit was hit. */
  limit: 3,
  /** Files, memory, the machine. */
  host: 4,
  /** The command was called wrongly. */
  usage: 64,
  /** A bug of ours. */
  internal: 70,
  /** Interrupted. */
  interrupted: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
