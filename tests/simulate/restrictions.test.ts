import { describe, expect, it } from 'vitest';
import type { DemandAccount } from '../../src/model/answers.js';
import type { CorridorModel } from '../../src/model/model.js';
import type { Corridor, Effect, Rule } from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { releaseClock, releaseIntensities } from '../../src/simulate/releases.js';
import { simulate } from '../../src/simulate/simulate.js';
import { modelOf, type OneLink, oneLink, rule } from '../support/scenarios.js';
import { accountsOf, balance } from '../support/simulation-laws.js';

const DAY = 86_400;
const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;
const COLD = { longestWaitDays: 5, candidates: 8, runInDays: 0 };

/** Two days from west to east, ten shipments of 1000 t a day. */
const twoDays = (rules: readonly Rule[], more: OneLink = {}): Corridor =>
  oneLink({
    ...more,
    link: { runningTime: '2 day', ...more.link },
    demand: { quantity: '3.65 Mt/year', arrivals: 'regular', ...more.demand },
    more: { rules, ...more.more },
  });

/** The same with three days of track before it, from a place `far`. */
function withFeeder(corridor: Corridor): Corridor {
  const [west] = corridor.places;
  if (west === undefined) throw new Error('no place');
  return {
    ...corridor,
    places: [...corridor.places, { ...west, id: 'far' }],
    links: [
      ...corridor.links,
      {
        id: 'feeder',
        from: 'far',
        to: 'west',
        mode: 'rail',
        kind: 'track',
        length: '60 km',
        runningTime: '3 day',
        capacity: 'unlimited',
      },
    ],
    demands: corridor.demands.map((demand) => ({ ...demand, origin: 'far' })),
  };
}

function run(corridor: Corridor, more: Partial<Scenario> = {}, replications = 1) {
  const model = modelOf(corridor, { simulation: COLD, ...more });
  const record = simulate(model, { replications });
  const accounts = record.replications.map(
    (replication) => accountsOf(model, replication)['coal-trade'] as DemandAccount,
  );
  return { model, record, accounts, account: accounts[0] as DemandAccount };
}

/** Times at which the first demand releases, from the start on. */
function releaseTimes(model: CorridorModel, replication = 0): readonly number[] {
  const [intensity] = releaseIntensities(model);
  if (intensity === undefined) return [];
  const clock = releaseClock(model, 0, intensity, model.seed, replication);
  const times: number[] = [];
  for (let time = clock(); time < model.horizon; time = clock()) if (time >= 0) times.push(time);
  return times;
}

describe('a quota', () => {
  const quota = (
    effect: Partial<Extract<Effect, { kind: 'quota' }>>,
    more: Partial<Rule> = {},
  ): Rule =>
    rule('quota', {
      effect: { kind: 'quota', amounts: ['123.4 kt'], period: 'calendar-year', ...effect },
      ...more,
    });

  it('is used to its last whole lot and never exceeded', () => {
    const { account, record } = run(twoDays([quota({})]));
    expect(account.delivered + account.inTransit).toBe(123e6);
    expect(record.replications[0]?.quotas).toEqual([[0, 123e6]]);
    expect(account.refusedByRule).toBe(account.emitted - 123e6);
    expect(record.refusals).toEqual([
      { demand: 'coal-trade', kind: 'quota', by: ['quota'], kg: account.refusedByRule },
    ]);
  });

  it('is drawn once, although the rule speaks of every arc on the way', () => {
    const { account, record } = run(twoDays([quota({}, { match: {} })]));
    expect(record.replications[0]?.quotas).toEqual([[0, 123e6]]);
    expect(account.delivered + account.inTransit).toBe(123e6);
  });

  it('counts value, and the tighter of two amounts holds', () => {
    // Coal is worth 90 USD/t: 9 million dollars are a hundred lots.
    const { account } = run(twoDays([quota({ amounts: ['123.4 kt', '9e6 USD'] })]));
    expect(account.delivered + account.inTransit).toBe(100e6);
  });

  it('begins anew with its window', () => {
    const { record } = run(
      twoDays([quota({ amounts: ['50.5 kt'], period: 'twelve-months', startsOn: '02-01' })]),
    );
    expect(record.replications[0]?.quotas).toEqual([[50e6, 50e6]]);
  });

  it('is reserved for the window of the expected passage', () => {
    // Three days of track before the border: what leaves in the last three days of January counts for
    // February.
    const { model, record } = run(
      withFeeder(
        twoDays([quota({ amounts: ['9 Mt'], period: 'twelve-months', startsOn: '02-01' })]),
      ),
      { horizonDays: 60 },
    );
    const times = releaseTimes(model).map((time) => time + 3 * DAY);
    const within = (from: number, until: number): number =>
      times.filter((time) => time >= from * DAY && time < until * DAY).length * 1e6;
    expect(record.replications[0]?.quotas).toEqual([[within(0, 31), within(31, 60)]]);
  });

  it('shared by two rules is one quota', () => {
    const shared = { counter: 'both' };
    const { record } = run(
      twoDays([
        {
          ...quota(shared),
          id: 'on-leaving',
          match: { directions: [{ direction: 'from', territory: 'RU' }] },
        },
        {
          ...quota(shared),
          id: 'on-entering',
          match: { directions: [{ direction: 'to', territory: 'CN' }] },
        },
      ]),
    );
    expect(record.replications[0]?.quotas).toEqual([[0, 123e6]]);
  });
});

