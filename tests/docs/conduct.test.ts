// The page docs/conduct.md: its scenarios resolve, its quick commands run, its rates are what the tests hold.

import { readFileSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tumen } from '../../src/datasets/tumen/index.js';
import { runCommand } from '../support/command.js';

const page = readFileSync(new URL('../../docs/conduct.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({
    language,
    text,
  }),
);
const of = (language: string): readonly string[] =>
  blocks.filter((block) => block.language === language).map(({ text }) => text);

let folder = '';
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'corridor-conduct-')));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('docs/conduct.md', () => {
  it.each(of('yaml'))('a scenario file that is accepted: %s', async (text) => {
    const file = join(folder, 'scenario.yaml');
    await writeFile(file, text);
    const { exitCode, stderr } = await runCommand(['validate', file], { cwd: folder });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  it.each(of('sh').flatMap((text) => text.trim().split('\n')))('$ %s', async (line) => {
    const [command, ...argv] = line.split(' ');
    expect(command).toBe('corridor');
    const { exitCode, stdout } = await runCommand(argv, { cwd: folder });
    expect(exitCode).toBe(0);
    for (const each of stdout.split('\n')) expect(each.length).toBeLessThanOrEqual(100);
  });

  it('cites sources that exist, and says what it is', () => {
    const known = new Set(tumen.sources.map(({ id }) => id));
    for (const [, id = ''] of page.matchAll(/\[([A-Z]{1,2}\d+)\]/g)) expect(known).toContain(id);
    expect(page.match(/\*\*A demonstration, not a validation\.\*\*/g)).toHaveLength(2);
  });
});
