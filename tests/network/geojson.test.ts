import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGeoJson } from '../../src/network/index.js';
import { tinyCorridor } from '../support/tiny-corridor.js';
import { drawn, link, place, shuffled } from './random-corridor.js';

describe('GeoJSON of a corridor', () => {
  const collection = toGeoJson(tinyCorridor());
  const byId = new Map(collection.features.map((feature) => [feature.id, feature]));

  it('has every place, link and leg once: places, links, services, each sorted', () => {
    expect(collection.type).toBe('FeatureCollection');
    expect(byId.size).toBe(collection.features.length);
    expect(collection.features.map(({ id }) => id).slice(6, 10)).toEqual([
      'place/strait',
      'place/yard',
      'link/border-track',
      'link/branch',
    ]);
    expect(collection.features.at(-1)?.id).toBe('service/feeder/0');
  });

  it('draws a place as a point, longitude first', () => {
    expect(byId.get('place/port')).toEqual({
      type: 'Feature',
      id: 'place/port',
      geometry: { type: 'Point', coordinates: [131.9, 43.1] },
      properties: {
        feature: 'place',
        id: 'port',
        name: 'Port',
        kinds: ['seaport', 'rail-station'],
        country: 'RU',
        role: 'The way out to sea.',
        terminals: ['port-berth'],
      },
    });
  });

  it('draws a link through its waypoints', () => {
    expect(byId.get('link/lane-north')).toEqual({
      type: 'Feature',
      id: 'link/lane-north',
      geometry: {
        type: 'LineString',
        coordinates: [
          [131.9, 43.1],
          [132.2, 42],
          [131.5, 40],
        ],
      },
      properties: {
        feature: 'link',
        id: 'lane-north',
        name: 'lane-north',
        from: 'port',
        to: 'strait',
        mode: 'sea',
        kind: 'lane',
        gauges: [],
        lengthKm: 370.4,
        capacity: 'unlimited',
        oneWay: false,
      },
    });
    expect(byId.get('service/feeder/0')?.geometry.coordinates).toHaveLength(4);
  });

  it('rounds to six decimals', () => {
    const position = {
      latitude: 42.123_456_789,
      longitude: -0.000_000_1,
      grade: 'EST',
      source: [],
    } as const;
    const corridor = tinyCorridor({
      places: [{ ...place('a'), position }],
      links: [],
      services: [],
      terminals: [],
    });
    expect(toGeoJson(corridor).features[0]?.geometry.coordinates).toEqual([0, 42.123457]);
  });

  it('is plain JSON and does not depend on the order of the input', () => {
    expect(JSON.parse(JSON.stringify(collection))).toEqual(collection);
    const text = JSON.stringify(collection);
    fc.assert(
      fc.property(shuffled(tinyCorridor()), (corridor) => {
        expect(JSON.stringify(toGeoJson(corridor))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('has no features where there is no place, and refuses a line to nowhere', () => {
    expect(toGeoJson(drawn([], [])).features).toEqual([]);
    expect(() => toGeoJson(drawn(['alpha'], [link('x', 'alpha', 'alpho', 1)]))).toThrow(
      expect.objectContaining({
        code: 'usage',
        message: expect.stringMatching(/^link x: .*alpha/),
      }),
    );
  });
});
