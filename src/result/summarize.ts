/** From the raw counts of a simulation to a {@link RunResult}: sums, means and intervals, nothing else. */
import { compareText } from '../core/ids.js';
import { meanInterval } from '../numeric/interval.js';
import type { DemandAccount, SimulationRecord } from '../model/answers.js';
import type { CorridorModel, Resource } from '../model/model.js';
import type { Scenario } from '../scenario/scenario.js';
import { gateResults } from './gates.js';
import { refusalResults, ruleResults } from './refusals.js';
import {
  type CategoryResult,
  type CheckResult,
  type DemandResult,
  type Estimate,
  type FlowResult,
  type ReplicationRow,
  type ResourceResult,
  type RouteResult,
  RUN_FORMAT_VERSION,
  type RunResult,
  type TonnesAccount,
} from './run-result.js';
import { snapshotOf } from './snapshot.js';

/** What a summary is made of. */
export interface SummaryParts {
  readonly scenario: Scenario;
  readonly model: CorridorModel;
  readonly record: SimulationRecord;
  readonly verification: { readonly ok: boolean; readonly checks: readonly CheckResult[] };
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
  const count = Math.max(1, record.replications.length);
  const categories = [...scenario.corridor.categories].sort(
    (a, b) => a.number - b.number || compareText(a.id, b.id),
  );
  const categoryOf = new Map(model.demands.map(({ id, category }) => [id, category]));
  return {
    format: 'corridor-run',
    formatVersion: RUN_FORMAT_VERSION,
    manifest: {
      program: 'corridor-sim',
      version,
      corridor: scenario.corridor.id,
      corridorHash: model.corridorHash,
      scenarioHash: model.hash,
      seed: record.seed,
      replications: record.replications.length,
      firstReplication: record.replications[0]?.replication ?? 0,
      start: model.start,
      horizonDays: model.horizon / DAY,
      runInDays: record.runIn / DAY,
      longestWaitDays: model.longestWait / DAY,
      candidates: model.candidates,
    },
    title: scenario.title,
    question: scenario.question ?? null,
    assumption: scenario.assumption ?? null,
    source: scenario.source ?? null,
    lookAt: scenario.lookAt ?? null,
    categories: categories.map((category): CategoryResult => {
      const index = record.categories.indexOf(category.id);
      const times = record.replications.map((replication) => replication.categories[index]);
      return {
        id: category.id,
        number: category.number,
        name: category.name,
        status: category.status,
        ...accountOf(record, (d) => model.demands[d]?.category === category.id),
        medianDays: estimate(times.map((time) => time?.medianDays ?? null)),
        ninetyPercentDays: estimate(times.map((time) => time?.ninetyPercentDays ?? null)),
      };
    }),
    demands: model.demands.map((demand, index): DemandResult => ({
      id: demand.id,
      name: demand.name,
      category: demand.category,
      commodity: demand.commodity,
      origin: demand.originPlace,
      destination: demand.destinationPlace,
      ...accountOf(record, (d) => d === index),
    })),
    routes: routesOf(model, record, categoryOf, count),
    flows: flowsOf(model, record, categoryOf, count),
    resources: model.resources.map((resource, index) =>
      resourceOf(model, record, resource, index, count),
    ),
    refusals: refusalResults(record, categoryOf, count),
    rules: ruleResults(scenario, model, record, count),
    gates: gateResults(scenario, model, record, count),
    uncertainOpenings: model.uncertain
      .filter(({ asset }) => !isShutAllTheTime(scenario, asset))
      .map(({ asset, low, mode, high }) => ({
        asset,
        low: dateAt(model, low),
        mode: dateAt(model, mode),
        high: dateAt(model, high),
      })),
    shipments: estimate(
      record.replications.map(({ demands }) =>
        demands.reduce((sum, { shipments }) => sum + shipments, 0),
      ),
    ),
    events: estimate(record.replications.map(({ events }) => events)),
    verification,
    perReplication: replicationRows(
      model,
      record,
      categories.map(({ id }) => id),
    ),
    snapshot: snapshotOf(scenario.corridor),
  };
}

