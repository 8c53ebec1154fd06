/**
 * The result of a run as people read it: plain data in tonnes, days and dollars, with a format version.
 * It carries a snapshot of what a report draws, so that it can be read back and drawn without the
 * corridor it came from.
 */
import type { Grade, IsoDate } from '../core/figure.js';
import type { Disruption } from '../scenario/corridor.js';
import type { HalfWidthGoal } from '../scenario/statistics.js';
import type { DailyResult, LossResult, PrecisionResult, SteadyResult } from './sample-result.js';

export type * from './sample-result.js';

/** Version of the format of {@link RunResult}; it changes when a field changes its meaning. */
export const RUN_FORMAT_VERSION = 2;

/** Mean over replications with its 95 % Student-t interval; null where there are too few values. */
export interface Estimate {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What was run: enough to run it again and get the same bytes. No times of day, no machine. */
export interface Manifest {
  readonly program: string;
  readonly version: string;
  readonly corridor: string;
  readonly corridorHash: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly replications: number;
  readonly firstReplication: number;
  readonly start: IsoDate;
  readonly horizonDays: number;
  readonly runInDays: number;
  readonly longestWaitDays: number;
  readonly candidates: number;
  /** Whether every second replication mirrors the one before it; intervals are then those of the pairs. */
  readonly isAntithetic: boolean;
  /** Whether shipments arrived as each demand states, or all evenly spaced. */
  readonly arrivals: 'as-stated' | 'regular';
  /** What was asked of the intervals, if replications were run until it was reached. */
  readonly halfWidth: HalfWidthGoal | null;
  /** Cargo that took as long or longer was late; null where nobody asked. */
  readonly deliveredWithinDays: number | null;
}

/** The account of a category or a demand over the horizon, tonnes. */
export interface TonnesAccount {
  readonly initial: Estimate;
  readonly emitted: Estimate;
  readonly delivered: Estimate;
  readonly refusedByRule: Estimate;
  readonly refusedByLimit: Estimate;
  readonly declined: Estimate;
  readonly returned: Estimate;
  readonly stranded: Estimate;
  /** Of what was delivered: what left its planned route on its way. */
  readonly diverted: Estimate;
  readonly inTransit: Estimate;
  /** Refused, declined, returned and stranded. */
  readonly lost: Estimate;
  /** delivered ÷ (delivered + lost): what arrived of all whose fate was decided. */
  readonly fillRate: Estimate;
  /** Money (tariffs and surcharges) for a delivered tonne, USD/t. */
  readonly costPerTonne: Estimate;
  /** Mass-weighted mean transit time of delivered cargo, days. */
  readonly meanDays: Estimate;
}

/** One of the cargo flow categories. */
export interface CategoryResult extends TonnesAccount {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly status: 'named' | 'reconstructed';
  /** Transit time that 10, 50, 90 and 95 % of the delivered mass did not exceed, days. */
  readonly tenPercentDays: Estimate;
  readonly medianDays: Estimate;
  readonly ninetyPercentDays: Estimate;
  readonly ninetyFivePercentDays: Estimate;
  /** Delivered in time ÷ (delivered + lost); all null where nobody asked. */
  readonly inTime: Estimate;
}

/** One demand. */
export interface DemandResult extends TonnesAccount {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly commodity: string;
  readonly origin: string;
  readonly destination: string;
}

/** A route as used: what went on it, mean tonnes of a replication. */
export interface RouteResult {
  readonly demand: string;
  readonly category: string;
  /** Ids of links, terminals and services in order of travel. */
  readonly assets: readonly string[];
  /** Places in order of travel. */
  readonly places: readonly string[];
  readonly tonnes: number;
  readonly costPerTonne: number;
  readonly freeFlowDays: number;
}

/** Cargo of one category over one arc, mean tonnes of a replication. */
export interface FlowResult {
  readonly asset: string;
  readonly from: string;
  readonly to: string;
  readonly mode: string;
  readonly category: string;
  readonly tonnes: number;
}

/** Use of one resource. */
export interface ResourceResult {
  readonly id: string;
  readonly name: string;
  readonly kind: 'link' | 'terminal' | 'service' | 'limit';
  readonly measure: string;
  /** Amount of the measure that the horizon offers. */
  readonly capacity: number;
  readonly used: Estimate;
  /** used ÷ capacity. */
  readonly utilisation: Estimate;
  readonly meanWaitDays: Estimate;
  readonly longestQueue: Estimate;
  /** Refused where it was one of the resources without room, mean tonnes of a replication. */
  readonly refused: number;
}

/** Tonnes that never left, by what stopped them. */
export interface RefusalResult {
  readonly kind: 'rules' | 'physical' | 'resource' | 'quota' | 'licence';
  /** Rules, or the resources without room (sorted); empty for want of any physical way. */
  readonly by: readonly string[];
  readonly tonnes: number;
  readonly byCategory: Readonly<Record<string, number>>;
}

/** What a rule did in the run. */
export interface RuleResult {
  readonly id: string;
  readonly regime: string;
  readonly instrument: string;
  readonly paragraph: string;
  /** Whether the paragraph number still has to be confirmed. */
  readonly isParagraphUnconfirmed: boolean;
  readonly text: string;
  readonly effect: string;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly status: 'never in force' | 'matched nothing' | 'matched';
  /** Mean tonnes refused by this rule alone, and by it together with others. */
  readonly refusedAlone: number;
  readonly refusedWithOthers: number;
  /** Mean tonnes that went another lawful way because this rule (with others) closes the cheapest one. */
  readonly rerouted: number;
  /** Mean tonnes that left by ways on which the rule charges, delays (licence, inspection), counts
   * against a quota, is met by an exemption, or is defied. */
  readonly surcharged: number;
  readonly delayed: number;
  readonly limited: number;
  readonly exempted: number;
  readonly defied: number;
}

/** A counting line: modelled against the latest observation. */
export interface GateResult {
  readonly id: string;
  readonly name: string;
  /** Modelled, scaled to a year, tonnes. */
  readonly modelled: number;
  readonly observed: number | null;
  readonly observedPeriod: string | null;
  readonly observedGrade: Grade | null;
  readonly note: string | null;
}

/**
 * A disruption that acts in the scenario and may come in the time that the run covers: how often it struck
 * within the horizon. Stretches that touch or overlap are one occurrence; one that meets several assets
 * counts once.
 */
export interface DisruptionResult {
  readonly id: string;
  readonly name: string;
  readonly kind: Disruption['kind'];
  /** Known beforehand: between written dates, or in a season of every year. */
  readonly isPlanned: boolean;
  /** In a replication. */
  readonly occurrences: Estimate;
  /** Days of full effect in a replication, recovery left out. */
  readonly days: Estimate;
  /** Share of replications in which it struck; null without replications. */
  readonly struck: number | null;
}

/** A check of the independent verification. */
export interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
  readonly tested: number;
  readonly problems: readonly string[];
}

