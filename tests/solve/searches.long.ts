// The laws of tests/solve/*.test.ts on many more and larger networks.

import fc from 'fast-check';
import { describe, it } from 'vitest';
import { randomNetwork, realCost, tiedCost } from '../support/networks.js';
import {
  expectAsGraphology,
  expectBackwardsAsForwards,
  expectCertificate,
  expectCheapest,
} from '../support/path-laws.js';

describe('searches, at length', () => {
  for (const [name, cost] of [
    ['ties', tiedCost],
    ['any costs', realCost],
  ] as const) {
    it(`carry their certificate, with ${name}`, () => {
      fc.assert(
        fc.property(randomNetwork(60, 300, cost), fc.nat(), (network, n) => {
          expectCertificate(network, n % network.vertexCount);
          expectBackwardsAsForwards(network, n % network.vertexCount);
        }),
        { numRuns: 2000 },
      );
    });

    it(`find the k cheapest paths, with ${name}`, () => {
      fc.assert(
        fc.property(
          randomNetwork(7, 20, cost),
          fc.nat(),
          fc.nat(),
          fc.nat({ max: 30 }),
          (network, a, b, k) => {
            expectCheapest(network, a % network.vertexCount, b % network.vertexCount, k);
          },
        ),
        { numRuns: 20_000 },
      );
    });
  }

  it('agree with graphology', () => {
    fc.assert(
      fc.property(randomNetwork(60, 300, realCost), fc.nat(), (network, n) => {
        expectAsGraphology(network, n % network.vertexCount);
      }),
      { numRuns: 2000 },
    );
  });
});
