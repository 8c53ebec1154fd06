import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DemandAccount, SimulationRecord } from '../../src/model/answers.js';
import { compileScenario } from '../../src/model/compile.js';
import type { CorridorModel } from '../../src/model/model.js';
import type { Corridor, Disruption, Link } from '../../src/scenario/corridor.js';
import type { CaughtPolicy, Scenario } from '../../src/scenario/scenario.js';
import { Disruptions } from '../../src/simulate/disruptions.js';
import { simulate } from '../../src/simulate/simulate.js';
import { verifySimulation } from '../../src/verify/index.js';
import { disruption, disturbedScenario, undisturbed } from '../support/disruptions.js';
import { modelOf, type OneLink, oneLink, place, rule, scenarioOf } from '../support/scenarios.js';
import {
  accountsOf,
  balance,
  expectConservation,
  expectDeterminism,
  expectShards,
} from '../support/simulation-laws.js';
import { TINY, tinyCorridor } from '../support/tiny-corridor.js';

const DAY = 86_400;
const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;
const COLD = { longestWaitDays: 5, candidates: 8, runInDays: 0 };
/** Nobody is refused for want of room. */
const PATIENT = { ...COLD, longestWaitDays: 1000 };

/** One link with disruptions; ten shipments of 1000 t a day unless told otherwise. */
function run(
  disruptions: readonly Disruption[],
  { link, demand, more }: OneLink = {},
  scenario: Partial<Scenario> = {},
): {
  readonly account: DemandAccount;
  readonly record: SimulationRecord;
  readonly model: CorridorModel;
  readonly used: number;
} {
  const corridor = oneLink({
    link: { runningTime: '2 day', ...link },
    demand: { quantity: '3.65 Mt/year', arrivals: 'regular', ...demand },
    more: { disruptions, ...more },
  });
  const model = modelOf(corridor, { simulation: COLD, horizonDays: 60, ...scenario });
  const record = simulate(model);
  const [replication] = record.replications;
  return {
    model,
    record,
    account: accountsOf(model, replication)['coal-trade'] as DemandAccount,
    used: replication?.resources[0]?.used ?? NaN,
  };
}

const dates = (from: string, until: string): Pick<Disruption, 'windows'> => ({
  windows: [{ from, until }],
});

