/** The order in which a model numbers things: by id, whatever the order in which they were written. */
import { compareText } from '../core/ids.js';
import type { Corridor } from '../scenario/corridor.js';

/** Every table sorted by id; the order in which things were written means nothing. */
export function inCanonicalOrder(corridor: Corridor): Corridor {
  const sorted = <Entry extends { readonly id: string }>(
    entries: readonly Entry[],
  ): readonly Entry[] => [...entries].sort((a, b) => compareText(a.id, b.id));
  return {
    id: corridor.id,
    title: corridor.title,
    sources: sorted(corridor.sources),
    countries: sorted(corridor.countries),
    currencies: sorted(corridor.currencies),
    places: sorted(corridor.places),
    links: sorted(corridor.links),
    terminals: sorted(corridor.terminals),
    storages: sorted(corridor.storages),
    vehicles: sorted(corridor.vehicles),
    tariffs: sorted(corridor.tariffs),
    services: sorted(corridor.services),
    limits: sorted(corridor.limits),
    commodities: sorted(corridor.commodities),
    categories: sorted(corridor.categories),
    demands: sorted(corridor.demands),
    rules: sorted(corridor.rules),
    disruptions: sorted(corridor.disruptions),
    calendars: sorted(corridor.calendars),
    gates: sorted(corridor.gates),
    observations: sorted(corridor.observations),
  };
}
