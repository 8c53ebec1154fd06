/** A scenario from plain data: what a file would say, written in TypeScript. */
import { didYouMean } from '../core/ids.js';
import { InputError, valueOrThrow, type Issue } from '../core/issues.js';
import type { Corridor } from '../scenario/corridor.js';
import { NOTHING_KNOWN } from '../scenario/corridor-part.js';
import { resolveReadings, SCENARIO_DEFAULTS } from '../scenario/resolve.js';
import { mayHaveSaid, readScenario, type ScenarioReading } from '../scenario/scenario-part.js';
import type { Scenario, ScenarioInput } from '../scenario/scenario.js';
import { BUILT_IN_CORRIDORS } from './built-in.js';

/** What a scenario written as data rests on. */
export interface ScenarioBasis {
  /** A corridor of your own; default: the built-in one that the scenario names (`tumen`). */
  readonly corridor?: Corridor | undefined;
  /** What it changes, as a file's `extends` would: the root parent first. */
  readonly parents?: readonly ScenarioInput[] | undefined;
}

/**
 * The complete scenario of plain data, defaults filled in and changes applied. Throws an
 * {@link InputError} that lists everything wrong with it. `extends` belongs to files: here parents are
 * given as data.
 *
 * @example
 * ```ts
 * scenario({ title: 'As is', horizon: '90 days' }).horizonDays; // 90
 * scenario({ title: 'No bridge', changes: [{ close: 'quanhe-wonjong-bridge' }] }).closures.length; // 1
 * ```
 */
export function scenario(input: ScenarioInput, basis: ScenarioBasis = {}): Scenario {
  const layers = [...(basis.parents ?? []), input];
  const readings = layers.map((layer) => readScenario(layer));
  const issues = readings.flatMap(({ input: layer }) => misplacedParent(layer.extends));
  const corridor = basis.corridor ?? builtIn(readings, issues);
  const isKnown = corridor !== undefined && issues.length === 0;
  const resolved = resolveReadings({
    layers: readings,
    ...(corridor === undefined ? NOTHING_KNOWN : { corridor }),
    ...(isKnown ? {} : { flaws: NOTHING_KNOWN.flaws }),
  });
  if (issues.length > 0) throw new InputError([...issues, ...(resolved.ok ? [] : resolved.issues)]);
  return valueOrThrow(resolved);
}

function misplacedParent(name: string | undefined): readonly Issue[] {
  if (name === undefined) return [];
  const hint =
    'give the parents as data: scenario(input, { parents: [...] }), or load a file with corridor-sim/node';
  return [
    {
      code: 'scenario.extends.data',
      path: ['extends'],
      message: 'only a scenario file can extend another by name',
      found: JSON.stringify(name),
      hint,
    },
  ];
}

function builtIn(layers: readonly ScenarioReading[], issues: Issue[]): Corridor | undefined {
  const last = layers.findLastIndex(({ input }) => input.corridor !== undefined);
  if (layers.slice(last + 1).some((layer) => mayHaveSaid(layer, 'corridor'))) return undefined;
  const said = layers[last]?.input.corridor;
  const name = said ?? SCENARIO_DEFAULTS.corridor;
  const corridor = BUILT_IN_CORRIDORS.get(name);
  if (corridor === undefined) {
    const names = [...BUILT_IN_CORRIDORS.keys()];
    issues.push({
      code: 'scenario.corridor.missing',
      path: ['corridor'],
      message: `there is no built-in corridor "${name}"`,
      expected: names.join(', '),
      hint: didYouMean(name, names) ?? 'give one of your own: scenario(input, { corridor })',
    });
  }
  return corridor;
}
