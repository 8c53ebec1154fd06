/** A corridor for answers on paper: coal from `west` to `east` over tracks whose tariffs are whole dollars. */
import type { Corridor, Demand, Link } from '../../../src/scenario/corridor.js';
import { oneLink, place } from '../../support/scenarios.js';

const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;

/** A track of 40 km that costs so many dollars a tonne. */
export function track(
  id: string,
  dollars: number,
  more: Partial<Link> & { readonly at?: readonly [string, string] } = {},
): Link {
  const { at: [from, to] = ['west', 'east'], ...rest } = more;
  return {
    id,
    from,
    to,
    mode: 'rail',
    kind: 'track',
    length: '40 km',
    capacity: 'unlimited',
    tariffs: [`tariff-${String(dollars)}`],
    ...rest,
  };
}

/** A corridor of tracks between `west` (RU), `east` (CN) and places between them (RU). */
export function tracks(links: readonly Link[], more: Partial<Corridor> = {}): Corridor {
  const between = [...new Set(links.flatMap(({ from, to }) => [from, to]))].filter(
    (id) => id !== 'west' && id !== 'east',
  );
  return oneLink({
    more: {
      places: [place('west', 'RU'), place('east', 'CN'), ...between.map((id) => place(id, 'RU'))],
      links,
      tariffs: [...new Set(links.flatMap(({ tariffs }) => tariffs ?? []))].map((id) => ({
        id,
        name: id,
        per: 't' as const,
        expression: 'rate',
        parameters: { rate: `${id.slice(7)} USD/t` },
        evidence: invented,
      })),
      demands: [coal()],
      ...more,
    },
  });
}

/** A megatonne of coal a year, that rather stays than pay 100 dollars a tonne. */
export function coal(more: Partial<Demand> = {}): Demand {
  return {
    id: 'coal-trade',
    category: 'land-trade',
    commodity: 'coal',
    origin: 'west',
    destination: 'east',
    quantity: '1 Mt/year',
    lot: '1000 t',
    unservedPrice: { value: '100 USD/t', ...invented },
    ...more,
  };
}

/** A whole year, so that a unit a year is a unit. */
export const YEAR = { start: '2026-01-01', horizonDays: 365 } as const;
