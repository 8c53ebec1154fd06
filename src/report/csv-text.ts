/**
 * CSV by RFC 4180, lines ended by CR LF. Text that a spreadsheet would take for a formula gets an
 * apostrophe before it; numbers stay numbers.
 */
import { CorridorError } from '../core/errors.js';

/** A cell; null is empty. */
export type CsvCell = string | number | boolean | null;

/** A file by name and text. */
export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A CSV text from column names and rows. Throws an internal error for a number that is not finite.
 *
 * @example
 * ```ts
 * csvText(['name', 'delivered_t'], [['=HYPERLINK()', -1.5]]); // 'name,delivered_t\r\n\'=HYPERLINK(),-1.5\r\n'
 * ```
 */
export function csvText(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new CorridorError('internal', `${value} in a CSV file`);
    return String(value);
  }
  const text = neutralise(String(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets run cells that begin so, some also after a full-width form of the sign. */
function neutralise(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/**
 * A list within a cell: ids never hold this sign.
 *
 * @example
 * ```ts
 * listCell(['mine', 'port']); // 'mine > port'
 * ```
 */
export function listCell(items: readonly string[]): string {
  return items.join(' > ');
}
