import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatIssue, type Issue } from '../../src/core/issues.js';
import { loadScenario, shippedScenarios } from '../../src/io/scenario-files.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

let folder = '';

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'scenario-files-')));
  await put('shipped/baseline.yaml', 'title: Baseline\ncorridor: tiny\nseed: base\n');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(name: string, text: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function load(name: string) {
  return loadScenario(/[./]/.test(name) ? join(folder, name) : name, {
    shippedFolder: join(folder, 'shipped'),
    builtIn: new Map([['tiny', tinyCorridor()]]),
  });
}

async function issuesOf(name: string): Promise<readonly Issue[]> {
  const loaded = await load(name);
  return loaded.ok ? [] : loaded.issues;
}

/** `file:line:column code` of each issue. */
async function placesOf(name: string): Promise<readonly string[]> {
  return (await issuesOf(name)).map(
    ({ code, file = '', line, column }) =>
      `${file.slice(file.lastIndexOf('/') + 1)}:${line ?? 0}:${column ?? 0} ${code}`,
  );
}

describe('loading scenarios', () => {
  it('reads a shipped one by name, with its defaults', async () => {
    const loaded = await load('baseline');
    expect(loaded.ok && loaded.value).toMatchObject({
      title: 'Baseline',
      start: '2026-01-01',
      horizonDays: 365,
      seed: 'base',
      replications: 20,
      files: [join(folder, 'shipped/baseline.yaml')],
      simulation: { longestWaitDays: 5, candidates: 8 },
    });
    expect(await shippedScenarios(join(folder, 'shipped'))).toEqual(['baseline']);
  });

  it('puts the child over its parents', async () => {
    await put(
      'own/parent.yaml',
      'title: Parent\nextends: baseline\nhorizon: 30 days\nconduct: { RU: { wary: 0.1 } }\n',
    );
    await put(
      'own/child.json',
      JSON.stringify({
        title: 'Child',
        extends: './parent.yaml',
        conduct: { RU: { defiant: { ru: 0.2 } } },
        changes: [{ set: 'port-berth.capacity', to: '8 Mt/year' }],
      }),
    );
    const loaded = await load('own/child.json');
    expect(loaded.ok ? [] : loaded.issues.map(formatIssue)).toEqual([]);
    if (!loaded.ok) return;
    expect(loaded.value).toMatchObject({ title: 'Child', horizonDays: 30, seed: 'base' });
    expect(loaded.value.conduct).toEqual({ RU: { wary: 0.1, defiant: { ru: 0.2 } } });
    expect(loaded.value.files.map((file) => file.slice(folder.length))).toEqual([
      '/shipped/baseline.yaml',
      '/own/parent.yaml',
      '/own/child.json',
    ]);
    const berth = loaded.value.corridor.terminals.find(({ id }) => id === 'port-berth');
    expect(berth?.capacity).toMatchObject({ value: '8 Mt/year', grade: 'EST' });
  });

  it('reads a corridor from a file or a folder beside the scenario', async () => {
    await put(
      'own/tiny/corridor.yaml',
      stringify(tinyCorridor(), { aliasDuplicateObjects: false }),
    );
    await put('own/a.yaml', 'title: A\ncorridor: ./tiny\n');
    await put('own/b.yaml', 'title: B\ncorridor: tiny/corridor.yaml\n');
    for (const name of ['own/a.yaml', 'own/b.yaml']) {
      const loaded = await load(name);
      expect(loaded.ok ? [] : loaded.issues.map(formatIssue)).toEqual([]);
      expect(loaded.ok && loaded.value.corridor).toEqual(tinyCorridor());
      expect(loaded.ok && loaded.value.files[1]).toBe(join(folder, 'own/tiny/corridor.yaml'));
    }
  });
});

describe('what is wrong with a scenario file', () => {
  it('is told with file, line and column, all at once', async () => {
    await put(
      'bad.yaml',
      [
        'titel: Bad',
        'corridor: tiny',
        'start: 2026-02-30',
        'horizon: 10 ton',
        'changes:',
        '  - { set: port-berth.capacity, too: 8 MT/year }',
        '  - { scale: bridge.capacity, by: -2 }',
      ].join('\n'),
    );
    expect(await placesOf('bad.yaml')).toEqual([
      'bad.yaml:1:1 scenario.key.unknown',
      'bad.yaml:3:8 scenario.date.impossible',
      'bad.yaml:4:10 scenario.unit.unknown',
      'bad.yaml:6:33 scenario.key.unknown',
      'bad.yaml:7:35 scenario.number.negative',
    ]);
    const [unknown] = await issuesOf('bad.yaml');
    expect(unknown?.hint).toBe('did you mean "title"?');
  });

  it('is put down to the file and the change that did it', async () => {
    await put('own/parent.yaml', 'title: P\nextends: baseline\nchanges:\n  - close: brigde\n');
    await put(
      'own/child.yaml',
      [
        'title: C',
        'extends: ./parent.yaml',
        'changes:',
        '  - set: port-berth.capacity',
        '    to: 8 MT/year',
        '  - remove: strait',
        '  - set: bridge.lnaes',
        '    to: "4"',
      ].join('\n'),
    );
    expect(await placesOf('own/child.yaml')).toEqual([
      'parent.yaml:4:12 scenario.target.unknown',
      'child.yaml:5:9 scenario.unit.unknown',
      'child.yaml:6:13 scenario.remove.needed',
      'child.yaml:6:13 scenario.remove.needed',
      'child.yaml:7:10 scenario.target.field',
    ]);
    const issues = await issuesOf('own/child.yaml');
    expect(issues.map(({ hint }) => hint)).toEqual([
      'did you mean "bridge"?',
      expect.stringContaining('"Mt"'),
      'remove or change what refers to it as well',
      'remove or change what refers to it as well',
      'did you mean "lanes"?',
    ]);
  });

  it.each([
    ['empty', '', 'file.empty'],
    ['only comments', '# nothing\n', 'file.empty'],
    ['binary', new Uint8Array([0x89, 0x50, 0, 1]), 'file.binary'],
    ['not UTF-8', new Uint8Array([0x74, 0xff, 0xfe]), 'file.encoding'],
    ['oversized', `title: "${'x'.repeat(4 * 1024 * 1024)}"`, 'limit.file-size'],
    ['nested deeply', `title: ${'['.repeat(100_000)}`, 'limit.depth'],
    ['a duplicate key', 'title: A\ntitle: B\n', 'yaml.key.duplicate'],
    ['an alias bomb', `title: A\na: &a [x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: [*b]\n`, 'yaml.alias'],
    ['a tag', 'title: !!js/function "f"\n', 'yaml.tag'],
    ['two documents', 'title: A\n---\ntitle: B\n', 'yaml.documents'],
    ['tabs', 'title: A\nconduct:\n\tRU: {}\n', 'yaml.syntax'],
    ['a prototype key', 'title: A\n__proto__: { x: 1 }\n', 'scenario.key.reserved'],
    ['infinity', 'title: A\nreplications: 1e999\n', 'number.finite'],
    ['a list', '- a\n', 'scenario.type'],
    ['half a JSON file', '{"title": "A", "changes": [', 'yaml.syntax'],
  ])('%s is one clear issue', async (_name, text, code) => {
    await put('odd.yaml', text);
    const issues = await issuesOf('odd.yaml');
    expect(issues.map((issue) => issue.code)).toContain(code);
    for (const issue of issues) {
      expect(issue.file).toMatch(/odd\.yaml$/);
      expect(formatIssue(issue)).not.toMatch(/\bat .*:\d+:\d+\)|Error:/);
    }
    expect(Object.prototype).not.toHaveProperty('x');
  });
});

