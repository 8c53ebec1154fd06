/**
 * Pricing: the cheapest way of every commodity of the master when limits have prices. A way cheaper than
 * what the master believes is a new column; all of them together are the bound.
 */
import type { FlowSearch } from './flow-search.js';
import type { FlowProblem } from './flow-problem.js';
import type { Master, MasterColumn } from './master.js';
import { PricedCosts } from './priced-costs.js';
import { routeCost, type RoutePool } from './routes-in-use.js';
import type { TowardSearch } from './toward-search.js';
import type { TightArcs, TightPaths } from './tight-paths.js';
import { pathTo } from '../search.js';

/** A way counts as cheaper if it saves more than this share of the price: less is rounding. */
const CHEAPER = 1e-11;
/** Prices this close, as a share, are the same but for rounding. */
const SAME_PRICE = 1e-13;

/** Commodities of the master that one search serves. */
interface Group {
  readonly layer: number;
  readonly origin: number;
  readonly commodities: number[];
  /** Whether the cheapest ways are known for the prices of last time. */
  isKnown: boolean;
}

/** Costs this close, as a share, count as equal when prices stand on the arcs. */
export const TIE = 1e-10;

/** A commodity with several cheapest ways, and the arcs they lie on. */
export interface TightChoice {
  readonly commodity: number;
  readonly layer: number;
  readonly on: TightArcs;
}

/** All cheapest ways of some commodities. */
export interface TightWays {
  readonly columns: readonly MasterColumn[];
  readonly choices: readonly TightChoice[];
}

/** Searches again and again for one problem; keeps its groups. */
export class Pricing {
  /** Cheapest cost at the last prices, for commodities of the master: money per unit. */
  readonly cheapest: Float64Array;

  private readonly priced: PricedCosts;
  private readonly groups = new Map<number, Group>();
  /** The same by layer, so that each layer is priced once a round. */
  private byLayer: readonly Group[] = [];
  private grouped = 0;
  /** Prices of last time, and which have changed since. */
  private readonly lastPrice: Float64Array;
  private readonly hasChanged: Uint8Array;

  constructor(
    private problem: FlowProblem,
    private readonly scratch: FlowSearch,
    private readonly pool: RoutePool,
    private readonly toward: TowardSearch,
  ) {
    this.priced = new PricedCosts(problem);
    this.lastPrice = new Float64Array(problem.limitKeys.length);
    this.hasChanged = new Uint8Array(problem.limitKeys.length);
    this.cheapest = new Float64Array(problem.commodityKeys.length).fill(Infinity);
  }

  /** Takes over a problem of the same shape, of which some rows of costs have changed. */
  update(problem: FlowProblem, rows: ReadonlySet<number>): void {
    this.problem = problem;
    this.priced.update(problem);
    for (const group of this.groups.values())
      if (rows.has(problem.layerCost[group.layer] as number)) group.isKnown = false;
  }

  /** New columns at the prices of the master, in a fixed order; most prices stay from round to round. */
  newColumns(master: Master): readonly MasterColumn[] {
    const columns: MasterColumn[] = [];
    this.groupNew(master);
    this.comparePrices(master);
    this.priced.forget();
    let layer = -1;
    let isMet = false;
    for (const group of this.byLayer) {
      if (group.layer !== layer) isMet = this.priced.meetsAny(group.layer, this.hasChanged);
      layer = group.layer;
      const isSame = group.isKnown && !isMet;
      if (isSame && !group.commodities.some((k) => this.isCheaper(k, master))) continue;
      group.isKnown = true;
      this.priceGroup(group, master, columns);
    }
    return columns;
  }

  /** Marks prices that have moved by more than rounding; the others stay as they were. */
  private comparePrices({ limits, limitPrice }: Master): void {
    const { lastPrice, hasChanged } = this;
    for (const limit of limits) {
      const price = limitPrice[limit] as number;
      const last = lastPrice[limit] as number;
      const isSame = Math.abs(price - last) <= SAME_PRICE * Math.max(price, last);
      hasChanged[limit] = isSame ? 0 : 1;
      if (isSame) limitPrice[limit] = last;
      else lastPrice[limit] = price;
    }
  }

