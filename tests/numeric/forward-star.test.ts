import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildStar, permute } from '../../src/numeric/forward-star.js';

const graphs = fc.integer({ min: 1, max: 30 }).chain((vertexCount) =>
  fc.record({
    vertexCount: fc.constant(vertexCount),
    tail: fc.array(fc.nat({ max: vertexCount - 1 }), { maxLength: 200 }),
  }),
);

describe('buildStar', () => {
  it('lists for every vertex exactly its arcs, in ascending order', () => {
    fc.assert(
      fc.property(graphs, ({ vertexCount, tail }) => {
        const { first, arcs } = buildStar(new Uint32Array(tail), vertexCount);
        expect(first).toHaveLength(vertexCount + 1);
        for (let v = 0; v < vertexCount; v++) {
          const expected = tail.flatMap((end, arc) => (end === v ? [arc] : []));
          expect([...arcs.subarray(first[v], first[v + 1])]).toEqual(expected);
        }
        expect(first.at(-1)).toBe(tail.length);
      }),
    );
  });

  it('stands for a network without arcs or without vertices', () => {
    expect([...buildStar([], 2).first]).toEqual([0, 0, 0]);
    expect([...buildStar([], 0).first]).toEqual([0]);
    expect(buildStar([], 0).arcs).toHaveLength(0);
  });

  it('refuses an arc to nowhere', () => {
    expect(() => buildStar([0, 2], 2)).toThrow(/arc 1 touches vertex 2 of 2/);
  });
});

describe('permute', () => {
  it('brings a column into the order of the star and leaves the column as it was', () => {
    fc.assert(
      fc.property(graphs, ({ vertexCount, tail }) => {
        const column = new Uint32Array(tail);
        const sorted = permute(column, buildStar(tail, vertexCount).arcs);
        expect([...sorted]).toEqual([...tail].sort((a, b) => a - b));
        expect([...column]).toEqual(tail);
      }),
    );
    expect(permute(new Uint8Array([3, 4]), [1, 0])).toEqual(new Uint8Array([4, 3]));
  });
});
