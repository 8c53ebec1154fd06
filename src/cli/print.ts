/** Printing data for programs. */
import { toJson } from '../report/json.js';
import type { Context } from './context.js';

/** Prints data as JSON. */
export function printJson(value: unknown, { stdout }: Context): void {
  stdout.write(toJson(value));
}
