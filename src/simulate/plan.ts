/**
 * The plan of a simulation: candidate routes cut into stages and laid out in flat arrays. A stage is a
 * visit to one resource (or none) followed by a delay. Made once per model, shared by all replications.
 */
import { CorridorError } from '../core/errors.js';
import { compareText } from '../core/ids.js';
import { partShare, type ArcState, type CorridorModel, type RandomDelay } from '../model/model.js';
import { epochAt, handlingSeconds, isAwaited, stateOf } from '../solve/costs.js';
import {
  type CandidateRoute,
  type CandidateTable,
  findCandidates,
  type NoRoute,
} from './routes.js';

/** How a stage treats its resource. */
export const StageKind = { delay: 0, headway: 1, handling: 2, sailing: 3 } as const;

/** A random addition to a stage's delay, drawn when the shipment is released. */
export interface StageChance {
  /** Index into {@link SimulationPlan.streams}. */
  readonly stream: number;
  readonly kind: 'spread' | 'inspection' | 'exponential';
  readonly spread: RandomDelay | undefined;
  readonly probability: number;
  readonly delay: number;
}

/** Whose random stream it is: the k-th value belongs to the k-th shipment of the demand. */
export interface StreamOwner {
  readonly demand: number;
  readonly purpose: string;
  readonly owner: string;
}

/** The plan. Index spaces: part (of a demand), set (part × epoch), route, stage. */
export interface SimulationPlan {
  readonly model: CorridorModel;
  readonly runIn: number;
  /** First epoch used and the second at which each begins and ends. */
  readonly epochEnds: Float64Array;
  readonly firstPart: Uint32Array;
  /** Share of a set's part in its epoch. */
  readonly setShare: Float64Array;
  readonly partClass: Uint32Array;
  readonly partDemand: Uint32Array;
  /** set = part × epochCount + epoch. */
  readonly epochCount: number;
  readonly firstCandidate: Uint32Array;
  readonly candidateRoute: Uint32Array;
  readonly candidateCost: Float64Array;
  readonly candidateMoney: Float64Array;
  /** Why a set has no candidate; index into {@link noRoutes}, −1 where it has. */
  readonly setWithout: Int32Array;
  /** Rules that make the cargo of a set go another way than the cheapest one. */
  readonly setAround: readonly (readonly string[])[];
  readonly noRoutes: readonly NoRoute[];
  /** Why a stage is shut in an epoch, by stage × epochCount + epoch; index into {@link noRoutes}. */
  readonly shutStages: ReadonlyMap<number, number>;
  /** Why a route over an asset that has not opened yet cannot be taken; index into {@link noRoutes}. */
  readonly notYetOpen: number;

  readonly streams: readonly StreamOwner[];
  readonly routes: readonly {
    readonly demand: number;
    readonly flowClass: number;
    readonly arcs: readonly number[];
  }[];
  readonly routeDemand: Int32Array;
  readonly routeSeconds: Float64Array;
  readonly firstStage: Uint32Array;
  readonly routeLicences: readonly (readonly {
    readonly licence: number;
    readonly stream: number;
  }[])[];
  readonly routeUncertain: readonly (readonly {
    readonly opening: number;
    readonly lead: number;
  }[])[];
  readonly routeQuotas: readonly (readonly QuotaUse[])[];
  readonly routeChances: readonly (readonly {
    readonly stage: number;
    readonly slot: number;
    readonly chance: StageChance;
  }[])[];

  readonly stageKind: Uint8Array;
  readonly stageResource: Int32Array;
  /** Amount of the resource's measure for one kg. */
  readonly stageAmount: Float64Array;
  readonly stageDelay: Float64Array;
  /** Free-flow seconds from release to the stage. */
  readonly stageLead: Float64Array;
  /** Slot of the shipment's random delay, −1 for none; and of its random service factor. */
  readonly stageSlot: Int32Array;
  readonly stageServiceSlot: Int32Array;
  /** 1 if an arc of the stage is shut in some epoch, so that its state is looked up on arrival. */
  readonly stageMayShut: Uint8Array;
  readonly stageHasQuota: Uint8Array;
  readonly stageArcs: readonly (readonly number[])[];
  readonly stageRoute: Uint32Array;
  readonly slotsPerShipment: number;
  readonly quotaSlotsPerShipment: number;
}

