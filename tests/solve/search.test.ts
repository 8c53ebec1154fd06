import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, pathCost, pathTo, settleFrom } from '../../src/solve/search.js';
import { networkOf, randomNetwork, realCost, tiedCost } from '../support/networks.js';
import {
  expectAsGraphology,
  expectBackwardsAsForwards,
  expectCertificate,
} from '../support/path-laws.js';

const anyNetwork = fc.oneof(randomNetwork(12, 40, tiedCost), randomNetwork(12, 40, realCost));

describe('cheapest costs from a vertex', () => {
  it('carry their certificate: no shortcut, a witness for each, infinite just where nothing leads', () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), (network, n) => {
        expectCertificate(network, n % network.vertexCount);
      }),
    );
  });

  it('to a vertex are the same as from it on the network turned round', () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), (network, n) => {
        expectBackwardsAsForwards(network, n % network.vertexCount);
      }),
      { numRuns: 50 },
    );
  });

  it('agree with graphology on simple graphs', () => {
    fc.assert(
      fc.property(randomNetwork(12, 40, realCost), fc.nat(), (network, n) => {
        expectAsGraphology(network, n % network.vertexCount);
      }),
    );
  });

  it('leave no trace in a search that is used again', () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), fc.nat(), (network, a, b) => {
        const used = createSearch(network);
        settleFrom(used, a % network.vertexCount, network.costs);
        settleFrom(used, b % network.vertexCount, network.costs);
        const fresh = createSearch(network);
        settleFrom(fresh, b % network.vertexCount, network.costs);
        expect(used.distance).toEqual(fresh.distance);
        expect(used.arcTo).toEqual(fresh.arcTo);
        expect(used.settled).toBe(fresh.settled);
      }),
    );
  });

  it('settle every reached vertex once', () => {
    const network = networkOf(4, [
      [0, 1, 1],
      [0, 1, 2],
      [1, 1, 0],
      [1, 2, 0],
      [2, 0, 5],
    ]);
    const search = createSearch(network);
    settleFrom(search, 0, network.costs);
    expect(search.settled).toBe(3);
    expect([...search.distance]).toEqual([0, 1, 1, Infinity]);
    expect(pathTo(search, 2)).toEqual([0, 3]);
    expect(pathTo(search, 0)).toEqual([]);
    expect(pathTo(search, 3)).toBeUndefined();
    expect(pathCost([0, 3], network.costs)).toBe(1);
    expect(pathCost([], network.costs)).toBe(0);
  });
});
