/** Cuts a route into stages, each with what chance and quotas do there. */
import { quotaPerKg } from '../../model/quotas.js';
import type { ArcState, CorridorModel, RandomDelay } from '../../model/model.js';
import { arcMoney, handlingSeconds, stateOf } from '../../solve/costs.js';
import type { CandidateRoute } from '../routes.js';
import { type QuotaUse, type StageChance, StageKind } from './shape.js';
import type { StreamBook } from './streams.js';
import { fixedSeconds, shutsSomeTime, type Visit, visitsOf } from './visits.js';

/** A stage before it is laid out in columns. */
export interface Stage {
  readonly route: number;
  /** Free-flow seconds and USD/kg from release to the stage. */
  readonly lead: number;
  readonly money: number;
  /** Where cargo stands that has not begun the stage; −1 in the middle of an arc. */
  readonly vertex: number;
  readonly kind: number;
  readonly resource: number;
  readonly amount: number;
  delay: number;
  /** Slots of the random delay and the random service factor; −1 for none. */
  slot: number;
  serviceSlot: number;
  readonly mayShut: boolean;
  hasQuota: boolean;
  readonly arcs: number[];
}

/** A chance, where it strikes and which slot of the shipment holds what was drawn. */
export interface ChanceUse {
  readonly stage: number;
  readonly slot: number;
  readonly chance: StageChance;
}

/** What belongs to a route as a whole. */
export interface CutRoute {
  readonly licences: readonly { readonly licence: number; readonly stream: number }[];
  readonly uncertain: readonly { readonly opening: number; readonly lead: number }[];
  readonly quotas: readonly QuotaUse[];
  readonly chances: readonly ChanceUse[];
  readonly slots: number;
}

/** Appends the stages of a route to `stages`. O(arcs). */
export function cutIntoStages(
  model: CorridorModel,
  route: number,
  candidate: CandidateRoute,
  stages: Stage[],
  streams: StreamBook,
): CutRoute {
  const cutter = new Cutter(model, route, candidate, stages, streams);
  for (const arc of candidate.arcs) cutter.pass(arc);
  return cutter.finish();
}

class Cutter {
  private readonly licences = new Set<number>();
  private readonly uncertain: { opening: number; lead: number }[] = [];
  private readonly quotas: QuotaUse[] = [];
  private readonly chances: ChanceUse[] = [];
  private readonly lot: number;
  private lead = 0;
  private money = 0;
  private slots = 0;
  private current: Stage | undefined;
  /** Whether cargo may leave the route at every place, which then begins a stage. */
  private readonly mayLeave: boolean;

  constructor(
    private readonly model: CorridorModel,
    private readonly route: number,
    private readonly candidate: CandidateRoute,
    private readonly stages: Stage[],
    private readonly streams: StreamBook,
  ) {
    this.mayLeave = model.choice.replanAfter < Infinity;
    this.lot = model.demands[candidate.demand]?.lot ?? 0;
  }

  /** Goes along one arc. */
  pass(arc: number): void {
    const { model } = this;
    const { flowClass, epoch } = this.candidate;
    const state = stateOf(model, flowClass, arc, epoch);
    model.uncertain.forEach(({ arcs: awaited }, opening) => {
      if (awaited.includes(arc)) this.uncertain.push({ opening, lead: this.lead });
    });
    const random = model.randomDelays[arc];
    const visits = visitsOf(model, flowClass, arc);
    const current = this.open(arc, state, visits, random);
    current.arcs.push(arc);
    this.useQuotas(state, this.stages.length - Math.max(1, visits.length));
    for (const licence of state.licences) this.licences.add(licence);
    this.delay(current, arc, state, random);
    const question = { flowClass, epoch, lot: this.lot, openUncertain: true };
    this.lead +=
      (model.seconds[flowClass * model.arcCount + arc] ?? 0) +
      state.delay +
      handlingSeconds(model, flowClass, arc, this.lot);
    this.money += arcMoney(model, question, arc);
  }