describe('two quotas on one arc', () => {
  it('are both given back where one of them has no room in the window of the passage', () => {
    // Reserved for January, but a queue of weeks carries what left late into the next window, where
    // newer reservations use up the tighter quota: what it stops must not use up the wider one.
    const quota = (id: string, amount: string): Rule =>
      rule(id, {
        effect: { kind: 'quota', amounts: [amount], period: 'twelve-months', startsOn: '02-01' },
      });
    const corridor = twoDays([quota('a-wide', '10 Mt'), quota('b-tight', '250 kt')]);
    const slow = withFeeder(corridor);
    const { account, record } = run(
      {
        ...slow,
        links: slow.links.map((link) =>
          link.id === 'feeder' ? { ...link, capacity: '3 kt/day', runningTime: '1 h' } : link,
        ),
      },
      { simulation: { ...COLD, longestWaitDays: 200 } },
    );
    expect(account.returned).toBeGreaterThan(0);
    const [wide, tight] = record.replications[0]?.quotas ?? [];
    expect(wide).toEqual(tight);
  });
});

describe('a ban that begins in mid-run', () => {
  const ban = rule('ban', {
    from: '2026-01-31',
    match: { directions: [{ direction: 'from', territory: 'RU' }] },
  });
  // Three days of track before the border, so that what leaves after the 28th would come too late.
  const corridor = withFeeder(twoDays([ban]));

  it('lets nothing leave that would pass after it, and strands nothing', () => {
    const { model, account } = run(corridor, { horizonDays: 60 });
    const inTime = releaseTimes(model).filter((time) => time + 3 * DAY < 30 * DAY).length;
    expect(inTime).toBeGreaterThan(250);
    expect(account.delivered).toBe(inTime * 1e6);
    expect(account).toMatchObject({ inTransit: 0, stranded: 0, returned: 0 });
    expect(balance(account)).toBe(0);
  });

  it('is charged with all that it stops, also with what did not leave in time', () => {
    const { account, record } = run(corridor, { horizonDays: 60 });
    const refused = account.emitted - account.delivered;
    expect(account.refusedByRule).toBe(refused);
    expect(record.refusals).toEqual([
      { demand: 'coal-trade', kind: 'rules', by: ['ban'], kg: refused },
    ]);
  });

  it('refuses what a queue would keep from passing in time', () => {
    // The line lets two shipments a day through, and the wait may be long.
    const slow = twoDays([ban], { link: { capacity: '2000 t/day' } });
    const { account, record } = run(slow, {
      horizonDays: 60,
      simulation: { ...COLD, longestWaitDays: 100 },
    });
    expect(account.delivered).toBeGreaterThan(0);
    expect(account.stranded).toBe(0); // the wait is foreseen
    expect(account.refusedByRule + account.refusedByLimit).toBe(
      account.emitted - account.delivered,
    );
    expect(record.refusals.map(({ by }) => by)).toContainEqual(['ban']);
    expect(record.replications[0]?.resources[0]?.served).toBeLessThanOrEqual(31 * 2e6);
  });
});

