import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import type { Choice } from '../../src/scenario/choice.js';
import type { Corridor } from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { simulate } from '../../src/simulate/simulate.js';
import { choiceShares } from '../../src/solve/choice-shares.js';
import { randomScenario } from '../support/random-corridor.js';
import { modelOf } from '../support/scenarios.js';
import {
  expectConservation,
  expectDeterminism,
  expectIslandToChangeNothing,
} from '../support/simulation-laws.js';
import { sentBy, twoLines, type TwoLines, twoLinesModel } from '../support/two-lines.js';

const DAY = 86_400;
const shareOf = (of: TwoLines): number => {
  const sent = sentBy(twoLinesModel(of));
  return sent.filter(({ line }) => line === 0).length / sent.length;
};

/** Each line could take 24 shipments a day; together they are asked for 80 % of that. */
const BUSY: TwoLines = {
  link: { capacity: '8760 kt/year', service: 'exponential' },
  quantity: `${1.6 * 8760} kt/year`,
};
const logit = (perTonne: number, more: Partial<Choice> = {}): Choice => ({
  model: 'logit',
  dispersionPerTonne: perTonne,
  ...more,
});

/** Autocorrelation of the share of the first line, part of a day by part of a day. */
function autocorrelation(of: TwoLines, partsPerDay: number, lags: readonly number[]): number[] {
  const counts = new Map<number, [number, number]>();
  for (const { time, line } of sentBy(twoLinesModel(of))) {
    const part = Math.floor((time * partsPerDay) / DAY);
    const pair = counts.get(part) ?? [0, 0];
    pair[line] = (pair[line] ?? 0) + 1;
    counts.set(part, pair);
  }
  const deviations = [...counts].sort(([a], [b]) => a - b).map(([, [a, b]]) => a / (a + b) - 0.5);
  const power = deviations.reduce((sum, x) => sum + x * x, 0) / deviations.length;
  return lags.map(
    (lag) =>
      deviations.slice(lag).reduce((sum, x, i) => sum + x * (deviations[i] ?? NaN), 0) /
      (deviations.length - lag) /
      power,
  );
}

describe('choice by logit', () => {
  it('gives the shares of the closed form where nothing queues, and who stays at home declines', () => {
    const of: TwoLines = {
      tariffs: [10, 13],
      quantity: '10 Mt/year',
      unservedPrice: '14 USD/t',
      choice: logit(4),
    };
    const model = twoLinesModel(of);
    const [answer] = choiceShares(model);
    const [account] = simulate(model).replications[0]?.demands ?? [];
    const shipments = account?.shipments ?? NaN;
    const sent = sentBy(model);
    for (const line of [0, 1]) {
      const share = answer?.alternatives[line]?.share ?? NaN;
      const found = sent.filter((one) => one.line === line).length / shipments;
      expect(Math.abs(found - share)).toBeLessThan(
        3 * Math.sqrt((share * (1 - share)) / shipments),
      );
    }
    const home = (account?.declined ?? NaN) / (account?.emitted ?? NaN);
    expect(Math.abs(home - (answer?.outside?.share ?? NaN))).toBeLessThan(0.015);
  });

  it('moves few shipments when a price moves a little, and those one way only', () => {
    const before = sentBy(twoLinesModel({ tariffs: [10, 12], choice: logit(4) }));
    const after = sentBy(twoLinesModel({ tariffs: [10.2, 12], choice: logit(4) }));
    expect(after.map(({ ordinal }) => ordinal)).toEqual(before.map(({ ordinal }) => ordinal));
    const moved = before.filter(({ line }, i) => line !== after[i]?.line);
    for (const { line } of moved) expect(line).toBe(0);
    // The share falls by share × (1 − share) × 0.2 / 4, about 1.2 %.
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length / before.length).toBeLessThan(0.03);
  });

  it('takes two variants of one way for one way, if it is told to look at what they share', () => {
    // Besides line 0, a line with two forks of a minute before it: three ways, but hardly so.
    const { places, links, ...corridor } = twoLines({ link: { runningTime: '1 day' } });
    const [line, other] = links;
    const [west] = places;
    if (line === undefined || other === undefined || west === undefined) throw new Error('empty');
    const fork = { ...line, tariffs: [], to: 'middle', runningTime: '1 min' };
    const forked: Corridor = {
      ...corridor,
      places: [...places, { ...west, id: 'middle' }],
      links: [
        line,
        { ...other, from: 'middle' },
        { ...fork, id: 'fork-0' },
        { ...fork, id: 'fork-1' },
      ],
    };
    const share = (model: Choice['model']): number => {
      const choice = { ...logit(40), model };
      const sent = sentBy(
        modelOf(forked, {
          horizonDays: 365,
          simulation: { longestWaitDays: 5, candidates: 8, choice },
        }),
      );
      return sent.filter(({ line: taken }) => taken === 0).length / sent.length;
    };
    expect(Math.abs(share('logit') - 1 / 3)).toBeLessThan(0.05);
    expect(Math.abs(share('path-size-logit') - 1 / 2)).toBeLessThan(0.05);
  });
});

