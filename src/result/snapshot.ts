/** The part of a corridor that a report draws, copied into the result. */
import { assetNames } from '../scenario/asset-names.js';
import type { Corridor } from '../scenario/corridor.js';
import type { Snapshot } from './run-result.js';

/** Places with positions, links and service legs with waypoints, categories with their standing. */
export function snapshotOf(corridor: Corridor): Snapshot {
  const names = assetNames(corridor);
  const position = new Map(
    corridor.places.map(({ id, position: at }) => [id, [at.longitude, at.latitude] as const]),
  );
  const line = (
    from: string,
    to: string,
    between: readonly (readonly [number, number])[] | undefined,
  ): readonly (readonly [number, number])[] =>
    [position.get(from), ...(between ?? []), position.get(to)].filter(
      (point): point is readonly [number, number] => point !== undefined,
    );
  return {
    places: corridor.places.map(({ id, name, country, position: at, kinds }) => ({
      id,
      name,
      country,
      latitude: at.latitude,
      longitude: at.longitude,
      kinds,
    })),
    links: [
      ...corridor.links.map((link) => ({
        id: link.id,
        name: names.link(link),
        from: link.from,
        to: link.to,
        mode: link.mode,
        kind: link.kind,
        geometry: line(link.from, link.to, link.geometry),
      })),
      ...corridor.services.flatMap((service) =>
        service.legs.map((leg) => ({
          id: service.id,
          name: service.name,
          from: leg.from,
          to: leg.to,
          mode: service.mode,
          kind: 'service',
          geometry: line(leg.from, leg.to, leg.geometry),
        })),
      ),
    ],
    categories: corridor.categories.map(({ id, number, name, status, evidence }) => ({
      id,
      number,
      name,
      note: status === 'reconstructed' ? `reconstructed: ${evidence.note ?? ''}` : '',
    })),
  };
}
