import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildNetwork,
  isReachable,
  reachable,
  stronglyConnectedParts,
} from '../../src/network/index.js';
import { TINY } from '../support/tiny-corridor.js';
import { directPairs, drawn, link, randomCorridor } from './random-corridor.js';
import type { Corridor } from '../../src/scenario/corridor.js';

/** Adds what follows until nothing does: slow, and too plain to be wrong. */
function closure(corridor: Corridor, from: string): readonly string[] {
  const pairs = directPairs(corridor);
  let found = [from];
  for (;;) {
    const next = [
      ...new Set([...found, ...pairs.flatMap(([a, b]) => (found.includes(a) ? [b] : []))]),
    ];
    if (next.length === found.length) return next.sort();
    found = next;
  }
}

describe('reachable places', () => {
  it('depend on modes, gauge and what is closed', () => {
    const network = buildNetwork(TINY);
    expect(reachable(network, 'mine')).toHaveLength(8);
    expect(reachable(network, 'city', { mode: 'rail', gauge: '1435' })).toEqual([
      'border',
      'city',
      'yard',
    ]);
    expect(reachable(network, 'mine', { mode: 'rail', without: ['junction'] })).toEqual(['mine']);
    expect(isReachable(network, 'port', 'market', { services: false })).toBe(true);
    expect(isReachable(network, 'port', 'market', { services: false, without: ['strait'] })).toBe(
      false,
    );
  });

  it('are those that brute force finds', () => {
    fc.assert(
      fc.property(randomCorridor(), (corridor) => {
        const network = buildNetwork(corridor);
        for (const { id } of corridor.places) {
          const expected = closure(corridor, id);
          expect(reachable(network, id)).toEqual(expected);
          for (const other of corridor.places) {
            expect(isReachable(network, id, other.id)).toBe(expected.includes(other.id));
          }
        }
      }),
    );
  });

  it('of an unknown place are a usage error', () => {
    const network = buildNetwork(drawn(['alpha'], []));
    const refusal = expect.objectContaining({ code: 'usage' });
    expect(() => reachable(network, 'alpho')).toThrow(refusal);
    expect(() => isReachable(network, 'alpho', 'alpha')).toThrow(refusal);
    expect(() => isReachable(network, 'alpha', 'alpho')).toThrow(refusal);
  });
});

describe('strongly connected parts', () => {
  it('are the classes of mutually reachable places', () => {
    fc.assert(
      fc.property(randomCorridor(), (corridor) => {
        const network = buildNetwork(corridor);
        const parts = stronglyConnectedParts(network);
        expect(parts.flat().sort()).toEqual(corridor.places.map(({ id }) => id).sort());
        for (const { id } of corridor.places) {
          const mutual = corridor.places
            .map((other) => other.id)
            .filter(
              (other) =>
                closure(corridor, id).includes(other) && closure(corridor, other).includes(id),
            );
          expect(parts.find((part) => part.includes(id))).toEqual(mutual.sort());
        }
      }),
    );
  });

  it('come largest first', () => {
    const parts = stronglyConnectedParts(buildNetwork(TINY), { mode: 'road' });
    expect(parts[0]).toEqual(['border', 'city', 'port', 'yard']);
    expect(parts.slice(1)).toEqual([['junction'], ['market'], ['mine'], ['strait']]);
  });

  it('are found in a two-way chain of 6,000 places; a one-way chain as long is refused in words', () => {
    const chain = (oneWay: boolean) => {
      const ids = Array.from({ length: 6000 }, (_, i) => `n${i}`);
      const links = ids.slice(1).map((id, i) => link(`l${i}`, `n${i}`, id, 1, { oneWay }));
      return buildNetwork(drawn(ids, links));
    };
    expect(stronglyConnectedParts(chain(false)).map(({ length }) => length)).toEqual([6000]);
    expect(() => stronglyConnectedParts(chain(true))).toThrow(
      expect.objectContaining({ code: 'limit' }),
    );
  });
});
