/**
 * The solver HiGHS (Huangfu and Hall 2018, "Parallelizing the dual revised simplex method") in
 * WebAssembly behind {@link LinearSolver}. It is loaded on first use and once for all; a solve is
 * synchronous. What it throws is rethrown as an error of ours, and never with its source: its code is
 * one line of 170 kB.
 */
import type { Highs, IndexSelection, Model } from 'highs';
import { CorridorError } from '../../core/errors.js';
import type {
  LinearBasis,
  LinearColumns,
  LinearModel,
  LinearProgram,
  LinearRows,
  LinearSolution,
  LinearSolveOptions,
  LinearSolver,
  LinearStatus,
} from './linear-program.js';

/** Not written into the `import`, so that a bundler for browsers leaves the solver out: it asks for Node. */
const PACKAGE = 'highs';

let loading: Promise<LinearSolver> | undefined;

/**
 * Loads the solver, once; some 40 ms. In a browser, load HiGHS yourself and give it to
 * {@link highsSolver}. Throws a `CorridorError` `host` where it cannot be loaded.
 *
 * @example
 * ```ts
 * (await loadSolver()).name.startsWith('HiGHS'); // true
 * ```
 */
export function loadSolver(): Promise<LinearSolver> {
  loading ??= load();
  return loading;
}

async function load(): Promise<LinearSolver> {
  try {
    const loaded = (await import(/* @vite-ignore */ PACKAGE)) as { default: unknown };
    return highsSolver(await (loaded.default as () => Promise<Highs>)());
  } catch (error) {
    loading = undefined;
    throw new CorridorError(
      'host',
      `the solver could not be loaded (${briefly(error)}); in a browser, give highsSolver(await loadHighs({ locateFile }))`,
    );
  }
}

/**
 * The solver over an instance of HiGHS that you loaded: `highsSolver(await loadHighs({ locateFile }))`.
 * An instance serves any number of programs, one call at a time.
 */
export function highsSolver(highs: Highs): LinearSolver {
  return {
    name: `HiGHS ${highs.version.string}`,
    hold: (program) => new HighsModel(highs, program),
  };
}

const FINE = { primal_feasibility_tolerance: 1e-10, dual_feasibility_tolerance: 1e-10 };
const COARSE = { primal_feasibility_tolerance: 1e-8, dual_feasibility_tolerance: 1e-8 };

const SETTINGS = {
  ...FINE,
  output_flag: false,
  // Presolve forgets the basis; masters are small and solved again and again.
  presolve: 'off',
  solver: 'simplex',
  random_seed: 0,
  // Exact edge weights cost more than they save on masters that are solved from a basis; a quarter less.
  simplex_dual_edge_weight_strategy: 1,
  // Programs come with scales of their own.
  simplex_scale_strategy: 0,
};

/** The solver's own choices of scales and edge weights, for programs that ours do not suit. */
const CAREFUL = { simplex_dual_edge_weight_strategy: -1, simplex_scale_strategy: 2 };

const CHOOSE = 0;
const DUAL = 1;
const PRIMAL = 4;
const NO_LIMIT = 2_147_483_647;

class HighsModel implements LinearModel {
  private readonly model: Model;
  private strategy = CHOOSE;
  private budget: LinearSolveOptions = {};
  columnCount: number;
  rowCount: number;

  constructor(
    private readonly highs: Highs,
    program: LinearProgram,
  ) {
    this.columnCount = program.cost.length;
    this.rowCount = program.rowLower.length;
    this.model = guarded('createModel', () =>
      highs.createModel({
        numCols: this.columnCount,
        numRows: this.rowCount,
        colCost: program.cost,
        colLower: program.lower,
        colUpper: program.upper,
        rowLower: program.rowLower,
        rowUpper: program.rowUpper,
        matrix: {
          format: 'csc',
          numCols: this.columnCount,
          numRows: this.rowCount,
          starts: program.starts,
          indices: program.rows,
          values: program.values,
        },
      }),
    );
    guarded('options', () => this.model.options.set(SETTINGS));
  }

  addColumns({ cost, lower, upper, starts, rows, values }: LinearColumns): void {
    if (cost.length === 0) return;
    guarded('addCols', () =>
      this.model.addCols({
        cost,
        lower,
        upper,
        matrix: {
          format: 'csc',
          numCols: cost.length,
          numRows: this.rowCount,
          starts,
          indices: rows,
          values,
        },
      }),
    );
    this.columnCount += cost.length;
  }

  addRows({ lower, upper, starts, columns, values }: LinearRows): void {
    if (lower.length === 0) return;
    guarded('addRows', () =>
      this.model.addRows({
        lower,
        upper,
        matrix: {
          format: 'csr',
          numCols: this.columnCount,
          numRows: lower.length,
          starts,
          indices: columns,
          values,
        },
      }),
    );
    this.rowCount += lower.length;
  }

  changeCosts(columns: Int32Array, costs: Float64Array): void {
    if (columns.length > 0)
      guarded('changeColsCost', () => this.model.changeColsCost(set(columns), costs));
  }

