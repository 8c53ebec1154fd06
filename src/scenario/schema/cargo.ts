/**
 * Schemas of the cargo: commodities, categories, demands; and of what was observed of it: gates and
 * observations.
 */
import { z } from 'zod';
import { dayNumber } from '../calendar.js';
import { countryId, evidence, id, isoDate, text, withEvidence } from './basics.js';
import { ids } from './network.js';
import { checked, note } from './notes.js';
import { figureOf } from './quantities.js';

/** HS chapters or headings, digits only. */
export const hsCodes = note(
  z.array(
    checked(z.string(), (value) =>
      /^(?!77|00)(?:[0-8]\d|9[0-7])(?:\d{2}){0,4}$/.test(value)
        ? []
        : [
            {
              code: 'hs',
              message: 'this is not an HS code',
              expected:
                '2, 4, 6, 8 or 10 digits of chapters 01 to 97 (77 is empty), such as "2701"',
            },
          ],
    ),
  ),
  'HS chapters or headings as text, digits only: "2701".',
);

export const commoditySchema = note(
  z.strictObject({
    id,
    name: text,
    handling: note(id, 'Handling group, e.g. coal, grain, container, reefer.'),
    hs: hsCodes,
    unit: z.enum(['t', 'TEU']),
    massPerTeu: figureOf('massPerTeu', 'Containers: mass of one TEU with its goods.').optional(),
    value: figureOf('pricePerMass', 'Value of the goods, USD/t.'),
    capitalCost: figureOf('perYear', 'Cost of capital, 1/year.'),
    decay: figureOf('perYear', 'Loss of value, 1/day.'),
    tariffClass: figureOf('factor', 'Multiplier for rail tariffs (default 1).').optional(),
    barrelsPerTonne: figureOf('barrels', 'Barrels per tonne, for quotas in barrels.').optional(),
  }),
  'What moves.',
  { id: 'commodity' },
);

export const categorySchema = note(
  z.strictObject({
    id,
    number: z.int().min(0),
    name: text,
    status: note(
      z.enum(['named', 'reconstructed']),
      'Named by the source, or reconstructed by us.',
    ),
    evidence,
  }),
  'A cargo flow category.',
  { id: 'category' },
);

const share = note(z.number().min(0).max(1), 'A share between 0 and 1.');

export const demandSchema = note(
  z.strictObject({
    id,
    name: text.optional(),
    category: note(id, 'Id of its category.'),
    tags: ids('Free marks, such as 5a.').optional(),
    commodity: note(id, 'Id of its commodity.'),
    origin: note(id, 'Place it truly comes from.'),
    destination: note(id, 'Place it is truly for; the port is an outcome.'),
    quantity: figureOf('yearlyCargo', 't/year or TEU/year.'),
    lot: figureOf('load', 't or TEU of one shipment.'),
    unservedPrice: figureOf('pricePerLoad', 'Money at which the owner would rather not ship.'),
    captive: ids('Only these terminals: the owner’s own.').optional(),
    season: note(
      withEvidence({
        monthly: note(z.array(z.number().min(0)).length(12), 'Twelve numbers with mean 1.'),
      }),
      'Monthly index.',
    ).optional(),
    arrivals: note(z.enum(['poisson', 'regular']), 'How shipments arrive.').optional(),
    priority: note(
      z.int().min(0).max(3),
      '0 (default) to 3: the highest goes first in every queue.',
    ).optional(),
    circulating: note(
      z.int().min(1).max(1_000_000),
      'So many lots are always under way: each one delivered sets out again at once.',
    ).optional(),
    facts: note(
      z.record(id, z.union([z.boolean(), isoDate])),
      'Facts that exemptions ask for: true, false or a date.',
    ).optional(),
    originState: note(
      countryId,
      'State of origin of the goods, if not that of the place.',
    ).optional(),
    buyerState: note(countryId, 'State of the buyer, if not that of the place.').optional(),
    observedRouting: note(
      withEvidence({ gates: note(z.record(id, share), 'Share by gate.') }),
      'How the flow was routed in fact.',
    ).optional(),
  }),
  'What wants to travel.',
  { id: 'demand' },
);

export const gateSchema = note(
  z.strictObject({
    id,
    name: text,
    links: ids('Links it counts on.').optional(),
    terminals: ids('Terminals it counts at.').optional(),
    services: ids('Services it counts on.').optional(),
    note: text.optional(),
    inClosure: note(z.boolean(), 'Shown in the closure table.'),
  }),
  'A counting line.',
  { id: 'gate' },
);

const year = note(
  checked(z.string(), (value) =>
    dayNumber(`${value}-01-01`) !== undefined
      ? []
      : [
          {
            code: 'date.year',
            message: 'this is not a year',
            expected: 'a year as text such as "2024", or from and until',
          },
        ],
  ),
  'A year as text.',
  { pattern: '^[0-9]{4}$' },
);

export const observationSchema = note(
  z.strictObject({
    id,
    gate: note(id, 'Gate it was counted at.'),
    period: z.union([year, z.strictObject({ from: isoDate, until: isoDate })]),
    quantity: figureOf('observed', 'What was counted.'),
    commodity: text.optional(),
    gapReason: note(
      text,
      'Why model and observation differ, where the gap is over 15 %.',
    ).optional(),
  }),
  'What was seen to pass a gate.',
  { id: 'observation' },
);
