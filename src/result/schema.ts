/**
 * The schema of run results: what a file must hold to be read back, and what is published for others. A
 * test holds it equal to the interfaces of run-result.ts.
 */
import { z } from 'zod';
import { GRADES } from '../core/figure.js';
import { isoDate } from '../scenario/schema/basics.js';
import { DISRUPTION_KINDS } from '../scenario/schema/events.js';
import { note, notes } from '../scenario/schema/notes.js';
import { RUN_FORMAT_VERSION } from './run-result.js';
import {
  dailySchema,
  halfWidthSchema,
  lossesSchema,
  precisionSchema,
  steadySchema,
} from './sample-schema.js';

const number = z.number();
const maybe = z.nullable(number);
const text = z.string();
const maybeText = z.nullable(text);
const count = z.int().min(0);
const tonnes = note(z.number(), 'Tonnes, mean of a replication.');

const estimate = note(
  z.strictObject({ mean: maybe, low: maybe, high: maybe }),
  'Mean over replications with its 95 % interval; null where there are too few values.',
  { id: 'estimate' },
);

const manifest = note(
  z.strictObject({
    program: text,
    version: text,
    corridor: text,
    corridorHash: text,
    scenarioHash: text,
    seed: text,
    replications: count,
    firstReplication: count,
    start: isoDate,
    horizonDays: number,
    runInDays: number,
    longestWaitDays: number,
    candidates: number,
    isAntithetic: z.boolean(),
    arrivals: z.enum(['as-stated', 'regular']),
    halfWidth: z.nullable(halfWidthSchema),
    deliveredWithinDays: maybe,
  }),
  'What was run: enough to run it again and get the same bytes.',
);

const account = {
  initial: note(estimate, 'Under way at the start, t.'),
  emitted: note(estimate, 'Offered for carriage, t.'),
  delivered: note(estimate, 'Arrived, t.'),
  refusedByRule: note(estimate, 'Never left: no lawful way, no quota or no licence, t.'),
  refusedByLimit: note(estimate, 'Never left: every lawful way was overbooked, t.'),
  declined: note(estimate, 'Never left: dearer than its price, t.'),
  returned: note(estimate, 'Came back, t.'),
  stranded: note(estimate, 'Stuck on the way, t.'),
  diverted: note(estimate, 'Of what was delivered: left its planned route on its way, t.'),
  inTransit: note(estimate, 'Under way at the end, t.'),
  lost: note(estimate, 'Refused, declined, returned and stranded, t.'),
  fillRate: note(estimate, 'delivered ÷ (delivered + lost).'),
  costPerTonne: note(estimate, 'Tariffs and surcharges of delivered cargo, USD/t.'),
  meanDays: note(estimate, 'Mean transit time of delivered cargo, days.'),
};

const category = z.strictObject({
  id: text,
  number: note(number, 'Number of the category; 0 stands apart and is in no total.'),
  name: text,
  status: z.enum(['named', 'reconstructed']),
  ...account,
  tenPercentDays: estimate,
  medianDays: estimate,
  ninetyPercentDays: estimate,
  ninetyFivePercentDays: estimate,
  inTime: note(estimate, 'Delivered in time ÷ (delivered + lost); null where nobody asked.'),
});

const demand = z.strictObject({
  id: text,
  name: text,
  category: text,
  commodity: text,
  origin: text,
  destination: text,
  ...account,
});

const route = z.strictObject({
  demand: text,
  category: text,
  assets: note(z.array(text), 'Links, terminals and services in order of travel.'),
  places: z.array(text),
  tonnes,
  costPerTonne: note(number, 'USD/t.'),
  freeFlowDays: number,
});

const flow = z.strictObject({
  asset: text,
  from: text,
  to: text,
  mode: text,
  category: text,
  tonnes,
});

const resource = z.strictObject({
  id: text,
  name: text,
  kind: z.enum(['link', 'terminal', 'service', 'limit']),
  measure: text,
  capacity: note(number, 'Amount of the measure that the horizon offers.'),
  used: estimate,
  utilisation: note(estimate, 'used ÷ capacity.'),
  meanWaitDays: estimate,
  longestQueue: estimate,
  refused: note(number, 'Refused because it was overbooked, tonnes.'),
});

