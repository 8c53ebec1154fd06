/**
 * The plain types of every answer. Answers are readonly data without functions; masses are kg and times
 * seconds until a result turns them into what people read.
 */

/** What became of one demand in one replication, whole kg. */
export interface DemandAccount {
  readonly initial: number;
  readonly emitted: number;
  readonly delivered: number;
  readonly inTransit: number;
  /** Refused for want of a lawful route, of quota or of a licence. */
  readonly refusedByRule: number;
  /** Refused because every lawful route was overbooked. */
  readonly refusedByLimit: number;
  readonly declined: number;
  readonly returned: number;
  readonly stranded: number;
  /** Of what was delivered: what left its planned route on its way; no term of the balance. */
  readonly diverted: number;
  /** USD for what was delivered. */
  readonly paid: number;
  /** kg × s of what was delivered. */
  readonly transitKgSeconds: number;
  readonly shipments: number;
}

/**
 * Transit times of one category in one replication, days, quantiles by mass; null where nothing was
 * delivered or they were not counted.
 */
export interface CategoryTimes {
  readonly tenPercentDays: number | null;
  readonly medianDays: number | null;
  readonly ninetyPercentDays: number | null;
  readonly ninetyFivePercentDays: number | null;
  /** kg delivered within the time that the scenario asks for; null where it asks for none. */
  readonly deliveredInTime: number | null;
}

/** One category day by day in one replication, whole kg; one number for each day from the start. */
export interface DailyCounts {
  /** Under way at the start. */
  readonly initial: number;
  readonly emitted: readonly number[];
  readonly delivered: readonly number[];
  /** Refused, declined, returned and stranded. */
  readonly lost: readonly number[];
}

/** Use of one resource in one replication, in its own measure. */
export interface ResourceUse {
  readonly used: number;
  /** kg × s of waiting, and the kg served. */
  readonly waited: number;
  readonly served: number;
  readonly longestQueue: number;
  /**
   * Shipments × seconds from joining the queue until let go or handled, within the counted time: as the
   * integral of their number, and as the sum of their stays. Little's law: the two are equal.
   */
  readonly presentSeconds: number;
  readonly staySeconds: number;
}

/** Use of one storage in one replication. */
export interface StorageUse {
  /** Most that was taken up at once, whole kg or TEU. */
  readonly most: number;
  /** Shipments let in above capacity to end deadlocks, the run-in included. */
  readonly passes: number;
  /** Shipments × seconds, counted as for resources. */
  readonly presentSeconds: number;
  readonly staySeconds: number;
}

/**
 * One disruption in one replication, within the horizon; one that meets several assets counts once.
 * A deadlock that ends a replication ends no disruption: it is counted to the end of the horizon.
 */
export interface DisruptionCount {
  /** Stretches of full effect that overlap the horizon; what touches or overlaps is one. */
  readonly occurrences: number;
  /** Seconds of full effect, recovery left out. */
  readonly seconds: number;
}

/** Shipments that waited for each other's room in a circle. */
export interface DeadlockRecord {
  /** Seconds from the start. */
  readonly time: number;
  /** Each holds a shipment that waits for the next, the last for the first. */
  readonly storages: readonly string[];
  /** Where they are. */
  readonly places: readonly string[];
}

/** One replication. */
export interface ReplicationRecord {
  readonly replication: number;
  readonly events: number;
  readonly mostUnderWay: number;
  /** `deadlocked`: ended by a deadlock before its time, because the scenario says so. */
  readonly status: 'complete' | 'deadlocked';
  /** The first twenty. */
  readonly deadlocks: readonly DeadlockRecord[];
  readonly deadlockCount: number;
  /** In the order of the model's demands. */
  readonly demands: readonly DemandAccount[];
  /** In the order of {@link SimulationRecord.categories}. */
  readonly categories: readonly CategoryTimes[];
  /** In the order of {@link SimulationRecord.categories}; null where only counts were asked for. */
  readonly daily: readonly DailyCounts[] | null;
  /** In the order of the model's resources. */
  readonly resources: readonly ResourceUse[];
  /** In the order of the model's storages. */
  readonly storages: readonly StorageUse[];
  /** In the order of the model's disruptions. */
  readonly disruptions: readonly DisruptionCount[];
  /** quota → window → amount drawn. */
  readonly quotas: readonly (readonly number[])[];
}

/** A route that the simulation could use, with what went on it, kg over all replications. */
export interface RouteUse {
  readonly demand: string;
  readonly flowClass: number;
  readonly epoch: number;
  readonly arcs: readonly number[];
  /** Money, USD/kg, and free-flow seconds. */
  readonly money: number;
  readonly seconds: number;
  readonly released: number;
  /** Rules on the cheaper, physically possible way that is closed; empty where this is the cheapest of all. */
  readonly around: readonly string[];
}

/** Cargo that passed an arc, kg over all replications. */
export interface ArcFlow {
  readonly arc: number;
  readonly demand: string;
  readonly kg: number;
}

/** A refusal: why, whose, how much, kg over all replications. */
export interface RefusalRecord {
  readonly demand: string;
  readonly kind: 'rules' | 'physical' | 'resource' | 'quota' | 'licence';
  /** Rules (rules, quota, licence), or all resources without room, of which one would have done. */
  readonly by: readonly string[];
  readonly kg: number;
}

/** A part of a way, at the prices of an epoch. */
export interface WayPart {
  readonly epoch: number;
  readonly arcs: readonly number[];
}

