import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../src/io/write.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('writing a file', () => {
  it('leaves the file and nothing else', async () => {
    const path = join(folder, 'a.json');
    expect(await writeFileAtomically(path, '{}')).toBe(path);
    expect(await readdir(folder)).toEqual(['a.json']);
    expect(await readFile(path, 'utf8')).toBe('{}');
  });

  it('does not replace what is there unless forced', async () => {
    const path = join(folder, 'a.json');
    await writeFileAtomically(path, 'old');
    await expect(writeFileAtomically(path, 'new')).rejects.toMatchObject({ code: 'usage' });
    expect(await readFile(path, 'utf8')).toBe('old');
    await writeFileAtomically(path, new TextEncoder().encode('new'), { force: true });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('lets one of many writers win and tells the others', async () => {
    const path = join(folder, 'a.json');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) => writeFileAtomically(path, String(i))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('makes a missing folder only if asked', async () => {
    const path = join(folder, 'deep/er/a.json');
    await expect(writeFileAtomically(path, 'x')).rejects.toMatchObject({ code: 'usage' });
    await writeFileAtomically(path, 'x', { makeFolder: true });
    expect(await readFile(path, 'utf8')).toBe('x');
  });
});
