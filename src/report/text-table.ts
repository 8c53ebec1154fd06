/** A table as one text, for callers outside this room. */
import { layoutOf, type TextOptions } from './style.js';
import { type Column, type Row, table } from './table.js';

/**
 * A plain text table within `width` columns (100): numbers right, text left, what does not fit wrapped or
 * ended by "…". Ends with a line break.
 *
 * @example
 * ```ts
 * textTable([{ header: 'port' }, { header: 'Mt', align: 'right' }], [['Posyet', '4.71']]); // 'port      Mt\nPosyet  4.71\n'
 * ```
 */
export function textTable(
  columns: readonly Column[],
  rows: readonly Row[],
  options: TextOptions = {},
): string {
  return `${table(columns, rows, layoutOf(options)).join('\n')}\n`;
}
