import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChoiceAnswer } from '../../src/model/answers.js';
import { VERSION } from '../../src/run/version.js';
import { builtProgram } from '../support/program.js';
import { runCommand } from '../support/command.js';

let folder = '';

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'corridor-command-')));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const call = (...argv: string[]) => runCommand(argv, { cwd: folder });

describe('being called', () => {
  it('tells its version and helps on stdout', async () => {
    expect(await call('--version')).toEqual({ exitCode: 0, stdout: `${VERSION}\n`, stderr: '' });
    const help = await call('--help');
    expect(help.exitCode).toBe(0);
    for (const name of 'list validate inspect routes explain run compare backtest init'.split(
      ' ',
    )) {
      expect(help.stdout).toContain(`  ${name} `);
      const own = await call(name, '--help');
      expect(own.exitCode).toBe(0);
      expect(own.stdout).toContain('Examples:\n  $ corridor ');
      for (const line of own.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  it.each([
    [[], /Usage: corridor/],
    [['rnu', 'baseline'], /unknown command 'rnu'[^]*run/],
    [['run'], /missing required argument/],
    [['run', 'baseline', '--replication', '3'], /unknown option[^]*--replications/],
    [['run', 'baseline', '--replications', '0'], /whole number/],
    [['run', 'baseline', '--replications', '1e3'], /whole number/],
    [['routes', 'baseline', '--date', '2026-02-30'], /It is a date/],
    [['explain', 'baseline'], /--demand/],
    [['compare', 'river-valley'], /missing required argument/],
    [['compare', 'river-valley', 'river-valley', '--json', '--markdown'], /not both/],
    [['routes', 'river-valley', '--demand', 'cole-lake-city'], /did you mean "coal-lake-city"/],
    [['routes', 'river-valley', '--from', 'pine-hill'], /./],
    [['routes', 'river-valley', '--date', '1999-01-01'], /outside the time/],
    [['routes', 'river-valley', '--shares', '4 t'], /such as "4 USD\/t"/],
    [['run', 'baseline', '--half-width', '0'], 'a share'],
    [['run', 'baseline', '--half-width', '120%'], 'a share'],
    [['compare', 'a', 'b', '--half-width', 'narrow'], 'a share'],
  ])('%j is a wrong call: 64, told on stderr', async (argv, says) => {
    const { exitCode, stdout, stderr } = await call(...argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 64, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('looking before running', () => {
  it('lists the shipped scenarios and the built-in corridor', async () => {
    const { stdout } = await call('list');
    expect(stdout).toContain('river-valley');
    expect(stdout).toContain('tumen');
    const json = JSON.parse((await call('list', '--json')).stdout);
    const scenarios: readonly { readonly name: string; readonly issues: readonly unknown[] }[] =
      json.scenarios;
    expect(scenarios.map(({ name }) => name)).toContain('river-valley');
    expect(scenarios.flatMap(({ issues }) => issues)).toEqual([]);
    expect(json.corridors[0]).toMatchObject({ id: 'tumen' });
  });

  it('validates scenarios by name, folders, and corridors', async () => {
    await call('init', 'mine');
    const { exitCode, stdout } = await call(
      'validate',
      'river-valley',
      'mine',
      'mine/corridor.yaml',
    );
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').filter((line) => line.startsWith('ok:'))).toHaveLength(3);
    expect(stdout).toContain('(corridor)');
    expect(JSON.parse((await call('validate', 'river-valley', '--json')).stdout)).toMatchObject({
      ok: true,
      files: [{ file: 'river-valley', kind: 'scenario', ok: true, issues: [] }],
    });
    expect((await call('validate', 'river-valley', '--quiet')).stdout).toBe('');
  });

  it('inspects: counts, demand, demands without a way, epochs', async () => {
    const { exitCode, stdout } = await call('inspect', 'river-valley');
    expect(exitCode).toBe(0);
    for (const text of [
      '8 places',
      'Trade of Upland and Lowland',
      'no lawful way, closed by scrap-ban: scrap-dealers',
      'road-bridge opens between 2026-04-01 and 2027-03-01',
      '2026-05-05 to 2026-05-19',
      'clean-air-order',
    ]) {
      expect(stdout).toContain(text);
    }
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    const json = JSON.parse((await call('inspect', 'river-valley', '--json')).stdout);
    expect(json.wayless).toMatchObject([{ demand: 'scrap-dealers', rules: ['scrap-ban'] }]);
  });

  it('tells who goes which way, and the logsum', async () => {
    const asked = ['routes', 'river-valley', '--demand', 'coal-lake-city', '--shares', '4 USD/t'];
    const text = await call(...asked);
    expect(text.exitCode).toBe(0);
    expect(text.stdout).toMatch(/Who goes which way[^]*stays at home[^]*logsum/);
    for (const line of text.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    const { shares: answers } = JSON.parse((await call(...asked, '--json')).stdout) as {
      shares: readonly ChoiceAnswer[];
    };
    const [answer] = answers;
    if (answer?.outside === undefined || answer.outside === null) throw new Error('no answer');
    const shares = answer.alternatives.map(({ share }) => share);
    const all = shares.reduce((a, b) => a + b, answer.outside.share);
    expect(all).toBeCloseTo(1, 12);
    expect(answer.logsum).toBeLessThanOrEqual(answer.cheapest ?? NaN);
  });

  it('routes and explains', async () => {
    const open = await call('routes', 'river-valley', '--demand', 'coal-lake-city', '-k', '1');
    expect(open.exitCode).toBe(0);
    expect(open.stdout).toContain('Ford Gate');
    const closed = await call('routes', 'river-valley', '--demand', 'scrap-dealers', '--json');
    expect(closed.exitCode).toBe(1);
    expect(JSON.parse(closed.stdout)).toMatchObject([{ status: 'no lawful way' }]);
    const why = await call('explain', 'river-valley', '--demand', 'scrap-dealers');
    expect(why.exitCode).toBe(0);
    expect(why.stdout).toContain('Metals Act of Upland (invented), § 2');
    const physical = await call(
      ...['explain', 'river-valley', '--demand', 'goods-lake-city', '--json'],
    );
    expect(JSON.parse(physical.stdout).parts[0].conduct).toBe('lawful');
  });
});

describe('running', () => {
  const quick = ['run', 'river-valley', '--replications', '2'];

  it('prints a report, and the same bytes for the same seed', async () => {
    const [first, second] = [await call(...quick), await call(...quick)];
    expect(first.exitCode).toBe(0);
    expect(first.stderr).toBe('');
    expect(first.stdout).toContain('verified: ');
    expect(second.stdout).toBe(first.stdout);
    const json = [await call(...quick, '--json'), await call(...quick, '--json')];
    expect(json[1]?.stdout).toBe(json[0]?.stdout);
    expect(JSON.parse(json[0]?.stdout ?? '')).toMatchObject({
      format: 'corridor-run',
      manifest: { seed: 'river-valley', replications: 2 },
      verification: { ok: true },
    });
    const other = await call(...quick, '--json', '--seed', 'other');
    expect(other.stdout).not.toBe(json[0]?.stdout);
  });

  it('writes files whole, and never over others', async () => {
    const write = [...quick, '--out', 'out', '--quiet'];
    expect(await call(...write)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const names = await readdir(join(folder, 'out'));
    expect(names).toEqual(expect.arrayContaining(['report.txt', 'result.json', 'run.json']));
    expect(names.some((name) => name.endsWith('.csv'))).toBe(true);
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const before = await readFile(join(folder, 'out/result.json'), 'utf8');
    const refused = await call(...write, '--seed', 'other');
    expect(refused.exitCode).toBe(64);
    expect(refused.stderr).toContain('is there already');
    expect(await readFile(join(folder, 'out/result.json'), 'utf8')).toBe(before);
    expect((await call(...write, '--force')).exitCode).toBe(0);
    expect(await readFile(join(folder, 'out/result.json'), 'utf8')).toBe(before);
    expect(JSON.parse(await readFile(join(folder, 'out/run.json'), 'utf8'))).toMatchObject({
      version: VERSION,
      corridor: 'river-valley',
      seed: 'river-valley',
      replications: 2,
    });
  });

  it('refuses a folder that is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    const { exitCode, stderr } = await call(...quick, '--out', 'file', '--quiet');
    expect(exitCode).toBe(64);
    expect(stderr).toContain('is not a folder');
  });

  it('prints the same whatever the number of workers, and knows what is no number of them', async () => {
    const { worker } = await builtProgram();
    const [one, three] = [
      await runCommand([...quick, '--json', '--workers', '1'], { cwd: folder, worker }),
      await runCommand([...quick, '--json', '--workers', '3'], { cwd: folder, worker }),
    ];
    expect(three).toEqual(one);
    const wrong = await call(...quick, '--workers', '65');
    expect(wrong.exitCode).toBe(64);
    expect(wrong.stderr).toContain('whole number from 1 to 64');
  });

  it('draws a bar on a terminal only', async () => {
    const terminal = await runCommand(quick, { cwd: folder, isTerminal: true });
    expect(terminal.stderr).toContain('replications');
    const quiet = await runCommand([...quick, '--quiet'], { cwd: folder, isTerminal: true });
    expect(quiet.stderr).toBe('');
  });

  it('colours a terminal unless NO_COLOR is set', async () => {
    const coloured = await runCommand(['list'], { cwd: folder, isTerminal: true });
    expect(coloured.stdout).toContain('\u001B[');
    const env = { NO_COLOR: '1' };
    const plain = await runCommand(['list'], { cwd: folder, isTerminal: true, env });
    expect(plain.stdout).not.toContain('\u001B[');
  });

  it('interrupted at once: 130 and nothing printed', async () => {
    const outcome = await runCommand(quick, { cwd: folder, signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ exitCode: 130, stdout: '' });
    expect(outcome.stderr).toContain('interrupted');
  });

  it('interrupted half-way: 130 and what was finished', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 5);
    const many = ['run', 'river-valley', '--replications', '100000', '--json'];
    const { exitCode, stdout, stderr } = await runCommand(many, {
      cwd: folder,
      signal: controller.signal,
    });
    expect(exitCode).toBe(130);
    expect(stderr).toContain('interrupted');
    if (stdout !== '') {
      expect(JSON.parse(stdout).manifest.replications).toBeLessThan(100_000);
    }
  });
});

describe('comparing', () => {
  it('scenarios: with one seed, with the differences of their inputs', async () => {
    await call('init', 'mine', '--quiet');
    await writeFile(
      join(folder, 'mine/wider.yaml'),
      'title: Wider\nextends: ./scenario.yaml\nseed: own\nchanges:\n  - { set: border-bridge.capacity, to: 4 train/day }\n',
    );
    const argv = ['compare', 'mine', 'mine/wider.yaml', '--replications', '2'];
    const text = await call(...argv);
    expect(text.exitCode).toBe(0);
    expect(text.stdout).toContain('4 train/day');
    expect((await call(...argv, '--markdown')).stdout).toContain('| ');
    const json = JSON.parse((await call(...argv, '--json')).stdout);
    expect(json).toMatchObject({
      format: 'corridor-comparison',
      variants: [
        {
          isPaired: true,
          inputs: [{ path: 'link/border-bridge.capacity', after: '4 train/day' }],
        },
      ],
    });
  });

  it('results: the same as running both; an unchanged one is identical', async () => {
    await call('run', 'river-valley', '--replications', '2', '--out', 'a', '--quiet');
    const json = JSON.parse((await call('compare', 'a', 'a/result.json', '--json')).stdout);
    expect(json.variants[0].all.measures.delivered.verdict).toBe('identical');
    const mixed = JSON.parse((await call('compare', 'a', 'river-valley', '--json')).stdout);
    expect(mixed.variants[0].all.measures.delivered.verdict).toBe('identical');
    expect((await call('compare', 'a', 'a', '--seed', 'x')).exitCode).toBe(64);
  });
});

describe('beginning', () => {
  it('refuses a folder that is not empty, unless forced', async () => {
    expect((await call('init', 'mine')).stdout).toBe('mine/corridor.yaml\nmine/scenario.yaml\n');
    const again = await call('init', 'mine');
    expect(again.exitCode).toBe(64);
    expect(again.stderr).toContain('not empty');
    expect((await call('init', 'mine', '--force', '--quiet')).exitCode).toBe(0);
    expect((await call('run', 'mine', '--replications', '1')).exitCode).toBe(0);
  });
});
