/** How the replications of a run are chosen: in antithetic pairs or not, so many or until it is enough. */
import { isPrecise } from '../result/precision.js';
import type { ReplicationRow } from '../result/run-result.js';
import type { Scenario } from '../scenario/scenario.js';
import { MOST_REPLICATIONS } from '../scenario/statistics.js';

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

/** What is chosen otherwise than the scenario says; what is left out stays. */
export interface Sampling {
  readonly isAntithetic?: boolean | undefined;
  /** Half-width as a share of the mean; 0 for a fixed number of replications. */
  readonly share?: number | undefined;
}

/** The scenario with another sample. Everything else stays as it is. */
export const sampledAs = <Given extends Scenario>(
  scenario: Given,
  { isAntithetic, share }: Sampling,
): Given => {
  const { antithetic, halfWidth, ...rest } = scenario.simulation;
  const asked = { of: 'delivered', atMost: MOST_REPLICATIONS, ...halfWidth } as const;
  const goal = share === undefined ? halfWidth : share === 0 ? undefined : { ...asked, share };
  const simulation: Scenario['simulation'] = {
    ...rest,
    ...((isAntithetic ?? antithetic === true) ? { antithetic: true } : {}),
    ...(goal === undefined ? {} : { halfWidth: goal }),
  };
  return { ...scenario, simulation };
};
