/** A run folded replication by replication gives what all replications together give. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import { RunFold } from '../../src/run/fold.js';
import { runScenario, runScenarioSync } from '../../src/run/run.js';
import type { ReplicationOutcome } from '../../src/simulate/outcome.js';
import { buildPlan } from '../../src/simulate/plan.js';
import { simulate, Simulator } from '../../src/simulate/simulate.js';
import { verifySimulation } from '../../src/verify/index.js';
import { Doubts } from '../../src/verify/doubts.js';
import { scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const tiny = scenarioOf(tinyCorridor(), { replications: 5, horizonDays: 90 });
const model = compileScenario(tiny);
const plan = buildPlan(model);

describe('a folded run', () => {
  it('is verified as the whole record is, statement by statement', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const record = simulate(model, { seed });
        const whole = verifySimulation(tiny, model, record).checks.map(({ name, ok, tested }) => ({
          name,
          ok,
          tested,
        }));
        const { checks } = runScenarioSync(tiny, { seed }).verification;
        expect(checks.map(({ name, ok, tested }) => ({ name, ok, tested }))).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });

  const spoiled = (
    spoil: (outcome: ReplicationOutcome) => ReplicationOutcome,
  ): readonly string[] => {
    const fold = new RunFold({ scenario: tiny, model, plan, seed: 'test' });
    const simulator = new Simulator(plan);
    for (let replication = 0; replication < 5; replication++) {
      const outcome = simulator.run('test', replication);
      fold.add(replication === 2 ? spoil(outcome) : outcome);
    }
    return fold.finish().verification.checks.flatMap(({ name, ok }) => (ok ? [] : [name]));
  };

  it('finds what is wrong with a single replication in the middle', () => {
    expect(spoiled((outcome) => outcome)).toEqual([]);
    const withDemands = (change: object) => (outcome: ReplicationOutcome) => {
      const demands = outcome.record.demands.map((one) => ({ ...one, ...change }));
      return { ...outcome, record: { ...outcome.record, demands } };
    };
    expect(spoiled(withDemands({ paid: 1e12 }))).toEqual(['money']);
    expect(spoiled(withDemands({ stranded: 1 }))).toContain('conservation');
    expect(
      spoiled((outcome) => {
        const resources = outcome.record.resources.map((use) => ({ ...use, used: 1e15 }));
        return { ...outcome, record: { ...outcome.record, resources } };
      }),
    ).toEqual(['capacity']);
    expect(spoiled((outcome) => ({ ...outcome, passed: [] }))).toContain('flows');
    expect(
      spoiled(({ record, ...rest }) => ({ ...rest, record: { ...record, replication: 1 } })),
    ).toEqual(['record']);
  });

  it('asks after whole blocks of 16 whether they are enough, and stops when they are', async () => {
    const asked: number[] = [];
    const options = {
      replications: 100,
      isEnough: (rows: readonly { readonly replication: number }[]) => {
        asked.push(new Set(rows.map(({ replication }) => replication)).size);
        return asked.length === 2;
      },
    };
    const result = await runScenario(tiny, options);
    expect(asked).toEqual([16, 32]);
    expect(result).toEqual(runScenarioSync(tiny, { replications: 32 }));
  });
});

describe('doubts', () => {
  it('settle at once what holds, and at the end whatever has come to hold or not', () => {
    let bound = 1;
    const tested: (readonly [number, boolean])[] = [];
    const holds = (value: number): boolean => value <= bound;
    const doubts = new Doubts<number>(holds, (value) => tested.push([value, holds(value)]));
    for (const value of [0, 2, 9, 1]) doubts.add(value);
    expect(tested).toEqual([
      [0, true],
      [1, true],
    ]);
    bound = 5;
    doubts.finish();
    expect(tested.slice(2)).toEqual([
      [2, true],
      [9, false],
    ]);
  });

  it('are sorted out when there are many', () => {
    let bound = 0;
    let tested = 0;
    const doubts = new Doubts<number>(
      (value) => value <= bound,
      () => tested++,
    );
    for (let value = 1; value < 4096; value++) doubts.add(value);
    expect(tested).toBe(0);
    bound = 4000;
    doubts.add(5000);
    expect(tested).toBe(4000);
    doubts.finish();
    expect(tested).toBe(4096);
  });
});
