import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndexedStream } from '../../src/random/stream.js';
import { StreamTable } from '../../src/random/stream-table.js';

describe('a table of streams', () => {
  it('gives the values of single streams, whatever the order of the questions', () => {
    const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 5,
    });
    const questions = fc.array(fc.tuple(fc.nat(4), fc.nat(20)), { maxLength: 60 });
    fc.assert(
      fc.property(keys, questions, (names, asked) => {
        const table = new StreamTable(names.length);
        const single = names.map(createIndexedStream);
        const position = names.map(() => 0);
        names.forEach((name, stream) => table.open(stream, name));
        for (const [one, skip] of asked) {
          const stream = one % names.length;
          const k = (position[stream] ?? 0) + skip;
          position[stream] = k;
          expect(table.at(stream, k)).toBe(single[stream]?.at(k));
        }
      }),
    );
  });

  it('refuses an empty key, a stream that is not open and a draw that is past', () => {
    const table = new StreamTable(2);
    expect(() => table.open(0, '')).toThrow('needs a key');
    expect(() => table.at(0, 0)).toThrow('internal invariant');
    table.open(0, 'demand');
    expect(table.isOpen(0)).toBe(true);
    expect(table.isOpen(1)).toBe(false);
    table.at(0, 3);
    expect(() => table.at(0, 2)).toThrow('draw 2 after 3');
    table.clear();
    expect(() => table.at(0, 3)).toThrow('internal invariant');
  });
});
