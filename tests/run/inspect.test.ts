import { describe, expect, it } from 'vitest';
import { inspectScenario } from '../../src/run/inspect.js';
import { routesOfScenario } from '../../src/run/routes.js';
import { rule, scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const corridor = tinyCorridor(({ rules }) => ({
  rules: [...rules, rule('spring-ban', { from: '2026-02-01', until: '2026-03-01' })],
}));
const tiny = scenarioOf(corridor);
const seen = inspectScenario(tiny);

describe('inspecting a scenario', () => {
  it('counts every table', () => {
    expect(seen.counts).toMatchObject({ places: 8, demands: 3, rules: 3 });
    expect(Object.keys(seen.counts)).toHaveLength(19);
  });

  it('sums demand by category', () => {
    expect(seen.categories.map(({ number }) => number)).toEqual([1, 2, 3]);
    // 12,000 TEU of 12 t.
    expect(seen.categories[2]?.tonnesPerYear).toBeCloseTo(144_000, 6);
  });

  it('epochs follow on each other from the start to the end', () => {
    expect(seen.epochs[0]?.from).toBe(seen.start);
    expect(seen.epochs.at(-1)?.until).toBe(seen.until);
    seen.epochs.slice(1).forEach(({ from }, i) => expect(from).toBe(seen.epochs[i]?.until));
  });

  it('says which rules begin and end when', () => {
    expect(seen.epochs.filter(({ begin }) => begin.includes('spring-ban'))).toMatchObject([
      { from: '2026-02-01' },
    ]);
    expect(seen.epochs.filter(({ end }) => end.includes('spring-ban'))).toMatchObject([
      { from: '2026-03-01' },
    ]);
    const duration = new Map(seen.rules.map(({ id, inForce }) => [id, inForce]));
    expect(duration.get('spring-ban')).toBe('at times');
    expect(duration.get('scrap-ban')).toBe('always');
  });

  it('lists the demands without a way that routes finds, with what closes them', () => {
    const without = routesOfScenario(tiny).filter(({ status }) => status !== 'open');
    expect(seen.wayless.map(({ demand }) => demand)).toEqual(without.map(({ demand }) => demand));
    expect(seen.wayless).toMatchObject([{ demand: 'scrap-trade', rules: ['scrap-ban'] }]);
  });

  it('counts spreads and grades; no closure without observed routing', () => {
    expect(seen.uncertain.spreads).toBe(2);
    expect(seen.uncertain.grades.M).toBeGreaterThan(0);
    expect(seen.closure).toBeNull();
  });
});
