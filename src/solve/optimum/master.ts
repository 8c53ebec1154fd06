/**
 * The restricted master: of all paths those found so far, of all limits those that were ever in the way,
 * of all commodities those that such a limit concerns. It only grows, and goes on from its last basis.
 *
 * Rows and columns are scaled by powers of two, which costs no digit: flow of commodity k by about
 * √(amount × largest amount), so that both shares of an amount and costs keep ten digits when amounts
 * differ by as many as a million.
 */
import type {
  LinearBasis,
  LinearColumns,
  LinearModel,
  LinearRows,
  LinearSolution,
  LinearSolver,
} from '../linear/linear-program.js';
import type { FlowProblem } from './flow-problem.js';
import { limitsOf } from './flow-uses.js';
import type { FlowRoute } from './routes-in-use.js';

/** A path in the master; `route` is undefined for the flow that stays behind. */
export interface MasterColumn {
  readonly commodity: number;
  readonly route: FlowRoute | undefined;
  /** Money per unit. */
  cost: number;
}

/** Secondary costs at most, so that the solver sees numbers up to 1. */
const MOST_PREFERENCE = 137_438_953_472;

/** Scaled prices below this are rounding. */
const ROUNDING = 1e-13;
/** What is missing to a full limit, as a share of it, that is rounding. */
const FULL = 1e-9;

/** The growing linear program. */
export class Master {
  readonly columns: MasterColumn[] = [];
  /** Commodities and limits in the order of their rows; rows of commodities and limits are mixed. */
  readonly commodities: number[] = [];
  readonly limits: number[] = [];
  readonly hasCommodity: Uint8Array;
  readonly hasLimit: Uint8Array;
  /** Price of each limit at the last solve, ≥ 0. */
  readonly limitPrice: Float64Array;
  /** Price of each commodity of the master at the last solve. */
  readonly commodityPrice: Float64Array;
  flow = new Float64Array(0);
  solves = 0;
  iterations = 0;
  /** On the optimal face: prices of limits and commodities in secondary cost. */
  readonly facePrice: { readonly limit: Float64Array; readonly commodity: Float64Array };

  /** On the optimal face: what may carry flow. */
  private isTight: ((column: MasterColumn) => boolean) | undefined;
  /** Of the last solve, and of the last one at true costs. */
  private lastBasis = NO_BASIS;
  private stageOne = NO_BASIS;
  private rowValue: Float64Array = new Float64Array(0);

  private readonly model: LinearModel;
  private readonly rowOfCommodity: Int32Array;
  private readonly rowOfLimit: Int32Array;
  private readonly rowScale: number[] = [];
  private readonly flowScale: Float64Array;
  private readonly amountScale: number;
  private readonly costScale: number;
  private readonly routesOf = new Map<number, Set<FlowRoute | undefined>>();

  constructor(
    private problem: FlowProblem,
    solver: LinearSolver,
    baseCost: Float64Array,
    /** Secondary cost of one unit of a commodity on a route, or of its staying behind. */
    private readonly preferenceOf: (commodity: number, route: FlowRoute | undefined) => number,
  ) {
    const { limitKeys, commodityKeys, amount, unservedCost } = problem;
    this.hasCommodity = new Uint8Array(commodityKeys.length);
    this.hasLimit = new Uint8Array(limitKeys.length);
    this.limitPrice = new Float64Array(limitKeys.length);
    this.facePrice = {
      limit: new Float64Array(limitKeys.length),
      commodity: new Float64Array(commodityKeys.length),
    };
    this.commodityPrice = new Float64Array(commodityKeys.length);
    this.rowOfCommodity = new Int32Array(commodityKeys.length).fill(-1);
    this.flowScale = new Float64Array(commodityKeys.length);
    this.rowOfLimit = new Int32Array(limitKeys.length).fill(-1);
    this.amountScale = powerOfTwo(largest(amount));
    this.costScale = powerOfTwo(Math.max(largest(unservedCost), largest(baseCost)));
    this.model = solver.hold(EMPTY);
  }

