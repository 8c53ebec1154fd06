import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/scenario/corridor.js';
import { modelOf, oneLink, rule } from '../support/scenarios.js';

const DAY = 86_400;
type QuotaEffect = Extract<Effect, { kind: 'quota' }>;

/** Quotas of a corridor under rules with these effects, as [measure, amount, days of the windows]. */
function quotas(
  effects: readonly Partial<QuotaEffect>[],
  more: Parameters<typeof rule>[1] = {},
  scenario: Parameters<typeof modelOf>[1] = {},
): readonly unknown[] {
  const rules = effects.map((effect, i) =>
    rule(`quota-${i}`, {
      effect: { kind: 'quota', amounts: ['5 kt'], period: 'calendar-year', ...effect },
      ...more,
    }),
  );
  const model = modelOf(oneLink({ more: { rules } }), scenario);
  return model.quotas.map(({ measure, amount, windows }) => [
    measure,
    amount,
    [...windows].map((second) => second / DAY),
  ]);
}

describe('the windows of a quota', () => {
  it('are calendar years that touch the run or its run-in', () => {
    expect(quotas([{}])).toEqual([['kg', 5e6, [-365, 0]]]);
    expect(quotas([{}], {}, { start: '2026-06-01', horizonDays: 300 })).toEqual([
      ['kg', 5e6, [-151, 214]],
    ]);
  });

  it('are twelve months from a day, or from the day of the rule', () => {
    expect(quotas([{ period: 'twelve-months', startsOn: '02-01' }])).toEqual([
      ['kg', 5e6, [-334, 31]],
    ]);
    expect(quotas([{ period: 'twelve-months' }], { from: '2017-12-22' })).toEqual([
      ['kg', 5e6, [-375, -10]],
    ]);
  });

  it('are twelve months from 1 March where the rule began on a 29 February', () => {
    expect(quotas([{ period: 'twelve-months' }], { from: '2020-02-29' })).toEqual([
      ['kg', 5e6, [-306, 59]],
    ]);
  });

  it('are one for all time, beginning no later than the run', () => {
    expect(quotas([{ period: 'whole' }], { from: '2026-02-01' })).toEqual([['kg', 5e6, [-90]]]);
    expect(quotas([{ period: 'whole' }], { from: '2025-01-01' })).toEqual([['kg', 5e6, [-365]]]);
  });
});

describe('the amounts of a quota', () => {
  it('are each a limit of its own', () => {
    expect(
      quotas([{ amounts: ['5 kt', '4e6 USD', '500 barrel'] }]).map((one) =>
        (one as unknown[]).slice(0, 2),
      ),
    ).toEqual([
      ['kg', 5e6],
      ['USD', 4e6],
      ['barrel', 500],
    ]);
  });

  it('are one for rules that share a counter', () => {
    expect(quotas([{ counter: 'coal' }, { counter: 'coal' }])).toHaveLength(1);
    expect(quotas([{}, {}])).toHaveLength(2);
  });
});
