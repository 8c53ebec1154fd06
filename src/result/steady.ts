/**
 * A run taken as one long look at a steady state: the warm-up is cut off (MSER-5 on what is under way, of
 * which the warm-up is longest), and the rest makes batches. Only a model in which nothing depends on the
 * date has a steady state; of any other, this says why it has none.
 */
import { BATCHES, batchMeans } from '../numeric/batch-means.js';
import { warmUpOf } from '../numeric/warm-up.js';
import type { CorridorModel } from '../model/model.js';
import type { Scenario } from '../scenario/scenario.js';
import type { DailyResult, SteadyResult, SteadySeries } from './run-result.js';

/**
 * The steady state in the mean of the daily series of all counted categories, over however many replications
 * (one will do); null unless the scenario says that it is stationary. O(days).
 */
export function steadyResult(
  scenario: Scenario,
  model: CorridorModel,
  daily: DailyResult | null,
): SteadyResult | null {
  if (scenario.simulation.stationary !== true) return null;
  const refused = (refusal: string): SteadyResult => ({
    refusal,
    warmUpDays: 0,
    isWarmUpFound: false,
    series: [],
  });
  const dated = datedThing(scenario, model);
  if (dated !== undefined)
    return refused(`${dated}; the run-in before the start stands in for the removal of a warm-up`);
  const all = daily?.categories.find(({ id }) => id === 'all');
  if (daily === null || all === undefined) return refused('no daily series was counted');
  const { stepDays } = daily;
  const underWay = all.inTransit.mean;
  const { length, isFound } = warmUpOf(underWay);
  const cut = isFound ? length : 0;
  if (underWay.length - cut < 2 * BATCHES)
    return refused(
      `${underWay.length - cut} steps after the warm-up are too few: ${2 * BATCHES} make ${BATCHES} batches`,
    );
  return {
    refusal: null,
    warmUpDays: cut * stepDays,
    isWarmUpFound: isFound,
    series: [
      seriesOf('delivered', all.delivered.mean.slice(cut), stepDays, stepDays),
      seriesOf('inTransit', underWay.slice(cut), stepDays, 1),
    ],
  };
}

/** `per`: what a value is divided by to be tonnes a day, or tonnes. */
function seriesOf(
  series: SteadySeries['series'],
  values: readonly number[],
  stepDays: number,
  per: number,
): SteadySeries {
  const { interval, means, size, lagOne, isIndependent } = batchMeans(
    values.map((value) => value / per),
  );
  return {
    series,
    mean: interval.mean,
    low: interval.low,
    high: interval.high,
    batches: means.length,
    batchDays: size * stepDays,
    lagOne,
    isIndependent,
  };
}

/** The first thing found that depends on the date; undefined if there is none. */
function datedThing({ corridor, simulation }: Scenario, model: CorridorModel): string | undefined {
  const change = model.epochDates.find((_, epoch) => (model.epochs[epoch] ?? 0) > model.earliest);
  if (change !== undefined)
    return `rules, conduct or the network change on ${change}, so there is no steady state`;
  const seasonal = model.demands.find(
    ({ monthly, yearlyIn }) => !isConstant(monthly) || !isConstant(yearlyIn),
  );
  if (seasonal !== undefined)
    return `the demand ${seasonal.id} has a season or a trend, so there is no steady state`;
  const [awaited] = model.uncertain;
  if (awaited !== undefined) return `${awaited.asset} opens on a day that is drawn`;
  const [quota] = model.quotas;
  if (quota !== undefined) return `the quota ${quota.id} begins anew with each of its periods`;
  const dated = corridor.disruptions.find(
    ({ windows, season }) => windows !== undefined || season !== undefined,
  );
  if (dated !== undefined && simulation.disruptions !== 'none')
    return `the disruption ${dated.id} has its dates or its season`;
  return undefined;
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => Math.abs(value - (values[0] ?? 0)) <= 1e-12 * Math.abs(value));
}
