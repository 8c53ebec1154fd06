/** From the solution of a flow problem to what a reader asks of a corridor. */
import type {
  OptimumAnswer,
  OptimumCertificate,
  OptimumDemand,
  OptimumQuota,
  OptimumResource,
  OptimumResourcePeriod,
  OptimumRoute,
  OptimumUnserved,
} from '../../model/optimum-answers.js';
import { compareText } from '../../core/ids.js';
import type { FlowSolution } from './flow-problem.js';
import type { CorridorFlow } from './formulate.js';
import { Reasons } from './reasons.js';

/** Below this share of an amount, what is left over is rounding. */
const ROUNDING = 1e-11;

/** Puts an optimum into the words of its model. O(flows + limits), and searches for what stayed behind. */
export function describeOptimum(
  flow: CorridorFlow,
  solution: FlowSolution,
  solver: string,
): OptimumAnswer {
  const { model, periods } = flow;
  const certificate = certificateOf(flow, solution);
  return {
    modelHash: model.hash,
    status: solution.status === 'optimal' ? 'optimal' : 'budget-exhausted',
    solver,
    objective: solution.objective,
    bound: solution.bound,
    relativeGap: solution.relativeGap,
    periods: periods.map(({ date, from, until, epoch }) => ({ date, from, until, epoch })),
    demands: demandsOf(flow, solution),
    routes: routesOf(flow, certificate),
    resources: resourcesOf(flow, certificate),
    quotas: quotasOf(flow, certificate),
    uncertain: uncertainOf(flow, solution),
    certificate,
    counters: solution.counters,
  };
}

function certificateOf(
  { problem, limits, commodities }: CorridorFlow,
  solution: FlowSolution,
): OptimumCertificate {
  const { prices, used, unserved, paths } = solution;
  return {
    limits: limits.map((owner, l) => ({
      key: problem.limitKeys[l] ?? '',
      kind: owner.kind,
      index:
        owner.kind === 'resource'
          ? owner.resource
          : owner.kind === 'quota'
            ? owner.quota
            : owner.licence,
      at:
        owner.kind === 'resource'
          ? owner.period
          : owner.kind === 'quota'
            ? owner.window
            : owner.commodity,
      capacity: problem.capacity[l] ?? 0,
      used: used[l] ?? 0,
      price: prices.limit[l] ?? 0,
    })),
    commodities: commodities.map(({ demand, part, period }, k) => ({
      key: problem.commodityKeys[k] ?? '',
      demand,
      part,
      period,
      amount: problem.amount[k] ?? 0,
      unserved: unserved[k] ?? 0,
      price: prices.commodity[k] ?? 0,
    })),
    flows: paths.map(({ commodity, arcs, flow: kg, cost }) => ({ commodity, arcs, kg, cost })),
  };
}

function demandsOf(flow: CorridorFlow, solution: FlowSolution): readonly OptimumDemand[] {
  const { model, commodities, problem } = flow;
  const released = new Float64Array(model.demands.length);
  const served = new Float64Array(model.demands.length);
  const cost = new Float64Array(model.demands.length);
  const unserved = model.demands.map(() => new Map<string, OptimumUnserved>());
  const reasons = new Reasons(flow, solution);
  commodities.forEach(({ demand }, k) => {
    const amount = problem.amount[k] as number;
    const left = solution.unserved[k] as number;
    released[demand] = (released[demand] as number) + amount;
    if (left <= amount * ROUNDING) return;
    const { reason, by } = reasons.of(k);
    const key = `${reason}|${by.join()}`;
    const kg = (unserved[demand]?.get(key)?.kg ?? 0) + left;
    unserved[demand]?.set(key, { reason, kg, by });
  });
  for (const path of solution.paths) {
    const demand = commodities[path.commodity]?.demand ?? 0;
    served[demand] = (served[demand] as number) + path.flow;
    cost[demand] = (cost[demand] as number) + path.flow * path.cost;
  }
  return model.demands.map(({ id, unservedPrice }, d) => ({
    demand: id,
    released: released[d] ?? 0,
    served: served[d] ?? 0,
    cost: cost[d] ?? 0,
    unserved: [...(unserved[d]?.values() ?? [])].sort(
      (a, b) => b.kg - a.kg || compareText(a.by.join(), b.by.join()),
    ),
    unservedPrice,
  }));
}

function routesOf(
  { model, commodities }: CorridorFlow,
  { flows }: OptimumCertificate,
): readonly OptimumRoute[] {
  interface Growing {
    readonly demand: number;
    readonly flowClass: number;
    readonly arcs: readonly number[];
    kg: number;
    paid: number;
    readonly byPeriod: { period: number; kg: number }[];
  }
  const routes = new Map<string, Growing>();
  // Most flows of many months share the list of arcs itself.
  const names = new Map<readonly number[], string>();
  for (const { commodity, arcs, kg, cost } of flows) {
    const { demand, flowClass, period } = commodities[commodity] ?? {
      demand: 0,
      flowClass: 0,
      period: 0,
    };
    const name = names.get(arcs) ?? arcs.join();
    names.set(arcs, name);
    const key = `${String(demand)}|${String(flowClass)}|${name}`;
    const route = routes.get(key) ?? { demand, flowClass, arcs, kg: 0, paid: 0, byPeriod: [] };
    routes.set(key, route);
    route.kg += kg;
    route.paid += kg * cost;
    route.byPeriod.push({ period, kg });
  }
  return [...routes.values()]
    .sort((a, b) => a.demand - b.demand || b.kg - a.kg || a.flowClass - b.flowClass)
    .map(({ demand, flowClass, arcs, kg, paid, byPeriod }) => ({
      demand: model.demands[demand]?.id ?? '',
      flowClass,
      arcs,
      kg,
      cost: paid / kg,
      byPeriod: byPeriod.sort((a, b) => a.period - b.period),
    }));
}

function resourcesOf(
  { model }: CorridorFlow,
  { limits }: OptimumCertificate,
): readonly OptimumResource[] {
  const periods = model.resources.map((): OptimumResourcePeriod[] => []);
  for (const { kind, index, at, used, capacity, price } of limits)
    if (kind === 'resource') periods[index]?.push({ period: at, used, offered: capacity, price });
  return model.resources.map(({ id }, r) => {
    const own = periods[r] ?? [];
    const used = own.reduce((sum, period) => sum + period.used, 0);
    const offered = own.reduce((sum, period) => sum + period.offered, 0);
    return {
      resource: id,
      used,
      offered,
      utilisation: offered > 0 ? used / offered : 0,
      periods: own,
    };
  });
}

function quotasOf(
  { model }: CorridorFlow,
  { limits }: OptimumCertificate,
): readonly OptimumQuota[] {
  return limits.flatMap(({ kind, index, at, used, capacity, price }) =>
    kind === 'quota'
      ? [
          {
            quota: model.quotas[index]?.id ?? '',
            rules: model.quotas[index]?.rules ?? [],
            window: at,
            used,
            amount: capacity,
            price,
          },
        ]
      : [],
  );
}

function uncertainOf({ model }: CorridorFlow, { paths }: FlowSolution): readonly string[] {
  if (model.uncertain.length === 0) return [];
  const isUsed = new Uint8Array(model.arcCount);
  for (const { arcs } of paths) for (const arc of arcs) isUsed[arc] = 1;
  return model.uncertain
    .filter(({ arcs }) => arcs.some((arc) => isUsed[arc] === 1))
    .map(({ asset }) => asset);
}
