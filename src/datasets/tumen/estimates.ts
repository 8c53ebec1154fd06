/** Shorthand for the network modules: figures that rest on no source at hand but on a stated reason. */
import type { Evidence, Quantity, SingleFigure, Spread } from '../../core/figure.js';

/** An engineering estimate; the note gives its formula or reason. */
export function estimate(value: Quantity, note: string, spread?: Spread): SingleFigure {
  return { value, grade: 'EST', source: [], note, ...(spread === undefined ? {} : { spread }) };
}

/** General knowledge that no source at hand confirms; the note says what it rests on. */
export function known(value: Quantity, note: string): SingleFigure {
  return { value, grade: 'GK', source: [], note };
}

/** Triangular spread. */
export function spread(low: Quantity, mode: Quantity, high: Quantity): Spread {
  return { low, mode, high };
}

/** Evidence without a number: what a link, terminal or service rests on. */
export function because(
  grade: Evidence['grade'],
  source: string | readonly string[],
  note?: string,
): Evidence {
  const ids = typeof source === 'string' ? [source] : source;
  return note === undefined ? { grade, source: ids } : { grade, source: ids, note };
}
