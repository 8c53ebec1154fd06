import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '../../src/numeric/incomplete-beta.js';
import { incompleteGamma } from '../../src/numeric/incomplete-gamma.js';
import { normalCdf } from '../../src/numeric/normal.js';
import { momentsOf, varianceOf } from '../../src/numeric/statistics.js';
import * as draw from '../../src/random/distributions.js';

interface Law {
  readonly name: string;
  readonly at: (u: number) => number;
  /** Closed form or special function, independent of the inverse. */
  readonly cdf: (x: number) => number;
  readonly mean: number;
  readonly variance: number;
}

const logVariance = Math.log(1 + 0.25); // of a lognormal with mean 8 and deviation 4

const laws: readonly Law[] = [
  {
    name: 'uniform',
    at: (u) => draw.uniformAt(u, -3, 5),
    cdf: (x) => (x + 3) / 8,
    mean: 1,
    variance: 64 / 12,
  },
  {
    name: 'triangular',
    at: (u) => draw.triangularAt(u, 2, 3, 7),
    cdf: (x) => (x <= 3 ? ((x - 2) * (x - 2)) / 5 : 1 - ((7 - x) * (7 - x)) / 20),
    mean: 4,
    variance: (4 + 9 + 49 - 6 - 14 - 21) / 18,
  },
  {
    name: 'exponential',
    at: (u) => draw.exponentialAt(u, 4),
    cdf: (x) => -Math.expm1(-x / 4),
    mean: 4,
    variance: 16,
  },
  {
    name: 'Weibull of shape 2 (Rayleigh)',
    at: (u) => draw.weibullAt(u, 2, 10),
    cdf: (x) => -Math.expm1(-(x / 10) * (x / 10)),
    mean: 5 * Math.sqrt(Math.PI),
    variance: 100 * (1 - Math.PI / 4),
  },
  {
    name: 'normal',
    at: (u) => draw.normalAt(u, -2, 3),
    cdf: (x) => normalCdf((x + 2) / 3),
    mean: -2,
    variance: 9,
  },
  {
    name: 'lognormal',
    at: (u) => draw.lognormalAt(u, 8, 4),
    cdf: (x) => normalCdf((Math.log(x / 8) + logVariance / 2) / Math.sqrt(logVariance)),
    mean: 8,
    variance: 16,
  },
  {
    name: 'gamma',
    at: (u) => draw.gammaAt(u, 2.5, 4),
    cdf: (x) => incompleteGamma(2.5, x / 4),
    mean: 10,
    variance: 40,
  },
  {
    name: 'gamma of whole shape (Erlang)',
    at: (u) => draw.gammaAt(u, 3, 2),
    cdf: (x) => 1 - Math.exp(-x / 2) * (1 + x / 2 + (x * x) / 8),
    mean: 6,
    variance: 12,
  },
  {
    name: 'PERT',
    at: (u) => draw.pertAt(u, 10, 20, 60),
    cdf: (x) => incompleteBeta(1.8, 4.2, (x - 10) / 50),
    mean: 25,
    variance: (15 * 35) / 7,
  },
];

describe.each(laws)('$name', ({ at, cdf, mean, variance }) => {
  it('has the uniform number as its distribution function', () => {
    const uniform = fc.double({ noNaN: true, min: 1e-9, max: 1 - 1e-9 });
    fc.assert(
      fc.property(uniform, (u) => {
        expect(cdf(at(u))).toBeCloseTo(u, 11);
      }),
    );
  });

  it('has the mean and variance of the closed form', () => {
    const count = 20_000;
    const { mean: found, ...rest } = momentsOf(
      Array.from({ length: count }, (_, i) => at((i + 0.5) / count)),
    );
    expect(Math.abs(found - mean)).toBeLessThan(1e-3 * Math.sqrt(variance));
    expect(varianceOf({ mean: found, ...rest }) / variance).toBeCloseTo(1, 2);
  });

  it('never falls, and is finite at 0, 1 and next to them', () => {
    const us = [0, 2 ** -53, 1e-9, 0.1, 0.5, 0.9, 1 - 1e-9, 1 - 2 ** -53, 1];
    const values = us.map(at);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });
});

describe('distributions', () => {
  it('accept the degenerate cases', () => {
    expect(draw.uniformAt(0.3, 4, 4)).toBe(4);
    expect(draw.triangularAt(0.3, 4, 4, 4)).toBe(4);
    expect(draw.pertAt(0.3, 4, 4, 4)).toBe(4);
    expect(draw.normalAt(0.3, 4, 0)).toBe(4);
    expect(draw.lognormalAt(0.3, 4, 0)).toBeCloseTo(4, 14);
    expect(draw.triangularAt(0, 4, 4, 6)).toBe(4);
    expect(draw.triangularAt(1, 4, 6, 6)).toBe(6);
  });

  it('refuse parameters that name no distribution', () => {
    expect(() => draw.uniformAt(0.5, 2, 1)).toThrow(/low ≤ high/);
    expect(() => draw.triangularAt(0.5, 1, 3, 2)).toThrow(/mode/);
    expect(() => draw.pertAt(0.5, 1, 0, 2)).toThrow(/mode/);
    expect(() => draw.exponentialAt(0.5, 0)).toThrow(/mean above 0/);
    expect(() => draw.weibullAt(0.5, 0, 1)).toThrow(/shape/);
    expect(() => draw.normalAt(0.5, 0, -1)).toThrow(/deviation/);
    expect(() => draw.lognormalAt(0.5, 0, 1)).toThrow(/mean above 0/);
    expect(() => draw.gammaAt(0.5, 1, NaN)).toThrow(/scale/);
    expect(() => draw.normalAt(1.5, 0, 1)).toThrow(/uniform number/);
    expect(() => draw.exponentialAt(NaN, 1)).toThrow(/uniform number/);
  });
});
