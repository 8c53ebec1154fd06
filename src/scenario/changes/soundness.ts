/**
 * Whether the corridor is still sound after all changes. What the corridor was guilty of before is not
 * held against the scenario; the rest is put down to the change that did it.
 */
import type { Issue } from '../../core/issues.js';
import { checkSoundness } from '../check.js';
import type { Corridor } from '../corridor.js';
import { CORRIDOR_TABLES } from '../corridor-schema.js';
import type { ChangePlace, Draft, Entry } from './draft.js';

/** Issues of a changed corridor that the corridor before did not have. */
export function soundnessIssues(draft: Draft, changed: Corridor): readonly Issue[] {
  if (changed === draft.corridor) return [];
  const { flaws } = draft;
  const issues = checkSoundness(changed, flaws);
  if (issues.length === 0) return [];
  const before = new Set(
    checkSoundness(draft.corridor, draft.given).map(({ code, message }) => `${code} ${message}`),
  );
  return (
    issues
      .filter(({ code, message }) => !before.has(`${code} ${message}`))
      // What stands in the way of a removal may be what a change that failed would have taken away.
      .filter((issue) => !draft.hasFailedEdit || removalOf(draft, issue) === undefined)
      .map((issue) => attributed(draft, changed, issue))
  );
}

function attributed(draft: Draft, changed: Corridor, issue: Issue): Issue {
  const removal = removalOf(draft, issue);
  if (removal !== undefined) {
    const { name, place } = removal;
    return at(place, ['remove'], {
      ...issue,
      code: 'scenario.remove.needed',
      message: `"${name}" cannot be removed: it is still needed. ${issue.message}`,
      hint: 'remove or change what refers to it as well',
    });
  }
  const [key, index, ...field] = issue.path;
  const table = CORRIDOR_TABLES.find((each) => each.key === key);
  const entry =
    table === undefined ? undefined : (changed[table.key] as readonly Entry[])[Number(index)];
  const touches =
    entry === undefined ? [] : (draft.touches.get(`${String(key)}/${entry.id}`) ?? []);
  const touch =
    touches.findLast(
      (each) => each.field.length > 0 && each.field.every((step, i) => step === String(field[i])),
    ) ??
    touches.find((each) => each.key === 'value') ??
    touches[touches.length - 1];
  if (touch === undefined) return { ...issue, path: ['changes'] };
  return at(touch, touch.key === 'value' ? ['value', ...field] : [touch.key], issue);
}

/** The removal that took away what an issue misses. */
function removalOf(
  draft: Draft,
  issue: Issue,
): { readonly name: string; readonly place: ChangePlace } | undefined {
  if (issue.code !== 'corridor.reference') return undefined;
  for (const [name, place] of draft.removals) {
    const id = name.slice(name.indexOf('/') + 1);
    if (issue.found === JSON.stringify(id)) return { name: id, place };
  }
  return undefined;
}

function at(place: ChangePlace, path: readonly (string | number)[], issue: Issue): Issue {
  return {
    ...issue,
    path: ['changes', place.index, ...path],
    ...(place.file === undefined ? {} : { file: place.file }),
  };
}