const DAY = 86_400;
const KG_PER_TONNE = 1000;

/** Mean and 95 % interval of the values that exist. */
export function estimate(values: readonly (number | null)[]): Estimate {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (known.length === 0) return { mean: null, low: null, high: null };
  const { mean, low, high } = meanInterval(known);
  return { mean, low, high };
}

function accountOf(record: SimulationRecord, includes: (demand: number) => boolean): TonnesAccount {
  const sums = record.replications.map(({ demands }) => {
    const sum = (field: keyof DemandAccount): number =>
      demands.reduce((total, demand, d) => (includes(d) ? total + demand[field] : total), 0);
    return { sum };
  });
  const tonnes = (field: keyof DemandAccount): Estimate =>
    estimate(sums.map(({ sum }) => sum(field) / KG_PER_TONNE));
  const perDelivered = (field: 'paid' | 'transitKgSeconds', scale: number): Estimate =>
    estimate(
      sums.map(({ sum }) => {
        const delivered = sum('delivered');
        return delivered === 0 ? null : (sum(field) / delivered) * scale;
      }),
    );
  return {
    initial: tonnes('initial'),
    emitted: tonnes('emitted'),
    delivered: tonnes('delivered'),
    refusedByRule: tonnes('refusedByRule'),
    refusedByLimit: tonnes('refusedByLimit'),
    declined: tonnes('declined'),
    returned: tonnes('returned'),
    stranded: tonnes('stranded'),
    inTransit: tonnes('inTransit'),
    costPerTonne: perDelivered('paid', KG_PER_TONNE),
    meanDays: perDelivered('transitKgSeconds', 1 / DAY),
  };
}

function routesOf(
  model: CorridorModel,
  record: SimulationRecord,
  categoryOf: ReadonlyMap<string, string>,
  count: number,
): readonly RouteResult[] {
  const merged = new Map<string, RouteResult>();
  for (const use of record.routes) {
    const arcs = use.arcs
      .flatMap((arc) => model.arcs[arc] ?? [])
      .filter(({ kind }) => kind !== 'gate');
    const assets = arcs.map(({ asset }) => asset);
    const key = `${use.demand}|${assets.join('>')}`;
    const tonnes = use.released / count / KG_PER_TONNE;
    const known = merged.get(key);
    const all = (known?.tonnes ?? 0) + tonnes;
    merged.set(key, {
      demand: use.demand,
      category: categoryOf.get(use.demand) ?? '',
      assets,
      places: [arcs[0]?.tailPlace ?? '', ...arcs.map(({ headPlace }) => headPlace)].filter(
        (place, i, places) => place !== places[i - 1],
      ),
      tonnes: all,
      costPerTonne:
        ((known?.costPerTonne ?? 0) * (known?.tonnes ?? 0) + use.money * KG_PER_TONNE * tonnes) /
        all,
      freeFlowDays:
        ((known?.freeFlowDays ?? 0) * (known?.tonnes ?? 0) + (use.seconds / DAY) * tonnes) / all,
    });
  }
  return [...merged.values()].sort(
    (a, b) =>
      compareText(a.demand, b.demand) ||
      b.tonnes - a.tonnes ||
      compareText(a.assets.join(), b.assets.join()),
  );
}

function flowsOf(
  model: CorridorModel,
  record: SimulationRecord,
  categoryOf: ReadonlyMap<string, string>,
  count: number,
): readonly FlowResult[] {
  const merged = new Map<string, FlowResult>();
  for (const { arc, demand, kg } of record.flows) {
    const drawn = model.arcs[arc];
    if (drawn === undefined || drawn.kind === 'gate') continue;
    const category = categoryOf.get(demand) ?? '';
    const key = [drawn.asset, drawn.tailPlace, drawn.headPlace, drawn.isForward, category].join(
      '|',
    );
    merged.set(key, {
      asset: drawn.asset,
      from: drawn.tailPlace,
      to: drawn.headPlace,
      mode: drawn.mode ?? 'terminal',
      category,
      tonnes: (merged.get(key)?.tonnes ?? 0) + kg / count / KG_PER_TONNE,
    });
  }
  return [...merged].sort(([a], [b]) => compareText(a, b)).map(([, flow]) => flow);
}

