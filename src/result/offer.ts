/** What a resource can take from the start of the scenario to its horizon. */
import type { CorridorModel, Resource } from '../model/model.js';

/** What a resource offers between start and horizon: rate × open time, year by year. */
export function amountOver(model: CorridorModel, resource: Resource): number {
  const years = model.years
    .map((_, index) => ({ index, start: model.yearStarts[index] ?? 0 }))
    .sort((a, b) => a.start - b.start);
  let amount = 0;
  years.forEach(({ index, start }, position) => {
    const from = Math.max(0, start);
    const until = Math.min(model.horizon, years[position + 1]?.start ?? Infinity);
    if (until > from)
      amount += (resource.rates[index] ?? 0) * openSeconds(resource.openTimes, from, until);
  });
  return amount;
}

function openSeconds(openTimes: Float64Array, from: number, until: number): number {
  if (openTimes.length === 0) return until - from;
  let seconds = 0;
  for (let pair = 0; 2 * pair < openTimes.length; pair++) {
    seconds += Math.max(
      0,
      Math.min(until, openTimes[2 * pair + 1] ?? 0) - Math.max(from, openTimes[2 * pair] ?? 0),
    );
  }
  return seconds;
}
