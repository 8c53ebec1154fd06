import { describe, expect, it } from 'vitest';
import { corridorSchema } from '../../src/scenario/corridor-schema.js';
import { tinyCorridor } from './tiny-corridor.js';

describe('the tiny corridor of the tests', () => {
  it('keeps to the schema', () => {
    expect(corridorSchema.safeParse(tinyCorridor()).error?.issues ?? []).toEqual([]);
  });

  it('names nothing that it does not have', () => {
    const corridor = tinyCorridor();
    const ids = (entries: readonly { readonly id: string }[]): Set<string> =>
      new Set(entries.map(({ id }) => id));
    const places = ids(corridor.places);
    const tariffs = ids(corridor.tariffs);
    const commodities = ids(corridor.commodities);
    for (const link of corridor.links) {
      expect([...places]).toEqual(expect.arrayContaining([link.from, link.to]));
      expect([...tariffs]).toEqual(expect.arrayContaining([...(link.tariffs ?? [])]));
      expect([...ids(corridor.vehicles)]).toEqual(
        expect.arrayContaining([...(link.vehicles ?? [])]),
      );
    }
    for (const { place } of corridor.terminals) expect(places.has(place)).toBe(true);
    for (const { country } of corridor.places)
      expect(ids(corridor.countries).has(country)).toBe(true);
    for (const demand of corridor.demands) {
      expect(places.has(demand.origin) && places.has(demand.destination)).toBe(true);
      expect(commodities.has(demand.commodity)).toBe(true);
      expect(ids(corridor.categories).has(demand.category)).toBe(true);
    }
  });

  it('replaces whole tables and cannot be written to', () => {
    const corridor = tinyCorridor((tiny) => ({ rules: tiny.rules.slice(0, 1) }));
    expect(corridor.rules).toHaveLength(1);
    expect(tinyCorridor({ limits: [] }).rules).toHaveLength(2);
    expect(Object.isFrozen(corridor.links[0]?.gauges)).toBe(true);
  });
});
