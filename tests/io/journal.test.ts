/** A run that was killed goes on where it was, as if nothing had happened. */
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultFiles } from '../../src/cli/result-files.js';
import type { InputError } from '../../src/core/issues.js';
import { journalLine, journalText } from '../../src/io/journal-lines.js';
import { journaled } from '../../src/io/journaled.js';
import { workerExecutor } from '../../src/io/workers.js';
import { compileScenario } from '../../src/model/compile.js';
import { createStream } from '../../src/random/stream.js';
import type { RunResult } from '../../src/result/run-result.js';
import { runScenario, runScenarioSync } from '../../src/run/run.js';
import { executeHere, type Executor } from '../../src/run/work.js';
import { buildPlan } from '../../src/simulate/plan.js';
import { builtProgram, ROOT } from '../support/program.js';
import { scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const tiny = scenarioOf(tinyCorridor(), { replications: 12, horizonDays: 20 });
const folder = mkdtempSync(join(tmpdir(), 'corridor-journal-'));
const journal = join(folder, 'journal.ndjson');
const bytes = (result: RunResult): readonly (readonly [string, string])[] => [
  ...resultFiles(result),
];
const expected = bytes(runScenarioSync(tiny));
const resumed = async (path: string, replications?: number): Promise<RunResult> =>
  runScenario(tiny, { executor: journaled(executeHere, path, { resume: true }), replications });

/** Numbers of the replications that a journal has, in its order. */
function replicationsIn(path: string): readonly number[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(1, -1)
    .map((line) => (JSON.parse(journalText(line) ?? '') as { replication: number }).replication);
}

/** An executor that says which replications it did. */
function counting(done: number[]): Executor {
  return (work) =>
    executeHere({
      ...work,
      onFinished: (piece, value) => {
        done.push(piece);
        work.onFinished?.(piece, value);
      },
    });
}

beforeAll(async () => {
  await runScenario(tiny, { executor: journaled(executeHere, journal) });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a journal', () => {
  it('has a line for each replication, each with a checksum, behind a line that says whose', () => {
    expect(replicationsIn(journal)).toEqual([...Array(12).keys()]);
    const [first = ''] = readFileSync(journal, 'utf8').split('\n');
    expect(JSON.parse(journalText(first) ?? '')).toMatchObject({
      format: 'corridor-journal',
      scenarioHash: compileScenario(tiny).hash,
      seed: tiny.seed,
    });
  });

  it('gives the same result when all of it is read back', async () => {
    const done: number[] = [];
    const executor = journaled(counting(done), journal, { resume: true });
    expect(bytes(await runScenario(tiny, { executor }))).toEqual(expected);
    expect(done).toEqual([]);
  });

  it('cut off at any byte, is resumed: no whole line is done again, none is missing', async () => {
    const stream = createStream('cuts');
    const size = statSync(journal).size;
    const path = join(folder, 'cut.ndjson');
    for (let cut = 0; cut < 20; cut++) {
      copyFileSync(journal, path);
      truncateSync(path, Math.floor(stream.next() * (size + 1)));
      const whole = Math.max(0, readFileSync(path, 'utf8').split('\n').length - 2);
      const done: number[] = [];
      const executor = journaled(counting(done), path, { resume: true });
      expect(bytes(await runScenario(tiny, { executor }))).toEqual(expected);
      expect(done).toHaveLength(12 - whole);
      expect(replicationsIn(path)).toEqual(replicationsIn(journal));
    }
  });

  it('cut off in its first line, begins anew', async () => {
    const path = join(folder, 'head.ndjson');
    for (const length of [0, 1, 30]) {
      copyFileSync(journal, path);
      truncateSync(path, length);
      expect(bytes(await resumed(path))).toEqual(expected);
      expect(readFileSync(path)).toEqual(readFileSync(journal));
    }
  });

  it('with a last line that was written badly, is cut there', async () => {
    const path = join(folder, 'bad.ndjson');
    const text = readFileSync(journal, 'utf8');
    writeFileSync(path, `${text.slice(0, -20)}${'\0'.repeat(19)}\n`);
    expect(bytes(await resumed(path))).toEqual(expected);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('kept by workers, has replications as they were finished, and loses none', async () => {
    const { worker } = await builtProgram();
    const path = join(folder, 'workers.ndjson');
    const executor = (): Executor =>
      journaled(workerExecutor({ workers: 3, entry: worker }), path, { resume: true });
    const interruption = new AbortController();
    await runScenario(tiny, {
      executor: executor(),
      signal: interruption.signal,
      onProgress: (done) => {
        if (done === 4) interruption.abort();
      },
    });
    expect(replicationsIn(path).length).toBeGreaterThanOrEqual(4);
    expect(bytes(await runScenario(tiny, { executor: executor() }))).toEqual(expected);
    expect([...replicationsIn(path)].sort((a, b) => a - b)).toEqual(replicationsIn(journal));
  });

  it('serves a run of more replications, and of fewer', async () => {
    const path = join(folder, 'more.ndjson');
    copyFileSync(journal, path);
    for (const replications of [15, 3])
      expect(await resumed(path, replications)).toEqual(runScenarioSync(tiny, { replications }));
    expect(replicationsIn(path)).toHaveLength(15);
  });

  it('that is there is neither continued nor replaced unless asked to', async () => {
    const path = join(folder, 'there.ndjson');
    copyFileSync(journal, path);
    const run = (options: object): Promise<RunResult> =>
      runScenario(tiny, { executor: journaled(executeHere, path, options), replications: 1 });
    await expect(run({})).rejects.toMatchObject({ code: 'usage' });
    expect(readFileSync(path)).toEqual(readFileSync(journal));
    await run({ force: true });
    expect(replicationsIn(path)).toEqual([0]);
  });

  it('of another scenario or seed, or no journal at all, is refused and left alone', async () => {
    const issues = async (run: Promise<unknown>): Promise<readonly string[]> => {
      const error: unknown = await run.catch((reason: unknown) => reason);
      return (error as InputError).issues.map(({ code }) => code);
    };
    const at = (path: string, change: object, seed?: string): Promise<unknown> =>
      runScenario(
        { ...tiny, ...change },
        { executor: journaled(executeHere, path, { resume: true }), seed },
      );
    expect(await issues(at(journal, { horizonDays: 61 }))).toEqual(['journal.scenarioHash']);
    expect(await issues(at(journal, {}, 'other'))).toEqual(['journal.seed']);
    expect(await issues(at(journal, { horizonDays: 61 }, 'other'))).toEqual([
      'journal.scenarioHash',
      'journal.seed',
    ]);
    const path = join(folder, 'other.txt');
    for (const text of ['title: mine\n', 'title: mine', `${journalLine({ format: 'x' })}\n`]) {
      writeFileSync(path, text);
      expect(await issues(at(path, {}))).toEqual(['journal.format']);
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
    const lines = readFileSync(journal, 'utf8').split('\n');
    const damaged = lines.with(3, (lines[3] ?? '').replace('"events":', '"Events":')).join('\n');
    writeFileSync(path, damaged);
    expect(await issues(at(path, {}))).toEqual(['journal.damaged']);
    expect(readFileSync(path, 'utf8')).toBe(damaged);
    const older = journalText(lines[0] ?? '')?.replace(/"version":"[^"]*"/, '"version":"0.0.1"');
    writeFileSync(path, lines.with(0, journalLine(JSON.parse(older ?? ''))).join('\n'));
    expect(await issues(at(path, {}))).toEqual(['journal.version']);
  });
});

describe('a process killed at twenty moments', () => {
  it('and resumed each time, finishes every replication once, with the same bytes', async () => {
    const replications = 400;
    const child = join(ROOT, '.cache', 'tests', `journal-child-${String(process.pid)}.mjs`);
    await build({
      entryPoints: [join(ROOT, 'tests/support/journal-child.ts')],
      outfile: child,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const longer = { ...tiny, horizonDays: 60 };
    const plan = buildPlan(compileScenario(longer));
    const context = join(folder, 'context');
    writeFileSync(context, serialize({ plan, seed: tiny.seed }));
    const path = join(folder, 'killed.ndjson');
    const stream = createStream('kills');
    const life = async (dots: number, milliseconds: number): Promise<string> => {
      const running = spawn(process.execPath, [child, context, path, String(replications)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const closed = new Promise((resolve) => running.once('close', resolve));
      let said = '';
      running.stdout.on('data', (part: Buffer) => {
        said += part.toString();
        if (said.length >= dots) setTimeout(() => running.kill('SIGKILL'), milliseconds);
      });
      await closed;
      return said;
    };
    let before = 0;
    for (let kill = 0; kill < 20; kill++) {
      const said = await life(1 + Math.floor(stream.next() * 15), stream.next() * 4);
      expect(said).not.toContain('finished');
      // All that it said to have done is there, and nothing of what was there is gone.
      const lines = readFileSync(path, 'utf8').split('\n').length - 2;
      expect(lines).toBeGreaterThanOrEqual(before + said.length);
      before = lines;
    }
    expect(before).toBeGreaterThan(20);
    const said = await life(Infinity, 0);
    expect(said).toBe(`${'.'.repeat(replications - before)}finished`);
    expect(replicationsIn(path)).toEqual([...Array(replications).keys()]);
    rmSync(child);
    const executor = journaled(executeHere, path, { resume: true });
    expect(bytes(await runScenario(longer, { executor, replications }))).toEqual(
      bytes(runScenarioSync(longer, { replications })),
    );
  }, 60_000);
});
