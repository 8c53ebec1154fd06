// What conduct shows of the history of Rajin coal and of refined oil: docs/conduct.md. A demonstration,
// not a validation. Short horizons; the whole periods are run by all.long.ts.

import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import { partShare } from '../../src/model/model.js';
import { explainDemand } from '../../src/run/explain.js';
import { runScenarioSync } from '../../src/run/run.js';
import { simulate } from '../../src/simulate/simulate.js';
import { routes } from '../../src/solve/routes.js';
import { shippedScenario } from '../support/shipped.js';

const PIER = 'rajin-pier-3';
const COAL = 'coal-free-ssib-cn-east';

/** Tonnes a day over pier 3 of Rajin in a month with the coal of the corridor alone, which fills its ports. */
async function coalOverPier(name: string, start: string): Promise<number> {
  const scenario = await shippedScenario(name);
  const demands = scenario.corridor.demands.filter(({ id }) => id.startsWith('coal-'));
  const horizonDays = 30;
  const model = compileScenario({
    ...scenario,
    corridor: { ...scenario.corridor, demands },
    start,
    horizonDays,
  });
  const { flows } = simulate(model, { replications: 1 });
  const kg = flows.reduce(
    (sum, flow) => (model.arcs[flow.arc]?.asset === PIER ? sum + flow.kg : sum),
    0,
  );
  return kg / 1000 / horizonDays;
}

describe('Rajin coal in the spring of 2018', () => {
  it('goes on under the law of 2018, and stops when buyers are wary', async () => {
    const base = await coalOverPier('rajin-2017', '2017-03-01');
    const lawful = await coalOverPier('rajin-2018-lawful', '2018-03-01');
    const wary = await coalOverPier('rajin-2018-wary', '2018-03-01');
    expect(base * 365).toBeGreaterThan(1.7e6);
    expect(lawful).toBeGreaterThanOrEqual(0.8 * base);
    expect(wary).toBeLessThanOrEqual(0.1 * base);
  });

  it('caution follows the dates of the notice of 2018', async () => {
    const wary = await shippedScenario('rajin-2018-wary');
    const model = compileScenario({ ...wary, start: '2018-01-01', horizonDays: 300 });
    const parts = model.demands.find(({ id }) => id === COAL)?.parts ?? [];
    const shareOn = (date: string): number => {
      const epoch = model.epochDates.findLastIndex((day) => day <= date);
      const part = parts.find(
        ({ flowClass }) => model.classes[flowClass]?.shipment.destinationConduct.wary === true,
      );
      return part === undefined ? 0 : partShare(part, epoch);
    };
    const days = ['2018-01-05', '2018-01-06', '2018-01-22', '2018-01-23', '2018-09-04'];
    expect(days.map(shareOn)).toEqual([0, 0.5, 0.5, 1, 1]);
    expect(shareOn('2018-09-05')).toBe(0);
    for (const [rule, from] of [
      ['cn-2018-4-imports', '2018-01-06'],
      ['cn-2018-4-exports', '2018-01-06'],
    ])
      expect(wary.corridor.rules.find(({ id }) => id === rule)?.from).toBe(from);
    const transition = wary.corridor.rules
      .flatMap(({ unless = [] }) => unless)
      .find(({ id }) => id === 'cn-2018-4-exports-old-contracts');
    expect(transition?.until).toBe('2018-01-23');
  });

  it('is explained: open by its exemptions to the lawful, closed by caution alone to the wary', async () => {
    const lawful = compileScenario(await shippedScenario('rajin-2018-lawful'));
    const way = routes(lawful, { demand: COAL, k: 12, closed: 0 })[0]?.routes.find(({ legs }) =>
      legs.some(({ asset }) => asset === PIER),
    );
    const opened = way?.verdicts.flatMap(({ exempted }) => exempted).map((one) => one.exemption);
    for (const id of [
      'unsc-2371-coal-rajin',
      'unsc-2375-ventures-rajin-khasan',
      'cn-2017-40-coal-rajin',
    ])
      expect(opened).toContain(id);
    const wary = explainDemand(await shippedScenario('rajin-2018-wary'), { demand: COAL });
    const shut = wary.parts[0]?.closed.find(({ assets }) => assets.includes(PIER));
    expect(shut?.obstacles.length).toBeGreaterThan(0);
    expect(shut?.obstacles.every(({ isCaution }) => isCaution === true)).toBe(true);
  });
});

describe('refined oil in 2024', () => {
  it('more than the cap is delivered, and the quota is told as defied', async () => {
    const scenario = await shippedScenario('refined-2024');
    const only = ({ id }: { readonly id: string }): boolean => id.startsWith('ru-kp-refined');
    const corridor = { ...scenario.corridor, demands: scenario.corridor.demands.filter(only) };
    const result = runScenarioSync({ ...scenario, corridor }, { replications: 1 });
    expect(result.verification.checks.filter(({ ok }) => !ok)).toEqual([]);
    const delivered = result.demands.reduce((sum, one) => sum + (one.delivered.mean ?? 0), 0);
    expect(delivered).toBeGreaterThan(60_000);
    const cap = result.rules.find(({ id }) => id === 'unsc-2397-refined');
    expect(cap?.status).toBe('matched');
    expect(cap?.defied).toBeGreaterThan(40_000);
    expect(cap?.limited).toBeLessThanOrEqual(60_001);
    expect(cap?.refusedAlone).toBe(0);
    const lawful = runScenarioSync(
      { ...scenario, corridor, conductChanges: undefined },
      { replications: 1 },
    );
    const within = lawful.demands.reduce((sum, one) => sum + (one.delivered.mean ?? 0), 0);
    expect(within).toBeLessThanOrEqual(60_001);
  });
});
