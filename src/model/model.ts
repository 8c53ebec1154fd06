/**
 * The compiled form of a scenario: flat typed arrays in canonical order, without strings in anything a
 * solver or the simulation reads. Names, for answers, stand beside them. Nothing here is ever changed:
 * a what-if changes plain data and compiles again.
 *
 * Indices: a vertex is a place × (mode, gauge, side); an arc is one direction of a link, terminal,
 * service leg or gate; a class is a group of demands that face the same network; tables over (class,
 * arc) are row-major, `class * arcCount + arc`. Mass is in kg, time in s, money in USD. Time 0 is the
 * start of the scenario; the run-in lies before it.
 */
import type { Grade } from '../core/figure.js';
import type { Disruption, Gauge, Mode, ServiceLaw } from '../scenario/corridor.js';
import type {
  CaughtPolicy,
  DeadlockPolicy,
  ShipPolicy,
  StoragePolicy,
} from '../scenario/scenario.js';
import type { PartyConduct, ShipmentFacts } from '../sanctions/facts.js';
import type { Verdict } from '../sanctions/evaluate.js';
import type { ModelChoice } from './choice.js';

/** What an arc is made of. */
export interface Arc {
  /** Canonical key, unique and stable under reordering of the input. */
  readonly key: string;
  readonly kind: 'link' | 'terminal' | 'service' | 'gate';
  /** Id of the link, terminal or service; of the place for a gate. */
  readonly asset: string;
  readonly tailPlace: string;
  readonly headPlace: string;
  readonly mode: Mode | undefined;
  readonly gauge: Gauge | undefined;
  /** Length, km (0 for terminals and gates). */
  readonly kilometres: number;
  /** Whether it runs from → to of the link as drawn. */
  readonly isForward: boolean;
  /** Only this vehicle class (water arcs that ships pass without calling). */
  readonly onlyVehicle: string | undefined;
}

/** Anything with a limited rate that arcs share. */
export interface Resource {
  readonly id: string;
  readonly name: string;
  readonly kind: 'link' | 'terminal' | 'service' | 'limit';
  readonly measure: 'kg' | 'TEU' | 'vehicle' | 'train' | 'call';
  readonly servers: number;
  /** Amount of the measure in the calendar year of the start (net), for display. */
  readonly perYear: number;
  /** Amount per open second, by calendar year of {@link CorridorModel.years}. */
  readonly rates: readonly number[];
  /** Open intervals as start, end, start, end … in seconds from the start; empty: always open. */
  readonly openTimes: Float64Array;
  /** Share of all time that it is open, for expected waits. */
  readonly openShare: number;
  /**
   * By calendar year: rate while no usual disruption lasts ÷ mean rate; absent: 1. A yearly amount is net
   * of what comes every year.
   */
  readonly peaks?: readonly number[] | undefined;
  readonly service: ServiceLaw;
  /** Coefficient of variation of gamma and lognormal service times; otherwise 0. */
  readonly variation: number;
  /** Terminals: largest amount that one server works at a time; 0: whole shipments. */
  readonly batch: number;
  /** Rail: seconds before a train may enter that meets, and that follows; 0: no such limit. */
  readonly sectionTime: number;
  readonly following: number;
  /** Services: seconds between departures and amount for each; otherwise 0. */
  readonly headway: number;
  /** The same by calendar year of {@link CorridorModel.years}, in runs of several years only. */
  readonly headways?: readonly number[] | undefined;
  readonly perDeparture: number;
}

/** One storage. */
export interface ModelStorage {
  /** Id of the shared storage, or of the terminal whose own it is. */
  readonly id: string;
  readonly name: string;
  readonly place: string;
  /** Handling groups that share it; undefined for a terminal's own. */
  readonly handles: readonly string[] | undefined;
  readonly measure: 'kg' | 'TEU';
  /** Whole kg or TEU. */
  readonly amount: number;
}

/** How ships of a class gather parcels. */
export interface ModelGathering {
  /** Seconds. */
  readonly patience: number;
  readonly call: number;
  /** kg or TEU that a ship takes. */
  readonly payload: number;
  readonly measure: 'kg' | 'TEU';
}

/** A flow class: demands that face exactly the same network. */
export interface FlowClass {
  readonly key: string;
  readonly commodity: string;
  readonly handling: string;
  readonly shipment: ShipmentFacts;
  readonly captive: readonly string[];
  /** USD/kg. */
  readonly value: number;
  /** USD per kg and second. */
  readonly valueOfTime: number;
  /** kg per TEU, 0 for cargo counted in tonnes. */
  readonly massPerTeu: number;
  /** Barrels per kg, 0 where it has none. */
  readonly barrelsPerKg: number;
}

/** Why an arc is physically shut to a class. */
export interface PhysicalReason {
  readonly kind:
    | 'handling'
    | 'no-vehicle'
    | 'draught'
    | 'air-draught'
    | 'length'
    | 'gross-mass'
    | 'deadweight'
    | 'not-in-use'
    | 'ended'
    | 'closed'
    | 'season'
    | 'captive'
    | 'tariff';
  /** One plain phrase with the numbers. */
  readonly detail: string;
}

