/**
 * What a rule is asked about: the facts of a shipment and the facts of the arc it would use. A verdict
 * depends on these two and the date, on nothing else.
 */
import type { IsoDate } from '../core/figure.js';
import type { Mode } from '../scenario/corridor.js';

/** How one party behaves. `defies` names the authorities whose rules it breaks. */
export interface PartyConduct {
  readonly wary: boolean;
  readonly defies: readonly string[];
}

/** Keeps every rule and takes every permission. */
export const LAWFUL: PartyConduct = { wary: false, defies: [] };

/** The shipment side: the same for all shipments of one flow class. */
export interface ShipmentFacts {
  readonly commodity: string;
  /** HS chapters or headings. */
  readonly hs: readonly string[];
  readonly category: string;
  readonly originPlace: string;
  readonly originState: string;
  readonly destinationState: string;
  readonly buyerState: string;
  readonly facts: Readonly<Record<string, boolean | IsoDate>>;
  readonly originConduct: PartyConduct;
  readonly destinationConduct: PartyConduct;
}

/** The arc side. */
export interface ArcFacts {
  readonly tailPlace: string;
  readonly headPlace: string;
  readonly tailCountry: string;
  readonly headCountry: string;
  /** Every territory the arc lies in, its ends included. */
  readonly territories: readonly string[];
  readonly mode: Mode | undefined;
  readonly link: string | undefined;
  readonly terminal: string | undefined;
  readonly service: string | undefined;
  readonly vehicle: string | undefined;
  readonly flag: string | undefined;
}
