import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureReader, quantityAt } from '../../src/model/dated.js';
import type { FigureSeries } from '../../src/core/figure.js';
import { modelOf, oneLink } from '../support/scenarios.js';

const series = (...values: readonly (readonly [string, string])[]): FigureSeries => ({
  series: values.map(([date, value]) => ({ date, value })),
  grade: 'M',
  source: [],
});
const CURRENCIES = [
  { id: 'RUB', perDollar: series(['2020-01-01', '60 RUB/USD'], ['2025-01-01', '90 RUB/USD']) },
  { id: 'CNY', perDollar: '7.5 CNY/USD' },
];

describe('a dated figure', () => {
  it('is the latest not after the start, the first before all of them', () => {
    const prices = series(['2024-01-01', '1 t'], ['2025-01-01', '2 t'], ['2026-06-01', '3 t']);
    const at = (date: string): string => quantityAt(prices, date);
    expect(['2023-01-01', '2024-01-01', '2024-12-31', '2025-01-01', '2026-05-31'].map(at)).toEqual([
      '1 t',
      '1 t',
      '1 t',
      '2 t',
      '2 t',
    ]);
    expect(at('2030-01-01')).toBe('3 t');
  });

  it('never looks past the start, whatever comes later', () => {
    const date = fc.integer({ min: 2000, max: 2040 }).map((year) => `${year}-01-01`);
    fc.assert(
      fc.property(fc.uniqueArray(date, { minLength: 1 }), date, (dates, start) => {
        const sorted = [...dates].sort();
        const figure = series(
          ...sorted.map((day): [string, string] => [day, `${day.slice(0, 4)} t`]),
        );
        const early = sorted.filter((day) => day <= start);
        const expected = early[early.length - 1] ?? sorted[0];
        expect(quantityAt(figure, start)).toBe(`${expected?.slice(0, 4) ?? ''} t`);
      }),
    );
  });

  it('decides a run by its start', () => {
    const quantity = series(['2024-01-01', '1 Mt/year'], ['2026-01-01', '2 Mt/year']);
    const yearly = (start: string) =>
      modelOf(oneLink({ demand: { quantity } }), { start }).demands[0]?.yearly;
    expect(yearly('2025-12-31')).toBe(1e9);
    expect(yearly('2026-01-01')).toBe(2e9);
  });

  it('per day is a year of as many days as the year of the start has', () => {
    const yearly = (start: string) =>
      modelOf(oneLink({ demand: { quantity: '1000 t/day' } }), { start }).demands[0]?.yearly;
    expect(yearly('2026-01-01')).toBeCloseTo(365e6, 3);
    expect(yearly('2024-01-01')).toBeCloseTo(366e6, 3);
  });
});

describe('money', () => {
  it('becomes dollars at the rate of the start', () => {
    const rubles = (date: string): number => figureReader(CURRENCIES, date).value('900 RUB/t');
    expect(rubles('2026-01-01')).toBeCloseTo(10 / 1000, 12);
    expect(rubles('2021-01-01')).toBeCloseTo(15 / 1000, 12);
    const reader = figureReader(CURRENCIES, '2026-01-01');
    expect(reader.amount('15 CNY')).toMatchObject({ value: 2, dimension: 'USD' });
    expect(reader.value('3 USD')).toBe(3);
  });
});

describe('a reader', () => {
  const reader = figureReader([], '2026-01-01');

  it('tells amounts per day of opening from amounts per hour', () => {
    expect(reader.amount('300 vehicle/day').isPerDay).toBe(true);
    expect(reader.amount('300 vehicle/hour').isPerDay).toBe(false);
    expect(reader.amount('300 vehicle/day').value * 86_400).toBeCloseTo(300, 9);
  });

  it('reads a spread with the value as its mode, unless it has one', () => {
    const spread = { low: '1 h', high: '9 h' };
    const evidence = { grade: 'EST', source: [] } as const;
    expect(reader.spread({ value: '3 h', spread, ...evidence })).toEqual({
      low: 3600,
      mode: 10_800,
      high: 32_400,
    });
    expect(
      reader.spread({ value: '3 h', spread: { ...spread, mode: '2 h' }, ...evidence })?.mode,
    ).toBe(7200);
    expect(reader.spread('3 h')).toBeUndefined();
    expect(reader.valueOr(undefined, 7)).toBe(7);
  });

  it('throws on data that nobody has checked', () => {
    expect(() => reader.value('3 furlongs')).toThrow(/furlongs/);
  });
});
