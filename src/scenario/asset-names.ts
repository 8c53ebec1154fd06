/** What a reader calls the links and services of a corridor: many links have no name but their ends. */
import type { Corridor } from './corridor.js';

/** Words for links and for the legs of services. */
export interface AssetNames {
  readonly link: (link: Corridor['links'][number]) => string;
  /** One direction of a leg. */
  readonly leg: (service: Corridor['services'][number], from: string, to: string) => string;
}

/**
 * Names by the ends where a link has none of its own: `Chongjin–Rajin (rail)`. What a place's name has in
 * brackets is left out. O(places).
 *
 * @example
 * ```ts
 * const { link } = assetNames(tumen);
 * tumen.links.filter(({ id }) => id === 'chongjin-rajin').map(link); // ['Chongjin–Rajin (rail)']
 * ```
 */
export function assetNames({ places }: Pick<Corridor, 'places'>): AssetNames {
  const names = new Map(places.map(({ id, name }) => [id, name.replace(/ \([^()]*\)$/, '')]));
  const place = (id: string): string => names.get(id) ?? id;
  return {
    link: ({ name, from, to, mode }) => name ?? `${place(from)}–${place(to)} (${mode})`,
    leg: ({ name }, from, to) => `${name}, ${place(from)} to ${place(to)}`,
  };
}

/** Links, terminals and services by id. */
export function namesOfAssets(corridor: Corridor): ReadonlyMap<string, string> {
  const { link } = assetNames(corridor);
  return new Map([
    ...corridor.links.map((one) => [one.id, link(one)] as const),
    ...corridor.terminals.map(({ id, name }) => [id, name] as const),
    ...corridor.services.map(({ id, name }) => [id, name] as const),
  ]);
}
