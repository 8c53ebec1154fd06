import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSums, neumaierSum, SUM_BLOCK, sumByBlocks } from '../../src/numeric/sum.js';

const finite = fc.double({ noNaN: true, min: -1e12, max: 1e12 });

describe('neumaierSum', () => {
  it('is exact where whole numbers make a plain sum exact', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        expect(neumaierSum(values)).toBe(values.reduce((sum, value) => sum + value, 0));
      }),
    );
  });

  it('finds what a plain sum loses', () => {
    expect(neumaierSum([1, 1e100, 1, -1e100])).toBe(2);
    expect(neumaierSum(new Float64Array(10).fill(0.1))).toBe(1);
  });

  it('stays within an ulp of the exact sum, taken in whole multiples of 2⁻⁴⁰', () => {
    const multiple = fc.bigInt({ min: -(2n ** 52n), max: 2n ** 52n });
    fc.assert(
      fc.property(fc.array(multiple, { maxLength: 300 }), (values) => {
        const sum = neumaierSum(values.map((value) => Number(value) / 2 ** 40));
        const exact = Number(values.reduce((total, value) => total + value, 0n)) / 2 ** 40;
        expect(Math.abs(sum - exact)).toBeLessThanOrEqual(Math.abs(exact) * 2 ** -52);
      }),
    );
  });

  it('is 0 for nothing, and the plain sum for infinite or undefined terms', () => {
    expect(neumaierSum([])).toBe(0);
    expect(neumaierSum([1, Infinity])).toBe(Infinity);
    expect(neumaierSum([Infinity, -Infinity])).toBeNaN();
    expect(neumaierSum([1, NaN])).toBeNaN();
  });
});

describe('blockSums', () => {
  it('gives the same digits however whole blocks are shared out', () => {
    fc.assert(
      fc.property(
        fc.array(finite, { maxLength: 20 * SUM_BLOCK }),
        fc.array(fc.nat({ max: 20 }), { maxLength: 8 }),
        (values, cuts) => {
          const bounds = [0, ...cuts.sort((a, b) => a - b), 20].map((block) => block * SUM_BLOCK);
          const joined = bounds
            .slice(1)
            .flatMap((end, worker) => [...blockSums(values.slice(bounds[worker], end))]);
          expect(joined).toEqual([...blockSums(values)]);
          expect(neumaierSum(joined)).toBe(sumByBlocks(values));
        },
      ),
    );
  });

  it('has no blocks for no values', () => {
    expect(blockSums([])).toHaveLength(0);
    expect(sumByBlocks([])).toBe(0);
  });
});
