/**
 * What is known to be wrong already: fields of entries, names that cannot be read, tables that are not
 * there. Checks that rest on any of it say nothing, so that one mistake is told once and not again as
 * its consequences.
 */
import { nearestName } from '../core/ids.js';
import type { Issue, IssuePath } from '../core/issues.js';
import type { TableKey } from './corridor-schema.js';

/** Mistakes that other checks have to step round. */
export interface Flaws {
  /** Fields with a mistake, by `table/id`; {@link WHOLE_ENTRY} stands for all of them. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names that an entry which cannot be read may have been meant to have. */
  readonly names: ReadonlySet<string>;
  /** Tables of which nothing is known, so that any name may be right. */
  readonly tables: ReadonlySet<TableKey>;
}

/** In place of a field: the entry is no use at all. */
export const WHOLE_ENTRY = '*';

/** Nothing is wrong. */
export const NO_FLAWS: Flaws = { fields: new Map(), names: new Set(), tables: new Set() };

/** Whether nothing is wrong. */
export function isFlawless({ fields, names, tables }: Flaws): boolean {
  return fields.size === 0 && names.size === 0 && tables.size === 0;
}

/** Whether a field of an entry has a mistake; without a field, whether any has. */
export function isFlawed(
  { fields }: Pick<Flaws, 'fields'>,
  key: string,
  id: string,
  field?: string,
): boolean {
  const wrong = fields.get(`${key}/${id}`);
  if (wrong === undefined) return false;
  return field === undefined || wrong.has(field) || wrong.has(WHOLE_ENTRY);
}

/** All flaws of both. */
export function bothFlaws(one: Flaws, other: Flaws): Flaws {
  const fields = new Map(one.fields);
  for (const [name, wrong] of other.fields)
    fields.set(name, new Set([...(fields.get(name) ?? []), ...wrong]));
  return {
    fields,
    names: new Set([...one.names, ...other.names]),
    tables: new Set([...one.tables, ...other.tables]),
  };
}

/**
 * Fields of an object that its issues speak of; an unknown key speaks of the known one nearest to it as
 * well. Paths start at the object.
 */
export function flawedFields(
  issues: readonly Issue[],
  known: readonly string[],
): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const { path, code } of issues) {
    const [field, ...below] = path;
    fields.add(field === undefined ? WHOLE_ENTRY : String(field));
    if (field === undefined || below.length > 0 || !code.endsWith('.key.unknown')) continue;
    const meant = nearestName(String(field), known);
    if (meant !== undefined) fields.add(meant);
  }
  return fields;
}

/** Names that an object may have been meant to have: its id, or all its texts if it has none. */
export function namesMeant(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if ('id' in value && typeof value.id === 'string') return [value.id];
  return Object.values(value).filter((text): text is string => typeof text === 'string');
}

/** Whether one path is another or goes on from it. */
export function isAtOrBelow(path: IssuePath, above: IssuePath): boolean {
  return above.length <= path.length && above.every((step, i) => String(step) === String(path[i]));
}

/** Issues of a later look that do not stand where an earlier one found something wrong. */
export function withoutRepeats(
  later: readonly Issue[],
  earlier: readonly Issue[],
): readonly Issue[] {
  if (earlier.length === 0) return later;
  return later.filter(
    ({ path }) => !earlier.some((issue) => issue.path.length > 0 && isAtOrBelow(path, issue.path)),
  );
}
