/** How a scenario wants to be simulated, in seconds and with the defaults filled in. */
import { SECONDS_PER_DAY } from '../scenario/calendar.js';
import { POLICY_DEFAULTS } from '../scenario/policies.js';
import type { Scenario } from '../scenario/scenario.js';
import { modelChoice } from './choice.js';
import type { CorridorModel } from './model.js';

/** The settings of a simulation that a model carries. */
export type RunSettings = Pick<
  CorridorModel,
  | 'runIn'
  | 'longestWait'
  | 'candidates'
  | 'choice'
  | 'deadlock'
  | 'storage'
  | 'ships'
  | 'isAntithetic'
  | 'deliveredWithin'
  | 'caught'
>;

/** The settings of a scenario. */
export function runSettings({ simulation }: Scenario): RunSettings {
  const { runInDays, longestWaitDays, deliveredWithinDays } = simulation;
  return {
    runIn: runInDays === undefined ? undefined : seconds(runInDays),
    longestWait: seconds(longestWaitDays),
    candidates: simulation.candidates,
    choice: modelChoice(simulation.choice),
    deadlock: simulation.deadlock ?? POLICY_DEFAULTS.deadlock,
    storage: simulation.storage ?? POLICY_DEFAULTS.storage,
    ships: simulation.ships ?? POLICY_DEFAULTS.ships,
    isAntithetic: simulation.antithetic === true,
    deliveredWithin: deliveredWithinDays === undefined ? undefined : seconds(deliveredWithinDays),
    caught: simulation.caught ?? POLICY_DEFAULTS.caught,
  };
}

function seconds(days: number): number {
  return Math.round(days * SECONDS_PER_DAY);
}
