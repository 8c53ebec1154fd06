import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndexedStream, createStream, streamKey } from '../../src/random/stream.js';

function firstValues(key: string, count: number): number[] {
  const stream = createStream(key);
  return Array.from({ length: count }, () => stream.next());
}

describe('createStream', () => {
  it('gives the known values of alea: a change of generator changes every simulated result', () => {
    // The first 32 bits of the first value are 0.4783254903741181 in seedrandom's own README.
    expect(firstValues('hello.', 4)).toEqual([
      0.4783254905672978, 0.4692433053279662, 0.314449813821864, 0.8675736003774133,
    ]);
    expect(firstValues(streamKey('tumen-2026', 0, 'arrival', 'coal'), 4)).toEqual([
      0.7407429262718065, 0.7312088994760368, 0.4264302016354501, 0.9146347595473938,
    ]);
  });

  it('is fixed by its key alone', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (key) => {
        const values = firstValues(key, 5);
        expect(firstValues(key, 5)).toEqual(values);
        for (const value of values) expect(value >= 0 && value < 1).toBe(true);
      }),
    );
  });

  it('has more than 32 random bits', () => {
    const values = firstValues('bits', 1000);
    expect(values.every((value) => Number.isInteger(value * 2 ** 53))).toBe(true);
    const low = values.filter((value) => !Number.isInteger(value * 2 ** 32));
    expect(low.length).toBeGreaterThan(990);
  });

  it('refuses an empty key, which would give everyone the same stream', () => {
    expect(() => createStream('')).toThrow(/key/);
  });

  it('is even and uncorrelated across the first draws of neighbouring keys', () => {
    const count = 4000;
    const first = Array.from({ length: count }, (_, i) => firstValues(`run/${i}/x`, 1)[0] ?? 0);
    const mean = first.reduce((sum, value) => sum + value, 0) / count;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / count));
    let lagged = 0;
    for (let i = 1; i < count; i++) {
      lagged += ((first[i] ?? 0) - 0.5) * ((first[i - 1] ?? 0) - 0.5) * 12;
    }
    expect(Math.abs(lagged / count)).toBeLessThan(4 / Math.sqrt(count));
  });
});

describe('streamKey', () => {
  it('never names two streams alike', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '/', '~', '0', '1'), maxLength: 4 });
    const parts = fc.tuple(part, fc.nat({ max: 2 }), part, fc.array(part, { maxLength: 3 }));
    fc.assert(
      fc.property(parts, parts, ([s, r, p, rest], [s2, r2, p2, rest2]) => {
        const isSame = JSON.stringify([s, r, p, rest]) === JSON.stringify([s2, r2, p2, rest2]);
        expect(streamKey(s, r, p, ...rest) === streamKey(s2, r2, p2, ...rest2)).toBe(isSame);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a number and its text for the same part', () => {
    expect(streamKey('s', 1, 'p', 2)).toBe(streamKey('s', 1, 'p', '2'));
  });
});

describe('createIndexedStream', () => {
  it('gives the k-th value whoever else drew before', () => {
    const all = firstValues('demand', 200);
    const positions = fc.array(fc.nat({ max: 199 }), { maxLength: 30 });
    fc.assert(
      fc.property(positions, (asked) => {
        const stream = createIndexedStream('demand');
        for (const k of asked.sort((a, b) => a - b)) expect(stream.at(k)).toBe(all[k]);
      }),
    );
  });

  it('does not go back', () => {
    const stream = createIndexedStream('demand');
    stream.at(3);
    expect(() => stream.at(2)).toThrow(/internal.*draw 2 after 3/);
    expect(() => stream.at(3.5)).toThrow(/internal/);
    expect(() => createIndexedStream('demand').at(-1)).toThrow(/internal/);
  });
});
