import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import { simulate } from '../../src/simulate/simulate.js';
import { loadScenario } from '../../src/node.js';
import { lawfulRun, lineToTerminal, useOf } from '../support/rooms.js';

describe('lots that circulate', () => {
  const ring = (lots: number, more = {}) =>
    lineToTerminal({ ...more }, { demand: { circulating: lots, quantity: '1 t/year' } });

  it('are always as many under way', () => {
    const { one } = lawfulRun(ring(7));
    const [account] = one.demands;
    expect(account?.inTransit).toBe(7e6);
    expect((account?.emitted ?? NaN) - (account?.delivered ?? NaN)).toBe(7e6);
    expect(one.mostUnderWay).toBe(7);
  });

  it('keep the yard busy without a pause, however few fit', () => {
    // Two lots, an hour on the line, an hour in the yard: always one in the yard.
    for (const lots of [2, 20]) {
      const { used } = useOf(lawfulRun(ring(lots)), 'yard');
      expect(Math.abs(used - 239.5e6)).toBeLessThan(1e6);
    }
  });

  it('are the initial stock after a run-in', () => {
    const { one } = lawfulRun(ring(5), {
      simulation: { longestWaitDays: 5, candidates: 8, runInDays: 3 },
    });
    expect(one.demands[0]?.initial).toBe(5e6);
    expect(one.demands[0]?.inTransit).toBe(5e6);
  });
});

describe('the closed network of the benchmarks', () => {
  it('keeps its yards as busy as theory says', async () => {
    const scenario = await loadScenario('benchmarks/closed-network/scenario.yaml');
    const model = compileScenario(scenario);
    const [one] = simulate(model, { replications: 1 }).replications;
    expect(one?.events).toBe(1_169_541);
    expect(one?.demands[0]?.inTransit).toBe(400_000);
    const shares = (one?.resources ?? []).map(({ used }) => used / 31_536_000);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    // Gordon and Newell 1967: 400 / (400 + 40 − 1), less what the first round takes.
    expect(mean).toBeGreaterThan(0.9);
    expect(mean).toBeLessThan(0.916);
  });
});