  /** Adds limits, commodities and paths in one go; a path that is there already is left out. */
  grow(
    limits: readonly number[],
    commodities: readonly number[],
    paths: readonly MasterColumn[],
  ): number {
    this.addLimits(limits);
    this.addCommodities(commodities);
    const fresh = [
      ...commodities.map((commodity) => ({
        commodity,
        route: undefined,
        cost: this.problem.unservedCost[commodity] as number,
      })),
      ...paths,
      // What must travel has no column for staying behind.
    ].filter((path) => path.cost < Infinity && this.isFresh(path));
    const first = this.columns.length;
    this.addColumns(fresh);
    if (commodities.length > 0) this.startAt(commodities, first);
    return fresh.length;
  }

  /** Puts commodities that are new on their first path: a basis that no price speaks against. */
  private startAt(commodities: readonly number[], firstColumn: number): void {
    const { columns, rows } = this.lastBasis;
    const columnStatus = padded(columns, this.columns.length, NONBASIC);
    const rowStatus = padded(rows, this.rowScale.length, BASIC);
    const waiting = new Set(commodities);
    for (let column = firstColumn; column < this.columns.length; column++) {
      const { commodity, route } = this.columns[column] as MasterColumn;
      if (route === undefined || !waiting.delete(commodity)) continue;
      columnStatus[column] = BASIC;
      rowStatus[this.rowOfCommodity[commodity] as number] = NONBASIC;
    }
    this.model.setBasis({ columns: columnStatus, rows: rowStatus });
  }

  /** Solves, and keeps flows and prices. */
  solve(method: 'primal' | 'dual' | undefined): LinearSolution['status'] {
    const solution = this.model.solve({ method });
    this.solves++;
    this.iterations += solution.iterations;
    if (solution.status !== 'optimal') return solution.status;
    this.flow = new Float64Array(this.columns.length);
    for (let column = 0; column < this.flow.length; column++) {
      const { commodity } = this.columns[column] as MasterColumn;
      this.flow[column] = Math.max(0, (solution.value[column] as number) * this.scaleOf(commodity));
    }
    this.rowValue = solution.rowValue;
    this.lastBasis = this.model.basis();
    const unit = this.amountScale * (this.isOnFace ? MOST_PREFERENCE : this.costScale);
    const priceOf = (row: number): number =>
      ((solution.rowPrice[row] as number) * unit) / (this.rowScale[row] as number);
    const { facePrice, isOnFace } = this;
    for (const limit of this.limits) {
      const row = this.rowOfLimit[limit] as number;
      const price = -priceOf(row);
      if (isOnFace) facePrice.limit[limit] = price;
      else this.limitPrice[limit] = -(solution.rowPrice[row] as number) > ROUNDING ? price : 0;
    }
    const prices = isOnFace ? facePrice.commodity : this.commodityPrice;
    for (const k of this.commodities) prices[k] = priceOf(this.rowOfCommodity[k] as number);
    return solution.status;
  }

  /**
   * Restricts the master to its optimal face: columns that cost more than their commodity's price are
   * shut, limits with a price are to be used up, and what counts from now on are secondary costs.
   */
  enterFace(isTight: (column: MasterColumn) => boolean): void {
    this.isTight = isTight;
    this.stageOne = this.lastBasis;
    this.changeAllCosts();
    this.setColumnBounds();
    this.setRightSides();
  }

  /** Back to true costs and open columns. */
  leaveFace(): void {
    if (this.isTight === undefined) return;
    this.isTight = undefined;
    this.changeAllCosts();
    this.setColumnBounds();
    this.setRightSides();
    // The basis of the first stage, with what came since beside it, is optimal for it still.
    const { columns, rows } = this.stageOne;
    this.model.setBasis({
      columns: padded(columns, this.columns.length, NONBASIC),
      rows: padded(rows, this.rowScale.length, BASIC),
    });
  }

  /**
   * Takes over costs, capacities and amounts of a problem of the same shape; the solver is told of what
   * has changed.
   */
  update(problem: FlowProblem, costOf: (column: MasterColumn) => number): void {
    const { capacity, amount } = this.problem;
    this.problem = problem;
    let isChanged = false;
    let isShut = false;
    for (const column of this.columns) {
      const cost = costOf(column);
      if (cost === column.cost) continue;
      isChanged = true;
      if (cost === Infinity || column.cost === Infinity) isShut = true;
      column.cost = cost;
    }
    if (isChanged) this.changeAllCosts();
    if (isShut) this.setColumnBounds();
    if (capacity !== problem.capacity || amount !== problem.amount) this.setRightSides();
  }

