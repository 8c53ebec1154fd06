/** Cuts a route into stages, each with what chance and quotas do there. */
import { quotaPerKg } from '../../model/quotas.js';
import type { ArcState, CorridorModel, RandomDelay } from '../../model/model.js';
import { arcMoney, handlingSeconds, stateOf } from '../../solve/costs.js';
import type { CandidateRoute } from '../routes.js';
import { type QuotaUse, StageKind } from './shape.js';
import type { ShipBook } from './ships.js';
import type { CutRoute, Stage, StagePlace } from './stage.js';
import { StageChances } from './stage-chances.js';
import { placeOf } from './stage-place.js';
import type { StreamBook } from './streams.js';
import { fixedSeconds, shutsSomeTime, type Visit, visitsOf } from './visits.js';

/** Appends the stages of a route to `stages`. O(arcs). */
export function cutIntoStages(
  model: CorridorModel,
  route: number,
  candidate: CandidateRoute,
  stages: Stage[],
  books: Books,
): CutRoute {
  const cutter = new Cutter(model, route, candidate, stages, books);
  candidate.arcs.forEach((arc, position) => cutter.pass(arc, position));
  return cutter.finish();
}

/** What routes share: random streams, ships, and which arcs disruptions meet. */
export interface Books {
  readonly streams: StreamBook;
  readonly ships: ShipBook;
  /** By arc, 1 where a disruption can slow, delay or hold a shipment. */
  readonly met: Uint8Array;
}

class Cutter {
  private readonly licences = new Set<number>();
  private readonly uncertain: { opening: number; lead: number }[] = [];
  private readonly quotas: QuotaUse[] = [];
  private readonly chances: StageChances;
  private readonly lot: number;
  private lead = 0;
  private money = 0;
  private isStored = false;
  private current: Stage | undefined;
  /** Whether cargo may leave the route at every place, which then begins a stage. */
  private readonly mayLeave: boolean;

  constructor(
    private readonly model: CorridorModel,
    private readonly route: number,
    private readonly candidate: CandidateRoute,
    private readonly stages: Stage[],
    private readonly books: Books,
  ) {
    this.mayLeave = model.choice.replanAfter < Infinity;
    const { demand } = candidate;
    this.lot = model.demands[demand]?.lot ?? 0;
    this.chances = new StageChances(model, { demand, lot: this.lot, streams: books.streams });
  }

  /** Goes along one arc. */
  pass(arc: number, position: number): void {
    const { model } = this;
    const { flowClass, epoch } = this.candidate;
    const state = stateOf(model, flowClass, arc, epoch);
    model.uncertain.forEach(({ arcs: awaited }, opening) => {
      if (awaited.includes(arc)) this.uncertain.push({ opening, lead: this.lead });
    });
    const random = model.randomDelays[arc];
    const visits = visitsOf(model, flowClass, arc);
    const before = this.stages.length;
    const current = this.open(arc, position, state, visits, random);
    current.arcs.push(arc);
    this.useQuotas(state, Math.min(before, this.stages.length - 1));
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
        stream: this.books.streams.number(
          demand,
          'licence',
          this.model.licences[licence]?.rule ?? '',
        ),
      }));
    const { uncertain, quotas } = this;
    const { uses: chances, slots } = this.chances;
    return { licences, uncertain, quotas, chances, slots };
  }

  /** The last of the stages that an arc opens, or the stage before it if the arc asks for none. */
  private open(
    arc: number,
    position: number,
    state: ArcState,
    visits: readonly Visit[],
    random: RandomDelay | undefined,
  ): Stage {
    const { model } = this;
    const mayShut = shutsSomeTime(model, this.candidate.flowClass, arc);
    const { flowClass, arcs } = this.candidate;
    let { current } = this;
    const place = placeOf(model, arc, { flowClass, lot: this.lot, current });
    const ships = this.books.ships.number(flowClass, arcs, position);
    const isSpecial =
      this.mayLeave ||
      mayShut ||
      this.books.met[arc] === 1 ||
      state.quotas.length > 0 ||
      state.inspections.length > 0 ||
      random !== undefined ||
      place.storage >= 0 ||
      (current?.storage ?? -1) >= 0;
    const gathering = { kind: StageKind.gathering, resource: -1, amount: 1 };
    if (ships >= 0) current = this.add(arc, gathering, mayShut, { ...place, ships });
    else if (visits.length === 0 && (current === undefined || isSpecial))
      current = this.add(arc, { kind: StageKind.delay, resource: -1, amount: 0 }, mayShut, place);
    for (const [index, visit] of visits.entries()) {
      const isFirst = index === 0 && ships < 0;
      current = this.add(isFirst ? arc : -1, visit, mayShut, place);
      this.chances.addService(current, this.stages.length - 1);
    }
    if (place.storage >= 0) this.isStored = true;
    else if (current !== undefined && (this.isStored || this.mayLeave)) {
      // Who changes his way may come from a storage to any stage.
      current.leavesStorage = model.storages.length > 0;
      this.isStored = false;
    }
    this.current = current;
    if (current === undefined) throw new RangeError(`arc ${String(arc)} has no stage`);
    return current;
  }

  private add(
    arc: number,
    { kind, resource, amount }: Visit,
    mayShut: boolean,
    place: StagePlace,
  ): Stage {
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
      // A ship takes cargo away from where it was stored, whatever it still passes at sea.
      leavesStorage: place.ships >= 0,
      ...place,
      lane: this.model.resources[resource]?.kind === 'link' ? place.lane : 0,
    };
    this.stages.push(stage);
    return stage;
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
    const { model } = this;
    const index = this.stages.length - 1;
    this.chances.addInspections(current, index, state);
    if (random !== undefined) this.chances.addSpread(current, index, arc, random);
    const leadTimes = state.licences.reduce(
      (total, licence) => total + (model.licences[licence]?.leadTime ?? 0),
      0,
    );
    current.delay += fixedSeconds(model, this.candidate.flowClass, arc, random) + leadTimes;
  }
}
