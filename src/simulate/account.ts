/**
 * What one replication counts. Everything is in whole kilograms, so that conservation can be exact:
 * initial + emitted = delivered + in transit + refused + declined + returned + stranded, per demand.
 */
import type { SimulationPlan } from './plan.js';

/** Hours of transit time that the histogram tells apart; longer times fall into the last bin. */
export const TRANSIT_BINS = 24 * 400;

/** Counters of one replication, one allocation each. */
export interface Account {
  /** Per demand, kg. */
  readonly initial: Float64Array;
  readonly emitted: Float64Array;
  readonly delivered: Float64Array;
  readonly inTransit: Float64Array;
  readonly refusedByRule: Float64Array;
  readonly refusedByLimit: Float64Array;
  readonly declined: Float64Array;
  readonly returned: Float64Array;
  readonly stranded: Float64Array;
  /** Of what was delivered: what left its planned route. */
  readonly diverted: Float64Array;
  /** Per demand: USD paid for delivered cargo; kg × seconds of delivered cargo; shipments. */
  readonly paid: Float64Array;
  readonly transitKgSeconds: Float64Array;
  readonly shipments: Float64Array;
  /** Per category × bin, kg delivered. */
  readonly transit: Float64Array;
  /** By what stood in the way (see causes.ts): per demand, kg refused. */
  readonly refusals: Map<string, Float64Array>;
  /** Per candidate (part × epoch × route), kg released on it. */
  readonly released: Float64Array;
  /** Per stage, kg that passed. */
  readonly passed: Float64Array;
  /** Per resource: amount used, kg × seconds waited, kg that waited or not, longest queue (shipments). */
  readonly used: Float64Array;
  readonly waited: Float64Array;
  readonly served: Float64Array;
  readonly longestQueue: Float64Array;
  /** Per quota × window: amount drawn. */
  readonly drawn: readonly Float64Array[];
}

/** Fresh counters for a plan. */
export function createAccount(plan: SimulationPlan, categoryCount: number): Account {
  const { model } = plan;
  const demands = model.demands.length;
  const per = (length: number): Float64Array => new Float64Array(length);
  return {
    initial: per(demands),
    emitted: per(demands),
    delivered: per(demands),
    inTransit: per(demands),
    refusedByRule: per(demands),
    refusedByLimit: per(demands),
    declined: per(demands),
    returned: per(demands),
    stranded: per(demands),
    diverted: per(demands),
    paid: per(demands),
    transitKgSeconds: per(demands),
    shipments: per(demands),
    transit: per(categoryCount * TRANSIT_BINS),
    refusals: new Map(),
    released: per(plan.candidateRoute.length),
    passed: per(plan.stageKind.length),
    used: per(model.resources.length),
    waited: per(model.resources.length),
    served: per(model.resources.length),
    longestQueue: per(model.resources.length),
    drawn: model.quotas.map(({ windows }) => new Float64Array(windows.length)),
  };
}

/** Zeroes everything; quotas keep what the run-in drew when `keepQuotas` is set. */
export function clearAccount(account: Account, keepQuotas = false): void {
  for (const counter of Object.values(account) as Account[keyof Account][]) {
    if (counter instanceof Float64Array) counter.fill(0);
  }
  for (const tonnes of account.refusals.values()) tonnes.fill(0);
  if (!keepQuotas) for (const windows of account.drawn) windows.fill(0);
}
