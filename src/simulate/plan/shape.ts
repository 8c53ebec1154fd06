/**
 * The shape of a simulation's plan: candidate routes cut into stages and laid out in flat arrays. A stage
 * is a visit to one resource (or none) followed by a delay.
 */
import type { CorridorModel, RandomDelay } from '../../model/model.js';
import type { NoRoute } from '../routes.js';
import type { ShipGroup } from './ships.js';

/** How a stage treats its resource. */
export const StageKind = {
  delay: 0,
  headway: 1,
  handling: 2,
  sailing: 3,
  gathering: 4,
} as const;

/** What is unusual about a stage, as bits, so that one look tells of most stages that nothing is. */
export const Unusual = {
  mayShut: 1,
  storage: 2,
  quota: 4,
  leaves: 8,
  chance: 16,
  /** A disruption may delay it or shut it; known to the engine, not to the plan. */
  met: 32,
  /** There is no resource to join, or cargo may turn away from it; known to the engine, not to the plan. */
  turn: 64,
} as const;

/** A random addition to a stage's delay, drawn when the shipment is released. */
export interface StageChance {
  /** Index into {@link SimulationPlan.streams}. */
  readonly stream: number;
  readonly kind: 'spread' | 'inspection' | 'exponential' | 'gamma' | 'lognormal';
  readonly spread: RandomDelay | undefined;
  readonly probability: number;
  readonly delay: number;
  /** Coefficient of variation of gamma and lognormal factors. */
  readonly variation: number;
}

/** Whose random stream it is: the k-th value belongs to the k-th shipment of the demand. */
export interface StreamOwner {
  readonly demand: number;
  readonly purpose: string;
  readonly owner: string;
}

/** The plan. Index spaces: part (of a demand), set (part × epoch), route, stage. */
export interface SimulationPlan {
  readonly model: CorridorModel;
  readonly runIn: number;
  /** First epoch used and the second at which each begins and ends. */
  readonly epochEnds: Float64Array;
  readonly firstPart: Uint32Array;
  /** Share of a set's part in its epoch. */
  readonly setShare: Float64Array;
  readonly partClass: Uint32Array;
  readonly partDemand: Uint32Array;
  /** set = part × epochCount + epoch. */
  readonly epochCount: number;
  readonly firstCandidate: Uint32Array;
  readonly candidateRoute: Uint32Array;
  readonly candidateCost: Float64Array;
  readonly candidateMoney: Float64Array;
  /** Why a set has no candidate; index into {@link noRoutes}, −1 where it has. */
  readonly setWithout: Int32Array;
  /** Rules that make the cargo of a set go another way than the cheapest one. */
  readonly setAround: readonly (readonly string[])[];
  readonly noRoutes: readonly NoRoute[];
  /** Why a stage is shut in an epoch, by stage × epochCount + epoch; index into {@link noRoutes}. */
  readonly shutStages: ReadonlyMap<number, number>;
  /** Why a route over an asset that has not opened yet cannot be taken; index into {@link noRoutes}. */
  readonly notYetOpen: number;

  readonly streams: readonly StreamOwner[];
  readonly routes: readonly {
    readonly demand: number;
    readonly flowClass: number;
    readonly arcs: readonly number[];
  }[];
  readonly routeDemand: Int32Array;
  readonly routeSeconds: Float64Array;
  readonly firstStage: Uint32Array;
  readonly routeLicences: readonly (readonly {
    readonly licence: number;
    readonly stream: number;
  }[])[];
  readonly routeUncertain: readonly (readonly {
    readonly opening: number;
    readonly lead: number;
  }[])[];
  readonly routeQuotas: readonly (readonly QuotaUse[])[];
  readonly routeChances: readonly (readonly {
    readonly stage: number;
    readonly slot: number;
    readonly chance: StageChance;
  }[])[];

  readonly stageKind: Uint8Array;
  readonly stageResource: Int32Array;
  /** Amount of the resource's measure for one kg. */
  readonly stageAmount: Float64Array;
  readonly stageDelay: Float64Array;
  /** Free-flow seconds from release to the stage. */
  readonly stageLead: Float64Array;
  /**
   * Tariffs and surcharges due before the stage, USD/kg, as the epoch priced them in which the route was
   * first found: what cargo has paid that leaves its route here.
   */
  readonly stageMoney: Float64Array;
  /** Where cargo stands that has not begun the stage; −1 in the middle of an arc. */
  readonly stageVertex: Int32Array;
  /** Slot of the shipment's random delay, −1 for none; and of its random service factor. */
  readonly stageSlot: Int32Array;
  readonly stageServiceSlot: Int32Array;
  /** 1 if an arc of the stage is shut in some epoch, so that its state is looked up on arrival. */
  readonly stageMayShut: Uint8Array;
  readonly stageHasQuota: Uint8Array;
  /** 1 for each arc that a disruption can slow, delay, or shut though nothing else limits it. */
  readonly arcIsMet: Uint8Array;
  readonly stageArcs: readonly (readonly number[])[];
  readonly stageRoute: Uint32Array;
  /** What is unusual about a stage: a sum of {@link Unusual}, 0 for most. */
  readonly stageUnusual: Uint8Array;
  /** Storage taken up from here on, −1 for none, and how much of it: whole kg or TEU. */
  readonly stageStorage: Int32Array;
  readonly stageRoom: Float64Array;
  /** 1 if a shipment that goes on from here has left the place that it was stored at. */
  readonly stageLeaves: Uint8Array;
  /** 0 or 1: the direction, where a resource tells directions apart. */
  readonly stageLane: Uint8Array;
  /** Lane (2 × resource + direction) that a shipment without room before the stage holds; −1 for none. */
  readonly stageHolds: Int32Array;
  /** Group of {@link ships} that gathers here, −1 for none. */
  readonly stageShips: Int32Array;
  readonly ships: readonly ShipGroup[];
  /** Whether some resource tells directions apart. */
  readonly hasLanes: boolean;
  /** Whether shipments could ever wait for each other's room in a circle. */
  readonly mayDeadlock: boolean;
  /** Number of priorities: those from 0 to one less are in use. */
  readonly levels: number;
  readonly slotsPerShipment: number;
  /** Most stages of a route. */
  readonly mostStages: number;
  readonly quotaSlotsPerShipment: number;
}

/** A quota that a route draws on. */
export interface QuotaUse {
  readonly quota: number;
  readonly stage: number;
  readonly lead: number;
  /** Amount of the quota's measure for one kg. */
  readonly perKg: number;
  readonly slot: number;
}
