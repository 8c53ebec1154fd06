/**
 * Timing on a machine that others use too. Work within the process is measured by the processor time it
 * takes (all threads, garbage collection included), which equals the time of day on an otherwise idle
 * core; other processes and cold starts by the time of day. A median says what to expect here and now;
 * the least says what the work takes when nobody is in the way, since load can only add.
 */
import { performance } from 'node:perf_hooks';

/** Milliseconds of several runs. */
export interface Timing {
  readonly least: number;
  readonly median: number;
}

/** Milliseconds of processor time that this process has taken. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs something a few times to warm it up, then some times more by processor time. */
export function time(work: () => void, runs: number, warmUps = 0): Timing {
  for (let i = 0; i < warmUps; i++) work();
  const all: number[] = [];
  for (let i = 0; i < runs; i++) {
    const began = processorTime();
    work();
    all.push(processorTime() - began);
  }
  return timingOf(all);
}

/** Runs something by the time of day. */
export function timeOfDay(work: () => void, runs: number): Timing {
  const all: number[] = [];
  for (let i = 0; i < runs; i++) {
    const began = performance.now();
    work();
    all.push(performance.now() - began);
  }
  return timingOf(all);
}

/** Work that is waited for, by processor time. */
export async function timeAsync(work: () => Promise<unknown>, runs: number): Promise<Timing> {
  const all: number[] = [];
  for (let i = 0; i < runs; i++) {
    const began = processorTime();
    await work();
    all.push(processorTime() - began);
  }
  return timingOf(all);
}

/** Least and median of durations. */
export function timingOf(durations: readonly number[]): Timing {
  const sorted = [...durations].sort((a, b) => a - b);
  return { least: sorted[0] ?? NaN, median: sorted[Math.floor(sorted.length / 2)] ?? NaN };
}

/** Collects garbage where Node was started with --expose-gc, so that one figure does not pay for another. */
export function collectGarbage(): void {
  (globalThis as { gc?: () => void }).gc?.();
}
