/**
 * From a corridor to a flow problem: kg and USD. Commodities are the parts of demands in each period;
 * layers are flow classes in a period (with the lot, which terminals handle); limits are resources in a
 * period, quotas in a window, and licences: where a licence is refused with probability p, at most the
 * share 1 − p of a demand can use it. Cargo travels within the period of its release. An arc costs what it
 * costs in every other answer; an uncertain opening is at its likeliest date.
 */
import { type CorridorModel, partShare } from '../../model/model.js';
import { offeredIn, type Period, periodsOf, releasedIn } from '../../model/periods.js';
import { arcCosts } from '../costs.js';
import { EqualRows } from './equal-rows.js';
import type { FlowProblem, UseRow } from './flow-problem.js';
import { arcPreferences } from './preference.js';
import { useRowOf } from './uses.js';
import { type Variant, Variants } from './variants.js';

/** What a limit of the problem is. */
export type LimitOwner =
  | { readonly kind: 'resource'; readonly resource: number; readonly period: number }
  | { readonly kind: 'quota'; readonly quota: number; readonly window: number }
  | { readonly kind: 'licence'; readonly licence: number; readonly commodity: number };

/** Which class and epoch (the first of those treated alike) and lot a row of costs or uses is for. */
export interface RowOwner {
  readonly flowClass: number;
  readonly epoch: number;
  /** kg; 0 for a row of uses. */
  readonly lot: number;
}

/** What a commodity of the problem is. */
export interface CommodityOwner {
  readonly demand: number;
  readonly part: number;
  readonly flowClass: number;
  readonly period: number;
}

/** A corridor as a flow problem, with the way back. */
export interface CorridorFlow {
  readonly model: CorridorModel;
  readonly periods: readonly Period[];
  readonly problem: FlowProblem;
  readonly limits: readonly LimitOwner[];
  readonly commodities: readonly CommodityOwner[];
  readonly costOwners: readonly RowOwner[];
  readonly useOwners: readonly RowOwner[];
}

/** How to formulate. */
export interface FormulateOptions {
  /**
   * Tell classes and epochs apart that differ only in what shuts an arc, as lifting a rule asks for;
   * default false: they share their costs.
   */
  readonly byReason?: boolean | undefined;
}

/** Formulates a model. Demands that release nothing have no commodity. O(classes × arcs × epochs). */
export function formulate(model: CorridorModel, options: FormulateOptions = {}): CorridorFlow {
  return new Formulation(model, options.byReason === true).finish();
}

class Formulation {
  private readonly periods: readonly Period[];
  private readonly costRows: Float64Array[] = [];
  private readonly useRows = new EqualRows(({ firstUse, slot, coefficient }: UseRow) => [
    firstUse,
    slot,
    coefficient,
  ]);
  private readonly costOwners: RowOwner[] = [];
  private readonly useOwners: RowOwner[] = [];
  private readonly limitRows: Int32Array[] = [];
  private readonly layers: { cost: number; use: number; limits: number }[] = [];
  private readonly limits: LimitOwner[] = [];
  private readonly limitKeys: string[] = [];
  private readonly capacity: number[] = [];
  private readonly commodities: CommodityOwner[] = [];
  private readonly slotCount: number;
  private readonly indexOf = new Map<string, number>();

  constructor(
    private readonly model: CorridorModel,
    private readonly byReason: boolean,
  ) {
    this.periods = periodsOf(model);
    // The last slot is for what a lifted rule lets through; no arc takes it here.
    this.slotCount = model.resources.length + model.quotas.length + model.licences.length + 1;
  }

