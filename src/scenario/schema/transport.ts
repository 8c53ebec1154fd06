/**
 * Schemas of what moves and what it costs: vehicle classes, tariffs, services, shared limits.
 */
import { z } from 'zod';
import { countryId, evidence, geometry, id, text, validity } from './basics.js';
import { gauge, ids, mode } from './network.js';
import { note } from './notes.js';
import { figure, figureOf } from './quantities.js';

export const vehicleSchema = note(
  z.strictObject({
    id,
    name: text,
    mode,
    gauges: note(z.array(gauge).min(1), 'Rail only: gauges it runs on.').optional(),
    carries: note(z.array(id).min(1), 'Handling groups it can carry.'),
    payload: figureOf('load', 'Net load in t or TEU (a ship’s usual parcel).'),
    grossMass: figureOf('mass', 'Gross mass.').optional(),
    length: figureOf('depth', 'Length over all.').optional(),
    deadweight: figureOf('mass', 'Deadweight.').optional(),
    draught: figureOf('depth', 'Draught.').optional(),
    airDraught: figureOf('depth', 'Air draught.').optional(),
    speed: figureOf('speed', 'Speed: km/h, km/day or knot.'),
    emptyReturn: figureOf('share', 'Share of vehicles that come back empty.'),
    charter: figureOf('charter', 'Ships: time charter, USD/day.').optional(),
    fuel: figureOf('fuel', 'Ships: fuel, t/day.').optional(),
    gather: note(
      z.strictObject({
        patience: figureOf('duration', 'How long a ship lies in port for more cargo.'),
        call: figureOf('duration', 'Time from the call for a ship until it is there.').optional(),
      }),
      'Ships that come when cargo waits, and leave full or when patience ends.',
    ).optional(),
    flag: countryId.optional(),
  }),
  'A train, truck or vessel class.',
  { id: 'vehicle' },
);

export const tariffSchema = note(
  z.strictObject({
    id,
    name: text,
    per: note(z.enum(['t', 'TEU', 'vehicle']), 'What one price is for.'),
    expression: note(
      text,
      'Formula giving USD. Variables: km, hours, tariffClass, value, payload, charter, fuel, knots, and each parameter.',
    ),
    parameters: note(
      z.record(id, figure('any')),
      'Named numbers of the formula, in the base unit of each figure (USD, t, km, hours).',
    ),
    handling: ids('Applies only to these handling groups; absent: to all.').optional(),
    commodities: ids('Applies only to these commodities; absent: to all.').optional(),
    origins: ids('Applies only to cargo from these places; absent: from all.').optional(),
    evidence: evidence.optional(),
  }),
  'A price as a formula.',
  { id: 'tariff' },
);

export const serviceSchema = note(
  z.strictObject({
    id,
    name: text,
    mode,
    gauge: gauge.optional(),
    legs: note(
      z
        .array(
          z.strictObject({
            from: note(id, 'Place it leaves.'),
            to: note(id, 'Place it reaches.'),
            length: figureOf('distance', 'Length of the leg in km or nmi.'),
            tariffs: ids('Tariffs of the leg.').optional(),
            geometry: geometry.optional(),
          }),
        )
        .min(1),
      'Legs in sailing order.',
    ),
    oneWay: note(z.boolean(), 'Does not come back.').optional(),
    frequency: figureOf('frequency', 'Calls per time, e.g. "1 call/week".'),
    capacity: figureOf('callLoad', 'TEU or t for each call and direction.'),
    vehicle: note(id, 'Vehicle class that runs it.'),
    handles: note(z.array(id).min(1), 'Handling groups it takes.'),
    validity: validity.optional(),
    evidence: evidence.optional(),
  }),
  'Liner, ferry or scheduled block train.',
  { id: 'service' },
);

export const limitSchema = note(
  z.strictObject({
    id,
    name: text,
    capacity: figureOf('capacity', 'Amount per time that the flows share.'),
    links: ids('Links whose flow counts.').optional(),
    terminals: ids('Terminals whose flow counts.').optional(),
    commodities: ids('Only these commodities count; absent: all.').optional(),
    origins: ids('Only cargo from these places counts; absent: from all.').optional(),
    thirdPartiesOnly: note(
      z.boolean(),
      'Count only demands that are not captive to one of the listed terminals.',
    ).optional(),
    validity: validity.optional(),
    evidence: evidence.optional(),
  }),
  'A limit that flows share besides links and terminals.',
  { id: 'limit' },
);
