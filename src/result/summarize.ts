/**
 * From the raw counts of a simulation to a {@link RunResult}: sums, means and intervals, nothing else.
 * Replications are folded one by one, in their order, so that none need be kept.
 */
import { compareText } from '../core/ids.js';
import { MomentColumns } from '../numeric/moment-columns.js';
import type { ReplicationRecord, SimulationRecord, SimulationTotals } from '../model/answers.js';
import type { CorridorModel } from '../model/model.js';
import type { Category } from '../scenario/corridor.js';
import type { Scenario } from '../scenario/scenario.js';
import { AccountFold, fillRate, lostOf, sumOf } from './account-fold.js';
import { DailyFold } from './daily-fold.js';
import { DisruptionFold } from './disruption-fold.js';
import { estimateFrom } from './estimate.js';
import { gateResults } from './gates.js';
import { lossResults } from './losses.js';
import { precisionOf } from './precision.js';
import { refusalResults, ruleResults } from './refusals.js';
import { replicationRows, type RowCategory } from './replication-rows.js';
import { ResourceFold } from './resource-fold.js';
import {
  type CategoryResult,
  type CheckResult,
  type DemandResult,
  type Estimate,
  type Manifest,
  type ReplicationRow,
  RUN_FORMAT_VERSION,
  type RunResult,
} from './run-result.js';
import { snapshotOf } from './snapshot.js';
import { steadyResult } from './steady.js';
import { flowsOf, routesOf } from './ways.js';

/** What a summary is made of. */
export interface SummaryParts {
  readonly scenario: Scenario;
  readonly model: CorridorModel;
  readonly record: SimulationRecord;
  readonly verification: RunResult['verification'];
  readonly version: string;
}

/** Summarizes a run. Without replications all estimates are null. O(size of the record). */
export function summarizeRun({
  scenario,
  model,
  record,
  verification,
  version,
}: SummaryParts): RunResult {
  const summary = new RunSummary(scenario, model, record.categories);
  for (const one of record.replications) summary.add(one);
  return summary.finish({ totals: record, verification, version });
}

/** What is added when every replication was. */
export interface SummaryEnd {
  readonly totals: SimulationTotals;
  readonly verification: { readonly ok: boolean; readonly checks: readonly CheckResult[] };
  readonly version: string;
}

/** A summary under way. Memory O(demands + resources), and a row for each replication and category. */
export class RunSummary {
  /** One row for each replication and category so far. */
  readonly rows: ReplicationRow[] = [];

  private readonly categories: readonly Category[];
  /** Ids of those that count: number 1 and up. */
  private readonly counted: readonly string[];
  private readonly rowCategories: readonly RowCategory[];
  private readonly ofCategories: AccountFold;
  private readonly ofDemands: AccountFold;
  private readonly ofResources: ResourceFold;
  private readonly ofDisruptions: DisruptionFold;
  private readonly ofDays: DailyFold;
  /** {@link TIMES} of each category in turn; then shipments and events. */
  private readonly others: MomentColumns;
  private count = 0;
  private first = 0;

  /** `listed`: ids of categories in the order in which replications list them. */
  constructor(
    private readonly scenario: Scenario,
    private readonly model: CorridorModel,
    listed: readonly string[],
  ) {
    this.categories = [...scenario.corridor.categories].sort(
      (a, b) => a.number - b.number || compareText(a.id, b.id),
    );
    this.rowCategories = this.categories.map(({ id }) => ({
      id,
      demands: [...model.demands.keys()].filter((d) => model.demands[d]?.category === id),
      position: listed.indexOf(id),
    }));
    const isPaired = model.isAntithetic;
    this.ofCategories = new AccountFold(
      this.rowCategories.map(({ demands }) => demands),
      isPaired,
    );
    this.ofDemands = new AccountFold(
      model.demands.map((_, d) => [d]),
      isPaired,
    );
    this.ofResources = new ResourceFold(model);
    this.ofDisruptions = new DisruptionFold(model);
    const positions = (some: readonly Category[]): readonly number[] =>
      some.flatMap(({ id }) => (listed.includes(id) ? [listed.indexOf(id)] : []));
    this.counted = this.categories.filter(({ number }) => number > 0).map(({ id }) => id);
    this.ofDays = new DailyFold(model, [
      { id: 'all', positions: positions(this.categories.filter(({ number }) => number > 0)) },
      ...this.categories.map((category) => ({ id: category.id, positions: positions([category]) })),
    ]);
    this.others = new MomentColumns(WIDTH * this.categories.length + 2, isPaired);
  }

