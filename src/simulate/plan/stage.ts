/** A stage of a route while a plan is made, and what belongs to the route as a whole. */
import type { QuotaUse, StageChance } from './shape.js';

/** A stage before it is laid out in columns. */
export interface Stage extends StagePlace {
  readonly route: number;
  /** Free-flow seconds and USD/kg from release to the stage. */
  readonly lead: number;
  readonly money: number;
  /** Where cargo stands that has not begun the stage; −1 in the middle of an arc. */
  readonly vertex: number;
  readonly kind: number;
  readonly resource: number;
  readonly amount: number;
  delay: number;
  /** Slots of the random delay and the random service factor; −1 for none. */
  slot: number;
  serviceSlot: number;
  readonly mayShut: boolean;
  hasQuota: boolean;
  readonly arcs: number[];
  leavesStorage: boolean;
}

/** What a stage takes up, holds and waits for besides its resource. */
export interface StagePlace {
  /** Storage taken up from here on, −1 for none, and how much of it. */
  readonly storage: number;
  readonly room: number;
  /** Direction of the link, and the lane that is held by who finds no room before the stage. */
  readonly lane: number;
  readonly holds: number;
  /** Group of ships that gathers here, −1 for none. */
  readonly ships: number;
}

/** A chance, where it strikes and which slot of the shipment holds what was drawn. */
export interface ChanceUse {
  readonly stage: number;
  readonly slot: number;
  readonly chance: StageChance;
}

/** What belongs to a route as a whole. */
export interface CutRoute {
  readonly licences: readonly { readonly licence: number; readonly stream: number }[];
  readonly uncertain: readonly { readonly opening: number; readonly lead: number }[];
  readonly quotas: readonly QuotaUse[];
  readonly chances: readonly ChanceUse[];
  readonly slots: number;
}
