import { describe, expect, it } from 'vitest';
import { workerExecutor } from '../../src/io/workers.js';
import { evasionResponse, followEvasion } from '../../src/run/evasion.js';
import { builtProgram } from '../support/program.js';
import { tinyCorridor } from '../support/tiny-corridor.js';
import { scenarioOf } from '../support/scenarios.js';

const scenario = { ...scenarioOf(tinyCorridor()), horizonDays: 365 };

describe('evasion response', () => {
  it('adds up: every concerned tonne leaves some way or stays', () => {
    for (const rules of [['scrap-ban'], ['coal-quota'], ['scrap-ban', 'coal-quota']]) {
      const { all, demands } = evasionResponse(scenario, { rules, replications: 2 });
      for (const split of [all, ...demands]) {
        const { affected, otherMode, otherPort, otherRoute, sameWay, lost } = split;
        expect(otherMode + otherPort + otherRoute + sameWay + lost).toBeCloseTo(affected, 6);
      }
      expect(demands.reduce((sum, { affected }) => sum + affected, 0)).toBeCloseTo(all.affected, 6);
    }
  });

  it('loses all of what a ban without a way round stops', () => {
    const { all, demands } = evasionResponse(scenario, { rules: ['scrap-ban'], replications: 1 });
    expect(all.affected).toBeGreaterThan(0);
    expect(all.lost).toBe(all.affected);
    expect(demands.map(({ demand }) => demand)).toEqual(['scrap-trade']);
  });

  it('lets through what a quota leaves room for', () => {
    const { all } = evasionResponse(scenario, { rules: ['coal-quota'], replications: 1 });
    expect(all.sameWay).toBeGreaterThan(0);
    expect(all.sameWay).toBeLessThanOrEqual(900_000);
    expect(all.lost).toBeGreaterThan(0);
  });

  it('is the same in two threads, and can be interrupted', async () => {
    const { worker } = await builtProgram();
    const query = { rules: ['scrap-ban', 'coal-quota'], replications: 3 };
    const expected = evasionResponse(scenario, query);
    expect(await followEvasion(scenario, query)).toEqual(expected);
    const executor = workerExecutor({ workers: 2, entry: worker });
    expect(await followEvasion(scenario, query, { executor })).toEqual(expected);
    const signal = AbortSignal.abort();
    await expect(followEvasion(scenario, query, { executor, signal })).rejects.toMatchObject({
      code: 'aborted',
    });
  });

  it('refuses a rule that does not exist, with the nearest name', () => {
    expect(() => evasionResponse(scenario, { rules: ['scrap-bann'] })).toThrow(
      /did you mean "scrap-ban"/,
    );
  });
});
