/** Sums over replications. Everything summed is whole kilograms, so the order cannot matter. */
import { compareText } from '../core/ids.js';
import type {
  ArcFlow,
  DetourUse,
  RefusalRecord,
  RouteUse,
  UsedWays,
  WayPart,
} from '../model/answers.js';
import { arcMoney } from '../solve/costs.js';
import { readCause } from './causes.js';
import { readHops } from './choice/detours.js';
import type { ReplicationOutcome, SparseAmounts } from './outcome.js';
import type { SimulationPlan } from './plan.js';

/** Totals under way. Memory O(plan), however many replications are added. */
export class Totals {
  private readonly released: Float64Array;
  private readonly passed: Float64Array;
  private readonly refused = new Map<string, Float64Array>();
  /** Arc × demand pairs that have a flow. */
  private readonly flowing = new Set<number>();
  private readonly detoured = new Map<string, number>();

  constructor(private readonly plan: SimulationPlan) {
    this.released = new Float64Array(plan.candidateRoute.length);
    this.passed = new Float64Array(plan.stageKind.length);
  }

  /** Adds a replication and returns the ways that none before it had. */
  add({ released, passed, refused, detoured }: ReplicationOutcome): UsedWays {
    const routes = addPairs(this.released, released).flatMap((candidate) => this.route(candidate));
    const flows = addPairs(this.passed, passed).flatMap((stage) => this.newFlows(stage));
    for (const [cause, byDemand] of refused) {
      const sum = this.refused.get(cause) ?? new Float64Array(this.plan.model.demands.length);
      addPairs(sum, byDemand);
      this.refused.set(cause, sum);
    }
    if (detoured === undefined) return { routes, flows };
    const fresh: DetourUse[] = [];
    for (const [hops, kg] of detoured) {
      const before = this.detoured.get(hops);
      this.detoured.set(hops, (before ?? 0) + kg);
      if (before === undefined) fresh.push(this.detour(hops));
    }
    return { routes, flows, detours: fresh };
  }

  /** Every detour that something took, in the order of their hops; undefined where cargo keeps to its way. */
  detours(): readonly DetourUse[] | undefined {
    if (this.plan.model.choice.replanAfter === Infinity) return undefined;
    return [...this.detoured.keys()].sort(compareText).map((hops) => this.detour(hops));
  }

  private detour(text: string): DetourUse {
    const { plan } = this;
    const hops = readHops(text);
    const last = hops.at(-1);
    const route = plan.candidateRoute[last?.to ?? -1] ?? -1;
    const { demand = -1, flowClass = 0 } = plan.routes[route] ?? {};
    const parts = hops.map(({ from, leftAt }, i) => this.part(from, hops[i - 1]?.joinedAt, leftAt));
    const all = last === undefined ? parts : [...parts, this.part(last.to, last.joinedAt)];
    const left = last === undefined ? [] : this.part(last.from, last.leftAt).arcs;
    let money = 0;
    for (const { arcs, epoch } of all) {
      const question = { flowClass, epoch, lot: 0, openUncertain: true };
      for (const arc of arcs) money += arcMoney(plan.model, question, arc);
    }
    return {
      demand: plan.model.demands[demand]?.id ?? '',
      flowClass,
      parts: all,
      left,
      money,
      kg: this.detoured.get(text) ?? 0,
    };
  }

  /** Arcs of a candidate between two of its stages, by default from its first to its last. */
  private part(candidate: number, from?: number, until?: number): WayPart {
    const { plan } = this;
    const route = plan.candidateRoute[candidate] ?? -1;
    const first = from ?? plan.firstStage[route] ?? 0;
    const end = until ?? plan.firstStage[route + 1] ?? first;
    return {
      epoch: setOfCandidate(plan, candidate) % plan.epochCount,
      arcs: plan.stageArcs.slice(first, end).flat(),
    };
  }

  /** Every candidate that something was released on, in the order of candidates. */
  routes(): readonly RouteUse[] {
    const uses: RouteUse[] = [];
    this.released.forEach((kg, candidate) => {
      if (kg !== 0) uses.push(...this.route(candidate));
    });
    return uses;
  }

  private route(candidate: number): readonly RouteUse[] {
    const { plan } = this;
    const index = plan.candidateRoute[candidate] ?? -1;
    const route = plan.routes[index];
    if (route === undefined) return [];
    const set = setOfCandidate(plan, candidate);
    return [
      {
        demand: plan.model.demands[route.demand]?.id ?? '',
        flowClass: route.flowClass,
        epoch: set % plan.epochCount,
        arcs: route.arcs,
        money: plan.candidateMoney[candidate] ?? 0,
        seconds: plan.routeSeconds[index] ?? 0,
        released: this.released[candidate] ?? 0,
        around: plan.setAround[set] ?? [],
      },
    ];
  }

  /** Flows over the arcs of a stage that had none yet. */
  private newFlows(stage: number): readonly ArcFlow[] {
    const { plan } = this;
    const demand = plan.routes[plan.stageRoute[stage] ?? 0]?.demand ?? 0;
    const id = plan.model.demands[demand]?.id ?? '';
    return (plan.stageArcs[stage] ?? []).flatMap((arc): readonly ArcFlow[] => {
      const key = arc * plan.model.demands.length + demand;
      if (this.flowing.has(key)) return [];
      this.flowing.add(key);
      return [{ arc, demand: id, kg: this.passed[stage] ?? 0 }];
    });
  }

  /** kg over each arc by demand, in the order of arcs and demands. */
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

  /** kg that never left by cause and demand. */
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

/** Adds pairs and returns the indices at which nothing was before. */
function addPairs(sum: Float64Array, pairs: SparseAmounts): readonly number[] {
  const fresh: number[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const index = pairs[at] ?? 0;
    const before = sum[index] ?? 0;
    if (before === 0) fresh.push(index);
    sum[index] = before + (pairs[at + 1] ?? 0);
  }
  return fresh;
}
