/**
 * The regularized incomplete gamma functions P (lower) and Q (upper). Everything is computed as
 * logarithms first, so that deep tails keep their digits. Relative error about 1e-14, growing slowly
 * with the shape. Numerical Recipes 6.2; the leading term after Loader 2000.
 */

import { CorridorError } from '../core/errors.js';
import { exp, log, log1p } from './elementary.js';
import { HALF_LOG_TWO_PI, stirlingError } from './log-gamma.js';

/**
 * P(shape, x), the probability that a gamma value of this shape and scale 1 is at most `x`; 0 for x ≤ 0.
 *
 * @example
 * ```ts
 * incompleteGamma(1, 2); // about 0.8646647167633873
 * ```
 */
export function incompleteGamma(shape: number, x: number): number {
  requireGammaShape(shape);
  return x <= 0 ? 0 : x === Infinity ? 1 : exp(logLowerGamma(shape, x));
}

/**
 * Q = 1 − P(shape, x) without the cancellation; 1 for x ≤ 0. Q(k + 1, m) is the probability of at most
 * k events of a Poisson law with mean m.
 *
 * @example
 * ```ts
 * incompleteGammaUpper(1, 2); // about 0.1353352832366127
 * ```
 */
export function incompleteGammaUpper(shape: number, x: number): number {
  requireGammaShape(shape);
  return x <= 0 ? 1 : x === Infinity ? 0 : exp(logUpperGamma(shape, x));
}

/**
 * log(xᵃ e⁻ˣ / Γ(a)), the log density of log x; what the expansions below multiply. x > 0.
 *
 * @example
 * ```ts
 * logGammaTerm(1, 2); // about -1.3068528194400546
 * ```
 */
export function logGammaTerm(a: number, x: number): number {
  const off = (x - a) / a;
  const bulk = Math.abs(off) < 0.5 ? a * (log1p(off) - off) : a * log(x / a) - (x - a);
  return 0.5 * log(a) - HALF_LOG_TWO_PI - stirlingError(a) + bulk;
}

/**
 * log P(a, x) for x > 0; no deep tail is too small for it.
 *
 * @example
 * ```ts
 * logLowerGamma(2, 1e-200); // about -921.7271843781782
 * ```
 */
export function logLowerGamma(a: number, x: number): number {
  return x < a + 1 ? logSeries(a, x) : log1p(-exp(logFraction(a, x)));
}

/**
 * log Q(a, x) for x > 0; no deep tail is too small for it.
 *
 * @example
 * ```ts
 * logUpperGamma(1, 2000); // about -2000
 * ```
 */
export function logUpperGamma(a: number, x: number): number {
  return x < a + 1 ? log1p(-exp(logSeries(a, x))) : logFraction(a, x);
}

/** log P by its power series, x < a + 1; O(√a) terms. */
function logSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return logGammaTerm(a, x) + log(sum);
}

/** log Q by Legendre's continued fraction with Lentz's method, x ≥ a + 1; O(√a) terms. */
function logFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let i = 1; ; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 3e-16 || i > 1e6) return logGammaTerm(a, x) + log(value);
  }
}

/**
 * Throws a usage error unless a gamma law of this shape exists.
 *
 * @example
 * ```ts
 * requireGammaShape(0.5); // undefined
 * ```
 */
export function requireGammaShape(shape: number): void {
  if (!(shape > 0 && shape < Infinity)) {
    throw new CorridorError('usage', `a gamma shape is above 0 and finite, not ${shape}`);
  }
}