function resourceOf(
  model: CorridorModel,
  record: SimulationRecord,
  resource: Resource,
  index: number,
  count: number,
): ResourceResult {
  const unit = resource.measure === 'kg' ? KG_PER_TONNE : 1;
  const capacity = amountOver(model, resource) / unit;
  const uses = record.replications.map(({ resources }) => resources[index]);
  const refused = record.refusals.reduce(
    (sum, { kind, by, kg }) => (kind === 'resource' && by.includes(resource.id) ? sum + kg : sum),
    0,
  );
  return {
    id: resource.id,
    name: resource.name,
    kind: resource.kind,
    measure: resource.measure === 'kg' ? 't' : resource.measure,
    capacity,
    used: estimate(uses.map((use) => (use?.used ?? 0) / unit)),
    utilisation: estimate(
      uses.map((use) => (capacity > 0 ? (use?.used ?? 0) / unit / capacity : null)),
    ),
    meanWaitDays: estimate(
      uses.map((use) =>
        use === undefined || use.served === 0 ? null : use.waited / use.served / DAY,
      ),
    ),
    longestQueue: estimate(uses.map((use) => use?.longestQueue ?? null)),
    refused: refused / count / KG_PER_TONNE,
  };
}

/** What a resource offers between start and horizon: rate × open time, year by year. */
export function amountOver(model: CorridorModel, resource: Resource): number {
  const years = model.years
    .map((_, index) => ({ index, start: model.yearStarts[index] ?? 0 }))
    .sort((a, b) => a.start - b.start);
  let amount = 0;
  years.forEach(({ index, start }, position) => {
    const from = Math.max(0, start);
    const until = Math.min(model.horizon, years[position + 1]?.start ?? Infinity);
    if (until > from)
      amount += (resource.rates[index] ?? 0) * openSeconds(resource.openTimes, from, until);
  });
  return amount;
}

function openSeconds(openTimes: Float64Array, from: number, until: number): number {
  if (openTimes.length === 0) return until - from;
  let seconds = 0;
  for (let pair = 0; 2 * pair < openTimes.length; pair++) {
    seconds += Math.max(
      0,
      Math.min(until, openTimes[2 * pair + 1] ?? 0) - Math.max(from, openTimes[2 * pair] ?? 0),
    );
  }
  return seconds;
}

function replicationRows(
  model: CorridorModel,
  record: SimulationRecord,
  categories: readonly string[],
): readonly ReplicationRow[] {
  return record.replications.flatMap(({ replication, demands, categories: times }) =>
    categories.map((category): ReplicationRow => {
      const sum = (field: keyof DemandAccount): number =>
        demands.reduce(
          (total, demand, d) =>
            model.demands[d]?.category === category ? total + demand[field] : total,
          0,
        );
      const time = times[record.categories.indexOf(category)];
      const delivered = sum('delivered');
      return {
        replication,
        category,
        emitted: sum('emitted') / KG_PER_TONNE,
        delivered: delivered / KG_PER_TONNE,
        refusedByRule: sum('refusedByRule') / KG_PER_TONNE,
        refusedByLimit: sum('refusedByLimit') / KG_PER_TONNE,
        declined: sum('declined') / KG_PER_TONNE,
        costPerTonne: delivered === 0 ? null : (sum('paid') / delivered) * KG_PER_TONNE,
        medianDays: time?.medianDays ?? null,
        ninetyPercentDays: time?.ninetyPercentDays ?? null,
      };
    }),
  );
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
