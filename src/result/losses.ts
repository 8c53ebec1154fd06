/** How bad it can get: exceedance curves and tails of what replications lost, from their rows. */
import { exceedanceCurve, tailRisk } from '../numeric/tail-risk.js';
import { valuesOf } from './indicators.js';
import type { LossResult, ReplicationRow } from './run-result.js';

/** Shares of replications that are taken as harmless. */
const LEVELS = [0.9, 0.95];

/**
 * Curves and tails of all counted categories together (`all`), then of each category. Every replication is
 * a value of its own, also of antithetic pairs. Without replications all are empty. O(rows · categories).
 */
export function lossResults(
  rows: readonly ReplicationRow[],
  categories: readonly string[],
  counted: readonly string[],
): readonly LossResult[] {
  const groups = [['all', counted] as const, ...categories.map((id) => [id, [id]] as const)];
  return groups.map(([id, some]): LossResult => {
    const tonnes = valuesOf(rows, some, 'lost').flatMap(({ value }) =>
      value === null ? [] : [value],
    );
    return {
      id,
      curve: exceedanceCurve(tonnes).map(({ value, atLeast, above }) => ({
        tonnes: value,
        atLeast,
        above,
      })),
      tails: tonnes.length === 0 ? [] : LEVELS.map((level) => tailOf(tonnes, level)),
    };
  });
}

function tailOf(tonnes: readonly number[], level: number): LossResult['tails'][number] {
  const { quantile, mean, halfWidth, needed } = tailRisk(tonnes, level);
  return {
    level,
    quantile,
    mean,
    low: halfWidth === null ? null : mean - halfWidth,
    high: halfWidth === null ? null : mean + halfWidth,
    needed,
  };
}
