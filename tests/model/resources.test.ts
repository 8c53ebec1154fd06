import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfYear, openSecondsOfYear } from '../../src/scenario/calendar.js';
import type { Link } from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { arcIndex, classIndex, resourceOf, usesOf } from '../support/models.js';
import { modelOf, oneLink } from '../support/scenarios.js';
import { TINY, tinyCorridor } from '../support/tiny-corridor.js';

const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;
const DAY = 86_400;

const line = (link: Partial<Link>, more: Partial<Scenario> = {}) =>
  resourceOf(modelOf(oneLink({ link }), more), 'line');

describe('the rate of a resource', () => {
  it('of a yearly amount is amount ÷ open seconds of that calendar year', () => {
    const hours = fc.constantFrom(undefined, '06:00-22:00', '08:00-20:00', '00:00-24:00');
    const season = fc.constantFrom(
      undefined,
      { from: '03-01', until: '11-15' },
      { from: '11-15', until: '04-01' },
      { from: '02-29', until: '12-31' },
    );
    const weekdays = fc.constantFrom(undefined, [1, 2, 3, 4, 5]);
    const start = fc.constantFrom('2023-06-01', '2024-02-01', '2025-12-20');
    fc.assert(
      fc.property(hours, season, weekdays, start, (daily, dates, days, from) => {
        const times = {
          ...(daily === undefined
            ? {}
            : { hours: { daily, ...invented, ...(days === undefined ? {} : { weekdays: days }) } }),
          ...(dates === undefined ? {} : { season: { ...dates, ...invented } }),
        };
        const model = modelOf(oneLink({ link: { capacity: '5 Mt/year', ...times } }), {
          start: from,
        });
        const { rates, perYear, openTimes } = resourceOf(model, 'line');
        model.years.forEach((year, index) => {
          expect((rates[index] ?? NaN) * openSecondsOfYear(times, year)).toBeCloseTo(5e9, 0);
        });
        expect(perYear).toBeCloseTo(5e9, 0);
        for (let i = 1; i < openTimes.length; i++)
          expect(openTimes[i]).toBeGreaterThan(openTimes[i - 1] ?? Infinity);
      }),
      { numRuns: 40 },
    );
  });

  it('of a leap year is a little lower', () => {
    expect(line({ capacity: '366 t/year' }, { start: '2024-01-01' }).rates[0]).toBeCloseTo(
      1000 / DAY,
      12,
    );
    expect(line({ capacity: '365 t/year' }, { start: '2026-01-01' }).rates[0]).toBeCloseTo(
      1000 / DAY,
      12,
    );
  });

  it('of an amount per day or hour is gross: per day or hour of opening', () => {
    const hours = { daily: '08:00-20:00', ...invented };
    expect(line({ capacity: '300 vehicle/day' }).rates[0]).toBeCloseTo(300 / DAY, 15);
    expect(line({ capacity: '300 vehicle/day', hours }).rates[0]).toBeCloseTo(300 / (DAY / 2), 15);
    expect(line({ capacity: '25 vehicle/hour', hours }).rates[0]).toBeCloseTo(25 / 3600, 15);
    expect(line({ capacity: '300 vehicle/day', hours }).perYear).toBeCloseTo(300 * 365, 6);
    expect(line({ capacity: '25 vehicle/hour', hours }).perYear).toBeCloseTo(25 * 12 * 365, 6);
  });

  it('is zero where it never opens', () => {
    const season = { from: '03-01', until: '03-01', ...invented };
    expect(line({ capacity: '5 Mt/year', season })).toMatchObject({ perYear: 0, openShare: 0 });
  });

  it('needs no resource at all where there is no limit', () => {
    expect(modelOf(oneLink()).resources).toEqual([]);
  });
});