  private isCheaper(commodity: number, master: Master): boolean {
    const believed = master.commodityPrice[commodity] as number;
    return (this.cheapest[commodity] as number) < believed - CHEAPER * Math.abs(believed);
  }

  /**
   * At the prices of the master, all ways of its commodities from number `first` on that cost as little
   * as `least` says: single ones as columns, several ones as the arcs they lie on.
   */
  tightWays(master: Master, first: number, tight: TightPaths, least: Float64Array): TightWays {
    const { problem, priced, scratch } = this;
    const columns: MasterColumn[] = [];
    const choices: TightChoice[] = [];
    const wanted = new Set(master.commodities.slice(first));
    this.groupNew(master);
    this.priced.forget();
    for (const { layer, origin, commodities } of this.byLayer) {
      const those = commodities.filter((k) => wanted.has(k));
      if (those.length === 0) continue;
      const costs = this.costsOf(layer);
      const sets = priced.setLayer(layer, costs, master.limitPrice);
      for (let set = 0; set < sets; set++) {
        priced.chooseSet(set);
        for (const k of those) {
          this.toward.search(k, priced.costs, problem.unservedCost[k] as number);
          const target = problem.destination[k] as number;
          const cost = (scratch.search.distance[target] as number) + priced.extra;
          if (!(cost <= (least[k] as number) * (1 + TIE))) continue;
          const only = tight.onlyPath(origin, target, priced.costs);
          if (only === undefined)
            choices.push({ commodity: k, layer, on: tight.arcsTo(origin, target, priced.costs) });
          else columns.push(this.columnOf(k, layer, only));
        }
      }
    }
    return { columns, choices };
  }

  /** A path as a column. */
  columnOf(commodity: number, layer: number, arcs: readonly number[]): MasterColumn {
    const route = this.pool.routeOf(layer, arcs);
    return { commodity, route, cost: routeCost(arcs, this.costsOf(layer)) };
  }

  private costsOf(layer: number): Float64Array {
    const { costRows, layerCost } = this.problem;
    return costRows[layerCost[layer] as number] as Float64Array;
  }

  private groupNew({ commodities }: Master): void {
    const { problem, groups } = this;
    if (this.grouped === commodities.length) return;
    for (; this.grouped < commodities.length; this.grouped++) {
      const k = commodities[this.grouped] as number;
      const layer = problem.layer[k] as number;
      const origin = problem.origin[k] as number;
      const key = layer * problem.network.vertexCount + origin;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { layer, origin, commodities: [k], isKnown: false });
      else {
        group.commodities.push(k);
        group.isKnown = false;
      }
    }
    this.byLayer = [...groups.values()].sort((a, b) => a.layer - b.layer || a.origin - b.origin);
  }

  private priceGroup(group: Group, master: Master, columns: MasterColumn[]): void {
    const { problem, priced, scratch, cheapest } = this;
    const { layer, commodities } = group;
    const sets = priced.setLayer(layer, this.costsOf(layer), master.limitPrice);
    const found = new Map<number, readonly number[]>();
    for (const k of commodities) cheapest[k] = Infinity;
    for (let set = 0; set < sets; set++) {
      priced.chooseSet(set);
      for (const k of commodities) {
        this.toward.search(k, priced.costs, problem.unservedCost[k] as number);
        const target = problem.destination[k] as number;
        const cost = (scratch.search.distance[target] as number) + priced.extra;
        if (cost >= (cheapest[k] as number)) continue;
        cheapest[k] = cost;
        if (!this.isCheaper(k, master)) continue;
        const arcs = pathTo(scratch.search, target);
        if (arcs !== undefined) found.set(k, arcs);
      }
    }
    for (const [k, arcs] of found) columns.push(this.columnOf(k, layer, arcs));
  }
}
