/**
 * The door for data from outside: it is copied field by field into fresh plain objects, so that nothing
 * a stranger sends (accessors, prototypes, cycles, shared parts) lives on inside the library. What is
 * not plain data is an issue.
 */
import { isReservedName } from '../core/ids.js';
import { MAXIMUM_ISSUES, type Checked, type Issue, type IssuePath } from '../core/issues.js';

/** Caps on data from outside; going over one is an issue whose code starts with `limit.`. */
export interface PlainDataLimits {
  /** Nesting of lists and objects. */
  readonly depth: number;
  /** Lists, objects, texts, numbers … altogether. */
  readonly values: number;
  /** Bytes of one text in UTF-8, at most. */
  readonly textLength: number;
}

/** The caps used unless others are given. */
export const PLAIN_DATA_LIMITS: PlainDataLimits = {
  depth: 32,
  values: 5_000_000,
  textLength: 65_536,
};

interface Copying {
  readonly limits: PlainDataLimits;
  readonly issues: Issue[];
  readonly path: (string | number)[];
  values: number;
}

/**
 * Copies plain data (texts, finite numbers, true, false, null, lists, objects); keys whose value is
 * undefined are left out. Never throws, whatever the input. O(values).
 */
export function copyPlainData(
  input: unknown,
  prefix: string,
  limits: PlainDataLimits = PLAIN_DATA_LIMITS,
): Checked<unknown> {
  const { value, issues } = copyPlainPart(input, prefix, limits);
  return issues.length === 0 ? { ok: true, value, warnings: [] } : { ok: false, issues };
}

/** Plain data, and what of it could not be copied. */
export interface PlainPart {
  /** Without what the issues speak of: keys are left out, entries of a list are null. */
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

/** As {@link copyPlainData}, with all that could be copied; nothing where a limit was hit. */
export function copyPlainPart(
  input: unknown,
  prefix: string,
  limits: PlainDataLimits = PLAIN_DATA_LIMITS,
): PlainPart {
  const copying: Copying = { limits, issues: [], path: [], values: 0 };
  let value: unknown;
  let isWhole = true;
  try {
    value = copyValue(input, copying);
  } catch (error) {
    // Only a foreign object can throw here: a proxy, or a list that lies about its length.
    const why = error instanceof Error ? error.message : String(error);
    addIssue(copying, 'data.foreign', { message: `this object cannot be read: ${why}` });
    isWhole = false;
  }
  const issues = copying.issues.map((issue) => ({
    ...issue,
    code: issue.code.startsWith('limit.') ? issue.code : `${prefix}.${issue.code}`,
  }));
  const isLimited = issues.some(({ code }) => code.startsWith('limit.'));
  return { value: isWhole && !isLimited ? value : undefined, issues };
}

function addIssue(copying: Copying, code: string, rest: Omit<Issue, 'code' | 'path'>): void {
  if (copying.issues.length < MAXIMUM_ISSUES) {
    copying.issues.push({ code, path: [...copying.path], ...rest });
  }
}

function copyValue(input: unknown, copying: Copying): unknown {
  const { limits } = copying;
  copying.values++;
  if (copying.values > limits.values) {
    if (copying.values === limits.values + 1) {
      addIssue(copying, 'limit.values', {
        message: 'this is more data than is accepted',
        expected: `at most ${String(limits.values)} values`,
      });
    }
    return undefined;
  }
  switch (typeof input) {
    case 'string':
      return copyText(input, copying);
    case 'boolean':
      return input;
    case 'number':
      if (Number.isFinite(input)) return input;
      addIssue(copying, 'number.finite', {
        message: 'this is not a finite number',
        expected: 'a finite number',
        found: String(input),
      });
      return undefined;
    case 'object':
      if (input === null) return null;
      if (copying.path.length >= limits.depth) {
        addIssue(copying, 'limit.depth', {
          message: 'this is nested too deeply',
          expected: `at most ${String(limits.depth)} levels`,
        });
        return undefined;
      }
      return Array.isArray(input) ? copyList(input, copying) : copyObject(input, copying);
    default:
      addIssue(copying, 'data.plain', {
        message: 'this is not plain data',
        expected: 'text, number, true, false, null, list or object',
        found: typeof input,
      });
      return undefined;
  }
}

function copyText(input: string, copying: Copying): string | undefined {
  // A character takes at most three bytes of UTF-8 for each of its code units.
  const limit = copying.limits.textLength;
  if (input.length * 3 <= limit || byteLength(input) <= limit) return input;
  addIssue(copying, 'limit.text', {
    message: 'this text is too long',
    expected: `at most ${String(limit)} bytes`,
  });
  return undefined;
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function copyList(input: readonly unknown[], copying: Copying): unknown[] {
  const result: unknown[] = [];
  for (let i = 0; i < input.length && copying.values <= copying.limits.values; i++) {
    copying.path.push(i);
    const value = input[i];
    if (value === undefined) {
      addIssue(copying, 'data.hole', { message: 'this entry of the list is missing' });
      result.push(null);
    } else {
      result.push(copyValue(value, copying) ?? null);
    }
    copying.path.pop();
  }
  return result;
}

function copyObject(input: object, copying: Copying): Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(input);
  const result: Record<string, unknown> = {};
  // Objects of another realm have another Object.prototype; it is still the end of their chain.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    addIssue(copying, 'data.plain', {
      message: 'this is not a plain object',
      expected: 'a plain object',
    });
    return result;
  }
  for (const key of Object.keys(input)) {
    if (copying.values > copying.limits.values) break;
    copying.path.push(key);
    const property = Object.getOwnPropertyDescriptor(input, key);
    if (isReservedName(key)) {
      addIssue(copying, 'key.reserved', {
        message: `the key "${key}" is refused: it has a meaning in JavaScript`,
        hint: 'use another name',
      });
    } else if (property === undefined || !('value' in property)) {
      addIssue(copying, 'data.plain', {
        message: 'this is computed, not data',
        expected: 'plain data',
      });
    } else if (property.value !== undefined) {
      const value = copyValue(property.value, copying);
      if (value !== undefined) result[key] = value;
    }
    copying.path.pop();
  }
  return result;
}

/** What stands at a path of plain data, or undefined. */
export function valueAt(data: unknown, path: IssuePath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

/** A short text of what was found: `12`, `"ton"`, `a list of 3`. */
export function describeFound(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return value.length > 60 ? `${JSON.stringify(value.slice(0, 57))}…` : JSON.stringify(value);
    case 'number':
    case 'boolean':
      return String(value);
    case 'object': {
      if (value === null) return 'null';
      if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : `a list of ${String(value.length)}`;
      const keys = Object.keys(value);
      return keys.length === 0
        ? 'an empty object'
        : `an object with ${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ', …' : ''}`;
    }
    default:
      return `a ${typeof value}`;
  }
}
