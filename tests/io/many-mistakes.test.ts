/** Several mistakes at once: each is told once, with its place, and none hides another. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CorridorError } from '../../src/core/errors.js';
import type { Issue } from '../../src/core/issues.js';
import { checkFile } from '../../src/io/corridor-file.js';
import { checkScenario } from '../../src/io/shipped.js';
import { TEMPLATES } from '../../src/io/templates.js';
import { runCommand } from '../support/command.js';

let folder = '';

const corridor = TEMPLATES.get('corridor.yaml') ?? '';
const scenario = 'title: Many mistakes\ncorridor: ./corridor.yaml\n';

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'corridor-many-')));
  await put('corridor.yaml', corridor);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(name: string, text: string): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function issuesOf(name: string): Promise<readonly Issue[]> {
  const checked = await checkScenario(join(folder, name));
  return checked.ok ? [] : checked.issues;
}

/** `file:line:column path code` of each issue. */
function placesOf(issues: readonly Issue[]): readonly string[] {
  return issues.map(
    ({ file = '', line = 0, column = 0, path, code }) =>
      `${file.slice(file.lastIndexOf('/') + 1)}:${line}:${column} ${path.join('.')} ${code}`,
  );
}

/** `path code`, sorted: lines move when something else is written before them. */
function codesOf(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ path, code }) => `${path.join('.')} ${code}`).sort();
}

