import { describe, expect, it } from 'vitest';
import { effectText, rulesText } from '../../src/report/rules-text.js';
import { rulesTimeline } from '../../src/report/rules-timeline.js';
import { displayWidth } from '../../src/report/width.js';
import { listRules } from '../../src/run/rules.js';
import { scenario } from '../../src/run/scenario.js';

const asIs = scenario({ title: 'As is' });

describe('rules as text', () => {
  it.each([60, 80, 100])('no line is wider than %i', (width) => {
    for (const text of [
      rulesText(listRules(asIs), { width }),
      rulesText(listRules(asIs), { width, full: true }),
      rulesTimeline(listRules(asIs), { width }),
      rulesTimeline(listRules(asIs, { authority: 'cn' }), { width }),
    ]) {
      for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('names every rule, and warns of every paragraph that is to be confirmed', () => {
    const list = listRules(asIs);
    const text = rulesText(list);
    for (const { id } of list.rules) expect(text).toContain(`\n${id}\n`);
    const unconfirmed = list.rules.flatMap((rule) => [rule, ...rule.unless]);
    const count = unconfirmed.filter((one) => one.isParagraphUnconfirmed).length;
    expect(text.replaceAll(/\s+/g, ' ').split('(paragraph to be confirmed)').length - 1).toBe(
      count,
    );
  });

  it('shows a quota as written and converted', () => {
    const text = rulesText(listRules(asIs, { rule: 'unsc-2397-refined' })).replaceAll(/\s+/g, ' ');
    expect(text).toContain('500,000 barrels (60.0 kt of Oil products at 8.333 barrels a tonne)');
    expect(text).toContain('in a calendar year');
  });

  it('says so if no rule is as asked for', () => {
    const none = listRules(asIs, { authority: 'unsc', date: '1990-01-01' });
    expect(rulesText(none).replaceAll('\n', ' ')).toContain(`0 of ${none.total} rules`);
    expect(rulesTimeline(none)).toContain('0 of');
  });

  it.each([
    [{ kind: 'monitoring' }, 'record: it stops nothing'],
    [{ kind: 'inspection', probability: 0.3, delayDays: 1 }, /30 % .* 24 hours/],
    [{ kind: 'surcharge', usdPerTonne: 1.5, ofValue: null }, 'surcharge: 1.50 USD/t'],
    [{ kind: 'surcharge', usdPerTonne: null, ofValue: 0.02 }, 'surcharge: 2.0 % of the value'],
    [{ kind: 'licence', leadTimeDays: 30, refusalProbability: 0.05 }, /30 days .* 5.0 %/],
    [{ kind: 'designation', usdPerTonne: null }, 'listing: the wary stay away'],
  ] as const)('%j in words', (effect, words) => {
    expect(effectText(effect)).toMatch(words);
  });
});

describe('the time line', () => {
  it('a bar begins and ends where its rule does', () => {
    const list = listRules(asIs, {
      authority: 'unsc',
      hs: '2701',
      from: '2016-01-01',
      until: '2019-12-31',
    });
    const lines = rulesTimeline(list).split('\n');
    const bar = (id: string): string =>
      lines.find((line) => line.startsWith(`  ${id} `))?.slice(34) ?? '';
    const old = listRules(asIs, { rule: 'unsc-2321-coal' });
    expect(old.rules[0]?.until).toBe('2017-08-05');
    const before = bar('coal'); // the first of that name: 2270
    expect(before).toMatch(/^·+▒?█+▒?·+$/);
    const since =
      lines
        .filter((line) => line.startsWith('  coal '))
        .at(-1)
        ?.slice(34) ?? '';
    expect(since).toMatch(/^·+▒?█+$/); // 2371, without end
    expect(before.length).toBe(since.length);
    // 2270 ends, and 2321 begins, on 30 November 2016: 335 days into 1,826 or so.
    expect(before.lastIndexOf('█') / before.length).toBeCloseTo(0.91 / 5, 1);
  });

  it('shows regimes alone where there are many rules, and says so', () => {
    const text = rulesTimeline(listRules(asIs));
    expect(text).toContain('unsc-2371 (');
    expect(text.replaceAll('\n', ' ')).toContain('only regimes are shown');
  });
});
