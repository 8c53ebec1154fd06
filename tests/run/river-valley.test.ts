/** The invented corridor in scenarios/river-valley: what its files promise comes out. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/io/shipped.js';
import type { RunResult } from '../../src/result/run-result.js';
import { runScenarioSync } from '../../src/run/run.js';
import type { Scenario } from '../../src/scenario/scenario.js';

let valley: Scenario;
let result: RunResult;

beforeAll(async () => {
  valley = await loadScenario('river-valley');
  result = runScenarioSync(valley);
});

const demand = (id: string) => result.demands.find((one) => one.id === id);
const over = (asset: string, id: string) =>
  result.routes
    .filter((route) => route.demand === id && route.assets.includes(asset))
    .reduce((sum, { tonnes }) => sum + tonnes, 0);

describe('the river valley', () => {
  it('is verified', () => expect(result.verification).toMatchObject({ ok: true }));

  it('lets in no more coal than its quota', () => {
    const coal = demand('coal-lake-city');
    expect(coal?.emitted.mean).toBeGreaterThan(800_000);
    const crossed = result.routes
      .filter((route) => route.demand === 'coal-lake-city')
      .reduce((sum, { tonnes }) => sum + tonnes, 0);
    expect(crossed).toBeGreaterThan(700_000);
    expect(crossed).toBeLessThanOrEqual(750_000 + 3000);
    const stopped = result.rules.find(({ id }) => id === 'coal-quota');
    expect(stopped?.refusedAlone).toBeGreaterThan(0);
  });

  it('lets scrap pass with a permit only', () => {
    expect(demand('scrap-dealers')?.delivered.mean).toBe(0);
    expect(demand('scrap-permitted')?.delivered.mean).toBeGreaterThan(30_000);
  });

  it('sends boxes over the road bridge once it is open', () => {
    expect(over('road-bridge', 'goods-lake-city')).toBeGreaterThan(0);
    const closed = { ...valley, closures: [{ id: 'road-bridge' }] };
    const routes = runScenarioSync(closed, { replications: 2 }).routes;
    expect(routes.some(({ assets }) => assets.includes('road-bridge'))).toBe(false);
  });

  it('sends the goods of the isle by ferry, which they wait for', () => {
    expect(over('isle-ferry', 'goods-east-isle')).toBeGreaterThan(40_000);
    expect(demand('goods-east-isle')?.meanDays.mean).toBeGreaterThan(5);
  });

  it('grades every figure as an estimate', () => {
    expect(JSON.stringify(valley.corridor)).not.toMatch(/"grade":"(?!EST)/);
    expect(valley.title).toContain('invented');
  });
});
