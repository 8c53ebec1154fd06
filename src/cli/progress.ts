/** A progress bar on stderr, drawn on a terminal only: replications done and the time that is left. */
import { secondsNow } from '../io/clock.js';
import type { Context } from './context.js';

/** Draws and wipes the bar. */
export interface Progress {
  readonly update: (done: number, all: number) => void;
  readonly clear: () => void;
}

const WIDTH = 24;
const REDRAW_SECONDS = 0.1;

/** A bar for a terminal; does nothing elsewhere or when quiet. */
export function createProgress(context: Context, label: string, isQuiet = false): Progress {
  const { stderr } = context;
  if (stderr.isTTY !== true || isQuiet) return { update: () => undefined, clear: () => undefined };
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

/** `label ███████░░░░░ 7/20 replications, 12 s left`. */
export function progressLine(
  label: string,
  done: number,
  all: number,
  secondsLeft?: number,
): string {
  const full = all === 0 ? WIDTH : Math.round((WIDTH * done) / all);
  const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
  const left = secondsLeft === undefined || done >= all ? '' : `, ${duration(secondsLeft)} left`;
  return `${label} ${bar} ${done}/${all} replications${left}`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 100) return `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
