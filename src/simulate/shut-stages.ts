/** Why a stage is shut to a class in an epoch, and how bad that is for a shipment that stands before it. */
import type { SimulationPlan } from './plan.js';

/** Mildest first: not at all, not yet (an uncertain date), not this season, for good. */
export const OPEN = 0;
export const AWAITED = 1;
export const SEASON = 2;
export const SHUT = 3;

/** The worst that shuts any arc of a stage. O(arcs of the stage). */
export function shutReason(
  plan: SimulationPlan,
  stage: number,
  flowClass: number,
  epoch: number,
): number {
  const { model } = plan;
  const size = model.classCount * model.arcCount;
  let worst = OPEN;
  for (const arc of plan.stageArcs[stage] ?? []) {
    const state =
      model.states[model.state[epoch * size + flowClass * model.arcCount + arc] as number];
    if (state === undefined || state.isOpen) continue;
    if (state.verdict.closedBy.length > 0) return SHUT;
    for (const { kind } of state.physical) {
      const one =
        kind === 'season'
          ? SEASON
          : kind === 'not-in-use' && model.uncertain.some(({ arcs }) => arcs.includes(arc))
            ? AWAITED
            : SHUT;
      worst = Math.max(worst, one);
    }
  }
  return worst;
}