describe('laws of disruptions', () => {
  const results = (model: CorridorModel): string => {
    const { replications, routes, flows, refusals } = simulate(model, { replications: 2 });
    return JSON.stringify({ replications, routes, flows, refusals });
  };

  it('every kilogram is accounted for, the same input gives the same bytes, shards are the whole', () => {
    fc.assert(fc.property(disturbedScenario, expectConservation), { numRuns: 30 });
    fc.assert(fc.property(disturbedScenario, expectDeterminism), { numRuns: 8 });
    fc.assert(fc.property(disturbedScenario, expectShards), { numRuns: 8 });
  });

  it('what runs under disruptions passes the verification', () => {
    fc.assert(
      fc.property(disturbedScenario, (scenario) => {
        const model = compileScenario(scenario);
        const { checks } = verifySimulation(scenario, model, simulate(model));
        // Random corridors have ways that no sound corridor has; paths are not what is tested.
        expect(checks.filter(({ name, ok }) => !ok && name !== 'paths')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('one that takes nothing or is not to act changes nothing to the byte', () => {
    fc.assert(
      fc.property(disturbedScenario, (scenario) => {
        const disruptions = scenario.corridor.disruptions.map((one) => ({
          ...one,
          ...{ capacityLeft: '1', speedLeft: '1', delay: '0 day' },
        }));
        const harmless = { ...scenario, corridor: { ...scenario.corridor, disruptions } };
        const { simulation } = scenario;
        const none = { ...scenario, simulation: { ...simulation, disruptions: 'none' as const } };
        const expected = results(compileScenario(undisturbed(scenario)));
        expect(results(compileScenario(harmless))).toBe(expected);
        expect(results(compileScenario(none))).toBe(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('one that might come to anything and never does changes nothing but how often one looks', () => {
    const tiny = tinyCorridor();
    const affects = [...tiny.links, ...tiny.terminals, ...tiny.services].map(({ id }) => id);
    const effects = { capacityLeft: '0', speedLeft: '0.5', delay: '2 day' };
    const never = disruption('never', { affects, probability: '1e-300', ...effects });
    const [before, after] = [[], [never]].map((disruptions) => {
      const model = modelOf(tinyCorridor({ disruptions }), { horizonDays: 200 });
      const { replications, routes, refusals } = simulate(model, { replications: 2 });
      for (const one of replications)
        expect(one.disruptions).toEqual(disruptions.map(() => ({ occurrences: 0, seconds: 0 })));
      const counts = replications.map((one) => ({ ...one, events: 0, disruptions: [] }));
      return { replications: counts, routes, refusals };
    });
    expect(after).toEqual(before);
  });

  it('what is sent out is the same in every variant', () => {
    fc.assert(
      fc.property(disturbedScenario, (scenario) => {
        const emitted = [scenario, undisturbed(scenario)].map((one) =>
          simulate(compileScenario(one)).replications[0]?.demands.map((account) => [
            account.emitted,
            account.shipments,
          ]),
        );
        expect(emitted[0]).toEqual(emitted[1]);
      }),
      { numRuns: 15 },
    );
  });

  const monotone = fc.record({
    from: fc.integer({ min: 1, max: 20 }),
    days: fc.integer({ min: 1, max: 10 }),
    longer: fc.integer({ min: 0, max: 10 }),
    left: fc.constantFrom(0.05, 0.3, 0.7),
    deeper: fc.constantFrom(0, 0.5, 1),
    recovery: fc.constantFrom('0 day', '3 day', '6 day'),
    longestWaitDays: fc.constantFrom(2, 5, 1000),
    seed: fc.constantFrom('a', 'b', 'c'),
  });

  it('a longer or deeper one never delivers more on a single route', () => {
    const day = (n: number): string => `2026-01-${String(n).padStart(2, '0')}`;
    fc.assert(
      fc.property(monotone, ({ from, days, longer, left, deeper, recovery, ...rest }) => {
        const { longestWaitDays, seed } = rest;
        const delivered = (until: number, capacityLeft: number): number =>
          run(
            [
              disruption('event', {
                windows: [
                  {
                    from: day(from),
                    until:
                      until > 31 ? `2026-02-${String(until - 31).padStart(2, '0')}` : day(until),
                  },
                ],
                capacityLeft: String(capacityLeft),
                recovery,
              }),
            ],
            { link: { capacity: '11 kt/day' }, demand: { arrivals: 'poisson' } },
            { simulation: { ...COLD, longestWaitDays }, seed, horizonDays: 45 },
          ).account.delivered;
        const base = delivered(from + days, left);
        expect(delivered(from + days + longer, left)).toBeLessThanOrEqual(base);
        expect(delivered(from + days, left * deeper)).toBeLessThanOrEqual(base);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a partial window', () => {
  const saturated: OneLink = {
    link: { capacity: '200 kt/year' },
    demand: { quantity: '20 Mt/year' },
  };
  const year = { horizonDays: 365 };
  const half = disruption('half', { ...dates('2026-03-01', '2026-05-10'), capacityLeft: '0.5' });

  it('takes its share of the yearly amount, within one lot', () => {
    const expected = 200e6 * (1 - (0.5 * 70) / 365);
    expect(Math.abs(run([half], saturated, year).used - expected)).toBeLessThanOrEqual(1e6);
  });

  it('and another on the same days are multiplied', () => {
    const more = disruption('more', { ...dates('2026-04-20', '2026-05-20'), capacityLeft: '0.4' });
    const lost = 50 * 0.5 + 20 * 0.8 + 10 * 0.6;
    const expected = 200e6 * (1 - lost / 365);
    expect(Math.abs(run([half, more], saturated, year).used - expected)).toBeLessThanOrEqual(1e6);
  });

  it.each<[string, Partial<Link>]>([
    ['by day', { hours: { daily: '08:00-20:00', ...invented } }],
    ['by night', { hours: { daily: '20:00-04:00', ...invented } }],
    ['in two shifts', { hours: { daily: '06:00-12:00,14:00-21:00', ...invented } }],
  ])('takes the same share of what is open %s only', (_, link) => {
    const { used } = run([half], { ...saturated, link: { ...saturated.link, ...link } }, year);
    const expected = 200e6 * (1 - (0.5 * 70) / 365);
    expect(Math.abs(used - expected)).toBeLessThanOrEqual(1.02e6);
  });

  it('with a recovery costs half of the recovery more', () => {
    const { used } = run([{ ...half, recovery: '40 day' }], saturated, year);
    const expected = 200e6 * (1 - (0.5 * (70 + 20)) / 365);
    expect(Math.abs(used - expected)).toBeLessThanOrEqual(1e6);
  });

  it('loses nothing of short services by rounding', () => {
    // A lot takes 13 s at the full rate, 13 / 0.7 s at the lower one.
    const quick: OneLink = {
      link: { capacity: '77 t/s', runningTime: '1 h' },
      demand: { quantity: '40000 Mt/year', lot: '1000 t' },
    };
    const { used } = run(
      [
        disruption('slow', {
          season: { from: '01-01', until: '12-31', ...invented },
          capacityLeft: '0.7',
        }),
      ],
      { ...quick, demand: { ...quick.demand, unservedPrice: '1e9 USD/t' } },
      { horizonDays: 2, simulation: PATIENT },
    );
    expect(Math.abs(used / (77_000 * 0.7 * 2 * DAY) - 1)).toBeLessThan(1e-4);
  });

  it('is foreseen by the bookings: nobody leaves who would wait too long', () => {
    // 10 kt a day come, 1 kt a day passes for 30 days.
    const slow = disruption('slow', { ...dates('2026-01-21', '2026-02-20'), capacityLeft: '0.1' });
    const { account } = run([slow], { link: { capacity: '10 kt/day' } });
    expect(account.refusedByLimit).toBeGreaterThan(15e6 * 10);
    // From release to arrival: two days under way, at most five and a rounded day of waiting.
    expect(account.transitKgSeconds / account.delivered / DAY).toBeLessThan(7);
  });
});

describe('a season', () => {
  it('acts on each of its days every year, over New Year, too', () => {
    const season = { from: '12-01', until: '02-01', ...invented };
    const { used } = run(
      [disruption('ice', { season, capacityLeft: '0.4' })],
      { link: { capacity: '200 kt/year' }, demand: { quantity: '20 Mt/year' } },
      { horizonDays: 365 },
    );
    expect(Math.abs(used - 200e6 * (1 - (0.6 * 62) / 365))).toBeLessThanOrEqual(1e6);
  });
});

describe('a usual disruption', () => {
  const saturated: OneLink = {
    link: { capacity: '200 kt/year' },
    demand: { quantity: '20 Mt/year' },
  };
  const season = { from: '12-01', until: '03-01', ...invented };
  const hours = { daily: '08:00-20:00', ...invented };

  it.each<[string, Partial<Link>]>([
    ['always open', {}],
    ['with hours', { hours }],
    ['with hours on Mondays', { hours: { ...hours, weekdays: [1] } }],
  ])('keeps the yearly amount of a link %s, whose other days pass more', (_, more) => {
    const usual = disruption('frost', { season, capacityLeft: '0.4', usual: true });
    const link = { ...saturated.link, ...more };
    const year = run([usual], { ...saturated, link }, { horizonDays: 365 });
    expect(Math.abs(year.used - 200e6)).toBeLessThanOrEqual(1.02e6);
    // Frost from 1 December: January and February pass 0.4 of what as many other days pass.
    const winter = run([usual], saturated, { horizonDays: 59 }).used;
    expect(Math.abs(winter - (200e6 * 0.4 * 59) / (365 - 90 * 0.6))).toBeLessThanOrEqual(1e6);
  });

  it('that is a matter of chance keeps it in the mean', () => {
    const fog = disruption('fog', { season, probability: '0.5', capacityLeft: '0', usual: true });
    const { record } = run([fog], saturated, { horizonDays: 365, replications: 40 });
    const used = record.replications.map(({ resources }) => resources[0]?.used ?? NaN);
    const mean = used.reduce((sum, one) => sum + one, 0) / used.length;
    // Some 45 of 90 days: a standard deviation of 4.7 days of 0.63 kt, over √40.
    expect(Math.abs(mean - 200e6)).toBeLessThan((4 * 4.74 * 0.625e6) / Math.sqrt(40));
    expect(Math.max(...used) - Math.min(...used)).toBeGreaterThan(2e6);
  });

  it('is on top of what is counted by the day', () => {
    const usual = disruption('frost', { season, capacityLeft: '0.4', usual: true });
    const byDay = { ...saturated, link: { capacity: '1000 t/day' } };
    const { used } = run([usual], byDay, { horizonDays: 365 });
    expect(Math.abs(used - 1e6 * (365 - 0.6 * 90))).toBeLessThanOrEqual(1e6);
  });
});

describe('the verification', () => {
  it('refuses what passes more than a planned disruption leaves', () => {
    const corridor = (disruptions: readonly Disruption[]): Corridor =>
      oneLink({
        link: { capacity: '200 kt/year', gauges: ['1520'] },
        vehicle: { gauges: ['1520'] },
        demand: { quantity: '20 Mt/year', arrivals: 'regular' },
        more: { disruptions },
      });
    const half = disruption('half', { ...dates('2026-03-01', '2026-05-10'), capacityLeft: '0.5' });
    const scenario = scenarioOf(corridor([half]), { horizonDays: 365 });
    const model = compileScenario(scenario);
    const failed = (record: SimulationRecord): readonly string[] =>
      verifySimulation(scenario, model, record).checks.flatMap(({ name, ok }) =>
        ok ? [] : [name],
      );
    expect(failed(simulate(model))).toEqual([]);
    const free = simulate(compileScenario(undisturbed(scenario)));
    const { disruptions = [] } = simulate(model).replications[0] ?? {};
    const replications = free.replications.map((one) => ({ ...one, disruptions }));
    expect(failed({ ...free, replications, modelHash: model.hash })).toEqual(['capacity']);
    expect(failed({ ...free, modelHash: model.hash })).toEqual(['record', 'capacity']);
  });
});

describe('speed and delay', () => {
  it('slow what sets out while they last, and no other', () => {
    const slow = disruption('ice', { ...dates('2026-01-11', '2026-01-31'), speedLeft: '0.5' });
    const { account } = run([slow]);
    // 200 of 600 shipments take four days instead of two; the last 20 are under way at the end.
    expect(account.transitKgSeconds).toBe((380 * 2 + 200 * 4) * DAY * 1e6);
    const late = disruption('check', { ...dates('2026-01-11', '2026-01-31'), delay: '36 hour' });
    const { account: checked } = run([late]);
    expect(checked.transitKgSeconds).toBe((380 * 2 + 200 * 3.5) * DAY * 1e6);
  });

  it('of a place count once, on arrival there', () => {
    const terminal = {
      id: 'siding',
      name: 'Siding',
      place: 'east',
      kind: 'warehouse' as const,
      between: [[{ mode: 'gate' }, { mode: 'rail' }]] as const,
      handles: ['bulk'],
      capacity: 'unlimited',
    };
    const strike = disruption('strike', {
      ...dates('2025-12-01', '2026-06-01'),
      affects: ['east'],
      delay: '1 day',
    });
    const { account } = run([strike], { more: { terminals: [terminal] } });
    expect(account.transitKgSeconds / account.delivered / DAY).toBe(3);
    const other = run([{ ...strike, affects: ['west'] }], { more: { terminals: [terminal] } });
    expect(other.account.transitKgSeconds / other.account.delivered / DAY).toBe(2);
  });

  it('leave handling, formalities and waiting as they are', () => {
    const link = { runningTime: '2 day', processing: '12 h' };
    const slow = disruption('ice', { ...dates('2025-12-01', '2026-06-01'), speedLeft: '0.5' });
    const { account } = run([slow], { link });
    expect(account.transitKgSeconds / account.delivered / DAY).toBe(4.5);
  });

  it('are part of what a shipper perceives on the day: it takes the other way', () => {
    const { links } = oneLink({ link: { runningTime: '2 day' } });
    const [line] = links;
    if (line === undefined) throw new Error('no line');
    const other = { ...line, id: 'other', runningTime: '3 day' };
    const slow = disruption('ice', { ...dates('2026-01-11', '2026-01-31'), speedLeft: '0.5' });
    const { record, model } = run([slow], { more: { links: [line, other] } });
    const by = (asset: string): number =>
      record.routes
        .filter(({ arcs }) => arcs.some((arc) => model.arcs[arc]?.asset === asset))
        .reduce((sum, { released }) => sum + released, 0);
    expect(by('other')).toBe(200e6);
    expect(by('line')).toBe(400e6);
  });
});

describe('an outage by chance', () => {
  const outage = disruption('outage', {
    perYear: '10 1/year',
    duration: { value: '20 day', spread: { low: '20 day', high: '20 day' }, ...invented },
    capacityLeft: '0',
  });
  const fixed = disruption('outage', {
    perYear: '12 1/year',
    duration: {
      value: '20 day',
      spread: { low: '19 day', mode: '20 day', high: '21 day' },
      ...invented,
    },
    capacityLeft: '0',
  });

  it('holds what is there and turns away what would wait too long, once it has begun', () => {
    const { account, model } = run(
      [fixed],
      { link: { capacity: '20 kt/day' } },
      { horizonDays: 120, seed: 'one' },
    );
    const disruptions = new Disruptions(model);
    disruptions.begin('one', 0);
    const capacity = disruptions.capacity[0];
    if (capacity === undefined) throw new Error('no capacity');
    const down = 120 * DAY - capacity.integral(0, 120 * DAY);
    expect(down).toBeGreaterThan(15 * DAY);
    // Ten lots a day are refused while more than five days are left, in whole days of booking.
    expect(account.refusedByLimit).toBeGreaterThan(0);
    expect(account.refusedByLimit).toBeLessThanOrEqual((down / DAY) * 10e6);
    expect(account.stranded + account.returned).toBe(0);
    expect(balance(account)).toBe(0);
  });

  it('also holds what nothing else limits', () => {
    const { account } = run([outage], {}, { horizonDays: 200, seed: 'two' });
    const free = run([], {}, { horizonDays: 200, seed: 'two' }).account;
    expect(account.emitted).toBe(free.emitted);
    expect(account.refusedByRule).toBeGreaterThan(0); // shut for longer than anybody waits
    expect(account.transitKgSeconds / account.delivered).toBeGreaterThan(2 * DAY);
    expect(account.stranded).toBe(0);
  });

  it('lets a departure of a service leave with a share, or not at all', () => {
    const places = oneLink().places.map((one) => ({ ...one, kinds: ['seaport'] as const }));
    const used = (capacityLeft: string): number => {
      const { record, model } = run(
        [
          disruption('fog', {
            affects: ['feeder'],
            ...dates('2026-01-01', '2026-01-31'),
            capacityLeft,
          }),
        ],
        {
          demand: {
            commodity: 'boxes',
            quantity: '90000 TEU/year',
            lot: '40 TEU',
            unservedPrice: '1e6 USD/TEU',
          },
          more: {
            places,
            links: [],
            vehicles: TINY.vehicles.filter(({ id }) => id === 'feeder-ship'),
            services: [
              {
                id: 'feeder',
                name: 'Feeder',
                mode: 'sea',
                legs: [{ from: 'west', to: 'east', length: '14 nmi' }],
                frequency: '1 call/day',
                capacity: '30 TEU',
                vehicle: 'feeder-ship',
                handles: ['container'],
              },
            ],
          },
        },
        { horizonDays: 60, simulation: PATIENT },
      );
      const index = model.resources.findIndex(({ id }) => id === 'feeder:0:out');
      return record.replications[0]?.resources[index]?.used ?? NaN;
    };
    expect(used('1')).toBe(60 * 30);
    expect(used('0.5')).toBe(30 * 15 + 30 * 30);
  });
});

describe('one disruption of several assets', () => {
  it('meets them in the same seconds', () => {
    const { links, places } = oneLink();
    const [line] = links;
    if (line === undefined) throw new Error('no line');
    const corridor = oneLink({
      more: {
        places: [...places, place('far', 'CN')],
        links: [
          { ...line, capacity: '10 kt/day' },
          { ...line, id: 'branch', from: 'east', to: 'far', capacity: '3 kt/day' },
          { ...line, id: 'free', from: 'west', to: 'far', capacity: 'unlimited' },
        ],
        disruptions: [
          disruption('typhoon', {
            affects: ['line', 'branch', 'free'],
            perYear: '8 1/year',
            duration: '6 day',
            recovery: '9 day',
            capacityLeft: '0',
          }),
          disruption('works', {
            affects: ['branch'],
            ...dates('2026-02-01', '2026-02-20'),
            capacityLeft: '0.5',
          }),
        ],
      },
    });
    const model = modelOf(corridor, { horizonDays: 365 });
    const disruptions = new Disruptions(model);
    for (const replication of [0, 1]) {
      disruptions.begin('storm', replication);
      const [branch, own] = ['branch', 'line'].map((id) => {
        const index = model.resources.findIndex((one) => one.id === id);
        return disruptions.capacity[index];
      });
      const free = disruptions.shut[model.arcs.findIndex(({ asset }) => asset === 'free')];
      if (own === undefined || branch === undefined || free === undefined) throw new Error('none');
      expect(own.integral(0, 365 * DAY)).toBeLessThan(365 * DAY);
      for (let at = 0; at < 365 * DAY; at += 6 * 3600) {
        const works = at >= 31 * DAY && at < 50 * DAY ? 0.5 : 1;
        expect(branch.at(at)).toBe(own.at(at) * works);
        expect(free.at(at)).toBe(own.at(at));
      }
    }
  });
});

describe('cargo that a ban or a closure meets on its way', () => {
  const chain = (more: Partial<Corridor>): Corridor => {
    const base = oneLink({
      demand: { quantity: '3.65 Mt/year', origin: 'far' },
      vehicle: { gauges: ['1520'] },
    });
    const [line] = base.links;
    if (line === undefined) throw new Error('no line');
    const spread = { low: '1 day', mode: '2 day', high: '30 day' };
    return {
      ...base,
      places: [...base.places, place('far', 'RU')],
      links: [
        { ...line, gauges: ['1520'], capacity: '20 kt/day' },
        {
          ...line,
          gauges: ['1520'],
          id: 'feeder',
          from: 'far',
          to: 'west',
          runningTime: '1 day',
          // Eleven days are expected; some need thirty, and come too late.
          processing: { value: '2 day', spread, ...invented },
        },
      ],
      ...more,
    };
  };
  const ban = { rules: [rule('ban', { from: '2026-02-10' })] };
  const closure = {
    disruptions: [disruption('flood', { ...dates('2026-02-10', '2026-02-25'), capacityLeft: '0' })],
  };

  const account = (more: Partial<Corridor>, caught?: CaughtPolicy): DemandAccount => {
    const scenario = scenarioOf(chain(more), {
      horizonDays: 90,
      simulation: { ...COLD, ...(caught === undefined ? {} : { caught }) },
    });
    const model = compileScenario(scenario);
    const record = simulate(model);
    const { checks } = verifySimulation(scenario, model, record);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    const found = accountsOf(model, record.replications[0])['coal-trade'] as DemandAccount;
    expect(balance(found)).toBe(0);
    return found;
  };

  it.each([
    ['a ban', ban],
    ['a closure', closure],
  ])('%s: is stranded, returned or let through, as the scenario says', (_, more) => {
    const stranded = account(more);
    const returned = account(more, 'returned');
    const through = account(more, 'let-through');
    expect(stranded.stranded).toBeGreaterThan(0);
    expect(account(more, 'stranded')).toEqual(stranded);
    expect(returned).toEqual({ ...stranded, stranded: 0, returned: stranded.stranded });
    expect(through).toMatchObject({ stranded: 0, returned: 0, emitted: stranded.emitted });
    expect(through.delivered).toBe(stranded.delivered + stranded.stranded);
  });

  it('let through by a closure passes once it is over', () => {
    const through = account(closure, 'let-through');
    const free = account({}, 'let-through');
    expect(through.transitKgSeconds / through.delivered).toBeGreaterThan(
      free.transitKgSeconds / free.delivered,
    );
  });
});
