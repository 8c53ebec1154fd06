import { describe, expect, it } from 'vitest';
import { conductOn } from '../../src/scenario/conduct.js';
import { resolveScenario } from '../../src/scenario/resolve.js';
import { scenarioDifference } from '../../src/scenario/difference.js';
import type { Scenario, ScenarioInput } from '../../src/scenario/scenario.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const corridor = tinyCorridor();

function resolved(...layers: readonly ScenarioInput[]): Scenario {
  const result = resolveScenario({ layers, corridor });
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 1));
  return result.value;
}

function codesOf(...layers: readonly ScenarioInput[]): readonly string[] {
  const result = resolveScenario({ layers, corridor });
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
}

describe('resolveScenario', () => {
  it('fills in what is not said', () => {
    expect(resolved({ title: 'A' })).toEqual({
      title: 'A',
      corridor,
      start: '2026-01-01',
      horizonDays: 365,
      seed: 'corridor',
      replications: 20,
      closures: [],
      enforcements: [],
      liftings: [],
      conduct: {},
      simulation: { longestWaitDays: 5, candidates: 8 },
    });
    expect(resolved({ title: 'A' }).corridor).toBe(corridor);
  });

  it('puts the child over the parent, field by field and state by state', () => {
    const parent: ScenarioInput = {
      title: 'P',
      question: 'why?',
      horizon: '30 days',
      conduct: { RU: { wary: 0.5, defiant: { ru: 0.1 } }, CN: { wary: 0.2 } },
      simulation: {
        longestWait: '36 h',
        candidates: 3,
        choice: { model: 'logit', dispersion: '4 USD/t', lag: '12 h' },
      },
      changes: [{ set: 'bridge.lanes', to: '3' }],
    };
    const child: ScenarioInput = {
      title: 'C',
      start: '2024-02-29',
      conduct: { RU: { wary: 0.25 } },
      simulation: { runIn: '10 days', candidates: 4, choice: { dispersion: '5 USD/t', factor: 2 } },
      changes: [{ open: 'bridge' }],
    };
    const scenario = resolved(parent, child);
    expect(scenario).toMatchObject({
      title: 'C',
      question: 'why?',
      horizonDays: 30,
      start: '2024-02-29',
      conduct: { CN: { wary: 0.2 }, RU: { wary: 0.25, defiant: { ru: 0.1 } } },
      simulation: {
        longestWaitDays: 1.5,
        candidates: 4,
        runInDays: 10,
        choice: { model: 'logit', dispersionPerTonne: 5, factor: 2, lagDays: 0.5 },
      },
    });
    expect(scenario.corridor.links.find(({ id }) => id === 'bridge')).toMatchObject({
      validity: { from: '2024-02-29' },
      lanes: { value: '3' },
    });
  });

  it('a list of conduct by date takes the place of what the parent says, and the other way round', () => {
    const list = [
      { wary: 0.5 },
      { from: '2018-02-01', wary: 1 },
      { from: '2018-09-05', defiant: { ru: 0.5 } },
    ];
    const parent: ScenarioInput = { title: 'P', conduct: { RU: { wary: 0.3 }, CN: list } };
    expect(resolved(parent)).toMatchObject({
      conduct: { CN: { wary: 0.5 }, RU: { wary: 0.3 } },
      conductChanges: [
        { state: 'CN', from: '2018-02-01', conduct: { wary: 1 } },
        { state: 'CN', from: '2018-09-05', conduct: { defiant: { ru: 0.5 } } },
      ],
    });
    const plain = resolved(parent, { title: 'C', conduct: { CN: { wary: 0.1 } } });
    expect(plain.conduct).toEqual({ CN: { wary: 0.1 }, RU: { wary: 0.3 } });
    expect(plain).not.toHaveProperty('conductChanges');
    const later = resolved(parent, {
      title: 'C',
      conduct: { RU: [{ from: '2020-01-01', wary: 1 }] },
    });
    expect(later.conduct).toEqual({ CN: { wary: 0.5 } });
    expect(conductOn(later, '2020-01-01')).toEqual({
      CN: { defiant: { ru: 0.5 } },
      RU: { wary: 1 },
    });
    expect(conductOn(later, '2018-09-04')).toEqual({ CN: { wary: 1 } });
  });

  it.each<[ScenarioInput, string]>([
    [{ title: 'A', horizon: '36 h' }, 'horizon scenario.horizon'],
    [{ title: 'A', horizon: '0 day' }, 'horizon scenario.horizon'],
    [{ title: 'A', horizon: '61000 days' }, 'horizon scenario.horizon'],
    [{ title: 'A', horizon: '1 year' }, 'horizon scenario.unit.mismatch'],
    [{ title: 'A', start: '2026-04-31' }, 'start scenario.date.impossible'],
    [{ title: 'A', conduct: { DE: { wary: 1 } } }, 'conduct.DE conduct.state'],
    [{ title: 'A', conduct: { RU: [{ wary: 0 }, { wary: 1 }] } }, 'conduct.RU.1 conduct.order'],
    [
      {
        title: 'A',
        conduct: {
          RU: [
            { from: '2018-02-01', wary: 0 },
            { from: '2018-02-01', wary: 1 },
          ],
        },
      },
      'conduct.RU.1.from conduct.order',
    ],
    [
      {
        title: 'A',
        conduct: { RU: [{}, { from: '2018-02-01', wary: 0.6, defiant: { ru: 0.5 } }] },
      },
      'conduct.RU.1.defiant.ru conduct.sum',
    ],
    [
      { title: 'A', conduct: { RU: { defiant: { rus: 1 } } } },
      'conduct.RU.defiant.rus conduct.authority',
    ],
    [
      { title: 'A', conduct: { RU: { wary: 0.6, defiant: { ru: 0.5 } } } },
      'conduct.RU.defiant.ru conduct.sum',
    ],
    [
      { title: 'A', simulation: { longestWait: '90000 days' } },
      'simulation.longestWait number.range',
    ],
    [
      { title: 'A', simulation: { choice: { model: 'logit' } } },
      'simulation.choice.model choice.dispersion',
    ],
    [
      { title: 'A', simulation: { choice: { refresh: '1 min' } } },
      'simulation.choice.refresh number.range',
    ],
    [
      { title: 'A', simulation: { choice: { refresh: '1 h', lag: '3 days' } } },
      'simulation.choice.lag number.range',
    ],
  ])('refuses %j', (input, expected) => {
    expect(codesOf(input).map((code) => code.replace(' scenario.', ' '))).toEqual([
      expected.replace(' scenario.', ' '),
    ]);
  });

  it('tells the mistakes of every layer, with its file', () => {
    const result = resolveScenario({
      corridor,
      layers: [
        { title: 'P', changes: [{ close: 'brigde' }] },
        { title: 'C', horizon: '1.5 days', conduct: { XX: {} } },
      ],
      files: ['p.yaml', 'c.yaml'],
    });
    expect(result.ok ? [] : result.issues.map(({ file, code }) => `${file ?? ''} ${code}`)).toEqual(
      [
        'p.yaml scenario.target.unknown',
        'c.yaml scenario.conduct.state',
        'c.yaml scenario.horizon',
      ],
    );
  });
});

