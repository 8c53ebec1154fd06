/**
 * From the layers of a scenario to one scenario with nothing left to look up: a child's fields over its
 * parent's, conduct merged state by state, changes applied layer by layer, defaults filled in.
 */
import type { Quantity } from '../core/figure.js';
import { MAXIMUM_ISSUES, type Checked, type Issue, type IssuePath } from '../core/issues.js';
import { parseQuantity } from '../core/units.js';
import { MAXIMUM_HORIZON_DAYS, SECONDS_PER_DAY } from './calendar.js';
import { changeCorridor } from './changes.js';
import { resolveChoice, type TellIssue } from './choice.js';
import { checkConduct } from './checks/conduct.js';
import { mergedConduct } from './conduct.js';
import type { Corridor } from './corridor.js';
import { ALL_TABLES } from './corridor-part.js';
import { bothFlaws, NO_FLAWS, type Flaws } from './flaws.js';
import { resolvePolicies } from './policies.js';
import { resolveStatistics } from './statistics.js';
import { mayHaveSaid, readScenario, type ScenarioReading } from './scenario-part.js';
import type { Scenario, ScenarioInput } from './scenario.js';

/** What a scenario is taken to say where it says nothing. */
export const SCENARIO_DEFAULTS = {
  corridor: 'tumen',
  start: '2026-01-01',
  horizon: '365 days',
  seed: 'corridor',
  replications: 20,
  longestWait: '5 days',
  candidates: 8,
} as const;

export { MAXIMUM_HORIZON_DAYS };

/** The layers of a scenario and the corridor they speak of. */
export interface ScenarioLayers {
  /** The root parent first, the scenario itself last. */
  readonly layers: readonly ScenarioInput[];
  readonly corridor: Corridor;
  /** How issues name each layer. */
  readonly files?: readonly (string | undefined)[] | undefined;
}

/**
 * Resolves the layers of a scenario. All issues of all layers come back together.
 *
 * @example
 * const resolved = resolveScenario({ layers: [{ title: 'As is' }], corridor });
 * if (resolved.ok) resolved.value.horizonDays; // → 365
 */
export function resolveScenario({
  layers,
  corridor,
  files = [],
}: ScenarioLayers): Checked<Scenario> {
  return resolveReadings({ layers: layers.map((layer) => readScenario(layer)), corridor, files });
}

/** Layers as they were read, some with mistakes, and what is known of the corridor they speak of. */
export interface ReadLayers {
  readonly layers: readonly ScenarioReading[];
  readonly corridor: Corridor;
  readonly files?: readonly (string | undefined)[] | undefined;
  /** What is wrong with the corridor; {@link NOTHING_KNOWN} if it is not there. */
  readonly flaws?: Flaws | undefined;
}

/**
 * Resolves layers that were read already. The issues of the readings come back with those that follow
 * from nothing else.
 */
export function resolveReadings({
  layers,
  corridor,
  files = [],
  flaws = NO_FLAWS,
}: ReadLayers): Checked<Scenario> {
  const issues: Issue[] = layers.flatMap((layer, i) =>
    layer.issues.map((issue) => inFile(issue, files[i])),
  );
  const read = layers.map((layer) => layer.input);
  const last = read[read.length - 1];
  if (last === undefined) {
    const none: Issue = {
      code: 'scenario.layers',
      path: [],
      message: 'a scenario has at least one layer',
    };
    return { ok: false, issues: [none] };
  }
  const reading: Reading = { layers: read, files, issues };
  const applied = changeCorridor({
    corridor,
    layers: read.map((layer) => layer.changes ?? []),
    start: startOf(layers, reading),
    files,
    flaws: bothFlaws(flaws, flawsOfChanges(layers)),
  });
  issues.push(...applied.issues);
  const tellLayer: TellIssue = (layer, code, path, rest) => {
    fail(reading, layer, code, path, rest);
  };
  checkConduct({ corridor: applied.value.corridor, flaws: applied.flaws }, read, tellLayer);
  const settings = <Key extends keyof LayerInput>(key: Key) =>
    lastOf(reading, (layer) => layer[key])?.value;
  const horizonDays = horizonOf(reading);
  const longestWaitDays = daysOf(reading, 'longestWait') ?? 5;
  const runInDays = daysOf(reading, 'runIn');
  const tell: TellIssue = (layer, code, path, rest) => {
    const isConsequence =
      code === 'choice.dispersion' &&
      layers.some((each) => mayHaveSaid(each, 'simulation', 'choice', 'dispersion'));
    if (!isConsequence) tellLayer(layer, code, path, rest);
  };
  const choice = resolveChoice(read, tell);
  const statistics = resolveStatistics(read, tell);
  if (issues.length > 0) return { ok: false, issues: issues.slice(0, MAXIMUM_ISSUES) };
  const scenario: Scenario = {
    title: last.title,
    question: settings('question'),
    assumption: settings('assumption'),
    source: settings('source'),
    lookAt: settings('lookAt'),
    ...applied.value,
    start: settings('start') ?? SCENARIO_DEFAULTS.start,
    horizonDays,
    seed: settings('seed') ?? SCENARIO_DEFAULTS.seed,
    replications: settings('replications') ?? SCENARIO_DEFAULTS.replications,
    ...mergedConduct(read),
    simulation: {
      longestWaitDays,
      candidates:
        lastOf(reading, (layer) => layer.simulation?.candidates)?.value ??
        SCENARIO_DEFAULTS.candidates,
      runInDays,
      choice,
      ...resolvePolicies(read),
      ...statistics,
    },
  };
  return { ok: true, value: withoutUndefined(scenario), warnings: applied.warnings };
}

