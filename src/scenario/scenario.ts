/**
 * A scenario is a complete question: a corridor, a start, a horizon, a random seed, and changes. The
 * types here are what a scenario file says and what it has become once every layer was resolved.
 */
import type { IsoDate, Quantity } from '../core/figure.js';
import type { Choice, ChoiceSettings } from './choice.js';
import type { Corridor, UncertainDate } from './corridor.js';
import type { StatisticsChoice, StatisticsSettings } from './statistics.js';

/** A target of a change: `id`, `id.field`, or `table/id` where an id alone is ambiguous. */
export type ChangeTarget = string;

/** One edit. The verbs of one layer are applied in the order of {@link CHANGE_VERBS}. */
export type Change =
  /** Add an entry to a table: `{ add: link, value: { id: …, from: …, … } }`. */
  | { readonly add: string; readonly value: unknown }
  | { readonly remove: ChangeTarget }
  | { readonly set: ChangeTarget; readonly to: unknown }
  /** Multiply a figure, or every demand of `category/…`, `commodity/…`, `demand/…`. */
  | { readonly scale: ChangeTarget; readonly by: number }
  /** Open a link, terminal or service that is not in use, from a date (default: the start). */
  | {
      readonly open: ChangeTarget;
      readonly from?: IsoDate | UncertainDate | undefined;
      readonly until?: IsoDate | undefined;
    }
  | {
      readonly close: ChangeTarget;
      readonly from?: IsoDate | undefined;
      readonly until?: IsoDate | undefined;
    }
  /** Put a rule or regime in force between dates. */
  | {
      readonly enforce: ChangeTarget;
      readonly from?: IsoDate | undefined;
      readonly until?: IsoDate | undefined;
    }
  /** Lift a rule or regime between dates. What it superseded does not revive. */
  | {
      readonly lift: ChangeTarget;
      readonly from?: IsoDate | undefined;
      readonly until?: IsoDate | undefined;
    };

/** Order in which the verbs of one layer are applied. */
export const CHANGE_VERBS = [
  'add',
  'remove',
  'set',
  'scale',
  'open',
  'close',
  'enforce',
  'lift',
] as const;

/** How the parties of one state behave: shares between 0 and 1; what is left over is lawful. */
export interface StateConduct {
  readonly wary?: number | undefined;
  /** Share that defies an authority's rules, by authority. */
  readonly defiant?: Readonly<Record<string, number>> | undefined;
}

/** Conduct by state, at one time. */
export type Conduct = Readonly<Record<string, StateConduct>>;

/** Conduct of a state from a day on, until the next entry of its list. */
export interface DatedConduct extends StateConduct {
  /** First day; the first entry of a list may leave it out: from the beginning. */
  readonly from?: IsoDate | undefined;
}

/**
 * Conduct by state as a file says it: always the same, or a list by date. Each entry of a list says all
 * of it, and before the first day of a list the state is lawful.
 */
export type ConductInput = Readonly<Record<string, StateConduct | readonly DatedConduct[]>>;

/** A day from which a state behaves otherwise. */
export interface ConductChange {
  readonly state: string;
  readonly from: IsoDate;
  readonly conduct: StateConduct;
}

/** Which disruptions act in a run: `planned` are those with dates or a season alone. */
export type DisruptionChoice = 'all' | 'planned' | 'none';

/** What becomes of cargo that a rule or a closure meets on its way. */
export type CaughtPolicy = 'stranded' | 'returned' | 'let-through';

/** Settings of a simulation that a scenario may fix. */
export interface SimulationSettings extends StatisticsSettings {
  /** A shipment does not leave by a route on which it must expect to wait longer than this (default 5 days). */
  readonly longestWait?: Quantity | undefined;
  /** Number of candidate routes of each demand (default 8). */
  readonly candidates?: number | undefined;
  /** Length of the run-in before the start; default: 99 % of free-flow transit times. */
  readonly runIn?: Quantity | undefined;
  /** How a shipment chooses its way (default: by least cost, all queues known). */
  readonly choice?: ChoiceSettings | undefined;
  /** Which disruptions act: all (default), those of the calendar only, or none. */
  readonly disruptions?: DisruptionChoice | undefined;
  /** What becomes of cargo that a rule or a closure meets on its way and that has no other way (default: stranded). */
  readonly caught?: CaughtPolicy | undefined;
  /** What happens when shipments wait for each other's room in a circle (default: pass). */
  readonly deadlock?: DeadlockPolicy | undefined;
  /** Whether storage is limited as the corridor says (default), or everything finds room. */
  readonly storage?: StoragePolicy | undefined;
  /** Whether ships gather parcels as the corridor says (default), or leave with each lot. */
  readonly ships?: ShipPolicy | undefined;
}

/** `pass`: the shipment that closed the circle is let in above capacity; `stop`: the replication ends. */
export type DeadlockPolicy = 'pass' | 'stop';
export type StoragePolicy = 'limited' | 'unlimited';
export type ShipPolicy = 'gather' | 'leave-at-once';

/** A scenario as its file says it. */
export interface ScenarioInput {
  readonly title: string;
  readonly question?: string | undefined;
  readonly assumption?: string | undefined;
  readonly source?: string | undefined;
  readonly lookAt?: string | undefined;
  /** A relative path or the name of a shipped scenario. */
  readonly extends?: string | undefined;
  /** `tumen`, or a relative path to a corridor file. */
  readonly corridor?: string | undefined;
  readonly start?: IsoDate | undefined;
  readonly horizon?: Quantity | undefined;
  readonly seed?: string | undefined;
  readonly replications?: number | undefined;
  readonly changes?: readonly Change[] | undefined;
  readonly conduct?: ConductInput | undefined;
  readonly simulation?: SimulationSettings | undefined;
}

/** A span of time in which something is opened, closed, enforced or lifted on top of its own dates. */
export interface DatedOverride {
  /** Id of a link, terminal or service (open, close) or of a rule (enforce, lift). */
  readonly id: string;
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
}

/** A scenario after all its layers: the corridor as changed and nothing left to look up. */
export interface Scenario {
  readonly title: string;
  readonly question?: string | undefined;
  readonly assumption?: string | undefined;
  readonly source?: string | undefined;
  readonly lookAt?: string | undefined;
  readonly corridor: Corridor;
  readonly start: IsoDate;
  /** Whole days. */
  readonly horizonDays: number;
  readonly seed: string;
  readonly replications: number;
  readonly closures: readonly DatedOverride[];
  readonly enforcements: readonly DatedOverride[];
  readonly liftings: readonly DatedOverride[];
  /** Conduct from the beginning. */
  readonly conduct: Conduct;
  /** Later conduct, by day and state; absent where nothing changes. */
  readonly conductChanges?: readonly ConductChange[] | undefined;
  readonly simulation: StatisticsChoice & {
    readonly longestWaitDays: number;
    readonly candidates: number;
    /** Undefined: from the free-flow transit times. */
    readonly runInDays?: number | undefined;
    /** Absent: the cheapest way, all queues known, no re-planning. */
    readonly choice?: Choice | undefined;
    /** Undefined: all. */
    readonly disruptions?: DisruptionChoice | undefined;
    /** Undefined: stranded. */
    readonly caught?: CaughtPolicy | undefined;
    /** Undefined: pass. */
    readonly deadlock?: DeadlockPolicy | undefined;
    /** Undefined: limited. */
    readonly storage?: StoragePolicy | undefined;
    /** Undefined: gather. */
    readonly ships?: ShipPolicy | undefined;
  };
}
