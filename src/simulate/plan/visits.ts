/** What an arc asks of cargo: the resources it visits and how it treats them, and the time it takes for certain. */
import type { CorridorModel, RandomDelay } from '../../model/model.js';
import { stateOf } from '../../solve/costs.js';
import { StageKind } from './shape.js';

/** A visit to a resource. */
export interface Visit {
  readonly resource: number;
  /** Amount of the resource's measure for one kg. */
  readonly amount: number;
  /** One of {@link StageKind}. */
  readonly kind: number;
}

/** Resources an arc visits in order; those that do not count are left out. */
export function visitsOf(model: CorridorModel, flowClass: number, arc: number): readonly Visit[] {
  const visits: Visit[] = [];
  for (let use = model.firstUse[arc] ?? 0; use < (model.firstUse[arc + 1] ?? 0); use++) {
    const resource = model.useResource[use] ?? 0;
    const amount = model.useCoefficient[flowClass * model.useResource.length + use] ?? 0;
    if (amount <= 0) continue;
    visits.push({ resource, amount, kind: kindOf(model.resources[resource]?.kind) });
  }
  return visits;
}

function kindOf(what: CorridorModel['resources'][number]['kind'] | undefined): number {
  if (what === 'terminal') return StageKind.handling;
  return what === 'service' ? StageKind.sailing : StageKind.headway;
}

/**
 * Seconds an arc takes for certain: expected time less its random part's mean and less half the headway,
 * which the simulation lives through.
 */
export function fixedSeconds(
  model: CorridorModel,
  flowClass: number,
  arc: number,
  random: RandomDelay | undefined,
): number {
  const expected = model.seconds[flowClass * model.arcCount + arc] ?? 0;
  const mean = random === undefined ? 0 : Math.round((random.low + random.mode + random.high) / 3);
  const headway =
    model.arcs[arc]?.kind === 'service'
      ? (model.resources[visitsOf(model, flowClass, arc)[0]?.resource ?? -1]?.headway ?? 0)
      : 0;
  return Math.max(0, expected - mean - Math.round(headway / 2));
}

/** Whether an arc is shut to a class in some epoch. */
export function shutsSomeTime(model: CorridorModel, flowClass: number, arc: number): boolean {
  for (let epoch = 0; epoch < model.epochs.length; epoch++) {
    if (!stateOf(model, flowClass, arc, epoch).isOpen) return true;
  }
  return false;
}
