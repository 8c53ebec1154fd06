import { describe, expect, it } from 'vitest';
import {
  corridorJsonSchema,
  entryJsonSchema,
  scenarioJsonSchema,
} from '../../src/scenario/json-schema.js';

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
}

describe('the published JSON Schemas', () => {
  it('are of draft 2020-12, closed, and described field by field', () => {
    const scenario = scenarioJsonSchema() as Node & { readonly $schema: string };
    expect(scenario.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(scenario.required).toEqual(['title']);
    expect(scenario.additionalProperties).toBe(false);
    for (const [name, field] of Object.entries(scenario.properties ?? {})) {
      expect(`${name}: ${field.description ?? field.$ref ?? ''}`).not.toBe(`${name}: `);
    }
  });

  it('refer only to what they define', () => {
    for (const schema of [
      scenarioJsonSchema(),
      corridorJsonSchema(),
      entryJsonSchema('link') ?? {},
    ]) {
      const text = JSON.stringify(schema);
      const defined = Object.keys((schema as Node).$defs ?? {});
      const named = [...text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name);
      expect(new Set(named)).toEqual(new Set(defined));
      expect(text).not.toContain('__schema');
    }
    expect(entryJsonSchema('nothing')).toBeUndefined();
  });
});