  finish(): CorridorFlow {
    const { model, periods } = this;
    this.addLimitRows();
    const keys: string[] = [];
    const amounts: number[] = [];
    const layers: number[] = [];
    const variants = new Variants(model, this.byReason);
    model.demands.forEach((demand, d) => {
      const released = releasedIn(model, demand, periods);
      demand.parts.forEach((part, p) => {
        periods.forEach(({ epoch, date }, t) => {
          const amount = (released[t] as number) * partShare(part, epoch);
          if (!(amount > 0)) return;
          const { flowClass } = part;
          const commodity = this.commodities.push({ demand: d, part: p, flowClass, period: t }) - 1;
          const variant = variants.of(flowClass, epoch);
          keys.push(`${demand.id}#${String(p)}@${date}`);
          amounts.push(amount);
          layers.push(this.layerOf(variant, demand.lot, t, commodity, amount));
        });
      });
    });
    const of = ({ demand }: CommodityOwner): CorridorModel['demands'][number] | undefined =>
      model.demands[demand];
    const problem: FlowProblem = {
      network: model,
      arcPreference: arcPreferences(model.arcs.map(({ key }) => key)),
      costRows: this.costRows,
      useRows: this.useRows.rows,
      slotCount: this.slotCount,
      slotOnce: new Uint8Array(this.slotCount).fill(1, model.resources.length),
      limitRows: this.limitRows,
      layerCount: this.layers.length,
      layerCost: Uint32Array.from(this.layers, ({ cost }) => cost),
      layerUse: Uint32Array.from(this.layers, ({ use }) => use),
      layerLimits: Uint32Array.from(this.layers, ({ limits }) => limits),
      limitKeys: this.limitKeys,
      capacity: Float64Array.from(this.capacity),
      commodityKeys: keys,
      layer: Uint32Array.from(layers),
      origin: Int32Array.from(this.commodities, (one) => of(one)?.origin ?? -1),
      destination: Int32Array.from(this.commodities, (one) => of(one)?.destination ?? -1),
      amount: Float64Array.from(amounts),
      unservedCost: Float64Array.from(this.commodities, (one) => of(one)?.unservedPrice ?? 0),
    };
    const { limits, commodities, costOwners, useOwners } = this;
    return { model, periods, problem, limits, commodities, costOwners, useOwners };
  }

  /** One row of limits for each period: resources in it, quotas of its window. */
  private addLimitRows(): void {
    const { model, periods } = this;
    const offered = model.resources.map((resource) => offeredIn(resource, periods));
    periods.forEach(({ date, from }, period) => {
      const row = new Int32Array(this.slotCount).fill(-1);
      model.resources.forEach(({ id }, resource) => {
        const capacity = offered[resource]?.[period] ?? 0;
        if (capacity === Infinity) return;
        row[resource] = this.limit(
          { kind: 'resource', resource, period },
          `${id}@${date}`,
          capacity,
        );
      });
      model.quotas.forEach(({ id, windows, amount }, quota) => {
        let window = 0;
        while (window + 1 < windows.length && (windows[window + 1] as number) <= from) window++;
        const key = `${id}@window-${String(window)}`;
        const known = this.indexOf.get(key);
        const index = known ?? this.limit({ kind: 'quota', quota, window }, key, amount);
        this.indexOf.set(key, index);
        row[model.resources.length + quota] = index;
      });
      this.limitRows.push(row);
    });
  }

  private limit(owner: LimitOwner, key: string, capacity: number): number {
    this.limits.push(owner);
    this.capacity.push(capacity);
    return this.limitKeys.push(key) - 1;
  }

  private layerOf(
    variant: Variant,
    lot: number,
    period: number,
    commodity: number,
    amount: number,
  ): number {
    const { index, flowClass, epoch, licences } = variant;
    const owner = licences.length > 0 ? String(commodity) : '';
    return this.known(`layer|${String(index)}|${String(lot)}|${String(period)}|${owner}`, () => {
      const cost = this.known(`cost|${String(index)}|${String(lot)}`, () => {
        this.costOwners.push({ flowClass, epoch, lot });
        return this.costRows.push(arcCosts(this.model, { flowClass, epoch, lot })) - 1;
      });
      const use = this.known(`use|${String(index)}`, () =>
        this.useRow({ flowClass, epoch, lot: 0 }),
      );
      const limits =
        licences.length > 0 ? this.licensed(licences, period, commodity, amount) : period;
      return this.layers.push({ cost, use, limits }) - 1;
    });
  }

  private useRow(owner: RowOwner): number {
    const { useRows, useOwners, byReason } = this;
    const row = useRowOf(this.model, owner.flowClass, owner.epoch);
    const index = byReason ? useRows.rows.push(row) - 1 : useRows.indexOf(row);
    useOwners[index] ??= owner;
    return index;
  }

  /** A row of limits for one commodity that may need licences. */
  private licensed(
    licences: readonly number[],
    period: number,
    commodity: number,
    amount: number,
  ): number {
    const { model } = this;
    const row = (this.limitRows[period] as Int32Array).slice();
    for (const licence of licences) {
      const { rule, refusalProbability } = model.licences[licence] ?? {
        rule: '',
        refusalProbability: 0,
      };
      const owner: LimitOwner = { kind: 'licence', licence, commodity };
      row[model.resources.length + model.quotas.length + licence] = this.limit(
        owner,
        `${rule}@${String(commodity)}`,
        amount * (1 - refusalProbability),
      );
    }
    return this.limitRows.push(row) - 1;
  }

  private known(key: string, make: () => number): number {
    let index = this.indexOf.get(key);
    if (index === undefined) {
      index = make();
      this.indexOf.set(key, index);
    }
    return index;
  }
}
