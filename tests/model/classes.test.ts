import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateShares } from '../../src/model/classes.js';
import { partShare } from '../../src/model/model.js';
import type { Demand } from '../../src/scenario/corridor.js';
import type { Conduct } from '../../src/scenario/scenario.js';
import { modelOf, oneLink, rule } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const stateConduct = fc.record({ wary: share, ru: share, un: share }).map(({ wary, ru, un }) => ({
  wary,
  defiant: { ru: ru * (1 - wary), un: un * (1 - wary) },
}));

describe('the shares of conduct of one state', () => {
  it('sum to one, and give every authority its share of the defiant', () => {
    fc.assert(
      fc.property(stateConduct, (conduct) => {
        const shares = stateShares({ RU: conduct }, 'RU');
        const sum = (test: (defies: readonly string[], wary: boolean) => boolean): number =>
          shares
            .filter((one) => test(one.conduct.defies, one.conduct.wary))
            .reduce((total, one) => total + one.share, 0);
        expect(sum(() => true)).toBeCloseTo(1, 12);
        expect(sum((_, wary) => wary)).toBeCloseTo(conduct.wary, 12);
        expect(sum((defies) => defies.includes('ru'))).toBeCloseTo(conduct.defiant.ru, 12);
        expect(sum((defies) => defies.includes('un'))).toBeCloseTo(conduct.defiant.un, 12);
        for (const one of shares) expect(one.share).toBeGreaterThan(0);
      }),
    );
  });

  it('are all lawful where nothing is said, even of a state called constructor', () => {
    for (const state of ['RU', 'constructor', '__proto__'])
      expect(stateShares({}, state)).toEqual([{ share: 1, conduct: { wary: false, defies: [] } }]);
  });

  it('come in the order lawful, wary, defiant', () => {
    const shares = stateShares({ RU: { wary: 0.2, defiant: { ru: 0.3, un: 0.1 } } }, 'RU');
    expect(shares.map(({ conduct: { wary, defies } }) => [wary, defies.join('+')])).toEqual([
      [false, ''],
      [true, ''],
      [false, 'ru+un'],
      [false, 'ru'],
    ]);
  });
});

describe('the parts of a demand', () => {
  const parts = (conduct: Conduct, demand: Partial<Demand> = {}) =>
    modelOf(oneLink({ demand }), { conduct }).demands[0]?.parts ?? [];

  it('multiply the shares of origin and destination and sum to one', () => {
    fc.assert(
      fc.property(stateConduct, stateConduct, (RU, CN) => {
        const found = parts({ RU, CN });
        expect(found.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 9);
        expect(found).toHaveLength(
          stateShares({ RU }, 'RU').length * stateShares({ CN }, 'CN').length,
        );
      }),
      { numRuns: 30 },
    );
    expect(
      parts({ RU: { wary: 0.25 }, CN: { defiant: { ru: 0.5 } } }).map((one) => one.share),
    ).toEqual([0.375, 0.375, 0.125, 0.125]);
  });

  it('are counted once where both ends are one state', () => {
    const home = { destination: 'west' };
    expect(parts({ RU: { wary: 0.25 } }, home).map((one) => one.share)).toEqual([0.75, 0.25]);
  });
});

