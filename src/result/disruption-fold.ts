/** How often disruptions struck and how long they held, folded over replications. */
import { MomentColumns } from '../numeric/moment-columns.js';
import type { DisruptionCount } from '../model/answers.js';
import type { CorridorModel } from '../model/model.js';
import { estimateFrom } from './estimate.js';
import type { DisruptionResult } from './run-result.js';

const DAY = 86_400;

/** Folds the counts of disruptions. Memory O(disruptions). */
export class DisruptionFold {
  /** Of each disruption its occurrences, then its days. */
  private readonly moments: MomentColumns;
  /** Replications in which each struck. */
  private readonly struck: Float64Array;
  private count = 0;

  constructor(private readonly model: CorridorModel) {
    const { length } = model.disruptions;
    this.moments = new MomentColumns(2 * length, model.isAntithetic);
    this.struck = new Float64Array(length);
  }

  /** Adds one replication. */
  add(counts: readonly DisruptionCount[]): void {
    this.count++;
    counts.forEach(({ occurrences, seconds }, d) => {
      this.moments.add(2 * d, occurrences);
      this.moments.add(2 * d + 1, seconds / DAY);
      if (occurrences > 0) this.struck[d] = (this.struck[d] ?? 0) + 1;
    });
  }

  /** Every disruption in the order of the model. */
  results(): readonly DisruptionResult[] {
    return this.model.disruptions.map(({ id, name, kind, timing }, d): DisruptionResult => ({
      id,
      name,
      kind,
      isPlanned: timing === 'planned',
      occurrences: estimateFrom(this.moments.of(2 * d)),
      days: estimateFrom(this.moments.of(2 * d + 1)),
      struck: this.count === 0 ? null : (this.struck[d] ?? 0) / this.count,
    }));
  }
}