  changeColumnBounds(columns: Int32Array, lower: Float64Array, upper: Float64Array): void {
    if (columns.length > 0)
      guarded('changeColsBounds', () => this.model.changeColsBounds(set(columns), lower, upper));
  }

  changeRowBounds(rows: Int32Array, lower: Float64Array, upper: Float64Array): void {
    if (rows.length > 0)
      guarded('changeRowsBounds', () => this.model.changeRowsBounds(set(rows), lower, upper));
  }

  solve(options: LinearSolveOptions = {}): LinearSolution {
    if (this.columnCount === 0) return this.withoutColumns();
    return guarded('run', () => {
      this.choose(options);
      const iterations = this.run();
      const { colValue, colDual, rowValue, rowDual } = this.model.getSolution();
      return {
        status: this.status(),
        objective: this.model.getObjectiveValue(),
        value: colValue,
        reducedCost: colDual,
        rowValue,
        rowPrice: rowDual,
        iterations,
      };
    });
  }

  basis(): LinearBasis {
    const { colStatus, rowStatus } = guarded('getBasis', () => this.model.getBasis());
    return { columns: colStatus, rows: rowStatus };
  }

  setBasis({ columns, rows }: LinearBasis): void {
    guarded('setBasis', () => this.model.setBasis({ colStatus: columns, rowStatus: rows }));
  }

  dispose(): void {
    guarded('dispose', () => {
      this.model.dispose();
    });
  }

  /** HiGHS answers that a program without columns has not been solved. */
  private withoutColumns(): LinearSolution {
    const { rowLower, rowUpper } = guarded('getLp', () => this.model.getLp());
    const holds = rowLower.every((lower, row) => lower <= 0 && (rowUpper[row] as number) >= 0);
    return {
      status: holds ? 'optimal' : 'infeasible',
      objective: 0,
      value: new Float64Array(0),
      reducedCost: new Float64Array(0),
      rowValue: new Float64Array(this.rowCount),
      rowPrice: new Float64Array(this.rowCount),
      iterations: 0,
    };
  }

  /**
   * Runs; where rounding spoils the last basis, again from nothing, then with the solver's own scales and
   * weights, and last with coarser tolerances. HiGHS tells of trouble by a status or by an exception; that a
   * program is unbounded it says of one badly scaled corridor in some 5,000 whose costs are all positive, so
   * that is believed only the last time.
   */
  private run(): number {
    const { modelStatus } = this.highs.constants;
    const trouble: readonly unknown[] = [
      modelStatus.unknown,
      modelStatus.solveError,
      modelStatus.unbounded,
      modelStatus.unboundedOrInfeasible,
    ];
    const { options } = this.model;
    let iterations = 0;
    const attempt = (): boolean => {
      this.model.run();
      iterations += Math.max(0, Number(this.model.info.get('simplex_iteration_count')));
      return !trouble.includes(this.model.getModelStatus());
    };
    const tried = (): boolean => {
      try {
        return attempt();
      } catch {
        return false;
      }
    };
    if (tried()) return iterations;
    this.model.clearSolver();
    if (tried()) return iterations;
    this.model.clearSolver();
    options.set({ ...CAREFUL, simplex_strategy: DUAL });
    this.strategy = DUAL;
    const isSolved = tried();
    if (!isSolved) {
      this.model.clearSolver();
      options.set(COARSE);
      attempt();
    }
    options.set(SETTINGS);
    return iterations;
  }

  private choose({ method, seconds, iterations }: LinearSolveOptions): void {
    const strategy = method === undefined ? CHOOSE : method === 'primal' ? PRIMAL : DUAL;
    const { options } = this.model;
    if (strategy !== this.strategy) options.set('simplex_strategy', strategy);
    this.strategy = strategy;
    if (seconds !== this.budget.seconds) options.set('time_limit', seconds ?? Infinity);
    if (iterations !== this.budget.iterations)
      options.set('simplex_iteration_limit', iterations ?? NO_LIMIT);
    this.budget = { seconds, iterations };
  }

  private status(): LinearStatus {
    const { modelStatus } = this.highs.constants;
    const status = this.model.getModelStatus();
    switch (status) {
      case modelStatus.optimal:
      case modelStatus.empty:
        return 'optimal';
      case modelStatus.infeasible:
        return 'infeasible';
      case modelStatus.unbounded:
      case modelStatus.unboundedOrInfeasible:
        return 'unbounded';
      case modelStatus.timeLimit:
      case modelStatus.iterationLimit:
      case modelStatus.interrupted:
        return 'budget-exhausted';
      default:
        throw new CorridorError('internal', `the solver ended with status ${String(status)}`);
    }
  }
}

/** Indices as the solver wants them: ascending, which ours are. */
function set(indices: Int32Array): IndexSelection {
  return { kind: 'set', indices };
}

/** Calls into the solver; a failure becomes an error of ours that names the call. */
function guarded<Result>(call: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof CorridorError) throw error;
    throw new CorridorError('internal', `the solver failed in ${call}: ${briefly(error)}`);
  }
}

/** First words of an error; neither its stack nor a cause is kept, for they quote the solver's code. */
function briefly(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split('\n', 1)[0]?.slice(0, 200) ?? '';
}
