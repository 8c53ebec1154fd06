import { describe, expect, it } from 'vitest';
import { tumen } from '../../../src/datasets/tumen/index.js';
import { isPlanned } from '../../../src/scenario/disruptions.js';
import { compileScenario } from '../../../src/model/compile.js';
import { scenarioOf } from '../../support/scenarios.js';

const touching = (id: string) =>
  tumen.disruptions.filter(({ affects }) => affects.some((one) => one === id || one === 'rajin'));

describe('the disruptions of the Tumen corridor', () => {
  it('hold no outcome of caution: the pauses of Rajin coal and the leaving of Korea are seen, not put in', () => {
    // Only the weather meets pier 3 and the line to it; the border was shut by the pandemic.
    expect(touching('rajin-pier-3').map(({ kind }) => kind)).toEqual(['fog']);
    expect(touching('tumangang-rajin')).toEqual([]);
    expect(touching('friendship-bridge').map(({ id }) => id)).toEqual(['covid-khasan']);
    const gates = tumen.gates.filter(({ terminals }) => terminals?.includes('rajin-pier-3'));
    const seen = tumen.observations.filter(({ gate }) => gates.some(({ id }) => id === gate));
    expect(seen.length).toBeGreaterThan(5);
    for (const { affects } of tumen.disruptions) {
      const lanes = tumen.links.filter(({ id }) => affects.includes(id));
      expect(lanes.some(({ from, mode }) => mode === 'sea' && from === 'rajin')).toBe(false);
    }
  });

  it('act by date, by season, by the day and at random', () => {
    const chance = tumen.disruptions.filter((one) => !isPlanned(one)).map(({ id }) => id);
    expect([...chance].sort()).toEqual([
      'fog-peter-the-great',
      'fog-tumen',
      'valley-flood-long',
      'valley-flood-short',
    ]);
    const in2016 = compileScenario(scenarioOf(tumen, { start: '2016-08-01', horizonDays: 120 }));
    const lionrock = in2016.disruptions.find(({ id }) => id === 'typhoon-lionrock');
    expect(lionrock).toMatchObject({ isClosure: true, capacityLeft: 0, timing: 'planned' });
    expect([...(lionrock?.windows ?? [])]).toEqual([28 * 86_400, 88 * 86_400]);
    const closed = in2016.epochDates.filter((date) => ['2016-08-29', '2016-10-28'].includes(date));
    expect(closed).toHaveLength(2);
  });

  it('that come every year leave the yearly amounts of berths as they are', () => {
    const model = compileScenario(scenarioOf(tumen, { horizonDays: 365 }));
    const peak = (id: string): number =>
      model.resources.find((one) => one.id === id)?.peaks?.[0] ?? 1;
    // Four months of 0.8: 365 / (365 − 121 × 0.2).
    expect(peak('vostochny-jsc-coal')).toBeCloseTo(365 / (365 - 121 * 0.2), 10);
    expect(peak('posyet-coal')).toBeCloseTo(365 / (365 - 121 * 0.2 - 153 * 0.229), 10);
    expect(peak('vladivostok-containers')).toBeCloseTo(365 / (365 - 153 * 0.229), 10);
    expect(peak('grodekovo-ussuriysk')).toBe(1);
    for (const { usual, windows, perYear } of tumen.disruptions)
      if (usual === true) expect([windows, perYear]).toEqual([undefined, undefined]);
  });

  it('hours of the road posts rest on the holidays of both sides, with their evidence', () => {
    const posts = tumen.links.filter(({ hours }) => hours?.holidays !== undefined);
    expect(posts.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['kraskino-changlingzi-crossing', 'quanhe-wonjong-bridge']),
    );
    for (const { days, evidence } of tumen.calendars) {
      expect(days.length).toBeGreaterThan(5);
      expect(evidence.note).toBeDefined();
    }
  });
});
