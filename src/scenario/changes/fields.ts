/**
 * Fields within an entry: finding the schema that stands at a path, and writing a value there without
 * touching the original.
 */
import type { z } from 'zod';
import { didYouMean } from '../../core/ids.js';
import { figureKind, type QuantityKindName } from '../schema/quantities.js';
import { branchesAndSelf, keysAt, schemasAt } from '../schema/walk.js';

/** A list position or a key. */
type Step = string | number;

/** A path through an entry as it stands, or why there is none. */
export type FieldPath =
  | { readonly ok: true; readonly path: readonly Step[] }
  | {
      readonly ok: false;
      readonly message: string;
      readonly hint?: string | undefined;
      readonly expected?: string | undefined;
    };

/**
 * Turns the words of a field into keys and list positions; a list of things with ids may be entered by
 * id (`some-rule.unless.livelihood.until`).
 */
export function fieldPath(schema: z.ZodType, entry: unknown, words: readonly string[]): FieldPath {
  const path: Step[] = [];
  let value: unknown = entry;
  for (const word of words) {
    let step: Step = word;
    if (Array.isArray(value)) {
      const list: readonly unknown[] = value;
      const ids = list.map(idOf);
      const position = ids.indexOf(word);
      step = position >= 0 ? position : /^\d{1,9}$/.test(word) ? Number(word) : word;
      if (typeof step === 'string' || step >= list.length) {
        const known = ids.filter((id) => id !== undefined);
        return {
          ok: false,
          message: `there is no "${word}" in ${path.join('.')}`,
          expected: known.length > 0 ? known.join(', ') : `a position from 0 to ${list.length - 1}`,
          hint: didYouMean(word, known),
        };
      }
    } else if (typeof value !== 'object' && value !== undefined) {
      const whole = path.join('.');
      return {
        ok: false,
        message: `"${whole}" has no parts here: it is ${JSON.stringify(value)}`,
        hint: `set ${whole} as a whole`,
      };
    }
    path.push(step);
    if (schemasAt(schema, path).length === 0) {
      const known = keysAt(schema, path.slice(0, -1));
      return {
        ok: false,
        message: `there is no field "${word}"${path.length > 1 ? ` in ${path.slice(0, -1).join('.')}` : ''}`,
        expected: known.length > 0 ? known.join(', ') : undefined,
        hint: didYouMean(word, known),
      };
    }
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<Step, unknown>>)[step]
        : undefined;
  }
  return { ok: true, path };
}

/** The kind of figure that the schema reads at a path, or undefined if it reads none there. */
export function figureKindAt(
  schema: z.ZodType,
  path: readonly Step[],
): QuantityKindName | undefined {
  for (const found of schemasAt(schema, path).flatMap(branchesAndSelf)) {
    const kind = figureKind(found);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** Fields of an entry that are figures and are there. */
export function figureFields(schema: z.ZodType, entry: object): readonly string[] {
  return Object.keys(entry).filter((key) => figureKindAt(schema, [key]) !== undefined);
}

/** A copy of a value with something else at a path; undefined there takes the key away. */
export function withValueAt(value: unknown, path: readonly Step[], to: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (rest.length === 0 && to === undefined) return list.filter((_, i) => i !== step);
    return list.map((item, i) => (i === step ? withValueAt(item, rest, to) : item));
  }
  const object = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const key = String(step);
  const below = withValueAt(Object.hasOwn(object, key) ? object[key] : undefined, rest, to);
  const kept = Object.entries(object).filter(([name]) => name !== key || below !== undefined);
  const result = Object.fromEntries(kept.map(([name, old]) => [name, name === key ? below : old]));
  if (!Object.hasOwn(object, key) && below !== undefined) result[key] = below;
  return result;
}

function idOf(value: unknown): string | undefined {
  const id: unknown =
    typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