type LayerInput = ScenarioReading['input'];

/** The first day of the run; undefined if a layer says it wrongly and none after it says it rightly. */
function startOf(layers: readonly ScenarioReading[], reading: Reading): string | undefined {
  const said = lastOf(reading, (layer) => layer.start);
  const wrong = layers.findLastIndex((layer) => mayHaveSaid(layer, 'start'));
  if (wrong > (said?.layer ?? -1)) return undefined;
  return said?.value ?? SCENARIO_DEFAULTS.start;
}

/** What follows from nothing else once changes could not be read: whatever name, if it is the whole list. */
function flawsOfChanges(layers: readonly ScenarioReading[]): Flaws {
  const isUnknown = layers.some((layer) => mayHaveSaid(layer, 'changes'));
  return {
    fields: new Map(),
    names: new Set(layers.flatMap((layer) => layer.names)),
    tables: isUnknown ? ALL_TABLES : new Set(),
  };
}

interface Reading {
  readonly layers: readonly LayerInput[];
  readonly files: readonly (string | undefined)[];
  readonly issues: Issue[];
}

/** What the last layer that says anything says, and which layer that is. */
function lastOf<Value>(
  { layers }: Reading,
  pick: (layer: LayerInput) => Value | undefined,
): { readonly value: Value; readonly layer: number } | undefined {
  for (let layer = layers.length - 1; layer >= 0; layer--) {
    const input = layers[layer];
    const value = input === undefined ? undefined : pick(input);
    if (value !== undefined) return { value, layer };
  }
  return undefined;
}

function fail(
  reading: Reading,
  layer: number,
  code: string,
  path: IssuePath,
  rest: Omit<Issue, 'code' | 'path'>,
): void {
  reading.issues.push(inFile({ code: `scenario.${code}`, path, ...rest }, reading.files[layer]));
}

function inFile(issue: Issue, file: string | undefined): Issue {
  return file === undefined ? issue : { ...issue, file };
}

function horizonOf(reading: Reading): number {
  const said = lastOf(reading, (layer) => layer.horizon);
  const text = said?.value ?? SCENARIO_DEFAULTS.horizon;
  const days = inDays(text) ?? Number.NaN;
  if (Number.isSafeInteger(days) && days >= 1 && days <= MAXIMUM_HORIZON_DAYS) return days;
  fail(reading, said?.layer ?? 0, 'horizon', ['horizon'], {
    message:
      days > MAXIMUM_HORIZON_DAYS
        ? 'this horizon is too long'
        : 'a horizon is whole days, at least one',
    expected: `1 to ${MAXIMUM_HORIZON_DAYS} days (60 years)`,
    found: JSON.stringify(text),
    hint: 'write it in days, such as "365 days"',
  });
  return 1;
}

function daysOf(reading: Reading, key: 'longestWait' | 'runIn'): number | undefined {
  const said = lastOf(reading, (layer) => layer.simulation?.[key]);
  if (said === undefined) return undefined;
  const days = inDays(said.value) ?? 0;
  if (days <= MAXIMUM_HORIZON_DAYS) return days;
  fail(reading, said.layer, 'number.range', ['simulation', key], {
    message: 'this time is too long',
    expected: `at most ${MAXIMUM_HORIZON_DAYS} days`,
    found: JSON.stringify(said.value),
  });
  return days;
}

function inDays(text: Quantity): number | undefined {
  const parsed = parseQuantity(text);
  return parsed.ok && parsed.dimension === 's' ? parsed.value / SECONDS_PER_DAY : undefined;
}

/** The scenario without keys that say nothing, so that equal scenarios are equal as text. */
function withoutUndefined(scenario: Scenario): Scenario {
  const entries = Object.entries(scenario).filter(([, value]) => value !== undefined);
  const { simulation } = scenario;
  const kept = Object.entries(simulation).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(entries) as unknown as Scenario),
    simulation: Object.fromEntries(kept) as unknown as Scenario['simulation'],
  };
}
