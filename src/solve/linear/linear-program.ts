/**
 * Linear programs as matrices, and what a solver of them must be able to do. Nothing here knows a
 * solver: only numbers cross this line, never text.
 *
 *   minimise cost · x   subject to   rowLower ≤ A x ≤ rowUpper,   lower ≤ x ≤ upper
 *
 * A price of a row is what the optimal value changes by for one more unit of its right side (negative
 * where more room saves money); a reduced cost is cost − Σ price × coefficient. Infinite bounds are legal.
 */

/** Columns given by the rows they stand in: entries of column `j` are at `starts[j]` … `starts[j + 1] - 1`. */
export interface LinearColumns {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** One more than there are columns. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** Rows given by the columns that stand in them. */
export interface LinearRows {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** One more than there are rows. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** A whole linear program, column by column. */
export interface LinearProgram extends LinearColumns {
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
}

/** How a solve ended. */
export type LinearStatus = 'optimal' | 'infeasible' | 'unbounded' | 'budget-exhausted';

/** Where a basic solution has each column and row: at its lower bound, basic, at its upper bound … */
export interface LinearBasis {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

/** A basic solution. Without status `optimal` the numbers are the last ones and prove nothing. */
export interface LinearSolution {
  readonly status: LinearStatus;
  readonly objective: number;
  readonly value: Float64Array;
  readonly reducedCost: Float64Array;
  readonly rowValue: Float64Array;
  readonly rowPrice: Float64Array;
  /** Simplex iterations of this solve. */
  readonly iterations: number;
}

/** How to solve; the answer is the same, the way may be quicker. */
export interface LinearSolveOptions {
  /**
   * `primal` after columns were added or costs changed, `dual` after rows were added or bounds changed;
   * default: the solver chooses.
   */
  readonly method?: 'primal' | 'dual' | undefined;
  /** Seconds; default: no limit. */
  readonly seconds?: number | undefined;
  /** Simplex iterations; default: no limit. */
  readonly iterations?: number | undefined;
}

/** A program held by a solver, changed in place and solved again from its last basis. */
export interface LinearModel {
  readonly columnCount: number;
  readonly rowCount: number;
  addColumns(columns: LinearColumns): void;
  addRows(rows: LinearRows): void;
  changeCosts(columns: Int32Array, costs: Float64Array): void;
  changeColumnBounds(columns: Int32Array, lower: Float64Array, upper: Float64Array): void;
  changeRowBounds(rows: Int32Array, lower: Float64Array, upper: Float64Array): void;
  solve(options?: LinearSolveOptions): LinearSolution;
  basis(): LinearBasis;
  setBasis(basis: LinearBasis): void;
  /** Gives the memory back; any later use is an error. Idempotent. */
  dispose(): void;
}

/** Something that solves linear programs. */
export interface LinearSolver {
  /** Name and version, for the record of a result. */
  readonly name: string;
  /** Holds a program; the caller disposes of it. */
  hold(program: LinearProgram): LinearModel;
}
