/**
 * Schemas of what permits: rules with their matches, effects and exemptions.
 */
import { z } from 'zod';
import { countryId, evidence, grade, id, isoDate, monthDay, text, withEvidence } from './basics.js';
import { hsCodes } from './cargo.js';
import { ids, mode } from './network.js';
import { note } from './notes.js';
import { figure, figureOf } from './quantities.js';

const states = (description: string) => note(z.array(countryId), description);

const matchSchema = note(
  z.strictObject({
    directions: note(
      z.array(
        z.strictObject({
          direction: z.enum(['from', 'to', 'through', 'within']),
          territory: countryId,
        }),
      ),
      'How the arc lies to a territory.',
    ).optional(),
    commodities: ids('Commodities.').optional(),
    hs: hsCodes.optional(),
    originStates: states('States of origin.').optional(),
    originPlaces: ids('Places of origin.').optional(),
    destinationStates: states('States of destination.').optional(),
    buyerStates: states('States of the buyer.').optional(),
    categories: ids('Categories.').optional(),
    modes: note(z.array(mode), 'Modes.').optional(),
    places: ids('Places at either end of the arc.').optional(),
    links: ids('Links.').optional(),
    terminals: ids('Terminals.').optional(),
    services: ids('Services.').optional(),
    vehicles: ids('Vehicle classes.').optional(),
    flags: states('Flags.').optional(),
  }),
  'What the rule speaks of: every field given must match; within a field any entry will do.',
  { id: 'match' },
);

const condition = note(
  z.union([
    z.strictObject({ originStateNot: states('Not from these states.') }),
    z.strictObject({ originState: states('From these states.') }),
    z.strictObject({ destinationState: states('To these states.') }),
    z.strictObject({ destinationStateNot: states('Not to these states.') }),
    z.strictObject({ commodity: ids('These commodities.') }),
    z.strictObject({ leavesFrom: ids('The arc leaves from these places.') }),
    z.strictObject({ entersAt: ids('The arc enters at these places.') }),
    z.strictObject({ modes: note(z.array(mode), 'By these modes.') }),
    z.strictObject({ flags: states('Under these flags.') }),
    z.strictObject({ fact: note(id, 'A fact of the demand that holds.') }),
    z.strictObject({ factNot: note(id, 'A fact of the demand that does not hold.') }),
    z.strictObject({
      factInAdvance: note(id, 'A fact that holds, or whose date lies before the shipment.'),
    }),
    z.strictObject({
      factBefore: note(z.tuple([id, isoDate]), 'A dated fact that lies before a date.'),
    }),
  ]),
  'One condition: a single key.',
  { id: 'condition' },
);

const exemption = note(
  z.strictObject({
    id,
    instrument: text,
    paragraph: text,
    from: isoDate.optional(),
    until: isoDate.optional(),
    conditions: note(z.array(condition), 'All must hold.'),
    unclear: note(z.boolean(), 'The text itself is unclear.').optional(),
    text: note(text, 'One sentence of our own.'),
    evidence,
  }),
  'A permission: an `unless` clause.',
  { id: 'exemption' },
);

const effect = note(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('ban') }),
    z.strictObject({
      kind: z.literal('quota'),
      amounts: note(z.array(figure('quota')).min(1), 'All amounts must hold.'),
      period: z.enum(['calendar-year', 'twelve-months', 'whole']),
      startsOn: note(monthDay, 'Twelve-month periods start on this day.').optional(),
      counter: note(id, 'Rules naming one counter share it.').optional(),
    }),
    z.strictObject({
      kind: z.literal('licence'),
      leadTime: figureOf('duration', 'Time to get it.'),
      refusalProbability: figureOf('share', 'Share of applications refused.'),
    }),
    z.strictObject({
      kind: z.literal('inspection'),
      probability: figureOf('share', 'Share of shipments inspected.'),
      delay: figureOf('duration', 'Delay of one inspection.'),
    }),
    z.strictObject({
      kind: z.literal('surcharge'),
      perTonne: figureOf('pricePerMass', 'Money per mass.').optional(),
      adValorem: figureOf('factor', 'Share of the value of the goods.').optional(),
    }),
    z.strictObject({
      kind: z.literal('designation'),
      perTonne: figureOf('pricePerMass', 'Surcharge for those who still use it.').optional(),
    }),
    z.strictObject({ kind: z.literal('monitoring') }),
  ]),
  'What the rule does.',
  { id: 'effect' },
);

export const ruleSchema = note(
  z.strictObject({
    id,
    regime: note(id, 'Named set of one authority, lifted or enforced together.'),
    authority: note(id, 'Who made it.'),
    instrument: text,
    paragraph: text,
    text: note(text, 'One sentence of our own.'),
    from: note(isoDate, 'First day in force.'),
    until: note(isoDate, 'First day no longer in force.').optional(),
    dateBasis: z.enum(['loading', 'import', 'release', 'arrival', 'contract']),
    binds: note(
      z.union([z.literal('all'), z.array(countryId).min(1)]),
      'Bound states; "all" except the targets.',
    ),
    targets: states('States the rule is against.').optional(),
    match: matchSchema,
    effect,
    unless: note(z.array(exemption), 'Permissions.').optional(),
    notifier: note(z.enum(['procuring-state', 'exporting-state']), 'Who must notify.').optional(),
    countCallsFrom: note(isoDate, 'Port calls before this day do not count.').optional(),
    supersededBy: note(id, 'Rule that took its place.').optional(),
    dormant: note(z.boolean(), 'Not in force unless a scenario enforces it.').optional(),
    unclear: note(z.boolean(), 'The text itself is unclear.').optional(),
    evidence: note(
      withEvidence({ paragraphGrade: grade.optional() }),
      'Where it comes from; paragraphGrade: how sure the paragraph number is.',
    ),
  }),
  'A dated restriction; rules only restrict.',
  { id: 'rule' },
);
