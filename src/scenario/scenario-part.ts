/**
 * What can be looked at in a scenario that its schema refused: the settings that are right, and of each
 * change as much as is known, so that its target is looked up all the same.
 */
import { nearestName } from '../core/ids.js';
import type { Issue, IssuePath } from '../core/issues.js';
import { isAtOrBelow, namesMeant, withoutRepeats } from './flaws.js';
import { copyPlainPart, valueAt, type PlainDataLimits } from './plain-data.js';
import { scenarioSchema } from './scenario-schema.js';
import { CHANGE_VERBS, type Change, type ScenarioInput } from './scenario.js';
import { issuesOf } from './schema/issues.js';

/** A scenario file as far as it could be read. */
export interface ScenarioReading {
  /** Of its changes those that cannot be understood are missing; places stay as they are. */
  readonly input: Omit<ScenarioInput, 'changes'> & {
    readonly changes?: readonly (Change | undefined)[] | undefined;
  };
  readonly issues: readonly Issue[];
  /** Names that entries it would have added may have had. */
  readonly names: readonly string[];
}

/** A factor or a value that is not known: the rest of its change is looked at. */
export const UNKNOWN_FACTOR = Number.NaN;

/**
 * Reads a scenario file, with as much of one with mistakes as can be looked at. `earlier` are issues
 * found in its text: they come first, and nothing is told again at their places. Never throws.
 */
export function readScenario(
  data: unknown,
  limits?: PlainDataLimits,
  earlier: readonly Issue[] = [],
): ScenarioReading {
  const copy = copyPlainPart(data, 'scenario', limits);
  const before = [...earlier, ...withoutRepeats(copy.issues, earlier)];
  if (data !== undefined && copy.value === undefined && before.length > 0)
    return { input: UNREAD, issues: before, names: [] };
  const whole = scenarioSchema.safeParse(copy.value);
  if (whole.success && before.length === 0) return { input: whole.data, issues: [], names: [] };
  const refused = whole.success
    ? []
    : issuesOf(scenarioSchema, copy.value, whole.error.issues, 'scenario');
  const issues = [...before, ...withoutRepeats(refused, before)];
  if (typeof copy.value !== 'object' || copy.value === null || Array.isArray(copy.value))
    return { input: UNREAD, issues, names: [] };
  const { changes, ...settings } = copy.value as Readonly<Record<string, unknown>>;
  const wrong = [...before, ...refused];
  const part = {
    ...UNREAD,
    ...settingsThatFit(
      settings,
      wrong.map(({ path }) => path),
    ),
  };
  const list: readonly unknown[] = Array.isArray(changes) ? changes : [];
  const isUnread = (i: number): boolean =>
    wrong.some(({ path }) => isAtOrBelow(path, ['changes', i]));
  const read = list.map((change, i) =>
    isUnread(i) ? knownPart(change, ['changes', i], wrong) : (change as Change),
  );
  const isListWrong = wrong.some(({ path }) => path.length === 1 && path[0] === 'changes');
  return {
    input: isListWrong || changes === undefined ? part : { ...part, changes: read },
    issues,
    names: list.flatMap((change, i) => (isUnread(i) ? namesMeant(valueAt(change, ['value'])) : [])),
  };
}

const UNREAD: ScenarioInput = { title: 'untitled' };

/** Whether a reading may have meant to say something of a key: it stands there wrongly, or misspelt. */
export function mayHaveSaid({ issues }: ScenarioReading, ...keys: readonly string[]): boolean {
  return issues.some(({ path, code }) => {
    if (path.length === 0 || isAtOrBelow(keys, path)) return true;
    if (path.length > keys.length || !code.endsWith('.key.unknown')) return false;
    const meant = keys[path.length - 1] ?? '';
    return (
      isAtOrBelow(keys, path.slice(0, -1)) &&
      nearestName(String(path[path.length - 1]), [meant]) !== undefined
    );
  });
}

/** Settings without those at the paths, nor what does not fit without them. */
function settingsThatFit(
  settings: Readonly<Record<string, unknown>>,
  paths: readonly IssuePath[],
): Partial<ScenarioInput> {
  let kept: unknown = settings;
  let wrong = paths;
  const shape = scenarioSchema.partial();
  // Each round takes at least one value away, from the leaves to the root.
  for (;;) {
    for (const path of wrong) kept = withoutPath(kept, removable(kept, path));
    const read = shape.safeParse(kept);
    if (read.success) return read.data as Partial<ScenarioInput>;
    wrong = issuesOf(shape, kept, read.error.issues, 'scenario').map(({ path }) => path);
    if (wrong.every((path) => path.length === 0)) return {};
  }
}

/** The nearest part of the data at or above a path that can go: of conduct by date only the whole list. */
function removable(data: unknown, path: IssuePath): IssuePath {
  const inList = path.findIndex((step) => typeof step === 'number');
  let end = inList < 0 ? path : path.slice(0, inList);
  while (end.length > 0 && valueAt(data, end) === undefined) end = end.slice(0, -1);
  return end;
}

function withoutPath(data: unknown, path: IssuePath): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
      if (key !== String(step)) return [[key, value]];
      return rest.length === 0 ? [] : [[key, withoutPath(value, rest)]];
    }),
  );
}

/** A change with what is wrong left out; undefined if not even its verb and target are known. */
function knownPart(change: unknown, at: IssuePath, wrong: readonly Issue[]): Change | undefined {
  if (typeof change !== 'object' || change === null) return undefined;
  const fields = change as Readonly<Record<string, unknown>>;
  const verbs = CHANGE_VERBS.filter((verb) => Object.hasOwn(fields, verb));
  const [verb] = verbs;
  if (verb === undefined || verbs.length > 1) return undefined;
  const isRight = (key: string): boolean =>
    Object.hasOwn(fields, key) &&
    !wrong.some(({ path }) => isAtOrBelow(path, [...at, key]) || isAtOrBelow(at, path));
  const target = fields[verb];
  if (!isRight(verb) || typeof target !== 'string') return undefined;
  switch (verb) {
    case 'add':
      return { add: target, value: isRight('value') ? fields['value'] : undefined };
    case 'remove':
      return { remove: target };
    case 'set':
      return { set: target, to: isRight('to') ? fields['to'] : undefined };
    case 'scale':
      return { scale: target, by: isRight('by') ? Number(fields['by']) : UNKNOWN_FACTOR };
    default: {
      const hasDates = ['from', 'until'].every(
        (key) => !Object.hasOwn(fields, key) || isRight(key),
      );
      const { from, until } = fields;
      const dates = hasDates ? { from, until } : {};
      return { [verb]: target, ...dates } as unknown as Change;
    }
  }
}
