/**
 * Which yearly observations a backtest may be scored on: whole years of the series, graded H or M, or
 * DER where everything they go back to is. What goes back to EST, L or GK, or only assumes that a part
 * moved like a whole, is shown but not scored.
 */
import type { Grade } from '../core/figure.js';
import { GRADES } from '../core/figure.js';
import { parseQuantity } from '../core/units.js';
import type { BacktestProtocol, BacktestSeries } from '../scenario/backtest.js';
import type { Observation } from '../scenario/corridor.js';

/** The observation of a year, and whether it counts. */
export interface ObservedYear {
  readonly id: string;
  readonly year: number;
  readonly megatonnes: number;
  readonly grade: Grade | null;
  /** Why it is not scored; undefined if it is. */
  readonly reason: string | undefined;
}

/** Observations of whole years of a series, by year. O(observations). */
export function observedYears(
  series: BacktestSeries,
  observations: readonly Observation[],
  derivations: BacktestProtocol['derivations'],
): ReadonlyMap<number, ObservedYear> {
  const byId = new Map(observations.map((one) => [one.id, one]));
  const found = new Map<number, ObservedYear>();
  for (const one of observations) {
    if (one.gate !== series.gate || one.commodity !== series.commodity) continue;
    if (typeof one.period !== 'string') continue;
    const megatonnes = megatonnesOf(one);
    if (megatonnes === undefined) continue;
    found.set(Number(one.period), {
      id: one.id,
      year: Number(one.period),
      megatonnes,
      grade: gradeOf(one) ?? null,
      reason: reasonAgainst(one, byId, derivations, new Set()),
    });
  }
  return found;
}

/** Why an observation is not scored; undefined if it is. Derivations are followed to their ends. */
export function reasonAgainst(
  observation: Observation,
  byId: ReadonlyMap<string, Observation>,
  derivations: BacktestProtocol['derivations'],
  seen: ReadonlySet<string> = new Set(),
): string | undefined {
  const grade = gradeOf(observation);
  if (grade === 'H' || grade === 'M') return undefined;
  if (grade !== 'DER') return `graded ${grade ?? 'nowhere'}`;
  const derivation = Object.hasOwn(derivations, observation.id)
    ? derivations[observation.id]
    : undefined;
  if (derivation === undefined) return 'how it was derived is not recorded';
  if (derivation.by === 'analogy') return 'assumes that it moved like a larger whole';
  for (const basis of derivation.from) {
    if (isGrade(basis)) {
      if (basis !== 'H' && basis !== 'M') return `derived from a figure graded ${basis}`;
      continue;
    }
    const source = byId.get(basis);
    if (source === undefined || seen.has(basis)) return `derived from ${basis}, which is not there`;
    const why = reasonAgainst(source, byId, derivations, new Set([...seen, observation.id]));
    if (why !== undefined) return `derived from ${basis}, ${why}`;
  }
  return undefined;
}

function isGrade(text: string): text is Grade {
  return (GRADES as readonly string[]).includes(text);
}

function gradeOf({ quantity }: Observation): Grade | undefined {
  return typeof quantity === 'string' ? undefined : quantity.grade;
}

function megatonnesOf({ quantity }: Observation): number | undefined {
  if (typeof quantity !== 'string' && !('value' in quantity)) return undefined;
  const parsed = parseQuantity(typeof quantity === 'string' ? quantity : quantity.value);
  return parsed.ok && parsed.dimension === 'kg' ? parsed.value / 1e9 : undefined;
}