/** Cargo that left its planned route on its way, kg over all replications. */
export interface DetourUse {
  readonly demand: string;
  readonly flowClass: number;
  /** The way from origin to destination, as it was put together; two parts at least. */
  readonly parts: readonly WayPart[];
  /** What it would have passed instead of the last part. */
  readonly left: readonly number[];
  /** USD/kg of the whole way. */
  readonly money: number;
  readonly kg: number;
}

/** Ways that cargo took. */
export interface UsedWays {
  readonly routes: readonly RouteUse[];
  readonly flows: readonly ArcFlow[];
  /** Absent where cargo keeps to its way. */
  readonly detours?: readonly DetourUse[] | undefined;
}

/** What a simulation found over all replications together; it does not grow with their number. */
export interface SimulationTotals extends UsedWays {
  readonly modelHash: string;
  readonly seed: string;
  readonly categories: readonly string[];
  readonly runIn: number;
  readonly refusals: readonly RefusalRecord[];
}

/** Everything a simulation found, as counted. */
export interface SimulationRecord extends SimulationTotals {
  readonly replications: readonly ReplicationRecord[];
}

/** One step of a route. Money is USD/t, times are hours. */
export interface RouteLeg {
  readonly arc: number;
  readonly kind: 'link' | 'terminal' | 'service';
  readonly asset: string;
  readonly from: string;
  readonly to: string;
  readonly mode: string | null;
  readonly gauge: string | null;
  readonly vehicle: string | null;
  readonly kilometres: number;
  readonly tariff: number;
  readonly surcharge: number;
  /** Running, formalities, dwell, handling of the lot and half the headway. */
  readonly hours: number;
  /** Expected delay by rules. */
  readonly ruleHours: number;
}

/** What the rules say on one leg, where they say anything. */
export interface LegVerdict {
  readonly asset: string;
  readonly from: string;
  readonly to: string;
  readonly outcome: string;
  readonly exempted: readonly { readonly rule: string; readonly exemption: string }[];
  readonly quotas: readonly string[];
  readonly licences: readonly string[];
  readonly inspections: readonly string[];
  readonly surcharges: readonly string[];
  readonly marks: readonly string[];
  readonly defied: readonly string[];
}

/** What closes one leg of a closed route. */
export interface LegClosure {
  readonly asset: string;
  readonly from: string;
  readonly to: string;
  readonly physical: readonly string[];
  readonly rules: readonly string[];
  /** Of the rules: those that close it only because a party is wary, and those whose text is unclear. */
  readonly byCaution: readonly string[];
  readonly unclear: readonly string[];
}

/** A route with its cost and time by component, USD/t and days. */
export interface RouteAnswer {
  readonly rank: number;
  /** Generalized: tariffs + surcharges + time. */
  readonly cost: number;
  readonly tariffs: number;
  readonly surcharges: number;
  readonly timeCost: number;
  readonly days: number;
  readonly kilometres: number;
  readonly legs: readonly RouteLeg[];
  readonly verdicts: readonly LegVerdict[];
  /** Empty for an open route. */
  readonly closures: readonly LegClosure[];
}

/** Routes of one part of one demand (or one asked pair) on one date. */
export interface RoutesAnswer {
  readonly demand: string | null;
  readonly commodity: string;
  readonly origin: string;
  readonly destination: string;
  readonly date: string;
  readonly conduct: string;
  readonly share: number;
  /** USD/t, null where nobody stated one. */
  readonly unservedPrice: number | null;
  /** `open`: there is a lawful way; `priced-out`: the cheapest costs more than the unserved price. */
  readonly status: 'open' | 'priced-out' | 'no lawful way' | 'no physical way';
  readonly routes: readonly RouteAnswer[];
  /** Routes that would be cheaper than the cheapest open one (or, without one, the cheapest), and what closes them. */
  readonly closed: readonly RouteAnswer[];
  /** Assets on these routes whose opening date is uncertain; the likeliest date was used. */
  readonly uncertain: readonly string[];
}

/** One way and who takes it. */
export interface AlternativeShare {
  readonly arcs: readonly number[];
  /** Places that it passes, and links, terminals and services that it uses, in order. */
  readonly places: readonly string[];
  readonly assets: readonly string[];
  /** Generalized, free flow, USD/t. */
  readonly cost: number;
  /** Path size, 1 where the ways share nothing. */
  readonly size: number;
  /** Share of those who choose, between 0 and 1. */
  readonly share: number;
}

/** The choice of one part of one demand (or one asked pair) on one date. */
export interface ChoiceAnswer {
  readonly demand: string | null;
  readonly commodity: string;
  readonly origin: string;
  readonly destination: string;
  readonly date: string;
  readonly conduct: string;
  /** Share of the demand. */
  readonly share: number;
  readonly model: 'cheapest' | 'logit' | 'path-size-logit';
  /** USD/t; null for `cheapest`. */
  readonly dispersion: number | null;
  /** In order of cost. */
  readonly alternatives: readonly AlternativeShare[];
  /** Not to travel, at its price, USD/t; null where nobody stated one. */
  readonly outside: { readonly cost: number; readonly share: number } | null;
  /** Least cost of all alternatives, the outside option included, USD/t; null without any. */
  readonly cheapest: number | null;
  /** Expected least perceived cost, USD/t; for `cheapest` the least cost. Null without any alternative. */
  readonly logsum: number | null;
}
