/** Cuts a route into stages, each with what chance and quotas do there. */
import { quotaPerKg } from '../../model/quotas.js';
import { CorridorError } from '../../core/errors.js';
import type { ArcState, CorridorModel, RandomDelay } from '../../model/model.js';
import { roomFor, storageAt } from '../../model/storage.js';
import { arcMoney, handlingSeconds, stateOf } from '../../solve/costs.js';
import type { CandidateRoute } from '../routes.js';
import { type QuotaUse, type StageChance, StageKind } from './shape.js';
import type { ShipBook } from './ships.js';
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
  /** Storage taken up from here on, −1 for none, and how much of it. */
  readonly storage: number;
  readonly room: number;
  leavesStorage: boolean;
  /** Direction of the link, and the lane that is held by who finds no room before the stage. */
  readonly lane: number;
  readonly holds: number;
  /** Group of ships that gathers here, −1 for none. */
  readonly ships: number;
}

/** What a stage takes up, holds and waits for besides its resource. */
type Place = Pick<Stage, 'storage' | 'room' | 'lane' | 'holds' | 'ships'>;

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
  private readonly chances: ChanceUse[] = [];
  private readonly lot: number;
  private lead = 0;
  private money = 0;
  private slots = 0;
  private isStored = false;
  private current: Stage | undefined;
  /** Whether cargo may leave the route at every place, which then begins a stage. */
  private readonly mayLeave: boolean;
  private readonly streams: StreamBook;

  constructor(
    private readonly model: CorridorModel,
    private readonly route: number,
    private readonly candidate: CandidateRoute,
    private readonly stages: Stage[],
    private readonly books: Books,
  ) {
    this.mayLeave = model.choice.replanAfter < Infinity;
    this.streams = books.streams;
    this.lot = model.demands[candidate.demand]?.lot ?? 0;
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
        stream: this.streams.number(demand, 'licence', this.model.licences[licence]?.rule ?? ''),
      }));
    const { uncertain, quotas, chances, slots } = this;
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
    const place = this.placeOf(arc);
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
      this.drawService(current);
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

  /** What an arc takes up, and holds if there is no room for it. */
  private placeOf(arc: number): Place {
    const { model, current } = this;
    const { flowClass } = this.candidate;
    const storage = storageAt(model, flowClass, arc);
    const entry = model.storages[storage];
    const room =
      entry === undefined ? 0 : roomFor(entry, this.lot, model.classes[flowClass]?.massPerTeu ?? 0);
    const isHeld =
      entry !== undefined &&
      current?.kind === StageKind.headway &&
      current.arcs.length === 1 &&
      model.resources[current.resource]?.kind === 'link';
    return {
      storage,
      room,
      lane: model.arcs[arc]?.isForward === false ? 1 : 0,
      holds: isHeld ? 2 * current.resource + current.lane : -1,
      ships: -1,
    };
  }

  private add(
    arc: number,
    { kind, resource, amount }: Visit,
    mayShut: boolean,
    place: Place,
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

  private drawService(stage: Stage): void {
    const resource = this.model.resources[stage.resource];
    if (resource === undefined || resource.service === 'fixed') return;
    stage.serviceSlot = this.slots;
    const batches = batchesOf(this.lot * stage.amount, resource.batch, resource.id);
    for (let batch = 0; batch < batches; batch++) {
      const owner = batch === 0 ? resource.id : `${resource.id}#${String(batch)}`;
      this.chances.push({
        stage: this.stages.length - 1,
        slot: this.slots++,
        chance: {
          kind: resource.service,
          stream: this.streams.number(this.candidate.demand, 'service', owner),
          spread: undefined,
          probability: 1,
          delay: 0,
          variation: resource.variation,
        },
      });
    }
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
        variation: 0,
      });
    }
    if (random !== undefined)
      this.chance(current, {
        kind: 'spread',
        stream: streams.number(demand, 'delay', model.arcs[arc]?.asset ?? ''),
        spread: random,
        probability: 1,
        delay: 0,
        variation: 0,
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

/** A lot is worked in no more batches than this. */
const MOST_BATCHES = 1000;

function batchesOf(amount: number, batch: number, id: string): number {
  if (batch <= 0) return 1;
  const batches = Math.max(1, Math.ceil(amount / batch - 1e-9));
  if (batches > MOST_BATCHES)
    throw new CorridorError(
      'limit',
      `a lot is ${String(batches)} batches at terminal ${id}, more than ${String(MOST_BATCHES)}: state larger batches`,
    );
  return batches;
}
