import { describe, expect, it } from 'vitest';
import { compareScenarios } from '../../src/run/compare.js';
import { scenario } from '../../src/run/scenario.js';
import { scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const corridor = tinyCorridor();
const base = scenarioOf(corridor, { replications: 3 });
const parents = [{ title: 'Base', horizon: '90 days', seed: 'test', replications: 3 }];
const variant = scenario(
  {
    title: 'Two trains',
    seed: 'own',
    replications: 7,
    changes: [{ set: 'mine-line.capacity', to: '1 Mt/year' }],
    simulation: { runIn: '10 days' },
  },
  { corridor, parents },
);

describe('comparing scenarios', () => {
  it('runs all with the seed and replications of the base', async () => {
    const { base: first, variants, comparison } = await compareScenarios(base, [variant]);
    expect(first.manifest).toMatchObject({ seed: 'test', replications: 3 });
    expect(variants[0]?.manifest).toMatchObject({ seed: 'test', replications: 3 });
    expect(comparison.variants).toMatchObject([
      { isPaired: true, inputs: [{ path: 'link/mine-line.capacity', after: '1 Mt/year' }] },
    ]);
  });

  it('an unchanged variant is identical in every measure', async () => {
    const { comparison } = await compareScenarios(base, [{ ...base, title: 'Again' }]);
    const verdicts = Object.values(comparison.variants[0]?.all.measures ?? {});
    for (const { verdict, difference } of verdicts) {
      expect(['identical', 'not known']).toContain(verdict);
      expect([0, null]).toContain(difference);
    }
    expect(comparison.variants[0]).toMatchObject({ inputs: [], moves: [] });
  });

  it('reports the progress of each run', async () => {
    const seen: string[] = [];
    await compareScenarios(base, [variant], {
      replications: 1,
      onProgress: (run, done, all) => seen.push(`${run}: ${done}/${all}`),
    });
    expect(seen).toEqual(['0: 1/1', '1: 1/1']);
  });

  it('interrupted, it throws: half a comparison would compare unequal runs', async () => {
    const controller = new AbortController();
    const comparing = compareScenarios(base, [variant], {
      replications: 1000,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(comparing).rejects.toMatchObject({ code: 'aborted' });
  });
});
