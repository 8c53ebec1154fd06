/** Worker threads change nothing but the time. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultFiles } from '../../src/cli/result-files.js';
import { runScenarioParallel, workerExecutor } from '../../src/io/workers.js';
import { toJson } from '../../src/report/json.js';
import type { BacktestResult } from '../../src/result/backtest-result.js';
import { backtestScenario } from '../../src/run/backtest.js';
import { compareScenarios } from '../../src/run/compare.js';
import { runScenarioSync } from '../../src/run/run.js';
import { executeHere } from '../../src/run/work.js';
import { builtProgram } from '../support/program.js';
import { scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const tiny = scenarioOf(tinyCorridor(), { replications: 21, horizonDays: 20 });
/** One replication takes minutes. */
const endless = scenarioOf(tinyCorridor(), { replications: 4, horizonDays: 73_000 });
const folder = mkdtempSync(join(tmpdir(), 'corridor-workers-'));
let entry: string;

beforeAll(async () => {
  entry = (await builtProgram()).worker;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(text: string): string {
  const path = join(folder, `${String(text.length)}.mjs`);
  writeFileSync(path, text);
  return path;
}

describe('worker threads', () => {
  it('give the same files, byte for byte, for 1, 2, 3 or 8 of them', async () => {
    const expected = [...resultFiles(runScenarioSync(tiny))];
    for (const workers of [1, 2, 3, 8]) {
      const result = await runScenarioParallel(tiny, { workers, entry });
      expect([...resultFiles(result)], `${workers} workers`).toEqual(expected);
    }
  });

  it('stop at the same replication, however many they are, when there are enough', async () => {
    const isEnough = (rows: readonly unknown[]): boolean => rows.length > 0;
    const expected = runScenarioSync(tiny, { isEnough });
    expect(expected.manifest.replications).toBe(16);
    expect(await runScenarioParallel(tiny, { workers: 3, entry, isEnough })).toEqual(expected);
  });

  it('serve comparisons', async () => {
    const other = { ...tiny, closures: [{ id: 'bridge' }] };
    const executor = workerExecutor({ workers: 2, entry });
    const options = { replications: 5 };
    expect(await compareScenarios(tiny, [other], { ...options, executor })).toEqual(
      await compareScenarios(tiny, [other], options),
    );
  });

  it.each([
    ['as stated', false],
    ['drawn', true],
  ])('serve a test against history with inputs %s: same bytes and progress', async (_, isDrawn) => {
    const years = scenarioOf(tinyCorridor(), { horizonDays: 1096, seed: 'past' });
    const series = ['port', 'border'].map((id) => ({
      ...{ id, name: id, gate: `${id}-gate`, calibratedUntil: 2026, drivers: 'nothing' },
    }));
    const protocol = { corridor: 'tiny', series, derivations: {}, fitted: [] };
    const cards = [];
    for (const workers of [1, 2, 3]) {
      const told: (readonly number[])[] = [];
      const card = await backtestScenario(years, {
        executor: workerExecutor({ workers, entry }),
        onProgress: (...all) => told.push(all),
        replications: 2,
        protocol,
        isDrawn,
      });
      expect(told).toEqual([
        [2026, 2, 6],
        [2027, 4, 6],
        [2028, 6, 6],
      ]);
      cards.push(toJson(card));
    }
    const [first = ''] = cards;
    expect(cards).toEqual([first, first, first]);
    const { series: scored, verification } = JSON.parse(first) as BacktestResult;
    expect(verification.ok).toBe(true);
    const seen = scored.map((one) => one.years.map(({ year }) => year));
    expect(seen).toEqual([
      [2026, 2027, 2028],
      [2026, 2027, 2028],
    ]);
    const totals = scored.flatMap((one) => one.years.map(({ simulated }) => simulated));
    expect(Math.min(...totals)).toBeGreaterThan(0);
    // Each year of the port is another; the border takes what its quota allows.
    expect(new Set(totals.slice(0, 3)).size).toBe(3);
  });

  it('tell what is wrong with a test against history as this thread does', async () => {
    const series = [
      { ...{ id: 'x', name: 'x', gate: 'nowhere' }, calibratedUntil: 2026, drivers: 'nothing' },
    ];
    const protocol = { corridor: 'tiny', series, derivations: {}, fitted: [] };
    const year = scenarioOf(tinyCorridor(), { horizonDays: 730 });
    for (const workers of [1, 2]) {
      const executor = workerExecutor({ workers, entry });
      await expect(
        backtestScenario(year, { executor, protocol, replications: 1 }),
      ).rejects.toMatchObject({ code: 'usage', message: 'series x: there is no gate nowhere' });
    }
  });

  it('may be more than there is to do, even nothing', async () => {
    for (const replications of [0, 1]) {
      const expected = runScenarioSync(tiny, { replications });
      expect(await runScenarioParallel(tiny, { workers: 4, entry, replications })).toEqual(
        expected,
      );
    }
  });

  it('stop within a second, in the middle of a replication', async () => {
    for (const workers of [1, 2]) {
      const interruption = new AbortController();
      let raised = Infinity;
      setTimeout(() => {
        raised = performance.now();
        interruption.abort();
      }, 500);
      const run = runScenarioParallel(endless, { workers, entry, signal: interruption.signal });
      await expect(run).rejects.toMatchObject({ code: 'aborted' });
      expect(performance.now() - raised).toBeLessThan(1000);
    }
  });

  it('keep the replications that were finished when interrupted', async () => {
    const interruption = new AbortController();
    const result = await runScenarioParallel(tiny, {
      workers: 2,
      entry,
      replications: 100_000,
      signal: interruption.signal,
      onProgress: (done) => {
        if (done === 5) interruption.abort();
      },
    });
    const { replications } = result.manifest;
    expect(replications).toBeGreaterThanOrEqual(5);
    expect(replications).toBeLessThan(100);
    expect(result).toEqual(runScenarioSync(tiny, { replications }));
  });

  it('that fail end the run with an error', async () => {
    const run = (text: string): Promise<unknown> =>
      runScenarioParallel(tiny, { workers: 2, entry: program(text) });
    await expect(run('throw new Error("no luck");')).rejects.toMatchObject({
      code: 'host',
      message: 'a worker thread failed: no luck',
    });
    await expect(run('process.exit(3);')).rejects.toMatchObject({ code: 'host' });
    const failing = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', (piece) =>
        parentPort.postMessage({ piece, failure: { code: 'limit', message: 'too many' } }));`;
    await expect(run(failing)).rejects.toMatchObject({ code: 'limit', message: 'too many' });
  });

  it('are a whole number from 1 to 64', () => {
    for (const workers of [0, -1, 1.5, 65, NaN])
      expect(() => workerExecutor({ workers, entry })).toThrow('from 1 to 64');
  });

  it('are not used where their program was not built', () => {
    expect(workerExecutor({ workers: 4, entry: `${entry}.missing` })).toBe(executeHere);
    expect(workerExecutor({ workers: 1, entry })).toBe(executeHere);
  });
});
