import fc from 'fast-check';
import { describe, it } from 'vitest';
import { randomExemption, randomScenario } from '../support/random-corridor.js';
import {
  expectClosingHurts,
  expectExemptionHelps,
  expectLiftingHelps,
  expectUnusedLinksIdle,
} from '../support/route-laws.js';

describe('the cheapest route of a demand', () => {
  it('is never made dearer by lifting a restriction', () => {
    fc.assert(fc.property(randomScenario, expectLiftingHelps), { numRuns: 30 });
  });

  it('is never made dearer by an exemption, but to the wary', () => {
    fc.assert(fc.property(randomScenario, randomExemption('more'), expectExemptionHelps), {
      numRuns: 30,
    });
  });

  it('is not changed by closing links that it does not use', () => {
    fc.assert(fc.property(randomScenario, expectUnusedLinksIdle), { numRuns: 30 });
  });

  it('is never made cheaper by closing a link', () => {
    fc.assert(fc.property(randomScenario, expectClosingHurts), { numRuns: 20 });
  });
});
