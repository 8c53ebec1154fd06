/**
 * Turning what zod says into issues: a stable code, the path, what was expected, what was found and
 * the nearest valid name. Of a union only the branch that was meant is reported.
 */
import type { z } from 'zod';
import { didYouMean } from '../../core/ids.js';
import { MAXIMUM_ISSUES, type Issue } from '../../core/issues.js';
import { describeFound, valueAt } from '../plain-data.js';
import { keysAt, literalsAt } from './walk.js';

/** At most this many unknown keys of one object are listed. */
export const MAXIMUM_UNKNOWN_KEYS = 20;

type ZodIssue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

interface Reading {
  readonly schema: z.ZodType;
  readonly input: unknown;
  readonly prefix: string;
  readonly issues: Issue[];
}

/** Issues of an input that a schema refused, at most {@link MAXIMUM_ISSUES}, in the order of the schema. */
export function issuesOf(
  schema: z.ZodType,
  input: unknown,
  found: readonly ZodIssue[],
  prefix: string,
): readonly Issue[] {
  const reading: Reading = { schema, input, prefix, issues: [] };
  for (const issue of found) report(issue, [], reading);
  return withoutMisspelt(reading.issues.slice(0, MAXIMUM_ISSUES));
}

/** A key that is missing only because it stands there misspelt is told once, as an unknown key. */
function withoutMisspelt(issues: readonly Issue[]): readonly Issue[] {
  const meant = new Set(
    issues.flatMap(({ code, path, hint }) => {
      const name = code.endsWith('.key.unknown')
        ? /^did you mean "(.*)"\?$/.exec(hint ?? '')?.[1]
        : undefined;
      return name === undefined ? [] : [JSON.stringify([...path.slice(0, -1), name])];
    }),
  );
  return issues.filter(
    ({ code, path }) => !code.endsWith('.key.missing') || !meant.has(JSON.stringify(path)),
  );
}

function report(issue: ZodIssue, base: Path, reading: Reading): void {
  if (reading.issues.length >= MAXIMUM_ISSUES) return;
  const path: Path = [
    ...base,
    ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
  ];
  const value = valueAt(reading.input, path);
  const found = describeFound(value);
  const add = (
    code: string,
    rest: Omit<Issue, 'code' | 'path' | 'found'> & { readonly found?: string },
    at: Path = path,
  ): void => {
    if (reading.issues.length < MAXIMUM_ISSUES) {
      reading.issues.push({ code: `${reading.prefix}.${code}`, path: at, ...rest });
    }
  };
  switch (issue.code) {
    case 'custom': {
      const { code, expected, hint } = (issue.params ?? {}) as Readonly<Record<string, unknown>>;
      const near = nearLiteral(value, path, reading);
      add(typeof code === 'string' ? code : 'value', {
        message: issue.message,
        ...(typeof expected === 'string' ? { expected } : {}),
        ...(value === undefined || typeof value === 'object' ? {} : { found }),
        ...(near === undefined ? (typeof hint === 'string' ? { hint } : {}) : { hint: near }),
      });
      return;
    }
    case 'unrecognized_keys': {
      const known = keysAt(reading.schema, path);
      for (const key of issue.keys.slice(0, MAXIMUM_UNKNOWN_KEYS)) {
        const isElsewhere = known.includes(key);
        const near = isElsewhere ? undefined : didYouMean(key, known);
        const message = isElsewhere
          ? `the key "${key}" does not go with the others here`
          : `unknown key "${key}"`;
        add(
          'key.unknown',
          { message, ...(near === undefined ? { expected: listed(known) } : { hint: near }) },
          [...path, key],
        );
      }
      const more = issue.keys.length - MAXIMUM_UNKNOWN_KEYS;
      if (more > 0)
        add('key.unknown', {
          message: `${String(more)} more unknown keys`,
          expected: listed(known),
        });
      return;
    }
    case 'invalid_type':
      if (value === undefined) {
        add('key.missing', { message: missing(path), expected: wordOfType(issue.expected) });
        return;
      }
      add('type', {
        message: `this should be ${wordOfType(issue.expected)}`,
        expected: wordOfType(issue.expected),
        found,
        ...quoteHint(issue.expected, value),
      });
      return;
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (value === undefined) {
        add('key.missing', { message: missing(path), expected: listed(values) });
        return;
      }
      const near = typeof value === 'string' ? didYouMean(value, values) : undefined;
      add('value', {
        message: 'this is not one of the values accepted',
        expected: listed(values),
        found,
        ...(near === undefined
          ? quoteHint(values.every((each) => /^\d+$/.test(each)) ? 'string' : '', value)
          : { hint: near }),
      });
      return;
    }
    case 'too_small':
    case 'too_big': {
      const [bound, words] =
        issue.code === 'too_small' ? [issue.minimum, 'at least'] : [issue.maximum, 'at most'];
      const isNumber = typeof value === 'number';
      const unit = isNumber ? '' : Array.isArray(value) ? ' entries' : ' characters';
      const code = !isNumber
        ? 'length'
        : issue.code === 'too_small' && value < 0 && Number(bound) === 0
          ? 'number.negative'
          : 'number.range';
      add(code, {
        message:
          code === 'number.negative'
            ? 'this cannot be negative'
            : `this is too ${isNumber ? (issue.code === 'too_small' ? 'small' : 'large') : issue.code === 'too_small' ? 'short' : 'long'}`,
        expected: `${words} ${String(bound)}${unit}`,
        found,
      });
      return;
    }
    case 'invalid_union':
      reportUnion(issue, path, reading, add);
      return;
    case 'invalid_key': {
      const [first] = issue.issues;
      const params =
        first?.code === 'custom' ? ((first.params ?? {}) as Readonly<Record<string, unknown>>) : {};
      add(typeof params['code'] === 'string' ? params['code'] : 'key', {
        message: `the key "${String(path[path.length - 1] ?? '')}" is not accepted: ${first?.message ?? issue.message}`,
        ...(typeof params['expected'] === 'string' ? { expected: params['expected'] } : {}),
      });
      return;
    }
    default:
      add('value', { message: issue.message, found });
  }
}

