/** From draws of uncertain figures to shares of chance and of what is not known: arithmetic, nothing else. */
import { compareText } from '../core/ids.js';
import { sqrt } from '../numeric/elementary.js';
import { rankCorrelation } from '../numeric/rank-correlation.js';
import { quantile } from '../numeric/statistics.js';
import { varianceComponents } from '../numeric/variance-components.js';
import type { UncertainFigure } from '../scenario/uncertain-figures.js';
import type { InfluentialFigure, UncertainAnswer } from './uncertainty-result.js';

/** How many figures an answer names. */
const NAMED = 10;

/** An answer before anything was reckoned: tonnes by draw and replication. */
export interface AnswerSample {
  readonly category: string;
  readonly name: string;
  readonly measure: UncertainAnswer['measure'];
  readonly values: readonly (readonly number[])[];
}

/** A figure with what was drawn for it, draw by draw; only the order matters. */
export interface DrawnFigure extends Pick<UncertainFigure, 'path' | 'grade' | 'basis'> {
  readonly drawn: ArrayLike<number>;
}

/**
 * Splits the spread of an answer and finds what it depends on; correlations below `noiseBelow` are noise.
 * O(figures × draws).
 */
export function uncertainAnswer(
  { category, name, measure, values }: AnswerSample,
  figures: readonly DrawnFigure[],
  noiseBelow: number,
): UncertainAnswer {
  const { mean, within, between, chance } = varianceComponents(values);
  const means = Float64Array.from(
    values,
    (of) => of.reduce((sum, one) => sum + one, 0) / of.length,
  );
  const total = within + between;
  return {
    category,
    name,
    measure,
    mean,
    low: quantile(means, 0.05),
    high: quantile(means, 0.95),
    byChance: sqrt(within),
    byFigures: sqrt(between),
    shareOfFigures: total > 0 ? between / total : null,
    isClear: chance < 0.05,
    figures: figures
      .map(({ path, grade, basis, drawn }): InfluentialFigure => {
        const correlation = rankCorrelation(drawn, means) ?? 0;
        const verdict =
          Math.abs(correlation) < noiseBelow ? 'noise' : correlation > 0 ? 'more' : 'less';
        return { path, grade, basis, correlation, share: correlation * correlation, verdict };
      })
      .sort((a, b) => b.share - a.share || compareText(a.path, b.path))
      .slice(0, NAMED),
  };
}
