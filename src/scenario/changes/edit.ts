/**
 * The verbs that rewrite entries: add, remove, set, scale. What a layer wrote is read again by the
 * schema of its table when the layer has written all.
 */
import type { Issue, IssuePath } from '../../core/issues.js';
import { didYouMean } from '../../core/ids.js';
import type { Demand } from '../corridor.js';
import { CORRIDOR_TABLES, type CorridorTable } from '../corridor-schema.js';
import { readWith } from '../parse.js';
import { valueAt } from '../plain-data.js';
import { literalsAt } from '../schema/walk.js';
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
    return;
  }
  const read = readWith(table.entry, change.value, 'scenario');
  if (!read.ok) {
    for (const issue of read.issues) repeat(draft, place, issue, ['value', ...issue.path]);
    return;
  }
  const entry = read.value as Entry;
  if (draft.entries(table.key).has(entry.id)) {
    draft.fail(place, 'id.duplicate', ['value', 'id'], {
      message: `there is a ${table.word} "${entry.id}" already`,
      hint: 'choose another id, or use "set" to change the one there is',
    });
    return;
  }
  draft.put(table.key, entry, { ...place, field: [], key: 'value' });
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
  if (demands.length === 0) {
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
  const scaled =
    figureKindAt(table.entry, found.path) === undefined
      ? undefined
      : scaledFigure(valueAt(entry, found.path), by);
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

/** Reads again every entry that a layer wrote; one that is not sound goes back to what it was. */
export function rereadTouched(draft: Draft, layer: number): void {
  for (const [name, touches] of draft.touches) {
    const ofLayer = touches.filter((touch) => touch.layer === layer && touch.key !== 'value');
    if (ofLayer.length === 0) continue;
    const slash = name.indexOf('/');
    const table = CORRIDOR_TABLES.find((each) => each.key === name.slice(0, slash));
    const entry =
      table === undefined ? undefined : draft.entries(table.key).get(name.slice(slash + 1));
    if (table === undefined || entry === undefined) continue;
    const read = readWith(table.entry, entry, 'scenario');
    if (read.ok) continue;
    draft.restore(table.key, entry.id);
    for (const issue of read.issues) {
      const touch = touchOf(ofLayer, issue.path);
      const rest = isBelow(touch.field, issue.path)
        ? issue.path.slice(touch.field.length)
        : undefined;
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
  }
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
