/** The schemas of what `corridor price-of --json` and `corridor max-flow --json` write. */
import { z } from 'zod';
import { isoDate } from '../../scenario/schema/basics.js';
import { note } from '../../scenario/schema/notes.js';
import { count, maybe, named, number, text, texts } from './parts.js';

/** Schema of a `PriceOfResult`. */
export const priceOfSchema = z.strictObject({
  format: z.literal('corridor-price-of'),
  formatVersion: z.literal(1),
  title: text,
  scenarioHash: text,
  of: text,
  objective: note(number, 'Generalized cost of the optimum, USD.'),
  sweeps: z.array(
    z.strictObject({
      id: text,
      name: text,
      kind: z.enum(['resource', 'quota']),
      measure: text,
      amount: number,
      cost: z.strictObject({ now: number, without: number, most: number }),
      steps: z.array(
        z.strictObject({
          from: number,
          until: number,
          worth: note(number, 'USD per unit of the measure.'),
          served: note(number, 'Tonnes that travel with `until`.'),
        }),
      ),
      isComplete: z.boolean(),
    }),
  ),
  bans: z.array(
    z.strictObject({
      id: text,
      name: text,
      first: note(number, 'USD/t that the first tonne would save.'),
      until: maybe,
      inFull: note(number, 'USD over the time of the scenario.'),
      demands: z.array(z.strictObject({ demand: text, tonnes: number })),
      alsoRefusedBy: z.array(named),
    }),
  ),
});

/** Schema of a `MaxFlowResult`. */
export const maxFlowSchema = z.strictObject({
  format: z.literal('corridor-max-flow'),
  formatVersion: z.literal(1),
  title: text,
  status: z.enum(['bounded', 'unlimited', 'no way']),
  from: texts,
  to: texts,
  fromNames: texts,
  toNames: texts,
  commodity: text,
  flowClass: count,
  date: isoDate,
  rulesLifted: z.boolean(),
  tonnes: note(maybe, 'Tonnes a year; null where nothing limits it.'),
  bound: note(maybe, 'Σ price × capacity of the bounds, tonnes a year: no flow exceeds it.'),
  routes: z.array(
    z.strictObject({ arcs: z.array(count), assets: texts, names: texts, tonnes: maybe }),
  ),
  bounds: z.array(
    z.strictObject({
      kind: z.enum(['resource', 'quota']),
      id: text,
      name: text,
      measure: text,
      perYear: number,
      tonnes: number,
      share: number,
    }),
  ),
  barriers: z.array(
    z.strictObject({
      asset: text,
      name: text,
      from: text,
      fromName: text,
      to: text,
      toName: text,
      physical: texts,
      rules: texts,
      ruleNames: texts,
    }),
  ),
});
