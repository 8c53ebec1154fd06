/**
 * How far a simulation stays below what could be carried at best, and why. The bound is a linear program
 * (most tonnes, then least cost) on what is expected to be released, with what was under way at the start
 * on top; the gap is split by simulating again with one source of loss after the other taken away.
 */
import { compileScenario } from '../model/compile.js';
import { type BoundResult, type BoundStep, deliveredTogether } from '../result/bound.js';
import type { RunResult } from '../result/run-result.js';
import type { Scenario } from '../scenario/scenario.js';
import { loadSolver } from '../solve/linear/highs-solver.js';
import type { LinearSolver } from '../solve/linear/linear-program.js';
import { mostTonnes } from '../solve/optimum/most-tonnes.js';
import { type AsyncRunOptions, runScenario } from './run.js';

/** How to bound. */
export interface BoundOptions extends AsyncRunOptions {
  /** A solver that is loaded already. */
  readonly solver?: LinearSolver | undefined;
  /** Simulate again without losses to split the gap; default true. Otherwise there is one step. */
  readonly split?: boolean | undefined;
}

type Settings = Scenario['simulation'];

const LOSSES: readonly (readonly [BoundStep['without'], Partial<Settings>])[] = [
  ['nothing', {}],
  ['irregular arrivals', { arrivals: 'regular' }],
  ['disruptions', { disruptions: 'none' }],
  ['limited storage and ships that gather', { storage: 'unlimited', ships: 'leave-at-once' }],
];

/**
 * Bounds a scenario and splits the gap. On average nothing can deliver more than the bound, whatever the
 * policy of routing: capacities are added up over the whole time, and prices do not hold cargo back.
 * Four runs of the simulation and two linear programs. Throws like `runScenario` when aborted.
 *
 * @example
 * ```ts
 * const month = scenario({ title: 'A month', horizon: '31 days' });
 * const { holds } = await boundScenario(month, { replications: 2, split: false });
 * holds; // true
 * ```
 */
export async function boundScenario(
  scenario: Scenario,
  options: BoundOptions = {},
): Promise<BoundResult> {
  const { solver = await loadSolver(), split = true, ...run } = options;
  const model = compileScenario(scenario);
  const most = mostTonnes(model, solver);
  const steps: BoundStep[] = [];
  let settings = scenario.simulation;
  let initial = 0;
  let replications = 0;
  for (const [without, change] of split ? LOSSES : LOSSES.slice(0, 1)) {
    settings = { ...settings, ...change };
    const result = await runScenario({ ...scenario, simulation: settings }, run);
    const delivered = deliveredTogether(result.perReplication);
    const started = total(result, 'initial');
    const inTransit = total(result, 'inTransit');
    const gap = most.served / KG_PER_TONNE + started - (delivered.mean ?? 0);
    if (steps.length === 0) {
      initial = started;
      replications = result.manifest.replications;
    }
    const before = steps.at(-1)?.gap ?? gap;
    steps.push({ without, delivered, inTransit, gap, closes: before - gap });
  }
  const [first] = steps;
  const { mean = null, high = null } = first?.delivered ?? {};
  const bound = most.served / KG_PER_TONNE + initial;
  const halfWidth = high === null || mean === null ? 0 : high - mean;
  return {
    format: 'corridor-bound',
    formatVersion: 1,
    title: scenario.title,
    scenarioHash: model.hash,
    seed: run.seed ?? scenario.seed,
    replications,
    released: most.released / KG_PER_TONNE,
    carried: most.served / KG_PER_TONNE,
    initial,
    bound,
    cost: most.cost,
    steps,
    remaining: steps.at(-1)?.gap ?? 0,
    holds: (mean ?? 0) <= bound + halfWidth,
    binding: most.binding
      .map(({ key, kgPerUnit }) => ({ limit: key, tonnesPerUnit: kgPerUnit / KG_PER_TONNE }))
      .sort((a, b) => b.tonnesPerUnit - a.tonnesPerUnit),
  };
}

const KG_PER_TONNE = 1000;

/** Mean tonnes of all categories together. */
function total({ categories }: RunResult, field: 'initial' | 'inTransit'): number {
  return categories.reduce((sum, one) => sum + (one[field].mean ?? 0), 0);
}
