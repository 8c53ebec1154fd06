/** One draw of uncertain figures: a corridor with drawn figures, compiled, simulated and verified. */
import { compileScenario } from '../model/compile.js';
import { createStream, streamKey } from '../random/stream.js';
import { triangularAt } from '../random/distributions.js';
import type { Corridor } from '../scenario/corridor.js';
import type { Scenario } from '../scenario/scenario.js';
import { type UncertainFigure, withDrawnFigures } from '../scenario/uncertain-figures.js';
import { buildPlan } from '../simulate/plan.js';
import { Gatherer, listedCategories, Simulator } from '../simulate/simulate.js';
import { SimulationVerifier } from '../verify/index.js';

/** What all draws need. */
export interface UncertaintyContext {
  readonly scenario: Scenario;
  /** Hash of the scenario with its figures as they stand, compiled. */
  readonly scenarioHash: string;
  readonly figures: readonly UncertainFigure[];
  /** Replications of each draw; every draw has its own. */
  readonly replications: number;
  readonly seed: string;
}

/** What a draw gave: tonnes by category (of the corridor) and replication. */
export interface DrawOutcome {
  readonly delivered: readonly (readonly number[])[];
  readonly lost: readonly (readonly number[])[];
  readonly isVerified: boolean;
}

/** The uniform number of a figure in a draw: its own stream, whatever other figures there are. */
export const uniformOf = (seed: string, draw: number, path: string): number =>
  createStream(streamKey(seed, draw, 'figure', path)).next();

/** The corridor of a draw: every figure taken from its range. O(corridor). */
export const drawnCorridor = (
  corridor: Corridor,
  figures: readonly UncertainFigure[],
  { seed, draw }: { readonly seed: string; readonly draw: number },
): Corridor => {
  const factors = figures.map(({ path, low, mode, high }): readonly [string, number] => [
    path,
    triangularAt(uniformOf(seed, draw, path), low, mode, high),
  ]);
  return withDrawnFigures(corridor, new Map(factors));
};

/** Prepares for draws, which may be done in any order. */
export const uncertaintyPieces = ({ scenario, figures, replications, seed }: UncertaintyContext) =>
  function* (draw: number): Generator<void, DrawOutcome> {
    const drawn: Scenario = {
      ...scenario,
      // The chance of a draw is measured by replications that know nothing of each other.
      simulation: { ...scenario.simulation, antithetic: undefined },
      corridor: drawnCorridor(scenario.corridor, figures, { seed, draw }),
    };
    const model = compileScenario(drawn);
    const plan = buildPlan(model);
    yield;
    const simulator = new Simulator(plan);
    const gatherer = new Gatherer(plan, seed);
    const verifier = new SimulationVerifier(drawn, model, listedCategories(model));
    const categories = scenario.corridor.categories.map(({ id }) => id);
    const delivered = categories.map((): number[] => []);
    const lost = categories.map((): number[] => []);
    for (let each = 0; each < replications; each++) {
      const outcome = yield* simulator.steps(seed, draw * replications + each);
      verifier.learn(gatherer.add(outcome));
      verifier.add(outcome.record);
      const kg = categories.map(() => ({ delivered: 0, lost: 0 }));
      outcome.record.demands.forEach((account, d) => {
        const sum = kg[categories.indexOf(model.demands[d]?.category ?? '')];
        if (sum === undefined) return;
        sum.delivered += account.delivered;
        sum.lost += account.refusedByRule + account.refusedByLimit + account.declined;
        sum.lost += account.returned + account.stranded;
      });
      kg.forEach((sum, c) => {
        delivered[c]?.push(sum.delivered / 1000);
        lost[c]?.push(sum.lost / 1000);
      });
    }
    return { delivered, lost, isVerified: verifier.finish(gatherer.totals()).ok };
  };