function changesOf(...lines: readonly string[]): string {
  return `${scenario}changes:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
}

describe('several mistakes at once', () => {
  it('in the settings, in the changes and in the corridor file, each with its place', async () => {
    const broken = edited(
      ['to: north-gate', 'to: north-gat'],
      ['kinds: [city, market]', 'kinds: [city, markt]'],
      ['capacity: 2 train/day', 'capacity: 2 ton/day'],
      [
        'capacity: 900 kt/year',
        'validity: { from: 2026-05-01, until: 2025-05-01 }\n    capacity: 900 kt/year',
      ],
      ['expression: base + rate * km', 'expression: bas + rate * km'],
      ['regime: forest-act', 'regme: forest-act'],
    );
    await put('all/corridor.yaml', broken);
    await put(
      'all/scenario.yaml',
      [
        'title: All',
        'corridor: ./corridor.yaml',
        'start: 2026-02-30',
        'horizont: 3 days',
        'replications: twenty',
        'changes:',
        '  - { close: border-brigde, from: 2026-13-01 }',
        '  - { opn: border-bridge }',
        '  - { set: north-line.capacity, to: 4 MT/year }',
        '  - { scale: demand/planks-big-city, by: -2 }',
        '  - { close: south-line, from: 2027-01-01, until: 2026-01-01 }',
        '  - { set: south-line.lenght, to: 3 km }',
        '  - { add: link, value: { id: path, from: sawmil, to: big-city, mode: road, kind: track, length: 300 km, capacity: unlimitd } }',
        'conduct: { XA: { wary: 2, defiant: { xc: 0.1 } }, XX: { wary: 0.2 } }',
        'simulation: { longestWait: 5 t, choice: { model: logit } }',
      ].join('\n'),
    );
    expect(placesOf(await issuesOf('all/scenario.yaml'))).toEqual([
      'scenario.yaml:3:8 start scenario.date.impossible',
      'scenario.yaml:4:1 horizont scenario.key.unknown',
      'scenario.yaml:5:15 replications scenario.type',
      'scenario.yaml:7:14 changes.0.close scenario.target.unknown',
      'scenario.yaml:7:35 changes.0.from scenario.date.impossible',
      'scenario.yaml:8:7 changes.1.opn scenario.key.unknown',
      'scenario.yaml:9:37 changes.2.to scenario.unit.unknown',
      'scenario.yaml:10:42 changes.3.by scenario.number.negative',
      'scenario.yaml:11:51 changes.4.until scenario.date.order',
      'scenario.yaml:12:12 changes.5.set scenario.target.field',
      'scenario.yaml:13:43 changes.6.value.from corridor.reference',
      'scenario.yaml:13:116 changes.6.value.capacity scenario.unit.unknown',
      'scenario.yaml:14:24 conduct.XA.wary scenario.number.range',
      'scenario.yaml:14:42 conduct.XA.defiant.xc scenario.conduct.authority',
      'scenario.yaml:14:55 conduct.XX scenario.conduct.state',
      'scenario.yaml:15:28 simulation.longestWait scenario.unit.mismatch',
      'scenario.yaml:15:50 simulation.choice.model scenario.choice.dispersion',
      ...[
        ['kinds: [city, markt]', 'markt', 'places.3.kinds.1 corridor.value'],
        ['to: north-gat\n', 'north-gat', 'links.0.to corridor.reference'],
        ['capacity: 2 ton', '2 ton', 'links.1.capacity corridor.unit.unknown'],
        ['until: 2025-05-01', '2025-05-01', 'terminals.0.validity.until corridor.date.order'],
        ['expression: bas ', 'bas', 'tariffs.0.expression corridor.formula.name'],
        ['regme: forest-act', 'regme', 'rules.0.regme corridor.key.unknown'],
      ].map(([line = '', part = '', what = '']) => {
        const at = broken.indexOf(line) + line.indexOf(part);
        const before = broken.slice(0, at).split('\n');
        return `corridor.yaml:${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${what}`;
      }),
    ]);
    for (const { message, expected, found, hint } of await issuesOf('all/scenario.yaml'))
      expect(`${message}${[expected, found, hint].join('')}`.length).toBeGreaterThan(
        message.length,
      );
  });

  it('in two files given to the command', async () => {
    await put('a.yaml', `${scenario}horizont: 1\nchanges: [{ close: nothing }]\n`);
    await put('b.yaml', `${scenario}replications: 0\nchanges: [{ lift: nothing }]\n`);
    for (const command of ['validate', 'compare']) {
      const { exitCode, stdout, stderr } = await runCommand([command, 'a.yaml', 'b.yaml'], {
        cwd: folder,
      });
      expect(exitCode).toBe(2);
      const told = `${stdout}${stderr}`.split('\n').filter((line) => line.startsWith('error:'));
      expect(
        told.map((line) => /([ab])\.yaml:\d+:\d+ (\S+):/.exec(line)?.slice(1).join(' ')),
      ).toEqual(['a horizont', 'a changes[0].close', 'b replications', 'b changes[0].lift']);
    }
  });

  it('in a file that two scenarios share are told once', async () => {
    await put('common/corridor.yaml', edited(['to: north-gate', 'to: north-gat']));
    await put('common/a.yaml', scenario);
    await put('common/b.yaml', scenario);
    const { exitCode, stdout } = await runCommand(
      ['validate', 'common/a.yaml', 'common/b.yaml', 'common/corridor.yaml'],
      { cwd: folder },
    );
    expect(exitCode).toBe(2);
    expect(stdout.split('\n').filter((line) => line.includes('north-gat"'))).toHaveLength(1);
    expect(stdout).toContain('common/b.yaml: 1 problem (told above)');
  });
});

describe('what only follows from a mistake', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'an entry that cannot be added, and changes of it',
      changesOf(
        '{ add: place, value: { id: hut, name: Hut, kinds: [city], country: XA, role: Hut } }',
        '{ add: link, value: { id: path, from: hut, to: sawmill, mode: road, kind: track, length: 3 km, capacity: unlimited } }',
        '{ set: hut.name, to: Cabin }',
        '{ close: path }',
        '{ close: hut }',
      ),
      ['changes.0.value.position scenario.key.missing'],
    ],
    [
      'an entry without an id, under the name it was meant to have',
      changesOf(
        '{ add: source, value: { idd: letter, title: A letter, locator: drawer } }',
        '{ set: letter.title, to: B }',
      ),
      ['changes.0.value.idd scenario.key.unknown'],
    ],
    [
      'a verb misspelt, and changes of what it would have added',
      changesOf(
        '{ ad: source, value: { id: letter, title: A, locator: b } }',
        '{ remove: letter }',
      ),
      ['changes.0.ad scenario.key.unknown'],
    ],
    [
      'a removal misspelt, and one that needs it',
      changesOf('{ remove: planks-big-ciyt }', '{ remove: logs-big-city }', '{ remove: planks }'),
      ['changes.0.remove scenario.target.unknown'],
    ],
    [
      'a start that is no date, and what opens then',
      `${changesOf('{ open: south-line, until: 2020-01-01 }')}start: 2026-2-1\n`,
      ['start scenario.date.impossible'],
    ],
    [
      'a dispersion misspelt',
      `${scenario}simulation: { choice: { model: logit, dispersoin: 4 USD/t } }\n`,
      ['simulation.choice.dispersoin scenario.key.unknown'],
    ],
    [
      'a corridor misspelt',
      'title: A\ncoridor: ./corridor.yaml\nchanges: [{ close: border-bridge }, { close: "" }]\n',
      ['changes.1.close scenario.text.empty', 'coridor scenario.key.unknown'],
    ],
    [
      'a corridor that is not there',
      'title: A\ncorridor: ./corido.yaml\nchanges: [{ close: x, from: 2026-01-02, until: 2026-01-01 }]\nconduct: { XA: { wary: 1 } }\n',
      ['changes.0.until scenario.date.order', 'corridor scenario.corridor.missing'],
    ],
    [
      'a parent that is not there',
      'title: A\nextends: ./parnt.yaml\nchanges: [{ close: border-bridge }]\nreplications: 0\n',
      ['extends scenario.extends.missing', 'replications scenario.number.range'],
    ],
    [
      'a key that stands twice',
      `${scenario}seed: a\nseed: 7\nhorizon: 1 t\n`,
      ['horizon scenario.unit.mismatch', 'seed yaml.key.duplicate'],
    ],
    [
      'an alias',
      `${scenario}seed: *a\nhorizon: 1 t\n`,
      ['horizon scenario.unit.mismatch', 'seed yaml.alias'],
    ],
  ])('%s', async (_, text, expected) => {
    await put('one.yaml', text);
    expect(codesOf(await issuesOf('one.yaml'))).toEqual(expected);
  });

  it.each<readonly [string, readonly Edit[], readonly string[]]>([
    [
      'a table misspelt, and what refers to it',
      [['places:\n', 'plases:\n']],
      ['plases corridor.key.unknown'],
    ],
    [
      'an id misspelt, and what refers to it',
      [['- id: north-gate', '- idd: north-gate']],
      ['places.1.idd corridor.key.unknown'],
    ],
    [
      'vehicles that carry nothing readable, and the cargo they would carry',
      [['carries: [timber]', 'carries: timber']],
      ['vehicles.0.carries corridor.type'],
    ],
    [
      'a regime misspelt, and a scenario that lifts it',
      [['regime: forest-act', 'regim: forest-act']],
      ['rules.0.regim corridor.key.unknown'],
    ],
    [
      'a parameter with a bad unit, and the formula that uses it',
      [['fee: 3 USD/t', 'fee: 3 USD/ton']],
      ['tariffs.1.parameters.fee corridor.unit.unknown'],
    ],
  ])('%s', async (_, edits, expected) => {
    await put('two/corridor.yaml', edited(...edits));
    await put('two/scenario.yaml', changesOf('{ lift: forest-act }', '{ close: north-gate }'));
    expect(codesOf(await issuesOf('two/scenario.yaml'))).toEqual(expected);
  });
});

type Edit = readonly [string, string];

/** The corridor of the template with texts in place of others. */
function edited(...edits: readonly Edit[]): string {
  return edits.reduce((text, [was, now]) => {
    if (!text.includes(was)) throw new Error(`the template has no "${was}"`);
    return text.replace(was, () => now);
  }, corridor);
}

/** Mistakes that have nothing to do with each other, in different entries of both files. */
const SEPARATE: readonly {
  readonly edit?: Edit;
  readonly line?: string;
  readonly change?: string;
}[] = [
  { edit: ['to: north-gate', 'to: north-gat'] },
  { edit: ['kinds: [city, market]', 'kinds: [city, markt]'] },
  { edit: ['capacity: 2 train/day', 'capacity: 2 ton/day'] },
  { edit: ['length: 145 km', 'length: 14 km'] },
  { edit: ['capacity: 900 kt/year', 'capacity: unlimited'] },
  { edit: ['payload: 1500 t', 'payload: 0 t\n    colour: red'] },
  { edit: ['expression: fee', 'expression: fee +'] },
  { edit: ["hs: ['4403']", 'hs: 4403'] },
  { edit: ['destination: big-city\n    quantity: 120', 'destination: sawmill\n    quantity: 120'] },
  { edit: ["period: '2025'", 'period: { from: 2025-01-01, until: 2024-01-01 }'] },
  { edit: ['gate: border\n', 'gate: boarder\n'] },
  { line: 'replications: 0' },
  { line: 'horizon: 1.5 days' },
  { line: 'seeed: a' },
  { line: 'conduct: { XX: { wary: 0.5 } }' },
  { change: '{ close: border-brigde }' },
  { change: '{ set: north-line.capacity, to: 4 kg }' },
  { change: '{ scale: planks-big-city, by: no }' },
  { change: '{ lift: log-ban, from: 2026-02-30 }' },
  { change: '{ enforce: log-ban, from: 2027-01-01, until: 2026-01-01 }' },
  { change: '{ add: country, value: { id: xd, name: D } }' },
];

describe('laws', () => {
  const told = async (chosen: readonly number[], name: string): Promise<readonly string[]> => {
    const mistakes = SEPARATE.filter((_, i) => chosen.includes(i));
    await put(
      `${name}/corridor.yaml`,
      edited(...mistakes.flatMap(({ edit }) => (edit ? [edit] : []))),
    );
    // Every change keeps its position: those not chosen are harmless.
    const changes = SEPARATE.flatMap(({ change }, i) =>
      change === undefined ? [] : [chosen.includes(i) ? change : '{ lift: log-ban }'],
    );
    const lines = mistakes.flatMap(({ line }) => (line === undefined ? [] : [`${line}\n`]));
    await put(`${name}/scenario.yaml`, `${changesOf(...changes)}${lines.join('')}`);
    return codesOf(await issuesOf(`${name}/scenario.yaml`));
  };

  it('of several separate mistakes is told what is told of each alone', async () => {
    const alone: (readonly string[])[] = [];
    for (const i of SEPARATE.keys()) alone.push(await told([i], 'law'));
    for (const each of alone) expect(each.length).toBeGreaterThan(0);
    const all = [...SEPARATE.keys()];
    await fc.assert(
      fc.asyncProperty(fc.subarray(all, { minLength: 2 }), async (chosen) => {
        expect(await told(chosen, 'law')).toEqual(chosen.flatMap((i) => alone[i] ?? []).sort());
      }),
      { numRuns: 30, examples: [[all]] },
    );
  });

  it('no file, however spoilt, does more than be refused, and no problem is listed twice', async () => {
    const whole = `${changesOf(
      '{ close: border-bridge }',
      '{ set: north-line.capacity, to: 4 Mt/year }',
      '{ add: source, value: { id: letter, title: A letter, locator: drawer } }',
      '{ open: south-line, from: 2026-05-01 }',
      '{ lift: forest-act }',
      '{ scale: planks, by: 2 }',
    )}start: 2026-01-01\nhorizon: 30 days\nconduct: { XA: { wary: 0.5, defiant: { xa: 0.1 } } }\nsimulation: { choice: { model: logit, dispersion: 4 USD/t } }\n`;
    await fc.assert(
      fc.asyncProperty(spoiling(corridor), spoiling(whole), async (first, second) => {
        await put('fuzz/corridor.yaml', first);
        await put('fuzz/scenario.yaml', second);
        for (const name of ['scenario.yaml', 'corridor.yaml']) {
          try {
            const { checked } = await checkFile(join(folder, 'fuzz', name));
            const issues = checked.ok ? [] : checked.issues;
            const seen = issues.map(({ file, line, column, path, code, message }) =>
              JSON.stringify([file, line, column, path, code, message]),
            );
            expect(seen.filter((each, i) => seen.indexOf(each) < i)).toEqual([]);
            for (const { line, column } of issues) {
              expect(line).toBeGreaterThanOrEqual(1);
              expect(column).toBeGreaterThanOrEqual(1);
            }
          } catch (error) {
            if (!(error instanceof CorridorError) || error.code === 'internal') throw error;
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** A text with a few of its words replaced, swapped or taken away. */
function spoiling(text: string): fc.Arbitrary<string> {
  const words = text.split(/([A-Za-z0-9_.'-]+)/);
  const positions = words.flatMap((word, i) => (i % 2 === 1 && word !== '' ? [i] : []));
  const hostile = fc.constantFrom(
    ...['null', '{}', '[]', '[[]]', '7', '-1', '.inf', "''", '__proto__', 'constructor', 'true'],
    ...[
      '{ id: 5 }',
      '"\\u0000"',
      '&a x',
      '*a',
      '!!map x',
      '- x',
      '#',
      'id',
      'links',
      '1e999',
      '0x1',
    ],
  );
  const other = fc.constantFrom(...positions).map((i) => words[i] ?? '');
  const edit = fc.tuple(fc.constantFrom(...positions), fc.oneof(hostile, other, fc.constant('')));
  return fc.array(edit, { maxLength: 6 }).map((edits) => {
    const spoilt = [...words];
    for (const [i, now] of edits) spoilt[i] = now;
    return spoilt.join('');
  });
}
