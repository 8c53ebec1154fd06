import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contextOf, type Context } from '../../src/cli/context.js';
import { createProgress } from '../../src/cli/progress.js';

let written = '';
const contextWith = (isTTY: boolean): Context =>
  contextOf({ stderr: { isTTY, columns: 60, write: (text) => (written += text) } });

beforeEach(() => {
  written = '';
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('progress', () => {
  it('is a line every ten seconds where stderr is no terminal', () => {
    const progress = createProgress(contextWith(false), 'running');
    vi.advanceTimersByTime(10_000);
    expect(written).toBe('running …\n');
    progress.update(5, 20);
    vi.advanceTimersByTime(9_999);
    expect(written).toBe('running …\n');
    vi.advanceTimersByTime(1);
    expect(written).toBe('running …\nrunning 5/20 replications, 60 s left\n');
    progress.clear();
    vi.advanceTimersByTime(60_000);
    expect(written).toMatch(/left\n$/);
  });

  it('says nothing of a run of less than ten seconds, nor when it is to be quiet', () => {
    const quick = createProgress(contextWith(false), 'running');
    quick.update(1, 2);
    vi.advanceTimersByTime(9_000);
    quick.clear();
    for (const isTTY of [true, false]) {
      const quiet = createProgress(contextWith(isTTY), 'running', true);
      quiet.update(1, 2);
      vi.advanceTimersByTime(60_000);
      quiet.clear();
    }
    expect(written).toBe('');
  });

  it('is a bar on a terminal, which is wiped in the end', () => {
    const progress = createProgress(contextWith(true), 'running');
    vi.advanceTimersByTime(3_000);
    progress.update(1, 4);
    expect(written).toContain('1/4 replications, 9 s left');
    progress.clear();
    expect(written.endsWith('\r\u001B[K')).toBe(true);
  });
});
