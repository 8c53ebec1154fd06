/** Optima of corridors whose answer is found on paper. */
import { describe, expect, it } from 'vitest';
import { optimize } from '../../../src/solve/optimum/optimize.js';
import { unusedRoutes } from '../../../src/solve/optimum/unused-routes.js';
import type { Demand, Link } from '../../../src/scenario/corridor.js';
import { modelOf, rule } from '../../support/scenarios.js';
import { coal, track, tracks, YEAR } from './paper.js';

const MT = 1e9;
const year = async (links: readonly Link[], more = {}, scenario = {}) =>
  optimize(modelOf(tracks(links, more), { ...YEAR, ...scenario }));

describe('optimize', () => {
  it('fills the cheap track month by month and sends the rest over the dear one', async () => {
    const optimum = await year([track('cheap', 2, { capacity: '0.6 Mt/year' }), track('dear', 5)]);
    expect(optimum.status).toBe('optimal');
    expect(optimum.relativeGap).toBeLessThan(1e-9);
    const [first, second] = optimum.routes;
    expect(first?.kg).toBeCloseTo(0.6 * MT, 0);
    expect(second?.kg).toBeCloseTo(0.4 * MT, 0);
    expect((second?.cost ?? 0) - (first?.cost ?? 0)).toBeCloseTo(0.003, 12);
    const [cheap] = optimum.resources;
    expect(cheap?.utilisation).toBeCloseTo(1, 9);
    expect(optimum.periods).toHaveLength(12);
    for (const { price } of cheap?.periods ?? []) expect(price).toBeCloseTo(0.003, 9);
    const [unused] = unusedRoutes(
      modelOf(tracks([track('cheap', 2), track('dear', 5)]), YEAR),
      await year([track('cheap', 2), track('dear', 5)]),
    );
    expect(unused?.tooDearBy).toBeCloseTo(0.003, 12);
  });

  it('says why cargo stays behind', async () => {
    const demand = (id: string, more: Partial<Demand>): Demand => coal({ id, ...more });
    const cramped = await year([track('only', 2, { capacity: '0.25 Mt/year' })], {
      demands: [
        demand('coal-full', {}),
        demand('coal-poor', { unservedPrice: '1 USD/t' }),
        demand('coal-back', {
          origin: 'east',
          destination: 'west',
          unservedPrice: '200 USD/t',
          quantity: '1 t/year',
          lot: '1 t',
        }),
      ],
    });
    const [back, full, poor] = [...cramped.demands].sort((a, b) => (a.demand < b.demand ? -1 : 1));
    expect(back?.unserved).toEqual([]);
    expect(full?.unserved).toHaveLength(1);
    expect(full?.unserved[0]).toMatchObject({ reason: 'capacity', by: ['only'] });
    expect(full?.unserved[0]?.kg).toBeCloseTo(0.75 * MT, -4);
    expect(poor?.unserved[0]).toMatchObject({ reason: 'priced out', by: [] });
    const banned = await year([track('only', 2)], { rules: [rule('no-export')] });
    expect(banned.demands[0]?.unserved[0]).toMatchObject({
      reason: 'no lawful way',
      by: ['no-export'],
    });
    const apart = await year([
      track('elsewhere', 2, { at: ['west', 'middle'] }),
      track('end', 1, { at: ['east', 'far'] }),
    ]);
    expect(apart.demands[0]?.unserved[0]).toMatchObject({ reason: 'no physical way', by: [] });
  });

  it('shares a quota over all periods, best where the way round is dearest', async () => {
    const quota = rule('coal-quota', {
      match: { links: ['cheap'] },
      effect: { kind: 'quota', amounts: ['0.3 Mt'], period: 'calendar-year' },
    });
    const optimum = await year(
      [
        track('cheap', 2),
        track('summer', 5, {
          season: { from: '04-01', until: '10-01', grade: 'EST', source: [], note: 'invented' },
        }),
        track('always', 9),
      ],
      { rules: [quota] },
    );
    // 0.3 Mt of the half year without `summer`, about 0.5 Mt, go cheaply; nothing of the summer does.
    const [window] = optimum.quotas;
    expect(window?.used).toBeCloseTo(0.3 * MT, 0);
    expect(window?.price).toBeCloseTo(0.007, 9);
    const winter = 182 / 365;
    const tariffs = 0.3 * 2 + (winter - 0.3) * 9 + (1 - winter) * 5;
    const free = await year([track('cheap', 2)]);
    expect(optimum.objective - free.objective).toBeCloseTo((tariffs - 2) * 1e6, -1);
  });

  it('counts a quota once on a way with several links under it', async () => {
    const quota = rule('coal-quota', {
      match: { commodities: ['coal'] },
      effect: { kind: 'quota', amounts: ['0.3 Mt'], period: 'calendar-year' },
    });
    const optimum = await year(
      [
        track('first', 1, { at: ['west', 'middle'] }),
        track('second', 1, { at: ['middle', 'east'] }),
      ],
      { rules: [quota] },
    );
    expect(optimum.demands[0]?.served).toBeCloseTo(0.3 * MT, 0);
    expect(optimum.quotas[0]?.used).toBeCloseTo(0.3 * MT, 0);
  });

  it('lets through the share of a licence that is not refused', async () => {
    const licence = rule('coal-licence', {
      match: { links: ['cheap'] },
      effect: { kind: 'licence', leadTime: '0 day', refusalProbability: '0.75' },
    });
    const optimum = await year([track('cheap', 2), track('dear', 5)], { rules: [licence] });
    expect(optimum.routes.map(({ kg }) => kg / MT)).toEqual([
      expect.closeTo(0.75, 6),
      expect.closeTo(0.25, 6),
    ]);
  });

  it('cuts periods at epochs and averages no rule', async () => {
    const optimum = await year([track('cheap', 2)], {
      rules: [rule('no-export', { from: '2026-03-11', until: '2026-03-21' })],
    });
    const dates = optimum.periods.map(({ date }) => date);
    expect(dates).toContain('2026-03-11');
    expect(dates).toContain('2026-03-21');
    expect(optimum.demands[0]?.unserved[0]?.kg).toBeCloseTo((10 / 365) * MT, 0);
  });

  it('answers for a corridor without demands', async () => {
    const optimum = await year([track('cheap', 2)], { demands: [] });
    expect(optimum).toMatchObject({ status: 'optimal', objective: 0, routes: [], demands: [] });
  });
});
