import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, expm1, integerPower, log, log1p, power, sqrt } from '../../src/numeric/elementary.js';

describe('integerPower', () => {
  it('is a plain product for small exponents', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e60, max: 1e60 }), (x) => {
        expect(integerPower(x, 2)).toBe(x * x);
        expect(integerPower(x, 3)).toBe(x * (x * x));
        expect(integerPower(x, 4)).toBe(x * x * (x * x));
      }),
    );
  });

  it('is exact where the result is a whole number of 53 bits', () => {
    expect(integerPower(3, 33)).toBe(5559060566555523);
    expect(integerPower(-3, 33)).toBe(-5559060566555523);
    expect(integerPower(10, 15)).toBe(1e15);
  });

  it('treats zero, one and infinity as IEEE 754 does', () => {
    expect(integerPower(0, 0)).toBe(1);
    expect(integerPower(NaN, 0)).toBe(1);
    expect(integerPower(0, 3)).toBe(0);
    expect(integerPower(0, -2)).toBe(Infinity);
    expect(integerPower(-0, -3)).toBe(-Infinity);
    expect(integerPower(-Infinity, 3)).toBe(-Infinity);
    expect(integerPower(Infinity, -1)).toBe(0);
    expect(integerPower(2, -1074)).toBe(5e-324);
    expect(integerPower(2, 1024)).toBe(Infinity);
  });

  it('refuses an exponent that is not whole', () => {
    expect(() => integerPower(2, 0.5)).toThrow(/whole exponent/);
    expect(() => integerPower(2, NaN)).toThrow(/whole exponent/);
  });
});

describe('power', () => {
  const bases = fc.double({ noNaN: true, min: 1e-6, max: 1e6 });
  const exponents = fc.double({ noNaN: true, min: -20, max: 20 });

  it('agrees with Math.pow to the accuracy it states', () => {
    fc.assert(
      fc.property(bases, exponents, (x, y) => {
        const tolerance = 1e-15 * (4 + Math.abs(y * Math.log(x)) + Math.abs(y));
        expect(Math.abs(power(x, y) / Math.pow(x, y) - 1)).toBeLessThanOrEqual(tolerance);
      }),
    );
  });

  it('agrees with Math.pow at every special value, except that power(±1, y) is never NaN for 1', () => {
    const special = [-Infinity, -2, -1, -0.5, -0, 0, 0.25, 1, 3, Infinity];
    const exponentsToo = [-Infinity, -3, -2, -0.5, -0, 0, 0.5, 2, 3, 2000, 2001];
    for (const x of special) {
      for (const y of exponentsToo) {
        if (x === 1) expect(power(x, y)).toBe(1);
        // An odd or fractional power may lose the sign of zero, and IEEE lets ±∞ be even.
        else if (Number.isInteger(y)) expect(power(x, y) + 0).toBe(Math.pow(x, y) + 0);
        else if (x > 0) expect(power(x, y)).toBeCloseTo(Math.pow(x, y), 14);
      }
    }
  });

  it('is NaN for a negative base and an exponent that is not whole', () => {
    expect(power(-2, 1.5)).toBeNaN();
    expect(power(-2, 0.5)).toBeNaN();
    expect(power(NaN, 2)).toBeNaN();
    expect(power(2, NaN)).toBeNaN();
    expect(power(NaN, 0)).toBe(1);
  });
});

describe('elementary functions', () => {
  it('give the same bits on every supported Node', () => {
    // A change of this number means results change with the Node version; see the file's header.
    let hash = 0x811c9dc5;
    const bits = new DataView(new ArrayBuffer(8));
    const add = (value: number): void => {
      bits.setFloat64(0, value);
      hash = Math.imul(hash ^ bits.getUint32(0), 0x01000193) >>> 0;
      hash = Math.imul(hash ^ bits.getUint32(4), 0x01000193) >>> 0;
    };
    for (let i = 1; i <= 20_000; i++) {
      const x = i * 0.00137 + 1 / i;
      add(exp(x));
      add(exp(-x));
      add(log(x));
      add(log1p(-1 / (1 + x)));
      add(expm1(1 / x));
      add(sqrt(x));
      add(power(x, 3.7));
    }
    expect(hash).toBe(733382440);
  });
});
