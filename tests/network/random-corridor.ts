/**
 * Small random corridors: parallel links, loops, one-way links, isolated places and hostile ids included.
 */
import fc from 'fast-check';
import { figureText } from '../../src/network/figures.js';
import type { Corridor, Link, Mode, Place } from '../../src/scenario/corridor.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

/** Ids that mean something to JavaScript. */
export const HOSTILE_IDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

/** A place at some position. */
export function place(id: string, index = 0): Place {
  const position = {
    latitude: 40 + index,
    longitude: 130 - index,
    grade: 'EST',
    source: [],
  } as const;
  return { id, name: id, kinds: ['city'], country: 'RU', position, role: 'Stands in a test.' };
}

/** A corridor of these places and links, and nothing else. */
export function drawn(places: readonly string[], links: readonly Link[]): Corridor {
  return tinyCorridor({ places: places.map(place), links, services: [], terminals: [] });
}

/** A link of whole kilometres. */
export function link(
  id: string,
  from: string,
  to: string,
  km: number,
  more: Partial<Link> = {},
): Link {
  const length = `${km} km`;
  return { id, from, to, mode: 'road', kind: 'track', length, capacity: 'unlimited', ...more };
}

/** Corridors of one to seven places and up to fourteen links of `shortest` to nine kilometres. */
export function randomCorridor(shortest = 0): fc.Arbitrary<Corridor> {
  return fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', ...HOSTILE_IDS), { minLength: 1, maxLength: 7 })
    .chain((places) =>
      fc
        .array(
          fc.record({
            from: fc.constantFrom(...places),
            to: fc.constantFrom(...places),
            km: fc.integer({ min: shortest, max: 9 }),
            oneWay: fc.boolean(),
            mode: fc.constantFrom<Mode>('road', 'rail'),
          }),
          { maxLength: 14 },
        )
        .map((links) =>
          drawn(
            places,
            links.map(({ from, to, km, oneWay, mode }, i) =>
              link(HOSTILE_IDS[i] ?? `link-${i}`, from, to, km, { oneWay, mode }),
            ),
          ),
        ),
    );
}

/** Ordered pairs of places with a direct link, and its length, straight from the corridor. */
export function directPairs(corridor: Corridor): readonly (readonly [string, string, number])[] {
  return corridor.links.flatMap(({ from, to, length, oneWay }) => {
    const km = Number.parseFloat(figureText(length));
    return oneWay === true
      ? [[from, to, km] as const]
      : [[from, to, km] as const, [to, from, km] as const];
  });
}

/** Kilometres between all places by Floyd and Warshall; infinite where there is no way. */
export function allDistances(corridor: Corridor): (from: string, to: string) => number {
  const ids = corridor.places.map(({ id }) => id);
  const index = new Map(ids.map((id, i) => [id, i]));
  const table = ids.map((_, i) => ids.map((__, j) => (i === j ? 0 : Infinity)));
  const get = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  const lower = (i: number, j: number, km: number): void => {
    const row = table[i];
    if (row !== undefined && km < get(i, j)) row[j] = km;
  };
  for (const [from, to, km] of directPairs(corridor)) {
    lower(index.get(from) ?? 0, index.get(to) ?? 0, km);
  }
  for (const k of ids.keys()) {
    for (const i of ids.keys()) for (const j of ids.keys()) lower(i, j, get(i, k) + get(k, j));
  }
  return (from, to) => get(index.get(from) ?? 0, index.get(to) ?? 0);
}

/** The corridor with places, links and services in another order. */
export function shuffled(corridor: Corridor): fc.Arbitrary<Corridor> {
  const order = <Entry>(entries: readonly Entry[]): fc.Arbitrary<Entry[]> =>
    fc.shuffledSubarray([...entries], { minLength: entries.length });
  return fc
    .record({
      places: order(corridor.places),
      links: order(corridor.links),
      services: order(corridor.services),
      terminals: order(corridor.terminals),
    })
    .map((tables) => ({ ...corridor, ...tables }));
}
