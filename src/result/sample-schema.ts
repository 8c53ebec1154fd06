/** The schema of the part of a result that speaks of the sample; see sample-result.ts. */
import { z } from 'zod';
import { isoDate } from '../scenario/schema/basics.js';
import { note } from '../scenario/schema/notes.js';
import { PRECISION_INDICATORS } from '../scenario/statistics.js';

const number = z.number();
const maybe = z.nullable(number);
const text = z.string();
const count = z.int().min(0);
const share = number.min(0).max(1);

/** What was asked of the intervals. */
export const halfWidthSchema = z.strictObject({
  share: number,
  of: z.enum(PRECISION_INDICATORS),
  atMost: count,
});

export const precisionSchema = note(
  z.strictObject({
    indicators: z.array(
      z.strictObject({
        indicator: z.enum(PRECISION_INDICATORS),
        mean: maybe,
        halfWidth: note(maybe, 'Half of the 95 % interval.'),
        share: note(maybe, 'halfWidth ÷ |mean|.'),
        neededForOnePercent: note(maybe, 'Replications for a half-width of 1 % of the mean.'),
        antitheticRatio: note(
          maybe,
          'Variance of a pair’s mean ÷ half the variance of a replication; below 1 pairs gain.',
        ),
      }),
    ),
    isReached: z.nullable(z.boolean()),
  }),
  'How well the totals of the counted categories are known.',
);

export const lossesSchema = note(
  z.array(
    z.strictObject({
      id: text,
      curve: z.array(
        z.strictObject({
          tonnes: number,
          atLeast: note(share, 'Share of replications that lost at least as much.'),
          above: note(share, 'Share of replications that lost more.'),
        }),
      ),
      tails: z.array(
        z.strictObject({
          level: share,
          quantile: note(number, 'Loss that this share of replications does not exceed, t.'),
          mean: note(number, 'Mean loss beyond it (conditional value at risk), t.'),
          low: maybe,
          high: maybe,
          needed: note(number, 'Replications that would put ten into the tail.'),
        }),
      ),
    }),
  ),
  'Exceedance curves and tails of tonnes lost: all counted categories first, then each.',
);

const band = note(
  z.strictObject({ mean: z.array(number), low: z.array(number), high: z.array(number) }),
  'Mean, 5 % and 95 % quantile over replications, one number for each step, t.',
  { id: 'band' },
);

export const dailySchema = note(
  z.nullable(
    z.strictObject({
      start: isoDate,
      stepDays: count,
      steps: count,
      bandReplications: count,
      categories: z.array(
        z.strictObject({
          id: text,
          emitted: band,
          delivered: band,
          lost: band,
          inTransit: note(band, 'Under way at the end of each step, t.'),
        }),
      ),
    }),
  ),
  'Series by day, or by week in long runs.',
);

export const steadySchema = note(
  z.nullable(
    z.strictObject({
      refusal: note(z.nullable(text), 'Why there is no steady state.'),
      warmUpDays: number,
      isWarmUpFound: z.boolean(),
      series: z.array(
        z.strictObject({
          series: z.enum(['delivered', 'inTransit']),
          mean: number,
          low: maybe,
          high: maybe,
          batches: count,
          batchDays: number,
          lagOne: number,
          isIndependent: z.boolean(),
        }),
      ),
    }),
  ),
  'One long run taken as a steady state (batch means).',
);
