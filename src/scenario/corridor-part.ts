/**
 * What can be looked at in a corridor that its schema refused: every entry in its place, and which of
 * their fields are no use.
 */
import type { Issue, IssuePath } from '../core/issues.js';
import type { Corridor } from './corridor.js';
import { CORRIDOR_TABLES, type TableKey } from './corridor-schema.js';
import { flawedFields, namesMeant, WHOLE_ENTRY, type Flaws } from './flaws.js';
import { keysAt } from './schema/walk.js';

/** A corridor as far as it can be looked at, and what to step round in it. */
export interface CorridorPart {
  readonly corridor: Corridor;
  readonly flaws: Flaws;
}

/** All tables: of a corridor that cannot be read at all. */
export const ALL_TABLES: ReadonlySet<TableKey> = new Set(CORRIDOR_TABLES.map(({ key }) => key));

/** A corridor of which nothing is known. */
export const NOTHING_KNOWN: CorridorPart = corridorPart(undefined, []);

/** The part of refused data that can be looked at. Issues have their paths from the corridor. O(size + issues). */
export function corridorPart(value: unknown, issues: readonly Issue[]): CorridorPart {
  const data = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const fields = new Map<string, ReadonlySet<string>>();
  const names = new Set<string>();
  const tables = new Set<TableKey>();
  const read: Partial<Record<TableKey, readonly unknown[]>> = {};
  for (const { key, entry } of CORRIDOR_TABLES) {
    const list: unknown = data[key];
    const below = issuesBelow(issues, key);
    const isUnknown = !Array.isArray(list) || below.some(({ path }) => path.length === 0);
    if (isUnknown) tables.add(key);
    const entries: readonly unknown[] = isUnknown ? [] : list;
    const known = keysAt(entry, []);
    const byPosition = grouped(below);
    read[key] = entries.map((each, i) => {
      const own = byPosition.get(i) ?? [];
      const id = idOf(each);
      const wrong = id === undefined ? new Set([WHOLE_ENTRY]) : flawedFields(own, known);
      if (wrong.size === 0) return each;
      const name = `${key}/${id ?? ''}`;
      fields.set(name, new Set([...(fields.get(name) ?? []), ...wrong]));
      const strangers = own.filter((issue) => issue.code.endsWith('.key.unknown'));
      for (const meant of id === undefined ? namesMeant(each) : []) names.add(meant);
      for (const { path } of strangers) {
        const text: unknown = (each as Readonly<Record<string, unknown>>)[String(path[0])];
        if (typeof text === 'string') names.add(text);
      }
      return id === undefined ? { id: '' } : each;
    });
  }
  // A misspelt table is missing as well as unknown, so its right name is among the tables already.
  return {
    corridor: { id: textOf(data['id']), title: textOf(data['title']), ...read } as Corridor,
    flaws: { fields, names, tables },
  };
}

/** Issues below a key, their paths going on from there. */
function issuesBelow(issues: readonly Issue[], key: string): readonly Issue[] {
  return issues
    .filter(({ path }) => path[0] === key)
    .map((issue): Issue => ({ ...issue, path: issue.path.slice(1) }));
}

function grouped(issues: readonly Issue[]): ReadonlyMap<number, readonly Issue[]> {
  const groups = new Map<number, Issue[]>();
  for (const issue of issues) {
    const [position, ...path]: IssuePath = issue.path;
    const group = groups.get(Number(position)) ?? [];
    group.push({ ...issue, path });
    groups.set(Number(position), group);
  }
  return groups;
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