  /** Sum of coefficient × price over the limits of the master that a column takes. */
  paidFor(column: MasterColumn, price: Float64Array): number {
    let sum = 0;
    this.forEachUse(column, (limit, coefficient) => {
      sum += coefficient * (price[limit] as number);
    });
    return sum;
  }

  dispose(): void {
    this.model.dispose();
  }

  private get isOnFace(): boolean {
    return this.isTight !== undefined;
  }

  private changeAllCosts(): void {
    this.model.changeCosts(
      upTo(this.columns.length),
      Float64Array.from(this.columns, (column) => this.scaledCost(column)),
    );
  }

  private setColumnBounds(): void {
    this.model.changeColumnBounds(
      upTo(this.columns.length),
      new Float64Array(this.columns.length),
      Float64Array.from(this.columns, (column) => this.most(column)),
    );
  }

  /** Upper bound of a column: none, or 0 where it is shut. */
  private most(column: MasterColumn): number {
    return column.cost === Infinity || this.isTight?.(column) === false ? 0 : Infinity;
  }

  private setRightSides(): void {
    const { rowScale, problem } = this;
    const lower = new Float64Array(rowScale.length).fill(-Infinity);
    const upper = new Float64Array(rowScale.length);
    for (const k of this.commodities) {
      const row = this.rowOfCommodity[k] as number;
      upper[row] = (problem.amount[k] as number) / (rowScale[row] as number);
      lower[row] = upper[row];
    }
    for (const limit of this.limits) {
      const row = this.rowOfLimit[limit] as number;
      upper[row] = (problem.capacity[limit] as number) / (rowScale[row] as number);
      const isFull = (this.rowValue[row] as number) >= upper[row] * (1 - FULL);
      if (this.isOnFace && isFull && (this.limitPrice[limit] as number) > 0)
        lower[row] = upper[row];
    }
    this.model.changeRowBounds(upTo(rowScale.length), lower, upper);
  }

  private isFresh({ commodity, route }: MasterColumn): boolean {
    const known = this.routesOf.get(commodity);
    if (known?.has(route) === true) return false;
    if (known === undefined) this.routesOf.set(commodity, new Set([route]));
    else known.add(route);
    return true;
  }

  private addLimits(limits: readonly number[]): void {
    const { problem } = this;
    const entries = limits.map(() => ({ columns: [] as number[], values: [] as number[] }));
    const position = new Int32Array(problem.limitKeys.length).fill(-1);
    limits.forEach((limit, index) => (position[limit] = index));
    for (let column = 0; column < this.columns.length; column++) {
      const { commodity, route } = this.columns[column] as MasterColumn;
      if (route === undefined) continue;
      const own = limitsOf(problem, commodity);
      const scale = this.scaleOf(commodity);
      for (let i = 0; i < route.slots.length; i++) {
        const limit = own[route.slots[i] as number] as number;
        const at = limit < 0 ? -1 : (position[limit] as number);
        // An index below 0 would be looked up by name, slowly.
        const entry = at < 0 ? undefined : entries[at];
        if (entry === undefined) continue;
        entry.columns.push(column);
        entry.values.push((route.coefficients[i] as number) * scale);
      }
    }
    const scales = entries.map(({ values }, index) =>
      powerOfTwo(
        values.length > 0 ? largest(values) : (problem.capacity[limits[index] ?? 0] as number),
      ),
    );
    const lists = entries.map(({ columns, values }, index) => ({
      columns,
      values: values.map((value) => value / (scales[index] as number)),
    }));
    const upper = Float64Array.from(
      limits,
      (limit, index) => (problem.capacity[limit] as number) / (scales[index] as number),
    );
    limits.forEach((limit, index) => {
      this.rowOfLimit[limit] = this.rowScale.push(scales[index] as number) - 1;
      this.hasLimit[limit] = 1;
      this.limits.push(limit);
    });
    this.model.addRows({
      lower: new Float64Array(limits.length).fill(-Infinity),
      upper,
      ...packed(lists),
    });
  }

