/**
 * Minimum-cost flow of many commodities by column generation (Ford and Fulkerson 1958, "A suggested
 * computation for maximal multi-commodity network flows"; Desrosiers and Lübbecke 2005, "A primer in
 * column generation"):
 *
 * 1. All-or-nothing: everything goes its cheapest way, as if nothing were scarce.
 * 2. Limits that this overloads enter the master, with every commodity whose cheapest way passes one. All
 *    others are at their best whatever the prices, since prices only make other ways dearer.
 * 3. The master is solved; its prices of limits are put on the arcs; a commodity whose cheapest way is then
 *    cheaper than the master thinks gets it as a new column. Limits overloaded meanwhile enter as in 2.
 * 4. Every round proves a bound (Lagrange): Σ amount × cheapest − Σ price × capacity. Done when cost and
 *    bound meet; no step is heuristic, and degenerate masters only cost rounds.
 */
import type { LinearSolver } from '../linear/linear-program.js';
import { type BasePaths, type BaseTools, findBasePaths, updateBasePaths } from './base-paths.js';
import { CostsToward } from './costs-toward.js';
import type { FlowPath, FlowPrices, FlowProblem, FlowSolution } from './flow-problem.js';
import { createFlowSearch, type FlowSearch } from './flow-search.js';
import { addUse, comparePaths, passesAny } from './flow-uses.js';
import { Master, type MasterColumn } from './master.js';
import { preferencesByIndex } from './preference.js';
import { Pricing, TIE } from './pricing.js';
import { routeCost, RoutePool } from './routes-in-use.js';
import { FacePricing, Preferences } from './second-stage.js';
import { TightPaths } from './tight-paths.js';
import { TowardSearch } from './toward-search.js';

/** When to be content. */
export interface FlowOptions {
  /** (cost − bound) ÷ cost at which a flow counts as optimal; default 1e-9. */
  readonly relativeGap?: number | undefined;
  /** Solves of the master after which to stop with what there is; default 1000. */
  readonly masterSolves?: number | undefined;
  /** Leave out the second stage: the flow is then any of the cheapest. Default false. */
  readonly anyFlow?: boolean | undefined;
}

const RELATIVE_GAP = 1e-9;
const MASTER_SOLVES = 1000;
/** Use beyond capacity that is rounding, as a share of it. */
const OVERLOAD = 1e-10;

/** Prices and the bound that they prove. */
interface Proof extends FlowPrices {
  readonly bound: number;
}

const EMPTY = new Float64Array(0);

/** A problem with everything learnt about it, so that a changed one of the same shape is solved quickly. */
export class FlowSession {
  private readonly scratch: FlowSearch;
  private readonly pool: RoutePool;
  private readonly costsToward: CostsToward;
  private readonly toward: TowardSearch;
  private readonly preferences: Preferences;
  private readonly master: Master;
  private readonly pricing: Pricing;
  private readonly base: BasePaths;
  /** How best to solve after the last change. */
  private changed: 'primal' | 'dual' | undefined;
  /** What commodities outside the master use of each limit. */
  private outside: Float64Array;

  /** @param seeds Paths that the master gets with their commodity. */
  constructor(
    private problem: FlowProblem,
    solver: LinearSolver,
    private readonly options: FlowOptions = {},
    private readonly seeds: readonly FlowPath[] = [],
  ) {
    this.scratch = createFlowSearch(problem);
    this.pool = new RoutePool(problem);
    const { arcPreference, network } = problem;
    this.preferences = new Preferences(
      problem,
      arcPreference ?? preferencesByIndex(network.arcCount),
    );
    this.costsToward = new CostsToward(problem, this.scratch);
    this.toward = new TowardSearch(problem, this.scratch, this.costsToward);
    this.base = findBasePaths(problem, this.baseTools);
    this.master = new Master(problem, solver, this.base.cost, (commodity, route) =>
      this.preferences.of(commodity, route),
    );
    this.pricing = new Pricing(problem, this.scratch, this.pool, this.toward);
    this.outside = this.useOutside();
  }

  /** The optimum of the present problem. */
  solve(options: FlowOptions = this.options): FlowSolution {
    const { master } = this;
    const tolerance = options.relativeGap ?? RELATIVE_GAP;
    const lastSolve = master.solves + (options.masterSolves ?? MASTER_SOLVES);
    let proof: Proof = { bound: -Infinity, limit: EMPTY, commodity: EMPTY };
    let method = this.changed;
    this.changed = undefined;
    master.leaveFace();
    if (master.commodities.length > 0) {
      const status = master.solve(method);
      if (status === 'infeasible') return this.solution('infeasible', proof, Infinity);
    }
    for (;;) {
      const overloaded = this.overloaded(this.used());
      if (overloaded.length > 0) {
        this.admit(overloaded, []);
        method = 'dual';
      } else {
        const columns = this.pricing.newColumns(master);
        proof = this.better(proof);
        const cost = this.cost();
        const isOptimal = cost - proof.bound <= tolerance * Math.abs(cost);
        if (isOptimal && options.anyFlow !== true) this.settleTies(proof);
        if (isOptimal) return this.solution('optimal', proof, cost);
        const isSpent = master.solves >= lastSolve;
        if (isSpent || this.admit([], columns) === 0)
          return this.solution('budget-exhausted', proof);
        method = 'primal';
      }
      if (master.solve(method) === 'infeasible')
        return this.solution('infeasible', proof, Infinity);
    }
  }

