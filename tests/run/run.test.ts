import { describe, expect, it } from 'vitest';
import { CorridorError } from '../../src/core/errors.js';
import type { RunResult } from '../../src/result/run-result.js';
import { runScenario, runScenarioSync } from '../../src/run/run.js';
import { VERSION } from '../../src/run/version.js';
import { scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const tiny = scenarioOf(tinyCorridor(), { replications: 3 });
const text = (result: RunResult): string => JSON.stringify(result);

describe('running a scenario', () => {
  it('gives a verified result that says what was run', () => {
    const result = runScenarioSync(tiny);
    expect(result.verification.ok).toBe(true);
    expect(result.verification.checks.length).toBeGreaterThan(4);
    expect(result.manifest).toMatchObject({ version: VERSION, seed: 'test', replications: 3 });
  });

  it('gives the same bytes at once, step by step, and again', async () => {
    const once = text(runScenarioSync(tiny));
    expect(text(await runScenario(tiny))).toBe(once);
    expect(text(await runScenario(tiny))).toBe(once);
  });

  it('takes seed, replications and first replication from the options', async () => {
    const result = await runScenario(tiny, { seed: 'other', replications: 2, firstReplication: 5 });
    expect(result.manifest).toMatchObject({ seed: 'other', replications: 2, firstReplication: 5 });
    expect([...new Set(result.perReplication.map(({ replication }) => replication))]).toEqual([
      5, 6,
    ]);
  });

  it('replications do not depend on how many are run', () => {
    const [few, many] = [2, 3].map((replications) => runScenarioSync(tiny, { replications }));
    expect(many?.perReplication.slice(0, few?.perReplication.length)).toEqual(few?.perReplication);
  });

  it('lets other things happen between replications', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const seen: number[] = [];
    await runScenario(tiny, { replications: 4, onProgress: () => seen.push(turns) });
    clearInterval(timer);
    expect(new Set(seen).size).toBeGreaterThan(1);
  });

  it('an aborted run is the run of the replications it finished', async () => {
    const controller = new AbortController();
    const result = await runScenario(tiny, {
      replications: 1000,
      signal: controller.signal,
      onProgress: (done) => {
        if (done === 2) controller.abort();
      },
    });
    expect(text(result)).toBe(text(runScenarioSync(tiny, { replications: 2 })));
  });

  it('aborted before the first replication it throws, with the code "aborted"', async () => {
    const signal = AbortSignal.abort();
    const aborted = expect.objectContaining({ code: 'aborted' });
    await expect(runScenario(tiny, { signal })).rejects.toEqual(aborted);
    expect(() => runScenarioSync(tiny, { signal })).toThrow(CorridorError);
  });

  it('no replications give an empty result, without estimates', async () => {
    const result = await runScenario(tiny, { replications: 0 });
    expect(result.manifest.replications).toBe(0);
    expect(result.categories.every(({ delivered }) => delivered.mean === null)).toBe(true);
  });
});
