/**
 * The cheapest way of a commodity when every limit on it is paid for, on the costs and states of the
 * compiled network. Label correcting, no heap: slow and plain on purpose, and no part of any solver.
 */
import type { CorridorModel } from '../../model/model.js';
import type { OptimumAnswer } from '../../model/optimum-answers.js';
import type { Shipper } from './case.js';
import { compiledCost, stateAt, type Traveller } from './compiled-arc.js';

/** More priced limits that a way pays once than this are not enumerated. */
const MOST_ONCE = 10;

/** Answers for one certificate. */
export class DualNetwork {
  /** Prices of quotas and licences, USD per unit of measure. */
  private readonly price = new Map<string, number>();
  /** Prices of resources by period. */
  private readonly resourcePrice: readonly Float64Array[];
  private readonly freeFlow = new Map<string, Float64Array>();
  private readonly labels = new Map<string, Float64Array>();
  private readonly periods: OptimumAnswer['periods'];

  constructor(
    private readonly model: CorridorModel,
    { certificate, periods }: Pick<OptimumAnswer, 'certificate' | 'periods'>,
  ) {
    this.periods = periods;
    this.resourcePrice = periods.map(() => new Float64Array(model.resources.length));
    for (const { kind, index, at, price } of certificate.limits) {
      const row = kind === 'resource' ? this.resourcePrice[at] : undefined;
      // A negative price is a problem of its own, and would make ways without end.
      if (row !== undefined) row[index] = Math.max(0, price);
      else if (price > 0) this.price.set(`${kind}|${index}|${at}`, price);
    }
  }

  /** USD/kg of the cheapest way at prices; Infinity without one, undefined if it cannot be found out. */
  cheapest(shipper: Shipper, commodity: number): number | undefined {
    const { compiled } = shipper;
    if (compiled.origin < 0 || compiled.destination < 0) return Infinity;
    const priced = this.price.size === 0 ? [] : this.pricedOnce(shipper, commodity);
    if (priced.length > MOST_ONCE) return undefined;
    let best = Infinity;
    for (let set = 0; set < 1 << priced.length; set++) {
      const shut = priced.filter((_, i) => ((set >> i) & 1) === 0);
      const fixed = priced.reduce((sum, { price }, i) => sum + ((set >> i) & 1) * price, 0);
      const labels = this.labelsFrom(shipper, shut);
      best = Math.min(best, fixed + (labels[compiled.destination] ?? Infinity));
    }
    return best;
  }

  /** Cheapest cost from a shipper's origin to every vertex, with some limits not to be touched. */
  private labelsFrom(shipper: Shipper, shut: readonly PricedOnce[]): Float64Array {
    const { flowClass, entry, compiled } = shipper;
    const keys = shut.map(({ key }) => key).join();
    const key = `${flowClass}|${entry.period}|${compiled.origin}|${compiled.lot}|${keys}`;
    let labels = this.labels.get(key);
    if (labels === undefined) {
      const costs = this.pricedCosts(shipper);
      for (const { arcs } of shut) for (const arc of arcs) costs[arc] = Infinity;
      labels = this.correct(compiled.origin, costs);
      this.labels.set(key, labels);
    }
    return labels;
  }

  /** Costs of arcs with what they take of resources paid for. */
  private pricedCosts(shipper: Shipper): Float64Array {
    const { model } = this;
    const traveller = this.travellerOf(shipper);
    const key = `${traveller.flowClass}|${traveller.epoch}|${traveller.lot}`;
    let free = this.freeFlow.get(key);
    if (free === undefined) {
      free = Float64Array.from({ length: model.arcCount }, (_, arc) =>
        compiledCost(model, traveller, arc),
      );
      this.freeFlow.set(key, free);
    }
    const prices = this.resourcePrice[shipper.entry.period] ?? new Float64Array(0);
    const { firstUse, useResource, useCoefficient } = model;
    const row = traveller.flowClass * useResource.length;
    return free.map((cost, arc) => {
      let sum = cost;
      for (let use = firstUse[arc] ?? 0; use < (firstUse[arc + 1] ?? 0); use++) {
        const price = prices[useResource[use] ?? -1] ?? 0;
        sum += price * (useCoefficient[row + use] ?? 0);
      }
      return sum;
    });
  }

  private travellerOf({ flowClass, entry, compiled }: Shipper): Traveller {
    return { flowClass, epoch: this.periods[entry.period]?.epoch ?? 0, lot: compiled.lot };
  }

  private pricedOnce(shipper: Shipper, commodity: number): readonly PricedOnce[] {
    const { model } = this;
    const { flowClass, entry } = shipper;
    const traveller = this.travellerOf(shipper);
    const found = new Map<string, { key: string; price: number; arcs: number[] }>();
    const add = (key: string, perKg: number, arc: number): void => {
      const price = this.price.get(key);
      if (price === undefined) return;
      const known = found.get(key) ?? { key, price: price * perKg, arcs: [] };
      known.arcs.push(arc);
      found.set(key, known);
    };
    for (let arc = 0; arc < model.arcCount; arc++) {
      const state = stateAt(model, traveller, arc);
      if (state === undefined || !state.isOpen) continue;
      for (const quota of state.quotas)
        add(
          `quota|${quota}|${this.windowOf(quota, entry.period)}`,
          this.quotaPerKg(quota, flowClass),
          arc,
        );
      for (const licence of state.licences) add(`licence|${licence}|${commodity}`, 1, arc);
    }
    return [...found.values()];
  }

  private windowOf(quota: number, period: number): number {
    const second = this.periods[period]?.from ?? 0;
    const windows = this.model.quotas[quota]?.windows ?? new Float64Array(0);
    return Math.max(0, windows.filter((start) => start <= second).length - 1);
  }

  private quotaPerKg(quota: number, flowClass: number): number {
    const entry = this.model.classes[flowClass];
    if (entry === undefined) return 0;
    switch (this.model.quotas[quota]?.measure) {
      case 'USD':
        return entry.value;
      case 'barrel':
        return entry.barrelsPerKg;
      case 'TEU':
        return entry.massPerTeu > 0 ? 1 / entry.massPerTeu : 0;
      default:
        return 1;
    }
  }

  /** Label correcting from one vertex. */
  private correct(origin: number, costs: Float64Array): Float64Array {
    const { vertexCount, firstOut, head } = this.model;
    const label = new Float64Array(vertexCount).fill(Infinity);
    const isQueued = new Uint8Array(vertexCount);
    const queue = [origin];
    label[origin] = 0;
    for (let next = 0; next < queue.length; next++) {
      const vertex = queue[next] as number;
      isQueued[vertex] = 0;
      const reached = label[vertex] as number;
      for (let arc = firstOut[vertex] ?? 0; arc < (firstOut[vertex + 1] ?? 0); arc++) {
        const sum = reached + (costs[arc] as number);
        const end = head[arc] as number;
        if (!(sum < (label[end] as number))) continue;
        label[end] = sum;
        if (isQueued[end] === 1) continue;
        isQueued[end] = 1;
        queue.push(end);
      }
    }
    return label;
  }
}

/** A priced limit that a way pays once, and the arcs that touch it. */
interface PricedOnce {
  readonly key: string;
  readonly price: number;
  readonly arcs: readonly number[];
}
