/**
 * The most that can flow from some vertices to others in a layer of a flow problem, as a linear program:
 *
 *   maximise   Σ x(a) over arcs out of sources − arcs into them
 *   subject to out(v) − in(v) = 0                     at every vertex but the ends
 *              Σ use(a, l) x(a) ≤ capacity(l)         for each limit
 *              x ≥ 0
 *
 * Its dual gives each limit a price in units of flow, such that every way passes limits worth 1 at
 * least; then no flow exceeds Σ price × capacity. Where each limit is on one arc alone, prices are 0 or
 * 1 ÷ coefficient and the limits that have one are a smallest cut.
 *
 * Capacities are scaled to 1, so that every price is the contribution of its limit to the bound. A limit
 * of 0 shuts its arcs. A way without limits makes the flow unbounded: look for one first.
 */
import { invariant } from '../../core/errors.js';
import type { LinearSolver } from '../linear/linear-program.js';
import { ProgramWriter } from '../linear/program-writer.js';
import { expandStates, type ArcStep, type StateNetwork } from '../optimum/arc-states.js';
import type { FlowProblem } from '../optimum/flow-problem.js';

/** Between which vertices; no vertex is in both sets. */
export interface FlowEndSets {
  readonly origins: readonly number[];
  readonly destinations: readonly number[];
}

/** A largest flow and its proof. */
export interface CapacityFlow {
  /** Flow on each way, by arcs, above 0. */
  readonly ways: readonly { readonly arcs: readonly number[]; readonly flow: number }[];
  readonly value: number;
  /** By limit: price × capacity; together the bound. */
  readonly contribution: Float64Array;
  readonly bound: number;
  /** Limits of 0 that shut arcs on open ways, ascending. */
  readonly empty: readonly number[];
}

/** Solves the program between two sets of vertices in layer 0; no way gives 0. */
export function largestFlow(
  problem: FlowProblem,
  { origins, destinations }: FlowEndSets,
  solver: LinearSolver,
): CapacityFlow {
  const network = expandStates(problem, { layer: 0, origins, destinations });
  const isSource = new Set(origins);
  const isTarget = new Set(destinations);
  const isEmpty = ([limit]: readonly [number, number]): boolean => problem.capacity[limit] === 0;
  const steps = network.steps.filter(({ uses }) => !uses.some(isEmpty));
  const empty = [
    ...new Set(network.steps.flatMap(({ uses }) => uses.filter(isEmpty).map(([limit]) => limit))),
  ].sort((a, b) => a - b);
  const contribution = new Float64Array(problem.capacity.length);
  if (steps.length === 0) return { ways: [], value: 0, contribution, bound: 0, empty };

  const writer = new ProgramWriter();
  const rowOf = network.states.map(({ vertex }) =>
    isSource.has(vertex) || isTarget.has(vertex) ? -1 : writer.addRow(0, 0),
  );
  const limitRow = new Int32Array(problem.capacity.length).fill(-1);
  const unit = flowUnit(problem, steps);
  const sourceAt = (state: number): number =>
    isSource.has(network.states[state]?.vertex ?? -1) ? 1 : 0;
  for (const { from, to, uses } of steps) {
    const entries: (readonly [number, number])[] = [];
    const [start = -1, end = -1] = [rowOf[from], rowOf[to]];
    if (start >= 0) entries.push([start, 1]);
    if (end >= 0) entries.push([end, -1]);
    for (const [limit, coefficient] of uses) {
      if ((limitRow[limit] as number) < 0) limitRow[limit] = writer.addRow(-Infinity, 1);
      const share = (coefficient * unit) / (problem.capacity[limit] as number);
      entries.push([limitRow[limit] as number, share]);
    }
    const gain = sourceAt(to) - sourceAt(from);
    writer.addColumn(gain, Infinity, entries);
  }
  const model = solver.hold(writer.finish());
  try {
    const { status, value, rowPrice } = model.solve();
    invariant(status === 'optimal', 'a flow on limited ways has a maximum');
    limitRow.forEach((row, limit) => {
      if (row >= 0) contribution[limit] = Math.max(0, -(rowPrice[row] as number)) * unit;
    });
    const ways = pathsOf(network, steps, value, { isSource, isTarget, unit });
    return {
      ways,
      value: ways.reduce((sum, { flow }) => sum + flow, 0),
      contribution,
      bound: contribution.reduce((sum, part) => sum + part, 0),
      empty,
    };
  } finally {
    model.dispose();
  }
}

/** The largest flow that a single limit lets through: about the size of the answer. */
function flowUnit({ capacity }: FlowProblem, steps: readonly ArcStep[]): number {
  let unit = 0;
  for (const { uses } of steps)
    for (const [limit, coefficient] of uses)
      unit = Math.max(unit, (capacity[limit] as number) / coefficient);
  return unit > 0 ? unit : 1;
}

/** Share of the unit below which a flow is rounding. */
const ROUNDING = 1e-12;

/** Flows on steps as flows on ways; flows round a circle are dropped. O(steps × length of a way). */
function pathsOf(
  { states }: StateNetwork,
  steps: readonly ArcStep[],
  value: Float64Array,
  {
    isSource,
    isTarget,
    unit,
  }: {
    readonly isSource: ReadonlySet<number>;
    readonly isTarget: ReadonlySet<number>;
    readonly unit: number;
  },
): readonly { readonly arcs: readonly number[]; readonly flow: number }[] {
  const left = Float64Array.from(value, (flow) => (flow > ROUNDING ? flow : 0));
  const out = states.map((): number[] => []);
  steps.forEach(({ from }, step) => out[from]?.push(step));
  const starts = states.flatMap(({ vertex }, state) => (isSource.has(vertex) ? [state] : []));
  const ways = new Map<string, { readonly arcs: readonly number[]; flow: number }>();
  const hasLeft = (state: number): boolean =>
    out[state]?.some((step) => (left[step] as number) > 0) === true;
  for (;;) {
    const start = starts.find(hasLeft);
    if (start === undefined) return [...ways.values()].sort((a, b) => b.flow - a.flow);
    const taken: number[] = [];
    const position = new Map<number, number>([[start, 0]]);
    let state = start;
    while (!isTarget.has(states[state]?.vertex ?? -1)) {
      const step = out[state]?.find((each) => (left[each] as number) > 0);
      if (step === undefined) break;
      taken.push(step);
      state = steps[step]?.to ?? -1;
      const before = position.get(state);
      if (before === undefined) position.set(state, taken.length);
      else {
        cancel(left, taken.splice(before));
        for (const [known, at] of position) if (at > before) position.delete(known);
      }
    }
    if (taken.length === 0) continue;
    const isWay = isTarget.has(states[state]?.vertex ?? -1);
    const flow = cancel(left, taken);
    // A dead end is what rounding left behind.
    if (!isWay) continue;
    const arcs = taken.map((step) => steps[step]?.arc ?? -1);
    const known = ways.get(arcs.join());
    if (known === undefined) ways.set(arcs.join(), { arcs, flow: flow * unit });
    else known.flow += flow * unit;
  }
}

/** Takes the least flow of some steps from all of them; returns it. */
function cancel(left: Float64Array, taken: readonly number[]): number {
  let flow = Infinity;
  for (const step of taken) flow = Math.min(flow, left[step] as number);
  for (const step of taken) {
    const rest = (left[step] as number) - flow;
    left[step] = rest > ROUNDING ? rest : 0;
  }
  return flow;
}
