import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corridor, Rule } from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { verifySimulation } from '../../src/verify/index.js';
import { tinyCorridor } from '../support/tiny-corridor.js';
import { CORRUPTIONS } from './corruptions.js';
import { failures, trueCase, writableCopy } from './support.js';

const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;

const rule = (id: string, effect: Rule['effect'], more: Partial<Rule> = {}): Rule => ({
  id,
  regime: 'test',
  authority: 'ru',
  instrument: 'Test decree',
  paragraph: '§ 1',
  text: 'A rule of a test.',
  from: '2020-01-01',
  dateBasis: 'loading',
  binds: 'all',
  match: { directions: [{ direction: 'from', territory: 'RU' }] },
  effect,
  evidence: invented,
  ...more,
});
/** The tiny corridor with a track over the border so narrow that boxes also go by road. */
const narrow = tinyCorridor((tiny) => ({
  links: tiny.links.map((link) =>
    link.id === 'border-track' ? { ...link, capacity: '0.4 train/day' } : link,
  ),
}));
const withRules = (...rules: readonly Rule[]): Corridor => ({
  ...narrow,
  rules: [...narrow.rules, ...rules],
});
const withLink = (id: string, change: Partial<Corridor['links'][number]>): Corridor => ({
  ...narrow,
  links: narrow.links.map((link) => (link.id === id ? { ...link, ...change } : link)),
});
const truth = trueCase({ corridor: narrow });

const VARIANTS: Readonly<Record<string, Partial<Scenario>>> = {
  'as it is': {},
  'with a narrow border': { corridor: narrow },
  'with surcharges': {
    corridor: withRules(
      rule('dues', { kind: 'surcharge', perTonne: '2 USD/t', adValorem: '0.01' }),
    ),
  },
  'with licences and inspections': {
    corridor: withRules(
      rule('permit', { kind: 'licence', leadTime: '3 day', refusalProbability: '0.1' }),
      rule('check', { kind: 'inspection', probability: '0.3', delay: '2 day' }),
    ),
  },
  'with a quota in money over twelve months': {
    corridor: withRules(
      rule('purse', {
        kind: 'quota',
        amounts: ['60000000 USD', '700 kt'],
        period: 'twelve-months',
        startsOn: '04-01',
      }),
    ),
  },
  'with conduct by date': {
    conduct: { RU: { wary: 0.3 } },
    conductChanges: [
      { state: 'RU', from: '2026-02-01', conduct: { wary: 0.1, defiant: { ru: 0.9 } } },
      { state: 'CN', from: '2026-02-15', conduct: { wary: 1 } },
      { state: 'RU', from: '2026-03-01', conduct: {} },
    ],
  },
  'with conduct': {
    conduct: { RU: { wary: 0.3, defiant: { ru: 0.4 } }, CN: { wary: 0.2, defiant: { ru: 0.5 } } },
  },
  'with a lifting': { liftings: [{ id: 'scrap-ban', from: '2026-05-01' }] },
  'with hours, weekdays and a season': {
    corridor: withLink('border-track', {
      season: { from: '04-10', until: '11-20', ...invented },
      hours: { daily: '06:00-22:00', weekdays: [1, 2, 3, 4, 5], ...invented },
    }),
  },
  'with random service on a narrow bridge': {
    corridor: withLink('bridge', { service: 'exponential', capacity: '4 vehicle/h' }),
  },
  'with an uncertain opening': {
    corridor: withLink('bridge', {
      validity: {
        from: { low: '2026-03-01', mode: '2026-05-01', high: '2026-09-01', ...invented },
      },
    }),
  },
  'with a shared limit': {
    corridor: tinyCorridor({
      limits: [
        {
          id: 'basin',
          name: 'Basin',
          capacity: '0.6 Mt/year',
          links: ['mine-line'],
          commodities: ['coal'],
        },
      ],
    }),
  },
  'with too little capacity': { corridor: withLink('mine-line', { capacity: '0.5 Mt/year' }) },
  'over a leap day and New Year': { start: '2023-10-10', horizonDays: 300 },
};

