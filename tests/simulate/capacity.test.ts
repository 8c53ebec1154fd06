import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DemandAccount } from '../../src/model/answers.js';
import { buildPlan } from '../../src/simulate/plan.js';
import type { Link } from '../../src/scenario/corridor.js';
import { simulate } from '../../src/simulate/simulate.js';
import { modelOf, type OneLink, oneLink } from '../support/scenarios.js';
import { accountsOf } from '../support/simulation-laws.js';
import { TINY } from '../support/tiny-corridor.js';

const DAY = 86_400;
const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;
const COLD = { longestWaitDays: 5, candidates: 8, runInDays: 0 };

/** One year of a corridor of one link that is offered far more than it can take. */
function saturated({ link, demand, vehicle, more }: OneLink, days = 365) {
  const corridor = oneLink({
    link: { capacity: '200 kt/year', ...link },
    demand: { quantity: '20 Mt/year', arrivals: 'regular', ...demand },
    ...(vehicle === undefined ? {} : { vehicle }),
    ...(more === undefined ? {} : { more }),
  });
  const model = modelOf(corridor, { horizonDays: days, simulation: COLD });
  const record = simulate(model);
  const [replication] = record.replications;
  return {
    model,
    record,
    account: accountsOf(model, replication)['coal-trade'] as DemandAccount,
    used: (id: string) =>
      replication?.resources[model.resources.findIndex((one) => one.id === id)]?.used ?? NaN,
  };
}

describe('a saturated link', () => {
  const hours = { daily: '08:00-20:00', ...invented };
  const season = { from: '04-15', until: '11-01', ...invented }; // 200 days
  const LOT = 1e6;

  it.each<[string, Partial<Link>]>([
    ['that is always open', {}],
    ['with hours', { hours }],
    ['with hours on working days', { hours: { ...hours, weekdays: [1, 2, 3, 4, 5] } }],
    ['with a season of 200 days', { season }],
    ['with hours and a season of 200 days', { hours, season }],
    ['with a season over New Year', { season: { from: '11-01', until: '04-15', ...invented } }],
  ])('%s delivers its yearly amount within one lot', (_, link) => {
    const { used, account } = saturated({ link });
    expect(Math.abs(used('line') - 200e6)).toBeLessThanOrEqual(LOT);
    expect(account.refusedByLimit).toBeGreaterThan(0);
    expect(account.stranded).toBe(0);
  });

  it('delivers its yearly amount in every year of several, leap years among them', () => {
    const corridor = oneLink({
      link: { capacity: '200 kt/year', hours },
      demand: { quantity: '20 Mt/year', arrivals: 'regular' },
    });
    const model = modelOf(corridor, { start: '2024-01-01', horizonDays: 1461, simulation: COLD });
    const used = simulate(model).replications[0]?.resources[0]?.used ?? NaN;
    expect(Math.abs(used - 800e6)).toBeLessThanOrEqual(LOT);
  });

  it('never delivers more, whatever the lot, and no less than a lot below', () => {
    const lots = fc.constantFrom(300, 700, 1000, 1234, 5000);
    fc.assert(
      fc.property(lots, fc.constantFrom(undefined, hours), (lot, daily) => {
        const { used } = saturated({
          link: daily === undefined ? {} : { hours: daily },
          demand: { lot: `${lot} t` },
        });
        expect(Math.abs(used('line') - 200e6)).toBeLessThanOrEqual(lot * 1000);
      }),
      { numRuns: 10 },
    );
  });

  it('serves both directions of a single track from one amount', () => {
    const there = oneLink().demands.map((one) => ({
      ...one,
      quantity: '20 Mt/year',
    }));
    const back = there.map((one) => ({ ...one, id: 'back', origin: 'east', destination: 'west' }));
    const { record, model } = saturated({
      link: { tracks: 'single' },
      more: { demands: [...there, ...back] },
    });
    const accounts = accountsOf(model, record.replications[0]);
    const [one, other] = Object.values(accounts).map(({ delivered }) => delivered);
    expect(record.replications[0]?.resources[0]?.used).toBeLessThanOrEqual(201e6);
    expect((one ?? NaN) + (other ?? NaN)).toBeGreaterThanOrEqual(199e6);
    // Whoever comes first: half of it each, with a standard deviation of 7 lots.
    expect(Math.abs((one ?? NaN) - (other ?? NaN))).toBeLessThan(2 * 3 * 7e6);
  });

  it('lets a road bridge of 300 vehicles a day carry about 1.13 Mt a year in trucks that come back empty', () => {
    // 300 × 365 / 2 trucks of 20.7 t.
    const { account, used } = saturated({
      link: { mode: 'road', kind: 'bridge', capacity: '300 vehicle/day', hours },
      vehicle: { payload: '20.7 t', emptyReturn: '1' },
      demand: { quantity: '3 Mt/year', lot: '207 t' },
    });
    expect(Math.abs(used('line') - 300 * 365)).toBeLessThan(20);
    expect(account.delivered / 1e9).toBeCloseTo((300 * 365 * 20.7) / 2 / 1e6, 2);
    expect(account.delivered / 1e9).toBeCloseTo(1.13, 2);
  });

  it('holds its day’s amount day by day, by the hour, by the train and by the TEU', () => {
    const year = (capacity: string, more: OneLink = {}): number =>
      saturated({ ...more, link: { capacity } }).used('line');
    expect(Math.abs(year('2 train/day') - 730)).toBeLessThanOrEqual(1);
    expect(Math.abs(year('50 t/hour') - 50e3 * 24 * 365)).toBeLessThanOrEqual(LOT);
    const boxes = { commodity: 'boxes', lot: '10 TEU', quantity: '1 MTEU/year' } as const;
    const teu = year('5 TEU/hour', {
      demand: { ...boxes, quantity: '1000 kTEU/year', unservedPrice: '1e6 USD/TEU' },
    });
    expect(Math.abs(teu - 5 * 24 * 365)).toBeLessThanOrEqual(10);
  });
});