type Add = (
  code: string,
  rest: Omit<Issue, 'code' | 'path' | 'found'> & { readonly found?: string },
  at?: Path,
) => void;

/**
 * The branch meant is the one that disagrees least: one whose very type is wrong, or that recognises
 * none of the keys given, was not meant. If none was, the union is described instead.
 */
function reportUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
  reading: Reading,
  add: Add,
): void {
  const value = valueAt(reading.input, path.slice());
  const keys =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  let best: readonly ZodIssue[] | undefined;
  let bestScore = Infinity;
  const ofItsType = issue.errors.filter(
    (branch) =>
      !branch.some(
        ({ path: at, code }) =>
          at.length === 0 && (code === 'invalid_type' || code === 'invalid_value'),
      ),
  );
  for (const branch of ofItsType) {
    const unknown = branch.reduce(
      (sum, each) =>
        sum + (each.code === 'unrecognized_keys' && each.path.length === 0 ? each.keys.length : 0),
      0,
    );
    if (
      ofItsType.length > 1 &&
      unknown === keys.length &&
      !Array.isArray(value) &&
      typeof value === 'object'
    )
      continue;
    const score = branch.length + 2 * unknown;
    if (score < bestScore) [best, bestScore] = [branch, score];
  }
  if (best !== undefined) {
    for (const each of best) report(each, path, reading);
    return;
  }
  const isMissing = value === undefined;
  const known = keysAt(reading.schema, path);
  if (known.length > 0 && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const key = keys.find((each) => !known.includes(each));
    const expected = `one of ${listed(known)}`;
    if (key === undefined) {
      const message =
        keys.length === 0 ? 'this object is empty' : `${keys.join(', ')} alone is not enough`;
      add('key.missing', { message, expected });
      return;
    }
    const near = didYouMean(key, known);
    const hint = near === undefined ? {} : { hint: near };
    add('key.unknown', { message: `unknown key "${key}"`, expected, ...hint }, [...path, key]);
    return;
  }
  const literals = literalsAt(reading.schema, path);
  const words = [...wordsOf(issue), ...(literals.length > 0 ? [listed(literals)] : [])];
  const near = nearLiteral(value, path, reading);
  add(isMissing ? 'key.missing' : 'type', {
    message: isMissing ? missing(path) : 'this is none of the forms accepted here',
    expected: [...new Set(words)].join(' or '),
    ...(isMissing ? {} : { found: describeFound(value) }),
    ...(near === undefined
      ? quoteHint(words.includes('text') ? 'string' : '', value)
      : { hint: near }),
  });
}

function wordsOf(issue: z.core.$ZodIssueInvalidUnion): readonly string[] {
  return issue.errors
    .flat()
    .flatMap((each) =>
      each.path.length === 0 && each.code === 'invalid_type' ? [wordOfType(each.expected)] : [],
    );
}

function nearLiteral(value: unknown, path: Path, reading: Reading): string | undefined {
  return typeof value === 'string'
    ? didYouMean(value, literalsAt(reading.schema, path))
    : undefined;
}

function missing(path: Path): string {
  const key = path[path.length - 1];
  return typeof key === 'string' ? `"${key}" is missing` : 'a value is missing';
}

function wordOfType(type: string): string {
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    tuple: 'a list',
    object: 'an object with keys',
    record: 'an object with keys',
    nonoptional: 'a value',
  };
  return Object.hasOwn(words, type) ? (words[type] ?? type) : type;
}

function quoteHint(expected: string, value: unknown): { readonly hint?: string } {
  if (expected !== 'string' || (typeof value !== 'number' && typeof value !== 'boolean')) return {};
  return {
    hint: `write it in quotes: "${String(value)}" (with its unit, if it is a quantity)`,
  };
}

function listed(values: readonly string[]): string {
  const shown = values.slice(0, 24).join(', ');
  return values.length > 24 ? `${shown}, …` : shown;
}
