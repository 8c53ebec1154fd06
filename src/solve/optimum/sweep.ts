/**
 * The cost of the optimum as one resource or quota goes from nothing to several times what it is: convex
 * and made of straight pieces, all of them found. Where the tangents of two points meet, either the cost
 * meets them too, and that is a break, or there is a piece between (Eisner and Severance 1976,
 * "Mathematical techniques for efficient record segmentation in large shared databases").
 */
import { CorridorError } from '../../core/errors.js';
import { didYouMean } from '../../core/ids.js';
import type { CorridorModel } from '../../model/model.js';
import type { LinearSolver } from '../linear/linear-program.js';
import type { FlowSession } from './column-generation.js';
import type { FlowProblem, FlowSolution } from './flow-problem.js';
import { type CorridorFlow, formulate } from './formulate.js';
import { openFlow } from './solve-flow.js';

/** What to sweep. */
export interface SweepQuestion {
  /** Id of a resource or quota. */
  readonly of: string;
  /** Up to so many times what there is; default 2. */
  readonly upTo?: number | undefined;
  /** Optima solved at most; default 200. */
  readonly mostSolves?: number | undefined;
}

/** The optimum with some amount: share of today's amount, USD, kg that travel. */
export interface SweepPoint {
  readonly share: number;
  readonly cost: number;
  readonly served: number;
}

/** A straight piece. */
export interface SweepPiece {
  /** Shares of today's amount. */
  readonly from: number;
  readonly until: number;
  /** USD that one more unit of the measure saves, ≥ 0. */
  readonly worth: number;
}

/** The whole curve. */
export interface Sweep {
  readonly of: string;
  readonly kind: 'resource' | 'quota';
  readonly measure: string;
  /** Units that there are over the time of the scenario. */
  readonly amount: number;
  /** Breaks with both ends, ascending; where the curve is not `complete`, points between breaks as well. */
  readonly points: readonly SweepPoint[];
  readonly pieces: readonly SweepPiece[];
  readonly isComplete: boolean;
  /** USD of the optimum with what there is. */
  readonly now: number;
  readonly solves: number;
}

/** Agreement of costs, as a share of them. */
const ROUNDING = 1e-10;

/**
 * Sweeps one resource (all its periods together) or quota (all its windows). Throws a usage error for an
 * unknown id. An amount of nothing gives one point. One re-solve for each break and piece.
 *
 * @example
 * sweep(model, { of: 'rajin-pier-3' }, await loadSolver()).pieces;
 */
export function sweep(model: CorridorModel, question: SweepQuestion, solver: LinearSolver): Sweep {
  const flow = formulate(model);
  const { limits, kind, measure } = limitsOf(flow, question.of);
  const { problem } = flow;
  const amount = limits.reduce((sum, limit) => sum + (problem.capacity[limit] as number), 0);
  const { session, solution } = openFlow(problem, solver, { anyFlow: true });
  try {
    const curve = new Curve({ problem, session, limits, amount }, question.mostSolves ?? 200);
    const upTo = amount > 0 ? (question.upTo ?? 2) : 0;
    const isComplete = curve.complete(upTo);
    return {
      of: question.of,
      kind,
      measure,
      amount,
      points: curve.corners(),
      pieces: curve.pieces(),
      isComplete,
      now: solution.objective,
      solves: curve.solves,
    };
  } finally {
    session.dispose();
  }
}

function limitsOf(
  { limits, model }: CorridorFlow,
  id: string,
): { readonly limits: readonly number[]; readonly kind: Sweep['kind']; readonly measure: string } {
  const resource = model.resources.findIndex((one) => one.id === id);
  const quota = model.quotas.findIndex((one) => one.id === id);
  if (resource < 0 && quota < 0) {
    const near = didYouMean(
      id,
      [...model.resources, ...model.quotas].map((one) => one.id),
    );
    const hint = near === undefined ? '' : `; ${near}`;
    throw new CorridorError('usage', `no resource or quota is called ${id}${hint}`);
  }
  const found: number[] = [];
  limits.forEach((owner, index) => {
    if (owner.kind === 'resource' && owner.resource === resource) found.push(index);
    if (resource < 0 && owner.kind === 'quota' && owner.quota === quota) found.push(index);
  });
  return resource < 0
    ? { limits: found, kind: 'quota', measure: model.quotas[quota]?.measure ?? '' }
    : { limits: found, kind: 'resource', measure: model.resources[resource]?.measure ?? '' };
}

