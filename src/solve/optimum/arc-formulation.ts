/**
 * The same problem by arcs, given to a solver of linear programs as a whole: the second, unrelated method
 * that column generation must agree with, and the peer that it is timed against. Commodities of one layer
 * with one destination are one flow with several origins:
 *
 *   minimise   Σ cost(a) x(g, a) + Σ unservedCost(k) u(k)         over groups g, arcs a, commodities k
 *   subject to out(g, v) − in(g, v) + Σ u(k) = Σ amount(k)        at each vertex v but the destination, k
 *                                                                 the commodities of g with origin v
 *              Σ use(a, l) x(g, a) ≤ capacity(l)                  for each limit
 *
 * Where slots count once for a path, a vertex is several states; see {@link expandStates}.
 *
 * It gives flows on arcs, not paths, and nothing prefers one optimal flow to another.
 */
import type { LinearModel, LinearProgram, LinearSolver } from '../linear/linear-program.js';
import { ProgramWriter } from '../linear/program-writer.js';
import { expandStates } from './arc-states.js';
import type { FlowProblem } from './flow-problem.js';

/** A program with what its rows and columns stand for. */
export interface ArcProgram {
  readonly program: LinearProgram;
  /** Cost on top of the program's: of what stays behind whatever happens; Infinity if it must travel. */
  readonly constant: number;
  /** Row of each limit, −1 for one that nothing uses. */
  readonly limitRow: Int32Array;
  /** Column of what each commodity leaves behind, −1 where that is decided: see `stays`. */
  readonly unservedColumn: Int32Array;
  /** Commodities without any way: all of it stays behind (1); others: 0. */
  readonly stays: Uint8Array;
  /** Arc of each column that is a flow, −1 for what stays behind. */
  readonly columnArc: Int32Array;
}

/** An optimum by arcs. */
export interface ArcSolution {
  /** `infeasible`: cargo that must travel cannot. */
  readonly status: 'optimal' | 'infeasible' | 'budget-exhausted';
  readonly objective: number;
  /** By limit, in its measure. */
  readonly used: Float64Array;
  /** By limit: what one more unit of it would save at the margin, ≥ 0. */
  readonly price: Float64Array;
  /** By commodity. */
  readonly unserved: Float64Array;
  /** By arc, all commodities. */
  readonly flow: Float64Array;
  readonly columns: number;
  readonly rows: number;
  readonly iterations: number;
}

/**
 * Solves a flow problem by arcs. Empty problems cost nothing; a commodity without a way stays behind at
 * its price, or makes the problem `infeasible` where it must travel. Space: columns × rows of the program
 * as a sparse matrix, groups × arcs × (2 + uses) entries.
 *
 * @example
 * ```ts
 * solveByArcs(problem, await loadSolver()).objective;
 * ```
 */
export function solveByArcs(problem: FlowProblem, solver: LinearSolver): ArcSolution {
  const formulated = formulateArcs(problem);
  const model = solver.hold(formulated.program);
  try {
    return readArcSolution(problem, formulated, model);
  } finally {
    model.dispose();
  }
}

function readArcSolution(
  problem: FlowProblem,
  { program, constant, limitRow, unservedColumn, stays, columnArc }: ArcProgram,
  model: LinearModel,
): ArcSolution {
  const { value, rowValue, rowPrice, status, iterations, objective } = model.solve();
  const unserved = Float64Array.from(unservedColumn, (column, commodity) =>
    stays[commodity] === 1 ? (problem.amount[commodity] as number) : (value[column] ?? 0),
  );
  const flow = new Float64Array(problem.network.arcCount);
  columnArc.forEach((arc, column) => {
    if (arc >= 0) flow[arc] = (flow[arc] as number) + (value[column] ?? 0);
  });
  return {
    status:
      constant === Infinity || status === 'infeasible'
        ? 'infeasible'
        : status === 'optimal'
          ? 'optimal'
          : 'budget-exhausted',
    objective: objective + constant,
    used: Float64Array.from(limitRow, (row) => (row < 0 ? 0 : (rowValue[row] ?? 0))),
    price: Float64Array.from(limitRow, (row) => (row < 0 ? 0 : Math.max(0, -(rowPrice[row] ?? 0)))),
    unserved,
    flow,
    columns: program.cost.length,
    rows: program.rowLower.length,
    iterations,
  };
}

