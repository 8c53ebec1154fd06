// What the typhoon of 2016 did to the trade of the valley: two scenarios that draw the same numbers.

import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/result/run-result.js';
import { runScenarioSync } from '../../src/run/run.js';
import { shippedScenario } from '../support/shipped.js';

/** The trade of the DPRK alone, from August to October. */
async function run(name: string): Promise<RunResult> {
  const scenario = await shippedScenario(name);
  const demands = scenario.corridor.demands.filter(({ category }) => category === 'dprk-trade');
  const corridor = { ...scenario.corridor, demands };
  return runScenarioSync(
    { ...scenario, corridor, start: '2016-08-01', horizonDays: 80 },
    { replications: 2 },
  );
}

const over = ({ flows }: RunResult, asset: string): number =>
  flows.filter((one) => one.asset === asset).reduce((sum, { tonnes }) => sum + tonnes, 0);

describe('the typhoon of 2016', () => {
  it('stops the ore of Musan, sends the trade of Chongjin round by Rajin, and draws nothing else', async () => {
    const [typhoon, spared] = [await run('typhoon'), await run('typhoon-spared')];
    expect(typhoon.demands.map(({ id, emitted }) => [id, emitted])).toEqual(
      spared.demands.map(({ id, emitted }) => [id, emitted]),
    );
    // 28 of the 80 days are before it; ore that left on the last of them is over the border.
    const ore = over(typhoon, 'musan-nanping-crossing') / over(spared, 'musan-nanping-crossing');
    expect(Math.abs(ore - 28 / 80)).toBeLessThan(0.1);
    expect(over(typhoon, 'namyang-chongjin')).toBeLessThan(0.6 * over(spared, 'namyang-chongjin'));
    expect(over(typhoon, 'chongjin-rajin')).toBeGreaterThan(over(spared, 'chongjin-rajin'));
    expect(over(typhoon, 'friendship-bridge')).toBe(over(spared, 'friendship-bridge'));
    for (const one of [typhoon, spared]) expect(one.verification.ok).toBe(true);
  });
});
