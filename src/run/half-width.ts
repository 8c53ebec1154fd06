/** Running until an interval is as narrow as the scenario asks: the rule for one run. */
import { isPrecise } from '../result/precision.js';
import type { ReplicationRow } from '../result/run-result.js';
import type { Scenario } from '../scenario/scenario.js';

/** When to stop, and when at the latest. */
export interface HalfWidthRule {
  readonly atMost: number;
  /** Pure: the same rows give the same answer, so that the number of replications is no accident. */
  readonly isEnough: (rows: readonly ReplicationRow[]) => boolean;
}

/** The rule of a scenario; undefined if it asks for no half-width. O(rows) for each question. */
export const halfWidthRule = ({ corridor, simulation }: Scenario): HalfWidthRule | undefined => {
  const { halfWidth: goal, antithetic } = simulation;
  if (goal === undefined) return undefined;
  const counted = corridor.categories.filter(({ number }) => number > 0).map(({ id }) => id);
  return {
    atMost: goal.atMost,
    isEnough: (rows) => isPrecise({ rows, counted, isAntithetic: antithetic === true, goal }),
  };
};

/** The scenario with its fixed number of replications again, for a run that must have as many as another. */
export const withoutHalfWidth = (scenario: Scenario): Scenario => {
  const kept = Object.entries(scenario.simulation).filter(([key]) => key !== 'halfWidth');
  return {
    ...scenario,
    simulation: Object.fromEntries(kept) as unknown as Scenario['simulation'],
  };
};
