/** The schemas of what `corridor run --uncertainty` and `corridor backtest` write as JSON. */
import { z } from 'zod';
import { GRADES } from '../../core/figure.js';
import { isoDate } from '../../scenario/schema/basics.js';
import { note } from '../../scenario/schema/notes.js';
import { BACKTEST_FORMAT_VERSION } from '../backtest-result.js';
import { UNCERTAINTY_FORMAT_VERSION } from '../uncertainty-result.js';
import { count, maybe, maybeText, number, text, verification } from './parts.js';

const grade = z.enum(GRADES);

/** Schema of an `UncertaintyResult`. */
export const uncertaintySchema = z.strictObject({
  format: z.literal('corridor-uncertainty'),
  formatVersion: z.literal(UNCERTAINTY_FORMAT_VERSION),
  title: text,
  manifest: z.strictObject({
    program: text,
    version: text,
    corridor: text,
    scenarioHash: text,
    seed: text,
    draws: count,
    replications: note(count, 'Of each draw.'),
    start: isoDate,
    horizonDays: number,
  }),
  grades: z.array(z.strictObject({ grade, range: number, figures: count, withSpread: count })),
  figures: count,
  noiseBelow: note(number, 'Correlations below this are noise.'),
  answers: z.array(
    z.strictObject({
      category: text,
      name: text,
      measure: z.enum(['delivered', 'lost']),
      mean: note(number, 'Over all draws, tonnes.'),
      low: note(number, '5 % of the draws’ means lie below.'),
      high: note(number, '95 % of the draws’ means lie below.'),
      byChance: note(number, 'Standard deviation of a replication with known figures, tonnes.'),
      byFigures: note(number, 'Standard deviation of the truth about the mean, tonnes.'),
      shareOfFigures: maybe,
      isClear: z.boolean(),
      figures: z.array(
        z.strictObject({
          path: text,
          grade,
          basis: z.enum(['spread', 'grade']),
          correlation: number,
          share: number,
          verdict: z.enum(['more', 'less', 'noise']),
        }),
      ),
    }),
  ),
  isVerified: z.boolean(),
});

const scores = z.strictObject({
  years: count,
  wape: note(maybe, 'Σ |predicted − observed| ÷ Σ |observed|.'),
  bias: note(maybe, 'Σ (predicted − observed) ÷ Σ observed.'),
  rankCorrelation: maybe,
  meanAbsoluteError: note(maybe, 'Mt.'),
  signsRight: count,
  signs: count,
  coverage: note(maybe, 'Share of the years whose observation lies in the 90 % band.'),
});

const scoreTable = z.strictObject({
  model: scores,
  lastYear: scores,
  capacity: scores,
  frozen: scores,
});

const beats = z.nullable(z.boolean());

/** Schema of a `BacktestResult`. */
export const backtestSchema = z.strictObject({
  format: z.literal('corridor-backtest'),
  formatVersion: z.literal(BACKTEST_FORMAT_VERSION),
  title: text,
  manifest: z.strictObject({
    program: text,
    version: text,
    corridor: text,
    corridorHash: text,
    seed: text,
    replications: count,
    drawnFigures: count,
    firstYear: count,
    lastYear: count,
    events: count,
  }),
  fitted: z.array(
    z.strictObject({
      id: text,
      name: text,
      value: text,
      grade: maybeText,
      note: maybeText,
      fittedOn: text,
    }),
  ),
  series: note(
    z.array(
      z.strictObject({
        id: text,
        name: text,
        gate: text,
        commodity: maybeText,
        calibratedUntil: count,
        drivers: text,
        blind: maybeText,
        years: z.array(
          z.strictObject({
            year: count,
            isHeldOut: z.boolean(),
            observed: maybe,
            observation: maybeText,
            grade: maybeText,
            isScored: z.boolean(),
            reason: maybeText,
            simulated: number,
            low: maybe,
            high: maybe,
            lastYear: maybe,
            capacity: maybe,
            frozen: maybe,
          }),
        ),
        calibration: scoreTable,
        heldOut: scoreTable,
        beats: z.strictObject({ lastYear: beats, capacity: beats, frozen: beats }),
      }),
    ),
    'Masses are Mt a calendar year.',
  ),
  verification,
});
