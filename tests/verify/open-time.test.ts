import { describe, expect, it } from 'vitest';
import { FigureBook } from '../../src/verify/figures.js';
import { amountOver, newYear, openDays } from '../../src/verify/open-time.js';

const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;
const book = new FigureBook([{ id: 'RUB', perDollar: '80 RUB/USD' }], '2026-01-01');
const year = [newYear(2026), newYear(2027)] as const;
const weekdays = { hours: { daily: '08:00-20:00', weekdays: [1, 2, 3, 4, 5], ...invented } };
const summer = { season: { from: '05-01', until: '09-01', ...invented } };
const winter = { season: { from: '11-15', until: '04-01', ...invented } };

describe('open time, reckoned again', () => {
  it('counts the weekdays and the season of a year', () => {
    expect(openDays({}, ...year)).toBe(365);
    expect(openDays(weekdays, ...year)).toBe(261);
    expect(openDays(summer, ...year)).toBe(31 + 30 + 31 + 31);
    expect(openDays(winter, ...year)).toBe(16 + 31 + 31 + 28 + 31);
  });

  it('takes a yearly amount as net and spreads it over the open days', () => {
    const capacity = book.read('365 t/year');
    expect(amountOver(capacity, {}, ...year)).toBeCloseTo(365_000);
    expect(amountOver(capacity, summer, ...year)).toBeCloseTo(365_000);
    expect(amountOver(capacity, summer, year[0], newYear(2026) + 59)).toBe(0);
    expect(amountOver(capacity, {}, newYear(2027) - 10, newYear(2028) + 366)).toBeCloseTo(740_000);
  });

  it('takes an amount per day or hour as one of opening', () => {
    expect(amountOver(book.read('4 train/day'), weekdays, ...year)).toBeCloseTo(4 * 261);
    expect(amountOver(book.read('2 train/h'), weekdays, ...year)).toBeCloseTo(24 * 261);
  });

  it('reads money at the rate of the day', () => {
    expect(book.read('160 RUB/t')).toMatchObject({ value: 0.002, above: ['USD'], below: ['kg'] });
  });
});
