/**
 * References: every id that an entry names is there. One table of fields says what each refers to.
 */
import { didYouMean } from '../../core/ids.js';
import type { IssuePath } from '../../core/issues.js';
import type { Condition, Corridor, Exemption, Rule } from '../corridor.js';
import { CORRIDOR_TABLES, wordOfTable, type TableKey } from '../corridor-schema.js';
import type { Check } from './report.js';
import { walk } from './walk-data.js';

/** Told of each reference; the path is one list that changes as it goes on. */
type Visit = (id: string, tables: readonly TableKey[], path: IssuePath) => void;

/** Every id that an entry names exists. */
export const referencesResolve: Check = (corridor, report, flaws) => {
  const known = new Map<TableKey, ReadonlySet<string>>(
    CORRIDOR_TABLES.map(({ key }) => {
      const entries: readonly { readonly id: string }[] = corridor[key];
      return [key, new Set(entries.map((entry) => entry.id))];
    }),
  );
  visitReferences(corridor, (id, tables, path) => {
    if (tables.some((table) => known.get(table)?.has(id))) return;
    if (flaws.names.has(id) || tables.some((table) => flaws.tables.has(table))) return;
    const names = tables.flatMap((table) => [...(known.get(table) ?? [])]);
    const word = tables.map(wordOfTable).join(', ');
    const [key, index, ...field] = path;
    const table = CORRIDOR_TABLES.find((each) => each.key === key);
    const owner = table === undefined ? undefined : corridor[table.key][Number(index)]?.id;
    const who = `${table?.word ?? ''} "${owner ?? ''}" refers to it in ${field.join('.')}`;
    report('reference', [...path], `there is no ${word} "${id}"; ${who}`, {
      found: JSON.stringify(id),
      hint: didYouMean(id, names),
    });
  });
};

/** Visits all references of a corridor, with what they refer to. O(size of the corridor). */
function visitReferences(corridor: Corridor, visit: Visit): void {
  for (const { key } of CORRIDOR_TABLES) {
    const entries: readonly object[] = corridor[key];
    const fields = (FIELDS[key] ?? []).map(([field, ...tables]) => ({
      steps: field.split('.'),
      tables,
    }));
    for (const [i, entry] of entries.entries()) {
      for (const { steps, tables } of fields) visitBelow(entry, [key, i], steps, tables, visit);
      visitSources(entry, [key, i], visit);
    }
  }
  for (const [i, demand] of corridor.demands.entries()) {
    for (const id of Object.keys(demand.observedRouting?.gates ?? {})) {
      visit(id, ['gates'], ['demands', i, 'observedRouting', 'gates', id]);
    }
  }
  for (const [i, rule] of corridor.rules.entries()) visitRule(rule, ['rules', i], visit);
}

/** The entries of what should be a list: rules with mistakes are gone through as well. */
function listOf<Value>(value: readonly Value[] | undefined): readonly Value[] {
  const isList: boolean = Array.isArray(value);
  return isList && value !== undefined ? value : [];
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
    ['hours.holidays', 'calendars'],
  ],
  terminals: [
    ['place', 'places'],
    ['tariffs', 'tariffs'],
    ['hours.holidays', 'calendars'],
  ],
  storages: [['place', 'places']],
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

function visitBelow(
  value: unknown,
  path: (string | number)[],
  steps: readonly string[],
  tables: readonly TableKey[],
  visit: Visit,
): void {
  const [step, ...rest] = steps;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      visitBelow(value[i], path, steps, tables, visit);
      path.pop();
    }
  } else if (step === undefined) {
    if (typeof value === 'string') visit(value, tables, path);
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
    path.push(step);
    visitBelow((value as Readonly<Record<string, unknown>>)[step], path, rest, tables, visit);
    path.pop();
  }
}

/** The sources that the evidence in an entry names. */
function visitSources(entry: unknown, path: IssuePath, visit: Visit): void {
  walk(entry, path, (value, at) => {
    if (!('grade' in value) || !('source' in value) || !Array.isArray(value.source)) return;
    for (const [i, id] of (value.source as readonly unknown[]).entries()) {
      if (typeof id === 'string') visit(id, SOURCES, [...at, 'source', i]);
    }
  });
}

const SOURCES: readonly TableKey[] = ['sources'];

function visitRule(rule: Rule, path: IssuePath, visit: Visit): void {
  if (rule.binds !== 'all') visitBelow(rule.binds, [...path, 'binds'], [], ['countries'], visit);
  for (const [i, exemption] of listOf<Partial<Exemption> | null>(rule.unless).entries()) {
    const { conditions } = exemption ?? {};
    for (const [j, condition] of listOf(conditions).entries()) {
      const at = [...path, 'unless', i, 'conditions', j];
      for (const [key, table] of Object.entries(CONDITION_TABLES)) {
        visitBelow(condition, at, [key], [table], visit);
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
  Record<Exclude<KeyOfCondition, 'modes' | `fact${string}`>, TableKey>
> = {
  originState: 'countries',
  originStateNot: 'countries',
  destinationState: 'countries',
  destinationStateNot: 'countries',
  commodity: 'commodities',
  leavesFrom: 'places',
  entersAt: 'places',
  flags: 'countries',
};
