import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRuleInForce } from '../../src/model/verdicts.js';
import { listRules } from '../../src/run/rules.js';
import { scenario } from '../../src/run/scenario.js';
import { dateText, knownDay } from '../../src/scenario/calendar.js';

const asIs = scenario({ title: 'As is' });

describe('listing rules', () => {
  it('lists every rule once', () => {
    const { rules, total } = listRules(asIs);
    expect(rules.length).toBe(total);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(total);
    expect(total).toBe(asIs.corridor.rules.length);
  });

  it('keeps the rules of a regime together', () => {
    const { rules } = listRules(asIs);
    const runs = rules.map(({ regime }) => regime).filter((id, i, all) => id !== all[i - 1]);
    expect(new Set(runs).size).toBe(runs.length);
  });

  it('a date shows the rules in force on it and no others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12_000, max: 20_900 }), (day) => {
        const date = dateText(day);
        const listed = new Set(listRules(asIs, { date }).rules.map(({ id }) => id));
        for (const rule of asIs.corridor.rules)
          expect(listed.has(rule.id), rule.id).toBe(isRuleInForce(rule, date, asIs));
      }),
      { numRuns: 20 },
    );
  });

  it('the day before, the day of and after: spans agree with the rule itself', () => {
    const back = scenario({
      title: 'Lifted for a while',
      changes: [
        { lift: 'unsc-2371-coal', from: '2026-02-01', until: '2026-03-01' },
        { enforce: 'unsc-2375-refined-yearly', from: '2026-05-01', until: '2026-06-01' },
      ],
    });
    const coal = listRules(back, { rule: 'unsc-2371-coal' }).rules[0];
    expect(coal?.inForce).toEqual([
      { from: '2017-08-05', until: '2026-02-01' },
      { from: '2026-03-01', until: null },
    ]);
    const enforced = listRules(back, { rule: 'unsc-2375-refined-yearly' }).rules[0];
    expect(enforced?.inForce).toContainEqual({ from: '2026-05-01', until: '2026-06-01' });
    for (const { id, inForce } of listRules(back).rules) {
      const rule = back.corridor.rules.find((one) => one.id === id);
      if (rule === undefined) throw new Error(id);
      for (const { from, until } of inForce) {
        const before = from === null ? null : dateText(knownDay(from) - 1);
        if (before !== null) expect(isRuleInForce(rule, before, back), id).toBe(false);
        if (from !== null) expect(isRuleInForce(rule, from, back), id).toBe(true);
        if (until !== null) expect(isRuleInForce(rule, until, back), id).toBe(false);
      }
    }
  });

  it('a window shows what is in force on one of its days', () => {
    const ids = (from: string, until: string): readonly string[] =>
      listRules(asIs, { authority: 'unsc', from, until }).rules.map(({ id }) => id);
    expect(ids('2017-08-04', '2017-08-05')).not.toContain('unsc-2371-coal');
    expect(ids('2017-08-04', '2017-08-06')).toContain('unsc-2371-coal');
    expect(ids('2017-08-04', '2017-08-06')).toContain('unsc-2321-coal');
    expect(ids('2017-08-05', '2017-08-06')).not.toContain('unsc-2321-coal');
  });

  it('a commodity or HS code leaves out rules on other goods and mere records', () => {
    const of = (query: Parameters<typeof listRules>[1]): readonly string[] =>
      listRules(asIs, query).rules.map(({ id }) => id);
    for (const query of [{ hs: '2701' }, { commodity: 'thermal-coal' }]) {
      expect(of(query)).toContain('unsc-2371-coal');
      expect(of(query)).not.toContain('unsc-2371-seafood');
      expect(of(query)).not.toContain('unsc-2397-labour');
    }
    expect(of({ hs: '27' })).toContain('unsc-2371-coal');
    expect(of({ hs: '27' })).toContain('unsc-2397-refined');
    expect(of({ hs: '270112' })).toContain('unsc-2371-coal');
  });

  it('says which paragraphs have to be confirmed', () => {
    for (const rule of listRules(asIs).rules) {
      const { evidence } = asIs.corridor.rules.find(({ id }) => id === rule.id) ?? {};
      const grade = evidence?.paragraphGrade ?? evidence?.grade ?? '';
      expect(rule.isParagraphUnconfirmed, rule.id).toBe(['GK', 'L'].includes(grade));
    }
  });

  it('turns barrels into tonnes by density and dollars by the price of the rule’s own time', () => {
    const refined = listRules(asIs, { rule: 'unsc-2397-refined' }).rules[0]?.effect;
    if (refined?.kind !== 'quota') throw new Error('no quota');
    expect(refined.amounts[0]).toMatchObject({ written: '500000 barrel', amount: 500_000 });
    expect(refined.amounts[0]?.conversions[0]?.tonnes).toBeCloseTo(500_000 / 8.333, 3);
    const coal = listRules(asIs, { rule: 'unsc-2321-coal-quota' }).rules[0]?.effect;
    if (coal?.kind !== 'quota') throw new Error('no quota');
    expect(coal.pricedOn).toBe('2017-01-01');
    for (const { amount, unit, conversions } of coal.amounts) {
      if (unit === 't') expect(conversions).toEqual([]);
      else expect(conversions.length).toBeGreaterThan(0);
      for (const { tonnes, perTonne } of conversions) expect(tonnes * perTonne).toBeCloseTo(amount);
    }
  });

  it('puts every condition of every exemption into words', () => {
    for (const { unless, id } of listRules(asIs).rules) {
      const own = asIs.corridor.rules.find((rule) => rule.id === id)?.unless ?? [];
      expect(unless.map(({ conditions }) => conditions.length)).toEqual(
        own.map(({ conditions }) => conditions.length),
      );
      for (const { conditions } of unless)
        for (const words of conditions) expect(words).toMatch(/ /);
    }
  });

  it.each([
    [{ rule: 'unsc-2371-cole' }, /did you mean "unsc-2371-co/],
    [{ authority: 'un' }, /there are unsc, |did you mean/],
    [{ regime: 'unsc-2372' }, /did you mean/],
    [{ commodity: 'thermal-cole' }, /did you mean "thermal-coal"/],
    [{ hs: '27.01' }, /digits only/],
    [{ date: '2026-02-30' }, /no date/],
    [{ from: '2026-02-01', until: '2026-01-01' }, /must lie before/],
  ])('%j is a usage error', (query, says) => {
    expect(() => listRules(asIs, query)).toThrow(says);
  });
});
