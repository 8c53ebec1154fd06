/**
 * A run under way: every replication is verified and summarized as it comes, in the order of numbers, and
 * then let go. What is kept grows with the corridor, not with the events, and by one small row for each
 * replication and category.
 */
import type { CorridorModel } from '../model/model.js';
import type { CheckResult, ReplicationRow, RunResult } from '../result/run-result.js';
import { RunSummary } from '../result/summarize.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ReplicationOutcome } from '../simulate/outcome.js';
import type { SimulationPlan } from '../simulate/plan.js';
import { Gatherer, listedCategories } from '../simulate/simulate.js';
import { SimulationVerifier } from '../verify/index.js';
import { VERSION } from './version.js';

/** What a run is a run of. */
export interface FoldParts {
  readonly scenario: Scenario;
  readonly model: CorridorModel;
  readonly plan: SimulationPlan;
  readonly seed: string;
}

/** Folds replications into a result. */
export class RunFold {
  /** Replications added so far. */
  count = 0;

  private readonly gatherer: Gatherer;
  private readonly verifier: SimulationVerifier;
  private readonly summary: RunSummary;

  constructor({ scenario, model, plan, seed }: FoldParts) {
    const categories = listedCategories(model);
    this.gatherer = new Gatherer(plan, seed);
    this.verifier = new SimulationVerifier(scenario, model, categories);
    this.summary = new RunSummary(scenario, model, categories);
  }

  /** One row for each replication and category so far. */
  get rows(): readonly ReplicationRow[] {
    return this.summary.rows;
  }

  /** Adds the next replication. */
  add(outcome: ReplicationOutcome): void {
    this.verifier.learn(this.gatherer.add(outcome));
    this.verifier.add(outcome.record);
    this.summary.add(outcome.record);
    this.count++;
  }

  /** The result of what was added; once. */
  finish(): RunResult {
    const totals = this.gatherer.totals();
    const { ok, checks } = this.verifier.finish(totals);
    const verification = {
      ok,
      checks: checks.map(({ name, ok: isWell, tested, problems }): CheckResult => ({
        name,
        ok: isWell,
        tested,
        problems: problems.map(({ where, message }) => `${where}: ${message}`),
      })),
    };
    return this.summary.finish({ totals, verification, version: VERSION });
  }
}
