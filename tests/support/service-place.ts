/**
 * Queueing systems as corridors. Cargo sets out at a place, passes one terminal after the other (each at a
 * place of its own, joined by roads that take no time), and is delivered: so a terminal is a queue with
 * servers that hold one lot for one service time. Lots of 1000 t; a service takes an hour on the mean.
 */
import type { Corridor, Demand, Link, Terminal } from '../../src/scenario/corridor.js';
import { oneLink, place } from './scenarios.js';

/** Lots that one server of a station would serve in a year. */
export const PER_SERVER = 8760;

/** A station of a queueing network. */
export interface Station {
  readonly id: string;
  readonly servers?: number | undefined;
  /** Mean service time of a lot, hours; default 1. */
  readonly hours?: number | undefined;
  /** Default: exponential. */
  readonly more?: Partial<Terminal> | undefined;
}

/** Cargo through stations in this order. */
export interface Flow {
  readonly id: string;
  /** Lots in an hour. */
  readonly perHour: number;
  readonly through: readonly string[];
  readonly more?: Partial<Demand> | undefined;
}

/**
 * The corridor of some stations and flows. Each station is a place with a terminal between road and rail;
 * rail leads from each to the next over an ordinary road through a yard without limits.
 */
export function stations(
  all: readonly Station[],
  flows: readonly Flow[],
  more: Partial<Corridor> = {},
): Corridor {
  const base = oneLink();
  const [demand] = base.demands;
  const [vehicle] = base.vehicles;
  if (demand === undefined || vehicle === undefined) throw new Error('no demand');
  const road = (id: string, from: string, to: string, mode: 'road' | 'rail'): Link => ({
    id,
    from,
    to,
    mode,
    kind: 'track',
    oneWay: true,
    length: '1 km',
    runningTime: '0 s',
    capacity: 'unlimited',
  });
  const links = new Map<string, Link>();
  for (const { id, through } of flows) {
    const [first = ''] = through;
    links.set(`in-${id}`, road(`in-${id}`, `from-${id}`, first, 'road'));
    through.forEach((station, i) => {
      const next = through[i + 1];
      const last = `out-${id}`;
      if (next === undefined) links.set(last, road(last, station, `to-${id}`, 'rail'));
      else {
        // A yard turns rail into road again, at no time and without limit.
        const yard = `${station}-${next}`;
        links.set(`${yard}-rail`, road(`${yard}-rail`, station, yard, 'rail'));
        links.set(`${yard}-road`, road(`${yard}-road`, yard, next, 'road'));
      }
    });
  }
  const yards = new Set<string>();
  for (const { through } of flows)
    through.forEach((station, i) => {
      const next = through[i + 1];
      if (next !== undefined) yards.add(`${station}-${next}`);
    });
  const between: Terminal['between'] = [[{ mode: 'road' }, { mode: 'rail' }]];
  return {
    ...base,
    places: [
      ...all.map(({ id }) => place(id)),
      ...[...yards].map((id) => place(id)),
      ...flows.flatMap(({ id }) => [place(`from-${id}`), place(`to-${id}`)]),
    ],
    links: [...links.values()],
    terminals: [
      ...all.map(({ id, servers = 1, hours = 1, more: given }): Terminal => ({
        id: `${id}-terminal`,
        name: id,
        place: id,
        kind: 'yard',
        between,
        oneWay: true,
        handles: ['bulk'],
        capacity: `${(PER_SERVER * servers) / hours} kt/year`,
        servers: String(servers),
        service: 'exponential',
        ...given,
      })),
      ...[...yards].map((id): Terminal => ({
        id: `${id}-yard`,
        name: id,
        place: id,
        kind: 'yard',
        between: [[{ mode: 'rail' }, { mode: 'road' }]],
        oneWay: true,
        handles: ['bulk'],
        capacity: 'unlimited',
      })),
    ],
    vehicles: [
      vehicle,
      { ...vehicle, id: 'lorry', mode: 'road', payload: '1000 t', speed: '1000 km/h' },
    ],
    demands: flows.map(({ id, perHour, more: given }) => ({
      ...demand,
      id,
      origin: `from-${id}`,
      destination: `to-${id}`,
      quantity: `${PER_SERVER * perHour} kt/year`,
      ...given,
    })),
    ...more,
  };
}
