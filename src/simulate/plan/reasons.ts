/** Why there is no way: each reason once, and the stages that are shut in some epoch. */
import { compareText } from '../../core/ids.js';
import type { CorridorModel } from '../../model/model.js';
import { isAwaited, stateOf } from '../../solve/costs.js';
import type { NoRoute } from '../routes.js';
import type { Stage } from './stage.js';

/** Reasons by number. */
export class ReasonBook {
  readonly list: NoRoute[] = [];
  private readonly indexOf = new Map<string, number>();

  /** The number of a reason. */
  number(reason: NoRoute): number {
    const key = `${reason.kind}|${reason.rules.join()}`;
    const known = this.indexOf.get(key);
    if (known !== undefined) return known;
    const index = this.list.push(reason) - 1;
    this.indexOf.set(key, index);
    return index;
  }
}

/**
 * Stages that are shut in some epoch, by stage × epochs + epoch, with the number of the reason. What is
 * only awaited is not shut.
 */
export function findShutStages(
  model: CorridorModel,
  stages: readonly Stage[],
  routes: readonly { readonly flowClass: number }[],
  reasons: ReasonBook,
): ReadonlyMap<number, number> {
  const shut = new Map<number, number>();
  stages.forEach(({ mayShut, route, arcs }, stage) => {
    if (!mayShut) return;
    const flowClass = routes[route]?.flowClass ?? 0;
    for (let epoch = 0; epoch < model.epochs.length; epoch++) {
      const rules = new Set<string>();
      let isShut = false;
      for (const arc of arcs) {
        const { physical, verdict } = stateOf(model, flowClass, arc, epoch);
        for (const rule of verdict.closedBy) rules.add(rule);
        if (!physical.every((reason) => isAwaited(model, arc, reason))) isShut = true;
      }
      if (rules.size === 0 && !isShut) continue;
      const kind = rules.size > 0 ? 'rules' : 'physical';
      shut.set(
        stage * model.epochs.length + epoch,
        reasons.number({ kind, rules: [...rules].sort(compareText) }),
      );
    }
  });
  return shut;
}