describe('a lifted ban', () => {
  it('lets everything go from its day on', () => {
    const { model, account } = run(twoDays([rule('ban')]), {
      horizonDays: 60,
      liftings: [{ id: 'ban', from: '2026-01-31' }],
    });
    const after = releaseTimes(model).filter((time) => time >= 30 * DAY).length;
    expect(account.refusedByRule).toBe(account.emitted - after * 1e6);
    expect(account.delivered + account.inTransit).toBe(after * 1e6);
  });
});

describe('a licence and an inspection', () => {
  it('refuse and delay the share that they say, for the same shipments in every variant', () => {
    const licence = rule('licence', {
      effect: { kind: 'licence', leadTime: '0 day', refusalProbability: '0.3' },
    });
    const { account, record } = run(twoDays([licence]), { horizonDays: 1000 });
    // 10,000 shipments: the standard deviation of the share is 0.0046.
    expect(account.refusedByRule / account.emitted).toBeCloseTo(0.3, 1);
    expect(Math.abs(account.refusedByRule / account.emitted - 0.3)).toBeLessThan(0.0138);
    expect(record.refusals.map(({ kind, by }) => [kind, by])).toEqual([['licence', ['licence']]]);
    const slower = run(twoDays([licence], { link: { runningTime: '5 day' } }), {
      horizonDays: 1000,
    });
    expect(slower.account.refusedByRule).toBe(account.refusedByRule);
  });

  it('of an inspection delays that share by its delay', () => {
    const look = rule('look', {
      effect: { kind: 'inspection', probability: '0.25', delay: '4 day' },
    });
    const { account } = run(twoDays([look]), { horizonDays: 1000 });
    const days = account.transitKgSeconds / account.delivered / DAY;
    expect(Math.abs(days - (2 + 0.25 * 4))).toBeLessThan(3 * 4 * 0.0044);
  });
});

describe('conduct', () => {
  const part = (conduct: Scenario['conduct']): DemandAccount =>
    run(twoDays([rule('ban', { binds: ['RU'] })]), { conduct, horizonDays: 1000 }).account;

  it('lets through the share that defies', () => {
    const account = part({ RU: { defiant: { ru: 0.2 } } });
    expect(Math.abs(account.refusedByRule / account.emitted - 0.8)).toBeLessThan(0.012);
  });

  it('moves only the shipments in between when a share changes', () => {
    const [none, few, more, all] = [0, 0.2, 0.5, 1].map(
      (ru) => part({ RU: { defiant: { ru } } }).refusedByRule,
    );
    expect(none).toBeGreaterThan(few ?? NaN);
    expect(few).toBeGreaterThan(more ?? NaN);
    expect(all).toBe(0);
  });
});

describe('conduct by date', () => {
  const ban = rule('ban', { binds: ['RU'] });
  const account = (
    conduct: Scenario['conduct'],
    conductChanges?: Scenario['conductChanges'],
  ): DemandAccount =>
    run(twoDays([ban]), {
      conduct,
      ...(conductChanges === undefined ? {} : { conductChanges }),
      horizonDays: 400,
    }).account;
  const from = '2026-07-01'; // day 181

  it('a change to the same conduct changes nothing, bit for bit', () => {
    const RU = { defiant: { ru: 0.3 } };
    expect(account({ RU }, [{ state: 'RU', from, conduct: RU }])).toEqual(account({ RU }));
  });

  it('begins on its day: before it none defies, from then on all do', () => {
    const all = { defiant: { ru: 1 } };
    const { refusedByRule, emitted } = account({}, [{ state: 'RU', from, conduct: all }]);
    expect(Math.abs(refusedByRule / emitted - 181 / 400)).toBeLessThan(0.02);
    const { refusedByRule: later } = account({ RU: all }, [{ state: 'RU', from, conduct: {} }]);
    expect(Math.abs(later + refusedByRule - emitted)).toBeLessThanOrEqual(emitted * 0.02);
  });

  it('moves only the shipments of its days, and of those only the ones in between', () => {
    const few = { defiant: { ru: 0.2 } };
    const more = { defiant: { ru: 0.5 } };
    const [none, changed, always] = [
      account({ RU: few }),
      account({ RU: few }, [{ state: 'RU', from, conduct: more }]),
      account({ RU: more }),
    ].map(({ refusedByRule }) => refusedByRule);
    expect(none).toBeGreaterThan(changed ?? NaN);
    expect(changed).toBeGreaterThan(always ?? NaN);
  });
});