describe('conduct by date', () => {
  const dated = (from: string, wary: number) => ({ state: 'CN', from, conduct: { wary } });

  it('gives parts a share for each epoch; nothing dated leaves them without', () => {
    const model = modelOf(oneLink(), {
      conduct: { CN: { wary: 0.25 } },
      conductChanges: [dated('2026-02-01', 1), dated('2026-03-01', 0)],
    });
    const [lawful, wary] = model.demands[0]?.parts ?? [];
    expect([lawful?.share, wary?.share]).toEqual([0.75, 0.25]);
    const found = model.epochDates.map((date, epoch) => [date, wary?.shares?.[epoch]]);
    expect(found).toContainEqual(['2026-02-01', 1]);
    expect(found).toContainEqual(['2026-03-01', 0]);
    for (const [epoch] of model.epochDates.entries())
      expect((lawful?.shares?.[epoch] ?? 0) + (wary?.shares?.[epoch] ?? 0)).toBe(1);
    for (const { shares } of modelOf(oneLink(), { conduct: { CN: { wary: 0.25 } } }).demands[0]
      ?.parts ?? [])
      expect(shares).toBeUndefined();
  });

  it('on every day is what a scenario with that conduct always has', () => {
    fc.assert(
      fc.property(stateConduct, stateConduct, stateConduct, (first, second, other) => {
        const model = modelOf(oneLink(), {
          conduct: { CN: first, RU: other },
          conductChanges: [{ state: 'CN', from: '2026-02-01', conduct: second }],
        });
        const sharesIn = (one: ReturnType<typeof modelOf>, epoch: number) =>
          (one.demands[0]?.parts ?? []).flatMap((part) => {
            const { originConduct, destinationConduct } =
              one.classes[part.flowClass]?.shipment ?? {};
            const now = partShare(part, epoch);
            return now > 0 ? [{ originConduct, destinationConduct, share: now }] : [];
          });
        for (const [conduct, date] of [
          [first, '2026-01-01'],
          [second, '2026-02-01'],
        ] as const) {
          const same = modelOf(oneLink(), { conduct: { CN: conduct, RU: other } });
          const epoch = Math.max(
            0,
            model.epochDates.findLastIndex((one) => one <= date),
          );
          expect(sharesIn(model, epoch)).toEqual(sharesIn(same, 0));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('flow classes', () => {
  const twoDemands = (second: Partial<Demand>, more = {}): number => {
    const [first] = oneLink().demands;
    if (first === undefined) throw new Error('no demand');
    const demands = [first, { ...first, id: 'other', ...second }];
    return modelOf(oneLink({ more: { demands, ...more } })).classCount;
  };

  it('gather demands that face the same network', () => {
    expect(twoDemands({ quantity: '5 t/year', lot: '1 t', category: 'export' })).toBe(1);
    expect(twoDemands({ commodity: 'scrap' })).toBe(2);
    expect(twoDemands({ captive: ['pier'] })).toBe(2);
    expect(twoDemands({ destination: 'west' })).toBe(2); // another state at the end
  });

  it('tell facts, categories and origins apart only where a rule asks for them', () => {
    const asks = (one: Parameters<typeof rule>[1]) => ({ rules: [rule('r', one)] });
    const permit = { facts: { permit: true } };
    const unless = (condition: object) => ({
      unless: [
        {
          id: 'u',
          instrument: '',
          paragraph: '',
          text: '',
          conditions: [condition as { fact: string }],
          evidence: { grade: 'EST' as const, source: [] },
        },
      ],
    });
    expect(twoDemands(permit)).toBe(1);
    expect(twoDemands(permit, asks(unless({ fact: 'permit' })))).toBe(2);
    expect(twoDemands(permit, asks(unless({ factNot: 'permit' })))).toBe(2);
    expect(twoDemands(permit, asks(unless({ factBefore: ['permit', '2020-01-01'] })))).toBe(2);
    expect(twoDemands({ facts: { permit: false } }, asks(unless({ fact: 'permit' })))).toBe(1);
    const exports = { category: 'export' };
    expect(twoDemands(exports, asks({ match: { categories: ['export'] } }))).toBe(2);
    expect(twoDemands(exports, asks({ match: { modes: ['rail'] } }))).toBe(1);
  });

  it('of boxes have whole kilograms per TEU and a value of time from capital and decay', () => {
    const boxes = modelOf(tinyCorridor()).classes.find(({ commodity }) => commodity === 'boxes');
    expect(boxes).toMatchObject({ massPerTeu: 12_000, value: 4 });
    expect(boxes?.valueOfTime).toBeCloseTo(4 * (0.1 / (365 * 86_400) + 0.001 / 86_400), 20);
  });
});
