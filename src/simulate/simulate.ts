/**
 * Runs a compiled scenario: seeded replications of the discrete-event engine. Same model and seed: the
 * same record, on any machine and in any split of the replications.
 */
import { CorridorError } from '../core/errors.js';
import { compareText } from '../core/ids.js';
import type {
  ReplicationRecord,
  SimulationRecord,
  SimulationTotals,
  UsedWays,
} from '../model/answers.js';
import type { CorridorModel } from '../model/model.js';
import { drawsOf } from '../random/mirror.js';
import { DayBook } from './day-book.js';
import { Engine } from './engine.js';
import { outcomeOf, type ReplicationOutcome } from './outcome.js';
import { buildPlan, type SimulationPlan } from './plan.js';
import { Totals } from './totals.js';

/** How to run. */
export interface SimulationOptions {
  /** Default: as the scenario says. */
  readonly replications?: number | undefined;
  /** Number of the first replication; a shard of a larger run starts later. */
  readonly firstReplication?: number | undefined;
  /** Default: the scenario's. */
  readonly seed?: string | undefined;
  /**
   * `counts`: only what is needed to balance the books, without quantiles of transit time and without daily
   * series. Default: `full`.
   */
  readonly statistics?: 'counts' | 'full' | undefined;
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
  const { seed, first, count } = replicationsAsked(model, options);
  const plan = buildPlan(model);
  const simulator = new Simulator(plan, options.statistics);
  const gatherer = new Gatherer(plan, seed);
  const replications: ReplicationRecord[] = [];
  for (let done = 0; done < count && options.signal?.aborted !== true; done++) {
    const outcome = simulator.run(seed, first + done);
    gatherer.add(outcome);
    replications.push(outcome.record);
    options.onProgress?.(done + 1, count);
    yield done + 1;
  }
  return { ...gatherer.totals(), replications };
}

/** Which replications to run. */
export interface ReplicationsAsked {
  readonly seed: string;
  readonly first: number;
  readonly count: number;
}

/**
 * What the options ask for, the model filling in the rest; antithetic replications are made up to whole
 * pairs. Throws a usage error for odd numbers.
 */
export function replicationsAsked(
  model: CorridorModel,
  options: SimulationOptions,
): ReplicationsAsked {
  const count = options.replications ?? model.replications;
  const first = options.firstReplication ?? 0;
  if (!Number.isInteger(count) || count < 0 || !Number.isInteger(first) || first < 0) {
    throw new CorridorError('usage', 'replications are counted in whole numbers, zero or more');
  }
  const seed = options.seed ?? model.seed;
  if (!model.isAntithetic) return { seed, first, count };
  if (first % 2 === 1) {
    throw new CorridorError('usage', `antithetic pairs begin with an even number, not ${first}`);
  }
  return { seed, first, count: count + (count % 2) };
}

/** Ids of the categories that a model's demands have, in the order in which replications list them. */
export function listedCategories(model: CorridorModel): readonly string[] {
  return [...new Set(model.demands.map(({ category }) => category))].sort(compareText);
}

/** Some tenth of a second. */
export const EVENTS_BETWEEN_PAUSES = 250_000;

/** Runs replications of a plan, in any order, one after the other in the same memory. */
export class Simulator {
  private readonly engine: Engine;
  private readonly isAntithetic: boolean;

  constructor(plan: SimulationPlan, statistics: 'counts' | 'full' = 'full') {
    const categories = listedCategories(plan.model);
    this.isAntithetic = plan.model.isAntithetic;
    this.engine = new Engine(plan, categories);
    if (statistics === 'full') this.engine.days = new DayBook(plan, categories);
  }

  /** Runs one replication. */
  run(seed: string, replication: number): ReplicationOutcome {
    this.engine.run(seed, drawsOf(replication, this.isAntithetic));
    return outcomeOf(this.engine, replication);
  }

  /** The same with a pause now and then, so that other things can happen. */
  *steps(seed: string, replication: number): Generator<void, ReplicationOutcome> {
    this.engine.begin(seed, drawsOf(replication, this.isAntithetic));
    while (!this.engine.advance(EVENTS_BETWEEN_PAUSES)) yield;
    return outcomeOf(this.engine, replication);
  }
}

/** Gathers what replications add up to; memory does not grow with their number. */
export class Gatherer {
  private readonly sums: Totals;
  private readonly categories: readonly string[];

  constructor(
    private readonly plan: SimulationPlan,
    private readonly seed: string,
  ) {
    this.sums = new Totals(plan);
    this.categories = listedCategories(plan.model);
  }

  /** Adds a replication and returns the ways that none before it had. */
  add(outcome: ReplicationOutcome): UsedWays {
    return this.sums.add(outcome);
  }

  /** What was gathered so far. */
  totals(): SimulationTotals {
    const detours = this.sums.detours();
    return {
      modelHash: this.plan.model.hash,
      seed: this.seed,
      categories: this.categories,
      runIn: this.plan.runIn,
      routes: this.sums.routes(),
      flows: this.sums.flows(),
      refusals: this.sums.refusals(),
      ...(detours === undefined ? {} : { detours }),
    };
  }
}
