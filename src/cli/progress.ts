/**
 * Progress on stderr, replications done and the time that is left: a bar on a terminal, elsewhere a line
 * every ten seconds.
 */
import { secondsNow } from '../io/clock.js';
import type { Context } from './context.js';

/** Draws the bar and wipes it, or writes lines until told to stop. */
export interface Progress {
  readonly update: (done: number, all: number) => void;
  readonly clear: () => void;
}

const WIDTH = 24;
const REDRAW_SECONDS = 0.1;
const LINE_SECONDS = 10;

/** A bar for a terminal, lines for anything else, nothing when quiet. */
export function createProgress(
  context: Context,
  label: string,
  isQuiet = false,
  unit = 'replications',
): Progress {
  const { stderr } = context;
  if (isQuiet) return { update: () => undefined, clear: () => undefined };
  if (stderr.isTTY !== true) return lines(context, label, unit);
  const began = secondsNow();
  let drawn = Number.NEGATIVE_INFINITY;
  stderr.write(`\r\u001B[K${label} …`);
  return {
    update: (done, all) => {
      const now = secondsNow();
      if (now - drawn < REDRAW_SECONDS && done < all) return;
      drawn = now;
      const left = done === 0 ? undefined : ((now - began) / done) * (all - done);
      const line = `${label} ${barOf(done, all)} ${counts({ done, all, left, unit })}`;
      stderr.write(`\r\u001B[K${line.slice(0, Math.max(20, (stderr.columns ?? 80) - 1))}`);
    },
    clear: () => stderr.write('\r\u001B[K'),
  };
}

function lines({ stderr }: Context, label: string, unit: string): Progress {
  const began = secondsNow();
  let state: { readonly done: number; readonly all: number } | undefined;
  const timer = setInterval(() => {
    if (state === undefined) stderr.write(`${label} …\n`);
    else {
      const { done, all } = state;
      const left = ((secondsNow() - began) / done) * (all - done);
      stderr.write(`${label} ${counts({ done, all, left, unit })}\n`);
    }
  }, LINE_SECONDS * 1000);
  timer.unref();
  return {
    update: (done, all) => (state = { done, all }),
    clear: () => clearInterval(timer),
  };
}

function barOf(done: number, all: number): string {
  const full = all === 0 ? WIDTH : Math.round((WIDTH * done) / all);
  return '█'.repeat(full) + '░'.repeat(WIDTH - full);
}

interface Counts {
  readonly done: number;
  readonly all: number;
  /** Seconds. */
  readonly left: number | undefined;
  readonly unit: string;
}

/** `7/20 replications, 12 s left`. */
function counts({ done, all, left, unit }: Counts): string {
  const rest = left === undefined || done >= all ? '' : `, ${duration(left)} left`;
  return `${String(done)}/${String(all)} ${unit}${rest}`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 100) return `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
