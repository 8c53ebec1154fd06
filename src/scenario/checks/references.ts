/**
 * References: every id that an entry names is there. One table of fields says what each refers to.
 */
import { didYouMean } from '../../core/ids.js';
import type { IssuePath } from '../../core/issues.js';
import type { Condition, Corridor, Rule } from '../corridor.js';
import { CORRIDOR_TABLES, wordOfTable, type TableKey } from '../corridor-schema.js';
import type { Check } from './report.js';
import { walk } from './walk-data.js';

interface Reference {
  readonly path: IssuePath;
  readonly id: string;
  readonly tables: readonly TableKey[];
}

/** Every id that an entry names exists. */
export const referencesResolve: Check = (corridor, report) => {
  const known = new Map<TableKey, ReadonlySet<string>>(
    CORRIDOR_TABLES.map(({ key }) => {
      const entries: readonly { readonly id: string }[] = corridor[key];
      return [key, new Set(entries.map((entry) => entry.id))];
    }),
  );
  for (const { path, id, tables } of references(corridor)) {
    if (tables.some((table) => known.get(table)?.has(id))) continue;
    const names = tables.flatMap((table) => [...(known.get(table) ?? [])]);
    const word = tables.map(wordOfTable).join(', ');
    const [key, index] = path;
    const table = CORRIDOR_TABLES.find((each) => each.key === key);
    const owner = table === undefined ? undefined : corridor[table.key][Number(index)]?.id;
    const who =
      table === undefined
        ? ''
        : `${table.word} "${owner ?? ''}" refers to it in ${path.slice(2).join('.')}`;
    report('reference', path, `there is no ${word} "${id}"; ${who}`, {
      found: JSON.stringify(id),
      hint: didYouMean(id, names),
    });
  }
};

/** All references of a corridor with what they refer to. */
function* references(corridor: Corridor): Generator<Reference> {
  for (const { key } of CORRIDOR_TABLES) {
    const entries: readonly object[] = corridor[key];
    for (const [i, entry] of entries.entries()) {
      for (const field of FIELDS[key] ?? []) {
        yield* fieldReferences(entry, [key, i], field);
      }
      yield* sourceReferences(entry, [key, i]);
    }
  }
  for (const [i, demand] of corridor.demands.entries()) {
    for (const id of Object.keys(demand.observedRouting?.gates ?? {})) {
      yield { path: ['demands', i, 'observedRouting', 'gates', id], id, tables: ['gates'] };
    }
  }
  for (const [i, rule] of corridor.rules.entries()) yield* ruleReferences(rule, ['rules', i]);
}

/** Field (dots go down, lists are gone through) and the tables it refers to. */
type Field = readonly [string, ...TableKey[]];

const FIELDS: Readonly<Partial<Record<TableKey, readonly Field[]>>> = {
  places: [['country', 'countries']],
  links: [
    ['from', 'places'],
    ['to', 'places'],
    ['vehicles', 'vehicles'],
    ['tariffs', 'tariffs'],
    ['territories', 'countries'],
  ],
  terminals: [
    ['place', 'places'],
    ['tariffs', 'tariffs'],
  ],
  vehicles: [['flag', 'countries']],
  tariffs: [
    ['commodities', 'commodities'],
    ['origins', 'places'],
  ],
  services: [
    ['legs.from', 'places'],
    ['legs.to', 'places'],
    ['legs.tariffs', 'tariffs'],
    ['vehicle', 'vehicles'],
  ],
  limits: [
    ['links', 'links'],
    ['terminals', 'terminals'],
    ['commodities', 'commodities'],
    ['origins', 'places'],
  ],
  demands: [
    ['category', 'categories'],
    ['commodity', 'commodities'],
    ['origin', 'places'],
    ['destination', 'places'],
    ['captive', 'terminals'],
    ['originState', 'countries'],
    ['buyerState', 'countries'],
  ],
  rules: [
    ['targets', 'countries'],
    ['supersededBy', 'rules'],
    ['match.directions.territory', 'countries'],
    ['match.commodities', 'commodities'],
    ['match.originStates', 'countries'],
    ['match.originPlaces', 'places'],
    ['match.destinationStates', 'countries'],
    ['match.buyerStates', 'countries'],
    ['match.categories', 'categories'],
    ['match.places', 'places'],
    ['match.links', 'links'],
    ['match.terminals', 'terminals'],
    ['match.services', 'services'],
    ['match.vehicles', 'vehicles'],
    ['match.flags', 'countries'],
  ],
  disruptions: [['affects', 'links', 'terminals', 'services', 'places']],
  gates: [
    ['links', 'links'],
    ['terminals', 'terminals'],
    ['services', 'services'],
  ],
  observations: [['gate', 'gates']],
};

function* fieldReferences(
  entry: unknown,
  path: IssuePath,
  [field, ...tables]: Field,
): Generator<Reference> {
  yield* below(entry, path, field.split('.'), tables);
}

function* below(
  value: unknown,
  path: IssuePath,
  steps: readonly string[],
  tables: readonly TableKey[],
): Generator<Reference> {
  const [step, ...rest] = steps;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    for (const [i, item] of list.entries()) yield* below(item, [...path, i], steps, tables);
  } else if (step === undefined) {
    if (typeof value === 'string') yield { path, id: value, tables };
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
    const next: unknown = (value as Readonly<Record<string, unknown>>)[step];
    yield* below(next, [...path, step], rest, tables);
  }
}

/** The sources that the evidence in an entry names. */
function sourceReferences(entry: unknown, path: IssuePath): readonly Reference[] {
  const found: Reference[] = [];
  walk(entry, path, (value, at) => {
    if (!('grade' in value) || !('source' in value) || !Array.isArray(value.source)) return;
    for (const [i, id] of (value.source as readonly unknown[]).entries()) {
      if (typeof id === 'string')
        found.push({ path: [...at, 'source', i], id, tables: ['sources'] });
    }
  });
  return found;
}

function* ruleReferences(rule: Rule, path: IssuePath): Generator<Reference> {
  if (rule.binds !== 'all') yield* below(rule.binds, [...path, 'binds'], [], ['countries']);
  for (const [i, { conditions }] of (rule.unless ?? []).entries()) {
    for (const [j, condition] of conditions.entries()) {
      const at = [...path, 'unless', i, 'conditions', j];
      for (const [key, table] of Object.entries(CONDITION_TABLES)) {
        yield* fieldReferences(condition, at, [key, table]);
      }
    }
  }
}

type KeyOfCondition = Condition extends infer Each
  ? Each extends unknown
    ? keyof Each
    : never
  : never;

const CONDITION_TABLES: Readonly<
  Record<Exclude<KeyOfCondition, 'modes' | 'fact' | 'factNot' | 'factBefore'>, TableKey>
> = {
  originState: 'countries',
  originStateNot: 'countries',
  destinationState: 'countries',
  destinationStateNot: 'countries',
  commodity: 'commodities',
  leavesFrom: 'places',
  entersAt: 'places',
};