describe('an uncertain opening', () => {
  const from = { low: '2026-01-11', mode: '2026-02-01', high: '2026-03-12', ...invented };
  const opening = (more: OneLink = {}, rules: readonly Rule[] = []): Corridor =>
    twoDays(rules, {
      ...more,
      link: { validity: { from }, ...more.link },
      demand: { quantity: '35.04 Mt/year', ...more.demand }, // four shipments an hour
    });
  /** Days of the opening in each replication, as the shipments tell: before it, nothing leaves. */
  const openings = (corridor: Corridor, replications: number): readonly number[] =>
    run(corridor, {}, replications).accounts.map(
      ({ emitted, delivered, inTransit }) => (90 * (emitted - delivered - inTransit)) / emitted,
    );

  it('falls between its earliest and its latest day, on the average on their mean', () => {
    const days = openings(opening(), 100);
    for (const day of days) {
      expect(day).toBeGreaterThanOrEqual(10);
      expect(day).toBeLessThanOrEqual(70);
    }
    const mean = days.reduce((a, b) => a + b, 0) / days.length;
    // Triangular: mean (10 + 31 + 70) / 3, standard deviation 12.4.
    expect(Math.abs(mean - 37)).toBeLessThan(3 * 1.24);
    expect(new Set(days.map((day) => day.toFixed(1))).size).toBeGreaterThan(80);
  });

  it('is the same in every variant with the same seed', () => {
    const days = openings(opening(), 5);
    const variants = [
      opening({ link: { runningTime: '1 day' } }),
      opening({}, [rule('duty', { effect: { kind: 'surcharge', perTonne: '1 USD/t' } })]),
      opening({ demand: { lot: '500 t' } }),
    ];
    for (const variant of variants)
      openings(variant, 5).forEach((day, i) =>
        expect(Math.abs(day - (days[i] ?? NaN))).toBeLessThan(0.03),
      );
  });

  it('lets pass what arrives after it, although other epochs begin on the way', () => {
    // Three days of track before the line that opens; a rule on other cargo cuts an epoch every day.
    const cuts = Array.from({ length: 25 }, (_, i) =>
      rule(`cut-${i}`, {
        from: `2026-01-${i + 6}`.replace(/-(\d)$/, '-0$1'),
        match: { hs: ['99'] },
      }),
    );
    const days = openings(opening(), 20);
    openings(withFeeder(opening({}, cuts)), 20).forEach((day, i) =>
      expect(Math.abs(day - ((days[i] ?? NaN) - 3))).toBeLessThan(0.03),
    );
  });
});

describe('an asset that opens on an uncertain day and ends on a known one', () => {
  it('lets nothing pass after its end', () => {
    const from = { low: '2025-12-20', mode: '2025-12-22', high: '2026-01-02', ...invented };
    const validity = { from, until: '2026-02-01' };
    const { model, account } = run(withFeeder(twoDays([], { link: { validity } })), {
      horizonDays: 60,
    });
    const inTime = releaseTimes(model).filter((time) => time + 3 * DAY < 31 * DAY).length;
    expect(account.delivered).toBe(inTime * 1e6);
    expect(account).toMatchObject({ inTransit: 0, stranded: 0 });
  });
});

describe('a season and a validity', () => {
  it('let go only what passes before they end', () => {
    const { model, account } = run(twoDays([], { link: { validity: { until: '2026-02-10' } } }), {
      horizonDays: 60,
    });
    const inTime = releaseTimes(model).filter((time) => time < 40 * DAY).length;
    expect(account.delivered).toBe(inTime * 1e6);
  });

  it('hold up what comes out of season until it begins', () => {
    const season = { from: '02-01', until: '12-01', ...invented };
    const { account } = run(twoDays([], { link: { season } }), { horizonDays: 60 });
    // Released in January: no way. From February on: all.
    expect(account.delivered + account.inTransit).toBeGreaterThan(0);
    expect(account.refusedByRule + account.delivered + account.inTransit).toBe(account.emitted);
  });
});
