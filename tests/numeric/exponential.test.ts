import fc from 'fast-check';
import { all, type BigNumber, create, type FactoryFunctionMap } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { exponentialQuantile } from '../../src/numeric/exponential.js';

const math = create(all as FactoryFunctionMap, { number: 'BigNumber', precision: 60 });
const STEPS = 2 ** 53;

/** Multiples of 2⁻⁵³: of every order of size, near 0 and near 1. */
const draws = fc.oneof(
  fc.maxSafeNat(),
  fc.integer({ min: 0, max: 52 }).chain((bits) => fc.maxSafeNat().map((n) => n % 2 ** bits)),
  fc
    .integer({ min: 0, max: 52 })
    .chain((bits) => fc.maxSafeNat().map((n) => STEPS - 1 - (n % 2 ** bits))),
);

/** −log(1 − n / 2⁵³) with 60 digits. */
function exact(n: number): BigNumber {
  const steps: BigNumber = math.bignumber(STEPS);
  return steps.minus(n).div(steps).ln().neg();
}

describe('exponentialQuantile', () => {
  it('is exact to less than a unit of the last place', () => {
    fc.assert(
      fc.property(draws, (n) => {
        const found = exponentialQuantile(n / STEPS);
        if (n === 0) {
          expect(found).toBe(0);
          return;
        }
        const wanted = exact(n);
        const place = Math.floor(Math.log2(found)) - 52;
        const unit = math.bignumber(2).pow(place);
        // Decimal reads a number by its shortest text; a whole one it reads exactly.
        const scaled = math.bignumber(BigInt(found / 2 ** place).toString()).times(unit);
        expect(wanted.minus(scaled).abs().div(unit).toNumber()).toBeLessThan(1);
      }),
      { examples: [[258956285]] },
    );
  });

  it('never falls', () => {
    fc.assert(
      fc.property(draws, (n) => {
        const next = Math.min(n + 1, STEPS - 1);
        expect(exponentialQuantile(next / STEPS)).toBeGreaterThanOrEqual(
          exponentialQuantile(n / STEPS),
        );
      }),
    );
  });

  it('ends at 53 log 2', () => {
    expect(exponentialQuantile(1 - 1 / STEPS)).toBe(53 * Math.LN2);
  });
});
