/**
 * Builds the plan of a simulation: candidates of every part of every demand in every epoch, each different
 * route among them cut into stages once. Made once per model, shared by all replications.
 */
import { CorridorError } from '../../core/errors.js';
import { partShare, type ArcState, type CorridorModel } from '../../model/model.js';
import { stateOf } from '../../solve/costs.js';
import { type CandidateRoute, type CandidateTable, findCandidates } from '../routes.js';
import { mayDeadlock } from './circles.js';
import { metArcs } from './met-arcs.js';
import { findShutStages, ReasonBook } from './reasons.js';
import { runInOf } from './run-in.js';
import { type SimulationPlan, Unusual } from './shape.js';
import { ShipBook } from './ships.js';
import type { CutRoute, Stage } from './stage.js';
import { type Books, cutIntoStages } from './stages.js';
import { StreamBook } from './streams.js';

/** Builds the plan of a model. Fails with a usage error only if the model breaks a limit of the plan. */
export function buildPlan(model: CorridorModel): SimulationPlan {
  const table = findCandidates(model);
  const builder = new PlanBuilder(model);
  builder.addAll(table);
  return builder.finish(model.runIn ?? runInOf(model, table));
}

class PlanBuilder {
  private readonly setShare: number[] = [];
  private readonly partClass: number[] = [];
  private readonly partDemand: number[] = [];
  private readonly firstPart: number[] = [];
  private readonly firstCandidate: number[] = [];
  private readonly candidateRoute: number[] = [];
  private readonly candidateCost: number[] = [];
  private readonly candidateMoney: number[] = [];
  private readonly setWithout: number[] = [];
  private readonly setAround: (readonly string[])[] = [];
  private readonly reasons = new ReasonBook();
  private readonly books: Books;
  private readonly asked = new Map<ArcState, string>();
  private readonly routeIndex = new Map<string, number>();
  private readonly routes: { demand: number; flowClass: number; arcs: readonly number[] }[] = [];
  private readonly routeSeconds: number[] = [];
  private readonly firstStage: number[] = [];
  private readonly cut: CutRoute[] = [];
  private readonly stages: Stage[] = [];

  constructor(private readonly model: CorridorModel) {
    this.books = { streams: new StreamBook(), ships: new ShipBook(model), met: metArcs(model) };
  }

  addAll(table: CandidateTable): void {
    this.model.demands.forEach((demand, d) => {
      this.firstPart.push(this.partClass.length);
      demand.parts.forEach((part, p) => {
        this.model.epochs.forEach((_, epoch) => this.setShare.push(partShare(part, epoch)));
        this.partClass.push(part.flowClass);
        this.partDemand.push(d);
        for (const set of table[d]?.[p] ?? []) {
          this.firstCandidate.push(this.candidateRoute.length);
          for (const route of set.routes) {
            this.candidateRoute.push(this.addRoute(route));
            this.candidateCost.push(route.cost);
            this.candidateMoney.push(route.money);
          }
          this.setWithout.push(set.without === undefined ? -1 : this.reasons.number(set.without));
          this.setAround.push(set.around);
        }
      });
    });
    this.firstPart.push(this.partClass.length);
    this.firstCandidate.push(this.candidateRoute.length);
    this.firstStage.push(this.stages.length);
    if (this.stages.length > 2_000_000)
      throw new CorridorError(
        'limit',
        'the plan has more than two million stages: fewer demands, epochs or candidates',
      );
  }

  finish(runIn: number): SimulationPlan {
    const { model, stages, cut, reasons } = this;
    const twoLanes = lanesOf(model, stages);
    return {
      model,
      runIn,
      epochEnds: Float64Array.from(model.epochs, (_, e) => model.epochs[e + 1] ?? Infinity),
      firstPart: Uint32Array.from(this.firstPart),
      setShare: Float64Array.from(this.setShare),
      partClass: Uint32Array.from(this.partClass),
      partDemand: Uint32Array.from(this.partDemand),
      epochCount: model.epochs.length,
      firstCandidate: Uint32Array.from(this.firstCandidate),
      candidateRoute: Uint32Array.from(this.candidateRoute),
      candidateCost: Float64Array.from(this.candidateCost),
      candidateMoney: Float64Array.from(this.candidateMoney),
      setWithout: Int32Array.from(this.setWithout),
      setAround: this.setAround,
      noRoutes: reasons.list,
      shutStages: findShutStages(model, stages, this.routes, reasons),
      notYetOpen: reasons.number({ kind: 'physical', rules: [] }),
      streams: this.books.streams.list,
      routes: this.routes,
      routeDemand: Int32Array.from(this.routes, ({ demand }) => demand),
      routeSeconds: Float64Array.from(this.routeSeconds),
      firstStage: Uint32Array.from(this.firstStage),
      routeLicences: cut.map(({ licences }) => licences),
      routeUncertain: cut.map(({ uncertain }) => uncertain),
      routeQuotas: cut.map(({ quotas }) => quotas),
      routeChances: cut.map(({ chances }) => chances),
      arcIsMet: this.books.met,
      ...stageColumns(stages, twoLanes),
      mostStages: this.firstStage.reduce(
        (most, first, route) => Math.max(most, first - (this.firstStage[route - 1] ?? 0)),
        0,
      ),
      ships: this.books.ships.list,
      hasLanes: twoLanes.includes(true),
      // Ways put together from two may close circles that neither has.
      mayDeadlock:
        mayDeadlock(model, stages) ||
        (model.choice.replanAfter < Infinity && model.storages.length > 0),
      levels: model.demands.reduce((most, { priority }) => Math.max(most, priority + 1), 1),
      slotsPerShipment: cut.reduce((most, { slots }) => Math.max(most, slots), 1),
      quotaSlotsPerShipment: cut.reduce((most, { quotas }) => Math.max(most, quotas.length), 1),
    };
  }