/** State of a (class, arc) in one epoch; interned, index 0 is open with nothing to say. */
export interface ArcState {
  readonly isOpen: boolean;
  readonly physical: readonly PhysicalReason[];
  readonly verdict: Verdict;
  /** Charged by rules, USD/kg. */
  readonly surcharge: number;
  /** Expected delay by rules, s. */
  readonly delay: number;
  /** Indices into {@link CorridorModel.quotas}. */
  readonly quotas: readonly number[];
  /** Indices into {@link CorridorModel.licences}. */
  readonly licences: readonly number[];
  /** Indices into {@link CorridorModel.inspections}. */
  readonly inspections: readonly number[];
}

/** A quota as counted: amount by window; several limits of one rule are several quotas. */
export interface Quota {
  readonly id: string;
  readonly rules: readonly string[];
  readonly measure: 'kg' | 'USD' | 'barrel' | 'TEU';
  readonly amount: number;
  /** Starts of the windows in seconds from the start, ascending; the first lies before the run-in. */
  readonly windows: Float64Array;
}

/** A licence as drawn: refused with this probability, otherwise the lead time passes. */
export interface Licence {
  readonly rule: string;
  readonly leadTime: number;
  readonly refusalProbability: number;
}

/** An inspection as drawn. */
export interface Inspection {
  readonly rule: string;
  readonly probability: number;
  readonly delay: number;
}

/** Part of a demand that behaves alike. */
export interface DemandPart {
  readonly flowClass: number;
  /** Share at the start. */
  readonly share: number;
  /** Share by epoch, where conduct changes with time; absent: always the same. */
  readonly shares?: readonly number[] | undefined;
}

/** Share of a part in an epoch. */
export function partShare({ share, shares }: DemandPart, epoch: number): number {
  return shares?.[epoch] ?? share;
}

/** A demand ready for solving and simulation. */
export interface ModelDemand {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly commodity: string;
  readonly origin: number;
  readonly destination: number;
  readonly originPlace: string;
  readonly destinationPlace: string;
  /** kg in the calendar year of the start. */
  readonly yearly: number;
  /** kg in each calendar year of {@link CorridorModel.years}; they differ only in runs of several years. */
  readonly yearlyIn: readonly number[];
  /** kg of one shipment, a whole number (whole TEU for boxes). */
  readonly lot: number;
  /** USD/kg. */
  readonly unservedPrice: number;
  /** Grade of that figure; absent for a bare number. */
  readonly unservedPriceGrade?: Grade | undefined;
  /** Parts by conduct, shares summing to 1, in the order lawful, wary, defiant … */
  readonly parts: readonly DemandPart[];
  readonly arrivals: 'poisson' | 'regular';
  /** 0 to 3, the highest first. */
  readonly priority: number;
  /** Lots that are always under way; 0: shipments arrive. */
  readonly circulating: number;
  /** Twelve numbers with mean 1. */
  readonly monthly: readonly number[];
}

/** An arc or resource whose opening date is drawn once per replication. */
export interface UncertainOpening {
  readonly asset: string;
  readonly low: number;
  readonly mode: number;
  readonly high: number;
  readonly arcs: readonly number[];
}

/** Random formalities or dwell on an arc, triangular, s. */
export interface RandomDelay {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** A disruption: what it meets, what it leaves, and when it lasts or may come. */
export interface ModelDisruption {
  readonly id: string;
  readonly name: string;
  readonly kind: Disruption['kind'];
  /** Lasts in its windows; meets each day of them by chance; or begins in them at random. */
  readonly timing: 'planned' | 'days' | 'random';
  /** Shut between written dates: routes go round it, for its windows are epochs. */
  readonly isClosure: boolean;
  /** Shares left while it lasts, 0 … 1; speed above 0. */
  readonly capacityLeft: number;
  readonly speedLeft: number;
  /** Added to a passage, s. */
  readonly delay: number;
  /** Seconds in which all comes back afterwards. */
  readonly recovery: number;
  /** Start, end, start, end … in seconds from the start, rising by start. */
  readonly windows: Float64Array;
  /** Random ones: expected beginnings in each window. */
  readonly expected: Float64Array;
  /** Days: chance of each. */
  readonly probability: number;
  /** Random ones: mean of an exponential duration, s, unless a triangular one is given. */
  readonly meanDuration: number;
  readonly duration: RandomDelay | undefined;
  /** What it meets; a delay counts on {@link delayArcs} only. */
  readonly resources: readonly number[];
  readonly arcs: readonly number[];
  readonly delayArcs: readonly number[];
}

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

/** Conduct of the two parties of a class. */
export interface ClassConduct {
  readonly origin: PartyConduct;
  readonly destination: PartyConduct;
}