  private addCommodities(commodities: readonly number[]): void {
    const { amount } = this.problem;
    for (const k of commodities)
      this.flowScale[k] = powerOfTwo(Math.sqrt((amount[k] as number) * this.amountScale));
    const right = Float64Array.from(commodities, (k) => (amount[k] as number) / this.scaleOf(k));
    for (const k of commodities) {
      this.rowOfCommodity[k] = this.rowScale.push(this.scaleOf(k)) - 1;
      this.hasCommodity[k] = 1;
      this.commodities.push(k);
    }
    this.model.addRows({
      lower: right,
      upper: right,
      ...packed(commodities.map(() => ({ columns: [], values: [] }))),
    });
  }

  private addColumns(fresh: readonly MasterColumn[]): void {
    const starts = new Int32Array(fresh.length + 1);
    const rows: number[] = [];
    const values: number[] = [];
    fresh.forEach((column, index) => {
      const scale = this.scaleOf(column.commodity);
      rows.push(this.rowOfCommodity[column.commodity] as number);
      values.push(1);
      this.forEachUse(column, (limit, coefficient) => {
        const row = this.rowOfLimit[limit] as number;
        if (row < 0) return;
        rows.push(row);
        values.push((coefficient * scale) / (this.rowScale[row] as number));
      });
      starts[index + 1] = rows.length;
    });
    const columns: LinearColumns = {
      cost: Float64Array.from(fresh, (column) => this.scaledCost(column)),
      lower: new Float64Array(fresh.length),
      upper: Float64Array.from(fresh, (column) =>
        this.isTight?.(column) === false ? 0 : Infinity,
      ),
      starts,
      rows: Int32Array.from(rows),
      values: Float64Array.from(values),
    };
    this.model.addColumns(columns);
    this.columns.push(...fresh);
  }

  private forEachUse(
    { commodity, route }: MasterColumn,
    visit: (limit: number, coefficient: number) => void,
  ): void {
    if (route === undefined) return;
    const limits = limitsOf(this.problem, commodity);
    for (let i = 0; i < route.slots.length; i++) {
      const limit = limits[route.slots[i] as number] as number;
      if (limit >= 0) visit(limit, route.coefficients[i] as number);
    }
  }

  private scaledCost({ cost, route, commodity }: MasterColumn): number {
    if (cost === Infinity) return 0;
    const share = this.isOnFace
      ? this.preferenceOf(commodity, route) / MOST_PREFERENCE
      : cost / this.costScale;
    return share * (this.scaleOf(commodity) / this.amountScale);
  }

  /** Flow of a commodity for one unit of its columns. */
  private scaleOf(commodity: number): number {
    return this.flowScale[commodity] as number;
  }
}

const EMPTY = {
  cost: new Float64Array(0),
  lower: new Float64Array(0),
  upper: new Float64Array(0),
  starts: new Int32Array(1),
  rows: new Int32Array(0),
  values: new Float64Array(0),
  rowLower: new Float64Array(0),
  rowUpper: new Float64Array(0),
};

/** How a basis marks what is at its lower bound, and what is basic. */
const NONBASIC = 0;
const BASIC = 1;
const NO_BASIS: LinearBasis = { columns: new Int32Array(0), rows: new Int32Array(0) };

/** 0, 1, 2 … */
function upTo(count: number): Int32Array {
  const all = new Int32Array(count);
  for (let i = 0; i < count; i++) all[i] = i;
  return all;
}

function padded(status: Int32Array, length: number, fill: number): Int32Array {
  const all = new Int32Array(length).fill(fill);
  all.set(status);
  return all;
}

function packed(
  lists: readonly { readonly columns: readonly number[]; readonly values: readonly number[] }[],
): Pick<LinearRows, 'starts' | 'columns' | 'values'> {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach(({ columns }, index) => {
    starts[index + 1] = (starts[index] as number) + columns.length;
  });
  return {
    starts,
    columns: Int32Array.from(lists.flatMap(({ columns }) => columns)),
    values: Float64Array.from(lists.flatMap(({ values }) => values)),
  };
}

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value > most && value < Infinity) most = value;
  }
  return most;
}

/** A power of two near a number above 0; 1 for 0. */
function powerOfTwo(number: number): number {
  if (!(number > 0 && number < Infinity)) return 1;
  let power = 1;
  while (power < number) power *= 2;
  while (power > number) power /= 2;
  return power;
}
