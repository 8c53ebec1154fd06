/**
 * Schemas of what stands in the landscape: sources, countries, currencies, places, links, terminals.
 */
import { z } from 'zod';
import {
  countryId,
  evidence,
  geometry,
  id,
  latitude,
  longitude,
  openingHours,
  season,
  text,
  validity,
  withEvidence,
} from './basics.js';
import { checked, note } from './notes.js';
import { figure, figureOf } from './quantities.js';

export const mode = note(
  z.enum(['rail', 'road', 'sea', 'river', 'pipeline']),
  'Mode of transport.',
);
export const gauge = note(z.enum(['1520', '1435']), 'Rail gauge in mm, as text: "1520" or "1435".');

/** A list of ids with what they are ids of. */
export function ids(description: string): z.ZodArray<typeof id> {
  return note(z.array(id), description);
}

/** An amount per time, or the word `unlimited`. */
export const capacity = note(
  z.union([figure('capacity'), z.literal('unlimited')]),
  'Amount per time, or "unlimited". Per year: net, both directions, empties included; per hour or day of opening: gross.',
  { id: 'capacity' },
);

export const service = note(
  z.enum(['fixed', 'exponential', 'gamma', 'lognormal']),
  'Service time in the queue: fixed (default), or random with the same mean.',
);

const variation = figureOf(
  'variation',
  'Coefficient of variation of a gamma or lognormal service time.',
).optional();

export const sourceSchema = note(
  z.strictObject({
    id,
    title: text,
    date: note(text, 'Date of publication or of the figure.').optional(),
    locator: note(text, 'Web address without scheme, or another locator.'),
  }),
  'A source that figures cite.',
  { id: 'source' },
);

export const countrySchema = note(z.strictObject({ id: countryId, name: text }), 'A country.', {
  id: 'country',
});

export const currencySchema = note(
  z.strictObject({
    id,
    perDollar: figureOf('exchange', 'How many of its units one US dollar buys.'),
  }),
  'A currency.',
  { id: 'currency' },
);

export const placeSchema = note(
  z.strictObject({
    id,
    name: text,
    names: note(
      z.strictObject({
        cyrillic: text.optional(),
        chinese: text.optional(),
        korean: text.optional(),
      }),
      'The name in other scripts.',
    ).optional(),
    kinds: note(
      z
        .array(
          z.enum([
            'seaport',
            'river-port',
            'rail-station',
            'border-crossing',
            'city',
            'sea-gateway',
            'market',
            'origin',
            'bridge-site',
            'landmark',
          ]),
        )
        .min(1),
      'What it is; one or more.',
    ),
    country: countryId,
    position: note(withEvidence({ latitude, longitude }), 'Where it is, with the evidence.'),
    role: note(text, 'What the place is for in the corridor, one sentence.'),
    shipLimits: note(
      z.strictObject({
        draught: figureOf('depth', 'Largest draught.').optional(),
        length: figureOf('depth', 'Largest length over all.').optional(),
        deadweight: figureOf('mass', 'Largest deadweight.').optional(),
      }),
      'Limits for ships that call here; absent: no limit.',
    ).optional(),
  }),
  'A port, station, crossing, city, market …',
  { id: 'place' },
);