/** A quota that a route draws on. */
export interface QuotaUse {
  readonly quota: number;
  readonly stage: number;
  readonly lead: number;
  /** Amount of the quota's measure for one kg. */
  readonly perKg: number;
  readonly slot: number;
}

/** Builds the plan of a model. Fails with a usage error only if the model breaks a limit of the plan. */
export function buildPlan(model: CorridorModel): SimulationPlan {
  const table = findCandidates(model);
  const builder = new PlanBuilder(model);
  builder.addAll(table);
  return builder.finish(model.runIn ?? runInOf(model, table));
}

/** Time in which 99 % of the tonnes would arrive in free flow, whole days, at most what the model covers. */
function runInOf(model: CorridorModel, table: CandidateTable): number {
  const epoch = epochAt(model, 0);
  const times = model.demands.flatMap((demand, d) =>
    demand.parts.flatMap((part, p) => {
      const seconds = table[d]?.[p]?.[epoch]?.routes[0]?.seconds;
      return seconds === undefined ? [] : [{ seconds, kg: demand.yearly * partShare(part, epoch) }];
    }),
  );
  times.sort((a, b) => a.seconds - b.seconds);
  const all = times.reduce((sum, { kg }) => sum + kg, 0);
  let sum = 0;
  for (const { seconds, kg } of times) {
    sum += kg;
    if (sum >= 0.99 * all) return Math.min(-model.earliest, Math.ceil(seconds / 86_400) * 86_400);
  }
  return 0;
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
  private readonly noRoutes: NoRoute[] = [];
  private readonly noRouteIndex = new Map<string, number>();
  private readonly asked = new Map<ArcState, string>();
  private readonly routeIndex = new Map<string, number>();
  private readonly routes: { demand: number; flowClass: number; arcs: readonly number[] }[] = [];
  private readonly routeSeconds: number[] = [];
  private readonly firstStage: number[] = [];
  private readonly routeLicences: { licence: number; stream: number }[][] = [];
  private readonly routeUncertain: { opening: number; lead: number }[][] = [];
  private readonly routeQuotas: QuotaUse[][] = [];
  private readonly routeChances: { stage: number; slot: number; chance: StageChance }[][] = [];
  private readonly stages: Stage[] = [];
  private slots = 0;
  private quotaSlots = 0;

  private readonly streamIndex = new Map<string, number>();
  private readonly streams: StreamOwner[] = [];

  constructor(private readonly model: CorridorModel) {}

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
          this.setWithout.push(set.without === undefined ? -1 : this.addReason(set.without));
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
    const { model, stages } = this;
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
      noRoutes: this.noRoutes,
      shutStages: this.shutStages(),
      notYetOpen: this.addReason({ kind: 'physical', rules: [] }),
      streams: this.streams,
      routes: this.routes,
      routeDemand: Int32Array.from(this.routes, ({ demand }) => demand),
      routeSeconds: Float64Array.from(this.routeSeconds),
      firstStage: Uint32Array.from(this.firstStage),
      routeLicences: this.routeLicences,
      routeUncertain: this.routeUncertain,
      routeQuotas: this.routeQuotas,
      routeChances: this.routeChances,
      stageKind: Uint8Array.from(stages, ({ kind }) => kind),
      stageResource: Int32Array.from(stages, ({ resource }) => resource),
      stageAmount: Float64Array.from(stages, ({ amount }) => amount),
      stageDelay: Float64Array.from(stages, ({ delay }) => delay),
      stageLead: Float64Array.from(stages, ({ lead }) => lead),
      stageSlot: Int32Array.from(stages, ({ slot }) => slot),
      stageServiceSlot: Int32Array.from(stages, ({ serviceSlot }) => serviceSlot),
      stageMayShut: Uint8Array.from(stages, ({ mayShut }) => (mayShut ? 1 : 0)),
      stageHasQuota: Uint8Array.from(stages, ({ hasQuota }) => (hasQuota ? 1 : 0)),
      stageArcs: stages.map(({ arcs }) => arcs),
      stageRoute: Uint32Array.from(stages, ({ route }) => route),
      slotsPerShipment: Math.max(1, this.slots),
      quotaSlotsPerShipment: Math.max(1, this.quotaSlots),
    };
  }

  private addReason(reason: NoRoute): number {
    const key = `${reason.kind}|${reason.rules.join()}`;
    const known = this.noRouteIndex.get(key);
    if (known !== undefined) return known;
    const index = this.noRoutes.push(reason) - 1;
    this.noRouteIndex.set(key, index);
    return index;
  }

  /** Stages that are shut in some epoch, with the rules that shut them. What is only awaited is not. */
  private shutStages(): ReadonlyMap<number, number> {
    const { model } = this;
    const shut = new Map<number, number>();
    this.stages.forEach(({ mayShut, route, arcs }, stage) => {
      if (!mayShut) return;
      const flowClass = this.routes[route]?.flowClass ?? 0;
      for (let epoch = 0; epoch < model.epochs.length; epoch++) {
        const rules = new Set<string>();
        let isShut = false;
        for (const arc of arcs) {
          const { physical, verdict } = stateOf(model, flowClass, arc, epoch);
          for (const rule of verdict.closedBy) rules.add(rule);
          if (!physical.every((reason) => isAwaited(model, arc, reason))) isShut = true;
        }
        if (rules.size === 0 && !isShut) continue;
        const kind = rules.size > 0 ? 'rules' : 'physical';
        shut.set(
          stage * model.epochs.length + epoch,
          this.addReason({ kind, rules: [...rules].sort(compareText) }),
        );
      }
    });
    return shut;
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
    this.cutIntoStages(route, candidate);
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

  private cutIntoStages(route: number, { demand, flowClass, epoch, arcs }: CandidateRoute): void {
    const { model } = this;
    const lot = model.demands[demand]?.lot ?? 0;
    const licences = new Set<number>();
    const uncertain: { opening: number; lead: number }[] = [];
    const quotas: QuotaUse[] = [];
    const chances: { stage: number; slot: number; chance: StageChance }[] = [];
    let lead = 0;
    let slots = 0;
    const open = (stage: Omit<Stage, 'route' | 'lead'>): Stage => {
      const made: Stage = { ...stage, route, lead };
      this.stages.push(made);
      return made;
    };
    let current: Stage | undefined;
    for (const arc of arcs) {
      const state = stateOf(model, flowClass, arc, epoch);
      const mayShut = shutsSomeTime(model, flowClass, arc);
      model.uncertain.forEach(({ arcs: awaited }, opening) => {
        if (awaited.includes(arc)) uncertain.push({ opening, lead });
      });
      const random = model.randomDelays[arc];
      const isSpecial =
        mayShut || state.quotas.length > 0 || state.inspections.length > 0 || random !== undefined;
      const visits = this.visitsOf(flowClass, arc);
      const blank = {
        kind: StageKind.delay as number,
        resource: -1,
        amount: 0,
        delay: 0,
        slot: -1,
        serviceSlot: -1,
        mayShut: false,
        hasQuota: false,
      };
      if (visits.length === 0) {
        if (current === undefined || isSpecial) current = open({ ...blank, arcs: [], mayShut });
      } else {
        for (const { resource, amount, kind } of visits) {
          const exponential = model.resources[resource]?.service === 'exponential';
          current = open({
            ...blank,
            kind,
            resource,
            amount,
            arcs: [],
            mayShut,
            serviceSlot: exponential ? slots++ : -1,
          });
          if (exponential) {
            chances.push({
              stage: this.stages.length - 1,
              slot: current.serviceSlot,
              chance: {
                kind: 'exponential',
                stream: this.streamOf(demand, 'service', model.resources[resource]?.id ?? ''),
                spread: undefined,
                probability: 1,
                delay: 0,
              },
            });
          }
        }
      }
      if (current === undefined) continue;
      current.arcs = [...current.arcs, arc];
      const first = this.stages.length - Math.max(1, visits.length);
      for (const quota of state.quotas) {
        // Drawn once, on entering the first arc that the rule speaks of.
        if (quotas.some((use) => use.quota === quota)) continue;
        const stage = this.stages[first];
        if (stage !== undefined) stage.hasQuota = true;
        quotas.push({
          quota,
          stage: first,
          lead,
          perKg: this.quotaPerKg(quota, flowClass),
          slot: quotas.length,
        });
      }
      for (const licence of state.licences) licences.add(licence);
      const chance = (one: StageChance): void => {
        if (current === undefined) return;
        if (current.slot < 0) current.slot = slots++;
        chances.push({ stage: this.stages.length - 1, slot: current.slot, chance: one });
      };
      for (const index of state.inspections) {
        const inspection = model.inspections[index];
        if (inspection !== undefined)
          chance({
            kind: 'inspection',
            stream: this.streamOf(demand, 'inspection', inspection.rule),
            spread: undefined,
            probability: inspection.probability,
            delay: inspection.delay,
          });
      }
      if (random !== undefined)
        chance({
          kind: 'spread',
          stream: this.streamOf(demand, 'delay', model.arcs[arc]?.asset ?? ''),
          spread: random,
          probability: 1,
          delay: 0,
        });
      const fixed = this.fixedSeconds(flowClass, arc, random);
      const leadTimes = state.licences.reduce(
        (total, index) => total + (model.licences[index]?.leadTime ?? 0),
        0,
      );
      current.delay += fixed + leadTimes;
      lead +=
        (model.seconds[flowClass * model.arcCount + arc] ?? 0) +
        state.delay +
        handlingSeconds(model, flowClass, arc, lot);
    }
    this.routeLicences.push(
      [...licences]
        .sort((a, b) => a - b)
        .map((licence) => ({
          licence,
          stream: this.streamOf(demand, 'licence', model.licences[licence]?.rule ?? ''),
        })),
    );
    this.routeUncertain.push(uncertain);
    this.routeQuotas.push(quotas);
    this.routeChances.push(chances);
    this.slots = Math.max(this.slots, slots);
    this.quotaSlots = Math.max(this.quotaSlots, quotas.length);
  }

  private streamOf(demand: number, purpose: string, owner: string): number {
    const key = `${String(demand)}|${purpose}|${owner}`;
    let index = this.streamIndex.get(key);
    if (index === undefined) {
      index = this.streams.push({ demand, purpose, owner }) - 1;
      this.streamIndex.set(key, index);
    }
    return index;
  }

  /** Resources an arc visits in order, with the amount for one kg; those that do not count are left out. */
  private visitsOf(
    flowClass: number,
    arc: number,
  ): readonly { resource: number; amount: number; kind: number }[] {
    const { model } = this;
    const visits: { resource: number; amount: number; kind: number }[] = [];
    for (let use = model.firstUse[arc] ?? 0; use < (model.firstUse[arc + 1] ?? 0); use++) {
      const resource = model.useResource[use] ?? 0;
      const amount = model.useCoefficient[flowClass * model.useResource.length + use] ?? 0;
      if (amount <= 0) continue;
      const what = model.resources[resource]?.kind;
      visits.push({
        resource,
        amount,
        kind:
          what === 'terminal'
            ? StageKind.handling
            : what === 'service'
              ? StageKind.sailing
              : StageKind.headway,
      });
    }
    return visits;
  }

  /** Seconds an arc takes for certain: expected time less its random part's mean and less half the headway, which the simulation lives through. */
  private fixedSeconds(flowClass: number, arc: number, random: RandomDelay | undefined): number {
    const { model } = this;
    const expected = model.seconds[flowClass * model.arcCount + arc] ?? 0;
    const mean =
      random === undefined ? 0 : Math.round((random.low + random.mode + random.high) / 3);
    const headway =
      model.arcs[arc]?.kind === 'service'
        ? (model.resources[this.visitsOf(flowClass, arc)[0]?.resource ?? -1]?.headway ?? 0)
        : 0;
    return Math.max(0, expected - mean - Math.round(headway / 2));
  }

  private quotaPerKg(quota: number, flowClass: number): number {
    const { model } = this;
    const entry = model.classes[flowClass];
    switch (model.quotas[quota]?.measure) {
      case 'USD':
        return entry?.value ?? 0;
      case 'barrel':
        if (entry === undefined || entry.barrelsPerKg <= 0)
          throw new CorridorError(
            'usage',
            `a quota in barrels needs barrelsPerTonne of ${entry?.commodity ?? 'the commodity'}`,
          );
        return entry.barrelsPerKg;
      case 'TEU':
        return entry !== undefined && entry.massPerTeu > 0 ? 1 / entry.massPerTeu : 0;
      default:
        return 1;
    }
  }
}

interface Stage {
  readonly route: number;
  readonly lead: number;
  readonly kind: number;
  readonly resource: number;
  readonly amount: number;
  delay: number;
  slot: number;
  readonly serviceSlot: number;
  readonly mayShut: boolean;
  hasQuota: boolean;
  arcs: readonly number[];
}

function shutsSomeTime(model: CorridorModel, flowClass: number, arc: number): boolean {
  for (let epoch = 0; epoch < model.epochs.length; epoch++) {
    if (!stateOf(model, flowClass, arc, epoch).isOpen) return true;
  }
  return false;
}
