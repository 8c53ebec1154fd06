/** Runs of the command that were interrupted or killed, and gone on with. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/program.js';
import { runCommand } from '../support/command.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-resume-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const six = ['run', 'river-valley', '--replications', '6', '--workers', '1'];
const call = (...argv: string[]): ReturnType<typeof runCommand> =>
  runCommand(argv, { cwd: folder });

/** Calls the command and interrupts it when its progress says so many replications. */
async function interrupted(done: number, ...argv: string[]): Promise<readonly [number, string]> {
  const interruption = new AbortController();
  let told = '';
  const exitCode = await main(argv, {
    cwd: folder,
    env: {},
    signal: interruption.signal,
    stdout: { write: () => undefined },
    stderr: {
      isTTY: true,
      write: (text) => {
        told += text;
        if (text.includes(` ${String(done)}/`)) interruption.abort();
      },
    },
  });
  return [exitCode, told];
}

async function filesIn(name: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const file of await readdir(join(folder, name)))
    files[file] = await readFile(join(folder, name, file), 'utf8');
  return files;
}

describe('an interrupted run', () => {
  it('keeps what it finished, and resumed gives the files of a run that never was', async () => {
    expect((await call(...six, '--out', 'whole', '--quiet')).exitCode).toBe(0);
    const [exitCode, told] = await interrupted(1, ...six, '--out', 'cut');
    expect(exitCode).toBe(130);
    expect(told).toMatch(/interrupted: [1-5] of 6 replications were finished; --resume goes on/);
    expect(Object.keys(await filesIn('cut'))).toContain('journal.ndjson');
    const again = await call(...six, '--out', 'cut', '--quiet');
    expect(again.exitCode).toBe(64);
    expect(again.stderr).toContain('cut/journal.ndjson is the journal of an unfinished run');
    const resumed = await call(...six, '--out', 'cut', '--quiet', '--resume');
    expect(resumed).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(await filesIn('cut')).toEqual(await filesIn('whole'));
  });

  it('is not gone on with as another run', async () => {
    await interrupted(1, ...six, '--journal', 'j');
    const other = await call(...six, '--journal', 'j', '--resume', '--seed', 'another');
    expect(other.exitCode).toBe(2);
    expect(other.stderr).toMatch(/this journal is of another seed.*"another".*"river-valley"/);
    const anew = await call(...six, '--journal', 'j', '--force', '--seed', 'another', '--json');
    expect(anew.exitCode).toBe(0);
    expect(await readFile(join(folder, 'j'), 'utf8')).toContain('"seed":"another"');
  });

  it('is told from a file that is no journal, which is left alone', async () => {
    await writeFile(join(folder, 'notes.txt'), 'mine');
    for (const flag of ['--resume', '--quiet']) {
      const { exitCode } = await call(...six, '--journal', 'notes.txt', flag);
      expect(exitCode).toBe(flag === '--resume' ? 2 : 64);
    }
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('needs a journal', async () => {
    const { exitCode, stderr } = await call(...six, '--resume');
    expect(exitCode).toBe(64);
    expect(stderr).toContain('--out or --journal');
  });

  it('that was never begun is begun by --resume', async () => {
    const { exitCode } = await call(...six, '--out', 'new', '--quiet', '--resume');
    expect(exitCode).toBe(0);
    expect(Object.keys(await filesIn('new'))).not.toContain('journal.ndjson');
  });
});

describe('interrupted draws of uncertain figures', () => {
  const eight = [
    'run',
    'river-valley',
    '--uncertainty',
    '8',
    '--replications',
    '2',
    '--workers',
    '1',
  ];

  it('are kept, and resumed give the files of a run that never was interrupted', async () => {
    expect((await call(...eight, '--out', 'whole', '--quiet')).exitCode).toBe(0);
    const [exitCode, told] = await interrupted(1, ...eight, '--out', 'cut');
    expect(exitCode).toBe(130);
    expect(told).toMatch(/interrupted.* draws were finished; --resume goes on from there/);
    const kept = (await filesIn('cut'))['journal.ndjson'] ?? '';
    const resumed = await call(...eight, '--out', 'cut', '--quiet', '--resume');
    expect(resumed).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(await filesIn('cut')).toEqual(await filesIn('whole'));

    // Cut at any byte behind its first line, as by a kill within a write, it serves as well.
    const lines = kept.split('\n');
    const first = (lines[0] ?? '').length + 1;
    for (const share of [0, 0.3, 0.62, 0.97]) {
      const length = first + Math.floor(share * (kept.length - first));
      await writeFile(join(folder, 'torn'), kept.slice(0, length));
      const gone = await call(...eight, '--journal', 'torn', '--resume', '--json');
      expect(gone.exitCode).toBe(0);
      expect(gone.stdout).toBe((await filesIn('whole'))['uncertainty.json']);
      const numbers = (await readFile(join(folder, 'torn'), 'utf8')).match(/"replication":\d+/g);
      expect([...(numbers ?? [])].sort()).toEqual(
        [...Array(8).keys()].map((draw) => `"replication":${draw}`),
      );
    }
  });

  it('are not gone on with as another run', async () => {
    await interrupted(1, ...eight, '--journal', 'j');
    for (const argv of [
      ['run', 'river-valley', '--uncertainty', '8', '--replications', '3'],
      ['run', 'river-valley', '--replications', '8'],
    ]) {
      const other = await call(...argv, '--journal', 'j', '--resume');
      expect(other.exitCode).toBe(2);
      expect(other.stderr).toContain('this journal is of another kind of run');
    }
  });
});
