/**
 * The corridor as authored: plain readonly data with string ids. Everything a run needs to know about
 * the world stands here; a scenario adds a start date, a horizon, a random seed and changes.
 * Ids are kebab-case without dots. Every quantity is a {@link Figure} with its unit.
 */
import type { Evidence, Figure, IsoDate } from '../core/figure.js';

/** Two-letter country code; `ZZ` stands for shared or international waters. */
export type CountryId = string;
export type PlaceId = string;
export type LinkId = string;
export type TerminalId = string;
export type VehicleClassId = string;
export type ServiceId = string;
export type CommodityId = string;
export type DemandId = string;
export type RuleId = string;
export type TariffId = string;
export type GateId = string;
export type CalendarId = string;

export type Mode = 'rail' | 'road' | 'sea' | 'river' | 'pipeline';
export type Gauge = '1520' | '1435';

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

/** A source that figures cite. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** Date of publication or of the figure. */
  readonly date?: string | undefined;
  /** Web address without scheme, or another locator. */
  readonly locator: string;
}

export interface Country {
  readonly id: CountryId;
  readonly name: string;
}

/** A currency and how many of its units one US dollar buys, by date. */
export interface Currency {
  readonly id: string;
  readonly perDollar: Figure;
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

/** From inclusive, until exclusive; absent end: for ever. */
export interface Validity {
  readonly from?: IsoDate | UncertainDate | undefined;
  readonly until?: IsoDate | undefined;
}

/** A date not yet known: drawn once per replication (triangular); routes use the mode and say so. */
export interface UncertainDate extends Evidence {
  readonly low: IsoDate;
  readonly mode: IsoDate;
  readonly high: IsoDate;
}

/** When something opens: shifts of a day, and on which days. */
export interface OpeningHours extends Evidence {
  /**
   * "HH:MM-HH:MM", several shifts with commas, in order; the last may close after midnight:
   * "08:00-12:00,13:00-20:00", "20:00-04:00". A shift belongs to the day on which it opens.
   */
  readonly daily: string;
  /** ISO weekdays (1 = Monday); absent: every day. */
  readonly weekdays?: readonly number[] | undefined;
  /** Calendars on whose days it does not open. */
  readonly holidays?: readonly CalendarId[] | undefined;
}

/** Days on which whatever names the calendar does not open, such as the holidays of a state. */
export interface HolidayCalendar {
  readonly id: CalendarId;
  readonly name: string;
  /**
   * "MM-DD" of every year, a date "YYYY-MM-DD", or a span of either, from inclusive, until exclusive
   * ("12-31" until "01-03" runs over New Year).
   */
  readonly days: readonly (string | { readonly from: string; readonly until: string })[];
  readonly evidence: Evidence;
}

/** Days of the year in use, "MM-DD" from inclusive, until exclusive; may wrap over New Year. */
export interface Season extends Evidence {
  readonly from: string;
  readonly until: string;
}

/** A connection as drawn; two-way unless `oneWay`. Bridges and crossings are links in series with the track. */
export interface Link {
  readonly id: LinkId;
  readonly name?: string | undefined;
  readonly from: PlaceId;
  readonly to: PlaceId;
  readonly mode: Mode;
  readonly kind: 'track' | 'bridge' | 'crossing' | 'lane' | 'waterway' | 'pipe';
  readonly oneWay?: boolean | undefined;
  /** Rail only; a dual-gauge track lists both and is one resource. */
  readonly gauges?: readonly Gauge[] | undefined;
  readonly tracks?: 'single' | 'double' | undefined;
  /** km or nmi. */
  readonly length: Figure;
  /**
   * Yearly amounts are net (after hours and planned season), both directions together, empties
   * included; amounts per hour or day of opening are gross. Measures: t, TEU, vehicle, train, call;
   * or the word `unlimited`.
   */
  readonly capacity: Figure;
  readonly hours?: OpeningHours | undefined;
  readonly season?: Season | undefined;
  /** Speed on this link in place of the vehicle's own. */
  readonly speed?: Figure | undefined;
  /** Whole running time in place of length ÷ speed. */
  readonly runningTime?: Figure | undefined;
  /** Border or bridge formalities on top of running time; a spread makes it random in simulation. */
  readonly processing?: Figure | undefined;
  /** Service time in the link's queue: fixed (default), or random with the same mean. */
  readonly service?: ServiceLaw | undefined;
  /** Coefficient of variation of a gamma or lognormal service time. */
  readonly variation?: Figure | undefined;
  /**
   * Rail, single track: running time of the longest section between passing loops. A train enters no
   * sooner after one that comes the other way.
   */
  readonly sectionTime?: Figure | undefined;
  /** Rail: least time between two trains that follow each other in one direction. */
  readonly following?: Figure | undefined;
  /** Only these vehicle classes may use the link. Absent: every class of the mode and gauge. */
  readonly vehicles?: readonly VehicleClassId[] | undefined;
  /** Water depth less keel clearance that limits draught. */
  readonly depth?: Figure | undefined;
  /** Clearance under a bridge that limits air draught. */
  readonly clearance?: Figure | undefined;
  /** Largest gross mass of a vehicle. */
  readonly grossLimit?: Figure | undefined;
  readonly lanes?: Figure | undefined;
  /** The first listed tariff that applies to the cargo is charged. */
  readonly tariffs?: readonly TariffId[] | undefined;
  /** mathjs expression in `freeFlow` (hours) and `utilisation` (0…1): congested hours, for skims. */
  readonly volumeDelay?: string | undefined;
  readonly validity?: Validity | undefined;
  /** Waypoints [longitude, latitude] between the ends, for drawing. */
  readonly geometry?: readonly (readonly [number, number])[] | undefined;
  /** Territories the link lies in, when they are not those of its ends. */
  readonly territories?: readonly CountryId[] | undefined;
  readonly evidence?: Evidence | undefined;
}

/** How service times vary about their mean; gamma and lognormal by a stated `variation`. */
export type ServiceLaw = 'fixed' | 'exponential' | 'gamma' | 'lognormal';

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

/**
 * A price as a mathjs expression giving USD per `per`. Variables: `km` (length of the link), `hours`
 * (its running time), `tariffClass`, `value` (USD/t), `payload` (t or TEU of the vehicle), `charter`
 * (USD/day), `fuel` (t/day), `knots`, and each name in `parameters`, in USD, t, TEU, km and hours, but
 * amounts and money per time per day; RUB and CNY are converted at the dated rate. No other name, no
 * assignment.
 */
export interface Tariff {
  readonly id: TariffId;
  readonly name: string;
  readonly per: 't' | 'TEU' | 'vehicle';
  readonly expression: string;
  readonly parameters: Readonly<Record<string, Figure>>;
  /** Applies only to these handling groups / commodities / origins. Absent: to all. */
  readonly handling?: readonly string[] | undefined;
  readonly commodities?: readonly CommodityId[] | undefined;
  readonly origins?: readonly PlaceId[] | undefined;
  readonly evidence?: Evidence | undefined;
}

/** Liner, ferry or scheduled block train: a frequency with a capacity between dates. */
export interface Service {
  readonly id: ServiceId;
  readonly name: string;
  readonly mode: Mode;
  readonly gauge?: Gauge | undefined;
  readonly legs: readonly {
    readonly from: PlaceId;
    readonly to: PlaceId;
    readonly length: Figure;
    readonly tariffs?: readonly TariffId[] | undefined;
    readonly geometry?: readonly (readonly [number, number])[] | undefined;
  }[];
  readonly oneWay?: boolean | undefined;
  /** Calls per time, e.g. "1 call/week". Half the headway enters time and cost in every answer. */
  readonly frequency: Figure;
  /** TEU or t for each call and direction. */
  readonly capacity: Figure;
  readonly vehicle: VehicleClassId;
  readonly handles: readonly string[];
  readonly validity?: Validity | undefined;
  readonly evidence?: Evidence | undefined;
}

/**
 * A limit that flows share besides links and terminals, such as a railway's quota for one basin's coal.
 * Each passage of a listed asset counts, so list assets of which a journey passes only one.
 */
export interface SharedLimit {
  readonly id: string;
  readonly name: string;
  readonly capacity: Figure;
  readonly links?: readonly LinkId[] | undefined;
  readonly terminals?: readonly TerminalId[] | undefined;
  /** Only flows of these commodities / origins / demands not captive count (absent: all). */
  readonly commodities?: readonly CommodityId[] | undefined;
  readonly origins?: readonly PlaceId[] | undefined;
  /** Count only demands that are not captive to one of the listed terminals. */
  readonly thirdPartiesOnly?: boolean | undefined;
  readonly validity?: Validity | undefined;
  readonly evidence?: Evidence | undefined;
}

export interface Commodity {
  readonly id: CommodityId;
  readonly name: string;
  /** Handling group, e.g. `coal`, `grain`, `container`, `reefer`. */
  readonly handling: string;
  /** HS chapters or headings, digits only, most specific known. */
  readonly hs: readonly string[];
  readonly unit: 't' | 'TEU';
  /** Container commodities: mass of one TEU with its goods, t/TEU (fixed). */
  readonly massPerTeu?: Figure | undefined;
  /** USD/t. */
  readonly value: Figure;
  /** Capital cost, 1/year. */
  readonly capitalCost: Figure;
  /** Loss of value, 1/day. */
  readonly decay: Figure;
  /** Multiplier for rail tariffs (variable `tariffClass`; default 1). */
  readonly tariffClass?: Figure | undefined;
  /** Barrels per tonne for quotas counted in barrels. */
  readonly barrelsPerTonne?: Figure | undefined;
}

/** One of the cargo flow categories. */
export interface Category {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly status: 'named' | 'reconstructed';
  readonly evidence: Evidence;
}

/** What wants to travel: true origin to final market. The port is an outcome. */
export interface Demand {
  readonly id: DemandId;
  readonly name?: string | undefined;
  readonly category: string;
  readonly tags?: readonly string[] | undefined;
  readonly commodity: CommodityId;
  readonly origin: PlaceId;
  readonly destination: PlaceId;
  /** t/year or TEU/year, usually a series. */
  readonly quantity: Figure;
  /** t or TEU of one shipment: a train, a convoy of trucks, a container block. */
  readonly lot: Figure;
  /** Money at which the owner would rather not ship, USD/t or USD/TEU. */
  readonly unservedPrice: Figure;
  /** Owner's terminals: the cargo is loaded on a ship at one of these and nowhere else. */
  readonly captive?: readonly TerminalId[] | undefined;
  /** Monthly index, twelve numbers with mean 1. */
  readonly season?: (Evidence & { readonly monthly: readonly number[] }) | undefined;
  readonly arrivals?: 'poisson' | 'regular' | undefined;
  /** 0 (default) to 3: in every queue the highest goes first, and within one priority who came first. */
  readonly priority?: number | undefined;
  /**
   * Simulation only: so many lots are always under way instead of arriving. Each one delivered sets out
   * again at once, by the cheapest way, and books nothing. Such a demand makes a closed network.
   */
  readonly circulating?: number | undefined;
  /** Facts that exemptions ask for, e.g. { 'notified-by-exporting-state': true }. */
  readonly facts?: Readonly<Record<string, boolean | IsoDate>> | undefined;
  /** State of origin of the goods, of the buyer, if not those of the places. */
  readonly originState?: CountryId | undefined;
  readonly buyerState?: CountryId | undefined;
  /** How the flow was routed in fact, for the closure table: gate → share. */
  readonly observedRouting?:
    (Evidence & { readonly gates: Readonly<Record<GateId, number>> }) | undefined;
}

/** A direction of travel against a territory: the arc physically leaves, enters, or lies in it on the way between others. */
export interface DirectionMatch {
  readonly direction: 'from' | 'to' | 'through' | 'within';
  readonly territory: CountryId;
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

/**
 * An event that takes capacity, speed or time away. It acts in dated `windows`; or every day of a
 * `season`; or on each day (of the season) with a `probability`; or at random, `perYear` times with a
 * `duration`, beginning within the season. One draw acts on all that it affects; what several leave of
 * one thing is multiplied.
 */
export interface Disruption {
  readonly id: string;
  readonly name: string;
  readonly kind: 'closure' | 'ice' | 'fog' | 'flood' | 'queue' | 'labour' | 'shortfall' | 'other';
  /** Ids of links, terminals, services or places (a place means all that touches it). */
  readonly affects: readonly string[];
  /** Share of capacity or speed left while it lasts: 0 shuts. */
  readonly capacityLeft?: Figure | undefined;
  readonly speedLeft?: Figure | undefined;
  /** Added to the time of each shipment that passes while it lasts (a place: that arrives there). */
  readonly delay?: Figure | undefined;
  /** Dated events. */
  readonly windows?: readonly { readonly from: IsoDate; readonly until: IsoDate }[] | undefined;
  /** Recurrent season "MM-DD": alone, when it lasts; with a probability or rate, when it may begin. */
  readonly season?: Season | undefined;
  /** Share of days that it meets, each by itself, from midnight to midnight. */
  readonly probability?: Figure | undefined;
  /** Random events: mean number per year. */
  readonly perYear?: Figure | undefined;
  /** How long a random event lasts: triangular if it has a spread, else exponential. */
  readonly duration?: Figure | undefined;
  /**
   * It comes every year, and yearly capacities are net of it already: they keep their yearly amount, and
   * only the days on which it passes move. For a season or a probability.
   */
  readonly usual?: boolean | undefined;
  /** After a window or a random event: all comes back evenly over this time, in steps of a day (of six hours, if shorter than four days). */
  readonly recovery?: Figure | undefined;
  readonly evidence: Evidence;
}

/** A counting line: the cargo that passes any of its links or terminals. */
export interface Gate {
  readonly id: GateId;
  readonly name: string;
  readonly links?: readonly LinkId[] | undefined;
  readonly terminals?: readonly TerminalId[] | undefined;
  readonly services?: readonly ServiceId[] | undefined;
  /** Count one direction only: `out` is from → to of the link as drawn. */
  readonly note?: string | undefined;
  readonly inClosure: boolean;
}

/** What was seen to pass a gate in a period. */
export interface Observation {
  readonly id: string;
  readonly gate: GateId;
  /** Year "2024", or an explicit window. */
  readonly period: string | { readonly from: IsoDate; readonly until: IsoDate };
  readonly quantity: Figure;
  readonly commodity?: string | undefined;
  /** Why model and observation differ, where the gap is over 15 %. */
  readonly gapReason?: string | undefined;
}

/** Everything known about a corridor. */
export interface Corridor {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly Source[];
  readonly countries: readonly Country[];
  readonly currencies: readonly Currency[];
  readonly places: readonly Place[];
  readonly links: readonly Link[];
  readonly terminals: readonly Terminal[];
  readonly storages: readonly SharedStorage[];
  readonly vehicles: readonly VehicleClass[];
  readonly tariffs: readonly Tariff[];
  readonly services: readonly Service[];
  readonly limits: readonly SharedLimit[];
  readonly commodities: readonly Commodity[];
  readonly categories: readonly Category[];
  readonly demands: readonly Demand[];
  readonly rules: readonly Rule[];
  readonly disruptions: readonly Disruption[];
  readonly calendars: readonly HolidayCalendar[];
  readonly gates: readonly Gate[];
  readonly observations: readonly Observation[];
}
