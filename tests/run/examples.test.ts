/** The examples in the comments of src/run, executed: every line `expression; // value` is a claim. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';

const folder = fileURLToPath(new URL('../../src/run/', import.meta.url));
const EXPORT = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport (?:async )?function (\w+)/g;

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<void>;

for (const file of readdirSync(folder)) {
  const source = readFileSync(`${folder}${file}`, 'utf8');
  const found = [...source.matchAll(EXPORT)];
  if (found.length === 0) continue;
  describe(file, () => {
    for (const [, comment = '', name = ''] of found) {
      it(`${name} does what its example says`, async () => {
        const block = /@example\n \* ```ts\n([^]*?) \* ```/.exec(comment)?.[1] ?? '';
        const code = block
          .replaceAll(/^ \* ?/gm, '')
          .replaceAll(/^(?!const )(.+?);\s*\/\/ (.+)$/gm, 'check($1, $2);');
        expect(code).toContain('check(');
        const scope = {
          ...library,
          check: (actual: unknown, value: unknown) => expect(actual).toEqual(value),
        };
        await new AsyncFunction(...Object.keys(scope), code)(...Object.values(scope));
      }, 60_000);
    }
  });
}
