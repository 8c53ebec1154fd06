/** Rules: dated restrictions, what they match, what they do, and what is exempt. */
import type { Evidence, Figure, IsoDate } from '../../core/figure.js';
import type {
  CommodityId,
  CountryId,
  LinkId,
  PlaceId,
  RuleId,
  ServiceId,
  TerminalId,
  VehicleClassId,
} from './ids.js';
import type { Mode } from './modes.js';

/** A dated restriction. The default is allowed; rules only restrict; every permission is an `unless`. */
export interface Rule {
  readonly id: RuleId;
  /** Named set of one authority that can be lifted or enforced together, e.g. `unsc-2371`. */
  readonly regime: string;
  readonly authority: string;
  readonly instrument: string;
  readonly paragraph: string;
  /** One sentence of our own. */
  readonly text: string;
  readonly from: IsoDate;
  readonly until?: IsoDate | undefined;
  readonly dateBasis: 'loading' | 'import' | 'release' | 'arrival' | 'contract';
  /** Bound states; `all` except the rule's targets. */
  readonly binds: 'all' | readonly CountryId[];
  readonly targets?: readonly CountryId[] | undefined;
  readonly match: RuleMatch;
  readonly effect: Effect;
  readonly unless?: readonly Exemption[] | undefined;
  /** Which state must notify, for rules that ask for notice. */
  readonly notifier?: 'procuring-state' | 'exporting-state' | undefined;
  /** Port-call windows: calls before this day do not count. */
  readonly countCallsFrom?: IsoDate | undefined;
  readonly supersededBy?: RuleId | undefined;
  /** Not in force unless a scenario says `enforce` (e.g. expired or hypothetical rules). */
  readonly dormant?: boolean | undefined;
  readonly unclear?: boolean | undefined;
  readonly evidence: Evidence & { readonly paragraphGrade?: Evidence['grade'] | undefined };
}

/** What a rule speaks of. Every field given must match; within a field any entry will do. */
export interface RuleMatch {
  readonly directions?: readonly DirectionMatch[] | undefined;
  readonly commodities?: readonly CommodityId[] | undefined;
  /** HS chapters or headings; a commodity matches if one of its codes starts with one of these. */
  readonly hs?: readonly string[] | undefined;
  readonly originStates?: readonly CountryId[] | undefined;
  readonly originPlaces?: readonly PlaceId[] | undefined;
  readonly destinationStates?: readonly CountryId[] | undefined;
  readonly buyerStates?: readonly CountryId[] | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly modes?: readonly Mode[] | undefined;
  /** Either end of the arc. */
  readonly places?: readonly PlaceId[] | undefined;
  readonly links?: readonly LinkId[] | undefined;
  readonly terminals?: readonly TerminalId[] | undefined;
  readonly services?: readonly ServiceId[] | undefined;
  readonly vehicles?: readonly VehicleClassId[] | undefined;
  readonly flags?: readonly CountryId[] | undefined;
}

/** A direction of travel against a territory: the arc physically leaves, enters, or lies in it on the way between others. */
export interface DirectionMatch {
  readonly direction: 'from' | 'to' | 'through' | 'within';
  readonly territory: CountryId;
}

/** What a rule does to cargo that it matches. */
export type Effect =
  | { readonly kind: 'ban' }
  /** All amounts must hold: "500000 barrel", "7.5 Mt", "400870018 USD". */
  | {
      readonly kind: 'quota';
      readonly amounts: readonly Figure[];
      readonly period: 'calendar-year' | 'twelve-months' | 'whole';
      /** Twelve-month periods start on this day, "MM-DD". */
      readonly startsOn?: string | undefined;
      /** Rules naming one quota share its counter. */
      readonly counter?: string | undefined;
    }
  | { readonly kind: 'licence'; readonly leadTime: Figure; readonly refusalProbability: Figure }
  | { readonly kind: 'inspection'; readonly probability: Figure; readonly delay: Figure }
  | {
      readonly kind: 'surcharge';
      readonly perTonne?: Figure | undefined;
      readonly adValorem?: Figure | undefined;
    }
  /** A listing: closes the arc to `wary` parties; others pay the surcharge, if any. A met `unless` spares both. */
  | { readonly kind: 'designation'; readonly perTonne?: Figure | undefined }
  /** Changes nothing physical; kept for the record and for conduct dates. */
  | { readonly kind: 'monitoring' };

/** A permission: an `unless` clause of a restriction; all conditions must hold. */
export interface Exemption {
  readonly id: string;
  readonly instrument: string;
  readonly paragraph: string;
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
  readonly conditions: readonly Condition[];
  /** Whether the text itself is unclear: then the verdict is `unclear`, never allowed. */
  readonly unclear?: boolean | undefined;
  readonly text: string;
  readonly evidence: Evidence;
}

/** One condition of an exemption. */
export type Condition =
  | { readonly originStateNot: readonly CountryId[] }
  | { readonly originState: readonly CountryId[] }
  | { readonly destinationState: readonly CountryId[] }
  | { readonly destinationStateNot: readonly CountryId[] }
  | { readonly commodity: readonly CommodityId[] }
  | { readonly leavesFrom: readonly PlaceId[] }
  | { readonly entersAt: readonly PlaceId[] }
  | { readonly modes: readonly Mode[] }
  /** The ship or vehicle flies one of these flags. */
  | { readonly flags: readonly CountryId[] }
  /** A fact of the demand that must be true (or a date: on or before the shipment). */
  | { readonly fact: string }
  | { readonly factNot: string }
  /** The same, but a date must lie before the day of the shipment: notice given in advance. */
  | { readonly factInAdvance: string }
  /** A dated fact that must lie before a date, e.g. a contract made before the ban. */
  | { readonly factBefore: readonly [string, IsoDate] };
