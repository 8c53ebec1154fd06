/** A scenario from plain data: what a file would say, written in TypeScript. */
import { didYouMean } from '../core/ids.js';
import { InputError, valueOrThrow, type Issue } from '../core/issues.js';
import type { Corridor } from '../scenario/corridor.js';
import { resolveScenario, SCENARIO_DEFAULTS } from '../scenario/resolve.js';
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
  const issues = layers.flatMap(misplacedParent);
  const corridor = basis.corridor ?? builtIn(layers, issues);
  if (corridor === undefined || issues.length > 0) throw new InputError(issues);
  return valueOrThrow(resolveScenario({ layers, corridor }));
}

function misplacedParent(layer: ScenarioInput): readonly Issue[] {
  if (layer.extends === undefined) return [];
  const hint =
    'give the parents as data: scenario(input, { parents: [...] }), or load a file with corridor-sim/node';
  return [
    {
      code: 'scenario.extends.data',
      path: ['extends'],
      message: 'only a scenario file can extend another by name',
      found: JSON.stringify(layer.extends),
      hint,
    },
  ];
}

function builtIn(layers: readonly ScenarioInput[], issues: Issue[]): Corridor | undefined {
  const said = layers.findLast((layer) => layer.corridor !== undefined)?.corridor;
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
