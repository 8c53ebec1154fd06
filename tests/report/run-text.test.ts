// What `corridor run` prints: within its columns, and true at the edges.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runText } from '../../src/report/run-text.js';
import { sentences } from '../../src/report/sentences.js';
import { displayWidth } from '../../src/report/width.js';
import type { RunResult } from '../../src/result/run-result.js';
import { runOf } from '../support/tiny-run.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const result = runOf(tinyCorridor());

/** Every number of a result multiplied; every name made longer. */
function distorted(value: unknown, factor: number, words: string): unknown {
  if (typeof value === 'number') return value * factor;
  if (Array.isArray(value)) return value.map((item) => distorted(item, factor, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) =>
      ['name', 'title', 'instrument', 'paragraph', 'id'].includes(key) && typeof member === 'string'
        ? [key, `${member}${words}`]
        : [key, distorted(member, factor, words)],
    ),
  );
}

describe('the text of a run', () => {
  it('keeps within its columns for any numbers and names', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 60, max: 140 }),
        (factor, words, width) => {
          const odd = distorted(result, factor, words) as RunResult;
          const manifest = { ...result.manifest, seed: words };
          for (const line of runText({ ...odd, manifest }, { width }).split('\n'))
            expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has no control sequence unless a style puts one in, which changes nothing else', () => {
    const bare = runText(result);
    expect(bare).not.toContain('\u001b');
    const dressed = runText(result, { style: (text) => `\u001b[1m${text}\u001b[0m` });
    expect(dressed).toContain('\u001b[1m');
    expect(dressed.replaceAll('\u001b[1m', '').replaceAll('\u001b[0m', '')).toBe(bare);
  });

  it('prints every category, also one without any cargo, and sets number 0 apart', () => {
    const odd = runOf(
      tinyCorridor(({ categories }) => ({
        categories: [
          ...categories,
          {
            id: 'dprk',
            number: 0,
            name: 'Trade of the DPRK',
            status: 'named',
            evidence: { grade: 'EST', source: [], note: 'invented for tests' },
          },
          {
            id: 'domestic',
            number: 4,
            name: 'Home by abroad',
            status: 'reconstructed',
            evidence: { grade: 'EST', source: [], note: 'invented for tests' },
          },
        ],
      })),
    );
    const text = runText(odd);
    expect(text).toMatch(/^4 Home by abroad \* +0 +0 +0 +0 +0 +–$/m);
    expect(text).toMatch(/^4 Home by abroad +– +– +– +– +–$/m);
    expect(text).toMatch(/Together[^]*Not in the total:\n0 Trade of the DPRK/);
    expect(text).toContain('* A reconstruction');
    expect(runText(result)).not.toContain('reconstruction');
  });

  it('says loudly that a result is not verified, at both ends', () => {
    const bad: RunResult = {
      ...result,
      verification: {
        ok: false,
        checks: [
          { name: 'conservation', ok: true, tested: 3, problems: [] },
          { name: 'capacity', ok: false, tested: 2, problems: ['the port carried too much'] },
        ],
      },
    };
    const text = runText(bad);
    expect(text.match(/NOT VERIFIED/g)).toHaveLength(2);
    expect(text).toContain('capacity failed:\n    the port carried too much');
    expect(runText(result)).toContain('verified: 2 checks, 0 problems');
  });

  it('sorts resources by use and shows ten at most', () => {
    const lines = runText(result).split('\n');
    const first = lines.findIndex((line) => line.startsWith('resource'));
    const shares = lines
      .slice(first + 1, first + 11)
      .map((line) => Number(/([\d.<]+) +±/.exec(line)?.[1]?.replace('<', '')));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  it('tells refused tonnes by rule and paragraph, and marks what has to be confirmed', () => {
    const unsure: RunResult = {
      ...result,
      rules: result.rules.map((rule) => ({ ...rule, isParagraphUnconfirmed: true })),
    };
    expect(runText(result)).toMatch(/banned +scrap-ban +§ 2 +Metals decree/);
    expect(runText(unsure)).toMatch(/scrap-ban † +§ 2/);
    expect(runText(unsure)).toContain('† paragraph to be confirmed');
  });
});

describe('the sentences', () => {
  const of = (more: Partial<RunResult>): string => sentences({ ...result, ...more }).join(' ');

  it('are three, about what flows, what binds and what rules stop', () => {
    const [flow, binds, rules, ...more] = sentences(result);
    expect(more).toEqual([]);
    expect(flow).toContain('the largest flow is "Russian cargo to the port"');
    expect(binds).toContain('Weekly feeder');
    expect(rules).toMatch(/^Rules stopped .* Coal decree|Metals decree/);
  });

  it('fit a run without demand, without replications, without resources or rules', () => {
    const idle = runOf(tinyCorridor({ demands: [] }));
    expect(sentences(idle)[0]).toBe('No cargo was offered for carriage in 365 days.');
    expect(sentences(idle)[1]).toBe('No limited resource was used at all.');
    expect(sentences(runOf(tinyCorridor(), { replications: 0 }))).toHaveLength(1);
    expect(of({ resources: [] })).toContain('Nothing in this network has a limited capacity.');
    expect(of({ refusals: [], rules: [] })).toContain('There are no rules; the model is farthest');
    expect(of({ refusals: [], gates: [] })).toContain('Rules stopped nothing, and there is no');
  });

  it('fit a run in which nothing arrives', () => {
    const banned = runOf(
      tinyCorridor(({ demands }) => ({
        demands: demands.filter(({ id }) => id === 'scrap-trade'),
      })),
    );
    const [flow, binds, rules] = sentences(banned);
    expect(flow).toMatch(/^[\d.]+ kt of cargo was offered .*, and nothing arrived\.$/);
    expect(binds).toBe('No limited resource was used at all.');
    expect(rules).toMatch(/all of it from "Trade over the land border", which is 100 %/);
  });

  it('call a bottleneck only what matters', () => {
    const [worst] = result.resources;
    if (worst === undefined) throw new Error('no resource');
    const refusing = (refused: number): string =>
      of({
        resources: [{ ...worst, refused }],
        refusals: [{ kind: 'resource', by: [worst.id], tonnes: refused, byCategory: {} }],
      });
    expect(refusing(0)).toContain('No capacity turned any cargo away');
    expect(refusing(10)).toContain('Capacity hardly binds');
    expect(refusing(200_000)).toContain(`The tightest point is ${worst.name}`);
  });
});
