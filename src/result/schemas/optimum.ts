/** The schemas of what `corridor optimum --json` writes, by what was asked. Tests hold them equal to the interfaces. */
import { z } from 'zod';
import { isoDate } from '../../scenario/schema/basics.js';
import { note } from '../../scenario/schema/notes.js';
import {
  count,
  estimate,
  maybe,
  maybeText,
  named,
  number,
  text,
  texts,
  verification,
} from './parts.js';

const served = {
  released: number,
  served: number,
  unserved: number,
  costPerTonne: note(maybe, 'Generalized, of what travels, USD/t.'),
};

const oneSided = z.strictObject({
  worth: note(number, 'USD per unit of its measure (tonnes for mass).'),
  until: note(maybe, 'Units for which it holds; null: as far as was looked.'),
  restsOn: z.array(
    z.strictObject({
      demand: text,
      tonnesPerUnit: number,
      unservedPrice: number,
      grade: maybeText,
    }),
  ),
});

/** Schema of an `OptimumResult`. */
export const optimumSchema = z.strictObject({
  format: z.literal('corridor-optimum'),
  formatVersion: z.literal(1),
  manifest: z.strictObject({
    program: z.literal('corridor-sim'),
    version: text,
    corridor: text,
    corridorHash: text,
    scenarioHash: text,
    start: isoDate,
    horizonDays: number,
    periods: count,
    solver: text,
  }),
  title: text,
  question: maybeText,
  status: z.enum(['optimal', 'budget-exhausted']),
  objective: note(number, 'Generalized cost and price of what stays, USD.'),
  bound: note(number, 'Proved: nothing costs less, USD.'),
  relativeGap: number,
  categories: z.array(
    z.strictObject({
      id: text,
      number,
      name: text,
      status: z.enum(['named', 'reconstructed']),
      ...served,
    }),
  ),
  demands: z.array(
    z.strictObject({ id: text, name: text, category: text, unservedPrice: number, ...served }),
  ),
  unserved: z.array(
    z.strictObject({
      reason: z.enum(['no physical way', 'no lawful way', 'priced out', 'capacity']),
      by: z.array(named),
      tonnes: number,
      demands: texts,
    }),
  ),
  resources: z.array(
    z.strictObject({
      id: text,
      name: text,
      measure: text,
      used: number,
      offered: number,
      utilisation: number,
      fullPeriods: count,
      periods: count,
    }),
  ),
  quotas: z.array(
    z.strictObject({
      id: text,
      rules: z.array(named),
      measure: text,
      window: number,
      used: number,
      amount: number,
    }),
  ),
  worths: note(
    z.nullable(
      z.array(
        z.strictObject({
          id: text,
          name: text,
          kind: z.enum(['resource', 'quota']),
          window: maybe,
          measure: text,
          amount: number,
          more: oneSided,
          less: oneSided,
        }),
      ),
    ),
    'By what one percent more saves, largest first; null if it was not asked for.',
  ),
  groups: z.nullable(
    z.array(
      z.strictObject({
        members: z.array(named),
        worthOfOnePercent: number,
        untilPercent: maybe,
      }),
    ),
  ),
  routes: z.array(
    z.strictObject({
      demand: text,
      category: text,
      assets: texts,
      places: texts,
      tonnes: number,
      costPerTonne: number,
    }),
  ),
  uncertain: z.array(named),
  counters: z.strictObject({
    searches: count,
    settled: count,
    columns: count,
    masterSolves: count,
    iterations: count,
    masterCommodities: count,
    masterLimits: count,
  }),
  verification,
});

const tradeOff = note(
  z.strictObject({ cost: number, use: number, dearer: number }),
  'USD, tonnes of use, and cost above the optimum as a share.',
);

/** Schema of a `NearOptimalResult`. */
export const nearOptimalSchema = z.strictObject({
  format: z.literal('corridor-near-optimal'),
  formatVersion: z.literal(1),
  title: text,
  scenarioHash: text,
  aim: z.enum(['least', 'different']),
  of: maybeText,
  within: number,
  optimum: tradeOff,
  alternative: tradeOff,
  curve: z.array(tradeOff),
  moved: z.array(
    z.strictObject({ demand: text, places: texts, optimum: number, alternative: number }),
  ),
});

/** Schema of an `UnusedRoutesResult`. */
export const unusedRoutesSchema = z.strictObject({
  format: z.literal('corridor-unused-routes'),
  formatVersion: z.literal(1),
  title: text,
  scenarioHash: text,
  routes: z.array(
    z.strictObject({
      demand: text,
      places: texts,
      cost: number,
      tooDearBy: note(number, 'USD/t by which it would have to be cheaper to be used.'),
      period: isoDate,
    }),
  ),
});

/** Schema of a `BoundResult`. */
export const boundSchema = z.strictObject({
  format: z.literal('corridor-bound'),
  formatVersion: z.literal(1),
  title: text,
  scenarioHash: text,
  seed: text,
  replications: count,
  released: number,
  carried: number,
  initial: number,
  bound: note(number, 'carried + initial: nothing can deliver more on average, tonnes.'),
  cost: number,
  steps: z.array(
    z.strictObject({
      without: z.enum([
        'nothing',
        'irregular arrivals',
        'disruptions',
        'limited storage and ships that gather',
      ]),
      delivered: estimate,
      inTransit: number,
      gap: number,
      closes: number,
    }),
  ),
  remaining: number,
  holds: z.boolean(),
  binding: z.array(z.strictObject({ limit: text, tonnesPerUnit: number })),
});
