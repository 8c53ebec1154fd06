/**
 * The corridor while changes are applied to it: tables by id, copied when first written, so that the
 * corridor given is never touched. Also the book of which change did what, for the messages.
 */
import { MAXIMUM_ISSUES, type Issue, type IssuePath } from '../../core/issues.js';
import { compareText } from '../../core/ids.js';
import type { Corridor, Rule } from '../corridor.js';
import { CORRIDOR_TABLES, type CorridorTable, type TableKey } from '../corridor-schema.js';
import { bothFlaws, isFlawed, isFlawless, NO_FLAWS, type Flaws } from '../flaws.js';
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
  /** Whether a change that would have removed or rewritten something could not be applied. */
  hasFailedEdit = false;
  closures: LayeredOverride[] = [];
  enforcements: LayeredOverride[] = [];
  liftings: LayeredOverride[] = [];
  private readonly tables = new Map<TableKey, Map<string, Entry>>();
  private readonly written = new Set<TableKey>();
  /** Entries as they were before the layer being applied, by `table/id`. */
  private readonly originals = new Map<string, Entry>();

  private readonly flawedFields = new Map<string, Set<string>>();
  private readonly meantNames = new Set<string>();

  constructor(
    readonly corridor: Corridor,
    /** First day of the run; undefined if it is not known. */
    readonly start: string | undefined,
    /** What was wrong with the corridor before. */
    readonly given: Flaws = NO_FLAWS,
  ) {}

  /** All that is known to be wrong by now. */
  get flaws(): Flaws {
    return bothFlaws(this.given, {
      fields: this.flawedFields,
      names: this.meantNames,
      tables: new Set(),
    });
  }

  /** Remembers that fields of an entry could not be written. */
  addFlaws(key: TableKey, id: string, fields: Iterable<string>): void {
    const name = `${key}/${id}`;
    this.flawedFields.set(name, new Set([...(this.flawedFields.get(name) ?? []), ...fields]));
  }

  /** Remembers names that an entry which could not be added may have had. */
  addNames(names: readonly string[]): void {
    for (const name of names) this.meantNames.add(name);
  }

  /** Whether a field of an entry is known to be wrong. */
  isFlawed(key: TableKey, id: string, field?: string): boolean {
    return (
      isFlawed(this.given, key, id, field) ||
      isFlawed({ fields: this.flawedFields }, key, id, field)
    );
  }

  /** Whether an entry or a rule's regime may exist although it cannot be found. */
  mayExist(id: string, words: readonly string[]): boolean {
    if (this.given.names.has(id) || this.meantNames.has(id)) return true;
    const isOfRules = words.includes('regime') || words.includes('authority');
    return CORRIDOR_TABLES.some(
      ({ key, word }) =>
        this.given.tables.has(key) && (words.includes(word) || (isOfRules && key === 'rules')),
    );
  }

  /** Whether something is missing or wrong in what is known, so that nothing follows from absence. */
  get isPartial(): boolean {
    return this.issues.length > 0 || !isFlawless(this.given);
  }

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

  /** Puts fields of an entry back to what they were before this layer, or all of it. */
  restore(key: TableKey, id: string, fields?: Iterable<string>): void {
    const original = this.originals.get(`${key}/${id}`);
    const entry = this.writable(key).get(id);
    if (original === undefined || entry === undefined) return;
    if (fields === undefined) {
      this.writable(key).set(id, original);
      return;
    }
    const values = new Map(Object.entries(entry));
    for (const field of fields) {
      const old = (original as unknown as Readonly<Record<string, unknown>>)[field];
      if (old === undefined) values.delete(field);
      else values.set(field, old);
    }
    this.writable(key).set(id, Object.fromEntries(values) as unknown as Entry);
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
  const names: readonly unknown[] = rules.map((rule) => rule[by]);
  return [...new Set(names.filter((name) => typeof name === 'string'))].sort(compareText);
}
