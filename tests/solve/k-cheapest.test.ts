import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePaths, createPathSearch, kCheapestPaths } from '../../src/solve/k-cheapest.js';
import { networkOf, randomNetwork, realCost, tiedCost } from '../support/networks.js';
import { expectCheapest } from '../support/path-laws.js';

const anyNetwork = fc.oneof(randomNetwork(6, 14, tiedCost), randomNetwork(6, 14, realCost));

describe('the k cheapest paths', () => {
  it('are those that walking everywhere finds', () => {
    fc.assert(
      fc.property(
        anyNetwork,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        (network, a, b, k) => {
          expectCheapest(network, a % network.vertexCount, b % network.vertexCount, k);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('come in order of cost, equal costs in order of their arcs', () => {
    fc.assert(
      fc.property(randomNetwork(6, 14, tiedCost), fc.nat(), fc.nat(), (network, a, b) => {
        const n = network.vertexCount;
        const found = kCheapestPaths(createPathSearch(network), a % n, b % n, network.costs, 10);
        expect(found).toEqual([...found].sort(comparePaths));
      }),
      { numRuns: 300 },
    );
  });

  it('for a smaller k cost as much as the first of a larger k', () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), fc.nat(), (network, a, b) => {
        const n = network.vertexCount;
        const search = createPathSearch(network);
        const costs = (k: number): readonly number[] =>
          kCheapestPaths(search, a % n, b % n, network.costs, k).map(({ cost }) => cost);
        const many = costs(8);
        for (const k of [0, 1, 3]) {
          costs(k).forEach((cost, i) => expect(cost).toBeCloseTo(many[i] ?? NaN, 9));
          expect(costs(k)).toHaveLength(Math.min(k, many.length));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leave no trace in a search that is used again', () => {
    fc.assert(
      fc.property(
        anyNetwork,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
        (network, pairs) => {
          const n = network.vertexCount;
          const used = createPathSearch(network);
          for (const [a, b] of pairs) {
            expect(kCheapestPaths(used, a % n, b % n, network.costs, 5)).toEqual(
              kCheapestPaths(createPathSearch(network), a % n, b % n, network.costs, 5),
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('tell parallel arcs apart, and know the empty path and no path', () => {
    const network = networkOf(3, [
      [0, 1, 2],
      [0, 1, 1],
      [0, 1, Infinity],
      [0, 0, 0],
    ]);
    const search = createPathSearch(network);
    const paths = (source: number, target: number) =>
      kCheapestPaths(search, source, target, network.costs, 9);
    expect(paths(0, 1)).toEqual([
      { arcs: [1], cost: 1 },
      { arcs: [0], cost: 2 },
    ]);
    expect(paths(0, 0)).toEqual([{ arcs: [], cost: 0 }]);
    expect(paths(0, 2)).toEqual([]);
  });
});
