/** What remains of each replication: a row for each category, for paired comparison. */
import type { ReplicationRecord } from '../model/answers.js';
import { sumOf } from './account-fold.js';
import type { ReplicationRow } from './run-result.js';

const KG_PER_TONNE = 1000;
const DAY = 86_400;

/** A category with its demands and where a replication lists its times. */
export interface RowCategory {
  readonly id: string;
  readonly demands: readonly number[];
  readonly position: number;
}

/** The rows of a replication. O(demands). */
export function replicationRows(
  { replication, demands, categories: times }: ReplicationRecord,
  categories: readonly RowCategory[],
): readonly ReplicationRow[] {
  return categories.map(({ id, demands: some, position }): ReplicationRow => {
    const delivered = sumOf(demands, some, 'delivered');
    const time = times[position];
    return {
      replication,
      category: id,
      emitted: sumOf(demands, some, 'emitted') / KG_PER_TONNE,
      delivered: delivered / KG_PER_TONNE,
      refusedByRule: sumOf(demands, some, 'refusedByRule') / KG_PER_TONNE,
      refusedByLimit: sumOf(demands, some, 'refusedByLimit') / KG_PER_TONNE,
      declined: sumOf(demands, some, 'declined') / KG_PER_TONNE,
      returned: sumOf(demands, some, 'returned') / KG_PER_TONNE,
      stranded: sumOf(demands, some, 'stranded') / KG_PER_TONNE,
      costPerTonne:
        delivered === 0 ? null : (sumOf(demands, some, 'paid') / delivered) * KG_PER_TONNE,
      meanDays: delivered === 0 ? null : sumOf(demands, some, 'transitKgSeconds') / delivered / DAY,
      tenPercentDays: time?.tenPercentDays ?? null,
      medianDays: time?.medianDays ?? null,
      ninetyPercentDays: time?.ninetyPercentDays ?? null,
      ninetyFivePercentDays: time?.ninetyFivePercentDays ?? null,
      deliveredInTime:
        typeof time?.deliveredInTime === 'number' ? time.deliveredInTime / KG_PER_TONNE : null,
    };
  });
}
