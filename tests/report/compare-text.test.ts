// Comparisons and routes as text and Markdown.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMarkdown } from '../../src/report/compare-markdown.js';
import { compareSentences } from '../../src/report/compare-sentences.js';
import { compareText } from '../../src/report/compare-text.js';
import { escapeMarkdown } from '../../src/report/markdown.js';
import { namesOf } from '../../src/report/names.js';
import { explainRoutes, routesText } from '../../src/report/routes-text.js';
import { displayWidth } from '../../src/report/width.js';
import { compareRuns } from '../../src/result/compare.js';
import type { RunResult } from '../../src/result/run-result.js';
import { routes } from '../../src/solve/routes.js';
import { modelOf } from '../support/scenarios.js';
import { runOf } from '../support/tiny-run.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const base = runOf(tinyCorridor());
const free = runOf(tinyCorridor({ rules: [] }), { title: 'No rules' });
const shut = runOf(tinyCorridor(), { title: 'Shut', closures: [{ id: 'border-track' }] });
const names = namesOf(base.snapshot, base.rules);

describe('the text of a comparison', () => {
  it('keeps within its columns for any titles and any number of variants', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 60, max: 120 }),
        (title, count, width) => {
          const named: RunResult = { ...free, title };
          const variants = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? named : shut));
          const text = compareText(compareRuns(base, variants), { width, names });
          for (const line of text.split('\n'))
            expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('of a run with itself says that nothing changes', () => {
    const comparison = compareRuns(base, [base], [[]]);
    const text = compareText(comparison);
    expect(text).toContain('Nothing changes: both runs give the same numbers.');
    expect(text).toContain('Nobody: every tonne went the same way.');
    expect(text).toContain('Nothing: the inputs are the same.');
    expect(text).toContain('offered, delivered, refused');
  });

  it('calls noise noise, and says what is not paired', () => {
    const other = runOf(tinyCorridor(), { seed: 'another', title: 'Other seed' });
    const text = compareText(compareRuns(base, [other]));
    expect(text).toContain('no clear difference');
    expect(text).toContain('NOT paired with the base');
    expect(text).toContain('! the seeds differ');
  });

  it('lists inputs that differ in the same way in one row', () => {
    const lifted = ['a', 'b', 'c', 'd', 'e'].map(
      (id) => ({ kind: 'added', path: `lifting/${id}`, after: 'always' }) as const,
    );
    const start = {
      kind: 'changed',
      path: 'start',
      before: '2026-01-01',
      after: '2027-01-01',
    } as const;
    const text = compareText(compareRuns(base, [free], [[...lifted, start]]));
    expect(text).toMatch(/^5 of lifting: a, b, c, d, e +\(none\) +always$/m);
    expect(text).toMatch(/^start +2026-01-01 +2027-01-01$/m);
  });

  it('shows of a move only where the ways part', () => {
    const text = compareText(compareRuns(base, [shut]), { names });
    expect(text).toContain('In plain words');
    const [variant] = compareRuns(base, [shut]).variants;
    const said = variant === undefined ? [] : compareSentences(variant, names);
    expect(said.join(' ')).toMatch(
      /"box-transit" goes … Border → Port … \(by City–Yard \(road\), Road bridge, Border–Port \(road\)\) instead of …/,
    );
  });

  it('is as full in Markdown, with everything from outside escaped', () => {
    const evil = '| <img src=x onerror=alert(1)> [x](javascript:1) `a` *b* | \n# head';
    const text = compareMarkdown(compareRuns({ ...base, title: evil }, [{ ...free, title: evil }]));
    expect(text).not.toContain('<img');
    expect(text).not.toMatch(/(?<!\\)\]\(/);
    expect(text).not.toMatch(/^# head/m);
    for (const block of text.split('\n\n').filter((part) => part.startsWith('|'))) {
      const bars = block.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(bars).size).toBe(1);
    }
  });

  it('escaped Markdown shows the text again once unescaped', () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const back = escapeMarkdown(raw)
          .replaceAll('&#58;', ':')
          .replaceAll('&#64;', '@')
          .replaceAll(/\\([\\`*_[\]|~#!$.)\-+=])/g, '$1')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        expect(back).toBe(
          raw
            .replaceAll(/\s+/gu, ' ')
            .replaceAll(/[\p{Cc}]/gu, '')
            .trim(),
        );
      }),
    );
  });
});

describe('the text of routes', () => {
  const answers = routes(modelOf(tinyCorridor()), { k: 2 });

  it('keeps within its columns, with and without legs and names', () => {
    for (const width of [60, 80, 100, 120])
      for (const brief of [true, false])
        for (const line of routesText(answers, { width, brief, names }).split('\n'))
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it('says which rule closes the only way of the scrap', () => {
    const scrap = answers.filter(({ demand }) => demand === 'scrap-trade');
    const [answer] = scrap;
    if (answer === undefined) throw new Error('no answer');
    expect(explainRoutes(answer, names)).toEqual([
      'There is no lawful way from Junction to City.',
      expect.stringMatching(
        /^The cheapest way there is would cost [\d.]+ USD\/t, but it is closed by Metals decree, § 2 \(scrap-ban\)\.$/,
      ),
    ]);
    expect(routesText(scrap, { names })).toContain('✗ closed at border-track (Border → Yard)');
  });

  it('adds up: tariffs, surcharges and time are the cost', () => {
    for (const { routes: open } of answers)
      for (const { cost, tariffs, surcharges, timeCost } of open)
        expect(tariffs + surcharges + timeCost).toBeCloseTo(cost, 6);
  });

  it('has words for every status and for no answer at all', () => {
    expect(routesText([])).toBe('No demand answers to this question.\n');
    const [open] = answers;
    if (open === undefined) throw new Error('no answer');
    const say = (status: (typeof open)['status']): string =>
      explainRoutes({ ...open, status, ...(status.startsWith('no') ? { routes: [] } : {}) })[0] ??
      '';
    expect(say('open')).toMatch(/^The cheapest lawful way/);
    expect(say('priced-out')).toMatch(/^Priced out: the cheapest lawful way/);
    expect(say('no lawful way')).toMatch(/^There is no lawful way/);
    expect(say('no physical way')).toMatch(/^No network leads/);
  });
});
