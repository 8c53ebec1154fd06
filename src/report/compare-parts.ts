/** What the sections of a comparison are made of. */
import type { Difference } from '../result/compare.js';
import { formatHalfWidth, formatSigned } from './format.js';
import type { Column, Row } from './table.js';

/** A part of a report. */
export interface ReportSection {
  readonly title: string;
  /** Sentences before the table. */
  readonly text: readonly string[];
  readonly table: { readonly columns: readonly Column[]; readonly rows: readonly Row[] } | null;
}

/** How many rows tables that could be long show. */
export const SHOWN = 10;

/** `A`, `B`, …, `Z`, `27`, …: the name of a variant in tables. */
export function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

/** A difference on a scale. */
export function signed(value: number | null, scale: number, decimals: number): string {
  return formatSigned(value === null ? null : value / scale, decimals);
}

/** Half of its interval; empty without one. */
export function plusMinus({ low, high }: Difference, scale: number, decimals: number): string {
  return low === null || high === null ? '' : formatHalfWidth((high - low) / 2 / scale, decimals);
}

/** Says that a table is cut, if it is. */
export function ofAll(count: number): readonly string[] {
  return count > SHOWN ? [`The largest ${SHOWN} of ${count}.`] : [];
}
