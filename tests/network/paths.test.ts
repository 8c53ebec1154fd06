import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betweenness,
  buildNetwork,
  linksBetween,
  shortestPath,
  type NetworkEdge,
} from '../../src/network/index.js';
import type { Corridor } from '../../src/scenario/corridor.js';
import { TINY } from '../support/tiny-corridor.js';
import { allDistances, directPairs, drawn, link, randomCorridor } from './random-corridor.js';

describe('the shortest path', () => {
  it('takes the shortest of parallel links, whatever their order', () => {
    const links = [link('x', 'a', 'b', 5), link('y', 'b', 'a', 1), link('z', 'a', 'b', 3)];
    const network = buildNetwork(drawn(['a', 'b'], links));
    expect(shortestPath(network, 'a', 'b')).toEqual({
      kilometres: 1,
      places: ['a', 'b'],
      links: ['y'],
    });
    expect(shortestPath(network, 'a', 'b', { without: ['y'] })?.links).toEqual(['z']);
  });

  it('goes round what is closed and stops where nothing is left', () => {
    const network = buildNetwork(TINY);
    expect(shortestPath(network, 'mine', 'city')).toEqual({
      kilometres: 180 + 170 + 60 + 400,
      places: ['mine', 'junction', 'border', 'yard', 'city'],
      links: ['mine-line', 'branch', 'border-track', 'inland-line'],
    });
    expect(shortestPath(network, 'mine', 'city', { without: ['border-track'] })?.links).toEqual([
      'mine-line',
      'branch',
      'bridge',
      'inland-line',
    ]);
    expect(shortestPath(network, 'mine', 'city', { without: ['yard'] })).toBeUndefined();
  });

  it('from a place to itself is no way at all', () => {
    const network = buildNetwork(drawn(['a'], [link('loop', 'a', 'a', 4)]));
    expect(shortestPath(network, 'a', 'a')).toEqual({ kilometres: 0, places: ['a'], links: [] });
  });

  it('is as short as brute force finds, exists where one exists, and adds up', () => {
    fc.assert(
      fc.property(randomCorridor(), (corridor) => {
        const network = buildNetwork(corridor);
        const distance = allDistances(corridor);
        for (const { id: from } of corridor.places) {
          for (const { id: to } of corridor.places) {
            const path = shortestPath(network, from, to);
            expect(path?.kilometres ?? Infinity).toBe(distance(from, to));
            if (path === undefined) continue;
            expect([path.places[0], path.places.at(-1)]).toEqual([from, to]);
            const used = path.links.map((linkId, i): NetworkEdge | undefined =>
              linksBetween(network, path.places[i] ?? '', path.places[i + 1] ?? '').find(
                ({ id }) => id === linkId,
              ),
            );
            expect(used.reduce((sum, edge) => sum + (edge?.lengthKm ?? NaN), 0)).toBe(
              path.kilometres,
            );
          }
        }
      }),
    );
  });

  it('of an unknown place is a usage error', () => {
    const network = buildNetwork(drawn(['alpha'], []));
    const refusal = expect.objectContaining({ code: 'usage' });
    expect(() => shortestPath(network, 'alpho', 'alpha')).toThrow(refusal);
    expect(() => shortestPath(network, 'alpha', 'alpho')).toThrow(refusal);
  });
});

/** Betweenness by its definition, from distances and counts of shortest ways; lengths above zero. */
function byDefinition(corridor: Corridor, at: string): number {
  const distance = allDistances(corridor);
  const ids = corridor.places.map(({ id }) => id);
  const direct = new Map<string, readonly [string, string, number]>();
  for (const pair of directPairs(corridor)) {
    const key = JSON.stringify([pair[0], pair[1]]);
    if (pair[2] < (direct.get(key)?.[2] ?? Infinity)) direct.set(key, pair);
  }
  const ways = (from: string, to: string): number =>
    from === to
      ? 1
      : [...direct.values()].reduce(
          (sum, [a, b, km]) =>
            b === to && a !== b && distance(from, a) + km === distance(from, to)
              ? sum + ways(from, a)
              : sum,
          0,
        );
  let total = 0;
  for (const from of ids) {
    for (const to of ids) {
      if (from === to || from === at || to === at || distance(from, to) === Infinity) continue;
      if (distance(from, at) + distance(at, to) !== distance(from, to)) continue;
      total += (ways(from, at) * ways(at, to)) / ways(from, to);
    }
  }
  return total;
}

describe('betweenness', () => {
  it('is as its definition says, parallel links counting once', () => {
    fc.assert(
      fc.property(randomCorridor(1), (corridor) => {
        const scores = betweenness(buildNetwork(corridor), { normalized: false });
        for (const { id } of corridor.places) {
          expect(scores.get(id)).toBeCloseTo(byDefinition(corridor, id), 9);
        }
      }),
    );
  });

  it('puts the narrow places first', () => {
    const scores = betweenness(buildNetwork(TINY));
    expect([...scores.keys()]).toEqual(TINY.places.map(({ id }) => id).sort());
    expect(scores.get('mine')).toBe(0);
    expect(scores.get('port')).toBeGreaterThan(scores.get('junction') ?? NaN);
  });

  it('is not confused by links of length zero', () => {
    const links = [link('x', 'a', 'b', 0), link('y', 'b', 'c', 0), link('z', 'c', 'd', 2)];
    const scores = betweenness(buildNetwork(drawn(['a', 'b', 'c', 'd'], links)), {
      normalized: false,
    });
    expect([...scores]).toEqual([
      ['a', 0],
      ['b', 4],
      ['c', 4],
      ['d', 0],
    ]);
  });
});
