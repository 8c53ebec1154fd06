import { describe, expect, it } from 'vitest';
import { covers } from '../../src/model/epochs.js';
import type { Condition, Rule } from '../../src/scenario/corridor.js';
import { stateOf } from '../../src/solve/costs.js';
import { arcIndex, classIndex } from '../support/models.js';
import { modelOf, oneLink, rule } from '../support/scenarios.js';

const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;
const DAY = 86_400;

/** Dates of the epochs of a corridor of one link over 90 days from 1 January 2026. */
const dates = (...[corridor, scenario]: Parameters<typeof modelOf>): readonly string[] =>
  modelOf(corridor, scenario).epochDates.slice(1);

describe('epochs', () => {
  it('begin with the run-in, 90 days before the start unless a longer one is asked for', () => {
    expect(modelOf(oneLink()).epochDates).toEqual(['2025-10-03']);
    const long = { longestWaitDays: 5, candidates: 8, runInDays: 200 };
    const model = modelOf(oneLink(), { simulation: long });
    expect(model.epochDates).toEqual(['2025-06-15']);
    expect(model.earliest).toBe(-200 * DAY);
    expect([...model.epochs]).toEqual([-200 * DAY]);
  });

  it('begin at midnight, also where the run-in is not whole days', () => {
    const simulation = { longestWaitDays: 5, candidates: 8, runInDays: 100.5 };
    const hours = { daily: '06:00-22:00', ...invented };
    const model = modelOf(oneLink({ link: { capacity: '1 Mt/year', hours } }), { simulation });
    expect(model.earliest).toBe(-101 * DAY);
    expect(model.runIn).toBe(100.5 * DAY);
    expect([...(model.resources[0]?.openTimes ?? [])].slice(0, 2)).toEqual([
      -101 * DAY + 6 * 3600,
      -101 * DAY + 22 * 3600,
    ]);
  });

  it('are cut where a rule or an exemption begins or ends, and nowhere outside the run', () => {
    const dated = rule('dated', {
      from: '2026-01-10',
      until: '2026-02-10',
      unless: [
        {
          id: 'x',
          instrument: '',
          paragraph: '',
          text: '',
          from: '2025-12-24',
          until: '2027-01-01',
          conditions: [],
          evidence: invented,
        },
      ],
    });
    expect(dates(oneLink({ more: { rules: [dated] } }))).toEqual([
      '2025-12-24',
      '2026-01-10',
      '2026-02-10',
    ]);
    expect(dates(oneLink({ more: { rules: [rule('old')] } }))).toEqual([]);
  });

  it('are cut by seasons, validity, closures, enforcements, liftings and dated facts', () => {
    expect(
      dates(
        oneLink({
          link: {
            season: { from: '12-20', until: '02-29', ...invented },
            validity: { from: '2025-11-01', until: '2026-03-20' },
          },
          demand: { facts: { contract: '2026-01-05' } },
        }),
        {
          closures: [{ id: 'line', from: '2026-01-31', until: '2026-02-02' }],
          enforcements: [{ id: 'r', from: '2026-02-03' }],
          liftings: [{ id: 'r', until: '2026-02-04' }],
        },
      ),
    ).toEqual([
      '2025-11-01',
      '2025-12-20',
      '2026-01-05',
      '2026-01-31',
      '2026-02-02',
      '2026-02-03',
      '2026-02-04',
      '2026-03-01', // 29 February of a common year
      '2026-03-20',
    ]);
  });

  it('are cut at the earliest and the likeliest day of an uncertain opening', () => {
    const from = { low: '2026-01-15', mode: '2026-02-15', high: '2026-03-15', ...invented };
    expect(dates(oneLink({ link: { validity: { from } } }))).toEqual(['2026-01-15', '2026-02-15']);
  });

  it('are cut by a disruption that leaves nothing, not by one that leaves a part', () => {
    const disruption = (capacityLeft: string) => ({
      id: 'flood',
      name: 'Flood',
      kind: 'flood' as const,
      affects: ['line'],
      capacityLeft,
      windows: [{ from: '2026-02-01', until: '2026-02-05' }],
      evidence: invented,
    });
    const cut = (left: string) => dates(oneLink({ more: { disruptions: [disruption(left)] } }));
    expect(cut('0')).toEqual(['2026-02-01', '2026-02-05']);
    expect(cut('0.5')).toEqual([]);
  });

  it('are cut the day after a fact where a rule asks for it in advance', () => {
    const clause = (condition: Condition): Rule =>
      rule('noticed', {
        unless: [
          {
            id: 'notice',
            instrument: '',
            paragraph: '',
            text: '',
            conditions: [condition],
            evidence: invented,
          },
        ],
      });
    const corridor = (condition: Condition) =>
      oneLink({
        demand: { facts: { notice: '2026-01-31' } },
        more: { rules: [clause(condition)] },
      });
    expect(dates(corridor({ fact: 'notice' }))).toEqual(['2026-01-31']);
    expect(dates(corridor({ factInAdvance: 'notice' }))).toEqual(['2026-01-31', '2026-02-01']);
  });

  it('have no rule or asset change inside them', () => {
    const model = modelOf(
      oneLink({
        link: { validity: { until: '2026-03-01' } },
        more: { rules: [rule('ban', { from: '2026-02-01', until: '2026-02-10' })] },
      }),
    );
    const arc = arcIndex(model, 'link:line:out::');
    const coal = classIndex(model, 'coal');
    const open = model.epochDates.map((date, e) => [date, stateOf(model, coal, arc, e).isOpen]);
    expect(open).toEqual([
      ['2025-10-03', true],
      ['2026-02-01', false],
      ['2026-02-10', true],
      ['2026-03-01', false],
    ]);
  });
});

describe('a span', () => {
  it('includes its first day and excludes its last; an absent end is for ever', () => {
    const span = { from: '2026-01-02', until: '2026-01-04' };
    expect(
      ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map((day) => covers(span, day)),
    ).toEqual([false, true, true, false]);
    expect(covers({}, '1900-01-01')).toBe(true);
  });
});
