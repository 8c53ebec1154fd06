/**
 * What two scenarios differ in once everything is resolved: entries added and removed, fields changed,
 * closures, liftings, conduct, start and horizon. Paths are written as a change would name them.
 */
import { compareText } from '../core/ids.js';
import { CORRIDOR_TABLES } from './corridor-schema.js';
import type { DatedOverride, Scenario } from './scenario.js';

/** One difference between the inputs of two runs. */
export interface InputDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** `link/bridge.capacity`, `closure/bridge`, `conduct.RU.wary`, `start` … */
  readonly path: string;
  /** As text; absent where there was nothing. */
  readonly before?: string | undefined;
  /** As text; absent where there is nothing left. */
  readonly after?: string | undefined;
}

/**
 * Differences of the inputs of `b` from those of `a`, sorted by path; empty for equal inputs. Titles and
 * questions are words about a scenario, not inputs, and are left out. O(size of both).
 *
 * @example
 * scenarioDifference(baseline, opened).map(({ path, after }) => `${path} = ${after}`);
 */
export function scenarioDifference(a: Scenario, b: Scenario): readonly InputDifference[] {
  const found: InputDifference[] = [];
  compareValues('corridor', a.corridor.id, b.corridor.id, found);
  if (a.corridor !== b.corridor) {
    for (const { key, word } of CORRIDOR_TABLES) {
      if (a.corridor[key] !== b.corridor[key]) {
        compareTables(word, a.corridor[key], b.corridor[key], found);
      }
    }
  }
  compareOverrides('closure', a.closures, b.closures, found);
  compareOverrides('enforcement', a.enforcements, b.enforcements, found);
  compareOverrides('lifting', a.liftings, b.liftings, found);
  compareValues('conduct', conductTable(a), conductTable(b), found);
  compareValues('simulation', a.simulation, b.simulation, found);
  compareValues('start', a.start, b.start, found);
  compareValues('horizonDays', a.horizonDays, b.horizonDays, found);
  compareValues('seed', a.seed, b.seed, found);
  compareValues('replications', a.replications, b.replications, found);
  return found.sort((x, y) => compareText(x.path, y.path) || compareText(x.kind, y.kind));
}

/** Conduct by state, that from the beginning and each change beside it: `conduct.CN from 2018-02-01`. */
function conductTable({
  conduct,
  conductChanges = [],
}: Scenario): Readonly<Record<string, unknown>> {
  return {
    ...conduct,
    ...Object.fromEntries(
      conductChanges.map(({ state, from, conduct: later }) => [`${state} from ${from}`, later]),
    ),
  };
}

interface Entry {
  readonly id: string;
  readonly name?: string | undefined;
  readonly title?: string | undefined;
}

function compareTables(
  word: string,
  before: readonly Entry[],
  after: readonly Entry[],
  found: InputDifference[],
): void {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const fresh = new Map(after.map((entry) => [entry.id, entry]));
  for (const [id, entry] of old) {
    const path = `${word}/${id}`;
    const other = fresh.get(id);
    if (other === undefined) found.push({ kind: 'removed', path, before: nameOf(entry) });
    else if (other !== entry) compareValues(path, entry, other, found);
  }
  for (const [id, entry] of fresh) {
    if (!old.has(id)) found.push({ kind: 'added', path: `${word}/${id}`, after: nameOf(entry) });
  }
}

function nameOf(entry: Entry): string {
  return entry.name ?? entry.title ?? entry.id;
}

/** Overrides of one thing are compared as one text: their order in a file says nothing. */
function compareOverrides(
  word: string,
  before: readonly DatedOverride[],
  after: readonly DatedOverride[],
  found: InputDifference[],
): void {
  const old = spansById(before);
  const fresh = spansById(after);
  for (const id of new Set([...old.keys(), ...fresh.keys()])) {
    compareTexts(`${word}/${id}`, old.get(id), fresh.get(id), found);
  }
}

function spansById(overrides: readonly DatedOverride[]): ReadonlyMap<string, string> {
  const spans = new Map<string, string[]>();
  for (const { id, from, until } of overrides) {
    const begin = from === undefined ? '' : `from ${from}`;
    const end = until === undefined ? '' : `until ${until}`;
    const text = [begin, end].filter((part) => part !== '').join(' ');
    spans.set(id, [...(spans.get(id) ?? []), text === '' ? 'always' : text]);
  }
  return new Map(
    [...spans].map(([id, texts]) => [id, [...new Set(texts)].sort(compareText).join(', ')]),
  );
}

/** Goes down as far as both sides are objects; a figure whose value changed is one difference. */
function compareValues(
  path: string,
  before: unknown,
  after: unknown,
  found: InputDifference[],
): void {
  if (before === after) return;
  if (isRecord(before) && isRecord(after) && figureText(before) === figureText(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compareValues(`${path}.${key}`, own(before, key), own(after, key), found);
    }
    return;
  }
  compareTexts(path, textOf(before), textOf(after), found);
}

function compareTexts(
  path: string,
  before: string | undefined,
  after: string | undefined,
  found: InputDifference[],
): void {
  if (before === after) return;
  if (before === undefined) found.push({ kind: 'added', path, after });
  else if (after === undefined) found.push({ kind: 'removed', path, before });
  else found.push({ kind: 'changed', path, before, after });
}

/** The value of a figure with its evidence, or its series; undefined if it is no such figure. */
function figureText(value: unknown): string | undefined {
  if (!isRecord(value) || own(value, 'grade') === undefined) return undefined;
  const single = own(value, 'value');
  if (typeof single === 'string') return single;
  const series = own(value, 'series');
  if (!Array.isArray(series)) return undefined;
  const points: readonly unknown[] = series;
  return points
    .map((point) =>
      isRecord(point) ? `${String(own(point, 'date'))}: ${String(own(point, 'value'))}` : '',
    )
    .join(', ');
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  return figureText(value) ?? canonicalText(value);
}

/** JSON with sorted keys, so that equal data are equal as text. */
function canonicalText(value: unknown): string {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return `[${list.map((item) => canonicalText(item)).join(',')}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value);
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort(compareText);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalText(value[key])}`).join(',')}}`;
}

function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
