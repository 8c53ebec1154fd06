/**
 * Flows that cost a little more than the optimum and differ most from it: the least use of one place
 * or asset, or the least use of what the optimum uses (hop, skip and jump: Brill, Chang and Hopkins
 * 1982, "Modeling to generate alternatives"), within a budget.
 *
 * Cost and use of all flows form a convex set, so the least use at a cost is a convex, piecewise linear
 * curve between the optimum and the flow of least use. It is walked by solving for weighted sums of the
 * two (Aneja and Nair 1979, "Bicriteria transportation problem") until the piece that meets the budget is
 * found; the answer is the mix of the piece's two ends that spends the budget exactly.
 */
import { CorridorError } from '../../core/errors.js';
import { compareText, didYouMean } from '../../core/ids.js';
import type { CorridorModel } from '../../model/model.js';
import type { LinearSolver } from '../linear/linear-program.js';
import type { FlowPath, FlowProblem, FlowSolution } from './flow-problem.js';
import { type CorridorFlow, formulate } from './formulate.js';
import { solveFlow } from './solve-flow.js';

/** What should differ. */
export interface NearOptimalQuestion {
  /** Use as little of something as the budget allows, or as little of what the optimum uses. */
  readonly aim: 'least' | 'different';
  /** Id of a place, link, terminal or service; not for `different`. */
  readonly of?: string | undefined;
  /** Share of the optimum's cost that may be spent on top, such as 0.02. */
  readonly within: number;
}

/** A point of the curve: USD, and kg that enter the place or pass the asset. */
export interface TradeOff {
  readonly cost: number;
  readonly use: number;
}

/** The alternative beside the optimum. */
export interface NearOptimal {
  readonly optimum: TradeOff;
  readonly alternative: TradeOff;
  readonly budget: number;
  /** Corners of the curve that were found, from the optimum on. */
  readonly curve: readonly TradeOff[];
  /** kg by demand and way that the alternative carries and the optimum does not, and the other way round. */
  readonly moved: readonly {
    readonly demand: string;
    readonly arcs: readonly number[];
    readonly optimum: number;
    readonly alternative: number;
  }[];
}

/** A flow with its place on the curve. */
interface Point extends TradeOff {
  readonly paths: readonly FlowPath[];
}

/** Weighted sums solved at most. */
const MOST_SOLVES = 40;

/**
 * The flow within a budget that differs most. Throws a usage error for an unknown id or a negative budget.
 * A model without demands gives zeros. Cost of some ten optima.
 *
 * @example
 * nearOptimal(model, { aim: 'least', of: 'rajin', within: 0.02 }, await loadSolver()).alternative.use;
 */
export function nearOptimal(
  model: CorridorModel,
  question: NearOptimalQuestion,
  solver: LinearSolver,
): NearOptimal {
  if (!(question.within >= 0)) throw new CorridorError('usage', 'the budget is a share, 0 or more');
  const flow = formulate(model);
  const { problem } = flow;
  const best = solveFlow(problem, solver);
  const uses = usesOf(flow, question, best);
  const first = pointOf(problem, uses, best);
  const budget = best.objective * (1 + question.within);
  const solve = (weight: number): Point => {
    const { paths, unserved } = solveFlow(weighted(problem, uses, weight), solver, {
      anyFlow: true,
    });
    return pointOf(problem, uses, { paths, unserved });
  };
  const corners: Point[] = [first];
  const mix = walk(first, budget, { solve, corners, scale: smallWeight(problem, best) });
  return {
    optimum: { cost: first.cost, use: first.use },
    alternative: { cost: mix.cost, use: mix.use },
    budget,
    curve: lowerHull(corners),
    moved: movedBetween(flow, first.paths, mix.paths),
  };
}

interface Walk {
  readonly solve: (weight: number) => Point;
  readonly corners: Point[];
  /** A weight of cost at which use alone decides. */
  readonly scale: number;
}

function walk(first: Point, budget: number, { solve, corners, scale }: Walk): Point {
  let left = first;
  let right = solve(scale);
  corners.push(right);
  if (right.cost <= budget) return right;
  for (let solved = 0; solved < MOST_SOLVES; solved++) {
    const gain = left.use - right.use;
    if (!(gain > 0) || !(right.cost > left.cost)) break;
    const weight = gain / (right.cost - left.cost);
    const middle = solve(weight);
    const value = (point: Point): number => point.use + weight * point.cost;
    if (value(middle) >= value(left) - 1e-9 * Math.abs(value(left))) break;
    corners.push(middle);
    if (middle.cost <= budget) left = middle;
    else right = middle;
  }
  const share = right.cost > left.cost ? (budget - left.cost) / (right.cost - left.cost) : 0;
  return mixed(left, right, Math.min(1, Math.max(0, share)));
}

