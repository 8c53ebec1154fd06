/** Small parts that the schemas of several answers share. */
import { z } from 'zod';
import { runResultSchema } from '../schema.js';

export const number = z.number();
export const maybe = z.nullable(number);
export const text = z.string();
export const maybeText = z.nullable(text);
export const count = z.int().min(0);
export const texts = z.array(text);

/** What was run, as every result of a run says it. */
export const manifest = runResultSchema.shape.manifest;

/** The independent checks of a result. */
export const verification = runResultSchema.shape.verification;

/** Mean with its interval. */
export const estimate = runResultSchema.shape.shipments;

/** A resource, a quota or a rule in words. */
export const named = z.strictObject({ id: text, name: text });
