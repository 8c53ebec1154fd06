/**
 * The published JSON Schemas (draft 2020-12) of all answers that are written as JSON with a `format`,
 * made from the schemas that the tests hold the answers to.
 */
import { z } from 'zod';
import { notes } from '../../scenario/schema/notes.js';
import { runResultSchema } from '../schema.js';
import { comparisonSchema } from './comparison.js';
import { boundSchema, nearOptimalSchema, optimumSchema, unusedRoutesSchema } from './optimum.js';
import { maxFlowSchema, priceOfSchema } from './price-of.js';
import { backtestSchema, uncertaintySchema } from './sampled.js';

/** Schemas of answers by the `format` they state. */
export const ANSWER_SCHEMAS = {
  'corridor-run': runResultSchema,
  'corridor-comparison': comparisonSchema,
  'corridor-optimum': optimumSchema,
  'corridor-near-optimal': nearOptimalSchema,
  'corridor-unused-routes': unusedRoutesSchema,
  'corridor-bound': boundSchema,
  'corridor-price-of': priceOfSchema,
  'corridor-max-flow': maxFlowSchema,
  'corridor-uncertainty': uncertaintySchema,
  'corridor-backtest': backtestSchema,
} as const satisfies Readonly<Record<string, z.ZodObject>>;

/** The `format` that a JSON answer states. */
export type AnswerFormat = keyof typeof ANSWER_SCHEMAS;

/** All formats of answers, in the order of the documentation. */
export const ANSWER_FORMATS = Object.keys(ANSWER_SCHEMAS) as readonly AnswerFormat[];

/**
 * The published JSON Schema of the answers of one format, as plain data.
 *
 * @example
 * ```ts
 * Object.keys(answerJsonSchema('corridor-optimum')).slice(0, 2); // ['$schema', 'title']
 * ```
 */
export function answerJsonSchema(format: AnswerFormat): object {
  const { $schema, ...rest } = z.toJSONSchema(ANSWER_SCHEMAS[format], {
    target: 'draft-2020-12',
    metadata: notes,
    io: 'input',
    reused: 'inline',
  });
  return {
    $schema,
    title: `corridor-sim ${format.slice('corridor-'.length).replace('-', ' ')}`,
    ...rest,
  };
}