/** Points of the convex curve: what lies above it, by ties of cost or by rounding, is left out. */
function lowerHull(points: readonly TradeOff[]): readonly TradeOff[] {
  const hull: TradeOff[] = [];
  const sorted = [...points].sort((a, b) => a.cost - b.cost || a.use - b.use);
  for (const { cost, use } of sorted) {
    const last = hull.at(-1);
    if (last !== undefined && use >= last.use) continue;
    for (let top = hull.length - 1; top > 0; top--) {
      const [from, over] = [hull[top - 1], hull[top]];
      if (from === undefined || over === undefined) break;
      const share = (over.cost - from.cost) / (cost - from.cost);
      if (over.use < from.use * (1 - share) + use * share) break;
      hull.pop();
    }
    hull.push({ cost, use });
  }
  return hull;
}

/** A share of the right flow and the rest of the left one. */
function mixed(left: Point, right: Point, share: number): Point {
  const part = (paths: readonly FlowPath[], factor: number): readonly FlowPath[] =>
    factor === 0 ? [] : paths.map((path) => ({ ...path, flow: path.flow * factor }));
  return {
    cost: left.cost * (1 - share) + right.cost * share,
    use: left.use * (1 - share) + right.use * share,
    paths: [...part(left.paths, 1 - share), ...part(right.paths, share)],
  };
}

/** By row of costs: what one kg on an arc counts as use. */
type UseRows = readonly Float64Array[];

function usesOf(flow: CorridorFlow, question: NearOptimalQuestion, best: FlowSolution): UseRows {
  const { problem, model } = flow;
  if (question.aim === 'least') {
    const row = usesOfAsset(model, question.of ?? '');
    return problem.costRows.map(() => row);
  }
  const rows = problem.costRows.map((costs) => new Float64Array(costs.length));
  for (const { commodity, arcs } of best.paths) {
    const row = rows[problem.layerCost[problem.layer[commodity] ?? 0] ?? 0];
    for (const arc of arcs) if (row !== undefined) row[arc] = 1;
  }
  return rows;
}

function usesOfAsset({ arcs, vertexPlace }: CorridorModel, id: string): Float64Array {
  const row = Float64Array.from(arcs, ({ asset, kind, tailPlace, headPlace }) => {
    const enters = headPlace === id && tailPlace !== id;
    return enters || (asset === id && kind !== 'gate') ? 1 : 0;
  });
  if (row.every((use) => use === 0)) {
    const known = [...new Set([...arcs.map(({ asset }) => asset), ...vertexPlace])];
    const near = didYouMean(id, known);
    const hint = near === undefined ? '' : `; ${near}`;
    throw new CorridorError('usage', `no place, link, terminal or service is called ${id}${hint}`);
  }
  return row;
}

/** Use, and cost times a weight. */
function weighted(problem: FlowProblem, uses: UseRows, weight: number): FlowProblem {
  return {
    ...problem,
    costRows: problem.costRows.map((costs, r) =>
      costs.map((cost, arc) => weight * cost + (uses[r]?.[arc] ?? 0)),
    ),
    unservedCost: problem.unservedCost.map((cost) => weight * cost),
  };
}

/** A weight of cost at which use decides and cost only breaks ties. */
function smallWeight({ amount }: FlowProblem, { objective }: FlowSolution): number {
  const all = amount.reduce((sum, kg) => sum + kg, 0);
  return objective > 0 ? (1e-4 * all) / objective : 1;
}

function pointOf(
  problem: FlowProblem,
  uses: UseRows,
  { paths, unserved }: Pick<FlowSolution, 'paths' | 'unserved'>,
): Point {
  let cost = 0;
  let use = 0;
  const priced = paths.map((path) => {
    const row = problem.layerCost[problem.layer[path.commodity] ?? 0] ?? 0;
    const own = path.arcs.reduce((sum, arc) => sum + (problem.costRows[row]?.[arc] ?? 0), 0);
    use += path.flow * path.arcs.reduce((sum, arc) => sum + (uses[row]?.[arc] ?? 0), 0);
    cost += path.flow * own;
    return { ...path, cost: own };
  });
  unserved.forEach((kg, k) => (cost += kg === 0 ? 0 : kg * (problem.unservedCost[k] ?? 0)));
  return { cost, use, paths: priced };
}

/** kg by demand and way, before and after. */
function movedBetween(
  { model, commodities }: CorridorFlow,
  before: readonly FlowPath[],
  after: readonly FlowPath[],
): NearOptimal['moved'] {
  interface Growing {
    readonly demand: string;
    readonly arcs: readonly number[];
    optimum: number;
    alternative: number;
  }
  const found = new Map<string, Growing>();
  const add = (paths: readonly FlowPath[], side: 'optimum' | 'alternative'): void => {
    for (const { commodity, arcs, flow } of paths) {
      const demand = model.demands[commodities[commodity]?.demand ?? -1]?.id ?? '';
      const key = `${demand}|${arcs.join()}`;
      const one = found.get(key) ?? { demand, arcs, optimum: 0, alternative: 0 };
      one[side] += flow;
      found.set(key, one);
    }
  };
  add(before, 'optimum');
  add(after, 'alternative');
  const change = ({ optimum, alternative }: Growing): number => Math.abs(alternative - optimum);
  return [...found.values()]
    .filter((one) => change(one) > 1e-6 * Math.max(1, one.optimum))
    .sort((a, b) => change(b) - change(a) || compareText(a.demand, b.demand));
}
