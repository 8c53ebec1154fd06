/**
 * Runs the examples in the comments of exported functions with the whole library in scope: every line
 * `expression; // value` is a claim; `await` is allowed.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';

const EXPORT = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport (?:async )?function (\w+)/g;

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<void>;

/** One test per exported function of a source file: it has an example and the example is true. */
export function testLibraryExamples(path: string): void {
  const source = readFileSync(path, 'utf8');
  const found = [...source.matchAll(EXPORT)];
  if (found.length === 0) return;
  describe(basename(path), () => {
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
