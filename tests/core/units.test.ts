import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../src/core/units.js';

describe('quantities', () => {
  it.each([
    ['5 Mt/year', 5e9, 'kg/year'],
    ['1 t', 1000, 'kg'],
    ['45 USD/t', 0.045, 'USD/kg'],
    ['20 %', 0.2, '1'],
    ['0.92', 0.92, '1'],
    ['3 kTEU/year', 3000, 'TEU/year'],
    ['0.18 1/year', 0.18, '1/year'],
    ['10.7 t/TEU', 10_700, 'kg/TEU'],
    ['404 nmi', 748_208, 'm'],
    ['3.6 km/h', 1, 'm/s'],
    ['2 days', 172_800, 's'],
    ['12 knot', (12 * 1852) / 3600, 'm/s'],
    ['500000 barrel', 500_000, 'barrel'],
    ['7 calls/week', 7 / 604_800, 'call/s'],
  ])('%s', (text, value, dimension) => {
    const parsed = parseQuantity(text);
    expect(parsed).toMatchObject({ ok: true, dimension });
    expect(parsed.ok ? parsed.value : NaN).toBeCloseTo(value, 9);
  });

  it.each([
    '5 ton',
    '5 Mton',
    '5 tons',
    '7 MT',
    '5 mt',
    '$5',
    '5 furlongs',
    '',
    'five t',
    '5 month',
    '1e999 t',
    '5 t t t t?',
    'Infinity t',
    '0x10 t',
  ])('refuses %j with a reason', (text) => {
    expect(parseQuantity(text)).toMatchObject({ ok: false });
  });

  it('hints at the tonne', () => {
    expect(parseQuantity('5 ton')).toMatchObject({
      hint: expect.stringContaining('"t"') as string,
    });
    expect(parseQuantity('5 MT')).toMatchObject({
      hint: expect.stringContaining('"Mt"') as string,
    });
  });

  it('reads what it could have written, and never throws', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.constantFrom('t', 'km', 'USD', 'TEU/year'),
        (amount, unit) => {
          const text = `${String(amount)} ${unit}`;
          const parsed = parseQuantity(text);
          const factor = unit === 't' || unit === 'km' ? 1000 : 1;
          expect(
            parsed.ok && Math.abs(parsed.value - amount * factor) <= 1e-12 * amount * factor,
          ).toBe(true);
        },
      ),
    );
    fc.assert(fc.property(fc.string(), (text) => typeof parseQuantity(text).ok === 'boolean'));
  });
});
