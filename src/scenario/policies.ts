/** How a simulation treats storage, ships, deadlocks and disruptions, as the layers of a scenario say it. */
import type {
  CaughtPolicy,
  DeadlockPolicy,
  DisruptionChoice,
  ScenarioInput,
  ShipPolicy,
  StoragePolicy,
} from './scenario.js';

/** What a scenario says of policies; what is absent is the default. */
export interface Policies {
  readonly deadlock?: DeadlockPolicy | undefined;
  readonly storage?: StoragePolicy | undefined;
  readonly ships?: ShipPolicy | undefined;
  readonly disruptions?: DisruptionChoice | undefined;
  readonly caught?: CaughtPolicy | undefined;
}

/** The policies when nobody says otherwise. */
export const POLICY_DEFAULTS = {
  deadlock: 'pass',
  storage: 'limited',
  ships: 'gather',
  disruptions: 'all',
  caught: 'stranded',
} as const;

/** The last word on each policy; a default is left out, so that saying it makes no other scenario. */
export function resolvePolicies(layers: readonly Pick<ScenarioInput, 'simulation'>[]): Policies {
  const last = <Key extends keyof Policies>(key: Key): Policies[Key] => {
    const said = layers.findLast((layer) => layer.simulation?.[key] !== undefined);
    const value = said?.simulation?.[key];
    return value === POLICY_DEFAULTS[key] ? undefined : value;
  };
  return {
    deadlock: last('deadlock'),
    storage: last('storage'),
    ships: last('ships'),
    disruptions: last('disruptions'),
    caught: last('caught'),
  };
}
