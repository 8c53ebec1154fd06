/**
 * An invented road network of any size: rows of places along straight roads, joined by a cross road at
 * three places in ten, lengths of 5 to 60 km. Streets of real countries have the same two to three links
 * a place. It is drawn as a corridor, built as a typed graph and laid out in flat arrays by its links.
 */
import type { CargoNetwork } from '../src/network/index.js';
import { buildNetwork } from '../src/network/index.js';
import { buildStar } from '../src/numeric/forward-star.js';
import { createStream } from '../src/random/stream.js';
import type { Corridor, Link, Place } from '../src/scenario/corridor.js';
import type { SearchNetwork } from '../src/solve/search.js';

/** Rows of places, and places in a row. */
export interface NetworkSize {
  readonly rows: number;
  readonly columns: number;
}

/** The size that the targets speak of: 30,000 places. */
export const PLACES: NetworkSize = { rows: 150, columns: 200 };

const invented = { grade: 'EST', source: [], note: 'invented for a benchmark' } as const;

/** The network as a typed graph; place ids are `r<row>c<column>`. */
export function generateNetwork({ rows, columns }: NetworkSize): CargoNetwork {
  const { next } = createStream('generated-network');
  const places: Place[] = [];
  const links: Link[] = [];
  const road = (from: string, to: string): void => {
    const length = `${5 + Math.floor(next() * 56)} km`;
    const id = `${from}-${to}`;
    links.push({ id, from, to, mode: 'road', kind: 'track', length, capacity: 'unlimited' });
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const id = `r${row}c${column}`;
      places.push({
        id,
        name: id,
        kinds: ['city'],
        country: 'XA',
        position: { latitude: row / 10, longitude: column / 10, ...invented },
        role: 'Stands in a benchmark.',
      });
      if (column > 0) road(`r${row}c${column - 1}`, id);
      if (row > 0 && (column === 0 || next() < 0.3)) road(`r${row - 1}c${column}`, id);
    }
  }
  return buildNetwork({ ...EMPTY, places, links });
}

const EMPTY: Corridor = {
  id: 'generated',
  title: 'A generated network',
  sources: [],
  countries: [{ id: 'XA', name: 'XA' }],
  currencies: [],
  places: [],
  links: [],
  terminals: [],
  vehicles: [],
  tariffs: [],
  services: [],
  limits: [],
  commodities: [],
  categories: [],
  demands: [],
  rules: [],
  disruptions: [],
  gates: [],
  calendars: [],
  storages: [],
  observations: [],
};

/** Links as arcs in flat arrays, vertices in the order of the places, with their kilometres as costs. */
export function compileLinks(
  network: CargoNetwork,
): SearchNetwork & { readonly costs: Float64Array } {
  const indexOf = new Map(network.places.map(({ id }, index) => [id, index]));
  const vertexCount = network.places.length;
  const edges = network.edges.map(({ from, to, lengthKm }) => ({
    tail: indexOf.get(from) ?? 0,
    head: indexOf.get(to) ?? 0,
    lengthKm,
  }));
  const order = buildStar(
    edges.map(({ tail }) => tail),
    vertexCount,
  );
  const column = (of: 'tail' | 'head' | 'lengthKm'): readonly number[] =>
    Array.from(order.arcs, (edge) => edges[edge]?.[of] ?? 0);
  const head = Uint32Array.from(column('head'));
  const reverse = buildStar(head, vertexCount);
  return {
    vertexCount,
    firstOut: order.first,
    tail: Uint32Array.from(column('tail')),
    head,
    firstIn: reverse.first,
    inArc: reverse.arcs,
    costs: Float64Array.from(column('lengthKm')),
  };
}