  /**
   * Takes a problem of the same shape with other costs, capacities, amounts or unserved costs, to be
   * solved from where the last one ended. Rows that are the same object have not changed; a row of uses may
   * change for arcs only that were shut.
   */
  update(problem: FlowProblem): void {
    const { master, base, pricing, pool, problem: old } = this;
    const rows = new Set<number>();
    const isPriced = problem.unservedCost !== old.unservedCost;
    problem.costRows.forEach((row, index) => {
      if (row !== old.costRows[index] || isPriced) rows.add(index);
    });
    this.problem = problem;
    pool.update(problem);
    this.changed = rows.size > 0 ? 'primal' : 'dual';
    this.costsToward.update(problem);
    this.toward.update(problem);
    updateBasePaths(base, problem, this.baseTools, rows);
    pricing.update(problem, rows);
    master.update(problem, ({ commodity, route }) =>
      route === undefined
        ? (problem.unservedCost[commodity] as number)
        : routeCost(route.arcs, this.costsOf(commodity)),
    );
    this.outside = this.useOutside();
    const commodities = this.concerned(master.hasLimit);
    master.grow([], commodities, this.enter(commodities));
  }

  /** Gives the solver's memory back. */
  dispose(): void {
    this.master.dispose();
  }

  /** The second stage: leaves the master on its optimal face, at the preferred flow. */
  private settleTies(proof: Proof): void {
    const { master, pricing, problem, scratch } = this;
    if (master.commodities.length === 0) return;
    master.limitPrice.set(proof.limit);
    const tight = new TightPaths(scratch.search, TIE);
    const face = new FacePricing(problem, this.preferences, pricing, tight);
    let seen = 0;
    const look = (): readonly MasterColumn[] => {
      const { columns, choices } = pricing.tightWays(master, seen, tight, proof.commodity);
      seen = master.commodities.length;
      face.add(choices);
      return columns;
    };
    const first = look();
    master.enterFace(
      (column) =>
        column.cost + master.paidFor(column, proof.limit) <=
        (proof.commodity[column.commodity] as number) * (1 + TIE),
    );
    master.grow([], [], [...first, ...face.firstColumns()]);
    for (;;) {
      if (master.solve('primal') !== 'optimal') {
        // Rounding has left the face empty; a flow of the first stage is as cheap.
        master.leaveFace();
        master.solve(undefined);
        return;
      }
      const overloaded = this.overloaded(this.used());
      let added = this.admit(overloaded, face.newColumns(master));
      if (overloaded.length > 0) added += master.grow([], [], [...look(), ...face.firstColumns()]);
      if (added === 0) return;
    }
  }

  private get baseTools(): BaseTools {
    const { scratch, pool, costsToward, toward, preferences } = this;
    return { scratch, pool, costsToward, toward, preference: preferences.arc };
  }

  private useOutside(): Float64Array {
    const { problem, base, master } = this;
    const used = new Float64Array(problem.limitKeys.length);
    for (let k = 0; k < problem.commodityKeys.length; k++) {
      if (master.hasCommodity[k] === 0)
        addUse(problem, k, base.route[k], problem.amount[k] as number, used);
    }
    return used;
  }

  /** Use of each limit by the present flow. */
  private used(): Float64Array {
    const { problem, master, outside } = this;
    const used = outside.slice();
    const { flow } = master;
    // Most paths of a master carry nothing.
    for (let column = 0; column < flow.length; column++) {
      if (flow[column] === 0) continue;
      const { commodity, route } = master.columns[column] as MasterColumn;
      addUse(problem, commodity, route, flow[column] as number, used);
    }
    return used;
  }

  private overloaded(used: Float64Array): readonly number[] {
    const { capacity } = this.problem;
    const found: number[] = [];
    for (let limit = 0; limit < used.length; limit++) {
      const most = capacity[limit] as number;
      if (this.master.hasLimit[limit] === 0 && (used[limit] as number) > most * (1 + OVERLOAD))
        found.push(limit);
    }
    return found;
  }

