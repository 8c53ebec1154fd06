// Writes dist/schema.json, the published JSON Schema of scenario files, from the schema in the
// source, so that the two cannot differ. Runs at the end of `npm run build`.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface JsonSchemaModule {
  readonly scenarioJsonSchema: () => object;
}

const source = new URL('../src/scenario/json-schema.ts', import.meta.url);
const target = new URL('../dist/schema.json', import.meta.url);

if (existsSync(source)) {
  const { scenarioJsonSchema } = (await import(source.href)) as JsonSchemaModule;
  const text = `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, text);
  console.log(`SCHEMA dist/schema.json ${(text.length / 1024).toFixed(1)} kB`);
} else {
  console.warn(`SCHEMA not written: ${fileURLToPath(source)} does not exist yet`);
}
