/** A true record of the tiny corridor, and ways to spoil it. */
import { compileScenario } from '../../src/model/compile.js';
import type { SimulationRecord } from '../../src/model/answers.js';
import type { CorridorModel } from '../../src/model/model.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { simulate } from '../../src/simulate/simulate.js';
import { verifySimulation } from '../../src/verify/index.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

/** A case to verify. */
export interface Case {
  readonly scenario: Scenario;
  readonly model: CorridorModel;
  readonly record: SimulationRecord;
}

/** A year of the tiny corridor, with whatever a test needs otherwise. */
export function tinyScenario(changes: Partial<Scenario> = {}): Scenario {
  return {
    title: 'tiny',
    corridor: tinyCorridor(),
    start: '2026-01-01',
    horizonDays: 365,
    seed: 'verify',
    replications: 2,
    closures: [],
    enforcements: [],
    liftings: [],
    conduct: {},
    simulation: { longestWaitDays: 5, candidates: 8 },
    ...changes,
  };
}

/** Compiles and simulates a scenario. */
export function trueCase(changes: Partial<Scenario> = {}): Case {
  const scenario = tinyScenario(changes);
  const model = compileScenario(scenario);
  return { scenario, model, record: simulate(model) };
}

/** Names of the checks that fail, with their first problem. */
export function failures({ scenario, model, record }: Case): readonly string[] {
  return verifySimulation(scenario, model, record)
    .checks.filter(({ ok }) => !ok)
    .map(
      ({ name, problems: [first] }) => `${name}: ${first?.where ?? ''}: ${first?.message ?? ''}`,
    );
}

/** A type with every `readonly` taken off. */
export type Writable<Data> = { -readonly [Key in keyof Data]: Writable<Data[Key]> };

/** A copy of a record that a test may write to. */
export function writableCopy(record: SimulationRecord): Writable<SimulationRecord> {
  return structuredClone(record) as Writable<SimulationRecord>;
}

/** One entry, chosen by a number of any size. */
export function pick<Entry>(entries: readonly Entry[], by: number): Entry {
  const entry = entries[by % entries.length];
  if (entry === undefined) throw new Error('nothing to pick from');
  return entry;
}