  /** Adds a replication; they come in the order of their numbers. */
  add(one: ReplicationRecord): void {
    if (this.count === 0) this.first = one.replication;
    this.count++;
    this.ofCategories.add(one.demands);
    this.ofDemands.add(one.demands);
    this.ofResources.add(one.resources);
    this.ofDisruptions.add(one.disruptions);
    const { others, rowCategories } = this;
    rowCategories.forEach(({ demands, position }, c) => {
      const times = one.categories[position];
      TIMES.forEach((time, t) => {
        others.add(WIDTH * c + t, times?.[time] ?? null);
      });
      const inTime = times?.deliveredInTime ?? null;
      const decided = sumOf(one.demands, demands, 'delivered') + lostOf(one.demands, demands);
      const share = inTime === null ? null : fillRate(inTime, decided - inTime);
      others.add(WIDTH * c + TIMES.length, share);
    });
    this.ofDays.add(one);
    const shipments = one.demands.reduce((sum, demand) => sum + demand.shipments, 0);
    others.add(WIDTH * rowCategories.length, shipments);
    others.add(WIDTH * rowCategories.length + 1, one.events);
    this.rows.push(...replicationRows(one, rowCategories));
  }

  /** The result of what was added. */
  finish({ totals, verification, version }: SummaryEnd): RunResult {
    const { scenario, model, categories, others } = this;
    const count = Math.max(1, this.count);
    const daily = this.ofDays.result();
    const categoryOf = new Map(model.demands.map(({ id, category }) => [id, category]));
    return {
      format: 'corridor-run',
      formatVersion: RUN_FORMAT_VERSION,
      manifest: this.manifest(totals, version),
      title: scenario.title,
      question: scenario.question ?? null,
      assumption: scenario.assumption ?? null,
      source: scenario.source ?? null,
      lookAt: scenario.lookAt ?? null,
      categories: categories.map(({ id, number, name, status }, c): CategoryResult => ({
        id,
        number,
        name,
        status,
        ...this.ofCategories.account(c),
        ...timesOf(TIMES.map((_, t) => estimateFrom(others.of(WIDTH * c + t)))),
        inTime: estimateFrom(others.of(WIDTH * c + TIMES.length)),
      })),
      demands: model.demands.map((demand, d): DemandResult => ({
        id: demand.id,
        name: demand.name,
        category: demand.category,
        commodity: demand.commodity,
        origin: demand.originPlace,
        destination: demand.destinationPlace,
        ...this.ofDemands.account(d),
      })),
      routes: routesOf(model, totals, categoryOf, count),
      flows: flowsOf(model, totals, categoryOf, count),
      resources: this.ofResources.results(totals, count),
      refusals: refusalResults(totals, categoryOf, count),
      rules: ruleResults(scenario, model, totals, count),
      gates: gateResults(scenario, model, totals, count),
      disruptions: this.ofDisruptions.results(),
      uncertainOpenings: model.uncertain
        .filter(({ asset }) => !isShutAllTheTime(scenario, asset))
        .map(({ asset, low, mode, high }) => ({
          asset,
          low: dateAt(model, low),
          mode: dateAt(model, mode),
          high: dateAt(model, high),
        })),
      precision: precisionOf({
        rows: this.rows,
        counted: this.counted,
        isAntithetic: model.isAntithetic,
        goal: scenario.simulation.halfWidth ?? null,
      }),
      losses: lossResults(
        this.rows,
        categories.map(({ id }) => id),
        this.counted,
      ),
      daily,
      steady: steadyResult(scenario, model, daily),
      shipments: estimateFrom(others.of(WIDTH * categories.length)),
      events: estimateFrom(others.of(WIDTH * categories.length + 1)),
      verification,
      perReplication: [...this.rows],
      snapshot: snapshotOf(scenario.corridor),
    };
  }

  private manifest({ seed, runIn }: SimulationTotals, version: string): Manifest {
    const { scenario, model } = this;
    return {
      program: 'corridor-sim',
      version,
      corridor: scenario.corridor.id,
      corridorHash: model.corridorHash,
      scenarioHash: model.hash,
      seed,
      replications: this.count,
      firstReplication: this.first,
      start: model.start,
      horizonDays: model.horizon / DAY,
      runInDays: runIn / DAY,
      longestWaitDays: model.longestWait / DAY,
      candidates: model.candidates,
      isAntithetic: model.isAntithetic,
      arrivals: scenario.simulation.arrivals ?? 'as-stated',
      halfWidth: scenario.simulation.halfWidth ?? null,
      deliveredWithinDays: scenario.simulation.deliveredWithinDays ?? null,
    };
  }
}

const DAY = 86_400;

/** Quantiles of transit time that replications list. */
const TIMES = [
  'tenPercentDays',
  'medianDays',
  'ninetyPercentDays',
  'ninetyFivePercentDays',
] as const;

/** Quantities of a category: its quantiles and the share delivered in time. */
const WIDTH = TIMES.length + 1;

function timesOf(estimates: readonly Estimate[]): Record<(typeof TIMES)[number], Estimate> {
  const named = TIMES.map((time, t) => [time, estimates[t]] as const);
  return Object.fromEntries(named) as Record<(typeof TIMES)[number], Estimate>;
}

function dateAt(model: CorridorModel, second: number): string {
  return new Date(Date.parse(`${model.start}T00:00:00Z`) + second * 1000)
    .toISOString()
    .slice(0, 10);
}

/** Whether a scenario shuts an asset for good, so that the date on which it may open says nothing. */
function isShutAllTheTime({ closures }: Scenario, asset: string): boolean {
  return closures.some(
    ({ id, from, until }) => id === asset && from === undefined && until === undefined,
  );
}
