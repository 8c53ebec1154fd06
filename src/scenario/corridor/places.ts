/** Places, and the countries they lie in. */
import type { Evidence, Figure } from '../../core/figure.js';
import type { CountryId, PlaceId } from './ids.js';

/** A state or territory, as rules and conduct name it. */
export interface Country {
  readonly id: CountryId;
  readonly name: string;
}

/** A port, station, crossing, city, market … */
export interface Place {
  readonly id: PlaceId;
  readonly name: string;
  readonly names?:
    | {
        readonly cyrillic?: string | undefined;
        readonly chinese?: string | undefined;
        readonly korean?: string | undefined;
      }
    | undefined;
  readonly kinds: readonly PlaceKind[];
  readonly country: CountryId;
  readonly position: Evidence & { readonly latitude: number; readonly longitude: number };
  /** What the place is for in the corridor, one sentence. */
  readonly role: string;
  /** Limits for ships that call here (the deepest berth). Absent: no limit. */
  readonly shipLimits?:
    | {
        readonly draught?: Figure | undefined;
        readonly length?: Figure | undefined;
        readonly deadweight?: Figure | undefined;
      }
    | undefined;
}

/** What a place is; it may be several things. */
export type PlaceKind =
  | 'seaport'
  | 'river-port'
  | 'rail-station'
  | 'border-crossing'
  | 'city'
  | 'sea-gateway'
  | 'market'
  | 'origin'
  | 'bridge-site'
  | 'landmark';
