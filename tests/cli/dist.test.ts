/** The built command, as the shell starts it. Left out while dist/ is older than the source. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { VERSION } from '../../src/run/version.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = join(root, 'dist/cli.js');

function lastChange(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

const isBuilt = lastChange(command) > lastChange(join(root, 'src'));
const folder = mkdtempSync(join(tmpdir(), 'corridor-dist-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function call(...argv: string[]) {
  const options = { cwd: folder, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...argv], options);
  return { status, stdout, stderr };
}

describe.skipIf(!isBuilt)('the built command', () => {
  it('tells its version and finds the shipped scenarios', () => {
    expect(call('--version')).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
    expect(call('validate', 'baseline', 'river-valley')).toMatchObject({ status: 0, stderr: '' });
  });

  it('ends with the code of what went wrong, without a stack trace', () => {
    writeFileSync(join(folder, 'broken.yaml'), 'title: A\nhorizen: 1\n');
    const broken = call('run', 'broken.yaml');
    expect(broken).toMatchObject({ status: 2, stdout: '' });
    expect(broken.stderr).toMatch(/^error: broken\.yaml:2:1 horizen/);
    expect(broken.stderr).not.toContain('    at ');
    expect(call('nonsense').status).toBe(64);
  });

  it('does not mind a reader that has seen enough', () => {
    const argv = [process.execPath, command, 'inspect', 'baseline', '--json'];
    const shell = `"${argv.slice(0, 2).join('" "')}" ${argv.slice(2).join(' ')} | head -c 10; exit "\${PIPESTATUS[0]}"`;
    const { status, stderr } = spawnSync('bash', ['-c', shell], { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('Ctrl-C: reports what was finished and ends with 130', async () => {
    const argv = [command, 'run', 'river-valley', '--replications', '1000000'];
    const child = spawn(process.execPath, argv, { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
    setTimeout(() => child.kill('SIGINT'), 3000);
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(130);
    expect(stderr).toMatch(/^interrupted/);
  }, 60_000);
});
