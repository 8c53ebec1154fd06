// Runs the `@example` blocks of a source file: every line `expression; // value` is a claim, every other
// line is set-up. `// about value` compares to 12 digits. The file's exports, and whatever else is
// given, are in scope.

import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { expect, it } from 'vitest';

/** An example with the name of the export it stands above. */
export interface DocumentedExample {
  readonly name: string;
  readonly code: string;
}

/** Exported functions and classes of a source text, each with its example ('' if it has none). */
export function readExamples(source: string): DocumentedExample[] {
  const exports = source.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport (?:function|class) (\w+)/g);
  return [...exports].map(([, comment = '', name = '']) => {
    const block = /@example\n \* ```ts\n([^]*?) \* ```/.exec(comment)?.[1] ?? '';
    return { name, code: block.replaceAll(/^ \* ?/gm, '') };
  });
}

/** One test per exported function or class of the file: it has an example and the example is true. */
export function testExamples(file: string, scope: Readonly<Record<string, unknown>>): void {
  const source = readFileSync(file, 'utf8');
  for (const { name, code } of readExamples(source)) {
    it(`${name} does what its example says`, () => {
      expect(code, 'every exported function has an example').not.toBe('');
      const claims = code.replaceAll(
        /^(?!const )(.+?);\s*\/\/ (about )?(.+)$/gm,
        (_line, expression: string, about: string | undefined, value: string) =>
          `check(${expression}, ${value}, ${about !== undefined});`,
      );
      expect.hasAssertions();
      const run = compileFunction(claims, ['check', ...Object.keys(scope)]) as (
        ...values: unknown[]
      ) => void;
      run(check, ...Object.values(scope));
    });
  }
}

function check(actual: unknown, expected: unknown, isAbout: boolean): void {
  if (!isAbout) expect(actual).toEqual(expected);
  else expect(Number(actual) / Number(expected)).toBeCloseTo(1, 12);
}
