/**
 * The verbs that rewrite entries: add, remove, set, scale. What a layer wrote is read again by the
 * schema of its table when the layer has written all.
 */
import type { Issue, IssuePath } from '../../core/issues.js';
import { didYouMean, isId } from '../../core/ids.js';
import type { Demand } from '../corridor.js';
import { CORRIDOR_TABLES, type CorridorTable } from '../corridor-schema.js';
import { flawedFields, namesMeant, WHOLE_ENTRY } from '../flaws.js';
import { readWith } from '../parse.js';
import { valueAt } from '../plain-data.js';
import { keysAt, literalsAt } from '../schema/walk.js';
import type { Change } from '../scenario.js';
import { tableOfWord, type ChangePlace, type Draft, type Entry, type Touch } from './draft.js';
import { fieldPath, figureFields, figureKindAt, withValueAt } from './fields.js';
import { scaledFigure } from './scaled.js';
import { findTarget, type EntryTarget } from './target.js';

type ChangeOf<Verb extends string> = Extract<Change, Readonly<Record<Verb, unknown>>>;

/** Adds an entry to a table. */
export function applyAdd(draft: Draft, change: ChangeOf<'add'>, place: ChangePlace): void {
  const table = tableOfWord(change.add);
  if (table === undefined) {
    const words = CORRIDOR_TABLES.map((each) => each.word);
    draft.fail(place, 'target.table', ['add'], {
      message: `there is no table "${change.add}"`,
      expected: words.join(', '),
      found: JSON.stringify(change.add),
      hint: didYouMean(change.add, words),
    });
    draft.addNames(namesMeant(change.value));
    return;
  }
  if (change.value === undefined) return;
  const read = readWith(table.entry, change.value, 'scenario');
  if (!read.ok) {
    for (const issue of read.issues) repeat(draft, place, issue, ['value', ...issue.path]);
  }
  const entry = read.ok ? (read.value as Entry) : unreadEntry(draft, change.value);
  if (entry === undefined) return;
  if (draft.entries(table.key).has(entry.id)) {
    draft.fail(place, 'id.duplicate', ['value', 'id'], {
      message: `there is a ${table.word} "${entry.id}" already`,
      hint: 'choose another id, or use "set" to change the one there is',
    });
    return;
  }
  if (!read.ok)
    draft.addFlaws(table.key, entry.id, flawedFields(read.issues, keysAt(table.entry, [])));
  draft.put(table.key, entry, { ...place, field: [], key: 'value' });
}

/** An entry with mistakes, which stands for itself where others name it; undefined if it has no id. */
function unreadEntry(draft: Draft, value: unknown): Entry | undefined {
  const names = namesMeant(value);
  const [id] = names;
  const isEntry = typeof value === 'object' && value !== null && 'id' in value && value.id === id;
  if (!isEntry || id === undefined || !isId(id)) {
    draft.addNames(names);
    return undefined;
  }
  return value as Entry;
}

/** Removes an entry, or an optional field of one. */
export function applyRemove(draft: Draft, change: ChangeOf<'remove'>, place: ChangePlace): void {
  const target = findTarget(draft, change.remove, { verb: 'remove' }, place);
  if (target?.kind !== 'entry') return;
  if (target.field.length === 0) draft.remove(target.table.key, target.entry.id, place);
  else writeField(draft, target, undefined, 'remove', place);
}

/** Sets a field of an entry. A figure given as text becomes an estimate of the scenario. */
export function applySet(
  draft: Draft,
  change: ChangeOf<'set'>,
  place: ChangePlace,
  fieldsSet: Map<string, number>,
): void {
  const target = findTarget(draft, change.set, { verb: 'set' }, place);
  if (target?.kind !== 'entry') return;
  const { table, entry, field } = target;
  if (field.length === 0) {
    draft.fail(place, 'target.field', ['set'], {
      message: `"${change.set}" names no field`,
      hint: `write ${change.set}.field, one of ${figureFields(table.entry, entry).slice(0, 6).join(', ')} …`,
    });
    return;
  }
  const name = `${table.key}/${entry.id}.${field.join('.')}`;
  for (const [other, index] of fieldsSet) {
    if (other === name || other.startsWith(`${name}.`) || name.startsWith(`${other}.`)) {
      draft.fail(place, 'set.twice', ['set'], {
        message: `changes[${index}] of the same file sets this field already`,
        found: JSON.stringify(change.set),
        hint: 'keep one of the two',
      });
      return;
    }
  }
  fieldsSet.set(name, place.index);
  writeField(draft, target, change.to, 'to', place);
}

