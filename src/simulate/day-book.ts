/**
 * What each day brought, by category: offered, delivered and lost, read off the counters at midnight, so
 * that no event costs more than a comparison. What happens at midnight sharp belongs to the new day.
 */
import type { DailyCounts } from '../model/answers.js';
import type { Account } from './account.js';
import type { SimulationPlan } from './plan.js';

const SECONDS_PER_DAY = 86_400;

/** Daily counts of the running replication, in flat arrays made once. */
export class DayBook {
  private readonly days: number;
  private day = 0;
  private readonly categoryOf: Int32Array;
  /** Category × day, kg. */
  private readonly emitted: Float64Array;
  private readonly delivered: Float64Array;
  private readonly lost: Float64Array;
  /** Until the last midnight, by category. */
  private readonly before: { emitted: Float64Array; delivered: Float64Array; lost: Float64Array };

  constructor(
    { model }: SimulationPlan,
    private readonly categories: readonly string[],
  ) {
    this.days = Math.ceil(model.horizon / SECONDS_PER_DAY);
    this.categoryOf = Int32Array.from(model.demands, ({ category }) =>
      categories.indexOf(category),
    );
    const table = (): Float64Array => new Float64Array(categories.length * this.days);
    this.emitted = table();
    this.delivered = table();
    this.lost = table();
    const row = (): Float64Array => new Float64Array(categories.length);
    this.before = { emitted: row(), delivered: row(), lost: row() };
  }

  /** Second at which the day that is counted ends; Infinity after the last. */
  get midnight(): number {
    return this.day < this.days ? (this.day + 1) * SECONDS_PER_DAY : Infinity;
  }

  /** Begins a replication. */
  begin(): void {
    this.day = 0;
    const { emitted, delivered, lost } = this.before;
    for (const row of [emitted, delivered, lost]) row.fill(0);
  }

  /** Closes the days that have ended by `time`. O(demands) for each. */
  closeUntil(time: number, account: Account): void {
    // An event may be due at Infinity, when the last day is long closed.
    for (; this.day < this.days && this.midnight <= time; this.day++) this.close(account);
  }

  /** The whole book, copied. */
  counts(account: Account): readonly DailyCounts[] {
    const { days } = this;
    return this.categories.map((_, category) => {
      const part = (table: Float64Array): readonly number[] => [
        ...table.subarray(category * days, (category + 1) * days),
      ];
      let initial = 0;
      this.categoryOf.forEach((of, demand) => {
        if (of === category) initial += account.initial[demand] ?? 0;
      });
      return {
        initial,
        emitted: part(this.emitted),
        delivered: part(this.delivered),
        lost: part(this.lost),
      };
    });
  }

  private close(account: Account): void {
    const { before, categoryOf, days, day, emitted, delivered, lost } = this;
    const { refusedByRule, refusedByLimit, declined, returned, stranded } = account;
    const count = this.categories.length;
    // The tables hold the counts until now first, then what is new of them.
    for (let category = 0; category < count; category++) {
      const at = category * days + day;
      emitted[at] = -(before.emitted[category] as number);
      delivered[at] = -(before.delivered[category] as number);
      lost[at] = -(before.lost[category] as number);
    }
    for (let demand = 0; demand < categoryOf.length; demand++) {
      const at = (categoryOf[demand] as number) * days + day;
      emitted[at] = (emitted[at] as number) + (account.emitted[demand] as number);
      delivered[at] = (delivered[at] as number) + (account.delivered[demand] as number);
      lost[at] =
        (lost[at] as number) +
        (refusedByRule[demand] as number) +
        (refusedByLimit[demand] as number) +
        (declined[demand] as number) +
        (returned[demand] as number) +
        (stranded[demand] as number);
    }
    for (let category = 0; category < count; category++) {
      const at = category * days + day;
      before.emitted[category] = (before.emitted[category] as number) + (emitted[at] as number);
      before.delivered[category] =
        (before.delivered[category] as number) + (delivered[at] as number);
      before.lost[category] = (before.lost[category] as number) + (lost[at] as number);
    }
  }
}
