/**
 * Ids: each once in its table, and each once among places, links, terminals and services together, so
 * that a change or a disruption that names one cannot mean another.
 */
import { CORRIDOR_TABLES } from '../corridor-schema.js';
import type { Check } from './report.js';

const SHARED: readonly string[] = ['places', 'links', 'terminals', 'services'];

/** No id stands twice in a table, nor in two of the tables that share their names. */
export const idsAreUnique: Check = (corridor, report) => {
  const shared = new Map<string, string>();
  for (const { key, word } of CORRIDOR_TABLES) {
    const seen = new Set<string>();
    const entries: readonly { readonly id: string }[] = corridor[key];
    for (const [i, { id }] of entries.entries()) {
      const other = shared.get(id);
      if (seen.has(id)) {
        report('id.duplicate', [key, i, 'id'], `there are two entries "${id}" in ${key}`, {
          hint: 'give one of them another id',
        });
      } else if (SHARED.includes(key) && other !== undefined) {
        report('id.shared', [key, i, 'id'], `${word} "${id}" has the id of a ${other}`, {
          expected: 'an id used by one place, link, terminal or service only',
          hint: `call it "${id.slice(0, 50)}-${word}", say`,
        });
      }
      seen.add(id);
      if (SHARED.includes(key)) shared.set(id, word);
    }
  }
};
