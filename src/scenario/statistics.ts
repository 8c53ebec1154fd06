/**
 * What a scenario says about its sample: how shipments arrive, whether replications come in antithetic
 * pairs, how exactly its answer has to be known, whether its model is stationary, and what counts as
 * delivered in time.
 */
import type { Quantity } from '../core/figure.js';
import { parseQuantity } from '../core/units.js';
import { MAXIMUM_HORIZON_DAYS, SECONDS_PER_DAY } from './calendar.js';
import type { TellIssue } from './choice.js';

/** Indicators of all categories together that a half-width can be asked of. */
export const PRECISION_INDICATORS = ['delivered', 'lost', 'fill-rate', 'cost', 'days'] as const;

/** One of {@link PRECISION_INDICATORS}; `days` is the mean transit time, `cost` money for a tonne. */
export type PrecisionIndicator = (typeof PRECISION_INDICATORS)[number];

/** Most replications that a half-width may take unless told otherwise. */
export const MOST_REPLICATIONS = 1000;

/** How exactly an answer has to be known: replications are run until it is. */
export interface HalfWidthSetting {
  /** Half of the 95 % interval as a share of the mean, such as 0.02. */
  readonly share: number;
  /** Default: what all categories together delivered. */
  readonly of?: PrecisionIndicator | undefined;
  /** Replications at most (default 1,000). */
  readonly atMost?: number | undefined;
}

/** The same with nothing left out. */
export interface HalfWidthGoal {
  readonly share: number;
  readonly of: PrecisionIndicator;
  readonly atMost: number;
}

/** Whether shipments arrive as each demand states, or all evenly spaced. */
export type ArrivalChoice = 'as-stated' | 'regular';

/** Settings of the sample in a scenario file. */
export interface StatisticsSettings {
  /** `regular`: every demand sends its shipments evenly spaced (default: as each demand states). */
  readonly arrivals?: ArrivalChoice | undefined;
  /** Every second replication mirrors the draws of the one before it (default: no). */
  readonly antithetic?: boolean | undefined;
  /** Nothing in the model depends on the date: batch means and the end of the warm-up are reported. */
  readonly stationary?: boolean | undefined;
  /** Run on until an interval is as narrow as this, instead of a fixed number of replications. */
  readonly halfWidth?: HalfWidthSetting | undefined;
  /** Cargo that takes longer is late: the share delivered in time is reported. */
  readonly deliveredWithin?: Quantity | undefined;
}

/** The same, resolved; what is absent is as the default. */
export interface StatisticsChoice {
  readonly arrivals?: 'regular' | undefined;
  readonly antithetic?: true | undefined;
  readonly stationary?: true | undefined;
  readonly halfWidth?: HalfWidthGoal | undefined;
  readonly deliveredWithinDays?: number | undefined;
}

interface Layer {
  readonly simulation?: StatisticsSettings | undefined;
}

/**
 * The sample that layers of a scenario ask for, the last word on each setting counting; a half-width is
 * taken as a whole. Problems are told. O(layers).
 */
export function resolveStatistics(layers: readonly Layer[], tell: TellIssue): StatisticsChoice {
  const layerOf = (key: keyof StatisticsSettings): number =>
    layers.findLastIndex((layer) => layer.simulation?.[key] !== undefined);
  const said = <Key extends keyof StatisticsSettings>(key: Key): StatisticsSettings[Key] =>
    layers[layerOf(key)]?.simulation?.[key];
  const within = said('deliveredWithin');
  const parsed = within === undefined ? undefined : parseQuantity(within);
  const days = parsed?.ok === true ? parsed.value / SECONDS_PER_DAY : undefined;
  if (days !== undefined && !(days > 0 && days <= MAXIMUM_HORIZON_DAYS))
    tell(layerOf('deliveredWithin'), 'number.range', ['simulation', 'deliveredWithin'], {
      message: 'this is no time to deliver within',
      expected: `more than 0 and at most ${MAXIMUM_HORIZON_DAYS} days`,
      found: JSON.stringify(within),
    });
  const wanted = said('halfWidth');
  return {
    ...(said('arrivals') === 'regular' ? { arrivals: 'regular' } : {}),
    ...(said('antithetic') === true ? { antithetic: true } : {}),
    ...(said('stationary') === true ? { stationary: true } : {}),
    ...(wanted === undefined
      ? {}
      : {
          halfWidth: {
            share: wanted.share,
            of: wanted.of ?? 'delivered',
            atMost: wanted.atMost ?? MOST_REPLICATIONS,
          },
        }),
    ...(days === undefined ? {} : { deliveredWithinDays: days }),
  };
}
