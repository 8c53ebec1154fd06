import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildNetwork,
  linksBetween,
  linksOf,
  neighbours,
  placesOfKind,
} from '../../src/network/index.js';
import { TINY } from '../support/tiny-corridor.js';
import { directPairs, drawn, link, randomCorridor } from './random-corridor.js';

const network = buildNetwork(TINY);
const ids = (entries: readonly { readonly id: string }[]): readonly string[] =>
  entries.map(({ id }) => id);

describe('neighbours', () => {
  it('are found by mode and gauge', () => {
    expect(neighbours(network, 'border')).toEqual(['junction', 'port', 'yard']);
    expect(neighbours(network, 'border', { mode: 'road' })).toEqual(['port', 'yard']);
    expect(neighbours(network, 'border', { mode: ['road', 'sea'] })).toEqual(['port', 'yard']);
    expect(neighbours(network, 'yard', { mode: 'rail', gauge: '1435' })).toEqual([
      'border',
      'city',
    ]);
    expect(neighbours(network, 'yard', { mode: 'rail', gauge: '1520' })).toEqual(['border']);
    expect(neighbours(network, 'yard', { mode: 'river' })).toEqual([]);
  });

  it('follow the direction of one-way links', () => {
    const oneWay = buildNetwork(drawn(['a', 'b'], [link('x', 'a', 'b', 1, { oneWay: true })]));
    expect(neighbours(oneWay, 'a')).toEqual(['b']);
    expect(neighbours(oneWay, 'b')).toEqual([]);
    expect(neighbours(oneWay, 'b', { direction: 'in' })).toEqual(['a']);
    expect(neighbours(oneWay, 'b', { direction: 'both' })).toEqual(['a']);
  });

  it('leave out what is closed, not yet open or no longer open', () => {
    const validity = {
      from: { low: '2025-01-01', mode: '2026-07-01', high: '2028-01-01', grade: 'EST', source: [] },
      until: '2030-01-01',
    } as const;
    const bridge = buildNetwork(drawn(['a', 'b'], [link('bridge', 'a', 'b', 1, { validity })]));
    expect(neighbours(bridge, 'a', { on: '2026-06-30' })).toEqual([]);
    expect(neighbours(bridge, 'a', { on: '2026-07-01' })).toEqual(['b']);
    expect(neighbours(bridge, 'a', { on: '2030-01-01' })).toEqual([]);
    expect(neighbours(bridge, 'a', { without: ['bridge'] })).toEqual([]);
    expect(neighbours(bridge, 'a')).toEqual(['b']);
  });

  it('are mutual where every link is two-way', () => {
    fc.assert(
      fc.property(
        randomCorridor(),
        fc.constantFrom('road', 'rail', undefined),
        (corridor, mode) => {
          const links = corridor.links.map((one) => ({ ...one, oneWay: false }));
          const twoWay = buildNetwork({ ...corridor, links });
          for (const { id } of corridor.places) {
            for (const other of neighbours(twoWay, id, { mode })) {
              expect(neighbours(twoWay, other, { mode })).toContain(id);
            }
          }
        },
      ),
    );
  });

  it('are the places with a direct link', () => {
    fc.assert(
      fc.property(randomCorridor(), (corridor) => {
        const random = buildNetwork(corridor);
        for (const { id } of corridor.places) {
          const expected = directPairs(corridor).flatMap(([from, to]) =>
            from === id && to !== id ? [to] : [],
          );
          expect(neighbours(random, id)).toEqual([...new Set(expected)].sort());
        }
      }),
    );
  });
});

describe('links', () => {
  it('of a place come once each, as drawn', () => {
    expect(ids(linksOf(network, 'port'))).toEqual(['lane-north', 'port-road', 'trunk', 'feeder']);
    expect(ids(linksOf(network, 'port', { services: false, mode: 'sea' }))).toEqual(['lane-north']);
    const loop = buildNetwork(drawn(['a', 'b'], [link('loop', 'a', 'a', 1)]));
    expect(ids(linksOf(loop, 'a'))).toEqual(['loop']);
    expect(linksOf(loop, 'b')).toEqual([]);
  });

  it('between two places come in the direction asked', () => {
    expect(linksBetween(network, 'yard', 'border').map(({ key }) => key)).toEqual([
      'l:border-track:back',
      'l:bridge:out',
    ]);
    expect(linksBetween(network, 'mine', 'market')).toEqual([]);
  });
});

describe('places', () => {
  it('are found by kind', () => {
    expect(ids(placesOfKind(network, 'border-crossing'))).toEqual(['border', 'yard']);
    expect(placesOfKind(network, 'landmark')).toEqual([]);
  });
});

describe('an unknown place', () => {
  it('is a usage error with the nearest name', () => {
    const any = buildNetwork<typeof TINY>(TINY) as ReturnType<typeof buildNetwork>;
    const refusal = expect.objectContaining({
      code: 'usage',
      message: 'there is no place "juncton" in corridor tiny; did you mean "junction"?',
    });
    expect(() => neighbours(any, 'juncton')).toThrow(refusal);
    expect(() => linksOf(any, 'juncton')).toThrow(refusal);
    expect(() => linksBetween(any, 'juncton', 'port')).toThrow(refusal);
    expect(() => linksBetween(any, 'port', 'juncton')).toThrow(refusal);
  });
});