function writeField(
  draft: Draft,
  target: EntryTarget,
  to: unknown,
  key: string,
  place: ChangePlace,
): void {
  const { table, entry, field } = target;
  const verb = key === 'to' ? 'set' : 'remove';
  if (field[0] === 'id') {
    draft.fail(place, 'target.field', [verb], {
      message: 'an id cannot be changed',
      hint: 'remove the entry and add another',
    });
    return;
  }
  const found = fieldPath(table.entry, entry, field);
  if (!found.ok) {
    const { message, hint, expected } = found;
    draft.fail(place, 'target.field', [verb], {
      message: `${table.word} "${entry.id}": ${message}`,
      expected,
      hint,
    });
    return;
  }
  if (to === undefined && key === 'to') {
    draft.addFlaws(table.key, entry.id, [field[0] ?? '']);
    return;
  }
  if (found.path.length > 1 && draft.isFlawed(table.key, entry.id, field[0])) return;
  const isQuantity =
    (typeof to === 'string' && !literalsAt(table.entry, found.path).includes(to)) ||
    typeof to === 'number';
  const written =
    isQuantity && figureKindAt(table.entry, found.path) !== undefined
      ? { value: String(to), grade: 'EST', source: [], note: 'set by the scenario' }
      : to;
  const changed = withValueAt(entry, found.path, written) as Entry;
  draft.put(table.key, changed, { ...place, field: found.path.map(String), key });
}

/** Multiplies a figure, or the quantity of demands. */
export function applyScale(draft: Draft, change: ChangeOf<'scale'>, place: ChangePlace): void {
  const hasField = change.scale.slice(change.scale.indexOf('/') + 1).includes('.');
  const target = findTarget(
    draft,
    change.scale,
    { verb: 'scale', ...(hasField ? {} : { words: scalable(draft, change.scale) }) },
    place,
  );
  if (target?.kind !== 'entry') return;
  const { table, entry, field } = target;
  if (field.length > 0) {
    scaleField(draft, target, change.by, place);
    return;
  }
  if (table.word !== 'demand' && table.word !== 'category' && table.word !== 'commodity') {
    draft.fail(place, 'target.field', ['scale'], {
      message: `"${change.scale}" names no figure`,
      hint: `write ${change.scale}.field, one of ${figureFields(table.entry, entry).join(', ')}`,
    });
    return;
  }
  const demands = ([...draft.entries('demands').values()] as Demand[]).filter((demand) =>
    table.word === 'demand'
      ? demand.id === entry.id
      : demand[table.word as 'category' | 'commodity'] === entry.id,
  );
  if (demands.length === 0 && !draft.isPartial) {
    draft.fail(place, 'scale.nothing', ['scale'], {
      message: `no demand belongs to ${table.word} "${entry.id}"`,
    });
  }
  for (const demand of demands) {
    const demandTable = tableOfWord('demand');
    if (demandTable === undefined) continue;
    scaleField(
      draft,
      { kind: 'entry', table: demandTable, entry: demand, field: ['quantity'] },
      change.by,
      place,
    );
  }
}

/** Without a field, demands, categories and commodities are meant, if there is one of that name. */
function scalable(draft: Draft, target: string): readonly string[] {
  const cargo = ['demand', 'category', 'commodity'];
  const isCargo = cargo.some((word) => {
    const table = tableOfWord(word);
    return table !== undefined && draft.entries(table.key).has(target);
  });
  return isCargo ? cargo : CORRIDOR_TABLES.map((table) => table.word);
}