export const linkSchema = note(
  z.strictObject({
    id,
    name: text.optional(),
    from: note(id, 'Place it starts from.'),
    to: note(id, 'Place it goes to.'),
    mode,
    kind: note(z.enum(['track', 'bridge', 'crossing', 'lane', 'waterway', 'pipe']), 'What it is.'),
    oneWay: note(z.boolean(), 'Only from → to.').optional(),
    gauges: note(z.array(gauge).min(1), 'Rail only; a dual-gauge track lists both.').optional(),
    tracks: z.enum(['single', 'double']).optional(),
    length: figureOf('distance', 'Length in km or nmi; never below the great circle.'),
    capacity,
    hours: openingHours.optional(),
    season: season.optional(),
    speed: figureOf('speed', 'Speed here in place of the vehicle’s own.').optional(),
    runningTime: figureOf('duration', 'Running time in place of length ÷ speed.').optional(),
    processing: figureOf('duration', 'Border or bridge formalities on top.').optional(),
    service: service.optional(),
    variation,
    sectionTime: figureOf(
      'duration',
      'Single track: running time of the longest section between passing loops.',
    ).optional(),
    following: figureOf(
      'duration',
      'Least time between trains that follow each other in one direction.',
    ).optional(),
    vehicles: ids(
      'Only these vehicle classes; absent: every class of the mode and gauge.',
    ).optional(),
    depth: figureOf('depth', 'Water depth less keel clearance: limits draught.').optional(),
    clearance: figureOf('depth', 'Clearance under a bridge: limits air draught.').optional(),
    grossLimit: figureOf('mass', 'Largest gross mass of a vehicle.').optional(),
    lanes: figureOf('count', 'Number of lanes.').optional(),
    tariffs: ids('Tariffs; the first that applies to the cargo is charged.').optional(),
    volumeDelay: note(
      text,
      'Formula in freeFlow (hours) and utilisation (0…1): congested hours.',
    ).optional(),
    validity: validity.optional(),
    geometry: geometry.optional(),
    territories: note(
      z.array(countryId).min(1),
      'Territories it lies in, if not those of its ends.',
    ).optional(),
    evidence: evidence.optional(),
  }),
  'A connection as drawn; two-way unless oneWay.',
  { id: 'link' },
);

const access = note(
  checked(
    z.strictObject({
      mode: z.enum(['rail', 'road', 'sea', 'river', 'pipeline', 'gate']),
      gauge: gauge.optional(),
    }),
    (value) =>
      (value.mode === 'rail') === (value.gauge !== undefined)
        ? []
        : [
            {
              code: 'gauge',
              message:
                value.mode === 'rail'
                  ? 'a rail access names its gauge'
                  : `an access by ${value.mode} has no gauge`,
              expected: value.mode === 'rail' ? 'gauge "1520" or "1435"' : 'no gauge',
              path: ['gauge'],
            },
          ],
  ),
  'One side of a terminal: a mode (rail with its gauge), or "gate", the place’s own cargo.',
  { id: 'access' },
);

export const terminalSchema = note(
  z.strictObject({
    id,
    name: text,
    place: note(id, 'Place it stands at.'),
    kind: z.enum(['berth', 'gauge-change', 'yard', 'border-post', 'warehouse']),
    between: note(z.array(z.tuple([access, access])).min(1), 'Pairs of accesses it works between.'),
    oneWay: note(z.boolean(), 'Only from the first to the second access.').optional(),
    handles: note(z.array(id).min(1), 'Handling groups it serves.'),
    capacity,
    servers: figureOf('count', 'Servers that share the capacity (default 1).').optional(),
    hours: openingHours.optional(),
    season: season.optional(),
    dwell: figureOf('duration', 'Time besides queueing and service.').optional(),
    service: service.optional(),
    variation,
    batch: figureOf('load', 'Largest batch that one server works at a time.').optional(),
    storage: figureOf(
      'storage',
      'Room for cargo from joining the terminal until it leaves the place.',
    ).optional(),
    tariffs: ids('Tariffs; the first that applies to the cargo is charged.').optional(),
    validity: validity.optional(),
    operator: text.optional(),
    evidence: evidence.optional(),
  }),
  'Handling at a place between two accesses; both directions unless oneWay.',
  { id: 'terminal' },
);

export const storageSchema = note(
  z.strictObject({
    id,
    name: text,
    place: note(id, 'Place it stands at.'),
    handles: note(z.array(id).min(1), 'Handling groups that it takes.'),
    amount: figureOf('storage', 'Room in t or TEU.'),
    evidence: evidence.optional(),
  }),
  'Room that the terminals of one place share for some handling groups.',
  { id: 'storage' },
);
