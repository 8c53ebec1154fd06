/** The settings of a scenario's sample, as `scenario/statistics.ts` states them. */
import { z } from 'zod';
import { PRECISION_INDICATORS } from '../statistics.js';
import { checked, note } from './notes.js';
import { quantityFindings } from './quantities.js';

const halfWidth = note(
  z.strictObject({
    share: note(z.number().gt(0).lt(1), 'Half of the 95 % interval as a share of the mean.', {
      examples: [0.02],
    }),
    of: note(
      z.enum(PRECISION_INDICATORS),
      'Of what all categories together delivered, lost, … (default: delivered).',
    ).optional(),
    atMost: note(
      z.int().min(16).max(1_000_000),
      'Replications at most (default 1,000).',
    ).optional(),
  }),
  'Run on until an interval is as narrow as this.',
);

/** The fields that these settings add to `simulation`. */
export const statisticsFields = {
  arrivals: note(
    z.enum(['as-stated', 'regular']),
    'Whether shipments arrive as each demand states, or all evenly spaced.',
  ).optional(),
  antithetic: note(
    z.boolean(),
    'Every second replication mirrors the draws of the one before it.',
  ).optional(),
  stationary: note(
    z.boolean(),
    'Nothing depends on the date: report batch means and the end of the warm-up.',
  ).optional(),
  halfWidth: halfWidth.optional(),
  deliveredWithin: note(
    checked(z.string(), (value) =>
      quantityFindings(value, {
        dimensions: ['s'],
        words: 'a time in days or hours',
        example: '20 days',
      }),
    ),
    'Cargo that takes longer is late.',
    { examples: ['20 days'] },
  ).optional(),
};
