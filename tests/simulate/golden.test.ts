// Exact counts of one small run. They move only when an answer moves: look at the difference, say in the
// changelog why results change, and regenerate with
//
//     npx vitest run tests/simulate/golden.test.ts --update

import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/simulate/simulate.js';
import { modelOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

describe('the tiny corridor', () => {
  it('is simulated event by event as it was', async () => {
    const model = modelOf(tinyCorridor(), { seed: 'golden', horizonDays: 365 });
    const { replications, refusals } = simulate(model, { replications: 3 });
    const counts = replications.map(({ events, mostUnderWay, demands, resources, quotas }) => ({
      events,
      mostUnderWay,
      demands: Object.fromEntries(model.demands.map(({ id }, d) => [id, demands[d]])),
      used: Object.fromEntries(model.resources.map(({ id }, r) => [id, resources[r]?.used])),
      quotas,
    }));
    await expect(`${JSON.stringify({ counts, refusals }, null, 2)}\n`).toMatchFileSnapshot(
      'golden/tiny.json',
    );
  });
});
