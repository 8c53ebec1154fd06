/**
 * How a check of a corridor reports what it found.
 */
import { MAXIMUM_ISSUES, type Issue, type IssuePath } from '../../core/issues.js';
import type { Corridor } from '../corridor.js';
import { CORRIDOR_TABLES, type TableKey } from '../corridor-schema.js';
import { isFlawed, isFlawless, type Flaws } from '../flaws.js';

/** Reports one thing that is wrong; the code gets `corridor.` before it. */
export type Report = (
  code: string,
  path: IssuePath,
  message: string,
  more?: Pick<Issue, 'expected' | 'found' | 'hint'>,
) => void;

/** One named check: looks at one thing in the whole corridor, and steps round what is wrong with it. */
export type Check = (corridor: Corridor, report: Report, flaws: Flaws) => void;

/** Fields that a check rests on: it is not shown an entry with a mistake in one of them. */
export interface CheckBasis {
  readonly fields: Readonly<Partial<Record<TableKey, readonly string[]>>>;
  /** Tables that it must see whole: it says nothing if an entry of them is kept from it. */
  readonly whole?: readonly TableKey[];
}

/** A check with what it rests on. */
export interface BasedCheck {
  readonly check: Check;
  readonly basis: CheckBasis;
}

/** What checks find in a corridor, in their order, at most `MAXIMUM_ISSUES`. */
export function runChecks(
  checks: readonly BasedCheck[],
  corridor: Corridor,
  flaws: Flaws,
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { check, basis } of checks) {
    const view = isFlawless(flaws)
      ? { corridor, positions: NOTHING_HIDDEN }
      : viewOf(corridor, basis, flaws);
    if (view === undefined) continue;
    const report: Report = (code, path, message, more) => {
      const [key = '', index = 0, field] = path;
      const at = view.positions.get(key)?.[Number(index)] ?? index;
      const id = entryId(corridor, key, at);
      if (id !== undefined && isFlawed(flaws, String(key), id, String(field))) return;
      if (issues.length < MAXIMUM_ISSUES) {
        const placed = path.length < 2 ? path : [key, at, ...path.slice(2)];
        issues.push({ code: `corridor.${code}`, path: placed, message, ...more });
      }
    };
    check(view.corridor, report, flaws);
  }
  return issues;
}

interface View {
  readonly corridor: Corridor;
  /** Positions in the corridor of the entries shown, by table, where entries are kept back. */
  readonly positions: ReadonlyMap<string | number, readonly number[]>;
}

const NOTHING_HIDDEN: View['positions'] = new Map();

/** The corridor without the entries that a check cannot use; undefined if it needs them all. */
function viewOf(corridor: Corridor, basis: CheckBasis, flaws: Flaws): View | undefined {
  const positions = new Map<string | number, readonly number[]>();
  const shown: Partial<Record<TableKey, readonly unknown[]>> = {};
  for (const [key, fields] of Object.entries(basis.fields) as [TableKey, readonly string[]][]) {
    const entries: readonly { readonly id: string }[] = corridor[key];
    const kept = [...entries.keys()].filter((i) =>
      fields.every((field) => !isFlawed(flaws, key, entries[i]?.id ?? '', field)),
    );
    const isWhole = kept.length === entries.length && !flaws.tables.has(key);
    if (!isWhole && basis.whole?.includes(key) === true) return undefined;
    if (kept.length === entries.length) continue;
    positions.set(key, kept);
    shown[key] = kept.map((i) => entries[i]);
  }
  return { corridor: { ...corridor, ...shown } as Corridor, positions };
}

function entryId(
  corridor: Corridor,
  key: string | number,
  index: string | number,
): string | undefined {
  if (!CORRIDOR_TABLES.some((table) => table.key === key)) return undefined;
  const entries: readonly { readonly id: string }[] = corridor[key as TableKey];
  return entries[Number(index)]?.id;
}
