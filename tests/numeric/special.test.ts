// Reference values by mpmath with 40 digits; arguments that are not exact in binary are the doubles.

import { describe, expect, it } from 'vitest';
import { incompleteBeta, inverseIncompleteBeta } from '../../src/numeric/incomplete-beta.js';
import { incompleteGamma, incompleteGammaUpper } from '../../src/numeric/incomplete-gamma.js';
import { inverseIncompleteGamma } from '../../src/numeric/inverse-gamma.js';
import { logGamma, stirlingError } from '../../src/numeric/log-gamma.js';
import { solveByNewton } from '../../src/numeric/newton.js';
import { normalCdf, normalQuantile } from '../../src/numeric/normal.js';
import { studentCdf, studentQuantile } from '../../src/numeric/student.js';

function expectRelative(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

const probabilities = [1e-100, 1e-16, 1e-8, 0.001, 0.1, 0.3, 0.49, 0.5, 0.51, 0.7, 0.9, 0.999];

describe('logGamma', () => {
  it('agrees with reference values', () => {
    const table = [
      [0.001, 6.907178885383853],
      [0.5, 0.5723649429247001],
      [1.5, -0.12078223763524522],
      [2.5, 0.2846828704729192],
      [10, 12.80182748008147],
      [171.5, 709.1431630309282],
      [100000, 1051287.7089736569],
    ] as const;
    for (const [x, expected] of table) {
      expect(Math.abs(logGamma(x) - expected)).toBeLessThan(4e-15 + 4e-16 * Math.abs(expected));
    }
  });

  it('obeys log Γ(x + 1) = log Γ(x) + log x across the switch of methods', () => {
    for (let x = 0.25; x < 30; x += 0.25) {
      expect(logGamma(x + 1)).toBeCloseTo(logGamma(x) + Math.log(x), 12);
    }
  });

  it('is infinite at 0 and undefined below', () => {
    expect(logGamma(0)).toBe(Infinity);
    expect(logGamma(Infinity)).toBe(Infinity);
    expect(logGamma(-0.5)).toBeNaN();
    expect(stirlingError(1e8)).toBeCloseTo(1 / 12e8, 20);
  });
});

describe('incompleteGamma', () => {
  it('agrees with reference values in both tails', () => {
    const table = [
      [0.1, 0.001, 0.5267685683924451, 0.4732314316075549],
      [0.5, 2, 0.9544997361036416, 0.04550026389635842],
      [3, 1, 0.08030139707139419, 0.9196986029286058],
      [3, 12, 0.9994777419499671, 0.0005222580500328978],
      [50, 40, 0.07033506665939496, 0.9296649333406051],
      [50, 80, 0.9998692160234086, 0.00013078397659141034],
      [1000, 1010, 0.6276789447369947, 0.3723210552630053],
    ] as const;
    for (const [a, x, lower, upper] of table) {
      expectRelative(incompleteGamma(a, x), lower, 2e-14);
      expectRelative(incompleteGammaUpper(a, x), upper, 2e-14);
    }
  });

  it('is a step at the ends and refuses a shape that is not positive', () => {
    expect(incompleteGamma(2, 0)).toBe(0);
    expect(incompleteGammaUpper(2, -1)).toBe(1);
    expect(incompleteGamma(2, Infinity)).toBe(1);
    expect(incompleteGammaUpper(2, Infinity)).toBe(0);
    expect(() => incompleteGamma(0, 1)).toThrow(/shape/);
    expect(() => inverseIncompleteGamma(NaN, 0.5)).toThrow(/shape/);
  });

  it('is undone by its inverse, for shapes from 0.1 to 10⁴', () => {
    for (const shape of [0.1, 0.5, 1, 1.5, 3, 10, 100, 1e4]) {
      for (const p of probabilities) {
        const x = inverseIncompleteGamma(shape, p);
        if (x === 0) continue; // the true value is below the smallest double
        const tolerance = 1e-12 + 1e-15 * shape;
        if (p <= 0.5) expectRelative(incompleteGamma(shape, x), p, tolerance);
        else expectRelative(incompleteGammaUpper(shape, x), 1 - p, tolerance);
      }
    }
    expect(inverseIncompleteGamma(3, 0)).toBe(0);
    expect(inverseIncompleteGamma(3, 1)).toBe(Infinity);
    expect(inverseIncompleteGamma(0.01, 1e-20)).toBe(0);
  });
});

describe('incompleteBeta', () => {
  it('agrees with reference values', () => {
    const table = [
      [0.1, 0.2, 0.0625, 0.5215353229000245],
      [0.5, 0.5, 0.25, 1 / 3],
      [2, 3, 0.5, 0.6875],
      [4, 1.5, 0.875, 0.769593631609373],
      [60, 40, 0.5, 0.0219376467935076],
      [2000, 3000, 0.40625, 0.8165946559088112],
    ] as const;
    for (const [a, b, x, expected] of table) {
      expectRelative(incompleteBeta(a, b, x), expected, 3e-14);
      expectRelative(1 - incompleteBeta(b, a, 1 - x), expected, 1e-12);
    }
  });

  it('is a step at the ends and refuses shapes that are not positive', () => {
    expect(incompleteBeta(2, 3, 0)).toBe(0);
    expect(incompleteBeta(2, 3, 1)).toBe(1);
    expect(inverseIncompleteBeta(2, 3, 0)).toBe(0);
    expect(inverseIncompleteBeta(2, 3, 1)).toBe(1);
    expect(() => incompleteBeta(0, 1, 0.5)).toThrow(/shapes/);
    expect(() => inverseIncompleteBeta(1, Infinity, 0.5)).toThrow(/shapes/);
  });

  it('is undone by its inverse, for shapes from 0.1 to 10³', () => {
    const shapes = [0.1, 0.5, 1, 1.5, 3, 10, 100, 1e3];
    for (const a of shapes) {
      for (const b of shapes) {
        for (const p of probabilities) {
          const x = inverseIncompleteBeta(a, b, p);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1);
          // Where x crowds against 1 a double cannot say how close; the mirrored case covers it.
          if (x > 1e-250 && x < 0.9) expectRelative(incompleteBeta(a, b, x), p, 1e-11);
        }
      }
    }
    expect(inverseIncompleteBeta(0.001, 2, 1e-10)).toBe(0);
  });
});