describe('the use of a resource', () => {
  const use = (
    link: Partial<Link>,
    commodity = 'coal',
    emptyReturn = '0.4',
  ): number | undefined => {
    const model = modelOf(
      oneLink({
        link,
        demand: { commodity, ...(commodity === 'boxes' ? boxes : {}) },
        vehicle: { emptyReturn },
      }),
    );
    return usesOf(model, classIndex(model, commodity), arcIndex(model, 'link:line:out::'))['line'];
  };
  const boxes = { quantity: '100 TEU/year', lot: '10 TEU', unservedPrice: '1 USD/TEU' } as const;

  it('in tonnes is a kilogram for a kilogram', () => {
    expect(use({ capacity: '5 Mt/year' })).toBe(1);
  });

  it('in vehicles and trains counts the empty return', () => {
    expect(use({ capacity: '6 train/day' })).toBeCloseTo(1.4 / 1e6, 18);
    expect(use({ capacity: '6 vehicle/day' }, 'coal', '1')).toBeCloseTo(2 / 1e6, 18);
    expect(use({ capacity: '6 vehicle/day' }, 'coal', '0')).toBeCloseTo(1 / 1e6, 18);
  });

  it('in calls does not', () => {
    expect(use({ capacity: '6 call/day' })).toBeCloseTo(1 / 1e6, 18);
  });

  it('in TEU is by the mass of a full box', () => {
    expect(use({ capacity: '6 TEU/hour' }, 'boxes')).toBeCloseTo(1 / 12_000, 15);
  });

  it('of a shared limit is only by those it speaks of, and before the link itself', () => {
    const model = modelOf(
      tinyCorridor({
        limits: [
          {
            id: 'a-limit',
            name: 'Limit',
            capacity: '1 Mt/year',
            links: ['trunk', 'branch'],
            commodities: ['coal'],
          },
          {
            id: 'old',
            name: 'Old',
            capacity: '1 Mt/year',
            links: ['trunk'],
            validity: { until: '2025-01-01' },
          },
        ],
      }),
    );
    const trunk = arcIndex(model, 'link:trunk:out:1520:');
    const coal = usesOf(model, classIndex(model, 'coal'), trunk);
    expect(Object.keys(coal)).toEqual(['a-limit', 'trunk']);
    expect(coal['a-limit']).toBe(1);
    expect(usesOf(model, classIndex(model, 'boxes'), trunk)['a-limit']).toBe(0);
    expect(model.resources.map(({ id }) => id)).not.toContain('old');
  });
});

describe('a service', () => {
  it('has a resource for each leg and direction, with headway and room for one call', () => {
    const model = modelOf(tinyCorridor());
    expect(resourceOf(model, 'feeder:0:out')).toMatchObject({
      kind: 'service',
      measure: 'TEU',
      headway: 7 * DAY,
      perDeparture: 400,
    });
    expect(resourceOf(model, 'feeder:0:back').perYear).toBeCloseTo((400 * 365) / 7, 6);
    const boxes = classIndex(model, 'boxes');
    expect(usesOf(model, boxes, arcIndex(model, 'service:feeder:00:out'))).toEqual({
      'feeder:0:out': 1 / 12_000,
    });
  });

  it('counts half its headway in the expected time', () => {
    const slow = modelOf(tinyCorridor());
    const fast = modelOf(
      tinyCorridor({ services: [{ ...TINY.services[0], frequency: '7 call/week' }] }),
    );
    const seconds = (model: typeof slow): number =>
      model.seconds[
        classIndex(model, 'boxes') * model.arcCount + arcIndex(model, 'service:feeder:00:out')
      ] ?? NaN;
    expect(seconds(slow) - seconds(fast)).toBe((7 - 1) * (DAY / 2));
  });

  it('may be given by calls a year', () => {
    const model = modelOf(
      tinyCorridor({ services: [{ ...TINY.services[0], frequency: '73 call/year' }] }),
    );
    expect(resourceOf(model, 'feeder:0:out').headway).toBe(5 * DAY);
    expect(daysOfYear(2026)).toBe(365);
  });
});