  /** A route is known by its demand, class, arcs and what rules ask of it on the way. */
  private addRoute(candidate: CandidateRoute): number {
    const { demand, flowClass, epoch, arcs } = candidate;
    const asked = arcs.map((arc) => this.askedIn(stateOf(this.model, flowClass, arc, epoch)));
    const key = `${String(demand)}|${String(flowClass)}|${arcs.join(',')}|${asked.join(',')}`;
    const known = this.routeIndex.get(key);
    if (known !== undefined) return known;
    const route = this.routes.length;
    this.routeIndex.set(key, route);
    this.routes.push({ demand, flowClass, arcs });
    this.routeSeconds.push(candidate.seconds);
    this.firstStage.push(this.stages.length);
    this.cut.push(cutIntoStages(this.model, route, candidate, this.stages, this.books));
    return route;
  }

  /** What rules ask of cargo in a state, as text. */
  private askedIn(state: ArcState): string {
    let text = this.asked.get(state);
    if (text === undefined) {
      const { quotas, licences, inspections } = state;
      text = `${quotas.join('+')}/${licences.join('+')}/${inspections.join('+')}`;
      this.asked.set(state, text);
    }
    return text;
  }
}

type StageColumns = Pick<SimulationPlan, Extract<keyof SimulationPlan, `stage${string}`>>;

/** Resources that tell directions apart: trains meet or follow there, or their far end may be full. */
function lanesOf({ resources }: CorridorModel, stages: readonly Stage[]): readonly boolean[] {
  const told = resources.map(({ sectionTime, following }) => sectionTime > 0 || following > 0);
  for (const { holds } of stages) if (holds >= 0) told[holds >> 1] = true;
  return told;
}

function stageColumns(stages: readonly Stage[], twoLanes: readonly boolean[]): StageColumns {
  return {
    stageKind: Uint8Array.from(stages, ({ kind }) => kind),
    stageResource: Int32Array.from(stages, ({ resource }) => resource),
    stageAmount: Float64Array.from(stages, ({ amount }) => amount),
    stageDelay: Float64Array.from(stages, ({ delay }) => delay),
    stageLead: Float64Array.from(stages, ({ lead }) => lead),
    stageMoney: Float64Array.from(stages, ({ money }) => money),
    stageVertex: Int32Array.from(stages, ({ vertex }) => vertex),
    stageSlot: Int32Array.from(stages, ({ slot }) => slot),
    stageServiceSlot: Int32Array.from(stages, ({ serviceSlot }) => serviceSlot),
    stageMayShut: Uint8Array.from(stages, ({ mayShut }) => (mayShut ? 1 : 0)),
    stageHasQuota: Uint8Array.from(stages, ({ hasQuota }) => (hasQuota ? 1 : 0)),
    stageArcs: stages.map(({ arcs }) => arcs),
    stageRoute: Uint32Array.from(stages, ({ route }) => route),
    stageStorage: Int32Array.from(stages, ({ storage }) => storage),
    stageRoom: Float64Array.from(stages, ({ room }) => room),
    stageLeaves: Uint8Array.from(stages, ({ leavesStorage }) => (leavesStorage ? 1 : 0)),
    stageLane: Uint8Array.from(stages, ({ lane, resource }) =>
      twoLanes[resource] === true ? lane : 0,
    ),
    stageHolds: Int32Array.from(stages, ({ holds }) => holds),
    stageUnusual: Uint8Array.from(
      stages,
      ({ mayShut, storage, hasQuota, leavesStorage, slot }) =>
        (mayShut ? Unusual.mayShut : 0) +
        (storage >= 0 ? Unusual.storage : 0) +
        (hasQuota ? Unusual.quota : 0) +
        (leavesStorage ? Unusual.leaves : 0) +
        (slot >= 0 ? Unusual.chance : 0),
    ),
    stageShips: Int32Array.from(stages, ({ ships }) => ships),
  };
}
