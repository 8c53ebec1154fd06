import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteGammaUpper } from '../../src/numeric/incomplete-gamma.js';
import { bernoulliAt, empiricalAt, indexAt, poissonAt } from '../../src/random/discrete.js';

const uniform = fc.double({ noNaN: true, min: 0, max: 1 - 2 ** -53 });

describe('bernoulliAt', () => {
  it('never happens at 0, always at 1, and more often the likelier it is', () => {
    fc.assert(
      fc.property(uniform, uniform, uniform, (u, p, q) => {
        expect(bernoulliAt(u, 0)).toBe(false);
        expect(bernoulliAt(u, 1)).toBe(true);
        if (bernoulliAt(u, Math.min(p, q))) expect(bernoulliAt(u, Math.max(p, q))).toBe(true);
      }),
    );
    expect(() => bernoulliAt(0.5, 1.5)).toThrow(/probability/);
  });
});

describe('poissonAt', () => {
  it('is the smallest count whose distribution function exceeds u', () => {
    const means = fc.double({ noNaN: true, min: 0.001, max: 500 });
    fc.assert(
      fc.property(uniform, means, (u, mean) => {
        const count = poissonAt(u, mean);
        const slack = 1e-12; // the running sum rounds
        expect(incompleteGammaUpper(count + 1, mean)).toBeGreaterThan(u - slack);
        if (count > 0) expect(incompleteGammaUpper(count, mean)).toBeLessThanOrEqual(u + slack);
      }),
    );
  });

  it('has its mean and ends for every u', () => {
    let total = 0;
    for (let i = 0; i < 10_000; i++) total += poissonAt((i + 0.5) / 10_000, 3.5);
    expect(total / 10_000).toBeCloseTo(3.5, 2);
    expect(poissonAt(0.999, 0)).toBe(0);
    expect(poissonAt(0, 5)).toBe(0);
    expect(poissonAt(1 - 2 ** -53, 500)).toBeLessThan(800);
    expect(poissonAt(1, 0.5)).toBeLessThan(30);
    expect(() => poissonAt(0.5, 501)).toThrow(/500/);
    expect(() => poissonAt(0.5, -1)).toThrow(/mean/);
  });
});

describe('empiricalAt', () => {
  it('takes every value equally often', () => {
    const values = [5, 1, 4];
    const drawn = Array.from({ length: 300 }, (_, i) => empiricalAt(i / 300, values));
    for (const value of values) expect(drawn.filter((x) => x === value)).toHaveLength(100);
    expect(empiricalAt(1 - 2 ** -53, values)).toBe(4);
    expect(empiricalAt(1, values)).toBe(4);
    expect(() => empiricalAt(0.5, [])).toThrow(/at least one/);
  });
});

describe('indexAt', () => {
  it('takes each index in proportion to its weight', () => {
    const drawn = Array.from({ length: 800 }, (_, i) => indexAt(i / 800, [1, 0, 5, 2]));
    expect([0, 1, 2, 3].map((k) => drawn.filter((x) => x === k).length)).toEqual([
      100, 0, 500, 200,
    ]);
  });

  it('never takes a weight of 0, not even at the very end', () => {
    const weights = fc.array(fc.constantFrom(0, 0, 0.1, 0.7), { minLength: 1 });
    fc.assert(
      fc.property(weights, uniform, (choice, u) => {
        fc.pre(choice.some((weight) => weight > 0));
        expect(choice[indexAt(u, choice)]).toBeGreaterThan(0);
        expect(choice[indexAt(1, choice)]).toBeGreaterThan(0);
      }),
    );
    expect(() => indexAt(0.5, [0, 0])).toThrow(/sum above 0/);
    expect(() => indexAt(0.5, [2, -1])).toThrow(/0 or more|sum/);
    expect(() => indexAt(0.5, [])).toThrow(/sum above 0/);
  });
});
