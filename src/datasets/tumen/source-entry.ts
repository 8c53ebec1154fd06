/** Shorthand for the bibliography: one entry a line. */
import type { Source } from '../../scenario/corridor.js';

/** A source; an empty date means that none was given. */
export function entry(id: string, date: string, title: string, locator: string): Source {
  return date === '' ? { id, title, locator } : { id, title, date, locator };
}
