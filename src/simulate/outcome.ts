/**
 * What one replication leaves behind: its own counts, and what it adds to the totals, as pairs of an index
 * and kilograms. Plain data without typed arrays, so that a worker can send it and a journal keep it.
 */
import type { ReplicationRecord } from '../model/answers.js';
import { TRANSIT_BINS } from './account.js';
import type { Engine } from './engine.js';
import { noTransitTimes, transitTimes } from './transit-times.js';

/** Index, kg, index, kg …; in the order of indices, without zeros. */
export type SparseAmounts = readonly number[];

/** One finished replication. Indices are those of the plan of the model. */
export interface ReplicationOutcome {
  readonly record: ReplicationRecord;
  /** By candidate. */
  readonly released: SparseAmounts;
  /** By stage. */
  readonly passed: SparseAmounts;
  /** By cause and demand. */
  readonly refused: readonly (readonly [cause: string, byDemand: SparseAmounts])[];
  /** Cargo that changed its way, by hops (see choice/detours.ts); absent where none can. */
  readonly detoured?: readonly (readonly [hops: string, kg: number])[] | undefined;
}

/** Reads the counts of the replication that an engine has just run. */
export function outcomeOf(engine: Engine, replication: number): ReplicationOutcome {
  const { account, detours, plan } = engine.state;
  const mayChange = plan.model.choice.replanAfter < Infinity;
  return {
    record: recordOf(engine, replication),
    released: sparse(account.released),
    passed: sparse(account.passed),
    refused: [...account.refusals]
      .map(([cause, byDemand]) => [cause, sparse(byDemand)] as const)
      .filter(([, byDemand]) => byDemand.length > 0),
    ...(mayChange ? { detoured: detours.counted() } : {}),
  };
}

function sparse(amounts: Float64Array): SparseAmounts {
  const pairs: number[] = [];
  amounts.forEach((kg, index) => {
    if (kg !== 0) pairs.push(index, kg);
  });
  return pairs;
}

function recordOf(engine: Engine, replication: number): ReplicationRecord {
  const { account, plan, categories, disruptions, presence, stoppedAt } = engine.state;
  const { deadlocks, storages } = engine;
  const at = (counter: Float64Array, index: number): number => counter[index] ?? 0;
  return {
    replication,
    events: engine.events,
    mostUnderWay: engine.mostUnderWay,
    status: stoppedAt < Infinity ? 'deadlocked' : 'complete',
    deadlocks: [...deadlocks.found],
    deadlockCount: deadlocks.count,
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
      diverted: at(account.diverted, d),
      paid: at(account.paid, d),
      transitKgSeconds: at(account.transitKgSeconds, d),
      shipments: at(account.shipments, d),
    })),
    categories: categories.map((_, c) =>
      engine.days === undefined
        ? noTransitTimes()
        : transitTimes(
            account.transit.subarray(c * TRANSIT_BINS, (c + 1) * TRANSIT_BINS),
            plan.model.deliveredWithin,
          ),
    ),
    daily: engine.days?.counts(account) ?? null,
    resources: plan.model.resources.map((_, r) => ({
      used: at(account.used, r),
      waited: at(account.waited, r),
      served: at(account.served, r),
      longestQueue: at(account.longestQueue, r),
      presentSeconds: at(presence.integral, r),
      staySeconds: at(presence.stays, r),
    })),
    storages: plan.model.storages.map((_, s) => ({
      most: at(storages.most, s),
      passes: at(storages.passes, s),
      presentSeconds: at(storages.presence.integral, s),
      staySeconds: at(storages.presence.stays, s),
    })),
    disruptions: [...disruptions.counts],
    quotas: account.drawn.map((windows) => [...windows]),
  };
}
