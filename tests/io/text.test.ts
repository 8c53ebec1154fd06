import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText, placeIssues } from '../../src/io/text.js';
import type { Issue } from '../../src/core/issues.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function issuesOf(text: string): readonly Issue[] {
  const read = parseText(bytes(text), 'a.yaml');
  return read.ok ? [] : read.issues;
}

/** `line:column code` of each issue. */
function placesOf(text: string): readonly string[] {
  return issuesOf(text).map(({ line, column, code }) => `${line ?? 0}:${column ?? 0} ${code}`);
}

function valueOf(text: string): unknown {
  const read = parseText(bytes(text), 'a.yaml');
  return read.ok ? read.value.value : read.issues;
}

describe('parseText', () => {
  it('reads YAML and JSON alike', () => {
    const data = { a: [1, 'two', null, true, 2.5], NO: 'NO', time: '12:30', date: '2026-07-01' };
    expect(valueOf(JSON.stringify(data))).toEqual(data);
    expect(
      valueOf('a: [1, two, ~, true, 2.5]\nNO: NO\ntime: 12:30\ndate: 2026-07-01 # a text\n'),
    ).toEqual(data);
    expect(valueOf('\u{FEFF}a: 1')).toEqual({ a: 1 });
    expect(valueOf('a: yes\nb: off\nc: 0x10')).toEqual({ a: 'yes', b: 'off', c: 16 });
  });

  it('reads any JSON as JSON.parse does, if no number or key is doubtful', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        const read = parseText(bytes(text), 'a.json');
        if (read.ok) expect(read.value.value).toEqual(JSON.parse(text));
        else if (value !== null) {
          expect(read.issues.map(({ code }) => code).join()).toMatch(/^(?:number\.large,?)+$/);
        }
      }),
    );
  });

  it.each([
    ['a: 1\nb:\n  c: 2\n  c: 3\n', ['4:3 yaml.key.duplicate']],
    ['{"a": 1, "a": 2}', ['1:10 yaml.key.duplicate']],
    ['a: &x 1\nb: *x\n', ['2:4 yaml.alias']],
    ['a: !!str 1\n', ['1:10 yaml.tag']],
    ['%YAML 1.1\n---\na: 1\n', ['1:1 yaml.version']],
    ['%TAG ! tag:x,2000:\n---\na: 1\n', ['1:1 yaml.tag']],
    [
      'a: .inf\nb: .nan\nc: 1e999\n',
      ['1:4 number.finite', '2:4 number.finite', '3:4 number.finite'],
    ],
    ['a: 9007199254740993\n', ['1:4 number.large']],
    ['a: 007\n', ['1:4 number.zeros']],
    ['? [a]\n: 1\n', ['1:3 yaml.key']],
    ['a: [1, 2\n', ['2:1 yaml.syntax']],
    ['a:\n\tb: 1\n', ['2:1 yaml.syntax']],
    ['a: 1\n---\nb: 2\n', ['2:1 yaml.documents']],
    ['', ['1:1 file.empty']],
    ['---\n', ['1:1 file.empty']],
    [`${'- '.repeat(1000)}a`, ['0:0 limit.depth']],
    [`a: ${'{a: '.repeat(50)}`, ['0:0 limit.depth']],
  ])('refuses %j', (text, expected) => {
    expect(placesOf(text)).toEqual(expected);
  });

  it('refuses blocks nested by indentation, however deep', () => {
    const nested = (depth: number): string =>
      Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:\n`).join('') +
      `${' '.repeat(depth)}a: 1\n`;
    expect(issuesOf(nested(20))).toEqual([]);
    expect(issuesOf(nested(40)).map(({ code }) => code)).toEqual(['limit.depth']);
    expect(issuesOf(nested(2800)).map(({ code }) => code)).toEqual(['limit.depth']);
  });

  it('refuses before parsing what would take the parser a minute', () => {
    const start = performance.now();
    for (const mark of [',', '\n', '&a ', '! ', '?\n', '#\n']) {
      const text = `[${mark.repeat(1_000_000)}`;
      expect(issuesOf(text).map(({ code }) => code)).toEqual(['limit.marks']);
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('keeps a prototype key as a key, for the next door to refuse', () => {
    const value = valueOf('__proto__: { x: 1 }\n');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('reads many keys of one object in reasonable time', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(Object.keys(valueOf(text) as object)).toHaveLength(20_000);
  });

  it('never throws, whatever the bytes', () => {
    const snippets = fc.constantFrom(
      'a: ',
      '- ',
      '[',
      '{',
      '}',
      '"',
      "'",
      '&a ',
      '*a',
      '!!x ',
      '\n',
      '  ',
      '\t',
      '? ',
      ': ',
      '|',
      '>',
      '#',
      '%',
      '---',
      '...',
      '1e999',
      '\u{0}',
    );
    const hostile = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(snippets, { maxLength: 60 }).map((parts) => bytes(parts.join(''))),
    );
    fc.assert(
      fc.property(hostile, (input) => {
        const read = parseText(input, 'a.yaml');
        if (!read.ok) expect(read.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('placing issues', () => {
  const text = 'title: A\nchanges:\n  - set: x.y\n    too: 3\n';
  const read = parseText(bytes(text), 'a.yaml');
  const place = (code: string, ...path: (string | number)[]): string => {
    if (!read.ok) return 'unread';
    const [issue] = placeIssues([{ code, path, message: '' }], read.value, 'a.yaml');
    return `${issue?.file ?? ''}:${issue?.line ?? 0}:${issue?.column ?? 0}`;
  };

  it('points at the value, at an unknown key, or at what is around a missing one', () => {
    expect(place('x', 'title')).toBe('a.yaml:1:8');
    expect(place('x', 'changes', 0, 'set')).toBe('a.yaml:3:10');
    expect(place('scenario.key.unknown', 'changes', 0, 'too')).toBe('a.yaml:4:5');
    expect(place('scenario.key.missing', 'changes', 0, 'to')).toBe('a.yaml:3:5');
    expect(place('x', 'nowhere', 3, 'at', 'all')).toBe('a.yaml:1:1');
    expect(place('x')).toBe('a.yaml:1:1');
  });
});