  /** The proof that the present prices make, or the one there is if that is no worse. */
  private better(proof: Proof): Proof {
    const { problem, base, master, pricing } = this;
    const commodity = new Float64Array(problem.commodityKeys.length);
    let bound = 0;
    for (let k = 0; k < commodity.length; k++) {
      const price = this.priceOf(k, base, master, pricing);
      const amount = problem.amount[k] as number;
      commodity[k] = price;
      if (amount > 0) bound += amount * price;
    }
    for (const limit of master.limits)
      bound -= (master.limitPrice[limit] as number) * (problem.capacity[limit] as number);
    return bound > proof.bound ? { bound, limit: master.limitPrice.slice(), commodity } : proof;
  }

  private priceOf(k: number, base: BasePaths, master: Master, pricing: Pricing): number {
    const way = (master.hasCommodity[k] === 1 ? pricing.cheapest[k] : base.cost[k]) as number;
    return Math.min(way, this.problem.unservedCost[k] as number);
  }

  private cost(): number {
    const { problem, base, master } = this;
    let sum = 0;
    for (let k = 0; k < problem.commodityKeys.length; k++) {
      const amount = problem.amount[k] as number;
      if (amount > 0 && master.hasCommodity[k] === 0)
        sum += amount * Math.min(base.cost[k] as number, problem.unservedCost[k] as number);
    }
    master.columns.forEach(({ cost }, column) => {
      const flow = master.flow[column] as number;
      if (flow > 0) sum += cost * flow;
    });
    return sum;
  }

  /** Puts limits, the commodities they concern and new paths into the master. */
  private admit(limits: readonly number[], columns: readonly MasterColumn[]): number {
    const { master, problem } = this;
    const mask = new Uint8Array(problem.limitKeys.length);
    for (const limit of limits) mask[limit] = 1;
    const commodities = limits.length > 0 ? this.concerned(mask) : [];
    const paths = this.enter(commodities);
    return limits.length + master.grow(limits, commodities, [...paths, ...columns]);
  }

  /** Commodities outside the master whose cheapest way meets one of some limits. */
  private concerned(limits: Uint8Array): readonly number[] {
    const { problem, base, master } = this;
    const found: number[] = [];
    for (let k = 0; k < problem.commodityKeys.length; k++) {
      const route = base.route[k];
      if (route === undefined || problem.amount[k] === 0 || master.hasCommodity[k] === 1) continue;
      if (passesAny(problem, k, route, limits)) found.push(k);
    }
    return found;
  }

  /** Paths with which commodities enter the master, which accounts for them from now on. */
  private enter(commodities: readonly number[]): readonly MasterColumn[] {
    const { problem, base, outside } = this;
    const paths: MasterColumn[] = [];
    for (const commodity of commodities) {
      const route = base.route[commodity];
      const cost = base.cost[commodity] as number;
      this.pricing.cheapest[commodity] = cost;
      paths.push({ commodity, route, cost });
      addUse(problem, commodity, route, -(problem.amount[commodity] as number), outside);
    }
    return [...paths, ...this.seedsOf(new Set(commodities))];
  }

  private seedsOf(commodities: ReadonlySet<number>): readonly MasterColumn[] {
    const { problem, pool } = this;
    return this.seeds.flatMap(({ commodity, arcs }) => {
      if (!commodities.has(commodity)) return [];
      const route = pool.routeOf(problem.layer[commodity] as number, arcs);
      return [{ commodity, route, cost: routeCost(arcs, this.costsOf(commodity)) }];
    });
  }

  private costsOf(commodity: number): Float64Array {
    const { costRows, layerCost, layer } = this.problem;
    return costRows[layerCost[layer[commodity] as number] as number] as Float64Array;
  }

  private solution(
    status: FlowSolution['status'],
    { bound, limit, commodity: prices }: Proof,
    objective = this.cost(),
  ): FlowSolution {
    const { problem, base, master, scratch } = this;
    const paths: FlowPath[] = [];
    const unserved = new Float64Array(problem.commodityKeys.length);
    for (let k = 0; k < problem.commodityKeys.length; k++) {
      if (master.hasCommodity[k] === 1) continue;
      const route = base.route[k];
      const flow = problem.amount[k] as number;
      if (route === undefined) unserved[k] = flow;
      else if (flow > 0)
        paths.push({ commodity: k, arcs: route.arcs, flow, cost: base.cost[k] as number });
    }
    master.columns.forEach(({ commodity, route, cost }, column) => {
      const flow = master.flow[column] as number;
      if (route === undefined) unserved[commodity] = flow;
      else if (flow > 0) paths.push({ commodity, arcs: route.arcs, flow, cost });
    });
    return {
      status,
      objective,
      bound,
      relativeGap: (objective - bound) / Math.max(Math.abs(objective), Number.MIN_VALUE),
      paths: paths.sort(comparePaths),
      unserved,
      used: this.used(),
      prices: { limit, commodity: prices },
      counters: {
        searches: scratch.searches,
        settled: scratch.settled,
        columns: master.columns.length,
        masterSolves: master.solves,
        iterations: master.iterations,
        masterCommodities: master.commodities.length,
        masterLimits: master.limits.length,
      },
    };
  }
}
