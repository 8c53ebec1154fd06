/**
 * Daily series over replications. The mean is that of all replications, exactly (sums of whole kilograms);
 * the band is made of the columns of the first replications, as many as fit into {@link KEPT_NUMBERS}, so
 * that memory does not grow with the number of replications.
 */
import type { DailyCounts, ReplicationRecord } from '../model/answers.js';
import type { CorridorModel } from '../model/model.js';
import { quantileOfSorted } from '../numeric/statistics.js';
import type { Band, DailyCategory, DailyResult } from './run-result.js';

/** Numbers kept for bands, 8 bytes each. */
const KEPT_NUMBERS = 4_000_000;

/** A 5 % quantile of fewer replications than these is hardly more than their least. */
const LEAST_KEPT = 20;

/** Runs longer than this are told week by week. */
const LONGEST_DAILY = 800;

const DAY = 86_400;
const KG_PER_TONNE = 1000;
const SERIES = ['emitted', 'delivered', 'lost', 'inTransit'] as const;

/** A group of categories with their positions in the records. */
export interface DailyGroup {
  readonly id: string;
  readonly positions: readonly number[];
}

/** Folds the daily counts of replications. */
export class DailyFold {
  readonly stepDays: number;
  private readonly days: number;
  private readonly steps: number;
  private readonly most: number;
  private readonly sums: Float64Array;
  /** Group × series × step, one array for each replication kept. */
  private readonly kept: Float64Array[] = [];
  private count = 0;

  constructor(
    private readonly model: CorridorModel,
    private readonly groups: readonly DailyGroup[],
  ) {
    this.days = Math.ceil(model.horizon / DAY);
    this.stepDays = this.days > LONGEST_DAILY ? 7 : 1;
    this.steps = Math.ceil(this.days / this.stepDays);
    const size = groups.length * SERIES.length * this.steps;
    this.sums = new Float64Array(size);
    this.most = Math.max(LEAST_KEPT, Math.floor(KEPT_NUMBERS / Math.max(1, size)));
  }

  /** Adds a replication; one without daily counts is passed over. O(groups · days). */
  add({ daily }: ReplicationRecord): void {
    if (daily === null) return;
    const columns = this.columnsOf(daily);
    for (let i = 0; i < columns.length; i++)
      this.sums[i] = (this.sums[i] as number) + (columns[i] as number);
    if (this.kept.length < this.most) this.kept.push(columns);
    this.count++;
  }

  /** The series so far; null if there are none. */
  result(): DailyResult | null {
    if (this.count === 0) return null;
    return {
      start: this.model.start,
      stepDays: this.stepDays,
      steps: this.steps,
      bandReplications: this.kept.length,
      categories: this.groups.map(({ id }, group): DailyCategory => {
        const bands = SERIES.map((name, series) => [name, this.band(group, series)] as const);
        return { id, ...(Object.fromEntries(bands) as Record<(typeof SERIES)[number], Band>) };
      }),
    };
  }

  private columnsOf(daily: readonly DailyCounts[]): Float64Array {
    const { steps, days, stepDays } = this;
    const columns = new Float64Array(this.sums.length);
    this.groups.forEach(({ positions }, group) => {
      const base = group * SERIES.length * steps;
      let underWay = 0;
      for (const position of positions) {
        const counts = daily[position];
        if (counts === undefined) continue;
        underWay += counts.initial;
        for (let day = 0; day < days; day++) {
          const at = base + Math.floor(day / stepDays);
          columns[at] = (columns[at] as number) + (counts.emitted[day] ?? 0);
          columns[at + steps] = (columns[at + steps] as number) + (counts.delivered[day] ?? 0);
          columns[at + 2 * steps] = (columns[at + 2 * steps] as number) + (counts.lost[day] ?? 0);
        }
      }
      for (let at = base; at < base + steps; at++) {
        underWay +=
          (columns[at] as number) -
          (columns[at + steps] as number) -
          (columns[at + 2 * steps] as number);
        columns[at + 3 * steps] = underWay;
      }
    });
    return columns;
  }

  private band(group: number, series: number): Band {
    const { steps, kept } = this;
    const base = (group * SERIES.length + series) * steps;
    const tonnes = (kg: number): number => Math.round(kg) / KG_PER_TONNE;
    const mean: number[] = [];
    const low: number[] = [];
    const high: number[] = [];
    const values = new Float64Array(kept.length);
    for (let step = 0; step < steps; step++) {
      for (let i = 0; i < kept.length; i++) values[i] = kept[i]?.[base + step] ?? 0;
      values.sort();
      mean.push(tonnes((this.sums[base + step] ?? 0) / this.count));
      low.push(tonnes(quantileOfSorted(values, 0.05)));
      high.push(tonnes(quantileOfSorted(values, 0.95)));
    }
    return { mean, low, high };
  }
}
