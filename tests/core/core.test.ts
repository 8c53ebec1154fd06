import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from '../../src/core/hash.js';
import { didYouMean, isId, nearestName } from '../../src/core/ids.js';
import { formatIssue, InputError, valueOrThrow } from '../../src/core/issues.js';

describe('ids', () => {
  it('refuse what could harm or confuse', () => {
    for (const bad of [
      '__proto__',
      'constructor',
      'toString',
      'a.b',
      '',
      ' a',
      'ü',
      'x'.repeat(65),
      '-a',
    ])
      expect(isId(bad), bad).toBe(false);
    for (const good of ['rajin-pier-3', 'A12', 'khasan-tumangang-road-bridge'])
      expect(isId(good), good).toBe(true);
  });

  it('suggest the nearest name and nothing far', () => {
    expect(nearestName('hunchum', ['hunchun', 'harbin'])).toBe('hunchun');
    expect(didYouMean('rajinpier3', ['rajin-pier-3', 'rajin-pier-1'])).toBe(
      'did you mean "rajin-pier-3"?',
    );
    expect(nearestName('zzz', ['hunchun'])).toBeUndefined();
  });
});

describe('content hash', () => {
  it('does not depend on the order of keys, only on content', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const turned = Object.fromEntries(Object.entries(content).reverse());
        expect(contentHash(turned)).toBe(contentHash(content));
      }),
    );
    expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: 2 }));
    expect(canonicalJson({ b: [1, null], a: 'x', c: undefined })).toBe('{"a":"x","b":[1,null]}');
  });
});

describe('issues', () => {
  it('say where, what was expected, what was found and how to repair it', () => {
    const issue = {
      code: 'link.capacity.negative',
      path: ['links', 2, 'capacity'],
      message: 'capacity is negative',
      expected: 'zero or more',
      found: '-5 t',
      hint: 'use "unlimited" for no limit',
      file: 'a.yaml',
      line: 3,
      column: 7,
    };
    expect(formatIssue(issue)).toBe(
      'a.yaml:3:7 links[2].capacity: capacity is negative (expected zero or more, found -5 t) — use "unlimited" for no limit',
    );
    expect(() => valueOrThrow({ ok: false, issues: [issue] })).toThrow(InputError);
  });
});
