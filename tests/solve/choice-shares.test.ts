import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import type { Link } from '../../src/scenario/corridor.js';
import { choiceShares, type ChoiceQuery } from '../../src/solve/choice-shares.js';
import { randomScenario } from '../support/random-corridor.js';
import { modelOf, oneLink } from '../support/scenarios.js';

/** Two lines beside each other, 1 USD/t for a kilometre, and a price at which the owner stays at home. */
function twoLines(kilometres: readonly [number, number], unservedPrice = '60 USD/t') {
  const base = oneLink({ demand: { unservedPrice } });
  const line = (id: string, km: number): Link => ({
    id,
    from: 'west',
    to: 'east',
    mode: 'rail',
    kind: 'track',
    length: `${km} km`,
    runningTime: '0 s',
    capacity: 'unlimited',
    tariffs: ['per-km'],
  });
  return {
    ...base,
    tariffs: [
      {
        id: 'per-km',
        name: 'A dollar for a kilometre',
        per: 't' as const,
        expression: 'km * rate',
        parameters: { rate: '1 USD/(t km)' },
      },
    ],
    links: [line('a', kilometres[0]), line('b', kilometres[1])],
  };
}

const ask = (kilometres: readonly [number, number], query: ChoiceQuery, price?: string) =>
  choiceShares(modelOf(twoLines(kilometres, price)), query)[0];

describe('choice shares', () => {
  it('are the logit of costs and of staying at home', () => {
    const answer = ask([50, 54], { model: 'logit', dispersion: 4 }, '58 USD/t');
    const [a = NaN, b = NaN] = answer?.alternatives.map(({ share }) => share) ?? [];
    const home = answer?.outside?.share ?? NaN;
    expect(a / b).toBeCloseTo(Math.E, 9);
    expect(b / home).toBeCloseTo(Math.E, 9);
    expect(a + b + home).toBeCloseTo(1, 12);
    expect(answer?.cheapest).toBeCloseTo(50, 9);
    expect(answer?.logsum).toBeCloseTo(50 - 4 * Math.log(1 + Math.exp(-1) + Math.exp(-2)), 9);
  });

  it('of the cheapest model are all or nothing', () => {
    expect(ask([50, 54], {})).toMatchObject({
      model: 'cheapest',
      dispersion: null,
      alternatives: [{ share: 1 }, { share: 0 }],
      outside: { share: 0 },
    });
    const home = ask([70, 74], {});
    expect(home?.outside?.share).toBe(1);
    expect(home?.logsum).toBe(home?.cheapest);
  });

  it('leave out what is dearer than the factor allows', () => {
    const query = { model: 'logit', dispersion: 4 } as const;
    expect(ask([20, 41], { ...query, factor: 2 })?.alternatives).toHaveLength(1);
    expect(ask([20, 40], { ...query, factor: 2 })?.alternatives).toHaveLength(2);
    expect(ask([20, 41], query)?.alternatives).toHaveLength(2);
  });

  it('without a way are those who stay at home', () => {
    const model = modelOf({ ...twoLines([50, 50]), links: [] });
    expect(choiceShares(model, { model: 'logit', dispersion: 4 })[0]).toMatchObject({
      alternatives: [],
      outside: { share: 1 },
    });
  });

  it('ask for a dispersion, a factor and known ids', () => {
    const model = modelOf(twoLines([50, 54]));
    expect(() => choiceShares(model, { model: 'logit' })).toThrow(/dispersion/);
    expect(() => choiceShares(model, { factor: 0.5 })).toThrow(/factor/);
    expect(() => choiceShares(model, { demand: 'coal-trad' })).toThrow(/coal-trade/);
  });

  it('lifting a rule or adding a link never raises the cheapest cost nor the logsum', () => {
    const query = { model: 'logit', dispersion: 5, k: 6 } as const;
    fc.assert(
      fc.property(randomScenario, fc.nat(), fc.nat(), (scenario, from, to) => {
        const { places, links, rules } = scenario.corridor;
        const answers = (one: typeof scenario) => choiceShares(compileScenario(one), query);
        const expectNoDearer = (after: ReturnType<typeof answers>): void => {
          after.forEach(({ cheapest, logsum }, i) => {
            const was = before[i];
            expect(cheapest ?? Infinity).toBeLessThanOrEqual((was?.cheapest ?? Infinity) + 1e-9);
            expect(logsum ?? Infinity).toBeLessThanOrEqual((was?.logsum ?? Infinity) + 1e-9);
          });
        };
        const before = answers(scenario);
        expectNoDearer(
          answers({ ...scenario, liftings: rules.slice(0, 1).map(({ id }) => ({ id })) }),
        );
        const added: Link = {
          id: 'zz-new',
          from: places[from % places.length]?.id ?? '',
          to: places[to % places.length]?.id ?? '',
          mode: 'rail',
          kind: 'track',
          gauges: ['1520'],
          length: '90 km',
          capacity: 'unlimited',
        };
        if (added.from === added.to) return;
        const corridor = { ...scenario.corridor, links: [...links, added] };
        expectNoDearer(answers({ ...scenario, corridor }));
      }),
      { numRuns: 60 },
    );
  });
});