describe('solveByNewton', () => {
  it('says so instead of running for ever', () => {
    expect(() => solveByNewton(0, () => 1)).toThrow(/did not settle/);
  });
});

describe('the normal law', () => {
  it('agrees with reference values', () => {
    const cdf = [
      [-30, 4.906713927148187e-198],
      [-10, 7.619853024160525e-24],
      [-1, 0.15865525393145705],
      [0.5, 0.6914624612740131],
      [3, 0.9986501019683699],
    ] as const;
    for (const [z, expected] of cdf) expectRelative(normalCdf(z), expected, 2e-14);
    const quantiles = [
      [0.025, -1.9599639845400543],
      [0.3, -0.5244005127080408],
      [0.0001, -3.7190164854556804],
      [2 ** -60, -8.773321169027552],
      [1e-300, -37.0470962993612],
      [1 - 2 ** -53, 8.209536151601387],
    ] as const;
    for (const [p, expected] of quantiles) expectRelative(normalQuantile(p), expected, 5e-16);
  });

  it('is undone by its quantile, and is symmetric', () => {
    for (const p of probabilities) expectRelative(normalCdf(normalQuantile(p)), p, 1e-12);
    expect(normalQuantile(0.25)).toBe(-normalQuantile(0.75));
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalQuantile(1.1)).toBeNaN();
  });
});

describe('studentQuantile', () => {
  it('agrees with reference values', () => {
    const freedoms = [1, 2, 3, 9, 29, 99, 9999];
    // prettier-ignore
    const table: readonly (readonly [number, readonly number[]])[] = [
      [0.55, [0.15838444032453644, 0.14213381090374042, 0.13659819935369902, 0.1292529321518311, 0.12676660562027495, 0.12598411391620604, 0.1256645383577364]],
      [0.75, [1, 0.816496580927726, 0.7648923284043453, 0.7027221467513264, 0.6830438608216132, 0.6769759855461527, 0.674514286937346]],
      [0.9, [3.077683537175254, 1.885618083164127, 1.6377443536962104, 1.3830287383966324, 1.311433647301551, 1.2901614420344854, 1.281636238198314]],
      [0.975, [12.706204736174692, 4.302652729749462, 3.182446305283708, 2.262157162798205, 2.045229642132704, 1.9842169515864172, 1.9602012636213573]],
      [0.995, [63.656741162871526, 9.92484320091829, 5.840909309733355, 3.249835541592126, 2.7563859036706053, 2.626405457280827, 2.5763210958565974]],
      [0.9995, [636.6192487687897, 31.59905457644536, 12.923978636687965, 4.780912585931218, 3.6594050194663743, 3.3915288333636844, 3.291500063300963]],
    ];
    for (const [p, row] of table) {
      row.forEach((expected, i) => {
        const freedom = freedoms[i] ?? 0;
        expectRelative(studentQuantile(p, freedom), expected, 1e-13);
        // The shares 1 − p of these are not exact, so the mirror image is looser.
        expectRelative(studentQuantile(1 - p, freedom), -expected, 1e-12);
      });
    }
  });

  it('is undone by the distribution function and ends in the normal law', () => {
    for (const freedom of [0.5, 1, 2.5, 30, 1e6]) {
      for (const p of [1e-20, 0.001, 0.2, 0.4999, 0.5, 0.7, 0.999]) {
        expectRelative(studentCdf(studentQuantile(p, freedom), freedom), p, 1e-10);
      }
    }
    expect(studentQuantile(0.975, Infinity)).toBe(normalQuantile(0.975));
    expect(studentCdf(1.5, Infinity)).toBe(normalCdf(1.5));
    expect(studentQuantile(0.975, 1e9)).toBeCloseTo(normalQuantile(0.975), 8);
  });

  it('has infinite ends and refuses freedom that is not positive', () => {
    expect(studentQuantile(0, 3)).toBe(-Infinity);
    expect(studentQuantile(1, 3)).toBe(Infinity);
    expect(studentCdf(-Infinity, 3)).toBe(0);
    expect(studentCdf(Infinity, 3)).toBe(1);
    expect(() => studentQuantile(0.9, 0)).toThrow(/freedom/);
  });
});
