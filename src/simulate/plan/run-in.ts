/** How long a run lasts before its start, so that cargo is under way when counting begins. */
import { partShare, type CorridorModel } from '../../model/model.js';
import { epochAt } from '../../solve/costs.js';
import type { CandidateTable } from '../routes.js';

/** Time in which 99 % of the tonnes would arrive in free flow, whole days, at most what the model covers. */
export function runInOf(model: CorridorModel, table: CandidateTable): number {
  const epoch = epochAt(model, 0);
  const times = model.demands.flatMap((demand, d) =>
    demand.parts.flatMap((part, p) => {
      const seconds = table[d]?.[p]?.[epoch]?.routes[0]?.seconds;
      return seconds === undefined ? [] : [{ seconds, kg: demand.yearly * partShare(part, epoch) }];
    }),
  );
  times.sort((a, b) => a.seconds - b.seconds);
  const all = times.reduce((sum, { kg }) => sum + kg, 0);
  let sum = 0;
  for (const { seconds, kg } of times) {
    sum += kg;
    if (sum >= 0.99 * all) return Math.min(-model.earliest, Math.ceil(seconds / 86_400) * 86_400);
  }
  return 0;
}
