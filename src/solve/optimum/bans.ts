/**
 * The price of every ban, alone, all other rules given: what the first tonne that it stops would save, and
 * what lifting it would save in full, both found by solving again. Where another rule stops the same cargo
 * as well, lifting one alone changes nothing, and the others are named.
 */
import { compareText } from '../../core/ids.js';
import type { CorridorModel } from '../../model/model.js';
import type { BanPrice } from '../../model/worth-answers.js';
import { loadSolver } from '../linear/highs-solver.js';
import type { LinearSolver } from '../linear/linear-program.js';
import type { FlowSession } from './column-generation.js';
import type { FlowProblem, FlowSolution } from './flow-problem.js';
import { type CorridorFlow, formulate } from './formulate.js';
import { closingRules, liftRule, withLiftLimit } from './lift-rule.js';
import { Slopes } from './slopes.js';
import { openFlow } from './solve-flow.js';

/** Which bans to price; everything has a default. */
export interface BanOptions {
  /** Ids of rules; default: all that shut an arc to any cargo of the scenario. */
  readonly of?: readonly string[] | undefined;
  readonly solver?: LinearSolver | undefined;
}

/** Share of the cost below which a saving is rounding. */
const NOTHING = 1e-10;
/** Share of all cargo that is let through first. */
const FIRST_STEP = 1 / 65_536;

/**
 * Prices of bans at the optimum, dearest first. A rule that shuts nothing has no entry unless asked for
 * with `of`; one that lifts nothing alone costs 0. Some solves for each rule that would let anything
 * through. A lifted rule revives none that it superseded.
 *
 * @example
 * ```ts
 * const prices = await banPrices(compileScenario(scenario({ title: 'As is', horizon: '30 days' })));
 * prices.every(({ inFull }) => inFull >= 0); // true
 * ```
 */
export async function banPrices(
  model: CorridorModel,
  options: BanOptions = {},
): Promise<readonly BanPrice[]> {
  const solver = options.solver ?? (await loadSolver());
  const flow = formulate(model, { byReason: true });
  const problem = withLiftLimit(flow);
  const { solution, session } = openFlow(problem, solver);
  try {
    const closing = closingRules(flow);
    const rules = options.of ?? [...closing.keys()];
    return [...new Set(rules)]
      .map((rule) => {
        const others = [...(closing.get(rule) ?? [])].sort(compareText);
        return priceOf({ flow, problem, session, solution }, rule, others);
      })
      .sort((a, b) => b.inFull - a.inFull || compareText(a.rule, b.rule));
  } finally {
    session.dispose();
  }
}

interface Start {
  readonly flow: CorridorFlow;
  readonly problem: FlowProblem;
  readonly session: FlowSession;
  readonly solution: FlowSolution;
}

function priceOf(
  { flow, problem, session, solution }: Start,
  rule: string,
  others: readonly string[],
): BanPrice {
  const none = { rule, first: 0, until: null, inFull: 0, demands: [], alsoRefusedBy: others };
  const lifted = liftRule(flow, problem, rule);
  if (lifted === undefined) return none;
  const slopes = new Slopes(session, lifted, solution);
  const all = problem.amount.reduce((sum, amount) => sum + amount, 0);
  const limit = problem.limitKeys.length - 1;
  const direction = { limits: [limit], change: [1], first: all * FIRST_STEP, most: all };
  const full = slopes.costAt(direction, all);
  const inFull = solution.objective - full.objective;
  if (inFull <= NOTHING * Math.abs(solution.objective)) return none;
  const { slope, until } = slopes.along(direction);
  return {
    rule,
    first: Math.max(0, -slope),
    until,
    inFull,
    demands: throughLifted(flow, lifted, full),
    alsoRefusedBy: [],
  };
}

/** Cargo on arcs that the rule shut, by demand. */
function throughLifted(
  { model, commodities }: CorridorFlow,
  lifted: FlowProblem,
  { paths }: FlowSolution,
): BanPrice['demands'] {
  const slot = lifted.slotCount - 1;
  const byDemand = new Map<string, number>();
  for (const { commodity, arcs, flow } of paths) {
    const row = lifted.useRows[lifted.layerUse[lifted.layer[commodity] as number] as number];
    const isThrough = arcs.some(
      (arc) => row?.slot.subarray(row.firstUse[arc], row.firstUse[arc + 1]).includes(slot) === true,
    );
    if (!isThrough) continue;
    const id = model.demands[commodities[commodity]?.demand ?? -1]?.id ?? '';
    byDemand.set(id, (byDemand.get(id) ?? 0) + flow);
  }
  return [...byDemand]
    .map(([demand, kg]) => ({ demand, kg }))
    .sort((a, b) => b.kg - a.kg || compareText(a.demand, b.demand));
}
