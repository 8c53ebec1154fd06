/** The command, killed at random moments and resumed, as somebody with a bad power supply would. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createStream } from '../../src/random/stream.js';
import { builtProgram } from '../support/program.js';

const folder = mkdtempSync(join(tmpdir(), 'corridor-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(folder, name)).map((file) => [
      file,
      readFileSync(join(folder, name, file), 'utf8'),
    ]),
  );

async function life(argv: readonly string[], killedAfter?: number): Promise<unknown> {
  const { command } = await builtProgram();
  const child = spawn(process.execPath, [command, ...argv], { cwd: folder, stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), killedAfter ?? 1e9);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  return code;
}

describe.each([
  ['river-valley', 300, 2, []],
  ['river-valley', 300, 1, []],
  ['baseline', 12, 3, []],
  ['river-valley', 2, 2, ['--uncertainty', '60']],
])('%s, %i replications with %i workers %j', (scenario, replications, workers, more) => {
  it('killed twenty times and resumed gives the files of an undisturbed run', async () => {
    const stream = createStream(`${scenario} ${String(workers)}`);
    const name = [scenario, workers, ...more].join('-');
    const argv = ['run', scenario, '--replications', String(replications), ...more, '--quiet'];
    const began = performance.now();
    expect(await life([...argv, '--out', `${name}-whole`, '--workers', '1'])).toBe(0);
    const whole = performance.now() - began;
    const shared = [...argv, '--out', name, '--workers', String(workers), '--resume'];
    const journal = join(folder, name, 'journal.ndjson');
    for (let kill = 0; kill < 20; kill++) {
      await life(shared, stream.next() * whole * 0.6);
      const status = statSync(journal, { throwIfNoEntry: false });
      // Every other time the last write was cut short.
      if (kill % 2 === 0 && status !== undefined && status.size > 0)
        truncateSync(
          journal,
          status.size - Math.floor(stream.next() * Math.min(3000, status.size)),
        );
    }
    expect(await life([...shared, '--force'])).toBe(0);
    expect(filesIn(name)).toEqual(filesIn(`${name}-whole`));
  });
});
