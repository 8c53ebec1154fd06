// Runs the examples in the comments of src/network on the tiny corridor: a line `expression; // → JSON`
// must give what it says, any other line must run.

import { readdirSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import * as network from '../../src/network/index.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const room = new URL('../../src/network/', import.meta.url);
const examples = readdirSync(room).flatMap((file) =>
  [...readFileSync(new URL(file, room), 'utf8').matchAll(/@example\n((?: \* ?.*\n)+?) \*\//g)].map(
    (match) => ({
      file,
      lines: (match[1] ?? '').split('\n').map((line) => line.replace(/^ \* ?/, '')),
    }),
  ),
);

describe('the examples in the comments of src/network', () => {
  it('are there', () => {
    const functions = Object.values(network).filter((one) => typeof one === 'function');
    expect(examples).toHaveLength(functions.length);
  });

  it.each(examples)('run: $file, $lines.0', ({ lines }) => {
    const context = createContext({ ...network, corridor: tinyCorridor() });
    for (const line of lines) {
      const [code = '', said] = line.split('// → ');
      const result: unknown = runInContext(code, context);
      if (said === undefined) continue;
      const plain: unknown = result === undefined ? undefined : JSON.parse(JSON.stringify(result));
      expect(plain).toEqual(said === 'undefined' ? undefined : JSON.parse(said));
    }
  });
});
