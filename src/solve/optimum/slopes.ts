/**
 * One-sided slopes of the optimal cost as capacities move along a direction. The cost is convex and made
 * of straight pieces; the prices of an optimum give a tangent. Where the tangent at a point also meets the
 * cost at 0, the piece between is straight and its slope exact; where two tangents cross on the cost, there
 * is its end (Eisner and Severance 1976, "Mathematical techniques for efficient record segmentation").
 */
import type { FlowSession } from './column-generation.js';
import type { FlowProblem, FlowSolution } from './flow-problem.js';

/** How capacities change with one unit. */
export interface Direction {
  readonly limits: readonly number[];
  /** Change of each limit for one unit; may be negative. */
  readonly change: readonly number[];
  /** Units to try first, and at most. */
  readonly first: number;
  readonly most: number;
}

/** A slope at 0, with the stretch on which it holds. */
export interface Slope {
  /** Change of cost for one unit. */
  readonly slope: number;
  /** Units; null: to the most that was tried. */
  readonly until: number | null;
  /** An optimum within the stretch, and where. */
  readonly at: number;
  readonly solution: FlowSolution;
}

/** Steps toward 0 at most: the first piece may be tiny, but not smaller than rounding. */
const MOST_STEPS = 10;
const STEP = 1 / 16;
/** Rounding of a cost, as a share of it; and of a difference, as a share of it. */
const COST_ROUNDING = 1e-12;
const DIFFERENCE_ROUNDING = 1e-7;

/** Asks one session about many directions from one problem. */
export class Slopes {
  solves = 0;

  constructor(
    private readonly session: FlowSession,
    private readonly problem: FlowProblem,
    private readonly start: FlowSolution,
  ) {}

  /** The slope along a direction. Some solves. */
  along(direction: Direction): Slope {
    let at = Math.min(direction.first, direction.most);
    let point = this.pointAt(direction, at);
    for (let step = 0; step < MOST_STEPS && !this.isStraight(point, point.slope); step++) {
      at *= STEP;
      point = this.pointAt(direction, at);
    }
    const { slope, solution } = point;
    return { slope, at, solution, until: this.endOf(direction, slope) };
  }

  /** The cost at a number of units. */
  costAt(direction: Direction, units: number): FlowSolution {
    return this.pointAt(direction, units).solution;
  }

  private endOf(direction: Direction, slope: number): number | null {
    let point = this.pointAt(direction, direction.most);
    if (this.isStraight(point, slope)) return null;
    for (let step = 0; step < 2 * MOST_STEPS; step++) {
      const drop = point.units * point.slope - (point.solution.objective - this.start.objective);
      const crossing = drop / (point.slope - slope);
      if (!(crossing > 0 && crossing < point.units)) return point.units;
      point = this.pointAt(direction, crossing);
      if (this.isStraight(point, slope)) return crossing;
    }
    return point.units;
  }

  /** Whether the cost runs straight with a slope from 0 to a point. */
  private isStraight({ units, solution }: Point, slope: number): boolean {
    const { objective } = this.start;
    const off = Math.abs(solution.objective - (objective + slope * units));
    return (
      off <= COST_ROUNDING * Math.abs(objective) + DIFFERENCE_ROUNDING * Math.abs(slope * units)
    );
  }

  private pointAt({ limits, change }: Direction, units: number): Point {
    const { problem, session } = this;
    const capacity = problem.capacity.slice();
    limits.forEach((limit, i) => {
      capacity[limit] = Math.max(0, (capacity[limit] as number) + units * (change[i] as number));
    });
    session.update({ ...problem, capacity });
    const solution = session.solve({ anyFlow: true, relativeGap: 1e-12 });
    this.solves++;
    let slope = 0;
    limits.forEach((limit, i) => {
      slope -= (solution.prices.limit[limit] as number) * (change[i] as number);
    });
    return { units, slope, solution };
  }
}

interface Point {
  readonly units: number;
  readonly slope: number;
  readonly solution: FlowSolution;
}
