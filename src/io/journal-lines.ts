/**
 * Lines of a journal: JSON with a checksum of the exact text of what it says, so that a line that was cut
 * off or changed is known from a whole one without a look at its meaning.
 */
import { createHash } from 'node:crypto';

const BEGIN = '{"check":"';
const MIDDLE = '","data":';
const END = '}';
const DIGITS = 16;
const DATA_AT = BEGIN.length + DIGITS + MIDDLE.length;

/** A line that says some data, without the line end. */
export function journalLine(data: unknown): string {
  const text = JSON.stringify(data);
  return `${BEGIN}${checksum(text)}${MIDDLE}${text}${END}`;
}

/** The text of the data that a whole line says; undefined if it is no such line. */
export function journalText(line: string): string | undefined {
  const text = line.slice(DATA_AT, -END.length);
  return line === `${BEGIN}${checksum(text)}${MIDDLE}${text}${END}` ? text : undefined;
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS);
}
