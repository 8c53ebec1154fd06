/** Whatever is wrong with a file: a clear message, the documented exit code, never a stack trace. */
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../src/io/templates.js';
import { runCommand } from '../support/command.js';

let folder = '';

const corridor = TEMPLATES.get('corridor.yaml') ?? '';
const scenario = (more: string): string => `title: Broken\ncorridor: ./corridor.yaml\n${more}\n`;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'corridor-broken-')));
  await put('corridor.yaml', corridor);
  await put('whole.yaml', scenario(''));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(name: string, text: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

interface Broken {
  readonly what: string;
  readonly text: string | Uint8Array;
  readonly says: RegExp;
  readonly code?: number;
  /** Other files beside it. */
  readonly beside?: Readonly<Record<string, string>>;
}

const BROKEN: readonly Broken[] = [
  {
    what: 'an unknown key',
    text: scenario('horizont: 365 days'),
    says: /broken\.yaml:3:1 horizont.*did you mean "horizon"/,
  },
  {
    what: 'a wrong unit',
    text: scenario('changes:\n  - { set: border-bridge.capacity, to: 4 kg }'),
    says: /broken\.yaml:4:\d+ changes\[0\].*kg.*4 train\/day|broken\.yaml:4:\d+ changes\[0\].*per time/,
  },
  {
    what: 'a short ton',
    text: scenario('changes:\n  - { set: border-bridge.capacity, to: 4 ton/year }'),
    says: /broken\.yaml:4:\d+ changes\[0\].*short ton/,
  },
  {
    what: 'an impossible date',
    text: scenario('start: 2026-02-30'),
    says: /broken\.yaml:3:8 start.*no such date/,
  },
  {
    what: 'a dangling id',
    text: scenario('changes:\n  - { close: border-brigde }'),
    says: /broken\.yaml:4:\d+ changes\[0\].*border-brigde.*did you mean "border-bridge"/,
  },
  {
    what: 'a negative capacity',
    text: scenario('changes:\n  - { set: border-bridge.capacity, to: -4 train/day }'),
    says: /broken\.yaml:4:\d+ changes\[0\].*negative/,
  },
  {
    what: 'a duplicate key',
    text: scenario('seed: a\nseed: b'),
    says: /broken\.yaml:4:1 seed.*twice/,
  },
  {
    what: 'a cycle of extends',
    text: 'title: A\nextends: ./other.yaml\n',
    beside: { 'other.yaml': 'title: B\nextends: ./broken.yaml\n' },
    says: /extend each other in a circle/,
  },
  {
    what: 'a path that leaves its folder',
    text: 'title: A\nextends: ../outside.yaml\n',
    says: /broken\.yaml:2:10 extends.*leaves the folder/,
  },
  {
    what: '__proto__ as a key',
    text: scenario('__proto__: { polluted: true }'),
    says: /broken\.yaml:3:1 __proto__/,
  },
  {
    what: 'an alias bomb',
    text: `title: &a A\nb: &b [*a, *a]\nc: [*b, *b]\n`,
    says: /broken\.yaml:\d+:\d+.*alias/,
  },
  { what: 'an empty file', text: '', says: /broken\.yaml.*empty/ },
  {
    what: 'a binary file',
    text: Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2),
    says: /broken\.yaml.*binary/,
  },
  { what: 'Latin-1', text: Uint8Array.of(0x74, 0xe9, 0x3a, 0x31), says: /broken\.yaml.*UTF-8/ },
  {
    what: 'an oversized file',
    text: `title: A\n#${' '.repeat(4 * 1024 * 1024)}\n`,
    says: /broken\.yaml.*too large/,
    code: 3,
  },
  { what: 'deep nesting', text: `title: ${'['.repeat(5000)}`, says: /nested/, code: 3 },
  { what: 'broken YAML', text: 'title: [unfinished\n', says: /broken\.yaml:\d+:\d+/ },
  { what: 'a list', text: '- title\n', says: /broken\.yaml:1:1/ },
  {
    what: 'a corridor that is not there',
    text: 'title: A\ncorridor: ./nowhere.yaml\n',
    says: /broken\.yaml:2:11 corridor/,
  },
];

describe('broken scenarios', () => {
  for (const { what, text, says, code = 2, beside = {} } of BROKEN) {
    it(`${what}: exit code ${code}, told with its place`, async () => {
      await put('broken.yaml', text);
      for (const [name, other] of Object.entries(beside)) await put(name, other);
      for (const command of ['validate', 'run', 'inspect']) {
        const outcome = await runCommand([command, 'broken.yaml'], { cwd: folder });
        const told = command === 'validate' ? outcome.stdout : outcome.stderr;
        expect({ command, code: outcome.exitCode }).toEqual({ command, code });
        expect(told).toMatch(says);
        expect(outcome.stdout + outcome.stderr).not.toMatch(/\n\s+at \S+ \(|node:internal|\.ts:\d/);
        if (command !== 'validate') expect(outcome.stdout).toBe('');
      }
    });
  }

  it('a mistake in the corridor is told with its place in that file', async () => {
    await put('own/corridor.yaml', corridor.replace('to: north-gate', 'to: nowhere'));
    await put('own/scenario.yaml', scenario(''));
    const outcome = await runCommand(['run', 'own'], { cwd: folder });
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stderr).toMatch(/own\/corridor\.yaml:\d+:\d+ links\[0\]\.to.*nowhere/);
  });

  it('several mistakes are told together', async () => {
    await put('broken.yaml', scenario('horizont: 1\nstart: 2026-13-01\nreplications: 0'));
    const { exitCode, stdout } = await runCommand(['validate', 'broken.yaml'], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(stdout.split('\n').filter((line) => line.startsWith('error:'))).toHaveLength(3);
  });

  it('a link out of the folder is followed no further than its edge', async () => {
    const outside = await realpath(await mkdtemp(join(tmpdir(), 'corridor-outside-')));
    try {
      await writeFile(join(outside, 'secret.yaml'), 'title: Secret\n');
      await symlink(join(outside, 'secret.yaml'), join(folder, 'link.yaml'));
      await put('broken.yaml', 'title: A\nextends: ./link.yaml\n');
      const { exitCode, stdout } = await runCommand(['validate', 'broken.yaml'], { cwd: folder });
      expect(exitCode).toBe(2);
      expect(stdout).toContain('leaves the folder');
    } finally {
      await rm(outside, { recursive: true, force: true });
    }
  });

  it('a file or scenario that is not there is told with the nearest name', async () => {
    const missing = await runCommand(['run', 'whoel.yaml'], { cwd: folder });
    expect(missing.exitCode).toBe(2);
    expect(missing.stderr).toContain('whole.yaml');
    const unknown = await runCommand(['validate', 'baselin'], { cwd: folder });
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stdout).toContain('"baseline"');
  });

  it('control characters in a file do not reach the terminal', async () => {
    await put('broken.yaml', 'title: A\n"\\e[31mkey": 1\n');
    const { stdout } = await runCommand(['validate', 'broken.yaml'], { cwd: folder });
    expect(stdout).not.toContain('\u001B');
  });
});

describe('broken results', () => {
  it('a JSON file that is no result is told so', async () => {
    await put('result/result.json', '{ "format": "corridor-comparison" }');
    await put('half/result.json', '{ "format": "corridor-run", ');
    for (const name of ['result', 'half']) {
      const outcome = await runCommand(['compare', name, 'whole.yaml'], { cwd: folder });
      expect(outcome.exitCode).toBe(2);
      expect(outcome.stderr).toContain(`${name}/result.json`);
    }
  });
});
