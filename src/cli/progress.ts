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
export function createProgress(context: Context, label: string, isQuiet = false): Progress {
  const { stderr } = context;
  if (isQuiet) return { update: () => undefined, clear: () => undefined };
  if (stderr.isTTY !== true) return lines(context, label);
  const began = secondsNow();
  let drawn = Number.NEGATIVE_INFINITY;
  stderr.write(`\r\u001B[K${label} …`);
  return {
    update: (done, all) => {
      const now = secondsNow();
      if (now - drawn < REDRAW_SECONDS && done < all) return;
      drawn = now;
      const left = done === 0 ? undefined : ((now - began) / done) * (all - done);
      const line = progressLine(label, done, all, left);
      stderr.write(`\r\u001B[K${line.slice(0, Math.max(20, (stderr.columns ?? 80) - 1))}`);
    },
    clear: () => stderr.write('\r\u001B[K'),
  };
}

function lines({ stderr }: Context, label: string): Progress {
  const began = secondsNow();
  let state: { readonly done: number; readonly all: number } | undefined;
  const timer = setInterval(() => {
    if (state === undefined) stderr.write(`${label} …\n`);
    else {
      const { done, all } = state;
      const left = ((secondsNow() - began) / done) * (all - done);
      stderr.write(`${label} ${counts(done, all, left)}\n`);
    }
  }, LINE_SECONDS * 1000);
  timer.unref();
  return {
    update: (done, all) => (state = { done, all }),
    clear: () => clearInterval(timer),
  };
}

/** `label ███████░░░░░ 7/20 replications, 12 s left`. */
export function progressLine(
  label: string,
  done: number,
  all: number,
  secondsLeft?: number,
): string {
  const full = all === 0 ? WIDTH : Math.round((WIDTH * done) / all);
  const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
  return `${label} ${bar} ${counts(done, all, secondsLeft)}`;
}

function counts(done: number, all: number, secondsLeft: number | undefined): string {
  const left = secondsLeft === undefined || done >= all ? '' : `, ${duration(secondsLeft)} left`;
  return `${done}/${all} replications${left}`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 100) return `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
