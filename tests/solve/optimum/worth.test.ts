/** Worths and prices of bans on corridors whose answer is found on paper. */
import { describe, expect, it } from 'vitest';
import { banPrices } from '../../../src/solve/optimum/bans.js';
import { worths } from '../../../src/solve/optimum/worth.js';
import type { Link } from '../../../src/scenario/corridor.js';
import { modelOf, rule } from '../../support/scenarios.js';
import { track, tracks, YEAR } from './paper.js';

const MT = 1e9;
const model = (links: readonly Link[], more = {}) => modelOf(tracks(links, more), YEAR);

describe('worth', () => {
  it('of a bottleneck is the difference to the next way, as far as cargo goes round', async () => {
    const { resources, groups } = await worths(
      model([track('cheap', 2, { capacity: '0.6 Mt/year' }), track('dear', 5)]),
    );
    expect(resources).toHaveLength(1);
    expect(resources[0]).toMatchObject({ resource: 'cheap', measure: 'kg', perYear: 0.6 * MT });
    expect(resources[0]?.more.worth).toBeCloseTo(0.003, 9);
    expect(resources[0]?.more.until).toBeCloseTo(0.4 * MT, -2);
    expect(resources[0]?.more.restsOn).toEqual([]);
    expect(resources[0]?.less.worth).toBeCloseTo(0.003, 9);
    expect(resources[0]?.less.until).toBe(null);
    expect(groups).toEqual([]);
  });

  it('has two sides where a second way is exactly full', async () => {
    const { resources } = await worths(
      model([
        track('cheap', 2, { capacity: '0.6 Mt/year' }),
        track('middling', 5, { capacity: '0.4 Mt/year' }),
        track('dear', 9),
      ]),
    );
    const cheap = resources.find(({ resource }) => resource === 'cheap');
    expect(cheap?.more.worth).toBeCloseTo(0.003, 9);
    expect(cheap?.less.worth).toBeCloseTo(0.007, 9);
    const middling = resources.find(({ resource }) => resource === 'middling');
    expect(middling?.more.worth).toBe(0);
    expect(middling?.less.worth).toBeCloseTo(0.004, 9);
  });

  it('names the demand, and the grade of the price, on which it rests', async () => {
    const { resources } = await worths(model([track('only', 2, { capacity: '0.6 Mt/year' })]));
    const { more } = resources[0] ?? {};
    expect(more?.worth).toBeCloseTo(0.098, 3);
    expect(more?.until).toBeCloseTo(0.4 * MT, -2);
    expect(more?.restsOn).toEqual([
      {
        demand: 'coal-trade',
        kgPerUnit: expect.closeTo(1, 6) as number,
        unservedPrice: 0.1,
        grade: 'EST',
      },
    ]);
  });

  it('of four equal limits in series is nothing for each and something together', async () => {
    const stations = ['west', 'one', 'two', 'three', 'east'];
    const series = stations.slice(1).map((to, i) =>
      track(`leg-${String(i)}`, 1, {
        at: [stations[i] ?? '', to],
        capacity: '0.6 Mt/year',
      }),
    );
    const { resources, groups } = await worths(model([...series, track('round', 9)]));
    expect(resources.map(({ more }) => more.worth)).toEqual([0, 0, 0, 0]);
    for (const { less } of resources) expect(less.worth).toBeGreaterThan(0.004);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.members).toEqual(['leg-0', 'leg-1', 'leg-2', 'leg-3']);
    expect((groups[0]?.worthOfOnePercent ?? 0) / (0.006 * MT)).toBeCloseTo(
      resources[0]?.less.worth ?? NaN,
      6,
    );
    expect(groups[0]?.untilPercent).toBeCloseTo((0.4 / 0.6) * 100, 3);
  });

  it('of a quota holds until no cargo goes round', async () => {
    const quota = rule('coal-quota', {
      match: { links: ['cheap'] },
      effect: { kind: 'quota', amounts: ['0.3 Mt'], period: 'calendar-year' },
    });
    const { quotas, resources } = await worths(
      model([track('cheap', 2), track('dear', 5)], { rules: [quota] }),
    );
    expect(resources).toEqual([]);
    expect(quotas[0]).toMatchObject({ rules: ['coal-quota'], measure: 'kg', amount: 0.3 * MT });
    expect(quotas[0]?.more.worth).toBeCloseTo(0.003, 9);
    // Twice as much is not enough for all of it.
    expect(quotas[0]?.more.until).toBe(null);
  });

  it('asks about what is named only', async () => {
    const links = [
      track('cheap', 2, { capacity: '0.6 Mt/year' }),
      track('dear', 5, { capacity: '3 Mt/year' }),
    ];
    const { resources } = await worths(model(links), { of: ['dear'] });
    expect(resources.map(({ resource, more }) => [resource, more.worth])).toEqual([['dear', 0]]);
  });
});

describe('the price of a ban', () => {
  const banned = (links: readonly Link[], ids: readonly string[]) =>
    model(links, { rules: ids.map((id) => rule(id, { match: { links: ['cheap'] } })) });

  it('is what its first tonne and all it stops would save', async () => {
    const links = [track('cheap', 2, { capacity: '0.6 Mt/year' }), track('dear', 5)];
    const [price] = await banPrices(banned(links, ['no-cheap']));
    expect(price?.first).toBeCloseTo(0.003, 8);
    expect(price?.until).toBeCloseTo(0.6 * MT, -3);
    expect(price?.inFull).toBeCloseTo(0.003 * 0.6 * MT, 0);
    expect(price?.demands).toEqual([
      { demand: 'coal-trade', kg: expect.closeTo(0.6 * MT, 0) as number },
    ]);
    expect(price?.alsoRefusedBy).toEqual([]);
  });

  it('is nothing where another rule stops the same cargo, which it names', async () => {
    const prices = await banPrices(
      banned([track('cheap', 2), track('dear', 5)], ['no-cheap', 'none-either']),
    );
    expect(prices).toEqual([
      {
        rule: 'no-cheap',
        first: 0,
        until: null,
        inFull: 0,
        demands: [],
        alsoRefusedBy: ['none-either'],
      },
      {
        rule: 'none-either',
        first: 0,
        until: null,
        inFull: 0,
        demands: [],
        alsoRefusedBy: ['no-cheap'],
      },
    ]);
  });

  it('is nothing where what it shuts is dearer anyway', async () => {
    const [price] = await banPrices(banned([track('cheap', 7), track('dear', 5)], ['no-cheap']));
    expect(price).toMatchObject({ inFull: 0, first: 0, alsoRefusedBy: [] });
  });
});
