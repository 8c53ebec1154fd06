import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/command.js';

let folder = '';
const call = (...argv: string[]) => runCommand(argv, { cwd: folder });

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'corridor-backtest-')));
  const text = `title: One year\nextends: history-2013-2024\nstart: 2016-01-01\nhorizon: 366 days\n`;
  await writeFile(join(folder, 'year.yaml'), text);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('corridor backtest', () => {
  it('runs each year, prints tables, and writes numbers and tables', async () => {
    const { exitCode, stdout, stderr } = await call(
      'backtest',
      'year.yaml',
      '--replications',
      '1',
      '--out',
      'out',
    );
    expect({ exitCode, last: stderr.trim().split('\n').at(-1) }).toEqual({
      exitCode: 0,
      last: '4 files written',
    });
    for (const words of [
      'Held-out years',
      'Beside naive predictors',
      'Posyet',
      'Calibration years',
    ])
      expect(stdout).toContain(words);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect([...(await readdir(join(folder, 'out')))].sort()).toEqual([
      'backtest-scores.csv',
      'backtest-years.csv',
      'backtest.json',
      'report.txt',
    ]);
    const json = JSON.parse(await readFile(join(folder, 'out', 'backtest.json'), 'utf8'));
    expect(json).toMatchObject({ format: 'corridor-backtest', formatVersion: 1 });
    expect(json.manifest).toMatchObject({ firstYear: 2016, lastYear: 2016, replications: 1 });
    // What is there is not written over, and this is said before the work is done.
    expect((await call('backtest', 'year.yaml', '--out', 'out')).exitCode).toBe(64);
  }, 120_000);

  it('refuses what it cannot answer', async () => {
    const none = await call('backtest', 'year.yaml', '--workers', '0');
    expect([none.exitCode, none.stderr]).toEqual([64, expect.stringContaining('--workers')]);
    const both = await call('backtest', '--json', '--markdown');
    expect([both.exitCode, both.stderr]).toEqual([64, expect.stringMatching(/not both/)]);
    const today = await call('backtest', 'baseline');
    expect(today.exitCode).toBe(64);
    expect(today.stderr).toMatch(/nothing says what the corridor "tumen" is tested on/);
  });
});