describe('the second opinion', () => {
  it.each(Object.entries(VARIANTS))('finds nothing wrong with a true record: %s', (_, changes) => {
    expect(failures(trueCase(changes))).toEqual([]);
  });

  it('finds nothing wrong with a true record of any seed and start', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.date({ min: new Date('2021-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 200 }),
        (seed, day, horizonDays) => {
          const start = day.toISOString().slice(0, 10);
          expect(failures(trueCase({ seed, start, horizonDays, replications: 1 }))).toEqual([]);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('passes an empty record', () => {
    expect(failures(trueCase({ replications: 0 }))).toEqual([]);
  });

  it('has tested something in every check, and says so in plain data', () => {
    const { scenario, model, record } = truth;
    const verification = verifySimulation(scenario, model, record);
    expect(verification.checks.map(({ name }) => name)).toEqual([
      'record',
      'conservation',
      'days',
      'capacity',
      'presence',
      'disruptions',
      'quotas',
      'permissions',
      'paths',
      'flows',
      'money',
    ]);
    for (const { tested } of verification.checks) expect(tested).toBeGreaterThan(0);
    expect(structuredClone(verification)).toEqual(verification);
  });

  it('lists no more than twenty problems for each check', () => {
    const record = writableCopy(truth.record);
    for (let i = 0; i < 30; i++) record.flows.push({ arc: 0, demand: 'nobody', kg: -1 });
    const { checks } = verifySimulation(truth.scenario, truth.model, record);
    expect(Math.max(...checks.map(({ problems }) => problems.length))).toBe(20);
  });
});

describe('a corrupted record', () => {
  it.each(CORRUPTIONS.map((one) => [one.name, one] as const))('is caught: %s', (_, corruption) => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1e6 }), (i, j, by) => {
        const record = writableCopy(truth.record);
        corruption.spoil(record, { i, j, by }, truth);
        const { checks } = verifySimulation(truth.scenario, truth.model, record);
        const failing = checks.filter(({ ok }) => !ok).map(({ name }) => name);
        expect(failing).toContain(corruption.check);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a model that is not of the scenario', () => {
  const against = (changes: Partial<Scenario>): readonly string[] =>
    failures({ ...truth, scenario: { ...truth.scenario, ...changes } }).map(
      (text) => text.split(':')[0] ?? '',
    );

  it('is caught when it does not know a ban', () => {
    expect(against({ corridor: withRules(rule('ban', { kind: 'ban' })) })).toContain('permissions');
  });

  it('is caught when a ban begins inside one of its epochs', () => {
    const ban = rule('ban', { kind: 'ban' }, { from: '2026-08-08', until: '2026-08-09' });
    expect(against({ corridor: withRules(ban) })).toContain('permissions');
  });

  it('is caught when it does not know a quota', () => {
    const quota = rule('purse', { kind: 'quota', amounts: ['1 t'], period: 'calendar-year' });
    expect(against({ corridor: withRules(quota) })).toContain('quotas');
  });

  it('is caught when it does not know a closure or a season', () => {
    expect(against({ closures: [{ id: 'port' }] })).toContain('permissions');
    const season = { from: '04-10', until: '11-20', ...invented };
    expect(against({ corridor: withLink('trunk', { season }) })).toContain('permissions');
  });

  it('is caught when an asset ends, or opens no sooner than after the run', () => {
    const ended = { validity: { until: '2025-01-01' } };
    expect(against({ corridor: withLink('trunk', ended) })).toContain('permissions');
    const from = { low: '2027-03-01', mode: '2027-05-01', high: '2027-09-01', ...invented };
    expect(against({ corridor: withLink('trunk', { validity: { from } }) })).toContain(
      'permissions',
    );
  });

  it('is caught when a limit is missing, or smaller', () => {
    expect(against({ corridor: withLink('city-road', { capacity: '1 Mt/year' }) })).toContain(
      'capacity',
    );
    expect(against({ corridor: withLink('trunk', { capacity: '1 train/week' }) })).toContain(
      'capacity',
    );
  });

  it('is caught when hours or a season leave less open time', () => {
    const hours = { daily: '08:00-09:00', ...invented };
    const capacity = '0.5 train/h';
    expect(against({ corridor: withLink('trunk', { capacity, hours }) })).toContain('capacity');
  });

  it('is caught when a vehicle no longer fits', () => {
    for (const change of [{ depth: '9 m' }, { clearance: '20 m' }, { vehicles: ['feeder-ship'] }])
      expect(against({ corridor: withLink('lane-south', change) })).toContain('paths');
    expect(against({ corridor: withLink('bridge', { grossLimit: '20 t' }) })).toContain('paths');
    for (const shipLimits of [{ draught: '9 m' }, { length: '100 m' }, { deadweight: '20 kt' }]) {
      const places = narrow.places.map((place) => ({ ...place, shipLimits }));
      expect(against({ corridor: { ...narrow, places } })).toContain('paths');
    }
  });

  it('is caught when a link is one-way, elsewhere, of another gauge or length', () => {
    const changes: readonly Partial<Corridor['links'][number]>[] = [
      { oneWay: true, from: 'port', to: 'junction' },
      { to: 'border' },
      { gauges: ['1435'] },
      { length: '111 km' },
    ];
    for (const change of changes)
      expect(against({ corridor: withLink('trunk', change) })).toContain('paths');
  });

  it('is caught when captive cargo passes its terminal by', () => {
    const demands = narrow.demands.map((one) => ({ ...one, captive: ['yard-transfer'] }));
    expect(against({ corridor: { ...narrow, demands } })).toContain('paths');
  });

  it('is caught when a tariff, an exchange rate or a commodity is another', () => {
    const tables: readonly Partial<Corridor>[] = [
      { currencies: [{ id: 'RUB', perDollar: '91 RUB/USD' }] },
      {
        commodities: narrow.commodities.map((one) =>
          one.id === 'coal' ? { ...one, tariffClass: '0.8' } : one,
        ),
      },
      {
        tariffs: narrow.tariffs.map((one) => ({
          ...one,
          expression: `(${one.expression})*1.1`,
        })),
      },
    ];
    for (const table of tables)
      expect(against({ corridor: { ...narrow, ...table } })).toContain('money');
  });
});
