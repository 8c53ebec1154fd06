/**
 * The published JSON Schemas (draft 2020-12), made from the schemas that validate, so that the two
 * cannot differ. Name the file in an editor with `# yaml-language-server: $schema=…`.
 */
import { z } from 'zod';
import { corridorSchema, CORRIDOR_TABLES } from './corridor-schema.js';
import { scenarioSchema } from './scenario-schema.js';
import { notes } from './schema/notes.js';

/** JSON Schema of scenario files. */
export function scenarioJsonSchema(): object {
  return withTitle(scenarioSchema, 'corridor-sim scenario');
}

/** JSON Schema of corridor files. */
export function corridorJsonSchema(): object {
  return withTitle(corridorSchema, 'corridor-sim corridor');
}

/** JSON Schema of one entry of a table, such as `link`; undefined if there is no such table. */
export function entryJsonSchema(word: string): object | undefined {
  const table = CORRIDOR_TABLES.find((candidate) => candidate.word === word);
  return table === undefined ? undefined : withTitle(table.entry, `corridor-sim ${word}`);
}

function withTitle(schema: z.ZodType, title: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    metadata: notes,
    io: 'input',
    reused: 'inline',
  });
  return { $schema, title, ...rest };
}
