/** How often the rules are asked while a scenario is compiled: counted exactly, and reckoned by hand. */
import { describe, expect, it } from 'vitest';
import { manyRules } from '../../benchmarks/rules.js';
import { kindsOfArcs } from '../../src/model/arc-kinds.js';
import { compileScenario } from '../../src/model/compile.js';
import { Judge } from '../../src/model/judgements.js';
import type { Corridor, Demand, Link, Rule } from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { place, rule, scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

/** Judgements after each epoch of a scenario, and the questions that asking everything would put. */
function judgementsOf(scenario: Scenario): { readonly made: readonly number[]; naive: number } {
  const model = compileScenario(scenario);
  const { corridor } = scenario;
  const links = new Map(corridor.links.map((link) => [link.id, link]));
  const arcs = model.arcs.map((arc) => ({
    ...arc,
    from: '',
    to: '',
    link: arc.kind === 'link' ? links.get(arc.asset) : undefined,
    terminal: undefined,
    leg: undefined,
  }));
  const kinds = kindsOfArcs(corridor, arcs, corridor.rules, model.vehicle);
  const judge = new Judge(corridor.rules, kinds.list, model.classes, scenario);
  const made = model.epochDates.map((date) => {
    judge.judgeDay(date);
    return judge.judgements;
  });
  return { made, naive: model.arcCount * model.classCount * model.epochDates.length };
}

/** Four countries in a ring; so many parallel tracks over each border and inside each country. */
function ring(tracks: number, rules: readonly Rule[], commodities = ['coal', 'boxes']): Scenario {
  const states = ['RU', 'CN', 'KR', 'ZZ'];
  const ends = states.flatMap((_, i): readonly (readonly [string, string])[] => [
    [`a-${i}`, `b-${i}`],
    [`b-${i}`, `a-${(i + 1) % 4}`],
  ]);
  const corridor: Corridor = tinyCorridor({
    places: states.flatMap((state, i) => [place(`a-${i}`, state), place(`b-${i}`, state)]),
    links: ends.flatMap(([from, to], i) =>
      Array.from({ length: tracks }, (_, track): Link => ({
        id: `line-${i}-${track}`,
        from,
        to,
        mode: 'rail',
        kind: 'track',
        gauges: ['1520'],
        length: '40 km',
        capacity: 'unlimited',
      })),
    ),
    terminals: [],
    services: [],
    limits: [],
    gates: [],
    calendars: [],
    storages: [],
    observations: [],
    disruptions: [],
    rules,
    demands: commodities.flatMap((commodity) =>
      [1, 2, 3].map((to): Demand => ({
        id: `${commodity}-${to}`,
        category: 'export',
        commodity,
        origin: 'a-0',
        destination: `a-${to}`,
        quantity: commodity === 'boxes' ? '1000 TEU/year' : '1 Mt/year',
        lot: commodity === 'boxes' ? '10 TEU' : '1000 t',
        unservedPrice: '1000 USD/t',
      })),
    ),
  });
  return scenarioOf(corridor);
}

/** No coal into a country. */
const noCoalTo = (territory: string, more: Partial<Rule> = {}): Rule =>
  rule(`no-coal-to-${territory.toLowerCase()}`, {
    match: { directions: [{ direction: 'to', territory }], hs: ['2701'] },
    ...more,
  });

describe('judgements', () => {
  it('are one for each kind of arc and combination of parties that a rule concerns', () => {
    // Into each of RU, CN, KR lead arcs from two neighbours: 6 kinds. Coal goes to three states.
    const rules = ['RU', 'CN', 'KR'].map((state) => noCoalTo(state));
    expect(judgementsOf(ring(1, rules)).made).toEqual([6 * 3]);
  });

  it('are not more with ten times the arcs, nor with goods that no rule speaks of', () => {
    const rules = ['RU', 'CN', 'KR'].map((state) => noCoalTo(state));
    expect(judgementsOf(ring(10, rules)).made).toEqual([18]);
    expect(judgementsOf(ring(10, rules, ['coal', 'boxes', 'scrap'])).made).toEqual([18]);
  });

  it('are only made again where a rule begins or ends, and only if one is left', () => {
    const rules = [
      noCoalTo('CN'),
      noCoalTo('KR', { until: '2026-02-01' }), // nothing is left to ask after its end
      noCoalTo('RU', { from: '2026-03-01' }), // 2 kinds of arc, 3 parties
    ];
    expect(judgementsOf(ring(3, rules)).made).toEqual([12, 12, 18]);
  });

  it('are none at all without rules', () => {
    expect(judgementsOf(ring(3, [])).made).toEqual([0]);
  });

  it('stay as few as they were in a corridor of many rules', () => {
    const size = { countries: 6, places: 60, links: 240, commodities: 4, routes: 3, rules: 120 };
    const { made, naive } = judgementsOf(manyRules(size));
    expect({ made: made.at(-1), naive }).toEqual({ made: 1812, naive: 93600 });
  });
});
