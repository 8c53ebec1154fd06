/**
 * What is left of each candidate from each of its stages on: cost, money, the places where it may be left
 * or joined, and what rules ask on the rest of it. Made once for an engine that lets cargo change its way.
 */
import { arcMoney, arcSeconds, type CostQuestion, stateOf } from '../../solve/costs.js';
import type { SimulationPlan } from '../plan.js';

/** A resource or a storage that a new way must not come to; −1 for none. */
export interface Flees {
  readonly resource: number;
  readonly storage: number;
}

/** Rests of candidates. */
export class RestOfWay {
  /** Set (part × epoch) of each candidate. */
  readonly setOf: Int32Array;
  private readonly firstRest: Float64Array;
  /** By candidate and stage: USD/kg, generalized and in money, from the stage to the destination. */
  private readonly costs: Float64Array;
  private readonly money: Float64Array;

  /** O(candidates × arcs). */
  constructor(private readonly plan: SimulationPlan) {
    const { candidateRoute, firstStage, firstCandidate } = plan;
    this.setOf = new Int32Array(candidateRoute.length);
    for (let set = 0; set + 1 < firstCandidate.length; set++)
      this.setOf.fill(set, firstCandidate[set], firstCandidate[set + 1]);
    this.firstRest = new Float64Array(candidateRoute.length + 1);
    candidateRoute.forEach((route, candidate) => {
      const stages = (firstStage[route + 1] ?? 0) - (firstStage[route] ?? 0);
      this.firstRest[candidate + 1] = (this.firstRest[candidate] ?? 0) + stages;
    });
    const all = this.firstRest[candidateRoute.length] ?? 0;
    this.costs = new Float64Array(all);
    this.money = new Float64Array(all);
    candidateRoute.forEach((route, candidate) => this.addUp(candidate, route));
  }

  private addUp(candidate: number, route: number): void {
    const { model, epochCount, firstStage, stageArcs, routes } = this.plan;
    const { flowClass = 0, demand = 0 } = routes[route] ?? {};
    const question: CostQuestion = {
      flowClass,
      epoch: (this.setOf[candidate] ?? 0) % epochCount,
      lot: model.demands[demand]?.lot ?? 0,
      openUncertain: true,
    };
    const valueOfTime = model.classes[flowClass]?.valueOfTime ?? 0;
    const first = firstStage[route] ?? 0;
    let money = 0;
    let seconds = 0;
    for (let stage = (firstStage[route + 1] ?? 0) - 1; stage >= first; stage--) {
      for (const arc of stageArcs[stage] ?? []) {
        money += arcMoney(model, question, arc);
        seconds += arcSeconds(model, question, arc);
      }
      const at = (this.firstRest[candidate] ?? 0) + stage - first;
      this.money[at] = money;
      this.costs[at] = money + valueOfTime * seconds;
    }
  }

  /** Free-flow cost from a stage on, USD/kg. */
  costFrom(candidate: number, stage: number): number {
    return this.costs[this.at(candidate, stage)] as number;
  }

  /** Tariffs and surcharges from a stage on, USD/kg. */
  moneyFrom(candidate: number, stage: number): number {
    return this.money[this.at(candidate, stage)] as number;
  }

  /** The stage at which a route may be joined at a vertex; −1 if it does not pass there. */
  joins(route: number, vertex: number): number {
    const { firstStage, stageVertex } = this.plan;
    const end = firstStage[route + 1] as number;
    for (let stage = firstStage[route] as number; stage < end; stage++)
      if ((stageVertex[stage] as number) === vertex) return stage;
    return -1;
  }

  /** The arc that a stage begins. */
  arcAt(stage: number): number {
    const { stageArcs } = this.plan;
    for (let at = stage; ; at++) {
      const [arc] = stageArcs[at] ?? [-1];
      if (arc !== undefined) return arc;
    }
  }

  /** Whether the rest of a candidate comes to what cargo flees. */
  visits(candidate: number, from: number, { resource, storage }: Flees): boolean {
    if (resource < 0 && storage < 0) return false;
    const { candidateRoute, firstStage, stageResource, stageStorage } = this.plan;
    const end = firstStage[(candidateRoute[candidate] as number) + 1] as number;
    for (let stage = from; stage < end; stage++) {
      if (resource >= 0 && (stageResource[stage] as number) === resource) return true;
      if (storage >= 0 && (stageStorage[stage] as number) === storage) return true;
    }
    return false;
  }

  /** Whether an arc from a stage on needs a licence, or falls under a quota, in the candidate's epoch. */
  asks(candidate: number, from: number, what: 'licences' | 'quotas', index: number): boolean {
    const { candidateRoute, epochCount, firstStage, model, routes, stageArcs } = this.plan;
    const route = candidateRoute[candidate] as number;
    const flowClass = routes[route]?.flowClass ?? 0;
    const epoch = (this.setOf[candidate] as number) % epochCount;
    const end = firstStage[route + 1] as number;
    for (let stage = from; stage < end; stage++) {
      for (const arc of stageArcs[stage] ?? [])
        if (stateOf(model, flowClass, arc, epoch)[what].includes(index)) return true;
    }
    return false;
  }

  private at(candidate: number, stage: number): number {
    const { candidateRoute, firstStage } = this.plan;
    const first = firstStage[candidateRoute[candidate] as number] as number;
    return (this.firstRest[candidate] as number) + stage - first;
  }
}
