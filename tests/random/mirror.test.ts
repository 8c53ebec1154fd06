import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawsOf, mirrored, mirrorMark } from '../../src/random/mirror.js';
import { createIndexedStream, createStream, streamKey } from '../../src/random/stream.js';
import { StreamTable } from '../../src/random/stream-table.js';

describe('a mirrored stream', () => {
  it('has 1 − u, less the last place, where the stream has u', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(1000), fc.string(), (seed, replication, purpose) => {
        const stream = createStream(streamKey(seed, replication, purpose));
        const other = createStream(streamKey(seed, -1 - replication, purpose));
        for (let i = 0; i < 10; i++) {
          const [u, v] = [stream.next(), other.next()];
          expect(u + v).toBe(1 - 2 ** -53);
          expect(v).toBeGreaterThanOrEqual(0);
          expect(v).toBeLessThan(1);
          expect(v * 2 ** 53).toBe(Math.round(v * 2 ** 53));
        }
      }),
    );
  });

  it('is mirrored in a table and by position too', () => {
    const key = streamKey('tumen', -3, 'delay', 'coal');
    const table = new StreamTable(2);
    table.open(0, key);
    table.open(1, streamKey('tumen', 2, 'delay', 'coal'));
    const single = createIndexedStream(key);
    for (const k of [0, 1, 5, 5, 9]) {
      expect(table.at(0, k)).toBe(single.at(k));
      expect(table.at(0, k)).toBe(mirrored(table.at(1, k)));
    }
    table.clear();
    table.open(0, streamKey('tumen', 2, 'delay', 'coal'));
    expect(table.at(0, 0)).toBe(mirrored(createIndexedStream(key).at(0)));
  });

  it('of the ends stays in [0, 1), exact and its own inverse', () => {
    expect(mirrored(0)).toBe(1 - 2 ** -53);
    expect(mirrored(1 - 2 ** -53)).toBe(0);
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), fc.nat(2 ** 22 - 1), (high, low) => {
        const u = (high * 2 ** 22 + low) / 2 ** 53;
        expect(mirrored(mirrored(u))).toBe(u);
      }),
    );
  });

  it('cannot be asked for by a seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(9), (text, replication) => {
        expect(streamKey(`~-${text}`, replication, 'x').startsWith(mirrorMark)).toBe(false);
      }),
    );
    expect(() => createStream(mirrorMark)).toThrow(/key/);
  });
});

describe('antithetic replications', () => {
  it('come in pairs of one draw, and no two pairs share any', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (pair) => {
        expect(drawsOf(2 * pair, true)).toBe(2 * pair);
        expect(-1 - drawsOf(2 * pair + 1, true)).toBe(2 * pair);
      }),
    );
  });
});
