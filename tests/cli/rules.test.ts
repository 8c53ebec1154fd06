import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/command.js';

describe('corridor rules', () => {
  it('lists, filters, shows one in full, draws a time line', async () => {
    const all = await runCommand(['rules']);
    expect(all).toMatchObject({ exitCode: 0, stderr: '' });
    expect(all.stdout).toContain('Rules of Baseline 2026');
    const one = await runCommand(['rules', 'baseline', '--rule', 'unsc-2371-coal']);
    expect(one.stdout).toContain('Security Council resolution 2371, ¶8');
    expect(one.stdout).toContain('unsc-2371-coal-rajin');
    const line = await runCommand(['rules', '--timeline', '--authority', 'jp']);
    expect(line.stdout).toContain('█');
    const json = JSON.parse((await runCommand(['rules', '--hs', '2701', '--json'])).stdout);
    expect(json.rules.length).toBeGreaterThan(10);
    expect(json.asked).toEqual({ hs: '2701' });
  });

  it('nothing as asked for is the answer no', async () => {
    const none = await runCommand(['rules', '--authority', 'jp', '--date', '1999-01-01']);
    expect(none.exitCode).toBe(1);
  });

  it('a wrong id is a wrong call', async () => {
    const wrong = await runCommand(['rules', '--rule', 'unsc-2371-col']);
    expect(wrong).toMatchObject({ exitCode: 64, stdout: '' });
    expect(wrong.stderr).toContain('did you mean');
  });
});
