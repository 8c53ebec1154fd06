/** The price of one resource, quota, rule or regime: exact steps of its worth, or what a ban costs. */
import { CorridorError } from '../core/errors.js';
import { didYouMean } from '../core/ids.js';
import { compileScenario } from '../model/compile.js';
import type { CorridorModel } from '../model/model.js';
import type { BanPrice } from '../model/worth-answers.js';
import { namer } from '../result/limit-names.js';
import type { BanResult, PriceOfResult, SweepResult } from '../result/price-of.js';
import type { Scenario } from '../scenario/scenario.js';
import { loadSolver } from '../solve/linear/highs-solver.js';
import type { LinearSolver } from '../solve/linear/linear-program.js';
import { banPrices } from '../solve/optimum/bans.js';
import { optimizeSync } from '../solve/optimum/optimize.js';
import { sweep } from '../solve/optimum/sweep.js';

/** What to price. */
export interface PriceOfQuestion {
  /** Id of a resource, quota, rule or regime. */
  readonly of: string;
  /** Sweep up to so many times what there is; default 2. */
  readonly upTo?: number | undefined;
}

const KG_PER_TONNE = 1000;

/**
 * Prices one thing. A resource or quota is swept with its exact break points; a rule that grants a quota is
 * swept as that quota; any other rule is lifted alone, those of a regime one after the other. Throws a
 * usage error for an unknown id, with the nearest one. Some to some hundred re-solves.
 *
 * @example
 * ```ts
 * const month = scenario({ title: 'A month', horizon: '31 days' });
 * const { sweeps } = await priceOf(month, { of: 'rajin-pier-3' });
 * sweeps.length; // 1
 * ```
 */
export async function priceOf(
  scenario: Scenario,
  question: PriceOfQuestion,
): Promise<PriceOfResult> {
  const model = compileScenario(scenario);
  const solver = await loadSolver();
  const { of } = question;
  const { rules } = scenario.corridor;
  const asked = rules.filter(({ id, regime }) => id === of || regime === of).map(({ id }) => id);
  const limits = [...model.resources, ...model.quotas.filter(({ id }) => id === of)]
    .filter(({ id }) => id === of)
    .map(({ id }) => id);
  const granted = model.quotas.filter((quota) => quota.rules.some((rule) => asked.includes(rule)));
  if (asked.length === 0 && limits.length === 0) throw unknown(model, scenario, of);
  const quotas = new Set(granted.flatMap((quota) => quota.rules));
  const bans = asked.filter((rule) => !quotas.has(rule));
  const name = namer(scenario, model);
  const swept = [...new Set([...limits, ...granted.map(({ id }) => id)])];
  return {
    format: 'corridor-price-of',
    formatVersion: 1,
    title: scenario.title,
    scenarioHash: model.hash,
    of,
    objective: optimizeSync(model, solver, { anyFlow: true }).objective,
    sweeps: swept.map((id) =>
      sweepOf(model, { of: id, upTo: question.upTo }, solver, name(id).name),
    ),
    bans:
      bans.length === 0
        ? []
        : (await banPrices(model, { of: bans, solver })).map((price) => banOf(price, name)),
  };
}

function unknown(model: CorridorModel, { corridor }: Scenario, of: string): CorridorError {
  const known = [
    ...model.resources.map(({ id }) => id),
    ...model.quotas.map(({ id }) => id),
    ...corridor.rules.flatMap(({ id, regime }) => [id, regime]),
  ];
  const near = didYouMean(of, known);
  const hint = near === undefined ? '' : `; ${near}`;
  return new CorridorError('usage', `no resource, quota, rule or regime is called ${of}${hint}`);
}

function sweepOf(
  model: CorridorModel,
  question: PriceOfQuestion,
  solver: LinearSolver,
  name: string,
): SweepResult {
  const { of, kind, measure, amount, points, pieces, isComplete, now } = sweep(
    model,
    question,
    solver,
  );
  const unit = measure === 'kg' ? KG_PER_TONNE : 1;
  return {
    id: of,
    name,
    kind,
    measure: measure === 'kg' ? 't' : measure,
    amount: amount / unit,
    cost: { now, without: points[0]?.cost ?? now, most: points.at(-1)?.cost ?? now },
    steps: pieces.map(({ from, until, worth }, i) => ({
      from: (from * amount) / unit,
      until: (until * amount) / unit,
      worth: worth * unit,
      served: (points[i + 1]?.served ?? 0) / KG_PER_TONNE,
    })),
    isComplete,
  };
}

function banOf(price: BanPrice, name: ReturnType<typeof namer>): BanResult {
  return {
    ...name(price.rule),
    first: price.first * KG_PER_TONNE,
    until: price.until === null ? null : price.until / KG_PER_TONNE,
    inFull: price.inFull,
    demands: price.demands.map(({ demand, kg }) => ({ demand, tonnes: kg / KG_PER_TONNE })),
    alsoRefusedBy: price.alsoRefusedBy.map(name),
  };
}
