/** The values of options: each reads a text, and says what it should have been if it is something else. */
import { InvalidArgumentError } from 'commander';

/** A count: a whole number from 1 to 1,000,000. */
export function readCount(text: string): number {
  return wholeNumber(text, 1_000_000, 'from 1 to 1,000,000');
}

/** A number of threads: from 1 to 64. */
export function readThreads(text: string): number {
  return wholeNumber(text, 64, 'from 1 to 64');
}

function wholeNumber(text: string, most: number, range: string): number {
  const number = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > most) {
    throw new InvalidArgumentError(`It is a whole number ${range}.`);
  }
  return number;
}

/** A percentage, as a share of one. */
export function readPercent(text: string): number {
  const found = /^(\d{1,3}(?:\.\d{1,6})?) ?%$/.exec(text);
  if (found === null) throw new InvalidArgumentError('It is a percentage such as 2%.');
  return Number(found[1]) / 100;
}

/** A share: `2%`, `2 %` or `0.02`, more than 0 and less than 1. */
export function readShare(text: string): number {
  const [, digits, percent] = /^(\d{1,3}(?:\.\d{1,6})?|\.\d{1,6}) ?(%?)$/.exec(text.trim()) ?? [];
  const share = Number(digits ?? Number.NaN) / (percent === '%' ? 100 : 1);
  if (!(share > 0 && share < 1)) {
    throw new InvalidArgumentError(
      'It is a share such as 2% or 0.02, more than 0 and less than all.',
    );
  }
  return share;
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function readDate(text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const time = isDate ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('It is a date such as 2026-07-01.');
  }
  return text;
}
