/**
 * Periods: the time of a scenario cut at the first day of every month and at every epoch, so that within
 * one of them no rule, season, opening, rate or season of demand changes. What a resource offers and what
 * a demand asks for in each, as the simulation has it on average.
 */
import type { CorridorModel, ModelDemand, Resource } from './model.js';

/** A stretch of time, seconds from the start. */
export interface Period {
  readonly from: number;
  readonly until: number;
  /** First day, YYYY-MM-DD. */
  readonly date: string;
  readonly epoch: number;
  /** Position of its calendar year in {@link CorridorModel.years}. */
  readonly year: number;
  /** 0 … 11. */
  readonly month: number;
}

/** All periods from the start to the horizon, in order. O(months + epochs). */
export function periodsOf(model: CorridorModel): readonly Period[] {
  const zero = Date.parse(`${model.start}T00:00:00Z`) / 1000;
  const bounds = new Set<number>([0]);
  for (const second of model.epochs) if (second > 0 && second < model.horizon) bounds.add(second);
  for (const year of model.years) {
    for (let month = 0; month < 12; month++) {
      const second = Date.UTC(year, month, 1) / 1000 - zero;
      if (second > 0 && second < model.horizon) bounds.add(second);
    }
  }
  const starts = [...bounds].sort((a, b) => a - b);
  let epoch = 0;
  return starts.map((from, index): Period => {
    while ((model.epochs[epoch + 1] ?? Infinity) <= from) epoch++;
    const date = new Date((from + zero) * 1000);
    return {
      from,
      until: starts[index + 1] ?? model.horizon,
      date: date.toISOString().slice(0, 10),
      epoch,
      year: model.years.indexOf(date.getUTCFullYear()),
      month: date.getUTCMonth(),
    };
  });
}

/** What a resource offers in each period, in its measure: rate of the year × open seconds. O(openings). */
export function offeredIn(resource: Resource, periods: readonly Period[]): Float64Array {
  const { openTimes, rates } = resource;
  const offered = new Float64Array(periods.length);
  let pair = 0;
  periods.forEach(({ from, until, year }, index) => {
    const rate = rates[year] ?? 0;
    if (openTimes.length === 0) {
      offered[index] = rate * (until - from);
      return;
    }
    let seconds = 0;
    while (2 * pair < openTimes.length && (openTimes[2 * pair + 1] as number) <= from) pair++;
    for (let next = pair; 2 * next < openTimes.length; next++) {
      const opens = openTimes[2 * next] as number;
      if (opens >= until) break;
      const closes = openTimes[2 * next + 1] as number;
      seconds += Math.min(until, closes) - Math.max(from, opens);
    }
    offered[index] = rate * seconds;
  });
  return offered;
}

/** What a demand is expected to release in each period, kg; a whole year sums to its amount. O(periods). */
export function releasedIn(
  model: CorridorModel,
  demand: Pick<ModelDemand, 'yearly' | 'yearlyIn' | 'monthly'>,
  periods: readonly Period[],
): Float64Array {
  const weights = model.years.map((year) => {
    let weight = 0;
    for (let month = 0; month < 12; month++)
      weight += daysOfMonth(year, month) * DAY * (demand.monthly[month] ?? 1);
    return weight;
  });
  return Float64Array.from(periods, ({ from, until, year, month }) => {
    const weight = weights[year] ?? 0;
    const amount = demand.yearlyIn[year] ?? demand.yearly;
    return weight === 0 ? 0 : (amount * (until - from) * (demand.monthly[month] ?? 1)) / weight;
  });
}

const DAY = 86_400;

function daysOfMonth(year: number, month: number): number {
  return (Date.UTC(year, month + 1, 1) - Date.UTC(year, month, 1)) / (DAY * 1000);
}
