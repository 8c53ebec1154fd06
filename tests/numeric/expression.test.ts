import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mathjs } from '../../src/core/mathjs.js';
import { tumen } from '../../src/datasets/tumen/index.js';
import { TARIFF_VARIABLES } from '../../src/model/prices.js';
import { compileExpression, differentiateExpression } from '../../src/numeric/expression.js';

function value(text: string, variables: Record<string, number> = {}): number {
  const compiled = compileExpression(text, Object.keys(variables));
  if ('problem' in compiled) throw new Error(compiled.problem);
  return compiled.evaluate(variables);
}

describe('formulas', () => {
  it('reckon as on paper', () => {
    expect(value('base + rate * km', { base: 2, rate: 0.01, km: 100 })).toBe(3);
    expect(value('max(3, x) / 2', { x: 8 })).toBe(4);
    expect(value('km > 100 ? 2 : 1', { km: 50 })).toBe(1);
    expect(value('2 ^ 10')).toBe(1024);
    expect(value('-x ^ 2', { x: 3 })).toBe(-9);
    expect(value('exp(log(x))', { x: 7 })).toBeCloseTo(7, 12);
  });

  it('agree with plain arithmetic on random numbers', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        number,
        number,
        number,
        (a, b, c) => value('a * b + c - a / 3', { a, b, c }) === a * b + c - a / 3,
      ),
    );
  });

  it.each([
    'import("fs")',
    'evaluate("1")',
    'parse("1")',
    'x = 3',
    'f(y) = y',
    '[1, 2]',
    '{a: 1}',
    '"text"',
    'a.b',
    'x[1]',
    'createUnit("z")',
    '5 km',
    'random()',
    'constructor',
    '__proto__',
    'toString()',
    'x; y',
    'i',
    'max',

    'cos(1)',
    '1e999',
  ])('refuse %s', (text) => {
    expect(compileExpression(text, ['x'])).toHaveProperty('problem');
  });

  it('refuse what is too long or has too many parts', () => {
    expect(compileExpression('1+'.repeat(300) + '1', [])).toHaveProperty('problem');
    expect(compileExpression('1' + '+1'.repeat(150), [])).toHaveProperty('problem');
  });

  it('name the nearest variable', () => {
    expect(compileExpression('rate * kn', ['rate', 'km'])).toMatchObject({
      hint: 'did you mean "km"?',
    });
  });

  it('say which variables they use', () => {
    expect(compileExpression('max(a, b) * a', ['a', 'b', 'c'])).toMatchObject({ uses: ['a', 'b'] });
  });

  it('differentiate', () => {
    const slope = differentiateExpression('3 * x ^ 2 + y', 'x', ['x', 'y']);
    if ('problem' in slope) throw new Error(slope.problem);
    expect(slope.evaluate({ x: 2, y: 9 })).toBe(12);
  });
});

describe('the quick ways to reckon a formula', () => {
  const names = ['a', 'b', 'c'];
  const leaf = fc.oneof(fc.constantFrom(...names), fc.constantFrom('2', '0.88', '44.448', '1000'));
  const formula = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree'))
        .map(([x, operator, y]) => `(${x} ${operator} ${y})`),
      tie('tree').map((x) => `-(${x})`),
    ),
  })).tree;
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  it('give what mathjs gives, to the last bit', () => {
    fc.assert(
      fc.property(formula, number, number, number, (text, a, b, c) => {
        const compiled = compileExpression(text, names);
        if ('problem' in compiled) return;
        const reference: unknown = mathjs().parse(text).compile().evaluate({ a, b, c });
        expect(compiled.evaluate({ a, b, c })).toBe(reference);
        const bound = compiled.bind(['a', 'b'], { c });
        if (bound !== undefined) expect(bound(Float64Array.of(a, b))).toBe(reference);
      }),
      { numRuns: 500 },
    );
  });

  it('agree on every tariff that ships', () => {
    let bound = 0;
    for (const { expression, parameters } of tumen.tariffs) {
      const fixed = Object.fromEntries(
        Object.keys(parameters).map((name, i) => [name, 1.37 + 0.61 * i]),
      );
      const compiled = compileExpression(expression, [
        ...TARIFF_VARIABLES,
        ...Object.keys(parameters),
      ]);
      if ('problem' in compiled) throw new Error(compiled.problem);
      const quick = compiled.bind(TARIFF_VARIABLES, fixed);
      const row = Float64Array.from(TARIFF_VARIABLES, (_, i) => 3.14 * (i + 1));
      const scope = {
        ...fixed,
        ...Object.fromEntries(TARIFF_VARIABLES.map((name, i) => [name, row[i] ?? 0])),
      };
      const reference: unknown = mathjs().parse(expression).compile().evaluate(scope);
      expect(compiled.evaluate(scope)).toBe(reference);
      if (quick === undefined) continue;
      bound++;
      expect(quick(row)).toBe(reference);
    }
    expect(bound).toBeGreaterThan(50);
  });
});
