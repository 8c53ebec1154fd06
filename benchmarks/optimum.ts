/**
 * The optimum and its solvers, each beside HiGHS alone on the same instance in the same run: HiGHS as it
 * comes, which simplifies a program before it solves it, and without that, which is often quicker on
 * networks. Every answer is compared; a difference fails the run.
 */
import loadHighs from 'highs';
import type { LinearProgram } from '../src/solve/linear/linear-program.js';
import type { FlowProblem, FlowSolution } from '../src/solve/optimum/flow-problem.js';
import type { SupplyNetwork } from '../src/solve/network-simplex/supply-network.js';
import type { Scenario } from '../src/index.js';
import type { Kernels, Library } from './built.js';
import { collectGarbage, processorTime, time } from './measure.js';
import type { Row } from './rows.js';

type Highs = Awaited<ReturnType<typeof loadHighs>>;

/** All lines about the optimum. */
export async function optimumRows(
  library: Library,
  kernels: Kernels,
  scenario: Scenario,
  isQuick: boolean,
): Promise<readonly Row[]> {
  const began = processorTime();
  const highs = await loadHighs();
  const load = processorTime() - began;
  const sizes = isQuick
    ? ([[1000, 8000]] as const)
    : ([
        [1000, 8000],
        [10_000, 80_000],
      ] as const);
  return [
    { name: 'load the solver (WebAssembly)', value: load, unit: 'ms', note: 'once' },
    ...(await baselineRows(library, scenario, isQuick)),
    ...sizes.flatMap(([vertices, arcs]) => simplexRows(kernels, highs, vertices, arcs)),
    ...(await expandedRows(library, kernels, highs, isQuick)),
  ];
}

async function baselineRows(
  { compileScenario, loadSolver, optimizeSync, maxFlowSync }: Library,
  scenario: Scenario,
  isQuick: boolean,
): Promise<readonly Row[]> {
  const model = compileScenario(scenario);
  const solver = await loadSolver();
  collectGarbage();
  const year = time(() => void optimizeSync(model, solver), isQuick ? 5 : 15, 3);
  const { counters } = optimizeSync(model, solver);
  const [demand] = model.demands;
  const query = { demand: demand?.id };
  const flow = time(() => void maxFlowSync(model, query, solver), isQuick ? 5 : 15, 3);
  return [
    {
      name: 'optimum of a year of the baseline',
      value: year.least,
      unit: 'ms',
      target: { atMost: 50 },
      note: `median ${year.median.toFixed(0)} ms; ${counters.searches} searches, ${counters.masterSolves} masters, ${counters.iterations} iterations`,
    },
    { name: 'largest flow of one demand', value: flow.least, unit: 'ms', note: demand?.id ?? '' },
  ];
}

/** The network simplex beside HiGHS. */
function simplexRows(
  { minimumCostFlow, generateSupplyNetwork, programOfSupply }: Kernels,
  highs: Highs,
  vertices: number,
  arcs: number,
): readonly Row[] {
  const network: SupplyNetwork = generateSupplyNetwork(vertices, arcs);
  const isSmall = vertices <= 1000;
  collectGarbage();
  const ours = time(() => void minimumCostFlow(network), isSmall ? 30 : 5, isSmall ? 10 : 1);
  const answer = minimumCostFlow(network);
  if (answer.status !== 'optimal') throw new Error(`the network simplex ended ${answer.status}`);
  const program = programOfSupply(network);
  const runs = isSmall ? 5 : 1;
  const plain = alone(highs, program, {}, runs);
  const quick = alone(highs, program, { presolve: 'off' }, runs);
  same(answer.cost, plain.objective);
  same(answer.cost, quick.objective);
  const size = `${vertices} vertices, ${arcs} arcs`;
  return [
    {
      name: `network simplex: ${size}`,
      value: ours.least,
      unit: 'ms',
      note: `median ${ours.median.toFixed(1)} ms, ${answer.counters.pivots} pivots, ${answer.counters.arcsScanned} arcs scanned`,
    },
    { name: 'the same by HiGHS as it comes', value: plain.milliseconds, unit: 'ms' },
    { name: 'the same by HiGHS without presolve', value: quick.milliseconds, unit: 'ms' },
    {
      name: 'network simplex: times faster',
      value: plain.milliseconds / ours.least,
      unit: '×',
      target: { atLeast: 20 },
      note: `than HiGHS as it comes; ${(quick.milliseconds / ours.least).toFixed(1)} times without presolve; equal cost to the unit`,
    },
  ];
}

const GAP = 1e-6;

