/** Terminals: handling within a place, and the room for what waits there. */
import type { Evidence, Figure } from '../../core/figure.js';
import type { PlaceId, TariffId, TerminalId } from './ids.js';
import type { Gauge, Mode } from './modes.js';
import type { OpeningHours, Season, ServiceLaw, Validity } from './times.js';

/** One side of a terminal: a mode (and gauge), or `gate`, the place's own cargo. */
export interface Access {
  readonly mode: Mode | 'gate';
  readonly gauge?: Gauge | undefined;
}

/** Handling at a place between two accesses; both directions unless `oneWay`. */
export interface Terminal {
  readonly id: TerminalId;
  readonly name: string;
  readonly place: PlaceId;
  readonly kind: 'berth' | 'gauge-change' | 'yard' | 'border-post' | 'warehouse';
  readonly between: readonly (readonly [Access, Access])[];
  readonly oneWay?: boolean | undefined;
  /** Handling groups it serves (see `Commodity.handling`). */
  readonly handles: readonly string[];
  /** In t or TEU per time, or the word `unlimited`. */
  readonly capacity: Figure;
  /** Number of servers that share the capacity (default 1). */
  readonly servers?: Figure | undefined;
  readonly hours?: OpeningHours | undefined;
  readonly season?: Season | undefined;
  /** Time in the terminal besides queueing and service; a spread makes it random in simulation. */
  readonly dwell?: Figure | undefined;
  /** Handling time: fixed (default), or random with the same mean. */
  readonly service?: ServiceLaw | undefined;
  /** Coefficient of variation of a gamma or lognormal handling time. */
  readonly variation?: Figure | undefined;
  /**
   * Largest batch that one server works at a time (a cut of wagons): a shipment of several batches is
   * worked by several servers at once, and goes on when all its batches are done. Absent: whole shipments.
   */
  readonly batch?: Figure | undefined;
  /**
   * Room for cargo from the moment it joins the terminal until it leaves the place. Cargo that finds no
   * room waits where it is. Absent: the shared storage of the place for the cargo's group, if there is one.
   */
  readonly storage?: Figure | undefined;
  readonly tariffs?: readonly TariffId[] | undefined;
  readonly validity?: Validity | undefined;
  readonly operator?: string | undefined;
  readonly evidence?: Evidence | undefined;
}

/** Room that the terminals of one place share for some handling groups; each group has one at most. */
export interface SharedStorage {
  readonly id: string;
  readonly name: string;
  readonly place: PlaceId;
  /** Handling groups that it takes. */
  readonly handles: readonly string[];
  /** t or TEU. */
  readonly amount: Figure;
  readonly evidence?: Evidence | undefined;
}