describe('files that name files', () => {
  it('that name each other in a circle are refused, with the circle', async () => {
    await put('own/a.yaml', 'title: A\nextends: ./b.yaml\n');
    await put('own/b.yaml', 'title: B\nextends: ./a.yaml\n');
    const issues = await issuesOf('own/a.yaml');
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'scenario.extends.cycle', line: 2, column: 10 });
    expect(issues[0]?.message).toMatch(/a\.yaml → .*b\.yaml → .*a\.yaml$/);
  });

  it('cannot leave the folder of the scenario, not even by a link', async () => {
    await put('secret.yaml', 'title: Secret\n');
    await put('own/up.yaml', 'title: A\nextends: ../secret.yaml\n');
    await put('own/through.yaml', 'title: A\nextends: ./link.yaml\n');
    await put('own/gone.yaml', 'title: A\ncorridor: ../../nothing.yaml\n');
    await symlink(join(folder, 'secret.yaml'), join(folder, 'own/link.yaml'));
    expect(await placesOf('own/up.yaml')).toEqual(['up.yaml:2:10 scenario.extends.outside']);
    expect(await placesOf('own/through.yaml')).toEqual([
      'through.yaml:2:10 scenario.extends.outside',
    ]);
    expect(await placesOf('own/gone.yaml')).toEqual(['gone.yaml:2:11 scenario.corridor.outside']);
  });

  it('cannot name an address or an absolute path', async () => {
    await put('a.yaml', 'title: A\nextends: https://example.org/a.yaml\n');
    await put('b.yaml', 'title: A\ncorridor: /etc/passwd\n');
    expect(await placesOf('a.yaml')).toEqual(['a.yaml:2:10 scenario.extends.address']);
    expect(await placesOf('b.yaml')).toEqual(['b.yaml:2:11 scenario.corridor.address']);
  });

  it('that are missing get the nearest name there is', async () => {
    await put('own/a.yaml', 'title: A\nextends: ./parnt.yaml\n');
    await put('own/parent.yaml', 'title: P\n');
    await put('own/b.yaml', 'title: B\nextends: baselin\n');
    await put('own/c.yaml', 'title: C\ncorridor: tuny\n');
    const hints = await Promise.all(
      ['own/a.yaml', 'own/b.yaml', 'own/c.yaml', 'own/aa.yaml', 'basline'].map(async (name) => {
        const [issue] = await issuesOf(name);
        return `${issue?.code ?? ''} ${issue?.hint ?? ''}`;
      }),
    );
    expect(hints).toEqual([
      'scenario.extends.missing did you mean "parent.yaml"?',
      'scenario.extends.missing did you mean "baseline"?',
      'scenario.corridor.missing did you mean "tiny"?',
      'file.missing did you mean "a.yaml"?',
      'file.missing did you mean "baseline"?',
    ]);
  });

  it('are at most 64', async () => {
    for (let i = 0; i < 70; i++) {
      await put(
        `own/s${i}.yaml`,
        `title: S\ncorridor: tiny\n${i > 0 ? `extends: ./s${i - 1}.yaml\n` : ''}`,
      );
    }
    expect(await placesOf('own/s69.yaml')).toEqual(['s69.yaml:0:0 limit.files']);
    expect(await issuesOf('own/s63.yaml')).toEqual([]);
  });

  it('that are folders are named so', async () => {
    await put('own/parent.yaml/x.yaml', 'title: X\n');
    await put('own/a.yaml', 'title: A\nextends: ./parent.yaml\n');
    expect(await placesOf('own/a.yaml')).toEqual(['parent.yaml:0:0 file.kind']);
  });
});
