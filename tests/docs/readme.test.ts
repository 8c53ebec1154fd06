/**
 * README.md, executed: the library example runs and prints what it says, the scenario is read, every
 * command of the list answers, and the printed demo is what the command prints today. After a change that
 * is meant to show, write the demo again with `UPDATE_GOLDEN=1 npx vitest run tests/docs/readme.test.ts`.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';
import { runCommand } from '../support/command.js';

const file = new URL('../../README.md', import.meta.url);
const readme = await readFile(file, 'utf8');
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );

const BEGIN = '<!-- demo:begin -->';
const END = '<!-- demo:end -->';
const DEMO = ['run', 'baseline', '--replications', '5'];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-readme-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('README.md', () => {
  it('has a library example that runs', () => {
    const [example = ''] = blocks('ts');
    const names = /import \{ ([^}]+) \} from 'corridor-sim';/.exec(example)?.[1]?.split(', ') ?? [];
    expect(names.length).toBeGreaterThan(2);
    const printed: unknown[] = [];
    const body = example.replace(/^import .*$/m, '');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the page's own example
    const run = new Function(...names, 'console', body) as (...given: unknown[]) => void;
    const known: Readonly<Record<string, unknown>> = library;
    run(...names.map((name) => known[name]), { log: (value: unknown) => printed.push(value) });
    expect(printed).toHaveLength(2);
    expect(printed[0]).toBeGreaterThan(10);
    expect(printed[1]).toHaveLength(library.tumen.categories.length);
  });

  it('has a scenario that is read', async () => {
    const [text = ''] = blocks('yaml');
    expect(parse(text)).toHaveProperty('changes');
    await writeFile(join(folder, 'readme.yaml'), text);
    expect(await runCommand(['validate', 'readme.yaml'], { cwd: folder })).toMatchObject({
      exitCode: 0,
    });
  });

  it('lists commands that answer', async () => {
    const calls = blocks('sh')
      .join('\n')
      .split('\n')
      .filter((line) => line.startsWith('corridor '));
    expect(calls.length).toBeGreaterThan(6);
    for (const line of calls) {
      const argv = (line.split('#', 1)[0] ?? '').trim().split(/\s+/).slice(1);
      if (argv[0] === 'validate') argv[1] = 'readme.yaml';
      if (argv[0] === 'run' || argv[0] === 'compare') argv.push('--replications', '1');
      const { exitCode, stderr } = await runCommand(argv, { cwd: folder });
      expect({ line, exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({
        line,
        exitCode: 0,
        stderr: '',
      });
    }
  }, 120_000);

  it('shows what the command prints', async () => {
    const { stdout } = await runCommand(DEMO, { cwd: folder });
    const shown = `${BEGIN}\n\`corridor ${DEMO.join(' ')}\` prints (here the first two of its tables):\n\n\`\`\`text\n${excerpt(stdout)}\n\`\`\`\n${END}`;
    const [before = '', rest = ''] = readme.split(BEGIN);
    const [, after = ''] = rest.split(END);
    const wanted = before + shown + after;
    if (process.env['UPDATE_GOLDEN'] === '1') await writeFile(file, wanted);
    expect(await readFile(file, 'utf8')).toBe(wanted);
  }, 120_000);
});

/** From the first table to the second, and the sentences at the end. */
function excerpt(output: string): string {
  const table = output.slice(
    output.indexOf('Cargo by category'),
    output.indexOf('Most used resources'),
  );
  const sentences = output.slice(output.indexOf('In plain words'));
  return `${table.trim()}\n\n…\n\n${sentences.trim()}`.replaceAll(/[ \t]+$/gm, '');
}