  finish(): CutRoute {
    const { demand } = this.candidate;
    const licences = [...this.licences]
      .sort((a, b) => a - b)
      .map((licence) => ({
        licence,
        stream: this.streams.number(demand, 'licence', this.model.licences[licence]?.rule ?? ''),
      }));
    const { uncertain, quotas, chances, slots } = this;
    return { licences, uncertain, quotas, chances, slots };
  }

  /** The last of the stages that an arc opens, or the stage before it if the arc asks for none. */
  private open(
    arc: number,
    state: ArcState,
    visits: readonly Visit[],
    random: RandomDelay | undefined,
  ): Stage {
    const mayShut = shutsSomeTime(this.model, this.candidate.flowClass, arc);
    const isSpecial =
      this.mayLeave ||
      mayShut ||
      state.quotas.length > 0 ||
      state.inspections.length > 0 ||
      random !== undefined;
    let { current } = this;
    if (visits.length === 0 && (current === undefined || isSpecial))
      current = this.add(arc, { kind: StageKind.delay, resource: -1, amount: 0 }, mayShut);
    for (const [position, visit] of visits.entries()) {
      current = this.add(position === 0 ? arc : -1, visit, mayShut);
      this.drawService(current);
    }
    this.current = current;
    if (current === undefined) throw new RangeError(`arc ${String(arc)} has no stage`);
    return current;
  }

  private add(arc: number, { kind, resource, amount }: Visit, mayShut: boolean): Stage {
    const stage: Stage = {
      route: this.route,
      vertex: this.model.tail[arc] ?? -1,
      lead: this.lead,
      money: this.money,
      kind,
      resource,
      amount,
      delay: 0,
      slot: -1,
      serviceSlot: -1,
      mayShut,
      hasQuota: false,
      arcs: [],
    };
    this.stages.push(stage);
    return stage;
  }

  private drawService(stage: Stage): void {
    const resource = this.model.resources[stage.resource];
    if (resource?.service !== 'exponential') return;
    stage.serviceSlot = this.slots++;
    this.chances.push({
      stage: this.stages.length - 1,
      slot: stage.serviceSlot,
      chance: {
        kind: 'exponential',
        stream: this.streams.number(this.candidate.demand, 'service', resource.id),
        spread: undefined,
        probability: 1,
        delay: 0,
      },
    });
  }

  /** A quota is drawn once, on entering the first arc that the rule speaks of. */
  private useQuotas(state: ArcState, first: number): void {
    for (const quota of state.quotas) {
      if (this.quotas.some((use) => use.quota === quota)) continue;
      const stage = this.stages[first];
      if (stage !== undefined) stage.hasQuota = true;
      this.quotas.push({
        quota,
        stage: first,
        lead: this.lead,
        perKg: quotaPerKg(this.model, quota, this.candidate.flowClass),
        slot: this.quotas.length,
      });
    }
  }

  /** What an arc adds to the delay of its stage, for certain and by chance. */
  private delay(
    current: Stage,
    arc: number,
    state: ArcState,
    random: RandomDelay | undefined,
  ): void {
    const { model, streams } = this;
    const { demand, flowClass } = this.candidate;
    for (const index of state.inspections) {
      const inspection = model.inspections[index];
      if (inspection === undefined) continue;
      this.chance(current, {
        kind: 'inspection',
        stream: streams.number(demand, 'inspection', inspection.rule),
        spread: undefined,
        probability: inspection.probability,
        delay: inspection.delay,
      });
    }
    if (random !== undefined)
      this.chance(current, {
        kind: 'spread',
        stream: streams.number(demand, 'delay', model.arcs[arc]?.asset ?? ''),
        spread: random,
        probability: 1,
        delay: 0,
      });
    const leadTimes = state.licences.reduce(
      (total, index) => total + (model.licences[index]?.leadTime ?? 0),
      0,
    );
    current.delay += fixedSeconds(model, flowClass, arc, random) + leadTimes;
  }

  private chance(current: Stage, chance: StageChance): void {
    if (current.slot < 0) current.slot = this.slots++;
    this.chances.push({ stage: this.stages.length - 1, slot: current.slot, chance });
  }
}
