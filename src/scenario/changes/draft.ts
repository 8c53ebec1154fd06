/**
 * The corridor while changes are applied to it: tables by id, copied when first written, so that the
 * corridor given is never touched. Also the book of which change did what, for the messages.
 */
import { MAXIMUM_ISSUES, type Issue, type IssuePath } from '../../core/issues.js';
import { compareText } from '../../core/ids.js';
import type { Corridor, Rule } from '../corridor.js';
import { CORRIDOR_TABLES, type CorridorTable, type TableKey } from '../corridor-schema.js';
import type { DatedOverride } from '../scenario.js';

/** Any entry of any table. */
export interface Entry {
  readonly id: string;
}

/** Which change of which layer. */
export interface ChangePlace {
  readonly layer: number;
  readonly index: number;
  /** How issues name the file of the layer. */
  readonly file: string | undefined;
}

/** What one change did to an entry: the field it wrote, or nothing for the whole entry. */
export interface Touch extends ChangePlace {
  readonly field: readonly string[];
  /** Key of the change that holds what was written: `to`, `by`, `value`. */
  readonly key: string;
}

/** A dated override and the layer it stands in. */
export interface LayeredOverride extends DatedOverride {
  readonly layer: number;
}

/** The state of applying changes; private to this folder. */
export class Draft {
  readonly issues: Issue[] = [];
  readonly warnings: Issue[] = [];
  /** Changes by `table/id`, in the order in which they were applied. */
  readonly touches = new Map<string, Touch[]>();
  /** Changes that removed an entry, by `table/id`. */
  readonly removals = new Map<string, ChangePlace>();
  closures: LayeredOverride[] = [];
  enforcements: LayeredOverride[] = [];
  liftings: LayeredOverride[] = [];
  private readonly tables = new Map<TableKey, Map<string, Entry>>();
  private readonly written = new Set<TableKey>();
  /** Entries as they were before the layer being applied, by `table/id`. */
  private readonly originals = new Map<string, Entry>();

  constructor(
    readonly corridor: Corridor,
    readonly start: string,
  ) {}

  /** Entries of a table by id, in the order of the table. */
  entries(key: TableKey): ReadonlyMap<string, Entry> {
    return this.writable(key);
  }

  /** Rules, by id. */
  rules(): readonly Rule[] {
    return [...this.entries('rules').values()] as Rule[];
  }

  /** Adds an entry, or puts it in place of the one of its id. */
  put(key: TableKey, entry: Entry, touch: Touch): void {
    const table = this.writable(key);
    const name = `${key}/${entry.id}`;
    const old = table.get(entry.id);
    if (old !== undefined && !this.originals.has(name)) this.originals.set(name, old);
    table.set(entry.id, entry);
    this.written.add(key);
    this.touches.set(name, [...(this.touches.get(name) ?? []), touch]);
  }

  /** Puts an entry back to what it was before this layer. */
  restore(key: TableKey, id: string): void {
    const original = this.originals.get(`${key}/${id}`);
    if (original !== undefined) this.writable(key).set(id, original);
  }

  /** Forgets what entries were: from here on another layer writes. */
  closeLayer(): void {
    this.originals.clear();
  }

  /** Removes an entry. */
  remove(key: TableKey, id: string, place: ChangePlace): void {
    this.writable(key).delete(id);
    this.written.add(key);
    this.removals.set(`${key}/${id}`, place);
  }

  /** Adds an issue of one change; `path` goes on from the change. */
  fail(
    place: ChangePlace,
    code: string,
    path: IssuePath,
    rest: Omit<Issue, 'code' | 'path' | 'file'>,
  ): void {
    if (this.issues.length < MAXIMUM_ISSUES) this.issues.push(issueOf(place, code, path, rest));
  }

  /** Adds a warning of one change. */
  warn(place: ChangePlace, code: string, path: IssuePath, message: string): void {
    if (this.warnings.length < MAXIMUM_ISSUES) {
      this.warnings.push(issueOf(place, code, path, { message }));
    }
  }

  /** The corridor with all that was written; the very one given if nothing was. */
  finish(): Corridor {
    if (this.written.size === 0) return this.corridor;
    const changed = [...this.written].map((key) => [key, [...this.entries(key).values()]] as const);
    return { ...this.corridor, ...Object.fromEntries(changed) };
  }

  private writable(key: TableKey): Map<string, Entry> {
    let table = this.tables.get(key);
    if (table === undefined) {
      table = new Map(this.corridor[key].map((entry: Entry) => [entry.id, entry]));
      this.tables.set(key, table);
    }
    return table;
  }
}

function issueOf(
  place: ChangePlace,
  code: string,
  path: IssuePath,
  rest: Omit<Issue, 'code' | 'path' | 'file'>,
): Issue {
  return {
    code: `scenario.${code}`,
    path: ['changes', place.index, ...path],
    ...rest,
    ...(place.file === undefined ? {} : { file: place.file }),
  };
}

/** The table of a word such as `link`. */
export function tableOfWord(word: string): CorridorTable | undefined {
  return CORRIDOR_TABLES.find((table) => table.word === word);
}

/** Regimes or authorities of the rules, sorted. */
export function groupsOf(rules: readonly Rule[], by: 'regime' | 'authority'): readonly string[] {
  return [...new Set(rules.map((rule) => rule[by]))].sort(compareText);
}
