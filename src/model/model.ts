/**
 * The compiled form of a scenario: flat typed arrays in canonical order, without strings in anything a
 * solver or the simulation reads. Names, for answers, stand beside them. Nothing here is ever changed:
 * a what-if changes plain data and compiles again.
 *
 * Indices: a vertex is a place × (mode, gauge, side); an arc is one direction of a link, terminal,
 * service leg or gate; a class is a group of demands that face the same network; tables over (class,
 * arc) are row-major, `class * arcCount + arc`. Mass is in kg, time in s, money in USD. Time 0 is the
 * start of the scenario; the run-in lies before it.
 *
 * The types of its parts are in model/, a file for each kind of thing; import them from here.
 */
import type {
  CaughtPolicy,
  DeadlockPolicy,
  ShipPolicy,
  StoragePolicy,
} from '../scenario/scenario.js';
import type { ModelChoice } from './choice.js';
import type { Arc, RandomDelay } from './model/arcs.js';
import type { FlowClass } from './model/classes.js';
import type { ModelDemand } from './model/demands.js';
import type { ModelDisruption, UncertainOpening } from './model/disruptions.js';
import type { Resource } from './model/resources.js';
import type { ArcState, Inspection, Licence, Quota } from './model/states.js';
import type { ModelGathering, ModelStorage } from './model/storages.js';

export type * from './model/arcs.js';
export type * from './model/classes.js';
export * from './model/demands.js';
export type * from './model/disruptions.js';
export type * from './model/resources.js';
export type * from './model/states.js';
export type * from './model/storages.js';

/** The compiled scenario. */
export interface CorridorModel {
  readonly formatVersion: 1;
  /** Content hash of corridor and scenario. */
  readonly hash: string;
  readonly corridorHash: string;
  readonly title: string;
  readonly start: string;
  readonly seed: string;
  readonly replications: number;
  /** Seconds from the start to the end. */
  readonly horizon: number;
  /** First second covered (negative): a run-in can begin here at the earliest. */
  readonly earliest: number;
  /** Length of the run-in, if the scenario fixes it. */
  readonly runIn: number | undefined;
  readonly longestWait: number;
  readonly candidates: number;
  readonly choice: ModelChoice;
  readonly deadlock: DeadlockPolicy;
  readonly storage: StoragePolicy;
  readonly ships: ShipPolicy;
  /** Whether every second replication mirrors the draws of the one before it. */
  readonly isAntithetic: boolean;
  /** Cargo that takes longer is late, s; undefined where nobody asks. */
  readonly deliveredWithin: number | undefined;
  /** What becomes of cargo that a rule or a closure meets on its way. */
  readonly caught: CaughtPolicy;
  /** Calendar years touched, and the second at which each begins. */
  readonly years: readonly number[];
  readonly yearStarts: Float64Array;
  /** Starts of the epochs, s; the first is {@link earliest}. */
  readonly epochs: Float64Array;
  readonly epochDates: readonly string[];

  readonly vertexCount: number;
  readonly arcCount: number;
  readonly classCount: number;
  readonly vertexNames: readonly string[];
  readonly vertexPlace: readonly string[];
  readonly arcs: readonly Arc[];
  readonly firstOut: Uint32Array;
  readonly tail: Uint32Array;
  readonly head: Uint32Array;
  /** Reverse star: arcs into each vertex. */
  readonly firstIn: Uint32Array;
  readonly inArc: Uint32Array;

  readonly classes: readonly FlowClass[];
  readonly vehicles: readonly string[];
  /** How the vehicle classes gather parcels; undefined for those that do not. */
  readonly gatherings: readonly (ModelGathering | undefined)[];
  readonly storages: readonly ModelStorage[];
  /** (class, arc): tariffs, USD/kg; where only a physical limit bars the way, what it would cost; else NaN. */
  readonly money: Float64Array;
  /** (class, arc): expected running, processing, dwell and half headway, s. */
  readonly seconds: Float64Array;
  /** (class, arc): vehicle class, −1 for none or not needed. */
  readonly vehicle: Int16Array;
  /** epoch × (class, arc): index into {@link states}. */
  readonly state: Uint16Array;
  readonly states: readonly ArcState[];
  /** Arc: random part of its time, or undefined. Its expected value is inside `seconds`. */
  readonly randomDelays: readonly (RandomDelay | undefined)[];
  /** Arc: expected formalities, dwell and wait for a departure within `seconds`; the rest is running. */
  readonly fixedSeconds: Float64Array;

  /** Volume-delay functions, and for each arc its index or −1. */
  readonly volumeDelays: readonly string[];
  readonly volumeDelay: Int16Array;

  readonly resources: readonly Resource[];
  /** Resources of an arc: positions firstUse[arc] … firstUse[arc + 1]. */
  readonly firstUse: Uint32Array;
  readonly useResource: Uint32Array;
  /** class × position: amount of the resource's measure for one kg; 0: does not count. */
  readonly useCoefficient: Float64Array;

  readonly quotas: readonly Quota[];
  readonly licences: readonly Licence[];
  readonly inspections: readonly Inspection[];
  readonly uncertain: readonly UncertainOpening[];
  readonly disruptions: readonly ModelDisruption[];
  readonly demands: readonly ModelDemand[];
}
