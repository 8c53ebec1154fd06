// The laws of laws.test.ts on many more random corridors.

import fc from 'fast-check';
import { describe, it } from 'vitest';
import { randomScenario } from '../support/random-corridor.js';
import {
  expectConservation,
  expectDeterminism,
  expectIslandToChangeNothing,
  expectShards,
} from '../support/simulation-laws.js';

describe('laws of the simulation, at length', () => {
  it('conservation', () => {
    fc.assert(fc.property(randomScenario, expectConservation), { numRuns: 3000 });
  });

  it('determinism, shards and islands', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        expectDeterminism(scenario);
        expectShards(scenario);
        expectIslandToChangeNothing(scenario);
      }),
      { numRuns: 1000 },
    );
  });
});
