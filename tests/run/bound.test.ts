// The simulation stays below the most that could be delivered.

import { expect, test } from 'vitest';
import { boundScenario } from '../../src/run/bound.js';
import { scenarioOf } from '../support/scenarios.js';
import { TINY } from '../support/tiny-corridor.js';

test('a simulation stays below its bound, and the parts of the gap add up', async () => {
  const scenario = scenarioOf(TINY);
  const { holds, bound, carried, initial, released, steps, remaining } = await boundScenario(
    scenario,
    { replications: 4 },
  );
  expect(holds).toBe(true);
  expect(bound).toBeCloseTo(carried + initial, 6);
  expect(carried).toBeLessThanOrEqual(released);
  expect(steps).toHaveLength(4);
  const closed = steps.reduce((sum, { closes }) => sum + closes, 0);
  expect(closed + remaining).toBeCloseTo(steps[0]?.gap ?? 0, 3);
  for (const { delivered } of steps) expect(delivered.mean).toBeGreaterThan(0);
});