interface Scene {
  readonly problem: FlowProblem;
  readonly session: FlowSession;
  readonly limits: readonly number[];
  readonly amount: number;
}

/** A point with the slope of a tangent, USD per share of the amount. */
interface Tangent extends SweepPoint {
  readonly slope: number;
}

/** Two neighbouring points between which the curve may still bend. */
interface Span {
  readonly left: Tangent;
  readonly right: Tangent;
  /** Where their tangents meet, and how far below the chord. */
  readonly share: number;
  readonly error: number;
}

/** Finds the pieces of one curve. */
class Curve {
  solves = 0;
  private readonly known: Tangent[] = [];
  private readonly scale: number;

  constructor(
    private readonly scene: Scene,
    private readonly mostSolves: number,
  ) {
    const { amount, unservedCost } = scene.problem;
    this.scale = amount.reduce((sum, kg, k) => sum + kg * (unservedCost[k] ?? 0), 0);
  }

  /** Finds all breaks up to a share, the largest bends first; false if the budget of solves ran out. */
  complete(upTo: number): boolean {
    const left = this.at(0);
    if (upTo === 0) return true;
    const open: Span[] = [];
    const look = (from: Tangent, until: Tangent): void => {
      const span = this.spanOf(from, until);
      if (span !== undefined) open.push(span);
    };
    look(left, this.at(upTo));
    while (open.length > 0 && this.solves < this.mostSolves) {
      let widest = 0;
      open.forEach(({ error }, i) => {
        if (error > (open[widest]?.error ?? 0)) widest = i;
      });
      const [span] = open.splice(widest, 1);
      if (span === undefined) break;
      const middle = this.at(span.share);
      look(span.left, middle);
      look(middle, span.right);
    }
    return open.length === 0;
  }

  /** Ends and breaks, ascending; points inside a straight piece are left out. */
  corners(): readonly SweepPoint[] {
    const sorted = [...this.known].sort((a, b) => a.share - b.share);
    const kept: Tangent[] = [];
    for (const [i, point] of sorted.entries()) {
      const before = kept.at(-1);
      const after = sorted[i + 1];
      if (before === undefined || after === undefined || !this.isBetween(before, point, after))
        kept.push(point);
    }
    return kept.map(({ share, cost, served }) => ({ share, cost, served }));
  }

  pieces(): readonly SweepPiece[] {
    const corners = this.corners();
    return corners.slice(1).map((until, i): SweepPiece => {
      const from = corners[i] ?? until;
      const slope = (until.cost - from.cost) / (until.share - from.share);
      const worth = Math.max(0, -slope / this.scene.amount);
      return { from: from.share, until: until.share, worth };
    });
  }

  private isBetween(before: Tangent, point: Tangent, after: Tangent): boolean {
    const part = (point.share - before.share) / (after.share - before.share);
    const chord = before.cost * (1 - part) + after.cost * part;
    return Math.abs(chord - point.cost) <= ROUNDING * this.scale;
  }

  /** The span between two points; undefined if the curve runs straight there. */
  private spanOf(left: Tangent, right: Tangent): Span | undefined {
    const gap = right.share - left.share;
    const drop = right.cost - left.cost - right.slope * gap;
    const share = left.share + drop / (left.slope - right.slope);
    const isInside = share > left.share + 1e-9 && share < right.share - 1e-9;
    if (!isInside) return undefined;
    const meet = left.cost + left.slope * (share - left.share);
    const part = (share - left.share) / gap;
    const error = left.cost * (1 - part) + right.cost * part - meet;
    return error > ROUNDING * this.scale ? { left, right, share, error } : undefined;
  }

  private at(share: number): Tangent {
    const { problem, session, limits } = this.scene;
    const capacity = problem.capacity.slice();
    for (const limit of limits) capacity[limit] = share * (capacity[limit] as number);
    session.update({ ...problem, capacity });
    const solution = session.solve({ anyFlow: true, relativeGap: 1e-12 });
    this.solves++;
    const slope = limits.reduce(
      (sum, limit) =>
        sum - (solution.prices.limit[limit] as number) * (problem.capacity[limit] as number),
      0,
    );
    const point = { share, cost: solution.objective, served: servedOf(problem, solution), slope };
    this.known.push(point);
    return point;
  }
}

function servedOf({ amount }: FlowProblem, { unserved }: FlowSolution): number {
  let sum = 0;
  amount.forEach((kg, k) => (sum += kg - (unserved[k] as number)));
  return sum;
}
