/**
 * What a schema says to people: descriptions for the published JSON Schema, kept in a registry of our
 * own so that nothing is written into the registry a user of zod shares with us. And the one way in
 * which a check of ours reports what it found.
 */
import { z } from 'zod';

/** What is known of a schema besides its shape. All of it is copied into the JSON Schema. */
export interface Note {
  readonly [keyword: string]: unknown;
  /** Name under `$defs`. */
  readonly id?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly examples?: readonly string[];
}

/** Descriptions of all schemas of this room. */
export const notes = z.registry<Note>();

/** The same schema with a description (and more keywords of JSON Schema, if given). */
export function note<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  more: Omit<Note, 'description'> = {},
): Schema {
  const copy = schema.clone();
  notes.add(copy, { description, ...more });
  return copy;
}

/** What a check of ours found wrong; `parse.ts` turns it into an issue. */
export interface Finding {
  /** End of the issue code, such as `unit.mismatch`. */
  readonly code: string;
  readonly message: string;
  readonly expected?: string | undefined;
  readonly hint?: string | undefined;
  /** Where, below the value checked. */
  readonly path?: (string | number)[] | undefined;
}

/** The schema with a check that looks at the whole value and lists what is wrong with it. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  find: (value: z.output<Schema>) => readonly Finding[],
): Schema {
  return schema.superRefine((value, context) => {
    for (const { code, message, expected, hint, path } of find(value)) {
      context.addIssue({
        code: 'custom',
        message,
        params: { code, expected, hint },
        ...(path === undefined ? {} : { path }),
      });
    }
  });
}
