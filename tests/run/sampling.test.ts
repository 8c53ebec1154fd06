// How many replications a run takes, and in which pairs.

import { describe, expect, it } from 'vitest';
import { compareScenarios } from '../../src/run/compare.js';
import { runScenario, runScenarioSync } from '../../src/run/run.js';
import { sampledAs } from '../../src/run/sampling.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { resolveScenario } from '../../src/scenario/resolve.js';
import { scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const base = scenarioOf(tinyCorridor(), { horizonDays: 120, seed: 'sampling', replications: 4 });
const wanted = (
  share: number,
  atMost = 64,
  more: Partial<Scenario['simulation']> = {},
): Scenario => ({
  ...base,
  simulation: { ...base.simulation, ...more, halfWidth: { share, of: 'delivered', atMost } },
});

describe('a run to a half-width', () => {
  it('ends after the first sixteen that are enough, and says that it is', () => {
    const result = runScenarioSync(wanted(0.5));
    expect(result.manifest.replications).toBe(16);
    expect(result.manifest.halfWidth).toEqual({ share: 0.5, of: 'delivered', atMost: 64 });
    expect(result.precision.isReached).toBe(true);
  });

  it('goes on in whole blocks until it is enough, as it would have gone on without', () => {
    const all = runScenarioSync(base, { replications: 64 });
    const shares = [16, 32, 48, 64].map((count) => {
      const [delivered] = runScenarioSync(base, { replications: count }).precision.indicators;
      return delivered?.share ?? NaN;
    });
    // Between what 16 give and what 64 give.
    const share = ((shares[0] ?? NaN) + (shares[3] ?? NaN)) / 2;
    const first = shares.findIndex((reached) => reached <= share);
    const result = runScenarioSync(wanted(share));
    expect(result.manifest.replications).toBe(16 * (first + 1));
    expect(result.perReplication).toEqual(
      all.perReplication.filter(({ replication }) => replication < 16 * (first + 1)),
    );
    expect(result.precision.indicators[0]?.share).toBeLessThanOrEqual(share);
  });

  it('ends at the most that is allowed, and says that it is not enough', () => {
    const result = runScenarioSync(wanted(1e-6, 20));
    expect(result.manifest.replications).toBe(20);
    expect(result.precision.isReached).toBe(false);
    expect(runScenarioSync(wanted(1e-6), { replications: 3 }).manifest.replications).toBe(3);
  });

  it('gives the same bytes at once and step by step, and hashes as without', async () => {
    const once = runScenarioSync(wanted(0.2));
    expect(JSON.stringify(await runScenario(wanted(0.2)))).toBe(JSON.stringify(once));
    const plain = runScenarioSync(base, { replications: 1 });
    expect(once.manifest.scenarioHash).toBe(plain.manifest.scenarioHash);
  });

  it('counts pairs where replications are antithetic', () => {
    const { manifest } = runScenarioSync(wanted(0.5, 64, { antithetic: true }));
    expect(manifest.replications).toBe(32);
    expect(manifest.isAntithetic).toBe(true);
  });
});

describe('a comparison', () => {
  const variant: Scenario = { ...base, title: 'Shut', closures: [{ id: 'border-track' }] };

  it('takes the number of replications that the base needs, and its pairs', async () => {
    const {
      base: first,
      variants,
      comparison,
    } = await compareScenarios(wanted(0.5, 64, { antithetic: true }), [variant]);
    expect(first.manifest.replications).toBe(32);
    expect(variants[0]?.manifest).toMatchObject({ replications: 32, isAntithetic: true });
    expect(comparison.variants[0]?.isPaired).toBe(true);
    expect(comparison.variants[0]?.all.measures.delivered.pairs).toBe(16);
    expect(comparison.variants[0]?.inputs?.map(({ path }) => path)).toEqual([
      'closure/border-track',
    ]);
  });

  it('says what shared random numbers gained', async () => {
    const { comparison } = await compareScenarios(base, [variant], { replications: 12 });
    const { delivered, inTransit } = comparison.variants[0]?.all.measures ?? {};
    expect(delivered?.varianceRatio).toBeGreaterThanOrEqual(0);
    expect(inTransit?.varianceRatio).toBeNull();
    const same = await compareScenarios(base, [base], { replications: 4 });
    expect(same.comparison.variants[0]?.all.measures.delivered).toMatchObject({
      verdict: 'identical',
      varianceRatio: 0,
    });
  });
});

describe('sampledAs', () => {
  it('changes the sample and nothing else', () => {
    expect(sampledAs(base, {})).toEqual(base);
    expect(sampledAs(base, { isAntithetic: true }).simulation.antithetic).toBe(true);
    expect(sampledAs(sampledAs(base, { isAntithetic: true }), { isAntithetic: false })).toEqual(
      base,
    );
    expect(sampledAs(base, { share: 0.1 }).simulation.halfWidth).toEqual({
      share: 0.1,
      of: 'delivered',
      atMost: 1000,
    });
    expect(sampledAs(wanted(0.3, 50), { share: 0.1 }).simulation.halfWidth?.atMost).toBe(50);
    expect(sampledAs(wanted(0.3), { share: 0 })).toEqual(base);
  });
});

describe('the settings in a scenario', () => {
  const resolve = (...simulation: unknown[]) =>
    resolveScenario({
      layers: simulation.map((one) => ({ title: 'x', simulation: one })) as never,
      corridor: tinyCorridor(),
    });
  const settings = (...simulation: unknown[]): unknown => {
    const resolved = resolve(...simulation);
    if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
    const { longestWaitDays, candidates, ...rest } = resolved.value.simulation;
    expect([longestWaitDays, candidates]).toEqual([5, 8]);
    return rest;
  };
  const problems = (simulation: unknown): readonly string[] => {
    const resolved = resolve(simulation);
    return resolved.ok ? [] : resolved.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
  };

  it('are what they say, defaults are absent, the last layer counts', () => {
    expect(settings({})).toEqual({});
    expect(settings({ arrivals: 'as-stated', antithetic: false, stationary: false })).toEqual({});
    expect(
      settings({
        arrivals: 'regular',
        antithetic: true,
        stationary: true,
        halfWidth: { share: 0.02 },
        deliveredWithin: '36 h',
      }),
    ).toEqual({
      arrivals: 'regular',
      antithetic: true,
      stationary: true,
      halfWidth: { share: 0.02, of: 'delivered', atMost: 1000 },
      deliveredWithinDays: 1.5,
    });
    expect(settings({ antithetic: true, arrivals: 'regular' }, { antithetic: false })).toEqual({
      arrivals: 'regular',
    });
  });

  it('are refused where they mean nothing, all at once', () => {
    expect(
      problems({
        arrivals: 'random',
        antithetic: 'yes',
        halfWidth: { share: 2, atMost: 5, off: 'delivered' },
        deliveredWithin: '3 t',
      }).map((text) => text.split(' ')[1]),
    ).toEqual([
      'simulation.arrivals',
      'simulation.antithetic',
      'simulation.halfWidth.share',
      'simulation.halfWidth.atMost',
      'simulation.halfWidth.off',
      'simulation.deliveredWithin',
    ]);
    expect(problems({ deliveredWithin: '0 days' })).toEqual([
      'scenario.number.range simulation.deliveredWithin',
    ]);
  });
});
