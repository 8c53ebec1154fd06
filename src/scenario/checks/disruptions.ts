/**
 * Disruptions: each says what it takes away and when, and says "when" in one way only.
 */
import type { Disruption } from '../corridor.js';
import type { Check } from './report.js';

/** A disruption has an effect and one kind of time, with all that this kind needs and nothing else. */
export const disruptionsSayWhatAndWhen: Check = (corridor, report) => {
  for (const [i, disruption] of corridor.disruptions.entries()) {
    const { id, capacityLeft, speedLeft, delay } = disruption;
    if (capacityLeft === undefined && speedLeft === undefined && delay === undefined) {
      report('disruption.effect', ['disruptions', i], `disruption "${id}" takes nothing away`, {
        expected: 'capacityLeft, speedLeft or delay',
      });
    }
    for (const { field, message, hint } of timeProblems(disruption)) {
      report('disruption.time', ['disruptions', i, field], `disruption "${id}" ${message}`, {
        ...(hint === undefined ? {} : { hint }),
      });
    }
  }
};

interface TimeProblem {
  readonly field: keyof Disruption;
  readonly message: string;
  readonly hint?: string;
}

function timeProblems(disruption: Disruption): readonly TimeProblem[] {
  const { windows, season, perYear, duration, recovery } = disruption;
  const hint = 'give windows, or a season, or a probability, or perYear with a duration';
  const problems: TimeProblem[] = [];
  const ways = (['windows', 'probability', 'perYear'] as const).filter(
    (field) => disruption[field] !== undefined,
  );
  const [, second] = ways;
  if (ways.length === 0 && season === undefined)
    problems.push({ field: 'id', message: 'never happens', hint });
  if (second !== undefined)
    problems.push({ field: second, message: `has both ${ways.join(' and ')}`, hint });
  if (windows !== undefined && season !== undefined)
    problems.push({ field: 'season', message: 'has dated windows and a season', hint });
  if (perYear !== undefined && duration === undefined)
    problems.push({ field: 'perYear', message: 'comes at random and has no duration' });
  if (duration !== undefined && perYear === undefined)
    problems.push({ field: 'duration', message: 'has a duration and no rate perYear' });
  if (recovery !== undefined && windows === undefined && perYear === undefined)
    problems.push({
      field: 'recovery',
      message: 'has a recovery, which goes with windows or perYear only',
    });
  if (disruption.usual === true && (windows !== undefined || perYear !== undefined))
    problems.push({
      field: 'usual',
      message: 'is usual, which goes with a season or a probability',
    });
  return problems;
}
