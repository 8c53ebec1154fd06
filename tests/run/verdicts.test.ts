import { describe, expect, it } from 'vitest';
import { scenario } from '../../src/run/scenario.js';
import { verdictsAt } from '../../src/run/verdicts.js';

const year = scenario({ title: 'The year 2026' });
const at = (demand: string, asset: string, from: string) =>
  verdictsAt(year, { demand, asset }).find((one) => one.from === from);

describe('the verdict for a demand, an asset and a date', () => {
  it('lets Russian coal leave Rajin under the exemption, with every rule that took part', () => {
    const verdict = at('coal-free-kuz-cn-east', 'sea-rajin-shanghai', 'rajin');
    expect(verdict?.outcome).toBe('delayed');
    expect(verdict?.rules).toContainEqual({
      rule: 'unsc-2371-coal',
      part: 'is met by an exemption',
      exemption: 'unsc-2371-coal-rajin',
    });
  });

  it('refuses coal of the DPRK on the same lane, and Russian coal to Korea', () => {
    expect(at('kp-coal-cn-rajin', 'sea-rajin-shanghai', 'rajin')).toMatchObject({
      outcome: 'refused',
      deciding: ['cn-2017-40-coal', 'unsc-2371-coal'],
    });
    expect(at('coal-free-kuz-kr', 'sea-rajin-pohang', 'rajin')?.outcome).toBe('refused');
  });

  it('says nothing against an inland line, and tells physical limits apart', () => {
    expect(at('coal-free-kuz-cn-east', 'kuzbass-taishet', 'kuzbass')).toMatchObject({
      outcome: 'allowed',
      deciding: [],
      physical: [],
    });
    const ship = at(
      'cont-jilin-kr-hunchun',
      'ship-friendship-road-bridge',
      'friendship-bridge-site',
    );
    expect(ship?.physical.some((detail) => detail.includes('clears 7 m'))).toBe(true);
  });

  it('refuses unknown names with the nearest, and dates outside the scenario', () => {
    const ask = (query: Parameters<typeof verdictsAt>[1]) => () => verdictsAt(year, query);
    expect(ask({ demand: 'coal-free-kuz-kr', asset: 'sea-rajin-pohamg' })).toThrow(
      /did you mean "sea-rajin-pohang"/,
    );
    expect(ask({ demand: 'coal-free-kuz', asset: 'sea-rajin-pohang' })).toThrow(/no demand/);
    expect(
      ask({ demand: 'coal-free-kuz-kr', asset: 'sea-rajin-pohang', date: '2031-01-01' }),
    ).toThrow(/outside/);
  });
});
