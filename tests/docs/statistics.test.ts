// The page docs/statistics.md: its scenarios resolve, its commands run, its code says what it claims.

import { readFileSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';
import { runCommand } from '../support/command.js';

const page = readFileSync(new URL('../../docs/statistics.md', import.meta.url), 'utf8');
const blocksOf = (language: string): readonly string[] =>
  [...page.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].flatMap(([, found, text = '']) =>
    found === language ? [text] : [],
  );

let folder = '';
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'corridor-statistics-')));
  const { exitCode } = await runCommand(['init', 'my-corridor'], { cwd: folder });
  expect(exitCode).toBe(0);
  await writeFile(
    join(folder, 'my-corridor/more-trains.yaml'),
    'title: Four trains a day\nextends: ./scenario.yaml\nchanges:\n  - { set: border-bridge.capacity, to: 4 train/day }\n',
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('docs/statistics.md', () => {
  it.each(blocksOf('yaml'))('a scenario file that is accepted: %s', async (text) => {
    const file = join(folder, 'scenario.yaml');
    await writeFile(file, text);
    const { exitCode, stderr } = await runCommand(['validate', file], { cwd: folder });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  it.each(blocksOf('sh').flatMap((text) => text.trim().split('\n')))('$ %s', async (line) => {
    const [command, ...argv] = line.split(' ');
    expect(command).toBe('corridor');
    const { exitCode, stdout } = await runCommand(argv, { cwd: folder });
    expect(exitCode).toBe(0);
    for (const each of stdout.split('\n')) expect(each.length).toBeLessThanOrEqual(100);
    const words = stdout.replaceAll(/\s+/g, ' ');
    if (argv[0] === 'run') {
      expect(words).toContain('How sure With');
      if (argv.includes('--antithetic')) expect(words).toContain('With 4 antithetic pairs');
      else
        expect(words).toMatch(
          /The ±10 % of what is delivered that was asked for was reached after \d+ rep/,
        );
    } else expect(words).toContain('paired with the base');
  });

  it.each(blocksOf('ts'))('code that says what it claims: %s', (text) => {
    const claims = text.replaceAll(
      /^(.+?); \/\/ (about )?(.+)$/gm,
      (_line, expression: string, about: string | undefined, value: string) =>
        `check(${expression}, ${value}, ${about !== undefined});`,
    );
    const check = (actual: unknown, expected: unknown, isAbout: boolean): void => {
      if (isAbout) expect(Number(actual) / Number(expected)).toBeCloseTo(1, 12);
      else expect(actual).toEqual(expected);
    };
    const run = compileFunction(claims, ['check', ...Object.keys(library)]) as (
      ...values: unknown[]
    ) => void;
    expect(claims).toContain('check(');
    run(check, ...Object.values(library));
  });
});
