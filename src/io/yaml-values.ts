/**
 * The data of a YAML document, copied into plain objects node by node. What could surprise becomes an
 * issue at its place: aliases, tags, duplicate keys, numbers that are not what they look like.
 */
import { isAlias, isMap, isScalar, isSeq, type Pair, type Scalar } from 'yaml';
import { MAXIMUM_ISSUES, type Issue, type IssuePath } from '../core/issues.js';
import type { InputLimits } from './limits.js';
import { hasTag, keyText, offsetOf } from './yaml-places.js';

/** Place in a text, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A document being read, and what was found wrong with it. */
export interface Reading {
  readonly issues: Issue[];
  readonly file: string;
  readonly limits: InputLimits;
  readonly place: (offset: number) => TextPlace;
  values: number;
}

/** Adds an issue at an offset of the text. */
export function addIssue(
  reading: Reading,
  code: string,
  offset: number,
  path: IssuePath,
  rest: Omit<Issue, 'code' | 'path' | 'file' | 'line' | 'column'>,
): void {
  if (reading.issues.length >= MAXIMUM_ISSUES) return;
  reading.issues.push({
    code,
    path: [...path],
    ...rest,
    file: reading.file,
    ...reading.place(offset),
  });
}

/** The issue of data within data within data. */
export function tooDeep(limits: InputLimits): Omit<Issue, 'path' | 'file'> {
  return {
    code: 'limit.depth',
    message: 'this is nested too deeply',
    expected: `at most ${String(limits.depth)} levels`,
  };
}

/** The data of a node, copied into plain objects; problems go to the reading. */
export function plainValue(node: unknown, path: (string | number)[], reading: Reading): unknown {
  const offset = offsetOf(node);
  reading.values++;
  if (reading.values > reading.limits.values) {
    if (reading.values === reading.limits.values + 1) {
      addIssue(reading, 'limit.values', offset, path, {
        message: 'this is more data than is accepted',
        expected: `at most ${String(reading.limits.values)} values`,
      });
    }
    return undefined;
  }
  if (isAlias(node)) {
    addIssue(reading, 'yaml.alias', offset, path, {
      message: `the alias *${node.source} is refused`,
      hint: 'write the value out',
    });
    return undefined;
  }
  if (hasTag(node)) {
    addIssue(reading, 'yaml.tag', offset, path, {
      message: `the tag ${node.tag} is refused`,
      hint: 'leave it out',
    });
    return undefined;
  }
  if (isScalar(node)) return scalarValue(node, path, reading);
  if (path.length >= reading.limits.depth) {
    addIssue(reading, 'limit.depth', offset, path, tooDeep(reading.limits));
    return undefined;
  }
  if (isSeq(node)) {
    return node.items.map((item, i) => {
      path.push(i);
      const value = plainValue(item, path, reading);
      path.pop();
      return value;
    });
  }
  if (isMap(node)) {
    const result: Record<string, unknown> = {};
    const seen = new Set<string>();
    for (const pair of node.items) readPair(pair, result, seen, path, reading);
    return result;
  }
  return null;
}

function readPair(
  pair: Pair,
  result: Record<string, unknown>,
  seen: Set<string>,
  path: (string | number)[],
  reading: Reading,
): void {
  const key = keyText(pair);
  const offset = offsetOf(pair.key);
  if (key === undefined) {
    addIssue(reading, 'yaml.key', offset, path, {
      message: 'a key is plain text',
      expected: 'a word',
    });
    return;
  }
  path.push(key);
  if (seen.has(key)) {
    addIssue(reading, 'yaml.key.duplicate', offset, path, {
      message: `the key "${key.slice(0, 64)}" stands here twice`,
      hint: 'keep one of them',
    });
  }
  seen.add(key);
  // Defined, not assigned: "__proto__" stays a key of its own, and the next door refuses it by name.
  Object.defineProperty(result, key, {
    value: pair.value === null ? null : plainValue(pair.value, path, reading),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  path.pop();
}

function scalarValue(node: Scalar, path: IssuePath, reading: Reading): unknown {
  const { value } = node;
  const source = node.source ?? '';
  const offset = offsetOf(node);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value !== 'number') return source;
  if (!Number.isFinite(value)) {
    addIssue(reading, 'number.finite', offset, path, {
      message: 'this is not a finite number',
      expected: 'a number that can be written down',
      found: source,
    });
  } else if (/^[-+]?\d+$|^0[xo]/i.test(source) && !Number.isSafeInteger(value)) {
    addIssue(reading, 'number.large', offset, path, {
      message: 'this whole number is too large to be kept exactly',
      expected: 'at most 2^53',
      found: source.slice(0, 40),
    });
  } else if (/^[-+]?0\d/.test(source)) {
    addIssue(reading, 'number.zeros', offset, path, {
      message: 'a number does not begin with zero; as a number the zeros would be lost',
      found: source.slice(0, 40),
      hint: `write it in quotes: "${source.slice(0, 40)}"`,
    });
  }
  return value;
}