/** Column generation beside HiGHS on a year day by day, and solving again after a change. */
async function expandedRows(
  { loadSolver }: Library,
  { timeExpanded, YEAR, openFlow, formulateArcs }: Kernels,
  highs: Highs,
  isQuick: boolean,
): Promise<readonly Row[]> {
  const solver = await loadSolver();
  const size = isQuick ? { ...YEAR, periods: 60 } : YEAR;
  const problem: FlowProblem = timeExpanded(size);
  const options = { relativeGap: GAP, anyFlow: true };
  const cold = (of: FlowProblem): { milliseconds: number; solution: FlowSolution } => {
    let milliseconds = Infinity;
    let last: FlowSolution | undefined;
    for (let run = 0; run < (isQuick ? 3 : 2); run++) {
      collectGarbage();
      const began = processorTime();
      const { solution, session } = openFlow(of, solver, options);
      milliseconds = Math.min(milliseconds, processorTime() - began);
      session.dispose();
      last = solution;
    }
    if (last === undefined) throw new Error('nothing was solved');
    return { milliseconds, solution: last };
  };
  const ours = cold(problem);
  const { program, constant } = formulateArcs(problem);
  const plain = alone(highs, program, {}, 1);
  const quick = alone(highs, program, { presolve: 'off' }, 1);
  same(ours.solution.objective, plain.objective + constant, 2 * GAP);
  same(ours.solution.objective, quick.objective + constant, 2 * GAP);
  const best = Math.min(plain.milliseconds, quick.milliseconds);
  const changes = {
    costs: {
      ...problem,
      costRows: problem.costRows.map((row, r) => row.map((cost, arc) => cost * factor(arc + r))),
    },
    capacities: { ...problem, capacity: problem.capacity.map((most, l) => most * factor(l)) },
  };
  const rows = Object.entries(changes).map(([what, changed]): Row => {
    const fresh = cold(changed);
    const { session } = openFlow(problem, solver, options);
    collectGarbage();
    const began = processorTime();
    session.update(changed);
    const again = session.solve();
    const milliseconds = processorTime() - began;
    session.dispose();
    same(again.objective, fresh.solution.objective, 2 * GAP);
    return {
      name: `again after 5 % of ${what} changed, of a cold solve`,
      value: milliseconds / fresh.milliseconds,
      unit: '×',
      target: { atMost: 0.2 },
      note: `${milliseconds.toFixed(0)} of ${fresh.milliseconds.toFixed(0)} ms`,
    };
  });
  const { counters, relativeGap } = ours.solution;
  return [
    {
      name: `optimum day by day: ${size.classes} classes, ${size.periods} days, ${size.places} places`,
      value: ours.milliseconds,
      unit: 'ms',
      note: `gap proved ${relativeGap.toExponential(0)}; ${counters.searches} searches, ${counters.columns} paths, ${counters.iterations} iterations`,
    },
    {
      name: 'the same by HiGHS as it comes',
      value: plain.milliseconds,
      unit: 'ms',
      note: `${program.cost.length} columns, ${program.rowLower.length} rows`,
    },
    { name: 'the same by HiGHS without presolve', value: quick.milliseconds, unit: 'ms' },
    {
      name: 'optimum day by day, of HiGHS alone',
      value: ours.milliseconds / best,
      unit: '×',
      target: { atMost: 0.5 },
      note: 'the quicker of both',
    },
    ...rows,
  ];
}

/** 1 for nineteen of twenty numbers, else up to a tenth more or less: 5 % are changed. */
function factor(index: number): number {
  return index % 20 === 7 ? 0.9 + 0.02 * (index % 11) : 1;
}

/** A program by HiGHS alone, everything included from matrix to objective. */
function alone(
  highs: Highs,
  { cost, lower, upper, rowLower, rowUpper, starts, rows, values }: LinearProgram,
  options: { readonly presolve?: 'off' },
  runs: number,
): { readonly milliseconds: number; readonly objective: number } {
  let objective = NaN;
  const solve = (): void => {
    const [numCols, numRows] = [cost.length, rowLower.length];
    const model = highs.createModel({
      numCols,
      numRows,
      colCost: cost,
      colLower: lower,
      colUpper: upper,
      rowLower,
      rowUpper,
      matrix: { format: 'csc', numCols, numRows, starts, indices: rows, values },
    });
    model.options.set({ output_flag: false, ...options });
    model.run();
    objective = model.getObjectiveValue();
    model.dispose();
  };
  collectGarbage();
  return { milliseconds: time(solve, runs, runs > 1 ? 1 : 0).least, objective };
}

function same(ours: number, theirs: number, share = 1e-9): void {
  if (!(Math.abs(ours - theirs) <= share * Math.max(1, Math.abs(theirs))))
    throw new Error(`two optima: ${ours} and ${theirs}`);
}
