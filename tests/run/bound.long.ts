// On every shipped scenario the simulated mean lies below the bound.

import { expect, test } from 'vitest';
import { listScenarios } from '../../src/io/listing.js';
import { boundScenario } from '../../src/run/bound.js';
import { shippedScenario } from '../support/shipped.js';

for (const { name } of (await listScenarios()).filter((one) => !one.name.startsWith('history'))) {
  test(`${name} stays below its bound`, { timeout: 300_000 }, async () => {
    const { holds } = await boundScenario(await shippedScenario(name), {
      replications: 3,
      split: false,
    });
    expect(holds).toBe(true);
  });
}