describe('two equal lines at 80 %', () => {
  const daily = logit(0.02, { refreshDays: 1, lagDays: 1 });

  it.each([
    ['logit by the bookings', logit(0.02)],
    ['logit by news of a day ago', daily],
    ['path-size logit by news of a day ago', { ...daily, model: 'path-size-logit' as const }],
    [
      'least cost by news that is renewed every day',
      { model: 'cheapest' as const, refreshDays: 1 },
    ],
  ])('share the cargo evenly: %s', (_, choice) => {
    expect(Math.abs(shareOf({ ...BUSY, choice }) - 0.5)).toBeLessThan(0.05);
  });

  it('do not swing with the news, if shippers differ in what they see', () => {
    // Quarters of a day; the news is renewed every four, so that a swing would show at four and eight.
    for (const found of autocorrelation({ ...BUSY, choice: daily }, 4, [2, 4, 6, 8, 12, 16]))
      expect(Math.abs(found)).toBeLessThan(0.12);
  });

  it('swing if all go by the least cost of old news: the herd that the logit avoids', () => {
    const herd: Choice = { model: 'cheapest', refreshDays: 1, lagDays: 1 };
    const [near = NaN] = autocorrelation({ ...BUSY, choice: herd }, 4, [1]);
    expect(near).toBeGreaterThan(0.5);
  });
});

describe('news of queues', () => {
  it('lets cargo go round a queue only once it has come', () => {
    // Line 1 costs 0.02 USD/t more, which is the value of a day; line 0 has more cargo than it can take.
    const of = (choice: Choice): TwoLines => ({
      tariffs: [0, 0.02],
      links: [{ capacity: '8760 kt/year' }, { capacity: 'unlimited' }],
      quantity: `${2 * 8760} kt/year`,
      choice,
    });
    const early = (choice: Choice): number => {
      const model = twoLinesModel({ ...of(choice), days: 30 });
      return sentBy({ ...model, runIn: 0 }).find(({ line }) => line === 1)?.time ?? Infinity;
    };
    const soon = early({ model: 'cheapest', refreshDays: 0.25 });
    const late = early({ model: 'cheapest', refreshDays: 0.25, lagDays: 5 });
    expect(late - soon).toBeGreaterThan(4.5 * DAY);
    expect(late - soon).toBeLessThan(5.5 * DAY);
  });
});

describe('laws of choice', () => {
  const choices: readonly Choice[] = [
    logit(3),
    { ...logit(8, { factor: 1.5, refreshDays: 1, lagDays: 2 }), model: 'path-size-logit' },
    { model: 'cheapest', refreshDays: 2 },
  ];
  const withChoice = (scenario: Scenario, choice: Choice): Scenario => ({
    ...scenario,
    simulation: { ...scenario.simulation, choice },
  });

  it('saying what is so anyway changes nothing, bit for bit', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const record = (one: Scenario) => ({ ...simulateAll(one), modelHash: '' });
        expect(record(withChoice(scenario, { model: 'cheapest' }))).toEqual(record(scenario));
      }),
      { numRuns: 10 },
    );
  });

  it.each(choices)('hold by %j', (choice) => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const one = withChoice(scenario, choice);
        expectConservation(one);
        expectDeterminism(one);
        expectIslandToChangeNothing(one);
      }),
      { numRuns: 8 },
    );
  });
});

function simulateAll(scenario: Scenario) {
  return simulate(compileScenario(scenario), { replications: 1 });
}
