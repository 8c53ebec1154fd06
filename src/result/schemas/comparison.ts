/** The schema of what `corridor compare --json` writes. A test holds it equal to comparison.ts. */
import { z } from 'zod';
import { GRADES } from '../../core/figure.js';
import { note } from '../../scenario/schema/notes.js';
import { COMPARISON_FORMAT_VERSION } from '../comparison.js';
import { REPLICATION_MEASURES, type ReplicationMeasure } from '../indicators.js';
import { runResultSchema } from '../schema.js';
import { count, manifest, maybe, maybeText, number, text, texts } from './parts.js';

const { categories, refusals, resources, rules } = runResultSchema.shape;

const difference = note(
  z.strictObject({
    base: maybe,
    variant: maybe,
    difference: note(maybe, 'variant − base.'),
    low: maybe,
    high: maybe,
    method: z.enum(['paired', 'unpaired', 'bound', 'none']),
    pairs: count,
    varianceRatio: note(
      maybe,
      'Variance of the differences ÷ sum of the variances; below 1 common random numbers gain.',
    ),
    verdict: z.enum(['identical', 'more', 'less', 'no clear difference', 'not known']),
  }),
  'One indicator in both runs with the 95 % interval of its difference.',
  { id: 'difference' },
);

const measures = Object.fromEntries(
  [...REPLICATION_MEASURES, 'inTransit' as const].map((measure) => [measure, difference]),
) as Readonly<Record<ReplicationMeasure | 'inTransit', typeof difference>>;

const category = z.strictObject({
  id: text,
  number,
  name: text,
  status: categories.element.shape.status,
  measures: z.strictObject(measures),
});

const way = note(
  z.strictObject({
    kind: z.enum(['route', 'refused by rule', 'refused by limit', 'declined', 'not emitted']),
    assets: note(texts, 'Links, terminals and services in order of travel; empty unless a route.'),
    places: texts,
  }),
  'What became of cargo.',
  { id: 'way' },
);

const { status, refusedAlone, refusedWithOthers } = rules.element.shape;
const ruleEffect = z.nullable(z.strictObject({ status, refusedAlone, refusedWithOthers }));

const run = z.strictObject({ title: text, manifest, isVerified: z.boolean() });

const variant = z.strictObject({
  run,
  isPaired: note(z.boolean(), 'Whether replications were compared one by one.'),
  notes: z.array(
    z.strictObject({
      code: z.enum([
        'seed',
        'replications',
        'antithetic',
        'corridor',
        'start',
        'horizon',
        'version',
        'unverified',
      ]),
      message: text,
    }),
  ),
  inputs: note(
    z.nullable(
      z.array(
        z.strictObject({
          kind: z.enum(['added', 'removed', 'changed']),
          path: text,
          before: text.optional(),
          after: text.optional(),
        }),
      ),
    ),
    'Resolved differences of the inputs; null if they were not given.',
  ),
  categories: z.array(category),
  all: note(category, 'All categories with a number from 1 up, together.'),
  moves: z.array(
    z.strictObject({
      demand: text,
      demandName: text,
      category: text,
      from: way,
      to: way,
      tonnes: number,
      isApportioned: z.boolean(),
    }),
  ),
  ways: z.array(
    z.strictObject({ demand: text, way, base: number, variant: number, difference: number }),
  ),
  refusals: z.array(
    z.strictObject({
      kind: refusals.element.shape.kind,
      by: texts,
      base: number,
      variant: number,
      difference: number,
    }),
  ),
  rules: z.array(
    z.strictObject({
      id: text,
      instrument: text,
      paragraph: text,
      isParagraphUnconfirmed: z.boolean(),
      base: ruleEffect,
      variant: ruleEffect,
    }),
  ),
  resources: z.array(
    z.strictObject({
      id: text,
      name: text,
      kind: resources.element.shape.kind,
      measure: text,
      baseCapacity: maybe,
      variantCapacity: maybe,
      used: difference,
      utilisation: difference,
      meanWaitDays: difference,
      refusedBase: number,
      refusedVariant: number,
    }),
  ),
  gates: note(
    z.array(
      z.strictObject({
        id: text,
        name: text,
        base: maybe,
        variant: maybe,
        difference: maybe,
        observed: maybe,
        observedPeriod: maybeText,
        observedGrade: z.nullable(z.enum(GRADES)),
      }),
    ),
    'Tonnes a year.',
  ),
});

/** Schema of a `Comparison`. */
export const comparisonSchema = z.strictObject({
  format: z.literal('corridor-comparison'),
  formatVersion: z.literal(COMPARISON_FORMAT_VERSION),
  base: run,
  variants: z.array(variant),
});
