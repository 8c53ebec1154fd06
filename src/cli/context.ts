/** What the command knows of the world around it; tests give their own. */
import pc from 'picocolors';

/** Where text goes. */
export interface Sink {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Streams, environment and interruption. */
export interface Context {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Relative paths start here. */
  readonly cwd: string;
  readonly signal?: AbortSignal | undefined;
  /** Path of the program of a worker thread; default: the built one. */
  readonly worker?: string | undefined;
  /** Folder of the shipped scenarios; default: that of the package. */
  readonly shipped?: string | undefined;
}

/** The world as the process has it, with whatever is given in its place. */
export function contextOf(given: Partial<Context> = {}): Context {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    ...given,
  };
}

/** Colours for a stream: on a terminal, unless NO_COLOR is set (no-color.org) or it is a dumb one. */
export function coloursFor(sink: Sink, { env }: Context): ReturnType<typeof pc.createColors> {
  const isRefused = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return pc.createColors(sink.isTTY === true && !isRefused);
}
