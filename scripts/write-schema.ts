// Writes the published JSON Schemas to dist/ from the schemas in the source, so that the two cannot
// differ: scenario files, corridor files, results and all other answers. Runs at the end of `npm run build`.

import { mkdirSync, writeFileSync } from 'node:fs';
import { runResultJsonSchema } from '../src/result/schema.js';
import { ANSWER_FORMATS, answerJsonSchema } from '../src/result/schemas/index.js';
import { corridorJsonSchema, scenarioJsonSchema } from '../src/scenario/json-schema.js';

const folder = new URL('../dist/', import.meta.url);
mkdirSync(folder, { recursive: true });
const answers = ANSWER_FORMATS.filter((format) => format !== 'corridor-run').map(
  (format) =>
    [`${format.slice('corridor-'.length)}.schema.json`, answerJsonSchema(format)] as const,
);
for (const [name, schema] of [
  ['schema.json', scenarioJsonSchema()],
  ['corridor.schema.json', corridorJsonSchema()],
  ['result.schema.json', runResultJsonSchema()],
  ...answers,
] as const) {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  writeFileSync(new URL(name, folder), text);
  console.log(`SCHEMA dist/${name} ${(text.length / 1024).toFixed(1)} kB`);
}
