/** Trains, trucks and ships. */
import type { Figure } from '../../core/figure.js';
import type { CountryId, VehicleClassId } from './ids.js';
import type { Gauge, Mode } from './modes.js';

/** A train, truck or vessel class. */
export interface VehicleClass {
  readonly id: VehicleClassId;
  readonly name: string;
  readonly mode: Mode;
  readonly gauges?: readonly Gauge[] | undefined;
  /** Handling groups it can carry. */
  readonly carries: readonly string[];
  /** Net load in t or TEU (a ship's usual parcel). */
  readonly payload: Figure;
  readonly grossMass?: Figure | undefined;
  readonly length?: Figure | undefined;
  readonly deadweight?: Figure | undefined;
  readonly draught?: Figure | undefined;
  readonly airDraught?: Figure | undefined;
  /** km/h, km/day or knot. */
  readonly speed: Figure;
  /** Share of vehicles that come back empty, counted on vehicle-measured resources. */
  readonly emptyReturn: Figure;
  /** Ships: time charter, USD/day. */
  readonly charter?: Figure | undefined;
  /** Ships: fuel, t/day. */
  readonly fuel?: Figure | undefined;
  /** Ships that come when cargo waits for them, and leave full or when patience ends. */
  readonly gather?: Gathering | undefined;
  readonly flag?: CountryId | undefined;
}

/** How ships of a class gather parcels at a port. */
export interface Gathering {
  /** How long a ship lies in port for more cargo before it sails with what it has. */
  readonly patience: Figure;
  /** Time from the call for a ship, made when the first cargo waits, until it is there (default 0). */
  readonly call?: Figure | undefined;
}