/** Commodities of one layer with one destination. */
interface Group {
  readonly layer: number;
  readonly origins: number[];
  readonly destination: number;
  readonly commodities: number[];
}

/** Writes the problem down by arcs. */
export function formulateArcs(problem: FlowProblem): ArcProgram {
  const { network, amount, unservedCost } = problem;
  const writer = new ProgramWriter();
  const columnArc: number[] = [];
  const limitRow = new Int32Array(problem.limitKeys.length).fill(-1);
  const unservedColumn = new Int32Array(amount.length).fill(-1);
  const stays = new Uint8Array(amount.length);

  for (const group of groupsOf(problem, stays)) {
    const { states, steps } = expandStates(problem, {
      ...group,
      destinations: [group.destination],
    });
    const rowOf = states.map(({ vertex }) =>
      vertex === group.destination ? -1 : writer.addRow(0, 0),
    );
    const costs = problem.costRows[problem.layerCost[group.layer] as number] as Float64Array;
    for (const { from, to, arc, uses } of steps) {
      const entries: (readonly [number, number])[] = [[rowOf[from] ?? -1, 1]];
      const end = rowOf[to] ?? -1;
      if (end >= 0) entries.push([end, -1]);
      for (const [limit, coefficient] of uses) {
        if ((limitRow[limit] as number) < 0)
          limitRow[limit] = writer.addRow(-Infinity, problem.capacity[limit] as number);
        entries.push([limitRow[limit] as number, coefficient]);
      }
      writer.addColumn(costs[arc] as number, Infinity, entries);
      columnArc.push(arc);
    }
    const start = new Map(
      states.flatMap(({ vertex, taken }, state) => (taken === 0 ? [[vertex, state] as const] : [])),
    );
    for (const commodity of group.commodities) {
      const state = start.get(network.vertexCount > 0 ? (problem.origin[commodity] as number) : -1);
      const row = state === undefined ? -1 : (rowOf[state] ?? -1);
      if (row < 0) {
        stays[commodity] = 1;
        continue;
      }
      const most = amount[commodity] as number;
      const price = unservedCost[commodity] as number;
      writer.addSupply(row, most);
      unservedColumn[commodity] = writer.addColumn(
        price === Infinity ? 0 : price,
        price === Infinity ? 0 : most,
        [[row, 1]],
      );
      columnArc.push(-1);
    }
  }
  const staying = [...stays.keys()].filter(
    (commodity) => stays[commodity] === 1 && (amount[commodity] as number) > 0,
  );
  const constant = staying.reduce(
    (sum, k) => sum + (amount[k] as number) * (unservedCost[k] as number),
    0,
  );
  return {
    program: writer.finish(),
    constant,
    limitRow,
    unservedColumn,
    stays,
    columnArc: Int32Array.from(columnArc),
  };
}

function groupsOf(problem: FlowProblem, stays: Uint8Array): readonly Group[] {
  const groups = new Map<string, Group>();
  for (let commodity = 0; commodity < problem.amount.length; commodity++) {
    const origin = problem.origin[commodity] as number;
    const destination = problem.destination[commodity] as number;
    if (origin < 0 || destination < 0) stays[commodity] = 1;
    if (origin < 0 || destination < 0 || origin === destination) continue;
    const layer = problem.layer[commodity] as number;
    const key = `${layer} ${destination}`;
    let group = groups.get(key);
    if (group === undefined)
      groups.set(key, (group = { layer, origins: [], destination, commodities: [] }));
    group.origins.push(origin);
    group.commodities.push(commodity);
  }
  return [...groups.values()];
}
