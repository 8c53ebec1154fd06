/** What each arc takes of resources, quotas and licences, for one kg of a flow class in an epoch. */
import type { ArcState, CorridorModel } from '../../model/model.js';
import { quotaPerKg } from '../../model/quotas.js';
import { stateOf } from '../costs.js';
import type { UseRow } from './flow-problem.js';

/**
 * Slots in this order: resources, quotas, licences that can be refused, and one for what a lifted rule lets
 * through. Shut arcs take nothing. O(arcs + uses).
 */
export function useRowOf(
  model: CorridorModel,
  flowClass: number,
  epoch: number,
  lifted?: string,
): UseRow {
  const { arcCount, resources, quotas, licences } = model;
  const liftedSlot = resources.length + quotas.length + licences.length;
  const firstUse = new Uint32Array(arcCount + 1);
  const slots: number[] = [];
  const coefficients: number[] = [];
  const uses = model.useResource.length;
  const take = (slot: number, coefficient: number): void => {
    if (!(coefficient > 0)) return;
    slots.push(slot);
    coefficients.push(coefficient);
  };
  for (let arc = 0; arc < arcCount; arc++) {
    const state = stateOf(model, flowClass, arc, epoch);
    const isLifted = lifted !== undefined && isShutOnlyBy(state, lifted);
    if (state.isOpen || isLifted) {
      const end = model.firstUse[arc + 1] as number;
      for (let use = model.firstUse[arc] as number; use < end; use++)
        take(
          model.useResource[use] as number,
          model.useCoefficient[flowClass * uses + use] as number,
        );
      for (const quota of state.quotas)
        take(resources.length + quota, quotaPerKg(model, quota, flowClass));
      for (const licence of state.licences)
        if ((licences[licence]?.refusalProbability ?? 0) > 0)
          take(resources.length + quotas.length + licence, 1);
      if (isLifted) take(liftedSlot, 1);
    }
    firstUse[arc + 1] = slots.length;
  }
  return {
    firstUse,
    slot: Uint32Array.from(slots),
    coefficient: Float64Array.from(coefficients),
  };
}

/** Whether one rule and nothing else shuts an arc. */
export function isShutOnlyBy({ isOpen, physical, verdict }: ArcState, rule: string): boolean {
  const { closedBy } = verdict;
  return !isOpen && physical.length === 0 && closedBy.length === 1 && closedBy[0] === rule;
}