/** What a report draws, without the corridor at hand. */
export interface Snapshot {
  readonly places: readonly {
    readonly id: string;
    readonly name: string;
    readonly country: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly kinds: readonly string[];
  }[];
  readonly links: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly mode: string;
    readonly kind: string;
    readonly geometry: readonly (readonly [number, number])[];
  }[];
  readonly categories: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string;
    readonly note: string;
  }[];
}

/** The result of `corridor run`. */
export interface RunResult {
  readonly format: 'corridor-run';
  readonly formatVersion: typeof RUN_FORMAT_VERSION;
  readonly manifest: Manifest;
  readonly title: string;
  readonly question: string | null;
  readonly assumption: string | null;
  readonly source: string | null;
  readonly lookAt: string | null;
  readonly categories: readonly CategoryResult[];
  readonly demands: readonly DemandResult[];
  readonly routes: readonly RouteResult[];
  readonly flows: readonly FlowResult[];
  readonly resources: readonly ResourceResult[];
  readonly refusals: readonly RefusalResult[];
  readonly rules: readonly RuleResult[];
  readonly gates: readonly GateResult[];
  /** By id; null where nobody counted. */
  readonly disruptions: readonly DisruptionResult[] | null;
  readonly uncertainOpenings: readonly {
    readonly asset: string;
    readonly low: IsoDate;
    readonly mode: IsoDate;
    readonly high: IsoDate;
  }[];
  /** How well the totals are known. */
  readonly precision: PrecisionResult;
  /** How bad it can get: all categories together first, then each. */
  readonly losses: readonly LossResult[];
  /** Day by day; null where nobody counted. */
  readonly daily: DailyResult | null;
  /** One long run taken as a steady state; null unless the scenario says that it is stationary. */
  readonly steady: SteadyResult | null;
  readonly shipments: Estimate;
  readonly events: Estimate;
  readonly verification: { readonly ok: boolean; readonly checks: readonly CheckResult[] };
  readonly perReplication: readonly ReplicationRow[];
  readonly snapshot: Snapshot;
}

/** One replication and category, for paired comparison and for anybody's own statistics; tonnes and days. */
export interface ReplicationRow {
  readonly replication: number;
  readonly category: string;
  readonly emitted: number;
  readonly delivered: number;
  readonly refusedByRule: number;
  readonly refusedByLimit: number;
  readonly declined: number;
  readonly returned: number;
  readonly stranded: number;
  readonly costPerTonne: number | null;
  readonly meanDays: number | null;
  readonly tenPercentDays: number | null;
  readonly medianDays: number | null;
  readonly ninetyPercentDays: number | null;
  readonly ninetyFivePercentDays: number | null;
  /** Delivered within the time asked for; null where nobody asked. */
  readonly deliveredInTime: number | null;
}
