/**
 * Runs a compiled scenario: seeded replications of the discrete-event engine. Same model and seed: the
 * same record, on any machine and in any split of the replications.
 */
import { CorridorError } from '../core/errors.js';
import { compareText } from '../core/ids.js';
import type {
  ArcFlow,
  CategoryTimes,
  RefusalRecord,
  ReplicationRecord,
  RouteUse,
  SimulationRecord,
} from '../model/answers.js';
import type { CorridorModel } from '../model/model.js';
import { type Account, TRANSIT_BINS } from './account.js';
import { readCause } from './causes.js';
import { Engine } from './engine.js';
import { buildPlan, type SimulationPlan } from './plan.js';

/** How to run. */
export interface SimulationOptions {
  /** Default: as the scenario says. */
  readonly replications?: number | undefined;
  /** Number of the first replication; a shard of a larger run starts later. */
  readonly firstReplication?: number | undefined;
  /** Default: the scenario's. */
  readonly seed?: string | undefined;
  /** Called after each replication with the number done; never influences the result. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  /** Stops between replications; what is finished is returned. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/**
 * Simulates a model and returns what was counted. Zero replications give an empty record; demands
 * without a way are counted as refused. Time per replication is proportional to its events, memory to
 * the shipments under way at once.
 */
export function simulate(model: CorridorModel, options: SimulationOptions = {}): SimulationRecord {
  const steps = simulateStepwise(model, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same, one replication at a time, so that a caller can do other things in between. */
export function* simulateStepwise(
  model: CorridorModel,
  options: SimulationOptions = {},
): Generator<number, SimulationRecord, void> {
  const all = options.replications ?? model.replications;
  const first = options.firstReplication ?? 0;
  if (!Number.isInteger(all) || all < 0 || !Number.isInteger(first) || first < 0) {
    throw new CorridorError('usage', 'replications are counted in whole numbers, zero or more');
  }
  const seed = options.seed ?? model.seed;
  const categories = [...new Set(model.demands.map(({ category }) => category))].sort(compareText);
  const plan = buildPlan(model);
  const engine = new Engine(plan, categories);
  const totals = new Totals(plan);
  const replications: ReplicationRecord[] = [];
  for (let done = 0; done < all && options.signal?.aborted !== true; done++) {
    const account = engine.run(seed, first + done);
    totals.add(account);
    replications.push(recordOf(plan, engine, account, first + done, categories.length));
    options.onProgress?.(done + 1, all);
    yield done + 1;
  }
  return {
    modelHash: model.hash,
    seed,
    categories,
    runIn: plan.runIn,
    replications,
    routes: totals.routes(),
    flows: totals.flows(),
    refusals: totals.refusals(),
  };
}

function recordOf(
  plan: SimulationPlan,
  engine: Engine,
  account: Account,
  replication: number,
  categoryCount: number,
): ReplicationRecord {
  const at = (counter: Float64Array, index: number): number => counter[index] ?? 0;
  return {
    replication,
    events: engine.events,
    mostUnderWay: engine.mostUnderWay,
    demands: plan.model.demands.map((_, d) => ({
      initial: at(account.initial, d),
      emitted: at(account.emitted, d),
      delivered: at(account.delivered, d),
      inTransit: at(account.inTransit, d),
      refusedByRule: at(account.refusedByRule, d),
      refusedByLimit: at(account.refusedByLimit, d),
      declined: at(account.declined, d),
      returned: at(account.returned, d),
      stranded: at(account.stranded, d),
      paid: at(account.paid, d),
      transitKgSeconds: at(account.transitKgSeconds, d),
      shipments: at(account.shipments, d),
    })),
    categories: Array.from({ length: categoryCount }, (_, c) =>
      timesOf(account.transit.subarray(c * TRANSIT_BINS, (c + 1) * TRANSIT_BINS)),
    ),
    resources: plan.model.resources.map((_, r) => ({
      used: at(account.used, r),
      waited: at(account.waited, r),
      served: at(account.served, r),
      longestQueue: at(account.longestQueue, r),
    })),
    quotas: account.drawn.map((windows) => [...windows]),
  };
}

/** Median and ninetieth percentile by mass from hours, each taken at the middle of its hour. */
function timesOf(bins: Float64Array): CategoryTimes {
  let all = 0;
  for (const kg of bins) all += kg;
  if (all === 0) return { medianDays: null, ninetyPercentDays: null };
  const quantile = (share: number): number => {
    let sum = 0;
    for (let bin = 0; bin < bins.length; bin++) {
      sum += bins[bin] ?? 0;
      if (sum >= share * all) return (bin + 0.5) / 24;
    }
    return bins.length / 24;
  };
  return { medianDays: quantile(0.5), ninetyPercentDays: quantile(0.9) };
}

/** Sums over replications. Everything summed is whole kilograms, so the order cannot matter. */
class Totals {
  private readonly released: Float64Array;
  private readonly passed: Float64Array;
  private readonly refused = new Map<string, Float64Array>();

  constructor(private readonly plan: SimulationPlan) {
    this.released = new Float64Array(plan.candidateRoute.length);
    this.passed = new Float64Array(plan.stageKind.length);
  }

  add(account: Account): void {
    addInto(this.released, account.released);
    addInto(this.passed, account.passed);
    for (const [cause, tonnes] of account.refusals) {
      const sum = this.refused.get(cause) ?? new Float64Array(tonnes.length);
      addInto(sum, tonnes);
      this.refused.set(cause, sum);
    }
  }

  routes(): readonly RouteUse[] {
    const { plan } = this;
    const uses: RouteUse[] = [];
    plan.candidateRoute.forEach((index, candidate) => {
      const released = this.released[candidate] ?? 0;
      const route = plan.routes[index];
      if (released === 0 || route === undefined) return;
      const set = setOfCandidate(plan, candidate);
      uses.push({
        demand: plan.model.demands[route.demand]?.id ?? '',
        flowClass: route.flowClass,
        epoch: set % plan.epochCount,
        arcs: route.arcs,
        money: plan.candidateMoney[candidate] ?? 0,
        seconds: plan.routeSeconds[index] ?? 0,
        released,
        around: plan.setAround[set] ?? [],
      });
    });
    return uses;
  }

  flows(): readonly ArcFlow[] {
    const { plan } = this;
    const demands = plan.model.demands.length;
    const byArc = new Map<number, number>();
    this.passed.forEach((kg, stage) => {
      if (kg === 0) return;
      const demand = plan.routes[plan.stageRoute[stage] ?? 0]?.demand ?? 0;
      for (const arc of plan.stageArcs[stage] ?? []) {
        const key = arc * demands + demand;
        byArc.set(key, (byArc.get(key) ?? 0) + kg);
      }
    });
    return [...byArc]
      .sort(([a], [b]) => a - b)
      .map(([key, kg]) => ({
        arc: Math.floor(key / demands),
        demand: plan.model.demands[key % demands]?.id ?? '',
        kg,
      }));
  }

  refusals(): readonly RefusalRecord[] {
    const { plan } = this;
    const found: RefusalRecord[] = [];
    for (const cause of [...this.refused.keys()].sort(compareText)) {
      const why = readCause(plan, cause);
      this.refused.get(cause)?.forEach((kg, demand) => {
        if (kg > 0) found.push({ demand: plan.model.demands[demand]?.id ?? '', ...why, kg });
      });
    }
    return found;
  }
}

function setOfCandidate(plan: SimulationPlan, candidate: number): number {
  let low = 0;
  let high = plan.firstCandidate.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((plan.firstCandidate[middle] ?? 0) <= candidate) low = middle;
    else high = middle;
  }
  return low;
}

function addInto(sum: Float64Array, one: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (one[i] ?? 0);
}