function scaleField(draft: Draft, target: EntryTarget, by: number, place: ChangePlace): void {
  const { table, entry, field } = target;
  const found = fieldPath(table.entry, entry, field);
  const name = `${table.word} "${entry.id}"`;
  if (!found.ok) {
    const { message, hint, expected } = found;
    draft.fail(place, 'target.field', ['scale'], {
      message: `${name}: ${message}`,
      expected,
      hint,
    });
    return;
  }
  if (draft.isFlawed(table.key, entry.id, field[0])) return;
  const scaled =
    figureKindAt(table.entry, found.path) === undefined
      ? undefined
      : scaledFigure(valueAt(entry, found.path), Number.isNaN(by) ? 1 : by);
  if (scaled !== undefined && Number.isNaN(by)) return;
  if (scaled === undefined) {
    draft.fail(place, 'scale.figure', ['scale'], {
      message: `${name}: "${field.join('.')}" is no figure that can be multiplied`,
      expected: 'a field with a figure',
      hint: `figures here: ${figureFields(table.entry, entry).join(', ')}`,
    });
    return;
  }
  const changed = withValueAt(entry, found.path, scaled) as Entry;
  draft.put(table.key, changed, { ...place, field: found.path.map(String), key: 'by' });
}

/** Reads again every entry that a layer wrote; fields that are not sound go back to what they were. */
export function rereadTouched(draft: Draft, layer: number): void {
  for (const [name, touches] of draft.touches) {
    const ofLayer = touches.filter((touch) => touch.layer === layer && touch.key !== 'value');
    if (ofLayer.length === 0) continue;
    const slash = name.indexOf('/');
    const table = CORRIDOR_TABLES.find((each) => each.key === name.slice(0, slash));
    const entry =
      table === undefined ? undefined : draft.entries(table.key).get(name.slice(slash + 1));
    if (table === undefined || entry === undefined) continue;
    const issues = newIssues(draft, table, entry, ofLayer);
    if (issues.length === 0) continue;
    for (const issue of issues) tellRead(draft, { table, entry, touches: ofLayer }, issue);
    const fields = flawedFields(issues, []);
    draft.restore(table.key, entry.id, fields);
    const restored = draft.entries(table.key).get(entry.id);
    const isSound =
      !fields.has(WHOLE_ENTRY) &&
      (restored === undefined || newIssues(draft, table, restored, []).length === 0);
    if (!isSound) draft.restore(table.key, entry.id);
    draft.addFlaws(table.key, entry.id, isSound ? fields : [WHOLE_ENTRY]);
  }
}

/** What is wrong with an entry but was not before, or is again although a change set it anew. */
function newIssues(
  draft: Draft,
  table: CorridorTable,
  entry: Entry,
  touches: readonly Touch[],
): readonly Issue[] {
  const read = readWith(table.entry, entry, 'scenario');
  if (read.ok) return [];
  return read.issues.filter(({ path }) => {
    const field = String(path[0] ?? WHOLE_ENTRY);
    const isAnew = touches.some((touch) => touch.field.length === 1 && touch.field[0] === field);
    return isAnew || !draft.isFlawed(table.key, entry.id, field);
  });
}

interface Reread {
  readonly table: CorridorTable;
  readonly entry: Entry;
  readonly touches: readonly Touch[];
}

/** Tells what is wrong with an entry at the change that wrote it. */
function tellRead(draft: Draft, { table, entry, touches }: Reread, issue: Issue): void {
  const touch = touchOf(touches, issue.path);
  const rest = isBelow(touch.field, issue.path) ? issue.path.slice(touch.field.length) : undefined;
  const isOwn = rest !== undefined && touch.key === 'to';
  // A figure given as text was wrapped: its value stands where the text stood.
  const below = isOwn && !(rest.length === 1 && rest[0] === 'value') ? rest : [];
  const where = isOwn ? '' : ` (${issue.path.join('.')})`;
  repeat(
    draft,
    touch,
    { ...issue, message: `${describe(table, entry)}: ${issue.message}${where}` },
    [touch.key, ...below],
  );
}

function describe(table: CorridorTable, entry: Entry): string {
  return `${table.word} "${entry.id}"`;
}

function touchOf(touches: readonly Touch[], path: IssuePath): Touch {
  const [first] = touches;
  const own = touches.findLast((touch) => isBelow(touch.field, path));
  return (
    own ??
    touches[touches.length - 1] ??
    first ?? { layer: 0, index: 0, file: undefined, field: [], key: '' }
  );
}

function isBelow(field: readonly string[], path: IssuePath): boolean {
  return field.every((step, i) => step === String(path[i]));
}

function repeat(draft: Draft, place: ChangePlace, issue: Issue, path: IssuePath): void {
  const { code, path: _path, ...rest } = issue;
  draft.fail(place, code.replace(/^scenario\./, ''), path, rest);
}
