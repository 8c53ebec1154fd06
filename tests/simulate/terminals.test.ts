import { describe, expect, it } from 'vitest';
import { lawfulRun, lineToTerminal, meanDays, useOf } from '../support/rooms.js';

const HOUR = 1 / 24;
/** A lot of 1000 t every two hours; the line takes an hour. */
const EASY = { demand: { quantity: '12 kt/day' } };
const FOUR = { servers: '4' };

describe('a yard that works batches', () => {
  it.each([
    ['the whole lot on one of four servers', {}, 4],
    ['four batches on four servers', { batch: '250 t' }, 1],
    ['three batches, the last of 200 t', { batch: '400 t' }, 1.6],
    ['eight batches, two rounds', { batch: '125 t' }, 1],
    ['five batches: four at once, then one more', { batch: '200 t' }, 1.6],
  ])('takes as long as %s', (_, more, hours) => {
    const run = lawfulRun(lineToTerminal({ ...FOUR, ...more }, EASY));
    expect(meanDays(run)).toBeCloseTo((1 + hours) * HOUR, 4);
  });

  it('passes as much in a year as without batches', () => {
    const busy = { demand: { quantity: '40 kt/day' } };
    const whole = lawfulRun(lineToTerminal(FOUR, busy));
    const batches = lawfulRun(lineToTerminal({ ...FOUR, batch: '300 t' }, busy));
    expect(Math.abs(useOf(batches, 'yard').used - useOf(whole, 'yard').used)).toBeLessThan(5e6);
    expect(useOf(batches, 'yard').used).toBeGreaterThan(235e6);
  });

  it('serves those who came first before those who came later', () => {
    const run = lawfulRun(
      lineToTerminal({ ...FOUR, batch: '100 t' }, { demand: { quantity: '30 kt/day' } }),
    );
    // A lot takes at least three rounds of six minutes and waits for those before it alone.
    expect(useOf(run, 'yard').longestQueue).toBeGreaterThan(10);
  });
});

describe('random handling', () => {
  const YEARS = { horizonDays: 2000 };
  it.each([
    ['fixed', undefined, 0],
    ['gamma', '0.5', 0.5],
    ['lognormal', '0.5', 0.5],
    ['gamma', '2', 2],
    ['exponential', undefined, 1],
  ] as const)(
    '%s with variation %s waits as Pollaczek and Khinchine say',
    (service, variation, cv) => {
      const run = lawfulRun(
        lineToTerminal(
          { service, ...(variation === undefined ? {} : { variation }) },
          { demand: { quantity: '12 kt/day', arrivals: 'poisson' } },
        ),
        YEARS,
      );
      const { waited, served } = useOf(run, 'yard');
      const hours = waited / served / 3600;
      // M/G/1 at one half: ρ (1 + cv²) / (2 (1 − ρ)) services.
      expect(hours / (0.5 * (1 + cv * cv))).toBeGreaterThan(cv > 1 ? 0.85 : 0.93);
      expect(hours / (0.5 * (1 + cv * cv))).toBeLessThan(cv > 1 ? 1.15 : 1.07);
      expect(useOf(run, 'yard').used / 12e6 / 2000).toBeCloseTo(1, 1);
    },
  );
});

describe('priorities', () => {
  it('let the higher go first, and nobody of the same overtake', () => {
    const [slow] = lineToTerminal().demands;
    if (slow === undefined) throw new Error('no demand');
    const demands = [
      { ...slow, quantity: '11 kt/day', arrivals: 'poisson' as const, priority: 0 },
      { ...slow, id: 'urgent', quantity: '11 kt/day', arrivals: 'poisson' as const, priority: 3 },
    ];
    const run = lawfulRun(lineToTerminal({ service: 'fixed' }, { more: { demands } }), {
      horizonDays: 1000,
    });
    const plain = lawfulRun(
      lineToTerminal(
        { service: 'fixed' },
        { more: { demands: demands.map((one) => ({ ...one, priority: 1 })) } },
      ),
      { horizonDays: 1000 },
    );
    // M/D/1 with two priorities (Cobham 1954): R / (1 − ρ1) and R / ((1 − ρ1)(1 − ρ)), R = ρ / 2 hours.
    const rest = 22 / 24 / 2;
    const first = rest / (1 - 11 / 24);
    const second = first / (1 - 22 / 24);
    expect((meanDays(run, 'urgent') * 24 - 2) / first).toBeGreaterThan(0.95);
    expect((meanDays(run, 'urgent') * 24 - 2) / first).toBeLessThan(1.05);
    expect((meanDays(run) * 24 - 2) / second).toBeGreaterThan(0.8);
    expect((meanDays(run) * 24 - 2) / second).toBeLessThan(1.2);
    // The order of service changes nobody's total.
    expect(useOf(run, 'yard').waited / useOf(plain, 'yard').waited).toBeCloseTo(1, 2);
  });
});
