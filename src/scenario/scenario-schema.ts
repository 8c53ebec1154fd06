/**
 * The schema of a scenario file. The plain interfaces of `scenario.ts` and this schema say the same; a
 * type test holds them together.
 */
import { z } from 'zod';
import { CHOICE_MODELS } from './choice.js';
import { countryId, id, isoDate, text, uncertainDate } from './schema/basics.js';
import { checked, note } from './schema/notes.js';
import { quantityFindings } from './schema/quantities.js';
import { statisticsFields } from './schema/statistics.js';

const target = note(
  text,
  'What it changes: an id, id.field, id.field.subfield, or table/id where an id alone is ambiguous.',
  {
    id: 'target',
    examples: ['rajin-pier-3.capacity', 'category/cn-domestic-transit', 'unsc-2371'],
  },
);
const from = note(isoDate, 'First day; absent: from the beginning.').optional();
const until = note(isoDate, 'First day no longer; absent: for ever.').optional();
const anything = note(z.unknown(), 'The new value.');

/** One change, by its verb. */
export const changeSchema = note(
  z.union([
    z.strictObject({
      add: note(text, 'The table: link, terminal, demand, rule …'),
      value: note(anything, 'The entry to add.'),
    }),
    z.strictObject({ remove: target }),
    z.strictObject({ set: target, to: anything }),
    z.strictObject({
      scale: note(
        target,
        'A figure (id.field), or all demands of category/…, commodity/…, demand/….',
      ),
      by: note(z.number().min(0), 'Factor, zero or more.'),
    }),
    z.strictObject({
      open: note(target, 'A link, terminal or service that is not in use.'),
      from: note(z.union([isoDate, uncertainDate]), 'First day; absent: the start.').optional(),
      until,
    }),
    z.strictObject({ close: note(target, 'A link, terminal, service or place.'), from, until }),
    z.strictObject({ enforce: note(target, 'A rule, or all rules of a regime.'), from, until }),
    z.strictObject({ lift: note(target, 'A rule, or all rules of a regime.'), from, until }),
  ]),
  'One edit: add, remove, set, scale, open, close, enforce or lift.',
  { id: 'change' },
);

const share = note(z.number().min(0).max(1), 'A share between 0 and 1.');

const stateConduct = {
  wary: note(share, 'Share of parties that avoid whatever carries a risk.').optional(),
  defiant: note(z.record(id, share), 'Share that defies an authority, by authority.').optional(),
};

/** Conduct by state. */
export const conductSchema = note(
  z.record(
    countryId,
    z.union([
      z.strictObject(stateConduct),
      note(
        z
          .array(
            z.strictObject({
              from: note(isoDate, 'First day; the first entry may leave it out.').optional(),
              ...stateConduct,
            }),
          )
          .min(1),
        'By date: each entry says all of it until the next; before the first day all are lawful.',
      ),
    ]),
  ),
  'How the parties of each state behave, always or by date; what is left over is lawful.',
  { id: 'conduct' },
);

const time = (description: string, example: string): z.ZodString =>
  note(
    checked(z.string(), (value) =>
      quantityFindings(value, { dimensions: ['s'], words: 'a time in days or hours', example }),
    ),
    description,
    { examples: [example] },
  );

const choiceSchema = note(
  z.strictObject({
    model: note(
      z.enum(CHOICE_MODELS),
      'Least perceived cost; logit; or logit corrected for ways that overlap.',
    ).optional(),
    dispersion: note(
      checked(z.string(), (value) =>
        quantityFindings(value, {
          dimensions: ['USD/kg'],
          words: 'money per mass',
          example: '4 USD/t',
          positive: true,
        }),
      ),
      'By how much perceived costs differ between shippers; the logits need it.',
      { examples: ['4 USD/t'] },
    ).optional(),
    factor: note(
      z.number().min(1),
      'Ways dearer than so many times the cheapest are left out, but for ways round a bottleneck.',
    ).optional(),
    refresh: time('Time between two looks at the queues.', '1 day').optional(),
    lag: time('Age of the news when it comes.', '1 day').optional(),
    replanAfter: time(
      'Cargo on its way that must expect to wait longer looks for another way.',
      '3 days',
    ).optional(),
  }),
  'How a shipment chooses its way.',
  { id: 'choice' },
);

/** A scenario as its file says it. */
export const scenarioSchema = note(
  z.strictObject({
    title: note(text, 'A short title.'),
    question: note(text, 'What the scenario asks.').optional(),
    assumption: note(text, 'What it takes for granted.').optional(),
    source: note(text, 'Where the assumption comes from.').optional(),
    lookAt: note(text, 'What to look at in the result.').optional(),
    extends: note(
      text,
      'Parent scenario: a relative path or the name of a shipped scenario.',
    ).optional(),
    corridor: note(text, 'tumen, or a relative path to a corridor file.').optional(),
    start: note(isoDate, 'First day of the run.').optional(),
    horizon: time('Length of the run in whole days.', '365 days').optional(),
    seed: note(text, 'Any text; the same seed gives the same numbers.').optional(),
    replications: note(z.int().min(1).max(1_000_000), 'Number of replications.').optional(),
    changes: note(z.array(changeSchema), 'Edits of the corridor.').optional(),
    conduct: conductSchema.optional(),
    simulation: note(
      z.strictObject({
        longestWait: time('No shipment sets out expecting a longer wait.', '5 days').optional(),
        candidates: note(z.int().min(1).max(1000), 'Candidate routes of each demand.').optional(),
        runIn: time(
          'Run-in before the start; absent: from the transit times.',
          '40 days',
        ).optional(),
        choice: choiceSchema.optional(),
        disruptions: note(
          z.enum(['all', 'planned', 'none']),
          'Which disruptions act: all, those of the calendar only, or none.',
        ).optional(),
        caught: note(
          z.enum(['stranded', 'returned', 'let-through']),
          'What becomes of cargo that a rule or a closure meets on its way.',
        ).optional(),
        deadlock: note(
          z.enum(['pass', 'stop']),
          'Shipments waiting for each other’s room in a circle: let one in above capacity, or end the replication.',
        ).optional(),
        storage: note(
          z.enum(['limited', 'unlimited']),
          'Whether storage is limited as the corridor says.',
        ).optional(),
        ships: note(
          z.enum(['gather', 'leave-at-once']),
          'Whether ships gather parcels as the corridor says.',
        ).optional(),
        ...statisticsFields,
      }),
      'Settings of the simulation.',
    ).optional(),
  }),
  'A scenario: a corridor, a start, a horizon, a seed and changes.',
);