const refusal = z.strictObject({
  kind: z.enum(['rules', 'physical', 'resource', 'quota', 'licence']),
  by: note(z.array(text), 'Rules or the resource.'),
  tonnes,
  byCategory: z.record(text, number),
});

const rule = z.strictObject({
  id: text,
  regime: text,
  instrument: text,
  paragraph: text,
  isParagraphUnconfirmed: z.boolean(),
  text,
  effect: text,
  from: isoDate,
  until: z.nullable(isoDate),
  status: z.enum(['never in force', 'matched nothing', 'matched']),
  refusedAlone: tonnes,
  refusedWithOthers: tonnes,
  rerouted: tonnes,
  surcharged: tonnes,
  delayed: tonnes,
  limited: tonnes,
  exempted: tonnes,
  defied: tonnes,
});

const gate = z.strictObject({
  id: text,
  name: text,
  modelled: note(number, 'Scaled to a year, tonnes.'),
  observed: note(maybe, 'Tonnes a year.'),
  observedPeriod: maybeText,
  observedGrade: z.nullable(z.enum(GRADES)),
  note: maybeText,
});

const disruption = z.strictObject({
  id: text,
  name: text,
  kind: z.enum(DISRUPTION_KINDS),
  isPlanned: note(
    z.boolean(),
    'Known beforehand: between written dates, or every year in a season.',
  ),
  occurrences: note(estimate, 'In the horizon; one that meets several assets counts once.'),
  days: note(estimate, 'Days of full effect in the horizon, recovery left out.'),
  struck: note(maybe, 'Share of replications in which it struck; null without replications.'),
});

const check = z.strictObject({
  name: text,
  ok: z.boolean(),
  tested: number,
  problems: z.array(text),
});

const row = z.strictObject({
  replication: count,
  category: text,
  emitted: number,
  delivered: number,
  refusedByRule: number,
  refusedByLimit: number,
  declined: number,
  returned: number,
  stranded: number,
  costPerTonne: maybe,
  meanDays: maybe,
  tenPercentDays: maybe,
  medianDays: maybe,
  ninetyPercentDays: maybe,
  ninetyFivePercentDays: maybe,
  deliveredInTime: maybe,
});

const snapshot = z.strictObject({
  places: z.array(
    z.strictObject({
      id: text,
      name: text,
      country: text,
      latitude: number,
      longitude: number,
      kinds: z.array(text),
    }),
  ),
  links: z.array(
    z.strictObject({
      id: text,
      name: text,
      from: text,
      to: text,
      mode: text,
      kind: text,
      geometry: note(z.array(z.tuple([number, number])), 'Points [longitude, latitude].'),
    }),
  ),
  categories: z.array(z.strictObject({ id: text, number, name: text, note: text })),
});

/** Schema of {@link RunResult}. */
export const runResultSchema = z.strictObject({
  format: z.literal('corridor-run'),
  formatVersion: z.literal(RUN_FORMAT_VERSION),
  manifest,
  title: text,
  question: maybeText,
  assumption: maybeText,
  source: maybeText,
  lookAt: maybeText,
  categories: z.array(category),
  demands: z.array(demand),
  routes: z.array(route),
  flows: z.array(flow),
  resources: z.array(resource),
  refusals: z.array(refusal),
  rules: z.array(rule),
  gates: z.array(gate),
  disruptions: note(z.nullable(z.array(disruption)), 'By id; null where nobody counted.'),
  uncertainOpenings: z.array(
    z.strictObject({ asset: text, low: isoDate, mode: isoDate, high: isoDate }),
  ),
  precision: precisionSchema,
  losses: lossesSchema,
  daily: dailySchema,
  steady: steadySchema,
  shipments: estimate,
  events: estimate,
  verification: z.strictObject({ ok: z.boolean(), checks: z.array(check) }),
  perReplication: z.array(row),
  snapshot,
});

/** The published JSON Schema (draft 2020-12) of run results. */
export function runResultJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(runResultSchema, {
    target: 'draft-2020-12',
    metadata: notes,
    io: 'input',
    reused: 'inline',
  });
  return { $schema, title: 'corridor-sim run result', ...rest };
}