describe('scenarioDifference', () => {
  const base = resolved({ title: 'Base' });

  it('is empty for equal inputs, also where they were made twice', () => {
    expect(scenarioDifference(base, resolved({ title: 'Another title' }))).toEqual([]);
    const copy = structuredClone(base);
    expect(scenarioDifference(base, copy)).toEqual([]);
  });

  it('names what was added, removed and changed, sorted', () => {
    const variant = resolved({
      title: 'Variant',
      start: '2026-07-01',
      horizon: '30 days',
      conduct: { RU: { wary: 0.3 } },
      changes: [
        { add: 'source', value: { id: 'letter', title: 'A letter', locator: 'drawer' } },
        { remove: 'scrap-trade' },
        { set: 'bridge.capacity', to: '400 vehicle/day' },
        { remove: 'bridge.hours' },
        { close: 'feeder', from: '2026-08-01' },
        { lift: 'scrap-ban' },
      ],
    });
    const difference = scenarioDifference(base, variant);
    expect(difference).toEqual([
      { kind: 'added', path: 'closure/feeder', after: 'from 2026-08-01' },
      { kind: 'added', path: 'conduct.RU', after: '{"wary":0.3}' },
      { kind: 'removed', path: 'demand/scrap-trade', before: 'scrap-trade' },
      { kind: 'changed', path: 'horizonDays', before: '365', after: '30' },
      { kind: 'added', path: 'lifting/scrap-ban', after: 'always' },
      {
        kind: 'changed',
        path: 'link/bridge.capacity',
        before: '300 vehicle/day',
        after: '400 vehicle/day',
      },
      {
        kind: 'removed',
        path: 'link/bridge.hours',
        before: '{"daily":"08:00-20:00","grade":"EST","note":"invented for tests","source":[]}',
      },
      { kind: 'added', path: 'source/letter', after: 'A letter' },
      { kind: 'changed', path: 'start', before: '2026-01-01', after: '2026-07-01' },
    ]);
    const back = scenarioDifference(variant, base);
    expect(back.map(({ path }) => path)).toEqual(difference.map(({ path }) => path));
  });
});
