import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logsumCost, pickByWeight, weighByLogit } from '../../src/solve/logit.js';
import { pathSizes } from '../../src/solve/path-size.js';

const money = fc.double({ min: 0, max: 500, noNaN: true });
const costs = fc.array(money, { minLength: 1, maxLength: 9 });
const dispersion = fc.double({ min: 0.05, max: 50, noNaN: true });

function shares(of: readonly number[], scale: number, sizes?: readonly number[]): number[] {
  const weights = new Float64Array(of.length);
  const sum = weighByLogit(
    Float64Array.from(of),
    sizes === undefined ? undefined : Float64Array.from(sizes),
    of.length,
    scale,
    weights,
  );
  return [...weights].map((weight) => weight / sum);
}

describe('the logit', () => {
  it('gives shares as e to the power of the difference', () => {
    const [a = NaN, b = NaN, c = NaN] = shares([10, 14, 18], 4);
    expect(a / b).toBeCloseTo(Math.E, 12);
    expect(b / c).toBeCloseTo(Math.E, 12);
    expect(a + b + c).toBeCloseTo(1, 14);
    // On paper: 1 / (1 + e⁻¹ + e⁻²).
    expect(a).toBeCloseTo(0.665240955774822, 12);
  });

  it('divides equally among equals, whatever they cost, and gives nothing to what cannot be taken', () => {
    expect(shares([1e9, 1e9], 0.1)).toEqual([0.5, 0.5]);
    expect(shares([7, Infinity], 3)).toEqual([1, 0]);
    expect(weighByLogit(new Float64Array([Infinity]), undefined, 1, 1, new Float64Array(1))).toBe(
      0,
    );
  });

  it('depends on differences of costs only, and on nothing but their order as dispersion vanishes', () => {
    fc.assert(
      fc.property(costs, dispersion, money, (of, scale, more) => {
        const before = shares(of, scale);
        shares(
          of.map((cost) => cost + more),
          scale,
        ).forEach((share, i) => expect(share).toBeCloseTo(before[i] ?? NaN, 6));
      }),
    );
    expect(shares([3, 3.001], 1e-6)).toEqual([1, 0]);
  });

  it('draws each alternative over exactly its part of the unit interval, in order', () => {
    fc.assert(
      fc.property(
        costs,
        dispersion,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (of, s, u) => {
          const weights = new Float64Array(of.length);
          const sum = weighByLogit(Float64Array.from(of), undefined, of.length, s, weights);
          const pick = pickByWeight(weights, of.length, sum, u);
          const below = weights.subarray(0, pick).reduce((a, b) => a + b, 0) / sum;
          expect(weights[pick]).toBeGreaterThan(0);
          expect(below).toBeLessThanOrEqual(u + 1e-9);
          expect(below + (weights[pick] ?? NaN) / sum).toBeGreaterThan(u - 1e-9);
        },
      ),
    );
    expect(pickByWeight(new Float64Array(2), 2, 0, 0.3)).toBe(-1);
  });
});

describe('the logsum', () => {
  it('of n equals lies ln n dispersions below them', () => {
    expect(logsumCost([10, 10], 4)).toBeCloseTo(10 - 4 * Math.LN2, 12);
    expect(logsumCost([10], 4)).toBe(10);
    expect(logsumCost([], 4)).toBe(Infinity);
    expect(logsumCost([5, 9], 0)).toBe(5);
  });

  it('never rises with one more alternative, nor with a lower cost, and never exceeds the cheapest', () => {
    fc.assert(
      fc.property(costs, money, dispersion, fc.nat(), (of, more, scale, at) => {
        const before = logsumCost(of, scale);
        expect(logsumCost([...of, more], scale)).toBeLessThanOrEqual(before + 1e-9);
        const lower = of.map((cost, i) => (i === at % of.length ? cost * 0.9 : cost));
        expect(logsumCost(lower, scale)).toBeLessThanOrEqual(before + 1e-9);
        expect(before).toBeLessThanOrEqual(Math.min(...of) + 1e-9);
        expect(before).toBeGreaterThanOrEqual(Math.min(...of) - scale * Math.log(of.length) - 1e-9);
      }),
    );
  });

  it('has the shares as its derivatives by the costs', () => {
    const of = [12, 15, 11];
    const step = 1e-5;
    shares(of, 3).forEach((share, i) => {
      const moved = (by: number): number =>
        logsumCost(
          of.map((cost, j) => (i === j ? cost + by : cost)),
          3,
        );
      expect((moved(step) - moved(-step)) / (2 * step)).toBeCloseTo(share, 7);
    });
  });
});

describe('path sizes', () => {
  it('are as on paper: a shared half counts half for each', () => {
    expect(pathSizes([[0, 1], [0, 2], [3]], () => 1)).toEqual([0.75, 0.75, 1]);
    expect(
      pathSizes(
        [
          [0, 1],
          [0, 1],
        ],
        (arc) => arc + 1,
      ),
    ).toEqual([0.5, 0.5]);
    expect(pathSizes([[4], []], () => 0)).toEqual([1, 1]);
    expect(pathSizes([], () => 1)).toEqual([]);
  });

  it('of copies of one route among others take together what the one took: no red bus, no blue bus', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), dispersion, (copies, scale) => {
        const routes = [[0, 1], ...Array.from({ length: copies }, () => [2, 3])];
        const sizes = pathSizes(routes, () => 10);
        const [other = NaN] = shares(
          routes.map(() => 20),
          scale,
          sizes,
        );
        expect(other).toBeCloseTo(0.5, 12);
      }),
    );
  });

  it('lie between 0 and 1 and sum to the number of stretches of their own at least', () => {
    const route = fc.uniqueArray(fc.nat(12), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(route, { minLength: 1, maxLength: 6 }), (routes) => {
        const sizes = pathSizes(routes, (arc) => 1 + (arc % 3));
        for (const size of sizes) {
          expect(size).toBeGreaterThan(0);
          expect(size).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
});
