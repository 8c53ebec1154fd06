/**
 * JSON for files: the same data give the same bytes in whatever order they were put together. `format` and
 * `formatVersion` come first so that a reader sees what the file is, then keys in code-unit order.
 */
import { CorridorError } from '../core/errors.js';
import { compareText } from '../core/ids.js';

const FIRST = ['format', 'formatVersion'];

/** Lists of more numbers than these, such as series, stand on one line. */
const LONG = 12;

/**
 * Text of plain data with two blanks a level and a final line break. Members that are undefined are left
 * out; throws an internal error for what JSON cannot say (NaN, Infinity, functions). O(n log n).
 *
 * @example
 * ```ts
 * toJson({ b: 1, a: [], format: 'x' }); // '{\n  "format": "x",\n  "a": [],\n  "b": 1\n}\n'
 * ```
 */
export function toJson(value: unknown): string {
  return `${write(value, '')}\n`;
}

function write(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.length > LONG && items.every((item) => typeof item === 'number'))
      return `[${items.map((item) => write(item, inner)).join(', ')}]`;
    return enclose(
      '[',
      items.map((item) => write(item, inner)),
      ']',
      indent,
    );
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b))
      .map(([key, member]) => `${JSON.stringify(key)}: ${write(member, inner)}`);
    return enclose('{', members, '}', indent);
  }
  const isSayable =
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value));
  if (!isSayable) throw new CorridorError('internal', `${typeof value} cannot be said in JSON`);
  return JSON.stringify(value);
}

function enclose(open: string, parts: readonly string[], close: string, indent: string): string {
  if (parts.length === 0) return open + close;
  return `${open}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`;
}

function rank(key: string): number {
  const at = FIRST.indexOf(key);
  return at < 0 ? FIRST.length : at;
}
