// The laws of restrictions.test.ts on many more random corridors.

import fc from 'fast-check';
import { describe, it } from 'vitest';
import { randomExemption, randomScenario } from '../support/random-corridor.js';
import {
  expectClosingHurts,
  expectExemptionHelps,
  expectLiftingHelps,
  expectUnusedLinksIdle,
} from '../support/route-laws.js';

describe('the cheapest route of a demand, at length', () => {
  it('obeys lifting, exemptions and closures', () => {
    fc.assert(
      fc.property(randomScenario, randomExemption('more'), (scenario, exemption) => {
        expectLiftingHelps(scenario);
        expectExemptionHelps(scenario, exemption);
        expectUnusedLinksIdle(scenario);
        expectClosingHurts(scenario);
      }),
      { numRuns: 500 },
    );
  });
});