describe('a saturated terminal', () => {
  it.each([1, 2, 5])('with %i servers passes its yearly amount', (servers) => {
    const { used } = saturated({
      link: { capacity: 'unlimited' },
      more: {
        terminals: [
          {
            id: 'loading',
            name: 'Loading',
            place: 'west',
            kind: 'warehouse',
            between: [[{ mode: 'gate' }, { mode: 'rail' }]],
            handles: ['bulk'],
            capacity: '200 kt/year',
            servers: String(servers),
          },
        ],
      },
    });
    expect(Math.abs(used('loading') - 200e6)).toBeLessThanOrEqual(servers * LOT);
  });
  const LOT = 1e6;
});

describe('a saturated shared limit', () => {
  it('holds over all its links together, and before them', () => {
    const corridor = oneLink({
      demand: { quantity: '20 Mt/year', arrivals: 'regular' },
      more: {
        limits: [{ id: 'quota-of-line', name: 'Limit', capacity: '100 kt/year', links: ['line'] }],
      },
    });
    const model = modelOf(corridor, { horizonDays: 365, simulation: COLD });
    const [replication] = simulate(model).replications;
    expect(model.resources.map(({ id }) => id)).toEqual(['quota-of-line']);
    expect(Math.abs((replication?.resources[0]?.used ?? NaN) - 100e6)).toBeLessThanOrEqual(1e6);
  });
});

describe('a service', () => {
  /** Blocks of 40 TEU for a ship of 30 TEU that sails every five days. */
  const sailing = (quantity: string, days: number, longestWaitDays = 30) => {
    const corridor = oneLink({
      demand: {
        commodity: 'boxes',
        quantity,
        lot: '40 TEU',
        arrivals: 'regular',
        unservedPrice: '1e6 USD/TEU',
      },
      more: {
        places: oneLink().places.map((one) => ({ ...one, kinds: ['seaport'] as const })),
        links: [],
        vehicles: TINY.vehicles.filter(({ id }) => id === 'feeder-ship'),
        services: [
          {
            id: 'feeder',
            name: 'Feeder',
            mode: 'sea',
            legs: [{ from: 'west', to: 'east', length: '14 nmi' }],
            frequency: '73 call/year',
            capacity: '30 TEU',
            vehicle: 'feeder-ship',
            handles: ['container'],
          },
        ],
      },
    });
    const model = modelOf(corridor, {
      horizonDays: days,
      simulation: { longestWaitDays, candidates: 8, runInDays: 0 },
    });
    const record = simulate(model);
    const [replication] = record.replications;
    const account = accountsOf(model, replication)['coal-trade'] as DemandAccount;
    const resource =
      replication?.resources[model.resources.findIndex(({ id }) => id === 'feeder:0:out')];
    return { model, account, resource };
  };

  it('sails with no more than its capacity, and splits blocks to fill it', () => {
    const { resource, account } = sailing('100 kTEU/year', 365);
    // 73 sailings of 30 TEU, all full but perhaps the first.
    expect(resource?.used).toBeLessThanOrEqual(73 * 30);
    expect(resource?.used).toBeGreaterThanOrEqual(72 * 30);
    // A block is delivered when its last box is.
    const boxes = account.delivered / 12_000;
    expect(boxes % 40).toBe(0);
    expect(boxes).toBeLessThanOrEqual(73 * 30);
    expect(boxes).toBeGreaterThan(73 * 30 - 2 * 40 - 30);
  });

  it('takes half its headway on the average, and its sailing time', () => {
    // Blocks that fit: one for every third sailing or so, at times that no sailing knows of.
    const { account, resource } = sailing('1000 TEU/year', 3650);
    const days = account.transitKgSeconds / account.delivered / DAY;
    // 40 boxes take two sailings: half a headway to the first, a whole one to the second, an hour.
    expect(days).toBeGreaterThan(2.5 + 5 + 1 / 24 - 0.6);
    expect(resource?.served).toBeGreaterThan(0);
  });

  it('gives its half headway back where the simulation lives through it', () => {
    const { model } = sailing('1000 TEU/year', 10);
    const plan = buildPlan(model);
    const delays = [...plan.stageDelay].filter((delay) => delay > 0);
    expect(delays).toEqual([3600]);
  });
});
