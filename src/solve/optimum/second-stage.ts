/**
 * The second stage: of all flows that cost as little as can be, the one with the least sum of whole-number
 * preferences. Prices of the first stage say which ways may be used (those that cost no more than the
 * cheapest), which limits must be used up (those with a price) and who may stay behind; among those, a
 * smaller column generation with preferences for costs decides.
 */
import type { FlowProblem, UseRow } from './flow-problem.js';
import type { Master, MasterColumn } from './master.js';
import { commodityWeight, UNSERVED_PREFERENCE } from './preference.js';
import type { Pricing, TightChoice } from './pricing.js';
import type { FlowRoute } from './routes-in-use.js';
import type { TightPaths } from './tight-paths.js';

/** Secondary costs of arcs and commodities. */
export class Preferences {
  private readonly weight: Float64Array;

  constructor(
    private readonly problem: FlowProblem,
    readonly arc: Float64Array,
  ) {
    this.weight = new Float64Array(problem.commodityKeys.length);
  }

  /** Weight of a commodity, a whole number. */
  weightOf(commodity: number): number {
    let weight = this.weight[commodity] as number;
    if (weight === 0) {
      weight = commodityWeight(this.problem.commodityKeys[commodity] ?? '');
      this.weight[commodity] = weight;
    }
    return weight;
  }

  /** Secondary cost of one unit on a route, or of staying behind. */
  of(commodity: number, route: FlowRoute | undefined): number {
    if (route === undefined) return this.weightOf(commodity) * UNSERVED_PREFERENCE;
    let sum = 0;
    for (const arc of route.arcs) sum += this.arc[arc] as number;
    return this.weightOf(commodity) * sum;
  }
}

/** Prices paths on tight arcs by preference. */
export class FacePricing {
  private readonly choices: TightChoice[] = [];
  private readonly secondary: Float64Array;

  constructor(
    private readonly problem: FlowProblem,
    private readonly preferences: Preferences,
    private readonly pricing: Pricing,
    private readonly tight: TightPaths,
  ) {
    this.secondary = new Float64Array(problem.network.arcCount);
  }

  add(choices: readonly TightChoice[]): void {
    this.choices.push(...choices);
  }

  /** Columns that the master on its face would gladly have. */
  newColumns(master: Master): readonly MasterColumn[] {
    const { limit, commodity: believed } = master.facePrice;
    const columns: MasterColumn[] = [];
    for (const { commodity, layer, on } of this.choices) {
      this.setCosts(commodity, layer, on.arcs, limit);
      const arcs = this.tight.best(on, this.secondary);
      if (arcs === undefined) continue;
      const column = this.pricing.columnOf(commodity, layer, arcs);
      const cost = this.preferences.of(commodity, column.route) + master.paidFor(column, limit);
      if (cost < (believed[commodity] as number) - 0.5) columns.push(column);
    }
    return columns;
  }

  /** The preferred ways when limits have no secondary price. */
  firstColumns(): readonly MasterColumn[] {
    const none = new Float64Array(this.problem.limitKeys.length);
    return this.choices.flatMap(({ commodity, layer, on }) => {
      this.setCosts(commodity, layer, on.arcs, none);
      const arcs = this.tight.best(on, this.secondary);
      return arcs === undefined ? [] : [this.pricing.columnOf(commodity, layer, arcs)];
    });
  }

  private setCosts(
    commodity: number,
    layer: number,
    arcs: readonly number[],
    price: Float64Array,
  ): void {
    const { problem, preferences, secondary } = this;
    const weight = preferences.weightOf(commodity);
    const uses = problem.useRows[problem.layerUse[layer] as number] as UseRow;
    const limits = problem.limitRows[problem.layerLimits[layer] as number] as Int32Array;
    for (const arc of arcs) {
      let cost = weight * (preferences.arc[arc] as number);
      const end = uses.firstUse[arc + 1] as number;
      for (let use = uses.firstUse[arc] as number; use < end; use++) {
        const limit = limits[uses.slot[use] as number] as number;
        if (limit >= 0) cost += (uses.coefficient[use] as number) * (price[limit] as number);
      }
      secondary[arc] = cost;
    }
  }
}
