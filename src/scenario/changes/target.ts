/**
 * What a change names: `id`, `id.field.subfield`, or `table/id` where an id alone is ambiguous. Unknown
 * names get the nearest known one.
 */
import { didYouMean } from '../../core/ids.js';
import type { Rule } from '../corridor.js';
import { CORRIDOR_TABLES, type CorridorTable } from '../corridor-schema.js';
import { groupsOf, tableOfWord, type ChangePlace, type Draft, type Entry } from './draft.js';

/** An entry of a table, and the field named after it. */
export interface EntryTarget {
  readonly kind: 'entry';
  readonly table: CorridorTable;
  readonly entry: Entry;
  readonly field: readonly string[];
}

/** All rules of a regime or of an authority. */
export interface RulesTarget {
  readonly kind: 'rules';
  readonly rules: readonly Rule[];
}

/** What a verb can be said of. */
export interface TargetScope {
  /** The verb, for messages; also the key that holds the target. */
  readonly verb: string;
  /** Words of the tables; absent: all. */
  readonly words?: readonly string[];
  /** Whether regimes and authorities count. */
  readonly groups?: boolean;
}

const GROUPS = ['regime', 'authority'] as const;

/** Finds what a target names, or reports why it cannot be found. O(tables + names for a hint). */
export function findTarget(
  draft: Draft,
  target: string,
  scope: TargetScope,
  place: ChangePlace,
): EntryTarget | RulesTarget | undefined {
  const fail = (
    code: string,
    message: string,
    hint?: string,
    expected?: string,
  ): EntryTarget | undefined => {
    draft.fail(place, code, [scope.verb], {
      message,
      expected,
      found: JSON.stringify(target),
      hint,
    });
    return undefined;
  };
  const slash = target.indexOf('/');
  const word = slash < 0 ? undefined : target.slice(0, slash);
  const [id = '', ...field] = target.slice(slash + 1).split('.');
  if (id === '' || field.includes('')) {
    return fail('target.form', 'this names nothing', undefined, 'id, id.field or table/id');
  }
  const words = scope.words ?? CORRIDOR_TABLES.map((table) => table.word);
  const groups: readonly string[] = scope.groups === true ? GROUPS : [];
  const accepted = [...words, ...groups];
  if (word !== undefined && !accepted.includes(word)) {
    if (tableOfWord(word) !== undefined || GROUPS.some((group) => group === word)) {
      return fail(
        'target.kind',
        `a ${word} cannot be changed by "${scope.verb}"`,
        undefined,
        accepted.join(', '),
      );
    }
    return fail(
      'target.table',
      `there is no table "${word}"`,
      didYouMean(word, accepted),
      accepted.join(', '),
    );
  }
  const sought = word === undefined ? accepted : [word];
  const found = sought.flatMap((each) => lookUp(draft, each, id, field));
  const distinct = found.length === 2 ? withoutSameRule(found) : found;
  const [only] = distinct;
  if (distinct.length === 1) return only?.target;
  if (distinct.length > 1) {
    const names = distinct.map((each) => `${each.word}/${id}`).join(' or ');
    return fail('target.ambiguous', `"${id}" names more than one thing`, `write ${names}`);
  }
  const elsewhere = CORRIDOR_TABLES.find((table) => draft.entries(table.key).has(id));
  if (elsewhere !== undefined && word === undefined) {
    return fail(
      'target.kind',
      `"${id}" is a ${elsewhere.word} and cannot be changed by "${scope.verb}"`,
      undefined,
      accepted.join(', '),
    );
  }
  if (draft.mayExist(id, sought)) return undefined;
  const removal = [...draft.removals].find(([name]) => name.slice(name.indexOf('/') + 1) === id);
  if (removal !== undefined) {
    return fail('target.unknown', `"${id}" is removed by changes[${removal[1].index}]`);
  }
  if (scope.verb === 'remove' || scope.verb === 'set') draft.hasFailedEdit = true;
  const known = sought.flatMap((each) => namesOf(draft, each));
  const what = word ?? (accepted.length > 4 ? 'entry' : accepted.join(', '));
  return fail('target.unknown', `there is no ${what} "${id}"`, didYouMean(id, known));
}

interface Candidate {
  readonly word: string;
  readonly target: EntryTarget | RulesTarget;
}

function lookUp(
  draft: Draft,
  word: string,
  id: string,
  field: readonly string[],
): readonly Candidate[] {
  if (word === 'regime' || word === 'authority') {
    const rules = draft.rules().filter((rule) => rule[word] === id);
    return rules.length === 0 || field.length > 0
      ? []
      : [{ word, target: { kind: 'rules', rules } }];
  }
  const table = tableOfWord(word);
  const entry = table === undefined ? undefined : draft.entries(table.key).get(id);
  return table === undefined || entry === undefined
    ? []
    : [{ word, target: { kind: 'entry', table, entry, field } }];
}

/** A rule whose regime has its name and no other rule is one thing, not two. */
function withoutSameRule(found: readonly Candidate[]): readonly Candidate[] {
  const group = found.find((each) => each.target.kind === 'rules');
  const one = found.find((each) => each.target.kind === 'entry' && each.word === 'rule');
  if (group?.target.kind !== 'rules' || one?.target.kind !== 'entry') return found;
  const [rule] = group.target.rules;
  return group.target.rules.length === 1 && rule?.id === one.target.entry.id ? [one] : found;
}

function namesOf(draft: Draft, word: string): readonly string[] {
  if (word === 'regime' || word === 'authority') return groupsOf(draft.rules(), word);
  const table = tableOfWord(word);
  return table === undefined ? [] : [...draft.entries(table.key).keys()];
}
