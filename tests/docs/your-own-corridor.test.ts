/**
 * The page docs/your-own-corridor.md, executed from top to bottom in an empty folder: commands run through
 * the command's own main function, files are written, fragments must stand in the template as they are.
 */
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../src/io/templates.js';
import { runCommand } from '../support/command.js';

const page = await readFile(
  fileURLToPath(new URL('../../docs/your-own-corridor.md', import.meta.url)),
  'utf8',
);

interface Block {
  readonly language: string;
  /** File that it is to be saved as. */
  readonly file: string | undefined;
  readonly text: string;
  readonly line: number;
}

const blocks = [...page.matchAll(/^```(\w+)(?: file=(\S+))?\n([^]*?)^```$/gm)].map(
  ([, language = '', file, text = ''], i, all): Block => ({
    language,
    file,
    text,
    line: page.slice(0, all[i]?.index ?? 0).split('\n').length,
  }),
);

let folder = '';
let printed = '';

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'corridor-docs-')));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('docs/your-own-corridor.md', () => {
  it('has commands, files and fragments', () => {
    const languages = new Set(blocks.map(({ language }) => language));
    expect([...languages].sort()).toEqual(['sh', 'text', 'yaml']);
  });

  for (const block of blocks) {
    it(`line ${block.line}: ${block.language} ${block.text.split('\n', 1)[0] ?? ''}`, async () => {
      if (block.language === 'sh') await runBlock(block);
      else if (block.language === 'text') expectPrinted(block);
      else if (block.file === undefined) expectInTemplate(block);
      else await save(block.file, block.text);
    });
  }
});

async function runBlock({ text }: Block): Promise<void> {
  printed = '';
  for (const line of text.trim().split('\n')) {
    const [call = '', comment = ''] = line.split(' # ');
    const [name, ...argv] = call.split(' ');
    expect(name).toBe('corridor');
    const code = Number(/exit code (\d+)/.exec(comment)?.[1] ?? 0);
    const { exitCode, stdout, stderr } = await runCommand(argv, { cwd: folder });
    expect({ line, exitCode, stderr: exitCode === code ? '' : stderr }).toEqual({
      line,
      exitCode: code,
      stderr: '',
    });
    printed = stdout;
  }
}

/** Every line of the block is somewhere in what the last command printed; blanks are not compared. */
function expectPrinted({ text }: Block): void {
  const squeezed = (value: string): string => value.replaceAll(/\s+/g, ' ').trim();
  for (const line of text.trim().split('\n')) expect(squeezed(printed)).toContain(squeezed(line));
}

function expectInTemplate({ text }: Block): void {
  const template = parse(TEMPLATES.get('corridor.yaml') ?? '') as Record<string, unknown>;
  for (const [table, entries] of Object.entries(parse(text) as Record<string, unknown[]>)) {
    for (const entry of entries) expect(template[table]).toContainEqual(entry);
  }
}

async function save(file: string, text: string): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
